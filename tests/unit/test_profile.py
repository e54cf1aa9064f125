"""The profile: dated versions of its lines, the needs that goals and tasks serve, and the boss I wish I had."""

from __future__ import annotations

import pytest

from career.card import card_words, open_card
from career.edits import editing
from career.errors import BadValue, Refused
from career.model import needs, profile, tasks
from career.model.context import Context
from career.model.moment import Moment
from career.model.needs import MOST_BEHAVIOURS, Behaviour, Need
from career.model.profile import CLIMATES, KINDS, ProfileLine
from career.model.snapshot import Career
from career.views import upcoming
from career.views.masking import Mask
from tests.building import career_of, day, in_context, moment_on, new_goal, on


def saying(context: Context, kind: str, text: str, **more: str) -> Context:
    """Give the context after a line of the profile was said."""
    return context.after(editing.add("profile", {"kind": kind, "text": text, **more}, context).changes)


def later(context: Context, days: int) -> Context:
    """Give the context so many days later."""
    return context._replace(moment=on(context.moment, days))


def said(context: Context, kind: profile.ProfileKind = "edge") -> list[str]:
    """Give the versions of a line, the latest first."""
    return [line.text for line in profile.versions(kind, context.career)]


def test_each_line_keeps_the_version_of_another_day_and_puts_right_the_one_of_the_same_day() -> None:
    first = saying(in_context(), "edge", "I find cuases")
    right = saying(first, "edge", "I find causes")
    assert said(right) == ["I find causes"]
    anew = saying(later(right, 1), "edge", "I find causes early")
    assert said(anew) == ["I find causes early", "I find causes"]
    assert profile.text_of("edge", anew.career) == "I find causes early"
    assert profile.text_of("next_move", anew.career) == ""


def test_the_same_words_again_change_nothing() -> None:
    there = saying(in_context(), "edge", "I find causes")
    step = editing.add("profile", {"kind": "edge", "text": "I find causes"}, later(there, 3))
    assert not there.career.is_changed_by(step.changes)


@pytest.mark.parametrize("days", [0, 3])
@pytest.mark.parametrize("kind", ["edge", "known_as"])
@pytest.mark.parametrize(("name", "typed", "kept"), [("note", "Ana said it", "Ana said it"), ("revisit_on", "+9d", 9)])
def test_what_is_typed_beside_the_same_words_is_kept(
    kind: profile.ProfileKind, days: int, name: str, typed: str, kept: str | int
) -> None:
    there = saying(in_context(), kind, "I find causes")
    now = saying(later(there, days), kind, "I find causes", **{name: typed})
    line = profile.latest(kind, now.career)
    assert getattr(line, name) == (day(days + kept) if isinstance(kept, int) else kept)


def test_the_same_words_of_an_earlier_day_say_since_when_it_is_so() -> None:
    there = saying(saying(in_context(), "edge", "I find causes"), "edge", "I find causes", on="1 oct")
    assert [str(line.on) for line in profile.versions("edge", there.career)] == ["2026-11-21", "2026-10-01"]


def test_a_line_of_an_earlier_day_does_not_count_before_a_later_one() -> None:
    now = saying(in_context(), "known as", "payments")
    past = saying(now, "known as", "the one for lunch", on="1 oct")
    assert said(past, "known_as") == ["payments", "the one for lunch"]


def test_an_edit_is_a_version_of_today_and_an_earlier_version_stays_as_it_was() -> None:
    first = saying(in_context(), "edge", "causes")
    there = later(first, 5)
    old = profile.latest("edge", there.career)
    assert old
    anew = there.after(editing.edit(old, {"text": "causes, early", "note": "as Ana put it"}, there).changes)
    assert said(anew) == ["causes, early", "causes"]
    assert anew.career.profile[old.id] == old
    with pytest.raises(Refused, match="earlier version"):
        editing.edit(old, {"text": "something else"}, later(anew, 1))
    with pytest.raises(Refused, match="This is 'edge'"):
        editing.edit(old, {"kind": "next move"}, anew)
    latest = profile.latest("edge", anew.career)
    assert latest
    right = anew.after(editing.edit(latest, {"text": "causes, and early"}, anew).changes)
    assert (said(right), profile.latest("edge", right.career).id) == (["causes, and early", "causes"], latest.id)  # type: ignore[union-attr]
    noted = anew.after(editing.edit(old, {"note": "from spring"}, anew).changes)
    assert (said(noted), noted.career.profile[old.id].note) == (["causes, early", "causes"], "from spring")


@pytest.mark.parametrize("word", CLIMATES)
def test_the_climate_is_one_of_three_words(word: str) -> None:
    assert said(saying(in_context(), "climate", word.upper()), "climate") == [word]


