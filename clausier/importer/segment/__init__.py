"""Lines of a document cut into articles, sub-articles and what is neither: numbers, titles, tables of contents, annexes."""
