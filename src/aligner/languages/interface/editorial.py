"""How a language marks what an editor or a translator adds to a text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class EditorialMarks:
    """The words by which notes and queries are told from the text itself.

    Abbreviations are written with their stops ("n.d.t."); stops, capitals and
    the spaces after stops are optional when they are looked for.

    Attributes:
        signatures: abbreviations that sign or open a note and mean nothing else.
        short_signatures: abbreviations that do so and mean other things too;
            they count where a dash or a colon sets them off.
        titles: phrases with which a note announces itself.
        queries: what a bracket holds when its writer doubts the words before it.
        verbatim: what a bracket holds when the words before it are strange and
            are meant to be.
        reminders: words in capitals by which writers find unfinished places again.
        sign_names: names of the question mark: after them "(?)" is the sign itself.
    """

    signatures: tuple[str, ...] = ()
    short_signatures: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    queries: tuple[str, ...] = ()
    verbatim: tuple[str, ...] = ()
    reminders: tuple[str, ...] = ()
    sign_names: tuple[str, ...] = ()
