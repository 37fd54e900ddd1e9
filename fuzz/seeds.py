"""The first inputs of each target, made on the spot from texts of our own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import aligner
from aligner.alignment import AlignmentSettings
from aligner.corpus import Bitext, Verdict
from aligner.formats import registry, review, silence
from aligner.formats.format import Format

ITALIAN = """# Il porto

Nel 1986 la nave «Ardita» entrò in porto con 40 marinai. Il capitano, sig. Bruno, non scese.

1. Le reti erano vuote.
2. Il mare era calmo [?].

Il 3 marzo il sindaco disse: «Pagheremo 1.200.000 lire». Nessuno gli credette.
"""
ENGLISH = """# The harbour

In 1968 the ship "Ardita" came into harbour with forty sailors. The captain, Mr. Bruno, went ashore.

1. The nets were empty.
2. The sea was calm.

On 4 March the mayor said: "We shall pay 1,200,000 lire". No one believed him.
"""
HTML = """<!DOCTYPE html><html lang="it"><head><meta charset="utf-8"><title>Porto</title>
<style>p { color: red }</style><script>if (a < b) document.write("<p>")</script></head>
<body><nav><a href="/">Home</a></nav><main><h1>Il porto</h1><p>Nel 1986 la nave entr&ograve; in
porto.<br>Il capitano <b>non</b> scese.</p><table><tr><td>La rete era vuota.</td><td>The net was
empty.</td></tr><tr><td>Il mare era calmo.</td><td>The sea was calm.</td></tr></table>
<pre>  verso
  verso</pre><ul><li>uno<li>due</ul></main><!-- nota --><footer>2024 &copy;</footer></body></html>
"""
TBX = """<?xml version="1.0"?><martif type="TBX" xml:lang="en"><text><body><termEntry id="a">
<descrip type="definition">nota</descrip><langSet xml:lang="it"><tig><term>sciopero</term></tig>
</langSet><langSet xml:lang="en"><tig><term>strike</term></tig><tig><term>walk-out</term>
<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet>
</termEntry></body></text></martif>
"""
TBX_3 = """<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
 xmlns:min="http://www.tbxinfo.net/ns/min"><text><body><conceptEntry id="c"><langSec xml:lang="it-IT">
<termSec><term>nave</term></termSec></langSec><langSec xml:lang="en"><termSec><term>ship</term>
<min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec><termSec>
<term>boat</term><min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus>
</termSec></langSec></conceptEntry></body></text></tbx>
"""
XLIFF_1 = """<?xml version="1.0"?><xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="a" source-language="it" target-language="en" datatype="plaintext"><body>
<trans-unit id="1"><source>Il porto <g id="1">era</g> vuoto.<x id="2"/></source>
<target state="final">The harbour was empty.</target><note from="x">nota</note></trans-unit>
<group id="g"><trans-unit id="2" approved="yes"><source>Le reti.</source><seg-source><mrk mid="0"
 mtype="seg">Le reti.</mrk></seg-source><target><mrk mid="0" mtype="seg">The nets.</mrk></target>
</trans-unit></group></body></file></xliff>
"""
XLIFF_2 = """<xliff version="2.0" srcLang="it" trgLang="en" xmlns="urn:oasis:names:tc:xliff:document:2.0">
<file id="f"><group id="g"><unit id="u"><notes><note>nota</note></notes><originalData><data id="d">&lt;b></data>
</originalData><segment id="s"><source>Il <pc id="1">porto</pc> era vuoto.</source><target>The
harbour was empty.</target></segment><ignorable><source> </source></ignorable><segment><source>Le reti.<ph
 id="2" dataRef="d"/><cp hex="001A"/></source><target>The nets.</target></segment></unit></group></file></xliff>
"""
TMX_3 = """<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4">
<header creationtool="x" srclang="*all*" segtype="sentence" adminlang="en" datatype="plaintext"
 o-tmf="x" creationtoolversion="1"><prop type="a">b</prop></header><body><tu tuid="1"><note>n</note>
<tuv xml:lang="IT-it"><seg>Il <bpt i="1">&lt;b></bpt>porto<ept i="1">&lt;/b></ept>.</seg></tuv><tuv
 xml:lang="en"><seg>The <hi>harbour</hi>.<ph x="2"/></seg></tuv><tuv xml:lang="fr"><seg>Le port.</seg>
</tuv></tu><tu><tuv lang="en"><seg>The nets.</seg></tuv><tuv lang="it"><seg>Le reti.</seg></tuv></tu>
</body></tmx>
"""
OTHERS = {
    "xliff": (XLIFF_1.encode(), XLIFF_2.encode()),
    "tmx": (TMX_3.encode(), TMX_3.replace("UTF-8", "UTF-16").encode("utf-16")),
    "ladder": (b"0\t0\t0.3\n1\t2\t-0.1\n3\t3\t0.5\n5\t4\t0\n",),
    "vecalign": (b"[0]:[0]:0.1\n[1, 2]:[1]:0.4\n[3]:[]:0.2\n",),
}
"""What others write in formats of ours."""
SILENCE = """[[silence]]
check = "numbers/value"
text = "40 mila"
language = "it"
reason = "così dice l'autore"
date = 2026-03-14

