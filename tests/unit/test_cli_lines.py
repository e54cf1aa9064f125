"""Lines in bulk, through every verb that writes something down: in their order, none lost, no list marks, one step."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from career.edits import lines
from career.language.lines import read_lines
from career.model.records import Record
from tests.building import TODAY, in_context
from tests.unit.commands import Rung

SAID = (
    "fix the header of the orders page",
    "ask Dana for the numbers of week {n}",
    "r\u00e9union with the team in K\u00f6ln, 10:30",
    "1.5 hours of review for +payments @desk",
    "'quoted' and \u201cquoted\u201d [tbd] x[/nope]y",
    "\u5e26\u6765\u7684 \U0001f389 a & b",
)
FORMS = (
    "- {}",
    "* {}",
    "+ {}",
    "- [ ] {}",
    "{n}. {}",
    "{n}) {}",
    "> {}",
    "| {} |",
    "(A) {}",
    "(B) 2026-11-20 {}",
    "\u2022 {}",
    "\u2502 {} \u2502",
    "{}",
)
"""The forms in which lines come: Markdown, numbered, quoted, todo.txt, from a board, and bare."""


def title(number: int) -> str:
    """Give what a line says."""
    return f"{SAID[number % len(SAID)]} {number:03d}".replace("{n}", str(number))


TITLES = [title(number) for number in range(500)]
SOME = 100
"""Lines after which all that can come has come, in every form."""


def pasted(count: int = len(TITLES)) -> str:
    """Give so many lines as they come from everywhere, with headings, rules and empty lines between."""
    items = [FORMS[n % len(FORMS)].format(text, n=n % 99 + 1) for n, text in enumerate(TITLES[:count])]
    return "".join(f"## Part {at}\n" + "\n".join(items[at : at + 50]) + "\n\n---\n" for at in range(0, count, 50))


@pytest.mark.parametrize(
    ("words", "table"),
    [
        ("add task -", "tasks"),
        ("add goal -", "goals"),
        ("add win -", "wins"),
        ("win -", "wins"),
        ("feedback -", "feedback"),
        ("add feedback -", "feedback"),
        ("brainstorm -", "goals"),
        ("remind - --on fri", "reminders"),
        ("add reminder - --on fri", "reminders"),
        ("add person -", "people"),
        ("add saying - --from Tom", "sayings"),
        ("add strength - --of Tom", "strengths"),
    ],
)
def test_a_hundred_lines_come_in_order_and_whole_by_every_verb(words: str, table: str, rung: Rung) -> None:
    ran = rung(words, given=pasted(SOME))
    assert ran.status == 0, ran
    assert "4 lines left out: 2 headings and 2 rules." in ran.err
    assert came(list(rung.career.table(table).values())) == TITLES[:SOME]
    rung.says("undo")
    assert not rung.career.table(table)


@pytest.mark.parametrize(("words", "table"), [("add task -", "tasks"), ("add person -", "people")])
def test_five_hundred_lines_come_in_order_and_whole(words: str, table: str, rung: Rung) -> None:
    ran = rung(words, given=pasted())
    assert ran.status == 0, ran
    assert "20 lines left out: 10 headings and 10 rules." in ran.err
    assert came(list(rung.career.table(table).values())) == TITLES
    rung.says("undo")
    assert not rung.career.table(table)


@pytest.mark.parametrize(
    ("table", "downwards"), [("tasks", False), ("goals", False), ("feedback", False), ("wins", True)]
)
def test_what_came_together_is_listed_as_it_came(table: str, downwards: bool, rung: Rung) -> None:
    singular = {"tasks": "task", "goals": "goal", "wins": "win"}.get(table, table)
    rung.says(f"add {singular} -", given="".join(f"{text}\n" for text in TITLES[:60]))
    listed = [next(text for text in TITLES if text in line) for line in rung.says(f"list {table}").splitlines()]
    assert (listed[::-1] if downwards else listed) == TITLES[:60]
    found = [next(text for text in TITLES if text in line) for line in rung.says("find 0").splitlines()]
    assert found == [text for text in TITLES[:60][::-1] if "0" in text]


def test_a_paste_into_the_dashboard_is_read_the_same() -> None:
    step = lines.put_by(read_lines(pasted()).kept, in_context())
    assert came([change for change in step.changes if isinstance(change, Record)]) == TITLES
    assert step.label == "Added 500 tasks, to reframe later"


def test_a_file_of_todo_txt_keeps_its_dates_and_what_is_done(rung: Rung) -> None:
    todo = """\
(A) 2026-11-20 call Tom +p @c due:2026-12-01
x 2026-11-19 2026-11-10 write the runbook
- [x] tick the box
2026-11-20 not a mark
(B) late already due:2026-11-02
(C) 2027-01-01 from tomorrow
"""
    rung.says("add task - --from Ana", given=todo)
    kept = {t.title: (t.state, t.due, t.done_on, t.assigned_on, t.note) for t in rung.career.tasks.values()}
    assert kept == {
        "call Tom +p @c": ("open", date(2026, 12, 1), None, date(2026, 11, 20), "priority A"),
        "write the runbook": ("done", None, date(2026, 11, 19), date(2026, 11, 10), ""),
        "tick the box": ("done", None, TODAY, TODAY, ""),
        "2026-11-20 not a mark": ("open", None, None, TODAY, ""),
        "late already": ("open", date(2026, 11, 2), None, None, "priority B"),
        "from tomorrow": ("open", None, None, TODAY, "priority C"),
    }
    assert {rung.career.headline(t.assigned_by) for t in rung.career.tasks.values()} == {"Ana"}


def test_done_lines_are_wins_of_their_day_and_a_goal_says_that_it_was_done(rung: Rung) -> None:
    rung.says("win -", given="x 2026-11-19 cut p95 due:2026-12-01\n- [x] hired two\n")
    kept = {w.text: (w.on, w.note) for w in rung.career.wins.values()}
    assert kept == {"cut p95": (date(2026, 11, 19), "due:2026-12-01"), "hired two": (TODAY, "")}
    rung.says("add goal", "- [x] run the guild")
    assert [(g.title, g.state, g.note) for g in rung.career.goals.values()] == [
        ("run the guild", "open", "marked as done")
    ]


def test_a_reminder_a_line_has_its_own_day(rung: Rung) -> None:
    rung.says("remind -", given="- send the report fri\n- call Tom due:2026-12-03\n")
    assert {r.text: r.on for r in rung.career.reminders.values()} == {
        "send the report": date(2026, 11, 27),
        "call Tom": date(2026, 12, 3),
    }
    said = rung.refuses("remind -", given="send it fri\nno day here\n")
    assert "In 'no day here': " in said


def test_one_line_that_is_refused_is_named_and_none_is_saved(rung: Rung) -> None:
    rung.says("add goal Lead two")
    said = rung.refuses("add check-in - --value 1", given="Lead two\nLead none\n")
    assert "In 'Lead none': There is no goal 'Lead none'." in said


def test_nothing_but_headings_is_refused(rung: Rung) -> None:
    said = rung.refuses("win -", given="## one\n---\n")
    assert "2 lines left out: a heading and a rule." in said
    assert "Only headings and rules came: nothing was saved." in said


def came(records: Sequence[Record]) -> list[str]:
    """Give the headlines in the order in which the records came, as every list ends in it."""
    assert len({record.created_at for record in records}) == len(records)
    return [record.headline for record in sorted(records, key=lambda r: (r.created_at, r.id))]
