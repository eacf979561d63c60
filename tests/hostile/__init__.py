"""Data that means harm, or is broken: each case is refused with a message that names file and line, or is published
inert. `fields`, `payloads`, `texts`, `values` and `layouts` are tables of cases; what is published is opened in a real
Chromium, as one site."""
