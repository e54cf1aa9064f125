"""What is confidential in a task is told from work on such things in general."""

from __future__ import annotations

import re

import pytest

from benchmarks.draft_tasks import SECOND, TASKS, more, tasks
from career.drafting import discreet
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
        ("write my resignation", "leaving"),
        ("hand in my notice before the release of the software", "leaving"),
        ("answer my offer from Contoso", "leaving"),
        ("plan cover for my surgery", "health"),
        ("say in the team that I\u2019m pregnant", "health"),
        ("prep the disciplinary with Marcus", "leaving"),
        ("tell Kofi that the promotion goes to somebody else", "leaving"),
        ("1:1 with Farid about his missed deadlines", "conduct"),
        ("find out why Omar keeps coming late", "conduct"),
        ("1:1 with Farid, second month without closing anything", "conduct"),
        ("feedback talk with Lena: she interrupts people and never listens", "conduct"),
        ("1:1 with Ravi, keeps missing the handover", "conduct"),
        ("have a word with Ravi, he keeps leaving early", "conduct"),
        ("sit in on Mr Osei's class and be honest with him", "conduct"),
        ("Nuno and Bree are drowning, speak to both", "conduct"),
        ("sort out the row between kitchen and bar, talk to Tess and Ola first", "quarrel"),
        ("Tess vs the night crew, sort it out", "quarrel"),
        ("Tess and the print room don't get on, have lunch with both", "quarrel"),
        ("mediate between Tess and Ola", "quarrel"),
        ("Tess and Ola are not speaking, get them together", "quarrel"),
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
        "put my notice on the board",
        "review my offer of a refactoring",
        "give my talk on the on-call rota",
        "explain the diagnosis to Mr Okafor on ward 3",
        "speed up the performance test for Ana",
        "run the payroll for October",
        "check the fire doors with Tom",
        "talk to Leo about the launch",
        "1:1 with Leo about the roadmap",
        "talk to Leo because the API isn't ready",
        "pair with Ola and Tess on the exporter",
        "Postgres vs MySQL for the ledger",
        "feedback for Leo's talk at the guild",
        "reply to the customer who complained about the late delivery",
        "",
    ],
)
def test_other_work_is_not(task: str) -> None:
    assert private(task) == ""


def test_hardly_any_work_of_many_trades_is_taken_for_private() -> None:
    every = [task for _, task, _ in (*tasks(TASKS), *tasks(SECOND), *tasks(more()))]
    assert len([task for task in every if private(task)]) <= 0.03 * len(every)


@pytest.mark.parametrize(
    "task",
    [
        "1:1 with Farid, second month without closing anything",
        "feedback talk with Lena: she interrupts people and never listens",
        "Nuno and Bree are drowning, speak to both before Friday",
        "Tess vs the night crew, sort it out",
        "sit in on Mr Osei's class and be honest with him",
    ],
)
def test_a_talk_about_a_failing_is_said_without_name_and_failing(task: str) -> None:
    said = discreet.sentence(task)
    assert said.startswith(("I have a private talk", "I'm helping two sides", "I'm sitting in on a colleague's"))
    assert "I want to" in said
    assert not re.search(r"Farid|Lena|Nuno|Bree|Tess|Osei|clos|interrupt|listen|drown|honest", said)
    assert discreet.first_step(task)


@pytest.mark.parametrize("task", ["write my resignation", "plan cover for my surgery"])
def test_what_is_private_about_oneself_is_said_to_be_ones_own(task: str) -> None:
    assert discreet.sentence(task) == "I'm seeing to a private matter of my own."
