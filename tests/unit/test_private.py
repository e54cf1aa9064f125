"""What is confidential in a task is told from work on such things in general."""

from __future__ import annotations

import pytest

from benchmarks.draft_tasks import SECOND, TASKS, more, tasks
from career.language.private import private


@pytest.mark.parametrize(
    ("task", "kind"),
    [
        ("tell S\u00f6ren he is not getting the salary he asked for", "pay"),
        ("ask for a pay rise", "pay"),
        ("decide who gets a raise", "pay"),
        ("one to one with Bettina, she has been off sick a lot", "health"),
        ("talk to Nadia about her drinking", "health"),
        ("plan the redundancies with HR", "leaving"),
        ("prep the disciplinary with Marcus", "leaving"),
        ("tell Kofi that the promotion goes to somebody else", "leaving"),
        ("1:1 with Farid about his missed deadlines", "conduct"),
        ("find out why Omar keeps coming late", "conduct"),
        ("handle the bullying complaint in the warehouse", "legal"),
        ("draft the settlement agreement for the tribunal", "legal"),
    ],
)
def test_what_concerns_somebody_is_private(task: str, kind: str) -> None:
    assert private(task) == kind


@pytest.mark.parametrize(
    "task",
    [
        "update the sick pay policy",
        "explain the diagnosis to Mr Okafor on ward 3",
        "speed up the performance test for Ana",
        "run the payroll for October",
        "check the fire doors with Tom",
        "talk to Leo about the launch",
        "reply to the customer who complained about the late delivery",
        "",
    ],
)
def test_other_work_is_not(task: str) -> None:
    assert private(task) == ""


def test_hardly_any_work_of_many_trades_is_taken_for_private() -> None:
    every = [task for _, task, _ in (*tasks(TASKS), *tasks(SECOND), *tasks(more()))]
    assert len([task for task in every if private(task)]) <= 0.03 * len(every)
