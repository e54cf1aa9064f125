"""Errors say what happened and what to do."""

from __future__ import annotations

import re

from career import errors
from career.errors import AmbiguousDate, BadDate, BadValue, Refused, RungError


def test_an_error_reads_as_what_happened_and_what_to_do() -> None:
    error = BadValue("'x' is not a number.", "Such as 4.", field="target")
    assert str(error) == "'x' is not a number. Such as 4."
    assert (error.what, error.remedy, error.field) == ("'x' is not a number.", "Such as 4.", "target")
    assert str(RungError("The disk is full.")) == "The disk is full."


def test_an_ambiguous_date_is_a_bad_date_and_a_refusal() -> None:
    assert issubclass(AmbiguousDate, BadDate)
    assert issubclass(BadDate, Refused)
    assert Refused("No.").field == ""


def test_the_tree_in_the_docstring_names_every_error() -> None:
    made = {name for name, thing in vars(errors).items() if isinstance(thing, type) and issubclass(thing, RungError)}
    assert set(re.findall(r"^[│├└─ ]*([A-Z]\w+)", str(errors.__doc__), re.MULTILINE)) - {"Everything"} == made
