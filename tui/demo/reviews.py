"""The weekly and quarterly reviews of the demo's story, so that its numbers can be compared: then and now."""

from __future__ import annotations

from tui.demo.life import Life

WEEK = {"clear": 95, "current": 140, "close-outs": 60, "people": 75, "ahead": 110, "effort": 35, "week": 20}
"""The seconds of each step in a usual week."""
QUARTER = {
    "want": 240, "job": 150, "legacy": 420, "identity": 180, "ledger": 300, "needs": 120, "goals": 540, "room": 200,
    "influence": 260, "skills": 240, "two-years": 90, "hours": 150, "next-move": 60, "document": 180,
}  # fmt: skip


def tell_reviews(life: Life) -> None:
    """Hold six weekly reviews and two quarterly ones; nothing is made of the weeks without one."""
    for ago in (66, 59, 45, 31, 24, 10):  # weeks whose effort was said
        life.review("weekly", ago, WEEK, "clear current effort")
    for ago in (150, 64):
        life.review("quarterly", ago, QUARTER, "want job legacy identity ledger goals influence")
