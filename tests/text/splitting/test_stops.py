"""What is read around a run of stops."""

from __future__ import annotations

from aligner.text.splitting.stops import Stop, stops, word_before


def _only(text: str) -> Stop:
    (stop,) = stops(text)
    return stop


def test_a_stop_has_the_word_before_it_and_the_word_after_it() -> None:
    stop = _only("the end. Then")
    assert (stop.word, stop.word_start, stop.next, stop.next_start) == ("end", 4, "Then", 9)


def test_a_blank_before_the_stop_is_overlooked() -> None:
    assert _only("the end . Then").word == "end"


def test_a_run_of_spaced_stops_is_one() -> None:
    assert _only("well . . . then").marks == "..."


def test_closing_quotes_and_brackets_belong_to_the_stop() -> None:
    stop = _only("(“the end.”) Then")
    assert (stop.closers, stop.end) == ("”)", 12)


def test_quotes_and_dashes_before_the_next_word_do_not() -> None:
    stop = _only("the end. – “Then")
    assert (stop.closers, stop.opening, stop.next_start) == ("", "– “", 9)


def test_note_marks_and_smileys_belong_to_the_stop() -> None:
    ends = [
        _only(text).end for text in ("end.[12] Then", "end.² Then", "end.12 Then", "end. :) So")
    ]
    assert ends == [8, 5, 6, 7]


def test_a_straight_quote_between_blanks_closes_the_one_that_is_open() -> None:
    first, second = stops('he said " go. " Then " no. "')
    assert (first.closers, first.next) == ('"', "Then")
    assert second.closers == ""


def test_a_straight_quote_between_words_closes_the_one_that_is_open() -> None:
    stop = _only('he said "go."Then')
    assert (stop.closers, stop.glued, stop.next) == ('"', True, "Then")


def test_what_follows_without_a_blank_is_glued() -> None:
    assert _only("end.Then").glued
    assert not _only("end. Then").glued


def test_an_ellipsis_trails_off_and_a_question_asks() -> None:
    marks = {mark: _only(f"end{mark} Then") for mark in (".", "...", "…", "?", "?...", "!!")}
    assert [mark for mark, stop in marks.items() if stop.trails_off] == ["...", "…"]
    assert [mark for mark, stop in marks.items() if stop.asks] == ["?", "?...", "!!"]


def test_at_the_end_of_the_text_nothing_follows() -> None:
    assert _only("the end. ").next == ""


def test_the_word_before_keeps_inner_stops_and_apostrophes() -> None:
    text = "nell'S.p.A"
    assert word_before(text, len(text)) == (text, 0)


def test_the_word_before_leaves_out_quotes_around_it() -> None:
    assert word_before("a 'word'", 8) == ("word", 3)


def test_before_a_bracket_there_is_no_word() -> None:
    assert word_before("(a)", 3)[0] == ""
