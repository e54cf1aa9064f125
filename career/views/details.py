"""Everything about one record, as lines of label and text: for the detail view and `rung show`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, TypeAlias

import msgspec

from career.card import drafting
from career.evidence import skill_evidence
from career.language.dates import brief
from career.language.relative_days import past
from career.model import feedback, goal_metrics, goals, if_then, reframes, reschedules, skill_names, tradeoffs
from career.model.conflicts import Conflict, about
from career.model.context import Context
from career.model.feedback import Feedback
from career.model.field_values import show
from career.model.fields import fields_of
from career.model.goals import Goal
from career.model.people import Person
from career.model.records import Record
from career.model.reframes import Reframe
from career.model.scripts import made_overt
from career.model.skills import HIGHEST, LEVELS, Rating, Skill, level_words, ratings
from career.model.snapshot import KINDS, Career
from career.model.tasks import Task
from career.model.tradeoffs import Tradeoff
from career.views import board, next_steps
from career.views.tone import Tone

CHECK_INS_SHOWN = 5
SHOWN_OF_SKILL = 10
"""The most wins, reframed tasks and ratings that are listed for a skill."""


class DetailLine(NamedTuple):
    """One line of the detail view: a short label, its text, and the tone in which to show it."""

    label: str
    text: str
    tone: Tone = ""


def details(record: Record, context: Context) -> list[DetailLine]:
    """Return the lines of a record: first what is derived, then its fields, then what refers to it."""
    career = context.career
    above, below = EXTRA.get(type(record), (_nothing, _nothing))
    lines = [*above(record, context), *_fields(record, career), *below(record, context)]
    return lines + [
        DetailLine("other", f"{c.path.replace('_', ' ')}: {c.text} · {career.short(c.id)}", "warn")
        for c in about(record, career)
    ]


def _fields(record: Record, career: Career) -> Iterator[DetailLine]:
    hidden = HIDDEN.get(record.table, frozenset())
    usual = {info.name: info.default for info in msgspec.structs.fields(type(record))}
    for field in fields_of(record.table):
        text = show(field, getattr(record, field.name), career)
        if text and field.name not in hidden and getattr(record, field.name) != usual.get(field.name):
            if field.kind == "skills":
                text = ", ".join(skill_names.name_of(i) for i in sorted(getattr(record, field.name)))
            elif field.kind in {"goal", "feedback"}:
                text = career.headline(getattr(record, field.name))
            yield DetailLine(field.label, text)


# A record's headline and state are shown above its fields already.
HIDDEN = {kind.table: frozenset({kind.title_field, "state"}) for kind in KINDS}
HIDDEN["skills"] |= {"level", "first_level"}


def _nothing(_record: Any, _context: Context) -> Iterator[DetailLine]:  # noqa: ANN401 - any record
    yield from ()


def _above_goal(goal: Goal, context: Context) -> Iterator[DetailLine]:
    career = context.career
    lit = goals.letters(goal, career)
    has = " ".join(letter for letter, on in lit.items() if on)
    yield DetailLine(
        "state", f"{goals.state(goal, career)} · {sum(lit.values())} of 8 letters" + (f": {has}" if has else "")
    )
    done = goals.progress(goal, career)
    if done is not None:
        value = goals.value_now(goal, career)
        word = goals.pace_word(goal, context)
        now = f"{value:g} {goal.unit}".strip() if value is not None else ""
        gone = goals.elapsed(goal, context.today) or 0.0
        pace = f" · {word}: {round(gone * 100)}% of the time is gone" if word else ""
        yield DetailLine("progress", f"{round(done * 100)}% of the way · now {now}{pace}", _pace_tone(word))
    slipped = reschedules.slip(goal.id, career)
    if slipped:
        yield DetailLine("date", str(slipped), "warn")
    if goals.begins_unapproved(goal, context):
        yield DetailLine("leave", "it has begun, and not all leave that it needs is given", "warn")
    yield from _own_step(goal, career)
    yield DetailLine(
        "serves",
        " · ".join(
            filter(None, (goal_metrics.WAYS[goal_metrics.way(goal)].removeprefix("serves "), goal_metrics.drift(goal)))
        ),
    )
    if kept := if_then.rate(goal.id, career):
        yield DetailLine("if-then", f"came about on {kept}")


def _own_step(record: Record, career: Career) -> Iterator[DetailLine]:
    """Yield a question where a record waits for somebody (B1), or the step that another record gives."""
    step = next_steps.own_step(record, career)
    if next_steps.is_stuck(record, career):
        who = career.headline(getattr(record, "blocked_on", ""))
        yield DetailLine("next ?", f"it waits for {who}: what can you do this week without them?", "warn")
    elif step and not getattr(record, "then_do", ""):
        yield DetailLine("next", step)


def _below_goal(goal: Goal, context: Context) -> Iterator[DetailLine]:
    career = context.career
    for letter, on in goals.letters(goal, career).items():
        if not on:
            yield DetailLine(f"{letter} ?", goals.LETTER_WORDS[letter], "muted")
    for approval in goals.approvals(goal, career):
        waits = f" for {(context.today - approval.asked_on).days} d" if approval.state == "asked" else ""
        text = f"{career.headline(approval.person)}: {approval.what or 'leave'} · {approval.state}{waits}"
        yield DetailLine("approval", text, "good" if approval.state == "yes" else "warn")
    for trade in tradeoffs.decided(goal.id, career).values():
        yield DetailLine("made room", f"{trade.act} '{trade.what}'" + (f" · {trade.why}" if trade.why else ""))
    if minutes := tradeoffs.freed(goal.id, career):
        yield DetailLine("frees", f"{minutes} min a week", "good")
    for entry in goals.checkins(goal, career)[-CHECK_INS_SHOWN:]:
        value = f"{entry.value:g} " if entry.value is not None else ""
        yield DetailLine(past(entry.on, context.today), f"{value}{entry.note}".strip(), "muted")
    for task in career.tasks.values():
        if task.goal == goal.id:
            yield DetailLine("task", f"{task.title} · {task.state}")


def _above_task(task: Task, context: Context) -> Iterator[DetailLine]:
    career = context.career
    due = f" · due {brief(task.due, context.today)}" if task.due else ""
    is_late = task.due and task.due < context.today and task.state == "open"
    yield DetailLine("state", f"{task.state}{due}", "late" if is_late else "")
    slipped = reschedules.slip(task.id, career)
    if slipped:
        yield DetailLine("date", str(slipped), "warn")
    if next_steps.is_stuck(task, career):
        yield from _own_step(task, career)
    kept = reframes.of(task.id, career)
    if kept:
        yield from _picture(kept, context)
    else:
        yield DetailLine("picture", "none yet: r paints one", "muted")


def _picture(kept: Reframe, context: Context) -> Iterator[DetailLine]:
    if kept.picture:
        standing = reframes.sentence_status(kept, context.settings)
        yield DetailLine("picture", kept.picture + (f"  ({standing})" if standing else ""))
    if said := reframes.VERDICT_WORDS[kept.verdict]:
        yield DetailLine("exit", said + (f", {context.career.headline(kept.told)}" if kept.told else ""))
    yield DetailLine("skills", ", ".join(skill_names.name_of(i) for i in sorted(kept.skills)) or "none", "good")
    if kept.reasons:
        yield DetailLine("held by", ", ".join(reframes.REASON_WORDS[r] for r in sorted(kept.reasons)))
    if kept.lasting:
        yield DetailLine("lasts", kept.lasting)
    if kept.stone:
        yield DetailLine("stone", context.career.headline(kept.stone))
    if kept.then_do:
        minutes = kept.then_minutes or context.settings.step_minutes
        yield DetailLine("next", f"if {kept.if_cue}, then {minutes} min: {kept.then_do}")


def _above_feedback(item: Feedback, context: Context) -> Iterator[DetailLine]:
    state = feedback.state(item, context)
    days = feedback.silent_days(item, context.today)
    age = f" for {days} d: you changed it, nobody was told" if state == "silent" else ""
    yield DetailLine("state", f"{state}{age}", "warn" if state == "silent" else "")
    if next_steps.is_stuck(item, context.career):
        yield from _own_step(item, context.career)


def _below_feedback(item: Feedback, context: Context) -> Iterator[DetailLine]:
    for told in feedback.tellings(item, context.career):
        yield DetailLine("told", f"{context.career.headline(told.person)}, {past(told.on, context.today)}: {told.text}")
        if told.reply:
            yield DetailLine("reply", told.reply, "good")
    if feedback.state(item, context) == "silent":
        yield DetailLine("to say", made_overt(item, item.person, context.today), "muted")


def _above_person(person: Person, context: Context) -> Iterator[DetailLine]:
    """Yield what a leader knows of a report, and the report's tasks that lack a reframe (P17)."""
    if not board.is_report(person):
        return
    for label, text in board.talk_notes(person, context):
        if label != "grows in":  # a field of the person
            yield DetailLine(label, text)
    for task in board.of(person.id, context):
        if board.lacks_picture(task, context.career):
            age = past(board.since(task, context.moment), context.today)
            yield DetailLine("no picture", f"{task.title} · {age}", "warn")


