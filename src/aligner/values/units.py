"""Units of measurement: what they measure, and how they compare."""

from __future__ import annotations

from fractions import Fraction

from aligner.languages.interface.tables import by_word

_FACTORS: dict[str, str] = {
    "time": "second 1 minute 60 hour 3600 day 86400 week 604800 month 2629800 year 31557600 "
    "decade 315576000 century 3155760000",
    "length": "millimetre 0.001 centimetre 0.01 metre 1 kilometre 1000 inch 0.0254 foot 0.3048 "
    "yard 0.9144 mile 1609.344",
    "area": "square_metre 1 hectare 10000 square_kilometre 1000000 acre 4046.8564 "
    "square_mile 2589988.11 square_foot 0.09290304",
    "volume": "millilitre 0.001 centilitre 0.01 litre 1 hectolitre 100 cubic_metre 1000 "
    "gallon 3.785411784 pint 0.473176473 barrel 158.987294928",
    "mass": "milligram 0.000001 gram 0.001 kilogram 1 tonne 1000 ounce 0.028349523 "
    "pound 0.45359237",
    "power": "watt 1 kilowatt 1000 megawatt 1000000 gigawatt 1000000000",
    "energy": "kilowatt_hour 1 megawatt_hour 1000",
    "data": "byte 1 kilobyte 1000 megabyte 1000000 gigabyte 1000000000 terabyte 1000000000000",
    "frequency": "hertz 1 kilohertz 1000 megahertz 1000000 gigahertz 1000000000",
    "speed": "kilometre_per_hour 1 mile_per_hour 1.609344 knot 1.852 metre_per_second 3.6",
    "temperature": "celsius 1 fahrenheit 1",
    "angle": "degree 1",
}
"""Units by what they measure, each with its size in one of them."""
_UNITS = {
    unit: (dimension, Fraction(factor))
    for dimension, listed in _FACTORS.items()
    for unit, factor in zip(*[iter(listed.split())] * 2, strict=True)
}

SYMBOLS = by_word(
    millimetre="mm",
    centimetre="cm",
    metre="m",
    kilometre="km Km KM",
    foot="ft",
    mile="mi",
    yard="yd",
    square_metre="m² m2",
    square_kilometre="km² km2",
    hectare="ha",
    cubic_metre="m³ m3",
    millilitre="ml mL",
    centilitre="cl",
    litre="l L",
    milligram="mg",
    gram="g",
    kilogram="kg Kg KG",
    tonne="t",
    pound="lb lbs",
    ounce="oz",
    kilowatt="kW",
    megawatt="MW",
    gigawatt="GW",
    kilowatt_hour="kWh",
    megawatt_hour="MWh",
    kilobyte="kB KB",
    megabyte="MB Mb",
    gigabyte="GB Gb",
    terabyte="TB",
    hertz="Hz",
    kilohertz="kHz",
    megahertz="MHz",
    gigahertz="GHz",
    mile_per_hour="mph",
    kilometre_per_hour="km/h kmh",
    metre_per_second="m/s",
    minute="min",
    hour="h",
    celsius="°C ºC C",
    fahrenheit="°F ºF F",
    degree="° º",
)
"""Signs that every language uses, in their case."""

DEGREES = frozenset({"C", "F"})
"""Symbols that are believed only after a degree sign."""


_PLURALS = {"foot": "feet", "inch": "inches", "century": "centuries", "hertz": "hertz"}
_SHORT = {"celsius": "°C", "fahrenheit": "°F"}


def label(unit: str, *, plural: bool) -> str:
    """A unit for people to read: ``square metres``, ``miles per hour``, ``°C``."""
    if unit in _SHORT:
        return _SHORT[unit]
    words = unit.split("_")
    at = 0 if "per" in words else -1
    if plural:
        words[at] = _PLURALS.get(words[at], words[at] + "s")
    return " ".join(words)


def dimension(unit: str) -> str:
    """What a unit measures: ``length``, ``time``, ``temperature`` …; itself if not known."""
    found = _UNITS.get(unit)
    return found[0] if found else unit


def convert(value: Fraction, unit: str, other: str) -> Fraction | None:
    """A quantity in another unit of the same dimension; nothing if there is no way."""
    if unit == other:
        return value
    if unit not in _UNITS or other not in _UNITS:
        return None
    (here, factor), (there, divisor) = _UNITS[unit], _UNITS[other]
    if here != there:
        return None
    if here == "temperature":
        return value * 9 / 5 + 32 if unit == "celsius" else (value - 32) * 5 / 9
    return value * factor / divisor


def same_quantity(
    value: Fraction, unit: str, other_value: Fraction, other_unit: str, *, tolerance: Fraction
) -> bool:
    """Whether two quantities in different units are the same, within a share of the larger."""
    converted = convert(value, unit, other_unit)
    if converted is None:
        return False
    return abs(converted - other_value) <= tolerance * max(abs(converted), abs(other_value))
