"""Drafted texts to say or to send, with every gap filled from the records."""

from __future__ import annotations

from datetime import date
from math import ceil
from typing import NamedTuple

from career.language.relative_days import spoken
from career.language.text import clean_line
from career.model.feedback import Feedback


def words_to_tell(feedback: Feedback, person: str, today: date) -> str:
    """Return the text that tells of a change (S1): what was said, what I changed, and please keep telling me (B8).

    `person` is the id of the person who is told: "you told me" is said only to whoever gave the feedback.
    """
    said = _sentence(feedback.plain or feedback.raw)
    since = min(feedback.change_on or today, today)
    source = "You told me" if person and person == feedback.person else "I was told"
    return (
        f"{source}: {said} Since {spoken(since, today)} I have changed this: {_sentence(feedback.change_made)} "
        "Please keep an eye on it and tell me how it looks now, and what else I should change."
    )


def make_room(goal: str, item: str, taker: str, to: date | None) -> str:
    """Return the text that makes room for a goal (S10): the item is handed to `taker`, moved to a day, or stopped."""
    month = f"{to:%B}" if to else ""
    act = f"hand it to {taker}" if taker else f"move it to {to.day} {month}" if to else "stop it"
    return (
        f"About '{clean_line(item)}': to make room for '{clean_line(goal)}' I'd like to {act}. "
        "What would break if I did?"
    )


def let_go(item: str, taker: str, to: date | None) -> str:
    """Return the text that hands over, moves or stops a task where it makes room for no goal in particular (S10)."""
    act = f"hand it to {taker}" if taker else f"move it to {to.day} {to:%B}" if to else "stop it"
    return f"About '{clean_line(item)}': I'd like to {act}. What would break if I did?"


def what_for(task: str) -> str:
    """Return the text that asks what a task is for, to whoever gave it (S7, P16c)."""
    return (
        f"About '{clean_line(task)}': who will use the result, and what goes wrong without it? "
        "Then I can start with the part that matters."
    )


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
    parts = [f"'{clean_line(asked.task)}'{_so_far(asked)}."]
    if asked.stays:
        parts.append(f"It would still give {_sentence(asked.stays)}")
    parts.append(f"Instead I suggest: {_sentence(asked.changes)}")
    if asked.hours:
        parts.append(f"That takes {asked.hours:g} h once{_paid_back(asked.hours, asked.minutes)}.")
    if asked.impact:
        parts.append(f"{asked.who} would learn to {_sentence(asked.impact)}")
    parts.append(f"Can we try it until {asked.until.day} {asked.until:%B}?")
    return " ".join(parts)


def no_thanks(task: str, why: str) -> str:
    """Return the text that declines a task, with the reason."""
    return (
        f"'{clean_line(task)}' is not something I should take on: {_sentence(why)} "
        "I am saying so now, so that there is time to find another way."
    )


def hours_of(times: int, minutes: int) -> str:
    """Return the time that a task took, from how often it was done and its minutes: "20 h 40 min"."""
    hours, rest = divmod(times * minutes, 60)
    return " ".join(filter(None, (f"{hours} h" if hours else "", f"{rest} min" if rest or not hours else "")))


def _so_far(asked: Proposal) -> str:
    if not asked.times:
        return " as it is now"
    if not asked.minutes:
        return f" has been done {asked.times} times"
    spent = hours_of(asked.times, asked.minutes)
    return f" has been done {asked.times} times, {asked.minutes} min each: {spent} so far"


def _paid_back(hours: float, minutes: int | None) -> str:
    return f", which is what the next {ceil(hours * 60 / minutes)} times cost" if minutes else ""


def _sentence(text: str) -> str:
    """Return a text as a sentence: with its own question mark, otherwise with a full stop."""
    line = clean_line(text).rstrip(".!;, ")
    return line if line.endswith("?") else f"{line}."
