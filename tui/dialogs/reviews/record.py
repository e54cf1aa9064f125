"""`ReviewRecord`: what is done in a review while it is open, the real seconds of each step, and what is said at its end."""

from __future__ import annotations

from collections import defaultdict
from time import monotonic

from career.model import nudge_answers, reviews
from career.model.context import Context
from career.model.nudge_answers import NudgeAnswer, Said
from career.model.records import Step
from career.model.reviews import Review, Walked
from career.views import nudges
from career.views.checkin_done import done
from career.views.reviews import then_now
from career.views.reviews.walk import Walk

OPENS = {"daily": "c", "weekly": "v", "quarterly": "V", "yearly": "`rung review yearly`"}
"""What opens a review again."""
COMMANDS = {"daily": "`rung checkin`"}
"""The command that does, where it is not `rung review` with the kind."""
NUDGE = "nudge"
"""The step of the check-in whose answer is kept."""


class ReviewRecord:
    """A review that began now, in the context as it is `at_first`. `said` is what was said to a nudge in it."""

    def __init__(self, at_first: Context, walk: Walk) -> None:
        self.walk = walk
        self._at_first = at_first
        self._since = monotonic()
        self._seconds: dict[str, float] = defaultdict(float)
        self._done: set[str] = set()
        self._steps: list[Step] = []
        self.said: Said = ""

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

    def forget(self, step: Step) -> None:
        """Forget a step that was taken back."""
        self._steps = [one for one in self._steps if one is not step]

    def tick(self) -> None:
        """Count the seconds up to now for the step that is shown: it is left now."""
        now = monotonic()
        self._seconds[self.walk.step.name] += now - self._since
        self._since = now

    def kept(self, left_at: str, context: Context) -> Step:
        """Return the step that records how far the review has come, and count anew from here."""
        numbers = then_now.measure(context) if self.walk.plan.keeps_numbers else {}
        walked = Walked(self.walk.kind, dict(self._seconds), frozenset(self._done), left_at, numbers)
        self._seconds.clear()
        self._done.clear()
        return reviews.keep_alone(walked, context) if self.walk.only else reviews.keep(walked, context)

    def end(self, left_at: str, context: Context, *, on_screen: bool = True) -> tuple[Step, str]:
        """Return the step that records the review where it is left, "" at its end, and the sentence that says so.

        It names a key `on_screen`, else the command.
        """
        opens = OPENS[self.walk.kind] if on_screen else COMMANDS.get(self.walk.kind, f"`rung review {self.walk.kind}`")
        kept = self.kept(left_at, context)
        what = done(self._at_first.career, self._steps)
        plan, told = self.walk.plan, f": {what}" if what else ""
        title = plan.title.capitalize()
        if self.walk.only:
            return kept, f"{self.walk.step.title}{told or ': nothing was changed'}."
        if left_at:
            return (
                kept,
                f"{title} stopped at '{plan.step(left_at).title}'{told} · {opens} goes on there",
            )
        lacks = next((r.left_at for r in kept.changes if isinstance(r, Review) and r.left_at), "")
        if lacks:
            return kept, f"{title}{told}. Your legacy is still to be looked at: {opens} begins there."
        return kept, f"{title} done{told}."


class CheckInRecord(ReviewRecord):
    """A check-in: with its end it is recorded what was said to its nudge, which may stop a kind of nudges."""

    def note(self, step: Step | None) -> None:
        """Add a step; at the nudge it says that it was taken up."""
        super().note(step)
        if step and step.changes and self.walk.step.name == NUDGE:
            self.said = "taken"

    def kept(self, left_at: str, context: Context) -> Step:
        """Return the step that records the check-in, and what was said to its nudge."""
        label, changes = reviews.leave(sum(self._seconds.values()), context, left_at=left_at)
        answer = self._answer(context)
        if answer is None:
            return Step(label, changes)
        if answer.said == "later":
            label = f"{label}, and hid '{self._nudge}' until {nudge_answers.back_on(context)}"
        return Step(label, [*changes, answer])

    def forget(self, step: Step) -> None:
        """Forget a step that was taken back; a nudge that it answered is open again."""
        super().forget(step)
        if self.walk.step.name == NUDGE:
            self.said = ""

    def end(self, left_at: str, context: Context, *, on_screen: bool = True) -> tuple[Step, str]:
        """Return the step that records the check-in, and the sentence that ends it, with what became of the nudge."""
        kept, ended = super().end(left_at, context, on_screen=on_screen)
        if self.said == "later":
            ended = f"{ended} '{self._nudge}' is hidden until {nudge_answers.back_on(context)}."
        was = {row.kind for row, _ in nudges.stopped(context.career)}
        new = [(row, rate) for row, rate in nudges.stopped(context.career.changed(kept.changes)) if row.kind not in was]
        how = ":" if on_screen else "`rung checkin --again {}`"
        said = (
            f"rung no longer offers {row.offers} ({rate}). {how.format(row.kind)} brings them back."
            for row, rate in new
        )
        return kept, " ".join([ended, *said])

    @property
    def _nudge(self) -> str:
        """The words of the nudge, as they were when the check-in began."""
        kind, _, source = self.walk.key.partition(" ")
        found = nudges.of(kind, source, self._at_first)
        return found.text if found else ""

    def _answer(self, context: Context) -> NudgeAnswer | None:
        if self.walk.step.name != NUDGE:
            return None
        kind, _, source = self.walk.key.partition(" ")
        return nudge_answers.answer(kind, source, self.said, context)


def record_of(walk: Walk, context: Context) -> ReviewRecord:
    """Return the record of a review that begins now."""
    return CheckInRecord(context, walk) if walk.kind == "daily" else ReviewRecord(context, walk)
