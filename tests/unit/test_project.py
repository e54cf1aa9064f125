"""What a newcomer relies on: lists that have to agree, and pages that are true on any machine."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_uv_and_pip_install_the_same_for_tests() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["dependency-groups"]["test"] == project["project"]["optional-dependencies"]["test"]


def test_the_pages_name_no_folder_of_one_machine() -> None:
    for page in [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]:
        assert re.findall(r"/(?:home/(?!you\b)|work/|root/)\w+", page.read_text(encoding="utf-8")) == [], page.name
