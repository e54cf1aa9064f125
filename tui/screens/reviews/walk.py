"""`WalkScreen`: a review, a card at a time; Enter always means "fine, next" (career/views/reviews has the steps)."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.reactive import reactive
from textual.widgets import Static

from career.errors import RungError
from career.language.text import clean
from career.language.width import wrapped
from career.model import reviews
from career.model.context import Context
from career.model.reviews import ReviewKind
from career.views.reviews.step import Card
from career.views.reviews.walk import Walk
from tui.dialogs.reviews.record import record_of
from tui.screens.modal import BOX_SIDES
from tui.screens.reviews.fields import WalkFields
from tui.screens.reviews.room import shared
from widgets.key_line import KeyLine, key_lines
from widgets.labelled_lines import LinesScroll
from widgets.plain import plain
from widgets.rows import RowList

MOST_ASKED, LEAST_WIDE = 2, 8
"""The most lines of what is asked on a short terminal, and the fewest cells that lines are wrapped to."""
TWICE = "It was begun twice; both go on here as one."


class WalkScreen(WalkFields):
    """The cards of a review. Each change is saved at once, as a step of its own; Esc leaves and keeps them.

    It ends with a sentence on what was done, "" for who only looked.
    """

    KIND: ClassVar[ReviewKind] = "weekly"
    DEFAULT_CSS = """
    WalkScreen {
        & #walk-asked { height: auto; text-style: bold; }
        & #walk-before { height: auto; color: $text-muted; }
        & #walk-told { height: auto; }
        & #walk-body { height: auto; scrollbar-size: 1 1; }
        & #walk-rows { height: auto; margin-top: 1; display: none; }
        & Form { margin-top: 1; }
        &.-short Form, &.-short #walk-rows { margin-top: 0; }
        &.-short #walk-asked { max-height: 2; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("u", "undo", "Undo"),
        Binding("less_than_sign,pageup", "back", "The step before"),
        Binding("up,k", "scroll(-1)", show=False),
        Binding("down,j", "scroll(1)", show=False),
        Binding("enter", "next", "Fine, next"),
        Binding("escape", "leave", "Leave"),
    ]
    CHROME = 12, 8
    AROUND: ClassVar[tuple[int, int]] = (6, 1)
    """The rows of the frame, the title and the air, on a tall terminal and on a short one."""
    shown: reactive[Context] = reactive(Context.empty, init=False)

    def __init__(self, only: str = "") -> None:
        super().__init__()
        self.only = only
        self._held: Card | None = None

    def compose(self) -> ComposeResult:
        """Lay out what every card has."""
        context = self.app.context()
        self.walk = Walk(self.KIND, context, self.only)
        self.record = record_of(self.walk, context)
        with Vertical(classes="box"):
            yield Static(classes="box--title", markup=False)
            yield Static(id="walk-asked", markup=False)
            with LinesScroll(id="walk-body"):
                yield Static(id="walk-before", markup=False)
                yield Static(id="walk-told", markup=False)
            yield RowList(id="walk-rows")
            yield KeyLine()

    def on_mount(self) -> None:
        """Show the first card, or the one at which it was left."""
        self._show()
        if not self.only and len(reviews.under_way(self.KIND, self.app.context())) > 1:
            self.say(TWICE)

    def on_resize(self) -> None:
        """Fit the fields, the lines and the rows to the height of the terminal."""
        if self.is_mounted:
            self._fit()

    def room(self) -> int:
        """Return the rows that are left beside what is asked and the keys, which both wrap: the keys are never cut off."""
        asked, keys = wrapped(self.asks().asked, self._wide), key_lines(self.keys(), self._wide)
        left = max(1, self.high - self.AROUND[not self.is_tall] - min(len(asked), MOST_ASKED) - len(keys))
        return left if not self.is_tall and self.form is None else min(left, super().room())

    @property
    def _wide(self) -> int:
        return max(LEAST_WIDE, self.query_one(".box").content_size.width or self.size.width - BOX_SIDES)

    def _fit(self) -> None:
        """Share the room between the lines of the card and its rows or fields."""
        form, room = self.form, self.room()
        share = shared(self.card(), form.fields if form else (), room, self._wide)
        if form:
            form.limit(room if self.is_tall else max(1, room - min(share.lines, 1)))
        self.query_one(RowList).styles.max_height = share.rows
        self.query_one("#walk-body").styles.max_height = share.lines

    def watch_shown(self) -> None:
        """Show the card as it is by now."""
        if self.is_mounted:
            self.show_card()

    def action_next(self) -> None:
        """Go on to the next card, or in a short review to the next step; end after the last."""
        self._next_step() if self.walk.plan.enter_skips else self.go_on()

    def go_on(self) -> None:
        """Go on to the next card of the step; after its last, to the next step."""
        if self.walk.next_card():
            self._show()
        else:
            self._next_step()

    def _next_step(self) -> None:
        self.record.tick()
        if self.only or not self.walk.has_next:
            self._end("")
            return
        self.walk.next_step()
        if not self.walk.plan.saves_place:
            self._show() if not self.walk.is_gone(self.app.context()) else self.go_on()
            return

        def refused(error: RungError) -> None:
            self._show()
            self.refuse(error)

        step = self.record.kept(self.walk.step.name, self.app.context())
        self.app.changes.commit(step, lambda _: self._show(), refused, self.say)

    def action_back(self) -> None:
        """Go back to the step before."""
        self.record.tick()
        if self.walk.back():
            self._show()
        else:
            self.say("This is the first step.")

    def action_scroll(self, by: int) -> None:
        """Scroll the lines of a card that has more than there is room for."""
        self.query_one("#walk-body").scroll_relative(y=by, animate=False)

    def action_leave(self) -> None:
        """Leave; what was done is kept, and the place too. Who only looked leaves no trace."""
        self.leave_form()
        if self.walk.has_moved or self.record.has_acted:
            self.record.tick()
            self._end(self.walk.step.name)
        else:
            self.dismiss("")

    def action_undo(self) -> None:
        """Take back the last step, and show the card as it is then."""
        self.app.changes.undo(self.say)

    def on_row_list_highlighted(self) -> None:
        """Show what can be done with the row under the cursor."""
        self.show_asked()

    def _show(self) -> None:
        """Show the card that is gone to."""
        self.quiet()
        title = f"{self.walk.plan.title.capitalize()} {self.walk.count} · {self.walk.step.title}"
        self._put(".box--title", self.walk.step.title if self.only else title)
        self.set_focus(None)
        self._held = None
        self.show_form()
        self.show_card()
        if self.form is None and self.query_one(RowList).display:
            self.query_one(RowList).action_jump(0)
            self.query_one(RowList).focus()

    def show_card(self) -> None:
        """Show the card as it is by now."""
        self._held = None
        card = self.card()
        rows = self.query_one(RowList)
        rows.show_rows(card.rows)
        rows.styles.height = max(1, len(card.rows))
        rows.display = bool(card.rows)
        self._put("#walk-before", "\n".join(card.before))
        self._put("#walk-told", "\n".join(card.told))
        self.show_asked()

    def show_asked(self) -> None:
        """Show what is asked, and the keys, of the row under the cursor or of the card."""
        asks = self.asks()
        self._put("#walk-asked", asks.asked)
        self.refresh_bindings()
        self.query_one(KeyLine).change_keys(self.keys())
        self._fit()

    def _put(self, where: str, text: str) -> None:
        (line := self.query_one(where, Static)).update(plain(clean(text)))
        line.display = bool(text)

    def card(self) -> Card:
        """Return the card as it is shown; it is worked out once, since every key asks for it."""
        if self._held is None:
            self._held = self.walk.card(self.shown)
        return self._held

    def _end(self, left_at: str) -> None:
        step, said = self.record.end(left_at, self.app.context())

        def refused(error: RungError) -> None:
            self.dismiss("")
            self.app.warn(str(error))

        self.app.changes.commit(step, lambda _: self.dismiss(said), refused, self.say)
