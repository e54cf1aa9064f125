"""Feedback and its states: new, understood, changing, silent, told, confirmed, or parked (B5, B7, B8); praise rests filed."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar, Literal

from msgspec.structs import replace

from career.errors import BadValue, Refused
from career.language.text import clean, clean_line
from career.model.backlinks import by, pointing
from career.model.records import Change, Record, Step, required
from career.model.text_names import TextName

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.moment import Moment
    from career.model.snapshot import Career

FeedbackKind = Literal["praise", "critique", "hint", "request"]
Channel = Literal["", "appraisal", "1on1", "review", "chat", "overheard", "other"]


class Feedback(Record, frozen=True, kw_only=True, omit_defaults=True):
    """What somebody said (or was asked to say) about my work.

    `raw` is what was heard, `plain` the same in plain words, about the task. `change_made` is what I do differently,
    since `change_on`. A request has a `topic` and, once answered, `answered_on`; `chase_on` postpones asking again.
    Praise asks for no change: it is filed on the day `parked_on`, perhaps as a win, and may be `pinned` to be seen in
    weeks that take more than they give (P4). `skills` are those that it is about.
    `blocked_on` is the id of a person it waits for, `then_do` what I can do about it myself (B1).
    """

    table: ClassVar[str] = "feedback"
    letter: ClassVar[str] = "f"
    title_field: ClassVar[str] = "raw"
    date_field: ClassVar[str] = "chase_on"

    raw: str
    on: date
    kind: FeedbackKind = "critique"
    person: str = ""
    channel: Channel = ""
    plain: str = ""
    skills: frozenset[str] = frozenset()
    change_made: str = ""
    change_on: date | None = None
    park_why: str = ""
    parked_on: date | None = None
    topic: str = ""
    answered_on: date | None = None
    chase_on: date | None = None
    blocked_on: str = ""
    then_do: str = ""
    pinned: bool = False

    def settled(self, today: date) -> "Feedback":
        """Return the feedback with the day it was parked, while a reason for that is given; praise needs none."""
        stays = self.parked_on if self.kind == "praise" else None
        return replace(self, parked_on=(self.parked_on or today) if self.park_why else stays)

    def check(self) -> None:
        """Raise BadValue where the feedback breaks a rule of its states (B5)."""
        if self.kind == "hint" and self.change_made and not self.plain:
            raise BadValue(
                "This hint has not been said in plain words yet.",
                "Say first what it means: then you can act on it.",
                field="plain",
            )
        if self.change_on and not self.change_made:
            raise BadValue(
                "The day of a change was typed, but not the change.", "What did you change?", field="change_made"
            )
        if self.parked_on and self.kind != "praise" and not self.park_why:
            raise BadValue("Parking it needs a reason.", "Why not now?", field="park_why")


class Telling(Record, frozen=True, kw_only=True, omit_defaults=True):
    """On the day `on` I told `person` something, in the words of `text`: what I had changed, or another of the texts to say.

    A reply to a telling of a change confirms it (B8). Any other telling has no `feedback`: `script` names its text,
    `topic` says in a few words what it is about, and `about` is the id of a record that it is about, if any.
    """

    table: ClassVar[str] = "tellings"
    letter: ClassVar[str] = "k"
    title_field: ClassVar[str] = "text"
    about_fields: ClassVar[tuple[str, ...]] = ("feedback", "about")
    date_field: ClassVar[str] = "follow_up_on"
    closed_field: ClassVar[str] = "reply_on"

    feedback: str = ""
    person: str
    on: date
    text: str = ""
    script: TextName | Literal[""] = ""
    topic: str = ""
    about: str = ""
    follow_up_on: date | None = None
    reply: str = ""
    reply_on: date | None = None

    def settled(self, today: date) -> "Telling":
        """Return the telling with the day of the reply, once there is one."""
        return replace(self, reply_on=(self.reply_on or today) if self.reply else None)


FeedbackState = Literal["new", "asked", "understood", "changing", "silent", "told", "confirmed", "filed", "parked"]
"""The states of feedback, in their order. `asked` is a request that waits for its answer; praise is `new` or `filed`."""
CLOSED = frozenset({"confirmed", "filed", "parked"})
"""The states in which feedback waits for nothing."""


def state(feedback: Feedback, context: "Context") -> FeedbackState:
    """Return the state of a piece of feedback; derived from its fields and tellings, never stored (B7).

    A change about which nobody was told since is `silent`: assume that nobody noticed it. A telling, and the reply to
    it, cover the changes made up to that day; a later change is silent again. Praise has nothing to change.
    """
    return _state(feedback, tellings(feedback, context.career), context.today)


def states(context: "Context") -> Mapping[str, FeedbackState]:
    """Return the state of all feedback, by id; worked out once for a day."""
    today = context.today

    def found(items: Mapping[str, Feedback], told: Mapping[str, Telling]) -> dict[str, FeedbackState]:
        of = by(told, "feedback")
        return {i: _state(item, of.get(i, []), today) for i, item in items.items()}

    return context.career.found_in((Feedback.table, Telling.table), ("states", today), found)


def _state(feedback: Feedback, tellings: list[Telling], today: date) -> FeedbackState:
    if feedback.kind == "praise":
        return "filed" if feedback.parked_on else "new"
    if feedback.parked_on:
        return "parked"
    if feedback.change_made:
        since = feedback.change_on
        if since is None or since > today:
            return "changing"
        told = [telling for telling in tellings if telling.on >= since]
        if any(telling.reply_on for telling in told):
            return "confirmed"
        return "told" if told else "silent"
    if feedback.kind == "request" and not feedback.answered_on:
        return "asked"
    return "understood" if feedback.plain else "new"


def tellings(feedback: Feedback, career: "Career") -> list[Telling]:
    """Return the tellings of a change, oldest first."""
    return sorted(pointing(Telling, "feedback", feedback.id, career), key=lambda t: (t.on, t.created_at, t.id))


def told_of(about: str, text: TextName, career: "Career") -> list[Telling]:
    """Return when and to whom one of the texts to say was said of a record (an id), oldest first."""
    found = (one for one in pointing(Telling, "about", about, career) if one.script == text and one.archived_on is None)
    return sorted(found, key=lambda one: (one.on, one.created_at, one.id))


def silent_days(feedback: Feedback, today: date) -> int:
    """Return the age of a change in days, 0 where there is none yet: how long a silent change has been silent."""
    return max(0, (today - feedback.change_on).days) if feedback.change_on else 0


def inbox(context: "Context") -> list[Feedback]:
    """Return the open feedback: silent changes first, longest silence on top, then by state, then oldest first (B7)."""
    rank = {name: place for place, name in enumerate(("silent", "new", "understood", "changing", "asked", "told"))}
    now = states(context)
    waiting = [f for f in context.career.feedback.values() if f.archived_on is None and now[f.id] not in CLOSED]
    return sorted(waiting, key=lambda f: (rank[now[f.id]], -silent_days(f, context.today), f.on, f.created_at, f.id))


def confirmed(days: int, context: "Context") -> list[Feedback]:
    """Return the feedback whose change was confirmed by a reply in the last `days`, the latest first (B8)."""
    career = context.career
    first = context.today - timedelta(days=days)
    replied = sorted(
        (t for t in career.tellings.values() if t.reply_on and t.reply_on >= first),
        key=lambda t: (t.reply_on or first, t.created_at, t.id),
        reverse=True,
    )
    ids = dict.fromkeys(t.feedback for t in replied)
    found = [career.feedback[i] for i in ids if i in career.feedback]
    return [f for f in found if f.archived_on is None and state(f, context) == "confirmed"]


def say_plainly(feedback: Feedback, plain: str) -> Step:
    """Put feedback in plain words (B5). Raises BadValue for an empty text."""
    line = required(plain, "plain", "the feedback in plain words")
    return Step(f"Said '{feedback.raw}' in plain words", [replace(feedback, plain=line)])


def pin(feedback: Feedback) -> Step:
    """Pin praise, so that it is in sight when a week takes more than it gives, or take it off again (P4).

    Raises Refused for other feedback.
    """
    if feedback.kind != "praise":
        raise Refused(f"'{feedback.raw}' is no praise.", "* pins praise and marks wins.")
    now = replace(feedback, pinned=not feedback.pinned)
    return Step(f"{'Pinned' if now.pinned else 'Took off the pin:'} '{feedback.raw}'", [now])


def change(feedback: Feedback, what: str, since: date | None) -> Step:
    """Record what I do differently, since the day `since`; None means that I am still working on it (B7)."""
    line = required(what, "change_made", "what you changed")
    changed = replace(feedback, change_made=line, change_on=since)
    changed.check()
    return Step(f"Changed something about '{feedback.plain or feedback.raw}'", [changed])


def park(feedback: Feedback, why: str, moment: "Moment") -> Step:
    """Park feedback for a reason (B5); praise needs none, and is filed."""
    parked = replace(feedback, parked_on=moment.today, park_why=clean_line(why))
    parked.check()
    return Step(f"{'Filed' if feedback.kind == 'praise' else 'Parked'} '{feedback.raw}'", [parked])


def check_asks_for_change(feedback: Feedback) -> None:
    """Raise Refused for praise, of which nothing has to be said plainly, changed or told."""
    if feedback.kind == "praise":
        raise Refused(
            "Praise asks for no change.",
            "w makes a win of it, Space files it; or `rung done ID --win`, `rung done ID`.",
        )


def answer(feedback: Feedback, text: str, moment: "Moment") -> Step:
    """Record the answer to a request for feedback (B6). The question becomes its topic. Raises BadValue for no text."""
    line = required(text, "raw", "the answer")
    topic = feedback.topic or feedback.raw
    return Step(f"Noted the answer on '{topic}'", [replace(feedback, raw=line, topic=topic, answered_on=moment.today)])


def tell(feedback: Feedback, person: str, text: str, context: "Context") -> Step:
    """Record that `person` (an id) was told today of a change, with `text`; they are asked back some weeks later (B8).

    Raises BadValue where there is no change to tell or nobody to tell it to.
    """
    if not feedback.change_made:
        raise BadValue(
            "There is no change to tell anybody about yet.", "First say what you changed.", field="change_made"
        )
    if not person:
        raise BadValue("Nobody was named to tell.", "Name somebody who has a say in your future.", field="person")
    told = context.moment.make(
        Telling,
        feedback=feedback.id,
        person=person,
        on=context.today,
        text=clean(text),
        follow_up_on=context.today + timedelta(days=context.settings.follow_up_days),
    )
    changes: list[Change] = [told]
    if feedback.change_on is None or feedback.change_on > context.today:
        changes.append(replace(feedback, change_on=context.today))
    return Step(f"Told '{feedback.change_made}'", changes)


def reply(telling: Telling, text: str, moment: "Moment") -> Step:
    """Record the person's reply to a telling, which confirms the change (B8). Raises BadValue for an empty text."""
    line = required(text, "reply", "the reply")
    return Step(f"Noted the reply '{line}'", [replace(telling, reply=line, reply_on=moment.today)])


def heard(text: str) -> tuple[str, str]:
    """Split "@Dana be briefer" (or "be briefer @Dana") into the name and the rest; without an @ the name is ""."""
    words = clean_line(text).split(" ")
    if len(words) == 1 and len(words[0]) > 1 and words[0].startswith("@"):
        return words[0].lstrip("@").rstrip(":,"), ""
    for place in (0, -1):
        if len(words) > 1 and words[place].startswith("@") and len(words[place]) > 1:
            name = words.pop(place)
            return name.lstrip("@").rstrip(":,"), " ".join(words)
    return "", " ".join(words)
