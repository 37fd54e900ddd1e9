"""A bitext to and from the files that other programs read, one module a format."""
