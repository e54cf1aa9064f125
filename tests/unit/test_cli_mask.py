"""--mask on every verb: no name of the demo's people and no private text is printed, whatever a verb does."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

import pytest

from career.model.feedback import Feedback
from career.model.fields import fields_of
from career.model.people import Person
from career.model.records import Record
from career.model.snapshot import Career
from career.model.tables import TABLES
from tests.demo import build_demo, write_demo
from tests.unit.commands import Rung
from tui.cli.verbs import VERBS
from tui.host.paths import find

TODAY = date(2026, 11, 21)
SHORTEST = 8
"""Characters from which a private text is looked for: "yes" is in too many words."""


@pytest.fixture(scope="module")
def demo_bytes(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Give the demo's file."""
    folder = tmp_path_factory.mktemp("demo")
    write_demo(folder / "career.json", folder / "state", TODAY)
    return (folder / "career.json").read_bytes()


@pytest.fixture
def demo(rung: Rung, demo_bytes: bytes) -> Rung:
    """Give the command line on the demo's file."""
    rung.file.parent.mkdir(parents=True)
    rung.file.write_bytes(demo_bytes)
    return rung


def secrets(career: Career) -> Iterator[re.Pattern[str]]:
    """Give a pattern for each name, whole and in parts, and for each text that the mask has to hide."""
    names = {part for person in career.people.values() for part in (person.name, *person.name.split())}
    for name in names:
        yield re.compile(rf"\b{re.escape(name)}\b", re.IGNORECASE)
    for record in career:
        row = TABLES[record.table]
        where, more = row.hidden_with
        fields = ("note", *row.hidden) + (more if where and getattr(record, where) else ())
        choices = {
            field.name for field in fields_of(record.table) if field.kind == "choice"
        }  # words of rung, not of mine
        texts = (getattr(record, field) for field in fields if field not in choices)
        yield from (re.compile(re.escape(text)) for text in texts if isinstance(text, str) and len(text) >= SHORTEST)


def _longest(record: Record) -> int:
    return -len(repr(record))


DEMO = build_demo(TODAY)
SECRETS = tuple(secrets(DEMO))


def first(table: str, holds: Callable[[Record], bool] = lambda _: True) -> str:
    """Give the id of the first record of a table for which something holds."""
    return next(record.id for record in DEMO.table(table).values() if holds(record))


