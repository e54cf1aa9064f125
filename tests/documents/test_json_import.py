"""A json export read again gives the records that it was made of; what cannot be read is refused as a whole."""

from __future__ import annotations

import json
from typing import Any

import pytest

from career.documents import json_export, json_import
from career.documents.json_export import HEADER
from career.errors import Refused
from career.model.goals import Goal
from career.model.snapshot import Career
from career.model.tables import TABLES
from tests.building import TODAY
from tests.demo import build_demo
from tests.documents.life import export_of, life
from tests.documents.life import written as make


def text(career: Career | None = None, **more: object) -> bytes:
    """Give the export of the life, or of another career."""
    return "".join(json_export.pieces(export_of(career, **more))).encode()  # type: ignore[arg-type]


def altered(change: dict[str, Any], at: int = 0) -> bytes:
    """Give the export with other values in one of its records."""
    document = json.loads(text())
    document["records"][at] |= change
    return json.dumps(document).encode()


@pytest.mark.parametrize("career", [life(), build_demo(TODAY)], ids=["life", "demo"])
def test_every_record_comes_back_as_it_was(career: Career) -> None:
    again = Career.of(json_import.read(text(career), "x"))
    assert again.merged == career.merged
    for table in TABLES:
        assert again.table(table) == career.table(table), table


def test_the_microsecond_of_a_moment_comes_back() -> None:
    goal = make(Goal, title="x")
    odd = Goal(id="g1", created_at=goal.created_at.replace(microsecond=123456), title="x")
    assert json_import.read(text(Career.of([odd])), "x") == [odd]


def test_what_is_here_already_is_told_from_what_is_new_and_what_differs() -> None:
    one, two, three = (Goal(id=f"g{at}", created_at=make(Goal, title="x").created_at, title="x") for at in range(3))
    here = Career.of([one, Goal(id="g1", created_at=two.created_at, title="y")])
    assert json_import.compare([one, two, three], here) == ([three], [two], 1)


def test_a_masked_export_is_refused() -> None:
    with pytest.raises(Refused, match=r"exported with the mask.*Export it again with --no-mask"):
        json_import.read(text(mask=True), "x.json")


def test_a_later_version_is_refused() -> None:
    document = json.loads(text())
    document[HEADER]["version"] = json_export.VERSION + 1
    with pytest.raises(Refused, match="later version"):
        json_import.read(json.dumps(document).encode(), "x.json")


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"id": "g1"}, "does not fit the table people"),
        ({"id": "p/../x"}, "does not fit the table people"),
        ({"id": ""}, "does not fit the table people"),
        ({"id": "p" * 41}, "too long"),
        ({"created_at": "2026-11-21T08:00:00"}, "time zone"),
        ({"created_at": "99999-01-01T00:00:00Z"}, "Invalid RFC3339|invalid RFC3339"),
        ({"influence": 9}, "<= 3"),
        ({"role": "king"}, "enum value 'king'"),
        ({"table": "kings"}, "no table 'kings'"),
        ({"crown": 1}, "knows no field `crown`"),
        ({"name": None}, "got `null`"),
    ],
    ids=str,
)
def test_one_record_that_cannot_be_read_refuses_the_whole_file(change: dict[str, Any], why: str) -> None:
    document = json.loads(altered({}))
    at = next(at for at, record in enumerate(document["records"]) if record["table"] == "people")
    with pytest.raises(Refused, match=rf"Record {at + 1} of x\.json.*{why}"):
        json_import.read(altered(change, at), "x.json")


def test_an_id_that_the_file_would_take_for_a_number_is_refused() -> None:
    topic = {"table": "topics", "id": "21", "created_at": "2026-11-21T08:00:00Z", "person": "p1"}
    document = {HEADER: {"version": json_export.VERSION, "masked": False}, "records": [topic]}
    with pytest.raises(Refused, match=r"Record 1 of x\.json \(21\) cannot be read: its id is a number"):
        json_import.read(json.dumps(document).encode(), "x.json")


def test_two_records_with_one_id_are_refused() -> None:
    with pytest.raises(Refused, match="two records 'g00000010'"):
        json_import.read(altered({"id": "g00000010"}), "x.json")


@pytest.mark.parametrize(
    "data",
    [b"", b"{}", b"[]", b"null", b"\x00", b"\xff\xfe{", b'{"rung_export": {}}', b"[" * 100_000, b'{"rung": {}}'],
)
def test_what_is_no_export_is_refused(data: bytes) -> None:
    with pytest.raises(Refused, match="is no json export of rung"):
        json_import.read(data, "x.json")


def test_the_file_of_a_career_is_told_from_an_export() -> None:
    with pytest.raises(Refused, match=r"x\.json is the file of a career itself.*`rung join FILE` merges it"):
        json_import.read(b'{"_rung": {"1": {"schema": 1}}}', "x.json")


def test_the_mark_that_some_editors_put_before_utf_8_is_read_over() -> None:
    assert json_import.read(b"\xef\xbb\xbf" + text(), "x.json") == json_import.read(text(), "x.json")


def test_a_number_that_json_has_not_is_refused() -> None:
    with pytest.raises(Refused, match="malformed"):
        json_import.read(text().replace(b'"baseline":0.0', b'"baseline":NaN'), "x.json")


def test_a_file_of_any_size_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_import, "MOST_BYTES", 1 << 20)
    with pytest.raises(Refused, match="larger than 1 MB"):
        json_import.read(b" " * ((1 << 20) + 1), "x.json")
