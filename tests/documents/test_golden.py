"""Every format makes of the fixed life what stands in its golden file, in whatever order the records were read."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from career.documents import formats
from career.model.people import Person
from career.model.snapshot import Career
from career.model.wins import Win
from tests.building import day
from tests.documents.golden import FILES, FOLDER, made
from tests.documents.life import DRAFT, NAMES, OFFERED, export_of, life, written


@pytest.mark.parametrize("name", FILES)
def test_a_golden_file_is_what_the_program_makes(name: str) -> None:
    assert made(name) == (FOLDER / name).read_bytes(), (
        "run `python -m tests.documents.golden`, and look at what changed"
    )


def everything(**more: object) -> Iterator[tuple[str, str]]:
    """Give each format with what it makes of the life, csv once a table."""
    for made_as in formats.FORMATS:
        for table in ("wins", "reframes", "feedback", "people") if made_as == "csv" else ("",):
            yield made_as, "".join(formats.pieces(made_as, export_of(table=table, **more)))  # type: ignore[arg-type]


def test_the_order_in_which_records_are_read_makes_no_difference() -> None:
    turned = Career.of(reversed([*life(), *life().merged.values()]))
    assert list(everything(career=turned)) == list(everything())


def test_records_of_one_moment_are_in_the_order_of_their_ids() -> None:
    moment = export_of().context.moment
    wins = [Win(id=f"w{at}", created_at=moment.now, text=f"win {at}", on=day(0), milestone=True) for at in range(5)]
    one, other = (list(everything(career=Career.of(order))) for order in (wins, wins[::-1]))
    assert one == other


@pytest.mark.parametrize("name", NAMES)
def test_with_the_mask_no_name_is_in_an_export_not_even_one_that_is_a_word(name: str) -> None:
    for made_as, text in everything(mask=True):
        assert not re.search(rf"\b{name}\b", text, re.IGNORECASE), (made_as, name)
    assert re.search(rf"\b{name}\b", "".join(text for _, text in everything()))


@pytest.mark.parametrize("made_as", ["json", "jsonresume"])
def test_a_name_that_is_a_word_of_rung_s_own_is_masked_too(made_as: str) -> None:
    career = Career.of([*life(), written(Person, name="Tuning Relied Vision")])
    for masked in (True, False):
        text = "".join(formats.pieces(made_as, export_of(career, mask=masked)))
        assert bool(re.search(r"\b(tuning|relied|vision)\b", text, re.IGNORECASE)) is not masked


def test_no_draft_and_no_offer_is_in_a_document_that_others_read() -> None:
    for made_as, text in everything():
        found = [sentence for sentence in (DRAFT, OFFERED) if sentence in text.replace("\r\n ", "")]
        assert not found or made_as in {"json", "csv"}, made_as


@pytest.mark.parametrize("bom", [True, False])
def test_an_export_is_known_by_its_first_bytes_unless_one_writes_in_it(bom: bool) -> None:
    for made_as, text in everything(bom=bom):
        for name in formats.FORMATS:
            known = name == made_as and name not in {"jsonresume", "obsidian"}
            assert formats.is_export(text.encode(), name) is known, (made_as, name)
    for other in (b"", b"{}", b"# notes", b'{"_rung": {}}', b"id,title\r\n"):
        assert not any(formats.is_export(other, name) for name in formats.FORMATS)
