"""`UnratedScreen`: everything about a skill that only wins and kept reframes show, until it is rated."""

from __future__ import annotations

from datetime import UTC, datetime

from career.evidence import skill_evidence
from career.evidence.skill_evidence import Held
from career.model import skills
from career.model.skills import Skill
from career.model.snapshot import Career
from career.views.masking import as_seen
from tui.dialogs import skill_prompts
from tui.dialogs.actions import hints
from tui.dialogs.row_verbs import Selected
from tui.screens.detail import DetailScreen
from widgets.chrome import Footer
from widgets.detail import Detail


class UnratedScreen(DetailScreen):
    """The detail of a skill without a record; it goes on as that of the record once there is one.

    It is opened on the skill as it is stored, whose name may be somebody's: behind the mask that is not shown.
    """

    def __init__(self, shown: Held) -> None:
        super().__init__(Selected(nobodys(shown)))

    def on_mount(self) -> None:
        """Show it, masked where the screen is shared."""
        super().on_mount()
        self._mask()

    def watch_career(self) -> None:
        """Show the record, where there is one by now."""
        self._mask()
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
            footer.show_keys((*hints(self.app.actions, ("stands",), self.SCREEN_KIND), *footer.keys))

    def do_edit(self) -> None:
        self._rate() if self.selected() is None else super().do_edit()

    def do_stands(self) -> None:
        self._rate() if self.selected() is None else super().do_stands()

    def _mask(self) -> None:
        record = self.chosen.record
        self.query_one(Detail).unsaved = as_seen(record, self.app.career) if self.app.masked else record

    def _rate(self) -> None:
        shown = skill_evidence.known_as(self._key, self.app.career)
        self.ask(skill_prompts.rating(shown, self.app.career, self.app.settings))

    @property
    def _key(self) -> str:
        record = self.chosen.record
        return record.key if isinstance(record, Skill) else ""


def nobodys(shown: Held) -> Skill:
    """Give a skill without a record as one without an id."""
    return Skill(created_at=datetime.min.replace(tzinfo=UTC), name=shown.name, key=shown.key)


def stored(shown: Held, career: Career) -> Held:
    """Give the skill without a record that is seen so behind the mask."""
    loose = (held for held in skill_evidence.inventory(career) if held.skill is None)
    return next((held for held in loose if as_seen(nobodys(held), career) == nobodys(shown)), shown)
