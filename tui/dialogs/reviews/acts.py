"""What each key of a review does: a step at once, a prompt to answer first, a screen to open, or a text to copy.

`career.views.reviews.step` says how a step names its acts. What is not in ACTS is an action of a row.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple, TypeAlias

from msgspec.structs import replace

from career.errors import Refused
from career.model import goal_parts, if_then, reframes
from career.model.context import Context
from career.model.goals import Goal
from career.model.people import Person
from career.model.records import Record, Step
from career.model.tables import subject
from career.texts import propose_way
from career.texts.offers import Offer, fitting
from career.views import nudges
from career.views.reviews.step import Act, Card
from tui.dialogs import (
    agenda_prompts,
    contact_prompts,
    goal_prompts,
    job_prompts,
    nudge_acts,
    prompts,
    row_verbs,
    text_prompts,
    trust_prompts,
    want_prompts,
)
from tui.dialogs.prompts import Prompt
from tui.dialogs.row_keys import Selected
from tui.dialogs.rows import adding, text_of


class Opens(NamedTuple):
    """A screen to open, by its name in `tui.screens.by_name`, and what it is of."""

    name: str
    of: tuple[object, ...] = ()


class Copies(NamedTuple):
    """A text to copy."""

    text: str


class Looked(NamedTuple):
    """It was looked at, and is as it should be: the step counts as done though nothing was changed."""


class Later(NamedTuple):
    """The nudge is for another week."""


Outcome: TypeAlias = Step | Prompt | Opens | Copies | Looked | Later
Does: TypeAlias = Callable[[Card, Selected | None, Context], Outcome]
DELETED = "That was deleted meanwhile."
KINDS = {"paused": "revisit"}
"""The kinds of lines in Upcoming that rows tell apart further."""


def do(act: Act, card: Card, chosen: Selected | None, context: Context) -> Outcome:
    """Return what comes of a key on a card, for the record under the cursor or the one that the card is about.

    Raises Refused where nothing can be done, and says why.
    """
    if own := ACTS.get(act.does):
        return own(card, chosen, context)
    return row_verbs.ROW_VERBS[act.does](_there(chosen), context)


def chosen_of(card: Card, key: str, kind: str, context: Context) -> Selected | None:
    """Return the record that a key of a card is for: that of the row with this key and kind, else the card's own."""
    record = context.career.get(key or card.about)
    return Selected(record, KINDS.get(kind, kind)) if record else None


def _there(chosen: Selected | None) -> Selected:
    if chosen is None:
        raise Refused(DELETED, "Enter goes on.")
    return chosen


def _person(chosen: Selected | None) -> Person:
    record = _there(chosen).record
    if not isinstance(record, Person):
        raise Refused(f"'{record.headline}' is nobody to meet.", "Enter goes on.")
    return record


def _goal(chosen: Selected | None) -> Goal:
    record = _there(chosen).record
    if not isinstance(record, Goal):
        raise Refused(f"'{record.headline}' is no goal.", "Enter goes on.")
    return record


def _complete(_card: Card, chosen: Selected | None, context: Context) -> Outcome:
    """Complete a record; the end of a reframed task is asked about first (P20)."""
    row = _there(chosen)
    kept = row_verbs.to_close(row, context.career)
    return Opens("close", (kept,)) if kept else row_verbs.complete(row, context)


def _reframe(_card: Card, chosen: Selected | None, context: Context) -> Outcome:
    record: Record = subject(_there(chosen).record, context.career)
    reframes.check_subject(record)
    return Opens("card", (record, text_of(record, context.career)))


def _close(_card: Card, chosen: Selected | None, context: Context) -> Outcome:
    """Ask what came of a task that is done already."""
    record = _there(chosen).record
    kept = reframes.of(record.id, context.career)
    if kept is None or kept.closed_on:
        raise Refused(f"'{record.headline}' is closed already.", "Enter goes on.")
    return Opens("close", (kept,))


def _pause(_card: Card, chosen: Selected | None, _context: Context) -> Outcome:
    goal = _goal(chosen)
    return Step(f"Paused '{goal.title}'", [replace(goal, state="paused")])


def _missing_part(_card: Card, chosen: Selected | None, context: Context) -> Outcome:
    goal = _goal(chosen)
    return goal_prompts.part(goal, goal_parts.first_missing(goal, context.career))


