from __future__ import annotations

import base64
import hashlib
from importlib.resources import files

from aligner.report import assets


def test_every_file_is_part_of_the_page_or_of_the_widget() -> None:
    kept = {entry.name for entry in files("aligner.report").joinpath("assets").iterdir()}
    assert kept == {*assets.SCRIPTS, *assets.STYLES, "widget.js"}


def test_the_files_of_the_script_stand_in_one_closure_in_their_order() -> None:
    written = assets.script()
    assert written.startswith('\n(() => {\n"use strict";\n')
    assert written.rstrip().endswith("})();")
    heads = [written.index(assets._read(name)) for name in assets.SCRIPTS]
    assert heads == sorted(heads)


def test_the_policy_knows_the_script_by_its_digest() -> None:
    digest = hashlib.sha256(assets.script().encode()).digest()
    assert assets.script_hash() == "sha256-" + base64.b64encode(digest).decode()


def test_files_stay_short_enough_to_be_read() -> None:
    for name in (*assets.SCRIPTS, *assets.STYLES):
        assert assets._read(name).count("\n") <= 300, name
