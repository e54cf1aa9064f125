"""`BalanceScreen`: the questions of the week and the quarter, nine actions, four areas, and the hours (B2 to B4, L10, O6, O7, P2)."""

from __future__ import annotations

from typing import ClassVar

from career.evidence import hours
from career.model import efforts
from career.model.goals import Goal
from career.model.profile import ProfileKind
from career.model.tasks import Task
from career.views import balance
from career.views.balance import Lit
from career.views.balance_lines import BOX, JOB, QUESTION, balance_lines, head
from career.views.questions import BOSS
from career.views.rows import MARK
from tui.dialogs import answer_prompts, profile_prompts
from tui.dialogs.actions import hints
from tui.dialogs.prompts import Prompt
from tui.dialogs.row_keys import Selected
from tui.screens.base import MASKED
from tui.screens.list_screen import DrawnScreen
from widgets.drawn_rows import DrawnRows
from widgets.header_footer import Footer

LINES: dict[str, ProfileKind] = {"identity": "known_as", "trends": "job_in_two_years", "plan": "next_move"}
"""The line of the profile that lights an action."""
LABELS = {QUESTION: "answer", JOB: "say how it fits"}


class BalanceScreen(DrawnScreen):
    """What the last weeks had of what makes a career one's own; Enter answers, or opens what lit an action."""

    PLACE: ClassVar[str] = "balance"

    def draw(self, wide: int) -> None:
        """Show the screen again."""
        self.show_head(head(self.shown, wide - 1))
        self.show_drawing(balance_lines(self.shown, wide - MARK))

    def add_table(self) -> str:
        """Add a behaviour of the boss I wish I had: the one thing of this screen that is a list of its own."""
        return "behaviours"

    def do_open(self) -> None:
        kind, name = self._place()
        context = self.app.context()
        if kind == BOX:
            self._open_box(name)
        elif kind in {QUESTION, JOB} and self.app.masked:
            self.say(MASKED, warning=True)
        elif kind == QUESTION:
            self.ask(self._asking(name))
        elif kind == JOB and (role := efforts.asks_about_job(context)):
            self.ask(answer_prompts.low(role, context))
        elif self.selected():
            super().do_open()
        else:
            keys = balance.KEYS[balance.lowest(balance.areas(self.shown)).name]
            self.say(f"This week: {balance.suggestion(self.shown)} ({keys}).")

    def do_edit(self) -> None:
        if self._place()[0] in {QUESTION, JOB}:
            self.do_open()
        else:
            self.on_row("edit")

    def do_add(self) -> None:
        if self._place() == (QUESTION, BOSS) or not self.app.career.behaviours:
            super().do_add()
        else:
            self.say("w adds a win, f feedback, n a task; Enter answers a question.")

    def do_script(self) -> None:
        if task := self._dead_end():
            from career.texts import propose_way  # the texts, which most rows of this screen do not need
            from career.texts.offers import Offer
            from tui.dialogs import text_prompts

            self.ask(text_prompts.saying(Offer(propose_way.TEXT, propose_way.TEXT.offers, task), self.app.context()))
        else:
            super().do_script()

    def show_hints(self) -> None:
        """Show the keys; of a question the one that answers it, of a dead end the one that proposes a better way."""
        super().show_hints()
        kind, name = self._place()
        if self._dead_end() and not self.app.masked:
            footer = self.query_one(Footer)
            pairs = hints(self.app.actions, ("script",), self.SCREEN_KIND, {"script": "propose a better way"})
            footer.show_keys((*pairs, *footer.keys))
        if self.selected() is None:
            footer = self.query_one(Footer)
            word = LABELS.get(kind, "say it" if name in LINES else "open")
            pairs = hints(self.app.actions, ("open",), self.SCREEN_KIND, {"open": word})
            footer.show_keys((*pairs, *(pair for pair in footer.keys if pair[1] != "add")))

    def _asking(self, question: str) -> Prompt:
        return answer_prompts.of(question, self.app.context())

    def _open_box(self, name: str) -> None:
        """Open what lit an action; what is dark is asked for where a line lights it, else it is said how."""
        one = self._box(name)
        if one is None:
            return
        record = self.app.career.get(one.found[-1].source) if one.is_lit else None
        if record:
            self.open("goal" if isinstance(record, Goal) else "detail", Selected(record))
        elif name in LINES and not self.app.masked:
            self.ask(profile_prompts.said(LINES[name], self.app.context()))
        else:
            self.say(f"{one.words(self.shown, keys=True)}.")

    def _box(self, name: str) -> Lit | None:
        return next((one for one in balance.boxes(self.shown) if one.box.name == name), None)

    def _dead_end(self) -> Task | None:
        """Return the task under the cursor that was done again and again for nothing, None on any other row."""
        row = self.query_one(DrawnRows).current
        task = self.app.career.tasks.get(row.key) if row else None
        return next((one.task for one in hours.spent(self.app.context()) if one.is_dead_end and one.task == task), None)

    def _place(self) -> tuple[str, str]:
        """Return what the row under the cursor is, and which: of an action, a question or an area."""
        row = self.query_one(DrawnRows).current
        kind, _, name = row.key.partition(" ") if row else ("", "", "")
        return kind, name
