"""The demo's book of wins: what was won before the story begins, praise that is pinned, and where the narrator was needed."""

from __future__ import annotations

from tui.demo.goals import People
from tui.demo.life import Life


def tell_wins(life: Life, people: People) -> None:
    """Add wins of the half-year before, marks, and praise."""
    for ago, text, more in (
        (345, "Searches by name no longer time out", {"before": "30", "after": "2", "unit": "s"}),
        (312, "First week on call without waking anybody", {}),
        (281, "Moved the mail jobs to the queue", {"for_whom": "sales"}),
        (240, "Support answers refunds alone", {"for_whom": "support", "told_to": "Ana"}),
        (205, "Deploys from 40 to 11 min", {"before": "40", "after": "11", "unit": "min", "milestone": "y"}),
        (16, "Sat with Omar until the export ran", {"needed": "y", "for_whom": "Omar"}),
    ):
        life.add("wins", ago, text=text, on=life.day(-ago), **more)
    said = life.add(
        "feedback", 13, raw="You told me the day it slipped", kind="praise", person=people.ana, channel="1on1", pinned="y"
    )  # fmt: skip
    life.edit(said, 13, park_why="for the long weeks")
    stage = next(win for win in life.career.wins.values() if "stage" in win.text)
    life.edit(stage.id, 12, old_skill="y")