@pytest.mark.parametrize("word", ["bad", "calm-ish", "calm and strained"])
def test_another_climate_is_refused_with_the_three(word: str) -> None:
    with pytest.raises(BadValue, match="calm, strained, fear"):
        saying(in_context(), "climate", word)


def test_the_climate_never_comes_back_in_upcoming() -> None:
    with pytest.raises(BadValue, match="private"):
        saying(in_context(), "climate", "fear", revisit_on="+3d")
    there = saying(in_context(), "climate", "fear")
    line = profile.latest("climate", there.career)
    assert line
    with pytest.raises(BadValue, match="private"):
        editing.edit(line, {"revisit_on": "+3d"}, there)
    shown = saying(there, "edge", "causes", revisit_on="+3d")
    assert [due.text for due in upcoming.upcoming(shown)] == ["causes"]


@pytest.mark.parametrize("kind", KINDS)
def test_every_line_is_private(kind: profile.ProfileKind) -> None:
    line = ProfileLine(id="z00000001", created_at=moment_on().now, kind=kind, on=day(0), text="strained", note="Ana")
    seen = Mask.of(career_of(line)).record(line)
    assert (seen.text, seen.note) == ("████████", "███")  # type: ignore[attr-defined]


# What the organisation needs


@pytest.fixture
def need(moment: Moment) -> Need:
    """Give a need that goes on for three more days."""
    return moment.make(Need, text="fewer calls at night", until=day(3))


@pytest.fixture
def moment() -> Moment:
    """Give noon of today."""
    return moment_on()


@pytest.mark.parametrize(
    ("state", "is_served"), [("open", True), ("idea", False), ("paused", False), ("done", False), ("dropped", False)]
)
def test_a_need_is_served_by_an_open_goal(need: Need, moment: Moment, state: str, is_served: bool) -> None:
    goal = new_goal("Sleep when on call", moment, need=need.id, state=state)
    assert needs.unserved(in_context(career_of(need, goal))) == ([] if is_served else [need])
    assert needs.serving(need, career_of(need, goal)).goals == ([] if state == "dropped" else [goal])


@pytest.mark.parametrize(("state", "is_served"), [("open", True), ("stuck", True), ("done", False), ("handed", False)])
def test_a_need_is_served_by_an_open_task(need: Need, moment: Moment, state: str, is_served: bool) -> None:
    task = tasks.add("write the page", moment, need=need.id, state=state)
    assert needs.unserved(in_context(career_of(need, task))) == ([] if is_served else [need])


@pytest.mark.parametrize(("days", "is_there"), [(0, True), (3, True), (4, False)])
def test_a_need_ends_after_its_last_day(need: Need, days: int, is_there: bool) -> None:
    assert bool(needs.unserved(in_context(career_of(need), on(moment_on(), days)))) is is_there


def test_the_need_that_ends_first_comes_first(need: Need, moment: Moment) -> None:
    sooner, open_end = moment.make(Need, text="a", until=day(1)), moment.make(Need, text="b")
    assert needs.unserved(in_context(career_of(open_end, need, sooner))) == [sooner, need, open_end]


def test_a_goal_names_its_need_by_its_words_or_its_id(need: Need, moment: Moment) -> None:
    context = in_context(career_of(need), moment)
    for words in ("Fewer calls at night", need.id):
        goal = editing.add("goals", {"title": "Sleep", "need": words}, context).changes[-1]
        assert getattr(goal, "need", "") == need.id
    with pytest.raises(BadValue, match="There is no need 'peace'"):
        editing.add("goals", {"title": "Sleep", "need": "peace"}, context)


# The boss I wish I had


def test_an_eighth_behaviour_is_refused_until_one_is_gone(moment: Moment) -> None:
    seven = [moment.make(Behaviour, text=f"does {n}") for n in range(MOST_BEHAVIOURS)]
    with pytest.raises(Refused, match="7 behaviours"):
        editing.add("behaviours", {"text": "listens"}, in_context(career_of(*seven), moment))
    six = in_context(career_of(*seven[1:]), moment)
    assert editing.add("behaviours", {"text": "listens"}, six).label == "Added behaviour 'listens'"


# The drafts


def drafted(task: str, career: Career) -> str:
    """Give the first draft for a task."""
    context = in_context(career)
    return card_words.draft(open_card.open_card(task, context), context)


def test_a_draft_names_the_edge_and_the_future_self_only_where_the_task_speaks_of_them() -> None:
    career = saying(in_context(), "edge", "I find causes, not workarounds").career
    about, other = "find the cause of the slow orders page", "write the rota for December"
    assert "best at: “I find causes, not workarounds”" in drafted(about, career)
    assert "workarounds" not in drafted(other, career)
    later_on = saying(in_context(career), "future self", "somebody whose teams find the cause themselves").career
    assert "who I want to be: “somebody whose teams" in drafted(about, later_on)
    assert "somebody whose" not in drafted(other, later_on)
