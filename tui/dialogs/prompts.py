"""The dialogs that a verb needs: the fields, their initial texts, and the step that what was typed makes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, TypeVar

from career.edits import editing, lines
from career.errors import BadValue, Refused
from career.language.lines import Line, read_line
from career.language.text import clean_line, number
from career.language.width import shorten
from career.model import conflicts, goal_progress, goals, people, reframes, reschedules, visions
from career.model.context import Context
from career.model.field import Field
from career.model.field_values import read, show
from career.model.fields import fields_of
from career.model.goals import Approval, Goal
from career.model.merging import MOST
from career.model.people import Person, named
from career.model.records import NOTHING, Record, Step
from career.model.reframes import Reframe
from career.model.snapshot import Career
from career.model.tables import TABLES
from career.model.usual_fields import HAPPENED_ON, WHEN

if TYPE_CHECKING:
    from career.texts.draft import Draft

SAID = "said"
"""The name under which the final words of a text to say are among what was typed."""
Make: TypeAlias = Callable[[Mapping[str, str], Context], Step]
Values: TypeAlias = Callable[[Career], Mapping[str, str]]
MakeAll: TypeAlias = Callable[[Sequence[Line], Mapping[str, str], Context], Step]


class Each(NamedTuple):
    """How a dialog makes a record of each line that is pasted into its field `line`; several are called `many`."""

    line: str
    many: str
    make: MakeAll


class Prompt(NamedTuple):
    """A dialog: its title, its fields, and `make`, which turns what was typed into a step.

    `values` gives the texts of the fields as a career has them: once when the dialog opens, and again when it is saved,
    so that nothing that was changed elsewhere meanwhile is overwritten unseen. `about` is the id of the record, "" for
    a new one; `kind` says which of its dates is meant. `shown` are texts to show above the fields. `each` says what
    several lines become that are pasted into one of the fields. `people` are the ids of those to choose from by digit,
    where that is not everybody, and `parts` are groups of further fields that Tab asks for, one after the other. What the
    fields in `proposed` begin with is only proposed: it is selected, so that typing replaces it. The words of the field `suggests`
    suggest the skills in another one. Where what was typed is `drafted` into a text to say, that is shown first, and
    `make` finds its final words under SAID. One that `goes_on` is a stop of a walk: Tab behind its last field saves, too.
    """

    title: str
    fields: tuple[Field, ...]
    values: Values
    make: Make
    about: str = ""
    shown: tuple[str, ...] = ()
    kind: str = ""
    each: Each | None = None
    people: tuple[str, ...] = ()
    parts: tuple[tuple[Field, ...], ...] = ()
    proposed: frozenset[str] = frozenset()
    suggests: str = ""
    drafted: Callable[[Mapping[str, str], Context], Draft] | None = None
    goes_on: bool = False

    @property
    def key(self) -> str:
        """Key under which the unsaved text of this dialog is stored."""
        return " ".join([self.about or self.title, *self.kind.split(), *(field.name for field in self.fields)])

    def choices(self, career: Career) -> list[Person]:
        """Return the people to choose from by digit, the most influential first where they are not given."""
        given = [career.people[i] for i in self.people if i in career.people]
        return (given or people.influential(career))[:MOST]


R = TypeVar("R", bound=Record)


def empty(_career: Career) -> Mapping[str, str]:
    """Return no texts: all fields begin empty."""
    return {}


def stored(record: Record, fields: Iterable[Field]) -> Values:
    """Return what gives the texts of these fields of a record; of a record that is gone, those that it had."""
    named = tuple(fields)

    def values(career: Career) -> Mapping[str, str]:
        now = career.get(record.id) or record
        return {field.name: show(field, getattr(now, field.name), career) for field in named}

    return values


WHO = Field("person", "from", "person", "a name")


def adding(table: str) -> Prompt:
    """Ask for a new record: one line, and the one or two fields that matter most."""
    row = TABLES[table]
    fields = tuple(field for field in fields_of(table) if field.name in row.short)
    make, each = of_lines(table)
    return Prompt(f"Add {row.singular}", fields, empty, make, each=each)


def of_lines(table: str) -> tuple[Make, Each]:
    """Return how one line becomes a record of this table, with the other fields as typed, and how several do."""
    name = lines.line_field(table)

    def make_each(found: Sequence[Line], typed: Mapping[str, str], context: Context) -> Step:
        others = {field: text for field, text in typed.items() if field != name}
        return lines.add(table, found, others, context)

    def make(typed: Mapping[str, str], context: Context) -> Step:
        return make_each([read_line(typed[name])], typed, context)

    return make, Each(name, lines.many(table), make_each)


def wanted(context: Context) -> Prompt:
    """Ask again what the person really wants, with what they wanted before beside it (G1, G2).

    It starts from the latest answer. To save that as it is says that it still holds, once it is a year old.
    """
    latest = visions.latest(context.career)
    fields = tuple(field for field in fields_of("visions") if field.name not in {"note", "revisit_on"})
    there = stored(latest, fields) if latest else empty
    anew = {"first_answer": ""} if visions.to_ask_again(context) else {}  # a year later it is asked twice again

    def values(career: Career) -> Mapping[str, str]:
        return {**there(career), **anew}

    def make(typed: Mapping[str, str], context: Context) -> Step:
        road = {f.name: read(f, typed[f.name], context)[0] for f in fields if f.name in {"unit", "start", "target"}}
        if latest and typed == values(context.career) and not visions.to_ask_again(context):
            return NOTHING
        return visions.answer(typed["first_answer"], typed["text"], context.moment, **road)

    before = [v for v in visions.answers(context.career) if v.on < context.today]
    shown = tuple(visions.wanted_then(v, context.today) for v in before[:MOST_BEFORE])
    return Prompt("What do you really want?", fields, values, make, shown=shown)


MOST_BEFORE = 2
"""The most earlier answers that are shown beside the question what one wants."""


def editing_of(record: Record, career: Career) -> Prompt:
    """Ask for all fields of a record; only changed ones are stored."""
    fields = fields_of(record.table)

    def make(typed: Mapping[str, str], context: Context) -> Step:
        return editing.edit(still_there(context.career, record), typed, context)

    return Prompt(f"Edit '{career.title(record)}'", fields, stored(record, fields), make, record.id)


def moving(record: Record, kind: str, career: Career) -> Prompt:
    """Ask for another date of a row of this `kind`; for the due date of a goal or a task also why (G17)."""
    on = Field("on", "to", "date", WHEN)
    why = (
        (Field("why", "why", hint="optional: moves are counted, a reason explains them"),)
        if reschedules.is_logged(record, kind)
        else ()
    )

    def make(typed: Mapping[str, str], context: Context) -> Step:
        day, _ = read(on, typed["on"], context)
        if day is None:
            raise BadValue("No date was typed.", f"Type a day such as {WHEN}.", field="on")
        return reschedules.put(still_there(context.career, record), kind, day, context, why=typed.get("why", ""))

    own = kind if kind in reschedules.OWN_DATE else ""
    return Prompt(f"Move '{reschedules.called(record, kind, career)}'", (on, *why), empty, make, record.id, kind=own)


def closing(goal: Goal) -> Prompt:
    """Ask for the last value and the proof of a goal; closing it makes a win (G18)."""
    value = Field("value", "ended at", "number", _way(goal))
    proof = Field("proof", "proof", "long", hint="how you know that you achieved it")
    measured = goal.target is not None

    def make(typed: Mapping[str, str], context: Context) -> Step:
        last, _ = read(value, typed.get("value", ""), context)
        return goals.complete(still_there(context.career, goal), last, typed["proof"], context.moment)

    fields = (value, proof) if measured else (proof,)

    def values(career: Career) -> Mapping[str, str]:
        now = career.goals.get(goal.id, goal)
        reached = goal_progress.value_now(now, career)
        return {"value": show(value, reached, career), "proof": now.proof}

    return Prompt(f"Close '{goal.title}'", fields, values, make, goal.id)


def checking_in(goal: Goal) -> Prompt:
    """Ask for the progress of a goal (G21), and with Tab for the day, where that was not today."""
    value = Field("value", "now", "number", _way(goal))
    confidence = Field("confidence", "confidence", "whole", "0 to 10, optional", low=0, high=10)
    note = Field("note", "note", hint="one line")
    fields = (value, note, confidence) if goal.target is not None else (note, confidence)

    def make(typed: Mapping[str, str], context: Context) -> Step:
        if not any(typed[field.name].strip() for field in fields):
            raise BadValue(
                "Nothing was typed.", "A value, a note or a confidence from 0 to 10 is enough.", field=fields[0].name
            )
        now = still_there(context.career, goal)
        return editing.add("checkins", {**typed, "goal": now.id}, context)

    return Prompt(f"Check in on '{goal.title}'", fields, empty, make, goal.id, parts=((HAPPENED_ON,),))


def _way(goal: Goal) -> str:
    """Return the range of a goal's measure with its unit, such as "from 0 to 5 talks"."""
    ends = [f"{word} {number(end)}" for word, end in (("from", goal.baseline), ("to", goal.target)) if end is not None]
    return " ".join([*ends, goal.unit]).strip()


