"""What a screen of its own asks first on a row, in lines: which kind of contact, which text to say, which mark."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from career.model.contacts import KINDS
from career.model.field import choice_words
from career.model.goals import Goal
from career.model.marks import MARKS, marked
from career.model.people import Person
from career.model.records import Record, Step
from career.model.tables import subject
from career.texts.offers import fitting
from tui.cli.plain.acts import do
from tui.cli.plain.form import fill
from tui.cli.plain.talk import Talk
from tui.dialogs import contact_prompts, row_verbs, text_prompts
from tui.dialogs.row_keys import Selected


def met(talk: Talk, record: Record) -> Step | None:
    """Ask what kind of contact it was with a person, and note it."""
    kinds = {str(kind): choice_words(kind) for kind in KINDS}
    said = talk.choose("What was it?", kinds, "back")
    kind = next((kind for kind in KINDS if kind == said), None)
    if not isinstance(record, Person) or kind is None:
        return None
    return do(talk, lambda context: contact_prompts.noting(record, kind, context))


def text_to_say(talk: Talk, record: Record) -> Step | None:
    """Say the text that is kept with a record, or ask which one to draft for it."""
    if text := row_verbs.to_say(record, talk.career):
        talk.say("Text", text, as_it_is=True)
        return None
    offers = fitting(subject(record, talk.career), talk.context)
    if not offers:
        talk.say("Note", "there is no text to say about it.")
        return None
    said = "0" if len(offers) == 1 else ""
    said = said or talk.choose("Which text?", {str(at): offer.says for at, offer in enumerate(offers)}, "back")
    return fill(talk, text_prompts.saying(offers[int(said)], talk.context)) if said else None


def mark(talk: Talk, record: Record) -> Step | None:
    """Ask which mark to set on a win or a task, or to take back."""
    marks = MARKS.get(type(record), ())
    ways = {one.field: f"{one.words}, {'on' if getattr(record, one.field) else 'off'}" for one in marks}
    if not ways:
        return do(talk, lambda context: row_verbs.ROW_VERBS["mark"](Selected(record), context))
    said = talk.choose("Which mark do you set, or take back?", ways, "back")
    chosen = next((one for one in marks if one.field == said), None)
    return do(talk, lambda context: marked(context.career.get(record.id) or record, chosen)) if chosen else None


def make_room(talk: Talk, record: Record) -> None:
    """Ask what makes room for a goal."""
    from tui.cli.plain import trade  # here: few rows need it

    if isinstance(record, Goal):
        trade.make_room(talk, record)


MORE: Mapping[str, Callable[[Talk, Record], object]] = {
    "met": met,
    "script": text_to_say,
    "mark": mark,
    "outside": mark,
    "make-room": make_room,
}
"""What is done by actions that no verb of a row does, by their names."""
FITS: Mapping[str, tuple[str, ...]] = {
    "met": ("people",),
    "script": ("tasks", "goals", "feedback", "people", "skills"),
    "mark": ("wins", "feedback"),
    "outside": ("tasks",),
    "make-room": ("goals",),
}
"""The tables on whose records they are offered."""
