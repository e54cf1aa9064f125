"""Trust: what I have shown somebody of my character and of my competence, 0 to 4 each (B12).

It is about me and never a verdict on them. The lower side, where little was shown, gets one move: a promise kept, or a
result shown.
"""

from datetime import date
from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec.structs import replace

from career.model import contacts
from career.model.contacts import Contact
from career.model.records import Step, required

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.people import Person
    from career.model.snapshot import Career

MOST = 4
LITTLE = 1
"""The most that is little: from there down the side gets a move."""
Side: TypeAlias = Literal["character", "competence"]
SIDES: tuple[Side, Side] = ("character", "competence")
SHOWN_WORDS: dict[Side, tuple[str, ...]] = {
    "character": ("nothing yet", "a first sign", "a few times", "often", "also when it cost me"),
    "competence": (
        "nothing yet",
        "a first piece of work",
        "a few results",
        "results they count on",
        "they come to me for it",
    ),
}
"""What each number says of what they have seen of me."""
MOVES: dict[Side, str] = {
    "character": "keep a small promise to {}, and say so when it is kept",
    "competence": "show {} a result of yours that they can use",
}
"""The move for each side, before one has words of one's own for it."""


def shown(person: "Person", side: Side) -> int | None:
    """Return how much of a side I have shown somebody, None where I have not said."""
    return person.shown_character if side == "character" else person.shown_competence


def words(person: "Person", side: Side) -> str:
    """Return how much of a side I have shown in words, such as "3, often"; "" where I have not said."""
    level = shown(person, side)
    return "" if level is None else f"{level}, {SHOWN_WORDS[side][level]}"


def hint(side: Side) -> str:
    """Return the numbers of a side with their words."""
    return " · ".join(f"{at} {said}" for at, said in enumerate(SHOWN_WORDS[side]))


def ends(side: Side) -> tuple[str, str]:
    """Return the words of the least and of the most."""
    return SHOWN_WORDS[side][0], SHOWN_WORDS[side][-1]


def low_side(person: "Person") -> Side | None:
    """Return the side of which I have shown little, the lower one of two; None where both are more than that (B12).

    Of two that are equally low it is character: who is not believed is not asked to show results either.
    """
    said = [(level, SIDES.index(side), side) for side in SIDES if (level := shown(person, side)) is not None]
    level, _, side = min(said, default=(MOST, 0, "character"))
    return side if level <= LITTLE else None


def move(person: "Person") -> str:
    """Return what to do next about trust: in my own words where I wrote some, else what fits the low side; "" for nothing."""
    side = low_side(person)
    return person.trust_move or (MOVES[side].format(person.name.partition(" ")[0]) if side else "")


def last_shown(person: "Person", side: Side, career: "Career") -> date | None:
    """Return the last day on which a contact was marked as having shown a side of me."""
    return next((one.on for one in contacts.of(person.id, career) if one.trust == side), None)


def plan(person: "Person", text: str, on: date | None) -> Step:
    """Note the move that I mean to make, and until when. Raises BadValue for no text."""
    line = required(text, "trust_move", "what you will do")
    return Step(f"Noted what to do next with {person.name}", [replace(person, trust_move=line, trust_move_on=on)])


def made(person: "Person", context: "Context") -> Step:
    """Note that the move was made today: as a contact that shows that side of me."""
    side: Side = low_side(person) or "character"
    kept = context.moment.make(Contact, person=person.id, on=context.today, text=move(person), trust=side)
    return Step(f"Noted a contact with {person.name}", [replace(person, trust_move="", trust_move_on=None), kept])
