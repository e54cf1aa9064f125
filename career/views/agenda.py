"""The agenda of a one-on-one, which writes itself (O1, O3, O11): what happened since the last one, and what is open.

A line that is worked out of another record is there as long as that calls for it. Wins stay once they were carried over.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from career.language.relative_days import past, short
from career.model import agenda, contacts, feedback, goal_progress, goals, learning, reframes, wants, wins
from career.model.agenda import Side, Topic
from career.model.backlinks import pointing
from career.model.feedback import Feedback, Telling
from career.model.goals import Approval, Goal
from career.model.learning import Learning
from career.model.people import DECIDES
from career.model.reframes import Reframe
from career.model.tasks import Task, is_open
from career.model.text_names import IMPROVES, told_about
from career.model.wants import Want
from career.model.wins import Win
from career.views.pace import pace_in_words

if TYPE_CHECKING:
    from career.model.contacts import Contact
    from career.model.context import Context
    from career.model.people import Person

GUIDES = frozenset({"manager", "skip", "mentor", "sponsor", "coach"})
"""The roles of those whom my wins and my goals concern."""
FIRST_DAYS = 30
"""How many days the wins go back before the first meeting."""


class Point(NamedTuple):
    """A line of the agenda: its text, its column, and what it is about (the id of a record, "" where it was typed).

    One on wins is on those after the day `since`. `topic` is its record, None while nothing but another record calls for
    it.
    """

    text: str
    side: Side
    about: str
    since: date | None = None
    topic: Topic | None = None

    @property
    def key(self) -> str:
        """Return the id of what it is about, else of its own record: it stays the same when the line is ticked."""
        return self.about or (self.topic.id if self.topic else "")

    @property
    def is_ticked(self) -> bool:
        """Whether it was talked about."""
        return bool(self.topic and self.topic.done_on)

    @property
    def carried(self) -> int:
        """Return how many meetings went by without it."""
        return self.topic.carried if self.topic else 0


def points(person: Person, context: Context) -> list[Point]:
    """Return the lines of the next agenda with a person: what the records call for, one a record, then what was typed.

    A line that is ticked stays in its place until it is noted that they met.
    """
    own = [topic for topic in agenda.of(person.id, context.career) if not topic.contact]
    by_about = {topic.about: topic for topic in own if topic.about}
    of_wins = {topic.since: topic for topic in own if topic.since and not topic.done_on}
    found = [
        point._replace(topic=by_about.get(point.about) or (of_wins.get(point.since) if point.since else None))
        for point in _called_for(person, context)
    ]
    shown = {point.about for point in found} | {point.topic.about for point in found if point.topic}
    more = (topic for topic in own if topic.about not in shown and _stays(topic, context))
    found += [of_topic(topic, context) for topic in more]
    by_key: dict[str, Point] = {}
    for point in found:
        by_key.setdefault(point.key, point)
    return sorted(by_key.values(), key=lambda point: _place(point, context))


def of_topic(topic: Topic, context: Context) -> Point:
    """Return the line of a topic, in the words of what it is about."""
    career = context.career
    text, about = topic.text, career.get(topic.about)
    if (isinstance(about, Feedback) and about.change_made) or isinstance(about, Learning):
        text = _to_tell(about)
    elif isinstance(about, Reframe):
        text = _to_say(about, context)
    elif isinstance(about, Want):
        text = _to_tell_want(about)
    elif isinstance(about, Telling):
        text = _how_it_goes(about, context)
    elif isinstance(about, Win) and topic.since:
        until, since = about, topic.since
        text = _of_wins([win for win in _by_day(context) if since < win.on <= until.on] or [about], since, context)
    return Point(text or career.title(topic), topic.side, topic.about, topic.since, topic)


def _place(point: Point, context: Context) -> int:
    """Return the place of a line by what it is about, in the order in which they are called for."""
    match context.career.get(point.about):
        case Feedback(kind="request", change_made=""):
            return 4
        case Feedback() | Learning() | Reframe():
            return 0
        case Win():
            return 1
        case Goal():
            return 2
        case Approval():
            return 3
    return 5 if point.about else 6


def on_side(side: Side, found: list[Point]) -> list[Point]:
    """Return the lines of one column, those first that were carried over most often."""
    return sorted((point for point in found if point.side == side), key=lambda point: -point.carried)


def last_meeting(person: Person, context: Context) -> Contact | None:
    """Return the meeting from which news counts: the last one-on-one, or contact where none are held (O11)."""
    kind: contacts.ContactKind | None = "1on1" if contacts.has_one_on_ones(person) else None
    held = contacts.of(person.id, context.career, kind)
    return next((one for one in held if one.on <= context.today), None)


def is_waiting(topic: Topic, context: Context) -> bool:
    """Whether a topic is still to be talked about: not ticked, and what it is about still calls for it."""
    person = context.career.people.get(topic.person)
    if topic.done_on or topic.archived_on or person is None:
        return False
    return not topic.about or any(point.topic == topic for point in points(person, context))


def _stays(topic: Topic, context: Context) -> bool:
    """Whether a topic is a line of its own: it was typed, ticked or noted, or it is about wins that were carried over."""
    is_mine = not topic.about or topic.done_on is not None or bool(topic.said)
    return is_mine or isinstance(context.career.get(topic.about), Win)


def _called_for(person: Person, context: Context) -> Iterator[Point]:
    yield from (
        Point(_to_say(kept, context), "decided", kept.id) for kept in reframes.to_say(person.id, context.career)
    )
    yield from _silent(person, context)
    if person.role in GUIDES:
        yield from _wins(person, context)
        yield from _behind(context)
    yield from _want(person, context)
    yield from _asked(person, context)
    yield from _waits(person, context)
    yield from _to_improve(person, context)


def _silent(person: Person, context: Context) -> Iterator[Point]:
    """Yield the changes that the person was not told of; a manager is told of all, and of each enrolment (B7, B17)."""
    states = feedback.states(context)
    for item in feedback.inbox(context):
        if states[item.id] == "silent" and (item.person == person.id or person.role == "manager"):
            yield Point(_to_tell(item), "decided", item.id)
    if person.role == "manager":
        yield from (Point(_to_tell(one), "decided", one.id) for one in learning.silent(context))


def _want(person: Person, context: Context) -> Iterator[Point]:
    """Yield the oldest of my wants that somebody who decides, or guides me, does not know yet (B15)."""
    if (person.influence >= DECIDES or person.role in GUIDES) and (want := wants.to_tell(person, context)):
        yield Point(_to_tell_want(want), "input", want.id)


def _wins(person: Person, context: Context) -> Iterator[Point]:
    """Yield one line on my wins since the last meeting, also of those that were noted late."""
    last = last_meeting(person, context)
    since = last.on if last else context.today - timedelta(days=FIRST_DAYS)

    def is_new(win: Win) -> bool:
        return win.on > since or (last is not None and win.created_at > last.created_at)

    found = list(filter(is_new, _by_day(context)))
    if found:
        yield Point(_of_wins(found, since, context), "decided", found[-1].id, since)


def _to_tell(item: Feedback | Learning) -> str:
    return f"tell: I enrolled in {item.title}" if isinstance(item, Learning) else f"tell: {item.change_made}"


def _to_say(kept: Reframe, context: Context) -> str:
    """Return what is owed to somebody: what a task of theirs could be for them (P17), or another way out (P19)."""
    task = context.career.headline(kept.about)
    return (
        f"tell: what '{task}' could be for them" if kept.for_person else f"tell: {kept.text or kept.then_do} ({task})"
    )


def _to_tell_want(want: Want) -> str:
    inside = f", and see {want.part}" if want.part else ""
    return f"what I want: {want.text}{inside}"


def _by_day(context: Context) -> list[Win]:
    career = context.career
    return career.index("my wins", lambda: sorted(wins.mine(career), key=lambda win: (win.on, win.created_at, win.id)))


def _of_wins(found: list[Win], since: date, context: Context) -> str:
    count = f"{len(found)} wins since {short(since, context.today)}" if len(found) > 1 else "a win"
    return f"{count}: {found[-1].text}"


def _behind(context: Context) -> Iterator[Point]:
    for goal in sorted(goals.all_open(context.career), key=lambda goal: (goal.due or date.max, goal.id)):
        if goal_progress.pace_word(goal, context) == "behind":
            yield Point(f"{goal.title}: {pace_in_words(goal, context)[0]}, and what I will do", "decided", goal.id)


def _to_improve(person: Person, context: Context) -> Iterator[Point]:
    """Yield what I told somebody to improve and they have said nothing of yet (O4)."""
    for told in sorted(pointing(Telling, "person", person.id, context.career), key=lambda one: (one.on, one.id)):
        if told.script == IMPROVES and not told.reply_on and told.archived_on is None:
            yield Point(_how_it_goes(told, context), "input", told.id)


def _how_it_goes(told: Telling, context: Context) -> str:
    return f"{told_about(told.script, told.topic)}, told {past(told.on, context.today)}"


def _asked(person: Person, context: Context) -> Iterator[Point]:
    """Yield the approvals and the answers that I wait for, the longest first."""
    career, today = context.career, context.today
    for asked in sorted(pointing(Approval, "person", person.id, career), key=lambda one: (one.asked_on, one.id)):
        if asked.state == "asked" and asked.archived_on is None and goals.waits(asked, career):
            about = asked.what or career.headline(asked.goal or asked.task)
            yield Point(f"OK from {person.name}: {about}, asked {past(asked.asked_on, today)}", "input", asked.id)
    states = feedback.states(context)
    for item in sorted(pointing(Feedback, "person", person.id, career), key=lambda one: (one.on, one.id)):
        if states[item.id] == "asked" and item.archived_on is None:
            yield Point(
                f"answer from {person.name}: {item.topic or item.raw}, asked {past(item.on, today)}", "input", item.id
            )


def _waits(person: Person, context: Context) -> Iterator[Point]:
    """Yield the goals and tasks that wait for the person (B1)."""
    for goal in pointing(Goal, "blocked_on", person.id, context.career):
        if goals.is_open(goal):
            yield Point(f"waits for {person.name}: {goal.title}", "input", goal.id)
    for task in pointing(Task, "blocked_on", person.id, context.career):
        if is_open(task):
            yield Point(f"waits for {person.name}: {task.title}", "input", task.id)
