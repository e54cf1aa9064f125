"""What is typed on the cards of reviews: the prompt behind the name of a form, which a card gives."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from career.model import reviews
from career.model.context import Context
from career.model.field import Field
from career.model.field_values import read
from career.model.records import NOTHING, Step
from career.views.reviews.step import Card
from tui.dialogs import win_prompts
from tui.dialogs.prompts import Prompt, empty

MakeForm: TypeAlias = Callable[[Card, Context], Prompt]
EFFORT = Field("effort", "effort", "whole", "0 not at all to 4 all of me", low=0, high=4)


def form_of(card: Card, context: Context) -> Prompt | None:
    """Return what is asked in the fields of a card, None where nothing is typed there."""
    make = FORMS.get(card.form)
    return make(card, context) if make else None


def effort(_card: Card, context: Context) -> Prompt:
    """Ask how much I gave this week, and where I was needed; both are saved as one step (L10, P4)."""
    needed = win_prompts.needed(context)
    (line,) = needed.fields

    def make(typed: Mapping[str, str], now: Context) -> Step:
        said, _ = read(EFFORT, typed["effort"], now)
        steps = [] if said is None else [reviews.say_effort(int(said), now)]
        if typed[line.name].strip():
            steps.append(needed.make({line.name: typed[line.name]}, now))
        changes = [change for step in steps for change in step.changes]
        return Step("; ".join(step.label for step in steps), changes) if steps else NOTHING

    return Prompt("How much of you was in this week?", (EFFORT, line), empty, make)


FORMS: Mapping[str, MakeForm] = {
    "effort": effort,
}
"""The prompts by the names of their forms."""
