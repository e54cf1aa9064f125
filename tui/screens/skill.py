"""`UnratedScreen`: everything about a skill that only wins and kept reframes show, until it is rated."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import ClassVar

from career.evidence import skill_evidence
from career.evidence.skill_evidence import SkillEvidence
from career.model import skills
from career.model.skills import Skill
from career.model.snapshot import Career
from career.views.masking import as_seen
from tui.dialogs import skill_prompts
from tui.dialogs.actions import hints
from tui.dialogs.row_keys import KEYS, Selected
from tui.screens.detail import DetailScreen
from widgets.detail import Detail
from widgets.header_footer import Footer


class UnratedScreen(DetailScreen):
    """The detail of a skill without a record; it goes on as that of the record once there is one.

    It is opened on the skill as it is stored, whose name may be somebody's: behind the mask that is not shown.
    """

    NOTHING: ClassVar[str] = "This skill has no record yet: = rates it."

    def __init__(self, shown: SkillEvidence) -> None:
        super().__init__(Selected(nobodys(shown)))

    def on_mount(self) -> None:
        """Show it, masked where the screen is shared."""
        self._mask()

    def watch_shown(self) -> None:
        """Show the record, where there is one by now."""
        self._mask()
        made = skills.of(self._key, self.app.career)
        if made and made.id != self.chosen.record.id:
            self.chosen = Selected(made)
            self.query_one(Detail).record_id = made.id
        super().watch_shown()

    def show_hints(self) -> None:
        """Show the keys; as long as it is not rated, the one that rates it too."""
        super().show_hints()
        if self.selected() is None and not self.app.masked:
            footer = self.query_one(Footer)
            footer.show_keys(
                (*hints(self.app.actions, ("progress",), self.SCREEN_KIND, KEYS["skills"].labels[""]), *footer.keys)
            )

    def do_edit(self) -> None:
        self._rate() if self.selected() is None else self.on_row("edit")

    def do_progress(self) -> None:
        self._rate() if self.selected() is None else self.on_row("progress")

    def _mask(self) -> None:
        record = self.chosen.record
        self.query_one(Detail).unsaved = as_seen(record, self.app.career) if self.app.masked else record

    def _rate(self) -> None:
        shown = skill_evidence.evidence_named(self._key, self.app.career)
        self.ask(skill_prompts.rating(shown, self.app.context()))

    @property
    def _key(self) -> str:
        record = self.chosen.record
        return record.key if isinstance(record, Skill) else ""


def nobodys(shown: SkillEvidence) -> Skill:
    """Return a record without an id for a skill that nobody has rated."""
    return Skill(created_at=datetime.min.replace(tzinfo=UTC), name=shown.name, key=shown.key)


def stored(shown: SkillEvidence, career: Career) -> SkillEvidence:
    """Return the unrated skill that looks like `shown` once it is masked."""
    loose = (held for held in skill_evidence.inventory(career) if held.skill is None)
    return next((held for held in loose if as_seen(nobodys(held), career) == nobodys(shown)), shown)
