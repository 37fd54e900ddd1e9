"""Other aligners on the development sets.

They are no dependencies of the project: Bertalign is run by the Python of an
environment of its own, hunalign as the program that it is.  ``python -m
benchmarks.peers`` measures both; what is not installed is skipped with a message
that says how to install it.
"""
