"""Numbers of groups, rough numbers and halves: ``two dozen``, ``centinaia di migliaia``."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from aligner.values.numeral import Form, Numeral
from aligner.values.view import View


def collective(view: View, index: int, size: int) -> Numeral:
    """A group at an index, and what it is a group of: ``hundreds of thousands``."""
    collectives = view.words.collectives
    end, scale = index + 1, 1
    value = Fraction(size)
    for _ in range(2):
        at = end + 1 if view.key(end) in view.words.of else end
        word = view.word(at)
        larger = collectives.get(view.key(at), 0) if at > end else 0
        if word is not None and word.multiplier and word.value >= 1000:
            scale = word.value
        elif larger >= 100:
            scale = larger
        else:
            break
        value, end = value * scale, at + 1
    return Numeral(
        first=index,
        end=end,
        readings=(value, *loose_readings(view, end, value)),
        form=Form.ROUGHLY,
        spelled=True,
        weak=True,
        scale=scale,
    )


def loose_readings(view: View, end: int, value: Fraction) -> tuple[Fraction, ...]:
    """What a number also is if the scale word before an index is used loosely."""
    key = view.key(end - 1)
    loose = view.words.loose_scales.get(key)
    return (value * loose / view.words.scales[key],) if loose is not None else ()


def counted(view: View, numeral: Numeral) -> Numeral:
    """A number of groups, if there is one after the number: ``two dozen``."""
    size = view.words.collectives.get(view.key(numeral.end))
    if size is None or numeral.whole is None or numeral.scale >= 1000:
        return numeral
    group = collective(view, numeral.end, size)
    return replace(
        numeral,
        end=group.end,
        readings=(numeral.value * group.value, *numeral.readings[:1]),
        form=Form.ROUGHLY,
        scale=group.scale,
    )


def half(view: View, index: int) -> Numeral:
    """The half at an index, alone or of something: ``half a million``, ``mezza dozzina``."""
    at = index + 1
    if view.key(at) in view.words.articles and view.word(at) is None:
        at += 1
    word = view.word(at)
    size = view.words.collectives.get(view.key(at), 0)
    value, end, weak, scale = Fraction(1, 2), index + 1, True, 1
    if word is not None and word.multiplier and word.value >= 1000:
        value, end, weak, scale = Fraction(word.value, 2), at + 1, False, word.value
    elif size > 2:
        value, end = Fraction(size, 2), at + 1
    return Numeral(
        first=index,
        end=end,
        readings=(value,),
        form=Form.FRACTION if value < 1 else Form.CARDINAL,
        spelled=True,
        weak=weak,
        scale=scale,
    )


def multiple(view: View, index: int) -> Numeral | None:
    """A word that says how many times: ``twice``, ``il triplo``."""
    times = view.words.multiples.get(view.key(index))
    if times is None:
        return None
    return Numeral(
        first=index,
        end=index + 1,
        readings=(Fraction(times),),
        form=Form.TIMES,
        spelled=True,
        weak=True,
    )
