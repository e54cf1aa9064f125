"""`StandUpScreen`: what I say in the stand-up, to read aloud or to copy as a whole."""

from __future__ import annotations

from typing import ClassVar

from career.documents import standup
from career.language.width import wrapped
from career.views.drawn import Drawing, Item, Part
from career.views.rows import MARK
from tui.dialogs.actions import hints
from tui.screens.list_screen import DrawnScreen
from widgets.header_footer import Footer

HEAD = "Stand-up · y copies it"
EMPTY = f"{standup.DAY_ONE} n notes a task, w a win."
INDENT = "  "


class StandUpScreen(DrawnScreen):
    """The lines of the stand-up, each whole; Enter opens what a line is about."""

    PLACE: ClassVar[str] = "standup"
    EMPTY: ClassVar[str] = EMPTY

    def draw(self, wide: int) -> None:
        """Show the stand-up again."""
        self.show_head(HEAD)
        drawing = Drawing()
        for text, source in self._lines():
            first, *rest = wrapped(text, max(1, wide - MARK - len(INDENT)))
            if source:
                drawing.row(Item(source, text), Part(first))
            else:
                drawing.say(Part(first, "strong" if text.endswith(":") else ""))
            for more in rest:
                drawing.say(Part(INDENT + more))
        self.show_drawing(drawing)

    def action_do(self, action: str) -> None:
        """Do what an action does; to copy is not refused while names are masked: what is copied is masked as well."""
        self.do_copy() if action == "copy" else super().action_do(action)

    def do_copy(self) -> None:
        if lines := self._lines():
            self.app.copy_to_clipboard("\n".join(text for text, _ in lines))
            self.say("Copied the stand-up, with names masked." if self.app.masked else "Copied the stand-up.")
        else:
            self.say(EMPTY)

    def show_hints(self) -> None:
        """Show the keys, the one that copies first."""
        super().show_hints()
        footer = self.query_one(Footer)
        copy = hints(self.app.actions, ("copy",), self.SCREEN_KIND)
        footer.show_keys((*copy, *(pair for pair in footer.keys if pair not in copy)))

    def _lines(self) -> list[tuple[str, str]]:
        return standup.lines(standup.stand_up(self.shown), self.app.today)
