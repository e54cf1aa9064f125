"""The dialogs on a win: what was achieved, with the skills that its words suggest, and where somebody needed me (P1, P4)."""

from __future__ import annotations

from msgspec.structs import replace

from career.model.context import Context
from career.model.fields import fields_of
from career.views import book
from tui.dialogs.prompts import Prompt, empty, of_lines


def won() -> Prompt:
    """Ask for a win on one line, with the skills that its words suggest, and for its day where that was not today."""
    named = {field.name: field for field in fields_of("wins")}
    text = replace(named["text"], hint="what you achieved, in one line")
    skills = replace(named["skills"], hint="a digit takes a suggested one, or type yours")
    make, each = of_lines("wins")
    return Prompt("A win", (text, skills, named["on"]), empty, make, each=each, suggests="text")


def needed(context: Context) -> Prompt:
    """Ask for one line on where somebody needed the person, kept as a win, with praise that is pinned beside it (P4)."""
    text = replace(won().fields[0], label="needed", hint="who came to you, and for what")
    make, _ = of_lines("wins")
    shown = tuple(book.pinned_words(context.career)[:1])
    return Prompt(
        "Where were you needed?", (text,), empty, lambda typed, now: make({**typed, "needed": "y"}, now), shown=shown
    )
