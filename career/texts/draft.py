"""Drafting a text from the records and from what was typed, and the step that marks it as told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from career.errors import BadValue, Refused
from career.language.text import clean_line, own_share
from career.model import people
from career.model.field import Field
from career.model.field_values import read
from career.model.people import DECIDES
from career.model.records import Change, Record, Step
from career.model.tables import TABLES
from career.texts.text import Source, TextToSay, Wording

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.people import Person

PERSON, LINE = "person", "line"
"""The names of two fields that every text has: whom it is said to, and a line of one's own."""
TO = Field(PERSON, "to", "person", "a name", option="to")


class Draft(NamedTuple):
    """A text to say: to whom (a name), in which words, of which so much is my own (0 to 1), and what they care about.

    `new` are the people who are named in it for the first time.
    """

    text: TextToSay
    to: str
    words: str
    cares_about: str
    mine: tuple[str, ...]
    wording: Wording
    new: tuple[Change, ...] = ()

    def own(self, said: str) -> float:
        """Return the share of my own words in the text as it is said, 0 to 1."""
        return own_share(said, self.words, self.mine)


def own_line(text: TextToSay) -> Field:
    """Return the field for a line of one's own: nothing is polished, so something of it should be mine."""
    return Field(LINE, "your words", "long", text.own, option="line")


def source_of(about: Record | None, typed: Mapping[str, str], context: Context) -> Source:
    """Return what a text is drafted from: the record, and whoever has the name that was typed, if there is one."""
    who, new = people.named(typed.get(PERSON, ""), context)
    return Source(about, context.after(new).career.people.get(who))


def to_ask(text: TextToSay, source: Source, context: Context) -> tuple[Field, ...]:
    """Return the gaps that the records do not fill."""
    known = text.known(source, context)
    return tuple(gap for gap in text.gaps if not known.get(gap.name))


def check_about(text: TextToSay, about: Record | None) -> None:
    """Raise Refused where a text has to be about a record of another table, or about any."""
    words = " or ".join(TABLES[table].singular for table in text.about)
    if about is None and text.needs_about:
        raise Refused(f"'{text.name}' is about a {words}.", "Name it: --about ID.")
    if about is not None and text.about and about.table not in text.about:
        raise Refused(
            f"'{about.headline}' is a {TABLES[about.table].singular}; '{text.name}' is about a {words}.",
            f"`rung list {text.about[0]}` shows the ids.",
        )


def draft(text: TextToSay, about: Record | None, typed: Mapping[str, str], context: Context) -> Draft:
    """Return the text as the records and what was typed fill it. Raises Refused or BadValue, with the gap to fill."""
    check_about(text, about)
    who, new = people.named(typed.get(PERSON, ""), context)
    after = context.after(new)
    source = Source(about, after.career.people.get(who))
    given = {name: said for name, said in typed.items() if clean_line(said)}
    filled = {**text.known(source, after), **given}
    values: dict[str, Any] = {}
    for gap in text.gaps:
        try:
            values[gap.name], more = read(gap, filled.get(gap.name, ""), after)
        except Refused as error:
            error.field = gap.name
            raise
        after, new = after.after(more), [*new, *more]
        if gap.name in text.needed and not values[gap.name]:
            raise BadValue(f"'{gap.label}' is missing.", f"Type {gap.hint}.", field=gap.name)
    person = source.person
    wording = Wording(about, who, after.career.headline(who), values, clean_line(typed.get(LINE, "")))
    mine = (*(value for value in values.values() if isinstance(value, str)), wording.line, *_headline(about))
    words = text.write(wording, after)
    return Draft(text, wording.name, words, cares_about(person) if person else "", mine, wording, tuple(new))


def tell(drafted: Draft, said: str, context: Context) -> Step:
    """Return the step that marks a text as told, in the words that were `said`. Raises BadValue where nobody was named."""
    if not drafted.wording.person:
        raise BadValue("Nobody was named to hear it.", "Type a name.", field=PERSON)
    new = list(drafted.new)
    label, changes = drafted.text.tell(drafted.wording, said.strip() or drafted.words, context.after(new))
    return Step(label, [*new, *changes])


def cares_about(person: Person) -> str:
    """Return what a person cares about, to be read before one talks to them; of those who decide, also that it is unknown (B10)."""
    if person.cares_about:
        return f"{person.headline} cares about {', '.join(sorted(person.cares_about))}"
    return f"What {person.headline} cares about: unknown. Ask." if person.influence >= DECIDES else ""


def _headline(about: Record | None) -> tuple[str, ...]:
    return (about.headline,) if about else ()
