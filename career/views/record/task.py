"""How tasks and their reframes are shown, and the skills that were picked by hand for a text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from career.language import cues
from career.language.dates import brief
from career.model import reframes, reschedules, skill_names, tasks
from career.model.choices import Pick
from career.model.context import Context
from career.model.reframes import Reframe
from career.model.tasks import Task
from career.views import asking
from career.views.record.parts import Columns, DetailLine, Shown, Values, own_step, slipped, values_of_open, when

HELPERS = 3
"""The most people who are named as good at what a stuck task takes."""


def _columns(task: Task, context: Context) -> Columns:
    career, is_open = context.career, tasks.is_open(task)
    mark = _mark(task, context)
    source = career.headline(task.assigned_by)
    title = f"{task.title} (from {source})" if source else task.title
    day = when(task.due if is_open else task.done_on, context.today, is_open=is_open)
    return task.state, day, mark, title


def _mark(task: Task, context: Context) -> str:
    """Return whether a task is reframed, or what is still to be done for it."""
    if task.to_reframe:
        return "reframe later"
    kept = reframes.of(task.id, context.career)
    if kept is None or reframes.lacks(task, context.career):
        return "to reframe" if tasks.is_open(task) else ""
    return "draft" if reframes.sentence_status(kept, context.settings) == "draft" else "reframed"


def _values(task: Task, context: Context) -> Values:
    slip = reschedules.slip(task.id, context.career)
    stuck = asking.stuck_days(task, context)
    could_help = [one.person.id for one in _could_help(task, context)]
    return {
        "reframed": not reframes.lacks(task, context.career),
        "slip": slip,
        "stuck_days": stuck,
        "could_help": could_help,
    } | values_of_open(task, context)


def _could_help(task: Task, context: Context) -> list[asking.WhoKnows]:
    """Return who is good at what a task takes that has been stuck for more than a working day (L15)."""
    return asking.who_knows(task, context) if asking.is_long_stuck(task, context) else []


def _above(task: Task, values: Values, context: Context) -> Iterator[DetailLine]:
    due = f" · due {brief(task.due, context.today)}" if task.due else ""
    is_late = task.due is not None and task.due < context.today and task.state == "open"
    yield DetailLine("state", f"{task.state}{due}", "late" if is_late else "")
    yield from slipped(values["slip"])
    if values["stuck"]:
        yield from own_step(task, values, context)
    for one in _could_help(task, context)[:HELPERS]:
        yield DetailLine("ask", f"{one.person.name} knows {one.skill}: {one.why}. s drafts the question", "good")
    if kept := reframes.of(task.id, context.career):
        yield from _sentence(kept, context)
    else:
        yield DetailLine("sentence", "none yet: r reframes it", "muted")


def _sentence(kept: Reframe, context: Context) -> Iterator[DetailLine]:
    career = context.career
    if kept.sentence:
        standing = _values_of_reframe(kept, context)["sentence_status"]
        yield DetailLine("sentence", kept.sentence + (f"  ({standing})" if standing else ""))
    if said := reframes.VERDICT_WORDS[kept.verdict]:
        yield DetailLine("way out", said + (f", {career.headline(kept.told)}" if kept.told else ""))
    yield DetailLine("skills", ", ".join(skill_names.name_of(i) for i in sorted(kept.skills)) or "none", "good")
    yield from _held_back(kept)
    if kept.shown_by:
        yield DetailLine("shown by", kept.shown_by)
    if kept.learn:
        yield DetailLine("to learn", kept.learn)
    if kept.lasting:
        yield DetailLine("lasting", kept.lasting)
    if kept.step_to:
        goal = career.goals.get(kept.step_to)
        why = f" · {goal.step_to}" if goal and goal.step_to else ""
        yield DetailLine("step to", f"{career.headline(kept.step_to)}{why}")
    if kept.closed_on:
        right = "done right" if kept.was_right else "not done right"
        said = f": {kept.line}" if kept.line else ""
        yield DetailLine("closed", f"{right}, {reframes.CAME_TRUE_WORDS[kept.came_true]}{said}")
    if kept.then_do:
        minutes = kept.then_minutes or context.settings.step_minutes
        step = cues.step_said(kept.if_cue, minutes, kept.then_do)
        yield DetailLine("next", f"{step} · it happened" if kept.stepped_on else step)


def _held_back(kept: Reframe) -> Iterator[DetailLine]:
    if kept.reasons:
        yield DetailLine("held back", ", ".join(reframes.REASON_WORDS[r] for r in sorted(kept.reasons)))


def _columns_of_reframe(kept: Reframe, context: Context) -> Columns:
    standing = reframes.sentence_status(kept, context.settings)
    mark = "closed" if kept.closed_on else reframes.VERDICT_WORDS[kept.verdict] or standing
    return mark, context.career.headline(kept.about), kept.sentence or kept.text


def _values_of_reframe(kept: Reframe, context: Context) -> Values:
    return {
        "is_draft": reframes.is_draft(kept.sentence, kept.draft, context.settings),
        "sentence_status": reframes.sentence_status(kept, context.settings),
    }


def _above_reframe(kept: Reframe, _values: Values, _context: Context) -> Iterator[DetailLine]:
    yield from _held_back(kept)


def _below_reframe(kept: Reframe, _values: Values, context: Context) -> Iterator[DetailLine]:
    yield DetailLine("about", context.career.headline(kept.about))


def _pick(pick: Pick, _context: Context) -> Columns:
    left = [f"not {name}" for name in sorted(pick.left_out)]
    return pick.text, ", ".join([*sorted(pick.skills), *left])


SHOWN: Mapping[str, Shown] = {
    "tasks": Shown(_columns, _values, _above),
    "reframes": Shown(_columns_of_reframe, _values_of_reframe, _above_reframe, _below_reframe, frozenset({"reasons"})),
    "picks": Shown(_pick),
}
