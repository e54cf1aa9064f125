"""How people are shown, with what those who report to me said, and were seen to do well."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from career.evidence import good_at
from career.language.relative_days import past, short
from career.language.text import counted
from career.model import contacts, feedback, mentorings, reframes, repairs, report_goals, trust, wants
from career.model.context import Context
from career.model.direct_reports import Saying, Strength
from career.model.field import choice_words
from career.model.people import DECIDES, Person
from career.model.private import OF_PERSON
from career.model.report_goals import ReportGoal
from career.model.skill_names import name_of
from career.views import asking, between, board, cadence
from career.views.record.parts import Columns, DetailLine, Shown, Values, joined

SAYINGS_SHOWN = CONTACTS_SHOWN = 5


def _columns(person: Person, context: Context) -> Columns:
    cares = ", ".join(sorted(person.cares_about))
    return choice_words(person.role), "*" * person.influence, person.headline, cares, knows_want(person, context)


def knows_want(person: Person, context: Context) -> str:
    """Return whether somebody who decides was told what I want, in words; "" of all others (B15)."""
    if person.influence < DECIDES:
        return ""
    if not wants.is_told(person, context):
        return "not told what you want"
    told, of = wants.known(person, context)
    if told == of:
        return "told what you want"
    return f"told {told} of {counted(of, 'want')}" if told else "told part of what you want"


def _values(person: Person, context: Context) -> Values:
    row, after = board.overview(person, context), cadence.meeting(person, context)
    to_ask = asking.is_to_ask(person, context)
    step = repairs.latest(person.id, context.career)
    return {
        "last_met": cadence.last_met(person, context),
        "days_between": cadence.days_between(person, context.settings),
        "next_meeting": after.on if after else None,
        "no_feedback_days": to_ask.days if to_ask else None,
        "told_want_on": wants.told_on(person, context),
        "knows_want": wants.is_told(person, context) if person.influence >= DECIDES else None,
        "their_goal": row.want.text if row.want else None,
        "strengths": row.strengths,
        "last_reframe_days": row.days_since_reframe,
        "to_reframe": row.to_reframe,
        "proposals": row.proposals,
        "low_side": trust.low_side(person),
        "repair_due": repairs.due(step, context) if step and repairs.waits(step, context.career) else None,
    }


def _above(person: Person, _values: Values, context: Context) -> Iterator[DetailLine]:
    """Yield when to meet, and whom to ask for advice (B6); what a leader knows of a report, and the report's tasks that lack a reframe (P17)."""
    if after := cadence.meeting(person, context):
        every = f", every {after.every} days" if after.every else ""
        last = f" · last: {past(after.last, context.today)}" if after.last else ""
        yield DetailLine("meet", f"{after.when(context.today)}{every}{last}", after.tone)
    yield from _told(person, context)
    if to_ask := asking.is_to_ask(person, context):
        yield DetailLine("ask", f"{to_ask.why}: s asks for advice", "warn")
    yield from _between(person, context)
    if not board.is_report(person):
        return
    for label, text in board.talk_notes(person, context):
        if label != "grows in":  # a field of the person
            yield DetailLine(label, text)
    for task in board.of(person.id, context):
        if reframes.lacks(task, context.career):
            age = past(board.since(task, context.moment), context.today)
            yield DetailLine("to reframe", f"{task.title} · {age}", "warn")


def _between(person: Person, context: Context) -> Iterator[DetailLine]:
    """Yield what I have shown them, what is next, how a repair stands, and mentoring, as far as there is any of it."""
    if said := between.shown_said(person):
        yield DetailLine("shown", said)
    if move := trust.move(person):
        yield DetailLine("next", move, "warn")
    said, tail, tone = between.repair_said(person, context)
    if said:
        yield DetailLine("between us", joined(said, tail), tone)
    for one in mentorings.of(person.id, context.career):
        yield DetailLine("mentor in", f"{one.area} · {between.mentoring_said(one, context)}")


def _told(person: Person, context: Context) -> Iterator[DetailLine]:
    """Yield whether somebody who decides knows what I want, and which want to tell them next (B15)."""
    if said := knows_want(person, context):
        day = wants.told_on(person, context)
        ago = f", last {past(day, context.today)}" if day else ""
        want = wants.to_tell(person, context)
        todo = f" · t tells: {want.text}" if want else ""
        yield DetailLine("my wants", f"{said}{ago}{todo}", "" if wants.is_told(person, context) else "warn")


def _below(person: Person, _values: Values, context: Context) -> Iterator[DetailLine]:
    career = context.career
    for gone in career.merged.values():
        if career.survivor(gone.id) == person.id:
            more = [text for text in (gone.growth_area, gone.note) if text not in person.growth_area + person.note]
            yield DetailLine("also called", " · ".join([gone.name, *more]))
    yield from _met(person, context)
    yield from _good_at(person, context)
    for said in board.sayings_with_age(person.id, context)[:SAYINGS_SHOWN]:
        yield DetailLine("told me", said, "muted")
    for item in career.feedback.values():
        if item.person == person.id:
            yield DetailLine("said", f"{item.plain or item.raw} · {feedback.state(item, context)}")
    for told in career.tellings.values():
        if told.person == person.id:
            reply = f" · they said: “{told.reply}”" if told.reply else ""
            yield DetailLine("was told", f"{past(told.on, context.today)}: {told.text}{reply}")
    for task in career.tasks.values():
        if task.assigned_by == person.id:
            yield DetailLine("asked for", f"{task.title} · {task.state}")


def _met(person: Person, context: Context) -> Iterator[DetailLine]:
    for one in contacts.of(person.id, context.career)[:CONTACTS_SHOWN]:
        text = f"{past(one.on, context.today)} · {choice_words(one.kind)}"
        yield DetailLine("met", f"{text}: {one.text}" if one.text else text)


def _good_at(person: Person, context: Context) -> Iterator[DetailLine]:
    """Yield what somebody showed to be good at; what I noted is among their fields (L15)."""
    for one in good_at.good_at(person, context).values():
        if one.is_proof:
            yield DetailLine("good at", f"{name_of(one.skill)}: {one.why}", "good")


def _saying(said: Saying, context: Context) -> Columns:
    return short(said.on, context.today), context.career.headline(said.person), choice_words(said.topic), said.text


def _strength(seen: Strength, context: Context) -> Columns:
    return short(seen.on, context.today), context.career.headline(seen.person), seen.text


def _report_goal(goal: ReportGoal, context: Context) -> Columns:
    state = report_goals.STATE_WORDS[goal.state] or (short(goal.due, context.today) if goal.due else "")
    return short(goal.on, context.today), context.career.headline(goal.person), goal.scope, state, goal.in_their_words


def _above_report_goal(goal: ReportGoal, _values: Values, context: Context) -> Iterator[DetailLine]:
    yield DetailLine("whose", context.career.headline(goal.person))
    if goal.they_said and goal.said_on:
        yield DetailLine("they said", f"{past(goal.said_on, context.today)}: “{goal.they_said}”")


SHOWN: Mapping[str, Shown] = {
    "people": Shown(_columns, _values, _above, _below, told=frozenset(OF_PERSON)),
    "sayings": Shown(_saying),
    "strengths": Shown(_strength),
    "report_goals": Shown(_report_goal, above=_above_report_goal, told=frozenset({"person", "they_said"})),
}
