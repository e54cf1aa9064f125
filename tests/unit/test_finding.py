"""Find looks for all the words, in texts and names."""

from __future__ import annotations

import pytest

from career.model import tasks
from career.model.goals import Goal
from career.model.moment import Moment
from career.model.people import Person
from career.model.records import Record
from career.model.snapshot import Career
from career.model.wins import Win
from career.views import finding
from career.views.finding import find
from tests.building import TODAY, career_of, day, new_feedback, on


@pytest.fixture
def career(moment: Moment) -> Career:
    dana = Person(id="p8k2q7m1x", created_at=moment.now, name="Dana Fox", cares_about=frozenset({"Uptime"}))
    records: list[Record] = [
        dana,
        Goal(
            id="g8k2q7m1x", created_at=on(moment, 1).now, title="Go-to for payments", note="ask about the old projector"
        ),
        tasks.add("Straße: fix [tbd] x[/nope]y", on(moment, 2), assigned_by=dana.id, due=day(3)),
        new_feedback("be more present", on(moment, 3), person=dana.id),
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


def many(moment: Moment, count: int) -> Career:
    """Give a career of so many wins, of which every third is of a projector; two are made at each moment."""
    texts = ("Rewired the projector", "Moved the desks", "Wrote the guide")
    return career_of(
        *(Win(id=f"w{n:04}", created_at=on(moment, n // 2).now, text=texts[n % 3], on=TODAY) for n in range(count))
    )


def test_the_newest_come_first_and_no_more_than_wanted(moment: Moment) -> None:
    career = many(moment, 1_400)
    found = [record.id for record in find(career, "projector")]
    assert found == [f"w{n:04}" for n in range(1_399, -1, -1) if n % 3 == 0]
    assert [record.id for record in find(career, "projector", 100)] == found[:100]
    assert find(career, "projector absent", 100) == []


def test_what_was_changed_since_is_found_as_it_is_now(moment: Moment) -> None:
    career = many(moment, 12)
    assert find(career, "lamp") == []
    after = career.changed([Win(id="w0003", created_at=moment.now, text="Mended the lamp", on=TODAY)])
    assert [record.id for record in find(after, "lamp")] == ["w0003"]
    assert len(find(after, "projector")) == 3


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note the ids of the records whose texts are put together."""
    ids: list[str] = []
    stock = finding._text

    def reading(record: Record, now: Career) -> str:
        ids.append(record.id)
        return stock(record, now)

    monkeypatch.setattr(finding, "_text", reading)
    return ids


def test_for_a_hundred_that_are_many_only_the_newest_are_read(moment: Moment, read: list[str]) -> None:
    career = many(moment, 5_000)
    find(career, "guide", 100)
    assert len(read) <= 3 * 100 + finding.BLOCK  # every third is a guide
    find(career, "guide update", 100)
    assert len(read) == len(set(read)) == 5_000


def test_after_a_change_only_what_was_changed_is_read_again(moment: Moment, read: list[str]) -> None:
    career = many(moment, 300)
    find(career, "lamp")
    read.clear()
    after = career.changed([Win(id="w0003", created_at=moment.now, text="Mended the lamp", on=TODAY)])
    assert [record.id for record in find(after, "lamp")] == ["w0003"]
    assert read == ["w0003"]
    assert find(career, "lamp") == []


def test_who_has_another_name_is_found_by_it_in_all_that_names_them(career: Career, moment: Moment) -> None:
    named = {record.id for record in find(career, "dana")}
    after = career.changed([Person(id="p8k2q7m1x", created_at=moment.now, name="Zora")])
    assert {record.id for record in find(after, "zora")} == named != set()
    assert find(after, "dana") == []


@pytest.mark.parametrize("words", ["reunion", "R\u00c9UNION", "re\u0301union", "zoe's team", "Zo\u00eb\u2019s"])
def test_accents_and_apostrophes_are_found_however_they_are_typed(words: str, moment: Moment) -> None:
    item = new_feedback("the r\u00e9union of Zoe\u0308\u2019s team", moment)
    assert find(career_of(item), words) == [item]


def test_a_record_is_of_the_day_that_it_is_about_or_was_written_on(moment: Moment) -> None:
    won = Win(id="w1", created_at=moment.now, text="one", on=day(-9))
    goal = Goal(id="g1", created_at=on(moment, -2).now, title="two")
    assert [finding.day_of(record, moment) for record in (won, goal)] == [day(-9), day(-2)]
