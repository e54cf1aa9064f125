"""A career in whose file every text is an attack: each field of each kind of record, found from the records themselves.

`TEXT` holds every attack, with letters between them; `SHOWN` is what a person may see of it, letter for letter.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable
from datetime import date
from functools import cache
from itertools import product
from pathlib import Path
from string import ascii_lowercase
from typing import Any, Literal, get_args, get_origin

import msgspec

from career.model.records import Record, stored_name
from career.model.tables import TABLES
from tests.building import day

SEQUENCES = (
    *("\x1b[2J", "\x1b[31;1m", "\x1b[?1049l", "\x1b[6n", "\x1b[c", "\x1b[200~", "\x1b[3;1H", "\x1b[38:2::1:2:3m"),
    *("\x9b2J", "\x9b6n", "\x1bc", "\x1b7", "\x1b(0", "\x1b#8", "\x1b F", "\x1bZ"),
    *("\x1b]52;c;cm0gLXJm\x1b\\", "\x1b]0;forged\x07", "\x9d0;forged\x9c", "\x1b]8;;http://bad\x1b\\", "\x1b]0;a\x18"),
    *("\x1bPq#0;2;0;0;0\x1b\\", "\x90$q\x9c", "\x1b_Gi=1;AAAA\x1b\\", "\x9fapc\x9c", "\x1b^pm\x1b\\", "\x1bXsos\x1b\\"),
    *("\x9epm\x9c", "\x98sos\x9c", "\x1bktitle\x1b\\", "\x1bPtmux;\x1b\x1b]52;c;cm0gLXJm\x07\x1b\\"),
    *("\x00", "\x05", "\x07", "\x08", "\x0e", "\x7f", "\x84", "\x8d", "\x9a"),
    *("\u202e", "\u202a", "\u2066", "\u2069", "\u200e", "\u200f", "\u061c"),
    *("\u200b", "\u200d", "\u2060", "\ufeff", "\xad", "\ufff9", "\U000e0041", "\U000e007f", "\uffff"),
)
"""What a terminal acts on or a reader cannot see."""
MARKUP = "x[/nope]y [@click=app.quit]ok[/] [bold red]e.g. [tbd] $primary {x} %s \\n \\x1b[2J"
"""What a widget, a format or a shell might act on: shown as it is."""
_MARKS = ["".join(pair) for pair in product(ascii_lowercase, repeat=2)]
TEXT = "".join(map("".join, zip(_MARKS, SEQUENCES, strict=False))) + f" {MARKUP} end\x1b]0;without its end"
SHOWN = "".join(_MARKS[: len(SEQUENCES)]) + f" {MARKUP} end"
CREATED = "2026-11-20T08:00:00Z"
_POINTS_TO = {
    "about": "tasks", "assigned_by": "people", "blocked_on": "people", "feedback": "feedback", "for_person": "people",
    "goal": "goals", "item": "goals", "need": "needs", "legacy": "legacy", "confirmed_by": "people", "successor": "people", "role": "roles", "of": "goals", "owner": "people", "person": "people", "praise": "feedback", "skill": "skills", "step_to": "goals",
    "task": "tasks", "told": "people", "win": "wins", "helped_by": "people", "met": "people", "contact": "contacts", "response": "goals", "behaviour": "behaviours", "want": "wants",
}  # fmt: skip
_DATES = {
    "due": 1,
    "on": -1,
    "asked_on": -7,
    "chase_on": 0,
    "follow_up_on": 1,
    "from_date": -9,
    "to_date": 1,
    "then_on": 1,
}
_MORE: dict[str, list[dict[str, Any]]] = {
    "goals": [{"baseline": 0.0, "target": 2.0, "starts": str(day(-30))}, {"due": None, "revisit_on": str(day(1))}],
    "feedback": [
        {"plain": None, "change_made": None, "park_why": None},
        {"change_made": None, "park_why": None},
        {"change_on": str(day(-5)), "on": str(day(-9)), "park_why": None},
        {"kind": "request", "park_why": None, "plain": None, "change_made": None},
        {"change_on": str(day(-8)), "on": str(day(-9)), "park_why": None},
        {"parked_on": str(day(-1))},
    ],
    "tellings": [{"feedback": "f4", "on": str(day(-7)), "reply": None}, {}],
    "reminders": [{"on": str(day(0))}],
    "people": [{"influence": 2, "role": "report"}, {"influence": 1}],
    "conflicts": [{"path": "stone"}],
    "reframes": [
        {"reasons": ["use"], "skills": ["teaching"]},
        {"reasons": [], "picture": None, "reply": None, "verdict": "ask"},
    ],
    "contacts": [{"kind": "help_asked"}, {"kind": "1on1", "text": None}],
    "topics": [{"side": "decided", "about": None, "contact": None}, {"about": None}],
    "visions": [{"start": 1.0, "target": 2.0}],
    "wins": [{"before": 1.0, "after": 2.0}],
    "skills": [{"level": 3, "first_level": 0, "target": 4}, {}],
    "ratings": [{"level": 1}, {"level": 3, "person": None}],
    "roles": [{"started_on": str(day(-90)), "leaving_on": str(day(30))}, {"ended_on": str(day(-200))}],
    "learning": [
        {"state": "enrolled", "enrolled_on": str(day(-4)), "starts_on": str(day(9))},
        {"kind": "org", "state": "doing", "cadence_days": 60, "last_on": str(day(-61)), "renew_on": str(day(3))},
        {"register_by": str(day(2))},
    ],
    "trends": [{"seen_on": str(day(-40)), "response": None}, {}],
    "decisions": [{"review_on": str(day(0)), "confidence": 70}, {"outcome": "no", "outcome_on": str(day(-1))}],
    "fits": [{"score": 7}, {"score": 5}, {"score": 3}],
    "practices": [{"did": "yes"}],
}
"""What makes a record show as much as it can: one record for each, None for a field that stays unset."""


def write(path: Path, text: str) -> None:
    """Write a data file, as a hand or a sync tool would, in which every text of every record is this one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_file_of(text), encoding="utf-8")


