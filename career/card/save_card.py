"""Saving a reframe card: the step that does it, with the effect of another way out on the task (P9, P19)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from career.card import card_words, other_ways
from career.card.card import Card
from career.card.memory import Memory
from career.errors import BadValue
from career.language import working_days
from career.language.lines import read_line
from career.model import people, reframes, tasks
from career.model.records import Change, Record, Step
from career.model.reframes import Reframe, Verdict
from career.model.tasks import Task

if TYPE_CHECKING:
    from career.model.context import Context

LABELS: dict[Verdict, str] = {
    "invest": "Reframed '{}'",
    "job": "Chose to just do '{}' well",
    "ask": "Chose to ask what '{}' is for",
    "redefine": "Proposed a better way to do '{}'",
    "trade": "Made room: '{}'",
    "decline": "Declined '{}'",
}
"""The name of the step that saves a card, by its verdict."""
TRADES: dict[str, str] = {
    "turns": "Took turns with '{}'",
    "delegate": "Handed over '{}'",
    "postpone": "Postponed '{}'",
    "cancel": "Cancelled '{}'",
}
"""The same for a task that is swapped, by what was chosen."""


def keep(card: Card, context: Context, *, memory: Memory | None = None) -> Step:
    """Save the card: the reframe, the task if it is new or was deleted meanwhile (P9), and the pick if there is one.

    Another way out has its effect on the task. Raises BadValue for a card without a task, for a dead end without a way
    out or own words, and for a way out that lacks something.
    """
    career = context.career
    if not card.task:
        raise BadValue("No task was typed.", "Type what you were asked to do.", field="title")
    way = card_words.way_out_of(card, career)
    if card.dead_end and way is None and card.written is None:
        raise BadValue(
            "rung has no sentence for it.",
            "Choose another way out, or say in your own words what it does for you.",
            field="way_out",
        )
    person, changes = people.named(card.for_person, context)
    helper, new = people.named(card.helped_by, context.after(changes))
    changes += new
    row, task = _row_of(card, person, context)
    fields: dict[str, Any] = {"verdict": "invest", "text": "", "follow_up_on": None}
    if way and way == card.kept_way:
        fields = {}
    elif way:
        now = career.changed([*changes, row])
        fields, more = other_ways.leave(
            way, replace(card_words.leaving(card, now), row=row), context._replace(career=now)
        )
        task = [change for change in task if change.id not in {other.id for other in more}]
        changes += more
    base = _base(row.id, context)
    fresh = replace(base, for_person=person, helped_by=helper, **_fields(card, context), **fields)
    fresh = replace(fresh, offered_on=_offered_on(fresh, base, context.today), **_days_of_step(fresh, base))
    memory = memory or Memory.of(career)
    ready = memory.ready(card.task, card.answer)
    if pick := memory.remember(card.task, frozenset(card.picked), ready, context.moment):
        changes.append(pick)
    label = TRADES.get(way.act if way else "", LABELS[fresh.verdict])
    return Step(label.format(read_line(card.task).text), [*changes, *task, fresh])


def _row_of(card: Card, person: str, context: Context) -> tuple[Record, list[Change]]:
    """Return the record that the card is about, and the task to save if it is new or changed."""
    row = context.career.get(card.about)
    if row is None:
        line = read_line(card.task)
        fields = {"due": line.due or card.due, "note": line.note(takes_done=False, takes_due=True)}
        whose = {"assigned_by": card.assigned_by, "for_person": person}
        row = tasks.heard(line.text, context, goal=card.step_to, **whose, **fields)
        return row, [row]
    if isinstance(row, Task):
        now = replace(row, to_reframe=False, for_person=person or row.for_person, due=row.due or card.due)
        return now, [now] if now != row else []
    return row, []


def _base(about: str, context: Context) -> Reframe:
    """Return the reframe to write into: the latest, or a new one if that was closed."""
    kept = reframes.of(about, context.career)
    return kept if kept and kept.closed_on is None else context.moment.make(Reframe, about=about)


def _offered_on(fresh: Reframe, base: Reframe, today: date) -> date | None:
    """Return the day on which the sentence as it reads now was offered to the task's owner; None where it was not."""
    if not (fresh.for_person and fresh.sentence):
        return None
    is_same = (fresh.sentence, fresh.for_person) == (base.sentence, base.for_person)
    return base.offered_on if is_same else today


def _days_of_step(fresh: Reframe, base: Reframe) -> dict[str, date | None]:
    """Return the day of a next step that says what it said before, and the day it was taken: both stay as they are."""
    is_same = (fresh.then_do, fresh.if_cue, fresh.then_minutes) == (base.then_do, base.if_cue, base.then_minutes)
    return {"then_on": base.then_on, "stepped_on": base.stepped_on} if base.then_on and is_same else {}


def _fields(card: Card, context: Context) -> dict[str, Any]:
    career = context.career
    step, shown, way = (
        card_words.step_of(card, career),
        card_words.sentence(card, context),
        card_words.way_out_of(card, career),
    )
    way_to_like = card_words.way_to_like_of(card, career)
    if way and way.verdict in {"trade", "decline"}:
        step = ""
    return {
        "answer": card.answer,
        "reasons": card.reasons,
        "skills": frozenset(card.picked),
        "sentence": shown,
        "draft": card_words.origin(card, context) if shown else "",
        "frame": card.turn,
        "lasting": card_words.lasting(card) if shown else "",
        "known": card.known,
        "shown_by": card.shown_by,
        "learn": card_words.to_learn(card, career),
        "way_to_like": way_to_like.id if way_to_like else "",
        "gains": card.gains,
        "breaks": card.breaks,
        "need": card.need,
        "done_right": card.done_right,
        "beyond": card.beyond,
        "step_to": card.step_to,
        "if_cue": card.if_cue if step else "",
        "then_do": step,
        "then_minutes": card_words.minutes_of(card, career) if step else None,
        "then_on": (card.step_day or working_days.following(context.today)) if step else None,
        "stepped_on": None,
        "appeal_before": card.appeal_before,
        "appeal_after": card.appeal_after,
    }


def later(text: str, context: Context, *, about: str = "") -> Step:
    """Mark a task to reframe later (`R`): the record `about` if that is a task, else a new one of that text."""
    row = context.career.get(about)
    if isinstance(row, Task):
        return Step(f"Kept '{row.title}' to reframe later", [replace(row, to_reframe=True)])
    fresh = tasks.heard(text, context, to_reframe=True)
    return Step(f"Kept '{fresh.title}' to reframe later", [fresh])


def unframed(text: str, context: Context) -> tuple[Step, Task]:
    """Keep a new task whose card was left, so that it can be reframed another time; return the step and the task."""
    line = read_line(text)
    fresh = tasks.heard(line.text, context, due=line.due, note=line.note(takes_done=False, takes_due=True))
    return Step(f"Kept task '{fresh.title}', to reframe", [fresh]), fresh
