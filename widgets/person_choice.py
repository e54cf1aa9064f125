"""`PersonChoice`: the people to choose from by digit, below a form while one of its fields asks for a person."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import Static

from career.language.text import clean_line
from career.language.width import shorten, width
from career.model.field import Field, choice_words
from career.model.people import Person
from widgets.plain import together


class PersonChoice(Static):
    """A line a person: the digit, the name, and what they care about. It hides where there is no room or nobody."""

    DEFAULT_CSS = "PersonChoice { height: auto; }"

    def __init__(self) -> None:
        super().__init__(markup=False)
        self.display = False
        self.people: Sequence[Person] = ()
        self.room = 0
        self.count = 0

    def show_for(self, field: Field) -> None:
        """Show the people where the field asks for one."""
        shown = self.people[: max(0, self.room)] if field.kind in {"person", "people"} else ()
        self.display, self.count = bool(shown), len(shown)
        if shown:
            wide = max(1, self.size.width or self.app.size.width - 4)
            self.update(Content("\n").join(_line(at, person, wide) for at, person in enumerate(shown, 1)))


def _line(digit: int, person: Person, wide: int) -> Content:
    known = [choice_words(person.role)] if person.role != "other" else []
    known += [f"cares about {', '.join(sorted(person.cares_about))}"] if person.cares_about else []
    name = shorten(clean_line(person.headline), max(1, wide - width(str(digit)) - 1))
    told = shorten(clean_line(" · ".join(known)), max(1, wide - width(f"{digit} {name} · ")))
    return together((str(digit), "bold $primary"), f" {name}", (f" · {told}" if known else "", "$text-muted"))
