"""The parts of :mod:`aligner.text.sentences`.

``copy`` makes the text easy to read, ``stops`` finds where a sentence may end,
``breaks`` where one ends without a stop, ``abbreviations`` and ``punkt`` know
what a stop after a word means, ``decisions`` puts it all together.
"""
