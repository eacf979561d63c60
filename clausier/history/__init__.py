"""What changed in the data and when: dated changes of files, told as news of providers, versions and clauses.

Pure: whoever calls brings the changes and the texts (`scripts.data.git_history` takes them from git).
"""
