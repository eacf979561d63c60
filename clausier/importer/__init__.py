"""From a raw document to a draft: `readers` give lines, `segment` finds headings and clauses, the rest suggests."""
