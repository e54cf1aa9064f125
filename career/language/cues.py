"""When a next step begins: kept as what follows "if" ("stand-up ends"), and shown as one says it ("after stand-up")."""

from __future__ import annotations

import re

_SAID: tuple[tuple[str, str], ...] = (
    (r"it is (\d{1,2}[:.]\d\d) on (.+)", r"\2 at \1"),
    (r"it is (?:the )?(\w+ (?:morning|afternoon|evening))", r"\1"),
    (r"it is (\d{1,2}[:.]\d\d)", r"at \1"),
    (r"(.+?) (?:ends|is over)", r"after \1"),
    (r"(.+) is near", r"before \1"),
    (r"(.+) is a day away", r"the day before \1"),
    (r"I am about to (\w+ .+)", r"before I \1"),
    (r"I (?:next )?see (.+)", r"when I see \1"),
    (r"I sit down with (.+)", r"with \1"),
    (r"I am on (.+)", r"on \1"),
    (r"(.+) begins", r"when \1 begins"),
)


def said(cue: str) -> str:
    """Return a cue as one says it: "after stand-up" for "stand-up ends"; "if ..." where it has no such form."""
    for form, words in _SAID:
        if found := re.fullmatch(form, cue.strip(), re.IGNORECASE):
            return found.expand(words)
    return f"if {cue}" if cue else ""


def step_said(cue: str, minutes: int | None, step: str) -> str:
    """Return a next step in one line: "after stand-up, 25 min: ask Tom", or "if the line rings, then 25 min: ..."."""
    when = said(cue)
    box = f"{minutes} min: " if minutes else ""
    if not when:
        return f"{box}{step}"
    if not box:
        return f"{when}: {step}"
    return f"{when}, {'then ' if when.startswith('if ') else ''}{box}{step}"
