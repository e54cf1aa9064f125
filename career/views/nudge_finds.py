"""What each kind of nudge is about, the most urgent first. Their order, and what it takes to be offered, is in `nudges`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from career.language.relative_days import past
from career.language.text import counted
from career.model import direct_reports, feedback, goal_parts, goals, learning, legacy, reframes, roles, visions, wins
from career.model.backlinks import pointing
from career.model.people import Person
from career.model.roles import Fit
from career.views import asking, board, book, next_steps, upcoming
from career.views.job_lines import meter

if TYPE_CHECKING:
    from career.model.context import Context


WEEK = 7
"""Days after which it is asked again where somebody needed me."""


class Found(NamedTuple):
    """Something that a nudge could be about: the id of its record, its text, and why it needs doing."""

    source: str
    text: str
    why: str


def yearly_question(context: Context) -> Iterator[Found]:
    """Yield what I really want, once the last answer is a year old (G1)."""
    if last := visions.to_ask_again(context):
        yield Found(last.id, "What do you really want?", f"{visions.wanted_then(last, context.today)}.")


def silent_changes(context: Context) -> Iterator[Found]:
    """Yield the changes that nobody was told of, the longest silent first (B7)."""
    states = feedback.states(context)
    for item in feedback.inbox(context):
        if states[item.id] == "silent":
            ago = past(item.change_on or context.today, context.today)
            who = context.career.headline(item.person) or "somebody"
            why = f"Tell {who}: you changed it {ago}, and nobody knows yet."
            yield Found(item.id, item.change_made, why)
    for one in learning.silent(context):
        ago = past(one.enrolled_on or context.today, context.today)
        why = f"Tell your manager what for: you enrolled {ago}, and nobody knows yet."
        yield Found(one.id, one.title, why)


def overdue_approvals(context: Context) -> Iterator[Found]:
    """Yield the approvals that have been pending too long (G14)."""
    career, today = context.career, context.today
    late = timedelta(days=context.settings.approval_days)
    for asked in sorted(career.approvals.values(), key=lambda a: (a.asked_on, a.id)):
        if asked.state != "asked" or asked.archived_on or not goals.waits(asked, career):
            continue
        if today - asked.asked_on > late and (asked.chase_on is None or asked.chase_on <= today):
            about = career.headline(asked.goal or asked.task)
            text = f"{career.headline(asked.person)}: {asked.what or about}"
            why = f"You asked {past(asked.asked_on, today)} and got no answer: '{about}' waits for it."
            yield Found(asked.id, text, why)


def late_steps(context: Context) -> Iterator[Found]:
    """Yield the next steps of reframes whose day has passed (B18)."""
    for line in sorted(upcoming.everything(context)):
        if line.kind == "next" and line.on < context.today:
            kept = context.career.reframes[line.source]
            why = f"You meant to do it {past(line.on, context.today)}. When will you?"
            yield Found(kept.id, line.text, why)


def stuck_items(context: Context) -> Iterator[Found]:
    """Yield the items that wait for somebody and have no step that I can take alone (B1)."""
    waiting = next_steps.waiting(context)
    of_all = (
        ""
        if waiting.share is None
        else f" In all, {waiting.blocked} of your {waiting.open} open items wait for somebody."
    )
    for record in sorted(next_steps.stuck(context), key=lambda r: (r.created_at, r.id)):
        who = context.career.headline(getattr(record, "blocked_on", ""))
        why = f"It waits for {who}.{of_all if waiting.blocked > 1 else ''} What can you do yourself this week?"
        yield Found(record.id, record.headline, why)


def stuck_tasks(context: Context) -> Iterator[Found]:
    """Yield my tasks that have been stuck for more than a working day, with who is good at what they take (L15)."""
    stuck = (task for task in context.career.tasks.values() if asking.is_long_stuck(task, context))
    for task in sorted(stuck, key=lambda t: (-(asking.stuck_days(t, context) or 0), t.id)):
        if knows := asking.who_knows(task, context):
            one, days = knows[0], counted(asking.stuck_days(task, context) or 0, "working day")
            yield Found(
                task.id, task.title, f"It has been stuck for {days}. {one.person.name} knows {one.skill}: {one.why}."
            )


def people_to_ask(context: Context) -> Iterator[Found]:
    """Yield those with influence who gave no feedback for long, the longest first (B6)."""
    for one in asking.to_ask(context):
        yield Found(
            one.person.id, one.person.name, f"{one.why[:1].upper()}{one.why[1:]}. What would they do differently?"
        )


def reports_to_reframe_for(context: Context) -> Iterator[Found]:
    """Yield the reports who were offered no reframe for three weeks, those who wait longest first (P3)."""
    for days, person in _waiting_since(context, context.settings.report_reframe_days, _offered_on):
        name, row = person.name, board.overview(person, context)
        why = f"You offered {name} {_no('reframe', row.days_since_reframe, days)}."
        if row.to_reframe:
            yield Found(person.id, name, f"{why} {name} has a task that lacks one.")
        else:
            yield Found(person.id, name, f"{why} Is there a task that would take {name} further?")


def reports_without_a_strength(context: Context) -> Iterator[Found]:
    """Yield the reports of whom no strength was noted, and who had no advice, for a month, the longest first (P3)."""
    for days, person in _waiting_since(context, context.settings.report_strength_days, _seen_on):
        seen = _seen_on(person, context)
        why = f"You noted {_no('strength or advice', days if seen else None, days)}. What did {person.name} do well?"
        yield Found(person.id, person.name, why)


def tasks_to_reframe(context: Context) -> Iterator[Found]:
    """Yield the open tasks without a reframe (P9)."""
    career = context.career
    for task in reframes.to_reframe(career):
        whom = career.headline(task.for_person) or "you"
        why = (
            "You wanted to reframe it later."
            if task.to_reframe
            else f"It is not reframed yet: what is in it for {whom}?"
        )
        yield Found(task.id, task.title, why)


def unanswered_requests(context: Context) -> Iterator[Found]:
    """Yield the requests for feedback that have waited too long for an answer, the longest first (B6)."""
    states, today = feedback.states(context), context.today
    late = timedelta(days=context.settings.request_days)
    asked = (f for f in context.career.feedback.values() if states[f.id] == "asked" and f.archived_on is None)
    for item in sorted(asked, key=lambda f: (f.on, f.created_at, f.id)):
        if today - item.on > late and (item.chase_on is None or item.chase_on <= today):
            who = context.career.headline(item.person) or "Somebody"
            why = f"You asked {past(item.on, today)}: there is no answer yet. Ask once more, or write down what came."
            yield Found(item.id, f"{who}: {item.topic or item.raw}", why)


def sketches(context: Context) -> Iterator[Found]:
    """Yield the goals that are sketches, each with a part that it lacks (O12)."""
    career = context.career
    found = [goal for goal in goals.all_open(career) if goal_parts.state(goal, career) == "sketch"]
    for goal in sorted(found, key=lambda g: (g.created_at, g.id)):
        part = goal_parts.PART_WORDS[goal_parts.first_missing(goal, career)]
        yield Found(goal.id, goal.title, f"A sketch so far. One part of it: {part}.")


def job_to_look_at(context: Context) -> Iterator[Found]:
    """Yield the job of today, once a quarter has passed since it was said how it fits, or since it began (L1, L3)."""
    role = roles.current(context)
    if role is None:
        return
    said = [fit.on for fit in pointing(Fit, "role", role.id, context.career)]
    since = max(said, default=role.started_on or context.moment.local_day(role.created_at))
    days = (context.today - since).days
    if days >= context.settings.fit_days:
        remains = meter(legacy.of_role(role, context.career), context)
        last = "You said it" if said else "It began"
        why = f"{last} {past(since, context.today)}. If you left today, what would remain: {remains}."
        yield Found(role.id, "Is this job where you want to be?", why)


def where_needed(context: Context) -> Iterator[Found]:
    """Yield the question where somebody needed me, where no win of the last week says so; with praise that is pinned (P4).

    It is about the latest win: nobody is asked before the first.
    """
    last, needed = book.book(context.career)[:1], wins.last_needed(context.career)
    if last and (needed is None or (context.today - needed.on).days >= WEEK):
        pinned = book.pinned_words(context.career)
        said = f"{pinned[0]}. " if pinned else ""
        yield Found(
            last[0].id, "Where did somebody need you this week?", f"{said}One line is enough; it is kept as a win."
        )


def bare_items(context: Context) -> Iterator[Found]:
    """Yield the open items that have no next step (B18)."""
    for record in sorted(next_steps.bare(context), key=lambda r: (r.created_at, r.id)):
        yield Found(record.id, record.headline, "It is open and has no next step.")


def _waiting_since(
    context: Context, least: int, last: Callable[[Person, Context], date | None]
) -> list[tuple[int, Person]]:
    """Return my reports with the days since something was done for them, or since they are here, from `least` on."""
    ages = []
    for person in filter(board.is_report, context.career.people.values()):
        since = last(person, context) or context.moment.local_day(person.created_at)
        ages.append(((context.today - since).days, person))
    return sorted((a for a in ages if a[0] >= least), key=lambda a: (-a[0], a[1].name.casefold(), a[1].id))


def _offered_on(person: Person, context: Context) -> date | None:
    last = board.last_reframe(person.id, context)
    return board.offered_on(last, context.moment) if last else None


def _seen_on(person: Person, context: Context) -> date | None:
    """Return the last day on which I noted a strength of a report, or talked about their choices with them (P3, O4)."""
    career = context.career
    found = [
        *(one.on for one in direct_reports.strengths(person.id, career)[:1]),
        *(one.on for one in direct_reports.choices(person.id, career)[:1]),
    ]
    return max(found, default=None)


def _no(what: str, since_last: int | None, since_known: int) -> str:
    """Return "no reframe for 22 days", or "no reframe yet, in 22 days" where there never was one."""
    return f"no {what} yet, in {since_known} days" if since_last is None else f"no {what} for {since_last} days"
