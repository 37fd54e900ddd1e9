"""Reading what stands beside a numeral: its sign, percent mark, currency or unit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from aligner.values import money
from aligner.values.number import NumberKind
from aligner.values.numeral import FORM_OF, Form, Numeral
from aligner.values.parts import part_at
from aligner.values.scan import Scan
from aligner.values.units import DEGREES, SYMBOLS

_KINDS = {
    Form.CARDINAL: NumberKind.CARDINAL,
    Form.ORDINAL: NumberKind.ORDINAL,
    Form.FRACTION: NumberKind.FRACTION,
    Form.ROUGHLY: NumberKind.COLLECTIVE,
    Form.AGE: NumberKind.MEASURE,
    Form.TIMES: NumberKind.MULTIPLE,
}
_HIGHEST_ORDINAL = 31
"""Digits above this with a degree sign are degrees and not ordinals."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dressed:
    """A numeral with what stands beside it; its place is given in tokens."""

    first: int
    end: int
    readings: tuple[Fraction, ...]
    kind: NumberKind
    high: Fraction | None = None
    unit: str | None = None
    currency: str | None = None
    spelled: bool = False
    weak: bool = False
    scale: int = 1
    malformed: str | None = None

    def shifted(self, first: int | None = None, end: int | None = None) -> Dressed:
        """The same over more tokens."""
        return replace(
            self,
            first=self.first if first is None else first,
            end=self.end if end is None else end,
        )


def dress(scan: Scan, numeral: Numeral) -> Dressed:
    """A numeral with its sign and with its percent mark, currency or unit."""
    end, form = _formed(scan, numeral)
    dressed = Dressed(
        first=numeral.first,
        end=end,
        readings=numeral.readings,
        kind=_KINDS[form],
        unit="year" if form is Form.AGE else None,
        spelled=numeral.spelled,
        weak=numeral.weak,
        scale=numeral.scale,
        malformed=numeral.literal.malformed if numeral.literal else None,
    )
    dressed = _signed(scan, dressed)
    if form in (Form.ORDINAL, Form.AGE, Form.TIMES) or numeral.roman:
        return dressed
    for add in (_percent, _hundredths, _money_before, _money_after, _measure):
        found = add(scan, dressed)
        if found is not None and scan.is_free(found.first, found.end):
            return found
    return dressed


def _formed(scan: Scan, numeral: Numeral) -> tuple[int, Form]:
    """The index after a numeral and its suffix, and what the suffix makes of it."""
    if numeral.literal is None:
        return numeral.end, numeral.form
    if _has_degree(scan, numeral):
        return numeral.end, numeral.form
    end = scan.after_mark(numeral)
    if end > numeral.end:
        return end, Form.ORDINAL
    at = scan.past_hyphen(end)
    for derivation in scan.words.derivations:
        fits = scan.key(at) == derivation.suffix and scan.is_free(end, at + 1)
        if derivation.on_digits and scan.glued(at) and fits:
            return at + 1, FORM_OF[derivation.meaning]
    return end, numeral.form


def _has_degree(scan: Scan, numeral: Numeral) -> bool:
    """Whether the sign after digits is a degree sign and not the mark of an ordinal."""
    mark = numeral.end
    if scan.text(mark) not in ("°", "º"):
        return False
    named = f"° {scan.key(mark + 1)}" in scan.words.units
    return named or scan.text(mark + 1) in DEGREES or numeral.value > _HIGHEST_ORDINAL


def _signed(scan: Scan, dressed: Dressed) -> Dressed:
    """A number below zero: ``-5``, ``minus 5``."""
    before = dressed.first - 1
    sign = scan.key(before) == "-" and scan.glued(dressed.first) and not scan.glued(before)
    if not (sign or scan.key(before) in scan.words.minus) or not scan.is_free(
        before, dressed.first
    ):
        return dressed
    readings = tuple(-reading for reading in dressed.readings)
    return replace(dressed.shifted(first=before), readings=readings)


