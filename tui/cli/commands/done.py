"""`rung done ID`: what "done" means for each kind of record."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Mapping
from typing import Any

from career.card import closing
from career.edits import editing, meeting, next_step, talking
from career.errors import BadValue, Refused
from career.language.dates import spell
from career.model import (
    contacts,
    decisions,
    feedback,
    goals,
    learning,
    mentorings,
    reframes,
    reminders,
    report_goals,
    tasks,
    tradeoffs,
    trends,
    wants,
    wins,
)
from career.model.agenda import Topic
from career.model.decisions import Decision
from career.model.feedback import Feedback, Telling
from career.model.field import Field
from career.model.field_values import read
from career.model.fields import field_of, fields_of
from career.model.goals import Approval, Goal
from career.model.learning import Learning
from career.model.mentorings import Mentoring
from career.model.people import Person
from career.model.records import Record, Step
from career.model.reframes import Reframe
from career.model.reminders import Reminder
from career.model.repairs import Repair
from career.model.report_goals import ReportGoal
from career.model.snapshot import Career
from career.model.tasks import Task
from career.model.tradeoffs import Tradeoff
from career.model.trends import Trend
from career.model.wants import Want
from career.views import cadence
from tui.cli import naming
from tui.cli.arguments import Parser
from tui.cli.session import Session
from tui.cli.tables import flags_told
from tui.host.printing import say

EXAMPLES = """\
rung done t2m
rung done t2m --expectations exceeded
rung done g8k --value 2 --proof both lead their own projects now
rung done a3x                # approved; with --no it was refused
rung done f3k --reply it shows, go on      # what Dana said to your change
rung done g8k --step         # its next step happened; with --no it did not
rung done 1dk --outcome partly --learned ask the users first
rung done 5k2 --proof I sat in on the audit      # a want that happened, kept as a win
rung done f7q --win          # praise, kept as a win; without --win it is filed"""
VALUE = Field("value", "value", "number")
EXPECTATIONS = field_of("tasks", "expectations")
OUTCOME = field_of("decisions", "outcome")
OPTIONS = (OUTCOME, VALUE, Field("proof", "proof"), Field("reply", "reply"), EXPECTATIONS)


def run(words: list[str], session: Session) -> int:
    """Complete one record."""
    parser = Parser(
        "done", "Finish a task, a reminder, a goal, an approval, a reply, or something to look at again.", EXAMPLES
    )
    parser.add_argument("id", nargs="+", metavar="ID", help=naming.HELP)
    parser.add_argument("--value", metavar="NUMBER", default="", help="for a goal: the last value of its measure")
    parser.add_argument(
        "--proof",
        metavar="TEXT",
        default="",
        help="for a goal: how you know that you achieved it; for a want: what came of it",
    )
    parser.add_argument(
        "--reply", metavar="TEXT", default="", help="for a change you told somebody about, or a request: what they said"
    )
    parser.add_argument("--expectations", metavar="HOW", default="", help="for a task: exceeded, met or missed")
    parser.add_argument("--outcome", metavar="HOW", default="", help="for a decision: yes, partly or no")
    parser.add_argument("--learned", metavar="TEXT", default="", help="for a decision: what you learned")
    parser.add_argument("--win", action="store_true", help="for praise: make a win of it, in its words")
    parser.add_argument("--step", action="store_true", help="only its next step: it happened")
    parser.add_argument(
        "--no", action="store_true", help="for an approval or a mentor: refused; for a goal's step: it did not happen"
    )
    typed = parser.read(words)
    record = naming.found(" ".join(typed.id), session.store.career)
    with flags_told(OPTIONS):
        step = done(record, typed, session)
    after = session.commit(step, record.id)
    if isinstance(record, Task) and not typed.step and closing.to_close(record, after):
        say(
            f"Was it done right, and did the sentence come true? rung close {after.short(record.id)} PROOF --right y --true yes|partly|no"
        )
    return 0


def done(record: Record, typed: Namespace, session: Session) -> Step:
    """Return the step that completes a record. Raises Refused if nothing about it is left to do."""
    if typed.step or (isinstance(record, Reframe) and reframes.step_waits(record) and not typed.reply):
        return next_step.answered(record, session.writing, did=not typed.no)
    closed_on = getattr(record, record.closed_field, None)
    if closed_on and record.table != "tellings":  # a second reply takes the place of the first
        career = session.store.career
        raise Refused(
            f"'{career.title(record)}' was closed on {spell(closed_on, session.today)}.",
            _to_open_again(record, career),
        )
    finish = DONE.get(type(record))
    return finish(record, typed, session) if finish else _looked_at(record, session)


def _to_open_again(record: Record, career: Career) -> str:
    """Return how a record that is closed is opened again."""
    states = next((field.choices for field in fields_of(record.table) if field.name == "state"), ())
    state = next((state for state in ("open", "asked", "doing") if state in states), "")
    if state:
        return f"To open it again: `rung edit {career.short(record.id)} --state {state}`."
    return "`rung undo` undoes the last change."


def _task(task: Task, typed: Namespace, session: Session) -> Step:
    expectations, _ = read(EXPECTATIONS, typed.expectations, session.writing)
    return tasks.complete(task, session.moment, expectations)


