"""`UnratedScreen`: everything about a skill that only wins and kept reframes show, until it is rated."""

from __future__ import annotations

from datetime import UTC, datetime

from career import inventory, skills
from career.inventory import Held
from career.skills import Skill
from tui import skill_prompts
from tui.actions import hints
from tui.row_verbs import Selected
from tui.screens.detail import DetailScreen
from widgets.chrome import Footer
from widgets.detail import Detail


class UnratedScreen(DetailScreen):
    """The detail of a skill without a record; it goes on as that of the record once there is one."""

    def __init__(self, shown: Held) -> None:
        nobodys = Skill(created_at=datetime.min.replace(tzinfo=UTC), name=shown.name, key=shown.key)
        super().__init__(Selected(nobodys))

    def watch_career(self) -> None:
        """Show the record, where there is one by now."""
        made = skills.of(self._key, self.app.career)
        if made and made.id != self.chosen.record.id:
            self.chosen = Selected(made)
            self.query_one(Detail).record_id = made.id
        super().watch_career()

    def show_hints(self) -> None:
        """Show the keys; as long as it is not rated, the one that rates it too."""
        super().show_hints()
        if self.selected() is None and not self.app.masked:
            footer = self.query_one(Footer)
            footer.show_keys((*hints(self.app.actions, ("stands",), self.PLACE), *footer.keys))

    def do_edit(self) -> None:
        self._rate() if self.selected() is None else super().do_edit()

    def do_stands(self) -> None:
        self._rate() if self.selected() is None else super().do_stands()

    def _rate(self) -> None:
        shown = inventory.known_as(self._key, self.app.career)
        self.ask(skill_prompts.rating(shown, self.app.career, self.app.settings))

    @property
    def _key(self) -> str:
        record = self.chosen.record
        return record.key if isinstance(record, Skill) else ""
