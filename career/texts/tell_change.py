"""S1: what I was told, what I changed, and please keep telling me (B8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from career.model import feedback
from career.model.feedback import Feedback
from career.model.field import Field
from career.model.records import Step
from career.model.scripts import words_to_tell
from career.texts.text import Source, Texts, TextToSay, Wording

if TYPE_CHECKING:
    from career.model.context import Context


def _known(source: Source, _context: Context) -> Texts:
    item = source.about
    if not isinstance(item, Feedback):
        return {}
    said = item.plain or ("" if item.kind == "hint" else item.raw)
    return {"plain": said, "change_made": item.change_made}


def _whom(source: Source, _context: Context) -> str:
    return source.about.person if isinstance(source.about, Feedback) else ""


def _changed(wording: Wording) -> Feedback:
    """Return the feedback with what was typed for it. Raises Refused for praise, of which there is nothing to tell."""
    item = wording.of(Feedback)
    feedback.check_asks_for_change(item)
    plain = item.plain or (wording.get("plain") if item.kind == "hint" else "")
    return replace(item, plain=plain, change_made=wording.get("change_made"))


def _write(wording: Wording, context: Context) -> str:
    return words_to_tell(_changed(wording), wording.person, context, wording.line)


def _tell(wording: Wording, said: str, context: Context) -> Step:
    label, changes = feedback.tell(_changed(wording), wording.person, said, context)
    return Step(label, changes)


TEXT = TextToSay(
    "S1",
    "tell-change",
    "tell what you changed",
    "what did it change already?",
    _write,
    _tell,
    gaps=(
        Field("plain", "plain words", "long", "what you were told, said plainly"),
        Field("change_made", "I changed", "long", "what you do differently"),
    ),
    needed=("plain", "change_made"),
    about=("feedback",),
    needs_about=True,
    known=_known,
    whom=_whom,
)
