"""The dialogs on a win: what was achieved, with the skills that its words suggest, and where somebody needed me (P1, P4)."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from career.model import wins
from career.model.context import Context
from career.model.field import Field
from career.model.fields import by_name
from career.model.people import named
from career.model.records import Step
from career.model.wins import Win
from career.views import book
from tui.dialogs.prompts import Prompt, empty, of_lines, still_there


def won() -> Prompt:
    """Ask for a win on one line, with the skills that its words suggest, and for its day where that was not today."""
    fields = by_name("wins")
    text = replace(fields["text"], hint="what you achieved, in one line")
    skills = replace(fields["skills"], hint="a digit takes a suggested one, or type yours")
    make, each = of_lines("wins")
    return Prompt("A win", (text, fields["on"], skills), empty, make, each=each, suggests="text")


def telling(win: Win) -> Prompt:
    """Ask who was told of a win."""
    who = Field("person", "told", "person", "a name")

    def make(typed: Mapping[str, str], context: Context) -> Step:
        person, extra = named(typed["person"], context)
        now = still_there(context.career, win)
        step = wins.tell(now, context.after(extra).career.headline(person) if person else "")
        return Step(step.label, [*extra, *step.changes])

    return Prompt(f"Who knows of '{win.text}'?", (who,), empty, make, win.id)


def needed(context: Context) -> Prompt:
    """Ask for one line on where somebody needed the person, kept as a win, with praise that is pinned beside it (P4)."""
    text = replace(won().fields[0], label="needed", hint="a sentence: the night shift asked me about the rota")
    make, _ = of_lines("wins")
    shown = tuple(book.pinned_words(context.career)[:1])
    return Prompt(
        "Where were you needed?", (text,), empty, lambda typed, now: make({**typed, "needed": "y"}, now), shown=shown
    )
