"""Trust, repair and mentoring stand in no output that others see, but for an unmasked json: each text is searched for in each."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from career.documents.formats import FORMATS
from career.model.private import NOT_EXPORTED, OF_PERSON
from career.model.tables import TABLES
from tests.unit.commands import Rung

SECRETS = (
    "quarrelled",
    "harbour",
    "hornpipe",
    "marmalade",
    "tangerine",
    "trombone",
    "buttercup",
    "sarabande",
    "off track",
    "mentor",
    "strained",
    "invited",
    "barcarolle",
    "bassoon",
    "ocarina",
)
"""A word of each private text, and words that would say that there is one."""
NOTED = (
    "add person Dana --role peer --influence 2",
    "add person Lena",
    "job set Engineer --at Northwind --from 2025-10-06",
    "add task write the runbook --due today",
    "win wrote the runbook",
    "trust Dana --character 1 --competence 4 --move keep hornpipe --until today",
    "trust Lena --character 3 --competence 1 --move show trombone --until today",
    "trust Lena --made",
    "trust Dana we quarrelled at length --state strained --on 6 nov",
    "add repair it was about marmalade --with Lena --note buttercup --revisit today",
    "script S2 --to Dana --first tue --second thu --place the harbour --told",
    "script S6 --to Lena --area tangerine peeling --told",
    "checkin --hide",
    "add person Tom --role report",
    "script tell-improve --to Tom --improve whistle the barcarolle --told",
    "agenda Tom",
    "agenda Tom --note TELLING --said bassoon",
    "agenda Tom --tick TELLING",
    "add report-goal dance the sarabande --of Tom --due tomorrow",
)
SHARED = (
    "today --brief",
    "standup",
    "standup --json",
    "standup --since 2026-01-01",
    "letter",
    "leaving -",
    *(f"review document - --for {reader}" for reader in ("me", "manager", "cv", "coach")),
    *(f"review document - --for me --format {made}" for made in ("json", "html")),
    *(f"export - --format {made}" for made in FORMATS if made not in {"json", "csv"}),
    "export - --format ics --alarm",
    *(f"export - --format csv --table {table}" for table in TABLES if table not in NOT_EXPORTED),
)
"""What is for others, unmasked as it is."""
MASKED = (
    "export - --format json",
    "today",
    "today --json",
    "upcoming --days 60",
    "upcoming --days 60 --json",
    "checkin --print",
    "checkin --json",
    "agenda",
    "agenda Dana",
    "board",
    "history",
    "find quarrelled",
    "find Lena",
    "profile",
    "numbers",
    *(f"list {table} --all" for table in TABLES),
    *(f"list {table} --all --json" for table in TABLES),
)
"""What is for me, with the mask over it."""


@pytest.fixture
def life(rung: Rung) -> Rung:
    """Give a career in which everything private there is was noted."""
    for typed in NOTED:
        told = next((one.id for one in rung.career.tellings.values() if one.script == "tell-improve"), "")
        assert rung(typed.replace("TELLING", told)).status == 0, typed
    rung.says(f"move {rung.id_of('dance the sarabande')} +9d --why they practise the ocarina")
    return rung


def found(printed: str) -> list[str]:
    return [word for word in SECRETS if word in printed.casefold()]


def test_an_unmasked_json_is_a_whole_copy_and_says_so(life: Rung) -> None:
    ran = life("export - --format json")
    assert "whole copy" in ran.err
    assert set(SECRETS) <= set(found(ran.out))


@pytest.mark.parametrize("mask", ["", " --mask"])
def test_nothing_private_is_in_what_others_see(life: Rung, mask: str) -> None:
    for typed in SHARED:
        ran = life(typed + mask)
        assert ran.status == 0, ran
        said = ran.out.replace('"mentor"', "").replace("mentors", "")
        assert not found(said), typed
        assert not any(name in ran.out for name in OF_PERSON), typed


def test_nothing_private_is_printed_under_the_mask(life: Rung) -> None:
    for typed in MASKED:
        ran = life(f"{typed} --mask")
        assert ran.status == 0, ran
        assert not found(ran.out.replace("mentoring", "")), typed


def test_a_prompt_does_not_even_count_it(rung: Rung) -> None:
    for typed in (
        "add person Dana",
        "trust Dana --character 1 --competence 4 --move keep hornpipe --until today",
        "trust Dana we quarrelled --state strained --on 6 nov --next today",
        "add mentoring tangerine peeling --with Dana --ask-on today",
        "add repair it was about marmalade --with Dana --revisit today",
    ):
        rung.says(typed)
    assert rung.says("today --brief") == ""
    assert rung.says("upcoming").count("Dana") == 3
    assert rung.says("today").splitlines()[1] == "3 today"  # to me, as many as are listed below it
    assert json.loads(rung.says("today --json"))["summary"]["today"] == 3
    assert rung.says("today --mask").splitlines()[1] == "Nothing needs you now."


@pytest.mark.parametrize("table", sorted(NOT_EXPORTED))
def test_a_private_table_is_no_csv(life: Rung, table: str) -> None:
    assert "are in a json export alone" in life.refuses(f"export - --format csv --table {table}")
    assert "json export" in life.refuses(f"export - --format csv --table {table} --mask")


def test_a_step_on_something_private_without_words_of_its_own_is_called_a_private_change(rung: Rung) -> None:
    rung.says("add person Dana")
    rung.says("trust Dana --state strained --on 6 nov")
    step = next(iter(rung.career.repairs))
    rung.says(f"edit {step} --next +9d")
    rung.says(f"delete {step}")
    assert "Deleted repair 'Dana'" in rung.says("history")
    masked = rung.says("history --mask")
    assert masked.count("A private change") == 3
    assert "repair" not in masked


def test_under_the_mask_trust_is_neither_shown_nor_denied(life: Rung) -> None:
    for typed in ("trust --mask", "trust Dana --mask"):
        assert "not shown while names are masked" in life.refuses(typed)


def test_each_text_is_there_for_me(life: Rung, tmp_path: Path) -> None:
    shown = "".join(
        life.says(typed)
        for typed in ("trust", "upcoming --days 60", "list repairs --all", "show " + life.id_of("Dana"))
    )
    for word in ("quarrelled", "marmalade", "hornpipe", "tangerine", "invited"):
        assert word in shown, word
    copy = tmp_path / "copy.json"
    life(f"export {copy}")
    life.says(f"--file {tmp_path / 'other.json'} import {copy} --format json")
    assert "quarrelled" in life.says(f"--file {tmp_path / 'other.json'} list repairs --all")
