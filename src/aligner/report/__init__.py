"""A bitext as people look at it: a page, a terminal, a notebook."""
