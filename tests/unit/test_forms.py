"""Forms are prepared only for a text with one of their signs, and find there what `re` finds."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import career
from career.drafting.signs import are_needed
from career.language.forms import CAPITAL, DIGIT, Form


def _forms(value: object) -> Iterator[Form]:
    if isinstance(value, Form):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _forms(one)


def _all() -> dict[str, Form]:
    names = (module.name for module in pkgutil.walk_packages(career.__path__, "career."))
    modules = map(importlib.import_module, names)
    return {one.form: one for module in modules for value in vars(module).values() for one in _forms(value)}


@pytest.mark.parametrize("form", _all().values(), ids=lambda form: form.form[:50])
def test_no_text_fits_a_form_without_one_of_its_signs(form: Form) -> None:
    assert not form.signs or are_needed(form.signs, form.form, form.flags)


@pytest.mark.parametrize(
    ("form", "signs"),
    [
        ("(?:the )?end", ("the",)),
        ("ask|tell", ("ask",)),
        ("x*", ("x",)),
        (r"\w+", (DIGIT,)),
        ("[a-zA-Z]x", (CAPITAL,)),
        ("(?!ask)a", ("ask",)),
        ("(?i)[A-Z]", (CAPITAL,)),
        ("(?i:[A-Z])", (CAPITAL,)),
    ],
)
def test_a_sign_that_a_fitting_text_may_lack_is_noticed(form: str, signs: tuple[str, ...]) -> None:
    assert not are_needed(signs, form, 0)


def test_a_text_without_a_sign_prepares_nothing() -> None:
    broken = Form("(", "bracket")
    assert broken.search("ask Anna") is None
    assert broken.sub("x", "ask Anna") == "ask Anna"
    assert broken.split("ask Anna") == ["ask Anna"]
    assert list(broken.finditer("ask Anna")) == []
    with pytest.raises(re.error):
        broken.search("ask for the Bracket")


def test_a_form_finds_what_it_is_told_by() -> None:
    day = Form(r"(?P<day>mon|tues)day", "day", flags=re.IGNORECASE)
    found = day.search("by Monday")
    assert found
    assert found["day"] == "Mon"
    assert day.match("by Monday") is None
    assert day.fullmatch("Tuesday")
    assert day.sub("then", "Monday or Tuesday", count=1) == "then or Tuesday"
    assert [one[0] for one in day.finditer("Monday or Tuesday")] == ["Monday", "Tuesday"]
    assert Form(", ", ",").split("ask, tell") == ["ask", "tell"]


@pytest.mark.parametrize("text", ["call Anna", "ÉCOLE"])
def test_a_capital_is_a_sign(text: str) -> None:
    assert Form("[A-Z]", CAPITAL).may_be_in(text)
    assert not Form("[A-Z]", CAPITAL).may_be_in(text.lower())


def test_a_digit_is_a_sign() -> None:
    assert Form(r"\d", DIGIT).may_be_in("bay 4")
    assert not Form(r"\d", DIGIT).may_be_in("bay four")
