"""Lists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from aligner.checks.context import Context
from aligner.checks.registry import Finding, check
from aligner.corpus import Document, Evidence, Paragraph, ParagraphKind, Severity

_List = tuple[Paragraph, ...]


@check(
    "structure/list-length",
    severity=Severity.MINOR,
    its_type="inconsistency",
    mqm="linguistic-conventions/textual-conventions",
    default=False,
)
def list_length(context: Context) -> Iterator[Finding]:
    """A list with more items on one side than on the other.

    Items that stand on one side only are told as omissions and not counted
    here; what is left are items that are split or run together.

    Examples:
        flags: - il pane nero // - il sale grosso e il pesce | - black bread // - coarse salt + - fish
        not: - il pane nero // - il sale grosso | - black bread // - coarse salt
    """
    lists = [_lists(document) for document in context.bitext.documents]
    for first in lists[0]:
        second = _counterpart(context, first, lists[1])
        if second is None or _counterpart(context, second, lists[0], side=1) != first:
            continue
        counts = [_rendered(context, side, items) for side, items in enumerate((first, second))]
        if counts[0] == counts[1]:
            continue
        names = [language.name for language in context.languages]
        bead = context.bead_at(0, first[0].sentences[0].start)
        yield Finding(
            evidence=(_shown(context, 0, first), _shown(context, 1, second)),
            message=(
                f"The list has {counts[0]} items in the {names[0]} "
                f"and {counts[1]} in the {names[1]}."
            ),
            confidence=0.6,
            beads=(bead.number,) if bead else (),
        )


def _lists(document: Document) -> list[_List]:
    """Runs of two list items and more."""
    runs: list[list[Paragraph]] = [[]]
    for paragraph in document.paragraphs:
        if paragraph.kind is ParagraphKind.LIST_ITEM and paragraph.sentences:
            runs[-1].append(paragraph)
        elif runs[-1]:
            runs.append([])
    return [tuple(run) for run in runs if len(run) > 1]


def _counterpart(
    context: Context, items: _List, others: list[_List], side: int = 0
) -> _List | None:
    """The list of the other side that shares the most beads with a list."""
    owner = {p.number: at for at, other in enumerate(others) for p in other}
    votes: Counter[int] = Counter()
    for item in items:
        for sentence in item.sentences:
            bead = context.bitext.bead_of(context.bitext.languages[side], sentence.number)
            votes.update(owner[n] for n in bead.segments[1 - side].paragraphs if n in owner)
    if not votes:
        return None
    return others[min(votes, key=lambda at: (-votes[at], at))]


def _rendered(context: Context, side: int, items: _List) -> int:
    """How many items of a list the other side renders in some way."""
    language = context.bitext.languages[side]
    return sum(
        any(not context.bitext.bead_of(language, s.number).is_null for s in item.sentences)
        for item in items
    )


def _shown(context: Context, side: int, items: _List) -> Evidence:
    """The first item, which stands for the list."""
    return context.evidence(side, items[0].start, items[0].end)
