"""What rung can count about how I work, each figure in one sentence with its n, and none below five cases (C.2, P14-P16)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from career.card.ways_to_like import BY_ID
from career.evidence import cue_hits, effects, expectations
from career.evidence.effects import ENOUGH
from career.language.text import counted
from career.model import decisions, wants
from career.model.reframes import REASON_WORDS, REASONS, Reframe
from career.views import next_steps

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.snapshot import Career

NumberName: TypeAlias = Literal[
    "invested",
    "came_true",
    "appeal_by_reason",
    "appeal_by_way",
    "usual_reason",
    "cue_hits",
    "waiting",
    "exceeded",
    "calibration",
    "told",
]
HEADINGS: dict[NumberName, str] = {
    "invested": "closed with proof",
    "came_true": "came true",
    "calibration": "how often you were right",
    "appeal_by_reason": "appeal before → after, by what held you back",
    "appeal_by_way": "appeal before → after, by way to like it more",
    "usual_reason": "what usually holds you back",
    "cue_hits": "next steps that happened, by what they are tied to",
    "waiting": "waiting for others",
    "exceeded": "more than was asked",
    "told": "told what you want",
}
PERSONAL = "Published effects are averages of other people; these figures are yours."
"""What stands above the figures."""


class Number(NamedTuple):
    """A figure of `n` cases: its `value`, None where there are too few, and the sentence that tells it.

    `about` is the reason, the way or the kind of cue that it is of, "" for none. `before` and `after` are medians of the
    appeal, None elsewhere. A value is a share from 0 to 1, or the median change of the appeal, -9 to 9.
    """

    name: NumberName
    about: str
    n: int
    value: float | None
    text: str
    before: float | None = None
    after: float | None = None

    @property
    def missing(self) -> int:
        """Return how many cases are missing until the figure is shown."""
        return max(0, (1 if self.name == "told" else ENOUGH) - self.n)


def numbers(context: Context) -> list[Number]:
    """Return all figures in the order of the screen, also those with too few cases."""
    career = context.career
    ways = [way for way in BY_ID if way in effects.by_way(career)]
    return [
        _invested(context),
        _came_true(career),
        _calibration(career),
        *(_appeal("appeal_by_reason", name, effects.by_reason(career).get(name, [])) for name in REASONS),
        *(_appeal("appeal_by_way", name, effects.by_way(career)[name]) for name in ways),
        *([] if ways else [_few("appeal_by_way", "", 0, "task", " done another way")]),
        _usual_reason(career),
        *(_cue(kind, cue_hits.hits(career).get(kind, [])) for kind in cue_hits.KINDS),
        _waiting(context),
        _exceeded("", expectations.results(career)),
        *(_exceeded(band, found) for band, found in expectations.results_by_energy(career).items()),
        _told(context),
    ]


def _few(name: NumberName, about: str, n: int, noun: str, tail: str = "") -> Number:
    """Return a figure that has too few cases: how many more it needs."""
    said = f"{counted(ENOUGH - n, f'more {noun}')}{tail} and this shows ({n} of {ENOUGH})."
    return Number(name, about, n, None, f"{_subject(name, about)}: {said}" if about else said)


def _subject(name: NumberName, about: str) -> str:
    if name == "appeal_by_reason":
        return f"When you {REASON_WORDS[about]}"
    if name == "exceeded":
        return expectations.BAND_WORDS[about].capitalize()
    if name == "appeal_by_way":
        return BY_ID[about].name.capitalize()
    return f"Tied to {cue_hits.CUE_WORDS[about]}"  # type: ignore[index]  # one of the kinds


def _percent(share: float) -> str:
    return f"{round(share * 100)} %"


def _invested(context: Context) -> Number:
    cases = effects.proven(context)
    if len(cases) < ENOUGH:
        return _few("invested", "", len(cases), "closed task")
    days = context.settings.invested_days
    share = sum(cases) / len(cases)
    counts = f"{sum(cases)} of {len(cases)} left a win in {days} days ({_percent(share)})."
    said = f"Closed tasks: {counts}" if all(cases) else f"Say what came of it as you close a task: {counts}"
    return Number("invested", "", len(cases), share, said)


def _came_true(career: Career) -> Number:
    cases = effects.came_true(career)
    if len(cases) < ENOUGH:
        return _few("came_true", "", len(cases), "closed sentence")
    share = sum(cases) / len(cases)
    partly = ", partly counting as half" if 0.5 in cases else ""
    return Number(
        "came_true", "", len(cases), share, f"Of {len(cases)} sentences, {_percent(share)} came true{partly}."
    )


def _appeal(name: NumberName, about: str, kept: Sequence[Reframe]) -> Number:
    cases = effects.appeals(kept)
    if len(cases) < ENOUGH:
        return _few(name, about, len(cases), "task")
    from statistics import median  # slow to load, and not needed before something was measured

    before, after = median(b for b, _ in cases), median(a for _, a in cases)
    change = median(a - b for b, a in cases)
    usual = "usually no change" if change == 0 else f"usually {change:+g}"
    said = f"{_subject(name, about)}: appeal {before:g} → {after:g}, {usual} ({len(cases)} tasks)."
    return Number(name, about, len(cases), change, said, before, after)


def _usual_reason(career: Career) -> Number:
    n = sum(bool(kept.reasons) for kept in career.reframes.values())
    counts = effects.usual_reason(career)
    if n < ENOUGH:
        return _few("usual_reason", "", n, "task", " with a reason")
    most = max(counts.values())
    usual = [name for name in REASONS if counts.get(name) == most]
    words = " and ".join(f"you {REASON_WORDS[name]}" for name in usual)
    each = " each" if len(usual) > 1 else ""
    return Number("usual_reason", usual[0], n, most / n, f"Mostly {words}: {most} of {n} tasks{each}.")


def _cue(kind: cue_hits.CueKind, days: Sequence[bool]) -> Number:
    if len(days) < ENOUGH:
        return _few("cue_hits", kind, len(days), "day")
    share = sum(days) / len(days)
    said = f"{_subject('cue_hits', kind)}: on {sum(days)} of {len(days)} days ({_percent(share)})."
    return Number("cue_hits", kind, len(days), share, said)


def _waiting(context: Context) -> Number:
    found = next_steps.waiting(context)
    if found.share is None:
        return _few("waiting", "", found.open, "open item")
    said = f"Of {counted(found.open, 'open item')}, {found.blocked} wait for somebody without a step of your own ({_percent(found.share)})."
    return Number("waiting", "", found.open, found.share, said)


def _told(context: Context) -> Number:
    """Return the share of those who decide that was told what I want: it shows from one such person on (B15, C.2)."""
    found = wants.coverage(context)
    if found.share is None:
        said = "Nobody has an influence of 2 or more yet: 5, then e on whoever decides about your future."
        return Number("told", "", 0, None, said)
    days = context.settings.told_days
    said = f"{len(found.told)} of {found.of} who decide were told one thing at least of what you want in the last {days} days ({_percent(found.share)})."
    return Number("told", "", found.of, found.share, said)


def _exceeded(band: str, found: Sequence[str]) -> Number:
    """Return how often results exceeded what was asked, of all or by what the skills behind them do to me (P7)."""
    if len(found) < ENOUGH:
        return _few("exceeded", band, len(found), "result", " measured against what was asked")
    more = found.count("exceeded")
    share = more / len(found)
    said = f"{more} of {counted(len(found), 'result')} exceeded what was asked ({_percent(share)})."
    return Number("exceeded", band, len(found), share, f"{_subject('exceeded', band)}: {said}" if band else said)


def _calibration(career: Career) -> Number:
    """Return how often I was right with the decisions of which I was rather sure (O2)."""
    calls, said = decisions.calls(career), decisions.calibration(career)
    if not said:
        return _few("calibration", "", calls.n, "call", f" at {decisions.SURE} % or more")
    return Number("calibration", "", calls.n, calls.share, said)


def grouped(found: Sequence[Number]) -> Iterator[tuple[str, list[Number]]]:
    """Yield each heading with its figures."""
    for name, heading in HEADINGS.items():
        yield heading, [one for one in found if one.name == name]
