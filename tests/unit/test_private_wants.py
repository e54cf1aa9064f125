"""What I want is mine to say: it stands in no document, no calendar and no note, but in the export of all records (B15)."""

from __future__ import annotations

import pytest

from tests.unit.commands import Rung

WANTED = "lead the HUSHED office"
PART = "the HUSHED cellar"
WHY = "a HUSHED reason"
DOCUMENTS = (
    *(f"review document - --for {whom} --since 2026-01-01" for whom in ("manager", "me", "cv", "coach")),
    "standup --since 2026-11-01",
    "today --brief",
    "letter -",
    "leaving -",
    "export - --format ics",
    "export - --format obsidian",
    "export - --format jsonresume",
    "export - --format csv --table wins",
    "export - --format csv --table people",
    "export - --format csv --table goals",
)
OWN = (
    "want",
    "list wants --json",
    "list tellings --json",
    "road",
    "profile",
    "upcoming --days 60",
    "agenda Omar",
    "export - --format json",
)
"""Where a want is shown to me, and hidden behind the mask."""


@pytest.fixture
def work(rung: Rung) -> Rung:
    """Give somebody with a job, a win, and a want of which Ana was told, and which is to be looked at again."""
    for typed in (
        "job set Engineer --from 2026-01-01",
        "add person Ana --role manager --influence 3 --every 14",
        "add person Omar --influence 2",
        "win the page is fast",
        f"want {WANTED} --inside {PART} --why {WHY} --revisit 2026-12-02",
    ):
        rung.says(typed)
    want = rung.id_of(WANTED)
    rung.says(f"script tell-want --about {want} --to Ana --told")
    rung.says(f"want {WANTED}, and more")
    rung.says(f"done {rung.id_of(f'{WANTED}, and more')} --proof I sat in on it")
    return rung


@pytest.mark.parametrize("typed", DOCUMENTS)
def test_a_want_goes_into_no_document(work: Rung, typed: str) -> None:
    ran = work(typed)
    assert ran.status == 0
    assert "HUSHED" not in ran.out


@pytest.mark.parametrize("typed", OWN)
def test_it_is_shown_to_me_and_hidden_by_the_mask(work: Rung, typed: str) -> None:
    assert "HUSHED" in work(typed).out
    masked = work(f"{typed} --mask")
    assert masked.status == 0
    assert "HUSHED" not in masked.out


def test_a_calendar_says_whom_to_ask_and_not_what_i_want(work: Rung) -> None:
    assert "Ana: what you want" in work.says("export - --format ics")


def test_a_want_comes_back_from_an_export(work: Rung) -> None:
    exported = work("export - --format json").out
    before = work.career.wants
    for want in before:
        work.says(f"delete {want}")
    assert not work.career.wants
    (work.file.parent / "all.json").write_text(exported, "utf-8")
    work.says(f"import {work.file.parent / 'all.json'}")
    assert work.career.wants == before
