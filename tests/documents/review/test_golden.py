"""Every format and audience makes of the fixed life what stands in its golden file, in whatever order it was read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest

from career.documents.review.document import AUDIENCES, Sentence
from career.documents.review.formats import FORMATS, Format, is_review, text
from career.model.snapshot import Career
from career.views.masking import Mask
from tests.documents.life import DRAFT as COPIED
from tests.documents.life import OFFERED
from tests.documents.review import life as told
from tests.documents.review.golden import FILES, FOLDER, empty, made
from tests.documents.review.life import NAMES, life, review_of

HIDDEN = (COPIED, OFFERED, told.DRAFT, "SECRET NOTE", "PRIVATE TEXT", "second, line")
"""Sentences of rung, those only offered, notes, and texts that were drafted to say."""


@pytest.mark.parametrize("name", FILES)
def test_a_golden_file_is_what_the_program_makes(name: str) -> None:
    assert made(name) == (FOLDER / name).read_text(encoding="utf-8"), (
        "run `python -m tests.documents.review.golden`, and look at what changed"
    )


@pytest.mark.parametrize("name", FILES)
def test_the_order_in_which_records_are_read_makes_no_difference(name: str) -> None:
    turned = Career.of(reversed([*life(), *life().merged.values()]))
    assert made(name, turned) == made(name)


def everything(*, mask: bool = False) -> Iterator[str]:
    """Give the review for each audience, with ratings, in each format."""
    by = Mask(life()).text if mask else None
    for whom in AUDIENCES:
        found = review_of(audience=whom, ratings=True, mask=mask)
        for made_as in FORMATS:
            yield text(found, made_as, by=by)


@pytest.mark.parametrize("name", NAMES)
def test_with_the_mask_no_name_is_in_a_review_not_even_one_that_is_a_word(name: str) -> None:
    as_word = rf"\b{name}\b"
    for written in everything(mask=True):
        assert not re.search(as_word, written, re.IGNORECASE)
    assert re.search(as_word, "".join(everything()))


@pytest.mark.parametrize("sentence", HIDDEN)
def test_no_draft_no_offer_and_no_note_is_in_a_review(sentence: str) -> None:
    assert not [written for written in everything() if sentence in written]


def sentences(**wanted: object) -> list[Sentence]:
    """Give all sentences of a review of the life."""
    found = review_of(**wanted)  # type: ignore[arg-type]  # each test gives what it is about
    return [one for section in found.sections for entry in section.entries for one in entry.sentences]


@pytest.mark.parametrize("whom", AUDIENCES)
def test_every_sentence_names_records_that_are_there(whom: str) -> None:
    ids = {record.id for record in life()}
    said = sentences(audience=whom, ratings=True)
    assert said
    assert [one for one in said if not one.sources or not {*one.sources} <= ids] == []
    assert [one.text for one in said if not one.text.endswith((".", "?", "!”", "…"))] == []


@pytest.mark.parametrize("whom", AUDIENCES)
def test_with_ids_every_point_of_the_text_ends_with_one(whom: str) -> None:
    written = text(review_of(audience=whom), "md", life().short)
    points = [line for line in written.splitlines() if line.startswith("- ")]
    assert points
    assert [line for line in points if not re.search(r" \[[a-z0-9 ]+\]$", line)] == []


@pytest.mark.parametrize("whom", AUDIENCES)
def test_strict_leaves_out_what_is_in_doubt_and_nothing_else(whom: str) -> None:
    doubted = [one for one in sentences(audience=whom, ratings=True) if one.doubt]
    assert doubted or whom in {"cv", "coach"}
    kept = sentences(audience=whom, ratings=True, strict=True)
    assert not [one for one in kept if one.doubt]
    lost = {one.text for one in sentences(audience=whom, ratings=True)} - {one.text for one in kept}
    assert {one.text for one in doubted} <= lost


@pytest.mark.parametrize("name", FILES)
def test_an_empty_career_says_honestly_that_nothing_is_there(name: str) -> None:
    written = empty(name)
    assert "Nothing is written down" in written or "marked as a milestone" in written
    assert "<figure" not in written
    assert "- " not in written or not name.endswith("md") or written.count("- ") == 1


def test_a_page_is_one_file_that_asks_the_network_for_nothing() -> None:
    page = made("me.html")
    assert not re.search(r"(?:https?:)?//|url\(|@import|<script|<link|<img|<iframe|src=", page)
    assert "default-src 'none'" in page
    assert page.count("<svg") >= 3
    assert len(page.encode()) < 200_000


def test_json_says_of_each_sentence_whence_it_is() -> None:
    found = json.loads(made("manager.json"))
    assert (found["document"], found["for"], found["masked"]) == ("review", "manager", False)
    said = [one for s in found["sections"] for entry in s["entries"] for one in entry["sentences"]]
    assert all(one["ids"] for one in said)
    assert {one["doubt"] for one in said} == {None, "unproven", "stale"}


@pytest.mark.parametrize("made_as", FORMATS)
def test_a_review_is_known_by_its_first_bytes(made_as: Format) -> None:
    assert is_review(text(review_of(), made_as).encode()) is (made_as != "md")
    for other in (b"", b"{}", b"# Self-review\n", b"<!doctype html>\n<html>", b'{\n  "document": "other"'):
        assert not is_review(other)
