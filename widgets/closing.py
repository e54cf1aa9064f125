"""`ClosingView`: the reframe of a task, and what has been answered so far about how it ended."""

from __future__ import annotations

from textual.content import Content
from textual.reactive import reactive

from career.card import closing
from career.card.closing import Closing
from career.evidence import effects, expectations
from career.language import cues
from career.language.text import clean_line
from career.language.width import shorten, width
from career.model import skill_names
from career.model.context import Context
from career.model.reframes import Reframe
from widgets.key_line import BETWEEN, with_keys
from widgets.labelled_lines import LabelledLines, filled, labelled
from widgets.plain import plain, together

LABEL = 15
"""Width of the labels in cells."""
ANSWERS = {"y": "yes", "p": "partly", "n": "no"}
"""The keys that answer a question, and their words."""


class ClosingView(LabelledLines):
    """Shows the sentence, what "done right" was to mean, the two questions, and the skills of the win."""

    kept: reactive[Reframe | None] = reactive(None, layout=True)
    said: reactive[Closing] = reactive(Closing, layout=True)
    shown: reactive[Context] = reactive(Context.empty, layout=True)

    def drawn(self, wide: int) -> Content:
        """Return it as lines of label and text, the questions between them."""
        if self.kept is None:
            return Content("")
        kept = self.kept
        task = shorten(clean_line(self.shown.career.headline(kept.about)), max(8, wide - 7))
        lines = [together(("CLOSE  ", "bold $primary"), (task, "bold"))]
        for name, body in _reframed(kept, wide - LABEL):
            lines += labelled(name, body, LABEL)
        for name, body in self._parts(kept, wide - LABEL):  # before the questions: after the second one keys are text
            lines += labelled(name, body, LABEL)
        lines += self._questions(kept, wide)
        return Content("\n").join(lines)

    def _questions(self, kept: Reframe, wide: int) -> list[Content]:
        """Return the questions that are asked so far, the open one in bold with its keys (P20)."""
        said, came = self.said, "Did it come true?" if kept.sentence else "Did you grow?"
        right = "" if said.was_right is None else "yes" if said.was_right else "no"
        asked = [("Was it done right?", "yn", right)]
        if right:
            asked.append((came, "ypn", said.came_true))
        column = max(width(question) for question, _, _ in asked) + BETWEEN
        return [line for question, keys, answer in asked for line in _asked(question, keys, answer, column, wide)]

    def _parts(self, kept: Reframe, room: int) -> list[tuple[str, list[Content]]]:
        parts = []
        if closing.asks_step(kept):
            step = cues.step_said(kept.if_cue, None, kept.then_do)
            parts.append(("next step", [*filled(step, room), _stepped(bool(self.said.stepped))]))
        parts.append(("expectations", _expectations(self.said.expectations, room)))
        if self.said.came_true:
            skills = ", ".join(skill_names.name_of(skill) for skill in sorted(kept.skills)) or "none"
            parts.append(("skills", filled(skills, room)))
        appeal = kept.appeal_after if self.said.appeal is None else self.said.appeal
        before = f"{kept.appeal_before} before, " if kept.appeal_before is not None else ""
        now = f"{before}{'not rated' if appeal is None else f'{appeal} now'}"
        parts.append(("appeal 0-9", with_keys(now, "< lower   > higher", room)))
        so_far = [*effects.so_far(self.shown), *expectations.lines(self.shown.career)]
        if so_far:
            parts.append(("so far", [line for text in so_far for line in filled(text, room)]))
        return parts


def _reframed(kept: Reframe, room: int) -> list[tuple[str, list[Content]]]:
    parts = []
    if kept.sentence:
        parts.append(("for them" if kept.for_person else "for my career", filled(kept.sentence, room)))
    if kept.done_right:
        parts.append(("done right is", filled(kept.done_right, room)))
    if kept.beyond:
        parts.append(("beyond that", filled(kept.beyond, room)))
    return parts


def _asked(question: str, keys: str, answer: str, column: int, wide: int) -> list[Content]:
    """Return a question with its answer, or while it is open, in bold, with the keys that answer it."""
    if answer:
        return [together((question.ljust(column), "$text-muted"), answer)]
    ways = plain(" " * BETWEEN).join(together((key, "bold $primary"), f" {ANSWERS[key]}") for key in keys)
    if column + ways.cell_length > wide:
        return [plain(question, "bold"), ways]
    return [together((question.ljust(column), "bold"), ways)]


def _expectations(said: str, room: int) -> list[Content]:
    """Return how the result was against what was asked, by digit, or what was said of it (P7)."""
    ways = [
        together(
            (str(digit), "bold $primary"), (f" {'[x] ' if way == said else ''}{way}", "bold" if way == said else "")
        )
        for digit, way in enumerate(closing.EXPECTATIONS, 1)
    ]
    line = plain("   ").join(ways)
    return [line] if line.cell_length <= room else ways


def _stepped(did: bool) -> Content:
    return together(("s", "bold $primary"), (f" {'[x] ' if did else ''}it happened", "bold" if did else ""))
