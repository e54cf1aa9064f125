"""A weekly, quarterly or yearly review in lines: its steps and cards are the dashboard's (career/views/reviews)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from career.errors import RungError
from career.model import reviews
from career.model.records import Step
from career.model.reviews import ReviewKind
from career.views.reviews.step import Act, Card, RowAsk
from career.views.reviews.walk import Walk
from career.views.rows import Row
from tui.cli.plain import brainstorm, lists, trade
from tui.cli.plain.acts import reframe
from tui.cli.plain.close import close
from tui.cli.plain.form import fill
from tui.cli.plain.spoken import step_said, without_keys
from tui.cli.plain.talk import Moved, Talk, TookBack
from tui.cli.plain.typed_lines import Interrupted, Left
from tui.dialogs.after_step import of_effort
from tui.dialogs.reviews import acts, forms
from tui.dialogs.reviews.acts import Copies, Later, Looked, Opens
from tui.dialogs.reviews.record import record_of
from tui.dialogs.row_keys import Selected

NEXT_STEP, STEP_BEFORE = ">", "<"
GO = {NEXT_STEP: "go on to the next step", STEP_BEFORE: "go back to the step before"}
"""What is typed on any card of a review."""
LATER = {"one day": "one day later"}
"""What a screen has no room for."""
TWICE = "it was begun twice; both go on here as one."


def review(talk: Talk, kind: ReviewKind, only: str = "") -> None:
    """Go through a review, or through one step of it alone, from where it was left."""
    _Review(talk, kind, only).run()


def check_in(talk: Talk) -> None:
    """Hold the check-in of today, or go on where it was left."""
    review(talk, "daily")


class _Review:
    """A review that is under way. `made` are the steps saved in it, each with the card at which it was made."""

    def __init__(self, talk: Talk, kind: ReviewKind, only: str) -> None:
        context = talk.context
        self.talk = talk
        self.only = only
        self.walk = Walk(kind, context, only)
        self.record = record_of(self.walk, context)
        self.before = context.career
        self.made: list[tuple[Step, int, int]] = []
        if not only and len(reviews.under_way(kind, context)) > 1:
            talk.say("Note", TWICE)

    def run(self) -> None:
        """Go from card to card; leaving keeps what was done, and the place."""
        self.talk.say(
            "Help", "Enter goes on, ? says what can be typed, > goes to the next step and < to the one before."
        )
        is_on, self.talk.signs = True, GO
        try:
            while is_on:
                is_on = self._go()
        except (Left, Interrupted):
            if self.walk.has_moved or self.record.has_acted:
                self._end(self.walk.step.name)
            raise
        finally:
            self.talk.signs = {}
        self._end("")
        if low := of_effort(self.before, self.talk.context):
            fill(self.talk, low, brief=True)

    def _go(self) -> bool:
        """Ask the card that is shown, and go on; return whether there is another one."""
        try:
            is_answered = self._ask()
        except TookBack as back:
            self._go_back(back.step)
            return True
        except Moved as moved:
            if moved.to == STEP_BEFORE:
                return self._step_before()
            if moved.to == NEXT_STEP:
                return self._next_step()
            is_answered = True
        if self.walk.plan.enter_skips and not is_answered:
            return self._next_step()
        return self.walk.next_card() or self._next_step()

    def _step_before(self) -> bool:
        self.record.tick()
        if not self.walk.back():
            self.talk.say("Note", "this is the first step.")
        return True

    def _next_step(self) -> bool:
        self.record.tick()
        if self.only or not self.walk.has_next:
            return False
        self.walk.next_step()
        if self.walk.plan.saves_place:
            self._commit(self.record.kept(self.walk.step.name, self.talk.context))
        return True

    def _go_back(self, step: Step | None) -> None:
        """Ask again what was answered by a step that was taken back."""
        if self.made and self.made[-1][0] is step:
            _, at, card_at = self.made.pop()
            self.record.forget(step)
            self.walk.return_to(at, card_at)

    def _note(self, step: Step | None) -> bool:
        """Note a step that was saved; return whether there was one."""
        if step is None or not step.changes:
            return False
        self.record.note(step)
        self.made.append((step, self.walk.at, self.walk.card_at))
        return True

    def _ask(self) -> bool:
        """Say the card, and ask what it asks: its fields, each of its rows, or its one record.

        Return whether that was answered, and not only passed by with Enter.
        """
        title = "" if self.only else f"{self.walk.plan.title.capitalize()}, {self.walk.count.replace('/', ' of ')}"
        self.talk.say(title or "Step", self.walk.step.title)
        card = self._card()
        is_question = bool(card.acts) and not card.rows and card.asked.endswith("?")
        if not is_question:
            self.talk.say("About", card.asked)
        for line in card.before:
            self.talk.say("Before", line)
        for line in map(without_keys, card.told):
            if line:
                self.talk.say("Told", line)
        if prompt := forms.form_of(card, self.talk.context):
            brief = self.walk.plan.enter_skips and len(prompt.fields) > 1
            return self._note(fill(self.talk, prompt, brief=brief, is_told=True))
        before = len(self.made)
        if card.rows:
            self._ask_rows()
        elif card.acts:
            while self._do(card.asks(), None):
                card = self._card()
        return len(self.made) > before

    def _card(self) -> Card:
        return self.walk.card(self.talk.shown)

    def _ask_rows(self) -> None:
        """Ask about one row after the other, each until Enter; one that is gone was dealt with."""
        seen: set[tuple[str, str]] = set()
        asked: list[tuple[str, str]] = []
        count = len(self._card().rows)
        while row := next((row for row in self._card().rows if (row.key, row.kind) not in seen), None):
            if (row.key, row.kind) not in asked:
                asked.append((row.key, row.kind))
            told = ", ".join(filter(None, (row.lead, row.due, row.tail)))
            at = asked.index((row.key, row.kind)) + 1
            text = step_said(row.text, row.kind)
            self.talk.say(f"Line {at} of {max(count, at)}", f"{text}. {told}" if told else text)
            if (own := self._card().by_kind.get(row.kind)) and not own.asked.endswith("?"):
                self.talk.say("About", own.asked)
            if not self._do(self._card().asks(row.kind), row):
                seen.add((row.key, row.kind))

    def _do(self, asks: RowAsk, row: Row | None) -> bool:
        """Ask what to do, and do it; return whether to ask again: after Enter it is fine."""
        can = {act.key: act for act in asks.acts if act.label and act.does != "copy"}
        if not can:
            return False
        is_said = not asks.asked.endswith("?") or bool(row and row.kind not in self._card().by_kind)
        asked = "What about it?" if is_said else asks.asked
        said = self.talk.choose(asked, {key: LATER.get(act.label, act.label) for key, act in can.items()})
        if not said:
            return False
        if self._note(self._acted(can[said], row)) and can[said].leaves:
            raise Moved("")
        return True

    def _acted(self, act: Act, row: Row | None) -> Step | None:
        """Do what an act does to the record of a row, or to that of the card."""
        self.talk.store.refresh()
        context, card = self.talk.context, self._card()
        chosen = acts.chosen_of(card, row.key if row else "", row.kind if row else "", context)
        try:
            outcome = acts.do(act, card, chosen, context)
        except RungError as error:
            self.talk.refused(error)
            return None
        match outcome:
            case Copies(text):
                self.talk.say("Text", text, as_it_is=True)
                return None
            case Looked():
                self.record.looked()
                raise Moved("")
            case Later():
                self.record.said = "later"
                raise Moved("")
            case Opens(name, of):
                return self._open(name, of)
            case Step():
                return self.talk.try_to_save(lambda _: outcome)
        return fill(self.talk, outcome)

    def _open(self, name: str, of: tuple[object, ...]) -> Step | None:
        """Ask what a screen asks, where there are questions in lines for it."""
        if name not in OPENED:
            self.talk.say("Note", "this opens in the dashboard only: rung --no-plain")
            return None
        before = len(self.talk.saved)
        OPENED[name](self.talk, *of)
        for step in self.talk.saved[before:-1]:
            self._note(step)
        return self.talk.saved[-1] if len(self.talk.saved) > before else None

    def _commit(self, step: Step) -> None:
        try:
            self.talk.store.commit(*step)
        except RungError as error:
            self.talk.refused(error)

    def _end(self, left_at: str) -> None:
        self.record.tick()
        step, said = self.record.end(left_at, self.talk.context, on_screen=False)
        self._commit(step)
        self.talk.say("End", said)


def _open_record(talk: Talk, key: str) -> None:
    if record := talk.career.get(key):
        lists.open_record(talk, Selected(record))


def _say_document(talk: Talk, of: str = "year") -> None:
    from tui.cli.commands import review as command  # here: its module is that of a verb

    command.run(["document", *(["--quarter", "this"] if of == "quarter" else [])], talk.session)


OPENED: Mapping[str, Callable[..., Any]] = {
    "close": close,
    "card": lambda talk, record, _text: reframe(talk, record),
    "person": _open_record,
    "detail": _open_record,
    "goal": _open_record,
    "brainstorm": brainstorm.storm,
    "review": _say_document,
    "tradeoff": lambda talk, goal: trade.make_room(talk, talk.career.goals.get(goal)),
}
"""What is asked in lines in place of a screen, by the screen's name."""
