"""Make `docs/keys.md`, `settings.md`, `nudges.md` and the tables of `json.md`: `python -m docs.make`. A test compares them.

The keys come from the table of actions and the bindings of the reframe card, the settings from `docs/config.toml`, whose
names and values a test holds to the program, and the nudges from their table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from pathlib import Path

from textual.binding import Binding

from career.model.context import Context
from career.model.nudge_answers import ENOUGH, ONE_IN, REST_DAYS
from career.model.records import Record
from career.model.settings import Settings
from career.model.snapshot import Career
from career.model.tables import TABLES
from career.views.nudges import TABLE, NudgeRow
from career.views.record import as_json
from career.views.record.registry import shown_of
from tui.demo.demo_file import build_demo
from tui.dialogs.actions import ACTIONS, shown
from tui.host import clock
from tui.screens.card_chips import CardChips

HERE = Path(__file__).parent
KEYS = """# Keys

Made from the program's own table by `python -m docs.make`. You can change every key in `config.toml`, under `[keys]`, by
the name in the last column: `reframe = "x"`, or `reframe = ["x", "f2"]`. Two actions on one screen cannot share a key.

In every list, the arrows or `h j k l`, `g`, `G`, Page Up and Page Down move the cursor. Letters do nothing while you type
in a text field. Every dialog shows its own keys. In a field of several lines, `ctrl+o` or F2 opens `$VISUAL` or `$EDITOR`
on its text. Space, left and right take another choice where a field has a few, and so do the first letters of one.
"""
CARD = """## On the reframe card

These keys cannot be changed. Digits choose skills, and whatever else the card numbers. In a text field, Esc goes back to
the card.

| key | what it does |
| --- | --- |"""
SETTINGS = """# Settings

Settings are in `~/.config/rung/config.toml`; `rung where` prints the path on your machine. rung reads the file and never
writes it. Copy [config.toml](config.toml), keep the lines you change, and delete the rest. If a line is wrong, rung names
it and says what would be right.

This page is made from that file by `python -m docs.make`.
"""
NUDGES = f"""# The nudge of the check-in

The last card of the check-in shows one thing that most needs doing: the first of these that there is, and of one kind
what has waited longest. `a` does it, Enter passes on, `n` hides it for {REST_DAYS["later"]} days (`u` takes that back).
`rung checkin --print` prints it, `rung checkin --hide` hides it.

| | nudge | what it offers | `a` | row |
| --- | --- | --- | --- | --- |
"""
NUDGE_RULES = f"""
What was hidden or taken up rests for {REST_DAYS["later"]} days, what was passed over for {REST_DAYS[""]}. There are always
more of those marked "often": on the day after one of them, what comes once a week or a quarter goes before them.

## What counts as taken up

In published studies nudges change little, once those that were never published are allowed for; so each kind has to
prove itself with you. It counts as *offered* once for each record and day on which its card was shown at the
end of a check-in, and as *taken up* where you pressed `a` and saved what it opened. Doing the same elsewhere counts
neither way. Each showing is a record of its own (`rung list nudges`), so that two machines add up: what both showed on
one day counts once, and as taken up if you took it up on either. `u` takes an answer back with the check-in it ended.

