"""Nine actions that make a career one's own, each lit by what was done in 90 days, and four areas in balance (B3, O6, O7).

Each box says what lit it last, or what would light it. Nothing here is a score of a person: what is dark is a suggestion.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from career.evidence import signs
from career.evidence.signs import Rule, Sign, when, within
from career.model import profile, reviews
from career.model.learning import is_under_way
from career.views import cadence

if TYPE_CHECKING:
    from career.model.context import Context

Strip: TypeAlias = Literal["five", "four"]
AreaName: TypeAlias = Literal["results", "relationships", "skills", "community"]
STRIPS: dict[Strip, str] = {
    "five": "five actions that build the career you deserve",
    "four": "four actions of somebody who owns their career",
}


class Need(NamedTuple):
    """What a box asks for: any sign of these `rules` meets it. `hint` says what would, `keys` and `command` how to note it."""

    rules: tuple[Rule, ...]
    hint: str
    keys: str
    command: str


class Box(NamedTuple):
    """An action, in its strip. It is lit where each of its `needs` is met and nothing speaks `against` it.

    What speaks against it are signs of any day, as of people with whom things are strained (B13).
    """

    name: str
    strip: Strip
    row: str
    needs: tuple[Need, ...]
    against: tuple[Rule, ...] = ()


MET = Need((signs.contacts,), "meet somebody, and note it", "M on them, 5", "rung met NAME")
RATED = Need((signs.skills_rated,), "rate a skill", "= on it, 6", "rung rate SKILL LEVEL")
BOXES: tuple[Box, ...] = (
    Box(
        "identity",
        "five",
        "B4",
        (
            Need(
                (signs.identity_said, signs.identity_asked),
                "say what you are known for, or ask somebody",
                "Enter; s on a person, 5",
                "rung answer known as TEXT",
            ),
        ),
    ),
    Box(
        "relationships",
        "five",
        "B9",
        (Need((signs.influential_met,), "meet somebody who decides, and note it", "M on them, 5", "rung met NAME"),),
    ),
    Box(
        "reputation",
        "five",
        "B7, B13",
        (
            Need(
                (signs.change_told, signs.repair_steps),
                "tell somebody what you changed, or offer to start again",
                "t on it, 3; s on a person, 5",
                "rung script tell-change",
            ),
        ),
        (signs.repairs_overdue,),
    ),
    Box(
        "telling",
        "five",
        "B15",
        (Need((signs.want_told,), "tell somebody what you want", "s on a person, 5", "rung script tell-want"),),
    ),
    Box(
        "training",
        "five",
        "B17",
        (
            Need(
                (signs.learning_moved, signs.training_told),
                "enrol in something, finish it, or tell of it",
                ": learning; s on a person, 5",
                "rung add learning TITLE",
            ),
        ),
    ),
    Box(
        "trends",
        "four",
        "O8",
        (
            Need(
                (signs.trends_noted, signs.future_said),
                "note what changes in your trade, or say what your job will be in two years",
                ": trends; Enter",
                "rung add trend TEXT",
            ),
        ),
    ),
    Box("people and skills", "four", "O9", (MET, RATED)),
    Box(
        "performance",
        "four",
        "O10, O11",
        (
            Need((signs.one_on_ones_up,), "have a one-on-one with your manager", "M 1 on them, 5", "rung met NAME"),
            Need(
                (signs.feedback_heard, signs.rated_by_others, signs.results_judged),
                "note what somebody said of your work",
                "f",
                "rung feedback TEXT --from NAME",
            ),
        ),
    ),
    Box(
        "plan",
        "four",
        "O6, O12",
        (
            Need(
                (signs.next_said, signs.goals_planned),
                "say your next move, or give a goal its day",
                "Enter; 3 in the goal",
                "rung answer next move TEXT",
            ),
        ),
    ),
)
"""The nine actions of articles 001 and 002, in their order."""
AREAS: dict[AreaName, tuple[Rule, ...]] = {
    "results": (signs.wins_noted,),
    "relationships": (signs.contacts,),
    "skills": (signs.skills_rated, signs.learning_moved),
    "community": (signs.community_met,),
}
"""What is counted in each of four areas (O6)."""


class Lit(NamedTuple):
    """A box as it is today: the latest sign of each need that is met, and the first need that is not, None when it is lit."""

    box: Box
    found: tuple[Sign, ...]
    missing: Need | None = None
    against: Sign | None = None

    @property
    def is_lit(self) -> bool:
        """Whether the action was taken in the days of the setting."""
        return self.missing is None and self.against is None

    def words(self, context: Context, *, keys: bool = False) -> str:
        """Return what lit it last; else what would light it, after what is there already, perhaps with the keys for it."""
        done = ", ".join(when(sign, context) for sign in self.found)
        if self.against:
            return self.against.text
        if self.missing is None:
            return done
        hint = f"{self.missing.hint} ({self.missing.keys})" if keys else self.missing.hint
        return f"{done}; to light it, {hint}" if done else hint


class Area(NamedTuple):
    """One of four areas, with how much was done for it."""

    name: AreaName
    done: int


def boxes(context: Context) -> list[Lit]:
    """Return the nine boxes as they are today (B3, O7); worked out once for a career and a day."""
    key = ("nine actions", context.today, context.settings)
    return context.career.index(key, lambda: [_lit(box, context) for box in BOXES])


def lit_count(found: Sequence[Lit]) -> int:
    """Return how many boxes are lit."""
    return sum(one.is_lit for one in found)


def _lit(box: Box, context: Context) -> Lit:
    latest = [(need, _latest(need.rules, context)) for need in box.needs]
    missing = next((need for need, sign in latest if sign is None), None)
    against = next((sign for rule in box.against for sign in rule(context)), None)
    return Lit(box, tuple(sign for _, sign in latest if sign), missing, against)


def _latest(rules: tuple[Rule, ...], context: Context) -> Sign | None:
    found = [sign for rule in rules for sign in within(rule, context)[:1]]
    return max(found, key=lambda sign: (sign.on, sign.source), default=None)


def areas(context: Context) -> list[Area]:
    """Return the four areas with what was done for each in the days of the setting (O6)."""
    return context.career.index(("four areas", context.today, context.settings), lambda: _areas(context))


def _areas(context: Context) -> list[Area]:
    return [Area(name, sum(len(within(rule, context)) for rule in rules)) for name, rules in AREAS.items()]


def lowest(found: Sequence[Area]) -> Area:
    """Return the area for which least was done; of several the first."""
    return min(found, key=lambda area: area.done)


def suggestion(context: Context) -> str:
    """Return the one thing for this week: something for the area for which least was done (O6)."""
    name = lowest(areas(context)).name
    if name == "relationships":
        who = next((one.person.name for one in cadence.meetings(context)), "")
        return f"meet {who or 'somebody'}, and note it"
    if name == "community" and (group := _longest_away(context)):
        return f"take part in {group} again, and note it"
    return SUGGESTIONS[name]


def _longest_away(context: Context) -> str:
    """Return the organisation in which I took part the longest ago, "" where I am in none."""
    found = (one for one in context.career.learning.values() if one.kind == "org" and is_under_way(one))
    return next((one.title for one in sorted(found, key=lambda one: (one.last_on or date.min, one.title, one.id))), "")


SUGGESTIONS: dict[AreaName, str] = {
    "results": "note one thing that you achieved",
    "skills": RATED.hint,
    "community": "go where people of your trade meet, and note it",
}

KEYS: dict[AreaName, str] = {
    "results": "w",
    "relationships": "M on them, 5",
    "skills": RATED.keys,
    "community": ": learning",
}
"""The keys for what is suggested for each area."""


def next_move_is_due(context: Context) -> bool:
    """Whether the next move is blank although a quarterly review was finished: from then on it is never blank (O6)."""
    held = any(review.finished_on is not None for review in reviews.of_kind("quarterly", context.career))
    return held and not profile.text_of("next_move", context.career)
