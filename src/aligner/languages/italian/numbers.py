from aligner.languages.interface.numbers import NumberWords

NUMBERS = NumberWords()
