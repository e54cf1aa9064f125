"""The moment at which the first step of a task begins: its own day, the meeting or the person it names, or a free slot."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple
from zlib import crc32

from career.drafting.gaining import gaining
from career.drafting.kits import kit_of, one_of
from career.language import working_days
from career.language.days_named import day_named
from career.language.deeds import MOST_READ, Deed
from career.language.text import clean_line

NEAR = 7
"""Days within which the weekday of a step says which one is meant."""
_MEETING = (
    r"\b(?:in|at|for|before|during|to|run|chair|facilitate|lead|host|attend|moderate)\s+(?P<name>(?:the|our|this|that|my|your|tomorrow's|next)\s+(?:[\w'-]+\s+){0,3}?"
    r"(?:meeting|committee|retro|retrospective|stand-?up|workshop|board|assembly|guild|call|ward round|forum|offsite|"
    r"conference|hearing|inspection|kick-?off|planning|parents' evening|open (?:day|evening)|all-hands|interview|steering group|rehearsal))\b(?!\s+(?:meeting|committee|group))"
)
_HELD = (
    *(
        "run",
        "chair",
        "facilitate",
        "lead",
        "host",
        "attend",
        "moderate",
        "hold",
        "join",
        "raise",
        "ask",
        "speak",
        "bring up",
    ),
    *("go to", "sit in"),
)
"""How a deed begins that happens in the meeting itself: what is written or found out for one is begun well before it."""
_MEETINGS = (
    "meet",
    "committee",
    "retro",
    "stand",
    "workshop",
    "board",
    "assembly",
    "guild",
    "call",
    "round",
    "forum",
    "offsite",
    "conference",
    "hearing",
    "inspection",
    "kick",
    "planning",
    "evening",
    "open day",
    "all-hands",
    "interview",
    "group",
    "rehearsal",
)
_DESK = (
    "stand-up ends",
    "lunch is over",
    "I sit down with the first coffee",
    "the first call is near",
    "the last meeting ends",
    "it is 8:30",
    "it is 16:00",
)
_READING = (
    "I am on the train",
    "lunch is over",
    "I sit down with the first coffee",
    "stand-up ends",
    "it is 16:00",
    "it is 8:30",
)
_HANDS = ("the first break ends", "lunch is over", "the morning briefing ends", "the first round is over")
_SLOTS = {
    "care": _HANDS, "move": _DESK, "fix": _DESK, "make": _DESK, "ask": _READING, "teach": _READING, "decide": _READING,
    "present": _READING, "tell": _READING, "plan": _DESK, "agree": _READING, "write": _DESK, "measure": _DESK, "check": _DESK,
}  # fmt: skip
_TALKS = frozenset(["teach", "ask", "agree", "tell", "present"])


class When(NamedTuple):
    """What follows "if", and the first day on which it can happen."""

    cue: str
    day: date


def first_moment(task: str, deed: Deed, act: str, names: tuple[str, ...], today: date) -> When:
    """Return when the first step begins: well before the task's own day, else before its meeting or its person, else a slot."""
    soon = working_days.following(today)
    named = day_named(task, today)
    if named and today <= named.day < soon + timedelta(days=1):
        return When("the next hour is free", today)
    if named and named.day == today + timedelta(days=7):
        return When("the next hour is free", today)  # the weekday that is today: it may be this one that is meant
    if named and today < named.day <= today + timedelta(days=NEAR):
        return When(f"it is {soon:%A} morning", soon)
    meeting = _meeting(clean_line(task[:MOST_READ])) if _is_held(deed.to_do) else None
    if meeting:
        name = re.sub(r"^(?:your|my)\b", "the", meeting["name"], flags=re.IGNORECASE)
        return When(f"{name} is a day away", soon)
    who = gaining(task, names)
    is_written = deed.to_do.startswith(("answer ", "reply ", "write ", "email ", "make ", "find ", "work "))
    if who[:1].isupper() and act in _TALKS and not is_written:
        is_asked = one_of(kit_of(deed).first, task).startswith("ask <WHOM")
        verb = "call" if re.match(r"(?:call|phone|ring)\b", deed.to_do) else "see"
        return When(f"I next see {who}" if is_asked else f"I am about to {verb} {who}", soon)
    slots = _SLOTS.get(act, _DESK)
    return When(slots[crc32(deed.doing.encode()) % len(slots)], soon)


def _is_held(to_do: str) -> bool:
    return to_do.startswith(_HELD) and bool(re.match(rf"(?:{'|'.join(_HELD)})\b", to_do))


def _meeting(line: str) -> re.Match[str] | None:
    """Return the meeting that a task names; its form is prepared only where there is a word for one."""
    is_likely = any(word in line.casefold() for word in _MEETINGS)
    return re.search(_MEETING, line, re.IGNORECASE) if is_likely else None
