"""What reframing did for this person: appeal before and after, tasks closed with proof, what came true (P14, P15, C.2).

Each figure needs five cases and is shown with its n: published effects are averages of other people.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from career.model import tasks, wins
from career.model.backlinks import pointing
from career.model.reframes import REASON_WORDS, Reframe

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.snapshot import Career

ENOUGH = 5
"""Cases from which a figure is meaningful."""
CREDIT = {"yes": 1.0, "partly": 0.5, "no": 0.0}


class AppealRise(NamedTuple):
    """The median change in appeal, -9 to 9, over n reframes."""

    median: float
    n: int

    def __str__(self) -> str:
        return f"{self.median:+g} ({self.n} tasks)"


class Share(NamedTuple):
    """A share, 0 to 1, of n cases."""

    share: float
    n: int

    def __str__(self) -> str:
        return f"{round(self.share * 100)} % of {self.n}"


def appeal_rise_by_reason(career: Career) -> dict[str, AppealRise]:
    """Return the change in appeal by what held me back, for the reasons with five cases or more."""
    return _lifts(by_reason(career))


def appeal_rise_by_way(career: Career) -> dict[str, AppealRise]:
    """Return the change in appeal by way to like a task more, for the ways with five cases or more."""
    return _lifts(by_way(career))


def by_reason(career: Career) -> dict[str, list[Reframe]]:
    """Return the reframes whose appeal was given before and after, by what held me back."""
    return _measured(career, lambda kept: kept.reasons)


def by_way(career: Career) -> dict[str, list[Reframe]]:
    """Return the reframes whose appeal was given before and after, by way to like a task more."""
    return _measured(career, lambda kept: [kept.way_to_like] if kept.way_to_like else [])


def appeals(kept: Iterable[Reframe]) -> list[tuple[int, int]]:
    """Return the appeal before and after of each reframe that has both."""
    both = ((one.appeal_before, one.appeal_after) for one in kept)
    return [(before, now) for before, now in both if before is not None and now is not None]


def true_share(career: Career) -> Share | None:
    """Return the share of sentences that came true, partly counting half; None before five were closed."""
    return _share(came_true(career))


def came_true(career: Career) -> list[float]:
    """Return for each sentence that was closed how far it came true: 1, 0.5 for partly, or 0."""
    return [CREDIT[r.came_true] for r in career.reframes.values() if r.closed_on and r.sentence and r.came_true]


def closed_with_proof(context: Context) -> Share | None:
    """Return the share of my recently closed tasks whose reframe has a win to show; None before five (P14)."""
    return _share(list(map(float, proven(context))))


def proven(context: Context) -> list[bool]:
    """Return for each of my recently closed tasks whether its reframe has a win to show (P14)."""
    career = context.career
    since = context.today - timedelta(days=context.settings.invested_days)
    done = (t for t in career.tasks.values() if t.state == "done" and tasks.is_mine(t))
    closed = [t for t in done if t.done_on and t.done_on >= since]
    return [any(r.win in career.wins for r in pointing(Reframe, "about", t.id, career)) for t in closed]


def _share(cases: list[float]) -> Share | None:
    return Share(sum(cases) / len(cases), len(cases)) if len(cases) >= ENOUGH else None


def usual_reason(career: Career) -> dict[str, int]:
    """Return how often each reason held me back, the most frequent first (P15)."""
    counts = Counter(reason for kept in career.reframes.values() for reason in kept.reasons)
    return dict(counts.most_common())


def held_back(career: Career) -> str:
    """Return how often what held me back, the most frequent first: "don't like it 9, don't know how 3"; "" before five."""
    counts = usual_reason(career)
    if sum(counts.values()) < ENOUGH:
        return ""
    return ", ".join(f"{REASON_WORDS[reason]} {times}" for reason, times in counts.items())


def proofs(career: Career) -> dict[str, int]:
    """Return the number of my wins for each skill, by its id."""
    return dict(Counter(skill for win in wins.mine(career) for skill in win.skills))


def so_far(context: Context) -> list[str]:
    """Return what all this shows for this person, a line each; nothing while there are too few cases."""
    career = context.career
    lines = []
    if (share := closed_with_proof(context)) is not None:
        lines.append(f"closed with proof: {share} tasks in the last {context.settings.invested_days} days")
    if (share := true_share(career)) is not None:
        lines.append(f"came true: {share} sentences")
    if said := held_back(career):
        lines.append(f"held back by: {said}")
    lines += [
        f"appeal {appeal_rise} where I {REASON_WORDS[reason]}"
        for reason, appeal_rise in appeal_rise_by_reason(career).items()
    ]
    lines += [
        f"appeal {appeal_rise} with '{way_to_like}'" for way_to_like, appeal_rise in appeal_rise_by_way(career).items()
    ]
    return lines


def _lifts(found: Mapping[str, list[Reframe]]) -> dict[str, AppealRise]:
    from statistics import median  # slow to load, and not needed where nothing was measured

    changes = {name: [now - before for before, now in appeals(kept)] for name, kept in found.items()}
    return {name: AppealRise(median(all_of), len(all_of)) for name, all_of in changes.items() if len(all_of) >= ENOUGH}


def _measured(career: Career, of: Callable[[Reframe], Iterable[str]]) -> dict[str, list[Reframe]]:
    found: dict[str, list[Reframe]] = {}
    for kept in career.reframes.values():
        if appeals([kept]):
            for name in of(kept):
                found.setdefault(name, []).append(kept)
    return found
