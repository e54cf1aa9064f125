"""`ReviewRecord`: what is done in a review while it is open, the real seconds of each step, and what is said at its end."""

from __future__ import annotations

from collections import defaultdict
from time import monotonic

from career.model import reviews
from career.model.context import Context
from career.model.records import Step
from career.model.reviews import Review, Walked
from career.model.snapshot import Career
from career.views.checkin_done import done
from career.views.reviews import then_now
from career.views.reviews.walk import Walk

OPENS = {"weekly": "v", "quarterly": "V", "yearly": "`rung review yearly`"}
"""What opens a review again."""


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
        return bool(self._steps or self._done)

    def note(self, step: Step | None) -> None:
        """Add a step that was saved at the step of the review that is shown."""
        if step and step.changes:
            self._steps.append(step)
            self._done.add(self.walk.step.name)

    def looked(self) -> None:
        """Count the step of the review that is shown as done, though no step was saved from here."""
        self._done.add(self.walk.step.name)

    def tick(self) -> None:
        """Count the seconds up to now for the step that is shown: it is left now."""
        now = monotonic()
        self._seconds[self.walk.step.name] += now - self._since
        self._since = now

    def kept(self, left_at: str, context: Context) -> Step:
        """Return the step that records how far the review has come, and count anew from here."""
        numbers = then_now.measure(context) if self.walk.plan.saves_place else {}
        walked = Walked(self.walk.kind, dict(self._seconds), frozenset(self._done), left_at, numbers)
        self._seconds.clear()
        self._done.clear()
        return reviews.keep_alone(walked, context) if self.walk.only else reviews.keep(walked, context)

    def end(self, left_at: str, context: Context) -> tuple[Step, str]:
        """Return the step that records the review where it is left, "" at its end, and the sentence that says so."""
        kept = self.kept(left_at, context)
        what = done(self._before, self._steps)
        plan, told = self.walk.plan, f": {what}" if what else ""
        title = plan.title.capitalize()
        if self.walk.only:
            return kept, f"{self.walk.step.title}{told or ': nothing had to change'}."
        if left_at:
            return (
                kept,
                f"{title} stopped at '{plan.step(left_at).title}'{told} · {OPENS[self.walk.kind]} goes on there",
            )
        lacks = next((r.left_at for r in kept.changes if isinstance(r, Review) and r.left_at), "")
        if lacks:
            return kept, f"{title}{told}. Your legacy is still to be looked at: {OPENS[self.walk.kind]} begins there."
        return kept, f"{title} done: {what or 'nothing had to change'}."