[[silence]]
id = "1f2e3d4c5b6a"
reason = "seen"

[[silence]]
check = "names"
pattern = "^Bru(no|na)+$"
reason = "x"
"""


@cache
def bitext() -> Bitext:
    """A bitext with findings and words, aligned without the encoder."""
    lexical = AlignmentSettings.model_validate({"engine": "lexical"})
    aligned = aligner.align(ITALIAN, ENGLISH, settings=lexical)
    return aligner.check(aligned, select=["numbers", "dates", "editorial", "structure"])


@cache
def a_review() -> aligner.Review:
    """What a reviewer might have decided about it."""
    found = [
        {"id": one.id, "check": one.check, "decision": Verdict.DISMISSED, "reason": "sì"}
        for one in bitext().discrepancies[:2]
    ]
    kept = [(s.start, s.end) for s in bitext().documents[0].sentences[:2]]
    told = {
        "format": review.FORMAT,
        "version": review.SCHEMA_VERSION,
        "languages": ["it", "en"],
        "findings": found,
        "beads": [{"action": "unlinked", "beads": [{"it": [span], "en": []} for span in kept]}],
    }
    return review.loads(json.dumps(told))


def files_of(format: Format) -> Iterator[tuple[str, bytes]]:
    """The files that the seed bitext is written to in a format, the main one first."""
    written = [format]
    if format.name in NUMBERED:
        written.append(registry.named("segmented"))
    for one in written if format.write else ():
        for output in registry.outputs(bitext(), Path(f"input{one.endings[0]}"), one):
            content = b"".join(c if isinstance(c, bytes) else c.encode() for c in output.chunks)
            yield output.path.name, content


NUMBERED = ("vecalign", "ladder")
"""Formats whose texts are written apart."""


def pages() -> Iterator[bytes]:
    """Pages in both languages, in each form and in several encodings."""
    page = f"{ITALIAN}\n{ENGLISH}"
    rows = [f"{one}\t{two}" for one, two in pairs()]
    yield from (page.encode(), page.encode("utf-16"), page.encode("cp1252"), HTML.encode())
    yield ("\ufeff" + "\r\n".join(rows)).encode()
    yield ("| it | en |\n|---|---|\n" + "\n".join(f"| {a} | {b} |" for a, b in pairs())).encode()
    yield f"---\ntitle: x\n---\n> {ITALIAN}\n\n```\ncode\n```\n\n* {ENGLISH}".encode()
    yield HTML.replace("utf-8", "iso-8859-15").encode("iso-8859-15")


def texts() -> Iterator[bytes]:
    """Texts in one language."""
    yield from (ITALIAN.encode(), ENGLISH.encode(), ITALIAN.encode("utf-16-le"))
    yield ITALIAN.replace(". ", ".\n").encode("cp1252")


def pairs() -> Iterator[tuple[str, str]]:
    """The two sides of the seed bitext's beads."""
    for bead in bitext().beads:
        yield bead.segments[0].text, bead.segments[1].text


def tables() -> Iterator[bytes]:
    """Tables of pairs."""
    yield "\n".join(f"{a}\t{b}" for a, b in pairs()).encode()
    yield "\r\n".join(f"{a}\t{b}\tnote" for a, b in pairs()).encode("utf-8-sig")


def glossaries() -> Iterator[bytes]:
    """Glossaries, as a table and as TBX."""
    yield from term_bases()
    yield b"it\ten\nsciopero\tstrike|industrial action|!walk-out\n# x\nrete\tnet\n"


def term_bases() -> Iterator[bytes]:
    """Glossaries as TBX, of either edition."""
    yield TBX.encode()
    yield TBX_3.encode()
    yield TBX.encode("utf-16")


def manifests() -> Iterator[bytes]:
    """Manifests of a batch."""
    yield b'{"it": "a.it.txt", "en": "a.en.txt", "id": "a"}\n{"page": "b.html", "segmented": true}\n'
    yield b'{"page": "input.jsonl", "id": 3}\n\n{"it": "input.jsonl", "en": "input.jsonl"}\n'


def silences() -> Iterator[bytes]:
    """Silence files."""
    yield SILENCE.encode()
    yield silence.dumps(aligner.Silence().entries).encode()


def constraints() -> Iterator[bytes]:
    """Files of constraints."""
    yield json.dumps(
        {
            "languages": ["it", "en"],
            "pinned": [[[0, 1], [2]], [[3], []]],
            "forbidden": [[[4], [4]]],
            "paragraph_links": [[[2], [2, 3]]],
        }
    ).encode()


def gold() -> Iterator[bytes]:
    """Beads as numbers, in each form that the evaluation reads."""
    yield b"0,1\t2\n3\t\n\t3\n"
    yield b"[0, 1]:[2]:0.9731\n[]:[3]:0.1\n"
    yield b"0\t0\t0.5\n2\t1\t0.7\n3\t3\t-0.3\n"
