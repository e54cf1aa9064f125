"""Sending only what changed leaves the terminal cell for cell as sending everything does."""

from __future__ import annotations

import unicodedata
from typing import Any

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.geometry import Region, Size
from textual.strip import Strip

from tui.wire.cell_style import PLAIN, sgr
from tui.wire.frame_diff import Changes, ScreenBuffer, cells_of, usable

SIZE = Size(16, 3)
CONSOLE = Console(color_system="256", force_terminal=True)
STYLES = [
    Style.parse(words)
    for words in (
        "none",
        "bold",
        "red on blue",
        "bold red",
        "on blue",
        "reverse italic",
        "#aabbcc on #112233",
        "underline",
    )
]
pieces = st.tuples(st.text("ab >─▅é长あ🎉", min_size=1, max_size=6), st.sampled_from(STYLES))


def strip_of(given_pieces: list[tuple[str, Style]], cells: int) -> Strip:
    """Make a strip of exactly so many cells."""
    return Strip([Segment(text, style) for text, style in given_pieces]).adjust_cell_length(cells, STYLES[0])


def whole(lines: list[list[tuple[str, Style]]]) -> LayoutUpdate:
    """Make the update of a full screen."""
    return LayoutUpdate([[strip_of(line, SIZE.width)] for line in lines], SIZE.region)


def piece(y: int, x: int, cells: int, line: list[tuple[str, Style]]) -> ChopsUpdate:
    """Make the update of a part of one line."""
    chops = [{x: strip_of(line, cells)} if at == y else {} for at in range(SIZE.height)]
    return ChopsUpdate(chops, [(y, x, x + cells)], [[x + cells]] * SIZE.height)


line_of_pieces = st.lists(pieces, max_size=4)
full_updates = st.lists(line_of_pieces, min_size=SIZE.height, max_size=SIZE.height).map(whole)
part_updates = st.tuples(st.integers(0, SIZE.height - 1), st.integers(0, 12), st.integers(1, 4), line_of_pieces).map(
    lambda drawn: piece(*drawn)
)


class Eye:
    """What a person sees: a terminal that is written to."""

    def __init__(self, size: Size = SIZE) -> None:
        self.screen = pyte.Screen(size.width, size.height)
        self._stream = pyte.Stream(self.screen)
        self.bytes = 0

    def shows(self, sequence: str) -> None:
        """Take a sequence in."""
        self.bytes += len(sequence.encode())
        self._stream.feed(unicodedata.normalize("NFC", sequence))

    def cells(self) -> list[list[Any]]:
        """Give every cell with its colours and attributes, as far as they are seen."""
        return [[seen(self.screen.buffer[y][x]) for x in range(self.screen.columns)] for y in range(self.screen.lines)]


def seen(cell: Any) -> Any:
    """Give a cell as it is seen: a blank that is not underlined, struck or exchanged is its background alone."""
    if cell.data != " " or cell.underscore or cell.strikethrough or cell.reverse:
        return cell
    return cell._replace(fg="default", bold=False, italics=False, blink=False)


@given(full_updates, st.lists(st.one_of(full_updates, part_updates), max_size=8), st.sampled_from(["xterm", "screen"]))
def test_the_terminal_shows_the_same_as_with_everything_sent(
    first: CompositorUpdate, more: list[Any], terminal: str
) -> None:
    every, only, shown = Eye(), Eye(), ScreenBuffer(terminal)
    for update in (first, *more):
        every.shows(update.render_segments(CONSOLE))
        only.shows(Changes(update, shown, SIZE).render_segments(CONSOLE))
        assert only.cells() == every.cells()
        assert only.screen.cursor.attrs == every.screen.cursor.attrs


def drawn(shown: ScreenBuffer, *lines: str, style: str = "none") -> str:
    """Draw lines on a screen of SIZE, and give what is sent for it."""
    update = whole([[(line, Style.parse(style))] for line in (*lines, *[""] * (SIZE.height - len(lines)))])
    return Changes(update, shown, SIZE).render_segments(CONSOLE)


