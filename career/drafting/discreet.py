"""What is said to others of a private matter: nothing of its content, and no name; and what it does for me."""

from __future__ import annotations

import re

from career.language.private import Private, private

_TALK = r"(?i)^(?:tell|talk|speak|sit|meet|chat|have|hold|1:1|one|1-on-1|121|catch|prep\w*|call|ring|phone|ask|see|break|warn|explain|say|announce|probation|appraisal|return|performance|disciplinary|exit)\b"
_OWN = r"(?i)\b(?:my (?:salary|pay|bonus|raise|wages?|contract|sick|own)|ask for (?:a |an |more )?(?:raise|pay|salary|money))\b"
_OTHERS = r"(?i)\b(?:parents?|pupils?|students?|class|child\w*|school|year \d|\d{1,2}[A-F]|tenants?|customers?|members?|mum|dad)\b"
"""Words of somebody who is not of the team."""
_MINE: dict[Private, str] = {
    "pay": "I want to be trusted to talk about such things openly and fairly.",
    "health": "I want to be somebody people can come to with such things.",
    "leaving": "I want to be trusted to say hard things straight, and in person.",
    "conduct": "I want to lead by raising things early, and with the person first.",
    "legal": "I want to be trusted with what has to stay confidential.",
}


def sentence(task: str) -> str:
    """Return what may be said of a private matter in a stand-up; "" for any other task."""
    kind = private(task)
    if not kind:
        return ""
    if re.search(_OWN, task):
        return "I have a private conversation to prepare. It's about my own next step."
    line = re.sub(r"^\W*(?:\w+-\d+\W+)?", "", task)
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
    if kind in {"conduct", "health"}:
        return "write down one thing that I saw, with its day, and one open question about it"
    return "write down what has to be said in one sentence, and who has to know before that"
