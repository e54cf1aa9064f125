"""Closing a reframed task: was it done right, did the sentence come true, and one line for a win (P20, G11).

Where the win is the third for a skill at its level, the next level is offered (O10, P18).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from career.errors import Refused
from career.evidence.skill_levels import LevelRaise, best_raise, raise_changes
from career.language.text import clean_line
from career.model import leader_wins, reframes, tasks
from career.model.records import Change, Record, Step, required
from career.model.reframes import CameTrue, Reframe
from career.model.skills import level_words
from career.model.tasks import Expectations, Task
from career.model.wins import Win

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.moment import Moment
    from career.model.snapshot import Career


class Closing(msgspec.Struct, frozen=True, kw_only=True):
    """The answers at the end of a task; neither of the two questions replaces the other.

    `expectations` says how the result was against what was asked, "" where it was not said: it is never required (P7).
    `stepped` says whether the next step happened, if-then and all (E2), None where it was not said. `appeal` is the
    appeal, 0 to 9, None where it was not given. `raising` accepts the next level that the win supports (`offered`).
    """

    was_right: bool | None = None
    came_true: CameTrue = ""
    line: str = ""
    stepped: bool | None = None
    appeal: int | None = None
    raising: bool = False
    expectations: Expectations = ""


EXPECTATIONS: tuple[Expectations, ...] = ("exceeded", "met", "missed")
"""The results against what was asked, in the order of their digits."""


def to_close(row: Record | None, career: Career) -> Reframe | None:
    """Return the reframe of a record that is still to be closed, None where there is none."""
    kept = reframes.of(row.id, career) if row else None
    return kept if kept and kept.closed_on is None and kept.verdict not in {"trade", "decline"} else None


def asks_step(kept: Reframe) -> bool:
    """Whether a reframe has a next step of which it is not known that it happened."""
    return bool(kept.then_do) and kept.stepped_on is None


def offered(kept: Reframe, said: Closing, context: Context) -> LevelRaise | None:
    """Return the level that the win would support once its line is written; None where there will be no win of mine."""
    if kept.for_person or said.came_true not in {"yes", "partly"}:
        return None
    won = _win(kept, context.career.get(kept.about), clean_line(said.line) or "a win", context.moment)
    return best_raise(kept.skills, context.after([won]))


def close(kept: Reframe, said: Closing, context: Context) -> Step:
    """Close a reframe with the answers, and its task too if that is still open.

    The line becomes a win with the reframe's skills, goal and task, unless the sentence did not come true: then it
    stays in the reframe. A win of somebody else is one of mine, too, who led them (C.5.2). A level is raised only
    together with its win. A task that was done right without growth is closed, and counted as that (P20). Raises
    Refused where it is closed already, or a question has no answer.
    """
    row = context.career.get(kept.about)
    name = context.career.headline(kept.about)
    if kept.closed_on:
        raise Refused(f"'{name}' is closed already.", "e changes what was said of it, or `rung edit ID`.")
    if said.was_right is None or not said.came_true:
        raise Refused("One answer is missing.", "Was it done right: y or n? Did the sentence come true: y, p or n?")
    changes = _completed(row, said, context)
    line = clean_line(said.line)
    won = _win(kept, row, line, context.moment) if line and said.came_true != "no" else None
    fresh = replace(
        kept,
        closed_on=context.today,
        stepped_on=context.today if said.stepped and asks_step(kept) else kept.stepped_on,
        was_right=said.was_right,
        came_true=said.came_true,
        line=line,
        win=won.id if won else "",
        appeal_after=kept.appeal_after if said.appeal is None else said.appeal,
    )
    offer = offered(kept, said, context) if won and said.raising else None
    rise = raise_changes(offer, context) if offer else []
    label = f"Closed '{name}', {reframes.CAME_TRUE_WORDS[said.came_true]}"
    if line and won is None:
        label = f"{label}: {line}"
    if offer:
        label = f"{label} · {offer.evidence.name} is {level_words(offer.level)}"
    label = f"{label} · {'' if said.was_right else 'not '}done right"
    mine = [leader_wins.grown(kept, won.text, context)] if won and kept.for_person else []
    return Step(label, [*changes, *([won] if won else []), *mine, fresh, *rise])


def _completed(row: Record | None, said: Closing, context: Context) -> list[Change]:
    """Return the task as it is done, with how its result met what was asked, where that was said."""
    if not isinstance(row, Task):
        return []
    if tasks.is_open(row):
        return list(tasks.complete(row, context.moment, said.expectations).changes)
    return [tasks.judged(row, said.expectations)] if said.expectations else []


def _win(kept: Reframe, row: Record | None, line: str, moment: Moment) -> Win:
    more: dict[str, Any] = {"for_whom": kept.for_person or kept.gains, "skills": kept.skills}
    goal = kept.step_to or (row.goal if isinstance(row, Task) else "")
    task = kept.about if isinstance(row, Task) else ""
    return moment.make(Win, text=required(line, "line", "the win"), on=moment.today, goal=goal, task=task, **more)
