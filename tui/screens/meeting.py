"""What `M` does on every screen with rows: it asks what kind of contact it was, and notes it (O11, L12 to L15)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career.errors import RungError
from career.model.contacts import ContactKind
from career.model.people import Person
from tui.dialogs import contact_prompts
from tui.dialogs.row_keys import Selected
from tui.screens.by_name import screen

if TYPE_CHECKING:
    from tui.screens.base import RowScreen


def ask_about(on: RowScreen, chosen: Selected | None) -> None:
    """Ask about a contact with the person whom a row is about, or say that it is about nobody."""
    try:
        person = contact_prompts.whom(chosen.record if chosen else None, on.app.career)
    except RungError as error:
        on.say(str(error))
    else:
        ask(on, person)


def ask(on: RowScreen, person: Person) -> None:
    """Ask what kind of contact it was with a person, and note it: a one-on-one at once."""

    def noted(kind: ContactKind | None) -> None:
        if kind:
            on.do(contact_prompts.noting(person, kind, on.app.context()))
        else:
            on.show_hints()

    on.app.push_screen(screen("met", person), noted)
