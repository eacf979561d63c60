"""A restatement against its source: is each line accounted for, each figure kept, no sentence copied, nothing longer?

The sources are never committed; whoever has them names their folder.
"""
