"""A field that a person can fill in, and what people call fields and choices (career/model/fields.py lists the fields)."""

from __future__ import annotations

from typing import Literal

import msgspec

FieldKind = Literal[
    "line",
    "long",
    "text",
    "date",
    "whole",
    "number",
    "choice",
    "yes",
    "person",
    "people",
    "goal",
    "feedback",
    "need",
    "task",
    "role",
    "legacy",
    "response",
    "want",
    "goals",
    "words",
    "skills",
    "reasons",
    "every",
]

CHOICE_WORDS = {
    "vision_stone": "step to the vision",
    "knowhow": "know-how",
    "1on1": "one-on-one",
    "decided": "I decided",
    "input": "I need input",
    "help_given": "help given",
    "help_asked": "help asked",
    "want": "their goal",
    "skip": "skip-level",
    "redefine": "propose",
    "next_move": "next move",
    "known_as": "known as",
    "want_known_as": "want to be known as",
    "future_self": "future self",
    "job_in_two_years": "job in two years",
    "on_path": "on my path",
    "bridge": "a bridge",
    "off_path": "off my path",
    "artefact": "made better",
    "go_to": "go-to for",
    "fresh_start": "fresh start",
    "cert": "certificate",
    "org": "organisation",
}
"""The choices that read otherwise than they are stored."""


def choice_words(choice: str) -> str:
    """Return a choice as people read and type it."""
    return CHOICE_WORDS.get(choice, choice)


class Field(msgspec.Struct, frozen=True):
    """One field of a record as a person sees it.

    `name` is the attribute of the record, `option` the command line's name for it (`--due`), `label` the form's, `hint`
    a grey word on what to type. `choices` are the texts that a choice accepts; `low` and `high` bound a whole number.
    `blank` is what an empty text means for a choice or a number: the record's own default. `also` is an earlier name of
    the option, which is still read. A date that is `past` dates something that has happened, so that "fri" is the
    latest Friday. The words of a text that names its day, if no day was typed, fill the date field `dates`, and a change of a
    figure in it the fields that it `measures`: before, after, unit. A
    number may be typed in the words for which it is `said`; then "%" may follow it, too. A
    `long` text is one line in the record, and is seen whole while it is typed; a `text` may have several.
    """

    name: str
    label: str
    kind: FieldKind = "line"
    hint: str = ""
    choices: tuple[str, ...] = ()
    low: int | None = None
    high: int | None = None
    option: str = ""
    blank: str | int | None = None
    also: str = ""
    past: bool = False
    dates: str = ""
    measures: tuple[str, ...] = ()
    said: tuple[tuple[int, str], ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """Return the choices in words."""
        return tuple(choice_words(choice) for choice in self.choices if choice)

    @property
    def flag(self) -> str:
        """Return the command line's option, such as `--change-made`."""
        return "--" + (self.option or self.name.replace("_", "-"))


OTHERWISE_CALLED = {"focus": "growth", "plain": "plain words"}
"""The fields that people call otherwise than their records do."""


def called(name: str) -> str:
    """Return what people call a field, in a sentence that names it."""
    return OTHERWISE_CALLED.get(name, name.replace("_", " "))
