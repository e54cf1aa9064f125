"""S11: what I am about to start goes round somebody, and they hear of it from me first (G13)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career.language.addressing import addressed, called_by, lowered
from career.language.text import clean_line, enumerated
from career.model import goals, politics
from career.model.field import Field
from career.model.goals import Goal
from career.model.records import Step
from career.texts.text import Source, Texts, TextToSay, Told, Wording, day_to_come, goal_said, is_deed, telling

if TYPE_CHECKING:
    from career.model.context import Context


def _known(source: Source, _context: Context) -> Texts:
    goal = source.about
    return {"gives": goal.result} if isinstance(goal, Goal) and goal.result else {}


def _whom(source: Source, context: Context) -> str:
    goal = source.about
    return next(iter(politics.untold(goal, context.career)), "") if isinstance(goal, Goal) else ""


def _write(wording: Wording, context: Context) -> str:
    goal = wording.of(Goal)
    said = goal_said(goal.title)
    starts = goal.starts
    when = f" from {day_to_come(starts, context.today)} on" if starts and starts > context.today else ""
    begin = f"I'm about to start {said}{when}" if is_deed(goal.title) else f"I'm about to work on {said}{when}"
    return addressed(
        wording.name,
        f"before you hear of it from somebody else: {begin}",
        f"What should come of it: {lowered(wording.get('gives'))}" if wording.get("gives") else "",
        *_through(goal, wording.person, context),
        wording.line,
        "It touches what you answer for, and I don't want to go past you.",
        "Is there anything in it that you'd want me to know, or to do differently?",
    )


def _through(goal: Goal, person: str, context: Context) -> tuple[str, ...]:
    """Return who has agreed to it, or else who knows of it: those in the chain whom it does not go round."""
    career = context.career
    agreed = {a.person for a in goals.approvals(goal, career) if a.state == "yes"} - {person}
    through = agreed or goal.chain - goal.bypasses - {person}
    names = enumerated(sorted(called_by(career.headline(i)) for i in through))
    verb = "have" if len(through) > 1 else "has"
    return (f"{names} {verb} agreed to it.",) if agreed else (f"It goes through {names}.",) if through else ()


def _tell(wording: Wording, said: str, context: Context) -> Step:
    return telling(
        politics.TELLS_FIRST,
        wording,
        said,
        Told(f"of \u201c{clean_line(wording.of(Goal).title)}\u201d, before others"),
        context,
    )


TEXT = TextToSay(
    "S11",
    "tell-first",
    "tell somebody first whom a goal goes round",
    "why do you go this way?",
    _write,
    _tell,
    gaps=(Field("gives", "what for", hint="what should come of it, if you like"),),
    about=("goals",),
    needs_about=True,
    known=_known,
    whom=_whom,
)
