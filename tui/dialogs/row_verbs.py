"""What each key does to a row: a step at once, or a prompt to answer first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple, TypeAlias

from career.edits import editing, snoozing
from career.errors import Refused
from career.model import feedback, reframes, reminders, reports, reschedules, tasks
from career.model.context import Context
from career.model.feedback import Feedback, Telling
from career.model.goals import Approval, Goal
from career.model.people import Person
from career.model.records import Record, Step
from career.model.reframes import Reframe
from career.model.reminders import Reminder
from career.model.reports import Saying
from career.model.skills import Skill
from career.model.snapshot import Career
from career.model.tasks import Task
from career.model.tradeoffs import Tradeoff
from tui.dialogs import feedback_prompts, goal_prompts, prompts
from tui.dialogs.prompts import WHOSE, Prompt


class Selected(NamedTuple):
    """The record under the cursor. `kind` is that of its line in Upcoming ("check-in", "revisit"), or ""."""

    record: Record
    kind: str = ""


SUBJECT = {"reframes": "about", "moves": "item", "checkins": "goal", "hits": "goal", "tradeoffs": "item"}
"""By table: the field with the id of the record that a record is about."""
RowVerb: TypeAlias = Callable[[Selected, Context], Step | Prompt]


def complete(row: Selected, context: Context) -> Step | Prompt:
    """Complete the record, or take its next step."""
    career, moment = context.career, context.moment
    record = row.record
    if row.kind == "revisit":
        return Step(f"Looked again at '{record.headline}'", [editing.dated(record, "revisit_on", None)])
    match record:
        case Reminder():
            return reminders.complete(record, moment)
        case Task():
            return tasks.complete(record, moment)
        case Goal():
            return prompts.checking_in(record) if row.kind == "check-in" else prompts.closing(record, career)
        case Reframe() if row.kind == "next" or record.follow_up_on:
            return (
                reframes.step_taken(record, moment) if row.kind == "next" else prompts.answer_what_for(record, career)
            )
        case Approval():
            return prompts.answering(record, career)
        case Telling():
            return feedback_prompts.replying(record, career)
        case Tradeoff():
            return goal_prompts.answered(record, career)
        case Feedback():
            return _next_of(record, context)
    raise Refused(f"There is nothing to finish about '{record.headline}'.", "e edits it, d deletes it.")


def _next_of(item: Feedback, context: Context) -> Step | Prompt:
    match feedback.state(item, context):
        case "new" if item.kind == "praise":
            return feedback.park(item, "", context.moment)
        case "new":
            return feedback_prompts.plainly(item)
        case "asked":
            return feedback_prompts.answer_of(item)
        case "silent":
            return feedback_prompts.telling(item, context)
        case "overt":
            return feedback_prompts.replying(feedback.tellings(item, context.career)[-1], context.career)
        case "plain" | "changing":
            return feedback_prompts.changed(item, context.today)
    raise Refused("This feedback has come to its end.", "e edits it.")


def edit(row: Selected, context: Context) -> Step | Prompt:
    """Ask for the fields of the record."""
    return prompts.editing_of(row.record, context.career)


def delete(row: Selected, _context: Context) -> Step | Prompt:
    """Delete the record."""
    return editing.delete(row.record)


def move(row: Selected, _context: Context) -> Step | Prompt:
    """Ask for another date."""
    if row.record.table not in reschedules.DATE_FIELD and row.kind not in reschedules.OWN_DATE:
        raise Refused(f"'{row.record.headline}' has no date of its own to move.", "e edits it.")
    return prompts.moving(row.record, row.kind)


def snooze(row: Selected, context: Context) -> Step | Prompt:
    """Put the row off by one day, counted from today if it is late."""
    return snoozing.snooze(row.record, row.kind, context)


def later(row: Selected, context: Context) -> Step | Prompt:
    """Mark the task to reframe later."""
    record = subject(row.record, context.career)
    about = record.id if isinstance(record, Task) else ""
    from career.card import save_card  # the engine behind it need not be loaded at start

    return save_card.later(words(record, context.career), context, about=about)


def subject(record: Record, career: Career) -> Record:
    """Return the record that this one belongs to (a reframe's task, a check-in's goal); else itself."""
    about = getattr(record, SUBJECT.get(record.table, ""), "")
    return career.get(about) or record


def words(record: Record, career: Career) -> str:
    """Return the text of a record's row, without the name in front of it."""
    match record:
        case Approval():
            return record.what or career.headline(record.goal)
        case Telling():
            about = career.feedback.get(record.feedback)
            return words(about, career) if about else record.headline
        case Feedback():
            return record.plain or record.topic or record.raw
    return record.headline


