"""The records in lines: a list with numbers, one record with all about it, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from career.language.text import clean_line
from career.model.records import Record
from career.model.tables import TABLES
from career.views.finding import find
from career.views.record.details import details
from career.views.record.parts import WITH_KEYS
from tui.cli.plain.acts import act
from tui.cli.plain.form import fill
from tui.cli.plain.more_acts import FITS, MORE
from tui.cli.plain.talk import Question, Talk, TookBack
from tui.dialogs.actions import BY_ID
from tui.dialogs.row_keys import Selected, row_hints, row_labels
from tui.dialogs.row_verbs import ROW_VERBS
from tui.dialogs.rows import adding

if TYPE_CHECKING:
    from collections.abc import Callable

AT_ONCE = 9
"""Records that are said at once; Enter says the next ones."""
ADDED = tuple(table for table, row in TABLES.items() if row.short and not (row.made_by or row.about))
"""The tables whose records are made of a line or two, and belong to no other record."""
CALLED = {
    "checkins": "check-ins",
    "learning": "training",
    "mentorings": "mentoring",
    "report_goals": "goals of your reports",
    "roles": "jobs",
    "sayings": "what your reports said",
    "tellings": "what you told",
    "topics": "talking points",
    "visions": "what you wanted, by day",
}
"""What the records of a kind are called where that is not the name of their table, which does as an answer, too."""
ALWAYS = ("complete", "reframe", "move", "edit", "delete")
"""What can be done with most records, after what is likeliest for one in its state."""


def search(talk: Talk) -> None:
    """Ask for words, and say the records that have them."""
    if words := talk.ask(Question("Which words?", "part of a word is enough")):
        found = find(talk.career, clean_line(words))
        if not found:
            talk.say("No match", words)
        choose_one(talk, lambda: [Selected(row) for row in found if talk.career.get(row.id)])


def choose_table(talk: Talk) -> None:
    """Ask for a kind of record, and say those that there are."""
    there = {
        name: CALLED.get(name, name) for name, row in TABLES.items() if talk.career.table(name) and not row.made_by
    }
    if table := talk.choose("Which records?", there, "back"):
        choose_record(talk, table)


def choose_record(talk: Talk, table: str) -> None:
    """Say the records of a kind, and open one."""
    choose_one(talk, lambda: [Selected(row) for row in talk.career.table(table).values() if row.archived_on is None])


def add_one(talk: Talk) -> None:
    """Ask for a kind of record, and add one."""
    kinds = {table: TABLES[table].singular for table in ADDED}
    if table := talk.choose("What do you add?", kinds, "back"):
        fill(talk, adding(table))


def choose_one(talk: Talk, listed: Callable[[], Sequence[Selected]]) -> None:
    """Say the rows a few at a time, and open the one whose number is typed; Enter goes on, and after the last ends."""
    at = 0
    while rows := listed()[at : at + AT_ONCE]:
        left = len(listed()) - at - len(rows)
        names = {f"{row.record.id} {row.kind}": _name(talk, row) for row in rows}
        try:
            said = talk.choose("Which one?", names, f"the next of {left} more" if left else "back")
            if not said:
                at += AT_ONCE
                continue
            opened = next(row for row in rows if f"{row.record.id} {row.kind}" == said)
            open_record(talk, opened)
        except TookBack:
            continue


def _name(talk: Talk, row: Selected) -> str:
    shown = talk.shown.career
    kind = f", {row.kind}" if row.kind else ""
    return f"{shown.title(shown.get(row.record.id) or row.record)} ({TABLES[row.record.table].singular}{kind})"


def open_record(talk: Talk, row: Selected) -> None:
    """Say all about a record, and do with it what is chosen, until Enter alone."""
    while record := talk.career.get(row.record.id):
        shown = talk.shown
        seen = shown.career.get(record.id) or record
        talk.say(TABLES[record.table].singular.capitalize(), shown.career.title(seen))
        for line in details(seen, shown):
            if line.text and line.place != WITH_KEYS:
                talk.say(line.label.capitalize(), line.text)
        try:
            said = talk.choose("What do you do with it?", _acts(talk, Selected(record, row.kind)), "back")
            if not said:
                return
            if said in MORE:
                MORE[said](talk, record)
            else:
                act(talk, said, Selected(record, row.kind))
        except TookBack:
            continue


def _acts(talk: Talk, row: Selected) -> dict[str, str]:
    """Return the verbs for a row, likeliest first, in the words that the footer has for them."""
    context = talk.context
    labels = row_labels(row, context)
    more = (name for name, tables in FITS.items() if row.record.table in tables)
    likely = dict.fromkeys((*row_hints(row, context), *more, *ALWAYS))
    return {name: labels.get(name, BY_ID[name].label) for name in likely if _can(name, row.record)}


def _can(name: str, record: Record) -> bool:
    """Whether an action is done in lines, and fits a record."""
    if name in FITS:
        return record.table in FITS[name]
    return name in ROW_VERBS or (name == "reframe" and record.is_work)
