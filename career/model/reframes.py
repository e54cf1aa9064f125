"""Reframes: what a task builds for my career, or another way out of it, kept beside the task (P5, P13, P15)."""

from datetime import date
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal, TypeAlias

import msgspec
from msgspec.structs import replace

from career.errors import Refused
from career.language.text import own_words
from career.model import tasks
from career.model.backlinks import pointing
from career.model.records import Record, Step, required
from career.model.settings import Settings
from career.model.tasks import Task

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.snapshot import Career

Reason = Literal["know", "like", "use"]
REASONS: tuple[Reason, ...] = ("know", "like", "use")
REASON_WORDS = {"know": "don't know how", "like": "don't like it", "use": "see no use"}
Verdict = Literal["invest", "job", "ask", "redefine", "trade", "decline"]
VERDICT_WORDS: dict[Verdict, str] = {
    "invest": "",
    "job": "just do it well",
    "ask": "asked what for",
    "redefine": "proposed",
    "trade": "traded",
    "decline": "declined",
}
CameTrue = Literal["", "yes", "partly", "no"]
CAME_TRUE_WORDS: dict[CameTrue, str] = {
    "yes": "came true",
    "partly": "came partly true",
    "no": "did not come true",
    "": "",
}
Appeal = Annotated[int, msgspec.Meta(ge=0, le=9)]
SentenceStatus: TypeAlias = Literal["", "none", "draft", "offered"]


_ON_DISK = {
    "sentence": "picture",
    "step_to": "stone",
    "way_to_like": "lever",
    "appeal_before": "pull_before",
    "appeal_after": "pull_after",
}
"""The names that these fields have in the file, which an older rung reads, too."""


class Reframe(Record, frozen=True, kw_only=True, omit_defaults=True, rename=_ON_DISK):
    """A reframe of the record `about` (a task, or any other record that is work).

    `reasons` say what held the person back: don't know how, don't like it, see no use. `skills` are ids of the
    catalogue, or the person's own words. `answer` is the answer to the question asked where the task said too little.
    `draft` is the sentence that the program drafted (its `frame` is 0, 1 or 2) and `sentence` the one that was kept;
    `helped_by` is the id of the person who helped me to see it (P10). `step_to` is the id of the goal that the task is
    a step to, and `beyond` one small thing beyond what was asked (P11).

    `known`, `shown_by` and `learn` belong to *know*, `way_to_like` to *like*, `gains` (who benefits), `breaks` and `need` to
    *use*. `for_person` is the id of the person whose task it is, "" for mine: on `offered_on` the sentence was offered
    to them, and `they_said` is their answer.

    `verdict` is the outcome: "invest", or another way out, with the `text` to say, to whom (`told`, an id), and when
    to ask back. `stays`, `changes`, `impact` and `hours` describe a better way that was proposed for the task.

    From `then_on` Upcoming shows the next step, until it was taken on `stepped_on`, moved or dropped. The appeal of the
    task, `appeal_before` and `appeal_after`, is 0 to 9. `closed_on` and the fields after it come from closing the task
    (P20): whether it was done right, whether the sentence came true, and the win.
    """

    table: ClassVar[str] = "reframes"
    letter: ClassVar[str] = "r"
    title_field: ClassVar[str] = "sentence"
    about_fields: ClassVar[tuple[str, ...]] = ("about",)
    date_field: ClassVar[str] = "follow_up_on"

    about: str
    for_person: str = ""
    offered_on: date | None = None
    they_said: str = ""
    answer: str = ""
    reasons: frozenset[Reason] = frozenset()
    skills: frozenset[str] = frozenset()
    sentence: str = ""
    helped_by: str = ""
    draft: str = ""
    frame: int = 0
    lasting: str = ""
    known: str = ""
    shown_by: str = ""
    learn: str = ""
    way_to_like: str = ""
    gains: str = ""
    breaks: str = ""
    need: str = ""
    done_right: str = ""
    beyond: str = ""
    step_to: str = ""
    if_cue: str = ""
    then_do: str = ""
    then_minutes: int | None = None
    then_on: date | None = None
    stepped_on: date | None = None
    appeal_before: Appeal | None = None
    appeal_after: Appeal | None = None
    verdict: Verdict = "invest"
    stays: str = ""
    changes: str = ""
    impact: str = ""
    hours: float | None = None
    why: str = ""
    text: str = ""
    told: str = ""
    follow_up_on: date | None = None
    reply: str = ""
    reply_on: date | None = None
    closed_on: date | None = None
    was_right: bool = False
    came_true: CameTrue = ""
    line: str = ""
    win: str = ""

    def settled(self, today: date) -> "Reframe":
        """Return the reframe with the day of the reply, once there is one."""
        return replace(self, reply_on=(self.reply_on or today) if self.reply else None)

    @property
    def headline(self) -> str:
        """Return the sentence, or else the text to say, or the next step."""
        return self.sentence or self.text or self.then_do or self.id


def of(about: str, career: "Career") -> Reframe | None:
    """Return the latest reframe of the record with the id `about`, or None."""
    kept = [r for r in pointing(Reframe, "about", about, career) if r.archived_on is None]
    return max(kept, key=lambda r: (r.created_at, r.id), default=None)


