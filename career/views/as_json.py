"""Records as JSON: every field, with what is derived from it. docs/json.md explains every key."""

from __future__ import annotations

from typing import Any

from career.evidence import skill_evidence
from career.model import feedback, goal_metrics, goals, if_then, reframes, reschedules, tradeoffs
from career.model.context import Context
from career.model.feedback import Feedback
from career.model.goals import Goal
from career.model.people import Person
from career.model.records import Record
from career.model.reframes import Reframe
from career.model.skills import Skill
from career.model.snapshot import Career
from career.model.tasks import Task
from career.views import board, next_steps

REFERENCES = (
    "about",
    "assigned_by",
    "blocked_on",
    "feedback",
    "for_person",
    "goal",
    "item",
    "person",
    "skill",
    "stone",
    "task",
    "told",
    "win",
)
"""Fields that hold the id of another record. (A goal's `stone` is a sentence: see `references`.)"""


def record_json(record: Record, context: Context) -> dict[str, Any]:
    """Return all fields of a record, unset ones too, with its table and what is `derived` from it today."""
    fields = {name: getattr(record, name) for name in record.__struct_fields__}
    return {"table": record.table} | fields | {"derived": derived(record, context)}


def derived(record: Record, context: Context) -> dict[str, Any]:
    """Return the numbers and states of a record that are not stored."""
    career = context.career
    match record:
        case Goal():
            return _of_goal(record, context)
        case Task():
            reframed = reframes.of(record.id, career) is not None
            return {"reframed": reframed, "slip": _slip(record, career)} | _of_open(record, career)
        case Feedback():
            state = feedback.state(record, context)
            silent = feedback.silent_days(record, context.today) if state == "silent" else None
            return {"chain": state, "silent_days": silent} | _of_open(record, career)
        case Reframe():
            return {
                "borrowed": reframes.borrowed(record.picture, record.draft, context.settings),
                "standing": reframes.sentence_status(record, context.settings),
            }
        case Person():
            return _of_person(record, context)
        case Skill():
            return skill_json(skill_evidence.evidence_of(record, career), context)
    return {}


def _of_person(person: Person, context: Context) -> dict[str, Any]:
    row = board.overview(person, context)
    return {
        "want": row.want.text if row.want else None,
        "strengths": row.strengths,
        "picture_days": row.picture_days,
        "without_picture": row.without_picture,
        "proposals": row.proposals,
    }


def _of_goal(goal: Goal, context: Context) -> dict[str, Any]:
    career = context.career
    kept = if_then.rate(goal.id, career)
    return {
        "shown_state": goals.state(goal, career),
        "letters": goals.letters(goal, career),
        "value_now": goals.value_now(goal, career),
        "progress": goals.progress(goal, career),
        "elapsed": goals.elapsed(goal, context.today),
        "pace": goals.pace(goal, context),
        "pace_word": goals.pace_word(goal, context),
        "slip": _slip(goal, career),
        "next_check_in": goals.next_check_in(goal, context),
        "begins_unapproved": goals.begins_unapproved(goal, context),
        "way": goal_metrics.way(goal),
        "org_progress": goal_metrics.organisations(goal).progress,
        "my_progress": goal_metrics.own(goal).progress,
        "drift": goal_metrics.drift(goal),
        "freed_minutes": tradeoffs.freed(goal.id, career),
        "if_then": {"did": kept.did, "days": kept.days} if kept else None,
    } | _of_open(goal, career)


def skill_json(shown: skill_evidence.SkillEvidence, context: Context) -> dict[str, Any]:
    """Return the evidence for a skill, and what follows from it, whether it has a record or not."""
    gap = skill_evidence.gap(shown.skill, context.career) if shown.skill else None
    offer = skill_evidence.next_raise(shown, context)
    return {
        "wins": len(shown.wins),
        "rungs": len(shown.rungs),
        "last_used": skill_evidence.last_used(shown, context.moment),
        "proofs": len(skill_evidence.proofs(shown, context)),
        "hollow": skill_evidence.is_hollow(shown, context),
        "delta": skill_evidence.delta(shown.skill) if shown.skill else None,
        "gap": gap.difference if gap else None,
        "raise_to": offer.level if offer else None,
    }


def _of_open(record: Record, career: Career) -> dict[str, Any]:
    return {"own_step": next_steps.own_step(record, career), "stuck": next_steps.is_stuck(record, career)}


def _slip(record: Record, career: Career) -> dict[str, int] | None:
    found = reschedules.slip(record.id, career)
    return {"times": found.times, "days": found.days} if found else None


def references(record: Record) -> dict[str, str]:
    """Return the ids of the records to which a record refers, by field."""
    skipped = {"stone"} if isinstance(record, Goal) else set()
    names = [name for name in REFERENCES if name in record.__struct_fields__ and name not in skipped]
    return {name: getattr(record, name) for name in names if getattr(record, name)}


def links_to(record: Record, career: Career) -> list[tuple[str, Record]]:
    """Return the records that refer to this one, oldest first, each with the name of the field that does."""
    hits = [(name, other) for other in career for name, key in references(other).items() if key == record.id]
    return sorted(hits, key=lambda hit: (hit[1].created_at, hit[1].id))
