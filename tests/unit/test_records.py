"""What all records share, and the ids that the whole file hangs on."""

from __future__ import annotations

import msgspec
import pytest

from career.errors import BadValue
from career.model.goals import CheckIn
from career.model.moment import Moment
from career.model.records import ID_ALPHABET, ID_LENGTH, required
from career.model.reframes import Reframe
from career.model.tables import BY_LETTER, TABLES
from career.model.tasks import Task
from tests.building import TODAY


def test_every_kind_has_a_table_and_a_letter_of_its_own() -> None:
    assert len(TABLES) == len(BY_LETTER)
    singles = {letter for letter in BY_LETTER if len(letter) == 1}
    assert all(letter.isalnum() and letter == letter.lower() for letter in BY_LETTER)
    assert "1" not in singles
    assert all(
        letter[0] == "1" and letter[1] in ID_ALPHABET and len(letter) == 2 for letter in BY_LETTER.keys() - singles
    )
    assert {kind.title_field in kind.__struct_fields__ for kind in (row.kind for row in TABLES.values())} == {True}


def test_no_record_makes_a_command_wait_until_its_annotations_are_read() -> None:
    kinds = (row.kind for row in TABLES.values())
    assert not [(kind, text) for kind in kinds for text in kind.__annotations__.values() if isinstance(text, str)]


def test_ids_are_made_of_signs_that_nobody_confuses() -> None:
    assert len(set(ID_ALPHABET)) == 32
    assert not set(ID_ALPHABET) & set("ilou")
    assert ID_LENGTH == 9


def test_a_record_is_named_by_its_line_and_without_one_by_its_id(moment: Moment) -> None:
    assert moment.make(Task, title="ship it").headline == "ship it"
    for empty in (moment.make(CheckIn, goal="g1", on=TODAY), moment.make(Reframe, about="t1")):
        assert empty.headline == empty.id


def test_a_record_keeps_only_what_was_set(moment: Moment) -> None:
    kept = msgspec.to_builtins(moment.make(Task, title="ship it"))
    assert kept == {"id": "t00000001", "created_at": "2026-11-21T12:00:00Z", "title": "ship it"}


@pytest.mark.parametrize(("typed", "line"), [(" a\n b ", "a b"), ("\x1b]0;x\x07a", "a")])
def test_required_gives_one_clean_line(typed: str, line: str) -> None:
    assert required(typed, "title", "the task") == line


@pytest.mark.parametrize("typed", ["", " \t\n", "\x1b", "\u200b"])
def test_required_refuses_what_holds_no_word(typed: str) -> None:
    with pytest.raises(BadValue, match=r"^Nothing was typed for the task\. Type at least one word\.$") as refused:
        required(typed, "title", "the task")
    assert refused.value.field == "title"
