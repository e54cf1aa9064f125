"""Who gains from a task: a person in the records, or whom its words name; things are not people, and nobody is invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from career.drafting.gaining import MOST_WORDS, gaining
from career.drafting.reading import read

NAMES = ("Tom Reed", "Ana Lima", "Priya")


@pytest.mark.parametrize(
    ("task", "who"),
    [
        ("sit with Tom in his first week", "Tom"),
        ("review Tom's first design", "Tom"),
        ("write it up for Tom Reed", "Tom Reed"),
        ("ask Tom for access", "Tom"),
        ("the slides that Priya needs", "Priya"),
        ("demo the sprint to sales", "sales"),
        ("sit with the new hire this week", "the new hire"),
        ("update the allergy protocol for the nurses", "the nurses"),
        ("write a guide for the support team", "the support team"),
        ("hand over six patients to the night shift", "the night shift"),
        ("answer the complaint of the family on ward 3", "the family"),
        ("mediate between the two shift leads", "the two shift leads"),
        ("tell the parents everything about the heating", "the parents"),
        ("call the widow of Mr Hale about the pension", "the widow"),
        ("chair the safety committee", "the safety committee"),
        ("meet your new client", "our new client"),
    ],
)
def test_who_gains_is_read_off_the_words_of_a_task(task: str, who: str) -> None:
    assert read(task, NAMES).who == who


@pytest.mark.parametrize(
    ("task", "who"),
    [
        ("ask Helen for the figures", "Helen"),
        ("reset Mrs Shah's dressing", "Mrs Shah"),
        ("Marcus wants the page translated", "Marcus"),
        ("write a reference for Clara", "Clara"),
    ],
)
def test_somebody_who_is_not_in_the_records_is_found_where_the_words_leave_no_doubt(task: str, who: str) -> None:
    assert read(task).who == who


@pytest.mark.parametrize(
    "task",
    [
        "fix the payments client",
        "fix the support page",
        "put up the notice board",
        "update the user manual",
        "migrate the jobs to Kubernetes",
        "finish it for Friday",
        "plan the party for Christmas",
        "fix the tomb raider page",
        "board the ship",
        "clean the duplicate suppliers in the ledger",
        "merge the two customer databases",
        "prepare for the review in the team room",
        "replace the head gasket",
    ],
)
def test_things_days_and_products_are_not_people(task: str) -> None:
    assert read(task, NAMES).who == ""


@given(st.text(max_size=200))
def test_nobody_is_invented(task: str) -> None:
    who = gaining(task, NAMES)
    assert len(who.split()) <= MOST_WORDS
    said = " ".join(task.casefold().split())
    assert all(word in said or word in {"the", "our", "every"} for word in who.casefold().split())


@given(
    st.lists(
        st.sampled_from(
            [
                "tell",
                "the",
                "team",
                "to",
                "for",
                "with",
                "Tom",
                "Acme",
                "report",
                "of",
                "patients",
                "night",
                "shift's",
                "our",
                "by",
            ]
        ),
        max_size=12,
    )
)
def test_who_gains_is_always_in_the_words(words: list[str]) -> None:
    task = " ".join(words)
    assert gaining(task, NAMES).casefold() in task.casefold()
