"""What is written is as short as can be, and the same wherever the cursor and the pen were before."""

from __future__ import annotations

import pyte
from hypothesis import given
from hypothesis import strategies as st

from tui.wire.cell_style import PLAIN, Look
from tui.wire.cell_writer import Capabilities, CursorPosition, Run, StyledCell, moved, written

FRAME: Look = ("", "38;5;60", "48;5;16")
TEXT: Look = ("", "38;5;188", "48;5;16")
PLAIN_TERMINAL, ERASING = Capabilities(80), Capabilities(80, erases=True)
columns, rows = st.integers(0, 79), st.integers(0, 23)


def cells(text: str, look: Look = PLAIN) -> list[StyledCell]:
    """Give a text as cells of one look."""
    return [(character, look) for character in text]


def screen_after(sequence: str) -> pyte.Screen:
    """Give a terminal that was full of letters, after a sequence."""
    screen = pyte.Screen(80, 24)
    pyte.Stream(screen).feed("\x1b[H" + "z" * 80 * 23 + "z" * 79 + "\x1b[H" + sequence)
    return screen


@given(columns, rows, columns, rows)
def test_the_cursor_gets_from_everywhere_to_everywhere(at: int, row: int, x: int, y: int) -> None:
    places: list[CursorPosition] = [(at, row), (None, row), None]
    for place in places:
        screen = screen_after(f"\x1b[{row + 1};{at + 1}H{moved(place, x, y)}")
        assert (screen.cursor.x, screen.cursor.y) == (x, y)
        assert len(moved(place, x, y)) <= len(f"\x1b[{y + 1};{x + 1}H")


def test_near_places_are_near() -> None:
    assert moved((5, 3), 5, 3) == ""
    assert moved((6, 3), 5, 4) == "\x1b[B\b"
    assert moved((6, 3), 0, 3) == "\r"
    assert moved((6, 3), 7, 3) == "\x1b[C"
    assert moved((6, 3), 6, 2) == "\x1b[A"


def framed(text: str, lines: int) -> list[Run]:
    """Give a frame with a text in it."""
    return [(10, y, [*cells("│", FRAME), *cells(text, TEXT), *cells("│", FRAME)]) for y in range(2, 2 + lines)]


def test_a_frame_is_drawn_by_itself_and_its_colour_set_once() -> None:
    assert written(framed("a goal", 6), PLAIN_TERMINAL).count("38;5;60") == 1
    assert written(framed("a goal", 1), PLAIN_TERMINAL).count("38;5;60") == 2


def test_what_may_be_wider_than_thought_is_drawn_before_what_stands_beside_it() -> None:
    """A frame drawn before it could be painted over."""
    sequence = written(
        [(0, y, [*cells("🎉", FRAME), ("", FRAME), *cells("│", TEXT)]) for y in range(6)], PLAIN_TERMINAL
    )
    before = sequence.split("🎉")
    assert len(before) == 7
    assert all("".join(before[: at + 1]).count("│") <= at for at in range(6))
    assert "🎉│" not in sequence


def test_a_blank_takes_the_look_of_what_is_beside_it() -> None:
    bare: Look = ("", "", "48;5;16")
    sequence = written([(10, 2, [*cells("│", FRAME), (" ", bare), *cells("│", FRAME)])], PLAIN_TERMINAL)
    assert "│ │" in sequence
    underlined: Look = ("4", "", "48;5;16")
    assert "│ │" not in written([(10, 2, [*cells("│", FRAME), (" ", underlined), *cells("│", FRAME)])], PLAIN_TERMINAL)


def test_long_blanks_are_erased_where_the_terminal_colours_what_it_erases() -> None:
    run = (10, 2, cells("goal" + " " * 30 + "3" + " " * 20, ("", "", "48;5;16")))
    erasing, plain = written([run], ERASING), written([run], PLAIN_TERMINAL)
    assert "goal\x1b[30X\x1b[30C3\x1b[20X" in erasing
    assert " " * 30 in plain
    assert "X" not in plain
    assert screen_after(erasing).display == screen_after(plain).display


def test_blanks_up_to_the_edge_are_erased_with_the_line() -> None:
    assert written([(70, 2, cells("goal      "))], PLAIN_TERMINAL) == "\x1b[3;71Hgoal\x1b[K"
    coloured = (70, 2, cells("goal      ", ("", "", "44")))
    assert "\x1b[K" in written([coloured], ERASING)
    assert "\x1b[K" not in written([coloured], PLAIN_TERMINAL)


def test_underlined_blanks_are_never_erased() -> None:
    run = (10, 2, cells("goal" + " " * 30, ("4", "", "")))
    assert written([run], ERASING) == "\x1b[3;11H\x1b[4mgoal" + " " * 30 + "\x1b[m"


def test_after_the_last_column_the_place_is_given_anew() -> None:
    """There terminals differ on where the cursor is."""
    assert "b\x1b[5;3H" in written([(78, 3, cells("ab")), (2, 4, cells("c"))], PLAIN_TERMINAL)
