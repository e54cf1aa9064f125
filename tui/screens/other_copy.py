"""`OtherCopyScreen`: offers once to merge another copy of the file that lies beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from career.errors import RungError
from career.language.text import clean_line
from career.model import conflicts
from tui.screens.modal import Modal
from widgets.key_line import KeyLine
from widgets.plain import plain

if TYPE_CHECKING:
    from concurrent.futures import Future

    from store.joining import Brings
    from store.other_copies import OtherCopy

KEYS = "m merge   Esc leave it as it is"


class OtherCopyScreen(Modal[str]):
    """Offers one copy. It ends with what was done, "" where the copy is to be left alone."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("m", "merge", "Merge"),
        Binding("escape", "leave", "Leave"),
    ]

    def __init__(self, copy: OtherCopy) -> None:
        super().__init__()
        self.copy = copy

    def compose(self) -> ComposeResult:
        """Lay out which copy it is, what it would bring, and the keys."""
        name = clean_line(self.copy.path.name)
        with Vertical(classes="box"):
            yield Static(plain("Another copy of your career"), classes="box--title", markup=False)
            yield Static(
                plain(f"{name} lies beside your file, with {self.copy.brings} that your file lacks."), markup=False
            )
            yield Static(plain("m merges it into your file; u takes that back."), markup=False)
            yield Static(plain("Esc leaves it, such as a backup. `rung doctor` names it."), markup=False)
            yield KeyLine(KEYS)

    def action_merge(self) -> None:
        """Merge the copy, move it out of the way, and close."""
        from store.joining import join_file, put_away

        before = tuple(self.app.store.career.conflicts)

        def change() -> Brings:
            brought = join_file(self.app.store, self.copy.path)
            if any(brought):
                put_away(self.app.store, self.copy.path)
            return brought

        def done(future: Future[Brings]) -> None:
            try:
                brought = future.result()
            except (RungError, OSError) as error:
                self.say(str(error), warning=True)
            else:
                two = conflicts.newly_told(before, self.app.store.career)
                merged = f"Merged {brought}. {two}: o on its row" if two else f"Merged {brought}"
                self.dismiss(f"{merged} · u to undo" if any(brought) else "Nothing to merge: your file has it all.")

        self.app.changes.change(change, done, self.say)

    def action_leave(self) -> None:
        """Close; the copy stays, and is not offered again."""
        self.dismiss("")
