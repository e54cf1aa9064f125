"""The job of the demo's story, the one before it, and what it leaves behind."""

from __future__ import annotations

from tui.demo.goals import People
from tui.demo.life import Life


def tell_job(life: Life, people: People) -> None:
    """Add both jobs, how the present one fitted, and four statements, from wanted to real."""
    life.add(
        "roles", 170, title="Web developer", org="Contoso", started_on=life.day(-1500), ended_on=life.day(-418),
        path="bridge",
    )  # fmt: skip
    life.add("roles", 170, title="Team lead", org="Northwind", started_on=life.day(-411))
    for ago, score, line in (
        (165, 7, ""),
        (110, 7, "a team of my own"),
        (60, 5, "too many status meetings"),
        (9, 4, ""),
    ):
        life.say_fit(ago, score, line)
    page = life.add("legacy", 100, statement="The pages for each alert", successor=people.priya)
    life.add("legacy", 100, statement="Payments that stay up", kind="go_to")
    honest = life.add("legacy", 70, statement="Says early when a date slips", kind="reputation")
    life.edit(honest, 12, confirmed_by=people.ana)
    life.add("legacy", 30, statement="Trust between us and platform", kind="relationship", successor=people.tom)
    for win in _wins(life, "Priya closed an incident from the page", "Pages a week from 11 to 4"):
        life.edit(win, 8, legacy=page)


def _wins(life: Life, *texts: str) -> list[str]:
    return [win.id for win in life.career.wins.values() if win.text in texts]
