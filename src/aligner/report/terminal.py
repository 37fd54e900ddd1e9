"""A bitext and its findings on a terminal.

Plain text of a given width; evidence is marked by carets under it, so that
colour adds nothing but comfort.
"""

from __future__ import annotations

from collections.abc import Iterator

from aligner.corpus import Bitext, Discrepancy, Severity, SilenceEntry
from aligner.report import wording
from aligner.report.columns import columns, printable, wrapped
from aligner.report.excerpts import Excerpt, excerpt
from aligner.report.figures import DOUBTFUL, Figures, figures, ordered

_COLOURS = {
    Severity.CRITICAL: "1;31",
    Severity.MAJOR: "33",
    Severity.MINOR: "36",
    Severity.NOTE: "2",
}
_BOLD = "1"
_FAINT = "2"


def summary(bitext: Bitext, *, color: bool, width: int, most: int = 25) -> str:
    """The figures of a bitext and its findings by severity, the worst first.

    Args:
        bitext: with its beads and, once checked, its discrepancies.
        color: whether to use ANSI colours.
        width: columns to write in.
        most: findings to show; of more, the number is given.
    """
    counts = figures(bitext)
    paint = _Paint(color)
    lines = [*_lines(wording.title(bitext), width, paint, _BOLD), ""]
    for label, said in _said(bitext, counts):
        lines += _labelled(label, said, width)
    warnings = dict.fromkeys(w for d in (*bitext.documents, bitext) for w in d.warnings)
    for warning in warnings:
        lines += _labelled("Warning", warning, width)
    findings = ordered(bitext)
    places = [wording.Places(document) for document in bitext.documents]
    shown = findings[:most]
    for number, finding in enumerate(shown, start=1):
        severity = finding.severity
        if number == 1 or findings[number - 2].severity is not severity:
            of_it = dict(counts.severities)[severity]
            head = f"{wording.SHAPES[severity]} {severity.capitalize()} {of_it}"
            lines += ["", paint(head, _COLOURS[severity])]
        lines += ["", *_finding(bitext, number, finding, places, width, paint)]
    if len(findings) > len(shown):
        lines += ["", f"and {wording.count(len(findings) - len(shown), 'more finding')}"]
    return "\n".join(lines)


def findings_text(bitext: Bitext, *, color: bool, width: int, silenced: bool = False) -> str:
    """All findings, each headed by its place as compilers write it.

    ``file:line:column: severity: message [check, confidence, id]``, then both
    texts with carets under the evidence.  Lines and columns count from 1, columns
    in code points; the place is that of the first side that has evidence.

    Args:
        bitext: with its discrepancies.
        color: whether to use ANSI colours.
        width: columns to write in.
        silenced: whether to show, after the others, what is silenced and why.
    """
    paint = _Paint(color)
    places = [wording.Places(document) for document in bitext.documents]
    lines: list[str] = []
    for finding in ordered(bitext):
        lines += [*_headed(bitext, finding, places, width, paint), ""]
    for one in bitext.silenced if silenced else ():
        lines += _headed(bitext, one.discrepancy, places, width, paint)
        lines += [*_labelled("silenced", _why(one.entry), width, indent=4), ""]
    counts = figures(bitext)
    said = f"{wording.count(counts.findings, 'finding')}{_by_severity(counts)}"
    if bitext.silenced:
        said += f"; {len(bitext.silenced)} silenced"
    return "\n".join([*lines, said])


class _Paint:
    """Colours text, or does not."""

    def __init__(self, color: bool) -> None:
        self._color = color

    def __call__(self, text: str, style: str) -> str:
        return f"\x1b[{style}m{text}\x1b[0m" if self._color and text else text


def _said(bitext: Bitext, counts: Figures) -> Iterator[tuple[str, str]]:
    """The figures in words, with what each is about."""
    for side in counts.sides:
        said = (
            f"{wording.count(side.sentences, 'sentence')} in "
            f"{wording.count(side.paragraphs, 'paragraph')}"
        )
        if counts.beads:
            said += f", {wording.percent(side.matched_share)} with a counterpart"
        yield wording.language_name(side.language), said
    if counts.beads:
        kinds = ", ".join(f"{number} {kind}" for kind, number in counts.kinds)
        moved = f"; {counts.moved} moved" if counts.moved else ""
        doubtful = f"; {counts.doubtful or 'none'} with a score under {wording.percent(DOUBTFUL)}"
        yield "Rows", f"{counts.beads}: {kinds}{moved}{doubtful}"
    else:
        yield "Rows", "none: the texts are not aligned"
    yield "Findings", f"{counts.findings}{_by_severity(counts)}"
    if bitext.silenced:
        yield "Silenced", str(len(bitext.silenced))
    if bitext.signature.version:
        yield "Made with", str(bitext.signature)


