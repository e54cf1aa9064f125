"""When a next step begins: kept as what follows "if" ("stand-up ends"), and shown as one says it ("after stand-up")."""

from __future__ import annotations

import re

from career.language.forms import Form

_SAID = (
    (Form(r"it is (\d{1,2}[:.]\d\d) on (.+)", "it is ", flags=re.IGNORECASE), r"\2 at \1"),
    (Form(r"it is (?:the )?(\w+ (?:morning|afternoon|evening))", "it is ", flags=re.IGNORECASE), r"\1"),
    (Form(r"it is (\d{1,2}[:.]\d\d)", "it is ", flags=re.IGNORECASE), r"at \1"),
    (Form(r"(.+?) (?:ends|is over)", "ends", "is over", flags=re.IGNORECASE), r"after \1"),
    (Form(r"(.+) is near", " is near", flags=re.IGNORECASE), r"before \1"),
    (Form(r"(.+) is a day away", " is a day away", flags=re.IGNORECASE), r"the day before \1"),
    (Form(r"I am about to (\w+ .+)", "i am about to ", flags=re.IGNORECASE), r"before I \1"),
    (Form(r"I (?:next )?see (.+)", "see ", flags=re.IGNORECASE), r"when I see \1"),
    (Form(r"I sit down with (.+)", "i sit down with ", flags=re.IGNORECASE), r"with \1"),
    (Form(r"I am on (.+)", "i am on ", flags=re.IGNORECASE), r"on \1"),
    (Form(r"(.+) begins", " begins", flags=re.IGNORECASE), r"when \1 begins"),
)


def said(cue: str) -> str:
    """Return a cue as one says it: "after stand-up" for "stand-up ends"; "if ..." where it has no such form."""
    for form, words in _SAID:
        if found := form.fullmatch(cue.strip()):
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
