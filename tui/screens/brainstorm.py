"""`BrainstormScreen`: ideas for what to do next, line by line; then the few that are begun (G15)."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.reactive import reactive
from textual.widgets import Input, Static

from career.edits import brainstorm
from career.language.lines import read_line
from career.language.text import clean_line
from career.model import tradeoffs
from career.model.context import Context
from career.model.records import Step
from career.views.rows import Row
from tui.host.unsaved_input import BRAINSTORM, Asked
from tui.screens.modal import Modal
from widgets.inputs import LineInput, LinesPasted
from widgets.key_line import KeyLine
from widgets.plain import plain
from widgets.rows import RowList

if TYPE_CHECKING:
    from store.unsaved_input import UnsavedText

TITLE = "Brainstorm: what would bring you closer to what you want?"
TYPING = "Enter save the idea   Enter on an empty line: choose   Esc leave"
CHOOSING = "Space choose   Enter start the chosen   a another idea   u undo   Esc leave"
EMPTY = "One idea a line. They all stay ideas until you choose."


class BrainstormScreen(Modal[Step | None]):
    """Type ideas, each of which is saved at once, then choose. Its result is the step that starts the chosen, or None."""

    DEFAULT_CSS = """
    BrainstormScreen {
        & #ideas { height: auto; }
        & #idea { margin-top: 1; }
        &.-short #idea { margin-top: 0; }
        &.-choosing #idea { display: none; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "choose", "Choose"),
        Binding("enter", "start", "Start the chosen"),
        Binding("a", "type", "Another idea"),
        Binding("u", "undo", "Undo"),
        Binding("escape", "leave", "Leave"),
    ]
    CHROME = 8, 3
    shown: reactive[Context] = reactive(Context.empty, init=False)

    def __init__(self) -> None:
        super().__init__()
        self.chosen: list[str] = []
        self.left: UnsavedText | None = None

    def compose(self) -> ComposeResult:
        """Lay out the ideas, and the line for the next."""
        with Vertical(classes="box"):
            yield Static(plain(TITLE), classes="box--title", markup=False)
            yield RowList(id="ideas", empty=EMPTY)
            yield LineInput(placeholder="in one line, such as: run the guild for a year", id="idea")
            yield KeyLine(TYPING)

    def on_mount(self) -> None:
        """Start typing; what a crash interrupted is there again."""
        self.left = self.app.unsaved.of(BRAINSTORM)
        if self.left:
            self.query_one(LineInput).take_up(
                self.left.texts.get("title", ""), goes_on=self.app.unsaved.is_chosen(self.left)
            )
        self.query_one(LineInput).focus()
        self.watch_shown()

    def on_resize(self) -> None:
        """Fit the list to the height of the terminal."""
        self.query_one(RowList).styles.max_height = self.room()

    def watch_shown(self) -> None:
        """Show the ideas."""
        ideas = brainstorm.ideas(self.shown.career)
        self.chosen = [i for i in self.chosen if any(goal.id == i for goal in ideas)]
        rows = [
            Row(
                goal.id,
                goal.title,
                lead="[x]" if goal.id in self.chosen else "[ ]",
                tone="good" if goal.id in self.chosen else "",
            )
            for goal in ideas
        ]
        listed = self.query_one(RowList)
        listed.styles.height = max(1, len(rows))
        listed.show_rows(rows)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep what is being typed."""
        event.stop()
        texts = {"title": event.value} if event.value else {}
        self.left = self.app.unsaved.keep(self.left, Asked(BRAINSTORM, TITLE), texts, field="title")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep the idea; an empty line goes on to choosing."""
        event.stop()
        if clean_line(event.value):
            self.save(lambda: brainstorm.add([read_line(event.value)], self.app.context()), self._kept)
        elif brainstorm.ideas(self.shown.career):
            self._choosing(on=True)
        else:
            self.dismiss(None)

    def on_lines_pasted(self, event: LinesPasted) -> None:
        """Offer an idea for each line."""
        event.stop()
        found = event.lines.kept
        self.offer_each(event.lines, "ideas", lambda: brainstorm.add(found, self.app.context()), self._kept)

    def action_type(self) -> None:
        """Go back to typing."""
        self._choosing(on=False)

    def action_choose(self) -> None:
        """Choose the idea under the cursor, or let it go."""
        row = self.query_one(RowList).current
        if row is None:
            return
        self.chosen = [i for i in self.chosen if i != row.key] if row.key in self.chosen else [*self.chosen, row.key]
        self.watch_shown()
        room = self.shown.settings.max_active - len(tradeoffs.active(self.shown.career))
        over = len(self.chosen) - max(0, room)
        more = f" · {over} over your limit: you will be asked what makes room" if over > 0 else ""
        self.show_keys(f"{CHOOSING}\n{len(self.chosen)} chosen{more}")

    def action_start(self) -> None:
        """Start the chosen ideas; the others stay ideas."""
        if not self.chosen:
            self.say("Nothing is chosen yet. Space chooses, Esc leaves them all as ideas.")
            return
        self.save(lambda: brainstorm.begin(self.chosen, self.app.context()), self.dismiss)

    def action_leave(self) -> None:
        """Leave; the ideas are saved, and one that is not stays in the list of unsaved texts."""
        self.app.unsaved.put_away(self.left)
        self.dismiss(None)

    def _choosing(self, *, on: bool) -> None:
        self.set_class(on, "-choosing")
        (self.query_one(RowList) if on else self.query_one(LineInput)).focus()
        self.show_keys(CHOOSING if on else TYPING)

    def _kept(self, _: Step | None) -> None:
        self.app.unsaved.drop(self.left)
        self.query_one(LineInput).put("")
        self.query_one(RowList).action_jump(-1)
        self.show_keys(TYPING)
