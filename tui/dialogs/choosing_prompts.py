"""The dialogs that help to choose what to start: what an idea gives, whom it goes round, and the plan of a chosen one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from career.edits import editing
from career.errors import BadValue
from career.language.text import clean_line
from career.model import choosing_fields, goal_mix, goal_parts, goals
from career.model.context import Context
from career.model.field import Field
from career.model.fields import by_name
from career.model.goals import Goal
from career.model.people import named
from career.model.records import Step
from career.model.snapshot import Career
from tui.dialogs.prompts import Prompt, still_there, stored

APPROVAL_BY = Field("person", "approval by", "person", "who has to approve it, if anybody")
PLAN = (
    "starts due unit baseline target",
    "step_to",
    "uses_resources approvals_none",
    "chain bypasses valued_here",
    "result org_metric review_every_days",
)
"""What a goal that was just chosen is asked for, part by part: Tab goes on to the next."""
AT_APPROVALS = 2
"""The part that asks for approvals, and who gives one."""
STRETCH, EDGE = (next(f for f in choosing_fields.WORTH if f.name == name) for name in ("stretch", "sharpens_edge"))


def rating(goal: Goal) -> Prompt:
    """Ask what a goal gives me: stretch, visible, what I want, how often I did it, and in what I grow (G8, G10, G16, P6)."""
    fields = (*choosing_fields.WORTH[2:], *choosing_fields.WORTH[:2])

    def make(typed: Mapping[str, str], context: Context) -> Step:
        return editing.edit(still_there(context.career, goal), typed, context)

    return Prompt(f"What does it give you? {goal.title}", fields, stored(goal, fields), make, goal.id, kind="worth")


def politics(goal: Goal) -> Prompt:
    """Ask who is in the chain of command for a goal, whom it goes round, and whether that is valued here (G13)."""
    fields = choosing_fields.POLITICS

    def make(typed: Mapping[str, str], context: Context) -> Step:
        return editing.edit(still_there(context.career, goal), typed, context)

    return Prompt(
        f"Whom does it go through? {goal.title}", fields, stored(goal, fields), make, goal.id, kind="politics"
    )


def plan(goal: Goal, number: int = 1, of: int = 1) -> Prompt:
    """Ask for start and finish, measure, step to, approvals, politics and the rest of a goal that was just chosen (G17-G19, G14, G13).

    `number` says which of so many it is. Everything may stay empty.
    """
    known = by_name("goals")
    parts = [tuple(known[name] for name in names.split()) for names in PLAN]
    own = tuple(field for part in parts for field in part)
    parts[AT_APPROVALS] = (*parts[AT_APPROVALS], APPROVAL_BY)
    there = stored(goal, own)

    def values(career: Career) -> Mapping[str, str]:
        return {**there(career), APPROVAL_BY.name: ""}

    def make(typed: Mapping[str, str], context: Context) -> Step:
        now = still_there(context.career, goal)
        person, extra = named(typed.get(APPROVAL_BY.name, ""), context)
        after = context.after(extra)
        step = editing.edit(now, {field.name: typed[field.name] for field in own if field.name in typed}, after)
        asked = goals.ask_approval(now, person, "", context.moment).changes if person else []
        return Step(f"Planned '{now.title}'", [*extra, *step.changes, *asked])

    title = f"{number} of {of} · {goal.title}" if of > 1 else f"Plan '{goal.title}'"
    return Prompt(title, parts[0], values, make, goal.id, kind="plan", parts=tuple(parts[1:]), goes_on=of > 1)


WHICH = Field("goal", "goal", "line", "its digit above, or a new goal in one line")
MOST = 9
"""The most goals that have a digit."""


ASKED: Mapping[str, tuple[str, Field, str]] = {
    "stretch": ("Which goal takes you further than you have been?", STRETCH, str(goal_mix.STRETCHES)),
    "edge": ("Which goal sharpens what sets you apart?", EDGE, "y"),
}
"""What is asked once a quarter, with the field that the answer fills, and what is proposed for it."""


def which(kind: str, context: Context) -> Prompt:
    """Ask which goal takes me further than I have been, or sharpens what sets me apart: an active one, or a new one (G8, G12)."""
    return _which(*ASKED[kind], context)


def new(context: Context) -> Iterator[Prompt]:
    """Yield the questions that are about no goal yet: unsaved text may answer them."""
    return (which(kind, context) for kind in ASKED)


def _which(title: str, field: Field, proposed: str, context: Context) -> Prompt:
    there = goal_parts.active(context.career)[:MOST]

    def make(typed: Mapping[str, str], context: Context) -> Step:
        line, more = clean_line(typed[WHICH.name]), {field.name: typed[field.name]}
        if not line:
            raise BadValue("No goal was named.", f"Type {WHICH.hint}.", field=WHICH.name)
        if not (line.isascii() and line.isdigit()):
            return editing.add("goals", {"title": line, **more}, context)
        if not 0 < int(line[:3]) <= len(there):
            raise BadValue(f"No goal has the digit {line[:3]}.", f"Type {WHICH.hint}.", field=WHICH.name)
        return editing.edit(still_there(context.career, there[int(line) - 1]), more, context)

    shown = " · ".join(f"{number} {goal.title}" for number, goal in enumerate(there, 1))
    given = {WHICH.name: "", field.name: proposed}
    return Prompt(title, (WHICH, field), lambda _: given, make, shown=(shown,) if shown else ())
