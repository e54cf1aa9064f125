"""Salvage: whatever happened to the bytes, what is whole of them is found, and nothing else is taken for it."""

from __future__ import annotations

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from store.file_format import Tables, find_duplicate_key, parse, serialise, to_rows
from store.salvage import salvage

STAMPS = b'"_t":{"*":"1795254000123-0-a1f3"}'
GOALS = [
    b'"g000000%02d": {%s,"created_at":"2026-11-21T08:00:00Z","title":"Goal \\u00fc %d"}' % (n, STAMPS, n)
    for n in range(9)
]
DATA = (
    b'{"_rung": {"1": {"schema": 1}, "seen": {"a1f3":"1795254000123-0-a1f3"}},\n"from_elsewhere": {\n"x1": {"deep":{"b":[1]}}\n},\n'
    b'"goals": {\n' + b",\n".join(GOALS) + b'\n},\n"people": {\n"p00000001": {' + STAMPS + b',"created_at":'
    b'"2026-11-21T08:00:00Z","name":"Dana","note":"\\"goals\\": {\\"g1\\": {}}"}\n}}\n'
)
WHOLE = to_rows(parse(DATA, "career.json"))


def lines(tables: Tables) -> set[tuple[str, str, bytes]]:
    return {(name, key, row.line) for name, rows in tables.items() for key, row in rows.items()}


def test_a_whole_file_is_all_found() -> None:
    assert serialise(salvage(DATA)) == DATA
    pretty = json.dumps(json.loads(DATA), indent=4).encode()
    assert {key for _, key, _ in lines(salvage(pretty))} == {key for _, key, _ in lines(WHOLE)}


@given(st.integers(0, len(DATA)))
def test_of_a_file_that_was_cut_off_every_whole_line_is_found_and_no_other(at: int) -> None:
    assert lines(salvage(DATA[:at])) == {row for row in lines(WHOLE) if DATA.index(row[2]) + len(row[2]) <= at}


@given(st.integers(0, len(DATA)), st.integers(0, 400), st.binary(max_size=60))
def test_no_damage_makes_it_fail_or_find_what_is_not_there(at: int, taken: int, put: bytes) -> None:
    damaged = DATA[:at] + put + DATA[at + taken :]
    for name, key, line in lines(salvage(damaged)):
        assert isinstance(json.loads(line), dict)
        assert json.dumps(key)[1:-1].isascii()
        assert name


@given(st.binary(max_size=300))
def test_bytes_of_any_kind_are_no_records_of_ours(data: bytes) -> None:
    assert salvage(data) == {}


def test_without_the_header_only_what_can_be_nothing_else_is_taken() -> None:
    headless = DATA.partition(b",\n")[2]
    assert {name for name, _, _ in lines(salvage(headless))} == {"goals", "people"}
    assert salvage(b"{" + headless) == {}  # this is a document, and so another program's
    assert salvage(b'{"goals": {\n"g1": {"mine": true}\n') == {}


def test_a_text_that_looks_like_a_record_is_none() -> None:
    assert "g1" not in salvage(DATA[:-3])["goals"]


def test_a_record_that_is_there_twice_is_joined_by_its_stamps() -> None:
    later = GOALS[3].replace(b"Goal \\u00fc 3", b"Later").replace(b'"*"', b'"title":"1795254000999-0-a1f3","*"')
    for both in ((GOALS[3], later), (later, GOALS[3])):
        (row,) = (r for k, r in salvage(DATA.replace(GOALS[3], b",\n".join(both)))["goals"].items() if k == "g00000003")
        assert row["title"] == "Later"


def test_of_two_forms_that_cannot_both_be_true_the_known_one_is() -> None:
    wrong = GOALS[3].replace(b"Goal \\u00fc 3", b"Zzz")
    found = salvage(DATA.replace(GOALS[3], GOALS[3] + b",\n" + wrong), WHOLE)
    assert found["goals"]["g00000003"]["title"] == "Goal ü 3"


def test_what_is_twice_is_named() -> None:
    assert find_duplicate_key(DATA) == ""
    assert find_duplicate_key(DATA.replace(b"g00000004", b"g00000003")) == "g00000003"
    assert find_duplicate_key(re.sub(rb'"people"', b'"goals"', DATA)) == "goals"
    assert find_duplicate_key(DATA.replace(b'"title"', b'"created_at"')) == ""  # a field: its record is still there
    assert find_duplicate_key(b"{") == ""
