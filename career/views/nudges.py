"""The one nudge of the day: the thing that most needs doing, and why. The table of all kinds, in their order.

A kind is a row of TABLE. The first row that has something to offer wins; of one kind what has waited longest comes
first. What was offered a short while ago rests, and a kind that is hardly ever taken up stops by itself
(`career.model.nudge_answers` has these rules, after Maier et al. 2022).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from career.errors import Refused
from career.model import climate, nudge_answers
from career.model.nudge_answers import TakenUp
from career.views import choosing_finds, learning_finds, own_finds, people_finds
from career.views import nudge_finds as finds
from career.views.nudge_finds import Found

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.records import Step
    from career.model.snapshot import Career

NudgeKind: TypeAlias = Literal[
    "repair",
    "vision",
    "silent",
    "approval",
    "politics",
    "contact",
    "late",
    "stuck",
    "helper",
    "report",
    "strength",
    "reframe",
    "untold",
    "request",
    "help",
    "thanks",
    "advice",
    "fit",
    "sketch",
    "stretch",
    "edge",
    "needed",
    "trend",
    "signal",
    "boss",
    "quarter",
    "social",
    "bare",
]


class NudgeRow(NamedTuple):
    """A kind of nudge: the MISSION row it comes from, what it offers (in the plural), what `a` does, and what it finds.

    One that is `weekly` comes at most once a week, one that is `quarterly` once a quarter. One that is `endless` has
    something to offer nearly every day: on the day after it, what comes seldom goes first, or it would never come.
    """

    kind: NudgeKind
    row: str
    offers: str
    act: str
    find: Callable[[Context], Iterable[Found]]
    weekly: bool = False
    quarterly: bool = False
    endless: bool = False


TABLE: tuple[NudgeRow, ...] = (
    NudgeRow(
        "repair", "B13", "steps of a repair that are due", "take the next step", people_finds.repairs_due, weekly=True
    ),
    NudgeRow("vision", "G1", "yearly questions", "answer", finds.yearly_question),
    NudgeRow("silent", "B7", "changes that nobody was told of", "tell it", finds.silent_changes),
    NudgeRow("approval", "G14", "overdue approvals", "write down the answer", finds.overdue_approvals),
    NudgeRow("politics", "G13", "people to tell of a goal first", "tell them", choosing_finds.gone_round),
    NudgeRow("contact", "O11", "people you have not met for long", "say when you meet", people_finds.overdue),
    NudgeRow("late", "B18", "late next steps", "set another day", finds.late_steps),
    NudgeRow("stuck", "B1", "items that wait for somebody", "say what you do", finds.stuck_items),
    NudgeRow("helper", "L15", "stuck tasks that somebody could help with", "ask them", finds.stuck_tasks),
    NudgeRow("report", "P3", "reports to reframe a task for", "reframe a task", finds.reports_to_reframe_for),
    NudgeRow(
        "strength", "P3", "reports without a strength or advice", "note a strength", finds.reports_without_a_strength
    ),
    NudgeRow("reframe", "P9", "tasks to reframe", "reframe it", finds.tasks_to_reframe, endless=True),
    NudgeRow("untold", "B15", "people who do not know what you want", "tell them", people_finds.untold, weekly=True),
    NudgeRow("request", "B6", "requests without an answer", "write down the answer", finds.unanswered_requests),
    NudgeRow("help", "L13", "people to help", "remember to offer it", people_finds.to_help, weekly=True),
    NudgeRow("thanks", "P10", "thanks for a reframe", "thank them", people_finds.to_thank),
    NudgeRow("advice", "B6", "people to ask for advice", "ask them", finds.people_to_ask, weekly=True),
    NudgeRow("fit", "L1, L3", "looks at the job", "say how it fits", finds.job_to_look_at, weekly=True),
    NudgeRow("sketch", "O12", "parts of sketches", "add it", finds.sketches, weekly=True),
    NudgeRow(
        "stretch",
        "G12",
        "quarters without a goal that stretches",
        "name one",
        choosing_finds.nothing_stretches,
        quarterly=True,
    ),
    NudgeRow(
        "edge",
        "G8",
        "quarters without a goal for your edge",
        "name one",
        choosing_finds.nothing_sharpens,
        quarterly=True,
    ),
    NudgeRow("needed", "P4", "questions where you were needed", "answer in one line", finds.where_needed, weekly=True),
    NudgeRow(
        "trend",
        "O8",
        "trends without a response",
        "say what you do about it",
        learning_finds.trends_to_answer,
        weekly=True,
    ),
    NudgeRow("signal", "O8", "monthly questions what changes", "note it in one line", learning_finds.monthly_question),
    NudgeRow(
        "boss", "B2", "behaviours of the boss you wish you had", "say what you did", own_finds.boss_of_week, weekly=True
    ),
    NudgeRow(
        "quarter",
        "P2, B4, O6",
        "questions of the quarter",
        "answer in one line",
        own_finds.questions_of_quarter,
        weekly=True,
    ),
    NudgeRow("social", "L14", "time without work", "make a date", people_finds.to_be_with, weekly=True),
    NudgeRow("bare", "B18", "items without a next step", "say what is next", finds.bare_items, endless=True),
)
"""All kinds, the most urgent first."""
HELP: NudgeKind = "help"
"""The kind that comes first in hard times."""
BY_KIND: Mapping[str, NudgeRow] = MappingProxyType({row.kind: row for row in TABLE})


class Nudge(NamedTuple):
    """What most needs doing: the id of its record, its text, why it comes first, and what `a` does about it.

    `taken_up` says how often its kind was taken up so far.
    """

    kind: NudgeKind
    source: str
    text: str
    why: str
    act: str
    taken_up: TakenUp = nudge_answers.NEVER

    @property
    def rate(self) -> str:
        """Return how often such nudges were taken up, "" where there were too few to tell."""
        taken, offered = self.taken_up
        return f"You took up {taken} of {offered} like it." if self.taken_up.is_enough else ""


def nudge(context: Context, *, seen: frozenset[str] = frozenset()) -> Nudge | None:
    """Return the most urgent item that was not `seen` (ids) on an earlier card; None where nothing is left.

    What is asked once a quarter is about all goals, whichever was on a card.
    """
    resting = nudge_answers.resting(context)
    for row in _in_order(context):
        for found in row.find(context):
            was_on_a_card = found.source in seen and not row.quarterly
            if not was_on_a_card and (row.kind, found.source) not in resting:
                return Nudge(row.kind, *found, row.act, nudge_answers.rate(row.kind, context.career))
    return None


def of(kind: str, source: str, context: Context) -> Nudge | None:
    """Return the nudge of a kind about a record (an id) as it is now; None where nothing calls for it any more."""
    row = BY_KIND.get(kind)
    found = next((one for one in row.find(context) if one.source == source), None) if row else None
    return Nudge(row.kind, *found, row.act, nudge_answers.rate(row.kind, context.career)) if row and found else None


def stopped(career: Career) -> list[tuple[NudgeRow, TakenUp]]:
    """Return the kinds that have stopped, since hardly any were taken up, each with the count."""
    rates = nudge_answers.rates(career)
    return [(row, rates[row.kind]) for row in TABLE if row.kind in rates and rates[row.kind].has_stopped]


def offer_again(kind: str, context: Context) -> Step:
    """Offer a kind again that has stopped. Raises Refused for one that there is not, or that has not stopped."""
    row = BY_KIND.get(kind.casefold())
    if row is None:
        raise Refused(f"There is no nudge '{kind}'.", f"There are: {', '.join(BY_KIND)}.")
    if not nudge_answers.rate(row.kind, context.career).has_stopped:
        raise Refused(f"{row.offers.capitalize()} are offered already.", "`rung checkin --print` shows today's cards.")
    return nudge_answers.offer_again(row.kind, row.offers, context)


def hide(context: Context, found: Nudge | None) -> Step:
    """Hide the nudge of the day for a week. Raises Refused where there is none."""
    if found is None:
        raise Refused("There is no nudge today, so there is none to hide.", "`rung checkin --print` shows the cards.")
    return nudge_answers.hide(found.kind, found.source, found.text, context)


def _in_order(context: Context) -> list[NudgeRow]:
    """Return the kinds that may be offered today, in the order of today.

    Where people are afraid for their jobs, help comes first, and on any day (L12).
    """
    over = {row.kind for row, _ in stopped(context.career)}
    rows = [row for row in TABLE if row.kind not in over]
    if climate.climate(context.career) == "fear":
        rows = [row._replace(weekly=row.weekly and row.kind != HELP) for row in rows]
        rows.sort(key=lambda row: row.kind != HELP)
    rows = [row for row in rows if not (row.weekly and nudge_answers.was_lately(row.kind, context))]
    rows = [row for row in rows if not (row.quarterly and nudge_answers.was_this_quarter(row.kind, context))]
    last = BY_KIND.get(nudge_answers.last_kind(context))
    if last is None or not last.endless:
        return rows
    first = next((at for at, row in enumerate(rows) if row.endless), len(rows))
    return [*rows[:first], *sorted(rows[first:], key=lambda row: not (row.weekly or row.quarterly))]