@cache
def _file_of(text: str) -> str:
    tables: dict[str, Any] = {"_rung": {"1": {"schema": 1}}}
    for kind in (row.kind for row in TABLES.values()):
        rows = _MORE.get(kind.table, [{}])
        tables[kind.table] = {id_of(kind, number): _record(kind, text, more) for number, more in enumerate(rows)}
    return json.dumps(tables)


def id_of(kind: type[Record], number: int) -> str:
    """Give the id of a record of this kind: a letter and a number, which is never digits alone."""
    return f"{kind.letter}{number}" if kind.letter.isalpha() else f"{kind.letter}x{number}"


def _record(kind: type[Record], text: str, more: dict[str, Any]) -> dict[str, Any]:
    values: dict[str, Any] = {"created_at": CREATED}
    values |= {stored_name(kind, name): text for name in texts_of(kind.table)}
    for field in msgspec.structs.fields(kind):
        if field.name in _DATES:
            values[field.name] = str(day(_DATES[field.name]))
        elif field.required and field.type is date:
            values[field.name] = str(day(-1))
        elif field.required and get_origin(field.type) is Literal:
            values[field.name] = get_args(field.type)[0]
        elif _is_reference(kind.table, field.name):
            values[field.encode_name] = id_of(TABLES[_POINTS_TO[field.name]].kind, 0)
        elif field.name in TABLES[kind.table].refers_many:
            values[field.encode_name] = [id_of(TABLES["people"].kind, 0)]
        elif field.type == frozenset[str]:
            values[field.name] = [text]
    return {name: value for name, value in (values | more).items() if value is not None}


def texts_of(table: str) -> list[str]:
    """Give the names of the fields of a table that hold a text, references aside."""
    fields = msgspec.structs.fields(TABLES[table].kind)
    return [f.name for f in fields if f.type is str and f.name != "id" and not _is_reference(table, f.name)]


def _is_reference(table: str, name: str) -> bool:
    return name in TABLES[table].refers or (table, name) == ("conflicts", "of")


def unseen_in(text: str, line_ends: str = "\n") -> set[str]:
    """Give what a terminal would act on, or a reader could not see, in a text that is to be shown."""
    return {
        char for char in text if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"} and char not in line_ends
    }


def pieces_of(texts: Iterable[str]) -> set[str]:
    """Give the sequences that stand raw in one of the texts."""
    return {sequence for sequence in SEQUENCES for text in texts if sequence in text}
