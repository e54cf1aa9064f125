"""`ClosingView`: the reframe of a task, and what has been answered so far about how it ended."""

from __future__ import annotations

from textual.content import Content
from textual.reactive import reactive

from career.card import closing
from career.card.closing import Closing
from career.evidence import effects
from career.language import cues
from career.language.text import clean_line
from career.language.width import shorten
from career.model import skill_names
from career.model.context import Context
from career.model.reframes import Reframe
from widgets.labelled_lines import LabelledLines, filled, labelled
from widgets.plain import together

LABEL = 15
"""Width of the labels in cells."""


class ClosingView(LabelledLines):
    """Shows the sentence, what "done right" was to mean, the two questions, and the skills of the win."""

    kept: reactive[Reframe | None] = reactive(None, layout=True)
    said: reactive[Closing] = reactive(Closing, layout=True)
    shown: reactive[Context] = reactive(Context.empty, layout=True)

    def drawn(self, wide: int) -> Content:
        """Return it as lines of label and text."""
        if self.kept is None:
            return Content("")
        task = shorten(clean_line(self.shown.career.headline(self.kept.about)), max(8, wide - 7))
        lines = [together(("CLOSE  ", "bold $primary"), (task, "bold"))]
        for name, body in self._parts(self.kept, wide - LABEL):
            lines += labelled(name, body, LABEL)
        return Content("\n").join(lines)

    def _parts(self, kept: Reframe, room: int) -> list[tuple[str, list[Content]]]:
        parts = []
        if kept.sentence:
            parts.append(("for them" if kept.for_person else "for my career", filled(kept.sentence, room, "bold")))
        if kept.done_right:
            parts.append(("done right is", filled(kept.done_right, room)))
        right = self.said.was_right
        parts.append(("done right?", [_answer([("y", "yes", right is True), ("n", "no", right is False)])]))
        came = self.said.came_true
        if right is not None:
            words = "came true?" if kept.sentence else "did you grow?"
            ways = [("y", "yes", came == "yes"), ("p", "partly", came == "partly"), ("n", "no", came == "no")]
            parts.append((words, [_answer(ways)]))
        if closing.asks_step(kept):
            step = cues.step_said(kept.if_cue, None, kept.then_do)
            did = _answer([("s", "it happened", bool(self.said.stepped))])
            parts.append(("next step", [*filled(step, room), did]))
        if came:
            skills = ", ".join(skill_names.name_of(skill) for skill in sorted(kept.skills)) or "none"
            parts.append(("skills", filled(skills, room)))
        appeal = kept.appeal_after if self.said.appeal is None else self.said.appeal
        before = f"{kept.appeal_before} before, " if kept.appeal_before is not None else ""
        parts.append(
            ("appeal 0-9", filled(f"{before}{'-' if appeal is None else appeal} now   < lower   > higher", room))
        )
        so_far = effects.so_far(self.shown)
        if so_far:
            parts.append(("so far", [line for text in so_far for line in filled(text, room)]))
        return parts


def _answer(ways: list[tuple[str, str, bool]]) -> Content:
    spans = [
        together((key, "bold $primary"), (f" {'[x] ' if on else ''}{word}", "bold" if on else ""))
        for key, word, on in ways
    ]
    return Content("   ").join(spans)
