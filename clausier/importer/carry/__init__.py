"""A document that was read before: what its earlier version says in the same words need not be written twice."""
