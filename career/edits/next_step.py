"""What came of a next step, for any record that has one: it was taken, it did not happen, or it is dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from career.errors import Refused
from career.model import if_then, reframes
from career.model.goals import Goal
from career.model.records import Record, Step
from career.model.reframes import Reframe

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.snapshot import Career


def answered(record: Record, context: Context, *, did: bool) -> Step:
    """Record whether the next step of a goal, a reframe or a reframed task happened (E2). Raises Refused for no step."""
    if isinstance(record, Goal) and record.then_do:
        return if_then.answer(record, context.moment, did=did)
    kept = _reframe_of(record, context.career)
    if kept is None or kept.stepped_on:
        raise Refused(f"'{record.headline}' has no next step to ask about.", "`rung edit ID --then TEXT` gives it one.")
    if not did:
        raise Refused(
            f"'{kept.then_do}' still waits.",
            "`rung move ID WHEN` gives it another day, `rung delete ID --step` drops it.",
        )
    return reframes.step_taken(kept, context)


def dropped(record: Record, context: Context) -> Step:
    """Drop the next step of a record and keep the record. Raises Refused where it has none."""
    if step := getattr(record, "then_do", ""):
        if isinstance(record, Reframe):
            return reframes.step_dropped(record, context.career)
        fields = {"then_do": "", "if_cue": ""} if isinstance(record, Goal) else {"then_do": ""}
        called = if_then.sentence(record) if isinstance(record, Goal) else step
        return Step(f"Dropped the step '{called}'", [replace(record, **fields)])
    kept = _reframe_of(record, context.career)
    if kept is None:
        raise Refused(f"'{record.headline}' has no next step.", "`rung delete ID` deletes the record itself.")
    return reframes.step_dropped(kept, context.career)


def _reframe_of(record: Record, career: Career) -> Reframe | None:
    kept = record if isinstance(record, Reframe) else reframes.of(record.id, career)
    return kept if kept and kept.then_do else None
