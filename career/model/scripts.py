"""Drafted texts to say or to send, with every gap filled from the records."""

from __future__ import annotations

from datetime import date
from math import ceil
from typing import NamedTuple

from career.language.deeds import deed
from career.language.relative_days import spoken
from career.language.text import clean_line
from career.model.feedback import Feedback

LONGEST = 120
"""Cells that a task may take of a text to send."""


def words_to_tell(feedback: Feedback, person: str, today: date) -> str:
    """Return the text that tells of a change (S1): what was said, what I changed, and please keep telling me (B8).

    `person` is the id of the person who is told: "you told me" is said only to whoever gave the feedback, of what they
    said in their words. My plain words are mine: how I took it.
    """
    said = _sentence(feedback.raw)
    if feedback.plain and _sentence(feedback.plain).casefold() != said.casefold():
        said = f"{said} I took that as: {_sentence(feedback.plain)}"
    since = min(feedback.change_on or today, today)
    source = "You told me" if person and person == feedback.person else "I was told"
    return (
        f"{source}: {said} Since {spoken(since, today)} I have changed this: {_sentence(feedback.change_made)} "
        "Please keep an eye on it and tell me how it looks now, and what else I should change."
    )


def make_room(goal: str, item: str, taker: str, to: date | None) -> str:
    """Return the text that makes room for a goal (S10): the item is handed to `taker`, moved to a day, or stopped."""
    return f"To make room for \u201c{clean_line(goal)}\u201d {_given_up(item, taker, to)} {_asked_back(taker, to)}"


def let_go(item: str, taker: str, to: date | None) -> str:
    """Return the text that hands over, moves or stops a task where it makes room for no goal in particular (S10)."""
    return f"{_given_up(item, taker, to)} {_asked_back(taker, to)}"


def take_turns(item: str) -> str:
    """Return the text that asks to take turns with a task that goes round: it names nobody as the next (S10)."""
    return (
        f"I'll take my turn at {_as_thing(item)}. Can we then go round, with a list that has all our names on it, "
        "so that it does not stay with whoever did it last?"
    )


def what_for(task: str) -> str:
    """Return the text that asks what a task is for, to whoever gave it (S7, P16c)."""
    asked = deed(task, LONGEST)
    begin = f"Before I {asked.to_do}" if asked.to_do and not asked.about else f"Before I begin with {_as_thing(task)}"
    return f"{begin}: who will use the result, and what goes wrong without it? Then I can start with the part that matters."


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
    parts = [_so_far(asked)]
    if asked.stays:
        parts.append(f"What stays as it is: {_sentence(asked.stays)}")
    parts.append(f"What I'd change: {_sentence(asked.changes)}")
    if asked.hours:
        parts.append(f"That takes {asked.hours:g} h once{_paid_back(asked.hours, asked.minutes)}.")
    if asked.impact:
        learner = "I'd" if asked.who == "I" else f"{asked.who} would"
        parts.append(f"On the way {learner} learn to {_sentence(asked.impact)}")
    parts.append(f"Can we try it until {asked.until.day} {asked.until:%B}, and go back if it's no better?")
    return " ".join(parts)


def no_thanks(task: str, why: str, *, turns: bool = False) -> str:
    """Return the text that declines a task, with the reason; with `turns` it first offers to go round with it."""
    if turns:
        return (
            f"Could we take turns at {_as_thing(task)}, with a list that has all our names on it? I'd do my share. "
            f"I can't be the one who always does it: {_sentence(why)}"
        )
    asked = deed(task, LONGEST)
    begin = (
        f"I'd rather not {asked.to_do}"
        if asked.to_do and not asked.about
        else f"I'd rather not take on {_as_thing(task)}"
    )
    return f"{begin}: {_sentence(why)} I am saying so now, so that there is time to find another way."


def hours_of(times: int, minutes: int) -> str:
    """Return the time that a task took, from how often it was done and its minutes: "20 h 40 min"."""
    hours, rest = divmod(times * minutes, 60)
    return " ".join(filter(None, (f"{hours} h" if hours else "", f"{rest} min" if rest or not hours else "")))


def _so_far(asked: Proposal) -> str:
    what = _as_thing(asked.task)
    if not asked.times:
        done = deed(asked.task, LONGEST)
        way = "of" if done.to_do and not done.about else "with"
        return f"I'd like to try another way {way} {what}."
    if not asked.minutes:
        return f"{what[:1].upper()}{what[1:]} has come up {asked.times} times so far."
    spent = hours_of(asked.times, asked.minutes)
    return f"{what[:1].upper()}{what[1:]} has taken {spent} so far: {asked.times} times, {asked.minutes} min each."


def _given_up(item: str, taker: str, to: date | None) -> str:
    what = _as_thing(item)
    if taker:
        return f"I'd like {taker} to take over {what}."
    return f"I'd like to put off {what} until {to.day} {to:%B}." if to else f"I'd like to stop {what}."


def _asked_back(taker: str, to: date | None) -> str:
    """Return the question that lets somebody object before it is done."""
    if taker:
        return "What should go with it, and what would break if I let go of it?"
    return "What would break if it waits until then?" if to else "Who would miss it, and what would break?"


def _as_thing(task: str) -> str:
    """Return a task as what one stops or hands over: "reviewing the notes", "the cash flow model"; else in quotes."""
    asked = deed(task, LONGEST)
    return f"\u201c{clean_line(task)}\u201d" if asked.about or not asked.doing else asked.doing


def _paid_back(hours: float, minutes: int | None) -> str:
    return f", which is what the next {ceil(hours * 60 / minutes)} times cost" if minutes else ""


def _sentence(text: str) -> str:
    """Return a text as a sentence: with its own question mark, otherwise with a full stop."""
    line = clean_line(text).rstrip(".!;, ")
    return line if line.endswith("?") else f"{line}."
