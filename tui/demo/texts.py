"""What the narrator of the demo's story asked for and told, and what others are good at."""

from __future__ import annotations

from tui.demo.goals import People
from tui.demo.life import Life


def tell_texts(life: Life, people: People) -> None:
    """Tell Marta what the narrator wants to learn, and note whom to ask about what."""
    life.say(
        "tell-want", people.marta, 43, (35, "Come to the planning in January"),
        want="how a budget is made", part="the planning for next year", line="In three years I'd like to answer for one",
    )  # fmt: skip
    life.edit(people.lena, 30, skills="architecture, modernisation")
    lost = next(item.id for item in life.career.feedback.values() if item.raw == "Your demo lost me")
    life.edit(lost, 3, skills="presenting")