def _below_person(person: Person, context: Context) -> Iterator[DetailLine]:
    career = context.career
    for said in board.sayings_with_age(person.id, context)[:CHECK_INS_SHOWN]:
        yield DetailLine("told me", said, "muted")
    for item in career.feedback.values():
        if item.person == person.id:
            yield DetailLine("said", f"{item.plain or item.raw} · {feedback.state(item, context)}")
    for told in career.tellings.values():
        if told.person == person.id:
            yield DetailLine("was told", f"{past(told.on, context.today)}: {told.text}")
    for task in career.tasks.values():
        if task.assigned_by == person.id:
            yield DetailLine("asked for", f"{task.title} · {task.state}")


def _above_skill(skill: Skill, context: Context) -> Iterator[DetailLine]:
    career = context.career
    shown = skill_evidence.evidence_of(skill, career)
    if skill.level is None:
        yield DetailLine("level", "none yet: = says where you stand", "muted")
    else:
        yield DetailLine("level", f"{level_words(skill.level)}, of {HIGHEST}: {LEVELS[skill.level][1]}")
    if skill_evidence.is_hollow(shown, context):
        days = context.settings.hollow_days
        yield DetailLine("hollow", f"it is claimed: no win of the last {days} d shows it", "warn")
    if came := skill_evidence.way(skill):
        yield DetailLine("way", came, "good" if (skill_evidence.delta(skill) or 0) > 0 else "")
    if gap := skill_evidence.gap(skill, career):
        rating, when = gap.rating, past(gap.rating.on, context.today)
        by = f"{career.headline(rating.person)} says {level_words(rating.level)}, {when}"
        yield DetailLine("gap", f"{gap}: {by}", "warn" if gap.difference else "")
    if offer := skill_evidence.next_raise(shown, context):
        said = f"{offer.proofs} wins{_since(skill)}. Is it {_level(offer.level)}? = says so"
        yield DetailLine("raise ?", said, "good")
    elif skill.level is not None and skill.level < HIGHEST:
        count = len(skill_evidence.proofs(shown, context))
        yield DetailLine("next", f"{_level(skill.level + 1)} ({count} win{'s' * (count != 1)}{_since(skill)})", "muted")
    if leads := drafting.chain(skill.key):
        yield DetailLine("leads to", leads, "muted")


