"""`BrainstormScreen`: ideas for what to do next, line by line; what each gives; then the few that are started (G10, G15)."""

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
from career.model import candidates, needs, tradeoffs
from career.model.context import Context
from career.model.goals import Goal
from career.model.records import Step
from career.views.rows import Row
from tui.dialogs import choosing_prompts
from tui.host.unsaved_input import BRAINSTORM, Asked
from tui.screens.by_name import screen
from tui.screens.modal import Modal
from widgets.inputs import LineInput, LinesPasted
from widgets.key_line import KeyLine
from widgets.plain import plain
from widgets.rows import RowList

if TYPE_CHECKING:
    from store.unsaved_input import UnsavedText

TITLE = "Brainstorm: what would bring you closer to what you want?"
TYPING = "Enter save the idea   Enter on an empty line: choose   Esc leave"
CHOOSING = "Space choose   = what it gives   Enter start these   a add   u undo   Esc leave"
PARTS = f"worth = {' + '.join(scale.label for scale in candidates.SCALES)} - done before"
"""What the numbers on a row are, in their order."""
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
        Binding("equals_sign", "rate", "What it gives"),
        Binding("enter", "start", "Start the chosen"),
        Binding("a", "type", "Another idea"),
        Binding("u", "undo", "Undo"),
        Binding("escape", "leave", "Leave"),
    ]
    CHROME = 10, 8
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
        self._show_keys()

    def on_resize(self) -> None:
        """Fit the list to the height of the terminal."""
        self.query_one(RowList).styles.max_height = self.room()

    def watch_shown(self) -> None:
        """Show the ideas."""
        ideas = brainstorm.ideas(self.shown.career)
        self.chosen = [i for i in self.chosen if any(goal.id == i for goal in ideas)]
        rows = [_row(goal, is_chosen=goal.id in self.chosen) for goal in ideas]
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
        self._show_keys()

    def action_rate(self) -> None:
        """Ask what the idea under the cursor gives, then go on to the next that nobody rated."""
        row = self.query_one(RowList).current
        if goal := self.app.career.goals.get(row.key) if row else None:
            self.app.push_screen(screen("dialog", choosing_prompts.rating(goal)), self._rated)

    def _rated(self, step: Step | None) -> None:
        if step:
            left = (g.id for g in brainstorm.ideas(self.shown.career) if candidates.worth(g) is None)
            self.query_one(RowList).go_to(next(left, ""))

    def action_start(self) -> None:
        """Start the chosen ideas, and ask for the plan of each; the others stay ideas."""
        if not self.chosen:
            self.say("Nothing is chosen yet. Space chooses, Esc leaves them all as ideas.")
            return
        chosen = tuple(self.chosen)
        self.save(lambda: brainstorm.begin(chosen, self.app.context()), lambda step: self._plan(step, chosen, 1))

    def _plan(self, started: Step | None, chosen: tuple[str, ...], number: int) -> None:
        """Ask for the plan of one goal after the other. Esc stops there: what was saved so far is kept."""
        goal = self.app.career.goals.get(chosen[number - 1]) if number <= len(chosen) else None
        if goal is None:
            self.dismiss(started)
            return

        def planned(step: Step | None) -> None:
            self.dismiss(started) if step is None else self._plan(started, chosen, number + 1)

        self.app.push_screen(screen("dialog", choosing_prompts.plan(goal, number, len(chosen))), planned)

    def action_leave(self) -> None:
        """Leave; the ideas are saved, and one that is not stays in the list of unsaved texts."""
        self.app.unsaved.put_away(self.left)
        self.dismiss(None)

    def _choosing(self, *, on: bool) -> None:
        self.set_class(on, "-choosing")
        (self.query_one(RowList) if on else self.query_one(LineInput)).focus()
        self._show_keys()

    def _show_keys(self) -> None:
        """Show the keys; below them a need that nothing serves yet, or what the numbers are and how many are chosen."""
        if not self.has_class("-choosing"):
            missing = needs.unserved(self.shown)[:1]
            self.show_keys("\n".join([TYPING, *(f"Nothing serves it yet: {need.text}" for need in missing)]))
            return
        room = self.shown.settings.max_active - len(tradeoffs.active(self.shown.career))
        over = len(self.chosen) - max(0, room)
        more = f" · {over} over your limit: you will be asked what makes room" if over > 0 else ""
        chosen = f"{len(self.chosen)} chosen{more}" if self.chosen else PARTS
        self.show_keys(f"{CHOOSING}\n{chosen}")

    def _kept(self, _: Step | None) -> None:
        self.app.unsaved.drop(self.left)
        self.query_one(LineInput).put("")
        self.query_one(RowList).action_jump(-1)
        self._show_keys()


def _row(goal: Goal, *, is_chosen: bool) -> Row:
    """Return the row of an idea, with its parts beside the sum."""
    found = candidates.worth(goal)
    return Row(
        goal.id,
        goal.title,
        lead="[x]" if is_chosen else "[ ]",
        tone="good" if is_chosen else "",
        tail=found.sum if found else "not rated",
        beside=not is_chosen,
    )
