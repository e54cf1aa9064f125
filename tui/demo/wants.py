"""What the narrator of the demo's story wants, whom they told, what came of it, and who decides on their goals."""

from __future__ import annotations

from tui.demo.goals import Goals, People
from tui.demo.life import Life


def tell_wants(life: Life, people: People, goals: Goals) -> None:
    """Add four wants: one that happened, two that somebody was told of, and one that nobody knows yet."""
    exports = life.add(
        "wants", 110, text="sit with a customer who uses our export", part="customer support",
        why="I have built it for two years and never seen it used", goal=goals.talks,
    )  # fmt: skip
    life.say("tell-want", people.lena, 100, (96, "Ask Omar's team, they do it every month"), of=exports)
    life.add("wins", 64, text="Sat with a customer for a morning", for_whom="Omar", want=exports, goal=goals.talks)
    budget = life.add(
        "wants", 44, text="how a budget is made", part="the planning for next year",
        why="whoever knows the money is asked before it is decided",
    )  # fmt: skip
    life.say(
        "tell-want", people.marta, 43, (35, "Come to the planning in January"), of=budget,
        line="In three years I'd like to answer for one",
    )  # fmt: skip
    both = life.add(
        "wants", 22, text="lead both payments teams", why="the two halves break at the seam", goal=goals.leads
    )
    life.say("tell-want", people.ana, 20, None, of=both, line="I know that it takes a year")
    life.add("wants", 6, text="sit in on the audit", part="the audit team", goal=goals.platform)
    life.edit(people.ana, 2, decides_on="Grow two leads, Go-to for payments, Own a feature alone")
    life.edit(people.marta, 2, decides_on="Grow two leads, Work with platform")
