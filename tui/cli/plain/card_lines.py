"""What a reframe card says in lines: the same parts as on the screen, each with its label in front."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from career.card import card_fields, card_task, card_words, other_ways, who_shows
from career.card.skill_chips import habit_line, less_line, memory_line
from career.drafting.offered import talk
from career.evidence import effects
from career.language.relative_days import full
from career.language.text import counted
from career.model.tasks import Task
from career.views import board

if TYPE_CHECKING:
    from career.card.card import Card
    from career.card.skill_chips import Offer
    from career.model.context import Context

WHAT_IT_IS = "what the task does for your career. It is saved here; nothing is sent."
"""What is said on each card until the first is saved."""


def of_task(card: Card, context: Context) -> Iterator[tuple[str, str]]:
    """Yield what is known of the task before anything is asked."""
    career = context.career
    yield "Reframe", card.task
    if not career.reframes:
        yield "A reframe is", WHAT_IT_IS
    about = career.get(card.about)
    if isinstance(about, Task):
        yield "From", career.headline(about.assigned_by) if about.assigned_by else ""
        yield "Done before", counted(about.times_done, "time") if about.times_done else ""
    if card.for_person:
        yield "For", card.for_person
    if person := career.people.get(card_words.doer(card, career)):
        for label, text in board.talk_notes(person, context):
            yield label.capitalize(), text
    if often := effects.held_back(career):
        yield "So far", f"held back by: {often}"


def of_card(card: Card, context: Context) -> Iterator[tuple[str, str]]:
    """Yield the card as it is: its skills, its sentence or its other way out, the next step."""
    career = context.career
    if card.way:
        yield "Way out", other_ways.WAYS_OUT[card.way.verdict]
        for name in card_fields.ASKED[card.way.act if card.way.verdict == "trade" else card.way.verdict]:
            yield name.replace("_", " ").capitalize(), card_fields.text_of(card, name, context)
        yield "To say", card_words.to_say(card, context)
    else:
        yield from _skills(card)
        yield from _asked(card, context)
        yield from _sentence(card, context)
    yield "Next step", card_words.next_line(card, career)
    yield "Due", f"{full(card.due)}, as the task says" if card.due else ""
    if card.step_to:
        why = card_words.step_to_why(card, career)
        yield "Step to", f"{career.headline(card.step_to)}{f': {why}' if why else ''}"
    yield "What lasts", "" if card.is_plain or card.way else card_words.lasting(card)


def of_ways_out(card: Card, context: Context) -> Iterator[tuple[str, str]]:
    """Yield what is said above the other ways out: the honest sentence, a better way, how often it was done."""
    honest = card_words.sentence(card, context) if card.is_plain else ""
    yield "Honestly", honest
    yield "Better", card_task.better_way(card, context, honest) if card.is_plain or card.dead_end else ""
    yield "So far", str(card.spent) if card.spent.times and (card.dead_end or card.is_plain) else ""


def skill(offer: Offer) -> str:
    """Return a skill as it stands on the card."""
    because = f", because you wrote {', '.join(f'“{words}”' for words in offer.because)}" if offer.because else ""
    return f"{offer.name}, {'on' if offer.picked else 'off'}{because}"


def _skills(card: Card) -> Iterator[tuple[str, str]]:
    for offer in card.offers:
        yield "Skill", skill(offer)
    if not card.offers:
        yield "Skill", "none yet" if card.english else "none: rung reads English only. Add one by its name."
    for told in (memory_line(card.offers), less_line(card.offers), habit_line(card.offers)):
        yield "Memory", told


def _asked(card: Card, context: Context) -> Iterator[tuple[str, str]]:
    """Yield what the reasons ask for, as far as there is an answer."""
    career = context.career
    yield "They said", card.reply
    if "know" in card.reasons and not card.for_person:
        yield "You know", card.known
        could = who_shows.could_show(card, career)
        yield "Shown by", card.shown_by or (f"perhaps {could.name}: {could.why}" if could else "")
        yield "To learn", card_words.to_learn(card, career)
    if way := card_words.way_to_like_of(card, career):
        yield "To like it more", f"{way.name}: {way.words(career.get(card.about), context)}"
    if "use" in card.reasons:
        yield "Who gains", card_words.who_gains(card, career)
        yield "Without it", card.breaks
        yield "Need it meets", card_words.need_of(card, career)
    yield "Done right", card.done_right
    yield "Beyond", card.beyond


def _sentence(card: Card, context: Context) -> Iterator[tuple[str, str]]:
    career = context.career
    label = "For them" if card.for_person else "For my career"
    if card.on and card_words.asks(card, career):
        whom = card_words.assigner(card, career) or "whoever gave it to you"
        yield "To say", card_words.to_say(card, context)
        yield "To", f"{whom}: it does not say who gains by it"
        return
    shown = card_words.sentence(card, context)
    if not shown:
        waits = card_words.waits_for_own_words(card)
        yield label, "write your own first" if waits else "write it in your own words"
    elif card.for_person:
        for said in talk(shown):
            yield label, said
        yield "Offered", f"it is theirs once {card.for_person} has answered"
    elif card_words.is_draft(card, context):
        needed = counted(context.settings.own_words, "word")
        yield f"{label}, rung's draft", shown
        yield "Draft", f"add {needed} of your own to make it yours"
    else:
        yield label, shown
