"""What shows that one owns one's career: each rule yields the days on which one kind of it was done (B3, O6, O7).

Articles 001 and 002 name nine actions; `career.views.balance` says which of these signs lights which. A table that comes
later is a rule more here, and its name in a box there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from career.language.relative_days import short
from career.model import profile, repairs, wins
from career.model.field import choice_words
from career.model.people import DECIDES
from career.model.text_names import KNOWN_FOR, is_topic

if TYPE_CHECKING:
    from datetime import date

    from career.model.context import Context
    from career.model.feedback import Feedback, Telling
    from career.model.profile import ProfileKind
    from career.model.text_names import TextName

ABOVE_ME = frozenset({"manager", "skip"})
COMMUNITY = frozenset({"org", "event"})
"""The kinds of learning that are with people of my trade."""


class Sign(NamedTuple):
    """Something that was done on a day: in words, with the id of its record."""

    on: date
    text: str
    source: str


Rule: TypeAlias = "Callable[[Context], Iterator[Sign]]"


def within(rule: Rule, context: Context) -> list[Sign]:
    """Return what a rule finds in the days of the setting, today among them, the latest first."""
    days = context.settings.action_days
    found = (sign for sign in rule(context) if 0 <= (context.today - sign.on).days <= days)
    return sorted(found, key=lambda sign: (sign.on, sign.source), reverse=True)


def when(sign: Sign, context: Context) -> str:
    """Return a sign with its day: "met Dana, 20 Nov"."""
    return f"{sign.text}, {short(sign.on, context.today)}"


# who I am, and what comes next


def identity_said(context: Context) -> Iterator[Sign]:
    """Yield what I said or confirmed that I am known for, or want to be (B4)."""
    yield from _lines(("known_as", "want_known_as"), context)


def identity_asked(context: Context) -> Iterator[Sign]:
    """Yield the questions to others what I am known for (B4)."""
    for item in _feedback(context):
        if item.kind == "request" and is_topic(item.topic, KNOWN_FOR):
            yield Sign(item.on, f"asked {_name(item.person, context)} what you are known for", item.id)


def next_said(context: Context) -> Iterator[Sign]:
    """Yield what I said or confirmed that I do next (O6)."""
    yield from _lines(("next_move",), context)


def future_said(context: Context) -> Iterator[Sign]:
    """Yield what I said about my job in two years (O8)."""
    yield from _lines(("job_in_two_years",), context)


def _lines(kinds: tuple[ProfileKind, ...], context: Context) -> Iterator[Sign]:
    for kind in kinds:
        for line in profile.versions(kind, context.career):
            yield Sign(line.said_on, f"{choice_words(kind)}: {line.text}", line.id)


def goals_planned(context: Context) -> Iterator[Sign]:
    """Yield what was done about goals with a day: made, moved or checked in on. To learn something alone is no plan (O5)."""
    career = context.career
    planned = {
        goal.id: goal
        for goal in career.goals.values()
        if goal.due and goal.kind != "learning" and goal.archived_on is None and goal.state != "dropped"
    }
    for goal in planned.values():
        yield Sign(context.moment.local_day(goal.created_at), f"planned: {goal.title}", goal.id)
    for move in career.moves.values():
        if goal_moved := planned.get(move.item):
            yield Sign(move.on, f"moved: {goal_moved.title}", move.item)
    for held in career.checkins.values():
        if goal_held := planned.get(held.goal):
            yield Sign(held.on, f"checked in on: {goal_held.title}", held.goal)


# people


def contacts(context: Context) -> Iterator[Sign]:
    """Yield every contact with anybody."""
    yield from _contacts(context, lambda _role, _influence, _kind: True)


def influential_met(context: Context) -> Iterator[Sign]:
    """Yield the contacts with those who can influence what comes (B9)."""
    yield from _contacts(context, lambda _role, influence, _kind: influence >= DECIDES)


def one_on_ones_up(context: Context) -> Iterator[Sign]:
    """Yield the one-on-ones with my manager (O11)."""
    yield from _contacts(context, lambda role, _influence, kind: role in ABOVE_ME and kind == "1on1")


def _contacts(context: Context, counts: Callable[[str, int, str], bool]) -> Iterator[Sign]:
    for met in context.career.contacts.values():
        person = context.career.people.get(met.person)
        role, influence = (person.role, person.influence) if person else ("", 0)
        if met.archived_on is None and counts(role, influence, met.kind):
            what = "one-on-one with" if met.kind == "1on1" else "met"
            yield Sign(met.on, f"{what} {_name(met.person, context)}", met.id)


def want_told(context: Context) -> Iterator[Sign]:
    """Yield what I told others that I want (B15, B16)."""
    yield from _told("tell-want", "told {} what you want", context)


def training_told(context: Context) -> Iterator[Sign]:
    """Yield what I told others about a training (B17)."""
    yield from _told("tell-training", "told {} of your training", context)


def repair_steps(context: Context) -> Iterator[Sign]:
    """Yield the steps towards somebody with whom things were strained, without the name: that is private (B13, B14)."""
    for step in context.career.repairs.values():
        if step.archived_on is None and step.state in {"invited", "talked", "fresh_start"}:
            yield Sign(step.on, "took a step where it was strained", "")
    for told in _said("start-again", context):
        yield Sign(told.on, "took a step where it was strained", "")


def repairs_overdue(context: Context) -> Iterator[Sign]:
    """Yield the steps that are late with somebody with whom things are strained, without the name (B13)."""
    for step in repairs.waiting(context):
        if (day := repairs.due(step, context)) < context.today:
            yield Sign(day, "a next step is due where it is strained: 5 shows with whom", "")


def change_told(context: Context) -> Iterator[Sign]:
    """Yield the changes that I told somebody of, who else would not have noticed (B7, B8)."""
    for told in context.career.tellings.values():
        if told.feedback and told.archived_on is None:
            yield Sign(told.on, f"told {_name(told.person, context)} what you changed", told.id)


def _told(text: TextName, words: str, context: Context) -> Iterator[Sign]:
    for told in _said(text, context):
        yield Sign(told.on, words.format(_name(told.person, context)), told.id)


def _said(text: TextName, context: Context) -> Iterator[Telling]:
    """Yield the tellings in which one of the texts was said."""
    return (one for one in context.career.tellings.values() if one.script == text and one.archived_on is None)


# what I can do, and how others see it


def wins_noted(context: Context) -> Iterator[Sign]:
    """Yield my wins (P1)."""
    for won in wins.mine(context.career):
        yield Sign(won.on, won.text, won.id)


def skills_rated(context: Context) -> Iterator[Sign]:
    """Yield the levels that I gave my skills (O10)."""
    yield from _ratings(context, mine=True)


def rated_by_others(context: Context) -> Iterator[Sign]:
    """Yield the levels that others gave my skills (O10)."""
    yield from _ratings(context, mine=False)


def _ratings(context: Context, *, mine: bool) -> Iterator[Sign]:
    for rating in context.career.ratings.values():
        if (not rating.person) is mine and rating.archived_on is None:
            who = "rated" if mine else f"{_name(rating.person, context)} rated"
            yield Sign(rating.on, f"{who} {context.career.headline(rating.skill)}", rating.id)


def feedback_heard(context: Context) -> Iterator[Sign]:
    """Yield what others said about my work (B5, B6)."""
    for item in _feedback(context):
        day = item.answered_on if item.kind == "request" else item.on
        if day:
            yield Sign(day, f"heard from {_name(item.person, context)}", item.id)


def results_judged(context: Context) -> Iterator[Sign]:
    """Yield the tasks whose result I held against what was asked (P7)."""
    for task in context.career.tasks.values():
        if task.expectations and task.done_on and not task.for_person and task.archived_on is None:
            yield Sign(task.done_on, f"{task.expectations} what was asked: {task.title}", task.id)


def learning_moved(context: Context) -> Iterator[Sign]:
    """Yield what I enrolled in, began or finished to learn from: courses, trainings, books, certificates (B17)."""
    for one in context.career.learning.values():
        if one.kind in COMMUNITY or one.archived_on or one.state in {"wish", "dropped"}:
            continue
        done = one.closed_on if one.state == "done" else None
        for day, words in ((one.enrolled_on, "enrolled in"), (one.starts_on, "began"), (done, "finished")):
            if day:
                yield Sign(day, f"{words} {one.title}", one.id)


def community_met(context: Context) -> Iterator[Sign]:
    """Yield when I took part in an organisation or an event of people of my trade (O9)."""
    for one in context.career.learning.values():
        if one.kind in COMMUNITY and one.archived_on is None and one.state not in {"wish", "dropped"}:
            for day in dict.fromkeys(filter(None, (one.enrolled_on, one.starts_on, one.last_on))):
                yield Sign(day, f"took part in {one.title}", one.id)


def trends_noted(context: Context) -> Iterator[Sign]:
    """Yield what I noted that changes in my trade (O8)."""
    for one in context.career.trends.values():
        if one.archived_on is None:
            yield Sign(one.seen_on, f"noted: {one.signal}", one.id)


def _feedback(context: Context) -> Iterator[Feedback]:
    return (item for item in context.career.feedback.values() if item.archived_on is None)


def _name(person: str, context: Context) -> str:
    return context.career.headline(person) or "somebody"
