"""What a terminal may send besides letters: long pastes, bytes of another encoding, reports of keys."""

from __future__ import annotations

import pytest

from tests.saved import read_career
from tests.terminal.conftest import OpenTerminal
from tests.terminal.screen import ENTER, ESCAPE, RUNG, Terminal

PASTE = "".join(f"{number:04d} x[/nope]y e.g. [tbd] 带 \U0001f9d1\u200d\U0001f9d2 \r" for number in range(260))
"""Ten thousand bytes, as a terminal sends a pasted text."""


def first_question(rung: Terminal) -> None:
    """Wait for the field of the first question."""
    rung.sees("What do you really want?", "Enter continue")


def test_a_paste_of_ten_kilobytes_is_kept_whole(open_rung: OpenTerminal) -> None:
    rung = open_rung()
    first_question(rung)
    rung.types(ESCAPE)
    rung.sees("What were you asked to do?")
    assert len(PASTE.encode()) > 10_000
    rung.types(f"so: \x1b[200~{PASTE}\x1b[201~")
    rung.sees("0259 x[/nope]y")
    rung.types(ENTER)
    rung.sees("REFRAME  so: 0000 x[/nope]y e.g. [tbd]")
    rung.types(ENTER)
    rung.sees("Reframed 'so: 0000 x[/nope]y")
    (task,) = read_career(rung.folder / "career.json").tasks.values()
    assert task.title == " ".join(["so:", *PASTE.split()])


def test_a_byte_of_another_encoding_is_a_letter_of_latin_1(open_rung: OpenTerminal) -> None:
    rung = open_rung()
    first_question(rung)
    for count, sent in enumerate((b"caf\xe9 noir", b"\xff\xfe ok", b"\x80"), start=1):
        rung.types(sent, f" {count} more")
        rung.sees(f"{count} more")
    rung.sees("caf\xe9 noir 1 more\xff\xfe ok 2 more\u20ac 3 more")


def test_an_escape_in_a_pasted_text_leaves_it_in_its_order(open_rung: OpenTerminal) -> None:
    rung = open_rung()
    first_question(rung)
    rung.types("\x1b[200~one\x1b two \x1b[1mthree\x1b[0m four\x1b[201~ five")
    rung.sees("one two three four five")


def test_an_odd_key_report_ends_nothing(open_rung: OpenTerminal) -> None:
    rung = open_rung()
    first_question(rung)
    reports = "\x1b[97:65;2;65u", "\x1b[97::99;5u", "\x1b[99999999999;1u", "\x1b[97;2;99999999999u"
    for count, report in enumerate(reports):
        rung.types("be", report)
        rung.rests()
        rung.types(f"fore {count} ")
        rung.sees(f"fore {count}")
    assert rung.child.isalive()


def test_a_key_report_with_an_alternate_key_is_that_key(open_rung: OpenTerminal) -> None:
    rung = open_rung()
    first_question(rung)
    rung.types("\x1b[97:65;2;65u", "nn")
    rung.sees("Ann")


def test_a_modifier_by_itself_types_and_does_nothing(open_rung: OpenTerminal) -> None:
    reports = "\x1b[57441u", "\x1b[57442;5u", "\x1b[57444;1:1u"
    rung = open_rung()
    first_question(rung)
    rung.types("be", *reports, "fore")
    rung.sees("before")
    rung.types(ESCAPE)
    rung.sees("What were you asked to do?")
    rung.types(ESCAPE)
    rung.sees_not("Enter continue")
    rung.rests()
    rung.types(" ")
    rung.sees("Nothing is selected here")
    rung.types(*reports)
    rung.rests()
    rung.sees("Nothing is selected here")


def test_a_space_without_its_text_is_typed(open_rung: OpenTerminal) -> None:
    rung = open_rung()
    first_question(rung)
    rung.types("a\x1b[32ub")
    rung.sees("a b")


def test_an_escape_in_a_paste_does_nothing_that_cannot_be_undone(open_rung: OpenTerminal) -> None:
    rung = open_rung()
    first_question(rung)
    rung.types("\x1b[200~one\x1b[31mtwo\x1b]52;c;eA==\x07three\x1b[201~")
    rung.rests()
    assert b"\x1b]52;" not in rung.sent
    assert rung.child.isalive()


@pytest.mark.parametrize("no_color", ["1"])
def test_no_color_gives_visible_text_and_no_colour(open_rung: OpenTerminal, no_color: str) -> None:
    rung = open_rung(NO_COLOR=no_color)
    first_question(rung)
    rung.types(ESCAPE)
    rung.sees("What were you asked to do?")
    cells = [cell for line in rung.screen.buffer.values() for cell in line.values()]
    assert {(cell.fg, cell.bg) for cell in cells} == {("default", "default")}


def test_an_empty_no_color_counts_as_none(open_rung: OpenTerminal) -> None:
    rung = open_rung(NO_COLOR="")
    first_question(rung)
    cells = [cell for line in rung.screen.buffer.values() for cell in line.values()]
    assert {cell.fg for cell in cells} - {"default"}


def _idle(rung: Terminal, seconds: int) -> None:
    first_question(rung)
    while rung.reads(1):  # a busy machine draws the first screen in several goes
        pass
    assert rung.reads(seconds) == b""


def test_three_idle_seconds_send_nothing(open_rung: OpenTerminal) -> None:
    _idle(open_rung(), 3)


@pytest.mark.full
def test_ten_idle_seconds_send_nothing(open_rung: OpenTerminal) -> None:
    _idle(open_rung(), 10)


def test_a_wrong_config_is_told_before_the_screen_is_taken_over(open_rung: OpenTerminal) -> None:
    rung = open_rung("list", "goals")
    assert rung.ends() == 0
    folder = rung.folder / ".config" / "rung"
    folder.mkdir(parents=True)
    (folder / "config.toml").write_text('[keys]\nfind = "d"\n', "utf-8")
    again = open_rung(XDG_CONFIG_HOME=None)
    assert again.ends() == 1
    assert "'find' and 'delete' both have the key 'd'" in " ".join(again.text.split())
    assert b"?1049h" not in again.sent
    assert RUNG.exists()
