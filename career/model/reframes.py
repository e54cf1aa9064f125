"""Reframes: the picture of what a task builds, or the honest exit from it, kept beside the task (P5, P13, P15)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal, TypeAlias

import msgspec
from msgspec.structs import replace

from career.errors import Refused
from career.language.text import own_words
from career.model.backlinks import pointing
from career.model.records import Record, Step, required
from career.model.settings import DEFAULTS, Settings
from career.model.tasks import Task

if TYPE_CHECKING:
    from career.model.moment import Moment
    from career.model.snapshot import Career

Reason = Literal["know", "like", "use"]
REASONS: tuple[Reason, ...] = ("know", "like", "use")
REASON_WORDS = {"know": "don't know how", "like": "don't like it", "use": "see no use"}
Verdict = Literal["invest", "job", "ask", "redefine", "trade", "decline"]
VERDICT_WORDS: dict[Verdict, str] = {
    "invest": "",
    "job": "a job to do well",
    "ask": "asked what for",
    "redefine": "proposed anew",
    "trade": "traded",
    "decline": "declined",
}
CameTrue = Literal["", "yes", "partly", "no"]
Pull = Annotated[int, msgspec.Meta(ge=0, le=9)]
SentenceStatus: TypeAlias = Literal["", "none", "borrowed", "offered"]


NO_TASKS = frozenset({"people", "sayings", "strengths", "skills", "ratings"})
"""Tables whose records are nobody's work: there is nothing in them to see from another side."""


class Reframe(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A kept reframe of the record `about` (a task, or any other row).

    `reasons` say what held the person back: don't know how, don't like it, see no use. `skills` are ids of the
    catalogue, or words of the person's own. `answer` is what was said where the task alone said too little. `draft` is
    the sentence that the program drafted (its `frame` is 0, 1 or 2) and `picture` the one that was kept. `stone` is
    the id of the goal that it is a step to.

    `known`, `shown_by` and `learn` go with *know*, `lever` with *like*, `gains` (who does), `breaks` and `need` with
    *use*. `for_person` is the id of whose task it is, "" for mine: on
    `offered_on` they were offered the picture, and `they_said` is what they made of it.

    `verdict` is how it ended: "invest", or an honest exit, with the `text` to say, to whom (`told`, an id), and when
    to ask back. `stays`, `changes`, `impact` and `hours` are of a proposal to redefine the task.

    On `then_on` the next step is rehearsed in Upcoming, until `stepped_on`. `pull_before` and `pull_after` are 0 to 9.
    `closed_on` and what follows it are of the close-out (P20): done right, whether it came true, and the win.
    """

    table: ClassVar[str] = "reframes"
    letter: ClassVar[str] = "r"
    title_field: ClassVar[str] = "picture"

    about: str
    for_person: str = ""
    offered_on: date | None = None
    they_said: str = ""
    answer: str = ""
    reasons: frozenset[Reason] = frozenset()
    skills: frozenset[str] = frozenset()
    picture: str = ""
    draft: str = ""
    frame: int = 0
    lasting: str = ""
    known: str = ""
    shown_by: str = ""
    learn: str = ""
    lever: str = ""
    gains: str = ""
    breaks: str = ""
    need: str = ""
    done_right: str = ""
    stone: str = ""
    if_cue: str = ""
    then_do: str = ""
    then_minutes: int | None = None
    then_on: date | None = None
    stepped_on: date | None = None
    pull_before: Pull | None = None
    pull_after: Pull | None = None
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

    @property
    def headline(self) -> str:
        """The picture; else what is said instead of one, or the next step."""
        return self.picture or self.text or self.then_do or self.id


def of(about: str, career: Career) -> Reframe | None:
    """Give the latest reframe of the record with the id `about`, or None."""
    kept = [r for r in pointing(Reframe, "about", about, career) if r.archived_on is None]
    return max(kept, key=lambda r: (r.created_at, r.id), default=None)


def check_subject(record: Record) -> None:
    """Raise Refused where a record is no work that could be reframed: a person, what they said, or a skill."""
    if record.table in NO_TASKS:
        raise Refused(
            f"'{record.headline}' is no task to reframe.", "n writes a new task down, `rung reframe TEXT` reads one."
        )


def borrowed(picture: str, draft: str, settings: Settings = DEFAULTS) -> bool:
    """Tell whether a picture is still the program's: fewer than three words are the person's own (E5).

    Without a draft that it began as, all of it is the person's.
    """
    return bool(picture and draft) and own_words(picture, draft) < settings.own_words


def sentence_status(kept: Reframe, settings: Settings = DEFAULTS) -> SentenceStatus:
    """Give how far a picture is somebody's own: "" where it is, else "none", "borrowed" or "offered".

    One for somebody else is theirs only by what they said to it.
    """
    if not kept.picture:
        return "none"
    if kept.for_person:
        return "" if kept.they_said else "offered"
    return "borrowed" if borrowed(kept.picture, kept.draft, settings) else ""


def step_taken(kept: Reframe, moment: Moment) -> Step:
    """Write down that the next step was taken today; it is not rehearsed any more."""
    return Step(f"Took the step '{kept.then_do}'", [replace(kept, stepped_on=moment.today)])


def answer(kept: Reframe, text: str, career: Career, moment: Moment) -> Step:
    """Write down what was said to an exit; a task that was asked about is then to be reframed. Raises BadValue for nothing."""
    line = required(text, "reply", "the answer")
    row = career.get(kept.about)
    again = [replace(row, to_reframe=True)] if isinstance(row, Task) and kept.verdict == "ask" else []
    return Step(f"Answer '{line}'", [*again, replace(kept, reply=line, reply_on=moment.today)])


def take_in(kept: Reframe, text: str) -> Step:
    """Write down what somebody said to the picture that they were offered: it is theirs now. Raises BadValue for nothing."""
    line = required(text, "they_said", "what they said")
    return Step(f"They said '{line}'", [replace(kept, they_said=line)])


def is_dead_end(record: Record | None, settings: Settings = DEFAULTS) -> bool:
    """Tell whether a task was done often, stretches nobody and serves no goal: no draft may flatter it (G11)."""
    if not isinstance(record, Task):
        return False
    return record.times_done >= settings.dead_end_times and record.stretch == 0 and not record.goal
