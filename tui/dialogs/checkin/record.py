"""`CheckInRecord`: what is done in a check-in while it is open, its real seconds, and what is said at its end."""

from __future__ import annotations

from time import monotonic

from career.model import nudge_answers, reviews
from career.model.context import Context
from career.model.nudge_answers import Said
from career.model.records import Step
from career.model.snapshot import Career
from career.views.checkin_done import done
from career.views.nudges import Nudge, stopped
from tui.dialogs.checkin import words


class CheckInRecord:
    """A check-in that began now, on the career as it is `before`. `said` is the answer to its nudge."""

    def __init__(self, before: Career) -> None:
        self._began = monotonic()
        self._before = before
        self._steps: list[Step] = []
        self.said: Said = ""

    @property
    def has_acted(self) -> bool:
        """Whether anything was done."""
        return bool(self._steps)

    def note(self, step: Step | None) -> None:
        """Add a step that was saved."""
        self._steps += [step] if step else []

    def end(self, left_at: str, nudge: Nudge | None, context: Context) -> tuple[Step, str]:
        """Return the step that records the check-in, with what was said to its nudge, and the sentence that ends it."""
        label, changes = reviews.leave(monotonic() - self._began, context, left_at=left_at)
        ended = words.ended(left_at, done(self._before, self._steps))
        if nudge is None:
            return Step(label, changes), ended
        answer = nudge_answers.answer(nudge.kind, nudge.source, self.said, context)
        if answer.said == "later":
            back = nudge_answers.back_on(context)
            label = f"{label}, and hid '{nudge.text}' until {back}"
            ended = f"{ended} '{nudge.text}' is hidden until {back}."
        changes = [*changes, answer]
        was = {row.kind for row, _ in stopped(context.career)}
        new = [(row, rate) for row, rate in stopped(context.career.changed(changes)) if row.kind not in was]
        return Step(label, changes), " ".join([ended, *(words.stopped(row.offers, rate) for row, rate in new)])
