"""Who the narrator of the demo's story is at work: their profile, what is needed of them, and what they finished lately."""

from __future__ import annotations

from tui.demo.goals import Goals, People
from tui.demo.life import Life


def tell_profile(life: Life, people: People, goals: Goals) -> None:
    """Add what was finished lately, what the narrator says of themselves, as it grew, and what the organisation needs."""
    _last_days(life, people)
    for ago, line, text in (
        (170, "known as", "the one who repairs payments"),
        (160, "edge", "I find causes, not workarounds"),
        (110, "want to be known as", "the one who makes payments boring"),
        (45, "next move", "lead both payments teams"),
        (45, "future self", "somebody whose teams do not need them at night"),
        (30, "job in two years", "less code, more rules that two hundred people can keep"),
        (104, "known as", "the one to ask before it breaks"),
        (9, "climate", "calm"),
    ):
        life.add("profile", ago, kind=line, text=text)
    nights = life.add("needs", 40, text="fewer calls at night", owner=people.ana, until=life.day(200))
    life.add("needs", 20, text="one answer to auditors", owner=people.marta, until=life.day(70))
    life.edit(goals.payments, 2, need=nights)
    life.add("behaviours", 50, text="asks what I need before the week begins")
    life.add("behaviours", 50, text="says what went well first")


def _last_days(life: Life, people: People) -> None:
    """Add what was finished lately, of which the stand-up tells."""
    for ago, title, source in (
        (5, "put the December rota to the vote", people.priya),
        (3, "rotate the keys of the importer", people.marta),
        (2, "write the release notes for sales", people.omar),
    ):
        life.done(life.add("tasks", ago + 4, title=title, assigned_by=source), ago)
