"""The skills as they are drawn: level, evidence by quarter, change, and what others say (L7, O10, P18)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from career.evidence import skill_evidence
from career.language.width import width
from career.model.moment import Moment
from career.model.people import Person
from career.model.records import Record
from career.model.skills import Rating, Skill
from career.model.snapshot import Career
from career.model.wins import Win
from career.views.drawn import Part
from career.views.skill_lines import blocks, change, head, others_say, skill_lines
from tests.building import TODAY, career_of, day, in_context

LENA = Person(id="p1", created_at=in_context(career_of()).moment.now, name="Lena", role="mentor")


def skill(moment: Moment, key: str = "cooking", **more: Any) -> Skill:
    return Skill(id=f"s{key}", created_at=moment.now, name=key.title(), key=key, **more)


def win(moment: Moment, on: date, key: str = "cooking") -> Win:
    return moment.make(Win, text="one", on=on, skills=frozenset({key}))


def rows(career: Career, wide: int = 77) -> list[tuple[Part, ...]]:
    return [line.parts for line in skill_lines(skill_evidence.inventory(career), in_context(career), wide).lines]


def texts(career: Career, wide: int = 77) -> list[str]:
    return [" ".join("".join(part.text for part in parts).split()) for parts in rows(career, wide)]


def test_rated_skills_come_first_and_the_others_follow_one_after_the_other(moment: Moment) -> None:
    career = career_of(skill(moment, level=2), *(win(moment, day(-1), key) for key in ("editing", "filming")))
    assert texts(career) == [
        "rated level quarters change · others say",
        "Cooking ▅▅▁▁ unproven ▁▁▁▁▁▁▁▁",
        "0 new, 1 helped, 2 alone, 3 relied on, 4 teaches; unproven: no win in a year",
        "",
        "not rated yet = rates one, left and right choose",
        "· editing · filming",
    ]
    assert head(skill_evidence.inventory(career), in_context(career), 77).startswith(
        "Skills · 1 rated · 2 not rated yet"
    )


def test_evidence_is_counted_by_quarter_the_present_one_last(moment: Moment) -> None:
    days = [TODAY, date(2026, 10, 1), date(2026, 9, 30), date(2025, 1, 1), date(2024, 12, 31)]
    career = career_of(skill(moment, level=1), *(win(moment, on) for on in days))
    (shown,) = skill_evidence.inventory(career)
    assert blocks(shown, in_context(career)) == [1, 0, 0, 0, 0, 0, 1, 2]
    assert "Cooking ▅▁▁▁ helped ▃▁▁▁▁▁▃▄" in texts(career)[1]


def test_an_unproven_skill_is_dim_and_says_so(moment: Moment) -> None:
    dim = rows(career_of(skill(moment, level=3)))[1]
    assert {part.role for part in dim if part.text.strip()} == {"muted"}
    proved = rows(career_of(skill(moment, level=3), win(moment, day(-9))))[1]
    assert proved[0].role == ""


@pytest.mark.parametrize(
    ("first", "level", "words"),
    [(1, 3, "1 → 3, strong now"), (0, 1, "0 → 1"), (2, 3, "2 → 3"), (3, 1, "3 → 1"), (2, 2, ""), (None, 2, "")],
)
def test_change_is_said_from_the_first_level(first: int | None, level: int, words: str, moment: Moment) -> None:
    assert change(skill(moment, level=level, first_level=first)) == words


@pytest.mark.parametrize(
    ("mine", "theirs", "words"),
    [(3, 1, "Lena: helped (2 lower)"), (1, 2, "Lena: alone (1 higher)"), (3, 3, "Lena: relied on")],
)
def test_what_others_say_is_said_in_words(mine: int, theirs: int, words: str, moment: Moment) -> None:
    rated = skill(moment, level=mine)
    said = moment.make(Rating, skill=rated.id, person=LENA.id, on=day(-3), level=theirs)
    career = career_of(LENA, rated, said)
    assert others_say(rated, in_context(career)) == words
    assert words in texts(career)[1]


def test_what_nobody_said_is_not_said(moment: Moment) -> None:
    assert others_say(skill(moment, level=2), in_context(career_of())) == ""


@pytest.mark.parametrize("wide", [37, 57, 77, 117])
def test_no_line_is_wider_than_the_screen_and_every_skill_can_be_chosen(wide: int, moment: Moment) -> None:
    long = "a very long name 長い名前 " * 6
    records: list[Record] = [LENA, skill(moment, long, level=2, first_level=0)]
    records += [moment.make(Rating, skill=f"s{long}", person=LENA.id, on=day(-3), level=0)]
    records += [win(moment, day(-1), key) for key in (long + "b", "editing", "filming", long + "c")]
    career = career_of(*records)
    found = skill_evidence.inventory(career)
    drawing = skill_lines(found, in_context(career), wide)
    assert max(width("".join(part.text for part in line.parts)) for line in drawing.lines) <= wide
    chosen = [line.item for line in drawing.lines] + [part.item for line in drawing.lines for part in line.parts]
    assert sorted(at for at in chosen if at >= 0) == list(range(len(found)))
