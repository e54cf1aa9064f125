"""`SkillsScreen`: the skills in use, rated or not, with what shows them (L7, O10, P18)."""

from __future__ import annotations

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from career.evidence import skill_evidence, skill_levels
from career.evidence.skill_evidence import SkillEvidence
from career.language.relative_days import past
from career.language.text import clean_line
from career.language.width import width, wrapped
from career.model.skills import HIGHEST, LEVELS
from career.views.tone import Tone
from tui.dialogs import skill_prompts
from tui.dialogs.actions import hints
from tui.dialogs.rows import ROWS
from tui.screens.list_screen import ListScreen
from widgets.header_footer import Footer
from widgets.plain import plain
from widgets.rows import Row, RowList

EMPTY = (
    "Your skills: your level in each, and what proves it. They come from the tasks that you reframe and from your "
    "wins. Press a to add one by hand."
)
HEAD = " Skills · your level in each, and what proves it"
UNRATED = "~"
"""Prefix of the row key of a skill without a record."""
WIDE, MIDDLING = 72, 50
"""Widths from which a long name fits, and from which a level shows its word."""
NAME, SHORT_NAME, LEAD, SHORT_LEAD = 30, 22, 17, 9
"""Cells that a name has at least, and those before it, on a wide screen and on a narrow one."""


class SkillsScreen(ListScreen):
    """One line a skill, the most used first; below them what they show taken together."""

    DEFAULT_CSS = """
    SkillsScreen #skills { height: 1fr; }
    SkillsScreen #skills-so-far { height: auto; color: $text-muted; }
    SkillsScreen.-short #skills-so-far { display: none; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, SkillEvidence] = {}

    def compose(self) -> ComposeResult:
        """Lay out the list, and what is said below it."""
        yield Static(plain(HEAD), markup=False)
        yield RowList(id="skills", empty=EMPTY)
        yield Static(id="skills-so-far", markup=False)
        yield Footer()

    def on_resize(self) -> None:
        """Fit the rows to the width."""
        self.watch_shown()

    def watch_shown(self) -> None:
        """Show the skills again."""
        self.found = {_key(shown): shown for shown in skill_evidence.inventory(self.shown.career)}
        self.show_rows([self._row(key, shown) for key, shown in self.found.items()])
        room = max(8, self.size.width - 2)
        told = skill_levels.so_far(self.shown)
        lines = [f" {line}" for text in told for line in wrapped(clean_line(text), room)]
        self.query_one("#skills-so-far", Static).update(Content("\n").join(map(plain, lines)))

    def show_hints(self) -> None:
        """Show the keys; of a skill that is not rated yet, those that rate and open it."""
        super().show_hints()
        if self._unrated():
            footer = self.query_one(Footer)
            ids = ("open",) if self.app.masked else ("progress", "open")
            footer.show_keys((*hints(self.app.actions, ids, self.SCREEN_KIND, ROWS["skills"].labels[""]), *footer.keys))

    def add_table(self) -> str:
        """Add skills."""
        return "skills"

    def do_open(self) -> None:
        if shown := self._unrated():
            from tui.screens.skill import stored

            self.open("unrated", stored(shown, self.app.career) if self.app.masked else shown)
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

    def _unrated(self) -> SkillEvidence | None:
        """Return the skill under the cursor if it has no record yet."""
        row = self.query_one(RowList).current
        shown = self.found.get(row.key) if row else None
        return shown if shown and shown.skill is None else None

    def _row(self, key: str, shown: SkillEvidence) -> Row:
        is_unproven = skill_levels.is_unproven(shown, self.shown)
        used = skill_evidence.last_used(shown, self.shown.moment)
        offer = skill_levels.next_raise(shown, self.shown)
        gap = skill_levels.gap(shown.skill, self.shown.career) if shown.skill else None
        said = (
            f"raise to {offer.level}?" if offer else "",
            "unproven" if is_unproven else "",
            f"gap {gap}" if gap and gap.difference else "",
            skill_levels.way(shown.skill) if shown.skill else "",
            shown.main_use,
            past(used, self.shown.today) if used else "",
        )
        wide = self.size.width or self.app.size.width
        room = wide - (LEAD if wide >= MIDDLING else SHORT_LEAD) - (NAME if wide >= WIDE else SHORT_NAME)
        tone: Tone = "good" if offer else "warn" if is_unproven else "" if shown.skill else "muted"
        lead = _bar(shown.level, is_unproven=is_unproven, with_word=wide >= MIDDLING)
        return Row(key, shown.name, lead=lead, tail=_fitting(said, room), tone=tone)


def _fitting(said: Iterable[str], room: int) -> str:
    """Join the parts that fit, the most telling first."""
    text = ""
    for part in filter(None, said):
        longer = f"{text} · {part}" if text else part
        if text and width(longer) > room:
            break
        text = longer
    return text


def _key(shown: SkillEvidence) -> str:
    return shown.skill.id if shown.skill else UNRATED + shown.key


def _bar(level: int | None, *, is_unproven: bool, with_word: bool) -> str:
    """Return a level as a bar with its word, dashed where no recent win proves it."""
    if level is None:
        return " " * (HIGHEST + 1) + ("no level" if with_word else "?")
    bar = ("-" if is_unproven else "▅") * level + "▁" * (HIGHEST - level)
    return f"{bar} {LEVELS[level][0] if with_word else level}"
