"""What is said to others of a private matter: nothing of its content, and no name; and what it does for me."""

from __future__ import annotations

import re
from zlib import crc32

from career.language.private import Private, of_mine, private

_TALK = r"(?i)^(?:tell|talk|speak|sit|meet|chat|have|hold|1:1|one|1-on-1|121|catch|prep\w*|call|ring|phone|ask|see|break|warn|explain|say|announce|probation|appraisal|return|performance|disciplinary|exit)\b"
_OWN = r"(?i)\b(?:my (?:salary|pay|bonus|raise|wages?|contract|sick|own)|ask for (?:a |an |more )?(?:raise|pay|salary|money))\b"
_OTHERS = r"(?i)\b(?:parents?|pupils?|students?|class|child\w*|school|year \d|\d{1,2}[A-F]|tenants?|customers?|members?|mum|dad)\b"
"""Words of somebody who is not of the team."""
_MINE: dict[Private, str] = {
    "pay": "I want to be trusted to talk about such things openly and fairly.",
    "health": "I want to be somebody people can come to with such things.",
    "leaving": "I want to be trusted to say hard things straight, and in person.",
    "conduct": "I want to lead by raising things early, and with the person first.",
    "quarrel": "I want to be somebody whom both sides accept in the middle.",
    "legal": "I want to be trusted with what has to stay confidential.",
}
_OF_TALKS = (
    "I want to learn to raise such things early, and to hear the other side first.",
    "I want to get better at saying what I saw, and at asking before I judge.",
    "I want to be trusted to hold such talks alone, and to come out with one thing that each of us does next.",
)
"""What a talk about somebody's work does for me; which of them is said, the task decides."""
_SEEN = "I want to learn to say what I saw so that it's of use."
_WATCHED = r"(?i)\b(?:sit(?:ting)? in on|observe|watch|shadow)\b"
_TALKED = r"(?i)(?:\b(?:1:1|1-1|121|one[- ]to[- ]one|one[- ]on[- ]one|feedback|talk|speak|conversation|chat|sit down|word with|catch-?up|tell|appraisal)\b)"
_BY_DAY = r"\b(?:before|by|for) (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|tomorrow)\b"
_TWO = r"\b[A-Z][a-z]+ (?:and|&) [A-Z][a-z]+\b"


def _colleagues(task: str) -> str:
    return "two colleagues" if re.search(_TWO, task) else "a colleague"


def sentence(task: str) -> str:
    """Return what may be said of a private matter in a stand-up; "" for any other task."""
    kind = private(task)
    if not kind:
        return ""
    if re.search(_OWN, task):
        return "I have a private conversation to prepare. It's about my own next step."
    if of_mine(task):
        return "I'm seeing to a private matter of my own."
    line = re.sub(r"^\W*(?:\w+-\d+\W+)?", "", task)
    if kind == "quarrel":
        return f"I'm helping two sides to sort something out, and it stays between us. {_MINE[kind]}"
    if kind == "conduct" and re.search(_WATCHED, task):
        return f"I'm sitting in on a colleague's work, and what I say afterwards stays between us. {_SEEN}"
    if kind == "conduct" and re.search(_TALKED, task):
        whom = "" if re.search(_OTHERS, task) else f" with {_colleagues(task)}"
        day = re.search(_BY_DAY, task)
        return f"I have a private talk{whom} to prepare{f' {day[0]}' if day else ''}. {_OF_TALKS[crc32(task.encode()) % len(_OF_TALKS)]}"
    begin = (
        "I have a private conversation to hold"
        if re.match(_TALK, line)
        else f"I'm seeing to a private matter{'' if re.search(_OTHERS, task) else ' of the team'}"
    )
    return f"{begin}, and it stays between us. {_MINE[kind]}"


def first_step(task: str) -> str:
    """Return the first minutes of a private matter; "" for any other task."""
    kind = private(task)
    if not kind:
        return ""
    if kind == "quarrel":
        return "ask each side alone what they would need from the other"
    if kind == "conduct" and re.search(_WATCHED, task):
        return "agree beforehand on the one thing I'm to watch for"
    if kind in {"conduct", "health"}:
        return "write down one thing that I saw, with its day, and one open question about it"
    return "write down what has to be said in one sentence, and who has to know before that"
