"""The dialog on who a person is: which of several people was meant, or who else is the same person."""

from __future__ import annotations

from collections.abc import Mapping

from career.errors import BadValue
from career.model import merging, people
from career.model.context import Context
from career.model.field import Field
from career.model.field_values import NO
from career.model.people import Person
from career.model.records import Step
from career.model.snapshot import Career
from career.views import same_people
from tui.dialogs.prompts import Prompt, empty, still_there


def merging_of(person: Person, career: Career) -> Prompt:
    """Ask who a person is; those who may be the same are the first to choose from."""
    offered = merging.offered_for(person, career)
    others = [other for other in people.influential(career) if other != person and other not in offered]
    hint = "a digit or a name; n if it is none of them" if offered else "a digit or a name"
    field = Field("person", "is", "person", hint)

    def make(typed: Mapping[str, str], context: Context) -> Step:
        now = still_there(context.career, person)
        said = typed["person"].strip()
        if not said:
            raise BadValue("Nobody was chosen.", f"Type {hint}.", field="person")
        if offered and said.casefold() in NO:
            return merging.keep_apart(now, merging.offered_for(now, context.career), context.career)
        gone, into = merging.in_order(now, merging.who(said, context.career))
        return merging.merge(gone, into, context.career)

    offer = next((one for one in merging.offers(career) if one.person == person), None)
    title = (
        same_people.question(offer, career) if offer and person.unclear else f"Who else is {people.said_of(person)}?"
    )
    choices = tuple(other.id for other in (*offered, *others))
    return Prompt(title, (field,), empty, make, person.id, kind="merge", people=choices)
