"""What checks need to know of the two languages, and what is said where a module lacks it.

A language module may leave out whatever it likes.  A check names what it cannot do
without, and stays silent where one of the languages lacks it; and what it only sees
less without.  The result tells both in its warnings.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from aligner.checks.wording import joined
from aligner.languages import Language

if TYPE_CHECKING:
    from aligner.checks.registry import Check

KNOWLEDGE = {
    "editorial": "editorial marks",
    "gaps": "words that need another after them",
    "phrases": "function words",
    "roles": "what function words do",
    "names": "names",
    "numbers": "numbers",
    "numbers.cardinals": "number words",
    "numbers.percents": "words for per cent",
    "numbers.bounds": "words for more and less",
    "numbers.units": "units",
    "numbers.currencies": "currencies",
    "dates": "dates",
    "negation": "negation",
    "opposites": "words of opposite meaning",
    "order": "the order of words",
    "gender": "grammatical gender",
    "tense": "tenses",
    "structure": "structure",
    "vocabulary": "vocabulary",
    "structure.enumerators": "words that enumerate",
}
"""What may be asked for, a record of :class:`Language` or a field of one, and what to call it."""

_LACK = "the {} module has no "


def lacks(language: Language, knowledge: str) -> bool:
    """Whether a language's module says nothing of something."""
    record, _, field = knowledge.partition(".")
    held = getattr(language, record)
    return held is None or bool(field and not getattr(held, field))


def that_can_run(
    checks: Iterable[Check], languages: tuple[Language, Language]
) -> tuple[tuple[Check, ...], tuple[str, ...]]:
    """The checks that both languages' modules know enough for, and what to say of the others.

    Args:
        checks: the checks that were asked for.
        languages: of the bitext.

    Returns:
        Checks, in their order, and warnings: for each language which checks stay
        silent, and which see less than they could.
    """
    asked = tuple(checks)
    able = tuple(c for c in asked if not any(lacks(lang, n) for lang in languages for n in c.needs))
    warnings: list[str] = []
    for language in languages:
        silent: dict[str, list[Check]] = {}
        for check in asked:
            missing = next((need for need in check.needs if lacks(language, need)), None)
            if missing:
                silent.setdefault(missing, []).append(check)
        for need, concerned in silent.items():
            what = _named(concerned, asked)
            warnings.append(f"No {what}: {_LACK.format(language.name)}{KNOWLEDGE[need]}.")
        warnings += _sees_less(able, language)
    return able, tuple(warnings)


def without_own(warnings: Iterable[str], languages: tuple[Language, Language]) -> tuple[str, ...]:
    """Some warnings, less those that an earlier run of other checks left."""
    own = [_LACK.format(language.name) for language in languages]
    return tuple(said for said in warnings if not any(lack in said for lack in own))


def _sees_less(able: Sequence[Check], language: Language) -> list[str]:
    concerned = [check for check in able if any(lacks(language, use) for use in check.uses)]
    if not concerned:
        return []
    uses = {use for check in concerned for use in check.uses}
    things = [name for use, name in KNOWLEDGE.items() if use in uses and lacks(language, use)]
    families = list(dict.fromkeys(check.family for check in concerned))
    lack = _LACK.format(language.name)
    return [f"Checks of {joined(families, 'and')} see less: {lack}{joined(things, 'or')}."]


def _named(concerned: Sequence[Check], asked: Sequence[Check]) -> str:
    """Families of which every check that was asked for is concerned, and other checks."""
    whole: list[str] = []
    single: list[str] = []
    for family in dict.fromkeys(check.family for check in concerned):
        ids = [check.id for check in concerned if check.family == family]
        if len(ids) == sum(check.family == family for check in asked):
            whole.append(family)
        else:
            single += ids
    families = [f"checks of {joined(whole, 'or')}"] if whole else []
    return joined([*families, *single], "or")
