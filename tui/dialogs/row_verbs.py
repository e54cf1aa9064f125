"""What each key does to a row: a step at once, or a prompt to answer first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from career.edits import editing, snoozing
from career.errors import Refused
from career.model import (
    direct_reports,
    goals,
    merging,
    reframes,
    reschedules,
    skills,
    tasks,
)
from career.model.context import Context
from career.model.direct_reports import Saying
from career.model.feedback import Telling
from career.model.goals import Goal
from career.model.people import Person
from career.model.records import Record, Step
from career.model.reframes import Reframe
from career.model.report_goals import ReportGoal
from career.model.skills import Skill
from career.model.snapshot import Career
from career.model.tables import TABLES, subject
from career.model.tasks import Task
from career.model.tradeoffs import Tradeoff
from tui.dialogs import feedback_verbs, goal_prompts, prompts
from tui.dialogs.actions import PARTS
from tui.dialogs.prompts import Prompt
from tui.dialogs.row_keys import Selected
from tui.dialogs.rows import ROWS, text_of

RowVerb: TypeAlias = Callable[[Selected, Context], Step | Prompt]


def complete(row: Selected, context: Context) -> Step | Prompt:
    """Complete the record, or take its next step; a paused goal that is to be looked at again goes on."""
    record = row.record
    if row.kind == "revisit" and isinstance(record, Goal) and goals.is_paused(record):
        return goals.resumed(record, context.today)
    if row.kind == "revisit":
        return editing.looked_at(record, context.career)
    done = ROWS[record.table].complete(record, row.kind, context)
    if done is None:
        raise Refused(f"'{context.career.title(record)}' cannot be marked as done.", "e edits it, d deletes it.")
    return done


def to_close(row: Selected, career: Career) -> Reframe | None:
    """Return the reframe of an open task whose end is asked about before it is done (P20); None where nothing is."""
    if not isinstance(row.record, Task) or row.kind == "revisit" or not tasks.is_open(row.record):
        return None
    from career.card import closing  # imported here: few rows need it

    return closing.to_close(row.record, career)


def edit(row: Selected, context: Context) -> Step | Prompt:
    """Ask for the fields of the record; of a skill, what others said of it is above them; of a goal, who decides is one."""
    if isinstance(row.record, Goal):
        from tui.dialogs import want_prompts  # imported here: showing a career should not load it

        ask = want_prompts.deciding if row.kind == "undecided" else want_prompts.editing_goal
        return ask(row.record, context.career)
    asked = prompts.editing_of(row.record, context.career)
    if not isinstance(row.record, Skill):
        return asked
    heard = skills.others_said(row.record, context)
    return asked._replace(shown=(heard,)) if heard else asked


def delete(row: Selected, context: Context) -> Step | Prompt:
    """Delete the record; in the line of a next step, drop the step alone."""
    if row.kind in {"next", "if-then"}:
        from career.edits.next_step import dropped  # imported here: few rows need it

        return dropped(row.record, context)
    return editing.delete(row.record, context.career)


def move(row: Selected, context: Context) -> Step | Prompt:
    """Ask for another date."""
    reschedules.check_movable(row.kind)
    if not row.record.date_field and row.kind not in reschedules.OWN_DATE:
        raise Refused(f"'{row.record.headline}' has no date to move.", "e edits it.")
    return prompts.moving(row.record, row.kind, context.career)


def snooze(row: Selected, context: Context) -> Step | Prompt:
    """Put the row off by one day, counted from today if it is late."""
    return snoozing.snooze(row.record, row.kind, context)


def later(row: Selected, context: Context) -> Step | Prompt:
    """Mark the task to reframe later."""
    record = subject(row.record, context.career)
    about = record.id if isinstance(record, Task) else ""
    from career.card import save_card  # the engine behind it need not be loaded at start

    return save_card.later(text_of(record, context.career), context, about=about)


def to_say(record: Record, career: Career) -> str:
    """Return the text to say that is kept with a telling, a trade-off or another way out; "" if there is none.

    For a reframe offered to somebody else these are notes for the talk: what was seen, what it adds, and the question.
    """
    kept = reframes.of(record.id, career) if isinstance(record, Task) else record
    if isinstance(kept, Reframe) and kept.for_person and kept.sentence:
        from career.drafting.offered import talk  # imported here: the reframe engine need not be loaded at start

        return "\n".join(talk(kept.sentence))
    return kept.text if isinstance(kept, Reframe | Tradeoff | Telling) else ""


def hand_over(row: Selected, _context: Context) -> Step | Prompt:
    """Ask who takes over a task (L11); what makes room for a goal is asked on a screen of its own."""
    if not isinstance(row.record, Task):
        raise Refused("K makes room for a goal, and hands over a task.", "1 goes to the goals, 4 to the tasks.")
    from tui.dialogs import job_prompts  # imported here: few sessions need it

    return job_prompts.handing_over(row.record)


def progress(row: Selected, context: Context) -> Step | Prompt:
    """Ask for the progress of a goal, or for the rating of a skill."""
    asked = ROWS[row.record.table].progress(row.record, row.kind, context)
    if asked is None:
        raise Refused("= works on goals, skills and people.", "1 goes to the goals, 6 to the skills, 5 to the people.")
    return asked


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
    if isinstance(record, ReportGoal):
        return report_prompts.said_of_goal(record, career)
    kept = reframes.of(record.id, career)
    if kept and kept.for_person and kept.sentence:
        return report_prompts.they_said(kept, career)
    about = record.id if isinstance(record, Person) else getattr(record, TABLES[record.table].whose, "")
    person = career.people.get(about)
    if person is None or person.role != "report":
        raise Refused("T notes what somebody who reports to you said.", "5 shows people; e sets their role.")
    held = record.topic if isinstance(record, Saying) else row.kind
    topic = next(
        (topic for topic in direct_reports.ASKED if topic == held), direct_reports.next_topic(person.id, career)
    )
    return report_prompts.said(person, topic)


def resolve(row: Selected, context: Context) -> Step | Prompt:
    """Ask which of two texts to keep."""
    return prompts.settling(row.record, context.career)


def merge(row: Selected, context: Context) -> Step | Prompt:
    """Ask who a person is, or who was meant by a name that several people have."""
    from tui.dialogs import people_prompts  # imported here: few sessions need it

    person = merging.asked_about(row.record, context.career)
    if person is None:
        raise Refused("& merges two people who are one.", "5 shows people.")
    return people_prompts.merging_of(person, context.career)


def outside(row: Selected, _context: Context) -> Step | Prompt:
    """Refuse what has no role that it could be outside of; for a task it is chosen by digit."""
    raise Refused(
        "O marks a task: outside my role, outside my comfort.", f"'{row.record.headline}' is none; 4 shows the tasks."
    )


def _part(which: str) -> RowVerb:
    """Return the verb that asks for one of the eight parts of a goal."""

    def verb(row: Selected, _context: Context) -> Step | Prompt:
        if not isinstance(row.record, Goal):
            raise Refused("1 to 8 ask for the parts of a goal.", "Esc goes back to the panes.")
        return goal_prompts.part(row.record, which)

    return verb


def _choosing(key: str, which: str) -> RowVerb:
    """Return the verb that asks what helps to choose a goal: what it gives, or whom it goes round (G10, G13)."""

    def verb(row: Selected, _context: Context) -> Step | Prompt:
        from tui.dialogs import choosing_prompts  # imported here: few sessions need it

        prompt: Prompt = getattr(choosing_prompts, which)(_goal(row, key))
        return prompt

    return verb


def _goal(row: Selected, key: str) -> Goal:
    if not isinstance(row.record, Goal):
        raise Refused(f"{key} works on goals.", "1 goes to the goals.")
    return row.record


ROW_VERBS: Mapping[str, RowVerb] = {
    "complete": complete,
    "edit": edit,
    "delete": delete,
    "move": move,
    "snooze": snooze,
    "later": later,
    "understood": feedback_verbs.plain,
    "changed": feedback_verbs.changed,
    "tell": feedback_verbs.tell,
    "park": feedback_verbs.park,
    "win": feedback_verbs.win,
    "mark": feedback_verbs.mark,
    "outside": outside,
    "hand-over": hand_over,
    "progress": progress,
    "next-step": next_step,
    "approval": approval,
    "worth": _choosing("B", "rating"),
    "politics": _choosing("P", "politics"),
    "they-said": they_said,
    "resolve": resolve,
    "merge": merge,
    **{action.id: _part(which) for action, which in zip(PARTS, goal_prompts.ASKED, strict=True)},
}