def _percent(scan: Scan, dressed: Dressed) -> Dressed | None:
    at = scan.past_hyphen(dressed.end)
    found = scan.lexicon.percents.at(scan.tokens, at)
    if found is None:
        return None
    return replace(dressed.shifted(end=found[0]), kind=NumberKind.PERCENT, weak=False)


def _hundredths(scan: Scan, dressed: Dressed) -> Dressed | None:
    """``4 centesimi``: cents of a currency, unless of something else."""
    is_cents = scan.key(dressed.end - 1) in scan.words.cents
    if dressed.kind is not NumberKind.FRACTION or not is_cents:
        return None
    if scan.key(dressed.end) in scan.words.of:
        return None
    readings = tuple(reading * 100 for reading in dressed.readings[:1])
    return replace(dressed, readings=readings, kind=NumberKind.MONEY, currency="cent")


def _money_before(scan: Scan, dressed: Dressed) -> Dressed | None:
    """``$5``, ``US$ 5``, ``EUR 5``, ``€1.2m``."""
    found = _currency_before(scan, dressed.first)
    if found is None:
        return None
    first, currency = found
    dressed = _with_lone_mark(scan, dressed)
    readings, end = _with_cents(scan, dressed, dressed.end)
    return replace(
        dressed.shifted(first, end),
        readings=readings,
        kind=NumberKind.MONEY,
        currency=currency,
        weak=False,
    )


def _currency_before(scan: Scan, index: int) -> tuple[int, str] | None:
    for size in (2, 1):
        first = index - size
        if first < 0 or not scan.is_free(first, index):
            continue
        text = "".join(scan.text(at) for at in range(first, index))
        if any(not scan.glued(at) for at in range(first + 1, index)):
            continue
        if text in money.SIGNS:
            return first, money.SIGNS[text]
        if text in money.CODES:
            return first, text
    named = scan.lexicon.currencies.before(scan.tokens, index)
    if named is None or scan.tokens[index].kind != "digits" or not scan.is_free(named[0], index):
        return None
    return named


