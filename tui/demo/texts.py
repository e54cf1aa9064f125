"""What the narrator of the demo's story asked for and told, and what others are good at."""

from __future__ import annotations

from tui.demo.goals import People
from tui.demo.life import Life


def tell_texts(life: Life, people: People) -> None:
    """Note whom to ask about what."""
    life.edit(people.lena, 30, skills="architecture, modernisation")
    lost = next(item.id for item in life.career.feedback.values() if item.raw == "Your demo lost me")
    life.edit(lost, 3, skills="presenting")
