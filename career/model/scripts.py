"""The sentences of the texts that other rooms need too: a change told, a task asked about, proposed otherwise, given up.

All texts to say, these among them, are in `career.texts`.
"""

from __future__ import annotations

from datetime import date
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from career.language.addressing import addressed, lowered, sentence, told_to
from career.language.deeds import deed
from career.language.relative_days import spoken
from career.language.text import clean_line, counted
from career.language.width import shorten

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.feedback import Feedback

LONGEST = 120
"""Cells that a task may take of a text to send."""
LONG = 120
"""Minutes from which a time is said in hours."""


def words_to_tell(feedback: Feedback, person: str, context: Context, line: str = "") -> str:
    """Return the text that tells of a change (S1): what was said, what I changed, and please keep telling me (B8).

    `person` is the id of the person who is told: "you told me" is said only to whoever gave the feedback, of what they
    said in their words; my plain words are how I took it. Others hear nothing of how it was said. `line` is a sentence of
    my own.
    """
    today = context.today
    since = min(feedback.change_on or today, today)
    told = context.career.people.get(person)
    return addressed(
        told.name if told else "",
        *_was_told(feedback, by_them=bool(person) and person == feedback.person),
        f"{_since(since, today)}: {sentence(lowered(feedback.change_made))}",
        line,
        "Would you keep an eye on it and tell me how it looks to you now?",
        "And if there's anything else I should change, I'd like to hear it.",
    )


def _was_told(feedback: Feedback, *, by_them: bool) -> tuple[str, ...]:
    """Return what I was told, in sentences: to do something, or as it was said, and how I took it."""
    plain = feedback.plain or feedback.raw
    if by_them and sentence(plain).casefold() != sentence(feedback.raw).casefold():
        raw = shorten(sentence(lowered(feedback.raw)), LONGEST)
        said = f"you told me to {to_do}." if (to_do := told_to(feedback.raw)) else f"you told me: {raw}"
        took = f"that I should {meant}, and I've been working on it." if (meant := told_to(plain)) else ""
        return said, f"I took it to mean {took}" if took else f"I took it to mean: {sentence(lowered(plain))}"
    if to_do := told_to(plain):
        who = "you told me" if by_them else "somebody told me a while ago"
        return (f"{who} to {to_do}, and I've been working on it.",)
    who = "I've been working on what you told me" if by_them else "somebody gave me a useful hint a while ago"
    return (f"{who}: {sentence(lowered(plain))}",)


def _since(day: date, today: date) -> str:
    return "What's different from today on" if day == today else f"What's different since {spoken(day, today)}"


def make_room(goal: str, item: str, to: date | None, *, is_handed: bool) -> str:
    """Return the text that makes room for a goal (S10): the item is handed to whom it is said to, moved to a day, or stopped."""
    wish = _given_up(item, to, is_handed=is_handed)
    return f"To make room for \u201c{clean_line(goal)}\u201d {wish}. Would that break anything for you?"


def let_go(item: str, to: date | None, *, is_handed: bool) -> str:
    """Return the text that hands over, moves or stops a task where it makes room for no goal in particular (S10)."""
    return f"{_given_up(item, to, is_handed=is_handed)}. Would that break anything for you?"


def take_turns(item: str) -> str:
    """Return the text that asks to take turns with a task that goes round: it names nobody as the next (S10)."""
    return (
        f"I'll take my turn at {_as_thing(item)}. Can we then go round, with a list that has all our names on it, "
        "so that it does not stay with whoever did it last?"
    )


def what_for(task: str) -> str:
    """Return the text that asks what a task is for, to whoever gave it (S7, P16c)."""
    asked = deed(task, LONGEST)
    begin = f"Before I {asked.to_do}" if asked.to_do else f"Before I begin with {_as_thing(task)}"
    return f"{begin}, can you tell me who will use the result, and which part matters most to them? Then I can begin with that."


class Proposal(NamedTuple):
    """A better way to do a task: what stays, what changes, what the change costs, and who learns from it.

    `times` and `minutes` are of the task as it is; `who` is "I", or the name of the person whose task it is; `hours` is
    what the change costs once; `until` is the last day of the trial.
    """

    task: str
    times: int
    minutes: int | None
    stays: str
    changes: str
    hours: float | None
    impact: str
    who: str
    until: date


def redefined(asked: Proposal) -> str:
    """Return the proposal of a better way (S8, P19), with its arithmetic: hours so far, and when it pays back."""
    parts = [f"{_so_far(asked)} {sentence(lowered(asked.changes))}"]
    if asked.stays:
        parts.append(f"What stays as it is: {sentence(lowered(asked.stays))}")
    if asked.hours:
        parts.append(f"It would take {_hours(asked.hours)} once{_paid_back(asked.hours, asked.minutes)}.")
    if asked.impact:
        who = "I'd" if asked.who == "I" else f"{asked.who} would"
        parts.append(f"And {who} learn to {sentence(lowered(asked.impact))}")
    parts.append(f"Could we try it until {asked.until.day} {asked.until:%B}?")
    return " ".join(parts)


def no_thanks(task: str, why: str, *, turns: bool = False) -> str:
    """Return the text that declines a task, with the reason; with `turns` it first offers to go round with it."""
    if turns:
        return (
            f"Could we take turns at {_as_thing(task)}, with a list that has all our names on it? I'd do my share. "
            f"I can't be the one who always does it: {sentence(why)}"
        )
    asked = deed(task, LONGEST)
    begin = f"I'd rather not {asked.to_do}" if asked.to_do else f"I'd rather not take on {_as_thing(task)}"
    return f"{begin}: {sentence(why)} I am saying so now, so that there is time to find another way."


def hours_of(times: int, minutes: int) -> str:
    """Return the time that a task took, from how often it was done and its minutes: "20 h 40 min"."""
    hours, rest = divmod(times * minutes, 60)
    return " ".join(filter(None, (f"{hours} h" if hours else "", f"{rest} min" if rest or not hours else "")))


def _so_far(asked: Proposal) -> str:
    """Return what a task has taken so far, up to the words that say the better way."""
    what = _as_thing(asked.task)
    if not asked.times:
        way = "of" if deed(asked.task, LONGEST).to_do else "with"
        return f"I'd like to try another way {way} {what}:"
    start, often = f"{what[:1].upper()}{what[1:]} has", counted(asked.times, "time")
    if not asked.minutes:
        return f"{start} come up {often} so far. Here is another way:"
    whole = asked.times * asked.minutes
    spent = f"about {round(whole / 60)} hours" if whole >= LONG else f"{whole} minutes"
    return f"{start} taken {spent} so far ({often}, {asked.minutes} minutes each). Here is another way:"


def _given_up(item: str, to: date | None, *, is_handed: bool) -> str:
    what = _as_thing(item)
    if is_handed:
        return f"I'd like you to take over {what}"
    return f"I'd like to put off {what} until {to.day} {to:%B}" if to else f"I'd like to stop {what}"


def _as_thing(task: str) -> str:
    """Return a task as what one stops or hands over: "reviewing the notes", "the cash flow model"; else in quotes."""
    return deed(task, LONGEST).doing or f"\u201c{clean_line(task)}\u201d"


def _paid_back(hours: float, minutes: int | None) -> str:
    return f", about what the next {ceil(hours * 60 / minutes)} times would cost anyway" if minutes else ""


def _hours(hours: float) -> str:
    return f"{hours:g} hour{'' if hours == 1 else 's'}"
