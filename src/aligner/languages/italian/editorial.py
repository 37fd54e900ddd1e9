from aligner.languages.interface.editorial import EditorialMarks

EDITORIAL = EditorialMarks()
