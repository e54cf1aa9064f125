"""Drafted texts to say or to send, with every slot filled from the records."""

from __future__ import annotations

from datetime import date
from math import ceil
from typing import NamedTuple

from career.language.text import clean_line
from career.model.feedback import Feedback


def made_overt(feedback: Feedback, person: str, today: date) -> str:
    """Draft the text that makes a change overt (S1): what was said, what I changed, and please go on telling me (B8).

    `person` is the id of the one who is told: "you told me" is said only to the one who said it.
    """
    said = _sentence(feedback.plain or feedback.raw)
    since = min(feedback.change_on or today, today)
    source = "You told me" if person and person == feedback.person else "I was told"
    month = f"{since:%B}"
    return (
        f"{source}: {said} Since {since.day} {month} I have changed this: {_sentence(feedback.change_made)} "
        "I'd be grateful if you kept an eye on it and told me how it looks now, and what else I should change."
    )


def make_room(goal: str, item: str, taker: str, to: date | None) -> str:
    """Draft the text that makes room for a goal (S10): the item is handed to `taker`, moved to a day, or stopped."""
    month = f"{to:%B}" if to else ""
    act = f"hand it to {taker}" if taker else f"move it to {to.day} {month}" if to else "stop it"
    return (
        f"It is about '{clean_line(item)}': to make room for '{clean_line(goal)}' I'd like to {act}. "
        "What would break if I did?"
    )


def let_go(item: str, taker: str, to: date | None) -> str:
    """Draft the text that hands over, moves or stops a task where no goal is named that it makes room for (S10)."""
    act = f"hand it to {taker}" if taker else f"move it to {to.day} {to:%B}" if to else "stop it"
    return f"It is about '{clean_line(item)}': I'd like to {act}. What would break if I did?"


def what_for(task: str) -> str:
    """Draft the text that asks what a task is for, to whoever gave it (S7, P16c)."""
    return (
        f"About '{clean_line(task)}': who will work with what comes out of it, and what goes wrong without it? "
        "Then I can begin with the part that counts."
    )


class Proposal(NamedTuple):
    """How a task is to be done otherwise: what stays of it, what changes, what that costs, and who grows by it.

    `times` and `minutes` are of the task as it is; `who` is "I", or the name of whose task it is; `hours` what the
    change costs once; `until` the day to which it is tried.
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
    """Draft the proposal to define a task anew (S8, P19), with its arithmetic: hours so far, and when it pays back."""
    parts = [f"'{clean_line(asked.task)}'{_so_far(asked)}."]
    if asked.stays:
        parts.append(f"It would still give {_sentence(asked.stays)}")
    parts.append(f"Instead I suggest: {_sentence(asked.changes)}")
    if asked.hours:
        parts.append(f"That takes {asked.hours:g} h once{_paid_back(asked.hours, asked.minutes)}.")
    if asked.impact:
        parts.append(f"{asked.who} would learn from it to {_sentence(asked.impact)}")
    parts.append(f"Can we try it until {asked.until.day} {asked.until:%B}?")
    return " ".join(parts)


def no_thanks(task: str, why: str) -> str:
    """Draft the text that declines a task, with its reason."""
    return (
        f"'{clean_line(task)}' is not something that I should take on: {_sentence(why)} "
        "I say so now, so that there is time to find another way."
    )


def hours_of(times: int, minutes: int) -> str:
    """Give the time that so many doings of so many minutes took: "20 h 40 min"."""
    hours, rest = divmod(times * minutes, 60)
    return " ".join(filter(None, (f"{hours} h" if hours else "", f"{rest} min" if rest or not hours else "")))


def _so_far(asked: Proposal) -> str:
    if not asked.times:
        return " as it stands"
    if not asked.minutes:
        return f" has been done {asked.times} times"
    spent = hours_of(asked.times, asked.minutes)
    return f" has been done {asked.times} times, {asked.minutes} min each: {spent} so far"


def _paid_back(hours: float, minutes: int | None) -> str:
    return f", which is what the next {ceil(hours * 60 / minutes)} times cost" if minutes else ""


def _sentence(text: str) -> str:
    """End a text as a sentence: with its own question mark, else with a full stop."""
    line = clean_line(text).rstrip(".!;, ")
    return line if line.endswith("?") else f"{line}."
