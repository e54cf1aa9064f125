"""The questions that come by themselves: two about each week, six about each quarter (L10, B2, P2, B4, O6).

A question is due until it is answered for its time. Reviews ask them; they are also answered one by one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from career.evidence import skill_evidence
from career.language.relative_days import short
from career.model import efforts, practices, profile
from career.model.field import choice_words
from career.model.profile import OF_QUARTER, ProfileKind
from career.views import book
from career.views.blocks import sparkline

if TYPE_CHECKING:
    from career.model.context import Context

Every: TypeAlias = Literal["week", "quarter"]
EFFORT, BOSS = "effort", "boss"
WEEKS_SHOWN = 12
ASKED_ANEW: frozenset[str] = frozenset({"enjoyed", "asset"})
"""The questions that begin empty, with the earlier answers beside them: they are thought about anew."""
STRONGEST = 3
"""Skills that are named as the strongest where nothing was said yet (P2)."""
ASKED: dict[str, str] = {
    EFFORT: "How much of yourself did you give this week, 0 to 4?",
    BOSS: "Did you do this for somebody this week?",
    "enjoyed": "What did you enjoy most?",
    "strongest": "What are your strongest skills?",
    "asset": "What makes you an asset, here or in what comes next?",
    "known_as": "What are you known for?",
    "want_known_as": "What do you want to be known for?",
    "next_move": "What is your next move?",
}
"""Every question in its words, those of the week first."""


class Question(NamedTuple):
    """A question: what it asks, the answer that counts and since when, "" for none, and what rung proposes.

    `about` is the behaviour that the question of the boss is about, `source` the id of what holds the answer.
    """

    id: str
    every: Every
    asked: str
    answer: str = ""
    said: str = ""
    is_due: bool = True
    proposal: str = ""
    about: str = ""
    source: str = ""

    @property
    def name(self) -> str:
        """Return what the question is called on a command line."""
        return choice_words(self.id)


def questions(context: Context) -> list[Question]:
    """Return the questions of this week and this quarter; that about a behaviour only where one is noted."""
    boss = _boss(context)
    return [_effort(context), *([boss] if boss else []), *(_line(kind, context) for kind in OF_QUARTER)]


def due(context: Context) -> list[Question]:
    """Return the questions that wait for an answer."""
    return [one for one in questions(context) if one.is_due]


def _effort(context: Context) -> Question:
    said = efforts.effort_of(context.today, context)
    answer = f"{said.effort} of {efforts.MOST}" if said else ""
    line = f"{answer} · {said.note}" if said and said.note else answer
    return Question(
        EFFORT, "week", ASKED[EFFORT], line, effort_words(context), said is None, source=said.id if said else ""
    )


def effort_words(context: Context) -> str:
    """Return the efforts of the last weeks drawn, with their figures: "▅▆▃ 2 3 1"; "" where there are fewer than two."""
    last = [one.effort or 0 for one in efforts.efforts(context).values()][-WEEKS_SHOWN:]
    drawn = sparkline(effort / efforts.MOST for effort in last)
    return f"{drawn} {' '.join(map(str, last))}" if last[1:] else ""


def _boss(context: Context) -> Question | None:
    about = practices.behaviour_of(context.today, context)
    if about is None:
        return None
    said = practices.practised(context.today, context)
    answer = " · ".join(filter(None, (said.did, said.line))) if said else ""
    source = said.id if said else about.id
    return Question(BOSS, "week", ASKED[BOSS], answer, is_due=said is None, about=about.text, source=source)


def _line(kind: ProfileKind, context: Context) -> Question:
    last = profile.latest(kind, context.career)
    proposal = strongest(context) if kind == "strongest" else last.text if last else ""
    return Question(
        kind,
        "quarter",
        ASKED[kind],
        last.text if last else "",
        short(last.said_on, context.today) if last else "",
        profile.to_ask(kind, context),
        proposal or (last.text if last else ""),
        source=last.id if last else "",
    )


def proposed(kind: ProfileKind, context: Context) -> str:
    """Return what rung proposes for a line: what was said today, to put right; else the strongest skills as wins show them."""
    last = profile.latest(kind, context.career)
    if last and last.said_on == context.today:
        return last.text
    return strongest(context) if kind == "strongest" else ""


def strongest(context: Context) -> str:
    """Return the three skills with most wins, "" where no win names one (P2)."""
    shown = [one for one in skill_evidence.inventory(context.career) if one.wins][:STRONGEST]
    return ", ".join(one.name for one in shown)


def low_words(context: Context) -> list[str]:
    """Return what is said where the effort was low: pinned praise, in the words of who said it (P4)."""
    return book.pinned_words(context.career)[:1] if efforts.is_low(context) else []
