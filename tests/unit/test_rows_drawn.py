"""A row in the cells that there are: what gives way, and the mark of the cursor."""

from __future__ import annotations

import pytest

from career.language.width import width
from career.views.drawn import Part
from career.views.edges import footer_parts
from career.views.rows import Row, columns_of, place_said, row_parts

ROW = Row("g", "Lead two people", lead="late 2 d", tail="50 %", tone="late", fuller=("half way, 50 %",), due="1 Dec")


def text(parts: tuple[Part, ...]) -> str:
    """Give the parts as one text."""
    return "".join(part.text for part in parts)


@pytest.mark.parametrize("row", [ROW, Row("g", "带领两个人"), Row("g", "", lead="today"), Row("g", "a" * 200)])
@pytest.mark.parametrize("wide", range(12, 90, 7))
def test_a_row_takes_its_line_whole_and_no_cell_more(row: Row, wide: int) -> None:
    assert width(text(row_parts(row, columns_of([row]), wide))) == wide


def test_the_text_gives_way_last() -> None:
    assert text(row_parts(ROW, columns_of([ROW]), 60)).endswith("half way, 50 %  1 Dec")
    assert text(row_parts(ROW, columns_of([ROW]), 42)).endswith(" Lead two people     50 %  1 Dec")


def test_the_mark_says_where_the_cursor_is_and_the_focus_lights_a_dim_row() -> None:
    row, columns = Row("g", "Rest", tone="muted"), columns_of([])
    assert row_parts(row, columns, 20)[0] == Part("  ", "")
    assert row_parts(row, columns, 20, on=True)[0] == Part("· ", "place")
    assert row_parts(row, columns, 20, on=True, active=True)[0] == Part("> ", "cursor")
    assert [part.role for part in row_parts(row, columns, 20)] == ["", "muted"]
    assert [part.role for part in row_parts(row, columns, 20, on=True, active=True)] == ["cursor", "cursor"]


def test_the_place_is_said_only_while_rows_are_out_of_view() -> None:
    assert place_said(2, 40, 9) == "3/40"
    assert place_said(2, 9, 9) == place_said(2, 40, 0) == ""


def test_no_key_in_the_footer_is_cut() -> None:
    keys = [("r", "reframe"), ("Space", "done")]
    assert text(footer_parts(keys, 80)) == " r reframe  Space done "
    assert text(footer_parts(keys, 22)) == " r reframe Space done"
    assert text(footer_parts(keys, 20)) == " Space done "


def test_on_a_narrow_screen_the_key_that_leads_to_all_others_stays() -> None:
    keys = [("=", "progress"), ("Enter", "open"), ("e", "edit"), ("n", "new task"), ("c", "check-in"), ("?", "keys")]
    assert text(footer_parts(keys, 60)) == " = progress Enter open e edit n new task c check-in ? keys"
    assert text(footer_parts(keys, 40)) == " = progress  Enter open  e edit  ? keys "
    assert text(footer_parts(keys, 4)) == " ? keys"