def _with_lone_mark(scan: Scan, dressed: Dressed) -> Dressed:
    """An amount with a small letter for a scale, which beside a currency is no unit."""
    scale = scan.words.scale_marks.get(scan.text(dressed.end))
    if scale is None or not scan.glued(dressed.end) or dressed.scale != 1:
        return dressed
    return replace(
        dressed.shifted(end=dressed.end + 1),
        readings=tuple(reading for reading in dressed.readings[len(dressed.readings) // 2 :]),
        scale=scale,
    )


def _money_after(scan: Scan, dressed: Dressed) -> Dressed | None:
    """``5 euros``, ``5 milioni di euro``, ``5-dollar``, ``20 dollars 43 cents``."""
    at = scan.past_hyphen(dressed.end)
    if scan.key(at) in scan.words.of and dressed.scale >= 1000:
        at += 1
    found = _currency_at(scan, at)
    if found is None:
        return None
    end, currency = found
    readings, end = _with_cents(scan, dressed, end)
    return replace(
        dressed.shifted(end=end),
        readings=readings,
        kind=NumberKind.MONEY,
        currency=currency,
    )


def _currency_at(scan: Scan, index: int) -> tuple[int, str] | None:
    """The currency named at an index, and the index after it."""
    for size in (2, 1):
        text = "".join(scan.text(at) for at in range(index, min(index + size, len(scan))))
        glued = size == 1 or scan.glued(index + 1)
        if glued and (text in money.SIGNS or text in money.CODES):
            return index + size, money.SIGNS.get(text, text)
    if scan.key(index) in scan.words.cents or scan.text(index) == money.CENT_SIGN:
        return index + 1, "cent"
    found = scan.lexicon.currencies.at(scan.tokens, index)
    if found is not None:
        end, currency = found
        full = f"{scan.key(end - 1)} {scan.key(end)}"
        if currency.islower() and full in scan.full_names:
            return end + 1, scan.full_names[full]
        return end, currency
    if scan.key(index + 1) in scan.words.currencies:
        full = f"{scan.key(index)} {scan.key(index + 1)}"
        if full in scan.full_names:
            return index + 2, scan.full_names[full]
    return None


def _with_cents(scan: Scan, dressed: Dressed, end: int) -> tuple[tuple[Fraction, ...], int]:
    """An amount with its hundredths: ``2 euro e 50 centesimi``, ``20 dollars and 43``."""
    joined = scan.is_joiner(end)
    cents = scan.numeral_from(end + 1 if joined else end)
    if cents is None or not cents.readings or dressed.scale >= 1000:
        return dressed.readings, end
    is_share = cents.form is Form.FRACTION
    whole = cents.value * 100 if is_share else cents.value
    named_at = cents.end - 1 if is_share else cents.end
    named = scan.key(named_at) in scan.words.cents
    bare = whole >= 10 and scan.ends_clause(cents.end) and not _is_opened(scan, dressed.first)
    if whole % 1 or not 0 <= whole < 100 or not (named or bare):
        return dressed.readings, end
    readings = tuple(reading + whole / 100 for reading in dressed.readings)
    return readings, named_at + 1 if named else cents.end


def _is_opened(scan: Scan, first: int) -> bool:
    """Whether a word that opens a range stands before a number."""
    before = (scan.key(first - 1), scan.key(first - 2))
    return any(opener in before for opener, _ in scan.words.ranges if opener)


def _measure(scan: Scan, dressed: Dressed) -> Dressed | None:
    """``5 km``, ``6-year``, ``37 °C``, ``due anni e mezzo``."""
    at = dressed.end
    if scan.key(at) == "'" and scan.glued(at):
        at += 1
    at = scan.past_hyphen(at)
    found = _unit_at(scan, at)
    if found is None and dressed.kind is NumberKind.FRACTION:
        found = _unit_at(scan, _after_of(scan, at))
    if found is None:
        return None
    end, unit = found
    readings = dressed.readings if dressed.kind is not NumberKind.FRACTION else dressed.readings[:1]
    if scan.is_joiner(end) and dressed.kind is NumberKind.CARDINAL and readings[0] % 1 == 0:
        part = part_at(scan, end + 1)
        if part is not None:
            added, end = part
            readings = tuple(reading + added for reading in readings)
    return replace(dressed.shifted(end=end), readings=readings, kind=NumberKind.MEASURE, unit=unit)


def _is_elided(scan: Scan, index: int) -> bool:
    """Whether a token is a short word that has lost its vowel, and no symbol: ``l'uomo``."""
    if scan.key(index + 1) != "'" or not scan.glued(index + 1):
        return False
    return scan.glued(index + 2) and scan.text(index + 2).isalpha()


def _is_initial(scan: Scan, end: int) -> bool:
    """Whether a stop and more letters follow: an abbreviation goes on."""
    glued = scan.glued(end) and scan.glued(end + 1)
    return scan.key(end) == "." and glued and scan.text(end + 1).isalpha()


def _after_of(scan: Scan, index: int) -> int:
    """The index after "of a": ``three quarters of an hour``, ``un quarto d'ora``."""
    at = index + 1 if scan.key(index) in scan.words.of else index
    at = at + 1 if scan.key(at) == "'" else at
    return at + 1 if scan.key(at) in scan.words.articles else at


def _unit_at(scan: Scan, index: int) -> tuple[int, str] | None:
    """The unit named at an index, and the index after it."""
    for size in (3, 2, 1):
        text = "".join(scan.text(at) for at in range(index, min(index + size, len(scan))))
        if text not in SYMBOLS or text in DEGREES:
            continue
        end = index + size
        apart = any(not scan.glued(at) for at in range(index + 1, end))
        if apart or (scan.glued(end) and scan.text(end).isalnum()) or _is_initial(scan, end):
            continue
        if not scan.glued(index) and (scan.is_other_word(index) or _is_elided(scan, index)):
            continue
        if text in scan.words.units:
            break
        return end, SYMBOLS[text]
    return scan.lexicon.units.at(scan.tokens, index)
