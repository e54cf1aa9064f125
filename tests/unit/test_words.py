"""The words that a newcomer would not know are not on the screen: a person who has never seen rung reads every line."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RETIRED = re.compile(
    r"\b(picture|pictures|stepping stones?|levers?|pulls|borrowed|overt|hollow|stands|anew|honest exits?|half typed"
    r"|settles?|settled|eight letters|ask leave|begins? the chosen|streaks?|days? running)\b",
    re.IGNORECASE,
)
"""Words of before, and those for a row of days: a broken one on display lowers later engagement (Silverman & Barasch 2023)."""
ENGINE = "career/reframing/"
"""Reads what people type and checks its own catalogue: nothing in it is shown."""
FILES = [
    path.relative_to(ROOT).as_posix()
    for package in ("career", "store", "tui", "widgets")
    for path in sorted((ROOT / package).rglob("*.py"))
    if not path.relative_to(ROOT).as_posix().startswith(ENGINE)
]


def sentences(source: str) -> Iterator[str]:
    """Yield the texts of more than one word in a module that are no docstrings."""
    tree = ast.parse(source)
    docstrings = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        is_text = isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings
        if is_text and " " in (text := str(getattr(node, "value", ""))).strip():
            yield text


def test_what_is_shown_has_no_retired_word() -> None:
    found = [
        (name, text)
        for name in FILES
        for text in sentences((ROOT / name).read_text(encoding="utf-8"))
        if RETIRED.search(text)
    ]
    assert found == []


@pytest.mark.parametrize(
    "text", ["paint a picture of it", "no lever was pulled", "what stands there", "begin anew", "your streak of 5 days"]
)
def test_a_retired_word_would_be_found(text: str) -> None:
    source = f'"""A stepping stone in a docstring may stay."""\nSAID = "{text}"\n'
    assert [said for said in sentences(source) if RETIRED.search(said)] == [text]
