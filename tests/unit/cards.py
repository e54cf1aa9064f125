"""Reframe cards, opened and kept, for the tests of both."""

from __future__ import annotations

from typing import Any

from career.card import open_card, save_card
from career.card.card import Card
from career.model import tasks
from career.model.reframes import Reframe
from career.model.snapshot import Career
from career.model.tasks import Task
from tests.building import after, career_of, day, in_context, moment_on, new_goal

RUNBOOK = "update the payments runbook"


NOTHING = career_of()


STONE = new_goal("Go-to for payments", moment_on(), due=day(200))


def opened(text: str = RUNBOOK, career: Career = NOTHING, about: str = "") -> Card:
    return open_card.open_card(text, in_context(career), about=about)


def on_row(**fields: Any) -> tuple[Task, Career]:
    task = tasks.add(RUNBOOK, moment_on(), **fields)
    return task, career_of(task)


def kept(card: Card, career: Career = NOTHING) -> tuple[Career, Reframe]:
    after_it = after(career, save_card.keep(card, in_context(career, moment_on())))
    [reframe] = after_it.reframes.values()
    return after_it, reframe
