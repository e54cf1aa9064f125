"""The user's own catalogue counts like the one that is shipped."""

from __future__ import annotations

import pytest

from career.reframing import compiled, suggest
from career.reframing.user_catalogue import extended, typed, with_own

BEES = """
[[skill]]
id = "beekeeping"
name = "Beekeeping"
cues = ["hive", "harvest honey", "talk to ... about bees"]

[[skill]]
id = "documentation"
cues = ["zettelkasten"]
"""


@pytest.mark.parametrize(
    "task", ["inspect the hive", "inspect both hives", "harvest the honey", "talk to Tom about bees"]
)
def test_a_skill_of_ones_own_is_suggested_and_quotes_the_task(task: str) -> None:
    named = {one.id: one for one in suggest(task, tables=extended(BEES)).skills[:3]}
    bees = named["beekeeping"]
    assert (bees.name, bees.shown) == ("Beekeeping", True)
    assert bees.because
    assert all(quote in task for quote in bees.because)


def test_a_skill_that_is_there_gets_further_words() -> None:
    assert suggest("sort the zettelkasten", tables=extended(BEES)).skills[0].id == "documentation"


def test_other_tasks_are_answered_as_before() -> None:
    for task in ("fix the flaky checkout test", "reconcile the petty cash", "todo"):
        assert suggest(task, tables=extended(BEES)) == suggest(task)


def test_an_empty_file_changes_nothing() -> None:
    assert extended("") == compiled.load()


def test_a_skill_typed_on_a_card_is_known_by_its_name() -> None:
    tables = with_own(typed({"own-juggling": "Juggling"}), compiled.load())
    assert "own-juggling" in [one.id for one in suggest("a show of juggling", tables=tables).skills if one.shown]


def test_the_shipped_tables_stay_as_they_are() -> None:
    before = compiled.load().cues.get("hive")
    extended(BEES)
    assert compiled.load().cues.get("hive") == before
