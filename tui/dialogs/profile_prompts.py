"""The dialog that asks for a line of the profile: a new version of it, with the earlier ones beside it."""

from __future__ import annotations

from collections.abc import Mapping

from career.edits import editing
from career.language.relative_days import short
from career.model import profile
from career.model.context import Context
from career.model.field import Field, choice_words
from career.model.profile import ASKED, CLIMATES, QUESTIONS, ProfileKind
from career.model.records import Step
from career.model.snapshot import Career
from career.model.usual_fields import HAPPENED_ON
from career.views import questions
from career.views.questions import ASKED_ANEW
from tui.dialogs.prompts import Prompt

MOST_BEFORE = 3
"""The most earlier versions that are shown."""


def said(kind: ProfileKind, context: Context) -> Prompt:
    """Ask for a line of the profile. What counts now is proposed; the version of another day is kept.

    The strongest skills are proposed from what shows them, to be put right (P2).
    """
    is_climate = kind == "climate"
    text = Field("text", choice_words(kind), "choice" if is_climate else "long", QUESTIONS[kind], CLIMATES * is_climate)

    def values(career: Career) -> Mapping[str, str]:
        said = profile.text_of(kind, career)
        now = context._replace(career=career)
        text = questions.proposed(kind, now) or ("" if kind in ASKED_ANEW else said)
        return {"text": text, "on": "today" if said else ""}

    def make(typed: Mapping[str, str], context: Context) -> Step:
        return editing.add("profile", {**typed, "kind": choice_words(kind)}, context)

    every = profile.versions(kind, context.career)[:MOST_BEFORE]
    before = tuple(f"{short(line.on, context.today)}: {line.text}" for line in every)
    return Prompt(ASKED[kind], (text, HAPPENED_ON), values, make, shown=before, kind=kind, proposed=frozenset({"text"}))