def _since(skill: Skill) -> str:
    return "" if skill.level is None else f" since {level_words(skill.level)}"


def _level(level: int) -> str:
    return f"{level_words(level)}: {LEVELS[level][1]}"


def _below_skill(skill: Skill, context: Context) -> Iterator[DetailLine]:
    career = context.career
    shown = skill_evidence.evidence_of(skill, career)
    won = [DetailLine("win", f"{past(win.on, context.today)}: {win.text}") for win in shown.wins]
    built = [DetailLine("rung", f"{career.headline(kept.about)}: {kept.headline}") for kept in shown.rungs]
    said = sorted(
        [*ratings(skill, career, mine=True), *ratings(skill, career, mine=False)], key=lambda r: r.on, reverse=True
    )
    rated = [DetailLine("rated", _rating(rating, context), "muted") for rating in said]
    for lines in (won, built, rated):
        yield from lines[:SHOWN_OF_SKILL]
        if more := lines[SHOWN_OF_SKILL:]:
            yield DetailLine("", f"and {len(more)} more", "muted")


def _rating(rating: Rating, context: Context) -> str:
    who = context.career.headline(rating.person) if rating.person else "me"
    said = f"{past(rating.on, context.today)}, {who}: {level_words(rating.level)}"
    return f"{said} · {rating.why}" if rating.why else said


def _above_rating(rating: Rating, context: Context) -> Iterator[DetailLine]:
    yield DetailLine("of", context.career.headline(rating.skill))
    yield DetailLine("level", _rating(rating, context))


def _below_reframe(kept: Reframe, context: Context) -> Iterator[DetailLine]:
    yield DetailLine("of", context.career.headline(kept.about))


def _below_conflict(conflict: Conflict, context: Context) -> Iterator[DetailLine]:
    yield DetailLine("of", f"{conflict.path} of {context.career.headline(conflict.of)}")
    yield DetailLine("", "written at the same time as the text that stands; settle which of them is to", "muted")


def _above_tradeoff(trade: Tradeoff, context: Context) -> Iterator[DetailLine]:
    until = f" to {trade.to_date.isoformat()}" if trade.to_date else ""
    yield DetailLine("state", f"{trade.act}{until}, {past(trade.on, context.today)}")


def _pace_tone(word: str) -> Tone:
    return "warn" if word == "behind" else "good" if word == "ahead" else ""


ExtraLines: TypeAlias = Callable[[Any, Context], Iterator[DetailLine]]
EXTRA: dict[type[Record], tuple[ExtraLines, ExtraLines]] = {
    Goal: (_above_goal, _below_goal),
    Task: (_above_task, _nothing),
    Feedback: (_above_feedback, _below_feedback),
    Person: (_above_person, _below_person),
    Reframe: (_nothing, _below_reframe),
    Conflict: (_nothing, _below_conflict),
    Tradeoff: (_above_tradeoff, _nothing),
    Skill: (_above_skill, _below_skill),
    Rating: (_above_rating, _nothing),
}
