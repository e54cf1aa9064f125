"""`Dialog`: asks what a prompt asks, makes the step, and closes only once it is saved."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from career.errors import Refused, RungError
from career.model.context import Context
from career.model.merging import SAME, SameName
from career.model.records import Step
from tui.dialogs import goal_prompts
from tui.dialogs.form_state import Asking
from tui.dialogs.prompts import SAID, Prompt
from tui.host.unsaved_input import AGAIN
from tui.screens.by_name import screen
from tui.screens.modal import Modal
from widgets.form import Filled, Form
from widgets.form_row import ROWS
from widgets.inputs import LinesPasted
from widgets.key_line import KeyLine, key_lines
from widgets.messages import FEW_LINES
from widgets.plain import plain

if TYPE_CHECKING:
    from career.texts.draft import Draft

TITLE_LINES = 2
"""The most lines of a title, where the terminal is tall."""
KEYS = "Enter save   Up Down field   Esc leave"
AROUND = 7, 2
"""The rows of the frame, the help and the air, on a tall terminal and on a short one."""
OF_FIELDS = "   Up Down field"
"""What a dialog of one field leaves out of its keys."""
TEXT_KEYS = "Enter show the text   Up Down field   Esc leave"
LAST_KEYS = "Enter or Tab save   Up Down field   Esc leave"
PART_KEYS = "Enter save   Up Down field   Tab next part   Esc leave"


def form_for(asking: Asking, shown: Context, at: str = "") -> Form:
    """Return the form in which something is asked. It begins where it was typed in last, else in the field `at`."""
    prompt = asking.prompt
    filled = Filled(asking.values, asking.field or at, asking.offered)
    form = Form(prompt.fields, filled, shown.today, shown.settings.week_starts, prompt.parts)
    form.goes_on = prompt.goes_on
    form.people = prompt.choices(shown.career)
    form.suggested_by = prompt.suggests
    return form


class Dialog(Modal[Step | None]):
    """Asks one prompt. Enter keeps, Esc leaves, and puts what was typed into the list of unsaved texts.

    With `asks_kind`, the kind of a goal is asked before a step is saved that makes it whole.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Leave")]
    CHROME = 10, 6
    asking: Asking

    def __init__(self, prompt: Prompt, asks_kind: bool = True) -> None:
        super().__init__()
        self.prompt = prompt
        self.asks_kind = asks_kind
        keys = PART_KEYS if prompt.parts else TEXT_KEYS if prompt.drafted else KEYS
        self.keys = keys if prompt.parts or len(prompt.fields) > 1 else keys.replace(OF_FIELDS, "")

    def compose(self) -> ComposeResult:
        """Lay out the title, the form and the keys."""
        self.asking = Asking(self.prompt, self.app.unsaved, self.app.career)
        if self.asking.is_offered:
            self.keys = f"{self.keys}   ({AGAIN})"
        with Vertical(classes="box"):
            yield Static(classes="box--title", markup=False)
            for _ in self.prompt.shown:
                yield Static(classes="dialog--shown", markup=False)
            form = form_for(self.asking, self.app.shown, self._first_gap())
            form.suggest = self.suggested_skills
            yield form
            yield KeyLine(self.keys)

    def _first_gap(self) -> str:
        """Return the name of the first empty field of a text to say, however many it has; "" in any other dialog."""
        fields = self.prompt.fields if self.prompt.drafted else ()
        return next((field.name for field in fields if not self.asking.values.get(field.name)), "")

    def on_resize(self) -> None:
        """Leave room for the title, the help and the keys, whatever the size."""
        lines = TITLE_LINES if self.is_tall else 1
        title = self.fitted(self.prompt.title, lines)
        self.query_one(".box--title", Static).update(plain(title))
        self.query_one(Form).told = title
        around = AROUND[not self.is_tall] + len(title.splitlines()) + len(key_lines(self.keys, self.inner))
        most = self.most_lines if self.is_tall else self._lines_of_shown(self.high - around)
        taken = 0
        for text, line in zip(self.prompt.shown, self.query(".dialog--shown").results(Static), strict=True):
            shown = self.fitted(text, most)
            line.update(plain(shown))
            taken += len(shown.splitlines())
        self.query_one(Form).limit(max(1, min(self.room(), self.high - around - taken)))

    def _lines_of_shown(self, room: int) -> int:
        """Return the lines that each text above the fields may have on a short terminal, when the fields have theirs."""
        fields, shown = self.prompt.fields, self.prompt.shown
        if not shown or any(field.kind in {"person", "people"} for field in fields):
            return 1
        return max(1, min(FEW_LINES, (room - sum(ROWS.get(field.kind, 1) for field in fields)) // len(shown)))

    def on_form_changed(self, event: Form.Changed) -> None:
        """Keep what is being typed."""
        event.stop()
        self.asking.changed(event.name, event.text)

    def on_lines_pasted(self, event: LinesPasted) -> None:
        """Offer a record a line, where several lines were pasted into the field that makes one."""
        event.stop()
        form, each = self.query_one(Form), self.prompt.each
        if each and event.field is form.line(each.line):
            found, app = event.lines, self.app
            self.offer_each(found, each.many, lambda: each.make(found.kept, form.typed, app.context()), self._close)

    def on_form_submitted(self, event: Form.Submitted) -> None:
        """Make the step and save it; where that is refused, say so and keep what was typed. A text to say is shown first."""
        event.stop()
        if self.prompt.drafted:
            self._show_text(self.prompt.drafted, event.typed)
            return
        self.save(lambda: self._checked(event.typed), self._close)

    def _show_text(self, drafted: Callable[[Mapping[str, str], Context], Draft], typed: Mapping[str, str]) -> None:
        """Draft the text from what was typed and show it; once it is marked as told, this dialog is over as well."""
        try:
            shown = drafted(typed, self.app.context())
        except RungError as error:
            self.refuse(error)
            return

        def make(said: str, context: Context) -> Step:
            return self.prompt.make({**typed, SAID: said}, context)

        def ended(step: Step | None) -> None:
            if step:
                self._close(step)

        self.app.push_screen(screen("text-to-say", shown, make, self.prompt.about), ended)

    def _checked(self, typed: Mapping[str, str]) -> Step:
        """Make the step, unless a question comes before it."""
        context = self.app.context()
        step = self.asking.step(typed, context)
        if self.asks_kind:
            goal_prompts.check_kind(step, context)
        return step

    def on_form_part_shown(self, event: Form.PartShown) -> None:
        """Name the key that shows the next part as long as there is one."""
        event.stop()
        self.keys = PART_KEYS if event.left else LAST_KEYS if self.prompt.goes_on else KEYS
        self.show_keys(self.keys)

    def refuse(self, error: RungError) -> None:
        """Say beside the field why a step was not saved; where somebody has the name already, ask whether it is they."""
        if isinstance(error, SameName):
            self.app.push_screen(screen("same", error.same), self._save_as)
            return
        if isinstance(error, goal_prompts.KindWanted):
            self._ask_kind(error, self.query_one(Form).typed)
            return
        self.show_keys(self.keys)
        self.query_one(Form).refuse(error, error.field if isinstance(error, Refused) else "")

    def _ask_kind(self, wanted: goal_prompts.KindWanted, typed: Mapping[str, str]) -> None:
        """Ask for the kind of a goal, and save it with what was typed as one step; Esc there saves that alone."""

        def make(context: Context) -> Step:
            return self.asking.step(typed, context)

        def answered(step: Step | None) -> None:
            if step:
                self._close(step)
            else:
                self.save(lambda: make(self.app.context()), self._close)

        self.app.push_screen(screen("dialog", goal_prompts.kind(wanted, make), False), answered)

    def _save_as(self, same: str | None) -> None:
        """Save what was typed, now that it is said who of those with the name it is."""
        if same:
            typed = {**self.query_one(Form).typed, SAME: same}
            self.save(lambda: self.asking.step(typed, self.app.context()), self._close)

    def _close(self, step: Step | None) -> None:
        self.asking.drop()
        self.dismiss(step)

    def action_leave(self) -> None:
        """Leave; what was typed is kept in the list of unsaved texts."""
        self.asking.put_away()
        self.dismiss(None)
