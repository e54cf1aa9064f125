"""Make `docs/keys.md` from the table of actions: `python docs/make.py`. A test compares the page with the table."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from tui.dialogs.actions import ACTIONS, shown

PAGE = Path(__file__).parent / "keys.md"
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


if __name__ == "__main__":
    PAGE.write_text(keys_page(), encoding="utf-8")
