from aligner.languages.interface.splitting import SplittingRules

SPLITTING = SplittingRules()
