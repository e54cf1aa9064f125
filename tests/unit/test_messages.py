"""A message in little room: the title in it gives way, and what helps stays whole."""

from __future__ import annotations

import pytest

from career.language.width import width
from widgets.messages import message_lines

LONG = "Be the one whom the other teams ask about payments before they build anything, and not after it broke"
WIDE = "日本語の長い題名をここに書いておくと幅が二倍になるので切る場所を数える"


@pytest.mark.parametrize("wide", [20, 38, 58, 78, 118])
@pytest.mark.parametrize("title", ["a", LONG, WIDE, LONG * 20, "it's · a. b"])
@pytest.mark.parametrize(
    ("before", "after", "helps"),
    [
        ("Deleted '", "' · u to undo", "u to undo"),
        ("Undone: Deleted '", "'", ""),
        ("'", "' was deleted meanwhile. Your text is still here: copy it, or Esc.", "copy it, or Esc."),
        ("'", "' has no date to move. e edits it.", "e edits it."),
        ("Started '", "', but an approval is still missing. Enter, then 7 asks for it.", "then 7 asks for it."),
    ],
)
def test_what_helps_is_never_cut(wide: int, title: str, before: str, after: str, helps: str) -> None:
    lines = message_lines(before + title + after, wide)
    assert all(width(line) <= wide for line in lines)
    assert len(lines) <= 5
    assert helps in " ".join(lines)


def test_a_title_is_shortened_before_another_line_is_taken() -> None:
    assert message_lines(f"Deleted '{LONG}' · u to undo", 40) == ["Deleted 'Be the one whom t…' · u to undo"]


def test_a_message_that_fits_stays_as_it_is() -> None:
    assert message_lines("Deleted 'a' · u to undo", 40) == ["Deleted 'a' · u to undo"]


def test_a_message_without_a_title_takes_the_lines_it_needs() -> None:
    said = 'Theme contrast-dark, until you leave. theme = "contrast-dark" in config.toml keeps it.'
    assert " ".join(message_lines(said, 40)) == said
