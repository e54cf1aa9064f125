"""What README and docs say of keys, commands, settings and themes is what the program does."""

from __future__ import annotations

import re
import shlex
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import asdict
from textual.binding import Binding

from career.model.settings import Settings
from docs.make import PAGES, card_keys
from store import backups
from tests.building import SETTINGS
from tests.unit.commands import Rung
from tui.cli.verbs import VERBS
from tui.dialogs.actions import ACTIONS, BY_ID, CURSOR_KEYS, shown
from tui.host import config, palettes, unsaved_input
from tui.host.config import Config
from tui.host.palettes import THEMES, USUAL
from tui.main import PLAIN
from tui.screens.card_chips import CardChips

ROOT = Path(__file__).parents[2]
TEXTS = {
    page.relative_to(ROOT).as_posix(): page.read_text(encoding="utf-8")
    for page in (*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"))
}
README, RECOVERY, SLOW = TEXTS["README.md"], TEXTS["docs/recovery.md"], TEXTS["docs/slow-lines.md"]
EXAMPLE = (ROOT / "docs" / "config.toml").read_text(encoding="utf-8")
FOR_USERS = sorted({"README.md", *(name for name in TEXTS if "docs/" in name)} - {"docs/mission.md", "docs/reframe.md"})


# Keys


SAID = {action.label: action.id for action in ACTIONS if action.keys} | {
    "goals": "pane-1", "upcoming": "pane-2", "feedback": "pane-3", "tasks": "pane-4", "people": "people",
    "skills": "skills", "this job": "job", "road": "road", "next pane": "next-pane", "open": "open", "find": "find",
    "commands": "palette", "keys": "help", "back": "back", "quit": "quit",
    "reframe": "reframe", "reframe later": "later", "done": "complete", "edit": "edit", "move the date": "move",
    "one day later": "snooze", "delete": "delete", "progress, rate": "progress", "resolve": "resolve",
    "what a report said": "they-said", "outside my role": "outside", "you met somebody": "met", "copy": "copy",
    "say it in plain words": "understood", "what I changed": "changed", "tell": "tell", "text to say": "script",
    "park": "park",
    "result": "part-result", "measure": "part-measure", "due": "part-due", "start": "part-start", "step to": "part-step-to",
    "organisation's metric": "part-metric", "approvals": "part-approvals", "check-in rhythm": "part-rhythm",
    "new task": "new-task", "add in this pane": "add", "feedback in one line": "feedback", "win in one line": "win",
    "brainstorm": "brainstorm",
    "check-in": "check-in", "focus": "focus", "undo": "undo", "redo": "redo", "unsaved text": "unsaved",
    "mask names and private texts": "mask", "redraw": "redraw", "suspend": "suspend",
    "next step": "next-step", "approval": "approval", "make room": "make-room",
    "month": "month", "whose metric": "ways", "what you want": "vision",
}  # fmt: skip
"""What the README says of a key, and the id of the action that it is about."""
UNSAID = {"previous-pane"}
CARD_UNSAID = {"f", "Up", "Down"}


def readme_keys() -> Iterator[tuple[str, list[str], str]]:
    """Yield each entry of the README's table of keys: its row, its keys, and what it says of them."""
    table = README[README.index("| where | keys |") : README.index("## Command line")]
    for line in table.splitlines()[2:]:
        if line:
            _, where, entries, _ = line.split("|")
            for entry in entries.split(" · "):
                yield where.strip(), re.findall(r"`([^`]+)`", entry), entry.rpartition("`")[2].strip()


def test_every_key_of_the_readme_does_what_it_says() -> None:
    for where, keys, words in readme_keys():
        if where == "on the card" or {*keys} <= CURSOR_KEYS:
            continue
        assert {*keys} <= {shown(key) for key in BY_ID[SAID[words]].keys}, words


def test_every_key_of_an_action_is_in_the_readme() -> None:
    said = {SAID[words] for where, keys, words in readme_keys() if words in SAID and where != "on the card"}
    having_keys = {action.id for action in ACTIONS if action.keys}
    assert having_keys - said == UNSAID
    told = {key for where, keys, _ in readme_keys() if where != "on the card" for key in keys}
    assert [a.id for a in ACTIONS if a.keys and not told & {shown(k) for k in a.keys}] == sorted(UNSAID)


def test_every_key_of_the_card_is_in_the_readme() -> None:
    said = {key for where, keys, _ in readme_keys() if where == "on the card" for key in keys}
    assert said == {key for key, _ in card_keys()} - CARD_UNSAID
    bound = [one for one in CardChips.BINDINGS if isinstance(one, Binding)]
    assert len(bound) == len(CardChips.BINDINGS)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_that_is_made_is_made_anew_when_its_source_changes(page: Path) -> None:
    assert page.read_text(encoding="utf-8") == PAGES[page](), "run `python -m docs.make`"


# Commands


PLACES = {"ID": "t1x", "N": "1", "TABLE": "goals", "TASK": "x", "TASK...": "x", "PATH": "x.json"}
OPTION = re.compile(r"`(--[a-z-]+)[ `]")


def commands() -> list[str]:
    """Return every `rung ...` that a page shows, in a line of a shell block or within a sentence."""
    found: set[str] = set()
    for name in FOR_USERS:
        text = TEXTS[name]
        for block in re.findall(r"```sh\n(.*?)```", text, re.DOTALL):
            found |= {piece for line in block.splitlines() for piece in re.split(r"&& |\.venv/bin/", line)}
        found |= set(re.findall(r"`(?:\.venv/bin/)?(rung [^`]+)`", text))
    return sorted(line.strip() for line in found if line.startswith("rung "))


@pytest.mark.parametrize("line", commands())
def test_every_command_of_the_pages_is_one(
    line: str, rung: Rung, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # an export goes into the folder where one is
    _, *words = shlex.split(line, comments=True)
    words = [PLACES.get(word, word) for word in words]
    if words[0] == "VERB":
        return
    if words[0] in PLAIN:
        assert rung("", *words).status != 2
        words = words[1:] or ["--help"]
    assert words[0] in VERBS or words[0] in {"--help", "--version"}
    if len(words) > 1:  # the name of a verb alone is said of it, and not typed
        ran = rung("", *words)
        assert ran.status != 2, ran.err


def test_every_option_that_a_page_names_alone_belongs_to_a_verb(rung: Rung) -> None:
    named = {option for name in FOR_USERS for option in OPTION.findall(TEXTS[name])}
    assert named
    helps = "".join(rung("", verb, "--help").out for verb in VERBS)
    assert [option for option in sorted(named) if not re.search(rf"{option}\b", helps)] == []


# Settings


def test_the_example_is_the_defaults_and_shows_every_key() -> None:
    assert config.parse(EXAMPLE) == Config()
    table = tomllib.loads(EXAMPLE)
    assert set(table) == set(Config.__struct_fields__)
    assert set(table["settings"]) == set(Settings.__struct_fields__)


def test_the_commented_lines_of_the_example_work_too() -> None:
    text = EXAMPLE.replace("# reframe =", "reframe =").replace("# undo =", "undo =")
    assert config.parse(text).keys == {"reframe": "x", "undo": ["u", "f2"]}


def test_every_setting_that_a_page_gives_a_value_is_one() -> None:
    given = [one for name in FOR_USERS for one in re.findall(r"`(\w+ = [^`]+)`", TEXTS[name])]
    assert given
    for one in given:
        key, _, value = one.partition(" = ")
        heading = (
            "[keys]\n"
            if key in BY_ID and value[0] in '"['
            else "[settings]\n"
            if key in Settings.__struct_fields__
            else ""
        )
        config.parse(heading + one)


def test_the_themes_that_the_config_names_are_all_there_are() -> None:
    comment = EXAMPLE[EXAMPLE.index("# Colours") : EXAMPLE.index("\ntheme = ")]
    *names, none, usual = re.findall(r'"([^"]*)"', comment)
    assert sorted(names) == sorted(THEMES)
    assert (none, usual) == ("", USUAL)
    assert set(re.findall(r'theme = "(\w+)"', SLOW)) <= set(names)


def test_the_theme_of_ones_own_that_the_config_shows_is_the_usual_one() -> None:
    shown = "\n".join(line.removeprefix("# ") for line in EXAMPLE[EXAMPLE.index("# [themes.mine]") :].splitlines())
    read = config.parse(shown).themes["mine"]
    assert palettes.own({"mine": read}) == {"mine": palettes.PALETTES[USUAL]}
    assert all(asdict(read).values())


# Numbers, links, words


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (README, f"a {SETTINGS.step_minutes}-minute next step"),
        (README, "three words of your own" if SETTINGS.own_words == 3 else ""),
        (RECOVERY, f"the last {backups.RECENT}, and the first one of each of the last {backups.DAYS} days"),
        (RECOVERY, "whenever you pause for a second" if unsaved_input.PAUSE == 1 else ""),
        (RECOVERY, "at least every five seconds" if unsaved_input.LATEST == 5 else ""),
    ],
)
def test_a_number_in_a_page_is_the_one_of_the_program(page: str, said: str) -> None:
    assert said
    assert said in page


