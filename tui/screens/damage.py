"""`DamageScreen`: what happened to the file, what is known in spite of it, and what can be done, each by a digit."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from career.errors import RungError
from store.data_file import Trouble
from tui.screens.modal import Modal
from widgets.key_line import KeyLine
from widgets.messages import TALL
from widgets.plain import plain

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

    from career.model.snapshot import Career


class Words(NamedTuple):
    """What the screen says about a kind of trouble: a title, what is known, and the choices."""

    title: str
    known: str
    choices: tuple[str, ...]
    keys: str


WORDS = {
    "damaged": Words(
        "Your file is damaged",
        "rung still has {records} of its records. Nothing was changed yet.",
        ("1  put them back, keep the damaged file too", "2  quit, change nothing"),
        "Esc look first; your first change does 1",
    ),
    "value": Words(
        "A value in your file cannot be read",
        "The last good value is in its place; your other changes count. Nothing was changed yet.",
        ("1  keep the last good value, and your file too", "2  quit, and correct it in the file"),
        "Esc look first; your first change does 1",
    ),
    "gone": Words(
        "Your file is gone",
        "If its disk is not mounted, quit and mount it. rung still has {records} records of the file.",
        (
            "1  put back the last known records",
            "2  quit, change nothing",
            "3  start an empty file; a backup stays",
        ),
        "Esc look first; nothing can be saved",
    ),
    "later": Words(
        "Your file comes from a newer rung",
        "{records} records can be shown. Update rung to change them.",
        ("2  quit",),
        "Esc look at it",
    ),
}


class DamageScreen(Modal[None]):
    """Describes one problem with the file. Nothing is written before a choice; Esc only looks."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("1", "put_back", "Put back"),
        Binding("2,q", "end", "Quit"),
        Binding("3", "start_empty", "Start an empty file"),
        Binding("escape", "look", "Look first"),
        Binding("enter", "close", "Continue"),
    ]

    def __init__(self, trouble: Trouble) -> None:
        super().__init__()
        self.trouble = trouble
        self.is_done = False

    def compose(self) -> ComposeResult:
        """Lay out what happened, what is known, and the choices."""
        words = WORDS[self.trouble.kind]
        remedy = f" {self.trouble.remedy}" if self.trouble.kind == "later" else ""
        known = words.known.format(records=self.trouble.records)
        gap = "\n\n" if self.app.size.height >= TALL else "\n"
        with Vertical(classes="box"):
            yield Static(plain(words.title), id="damage-title", classes="box--title", markup=False)
            yield Static(plain(f"{self._seen(self.trouble.what)}{remedy}{gap}{known}"), id="damage-words", markup=False)
            yield Static(plain("\n".join(words.choices)), id="damage-choices", markup=False)
            yield KeyLine(words.keys)

    def action_put_back(self) -> None:
        """Put back what is known; what lies there is set aside first."""
        if self.trouble.kind != "later":
            self._change(self.app.store.put_back, f"Put back all {self.trouble.records} records.")

    def action_start_empty(self) -> None:
        """Begin with an empty file, where the old one is gone."""
        if self.trouble.kind == "gone":
            begun = "Your first change starts a new file. `rung backups` lists the old one."
            self._change(self.app.store.start_empty, begun)

    def action_end(self) -> None:
        """End rung, and leave all as it is."""
        if not self.is_done:
            self.app.exit(return_code=0)

    def action_look(self) -> None:
        """Close; the file is as it was."""
        self.dismiss(None)

    def action_close(self) -> None:
        """Close what was told at the end."""
        if self.is_done:
            self.dismiss(None)

    def _seen(self, text: str) -> str:
        """Return what others may see of a text while names are masked: it may quote a record."""
        if not self.app.masked:
            return text
        from career.views.masking import Mask  # here: few files are damaged, and fewer screens shared

        return Mask.of(self.app.store.career).trouble(text)

    def _change(self, change: Callable[[], Career], said: str) -> None:
        if self.is_done:
            return

        def done(future: Future[Career]) -> None:
            try:
                future.result()
            except (RungError, OSError) as error:
                self.say(str(error))
            else:
                self.is_done = True
                self.query_one("#damage-title", Static).update(plain("Done"))
                told = " ".join(self.app.store.pop_notices()) or said
                self.query_one("#damage-words", Static).update(plain(self._seen(told)))
                more = "`rung recover --list` shows every place with records to bring back."
                self.query_one("#damage-choices", Static).update(plain(more))
                self.show_keys("Enter continue")

        self.app.changes.change(change, done, self.say)
