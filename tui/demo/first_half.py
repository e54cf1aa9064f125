"""The first half of the demo's year, before its story begins: what was read, decided, noticed and reviewed then."""

from __future__ import annotations

from tui.demo.goals import Goals
from tui.demo.life import Life

WEEK = {"clear": 120, "current": 180, "ahead": 140, "week": 25}
"""The seconds of each step in the first weekly reviews, which took longer."""
QUARTER = {"want": 400, "job": 200, "legacy": 380, "goals": 600, "skills": 300, "next-move": 90, "document": 240}


def tell_first_half(life: Life, goals: Goals) -> None:
    """Add a book and a course, a trend with its answer, two decisions whose outcome is known, and reviews."""
    book = life.add("learning", 330, title="Turning the flywheel", kind="book", state="doing", skills="planning")
    life.finish(book, 300)
    course = life.add(
        "learning", 290, title="Leading a first team", kind="training", provider="the academy", state="doing",
        able_to="hold a one-on-one that is theirs", skills="mentoring",
    )  # fmt: skip
    life.finish(course, 230)
    banks = life.add("trends", 260, signal="Open banking", source="the trade press", implication="more partners")
    life.edit(banks, 150, response=goals.payments)
    for ago, what, sure, known, outcome, taught in (
        (320, "Take the team that nobody wanted", "70", 200, "yes", "what is broken leaves room"),
        (250, "Keep two days for code", "65", 190, "no", "one is what a lead gets"),
    ):
        made = life.add("decisions", ago, what=what, confidence=sure, review_on=life.day(-known))
        life.know(made, known, outcome, taught)  # type: ignore[arg-type]  # one of the outcomes
    for ago in (337, 302, 267, 232, 204):
        life.review("weekly", ago, WEEK, "clear current")
    for ago in (340, 245):
        life.review("quarterly", ago, QUARTER, "want job goals")
