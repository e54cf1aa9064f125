"""The dialogs of the texts to say: what the records do not fill, and a line of one's own; then the text is shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress

from career.errors import RungError
from career.model import people
from career.model.context import Context
from career.model.people import Person
from career.model.records import Record, Step
from career.model.snapshot import Career
from career.model.tasks import Task
from career.model.wants import Want
from career.texts import ask_advice, draft, tell_want
from career.texts.draft import PERSON, TO, Draft
from career.texts.offers import Offer, fitting
from career.texts.text import Source
from career.views import asking
from tui.dialogs.prompts import SAID, Prompt, still_there


def saying(offer: Offer, context: Context) -> Prompt:
    """Ask for what a text needs, and for a line of one's own; what the records fill is not asked for."""
    text, about = offer.text, offer.about
    whom = offer.person or text.whom(Source(about), context)
    source = Source(about, context.career.people.get(whom))
    gaps = tuple(gap for gap in draft.to_ask(text, source, context) if gap.name not in offer.gaps)
    proposed = text.proposed(source, context)

    def drafted(typed: Mapping[str, str], context: Context) -> Draft:
        now = still_there(context.career, about) if about else None
        return draft.draft(text, now, {**offer.gaps, **typed}, context)

    def make(typed: Mapping[str, str], context: Context) -> Step:
        return draft.tell(drafted(typed, context), typed.get(SAID, ""), context)

    def values(career: Career) -> Mapping[str, str]:
        return {**proposed, PERSON: people.shown(whom, career) if whom in career.people else ""}

    return Prompt(
        _title(offer),
        (TO, *gaps, draft.own_line(text)),
        values,
        make,
        offer.person or (about.id if about else ""),
        shown=_shown(source),
        kind=" ".join([text.name, *offer.gaps.values()]),
        people=tuple(person.id for person in to_choose_from(offer, context)),
        proposed=frozenset(proposed),
        drafted=drafted,
    )


def to_choose_from(offer: Offer, context: Context) -> list[Person]:
    """Return whom a text may be said to, the likeliest first; nobody in particular where influence decides."""
    match offer.text.name:
        case "ask-advice" if topic := offer.gaps.get("topic"):
            return asking.not_asked(topic, context)
        case "ask-advice" if isinstance(offer.about, Task):
            return [one.person for one in asking.who_knows(offer.about, context)]
        case "offer-help":
            return asking.could_use_help(context)
        case "tell-want" if isinstance(offer.about, Want):
            return tell_want.to_tell(offer.about, context)
    return []


def asking_for_advice(record: Record, context: Context) -> Prompt:
    """Ask what advice to ask for: about a record, or of a person (S5)."""
    about, person = (None, record.id) if isinstance(record, Person) else (record, "")
    return saying(Offer(ask_advice.TEXT, ask_advice.TEXT.offers, about, person), context)


def every(record: Record, context: Context) -> Iterator[Prompt]:
    """Yield the prompts of all texts that fit a record: unsaved text may answer any of them."""
    for offer in fitting(record, context):
        with suppress(RungError):  # a hint that was not said plainly yet has no question
            yield saying(offer, context)


def _title(offer: Offer) -> str:
    says = offer.says[:1].upper() + offer.says[1:]
    return f"{says}: {offer.about.headline}" if offer.about and offer.about.headline not in says else says


def _shown(source: Source) -> tuple[str, ...]:
    """Return what somebody cares about, to be read before one writes to them (B10)."""
    cares = draft.cares_about(source.person) if source.person else ""
    return (cares,) if cares else ()
