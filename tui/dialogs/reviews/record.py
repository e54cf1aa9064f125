"""`ReviewRecord`: what is done in a review while it is open, the real seconds of each step, and what is said at its end."""

from __future__ import annotations

from collections import defaultdict
from time import monotonic

from career.model import reviews
from career.model.context import Context
from career.model.records import Step
from career.model.reviews import Walked
from career.model.snapshot import Career
from career.views.checkin_done import done
from career.views.reviews.walk import Walk

GO_ON = {"weekly": "v goes on there", "quarterly": "V goes on there", "yearly": "`rung review yearly` goes on there"}


class ReviewRecord:
    """A review that began now, on the career as it is `before`."""

    def __init__(self, before: Career, walk: Walk) -> None:
        self.walk = walk
        self._before = before
        self._since = monotonic()
        self._seconds: dict[str, float] = defaultdict(float)
        self._done: set[str] = set()
        self._steps: list[Step] = []

    @property
    def has_acted(self) -> bool:
        """Whether anything was done."""
        return bool(self._steps)

    def note(self, step: Step | None) -> None:
        """Add a step that was saved at the step of the review that is shown."""
        if step and step.changes:
            self._steps.append(step)
            self._done.add(self.walk.step.name)

    def tick(self) -> None:
        """Count the seconds up to now for the step that is shown: it is left now."""
        now = monotonic()
        self._seconds[self.walk.step.name] += now - self._since
        self._since = now

    def kept(self, left_at: str, context: Context) -> Step:
        """Return the step that records how far the review has come, and count anew from here."""
        walked = Walked(self.walk.kind, dict(self._seconds), frozenset(self._done), left_at)
        self._seconds.clear()
        self._done.clear()
        return reviews.keep(walked, context)

    def ended(self, left_at: str) -> str:
        """Return the sentence with which a review ends: what was done, and how to go on where it was stopped."""
        what = done(self._before, self._steps)
        title = self.walk.plan.title.capitalize()
        if left_at:
            step = self.walk.plan.step(left_at).title
            told = f": {what}" if what else ""
            return f"{title} stopped at '{step}'{told} · {GO_ON.get(self.walk.kind, '')}"
        return f"{title} done: {what or 'nothing had to change'}."
