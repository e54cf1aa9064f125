"""Reading what was typed into a field, and writing a value back as it would be typed."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, TypeAlias

from career.errors import BadDate, BadValue, Refused
from career.language.comma_lists import listed, parted
from career.language.dates import parse_when, spell
from career.language.days_in_text import DayFound, day_at_end, day_said
from career.language.repeating import every_words, read_every
from career.language.text import clean, clean_line, number
from career.language.width import shorten
from career.model import links, people
from career.model.field import Field, choice_words
from career.model.records import Change
from career.model.snapshot import SHOWN_CELLS, Career

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.people import Person

Value: TypeAlias = Any
YES = frozenset({"y", "yes", "true", "1", "on"})
NO = frozenset({"n", "no", "false", "0", "off", ""})


def read(field: Field, text: str, context: Context) -> tuple[Value, list[Change]]:
    """Return the value that `text` means for `field`, and the people who are new by it.

    An empty text means "nothing", or the record's own default. Raises Refused, usually a BadValue or BadDate, with the
    field's name and what to type instead.
    """
    typed = clean_line(text)
    match field.kind:
        case "text":
            return clean(text).strip(), []
        case "date":
            return (_day(field, typed, context) if typed else None), []
        case "whole" | "number":
            return (_number(field, typed) if typed else field.blank), []
        case "choice":
            return (_choice(field, typed) if typed else field.blank), []
        case "yes" | "every":
            return (_yes(field, typed) if field.kind == "yes" else read_every(typed, field.name)), []
        case "person" | "people":
            return people.named(typed, context) if field.kind == "person" else _people(typed, context)
        case "goal" | "feedback" | "need" | "task" | "role" | "legacy" | "want" | "response":
            return links.read(field, typed, context.career), []
        case "words" | "skills" | "reasons" | "goals":
            return _words(field, typed, context.career), []
        case _:
            return typed, []


def show(field: Field, value: Value, career: Career) -> str:
    """Return the text that `read` would turn into `value`; "(gone)" for a reference to a deleted record."""
    match value:
        case None | "":
            return ""
        case bool():
            return "y" if value else ""
        case date():
            return value.isoformat()
        case float():
            return _number_typed(value)
        case frozenset():
            return listed(_each_shown(field, value, career))
    if field.kind == "choice":
        return choice_words(str(value))
    if field.kind == "person":
        return people.shown(value, career)
    if links.is_link(field):
        return links.shown(field, str(value), career)
    return people.written(str(value), career) if field.kind == "line" else str(value)


def person_chosen(field: Field, typed: str, choices: Sequence[Person]) -> str:
    """Return what was typed into a field; where that is a digit for a person, their id.

    Raises BadValue for a number that nobody has. Where several people are asked for, digits stand between commas.
    """
    if field.kind == "people":
        return listed(_of_digit(field, one, choices) for one in parted(typed))
    return _of_digit(field, typed, choices) if field.kind == "person" else typed


def _of_digit(field: Field, typed: str, choices: Sequence[Person]) -> str:
    number = typed.strip()
    if not (number.isascii() and number.isdigit()):
        return typed
    if not 0 < int(number[:3]) <= len(choices):
        raise BadValue(f"Nobody has the digit {number[:9]}.", "Type a digit of the list, or a name.", field=field.name)
    return choices[int(number[:3]) - 1].id


def _each_shown(field: Field, value: frozenset[str], career: Career) -> Iterable[str]:
    """Return each word of a set as one may type it: people by their names, goals by their titles."""
    if field.kind == "people":
        return (people.shown(one, career) for one in value)
    return _titles(value, career) if field.kind == "goals" else value


def _titles(ids: frozenset[str], career: Career) -> Iterator[str]:
    """Yield each of these goals as one may type it: by its title, by its id where another one has that too; gone ones are left out."""
    titles = Counter(goal.title.casefold() for goal in career.goals.values())
    for goal in (career.goals[i] for i in ids if i in career.goals):
        yield goal.title if titles[goal.title.casefold()] == 1 else goal.id


def _number_typed(value: float) -> str:
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else str(value)


def _day(field: Field, typed: str, context: Context) -> date:
    try:
        return parse_when(typed, context.today, week_starts=context.settings.week_starts, past=field.past)
    except BadDate as error:
        error.field = error.field or field.name
        raise


def day_in(text: str, dated: Field, today: date, week_starts: int) -> DayFound | None:
    """Return the day that a text names for its date field `dated`, and the text as it is kept; None where it names none.

    Of something that has happened it is a day said with "on", and the text keeps its words; else the last words are it.
    Raises BadDate for what has the form of a day but is none, and BadValue where no other word was typed.
    """
    if dated.past:
        day = day_said(text, today, week_starts=week_starts)
        return DayFound(text, day) if day else None
    found = day_at_end(text, today, week_starts=week_starts)
    if found and found.text.casefold() in {"", "every", "each"}:
        shown = shorten(clean_line(text), SHOWN_CELLS)
        raise BadValue(
            f"Only a day was typed: '{shown}'.", "Type the text, then the day: call Ana next fri.", field="text"
        )
    return found


def measured(text: str, field: Field) -> dict[str, str]:
    """Return the change of a figure that a text says, as it would be typed into the fields that it measures."""
    from career.language.metrics import metric_said  # here: few sessions note a win

    said = metric_said(text)
    if said is None:
        return {}
    return dict(zip(field.measures, (_number_typed(said.before), _number_typed(said.after), said.unit), strict=True))


def measured_back(text: str, field: Field) -> str:
    """Return "= 4.1 → 0.9 s" for a text that says what changed, and fills the fields for it; else ""."""
    if not field.measures:
        return ""
    from career.language.metrics import metric_said

    said = metric_said(text)
    return f"= {number(said.before)} → {number(said.after)} {said.unit}".rstrip() if said else ""


def read_back(text: str, field: Field, dated: Field, today: date, week_starts: int) -> str:
    """Return "= Thu 26 Nov 2026, yesterday" for the day that the text of a field names, or why it names none.

    `dated` is the date field that it fills: itself, or the one of a text that may name its day; "" where that does not.
    """
    from career.language.repeats_in_text import first_day, repeat_said  # here: showing a career should not load it

    try:
        if field is dated:
            day: date | None = parse_when(text, today, week_starts=week_starts, past=field.past)
        elif not dated.past and (again := repeat_said(text, today, week_starts=week_starts)):
            return f"= {spell(again.day or first_day(again.every, today), today)}, {every_words(again.every)}"
        else:
            found = day_in(text, dated, today, week_starts)
            day = found.day if found else None
    except BadValue:  # nothing but a day as yet
        return ""
    except Refused as error:
        return str(error)
    return f"= {spell(day, today)}" if day else ""


def _number(field: Field, typed: str) -> float | int:
    shown = shorten(typed, SHOWN_CELLS)
    in_words = {words.casefold(): str(value) for value, words in field.said}
    plain = in_words.get(typed.casefold(), typed).replace("_", "").replace(" ", "")
    plain = plain.removesuffix("%") if field.said else plain
    if re.fullmatch(r"[-+]?[1-9]\d{0,2},\d{3}", plain):
        whole, part = plain.split(",")
        raise BadValue(
            f"'{shown}' could be {whole}{part} or {whole}.{part}.", "Type it without the comma.", field=field.name
        )
    try:
        value = int(plain) if field.kind == "whole" else float(plain.replace(",", "."))
    except ValueError:
        kind = "a whole number" if field.kind == "whole" else "a number"
        raise BadValue(f"'{shown}' is not {kind}.", _range(field), field=field.name) from None
    if not math.isfinite(value):
        raise BadValue(f"'{shown}' is too large.", _range(field), field=field.name)
    if (field.low is not None and value < field.low) or (field.high is not None and value > field.high):
        raise BadValue(f"{shown} is out of range for {field.label}.", _range(field), field=field.name)
    return value


def _range(field: Field) -> str:
    return f"It goes from {field.low} to {field.high}." if field.low is not None else "Type a number such as 4 or 2.5."


def _choice(field: Field, typed: str) -> str:
    wanted = _bare(typed)
    ways = {choice: (_bare(choice), _bare(choice_words(choice))) for choice in field.choices}
    hits = [c for c in ways if wanted in ways[c]] or [c for c in ways if any(w.startswith(wanted) for w in ways[c])]
    if wanted and len(hits) == 1:
        return hits[0]
    shown = shorten(typed, SHOWN_CELLS)
    raise BadValue(
        f"'{shown}' is not one of the choices for {field.label}.",
        f"Choose: {', '.join(field.words)}.",
        field=field.name,
    )


def _bare(choice: str) -> str:
    """Return a choice without word separators: know-how, Know how and knowhow are the same."""
    return re.sub(r"[ _-]", "", choice.casefold())


def _yes(field: Field, typed: str) -> bool:
    if typed.casefold() in YES | NO:
        return typed.casefold() in YES
    raise BadValue(f"'{shorten(typed, SHOWN_CELLS)}' is neither yes nor no.", "Type y or n.", field=field.name)


def _people(typed: str, context: Context) -> tuple[frozenset[str], list[Change]]:
    """Return the ids of the people whose names stand between commas, and those who are new by it."""
    found: set[str] = set()
    new: list[Change] = []
    for name in parted(typed):
        one, more = people.named(name, context.after(new))
        found |= {one} - {""}
        new += more
    return frozenset(found), new


def _words(field: Field, typed: str, career: Career) -> frozenset[str]:
    if field.kind == "skills":
        from career.model.skill_names import key_of, split

        return frozenset(key_of(words, career) for words in split(typed, career))
    if field.kind == "goals":
        return frozenset(links.read(field, clean_line(part), career) for part in parted(typed))
    words = frozenset(map(clean_line, parted(typed))) - {""}
    return _reasons(field, words) if field.kind == "reasons" else words


def _reasons(field: Field, words: frozenset[str]) -> frozenset[str]:
    found = frozenset(word.casefold() for word in words)
    if found <= {"know", "like", "use"}:
        return found
    shown = shorten(", ".join(sorted(words)), SHOWN_CELLS)
    raise BadValue(f"'{shown}' is not among the three reasons.", "Choose: know, like, use.", field=field.name)
