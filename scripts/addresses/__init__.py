"""The addresses of the site: those that are promised, those that were ever published, where the former ones lead."""
