"""The sentence offered to somebody else: what they did and said they want, what a task would let them do, a question (C.5.2).

Only their answer makes it theirs (E5).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from career.drafting.slots import Clauses, Slots, ended, raised

NAMED_ALONE = 270
"""Days for which the name of a month without a year means the last month of that name."""
QUESTIONS = (
    "What would you like to be asked for afterwards?",
    "Which part would you want to make your own?",
    "If the way were up to you, what would you change?",
)
SHORT_QUESTION = "What would you change?"
"""What is asked where there is little room."""
_DID = frozenset(
    [
        "split",
        "said",
        "ran",
        "wrote",
        "led",
        "held",
        "took",
        "made",
        "gave",
        "got",
        "kept",
        "told",
        "built",
        "found",
        "brought",
        "stood",
        "saw",
        "came",
        "did",
        "won",
        "set",
        "put",
        "cut",
        "taught",
        "drew",
        "spoke",
        "met",
    ]
)
"""Verbs in the past tense without -ed, with which what somebody did begins."""
_YOURS = {"i": "you", "me": "you", "my": "your", "mine": "yours", "myself": "yourself", "i'm": "you're", "am": "are"}


def tries(slots: Slots, clauses: Clauses, brief: Clauses, turn: int) -> Iterator[str]:
    """Yield what is offered, shorter and shorter: the question, what they did and what they want stay the longest.

    `brief` are the clauses with a shorter task.
    """
    question = QUESTIONS[turn % len(QUESTIONS)]
    saw, said = _saw(slots), _said(slots, slots.said_on)
    me, could = yours(clauses.kit.me), re.sub(r"\bcan\b", "could", clauses.others, count=1)
    lets, short = _lets(clauses, me), _lets(brief, me)
    for_whom = f"{lets}. Then {could}." if clauses.who and clauses.kit.who and could else f"{lets}."
    typed = ((saw, for_whom, question),) if slots.who else ()
    for parts in (
        (saw, said, for_whom, question),
        *typed,
        (saw, said, f"{lets}.", question),
        (saw, _said(slots, None), f"{lets}.", question),
        (saw, said, f"{short}.", question),
        (saw, said, f"{short}.", SHORT_QUESTION),
        (saw, _said(slots, None), f"{short}.", SHORT_QUESTION),
        (saw, f"{lets}.", question),
        (said, f"{lets}.", question),
        (f"{lets}.", question),
    ):
        yield " ".join(filter(None, parts))


def _lets(clauses: Clauses, me: str) -> str:
    """Return what a task would let somebody do, with what is said before it; both halves of it, where it has two."""
    about = f"{raised(clauses.about)}: " if clauses.about else ""
    if clauses.is_thing:
        return f"{raised(clauses.about)} would let you {me}" if me else f"You could take on {clauses.about}"
    if clauses.is_named:
        return (
            f"{about}{'it' if about else 'It'} would let you {me}"
            if me
            else f"{about}{'you' if about else 'You'} could take it on"
        )
    if not clauses.is_whole:
        return (
            f"{about}{'you' if about else 'You'} could {yours(clauses.to_do)}{f'. It would let you {me}' if me else ''}"
        )
    doing = yours(clauses.doing)
    if me:
        return f"{about}{doing if about else raised(doing)} would let you {me}"
    return f"{about}{'you' if about else 'You'} could take on {doing}"


def asked_of(text: str) -> str:
    """Return what I would refuse or do myself as I ask it of somebody else: "Please don't ...", "Find out what fails"."""
    refused = re.sub(r"^I won't\b", "Please don't", text)
    return re.sub(r"(^|(?<=[.:] ))I'll (\w)", lambda found: found[2].upper(), refused)


def yours(text: str) -> str:
    """Return my words as they are said to somebody else: "stop being the one who rings me" is "... rings you"."""
    return re.sub(
        r"\b(?:i'm|i|me|my|mine|myself|am)\b", lambda word: _YOURS[word[0].casefold()], text, flags=re.IGNORECASE
    )


def talk(sentence: str) -> tuple[str, ...]:
    """Return a sentence for somebody else as lines to say: what was seen and when, what the task adds, a question."""
    asked = re.search(r"(?<=[.!?])\s+([^.!?]+\?)$", sentence)
    body = sentence[: asked.start()] if asked else sentence
    saw = re.match(r"(On \d{1,2} [A-Z]\w+(?: \d{4})?:? .+?[.!?])\s+", body)
    parts = (saw[1] if saw else "", body[saw.end() :] if saw else body, asked[1] if asked else "")
    return tuple(filter(None, parts))


def _saw(slots: Slots) -> str:
    if not slots.saw or slots.saw_on is None:
        return ""
    day = f"On {slots.saw_on.day} {_month(slots.saw_on, slots.on)}"
    seen = ended(slots.saw)
    first = seen.partition(" ")[0].casefold()
    if first == "you":
        return f"{day} {seen}."
    return f"{day} you {seen}." if first in _DID or re.fullmatch(r"[a-z]{3,}ed", first) else f"{day}: {seen}."


def _said(slots: Slots, on: date | None) -> str:
    if not slots.said:
        return ""
    return f"{f'In {_month(on, slots.on)} you' if on else 'You'} said: “{ended(slots.said)}”."


def _month(day: date, today: date | None) -> str:
    """Return the name of a month, with its year where the name alone would mean a later one."""
    return f"{day:%B %Y}" if today and (today - day).days > NAMED_ALONE else f"{day:%B}"