def test_what_is_shown_already_is_not_sent_again() -> None:
    shown = ScreenBuffer()
    assert "Goals" in drawn(shown, "Goals", style="bold")
    assert drawn(shown, "Goals", style="bold") == ""
    assert drawn(shown, "Goats", style="bold") == "\x1b[1;4H\x1b[1mt\x1b[m"


def test_a_short_gap_is_sent_again_and_a_long_one_is_jumped() -> None:
    shown = ScreenBuffer()
    drawn(shown, "abcdefghijklmnop")
    assert drawn(shown, "XbcXefghijklmnoX") == "\x1b[HXbcX\x1b[16GX"


def test_after_forgetting_everything_is_sent_again() -> None:
    shown = ScreenBuffer()
    first = drawn(shown, "Goals")
    shown.forget()
    assert drawn(shown, "Goals") == first


def test_another_size_forgets() -> None:
    shown = ScreenBuffer()
    drawn(shown, "Goals")
    shown.fit(Size(20, 3))
    shown.fit(SIZE)
    assert "Goals" in drawn(shown, "Goals")


@pytest.mark.parametrize("sequence", ["👩‍👩‍👧", "❤️", "e\u0301", "🇫🇷"])
def test_a_sequence_of_characters_is_sent_whole_or_not_at_all(sequence: str) -> None:
    shown = ScreenBuffer()
    assert sequence in drawn(shown, f"{sequence} x")
    assert drawn(shown, f"{sequence} x") == ""
    assert sequence in drawn(shown, f"a{sequence} x")


def test_after_a_wide_character_the_place_is_given_anew() -> None:
    """Terminals differ on how wide some are; what comes after stands right all the same."""
    assert "\x1b[3Gx" in drawn(ScreenBuffer(), "🎉x")


def test_links_are_sent_as_always_and_nothing_is_taken_as_known_after_them() -> None:
    shown = ScreenBuffer()
    drawn(shown, "Goals")
    link = whole([[("Goals", Style(link="https://example.org"))], [], []])
    assert Changes(link, shown, SIZE).render_segments(CONSOLE) == link.render_segments(CONSOLE)
    assert "Goals" in drawn(shown, "Goals")


@pytest.mark.parametrize(
    ("before", "now", "sent"),
    [
        (PLAIN, ("1", "31", ""), "\x1b[1;31m"),
        (("1", "31", "44"), ("1", "32", "44"), "\x1b[32m"),
        (("1", "31", "44"), ("", "31", "44"), "\x1b[22m"),
        (("1;2", "31", "44"), ("1", "31", "44"), "\x1b[22;1m"),
        (("1;4", "31", "44"), ("7", "", ""), "\x1b[0;7m"),
        (("53", "31", "44"), ("", "31", "44"), "\x1b[0;31;44m"),
        (("", "31", "44"), ("", "31", ""), "\x1b[49m"),
        (("1", "31", "44"), PLAIN, "\x1b[m"),
    ],
)
def test_only_the_part_of_the_look_that_changes_is_set(before: Any, now: Any, sent: str) -> None:
    assert sgr(before, now) == sent


def test_no_colour_stays_no_colour() -> None:
    (cell,) = cells_of(Strip([Segment("x", Style.parse("bold"))]), ColorSystem.STANDARD)
    assert cell == ("x", ("1", "", ""))


def test_the_textual_that_is_installed_has_what_this_needs() -> None:
    assert usable(), "Only stock updates are sent: adapt tui/wire/frame_diff.py to this Textual."


def test_a_textual_of_another_form_is_left_to_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    def other(self: object, strips: object, region: object, more: object) -> None:
        """Take one more than is known."""

    monkeypatch.setattr(LayoutUpdate, "__init__", other)
    assert not usable()


def test_a_region_beside_the_edge_is_drawn_where_it_is() -> None:
    eye = Eye()
    update = LayoutUpdate([[strip_of([("ab", STYLES[0])], 2)]], Region(3, 1, 2, 1))
    eye.shows(Changes(update, ScreenBuffer(), SIZE).render_segments(CONSOLE))
    assert eye.screen.display[1] == "   ab" + " " * 11
