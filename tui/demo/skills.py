"""The skills of the demo's story: how they grew in half a year, and what others say about them."""

from __future__ import annotations

from tui.demo.goals import People
from tui.demo.life import Life


def tell_skills(life: Life, people: People) -> None:
    """Add eight skills: grown, draining, unproven, rated differently by others, and one not in the catalogue."""
    life.rate("incident-response", (168, 1), (121, 2, "the outage review was adopted"), (18, 3, "nobody rang me"))
    life.rate("documentation", (150, 0), (101, 1, "four of nine alerts have a page"))
    life.rate("presenting", (104, 0), (70, 1, "the guild, twenty minutes"))
    life.rate("mentoring", (118, 2), (60, 3, "Tom ran the billing split"))
    life.rate("performance", (166, 2), (32, 3, "0.9 s, same command"))
    life.rate("frontend", (25, 0), (5, 1, "the first component renders"))
    life.rate("architecture", (140, 3))
    life.rate("presenting", (15, 1, "the demo lost me"), by=people.omar)
    life.rate("mentoring", (30, 3, "I merge without asking"), by=people.tom)
    life.rate("architecture", (23, 1, "the seams are where the teams are, not where the data is"), by=people.lena)
    life.rate("incident-response", (12, 3), by=people.marta)
    life.add("skills", 90, name="Stage lighting", level="3", odd="y", note="Two summers at the theatre.")
    life.add("wins", 33, text="Lit the all-hands stage", for_whom="Marta", skills="Stage lighting")
    life.edit_skill("presenting", 69, target="3", energy="-1")
    life.edit_skill("mentoring", 59, target="4", energy="2")
    life.edit_skill("frontend", 4, target="2")
