"""`ProfileScreen`: who I am at work and where I am going, a line each, with what the organisation needs (B2, B4, G8, G9)."""

from __future__ import annotations

from typing import ClassVar

from career.model.profile import KINDS, ProfileKind, ProfileLine
from career.model.tables import TABLES
from career.views.profile_lines import GROUPS, profile_lines
from career.views.rows import MARK
from tui.dialogs import profile_prompts
from tui.dialogs.actions import hints
from tui.screens.list_screen import DrawnScreen
from widgets.drawn_rows import DrawnRows
from widgets.header_footer import Footer

HEAD = "Profile · e says it in new words"


class ProfileScreen(DrawnScreen):
    """The lines of the profile, set or not, and below them the needs and the behaviours."""

    PLACE: ClassVar[str] = "profile"

    def draw(self, wide: int) -> None:
        """Show the profile again."""
        self.show_head(HEAD)
        self.show_drawing(profile_lines(self.shown, wide - MARK))

    def add_table(self) -> str:
        """Add to the group under the cursor; on a line of the profile, a need."""
        key = self._key()
        record = self.app.career.get(key)
        table = record.table if record else key
        return table if table in GROUPS else "needs"

    def do_open(self) -> None:
        if self.selected():
            super().do_open()
        else:
            self.do_edit()

    def do_edit(self) -> None:
        kind = self._line()
        if self.app.masked:
            self.say("Nothing can be changed while names are masked. z shows them again.", warning=True)
        elif kind:
            self.ask(profile_prompts.said(kind, self.app.context()))
        elif self.selected():
            self.on_row("edit")
        else:
            self.do_add()

    def show_hints(self) -> None:
        """Show the keys; of a line or a group that is empty, those that fill it."""
        super().show_hints()
        if self.selected() is None and not self.app.masked:
            footer, key = self.query_one(Footer), self._key()
            word = f"add a {TABLES[key].singular}" if key in GROUPS else "say it"
            pairs = hints(self.app.actions, ("open",), self.SCREEN_KIND, {"open": word})
            footer.show_keys((*pairs, *(pair for pair in footer.keys if pair[1] != "add")))

    def _key(self) -> str:
        row = self.query_one(DrawnRows).current
        return row.key if row else ""

    def _line(self) -> ProfileKind | None:
        """Return the kind of the line under the cursor, None on a need or a behaviour."""
        record = self.app.career.get(self._key())
        if isinstance(record, ProfileLine):
            return record.kind
        return next((kind for kind in KINDS if kind == self._key()), None)
