"""`SkillsScreen`: the skills in use, rated or not, with what shows them (L7, O10, P18)."""

from __future__ import annotations

from typing import ClassVar

from career.edits import gap_goal
from career.evidence import skill_evidence
from career.evidence.skill_evidence import SkillEvidence
from career.views.learning_lines import said
from career.views.rows import MARK
from career.views.skill_lines import GAP, LEARNING, Below, head, key_of, skill_lines
from tui.dialogs import skill_prompts
from tui.dialogs.actions import hints
from tui.dialogs.row_keys import KEYS
from tui.screens.list_screen import DrawnScreen
from widgets.drawn_rows import DrawnRows
from widgets.header_footer import Footer

EMPTY = (
    "Your skills: your level in each, and what proves it. They come from the tasks that you reframe and from your "
    "wins. Press a to add one by hand."
)
GAP_LABELS = {"open": "goal from the widest gap"}


class SkillsScreen(DrawnScreen):
    """The rated skills, a line each, then the others in a row, and the goal that the widest gap offers."""

    DOORS: ClassVar[tuple[str, ...]] = (LEARNING,)
    PLACE: ClassVar[str] = "skills"
    EMPTY: ClassVar[str] = EMPTY

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, SkillEvidence] = {}

    def draw(self, wide: int) -> None:
        """Show the skills again."""
        found = skill_evidence.inventory(self.shown.career)
        self.found = {key_of(shown): shown for shown in found}
        gap = gap_goal.offered(self.shown.career)  # as it is shown: a masked name stays masked
        self.show_head(head(found, self.shown, wide - 1))
        offered = gap_goal.words(gap, self.shown.career) if gap else ""
        more = Below(offered, said("learning", self.shown))
        self.show_drawing(skill_lines(found, self.shown, wide - MARK, more))

    def show_hints(self) -> None:
        """Show the keys; of a skill that is not rated yet, those that rate and open it."""
        super().show_hints()
        if self._unrated():
            footer = self.query_one(Footer)
            ids = ("open",) if self.app.masked else ("progress", "open")
            footer.show_keys((*hints(self.app.actions, ids, self.SCREEN_KIND, KEYS["skills"].labels[""]), *footer.keys))
        elif self._is_on_gap() and not self.app.masked:
            footer = self.query_one(Footer)
            footer.show_keys((*hints(self.app.actions, ("open",), self.SCREEN_KIND, GAP_LABELS), *footer.keys))

    def add_table(self) -> str:
        """Add skills."""
        return "skills"

    def do_open(self) -> None:
        if shown := self._unrated():
            from tui.screens.skill import stored

            self.open("unrated", stored(shown, self.app.career) if self.app.masked else shown)
        elif self._is_on_gap():
            self._make_goal()
        else:
            super().do_open()

    def do_edit(self) -> None:
        if shown := self._unrated():
            self.ask(skill_prompts.rating(shown, self.app.context()))
        else:
            self.on_row("edit")

    def do_progress(self) -> None:
        if shown := self._unrated():
            self.ask(skill_prompts.rating(shown, self.app.context()))
        else:
            self.on_row("progress")

    def _is_on_gap(self) -> bool:
        row = self.query_one(DrawnRows).current
        return row is not None and row.key == GAP

    def _make_goal(self) -> None:
        """Ask for the goal from the widest gap (O10)."""
        gap = gap_goal.offered(self.app.career)
        if gap and self.app.masked:
            self.say("Nothing can be changed while names are masked. z shows them again.", warning=True)
        elif gap:
            self.ask(skill_prompts.goal_from(gap, self.app.context()))

    def _unrated(self) -> SkillEvidence | None:
        """Return the skill under the cursor if it has no record yet."""
        row = self.query_one(DrawnRows).current
        shown = self.found.get(row.key) if row else None
        return shown if shown and shown.skill is None else None
