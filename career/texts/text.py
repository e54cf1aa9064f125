"""What a text to say is: the gaps it has, what the records fill, its sentences, and what telling it changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, TypeVar

from career.errors import BadValue
from career.language.deeds import deed
from career.language.relative_days import MONTHS, WEEKDAYS, spoken
from career.language.text import clean, clean_line
from career.model.feedback import Telling
from career.model.field import Field
from career.model.people import Person
from career.model.records import Record, Step
from career.model.skills import Skill
from career.model.text_names import TextName

if TYPE_CHECKING:
    from career.model.context import Context

R = TypeVar("R", bound=Record)
Texts: TypeAlias = Mapping[str, str]
"""What is typed for gaps, or could be, by the name of the gap."""
NONE: Texts = MappingProxyType({})
MOST_DAYS = 300
"""Days to come within which a day needs no year."""
MOST_CELLS = 120
"""Cells of a task or a goal in a text to send."""


class Source(NamedTuple):
    """What a text is drafted from: the record that it is about, and the person who is to hear it; None for neither."""

    about: Record | None = None
    person: Person | None = None


class Wording(NamedTuple):
    """What a text is made of: its source, the values of its gaps, and a line of one's own."""

    about: Record | None
    person: str
    name: str
    values: Mapping[str, Any]
    line: str = ""

    def get(self, gap: str) -> Any:  # noqa: ANN401 - a gap takes what its field reads
        """Return what fills a gap, None or "" for nothing."""
        return self.values.get(gap)

    def of(self, kind: type[R]) -> R:
        """Return the record that the text is about, of the kind that it needs (`TextToSay.about`)."""
        if not isinstance(self.about, kind):
            raise TypeError(f"The text is about a {kind.__name__}, not about {self.about!r}.")
        return self.about


def _nothing(_source: Source, _context: Context) -> Texts:
    return NONE


def _nobody(_source: Source, _context: Context) -> str:
    return ""


class TextToSay(NamedTuple):
    """One of the twelve texts.

    `code` and `name` are what one types for it, `offers` says what it does. Its `gaps` are fields; without those `needed`
    there is no text. `own` is the question whose answer is the line of one's own. What is `known` from the records is not
    asked for; what is `proposed` is, and typing replaces it. It can be `about` a record of these tables, and has to be
    about one where it `needs_about`. `whom` gives the id of the person to whom it is said, if nobody was named.
    `write` returns the text, and `tell` the step that marks it as told, in the words that were said.
    """

    code: str
    name: TextName
    offers: str
    own: str
    write: Callable[[Wording, Context], str]
    tell: Callable[[Wording, str, Context], Step]
    gaps: tuple[Field, ...] = ()
    needed: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    needs_about: bool = False
    known: Callable[[Source, Context], Texts] = _nothing
    proposed: Callable[[Source, Context], Texts] = _nothing
    whom: Callable[[Source, Context], str] = _nobody


class Told(NamedTuple):
    """What a telling is about, in a few words, and the day on which one asks back, None for never."""

    topic: str
    ask_on: date | None = None


def telling(name: TextName, wording: Wording, said: str, about: Told, context: Context) -> Step:
    """Return the step that notes that somebody was told something today, in the words that were `said`."""
    told = context.moment.make(
        Telling,
        person=wording.person,
        on=context.today,
        text=clean(said),
        script=name,
        topic=clean_line(about.topic),
        about=wording.about.id if wording.about and wording.about.id != wording.person else "",
        follow_up_on=about.ask_on,
    )
    return Step(f"Told {context.career.headline(wording.person)}: {told.topic}", [told])


def doing(words: str) -> str:
    """Return a task or a goal as something that one does: "giving three talks"; as it stands where that is unclear."""
    return deed(words, MOST_CELLS).doing or clean_line(words)


def goal_said(title: str) -> str:
    """Return a goal as something that one does; one that is no deed stands in quotes."""
    return doing(title) if is_deed(title) else f"\u201c{clean_line(title)}\u201d"


def deed_said(words: str) -> str:
    """Return what words ask one to do, as it goes on after "to": "lead two people"; "" for what is no deed."""
    return deed(words, MOST_CELLS).to_do


def is_deed(title: str) -> bool:
    """Whether a goal says what one does: "give three talks", and not "go-to for payments"."""
    return bool(deed_said(title))


def skill_said(skill: Skill) -> str:
    """Return the name of a skill as it goes on in a sentence: one of the catalogue is no proper name."""
    from career.model.skill_names import name_of  # reads the catalogue, which few texts need

    is_common = name_of(skill.key) == skill.name and skill.name[1:2].islower()
    return skill.name[:1].lower() + skill.name[1:] if is_common else skill.name


def day_to_come(day: date, today: date) -> str:
    """Return a day as one says it to somebody: "3 December", with its year where that is not plain."""
    is_plain = 0 <= (day - today).days <= MOST_DAYS
    return f"{day.day} {MONTHS[day.month - 1].title()}" if is_plain else spoken(day, today)


def day_said(day: date, today: date) -> str:
    """Return a day to come with its weekday: "Thursday 3 December"."""
    return f"{WEEKDAYS[day.weekday()].title()} {day_to_come(day, today)}"


def check_to_come(day: date | None, gap: str, today: date) -> None:
    """Raise BadValue for a day that is over."""
    if day is not None and day < today:
        raise BadValue("That day is over.", "Type a day to come, such as next tue.", field=gap)
