"""How much may be read and how long it may take, and how to raise that.

A limit is met by what is damaged or made to do harm far sooner than by a text, so each
is generous: a novel is a thousandth of what may be read.  What meets one ends in a
:class:`~aligner.errors.LimitError` that names it.  It is raised

- for some calls by ``with aligner.limited(size="4G"):``,
- for a process and for those it starts by ``ALIGNER_MAX_SIZE=4G``,
- for a command by ``aligner --limit size=4G report …``.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, fields, replace

import regex

from aligner.errors import LimitError, SettingsError

DEEPEST = 2000
"""Elements inside each other that libxml2 can be asked for."""
_VARIABLE = "ALIGNER_MAX_"
_POWERS = {"": 1, "k": 10**3, "m": 10**6, "g": 10**9, "t": 10**12}

Amount = int | float | str


@dataclass(frozen=True, slots=True)
class Limits:
    """How much there may be of what is read.

    Attributes:
        size: bytes of a file, and of all that a compressed file or an archive unpacks to.
        depth: elements inside each other in HTML and XML, 2000 at most.
        sentences: of a document.
        seconds: that reading, aligning and checking may take, each by itself.
    """

    size: int = 1_000_000_000
    depth: int = 1000
    sentences: int = 2_000_000
    seconds: float = 3600.0


NAMES = tuple(field.name for field in fields(Limits))
_DEFAULT = Limits()
_chosen: ContextVar[Limits | None] = ContextVar("limits", default=None)
_deadline: ContextVar[float | None] = ContextVar("deadline", default=None)


def current() -> Limits:
    """The limits that hold here.

    Raises:
        SettingsError: an environment variable that should raise one holds no number.
    """
    chosen = _chosen.get()
    if chosen is not None:
        return chosen
    said = {name: os.environ.get(f"{_VARIABLE}{name.upper()}") for name in NAMES}
    return _with(_DEFAULT, {name: amount for name, amount in said.items() if amount})


@contextmanager
def limited(
    *,
    size: Amount | None = None,
    depth: Amount | None = None,
    sentences: Amount | None = None,
    seconds: Amount | None = None,
) -> Iterator[Limits]:
    """Other limits for what is done inside a ``with``, in this thread or task.

    Args:
        size: bytes of a file; also as ``"500M"`` or ``"2G"``, as all of these.
        depth: elements inside each other.
        sentences: of a document.
        seconds: that reading, aligning and checking may take, each by itself.

    Raises:
        SettingsError: one is no number above 0, or too many for the parser.
    """
    given = {"size": size, "depth": depth, "sentences": sentences, "seconds": seconds}
    chosen = _with(current(), {name: one for name, one in given.items() if one is not None})
    token = _chosen.set(chosen)
    try:
        yield chosen
    finally:
        _chosen.reset(token)


def set_for_process(name: str, amount: str) -> None:
    """Another limit for this process and for those it starts.

    Raises:
        SettingsError: there is no such limit, or the amount is no number above 0.
    """
    if name not in NAMES:
        raise SettingsError(f"there is no limit {name!r}; there are {', '.join(NAMES)}")
    _with(_DEFAULT, {name: amount})
    os.environ[f"{_VARIABLE}{name.upper()}"] = amount


def must_fit(size: int, *, file: str | None = None) -> None:
    """Refuse more bytes than may be read."""
    if size > current().size:
        raise _met("size", f"holds {size:,} bytes or more", file)


def must_not_be_deeper(depth: int, *, file: str | None = None) -> None:
    """Refuse elements that stand inside each other too often."""
    if depth > current().depth:
        raise _met("depth", f"has elements inside each other, {depth:,} deep", file)


def too_nested(file: str | None) -> LimitError:
    """What to say of a file in which things stand inside each other oftener than can be followed."""
    return LimitError("has elements inside each other, too deep to be followed", file=file)


def must_be_countable(sentences: int, *, file: str | None = None) -> None:
    """Refuse more sentences than a document may have."""
    if sentences > current().sentences:
        raise _met("sentences", f"has {sentences:,} sentences", file)


@contextmanager
def timed() -> Iterator[None]:
    """Count the time of what is done inside; what is inside that again is counted with it."""
    if _deadline.get() is not None:
        yield
        return
    token = _deadline.set(time.monotonic() + current().seconds)
    try:
        yield
    finally:
        _deadline.reset(token)


def must_have_time() -> None:
    """Refuse to go on when time is up.  What takes long calls this now and then."""
    deadline = _deadline.get()
    if deadline is not None and time.monotonic() > deadline:
        raise _met("seconds", "it takes too long", None)


def _met(name: str, found: str, file: str | None) -> LimitError:
    limit = getattr(current(), name)
    most = f", and {limit:,} is the limit; "
    if name == "depth" and limit >= DEEPEST:
        return LimitError(f"{found}{most}no more can be read", file=file)
    raised = f"raise it with --limit {name}=N, {_VARIABLE}{name.upper()} or aligner.limited()"
    return LimitError(f"{found}{most}{raised}", file=file)


def _with(limits: Limits, amounts: Mapping[str, Amount]) -> Limits:
    changed: dict[str, int | float] = {}
    for name, amount in amounts.items():
        number = _number(amount)
        if number is None or number <= 0:
            raise SettingsError(
                f"the limit {name} is a number above 0, as 2000 or 4G, not {amount!r}"
            )
        if name == "depth" and number > DEEPEST:
            raise SettingsError(f"the limit depth is {DEEPEST} at most")
        changed[name] = number if name == "seconds" else int(number)
    return replace(limits, **changed)  # type: ignore[arg-type]  # whole numbers but for seconds


def _number(amount: Amount) -> float | None:
    if isinstance(amount, str):
        parts = regex.fullmatch(
            r"\s*([0-9]{1,15}(?:\.[0-9]{1,15})?)\s*([kmgt]?)b?\s*", amount.lower()
        )
        return float(parts[1]) * _POWERS[parts[2]] if parts else None
    return amount if amount == amount and abs(amount) < 10**18 else None  # noqa: PLR0124  # NaN