def _why(entry: SilenceEntry) -> str:
    """The reason, the date and the place of an entry."""
    told = ", ".join(filter(None, [entry.date.isoformat() if entry.date else "", entry.place]))
    return f"{entry.reason} ({told})" if told else entry.reason


def _by_severity(counts: Figures) -> str:
    said = ", ".join(
        wording.of_severity(number, severity) for severity, number in counts.severities if number
    )
    return f": {said}" if said else ""


def _finding(
    bitext: Bitext,
    number: int,
    finding: Discrepancy,
    places: list[wording.Places],
    width: int,
    paint: _Paint,
) -> Iterator[str]:
    label = f"{number:>3}  "
    message = printable(finding.message)
    for at, (start, end) in enumerate(wrapped(message, width - len(label))):
        head = paint(label, _COLOURS[finding.severity]) if at == 0 else " " * len(label)
        yield head + paint(message[start:end], _BOLD)
    about = f"{wording.percent(finding.confidence)} sure  {printable(finding.check)}"
    if finding.beads:
        about += f"  row {finding.beads[0] + 1}"
    yield " " * len(label) + paint(about, _FAINT)
    for symptom in finding.symptoms:
        told = f"{symptom.message} [{symptom.check}]"
        yield from _labelled("also", told, width, indent=len(label))
    yield from _sides(bitext, finding, places, width, paint, indent=len(label))


def _headed(
    bitext: Bitext,
    finding: Discrepancy,
    places: list[wording.Places],
    width: int,
    paint: _Paint,
) -> Iterator[str]:
    side = 0 if finding.evidence[0] or not finding.evidence[1] else 1
    document = bitext.documents[side]
    line, column = places[side].line_and_column(finding.evidence[side].start)
    where = f"{printable(document.name) or document.language}:{line}:{column}"
    severity = paint(finding.severity, _COLOURS[finding.severity])
    told = f"{printable(finding.check)}, {wording.percent(finding.confidence)}"
    about = paint(f"[{told}, id {printable(finding.id)}]", _FAINT)
    yield f"{where}: {severity}: {paint(printable(finding.message), _BOLD)} {about}"
    for symptom in finding.symptoms:
        also = f"{symptom.message} [{symptom.check}]"
        yield from _labelled("also", also, width, indent=4)
    yield from _sides(bitext, finding, places, width, paint, indent=4)


def _sides(
    bitext: Bitext,
    finding: Discrepancy,
    places: list[wording.Places],
    width: int,
    paint: _Paint,
    *,
    indent: int,
) -> Iterator[str]:
    """Both sides of a finding: language and line, the text, carets, the reading."""
    labels = [
        f"{e.language} {place.line_and_column(e.start)[0]}"
        for e, place in zip(finding.evidence, places, strict=True)
    ]
    room = max(map(len, labels)) + 2
    for label, document, evidence in zip(labels, bitext.documents, finding.evidence, strict=True):
        shown = excerpt(document, evidence, context=70, longest=200)
        marked = _marked(shown, max(10, width - indent - room), paint, _COLOURS[finding.severity])
        for at, line in enumerate(marked):
            yield (
                " " * indent + (paint(f"{label:<{room}}", _FAINT) if at == 0 else " " * room) + line
            )
        if evidence.reading is not None:
            reading = f"read as {printable(evidence.reading)}"
            yield " " * (indent + room) + paint(reading, _FAINT)


def _marked(shown: Excerpt, width: int, paint: _Paint, style: str) -> Iterator[str]:
    """An excerpt in lines, with carets under the evidence; one under a mere place."""
    text = printable(shown.before + shown.text + shown.after)
    begin = len(shown.before)
    end = begin + len(shown.text)
    waits = begin == end
    for start, stop in wrapped(text, width):
        yield _painted(text, (start, stop), (begin, end), paint, style)
        low, high = max(start, begin), min(stop, end)
        if waits and begin <= stop:
            yield " " * columns(text[start:begin]) + paint("^", style)
            waits = False
        elif low < high:
            yield " " * columns(text[start:low]) + paint("^" * columns(text[low:high]), style)


def _painted(
    text: str, line: tuple[int, int], evidence: tuple[int, int], paint: _Paint, style: str
) -> str:
    start, stop = line
    low, high = max(start, evidence[0]), min(stop, evidence[1])
    if low >= high:
        return text[start:stop]
    return text[start:low] + paint(text[low:high], style) + text[high:stop]


def _labelled(label: str, said: str, width: int, *, indent: int = 0) -> Iterator[str]:
    """A label and, beside it, what is said, in as many lines as it takes."""
    room = max(len(label), 9) + 2 if not indent else len(label) + 2
    text = printable(said)
    for at, (start, end) in enumerate(wrapped(text, max(10, width - indent - room))):
        yield " " * indent + f"{label if at == 0 else '':<{room}}" + text[start:end]


def _lines(text: str, width: int, paint: _Paint, style: str) -> list[str]:
    shown = printable(text)
    return [paint(shown[start:end], style) for start, end in wrapped(shown, width)]
