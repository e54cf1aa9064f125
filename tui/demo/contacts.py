"""Whom the narrator of the demo's story met: one-on-ones, help given and asked for, a lunch, thanks."""

from __future__ import annotations

from tui.demo.goals import People
from tui.demo.life import Life

HELD = (
    ("lena", 24, 1),
    ("ana", 24, 4),
    ("priya", 19, 0),
    ("tom", 13, 0),
    ("priya", 12, 0),
    ("ana", 10, 2),
    ("tom", 6, 0),
)
"""The one-on-ones: with whom, how many days ago, and how many lines of the agenda were talked about."""


def tell_contacts(life: Life, people: People) -> None:
    """Add the contacts of the last weeks, with what came of help and the thanks for it, and topics for the next ones."""
    for name, ago, lines in HELD:
        life.meet(getattr(people, name), ago, lines)
    life.add("contacts", 20, person=people.omar, kind="social", text="lunch, no word about exports")
    life.add(
        "contacts", 18, person=people.lena, kind="help_asked", text="how she reads a trace", minutes="30",
        skills="troubleshooting",
    )  # fmt: skip
    life.add("contacts", 17, person=people.lena, kind="thanks", text="the trace took ten minutes", trust="character")
    life.add("contacts", 9, person=people.tom, kind="help_given", text="an hour on his build")
    life.add("topics", 5, person=people.ana, text="who owns the incident rota?")
    life.add("topics", 3, person=people.lena, text="which half of the interface would you freeze first?")
    life.add("topics", 2, person=people.ana, text="I hand the build report to Tom for good", side="decided")
