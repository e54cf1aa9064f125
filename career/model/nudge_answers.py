"""What was said to the nudges of the check-in: what rests, how often a kind was taken up, and which kinds have stopped.

A nudge has little effect once publication bias is taken out (Maier et al. 2022), so each kind has to prove itself with
this person: it counts as offered once for each record and day on which its card was shown, and as taken up where its
`a` was used and what that opened was saved. Two machines that showed the same one on the same day count once, taken up
if either says so. From five on the count is shown; a kind of which fewer than one in ten were taken up stops by itself.
"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, ClassVar, Literal, NamedTuple

from msgspec.structs import replace

from career.language.relative_days import short
from career.model.records import Record, Step

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.snapshot import Career

Said = Literal["", "taken", "later", "again"]
SAID_WORDS: Mapping[Said, str] = {
    "": "passed over",
    "taken": "taken up",
    "later": "not this week",
    "again": "offered again",
}
MEANT = frozenset({"later", "again"})
"""The answers that somebody gave on purpose; the others note what happened."""
REST_DAYS: Mapping[str, int] = {"later": 7, "taken": 7, "": 3}
"""Days for which a nudge rests that was answered by "not this week", was taken up, or was only passed over."""
WEEK = 7
ENOUGH = 5
"""Times offered from which the share that was taken up is shown, and may stop a kind."""
ONE_IN = 10
"""A kind stops where fewer than one in so many were taken up."""


class NudgeAnswer(Record, frozen=True, kw_only=True, omit_defaults=True):
    """What was `said` on a day to a nudge of a `kind` about a record: "taken" up, not this week ("later"), or nothing.

    "again" is said of a whole kind, without a record: from then on it is offered as if it were new. A family of skills
    that was offered less is such a kind, too (`career.evidence.families`).
    """

    table: ClassVar[str] = "nudges"
    letter: ClassVar[str] = "u"
    title_field: ClassVar[str] = "note"
    about_fields: ClassVar[tuple[str, ...]] = ("about",)
    is_work: ClassVar[bool] = False

    kind: str
    about: str = ""
    on: date
    said: Said = ""


class Given(NamedTuple):
    """An answer, whether it is a record of its own or, as before there were such, part of a check-in."""

    kind: str
    about: str
    on: date
    said: Said
    created_at: datetime


class TakenUp(NamedTuple):
    """How many nudges of a kind were taken up, of how many offered."""

    taken: int
    offered: int

    def __str__(self) -> str:
        return f"taken up {self.taken} of {self.offered} times"

    @property
    def is_enough(self) -> bool:
        """Whether there were enough to show the share."""
        return self.offered >= ENOUGH

    @property
    def has_stopped(self) -> bool:
        """Whether so few were taken up that the kind is not offered any more."""
        return self.is_enough and self.taken * ONE_IN < self.offered


NEVER = TakenUp(0, 0)


def resting(context: "Context") -> frozenset[tuple[str, str]]:
    """Return the nudges that rest, each by its kind and the id of its record: they were offered a short while ago.

    One that was only passed over is offered again on the same day, since the check-in goes on where it was left.
    """
    return frozenset(
        (one.kind, one.about)
        for one in given(context.career)
        if one.said != "again"
        and (context.today - one.on).days < REST_DAYS[one.said]
        and (one.said or one.on < context.today)
    )


def was_lately(kind: str, context: "Context") -> bool:
    """Whether a nudge of this kind was offered in the week before today."""
    ago = ((context.today - one.on).days for one in given(context.career) if one.kind == kind and one.said != "again")
    return any(0 < days < WEEK for days in ago)


def was_this_quarter(kind: str, context: "Context") -> bool:
    """Whether a nudge of this kind was offered in the quarter of today, before today."""
    now = _quarter(context.today)
    days = (one.on for one in given(context.career) if one.kind == kind and one.said != "again")
    return any(on < context.today and _quarter(on) == now for on in days)


def _quarter(day: date) -> tuple[int, int]:
    return day.year, (day.month - 1) // 3


def last_kind(context: "Context") -> str:
    """Return the kind of the nudge that was offered last before today, "" before the first."""
    before = [one for one in given(context.career) if one.on < context.today and one.said != "again"]
    last = max(before, key=lambda one: (one.on, one.created_at, one.kind, one.about), default=None)
    return last.kind if last else ""


def rates(career: "Career") -> Mapping[str, TakenUp]:
    """Return how often each kind was taken up, since it was last asked to be offered again."""
    return career.index("nudge rates", lambda: _rates(career))


def rate(kind: str, career: "Career") -> TakenUp:
    """Return how often a kind was taken up."""
    return rates(career).get(kind, NEVER)


def again_on(kind: str, career: "Career") -> date | None:
    """Return the day on which a kind was last asked to be offered again, None where it never was."""
    return max((one.on for one in given(career) if one.kind == kind and one.said == "again"), default=None)


def again_at(kind: str, career: "Career") -> datetime | None:
    """Return the moment at which a kind was last asked to be offered again, None where it never was."""
    return max((one.created_at for one in given(career) if one.kind == kind and one.said == "again"), default=None)


def given(career: "Career") -> list[Given]:
    """Return all answers, in no particular order."""
    return career.index("nudges given", lambda: _given(career))


def answer(kind: str, about: str, said: Said, context: "Context") -> NudgeAnswer:
    """Return the record of an answer: that of today, where this was offered today already.

    Passing it over takes back no answer that was given earlier in the day.
    """
    held = (
        one
        for one in context.career.nudges.values()
        if (one.kind, one.about, one.on) == (kind, about, context.today) and one.said != "again"
    )
    earlier = min(held, key=lambda one: (one.created_at, one.id), default=None)
    made = earlier or context.moment.make(NudgeAnswer, kind=kind, about=about, on=context.today)
    return replace(made, said=said or made.said)


def hide(kind: str, about: str, text: str, context: "Context") -> Step:
    """Hide a nudge with this text from the check-in for a week."""
    return Step(f"Hid '{text}' until {back_on(context)}", [answer(kind, about, "later", context)])


def back_on(context: "Context") -> str:
    """Return the day until which a nudge is hidden today: "28 Nov"."""
    return short(context.today + timedelta(days=REST_DAYS["later"]), context.today)


def offer_again(kind: str, words: str, context: "Context") -> Step:
    """Offer a kind again that has stopped; `words` say what it is."""
    return Step(f"Offered {words} again", [context.moment.make(NudgeAnswer, kind=kind, on=context.today, said="again")])


def _given(career: "Career") -> list[Given]:
    own = [
        Given(one.kind, one.about, one.on, one.said, one.created_at)
        for one in career.nudges.values()
        if one.archived_on is None
    ]
    held = (one for one in career.reviews.values() if one.nudge and one.archived_on is None)
    return own + [Given(one.nudge, one.nudge_about, one.on, one.nudge_answer, one.created_at) for one in held]


def _rates(career: "Career") -> dict[str, TakenUp]:
    new_since: dict[str, datetime] = {}
    for one in given(career):
        if one.said == "again":
            new_since[one.kind] = max(one.created_at, new_since.get(one.kind, one.created_at))
    shown: dict[str, dict[tuple[str, date], bool]] = {}
    for one in given(career):
        if one.said != "again" and not (one.kind in new_since and one.created_at <= new_since[one.kind]):
            of_kind = shown.setdefault(one.kind, {})
            at = one.about, one.on
            of_kind[at] = of_kind.get(at, False) or one.said == "taken"
    return {kind: TakenUp(sum(found.values()), len(found)) for kind, found in shown.items()}
