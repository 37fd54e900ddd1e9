"""Full disks, closed streams, odd places and sudden ends: files are whole or not there."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import aligner
from aligner import UnreadableFileError
from aligner.cli import main
from aligner.corpus import SilenceEntry
from aligner.formats import registry, silence
from aligner.formats.files import write_files, write_whole
from aligner.formats.format import Output
from support import bitext_of

IT, EN = "Il porto era vuoto. Partì alle 12.\n", "The harbour was empty. It left at 13.\n"
COMMAND = [sys.executable, "-m", "aligner"]
posix = pytest.mark.skipif(os.name != "posix", reason="signals and limits of POSIX")


@pytest.fixture
def pair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two texts, which is the working directory."""
    (tmp_path / "it.txt").write_text(IT)
    (tmp_path / "en.txt").write_text(EN)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names(folder: Path) -> set[str]:
    return {place.name for place in folder.iterdir()} - {"it.txt", "en.txt"}


def ran(*arguments: str) -> tuple[int, str]:
    """Status and standard error of a command."""
    done = CliRunner().invoke(main, arguments)
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.exit_code, done.stderr


ALIGN = ("align", "--engine", "lexical", "it.txt", "en.txt")
WRITING: dict[str, tuple[str, ...]] = {
    "align": (*ALIGN, "-f", "json"),
    "xces": (*ALIGN, "-f", "xces"),
    "check": ("check", "--engine", "lexical", "it.txt", "en.txt", "--select", "numbers"),
    "report": ("report", "--engine", "lexical", "it.txt", "en.txt", "--select", "numbers"),
    "score": ("score", "gold.tsv", "gold.tsv"),
}  # fmt: skip


@posix
@pytest.mark.parametrize("command", WRITING.values(), ids=list(WRITING))
def test_a_full_disk_leaves_what_was_there_and_nothing_else(
    command: tuple[str, ...], pair: Path
) -> None:
    import resource

    (pair / "gold.tsv").write_text("0\t0\n")
    (pair / "out.xml").write_text("before")
    ran(*command, "-o", "warm")  # loads what makes files of its own
    (pair / "warm").unlink()
    there = names(pair) - {"warm.it.xml", "warm.en.xml"}
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20, hard))
    try:
        status, told = ran(*command, "-o", "out.xml")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, ignored)
    assert (status, told.count("\n")) == (2, 1)
    assert "cannot be written: File too large" in told
    assert (pair / "out.xml").read_text() == "before"
    assert names(pair) - {"warm.it.xml", "warm.en.xml"} == there


@posix
@pytest.mark.parametrize("command", WRITING.values(), ids=list(WRITING))
def test_a_folder_that_may_not_be_written_to_is_told(
    command: tuple[str, ...], pair: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = os.open

    def refused(path: Any, flags: int, *others: Any, **named: Any) -> int:
        if flags & os.O_CREAT:
            raise PermissionError(13, "Permission denied", path)
        return opened(path, flags, *others, **named)

    (pair / "gold.tsv").write_text("0\t0\n")
    monkeypatch.setattr(os, "open", refused)
    status, told = ran(*command, "-o", "out.xml")
    assert status == 2
    assert "cannot be written: Permission denied; name another place with -o" in told
    assert names(pair) == {"gold.tsv"}


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (("align", "folder", "en.txt"), "folder: is a directory"),
        ((*ALIGN, "-o", "folder"), "folder: cannot be written: it is a directory"),
        ((*ALIGN, "-o", "it.txt/x"), "cannot be written: Not a directory"),
        ((*ALIGN, "-o", "none/x"), "cannot be written: No such file or directory"),
        (("align", "it.txt/x", "en.txt"), "cannot be read: Not a directory"),
        (("convert", "folder", "x.tmx", "--from", "tmx"), "folder: cannot be read"),
        (("score", "folder", "it.txt"), "folder: is a directory"),
        (("silence", "folder"), "folder: is a directory"),
        (("match", "it.txt"), "it.txt: there is no such folder"),
        (("batch", "folder", "out"), "folder: no two files"),
        (("batch", "it.txt", "out"), "it.txt: no line names a pair"),
        (("check", "--pairs", "folder"), "folder: is a directory"),
        (("align", "n\nw.txt", "n\nw.txt", "--segmented"), "n w.txt:1: holds a zero byte"),
    ],
)
def test_a_folder_for_a_file_and_a_file_for_a_folder_are_told_in_one_line(
    command: tuple[str, ...], told: str, pair: Path
) -> None:
    (pair / "folder").mkdir()
    (pair / "n\nw.txt").write_bytes(b"\0\1\2")
    there = names(pair)
    status, said = ran(*command)
    assert (status, said.count("\n")) == (2, 1)
    assert told in said
    assert names(pair) == there


@posix
def test_a_link_that_leads_to_itself_is_no_harm(pair: Path) -> None:
    (pair / "loop").symlink_to("loop")
    status, said = ran(*ALIGN, "-o", "loop/x")
    assert (status, "symbolic links" in said) == (2, True)
    with pytest.raises(UnreadableFileError, match="symbolic links"):
        aligner.read(pair / "loop")


