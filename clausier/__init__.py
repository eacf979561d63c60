"""Clausier's library: from YAML files to a corpus of clauses. Knows nothing of MkDocs or of HTML."""
