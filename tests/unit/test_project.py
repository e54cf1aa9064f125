"""What a newcomer relies on: the README's commands, the generated pages, the lists that have to agree."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from docs.make import JSON_PAGE, PAGE, json_page, keys_page
from tui.dialogs.actions import ACTIONS

ROOT = Path(__file__).parents[2]


def test_uv_and_pip_install_the_same_for_tests() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["dependency-groups"]["test"] == project["project"]["optional-dependencies"]["test"]


def test_the_page_of_keys_is_the_table_of_actions() -> None:
    assert PAGE.read_text(encoding="utf-8") == keys_page(), "run `python docs/make.py`"


def test_the_tables_of_the_page_on_json_are_those_of_the_code() -> None:
    page = JSON_PAGE.read_text(encoding="utf-8")
    assert page == json_page(page), "run `python docs/make.py`"


def test_every_action_with_a_key_stands_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    table = readme[readme.index("## Keys") : readme.index("## The command line")]
    from tui.dialogs.actions import shown

    missing = [action.id for action in ACTIONS if action.keys and not action.id.startswith(("pane-", "letter-"))]
    missing = [i for i in missing if not any(f"`{shown(k)}`" in table for a in ACTIONS if a.id == i for k in a.keys)]
    assert missing == ["previous-pane"]


def test_the_links_and_pictures_of_the_pages_exist() -> None:
    for page in ("README.md", "CONTRIBUTING.md"):
        text = (ROOT / page).read_text(encoding="utf-8")
        targets = re.findall(r"\]\((?!https?:)([^)#]+)\)", text)
        assert [t for t in targets if not (ROOT / t).exists()] == []


def test_the_pages_name_no_folder_of_one_machine() -> None:
    for page in [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]:
        assert re.findall(r"/(?:home/(?!you\b)|work/|root/)\w+", page.read_text(encoding="utf-8")) == [], page.name
