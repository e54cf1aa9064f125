"""The steps of the quarterly review on work: feedback, needs, goals, who decides, skills, and hours (C.4)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from career.evidence import hours, skill_evidence, skill_levels
from career.language.relative_days import past, short
from career.language.text import counted
from career.language.width import shorten
from career.model import candidates, feedback, goal_metrics, goal_parts, goals, needs, people, skills, tradeoffs
from career.model.goals import Goal
from career.model.scripts import hours_of
from career.views import influence
from career.views.influence_lines import told_said
from career.views.mix import mix_lines
from career.views.reviews.step import Act, Card, RowAsk
from career.views.rows import Row

if TYPE_CHECKING:
    from career.evidence.skill_evidence import SkillEvidence
    from career.model.context import Context
    from career.model.feedback import Feedback
    from career.model.people import Person

LEDGER_DAYS = 90
MOST_HOURS, MOST_SKILLS = 8, 12
SHOWN_CELLS = 60


def ledger(context: Context) -> Card | None:
    """Show what I heard, changed, told and had confirmed in a quarter (B7, B8)."""
    states = feedback.states(context)
    items = [f for f in context.career.feedback.values() if _is_of_ledger(f, states[f.id], context)]
    if not items:
        return None
    order = ("new", "understood", "changing", "silent", "asked", "told", "confirmed", "filed", "parked")
    items.sort(key=lambda f: (order.index(states[f.id]), f.on, f.created_at, f.id))
    rows = tuple(Row(f.id, _heard(f, context), lead=states[f.id], kind=states[f.id]) for f in items)
    counts = ", ".join(f"{n} {s}" for s in order if (n := sum(states[f.id] == s for f in items)))
    plain, change, tell, park = (
        Act("p", "in plain words", "understood"),
        Act("i", "what I changed", "changed"),
        Act("t", "tell", "tell"),
        Act("x", "park, with why", "park"),
    )
    asks = {
        "new": RowAsk("What does it say, in plain words?", (plain, change, park)),
        "understood": RowAsk("What did you change?", (change, park)),
        "changing": RowAsk("What did you change?", (change, park)),
        "silent": RowAsk("You changed it. Who knows?", (tell, park)),
        "asked": RowAsk("What did they answer?", (Act("Space", "their answer", "complete"), park)),
        "told": RowAsk("How does it look to them now?", (Act("Space", "what they said", "complete"),)),
    }
    return Card("What you heard this quarter, and what came of it", (counts,), rows=rows, by_kind=asks)


def _is_of_ledger(item: Feedback, state: str, context: Context) -> bool:
    is_late = (context.today - item.on).days < LEDGER_DAYS
    return item.archived_on is None and (is_late or state not in feedback.CLOSED)


def _heard(item: Feedback, context: Context) -> str:
    who, said = context.career.headline(item.person), item.plain or item.topic or item.raw
    changed = f" · I changed: {item.change_made}" if item.change_made else ""
    return (f"{who}: {said}" if who else said) + changed


def needs_of(context: Context) -> Card:
    """Show what the organisation needs, whose it is, and what serves it (G9)."""
    career, today = context.career, context.today
    there = [n for n in career.needs.values() if n.archived_on is None and not needs.is_over(n, today)]
    unserved = {need.id for need in needs.unserved(context)}
    rows = tuple(
        Row(
            need.id,
            need.text,
            lead=career.headline(need.owner) if need.owner else "whose?",
            tail="no goal or task serves it" if need.id in unserved else "",
            tone="warn" if need.id in unserved else "",
        )
        for need in sorted(there, key=lambda n: (n.id not in unserved, n.created_at, n.id))
    )
    own = (Act("e", "edit it", "edit"), Act("d", "delete it", "delete")) if rows else ()
    return Card("What does your organisation need now?", rows=rows, acts=(Act("a", "add a need", "add-need"), *own))


PLAN_ACTS = (
    Act("a", "add a missing part", "missing-part"),
    Act("e", "edit it", "edit"),
    Act("B", "what it gives", "worth"),
    Act("P", "politics", "politics"),
)
"""What is done with a goal or an idea of the next quarter."""


def _lacking(context: Context) -> tuple[str, ...]:
    """Return what the active goals lack together: one for my career, one that stretches; needs have a step of their own."""
    return tuple(f"{line.label}: {line.text}" for line in mix_lines(context) if line.role and line.need is None)


def plan(context: Context) -> Card:
    """Ask for ideas, for the parts that goals lack, and what they give; with whose metric each moves (G7, G10, G13, G15, G16)."""
    career = context.career
    there = [g for g in career.goals.values() if (goals.is_open(g) or g.state == "idea") and g.archived_on is None]
    ideas_last = [goal for goal in there if goal.state == "idea"]
    there = [*sorted((g for g in there if g.state != "idea"), key=goals.by_due), *candidates.best_first(ideas_last)]
    ways = {goal.id: way for way, found in goal_metrics.four_ways(career).items() for goal in found}
    rows = tuple(Row(goal.id, goal.title, tail=_lacks(goal, ways.get(goal.id, ""), context)) for goal in there)
    ideas = len(ideas_last)
    told = (
        f"{counted(len(there) - ideas, 'goal')} open, {counted(ideas, 'idea')}; {_by_way(ways)}",
        *_lacking(context),
    )
    part = PLAN_ACTS if rows else ()
    acts = (Act("b", "brainstorm, and pick five", "brainstorm"), *part)
    return Card("What do you do next quarter? Ideas first, then a few.", told, rows=rows, acts=acts)


def _lacks(goal: Goal, way: str, context: Context) -> str:
    parts = goal_parts.parts(goal, context.career)
    if goal.state == "idea":
        found = candidates.worth(goal)
        return f"idea, worth {found.sum}" if found else "idea, not rated"
    lit = sum(parts.values())
    missing = (
        f"{lit} of {len(parts)}, lacks {goal_parts.first_missing(goal, context.career)}"
        if lit < len(parts)
        else "whole"
    )
    return f"{missing} · serves {way}" if way and way != "unanswered" else missing


def _by_way(ways: Mapping[str, str]) -> str:
    named = ("both", "organisation", "me", "neither")
    said = [f"{n} {way}" for way in named if (n := list(ways.values()).count(way))]
    return f"whose metric they move: {', '.join(said)}" if said else "whose metric they move is not said yet"


def room(context: Context) -> Card | None:
    """Show what each active goal was given room by, and the minutes freed (G20)."""
    career = context.career
    active = goal_parts.active(career)
    rows = tuple(Row(goal.id, goal.title, tail=_freed(goal, context)) for goal in active)
    freed = sum(tradeoffs.freed(goal.id, career) for goal in active)
    told = (f"{hours_of(1, freed)} a week freed so far",) if freed else ()
    acts = (Act("K", "what gives way to it", "make-room"),)
    return Card("What gives way to your goals?", told, rows=rows, acts=acts) if rows else None


def _freed(goal: Goal, context: Context) -> str:
    made = tradeoffs.decided(goal.id, context.career)
    minutes = tradeoffs.freed(goal.id, context.career)
    said = f"{counted(len(made), 'thing')} decided" if made else "nothing decided yet"
    return f"{said}, {minutes} min a week" if minutes else said


def deciders(context: Context) -> Card | None:
    """Show who decides about my future: what they care about, when I last heard from them, what is open (B9, B10).

    Above them stands who of them was told what I want, and who was not (B15).
    """
    told = tuple(filter(None, told_said(context)))
    rows = tuple(
        Row(p.id, f"{p.name}: {_cares(p)}", tail=_open(p, context), tone="" if p.cares_about else "warn")
        for p in people.deciding(context.career)
    )
    acts = (
        Act("e", "what they care about", "edit"),
        Act("a", "for your next talk", "add-topic"),
        Act("t", "tell what you want", "tell-want"),
        Act("s", "ask for advice", "advice"),
        Act("b", "what you have shown them", "trust"),
        Act("m", "trust: what next", "trust-move"),
        Act("w", "ask to be your mentor", "mentor"),
    )
    return (
        Card("Who decides about your future, and what do they care about?", told, rows=rows, acts=acts)
        if rows
        else None
    )


def _cares(person: Person) -> str:
    return ", ".join(sorted(person.cares_about)) or "what do they care about?"


def _open(person: Person, context: Context) -> str:
    heard = influence.last_heard(person, context)
    said = f"heard {past(heard, context.today)}" if heard else "not heard yet"
    now_open = influence.next_open(person, context).text
    return f"{said}, {now_open}" if now_open else said


def skills_of(context: Context) -> Card | None:
    """Show my levels with their evidence, those unproven and those others see lower first; what turned strong (O10, P18)."""
    found = [shown for shown in skill_evidence.inventory(context.career) if shown.skill]
    found.sort(key=lambda shown: (not _doubt(shown, context),))
    rows = tuple(
        Row(
            shown.skill.id,
            shown.name,
            lead="-" if shown.level is None else skills.level_words(shown.level),
            tail=", ".join(filter(None, (shown.uses, _doubt(shown, context)))),
            tone="warn" if _doubt(shown, context) else "",
        )
        for shown in found[:MOST_SKILLS]
        if shown.skill
    )
    acts = (Act("=", "rate it", "progress"), Act("e", "edit it: target, energy", "edit"))
    return (
        Card("Where are your skills now?", tuple(skill_levels.so_far(context)), rows=rows, acts=acts) if rows else None
    )


def _doubt(shown: SkillEvidence, context: Context) -> str:
    if shown.skill is None:
        return ""
    if skill_levels.is_unproven(shown, context):
        return "unproven"
    gap = skill_levels.gap(shown.skill, context.career)
    if gap and gap.difference > 0:
        who = context.career.headline(gap.rating.person) or "somebody"
        return f"{who} says {skills.level_words(gap.rating.level)}, {short(gap.rating.on, context.today)}"
    return ""


def where_hours_went(context: Context) -> Card | None:
    """Show where my hours went, most first, and what was done again and again for nothing (E13, G11)."""
    found = hours.spent(context)
    if not found:
        return None
    rows = tuple(
        Row(
            one.task.id,
            shorten(one.task.title, SHOWN_CELLS),
            lead=hours_of(1, one.minutes) if one.minutes else "",
            tail=_served(one, context),
            tone="warn" if one.is_dead_end else "",
            kind="dead end" if one.is_dead_end else "",
        )
        for one in found[:MOST_HOURS]
    )
    acts = (Act("r", "reframe", "reframe"), Act("e", "edit it: its goal, its minutes", "edit"))
    end = RowAsk(
        "It teaches nothing new and serves no goal. What else could be done with it?",
        (Act("s", "propose a better way", "propose"), Act("r", "other ways out", "reframe"), acts[1]),
    )
    return Card("Where did your hours go?", (hours.shares(found),), rows=rows, acts=acts, by_kind={"dead end": end})


def _served(one: hours.Spent, context: Context) -> str:
    times = counted(one.times, "time") if one.times > 1 else ""
    goal = f"for {context.career.headline(one.task.goal)}" if one.task.goal else ""
    return ", ".join(filter(None, (times, goal or "no goal")))
