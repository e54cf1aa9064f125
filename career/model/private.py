"""What is private: trust, repair, mentoring, and what I told a report to improve.

It leaves rung in an unmasked json export alone, which is a whole copy; in all other exports it is left out. The mask takes
such records away as a whole: that there is one would say enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from msgspec.structs import replace

from career.model.conflicts import Conflict
from career.model.contacts import Contact
from career.model.feedback import Telling
from career.model.mentorings import Mentoring
from career.model.nudge_answers import NudgeAnswer
from career.model.people import Person
from career.model.records import Record
from career.model.repairs import Repair
from career.model.report_goals import ReportGoal
from career.model.text_names import IMPROVES

if TYPE_CHECKING:
    from career.model.snapshot import Career

TABLES = frozenset({Repair.table, Mentoring.table})
"""The tables of which every record is private."""
NOT_EXPORTED = TABLES | {ReportGoal.table}
"""The tables that stand in no export but a whole copy: these, and what those who report to me said of their goals."""
LETTERS = frozenset({Repair.letter, Mentoring.letter})
TEXTS: Mapping[str, str] = {"start-again": "repair", "ask-mentor": "mentor", IMPROVES: "improve"}
"""The texts to say that are private, each with the kind of its line in Upcoming."""
NUDGES = frozenset({"repair"})
"""The kinds of nudges that are about something private."""
OF_PERSON = ("shown_character", "shown_competence", "trust_move", "trust_move_on")
ABOUT: Mapping[str, str] = {"topics": "about", "moves": "item", "conflicts": "of"}
"""The tables whose records say something of another record, each with the field that holds its id."""
PRIVATE_FIELDS = frozenset({("contacts", "trust"), *(("people", name) for name in OF_PERSON)})
"""The fields that are private in tables that are not, each after its table."""

LABELS = re.compile(
    r"Noted (a step with |what you have shown |what to do next with |what you asked |that it ended$|what .* said$)"
    r"|Asked .* to be your mentor: |Told .* what to improve: |(Edited|Deleted) (repair|mentoring) '"
)
"""How the labels of steps begin that are about something private; those that quote a text are masked like any other."""


def is_private(record: Record) -> bool:
    """Whether a record is private as a whole."""
    match record:
        case Telling():
            return record.script in TEXTS
        case NudgeAnswer():
            return record.kind in NUDGES
        case Conflict():
            return record.of[:1] in LETTERS or record.path in OF_PERSON
    return record.table in TABLES


def is_left_out(record: Record, career: Career) -> bool:
    """Whether a record is private as a whole, or says something of one that is.

    That is the note on a line of an agenda, why a day was moved, or another text of a field.
    """
    if is_private(record) or record.table not in ABOUT:
        return is_private(record)
    of = career.own(getattr(record, ABOUT[record.table]))
    if of is None:
        return False
    is_of_trust = isinstance(record, Conflict) and isinstance(of, Contact) and bool(of.trust)
    return is_of_trust or of.table in NOT_EXPORTED or is_left_out(of, career)


def is_exported(record: Record, career: Career) -> bool:
    """Whether a record stands in an export that is no whole copy, as `shareable` returns it.

    Another text of a record that is gone does not: nobody can tell whether that was private.
    """
    is_lost = isinstance(record, Conflict) and career.own(record.of) is None
    return not (is_lost or record.table in NOT_EXPORTED or is_left_out(record, career))


def shareable(record: Record) -> Record:
    """Return a record without what is private in it: what I have shown somebody, and that a contact was to show it."""
    if isinstance(record, Person):
        private = any(getattr(record, name) not in {None, ""} for name in OF_PERSON)
        shown = {"shown_character": None, "shown_competence": None, "trust_move": "", "trust_move_on": None}
        return replace(record, **shown) if private else record
    if isinstance(record, Contact) and record.trust:
        return replace(record, trust="", text="", note="")
    return record


def left_out(career: Career) -> Career:
    """Return a career without anything private, for what others get to see."""
    return career.index("without what is private", lambda: _without(career))


def _without(career: Career) -> Career:
    return type(career).of(_shareable(career), career.revision, career.problems)


def _shareable(career: Career) -> Iterator[Record]:
    for record in (*career, *career.merged.values()):
        if is_exported(record, career):
            yield shareable(record)