def to_say(record: Record, career: Career) -> str:
    """Return the text to say that is kept with a trade-off or another way out; "" if there is none.

    For a reframe offered to somebody else these are notes for the talk: what was seen, what it adds, and the question.
    """
    kept = reframes.of(record.id, career) if isinstance(record, Task) else record
    if isinstance(kept, Reframe) and kept.for_person and kept.picture:
        from career.card import drafting  # imported here: the reframe engine need not be loaded at start

        return "\n".join(drafting.talk(kept.picture))
    return kept.text if isinstance(kept, Reframe | Tradeoff) else ""


def plain(row: Selected, _context: Context) -> Step | Prompt:
    """Ask for the feedback in plain words."""
    return feedback_prompts.plainly(_feedback(row, "p"))


def changed(row: Selected, context: Context) -> Step | Prompt:
    """Ask what was changed."""
    return feedback_prompts.changed(_feedback(row, "i"), context.today)


def tell(row: Selected, context: Context) -> Step | Prompt:
    """Ask whom to tell of the change."""
    return feedback_prompts.telling(_feedback(row, "t"), context)


def park(row: Selected, context: Context) -> Step | Prompt:
    """Ask why the feedback is parked; praise needs no reason."""
    item = _feedback(row, "x")
    return feedback.park(item, "", context.moment) if item.kind == "praise" else feedback_prompts.parking(item)


def stands(row: Selected, context: Context) -> Step | Prompt:
    """Ask for the progress of a goal, or for the rating of a skill."""
    if isinstance(row.record, Skill):
        from career.evidence import skill_evidence
        from tui.dialogs import skill_prompts

        return skill_prompts.rating(skill_evidence.evidence_of(row.record, context.career), context)
    if not isinstance(row.record, Goal):
        raise Refused("= works on goals and on skills.", "1 goes to the goals, 6 to the skills.")
    return prompts.checking_in(row.record)


def next_step(row: Selected, context: Context) -> Step | Prompt:
    """Ask for a next step that the person can take alone."""
    return goal_prompts.own_step(subject(row.record, context.career), context.career)


def approval(row: Selected, _context: Context) -> Step | Prompt:
    """Ask who was asked for an approval."""
    return prompts.asking_leave(_goal(row, "An approval"))


def they_said(row: Selected, context: Context) -> Step | Prompt:
    """Ask for the answer to an offered reframe; for any other row, what its person said in a conversation."""
    career = context.career
    from tui.dialogs import report_prompts  # imported here: few sessions need it

    record = subject(row.record, career)
    kept = reframes.of(record.id, career)
    if kept and kept.for_person and kept.picture:
        return report_prompts.they_said(kept, career)
    about = record.id if isinstance(record, Person) else getattr(record, WHOSE.get(record.table, ""), "")
    person = career.people.get(about)
    if person is None or person.role != "report":
        raise Refused("T writes down what somebody said who reports to you.", "5 shows people; e sets their role.")
    held = record.topic if isinstance(record, Saying) else row.kind
    topic = next((topic for topic in reports.TOPICS if topic == held), reports.next_topic(person.id, career))
    return report_prompts.said(person, topic)


def settle(row: Selected, context: Context) -> Step | Prompt:
    """Ask which of two texts to keep."""
    return prompts.settling(row.record, context.career)


def _goal(row: Selected, key: str) -> Goal:
    if not isinstance(row.record, Goal):
        raise Refused(f"{key} works on goals.", "1 goes to them.")
    return row.record


def _feedback(row: Selected, key: str) -> Feedback:
    if not isinstance(row.record, Feedback):
        raise Refused(f"{key} works on feedback.", "3 goes to the inbox.")
    return row.record


ROW_VERBS: Mapping[str, RowVerb] = {
    "complete": complete,
    "edit": edit,
    "delete": delete,
    "move": move,
    "snooze": snooze,
    "later": later,
    "plain": plain,
    "changed": changed,
    "tell": tell,
    "park": park,
    "stands": stands,
    "next-step": next_step,
    "approval": approval,
    "they-said": they_said,
    "settle": settle,
}
