"""Decisions on one's career: what was chosen and why, how sure one was, and whether it came true (O2, first 20)."""

from datetime import date
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal, NamedTuple, TypeAlias, get_args

import msgspec
from msgspec.structs import replace

from career.errors import BadValue
from career.language.text import clean_line
from career.model.records import Record, Step

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.snapshot import Career

Outcome: TypeAlias = Literal["", "yes", "partly", "no"]
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
LOW, HIGH = 50, 100
"""The range of a confidence in percent: below 50 one would have chosen otherwise."""
SURE = 70
"""The confidence from which a call counts as one that should come true."""
ENOUGH = 5
"""Calls from which it is shown how often one was right."""
SURE_WORDS = (
    (50, "a toss-up"),
    (60, "more likely than not"),
    (70, "likely"),
    (80, "very likely"),
    (90, "nearly certain"),
)
"""What a confidence means, each from so many percent on."""
CERTAIN = "certain"
"""What 100 percent means."""
HINT = "; ".join(f"{least} {words}" for least, words in SURE_WORDS)


class Decision(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A decision: the `options`, the one `chosen`, why, and what I `expect` of it with a `confidence` in percent.

    On `review_on` it is asked what came of it: `outcome`, answered on `outcome_on`, and what I learned.
    """

    table: ClassVar[str] = "decisions"
    letter: ClassVar[str] = "1d"
    title_field: ClassVar[str] = "what"
    date_field: ClassVar[str] = "review_on"
    closed_field: ClassVar[str] = "outcome_on"
    is_work: ClassVar[bool] = False

    what: str
    decided_on: date
    options: frozenset[str] = frozenset()
    chosen: str = ""
    why: str = ""
    expect: str = ""
    confidence: Annotated[int, msgspec.Meta(ge=LOW, le=HIGH)] | None = None
    review_on: date | None = None
    outcome: Outcome = ""
    outcome_on: date | None = None
    learned: str = ""
    goal: str = ""

    def settled(self, today: date) -> "Decision":
        """Return it with the day on which its outcome was said, while there is one."""
        return replace(self, outcome_on=(self.outcome_on or today) if self.outcome else None)

    def check(self) -> None:
        """Raise BadValue where one would look at it before it was made."""
        if self.review_on and self.review_on < self.decided_on:
            raise BadValue("You would look at it before you decided.", "Type a later day.", field="review_on")


class Calls(NamedTuple):
    """So many calls, of which so many came true and so many partly."""

    n: int
    true: int
    partly: int

    @property
    def share(self) -> float:
        """The share that came true, what did partly as half."""
        return (self.true + self.partly / 2) / self.n if self.n else 0.0


class Band(NamedTuple):
    """The calls with a confidence from `low` to `high` percent; `words` say what that means."""

    low: int
    high: int
    words: str
    calls: Calls

    @property
    def middle(self) -> float:
        """The share that should come true, 0 to 1."""
        return (self.low + self.high) / 200


def confidence_words(percent: int | None) -> str:
    """Return a confidence in words and percent: "likely, 70 %"; "" for none."""
    if percent is None:
        return ""
    said = CERTAIN if percent >= HIGH else next(words for least, words in reversed(SURE_WORDS) if percent >= least)
    return f"{said}, {percent} %"


def is_open(decision: Decision) -> bool:
    """Whether it is not known yet what came of it."""
    return not decision.outcome and decision.archived_on is None


def answer(decision: Decision, outcome: Outcome, learned: str, today: date) -> Step:
    """Note whether what I expected came true, and what I learned. Raises BadValue without an outcome."""
    if not outcome:
        raise BadValue("It is not said whether it came true.", "Choose yes, partly or no.", field="outcome")
    said = replace(decision, outcome=outcome, outcome_on=today, learned=clean_line(learned) or decision.learned)
    return Step(f"'{decision.what}': {OUTCOME_WORDS[outcome]}", [said])


OUTCOME_WORDS: dict[Outcome, str] = {
    "": "",
    "yes": "it came true",
    "partly": "it came true partly",
    "no": "it did not come true",
}


def calls(career: "Career", low: int = SURE, high: int = HIGH) -> Calls:
    """Return the decisions with a confidence in these bounds whose outcome is known."""
    said = [
        one.outcome
        for one in career.decisions.values()
        if one.outcome and one.confidence is not None and low <= one.confidence <= high and one.archived_on is None
    ]
    return Calls(len(said), said.count("yes"), said.count("partly"))


def bands(career: "Career") -> list[Band]:
    """Return the calls by how sure I was, the least sure first; bands without a call are left out."""
    ends = [least - 1 for least, _ in SURE_WORDS[1:]] + [HIGH]
    found = [
        Band(low, high, words, calls(career, low, high)) for (low, words), high in zip(SURE_WORDS, ends, strict=True)
    ]
    return [band for band in found if band.calls.n]


def calibration(career: "Career") -> str:
    """Return how often I was right: "Of 12 calls at 70 % or more, 8 came true, 1 partly (71 %)."; "" below five."""
    found = calls(career)
    if found.n < ENOUGH:
        return ""
    partly = f", {found.partly} partly" if found.partly else ""
    return f"Of {found.n} calls at {SURE} % or more, {found.true} came true{partly} ({round(found.share * 100)} %)."


def missing(career: "Career") -> int:
    """Return how many calls are missing until it is shown how often I was right."""
    return max(0, ENOUGH - calls(career).n)


def to_review(context: "Context") -> list[Decision]:
    """Return the decisions whose day has come, the longest due first."""
    found = [
        one
        for one in context.career.decisions.values()
        if is_open(one) and one.review_on and one.review_on <= context.today
    ]
    return sorted(found, key=lambda one: (one.review_on, one.created_at, one.id))
