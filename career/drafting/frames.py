"""The frames of a draft: each says what a task does for me and for others, chosen by what is known of both (E6, C.7)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple
from zlib import crc32

from career.drafting.slots import Clauses, raised

LEVELS = (
    "{} is new to me, and I want to try it",
    "In {} I still need help, and want to do it alone",
    "In {} I manage alone, and want others to rely on me",
)
"""Where one is in a skill and wants to be, from level 0, 1 and 2."""
RELIED_ON = 3
"""The level from which a skill is an edge."""
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_PROOFS = ("Proof: {}.", "I keep {}.", "To show for it: {}.")


class Frame(NamedTuple):
    """A way to word a draft: when there is evidence for it, and its sentences."""

    name: str
    has_evidence: Callable[[Clauses], bool]
    words: Callable[[Clauses], tuple[str, ...]]


def chosen(clauses: Clauses) -> tuple[Frame, ...]:
    """Return the frames that fit, those that rest on the person's records first; which of equals leads, the task decides."""
    strong = [frame for frame in EVIDENCE if frame.has_evidence(clauses)]
    open_to_all = [frame for frame in ALWAYS if frame.has_evidence(clauses)]
    if clauses.slots.me_first:
        open_to_all = [frame for frame in open_to_all if frame.name not in OTHERS_FIRST]
    turn = crc32(clauses.slots.task.encode())
    return (*_turned(strong, turn), *_turned(open_to_all, turn // 7))


def _turned(frames: list[Frame], turn: int) -> Iterator[Frame]:
    at = turn % len(frames) if frames else 0
    yield from frames[at:]
    yield from frames[:at]


def _pair(clauses: Clauses) -> str:
    """Return what others gain and what I do, in the order that fits: for me comes first where I do not know how."""
    if clauses.slots.me_first:
        return f"I {clauses.kit.me}, and {clauses.others}"
    return f"{clauses.others}, and I {clauses.kit.me}"


def _proof(clauses: Clauses) -> str:
    form = _PROOFS[crc32(clauses.doing.encode()) % len(_PROOFS)]
    return form.format(clauses.proof)


def _now(clauses: Clauses) -> str:
    """Return what I am at: "I'm writing the release notes"."""
    return f"I'm {clauses.doing}"


def _how(clauses: Clauses) -> tuple[str, ...]:
    return f"{raised(clauses.doing)} is how I {clauses.kit.me}: {clauses.others}.", _proof(clauses)


def _plan(clauses: Clauses) -> tuple[str, ...]:
    return f"{_now(clauses)} so that {clauses.others}, and I {clauses.kit.me}.", _proof(clauses)


def _result(clauses: Clauses) -> tuple[str, ...]:
    return f"{raised(clauses.doing)} is worth it if I can show {clauses.proof}. {raised(_pair(clauses))}.", ""


def _named(clauses: Clauses) -> tuple[str, ...]:
    now = _now(clauses)
    if not clauses.who[:1].isupper():  # a group is "them" the second time
        now = re.sub(rf"\b(\w+ing|to|for|with) {re.escape(clauses.who)}(?![\w'])", r"\1 them", now)
    return f"I want {clauses.who} to {clauses.kit.who}, so {now}, and I {clauses.kit.me}.", _proof(clauses)


def _is_said(clauses: Clauses) -> bool:
    """Whether who gains is in the task in a way that it could not be said a second time."""
    if clauses.who.casefold() not in clauses.doing.casefold():
        return False
    led = re.search(rf"\b(?:\w+ing|to|for|with) {re.escape(clauses.who)}(?![\w'])", clauses.doing)
    return clauses.who[:1].isupper() or led is None


def _first(clauses: Clauses) -> tuple[str, ...]:
    begin = f"{raised(clauses.doing)} lets me {clauses.kit.me}, and {clauses.others}."
    return begin, f"It would be my first win in {clauses.slots.name} if I can show {clauses.proof}."


def _gap(clauses: Clauses) -> tuple[str, ...]:
    begin = raised(LEVELS[clauses.slots.level or 0].format(clauses.slots.name))
    return f"{begin}: {clauses.doing} is practice, and {clauses.others}.", _proof(clauses)


def _count(clauses: Clauses) -> tuple[str, ...]:
    count = clauses.slots.proofs
    had = "one win" if count == 1 else f"{NUMBERS[count] if count < len(NUMBERS) else count} wins"
    begin = f"I have {had} in {clauses.slots.name}. {raised(clauses.doing)} adds one if I can show {clauses.proof}."
    return begin, f"{raised(clauses.others)}."


def _edge(clauses: Clauses) -> tuple[str, ...]:
    name = clauses.slots.name
    if (clauses.slots.level or 0) >= RELIED_ON:
        begin = f"I am relied on for {name}, and {clauses.doing} is where I earn it again"
    else:
        begin = f"{raised(name)} gives me energy, and {clauses.doing} is where I use it"
    return f"{begin}: {clauses.others}.", _proof(clauses)


def _step(clauses: Clauses) -> tuple[str, ...]:
    return f"{raised(clauses.doing)} is a step on my way to {clauses.step_to}: {clauses.others}.", _proof(clauses)


def _far_end(clauses: Clauses) -> tuple[str, ...]:
    return f"{raised(clauses.doing)} is on my way to “{clauses.slots.far_end}”: {clauses.others}.", _proof(clauses)


def _cost(clauses: Clauses) -> tuple[str, ...]:
    return f"{raised(clauses.doing)} costs me {clauses.kit.costs}. {raised(_pair(clauses))}.", _proof(clauses)


EVIDENCE = (
    Frame("step", lambda c: bool(c.step_to), _step),
    Frame("far end", lambda c: bool(c.slots.far_end) and not c.step_to, _far_end),
    Frame("gap", lambda c: bool(c.slots.name) and c.slots.level is not None and c.slots.level < RELIED_ON, _gap),
    Frame("edge", lambda c: bool(c.slots.name) and ((c.slots.level or 0) >= RELIED_ON or c.slots.energy > 0), _edge),
    Frame("count", lambda c: bool(c.slots.name) and c.slots.proofs > 0, _count),
    Frame("cost", lambda c: bool(c.kit.costs), _cost),
)
"""The frames that rest on something known."""
ALWAYS = (
    Frame("how", lambda _: True, _how),
    Frame("plan", lambda c: not c.is_thing, _plan),
    Frame("named", lambda c: bool(c.who) and not c.is_thing and not _is_said(c), _named),
    Frame("result", lambda _: True, _result),
    Frame("first", lambda c: bool(c.slots.name) and not c.slots.proofs and c.slots.skill in c.kit.skills, _first),
)
"""The frames that any task can have."""
OTHERS_FIRST = frozenset(["plan", "named"])
"""Frames that say first what others gain."""