From {ENOUGH} on, the card says how often ("You took up 2 of {ENOUGH} like it."). Under one in {ONE_IN}, a kind stops by
itself, and the end of that check-in says so. `:` then has "offer again", and `rung checkin --again NUDGE` does the same:
from there it is counted as if it were new.
"""
SIGNS = {"full_stop": ".", "less_than_sign": "<", "greater_than_sign": ">"}
SPELT = {"left": "Left", "right": "Right", "up": "Up", "down": "Down"}


def keys_page() -> str:
    """Return the text of the page of keys."""
    lines = [KEYS]
    for group, actions in groupby(ACTIONS, key=lambda action: action.group):
        lines += [f"## {group.capitalize()}\n", "| key | what it does | name |", "| --- | --- | --- |"]
        for action in actions:
            keys = " or ".join(f"`{shown(key)}`" for key in action.keys) or "by name, from `:`"
            lines.append(f"| {keys} | {action.tip} | `{action.id}` |")
        lines.append("")
    lines.append(CARD)
    lines += [f"| `{name}` | {does} |" for name, does in card_keys()]
    return "\n".join(lines).rstrip() + "\n"


def card_keys() -> Iterator[tuple[str, str]]:
    """Yield the keys of the reframe card that have a name, with what they do."""
    for binding in CardChips.BINDINGS:
        if isinstance(binding, Binding) and binding.description:
            key = SIGNS.get(binding.key) or SPELT.get(binding.key) or shown(binding.key)
            yield key, binding.description


def settings_page() -> str:
    """Return the text of the page of settings, a table for each part of the config."""
    _, _, config = (HERE / "config.toml").read_text(encoding="utf-8").partition("\n\n")
    first, _, rest = config.partition("[keys]\n")
    keys, _, rest = rest.partition("[settings]\n")
    thresholds, _, themes = rest.partition("\n[themes]\n")
    own = [line.removeprefix("# ") for line in themes.splitlines()]
    at = next(at for at, line in enumerate(own) if line.startswith("["))
    said, _, example = keys.partition("\n")
    lines = [SETTINGS, "## Screen and keyboard\n", *_table(first)]
    lines += ["", "## Keys\n", f"{said[2:]}\n", "```toml", f"[keys]\n{example.strip().replace('# ', '')}", "```"]
    lines += ["", "## Thresholds\n", "Below a line `[settings]`:\n", *_table(thresholds)]
    lines += ["", "## Themes of your own\n", *own[:at], "", "```toml", *own[at:], "```"]
    return "\n".join(lines) + "\n"


def _table(config: str) -> Iterator[str]:
    """Yield a table of the keys in a part of the config, each with its value and the comment above it."""
    yield "| key | default | what it does |"
    yield "| --- | --- | --- |"
    said = ""
    for line in config.splitlines():
        key, _, value = line.partition(" = ")
        if line.startswith("#"):
            said = f"{said} {line[2:]}".strip()
        elif value:
            yield f"| `{key}` | `{value}` | {said} |"
            said = ""


def _often(row: NudgeRow) -> str:
    if row.quarterly:
        return ", once a quarter"
    return ", once a week" if row.weekly else ", often" if row.endless else ""


def nudges_page() -> str:
    """Return the text of the page of nudges, a row for each kind."""
    rows = [
        f"| {at} | `{row.kind}` | {row.offers}{_often(row)} | {row.act} | {row.row} |"
        for at, row in enumerate(TABLE, start=1)
    ]
    return NUDGES + "\n".join(rows) + "\n" + NUDGE_RULES


def json_page() -> str:
    """Return the text of the page on JSON, with the keys of every record in its tables."""
    page = (HERE / "json.md").read_text(encoding="utf-8")
    every = ("table", *Record.__struct_fields__, "derived")
    own = {
        table: [as_json.key(name) for name in row.kind.__struct_fields__ if name not in every]
        for table, row in TABLES.items()
    }
    fields = {table: _names(names) for table, names in own.items()}
    derived = {table: _names(names) for table in TABLES if (names := _derived(table))}
    page = _with_table(page, "keys", {"every record": _names(every)} | fields)
    return _with_table(page, "keys in `derived`", derived)


def _derived(table: str) -> list[str]:
    """Return the names of what is derived from the records of a table, as the demo has them; all have the same."""
    career, settings = _demo()
    found = next(iter(career.table(table).values()), None)
    return list(shown_of(table).values(found, Context(career, clock.moment(), settings))) if found else []


@cache
def _demo() -> tuple[Career, Settings]:
    return build_demo(clock.today()), Settings()


def _names(names: Iterable[str]) -> str:
    return " ".join(f"`{name}`" for name in names)


def _with_table(page: str, heading: str, rows: dict[str, str]) -> str:
    """Return the page with other rows in the table that has this heading."""
    head = f"| of | {heading} |\n| --- | --- |\n"
    before, _, rest = page.partition(head)
    after = rest[rest.index("\n\n") :]
    return before + head + "\n".join(f"| {of} | {names} |" for of, names in rows.items()) + after


PAGES = {
    HERE / "keys.md": keys_page,
    HERE / "settings.md": settings_page,
    HERE / "nudges.md": nudges_page,
    HERE / "json.md": json_page,
}

if __name__ == "__main__":
    for page, text in PAGES.items():
        page.write_text(text(), encoding="utf-8")
