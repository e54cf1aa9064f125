"""No verb prints what a terminal would act on, whatever stands in the file, in the arguments, in the paths.

Every verb of the table of verbs is tried, a new one by itself.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from career.language.text import clean, clean_line
from career.model.fields import FIELDS, fields_of
from career.model.records import stored_name
from career.model.tables import TABLES
from career.views.record.as_json import key
from tests import hostile
from tests.hostile import SHOWN, TEXT, unseen_in
from tests.unit.commands import Ran, Rung
from tui.cli.verbs import VERBS

Hostile = Callable[..., Ran]
IDS = [hostile.id_of(row.kind, 0) for row in TABLES.values()]
PART = 15
"""Of so many kinds of record a verb is tried on one, in the short form."""


@pytest.fixture
def attacked(rung: Rung, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Hostile:
    """Run a verb on a file full of attacks, made anew where a verb has changed it, and fail where one gets out."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("EDITOR", "true")
    monkeypatch.setenv("VISUAL", "true")

    hostile.write(rung.file, TEXT)
    attacks = rung.file.read_bytes()

    def run(*words: str, given: str = "") -> Ran:
        if rung.file.read_bytes() != attacks:
            hostile.write(rung.file, TEXT)
        ran = rung("", *(word.replace("\0", "") for word in words), given=given)  # no argument can hold a NUL
        for stream in (ran.out.replace("\r\n", "\n"), ran.err):  # csv and ics end their lines so
            assert unseen_in(stream) == set(), f"rung {words} prints {unseen_in(stream)}: {stream[:2000]!r}"
        assert "Traceback" not in ran.err
        assert "in rung broke" not in ran.err
        assert ran.status in {0, 1, 2}, ran
        return ran

    return run


def ways(verb: str, keys: list[str]) -> Iterator[list[str]]:
    """Give ways in which a verb can be called, also on records, most of them wrong for most verbs."""
    for more in ([], ["--json"], [TEXT], [TEXT, "--json"], [f"--{TEXT}"], [f"--json={TEXT}"], ["--help"], ["--list"]):
        yield [verb, *more]
    for one in keys:
        yield [verb, one]
    if verb == "export":
        for made in ("json", "ics", "jsonresume", "obsidian"):
            yield [verb, "-", "--format", made]
        for table in TABLES:
            yield [verb, "-", "--format", "csv", "--table", table]
    yield [verb, "--file", TEXT]
    yield [verb, "g0", TEXT]
    yield [verb, "g0", "--json"]
    yield [verb, "g0\x1b[2J", "--nothing"]
    yield [verb, "goals", "--all", "--json"]


def some_ways(at: int, verb: str) -> list[list[str]]:
    """Give every second way in which a verb can be called, on a few kinds of record; the next verb has the others."""
    return [*ways(verb, IDS[at % PART :: PART])][at % 2 :: 2]


@pytest.mark.parametrize(
    "every",
    [
        *(pytest.param(some_ways(at, verb), id=verb) for at, verb in enumerate(VERBS) if verb != "export"),
        pytest.param([*ways("export", IDS[:2])], id="export"),
        *(pytest.param([*ways(verb, IDS)], id=f"{verb}, all kinds", marks=pytest.mark.full) for verb in VERBS),
        pytest.param([*ways(TEXT, IDS[::3])], id="attacks"),
    ],
)
def test_no_verb_prints_what_a_terminal_acts_on(attacked: Hostile, every: list[list[str]]) -> None:
    """In the short form each verb is tried in some ways and on a few kinds of record, and each of them with some verbs."""
    for words in every:
        attacked(*words, given=f"{TEXT}\n{TEXT}\n")


def test_the_attacks_stand_in_every_text_of_every_kind_of_record(tmp_path: Path) -> None:
    hostile.write(tmp_path / "career.json", TEXT)
    tables = json.loads((tmp_path / "career.json").read_text("utf-8"))
    for table in FIELDS:
        kind = TABLES[table].kind
        names = {stored_name(kind, field.name) for field in fields_of(table) if field.kind in {"line", "text"}}
        record: dict[str, Any] = {}
        for row in tables[table].values():
            record |= row
        assert {name for name, value in record.items() if value == TEXT} >= names, table
    assert clean_line(TEXT) == SHOWN
    assert hostile.pieces_of([TEXT]) == set(hostile.SEQUENCES)
    assert hostile.pieces_of([SHOWN]) == set()


