"""Make `docs/keys.md`, and the tables of `docs/json.md`, from the code: `python docs/make.py`. Tests compare them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import groupby
from pathlib import Path

from career.model.context import Context
from career.model.records import Record
from career.model.settings import Settings
from career.model.snapshot import Career
from career.model.tables import TABLES
from career.views.shown import SHOWN
from tui.demo.demo_file import build_demo
from tui.dialogs.actions import ACTIONS, shown
from tui.host import clock

PAGE = Path(__file__).with_name("keys.md")
JSON_PAGE = Path(__file__).with_name("json.md")
HEAD = """# Keys

Made from the table of actions by `python docs/make.py`. Every key can be changed in `config.toml`, under `[keys]`, by
the name in the last column: `reframe = "x"`, or `reframe = ["x", "f2"]`. Two actions of one screen cannot share a key.

In every list, arrows or `h j k l`, `g`, `G`, Page Up and Page Down move the cursor. Letters do nothing while a text
field has the focus. A card or a dialog shows its own keys.
"""


def keys_page() -> str:
    """Return the text of the page."""
    lines = [HEAD]
    for group, actions in groupby(ACTIONS, key=lambda action: action.group):
        lines += [f"## {group.capitalize()}\n", "| key | what it does | name |", "| --- | --- | --- |"]
        for action in actions:
            keys = " or ".join(f"`{shown(key)}`" for key in action.keys) or "by name, from `:`"
            lines.append(f"| {keys} | {action.tip} | `{action.id}` |")
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def json_page(page: str) -> str:
    """Return the text of a page with the keys of every record in its tables."""
    every = ("table", *Record.__struct_fields__, "derived")
    own = {table: [name for name in row.kind.__struct_fields__ if name not in every] for table, row in TABLES.items()}
    fields = {table: _names(names) for table, names in own.items()}
    derived = {table: _names(names) for table in TABLES if (names := _derived(table))}
    page = _with_table(page, "keys", {"every record": _names(every)} | fields)
    return _with_table(page, "keys in `derived`", derived)


def _derived(table: str) -> list[str]:
    """Return the names of what is derived from the records of a table, as the demo has them; all have the same."""
    career, settings = _demo()
    found = next(iter(career.table(table).values()), None)
    return list(SHOWN[table].values(found, Context(career, clock.moment(), settings))) if found else []


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


if __name__ == "__main__":
    PAGE.write_text(keys_page(), encoding="utf-8")
    JSON_PAGE.write_text(json_page(JSON_PAGE.read_text(encoding="utf-8")), encoding="utf-8")
