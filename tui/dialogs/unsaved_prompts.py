"""The prompt that an unsaved text answers, so that one can go on with it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from career.errors import RungError
from career.model.context import Context
from career.model.profile import KINDS
from career.model.reschedules import OWN_DATE
from career.model.snapshot import Career
from career.model.tables import TABLES
from store.unsaved_input import UnsavedText
from tui.dialogs import (
    agenda_prompts,
    choosing_prompts,
    contact_prompts,
    feedback_prompts,
    goal_prompts,
    job_prompts,
    learning_prompts,
    profile_prompts,
    prompts,
    report_prompts,
    skill_prompts,
    text_prompts,
    trust_prompts,
    win_prompts,
)
from tui.dialogs.prompts import Prompt
from tui.dialogs.reviews import forms as review_forms
from tui.dialogs.row_keys import Selected
from tui.dialogs.row_verbs import ROW_VERBS
from tui.dialogs.rows import adding


def why_not(left: UnsavedText, career: Career) -> str:
    """Return why nothing asks for an unsaved text any more."""
    is_gone = bool(left.about) and career.get(left.about) is None
    return "That record was deleted meanwhile." if is_gone else "That cannot be asked from here."


def prompt_of(left: UnsavedText, context: Context) -> Prompt | None:
    """Return the prompt that the text answers; None where its record is gone or past that question."""
    return next((prompt for prompt in _prompts(left.about, context) if prompt.key == left.key), None)


def _prompts(about: str, context: Context) -> Iterator[Prompt]:
    """Yield every prompt about the record with this id, or for a new record where it is ""."""
    career = context.career
    yield from review_forms.every(about, context)
    if not about:
        yield from (adding(table) for table, row in TABLES.items() if row.short)
        yield from (feedback_prompts.heard(), win_prompts.won(), win_prompts.needed(context), prompts.wanted(context))
        yield from skill_prompts.unrated(context)
        yield from (profile_prompts.said(kind, context) for kind in KINDS)
        yield from job_prompts.new(context)
        yield from choosing_prompts.new(context)
        return
    record = career.get(about)
    if record is None:
        return
    for kind in ("", *OWN_DATE):
        for verb in ROW_VERBS.values():
            with suppress(RungError):
                wanted = verb(Selected(record, kind), context)
                if isinstance(wanted, Prompt):
                    yield wanted
    yield from goal_prompts.every(record, career)
    yield from report_prompts.every(record, career)
    yield from contact_prompts.every(record)
    yield from agenda_prompts.every(record, context)
    yield from text_prompts.every(record, context)
    yield from job_prompts.every(record, context)
    yield from trust_prompts.every(record, context)
    yield from learning_prompts.every(record)