@pytest.mark.parametrize("record_id", IDS)
def test_each_text_is_shown_letter_for_letter(attacked: Hostile, record_id: str) -> None:
    plain = " ".join(attacked("show", record_id).out.split())
    assert plain.count(SHOWN) >= 1
    told = json.loads(attacked("show", record_id, "--json").out)
    record = told["record"]
    texts = [record[key(name)] for name in hostile.texts_of(record["table"]) if record[key(name)]]
    assert set(texts) <= {SHOWN, "stone"}
    assert SHOWN in texts


@pytest.mark.parametrize("table", TABLES)
def test_each_list_shows_the_texts_letter_for_letter(attacked: Hostile, table: str) -> None:
    assert SHOWN in attacked("list", table, "--all").out
    told = json.loads(attacked("list", table, "--all", "--json").out)
    assert all(SHOWN in row.values() for row in told)
    assert told


def test_what_is_typed_is_cleaned_before_it_is_kept(rung: Rung) -> None:
    rung.says("win", TEXT)
    rung.says("feedback -", given=f"{TEXT}\r\n")
    rung.says("add goal", TEXT, "--stone", TEXT, "--note", f"{TEXT}\r\n{TEXT}")
    rung.says("add person", TEXT, "--cares-about", TEXT.replace(",", ""))
    rung.says("reframe update the runbook", TEXT, "--picture", TEXT, "--save")
    kept = rung.file.read_text("utf-8")
    assert hostile.pieces_of([kept, json.dumps(json.loads(kept), ensure_ascii=False)]) == set()
    (goal,) = rung.career.goals.values()
    assert (goal.title, goal.step_to, goal.note) == (SHOWN, SHOWN, f"{SHOWN}\n{SHOWN}")
    assert next(iter(rung.career.wins.values())).text == SHOWN
    assert next(iter(rung.career.feedback.values())).raw == SHOWN


def test_a_batch_answers_without_what_a_terminal_acts_on(attacked: Hostile) -> None:
    ran = attacked("reframe", "--batch", "--json", given=f"update the runbook {TEXT}\n\x1b[2J\n")
    assert len(ran.lines) == 2
    assert json.loads(ran.lines[0])["task"] == f"update the runbook {SHOWN}"


@pytest.mark.parametrize(
    "words", [["list", "goals"], ["where"], ["where", "--json"], ["win", "one"], ["undo"], ["history"]]
)
def test_no_path_gets_to_the_terminal_as_it_is(rung: Rung, tmp_path: Path, words: list[str]) -> None:
    odd = "a\x1b[2J\u202e\x9b31m\x07b.json"
    for file in (tmp_path / odd, tmp_path / odd / "x.json", tmp_path):
        ran = rung("", "--file", str(file), *words)
        assert unseen_in(ran.out + ran.err) == set()
    damaged = tmp_path / f"damaged {odd}"
    damaged.write_text("not JSON \x1b[2J", "utf-8")
    ran = rung("", "--file", str(damaged), *words)
    assert unseen_in(ran.out + ran.err) == set()


@pytest.mark.parametrize(
    "text",
    [
        'theme = "\\u001b[2Jx"',
        '"\\u001b]0;x\\u0007y" = 1',
        '[keys]\nfind = "\\u009b"',
        '[keys]\n"\\u001b[2J" = "x"',
        '[keys]\nfind = "\\u202e"',
        '[settings]\n"\\u202eahead" = 1',
        'theme = "\x1b[2J',
        "theme = \x9b2J",
        '[settings]\nhorizon_days = "\\u001b[2J"',
    ],
)
def test_no_line_of_a_config_gets_to_the_terminal_as_it_is(rung: Rung, text: str) -> None:
    config = rung.file.parents[2] / "config" / "rung" / "config.toml"
    config.parent.mkdir(parents=True)
    config.write_text(text, "utf-8")
    for words in (["today"], ["list", "goals"], ["win", "one"], []):
        ran = rung("", *words)
        assert unseen_in(ran.out + ran.err) == set(), ran


def test_an_id_that_cannot_be_shown_is_told_of_and_hides_nothing(rung: Rung) -> None:
    hostile.write(rung.file, "plain")
    tables = json.loads(rung.file.read_text("utf-8"))
    odd = "g\x1b[2J\u202e1"
    tables["goals"][odd] = tables["goals"]["g0"]
    rung.file.write_text(json.dumps(tables), "utf-8")
    ran = rung("list goals --all")
    assert ran.out.count("plain") >= 2
    assert f"goals {clean(odd)}: id: has invisible characters." in ran.err
    assert unseen_in(ran.out + ran.err) == set()
