"""What the site's search is built from, when the corpus is too large for a reader to fetch its whole index."""
