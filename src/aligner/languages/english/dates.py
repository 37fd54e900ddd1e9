from aligner.languages.interface.dates import DateWords

DATES = DateWords()
