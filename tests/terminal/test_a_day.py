"""A whole day typed by keys in a real terminal of 80 by 24, and all of it there after a new start."""

from __future__ import annotations

from tests.terminal.conftest import OpenTerminal
from tests.terminal.screen import ENTER, ESCAPE, TAB, Terminal


def test_a_day_typed_by_keys_is_all_there_after_a_new_start(open_rung: OpenTerminal) -> None:
    rung = open_rung()
    _first_run(rung)
    _goals(rung)
    _feedback(rung)
    _reminder(rung)
    rung.types("q")
    assert rung.ends() == 0

    again = open_rung()
    again.sees("Lead a team of ten", "Lead two people", "Give a talk", "told", "update the payments")
    assert "renew the badge" not in again.text
    again.types("u")
    again.sees("Undone: Completed 'renew the badge'")
    again.types("q")
    assert again.ends() == 0


def _undone_and_redone(rung: Terminal, label: str) -> None:
    rung.types("u")
    rung.sees(f"Undone: {label}")
    rung.types("U")
    rung.sees(f"Redone: {label}")


def _first_run(rung: Terminal) -> None:
    rung.sees("What do you really want?")
    rung.types("Lead a team", ENTER)
    rung.sees("And what do you really want?")
    rung.types(" of ten", ENTER)
    rung.sees("Where are you today?")
    rung.types("3 people", ENTER)
    rung.sees("Where do you want to be?", "Today: 3 people.")
    rung.types("10", ENTER)
    rung.sees("What were you asked to do?")
    rung.types("update the payments runbook", ENTER)
    rung.sees("REFRAME  update the payments runbook", "rung's draft")
    rung.types("k")
    rung.sees("Tab: write your own first")
    rung.types(TAB)
    rung.sees("Which part of it do you know already?")
    rung.types("I know who is paged", ENTER)
    rung.sees("Reframed 'update the payments runbook'")
    _undone_and_redone(rung, "Reframed 'update the payments runbook'")


def _goals(rung: Terminal) -> None:
    for title in ("Lead two people", "Give a talk"):
        rung.types("1")
        rung.sees("┏━ 1 Goals")
        rung.types("a")
        rung.sees("Add goal")
        rung.types(title, ENTER)
        rung.sees(f"Added goal '{title}'")
        _undone_and_redone(rung, f"Added goal '{title}'")


def _feedback(rung: Terminal) -> None:
    rung.types("f")
    rung.sees("as you heard it")
    rung.types("@Dana be briefer in updates", ENTER)
    rung.sees("Added feedback 'be briefer in updates'")
    _undone_and_redone(rung, "Added feedback 'be briefer in updates'")
    rung.types("3")
    rung.sees("┏━ 3 Feedback · 1 new")
    rung.types("i")
    rung.sees("About: be briefer in updates")
    rung.types("three lines a day", ENTER)
    rung.sees("SILENT 0 d")
    _undone_and_redone(rung, "Changed something about")
    rung.types("t")
    rung.sees("Tell what you changed")
    rung.types(ENTER)
    rung.sees("you told me to be briefer")
    rung.types("t")
    rung.sees("Told 'three lines a day'", "told")
    _undone_and_redone(rung, "Told 'three lines a day'")


def _reminder(rung: Terminal) -> None:
    rung.types("2")
    rung.sees("┏━ 2 Upcoming")
    rung.types("a")
    rung.sees("Add reminder")
    rung.types("renew the badge", TAB)
    rung.rests()
    rung.types("today", ENTER)
    rung.sees("Added reminder 'renew the badge'")
    rung.types("g")  # the next step of the reframe is in Upcoming, too
    rung.sees("> today")
    rung.types(" ")
    rung.sees("Completed 'renew the badge'")
    _undone_and_redone(rung, "Completed 'renew the badge'")


def test_a_lone_esc_goes_back_and_ends_nothing(open_rung: OpenTerminal) -> None:
    rung = open_rung()
    rung.sees("What do you really want?")
    rung.types(ESCAPE)
    rung.sees("What were you asked to do?")
    rung.types(ESCAPE)
    rung.sees_not("Enter continue")
    rung.types(ESCAPE)
    rung.rests()  # an escape with a letter at once after it is another key
    rung.types("a")
    rung.sees("Add goal")
    rung.types("q")
    rung.sees("goal            q")
