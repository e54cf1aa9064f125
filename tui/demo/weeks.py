"""What the narrator of the demo's story answers about single weeks, and about the quarter."""

from __future__ import annotations

from tui.demo.life import Life

EFFORTS = ((73, 3), (66, 3), (59, 2), (52, 3), (45, 1), (38, 1), (31, 2), (24, 3), (17, 4), (10, 3))
"""The effort of each of the last weeks, given as days ago."""


def tell_weeks(life: Life) -> None:
    """Add the effort of ten weeks, two answers about the boss they wish they had, and the three questions of last quarter."""
    for ago, effort in EFFORTS:
        life.give_effort(ago, effort, "two weeks of incidents" if ago == 38 else "")
    life.practise(17, "n")
    life.practise(10, "y asked Tom and Priya what they need before the freeze")
    for line, text in (
        ("enjoyed", "the evenings when an incident was boring"),
        ("strongest", "incident response, writing what others can act on"),
        ("asset", "I find the cause before it costs a weekend"),
    ):
        life.add("profile", 97, kind=line, text=text)