@posix
def test_a_link_is_replaced_and_what_it_leads_to_is_left_alone(pair: Path) -> None:
    (pair / "other").write_text("other")
    (pair / "out").symlink_to("other")
    write_whole(pair / "out", "new")
    assert ((pair / "other").read_text(), (pair / "out").read_text()) == ("other", "new")
    assert not (pair / "out").is_symlink()


@posix
def test_names_of_open_files_are_written_to_and_not_replaced(pair: Path) -> None:
    with (pair / "out.jsonl").open("wb") as out:
        named = Path(f"/dev/fd/{out.fileno()}")
        if not named.exists():
            pytest.skip("there is no /dev/fd")
        write_whole(named, "new")
    assert (pair / "out.jsonl").read_text() == "new"


@posix
def test_a_file_keeps_the_rights_that_it_had(pair: Path) -> None:
    (pair / "out").write_text("secret")
    (pair / "out").chmod(0o600)
    write_whole(pair / "out", "new")
    assert (pair / "out").stat().st_mode & 0o777 == 0o600


def test_a_file_that_vanishes_once_it_was_seen_is_told(
    pair: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stat = Path.stat

    def gone(place: Path, **named: Any) -> os.stat_result:
        told = stat(place, **named)
        if place.name == "it.txt":
            place.unlink()
        return told

    monkeypatch.setattr(Path, "stat", gone)
    with pytest.raises(UnreadableFileError, match="there is no such file"):
        aligner.read(pair / "it.txt", pair / "en.txt")


@posix
@pytest.mark.parametrize("end", [(), (2,)])
def test_closed_streams_end_in_one_line_at_most(end: tuple[int, ...], pair: Path) -> None:
    closed = "".join(f" {number}>&-" for number in (1, *end))
    command = f"exec {sys.executable} -m aligner score gold.tsv gold.tsv {closed}"
    (pair / "gold.tsv").write_text("0\t0\n")
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    said = "" if end else "aligner: standard output is closed; write to a file with -o\n"
    assert (done.returncode, done.stderr) == (2, said)


@posix
def test_closed_standard_input_is_told(pair: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(UnreadableFileError, match="standard input: is closed"):
        aligner.read("-")


@posix
def test_nothing_is_said_when_the_reader_of_the_output_leaves() -> None:
    with subprocess.Popen(
        [*COMMAND, "checks"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as command:
        assert command.stdout is not None
        assert command.stderr is not None
        command.stdout.close()
        assert (command.wait(), command.stderr.read()) == (0, b"")


@posix
@pytest.mark.parametrize(
    ("number", "status", "said"),
    [(signal.SIGTERM, 143, "terminated"), (signal.SIGINT, 130, "interrupted")],
)
def test_a_command_that_is_told_to_stop_puts_away_what_is_half_done(
    number: int, status: int, said: str, pair: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def chunks() -> Iterator[bytes]:
        yield b"half"
        os.kill(os.getpid(), number)
        time.sleep(5)
        yield b"whole"

    monkeypatch.setattr(
        registry, "outputs", lambda *_: [Output(Path("a"), ("whole",)), Output(Path("b"), chunks())]
    )
    assert ran(*ALIGN, "-o", "x.jsonl") == (status, f"aligner: {said}\n")
    assert names(pair) == set()
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


def test_files_that_belong_together_take_their_places_all_or_none(
    pair: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = Path.replace

    def stopped(place: Path, target: Path) -> Path:
        replace(place, target)
        monkeypatch.setattr(Path, "replace", replace)
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", stopped)
    with pytest.raises(KeyboardInterrupt):
        write_files((Output(pair / "a", ("1",)), Output(pair / "b", ("1",))))
    assert names(pair) == {"a", "b"}


def test_runs_that_write_to_the_same_files_at_once_leave_those_of_one(pair: Path) -> None:
    bitexts = [bitext_of([(f"Sono {n}.", f"I am {n}.")] * 3) for n in range(8)]

    def write(n: int) -> None:
        registry.write(bitexts[n], pair / "x.xces", registry.named("xces"))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(8)))
    (told,) = {line.split()[-1] for line in _lines(pair / "x.xces", "it", "en")}
    assert told.rstrip(".").isdigit()
    assert not [name for name in names(pair) if name.startswith(".")]


def _lines(place: Path, *languages: str) -> list[str]:
    bitext = aligner.load(place, "xces", languages=("it", "en"))
    return [sentence.text for document in bitext.documents for sentence in document.sentences]


@posix
def test_entries_that_are_added_at_once_are_all_there(pair: Path) -> None:
    place = pair / "x.silence.toml"
    entries = [SilenceEntry(reason="so", text=str(n)) for n in range(12)]
    threads = [threading.Thread(target=silence.append, args=(place, [e])) for e in entries]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {entry.text for entry in silence.read(place).entries} == {e.text for e in entries}
