"""What is done with a row, registered by table: what Space and `=` do, and the text that `r` reads.

Editing is the same for all tables: their fields are asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, TypeAlias

from career.errors import Refused
from career.model import contacts, feedback, if_then, learning, mentorings, reframes, reminders, tasks
from career.model.agenda import Topic
from career.model.context import Context
from career.model.decisions import Decision
from career.model.feedback import Feedback, Telling
from career.model.goals import Approval, Goal
from career.model.learning import Learning
from career.model.legacy import Statement
from career.model.mentorings import Mentoring
from career.model.people import Person
from career.model.records import Record, Step
from career.model.reframes import Reframe
from career.model.reminders import Reminder
from career.model.repairs import Repair
from career.model.report_goals import ReportGoal
from career.model.roles import Role
from career.model.skills import Skill
from career.model.snapshot import Career
from career.model.tables import TABLES
from career.model.tasks import Task
from career.model.tradeoffs import Tradeoff
from career.model.trends import Trend
from career.model.wants import Want
from tui.dialogs import feedback_prompts, goal_prompts, prompts
from tui.dialogs.prompts import Prompt
from tui.dialogs.row_keys import state_of_feedback

Does: TypeAlias = Callable[[Any, str, Context], Step | Prompt | None]
"""What a key does to a record, in a line of this kind; None where there is nothing to do."""


def _nothing(_record: Record, _kind: str, _context: Context) -> None:
    return None


def _headline(record: Record, _career: Career) -> str:
    return record.headline


class RowKind(NamedTuple):
    """What can be done with the rows of a table.

    `complete` is what Space does, `progress` what `=` does. `text` is the text of the record, without the name in front
    of it, and `add` asks for a new record where that is more than its few fields.
    """

    complete: Does = _nothing
    progress: Does = _nothing
    text: Callable[[Any, Career], str] = _headline
    add: Callable[[], Prompt] | None = None


def _complete_goal(goal: Goal, kind: str, context: Context) -> Step | Prompt:
    if kind == "if-then":
        return if_then.answer(goal, context.moment, did=True)
    return prompts.checking_in(goal) if kind == "check-in" else prompts.closing(goal)


def _stand_of_goal(goal: Goal, _kind: str, _context: Context) -> Prompt:
    if goal.state != "idea":
        return prompts.checking_in(goal)
    from tui.dialogs import choosing_prompts  # an idea has no progress, and few sessions rate one

    return choosing_prompts.rating(goal)


def _complete_task(task: Task, _kind: str, context: Context) -> Step:
    return tasks.complete(task, context.moment)


def _complete_reframe(kept: Reframe, kind: str, context: Context) -> Step | Prompt | None:
    if kind == "next":
        return reframes.step_taken(kept, context)
    return prompts.answer_what_for(kept, context.career) if kept.follow_up_on else None


def _complete_reminder(reminder: Reminder, _kind: str, context: Context) -> Step:
    return reminders.complete(reminder, context.moment)


def _complete_approval(approval: Approval, _kind: str, context: Context) -> Prompt:
    return prompts.answering(approval, context.career)


def _text_of_approval(approval: Approval, career: Career) -> str:
    return approval.what or career.headline(approval.goal)


def _complete_telling(telling: Telling, _kind: str, context: Context) -> Prompt:
    return feedback_prompts.replying(telling, context.career)


def _text_of_telling(telling: Telling, career: Career) -> str:
    about = career.feedback.get(telling.feedback)
    told = telling.topic or career.headline(telling.about) or telling.headline
    return _text_of_feedback(about, career) if about else told


def _complete_tradeoff(trade: Tradeoff, _kind: str, context: Context) -> Prompt:
    return goal_prompts.answered(trade, context.career)


def _rate_skill(skill: Skill, _kind: str, context: Context) -> Prompt:
    from career.evidence import skill_evidence
    from tui.dialogs import skill_prompts

    return skill_prompts.rating(skill_evidence.evidence_of(skill, context.career), context)


def _next_job(role: Role, _kind: str, context: Context) -> Prompt:
    from tui.dialogs import job_prompts

    return job_prompts.next_job(role, context)


def _fit_of_job(role: Role, _kind: str, context: Context) -> Prompt:
    from tui.dialogs import job_prompts

    return job_prompts.fit(role, context)


def _confirm(statement: Statement, _kind: str, context: Context) -> Prompt:
    from tui.dialogs import job_prompts

    return job_prompts.confirming(statement, context)


def _complete_feedback(item: Feedback, _kind: str, context: Context) -> Step | Prompt:
    match state_of_feedback(item, "", context):
        case "praise":
            return feedback.park(item, "", context.moment)
        case "new":
            return feedback_prompts.plainly(item)
        case "asked":
            return feedback_prompts.answer_of(item)
        case "silent":
            return feedback_prompts.telling(item, context)
        case "told":
            return feedback_prompts.replying(feedback.tellings(item, context.career)[-1], context.career)
        case "understood" | "changing":
            return feedback_prompts.changed(item, context.today)
    raise Refused("This feedback is closed.", "e edits it.")


def _text_of_feedback(item: Feedback, _career: Career) -> str:
    return item.plain or item.topic or item.raw


def _win() -> Prompt:
    from tui.dialogs import win_prompts  # the book behind it need not be loaded at start

    return win_prompts.won()


def _complete_person(person: Person, kind: str, context: Context) -> Step | Prompt | None:
    if kind in {"shown", "trust", "repair", "mentor"}:
        return _trust_of_person(person, kind, context)
    from career.edits import meeting

    return meeting.held(person, contacts.usual_kind(person), context, is_planned=True) if kind == "contact" else None


def _trust_of_person(person: Person, kind: str, context: Context) -> Step | Prompt:
    from career.model import trust
    from tui.dialogs import trust_prompts

    if kind == "repair":
        return trust_prompts.stepping(person, context)
    if kind == "mentor":
        return trust_prompts.asking_mentor(person, context)
    is_made = bool(trust.move(person)) and kind == "trust"
    return trust.made(person, context) if is_made else trust_prompts.rating(person)


def _rate_person(person: Person, kind: str, _context: Context) -> Prompt:
    from tui.dialogs import trust_prompts

    return trust_prompts.moving(person) if kind == "trust" else trust_prompts.rating(person)


def _next_of_repair(step: Repair, _kind: str, context: Context) -> Prompt | None:
    from tui.dialogs import trust_prompts

    return trust_prompts.next_step(step, context)


def _answer_of_mentor(one: Mentoring, _kind: str, context: Context) -> Step | Prompt | None:
    from tui.dialogs import trust_prompts

    if one.state == "yes":
        return mentorings.answered(one, "ended", None, context)
    return trust_prompts.answering(one, context) if one.state == "asked" else None


def _advance_learning(one: Learning, kind: str, context: Context) -> Step:
    return learning.advanced(one, kind, context.today)


def _adding(table: str) -> Callable[[], Prompt]:
    """Return what asks for a new record of a table, which loads its dialogs when it is asked."""

    def ask() -> Prompt:
        from tui.dialogs import learning_prompts

        return learning_prompts.adding(table)

    return ask


def _respond(trend: Trend, _kind: str, _context: Context) -> Prompt:
    from tui.dialogs import learning_prompts  # imported here: few sessions need it

    return learning_prompts.responding(trend)


def _came_true(decision: Decision, _kind: str, _context: Context) -> Prompt:
    from tui.dialogs import learning_prompts

    return learning_prompts.came_true(decision)


def _reached(goal: ReportGoal, _kind: str, context: Context) -> Prompt | None:
    from tui.dialogs import report_prompts

    return None if goal.is_closed else report_prompts.said_of_goal(goal, context.career, "done")


def _happened(want: Want, _kind: str, context: Context) -> Prompt:
    from tui.dialogs import want_prompts  # few sessions need it

    return want_prompts.happened(want, context)


def _tick_topic(topic: Topic, _kind: str, context: Context) -> Step | None:
    from career.edits import talking

    return talking.tick_topic(topic, context)


ROWS: Mapping[str, RowKind] = dict.fromkeys(TABLES, RowKind()) | {
    "goals": RowKind(_complete_goal, _stand_of_goal, add=goal_prompts.adding),
    "tasks": RowKind(_complete_task),
    "reframes": RowKind(_complete_reframe),
    "feedback": RowKind(_complete_feedback, text=_text_of_feedback),
    "tellings": RowKind(_complete_telling, text=_text_of_telling),
    "approvals": RowKind(_complete_approval, text=_text_of_approval),
    "tradeoffs": RowKind(_complete_tradeoff),
    "people": RowKind(_complete_person, _rate_person),
    "repairs": RowKind(_next_of_repair),
    "mentorings": RowKind(_answer_of_mentor),
    "report_goals": RowKind(_reached),
    "topics": RowKind(_tick_topic),
    "reminders": RowKind(_complete_reminder),
    "wins": RowKind(add=_win),
    "skills": RowKind(progress=_rate_skill),
    "roles": RowKind(_next_job, _fit_of_job),
    "legacy": RowKind(_confirm),
    "learning": RowKind(_advance_learning, add=_adding("learning")),
    "trends": RowKind(_respond, add=_adding("trends")),
    "decisions": RowKind(_came_true, add=_adding("decisions")),
    "wants": RowKind(_happened),
}


def adding(table: str) -> Prompt:
    """Return what `a` asks for a new record of a table."""
    add = ROWS[table].add
    return add() if add else prompts.adding(table)


def text_of(record: Record, career: Career) -> str:
    """Return the text of a record's row, without the name in front of it."""
    return ROWS[record.table].text(record, career)
