"""Whom the narrator of the demo's story met: one-on-ones, help given and asked for, a lunch, thanks."""

from __future__ import annotations

from tui.demo.goals import People
from tui.demo.life import Life

MET = (
    ("lena", 24, "one_on_one", "interfaces: name what must not change"),
    ("ana", 24, "one_on_one", ""),
    ("priya", 19, "one_on_one", ""),
    ("tom", 13, "one_on_one", ""),
    ("priya", 12, "one_on_one", ""),
    ("ana", 10, "one_on_one", ""),
    ("tom", 6, "one_on_one", ""),
    ("omar", 20, "social", "lunch, no word about exports"),
    ("tom", 9, "help_given", "an hour on his build"),
)
"""Who, how many days ago, the kind, and what it was about."""


def tell_contacts(life: Life, people: People) -> None:
    """Add the contacts of the last weeks: what came of help, and thanks for it."""
    for name, ago, kind, text in MET:
        life.add("contacts", ago, person=getattr(people, name), kind=kind, text=text)
    life.add(
        "contacts", 18, person=people.lena, kind="help_asked", text="how she reads a trace", minutes="30",
        skills="troubleshooting",
    )  # fmt: skip
    life.add("contacts", 17, person=people.lena, kind="thanks", text="the trace took ten minutes", trust="character")
