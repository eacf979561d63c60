"""Lines of a document cut into articles, and into what is none: numbers, titles, contents, annexes, signatures."""
