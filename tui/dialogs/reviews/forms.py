"""What is typed on the cards of reviews: the prompt behind the name of a form, which a card gives."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from typing import TypeAlias

from msgspec.structs import replace

from career.errors import Refused, RungError
from career.model import efforts, reviews, visions
from career.model.context import Context
from career.model.field import Field
from career.model.field_values import read, show
from career.model.fields import fields_of
from career.model.profile import KINDS, OF_QUARTER, ProfileKind
from career.model.records import NOTHING, Step
from career.model.snapshot import Career
from career.views.reviews.step import Card
from tui.dialogs import answer_prompts, job_prompts, profile_prompts, prompts, win_prompts
from tui.dialogs.answer_prompts import HOW_MUCH
from tui.dialogs.prompts import Prompt, empty

MakeForm: TypeAlias = Callable[[Card, Context], Prompt]
ROAD = ("unit", "start", "target")
FIRST = Field("first_answer", "I want", "long", hint="in one line, as it comes")


def form_of(card: Card, context: Context) -> Prompt | None:
    """Return what is asked in the fields of a card, None where nothing is typed there."""
    make = FORMS.get(card.form)
    return make(card, context) if make else None


def every(about: str, context: Context) -> Iterator[Prompt]:
    """Yield what cards ask about a record with this id; with "", what they ask about none."""
    for form in FORMS:
        with suppress(RungError):
            yield FORMS[form](Card("", form=form, about=about), context)


STANDING = frozenset({"want", "want-again", *(f"profile:{kind}" for kind in KINDS)})
"""The forms whose answer replaces the one before, everywhere: no stray letter is to be taken for it."""


def may_stay(card: Card, prompt: Prompt, values: Mapping[str, str]) -> bool:
    """Whether a card has an answer that may stay as it is, so that writing another one is to be asked for.

    What is asked a second time, with the first answer shown, is being written.
    """
    is_second = card.form == "want-again" and bool(card.told)
    return card.form in STANDING and not is_second and (bool(card.before) or proposes(prompt, values))


def proposes(prompt: Prompt, values: Mapping[str, str]) -> bool:
    """Whether a card proposes an answer, which is saved only where one says that it is so."""
    return any(values.get(name, "").strip() for name in prompt.proposed)


def still_words(card: Card) -> str:
    """Return what one says of an answer that is proposed."""
    return "still so" if card.before else "it is so"


def effort(_card: Card, context: Context) -> Prompt:
    """Ask how much I gave this week, and where I was needed; both are saved as one step (L10, P4)."""
    needed = win_prompts.needed(context)
    (line,) = needed.fields

    def make(typed: Mapping[str, str], now: Context) -> Step:
        said, _ = read(HOW_MUCH, typed["effort"], now)
        begun = reviews.begun("weekly", now)  # a review that goes on in the next week is still about its own
        on = min(begun.on, now.today) if begun else None
        steps = [] if said is None else [efforts.say_effort(int(said), "", on, now)]
        if typed[line.name].strip():
            steps.append(needed.make({line.name: typed[line.name]}, now))
        changes = [change for step in steps for change in step.changes]
        return Step("; ".join(step.label for step in steps), changes) if steps else NOTHING

    return Prompt("How much of you was in this week?", (HOW_MUCH, line), empty, make)


def fit(card: Card, context: Context) -> Prompt:
    """Ask how well the job fits (L3)."""
    role = context.career.roles.get(card.about)
    if role is None:
        raise Refused("That job was deleted meanwhile.", "Enter goes on.")
    return job_prompts.fit(role, context)


def line_of(kind: ProfileKind) -> MakeForm:
    """Return what asks for a line of the profile; it is empty, so that Enter leaves what is there as it is.

    A line of the quarter begins with its last answer, or with what rung proposes: one says that it is still so (P2, B4).
    """

    def form(_card: Card, context: Context) -> Prompt:
        asked = profile_prompts.said(kind, context)
        text = asked.fields[0]
        said = replace(text, label="in one line", kind=text.kind if text.choices else "line")
        if kind in OF_QUARTER:
            return asked._replace(fields=(said,), shown=())
        return asked._replace(fields=(said,), values=empty, proposed=frozenset())

    return form


def want(_card: Card, _context: Context) -> Prompt:
    """Ask what the person really wants (G1)."""

    def make(typed: Mapping[str, str], now: Context) -> Step:
        return visions.answer(typed["first_answer"], "", now.moment, **_road(now))

    return Prompt("What do you really want?", (FIRST,), empty, make)


def want_again(_card: Card, _context: Context) -> Prompt:
    """Ask the same once more; and from where to where (G1, G2)."""
    fields = tuple(field for field in fields_of("visions") if field.name in {"text", *ROAD})

    def values(career: Career) -> Mapping[str, str]:
        last = visions.latest(career)
        return {f.name: show(f, getattr(last, f.name), career) if last and f.name in ROAD else "" for f in fields}

    def make(typed: Mapping[str, str], now: Context) -> Step:
        road = {field.name: read(field, typed[field.name], now)[0] for field in fields if field.name in ROAD}
        return visions.answer_again(typed["text"], now, **road)

    return Prompt("And what do you really want?", fields, values, make)


def _road(context: Context) -> Mapping[str, object]:
    """Return the ends of the road of the latest answer: they hold until they are changed."""
    last = visions.latest(context.career)
    return {name: getattr(last, name) for name in ROAD} if last else {}


def check_in(card: Card, context: Context) -> Prompt:
    """Ask where a goal is now (G21)."""
    goal = context.career.goals.get(card.about)
    if goal is None:
        raise Refused("That goal was deleted meanwhile.", "Enter goes on.")
    return prompts.checking_in(goal)


FORMS: Mapping[str, MakeForm] = {
    "check-in": check_in,
    "win": lambda _card, _context: win_prompts.won(),
    "effort": effort,
    "want": want,
    "want-again": want_again,
    "fit": fit,
    "boss": lambda _card, context: answer_prompts.boss(context),
    "change": lambda _card, context: job_prompts.change(context),
    **{f"profile:{kind}": line_of(kind) for kind in KINDS},
}
"""The prompts by the names of their forms."""
