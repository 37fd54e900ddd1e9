"""A coverage-guided fuzzer over everything that reads: ``python -m fuzz``, or ``make fuzz``.

``targets`` says what reads and what must hold of the result, ``seeds`` makes the first
inputs from texts of our own, ``mutating`` changes inputs with their structure in view,
``driving`` runs one target under atheris.  What is found goes to ``.fuzz/finds``.
"""