def _with_contact(verb: str) -> Does:
    """Return what a verb of a row does in the line of the next contact with a person."""

    def does(_card: Card, chosen: Selected | None, context: Context) -> Outcome:
        return row_verbs.ROW_VERBS[verb](Selected(_person(chosen), "contact"), context)

    return does


def _hit(*, did: bool) -> Does:
    """Return what notes whether the if-then of a goal happened (E2)."""
    return lambda _card, chosen, context: if_then.answer(_goal(chosen), context.moment, did=did)


def _no_drop(_card: Card, _chosen: Selected | None, _context: Context) -> Outcome:
    raise Refused("d drops a next step.", "Space finishes this, m moves it.")


def _nudge(kind: str) -> Does:
    """Return what a kind of nudge proposes."""

    def does(card: Card, chosen: Selected | None, context: Context) -> Outcome:
        found = nudges.of(kind, card.about, context)
        if found is None:
            raise Refused("That is done already.", "Enter goes on.")
        wanted = nudge_acts.act(found, _there(chosen).record, context)
        return Opens("card", (wanted, text_of(wanted, context.career))) if isinstance(wanted, Record) else wanted

    return does


def _asking(person: Person, says: str, context: Context) -> Prompt:
    """Return what is asked for the text to a person that is offered in these words."""
    offer = next(offer for offer in fitting(person, context) if offer.says == says)
    return text_prompts.saying(offer, context)


ACTS: Mapping[str, Does] = {
    "complete": _complete,
    "reframe": _reframe,
    "close": _close,
    "pause": _pause,
    "missing-part": _missing_part,
    "copy": lambda card, _chosen, _context: Copies("\n".join(card.told)),
    "met": _with_contact("complete"),
    "snooze-contact": _with_contact("snooze"),
    "meet": lambda _card, chosen, context: contact_prompts.meeting_on(_person(chosen), context),
    "helped": lambda _card, chosen, _context: contact_prompts.contact_of(_person(chosen), "help_given"),
    "offer-help": lambda _card, chosen, _context: contact_prompts.offering(_person(chosen), "offer 15 minutes to"),
    "add-topic": lambda _card, chosen, _context: agenda_prompts.topic(_person(chosen), "input"),
    "looked-at": lambda _card, _chosen, _context: Looked(),
    "add-legacy": lambda _card, _chosen, _context: prompts.adding("legacy"),
    "add-need": lambda _card, _chosen, _context: prompts.adding("needs"),
    "add-trend": lambda _card, _chosen, _context: adding("trends"),
    "add-learning": lambda _card, _chosen, _context: adding("learning"),
    "add-decision": lambda _card, _chosen, _context: adding("decisions"),
    "add-goal": lambda _card, _chosen, _context: goal_prompts.adding(),
    "change-now": lambda _card, _chosen, context: job_prompts.change(context),
    "known-for": lambda _card, chosen, context: _asking(_person(chosen), "ask what you are known for", context),
    "tell-want": lambda _card, chosen, context: want_prompts.telling(_person(chosen), context),
    "advice": lambda _card, chosen, context: text_prompts.asking_for_advice(_person(chosen), context),
    "trust": lambda _card, chosen, _context: trust_prompts.rating(_person(chosen)),
    "trust-move": lambda _card, chosen, _context: trust_prompts.moving(_person(chosen)),
    "mentor": lambda _card, chosen, context: trust_prompts.asking_mentor(_person(chosen), context),
    "propose": lambda _card, chosen, context: text_prompts.saying(
        Offer(propose_way.TEXT, propose_way.TEXT.offers, _there(chosen).record), context
    ),
    "brainstorm": lambda _card, _chosen, _context: Opens("brainstorm"),
    "make-room": lambda _card, chosen, _context: Opens("tradeoff", (_goal(chosen).id,)),
    "document": lambda _card, _chosen, _context: Opens("review"),
    "document-quarter": lambda _card, _chosen, _context: Opens("review", ("quarter",)),
    "it-happened": _hit(did=True),
    "it-did-not": _hit(did=False),
    "no-drop": _no_drop,
    "not-this-week": lambda _card, _chosen, _context: Later(),
    **{f"nudge:{row.kind}": _nudge(row.kind) for row in nudges.TABLE},
    "agenda": lambda _card, chosen, _context: Opens("person", (_person(chosen).id,)),
}
"""What an act does that is no action of a row, by its name."""
