"""Two documents to a bitext."""

from __future__ import annotations

from importlib.metadata import version

from aligner.alignment.anchors import anchors_of
from aligner.alignment.constraints import Rules, rules_of
from aligner.alignment.decoding import Found, decode
from aligner.alignment.encoder import Encoder, checked
from aligner.alignment.encoding import encoded
from aligner.alignment.features import Evidence
from aligner.alignment.graph import graph_of
from aligner.alignment.guidance import (
    Guidance,
    all_alone,
    in_path_order,
    linked,
    placed,
    with_full_score,
)
from aligner.alignment.lexical import LexicalLikeness
from aligner.alignment.likeness import Likeness, VectorLikeness
from aligner.alignment.moved import with_moved
from aligner.alignment.paragraphs import paragraph_beads
from aligner.alignment.resemblance import FINE, Resemblance, resemblance_of
from aligner.alignment.scorer import scorer_of
from aligner.alignment.search import Progress, search
from aligner.alignment.settings import AlignmentSettings
from aligner.alignment.shapes import match_shapes
from aligner.alignment.sides import Side, side_of
from aligner.corpus import Bead, Bitext, Constraints, Document, Segment, Signature

_DEFAULTS = AlignmentSettings()


def align_documents(
    first: Document,
    second: Document,
    settings: AlignmentSettings = _DEFAULTS,
    *,
    encoder: Encoder | None = None,
    progress: Progress | None = None,
    constraints: Constraints | None = None,
) -> Bitext:
    """The bitext of two documents: which sentences render which.

    Args:
        first: becomes the first side.
        second: becomes the second side, in another language.
        settings: how to align.
        encoder: in place of the packaged one; read by the engine ``"encoder"`` alone.
        progress: called now and then with the name of the stage, the units done
            and their number.
        constraints: beads and paragraph links that a person has decided on.

    Returns:
        Both documents with beads that hold every sentence once, paragraph beads,
        the signature of the run, and warnings where the two do not look like
        translations of each other.  With the sides given in the other order the
        result is the mirror image.
    """
    # The work is done in the order of the language codes, so that the order in
    # which the sides are given cannot change a single bit of it.
    turned = second.language < first.language
    one, two = (second, first) if turned else (first, second)
    rules = rules_of(constraints, (one, two))
    links = () if constraints is None else constraints.facing(first.language).paragraph_links
    sides = side_of(one), side_of(two)
    likenesses, model = _likenesses(sides, settings, encoder, progress)
    scorer = scorer_of(settings.engine)
    main = next(iter(likenesses.values()))
    resemblance = _resemblance(sides, main, settings)
    found = _search(sides, likenesses, settings, rules, progress)
    if settings.find_moved and all(map(len, sides)):
        found = with_moved(found, main, rules.pairing((len(sides[0]), len(sides[1]))))
    found = with_full_score(resemblance.lowered(found), rules)
    if turned:
        found = [Found(f.second, f.first, f.score, f.moved) for f in found]
        resemblance = resemblance.turned()
    found = _in_order(found)
    is_own = encoder is not None and settings.engine == "encoder"
    warnings = checked(encoder).warnings if is_own else ()
    return Bitext(
        documents=(first, second),
        beads=_beads(first, second, found),
        paragraph_beads=linked(paragraph_beads(first, second, found), links),
        signature=Signature(
            version=version("aligner"),
            engine=settings.engine,
            model=f"{model}+{scorer.digest}" if model else scorer.digest,
            settings=(*settings.changed(), *rules.told(), *_readers(one, two)),
        ),
        warnings=(*warnings, *resemblance.warnings((first.language, second.language))),
    )


def _readers(*documents: Document) -> tuple[tuple[str, str], ...]:
    """What read the texts, as a setting for the signature, if it is to be told."""
    readers = sorted({document.reader for document in documents} - {""})
    return (("reader", " ".join(readers)),) if readers else ()


def _likenesses(
    sides: tuple[Side, Side],
    settings: AlignmentSettings,
    encoder: Encoder | None,
    progress: Progress | None,
) -> tuple[dict[str, Likeness], str]:
    words: dict[str, Likeness] = {"words": LexicalLikeness.of(sides[0].texts, sides[1].texts)}
    if settings.engine == "lexical":
        return words, ""
    if not len(sides[0]) or not len(sides[1]):
        return words, encoder.name if encoder else ""
    encoder = checked(encoder)
    vectors = encoded(encoder, (sides[0].texts, sides[1].texts), progress)
    lengths = sides[0].lengths, sides[1].lengths
    meaning = VectorLikeness.of(vectors, lengths, in_place=True)
    return {"meaning": meaning, **words}, encoder.name


def _resemblance(
    sides: tuple[Side, Side], likeness: Likeness, settings: AlignmentSettings
) -> Resemblance:
    if not all(map(len, sides)):
        return FINE
    lengths = sides[0].lengths, sides[1].lengths
    return resemblance_of(likeness, lengths, thorough=settings.engine == "encoder")


def _search(
    sides: tuple[Side, Side],
    likenesses: dict[str, Likeness],
    settings: AlignmentSettings,
    rules: Rules,
    progress: Progress | None,
) -> list[Found]:
    length, width = len(sides[0]), len(sides[1])
    if not length or not width:
        return all_alone(length, width, rules)
    anchors = anchors_of(next(iter(likenesses.values())), length, width)
    guidance = Guidance(rules, anchors, (length, width))
    evidence = Evidence(sides, likenesses, guidance.band)
    if not rules:
        return search(
            evidence,
            anchors,
            scorer_of(settings.engine),
            match_shapes(settings.max_bead),
            progress,
        )
    graph = guidance.pinned(graph_of(evidence, match_shapes(settings.max_bead)))
    found = decode(graph, scorer_of(settings.engine), (length, width), guidance.ruling(graph))
    found = guidance.settled(found)
    for lines in guidance.apart:
        own = sides[0].among(lines[0]), sides[1].among(lines[1])
        alike = {name: likeness.among(*lines) for name, likeness in likenesses.items()}
        found += placed(_search(own, alike, settings, rules.among(lines), progress), lines)
    return in_path_order(found) if rules else found


def _in_order(found: list[Found]) -> list[Found]:
    """Beads in the order of the first side, those of the second alone where they fall."""
    last = -1
    keyed = []
    for one in found:
        if one.first:
            keyed.append(((one.first[0], -1), one))
            if not one.moved:
                last = max(last, one.first[-1])
        else:
            keyed.append(((last, one.second[0]), one))
    return [one for _, one in sorted(keyed, key=lambda item: item[0])]


def _beads(first: Document, second: Document, found: list[Found]) -> tuple[Bead, ...]:
    """The beads, empty sides standing where the sentence before on that side ends."""
    beads = []
    ends = [0, 0]
    for number, one in enumerate(found):
        segments = []
        for side, (document, lines) in enumerate(((first, one.first), (second, one.second))):
            sentences = tuple(document.sentences[line] for line in lines)
            segment = Segment.of(document, sentences, ends[side])
            if not one.moved:
                ends[side] = max(ends[side], segment.end)
            segments.append(segment)
        beads.append(Bead(number, (segments[0], segments[1]), one.score, one.moved))
    return tuple(beads)
