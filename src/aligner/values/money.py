"""Currencies: signs, codes, and the nouns that several of them share."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from aligner.languages.interface.tables import by_word

SIGNS = by_word(
    dollar="$",
    USD="US$",
    AUD="A$",
    CAD="C$",
    BRL="R$",
    EUR="€",
    GBP="£",
    yen="¥",
    INR="₹ Rs Rs.",
    RUB="₽",
    UAH="₴",
    KRW="₩",
    ILS="₪",
    TRY="₺",
    KZT="₸",
    NGN="₦",
    VND="₫",
    THB="฿",
    MYR="RM",
)
"""Signs before or after an amount."""

CENT_SIGN = "¢"

_SHARED = {
    "dollar": "USD AUD CAD NZD HKD SGD TWD",
    "pound": "GBP EGP LBP SYP SDG",
    "yen": "JPY CNY",
    "franc": "CHF XAF XOF FRF BEF",
    "lira": "TRY ITL",
    "rupee": "INR PKR LKR NPR",
    "dinar": "KWD DZD RSD TND BHD IQD JOD LYD",
    "riyal": "SAR QAR YER",
    "rial": "IRR OMR",
    "ruble": "RUB BYN",
    "peso": "MXN ARS CLP COP PHP CUP UYU",
    "real": "BRL",
    "krone": "DKK NOK SEK ISK CZK",
    "mark": "DEM",
}
_PLURALS = {"yen": "yen", "krone": "kroner", "lira": "lire"}
_NOUN_OF = {code: noun for noun, codes in _SHARED.items() for code in codes.split()}
_ALONE = (
    "EUR CNY KZT PLN UAH ILS KRW THB ZAR MYR MNT HUF NGN VND BGN RON AED MAD KES UZS GEL AZN AMD"
)

CODES = frozenset(_NOUN_OF) | frozenset(_ALONE.split())
"""ISO 4217 codes that are believed beside a number."""


def noun(currency: str) -> str:
    """The common noun of a currency, or the code itself if it has one to itself."""
    return _NOUN_OF.get(currency, currency)


def label(currency: str, *, plural: bool) -> str:
    """A currency for people to read: its code, or its noun."""
    if currency.isupper() or not plural:
        return currency
    return _PLURALS.get(currency, currency + "s")


def may_be_same(one: str, other: str) -> bool:
    """Whether two currencies, each a code or a common noun, can be the same."""
    if one == other:
        return True
    if one.isupper() and other.isupper():
        return False
    return noun(one) == noun(other)


@cache
def full_names(language: str) -> Mapping[str, str]:
    """Names such as ``kuwaiti dinar``, singular and plural, from the CLDR.

    Args:
        language: ISO 639-1 code; a language that the CLDR lacks has no names.
    """
    from babel import Locale, UnknownLocaleError
    from babel.numbers import get_currency_name

    from aligner.values.tokens import fold

    try:
        locale = Locale(language)
    except (UnknownLocaleError, ValueError):
        return {}
    names: dict[str, str] = {}
    for code in sorted(CODES):
        for count in (1, 2):
            name = fold(get_currency_name(code, count=count, locale=locale))
            if " " in name:
                names.setdefault(name, code)
    return names