def test_the_backups_that_the_page_of_json_names_are_those_that_are_taken() -> None:
    source = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "store").glob("*.py"))
    taken = {*re.findall(r'(?:back_up|\.take)\("(\w+)"', source), backups.DAY, backups.MIGRATION}
    told = TEXTS["docs/json.md"].partition("`before` says what it was taken before: ")[2].partition(".\n")[0]
    assert set(re.findall(r"`(\w+)`", told)) == taken


def test_the_links_and_pictures_of_the_pages_exist() -> None:
    for name, text in TEXTS.items():
        targets = re.findall(r"\]\((?!https?:)([^)#]+)\)", text)
        assert [t for t in targets if not (ROOT / name).parent.joinpath(t).exists()] == [], name


def test_the_readme_is_read_in_a_few_minutes_and_leads_to_every_page() -> None:
    assert len(README.splitlines()) < 150
    pages = {
        "docs/keys.md",
        "docs/exports.md",
        "docs/json.md",
        "docs/nudges.md",
        "docs/recovery.md",
        "docs/review.md",
        "docs/settings.md",
        "docs/slow-lines.md",
    }
    assert [page for page in sorted(pages) if f"({page})" not in README] == []


@pytest.mark.parametrize("name", ["README.md", "docs/recovery.md", "docs/slow-lines.md", "docs/settings.md"])
def test_words_of_before_are_out_of_the_pages(name: str) -> None:
    before = r"\b(pictures? that|stones?|levers?|pulls?|borrowed|overt|hollow|anew|honest exits?|half typed|settle)\b"
    assert re.findall(before, TEXTS[name], re.IGNORECASE) == []
