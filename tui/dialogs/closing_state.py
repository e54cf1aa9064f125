"""The answers at the end of a task as unsaved text, while they are given."""

from __future__ import annotations

from collections.abc import Mapping

from career.card import closing
from career.card.closing import Closing
from career.model.reframes import CameTrue, Reframe
from career.model.snapshot import Career
from tui.host.unsaved_input import CLOSE, Asked

ANSWERS: dict[str, CameTrue] = {"y": "yes", "p": "partly", "n": "no"}


def asked(kept: Reframe, career: Career) -> Asked:
    """Return what is asked about a reframe."""
    return Asked(f"{CLOSE} {kept.id}", f"Close '{career.headline(kept.about)}'", kept.about)


def texts_of(said: Closing) -> dict[str, str]:
    """Return answers as the texts that are kept; none before the first question was answered."""
    if said.was_right is None:
        return {}
    texts = {"right": "y" if said.was_right else "n", "true": said.came_true}
    if said.line:
        texts["line"] = said.line
    if said.appeal is not None:
        texts["appeal"] = str(said.appeal)
    if said.raising:
        texts["raise"] = "y"
    if said.stepped:
        texts["step"] = "y"
    if said.expectations:
        texts["expectations"] = said.expectations
    return texts


def said_in(texts: Mapping[str, str]) -> Closing:
    """Return the answers that such texts hold; what cannot be read is not answered."""
    appeal = texts.get("appeal", "")
    return Closing(
        was_right=texts.get("right") == "y",
        came_true=next((answer for answer in ANSWERS.values() if answer == texts.get("true")), ""),
        line=texts.get("line", ""),
        stepped=texts.get("step") == "y" or None,
        appeal=int(appeal) if appeal in set("0123456789") else None,
        raising=texts.get("raise") == "y",
        expectations=next((said for said in closing.EXPECTATIONS if said == texts.get("expectations")), ""),
    )