def _goal(goal: Goal, typed: Namespace, session: Session) -> Step:
    value, _ = read(VALUE, typed.value, session.writing)
    return goals.complete(goal, value, typed.proof, session.moment)


def _reframe(kept: Reframe, typed: Namespace, session: Session) -> Step:
    return (
        reframes.answer(kept, typed.reply, session.writing)
        if reframes.is_asked_back(kept)
        else _looked_at(kept, session)
    )


def _feedback(item: Feedback, typed: Namespace, session: Session) -> Step:
    return wins.of_praise(item, session.writing) if typed.win else _answered(item, typed.reply, session)


def _answered(item: Feedback, text: str, session: Session) -> Step:
    """Return the step that keeps the reply to the latest telling of a feedback, or the answer to a request."""
    career = session.store.career
    if item.kind == "request" and not item.answered_on:
        return feedback.answer(item, text, session.moment)
    waiting = [told for told in feedback.tellings(item, career) if not told.reply_on]
    if waiting and text:
        return feedback.reply(waiting[-1], text, session.moment)
    if item.revisit_on and not text:
        return _looked_at(item, session)
    short = career.short(item.id)
    state = feedback.state(item, session.writing)
    if item.kind == "praise" and state == "new":
        return feedback.park(item, "", session.moment)
    steps = {
        "new": f"Say it in plain words: `rung edit {short} --plain TEXT`.",
        "understood": f"Say what you changed: `rung edit {short} --change-made TEXT --change-on today`.",
        "changing": f"Once you have made the change: `rung edit {short} --change-on today`.",
        "silent": f"Tell somebody: `rung add telling {short} --to NAME`.",
        "told": f"What did they say? `rung done {short} --reply TEXT`.",
        "filed": f"To make a win of it: `rung done {short} --win`.",
    }
    raise Refused(f"'{item.headline}' is {state}; feedback is done when a reply is in.", steps.get(state, ""))


def _met(person: Person, _typed: Namespace, session: Session) -> Step:
    after = cadence.meeting(person, session.writing)
    if person.revisit_on or after is None or not after.is_noted:
        return _looked_at(person, session)
    return meeting.held(person, contacts.usual_kind(person), session.writing, is_planned=True)


def _looked_at(record: Record, session: Session) -> Step:
    if record.revisit_on is None:
        raise BadValue(
            f"'{record.headline}' has nothing to finish.",
            "`rung done` works on tasks, reminders, goals, approvals, and on what you wanted to look at again.",
        )
    return editing.looked_at(record, session.writing.career)


def _mentoring(one: Mentoring, typed: Namespace, session: Session) -> Step:
    if one.state == "asked":
        return mentorings.answered(one, "no" if typed.no else "yes", None, session.writing)
    return mentorings.answered(one, "ended", None, session.writing)


def _report_goal(goal: ReportGoal, typed: Namespace, session: Session) -> Step:
    return report_goals.said(goal, typed.reply, "done", session.writing)


def _repair(step: Repair, _typed: Namespace, session: Session) -> Step:
    name = session.store.career.headline(step.person)
    raise Refused(
        "A repair goes on by its next step.",
        f"`rung trust {name} --state talked TEXT` notes it; --state fresh-start is the last.",
    )


def _learning(one: Learning, _typed: Namespace, session: Session) -> Step:
    """Return the step that finishes it, or what is due of it: to renew it, or that one took part in it."""
    is_due = one.renew_on is not None and one.renew_on <= session.today
    if is_due or (one.kind == "org" and one.state in learning.UNDER_WAY):
        return learning.advanced(one, "renew" if is_due else "engage", session.today)
    return learning.finished(one, session.today)


def _trend(trend: Trend, _typed: Namespace, session: Session) -> Step:
    if trend.revisit_on and trends.has_response(trend, session.writing):
        return _looked_at(trend, session)
    raise Refused(
        f"'{trend.signal}' is done with once it has a response.",
        f"Which goal or skill is it? `rung edit {session.store.career.short(trend.id)} --response GOAL`.",
    )


def _decision(decision: Decision, typed: Namespace, session: Session) -> Step:
    outcome, _ = read(OUTCOME, typed.outcome, session.writing)
    if not outcome and decision.revisit_on:
        return _looked_at(decision, session)
    return decisions.answer(decision, outcome, typed.learned, session.today)


DONE: Mapping[type[Record], Callable[[Any, Namespace, Session], Step]] = {
    Learning: _learning,
    Trend: _trend,
    Decision: _decision,
    Goal: _goal,
    Task: _task,
    Reminder: lambda reminder, _typed, session: reminders.complete(reminder, session.moment),
    Approval: lambda asked, typed, session: goals.answer_approval(asked, session.writing, given=not typed.no),
    Telling: lambda told, typed, session: feedback.reply(told, typed.reply, session.moment),
    Tradeoff: lambda trade, typed, session: tradeoffs.reply(trade, typed.reply, session.moment),
    Reframe: _reframe,
    Feedback: _feedback,
    Person: _met,
    Mentoring: _mentoring,
    ReportGoal: _report_goal,
    Repair: _repair,
    Want: lambda want, typed, session: wants.happened(want, typed.proof or wants.proposed_win(want), session.writing),
    Topic: lambda topic, _typed, session: talking.tick_topic(topic, session.writing) or _looked_at(topic, session),
}
"""What finishes a record, by its kind."""
