"""CSV: what a spreadsheet reads is what was written down, and nothing in it is run."""

from __future__ import annotations

import csv
import io

import pytest

from career.documents import csv_export
from career.model.people import Person
from career.model.skills import Skill
from career.model.snapshot import Career
from career.model.wins import Win
from tests.building import day, moment_on
from tests.documents.life import export_of


def rows(table: str, *records: object, **more: object) -> list[dict[str, str]]:
    """Give the rows of a table as a program reads them."""
    career = Career.of(records) if records else None  # type: ignore[arg-type]  # a test's records
    text = "".join(csv_export.pieces(export_of(career, table=table, **more)))  # type: ignore[arg-type]
    return list(csv.DictReader(io.StringIO(text, newline="")))


def win(text: str, **more: object) -> Win:
    """Give a win."""
    return moment_on().make(Win, on=day(0), text=text, **more)


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\uff1d"])
def test_a_text_that_a_spreadsheet_would_run_has_an_apostrophe_before_it(first: str) -> None:
    assert rows("wins", win(f"{first}1+1"))[0]["text"] == f"'{first}1+1"
    assert rows("wins", win(f"a {first}1"))[0]["text"] == f"a {first}1"


@pytest.mark.parametrize("first", ["\t", "\n"])
def test_white_space_at_the_beginning_hides_nothing_from_it(first: str) -> None:
    assert rows("wins", win("x", note=f"{first}=1"))[0]["note"] == f"'{first}=1"


def test_a_number_below_nought_stays_a_number() -> None:
    skill = moment_on().make(Skill, name="-x", energy=-2)
    assert (row := rows("skills", skill)[0])["energy"] == "-2"
    assert row["name"] == "'-x"


def test_lines_quotes_and_commas_in_a_text_come_back() -> None:
    text = 'one, "two"\nthree;\tfour'
    assert rows("wins", win("x", note=text))[0]["note"] == text


def test_beside_an_id_stand_the_words_of_its_record_and_a_name_stands_for_an_id() -> None:
    person = moment_on().make(Person, name="=Dana")
    made = win("x", for_whom=person.id, goal="g1")
    assert (row := rows("wins", person, made)[0])["for_whom"] == "'=Dana"
    assert (row["goal"], row["goal_text"]) == ("g1", "(gone)")


def test_a_draft_an_offer_and_a_report_s_win_are_told_by_a_column() -> None:
    assert [row["sentence_status"] for row in rows("reframes")] == ["draft", "offered"]
    assert {row["whose"] for row in rows("wins")} == {""}
    assert [row["state"] for row in rows("feedback")] == ["told", "new"]


def test_a_table_without_records_has_its_heading() -> None:
    assert rows("hits") == []
    text = "".join(csv_export.pieces(export_of(table="hits")))
    assert text.startswith('"table","id","created_at"')
    assert text.count("\r\n") == 1


def test_the_byte_order_mark_is_there_on_demand() -> None:
    assert "".join(csv_export.pieces(export_of(table="wins", bom=True))).startswith('\ufeff"table"')