DANA = next(person.name for person in DEMO.people.values())
REPORT = first("people", lambda person: isinstance(person, Person) and person.role == "report")
NEW = first("feedback", lambda item: isinstance(item, Feedback) and not item.plain)
CHANGED = first("feedback", lambda item: bool(isinstance(item, Feedback) and item.change_made))
TASK = first("tasks", lambda task: bool(not task.is_closed and getattr(task, "due", None)))
THEIRS = first("tasks", lambda task: getattr(task, "for_person", "") == REPORT)
KEPT = first("reframes", lambda kept: not getattr(kept, "closed_on", None) and getattr(kept, "verdict", "") == "invest")
GOAL = first("goals", lambda goal: getattr(goal, "state", "") == "open")
IDEA = first("goals", lambda goal: getattr(goal, "state", "") == "idea")
SHOWN = [record for table in TABLES for record in sorted(DEMO.table(table).values(), key=_longest)[:3]]
"""Of each kind the three that hold the most words."""
CONFLICT = next(iter(DEMO.conflicts), "x0")
TYPED: dict[str, tuple[str, ...]] = {
    "today": ("today", "today --json", "today --brief"),
    "standup": ("standup", "standup --json", "standup --last 30d"),
    "profile": ("profile", "profile --json", "profile edge", "profile edge --json", f"profile edge I ask {DANA} first"),
    "numbers": ("numbers", "numbers --json"),
    "balance": ("balance", "balance --json"),
    "answer": ("answer", "answer --json", "answer boss", f"answer effort 3 {DANA} was away", f"answer boss yes asked {DANA}", f"answer asset I calm {DANA}", "answer known as --same"),
    "checkin": ("checkin --print", "checkin --json"),
    "upcoming": ("upcoming --days 60", "upcoming --days 60 --json", "upcoming --month dec"),
    "road": ("road", "road --json"),
    "job": ("job", "job --json", "job fit 7 because DANA asks".replace("DANA", DANA), f"job change ask {DANA} for less"),
    "leaving": ("leaving", "leaving --json", "leaving -", f"leaving --hand {TASK} --to {DANA}"),
    "letter": ("letter", "letter --format html --ids"),
    "legacy": ("legacy", "legacy --json"),
    "learn": ("learn", "learn --json", f"learn budgets with {DANA}"),
    "decide": ("decide", "decide --json", f"decide to go on with {DANA}"),
    "focus": ("focus", "focus --json"),
    "mix": ("mix", "mix --json"),
    "ways": ("ways", "ways --json"),
    "skills": ("skills", "skills --json"),
    "agenda": ("agenda", "agenda --json", *(f"agenda {person.name}{option}" for person in DEMO.people.values() for option in ("", " --json"))),
    "board": ("board", "board --json"),
    "trust": ("trust", "trust --json", f"trust {DANA}", f"trust {DANA} --character 2 --move ask {DANA} first --until fri",
              f"trust {DANA} what {DANA} said --state talked"),
    "want": ("want", "want --json", f"want see what {DANA} decides --inside the audit team"),
    "reframe": (
        f"reframe write to {DANA} about the runbook",
        f"reframe write to {DANA} about the runbook --for {DEMO.people[REPORT].name} --json",
        *(f"reframe {key} {option}" for key in (NEW, TASK, THEIRS) for option in ("", "--json", "--save")),
    ),
    "script": (
        "script", "script --json",
        f"script tell-change --about {CHANGED}", f"script S5 --to {DANA} --topic the plan of {DANA} --told",
        f"script S9 --to {DANA} --json", "script S9", "script S5", f"script ask-what-for --about {TASK}",
        f"script S10 --about {TASK} --act delegate --taker {DANA} --told",
    ),
    "add": (f"add task ask {DANA} for the numbers --from {DANA}", f"add saying be asked first --from {DANA}"),
    "feedback": (f"feedback what you said to {DANA} was unkind --from {DANA}", "feedback be kinder --from Newcomer"),
    "rate": (f"rate mentoring 2 --by {DANA} --why she saw it",),
    "win": (f"win {DANA} uses the runbook now on yesterday",),
    "met": (f"met {DANA} about a secret plan --kind help-given --trust character", "met Newcomer"),
    "remind": (f"remind call {DANA} next fri",),
    "brainstorm": (f"brainstorm mentor {DANA}",),
    "start": (f"start {IDEA}",),
    "trade": (f"trade {GOAL} {TASK} delegate --to {DANA} --minutes 45",),
    "move": (f"move {TASK} next fri --why {DANA} asked for it", f"move {NEW} next fri"),
    "snooze": (f"snooze {TASK}", f"snooze {NEW}"),
    "list": tuple(f"list {table} --all{option}" for table in TABLES for option in ("", " --json")),
    "show": (*(f"show {record.id}" for record in SHOWN), *(f"show {record.id} --json" for record in SHOWN[::3])),
    "wins": ("wins", "wins --json", f"wins --person {DANA}", f"wins {DANA} nobody", "wins --coverage"),
    "find": (f"find {DANA}", "find a --json", f"find {DANA} nobody"),
    "edit": (f"edit {NEW} --plain say less in the review", f"edit {TASK} --for {DANA}", f"edit {CHANGED} --change-on soon"),
    "done": (f"done {TASK}", f"done {NEW}", f"done {CHANGED} --reply it is better now, says {DANA}"),
    "close": (f"close {KEPT} {DANA} used it alone --right y --true yes", f"close {KEPT} --right y --true no --json"),
    "delete": (f"delete {NEW}", f"delete {REPORT}", "delete f"),
    "resolve": (f"resolve {CONFLICT} this", f"resolve {NEW} this"),
    "merge": (f"merge {DANA} {REPORT}", f"merge {DANA} nobody", f"merge {DANA} {REPORT} --apart"),
    "join": ("join nothing.json",),
    "undo": ("undo",),
    "redo": ("redo",),
    "history": ("history", "history --json"),
    "backups": ("backups", "backups --json"),
    "restore": ("restore 1",),
    "recover": ("recover --list", "recover --list --json", "recover --diff 1", "recover"),
    "export": (
        *(f"export - --format {made}" for made in ("json", "ics", "jsonresume", "obsidian")),
        *(f"export - --format csv --table {table}" for table in TABLES),
    ),
    "review": tuple(
        f"review document --for {whom} --ids{' --ratings' if whom in {'manager', 'me'} else ''} --private --format {made}"
        for whom in ("manager", "me", "cv", "coach")
        for made in ("md", "html", "json")
    ),
    "import": ("import nothing.json", "import nothing.json --preview"),
    "purge": (f"purge {NEW} --yes", f"purge {NEW}"),
    "doctor": ("doctor", "doctor --json"),
    "where": ("where", "where --json"),
    "demo": ("demo list people", "demo list feedback --json", f"demo show {NEW}"),
}  # fmt: skip
"""What is typed for each verb."""


