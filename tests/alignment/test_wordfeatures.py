"""What speaks for a link between two tokens, told feature by feature and weighed at once."""

import numpy as np

from aligner.alignment.lexicon import Lexicon
from aligner.alignment.wordfeatures import (
    ContextModel,
    TokenModel,
    context_features,
    token_features,
)
from aligner.alignment.words import WordAligner, word_model
from aligner.languages import get

ITALIAN = ["Nel", "1998", ",", "la", "nave", "Aurora", "lasciò", "il", "porto", "."]
ENGLISH = ["The", "Aurora", "left", "the", "port", "in", "1998", "."]
PAIR = WordAligner((get("it"), get("en")), None, Lexicon({("nave", "aurora"): 0.4})).pair_tables(
    ITALIAN, ENGLISH
)


def test_a_model_of_tokens_weighs_each_feature_by_its_own_weight() -> None:
    weights = word_model("letters").tokens
    apart = sum(weights[name] * table for name, table in token_features(PAIR).items())
    assert np.allclose(TokenModel(weights).log_odds(PAIR), apart, atol=1e-4)


def test_a_model_of_neighbours_weighs_each_feature_by_its_own_weight() -> None:
    weights = word_model("letters").context
    likely = np.linspace(0, 1, PAIR.kinds.size, dtype=np.float32).reshape(PAIR.kinds.shape)
    features = context_features(likely, PAIR.functions.astype(np.float32))
    apart = sum(weights[name] * table for name, table in features.items())
    assert np.allclose(ContextModel(weights).log_odds(likely, PAIR.functions), apart, atol=1e-3)


def test_figures_that_differ_are_told_from_figures_that_are_the_same() -> None:
    features = token_features(PAIR)
    assert features["same_value"][1, 6] == 1
    assert features["other_value"][1, 6] == 0
    assert features["taught"][4, 1] == np.float32(0.4)
