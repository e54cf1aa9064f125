"""`Life`: records a career as if it had been lived, by the functions that a person's keys call.

`story.py` says what happened; here are the dates in the past and the ids from a seed.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from msgspec.structs import replace

from career.card import card as cards
from career.card import card_words, closing, open_card, save_card
from career.card.closing import Closing
from career.edits import editing, meeting, talking
from career.model import (
    decisions,
    efforts,
    feedback,
    goals,
    if_then,
    nudge_answers,
    practices,
    reframes,
    reminders,
    report_goals,
    reviews,
    roles,
    skills,
    tasks,
    tradeoffs,
)
from career.model import learning as learned
from career.model.context import Context
from career.model.feedback import Telling
from career.model.goals import Goal
from career.model.moment import Moment
from career.model.records import ID_ALPHABET, ID_LENGTH, Record, Step
from career.model.reframes import CameTrue, Reason, Reframe
from career.model.reminders import Reminder
from career.model.report_goals import ReportGoalState
from career.model.reviews import ReviewKind, Walked
from career.model.settings import Settings
from career.model.skills import Assessment
from career.model.snapshot import Career
from career.model.tasks import Task
from career.model.tradeoffs import Deal
from career.texts import draft, registry
from career.texts.draft import PERSON
from career.views import agenda
from career.views.reviews import then_now

SEED = 5


FRIDAY = 4


class Told(NamedTuple):
    """One step of the story, and when it was made."""

    step: Step
    at: datetime


class Life:
    """A career while it is recorded. `ago` counts days before today; call in order, oldest change of a record first."""

    def __init__(self, today: date) -> None:
        self.today = today
        self.career = Career()
        self.told: list[Told] = []
        self._random = random.Random(SEED)  # noqa: S311 - ids of a story, the same every time

    def day(self, offset: int) -> str:
        """Return the working day at most two days from this many days from today, as a person could type it."""
        return self._working(offset).isoformat()

    def add(self, table: str, ago: int, **typed: str) -> str:
        """Add a record from the texts of its fields and return its id."""
        moment = self._moment(ago)
        step = editing.add(table, typed, self._context(moment))
        self._take(step, moment)
        return next(change.id for change in step.changes if isinstance(change, Record) and change.table == table)

    def edit(self, record_id: str, ago: int, why: str = "", **typed: str) -> None:
        """Change fields of a record."""
        moment = self._moment(ago)
        self._take(editing.edit(self._get(record_id), typed, self._context(moment), why=why), moment)

    def check_in(self, goal: str, *values: tuple[int, str, str]) -> None:
        """Add check-ins to a goal, each as days ago, value and note."""
        for ago, value, note in values:
            self.add("checkins", ago, goal=goal, value=value, note=note)

    def done(self, record_id: str, ago: int, value: float | None = None, proof: str = "") -> None:
        """Complete a task, a reminder, or a goal with its last value and its proof."""
        moment, record = self._moment(ago), self._get(record_id)
        match record:
            case Goal():
                self._take(goals.complete(record, value, proof, moment), moment)
            case Task():
                self._take(tasks.complete(record, moment), moment)
            case Reminder():
                self._take(reminders.complete(record, moment), moment)

    def close(self, task: str, ago: int, line: str, came_true: CameTrue = "yes", appeal: int | None = None) -> None:
        """Close a reframed task as done right, with the line that becomes its win."""
        moment, kept = self._moment(ago), self._kept(task)
        said = Closing(was_right=True, came_true=came_true, line=line, appeal=appeal)
        self._take(closing.close(kept, said, self._context(moment)), moment)

    def take_in(self, task: str, ago: int, words: str) -> None:
        """Keep what somebody said of the reframe of their task that was offered to them."""
        moment, kept = self._moment(ago), self._kept(task)
        self._take(reframes.take_in(kept, words, self._context(moment)), moment)

    def say_of_goal(self, goal: str, ago: int, words: str, state: ReportGoalState) -> None:
        """Keep what somebody who reports to the narrator said of a goal of theirs."""
        moment = self._moment(ago)
        said = report_goals.said(self.career.report_goals[goal], words, state, self._context(moment))
        self._take(said, moment)

    def tell(self, heard: str, to: str, ago: int, reply: tuple[int, str] | None = None) -> None:
        """Tell somebody of a change, and keep their reply, given as days ago and text."""
        told = self.add("tellings", ago, feedback=heard, person=to)
        if reply:
            moment = self._moment(reply[0])
            self._take(feedback.reply(self.career.tellings[told], reply[1], moment), moment)

    def say(self, name: str, to: str, ago: int, reply: tuple[int, str] | None, of: str = "", **gaps: str) -> None:
        """Mark a text to say as told to somebody, and keep their reply, given as days ago and text; it is `of` a record."""
        moment, about = self._moment(ago), self._get(of) if of else None
        said = draft.draft(registry.named(name), about, {PERSON: to, **gaps}, self._context(moment))
        step = draft.tell(said, "", self._context(moment))
        self._take(step, moment)
        if reply is None:
            return
        moment = self._moment(reply[0])
        told = next(change for change in step.changes if isinstance(change, Telling))
        self._take(feedback.reply(told, reply[1], moment), moment)

    def tell_training(self, learning: str, to: str, ago: int, reply: tuple[int, str]) -> None:
        """Tell somebody of something to learn from (S4), and keep their reply, given as days ago and text."""
        context = self._context(moment := self._moment(ago))
        said = draft.draft(registry.named("tell-training"), self._get(learning), {PERSON: to}, context)
        step = draft.tell(said, "", context)
        self._take(step, moment)
        told = next(change for change in step.changes if isinstance(change, Telling))
        self._take(feedback.reply(told, reply[1], moment := self._moment(reply[0])), moment)

    def finish(self, record: str, ago: int) -> None:
        """Finish something to learn from."""
        moment = self._moment(ago)
        self._take(learned.finished(self.career.learning[record], moment.today), moment)

    def know(self, decision: str, ago: int, outcome: decisions.Outcome, taught: str) -> None:
        """Say what came of a decision."""
        moment = self._moment(ago)
        self._take(decisions.answer(self.career.decisions[decision], outcome, taught, moment.today), moment)

    def make_room(self, goal: str, item: str, deal: Deal, ago: int, reply: tuple[int, str]) -> None:
        """Make room for a goal by a decision on an item, and keep the reply, given as days ago and text."""
        moment, about = self._moment(ago), self.career.goals[goal]
        record = self.career.goals.get(item) or self.career.tasks[item]
        self._take(tradeoffs.trade(about, record, deal, self._context(moment)), moment)
        made = tradeoffs.decided(goal, self.career)[item]
        moment = self._moment(reply[0])
        self._take(tradeoffs.reply(made, reply[1], moment), moment)

    def hold(self, ago: int, seconds: int, goal: str, *, did: bool) -> None:
        """Record a daily check-in, with the answer whether the if-then plan of a goal happened."""
        moment = self._moment(ago)
        self._take(if_then.answer(self.career.goals[goal], moment, did=did), moment)
        moment = self._moment(ago)
        self._take(reviews.leave(seconds, self._context(moment)), moment)

    def review(self, kind: ReviewKind, ago: int, spent: Mapping[str, int], done: str) -> None:
        """Hold a review on a day, with the numbers as they were then: the seconds of each step, and those done."""
        context = self._as_of(moment := self._moment(ago))
        numbers = {} if kind == "weekly" else then_now.measure(context)
        walked = Walked(kind, spent, frozenset(done.split()), "", numbers)
        self._take(reviews.keep(walked, context), moment)

    def meet(self, person: str, ago: int, lines: int) -> None:
        """Hold a one-on-one, in which the first lines of the agenda as it was on that day were talked about.

        Those on a silent change are left out: to talk about one tells it.
        """
        for _ in range(lines):
            moment = self._moment(ago)
            context = self._as_of(moment)
            found = agenda.points(context.career.people[person], context)
            left = (one for one in found if not one.is_ticked and one.about not in context.career.feedback)
            if point := next(left, None):
                self._take(talking.tick(point, context.career.people[person], context), moment)
        moment = self._moment(ago)
        context = self._as_of(moment)
        self._take(meeting.held(context.career.people[person], "1on1", context), moment)

    def take_up(self, ago: int, kind: str, about: str) -> None:
        """Record that a nudge of the check-in about a record was taken up."""
        answer = nudge_answers.answer(kind, about, "taken", self._context(moment := self._moment(ago)))
        self._take(Step("Checked in for today", [answer]), moment)

    def rate(self, words: str, *said: tuple[int, int] | tuple[int, int, str], by: str = "") -> None:
        """Rate a skill, by me or by somebody else: each rating is days ago, level and perhaps the reason."""
        for ago, level, *why in said:
            moment = self._moment(ago)
            skill = skills.begun(words, self._context(moment))
            self._take(skills.rate(skill, Assessment(level, by, "".join(why)), self._context(moment)), moment)

    def edit_skill(self, words: str, ago: int, **typed: str) -> None:
        """Change fields of a skill, named in any words by which it is known."""
        self.edit(skills.begun(words, self._context(self._moment(ago))).id, ago, **typed)

    def say_fit(self, ago: int, score: int, line: str) -> None:
        """Say how far the job of that day is where one wants to be."""
        context = self._context(moment := self._moment(ago))
        self._take(roles.say_fit(roles.required_current(context), score, line, None, context), moment)

    def give_effort(self, ago: int, effort: int, line: str) -> None:
        """Say how much the narrator gave in the week of that day."""
        moment = self._moment(ago)
        self._take(efforts.say_effort(effort, line, None, self._context(moment)), moment)

    def practise(self, ago: int, said: str) -> None:
        """Say whether the narrator was the boss they wish they had, in the week of that day."""
        moment = self._moment(ago)
        self._take(practices.say_practised(said, None, self._context(moment)), moment)

    def put_by(self, task: str, ago: int) -> None:
        """Mark a task to reframe later."""
        moment = self._moment(ago)
        self._take(save_card.later("", self._context(moment), about=task), moment)

    def reframe(self, task: str, ago: int, skills: str, sentence: str = "", reasons: Iterable[Reason] = ()) -> None:
        """Keep a reframe with these skills of the catalogue; without a `sentence` it keeps rung's draft."""
        moment, record = self._moment(ago), self._get(task)
        card = open_card.open_card(record.headline, self._context(moment), about=task)
        wanted = skills.split()
        card = replace(card, offers=tuple(replace(o, picked=False) for o in card.offers if o.id not in wanted)[:4])
        for skill in wanted:
            card = cards.add_skill(card, skill)
        card = replace(card, offers=tuple(sorted(card.offers, key=lambda offer: not offer.picked)))
        for reason in reasons:
            card = cards.toggle_reason(card, reason)
        if isinstance(record, Task):
            card = replace(card, step_to=record.goal)
        if sentence:
            card = card_words.write(card, sentence, self._context(moment))
        self._take(save_card.keep(card, self._context(moment)), moment)

    def _get(self, record_id: str) -> Record:
        record = self.career.get(record_id)
        if record is None:
            raise LookupError(f"The story names {record_id}, which is not there.")
        return record

    def _kept(self, task: str) -> Reframe:
        kept = reframes.of(task, self.career)
        if kept is None:
            raise LookupError(f"The story has not reframed {task}.")
        return kept

    def _moment(self, ago: int) -> Moment:
        day = self._working(-ago)
        morning = datetime.combine(day, time(7)).astimezone(UTC)  # seven where the person is
        return Moment(day, morning + timedelta(seconds=len(self.told)), self._new_id)

    def _working(self, offset: int) -> date:
        """Return a day of the story: nobody holds a one-on-one on a Sunday. It was on the Monday after, or comes then."""
        day = self.today + timedelta(days=offset)
        weekend = max(0, day.weekday() - FRIDAY)
        if not offset or not weekend:
            return day
        monday = day + timedelta(days=3 - weekend)
        return monday if offset > 0 or monday <= self.today else day - timedelta(days=weekend)

    def _context(self, moment: Moment) -> Context:
        return Context(self.career, moment, Settings())

    def _as_of(self, moment: Moment) -> Context:
        """Return the context of a moment, without the records that are younger."""
        known = Career.of(record for record in self.career if record.created_at <= moment.now)
        return Context(known, moment, Settings())

    def _new_id(self, letter: str) -> str:
        made = letter + "".join(self._random.choices(ID_ALPHABET, k=ID_LENGTH - len(letter)))
        return self._new_id(letter) if made.isdigit() else made

    def _take(self, step: Step, moment: Moment) -> None:
        self.career = self.career.changed(step.changes)
        self.told.append(Told(step, moment.now))