def lacks(task: Task, career: "Career") -> bool:
    """Whether a task has no reframe in words for its owner (P9, P17): one kept without words is none yet.

    For a report's task, one of mine does not count. A task that took another way out needs none (P19); a task to
    reframe later does.
    """
    kept = of(task.id, career)
    if kept is None or task.to_reframe:
        return True
    return kept.verdict == "invest" and not (kept.sentence and kept.for_person == task.for_person)


def to_reframe(career: "Career") -> list[Task]:
    """Return the open tasks that lack a reframe or were put by for one: those put by first, then by due date (P9)."""
    lacking = [task for task in tasks.all_open(career) if lacks(task, career)]
    return sorted(lacking, key=lambda t: (not t.to_reframe, t.due or date.max, t.created_at, t.id))


def check_subject(record: Record) -> None:
    """Raise Refused where a record is not work that could be reframed: a person, what they said, or a skill."""
    if not record.is_work:
        raise Refused(f"'{record.headline}' is not a task.", "To reframe a new one: n, or `rung reframe TASK`.")


def is_draft(sentence: str, draft: str, settings: Settings) -> bool:
    """Whether a sentence is still rung's draft: fewer words in it than the setting says are the person's own (E5).

    Without a draft from which it started, all of it is the person's own.
    """
    return bool(sentence and draft) and own_words(sentence, draft) < settings.own_words


def sentence_status(kept: Reframe, settings: Settings) -> SentenceStatus:
    """Return "" where the sentence is its owner's own, otherwise "none", "draft" or "offered".

    A sentence for somebody else becomes theirs only by their answer.
    """
    if not kept.sentence:
        return "none"
    if kept.for_person:
        return "" if kept.they_said else "offered"
    return "draft" if is_draft(kept.sentence, kept.draft, settings) else ""


def step_waits(kept: Reframe) -> bool:
    """Whether the next step has a day and was not taken yet."""
    return bool(kept.then_do and kept.then_on and not kept.stepped_on)


def to_say(person: str, career: "Career") -> list[Reframe]:
    """Return the reframes that are still to be said to a person (an id): theirs, and other ways out, by their day.

    It is what somebody is owed: the next step waits, their answer is not there, and the task is still open.
    """
    found = [*pointing(Reframe, "for_person", person, career), *pointing(Reframe, "told", person, career)]
    by_id = {kept.id: kept for kept in found if _is_to_say(kept, career)}
    return sorted(by_id.values(), key=lambda kept: (kept.then_on or date.max, kept.created_at, kept.id))


def _is_to_say(kept: Reframe, career: "Career") -> bool:
    row = career.get(kept.about)
    is_over = row is None or (isinstance(row, Task) and not tasks.is_open(row)) or bool(kept.closed_on)
    is_answered = bool(kept.they_said or kept.reply_on)
    return step_waits(kept) and not is_over and not is_answered and of(kept.about, career) == kept


def is_asked_back(kept: Reframe) -> bool:
    """Whether somebody is to be asked for an answer to another way out."""
    return bool(kept.follow_up_on and not kept.reply_on)


def of_task(step: str, about: str) -> str:
    """Return a next step with what it belongs to, where that says more: "list ten questions · onboarding deck"."""
    return f"{step} · {about}" if step and about and about.casefold() not in step.casefold() else step or about


def step_named(kept: Reframe, career: "Career") -> str:
    """Return the next step as it is called wherever it shows: on a row, on a card, in a message and in the history."""
    return of_task(kept.then_do, career.headline(kept.about))


def step_taken(kept: Reframe, context: "Context") -> Step:
    """Record that the next step was taken today, so that it is asked about no more."""
    return Step(f"Took the step '{step_named(kept, context.career)}'", [replace(kept, stepped_on=context.today)])


def step_dropped(kept: Reframe, career: "Career") -> Step:
    """Drop the next step; the reframe stays."""
    bare = replace(kept, if_cue="", then_do="", then_minutes=None, then_on=None)
    return Step(f"Dropped the step '{step_named(kept, career)}'", [bare])


def answer(kept: Reframe, text: str, context: "Context") -> Step:
    """Record the answer to another way out; a task whose purpose was asked is then to reframe.

    Raises BadValue for no text.
    """
    line = required(text, "reply", "the answer")
    row = context.career.get(kept.about)
    again = [replace(row, to_reframe=True)] if isinstance(row, Task) and kept.verdict == "ask" else []
    return Step(f"Noted the answer '{line}'", [*again, replace(kept, reply=line, reply_on=context.today)])


def take_in(kept: Reframe, text: str, context: "Context") -> Step:
    """Record the answer to an offered sentence, which makes it the person's own. Raises BadValue for no text.

    It is a contact with them, too (C.5.2), and the step of saying it to them was taken, if it was due by now.
    """
    from career.model import direct_reports  # here: few sessions have an answer

    line = required(text, "they_said", "what they said")
    is_taken = step_waits(kept) and kept.then_on is not None and kept.then_on <= context.today
    now = replace(kept, they_said=line, stepped_on=context.today if is_taken else kept.stepped_on)
    return Step(f"They said '{line}'", [now, *direct_reports.accepted(kept, now, context)])
