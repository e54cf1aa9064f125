"""`TradeoffScreen`: what makes room for a goal: each other open item is cancelled, postponed, handed over or kept."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.reactive import reactive
from textual.widgets import Static

from career.language.relative_days import short
from career.model import tradeoffs
from career.model.context import Context
from career.model.goals import Goal
from career.model.records import Step
from career.model.tradeoffs import ACTS, Tradeoff
from career.views.rows import Row
from tui.dialogs import goal_prompts
from tui.screens.by_name import screen
from tui.screens.modal import Modal
from widgets.key_line import KeyLine
from widgets.plain import plain
from widgets.rows import RowList

KEYS = "1 cancel   2 postpone   3 delegate   4 keep   y copy   u undo   Esc leave"
EMPTY = "Nothing else is open: there is room."


class TradeoffScreen(Modal[None]):
    """Asks what makes room for the goal with this id. Nothing has to be decided; each decision is saved at once."""

    DEFAULT_CSS = """
    TradeoffScreen {
        & #items { height: auto; }
        & #freed { height: auto; margin-top: 1; }
        &.-short #freed { margin-top: 0; }
        & #to-say { height: auto; max-height: 3; color: $text-muted; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(place), f"act('{act}')", act) for place, act in enumerate(ACTS, start=1)),
        Binding("y,s", "copy", "Copy the text"),
        Binding("u", "undo", "Undo"),
        Binding("escape,enter,q", "dismiss(None)", "Leave"),
    ]
    CHROME = 11, 6
    shown: reactive[Context] = reactive(Context.empty, init=False)

    def __init__(self, goal: str) -> None:
        super().__init__()
        self.goal = goal

    def compose(self) -> ComposeResult:
        """Lay out the items, and below them what is freed."""
        with Vertical(classes="box"):
            yield Static(classes="box--title", markup=False)
            yield RowList(id="items", empty=EMPTY)
            yield Static(id="freed", markup=False)
            yield Static(id="to-say", markup=False)
            yield KeyLine(KEYS)

    def on_mount(self) -> None:
        """Start in the list."""
        self.query_one(RowList).focus()
        self.watch_shown()

    def on_resize(self) -> None:
        """Fit the list to the height of the terminal."""
        self.query_one(RowList).styles.max_height = self.room()

    def watch_shown(self) -> None:
        """Show what is open, and what was decided."""
        goal = self.shown.career.goals.get(self.goal)
        decided = tradeoffs.decided(self.goal, self.shown.career)
        open_items = tradeoffs.items(self.goal, self.shown.career)
        left = {item.id for item in open_items}
        rows = [
            Row(i.id, i.title, lead=i.table.rstrip("s"), tail=_told(decided.get(i.id), self.shown.today), beside=True)
            for i in open_items
        ]
        rows += [
            Row(t.item, t.what, lead="done", tail=_told(t, self.shown.today), tone="good")
            for t in decided.values()
            if t.item not in left
        ]
        self.query_one(RowList).show_rows(rows)
        self.query_one(RowList).styles.height = max(1, len(rows))
        self._say_title(goal)
        minutes = tradeoffs.freed(self.goal, self.shown.career)
        freed = self.query_one("#freed", Static)
        freed.update(plain(f"Freed so far: {minutes} min a week."))
        freed.display = bool(minutes)
        self._show_text()

    def on_row_list_highlighted(self) -> None:
        """Show what to say about the item."""
        self._show_text()

    def action_act(self, act: tradeoffs.TradeoffAction) -> None:
        """Ask what goes with an act on the item under the cursor."""
        goal, row = self.shown.career.goals.get(self.goal), self.query_one(RowList).current
        item = next((i for i in tradeoffs.items(self.goal, self.shown.career) if row and i.id == row.key), None)
        if goal is None or item is None:
            self.say("That is decided already. u undoes the last decision.")
            return
        prompt = goal_prompts.trading(act, goal, item, self.shown.career)
        self.app.push_screen(screen("dialog", prompt), self._after)

    def action_copy(self) -> None:
        """Copy the text for the person."""
        trade = self._trade()
        if trade and trade.text:
            self.app.copy_to_clipboard(trade.text)
            self.say("Copied.")
        else:
            self.say("There is no text to say yet. Name a person: 3 hands it over to them, 1 and 2 tell them.")

    def _after(self, step: Step | None) -> None:
        """Say what was decided under the keys: there is more to decide."""
        self.show_keys(KEYS if step is None else f"{KEYS}\n{step.label}.")

    def _trade(self) -> Tradeoff | None:
        row = self.query_one(RowList).current
        return tradeoffs.decided(self.goal, self.shown.career).get(row.key) if row else None

    def _show_text(self) -> None:
        trade = self._trade()
        text = f"To say to {self.shown.career.headline(trade.person)}: {trade.text}" if trade and trade.text else ""
        to_say = self.query_one("#to-say", Static)
        to_say.update(plain(self.fitted(text, self.most_lines)))
        to_say.display = bool(text)

    def _say_title(self, goal: Goal | None) -> None:
        count, most = len(tradeoffs.active(self.shown.career)), self.shown.settings.max_active
        name = goal.title if goal else "it"
        held = f"{count} goals are active, your limit is {most}. " if count > most else ""
        title = f"{held}What makes room for '{name}'?"
        self.query_one(".box--title", Static).update(plain(self.fitted(title, self.most_lines)))


def _told(trade: Tradeoff | None, today: date) -> str:
    if trade is None:
        return ""
    until = f" to {short(trade.to_date, today)}" if trade.to_date else ""
    return {"cancel": "cancelled", "postpone": "postponed", "delegate": "delegated", "keep": "kept"}[trade.act] + until
