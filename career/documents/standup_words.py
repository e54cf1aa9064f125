"""The words of a stand-up: fragments that colleagues use, at most ten lines, and nothing of a private matter."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from career.language import gerunds, past_tense
from career.language.private import MATTER
from career.language.relative_days import WEEKDAYS, short
from career.language.text import clean_line, enumerated, number
from career.language.width import shorten
from career.model.sharing import is_matter
from career.model.wins import figures

if TYPE_CHECKING:
    from career.documents.standup import Awaited, StandUp
    from career.model.wins import Win

MOST_LINES = 10
LONGEST = 120
"""Cells of a line at most."""
NEAR = 6
"""Days within which a day is said by its name."""
MOST_DONE = 3
"""Lines of what was done that others do not take the place of."""
_MINE = {"your": "my", "yours": "mine", "yourself": "myself"}


def day_said(day: date, today: date) -> str:
    """Return a day as one says it: "yesterday", "today", "tomorrow", "Friday" within six days, else "27 Nov"."""
    days = (day - today).days
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}
    return near.get(days) or (WEEKDAYS[day.weekday()].title() if abs(days) <= NEAR else short(day, today))


def done_said(task: str, win: Win | None) -> str:
    """Return what was done: a task in the past tense, its win, or both: "demoed the sprint: sales asked for more"."""
    if is_matter(task) or (win and is_matter(win.text)):
        return f"{MATTER}: done"
    result = _result(win) if win else ""
    if not task:
        return result
    did = _as_mine(past_tense.did(clean_line(task)))
    if not result:
        return did or f"{_plain(task)}: done"
    return f"{did or _plain(task)}: {result}"


def _result(win: Win) -> str:
    """Return a win, with what it measured where its own words do not say it; the proof of a goal that was reached says it."""
    text = _plain(win.text)
    goal, _, proof = text.partition(": ")
    if win.goal and win.milestone and proof:
        return f"reached \u201c{goal}\u201d: {proof}"
    if win.before is None or win.after is None or win.after in figures(win) or (win.goal and win.milestone):
        return text
    return f"{text}, from {number(win.before)} to {number(win.after)} {win.unit}".rstrip()


def to_do(title: str) -> str:
    """Return a task as something to do, without "can you" before it; other titles stay as typed, and private ones unsaid."""
    if is_matter(title):
        return MATTER
    line = clean_line(title)
    return _as_mine(gerunds.bare(line)) if gerunds.doing(line) else _plain(line)


def due_said(text: str, due: date | None, today: date) -> str:
    """Return what comes today with the day it is due: "write the runbook (due today)". Its first step is a note to oneself."""
    if due is None:
        return text
    return f"{text} (was due {day_said(due, today)})" if due < today else f"{text} (due {day_said(due, today)})"


def meanwhile(step: str, who: str) -> str:
    """Return what I do myself about something that waits for somebody."""
    return f"{to_do(step)}, while I wait for {who}"


def _plain(text: str) -> str:
    """Return a title or a sentence without its full stop; the one after an initial stays."""
    return re.sub(r"(?<!\b[A-Z])\.$", "", clean_line(text))


def _as_mine(text: str) -> str:
    """Return a task that somebody asked of me as I say it: "update your section" is to update my section."""
    return re.sub(r"(?i)\b(?:your|yours|yourself)\b", lambda found: _MINE[found[0].casefold()], text)


def lines_of(said: StandUp, today: date) -> list[tuple[str, str]]:
    """Return the lines of a stand-up with the ids of their records; what does not fit is counted."""
    planned = [(f"- {one.text}", one.source) for one in said.planned]
    room = MOST_LINES - max(2, 1 + len(planned))  # with nothing for today, that is one line
    for_waiting = room - 1 - min(len(said.done), MOST_DONE)
    waiting = _waiting(said.waiting, for_waiting, today)
    head = since_said(said, today)
    done = _within([(f"- {one.text}", one.source) for one in said.done], room - 1 - max(1, len(waiting)))
    found = [(f"{head}:", ""), *done] if done else [(f"{head}: nothing finished.", "")]
    found += [("Today:", ""), *planned] if planned else [("Today: nothing planned yet.", "")]
    found += waiting or [("No blockers.", "")]
    return [(shorten(text, LONGEST), source) for text, source in found]


def since_said(said: StandUp, today: date) -> str:
    """Return "Yesterday", or "Since Friday": where today's work is among it, or another day, it says since."""
    day = day_said(said.since, today)
    is_all_of_it = said.since == today - timedelta(days=1) and all(one.on == said.since for one in said.done)
    return "Yesterday" if is_all_of_it else "Today so far" if said.since == today else f"Since {day}"


def _within(found: list[tuple[str, str]], room: int) -> list[tuple[str, str]]:
    """Return the lines that fit; where they do not all fit, the last says how many more there are."""
    if len(found) <= room:
        return found
    shown = found[: max(0, room - 1)]
    return [*shown, (f"- and {len(found) - len(shown)} more", "")]


def _waiting(found: Iterable[Awaited], room: int, today: date) -> list[tuple[str, str]]:
    """Return a line for each thing that I wait for, the oldest first; the last names the others where they do not fit."""
    every = list(found)
    shown = every if len(every) <= room else every[: room - 1]
    said = [(_awaited(one, today), one.source) for one in shown]
    others = dict.fromkeys(one.who for one in every[len(shown) :])
    return [*said, (f"Also waiting for {enumerated(list(others))}.", "")] if others else said


def _awaited(one: Awaited, today: date) -> str:
    whom = f"{one.who}'s OK" if one.is_approval else one.who
    since = f" since {day_said(one.since, today)}" if one.since else ""
    about = f" (for \u201c{_plain(one.about)}\u201d)" if one.about else ""
    return f"Waiting for {whom}{since}: {_plain(one.what)}{about}"
