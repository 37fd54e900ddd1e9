"""Finding the numerals among the tokens of a text."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from aligner.values.digits import read_literal
from aligner.values.groups import collective, counted, half, loose_readings, multiple
from aligner.values.numeral import FORM_OF, Form, Numeral
from aligner.values.parts import (
    article_part,
    as_fraction,
    mixed,
    sign_fraction,
    slashed,
    with_part,
)
from aligner.values.roman import read_roman
from aligner.values.tally import Tally
from aligner.values.view import View

_DEEPEST = 10
"""How many numbers may be joined into one."""


def read_numerals(view: View) -> list[Numeral]:
    """All numerals in order; they do not overlap."""
    found: list[Numeral] = []
    at = 0
    while at < len(view):
        numeral = numeral_at(view, at)
        if numeral is None:
            at += 1
            continue
        found.append(numeral)
        at = numeral.end
    return found


def numeral_at(view: View, index: int, depth: int = 0) -> Numeral | None:
    """The numeral that begins at a token, if any.

    Args:
        view: the tokens.
        index: of the first token.
        depth: how many numbers this one is to be joined to.
    """
    if not 0 <= index < len(view) or depth > _DEEPEST:
        return None
    kind = view.tokens[index].kind
    if kind == "digits":
        return _digits(view, index, depth)
    if kind == "word":
        token = view.tokens[index]
        if view.lexicon.may_begin(token.key):
            return _words(view, index, depth)
        return _roman(view, index) if token.text.isupper() else None
    part = sign_fraction(view, index) if kind == "sign" else None
    if part is None:
        return None
    return Numeral(first=index, end=index + 1, readings=(part,), form=Form.FRACTION)


def _digits(view: View, index: int, depth: int) -> Numeral:
    literal = read_literal(view.text(index), view.words.decimal)
    numeral = Numeral(first=index, end=index + 1, readings=literal.readings, literal=literal)
    if not literal.readings:
        return numeral
    with_sign = mixed(view, numeral)
    if with_sign is not None:
        return with_sign
    fraction = slashed(view, numeral)
    if fraction is not None:
        return fraction
    numeral = _marked(view, numeral)
    if literal.plain and view.key(numeral.end) in view.words.points:
        numeral = _decimals(view, numeral, depth)
    if numeral.scale == 1:
        numeral = _scaled(view, numeral, depth)
    return _finished(view, numeral, depth)


def _words(view: View, index: int, depth: int) -> Numeral | None:
    if not view.words.cardinals:  # "three thousand" must not be read as a thousand
        return _roman(view, index)
    key = view.key(index)
    word = view.word(index)
    if key in view.words.articles:
        numeral = _after_article(view, index, depth)
        if numeral is not None or word is None:
            return numeral
    if key in view.words.halves:
        return half(view, index)
    if word is None:
        return _special(view, index)
    if word.multiplier and not word.bare:
        return collective(view, index, word.value)
    return _counted_words(view, index, depth)


def _counted_words(view: View, index: int, depth: int) -> Numeral:
    inverted = _inverted(view, index)
    if inverted is not None:
        return inverted
    tally = Tally()
    end, form = _take(view, tally, index)
    word = view.word(index)
    single = end == index + 1
    numeral = Numeral(
        first=index,
        end=end,
        readings=(tally.value,),
        form=form,
        spelled=True,
        weak=single and word is not None and (word.weak or view.is_other_word(index)),
        scale=tally.scale,
    )
    if form is not Form.CARDINAL:
        return numeral
    if single:
        year = _year_in_words(view, numeral, depth)
        if year is not None:
            return year
    numeral = _joined(view, numeral, tally, depth)
    if numeral.form is not Form.CARDINAL:
        return numeral
    return _finished(view, _decimals(view, numeral, depth), depth)


def _finished(view: View, numeral: Numeral, depth: int) -> Numeral:
    """A number with what may follow any number: groups, fractions, a scale after a fraction."""
    if numeral.scale > 1 and numeral.readings:
        loose = loose_readings(view, numeral.end, numeral.value)
        numeral = replace(numeral, readings=(*numeral.readings, *loose))
    numeral = as_fraction(view, counted(view, numeral))
    whole = with_part(view, numeral)
    if whole is not numeral and whole.scale == 1:
        return _scaled(view, whole, depth)
    return whole


def _inverted(view: View, index: int) -> Numeral | None:
    """Units and tens joined by hyphens: ``five-and-twenty``."""
    hyphens = (index + 1, index + 3)
    joined = view.is_joiner(index + 2) and all(view.past_hyphen(at) > at for at in hyphens)
    one, two = view.word(index), view.word(index + 4)
    if not joined or one is None or two is None or one.derived or two.derived:
        return None
    small, large = sorted((one.value, two.value))
    if not (1 <= small <= 9 and 20 <= large <= 90 and large % 10 == 0):
        return None
    return Numeral(first=index, end=index + 5, readings=(Fraction(small + large),), spelled=True)


def _take(view: View, tally: Tally, index: int) -> tuple[int, Form]:
    """Feed a tally with the words from an index; the index after them and what they say."""
    apart = not view.words.pieces
    end = index
    while end < len(view):
        at = end
        if end > index and apart:
            at = end + 1 if _goes_on(view, tally, index, end) else view.past_hyphen(end)
        word = view.word(at)
        if word is None or not tally.take(
            word.value, multiplier=word.multiplier, glued=apart, scale=word.scale
        ):
            break
        end = at + 1
        if word.derived is not None:
            return end, FORM_OF[word.derived]
    return end, Form.CARDINAL


def _goes_on(view: View, tally: Tally, first: int, index: int) -> bool:
    """Whether "and" at an index joins tens or units to hundreds: ``two hundred and five``.

    It does not where it opens another number: ``two hundred and three hundred``.
    """
    if tally.room != 100 or not view.is_joiner(index) or view.is_opened(first):
        return False
    word = view.word(index + 1)
    if word is None or word.multiplier or not 0 < word.value < 100:
        return False
    end = index + 2
    after = view.word(view.past_hyphen(end))
    if after is not None and not after.multiplier and after.value < 10 <= word.value:
        end = view.past_hyphen(end) + 1
        after = view.word(end)
    return after is None or after.value != 100


def _scaled(view: View, numeral: Numeral, depth: int) -> Numeral:
    """Digits with the scale words after them: ``40 mila``, ``1.5 million``."""
    at = view.past_hyphen(numeral.end)
    word = view.word(at)
    if word is None or not word.multiplier:
        return numeral
    tally = Tally(numeral.value)
    end, _ = _take(view, tally, at)
    if end == at:
        return numeral
    factor = tally.value / numeral.value if numeral.value else Fraction(1)
    readings = tuple(reading * factor for reading in numeral.readings)
    scaled = replace(numeral, end=end, readings=readings, scale=tally.scale)
    return _joined(view, scaled, tally, depth)


def _marked(view: View, numeral: Numeral) -> Numeral:
    """Digits with an abbreviated scale: ``20k``, ``16bn``, ``3 mln``.

    A lone small letter may be a unit as well: it is left where it stands, and
    what it would make of the number is an alternative.
    """
    at = numeral.end
    mark = view.text(at)
    scale = view.words.scale_marks.get(mark)
    if scale is None or not (view.glued(at) or len(mark) > 1):
        return numeral
    scaled = tuple(reading * scale for reading in numeral.readings)
    if len(mark) == 1 and mark.islower() and mark in view.lexicon.symbols:
        return replace(numeral, readings=(*numeral.readings, *scaled))
    return replace(numeral, end=at + 1, readings=scaled, scale=scale)


def _joined(view: View, numeral: Numeral, tally: Tally, depth: int) -> Numeral:
    """A number with a smaller one that is joined to it: ``a thousand and one``."""
    end, room = numeral.end, tally.room
    if room < (1000 if view.words.pieces else 100) or view.is_opened(numeral.first):
        return numeral
    joiner = view.is_joiner(end)
    comma = view.key(end) == "," and room == tally.scale
    more = numeral_at(view, end + 1 if joiner or comma else end, depth + 1)
    if more is None or not _may_join(more, tally, joiner=joiner, comma=comma):
        return numeral
    readings = tuple(reading + more.value for reading in numeral.readings)
    return replace(numeral, end=more.end, readings=readings, form=more.form, weak=False)


def _may_join(more: Numeral, tally: Tally, *, joiner: bool, comma: bool) -> bool:
    """Whether a number goes on with one before it, which a tally has read.

    In words, it may after "and"; after a comma or nothing, if it is no small
    number.  In digits, it must have a scale of its own.
    """
    if not more.readings or more.roman or more.form not in (Form.CARDINAL, Form.ORDINAL):
        return False
    if not 0 < more.value < tally.room:
        return False
    if more.literal is not None:
        return 1 < more.scale < tally.scale and (joiner or more.value >= 100)
    return joiner or (comma and more.value >= 100 and not more.weak)


def _decimals(view: View, numeral: Numeral, depth: int) -> Numeral:
    """Decimals in words: ``tre virgola uno quattro``, ``two point five million``."""
    point = numeral.end
    if view.key(point) not in view.words.points or numeral.whole is None:
        return numeral
    homograph = view.words.homographs.get(view.key(point))
    if homograph and view.key(point - 1) in homograph.not_after:
        return numeral
    digits = ""
    end = point + 1
    while end < len(view) and len(digits) < 20:
        word = view.word(end)
        if not digits and view.plain(end) is not None:
            digits, end = view.text(end), end + 1
            break
        if word is None or word.multiplier or word.derived or (digits and word.value > 9):
            break
        digits, end = digits + str(word.value), end + 1
        if word.value > 9:
            break
    if not digits:
        return numeral
    value = numeral.value + Fraction(int(digits), 10 ** len(digits))
    return _scaled(view, replace(numeral, end=end, readings=(value,), weak=False), depth + 1)


def _year_in_words(view: View, first: Numeral, depth: int) -> Numeral | None:
    """A year said in two halves: ``nineteen eighty-four``."""
    if view.words.pieces or not 13 <= first.value <= 20:
        return None
    at = view.past_hyphen(first.end)
    if view.word(at) is None:
        return None
    more = numeral_at(view, at, depth + 1)
    if more is None or more.form is not Form.CARDINAL or more.whole is None:
        return None
    if not 10 <= more.value <= 99:
        return None
    return replace(first, end=more.end, readings=(first.value * 100 + more.value,), weak=False)


def _after_article(view: View, index: int, depth: int) -> Numeral | None:
    """``a hundred``, ``a dozen``, ``a quarter``, ``a half``: the article counts as one."""
    at = index + 1
    key, word = view.key(at), view.word(at)
    if word is not None and word.multiplier:
        tally = Tally()
        end, form = _take(view, tally, at)
        numeral = Numeral(
            first=index,
            end=end,
            readings=(tally.value,),
            form=form,
            spelled=True,
            scale=tally.scale,
        )
        return with_part(view, _joined(view, numeral, tally, depth))
    if key in view.words.halves:
        return replace(half(view, at), first=index)
    if key in view.words.currencies:
        return Numeral(first=index, end=at, readings=(Fraction(1),), spelled=True, weak=True)
    if key in view.words.collectives:
        return replace(collective(view, at, view.words.collectives[key]), first=index)
    return article_part(view, index)


def _special(view: View, index: int) -> Numeral | None:
    """Words for groups and multiples."""
    size = view.words.collectives.get(view.key(index))
    if size is not None:
        return collective(view, index, size)
    return multiple(view, index)


def _roman(view: View, index: int) -> Numeral | None:
    text = view.text(index)
    if text == "I" or view.text(index - 1).isdecimal():
        return None
    value = read_roman(text)
    if value is None or not (set(text) <= set("IVX") or len(text) >= 4):
        return None
    if len(text) == 1 and not view.text(index - 1)[:1].isupper():
        return None
    for beside in (view.text(index - 1), view.text(index + 1)):
        if len(beside) > 1 and beside.isupper() and read_roman(beside) is None:
            return None
    return Numeral(
        first=index,
        end=index + 1,
        readings=(Fraction(value),),
        form=Form.ORDINAL,
        spelled=True,
        weak=True,
        roman=True,
    )
