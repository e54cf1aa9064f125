"""`CardChips`: the reframe card's letters and digits, each of which changes the card as a value."""

from __future__ import annotations

from typing import ClassVar

from msgspec.structs import replace
from textual.binding import Binding, BindingType
from textual.reactive import reactive

from career.card import card as cards
from career.card import card_words, other_ways
from career.card.card import Card
from career.model.context import Context
from career.model.records import Step
from career.model.reframes import Reason, Verdict
from tui.screens.modal import Modal
from widgets.card import CardView


class CardChips(Modal[Step | None]):
    """A screen with a card on it, and the keys that choose something there. Letters are inert while a text is written."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("k", "reason('know')", "don't know how"),
        Binding("l", "reason('like')", "don't like it"),
        Binding("u", "reason('use')", "see no use"),
        *(Binding(str(n), f"digit({n})", show=False) for n in range(10)),
        Binding("v", "turn", "other draft"),
        Binding("o", "edit('skill')", "other skill"),
        Binding("b", "way_to_like", "another way to like it", show=False),
        Binding("x", "other_ways", "other ways out"),
        Binding("d", "due", "due date", show=False),
        Binding("f", "forget", "forget", show=False),
        Binding("full_stop", "more", "more"),
        Binding("less_than_sign", "appeal(-1)", "lower appeal", show=False),
        Binding("greater_than_sign", "appeal(1)", "higher appeal", show=False),
        Binding("left", "step_to(-1)", "step to", show=False),
        Binding("right", "step_to(1)", "step to", show=False),
        Binding("down", "scroll(1)", "down", show=False),
        Binding("up", "scroll(-1)", "up", show=False),
        Binding("tab", "write", "write"),
        Binding("enter", "keep", "keep"),
        Binding("escape", "leave", "leave"),
    ]
    TO_A_FIELD: ClassVar[frozenset[str]] = frozenset("o")
    card: reactive[Card | None] = reactive(None, init=False)
    shown: reactive[Context] = reactive(Context.empty, init=False, repaint=False)

    def show_chips(self) -> None:
        """Show the keys that work on the card now."""
        raise NotImplementedError

    def action_reason(self, reason: Reason) -> None:
        """Set or clear a reason that holds the person back."""
        if self.card:
            self.card = cards.toggle_reason(self.card, reason)
            self.show_chips()

    def action_digit(self, digit: int) -> None:
        """Choose another way out, or how to hand over, where those are shown; else switch a skill on or off."""
        if self.card is None:
            return
        acts = [*other_ways.ACTS]
        if self.card.is_leaving:
            ways: list[Verdict] = ["invest", *other_ways.WAYS_OUT]
            if digit < len(ways):
                self.card = cards.take_way_out(self.card, ways[digit])
        elif self.card.way and digit == 0:
            self.card = cards.take_way_out(self.card, "invest")
        elif self.card.way and self.card.way.verdict == "trade" and 0 < digit <= len(acts):
            self.card = cards.choose_act(self.card, acts[digit - 1])
        elif self.card.way is None and digit:
            self.card = cards.toggle_skill(self.card, digit - 1)
        self.show_chips()

    def action_other_ways(self) -> None:
        """Show the other ways out, or the card again."""
        if self.card:
            self.card = replace(self.card, is_leaving=not self.card.is_leaving)
            self.show_chips()

    def action_due(self) -> None:
        """Take the day that the task names as its due date, or leave it out."""
        if self.card:
            self.card = cards.toggle_due(self.card)

    def action_way_to_like(self) -> None:
        """Show another way to like the task more."""
        if self.card:
            self.card = card_words.next_way_to_like(self.card, self.shown.career)

    def action_appeal(self, by: int) -> None:
        """Change how much I want to do the task."""
        if self.card:
            self.card = cards.next_appeal(self.card, by)
            self.query_one(CardView).more = True

    def action_turn(self) -> None:
        """Show another draft."""
        if self.card:
            self.card = cards.turn_draft(self.card)

    def action_step_to(self, step: int) -> None:
        """Choose what the task is a step to."""
        if self.card:
            self.card = cards.next_step_to(self.card, step)

    def action_more(self) -> None:
        """Unfold the rest, or fold it."""
        view = self.query_one(CardView)
        view.more = not view.more
