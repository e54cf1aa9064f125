"""The file: a TinyDB document that reads well in a diff, and a clear sentence for what is none."""

from __future__ import annotations

import json

import msgspec
import pytest

from career.errors import Unreadable
from store.file_format import StoredRow, new_tables, parse, serialise, to_rows
from store.version_vector import latest_stamp

DATA = b"""{"_rung": {"1": {"schema": 1}},
"checkins": {
"c5n0t4r8s": {"_t":{"*":"1795340400123-0-a1f3"},"goal":"g8k2q7m1x","value":1}
},
"from_elsewhere": {
"x/1 \\"": {"deep":{"b":[1,{"a":null}]}}
},
"goals": {
"g3p9d0wzc": {"_deleted":"1795340400999-0-a1f3"},
"g8k2q7m1x": {"_t":{"*":"1795254000123-0-a1f3","due":"1795340400456-2-b7c9"},"due":"2026-12-18","title":"Lead two"}
}}
"""


def test_a_file_is_written_as_it_was_read() -> None:
    assert serialise(to_rows(parse(DATA, "career.json"))) == DATA


def test_it_is_plain_json() -> None:
    assert json.loads(DATA)["goals"]["g8k2q7m1x"]["title"] == "Lead two"


def test_the_header_comes_first_and_all_else_by_name() -> None:
    rows = {"b": StoredRow(b"{}"), "a": StoredRow(document={"z": 1, "a": 2})}
    assert serialise(new_tables() | {"wins": rows, "Zebra": {}}) == (
        b'{"_rung": {"1": {"schema": 1}},\n"Zebra": {},\n"wins": {\n"a": {"a":2,"z":1},\n"b": {}\n}}\n'
    )


def test_a_file_that_was_laid_out_by_an_editor_gets_one_record_a_line_again() -> None:
    pretty = json.dumps(json.loads(DATA), indent=4).encode()
    assert serialise(to_rows(parse(pretty, "career.json"))) == DATA.replace(b'{"schema": 1}', b'{"schema":1}')


def test_a_row_is_a_mapping_and_writes_what_it_holds() -> None:
    row = StoredRow(b'{"b": 1, "a": 2}')
    assert dict(row) == {"a": 2, "b": 1}
    assert row.line == b'{"b": 1, "a": 2}'
    row["c"] = 3
    del row["b"]
    assert row.line == b'{"a":2,"c":3}'


def test_a_row_that_changes_after_it_was_written_is_written_anew() -> None:
    tables = to_rows(parse(DATA, "career.json"))
    serialise(tables)
    tables["checkins"]["c5n0t4r8s"]["value"] = 2
    assert b'"goal":"g8k2q7m1x","value":2}' in serialise(tables)


def test_the_latest_stamp_is_found_in_records_and_tombstones() -> None:
    assert str(latest_stamp(to_rows(parse(DATA, "career.json")))) == "1795340400999-0-a1f3"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (b"null", "another program"),
        (b"[]", "another program"),
        (b"{}", "another program"),
        (b'{"tasks": {"1": {"title": "x"}}}', "another program"),
        (b'{"rung_export": {"version": 1},\n"records": []}', "is an export: `rung import FILE` reads it"),
        (b'{"settings": true}', "another program"),
        (b'{"_rung": {"1": {"schema": 1}}, "goals": []}', "another program"),
        (DATA[:-20], "damaged"),
        (DATA + b"{}", "damaged"),
        (b"\x00" * 400, "zero bytes"),
        (b"title: Lead two", "damaged"),
        (b'{"_rung": {"1": {"schema": 1}}, "goals": {"g1": {"title": "\\ud800"}}}', "damaged"),
        (b"\xef\xbb\xbf", "is empty"),
        (DATA.replace(b"Lead", b"L\xe9ad"), "not UTF-8"),
        (DATA.replace(b'"value":1', b'"value":NaN'), "damaged"),
        (DATA.replace(b'"g3p9d0wzc"', b'"g8k2q7m1x"'), "'g8k2q7m1x' twice"),
        (DATA.replace(b'"from_elsewhere"', b'"goals"'), "'goals' twice"),
        (DATA.decode().encode("utf-16"), "UTF-16"),
        (b"[" * 100_000, "damaged|another program"),
        (b'{"_rung": {"1": {"schema": 2}}}', "newer version of rung.*schema is 2"),
        (b'{"_rung": {"1": {"schema": "1"}}}', "which schema"),
        (b'{"_rung": {"1": {"schema": 0}}}', "which schema"),
        (b'{"_rung": {"1": 5}}', "which schema"),
        (b'{"_rung": {}}', "which schema"),
    ],
)
def test_what_is_no_career_file_is_named_with_a_remedy(data: bytes, says: str) -> None:
    with pytest.raises(Unreadable, match=says) as caught:
        parse(data, "career.json")
    assert caught.value.what.startswith("career.json ")
    assert caught.value.remedy


def test_a_byte_order_mark_before_the_file_is_read_over() -> None:
    assert parse(b"\xef\xbb\xbf" + DATA, "career.json") == parse(DATA, "career.json")


def test_rows_that_nobody_touches_are_not_decoded() -> None:
    """A record that only a later version understands, down to the spaces in it, stays to the letter."""
    odd = b'{"_rung": {"1": {"schema": 1}}, "goals": {"g1": { "b" : 1.0e2 , "b" : "\\u00e9" }}}'
    assert b'"g1": { "b" : 1.0e2 , "b" : "\\u00e9" }' in serialise(to_rows(parse(odd, "career.json")))
    assert isinstance(parse(odd, "career.json")["goals"]["g1"], msgspec.Raw)