def asking_leave(goal: Goal) -> Prompt:
    """Ask who was asked for an approval, and what for (G14)."""
    what = Field("what", "what", hint="what they have to approve")

    def make(typed: Mapping[str, str], context: Context) -> Step:
        person, extra = named(typed["person"], context)
        step = goals.ask_approval(still_there(context.career, goal), person, typed["what"], context.moment)
        return Step(step.label, [*extra, *step.changes])

    return Prompt(f"Approval for '{goal.title}'", (WHO, what), empty, make, goal.id)


def answering(approval: Approval, career: Career) -> Prompt:
    """Ask whether an approval was given (G14)."""
    given = Field("given", "approved?", "choice", "y or n", choices=("yes", "no"), blank="")

    def make(typed: Mapping[str, str], context: Context) -> Step:
        said, _ = read(given, typed["given"], context)
        if not said:
            raise BadValue("No answer was given.", "Press y or n.", field="given")
        return goals.answer_approval(still_there(context.career, approval), context, given=said == "yes")

    def values(career: Career) -> Mapping[str, str]:
        now = career.approvals.get(approval.id, approval)
        return {"given": now.state if now.answered_on else ""}

    return Prompt(f"Did {career.headline(approval.person)} approve?", (given,), values, make, approval.id)


def answer_what_for(kept: Reframe, career: Career) -> Prompt:
    """Ask for the answer to "what for?"; the task is then to reframe (S7)."""

    def make(typed: Mapping[str, str], context: Context) -> Step:
        return reframes.answer(still_there(context.career, kept), typed["reply"], context)

    field = Field("reply", "they said", "long", hint="who uses it, what breaks without it")
    about = career.headline(kept.about)
    return Prompt(f"What is '{about}' for?", (field,), stored(kept, (field,)), make, kept.id, shown=(kept.text,))


