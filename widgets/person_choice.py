"""`PersonChoice`: the people to choose from by digit, below a form while one of its fields asks for a person."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import Static

from career.language.text import clean_line
from career.language.width import shorten, width
from career.model.field import Field, choice_words
from career.model.people import Person
from widgets.key_line import packed
from widgets.plain import together


class PersonChoice(Static):
    """A line a person: the digit, the name, and what they care about. It hides where there is no room or nobody.

    Where not all have a line, the names alone share the lines.
    """

    DEFAULT_CSS = "PersonChoice { height: auto; }"

    def __init__(self) -> None:
        super().__init__(markup=False)
        self.display = False
        self.people: Sequence[Person] = ()
        self.room = 0
        self.count = 0

    def show_for(self, field: Field) -> None:
        """Show the people where the field asks for one."""
        people = self.people if field.kind in {"person", "people"} else ()
        wide = max(1, self.size.width or self.app.size.width - 4)
        lines = _lines(people, max(0, self.room), wide)
        self.display, self.count = bool(lines), len(lines)
        if lines:
            self.update(Content("\n").join(lines))


def _lines(people: Sequence[Person], room: int, wide: int) -> list[Content]:
    """Return a line a person; where there is no room for all, as many names on a line as fit, without what is known.

    Names that are left out even so are told by a sign.
    """
    if len(people) <= room:
        return [_line(at, person, wide) for at, person in enumerate(people, 1)]
    names = [_named(at, person, wide) for at, person in enumerate(people, 1)]
    lines = packed(names, wide)
    while len(lines) > room and names:
        names.pop()
        lines = packed([*names, together(("…", "$text-muted"))], wide)
    return lines if names else []


def _named(digit: int, person: Person, wide: int) -> Content:
    name = shorten(clean_line(person.headline), max(1, wide - width(str(digit)) - 1))
    return together((str(digit), "bold $primary"), f" {name}")


def _line(digit: int, person: Person, wide: int) -> Content:
    known = [choice_words(person.role)] if person.role != "other" else []
    known += [f"cares about {', '.join(sorted(person.cares_about))}"] if person.cares_about else []
    named = _named(digit, person, wide)
    told = shorten(clean_line(" · ".join(known)), max(1, wide - named.cell_length - width(" · ")))
    return together(named, (f" · {told}" if known else "", "$text-muted"))
