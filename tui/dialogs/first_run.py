"""The questions of the first run: what do you really want, asked twice (G1), and from where to where (G2)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from career.errors import BadValue
from career.language.text import clean_line
from career.model import visions
from career.model.context import Context
from career.model.field import Field
from career.model.field_values import read
from career.model.records import Step


class Question(NamedTuple):
    """A question of the first run: its title, the words below it, what may be typed, and its line of keys."""

    title: str
    words: str
    hint: str
    keys: str


QUESTIONS = {
    "first": Question(
        "What do you really want?",
        "Your career is yours. So is this file: it stays on this machine, and only you can read it.",
        "in one line, such as: lead a division of 200 by 2029",
        "Enter continue   Esc skip",
    ),
    "text": Question(
        "And what do you really want?",
        "You said: {first}. Is that it, or is there something behind it?",
        "in one line",
        "Enter continue   Esc stop here",
    ),
    "from": Question(
        "Where are you today?",
        "You want: {text}. If a number shows the way, which is it now?",
        "a number and what it counts, such as: 5 people led",
        "Enter continue, or skip   Esc stop here",
    ),
    "to": Question(
        "Where do you want to be?",
        "{from}Which number shows that you are there?",
        "such as: 200 people led",
        "Enter continue, or skip   Esc stop here",
    ),
}
"""The questions in their order, by the name of their answer."""
NAMES = tuple(QUESTIONS)
NUMBER = Field("number", "number", "number")
ENDS = frozenset({"from", "to"})
"""The answers that are a number and what it counts."""


def words(name: str, said: Mapping[str, str]) -> str:
    """Return the words below a question, with what was said so far in them."""
    now = dict.fromkeys(NAMES, "") | {key: clean_line(one) for key, one in said.items()}
    now["text"] = now["text"] or now["first"]
    now["from"] = f"Today: {now['from']}. " if now["from"] else ""
    return QUESTIONS[name].words.format_map(now)


def check(name: str, typed: str, context: Context) -> None:
    """Raise BadValue where an answer cannot be read."""
    if name in ENDS:
        read_end(typed, context)


def step(said: Mapping[str, str], context: Context) -> Step:
    """Return the step that keeps the answers."""
    now = dict.fromkeys(NAMES, "") | dict(said)
    (start, unit), (target, other) = read_end(now["from"], context), read_end(now["to"], context)
    road = {"start": start, "target": target, "unit": other or unit}
    return visions.answer(now["first"], now["text"], context.moment, **road)


def read_end(typed: str, context: Context) -> tuple[float | None, str]:
    """Return number and unit of one end of the road, typed as "5 people led" (G2); None and "" for an empty text.

    Raises BadValue where it does not begin with a number.
    """
    line = clean_line(typed)
    if not line:
        return None, ""
    number = re.match(r"[-+]?\d[\d.,_ ]*", line)
    if number is None:
        raise BadValue(f"'{line}' does not begin with a number.", "Type one such as: 5 people led. Enter alone skips.")
    value, _ = read(NUMBER, number[0].rstrip(" ,."), context)
    return value, line[number.end() :].strip()