def settling(record: Record, career: Career) -> Prompt:
    """Ask which of two texts, written at the same time on two machines, to keep."""
    conflict = conflicts.of(record, career)
    present, other = (shorten(clean_line(text), SHOWN_CELLS) for text in conflicts.both_texts(conflict, career))
    which = Field("keep", "keep", "choice", "both: one after the other", choices=tuple(VERSIONS), blank="")

    def make(typed: Mapping[str, str], context: Context) -> Step:
        chosen, _ = read(which, typed["keep"], context)
        if not chosen:
            raise BadValue("Nothing was chosen.", "Type 1, 2 or 3.", field="keep")
        return conflicts.resolve(still_there(context.career, conflict), VERSIONS[str(chosen)], context.career)

    title = f"Which version of the {conflicts.field_words(conflict, career)} is right?"
    return Prompt(title, (which,), empty, make, conflict.id, (f"1 in use: {present}", f"2 other:  {other}"))


VERSIONS: Mapping[str, conflicts.Resolution] = {"1 in use": "this", "2 other": "other", "3 both": "both"}
"""The ways to settle two versions of a text, as they are chosen."""
SHOWN_CELLS = 300
"""The most cells of each text shown to choose from."""


def still_there(career: Career, record: R) -> R:
    """Return the record as it is now, since another session may have changed it. Raises Refused if it was deleted."""
    found = career.get(record.id)
    if not isinstance(found, type(record)):
        raise Refused(
            f"'{record.headline}' was deleted meanwhile.", "Your text is still here: copy it, or press Esc to leave."
        )
    return found
