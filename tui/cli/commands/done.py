"""`rung done ID`: what "done" means for each kind of record."""

from __future__ import annotations

from argparse import Namespace

from career.edits import editing
from career.errors import BadValue, Refused
from career.language.dates import spell
from career.model import feedback, goals, reminders, tasks, tradeoffs, wins
from career.model.feedback import Feedback, Telling
from career.model.field_values import read
from career.model.fields import Field
from career.model.goals import Approval, Goal
from career.model.records import Record, Step
from career.model.reminders import Reminder
from career.model.tasks import Task
from career.model.tradeoffs import Tradeoff
from tui.cli.arguments import Parser
from tui.cli.session import Session
from tui.cli.tables import flags_told

EXAMPLES = """\
rung done t2m
rung done g8k --value 2 --proof both lead their own projects now
rung done a3x                # approved; with --no it was refused
rung done f3k --reply it shows, go on      # what Dana said to your change
rung done f7q --win          # praise, kept as a win; without --win it is filed"""
VALUE = Field("value", "value", "number")
OPTIONS = (VALUE, Field("proof", "proof"), Field("reply", "reply"))


def run(words: list[str], session: Session) -> int:
    """Complete one record."""
    parser = Parser(
        "done", "Finish a task, a reminder, a goal, an approval, a reply, or something to look at again.", EXAMPLES
    )
    parser.add_argument("id", metavar="ID", help="its first letters are enough")
    parser.add_argument("--value", metavar="NUMBER", default="", help="for a goal: the last value of its measure")
    parser.add_argument("--proof", metavar="TEXT", default="", help="for a goal: how you know that you achieved it")
    parser.add_argument(
        "--reply", metavar="TEXT", default="", help="for a change you told somebody about, or a request: what they said"
    )
    parser.add_argument("--win", action="store_true", help="for praise: make a win of it, in its words")
    parser.add_argument("--no", action="store_true", help="for an approval: it was refused")
    typed = parser.read(words)
    record = session.store.career.find(typed.id)
    with flags_told(OPTIONS):
        step = done(record, typed, session)
    session.commit(step, record.id)
    return 0


def done(record: Record, typed: Namespace, session: Session) -> Step:
    """Return the step that completes a record. Raises Refused if nothing about it is left to do."""
    moment = session.moment
    closed_on = getattr(record, record.closed_field, None)
    if closed_on and record.table != "tellings":  # a second reply takes the place of the first
        raise Refused(
            f"'{record.headline}' was closed on {spell(closed_on, session.today)}.",
            "`rung undo` undoes the last change.",
        )
    match record:
        case Goal():
            value, _ = read(VALUE, typed.value, session.writing)
            return goals.complete(record, value, typed.proof, moment)
        case Task():
            return tasks.complete(record, moment)
        case Reminder():
            return reminders.complete(record, moment)
        case Approval():
            return goals.answer_approval(record, session.writing, given=not typed.no)
        case Telling():
            return feedback.reply(record, typed.reply, moment)
        case Tradeoff():
            return tradeoffs.reply(record, typed.reply, moment)
        case Feedback():
            return wins.of_praise(record, session.writing) if typed.win else _answered(record, typed.reply, session)
    return _looked_at(record)


def _answered(item: Feedback, text: str, session: Session) -> Step:
    """Return the step that keeps the reply to the latest telling of a feedback, or the answer to a request."""
    career = session.store.career
    if item.kind == "request" and not item.answered_on:
        return feedback.answer(item, text, session.moment)
    waiting = [told for told in feedback.tellings(item, career) if not told.reply_on]
    if waiting and text:
        return feedback.reply(waiting[-1], text, session.moment)
    if item.revisit_on and not text:
        return _looked_at(item)
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


def _looked_at(record: Record) -> Step:
    if record.revisit_on is None:
        raise BadValue(
            f"'{record.headline}' has nothing to finish.",
            "`rung done` works on tasks, reminders, goals, approvals, and on what you wanted to look at again.",
        )
    return Step(f"Looked at '{record.headline}' again", [editing.dated(record, "revisit_on", None)])
