"""Changing an input with its structure in view, where it has one.

Bytes that are flipped blindly hardly ever get past a parser.  A JSON text is changed
value by value, XML and HTML tag by tag, everything else line by line and cell by cell.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from random import Random
from typing import Any

import regex

from fuzz import unpacking

HOSTILE = (
    "", " ", "\u2028", "\u0085", "\ufeff", "\x00", "\x1b", "\ud800", "\uffff", "\U0010ffff",
    "\u202e", "e\u0301", "]]>", "&amp;", "<", "&#0;", "it", "en", "0", "-1", "1e400", "NaN",
    "99999999999999999999", "²", "①", "٣", "½", "ǆ", "ß", "İ", "\t", "\r", "\\", "\\u2028",
    "0001-01-01", "2026-02-30", "1-1", "[0]:[0]:1", "0-0", "(", "((a+)+)+$", "a" * 500,
    "1" * 5000, "«" * 300, ". " * 200, "il 31 febbraio 0", "MCMXCIX", "1.000.000,00 €",
)  # fmt: skip
VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 2**31, 2**63, 2**70, -(2**70), 0.5, 1e308, float("nan"),
    float("inf"), [], {}, [[]], [0, 0], [5, 1], [None], *HOSTILE,
)  # fmt: skip
_TAGS = regex.compile(r"<[^>]*>?|[^<]+")
_ATTRIBUTES = regex.compile(r'"[^"]*"')


def mutated(data: bytes, random: Random) -> bytes | None:
    """An input like this one; ``None`` where structure tells nothing."""
    if data.startswith(b"PK"):
        return unpacking.archive(data, random, _member)
    if data.startswith(b"%PDF"):
        return unpacking.pdf(data, random, _bytes)
    if data.startswith(b"PAR1"):
        return unpacking.table(data, random, _value)
    return _text(data, random)


def _member(data: bytes, random: Random) -> bytes:
    changed = _text(data, random) if random.random() < 0.85 else None
    return _bytes(data, random) if changed is None else changed


def _bytes(data: bytes, random: Random) -> bytes:
    """Bytes changed, taken out, put in, or cut off."""
    held = bytearray(data)
    for _ in range(random.choice((1, 1, 2, 8))):
        at = random.randrange(len(held) + 1)
        match random.randrange(6):
            case 0:
                held[at : at + 1] = random.randbytes(1)
            case 1:
                held[at:at] = random.choice((b"\0", b"\xff", b"\xff\xfe", b"<", b"\x80" * 9))
            case 2:
                del held[at : at + random.choice((1, 2, 40))]
            case 3:
                held[at:at] = held[at : at + random.choice((1, 8, 200))]
            case 4:
                held[at : at + 4] = random.choice((b"\0\0\0\0", b"\xff\xff\xff\x7f", b"\0\0\0\1"))
            case _ if random.random() < 0.2:
                del held[at:]
    return bytes(held)


def _text(data: bytes, random: Random) -> bytes | None:
    text = data.decode("utf-8", "surrogateescape")
    start = text.lstrip("\ufeff \r\n\t")[:1]
    ways: list[Callable[[str, Random], str | None]] = [_lines]
    if start in ("{", "["):
        ways += [_json, _json, _json]
    elif start == "<":
        ways += [_tags, _tags, _tags]
    changed: str | None = random.choice(ways)(text, random)
    return None if changed is None else changed.encode("utf-8", "surrogatepass")


def _json(text: str, random: Random) -> str | None:
    lines = text.split("\n")
    at = random.randrange(len(lines))
    for number, piece in ((None, text), (at, lines[at])):
        try:
            held = json.loads(piece)
        except (ValueError, RecursionError):
            continue
        for _ in range(random.choice((1, 1, 1, 2, 4))):
            held = _value(held, random)
        written = json.dumps(held, ensure_ascii=random.random() < 0.5)
        if number is None:
            return written
        lines[number] = written
        return "\n".join(lines)
    return None


def _value(held: Any, random: Random) -> Any:  # noqa: PLR0911  # one for each way to change it
    """The same value but for a part of it."""
    if isinstance(held, dict) and held and random.random() < 0.9:
        key = random.choice(list(held))
        chance = random.random()
        if chance < 0.1:
            return {k: v for k, v in held.items() if k != key}
        if chance < 0.15:
            return {**held, random.choice(HOSTILE): held[key]}
        return {**held, key: _value(held[key], random)}
    if isinstance(held, list) and held and random.random() < 0.85:
        at = random.randrange(len(held))
        chance = random.random()
        if chance < 0.1:
            return held[:at] + held[at + 1 :]
        if chance < 0.2:
            return held[: at + 1] + held[at:]
        if chance < 0.25:
            other = random.randrange(len(held))
            return [*held[:at], held[other], *held[at + 1 :]]
        return [*held[:at], _value(held[at], random), *held[at + 1 :]]
    if isinstance(held, int) and not isinstance(held, bool) and random.random() < 0.6:
        return held + random.choice((-2, -1, 1, 2, 10))
    if isinstance(held, str) and random.random() < 0.6:
        at = random.randrange(len(held) + 1)
        return held[:at] + random.choice(HOSTILE) + held[at + random.randrange(3) :]
    return random.choice(VALUES)


def _tags(text: str, random: Random) -> str:
    parts = _TAGS.findall(text)
    for _ in range(random.choice((1, 1, 2, 5))):
        at = random.randrange(len(parts) + 1)
        chance = random.random()
        if at == len(parts) or chance < 0.15:
            parts.insert(at, random.choice(parts) if parts else random.choice(HOSTILE))
        elif chance < 0.3:
            del parts[at]
        elif chance < 0.4:
            other = random.randrange(len(parts))
            parts[at], parts[other] = parts[other], parts[at]
        elif chance < 0.45:
            parts[at] = parts[at] * random.choice((2, 50, 300))
        elif chance < 0.8 and '"' in parts[at]:
            values = list(_ATTRIBUTES.finditer(parts[at]))
            if values:
                hit = random.choice(values)
                put = random.choice(HOSTILE)
                parts[at] = parts[at][: hit.start()] + f'"{put}"' + parts[at][hit.end() :]
        else:
            cut = random.randrange(len(parts[at]) + 1)
            parts[at] = parts[at][:cut] + random.choice(HOSTILE) + parts[at][cut:]
    return "".join(parts)


def _lines(text: str, random: Random) -> str:
    lines = text.split("\n")
    at = random.randrange(len(lines))
    chance = random.random()
    if chance < 0.15:
        del lines[at]
    elif chance < 0.3:
        lines.insert(at, random.choice(lines))
    elif chance < 0.4:
        lines[at] = lines[at] * random.choice((2, 20))
    else:
        cells = regex.split(r"([\t,:;=\[\]() |]+)", lines[at])
        cell = random.randrange(len(cells))
        cut = random.randrange(len(cells[cell]) + 1)
        kept = cells[cell] if random.random() < 0.6 else ""
        cells[cell] = kept[:cut] + random.choice(HOSTILE) + kept[cut:]
        lines[at] = "".join(cells)
    return "\n".join(lines)
