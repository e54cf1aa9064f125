"""What the narrator of the demo's story learns from, what changes in the field, and what was decided."""

from __future__ import annotations

from tui.demo.goals import Goals, People
from tui.demo.life import Life

CALLS = (
    (168, "Stay with payments this year", "stay", "80", 120, "yes", "few know it as I do"),
    (150, "Split billing in two steps", "two steps", "70", 95, "yes", ""),
    (130, "Hire for care, teach the stack", "care", "75", 60, "partly", "one learned it, one left"),
    (115, "No office day for the team", "no day", "60", 70, "no", "new ones need a day together"),
    (100, "Give the first talk at the guild", "a small room", "90", 75, "yes", "few in the room is the best start"),
    (85, "Let Tom own the build report", "Tom", "70", 22, "yes", ""),
)
"""Decisions whose outcome is known: days ago, what, the option taken, how sure, when it was known, and what was learned."""


def tell_learning(life: Life, people: People, goals: Goals) -> None:
    """Add a course that was finished and told, one that nobody knows of, a book, a guild and a conference, and the rest."""
    _learning(life, people, goals)
    _trends(life, goals)
    _decisions(life, goals)


def _learning(life: Life, people: People, goals: Goals) -> None:
    talks = life.add(
        "learning", 138, title="Speaking without slides", kind="course", provider="the guild", place="in town",
        state="enrolled", able_to="hold a room for ten minutes", goal=goals.talks, skills="presenting",
        starts_on=life.day(-120), ends_on=life.day(-90),
    )  # fmt: skip
    life.tell_training(talks, people.ana, 137, (116, "Use it at the guild"))
    life.finish(talks, 90)
    budgets = life.add(
        "learning", 20, title="Budgets for new leads", kind="training", provider="the academy", place="online",
        starts_on=life.day(18), ends_on=life.day(46), able_to="run the budget of a team",
        goal="Learn to run a budget", skills="budgeting",
    )  # fmt: skip
    life.edit(budgets, 4, state="enrolled")
    life.add(
        "learning", 30, title="The manager's path", kind="book", state="doing", goal=goals.leads, skills="mentoring"
    )
    life.add(
        "learning", 150, title="Guild of engineers", kind="organisation", state="doing", cadence_days="60",
        last_on=life.day(-58), renew_on=life.day(40),
    )  # fmt: skip
    life.add(
        "learning", 12, title="Payments conference", kind="event", place="Hamburg", register_by=life.day(11),
        starts_on=life.day(75), link="https://example.org/payments",
    )  # fmt: skip


def _trends(life: Life, goals: Goals) -> None:
    life.add(
        "trends", 90, signal="Customers ask for an audit first", source="two sales calls",
        implication="a third of my work is proof", response=goals.payments,
    )  # fmt: skip
    life.add(
        "trends", 33, signal="AI drafts the code", source="three teams here",
        implication="I review more than I write",
    )  # fmt: skip


def _decisions(life: Life, goals: Goals) -> None:
    for ago, what, chosen, sure, known, outcome, taught in CALLS:
        made = life.add("decisions", ago, what=what, chosen=chosen, confidence=sure, review_on=life.day(-known))
        life.know(made, known, outcome, taught)  # type: ignore[arg-type]  # one of the outcomes
    life.add(
        "decisions", 60, what="Lead the scheduler move myself", options="myself, hand to Priya, wait",
        chosen="myself", why="all nine teams see it", expect="Marta names me for the next one", confidence="70",
        review_on=life.day(5), goal=goals.platform,
    )  # fmt: skip
