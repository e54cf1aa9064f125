"""Find looks for all the words, in texts and names."""

from __future__ import annotations

import pytest

from career import feedback, tasks
from career.finding import find
from career.goals import Goal
from career.moment import Moment
from career.people import Person
from career.records import Record
from career.snapshot import Career
from career.wins import Win
from tests.building import TODAY, career_of, day, on


@pytest.fixture
def career(moment: Moment) -> Career:
    dana = Person(id="p8k2q7m1x", created_at=moment.now, name="Dana Fox", cares_about=frozenset({"Uptime"}))
    records: list[Record] = [
        dana,
        Goal(
            id="g8k2q7m1x", created_at=on(moment, 1).now, title="Go-to for payments", note="ask about the old projector"
        ),
        tasks.add("Straße: fix [tbd] x[/nope]y", on(moment, 2), assigned_by=dana.id, due=day(3)),
        feedback.receive("be more present", on(moment, 3), person=dana.id),
        Win(
            id="w1",
            created_at=on(moment, 4).now,
            text="Rewired the PROJECTOR",
            on=TODAY,
            skills=frozenset({"old gear"}),
        ),
    ]
    return career_of(*records)


@pytest.mark.parametrize(
    ("words", "letters"),
    [
        ("projector", "wg"),  # the newest first
        ("PROJECTOR payments", "g"),
        ("projector absent", ""),
        ("strasse", "t"),
        ("[/nope]", "t"),
        ("gear", "w"),
        ("uptime", "p"),
        ("dana", "ftp"),
        ("present fox", "f"),
        ("g8k2", "g"),
        ("2q7m", ""),  # the middle of an id is no word
        ("open", ""),  # a state is not a text
        ("critique", ""),
        ("", ""),
        ("  ", ""),
    ],
)
def test_what_is_found_and_in_which_order(words: str, letters: str, career: Career) -> None:
    assert "".join(record.id[0] for record in find(career, words)) == letters
