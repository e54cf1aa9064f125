"""`CheckInRecord`: what is done in a check-in while it is open, its real seconds, and what is said at its end."""

from __future__ import annotations

from time import monotonic

from career.model import reviews
from career.model.context import Context
from career.model.records import Step
from career.model.snapshot import Career
from career.views.checkin_done import done
from career.views.nudges import Nudge
from tui.screens import checkin_words as words


class CheckInRecord:
    """A check-in that began now, on the career as it is `before`. `nudge_answer` is what was said to its nudge."""

    def __init__(self, before: Career) -> None:
        self._began = monotonic()
        self._before = before
        self._steps: list[Step] = []
        self.nudge_answer: reviews.NudgeAnswer = ""

    @property
    def has_acted(self) -> bool:
        """Whether anything was done."""
        return bool(self._steps)

    def note(self, step: Step | None) -> None:
        """Add a step that was saved."""
        self._steps += [step] if step else []

    def end(self, left_at: str, nudge: Nudge | None, context: Context) -> tuple[Step, str]:
        """Return the step that records the check-in, with the nudge that was shown, and the sentence that ends it."""
        nudged = reviews.Nudged(nudge.kind, nudge.source, self.nudge_answer) if nudge else None
        step = reviews.leave(monotonic() - self._began, context, left_at=left_at, nudged=nudged)
        return step, words.ended(left_at, done(self._before, self._steps))
