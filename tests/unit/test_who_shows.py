"""Who could show me is somebody from my own records, with the reason why (P16a)."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace

from career.card import open_card
from career.card.card import Card, toggle_reason
from career.card.who_shows import Shower, could_show
from career.model.direct_reports import Strength
from career.model.people import Person
from career.model.records import Record
from career.model.reframes import Reframe
from career.model.snapshot import Career
from tests.building import TODAY, career_of, day, in_context, moment_on

MOMENT = moment_on()
TASK = "update the payments runbook"
LENA = MOMENT.make(Person, name="Lena", role="peer")


def card_of(*records: Record, task: str = TASK) -> tuple[Card, Career]:
    career = career_of(*records)
    return toggle_reason(open_card.open_card(task, in_context(career)), "know"), career


def seen(text: str, on: date = TODAY, person: str = LENA.id) -> Strength:
    return MOMENT.make(Strength, person=person, text=text, on=on)


def test_nobody_is_named_where_the_records_name_nobody() -> None:
    assert could_show(*card_of()) is None
    assert could_show(*card_of(LENA, seen("kept calm with an angry guest"))) is None


def test_who_was_seen_doing_such_a_thing_well_could_show_me() -> None:
    older = seen("wrote the payments runbook for refunds", day(-30))
    assert could_show(*card_of(LENA, older, seen("fixed the payments alarm", day(-2)))) == Shower(
        "Lena", "seen 19 November: fixed the payments alarm"
    )


def test_who_showed_me_such_a_skill_before_comes_first() -> None:
    before = MOMENT.make(Reframe, about="t9", skills=frozenset({"documentation"}), shown_by="Omar")
    found = could_show(*card_of(LENA, seen("wrote the payments runbook"), before))
    assert found == Shower("Omar", "showed you technical documentation before")


def test_nobody_is_suggested_where_it_is_not_asked_or_somebody_is_named() -> None:
    strong = seen("wrote the payments runbook")
    card, career = card_of(LENA, strong)
    assert could_show(toggle_reason(card, "know"), career) is None
    assert could_show(replace(card, shown_by="Omar"), career) is None
    gone = replace(strong, archived_on=TODAY - timedelta(days=1))
    assert could_show(*card_of(LENA, gone)) is None