def hides_all(ran: str) -> None:
    """Fail where a secret is printed."""
    found = [pattern.pattern for pattern in SECRETS if pattern.search(ran)]
    assert not found, f"{found} in:\n{ran}"


@pytest.mark.parametrize("verb", VERBS)
def test_no_verb_prints_a_name_or_a_private_text(demo: Rung, verb: str, demo_bytes: bytes) -> None:
    told = ""
    for typed in TYPED[verb]:
        for words in (f"--mask {typed}", f"{typed} --mask")[: 2 if typed == TYPED[verb][0] else 1]:
            ran = demo(words)
            assert ran.status in {0, 1}, ran
            told += ran.out + ran.err
            hides_all(ran.out + ran.err)
            if demo.file.read_bytes() != demo_bytes:
                hides_all("".join(demo("--mask undo")[1:]) + "".join(demo("--mask redo")[1:]))
                demo("undo")
    assert told


def test_without_the_mask_the_same_verbs_print_names(demo: Rung) -> None:
    for typed in ("today", "list feedback", "board", f"show {NEW}", "list people --json"):
        with pytest.raises(AssertionError):
            hides_all(demo.says(typed))


def test_the_config_masks_always_and_an_option_shows_for_once(demo: Rung) -> None:
    config = find("").config
    config.parent.mkdir(parents=True, exist_ok=True)
    config.write_text("mask = true\n", encoding="utf-8")
    hides_all(demo.says("list feedback"))
    assert DANA in demo.says("list people --no-mask")
    assert DANA in demo.says("--mask list people --no-mask")
    config.write_text("mask = 3\n", encoding="utf-8")
    hides_all("".join(demo("undo")[1:]))
    assert "'mask' has a wrong value" in demo.refuses("list people")


def test_a_person_who_is_new_by_the_command_is_masked_too(rung: Rung) -> None:
    assert "Newcomer" not in rung.says("feedback be kinder --from Newcomer --mask")
    assert "Newcomer" in rung.says("list people")


def test_what_follows_two_hyphens_is_text_and_no_option(rung: Rung) -> None:
    rung.says("win -- hid all names with --mask")
    assert [win.text for win in rung.career.wins.values()] == ["hid all names with --mask"]


def test_a_value_that_cannot_be_read_is_told_without_the_words_of_its_record(rung: Rung) -> None:
    rung.says("feedback be shorter in the weekly review --from Dana")
    before, found, rest = rung.file.read_text().partition('"on":"')
    assert found
    rung.file.write_text(f"{before}{found}2026-13-45{rest[10:]}")
    told = rung("--mask win Shipped it").err
    assert "'on' is" in told
    assert "be shorter" not in told
    assert "be shorter" not in rung("--mask doctor").out
