"""What cutting a text into sentences needs to know of a language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SplittingRules:
    """Abbreviations, openers and the like; a language may leave out any of them.

    Abbreviations are written without their last stop.  One in lower case stands
    for any case ("sig": also "Sig", "SIG"), one with a capital only for itself
    and for all capitals ("Sat": also "SAT", but not the verb "sat").  Where a
    small letter follows, none of them ends a sentence.  What has inner stops and
    is in no list ("G.B") is taken as ``rarely_final``.

    Attributes:
        never_final: no sentence ends with it: titles, references ("Mr", "cfr").
        rarely_final: a sentence ends with it only before one of ``openers``:
            company suffixes, months, eras ("Inc", "a.C").
        often_final: a sentence ends with it before any capital ("etc").
        before_number: an abbreviation only where a number follows ("no", "pp").
        collocations: an abbreviation and a word that follows it inside a sentence
            ("p.m", "monday"); the word in lower case.
        openers: words in lower case which, if they have a capital in mid-text,
            have it because a sentence begins: articles, pronouns, conjunctions.
        name_particles: those of them that also follow an initial inside a name
            ("la" in "G. La Malfa").
        elided: in lower case, what an apostrophe joins to the next word ("dell").
        heading_words: words in lower case that stand before a heading's number
            ("chapter").
        reporting_verbs: forms in lower case that go with quoted speech ("said").
        vowels: letters of which every full word has one; a capitalised word
            without any is taken for an abbreviation.  Empty: this is not looked at.
        final_letters: letters on which native words end; an unknown word in small
            letters that ends otherwise, before a stop and a small letter, is taken
            for an abbreviation.  Empty: this is not looked at.
    """

    never_final: tuple[str, ...] = ()
    rarely_final: tuple[str, ...] = ()
    often_final: tuple[str, ...] = ()
    before_number: tuple[str, ...] = ()
    collocations: tuple[tuple[str, str], ...] = ()
    openers: tuple[str, ...] = ()
    name_particles: tuple[str, ...] = ()
    elided: tuple[str, ...] = ()
    heading_words: tuple[str, ...] = ()
    reporting_verbs: tuple[str, ...] = ()
    vowels: str = ""
    final_letters: str = ""
