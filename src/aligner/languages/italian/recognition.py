from aligner.languages.interface.recognition import Recognition

RECOGNITION = Recognition()
