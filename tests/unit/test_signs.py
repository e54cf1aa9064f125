"""A form is looked for only where a note has one of its signs, and no note that it fits is without them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.draft_tasks import SECOND, TASKS, tasks
from career.drafting.signs import signs_of
from career.drafting.works import load

FORMS = [(way, signs) for its in load().situations for way, signs in its.ways]
NOTES = [
    *(task for listed in (TASKS, SECOND) for _, task, _ in tasks(listed)),
    *("tell Ruta she isn't ready", "Ruta feels left out, sit down and listen", "both want the van, who gets it"),
    *("make the rule stick when I'm away", "only he knows the boilers", "row between the two shifts"),
]


@pytest.mark.parametrize(
    ("form", "signs"),
    [
        (r"\bto step (?:back|down)\b", ("to step ",)),
        (r"\b(?:cried|in tears)\b", ("cried", "in tears")),
        (r"^(?!.*\bfair\b).*\bfeels? ", ("feel",)),
        (r"\w+ \d+", (" ",)),
        (r"\d*", ()),
    ],
)
def test_the_signs_of_a_form_are_what_it_cannot_do_without(form: str, signs: tuple[str, ...]) -> None:
    assert signs_of(form) == signs


def test_no_note_that_a_form_fits_is_without_its_signs() -> None:
    fitting = [(way, signs, note) for way, signs in FORMS for note in NOTES if re.search(way, note, re.IGNORECASE)]
    assert len(fitting) >= 6
    assert [
        (way, note) for way, signs, note in fitting if signs and not any(sign in note.lower() for sign in signs)
    ] == []


@given(st.data())
def test_whatever_a_form_fits_has_its_signs(data: st.DataObject) -> None:
    form, signs = data.draw(st.sampled_from(FORMS))
    text = data.draw(st.from_regex(re.compile(form, re.IGNORECASE | re.ASCII)))
    assert not signs or any(sign in text.lower() for sign in signs)
