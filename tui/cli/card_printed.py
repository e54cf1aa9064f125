"""The reframe card as `rung reframe` prints it: as text and as JSON."""

from __future__ import annotations

from collections.abc import Iterator

from career.card import card_task, card_words, other_ways, who_shows
from career.card.card import Card
from career.card.skill_chips import Offer, habit_line, less_line, memory_line
from career.drafting.offered import talk
from career.evidence import effects
from career.language.relative_days import full
from career.language.text import counted
from career.model import direct_reports
from career.model.context import Context
from career.model.field import choice_words
from career.model.reframes import REASON_WORDS
from career.model.snapshot import Career
from career.views import board
from tui.cli.card_options import WAYS
from tui.host.printing import say, say_columns

LABEL = 10
"""Cells of the label before a text."""


def as_json(card: Card, context: Context, saved: list[str]) -> dict[str, object]:
    """Return what `rung reframe --json` prints; `saved` are the ids of the saved records."""
    career = context.career
    way = card_words.way_out_of(card, career)
    return {
        "task": card.task,
        "enough": bool(card.offers),
        "language_known": card.english,
        "question": card.question,
        "skills": [_skill_json(offer) for offer in card.offers],
        "for": card.for_person,
        "reasons": card.reasons,
        "dead_end": card.dead_end,
        "shape": card_task.shape(card),
        "better_way": card_task.better_way(card, context),
        "due": card.due,
        "sentence": card_words.sentence(card, context),
        "draft": card_words.is_draft(card, context),
        "career_question": card_words.career_question(card, context),
        "offered": bool(card.for_person and card_words.sentence(card, context)),
        "talk": talk(card_words.sentence(card, context)) if card.for_person else [],
        "theirs": _theirs(card, context),
        "lasting": card_words.lasting(card),
        **_thought_over(card, career),
        "next": card_words.next_line(card, career),
        "step_to": {"id": card.step_to, "text": career.headline(card.step_to)} if card.step_to else None,
        "appeal": {"before": card.appeal_before, "after": card.appeal_after},
        "way_out": choice_words(way.verdict) if way else "",
        "to": way.to if way else "",
        "to_say": card_words.to_say(card, context),
        "saved": saved,
    }


def _thought_over(card: Card, career: Career) -> dict[str, object]:
    """Return what the further fields of a card say: what is known of the task, what would make it liked, and whom it serves."""
    could, way_to_like = who_shows.could_show(card, career), card_words.way_to_like_of(card, career)
    return {
        "known": card.known,
        "shown_by": card.shown_by,
        "could_show": could._asdict() if could else None,
        "to_learn": card_words.to_learn(card, career),
        "way_to_like": way_to_like.id if way_to_like else "",
        "gains": card_words.who_gains(card, career),
        "breaks": card.breaks,
        "need": card_words.need_of(card, career),
        "done_right": card.done_right,
        "beyond": card.beyond,
        "helped_by": card.helped_by,
    }


def _theirs(card: Card, context: Context) -> dict[str, object] | None:
    """Return what is known about the person whose task it is; None if it is my own."""
    career = context.career
    person = career.people.get(card_words.doer(card, career))
    if person is None:
        return None
    want, last = direct_reports.wanted(person.id, career), board.last_reframe(person.id, context)
    return {
        "their_goal": want.text if want else None,
        "their_goal_on": want.on if want else None,
        "strengths": [{"on": seen.on, "text": seen.text} for seen in direct_reports.strengths(person.id, career)],
        "growth_area": person.growth_area,
        "last_reframe_on": board.offered_on(last, context.moment) if last else None,
    }


def _skill_json(offer: Offer) -> dict[str, object]:
    return {
        "id": offer.id,
        "name": offer.name,
        "confidence": offer.confidence,
        "because": offer.because,
        "shown": offer.picked,
        "remembered": offer.remembered,
        "less": offer.less,
        "kept": offer.kept,
    }


def say_card(card: Card, context: Context) -> None:
    """Print the card with the same parts as on the screen."""
    _say("REFRAME", card.task)
    if person := context.career.people.get(card_words.doer(card, context.career)):
        _say("for", card.for_person)
        for label, text in board.talk_notes(person, context):
            _say(label, text)
    if card.reasons:
        _say("reasons", ", ".join(REASON_WORDS[reason] for reason in sorted(card.reasons)))
    _say("so far", f"held back by: {often}" if (often := effects.held_back(context.career)) else "")
    if card.offers:
        say("skills")
        say_columns((_skill(offer) for offer in card.offers), indent="  ")
        if told := memory_line(card.offers):
            _say("memory", f"{told}. To forget it, add --forget.")
        if told := less_line(card.offers):
            _say("less", f"{told}. To offer it as before, add --forget.")
        if told := habit_line(card.offers):
            _say("habit", f"{told}. To forget it, add --forget.")
    elif not card.english:
        _say(
            "skills",
            "none: rung only reads English. Choose one yourself with --skill NAME, or keep the task as it is with --save.",
        )
    else:
        _say("question", card.question)
        _say("", "Answer with --answer TEXT, or keep the task as it is with --save.")
    for label, text in _lines(card, context):
        _say(label, text)


def _lines(card: Card, context: Context) -> Iterator[tuple[str, str]]:
    career = context.career
    way = card_words.way_out_of(card, career)
    if way:
        yield "way out", other_ways.WAYS_OUT[way.verdict] + (f", {way.to}" if way.to else "")
        yield "done right", card.done_right
        yield "to say", card_words.to_say(card, context)
    elif card.is_plain and not card.dead_end and card.written is None:
        yield "honestly", (said := card_words.sentence(card, context))
        yield "better", card_task.better_way(card, context, said)
        yield "so far", str(card.spent) if card.spent.times else ""
        yield "ways out", f"--way with {', '.join(WAYS)}, or --sentence TEXT in your own words"
    elif card.dead_end and card.written is None:
        yield "better", card_task.better_way(card, context)
        yield "so far", str(card.spent)
        yield (
            "ways out",
            f"no draft for this one. Use --way with {', '.join(WAYS)}, or --sentence TEXT in your own words",
        )
    elif card.offers:
        yield from _of_sentence(card, context)
    yield "next", card_words.next_line(card, career)
    if card.due:
        yield "due", f'{full(card.due)}, as the task says (--due "" leaves it out)'
    if card.step_to:
        why = card_words.step_to_why(card, career)
        yield "step to", f"{career.headline(card.step_to)} ({career.short(card.step_to)}){f': {why}' if why else ''}"


def _of_sentence(card: Card, context: Context) -> Iterator[tuple[str, str]]:
    career = context.career
    yield "lasting", card_words.lasting(card)
    if could := who_shows.could_show(card, career):
        yield "shown by", f"perhaps {could.name}: {could.why} (--shown-by {could.name})"
    yield "to learn", card_words.to_learn(card, career)
    if way_to_like := card_words.way_to_like_of(card, career):
        yield "like it", f"{way_to_like.name}: {way_to_like.words(career.get(card.about), context)}"
    drafted = card_words.sentence(card, context)
    if card_words.waits_for_own_words(card):
        yield "sentence", "you first: which part of it do you know already? --known TEXT"
    elif drafted and card.for_person:
        for at, said in enumerate(talk(drafted)):
            yield "" if at else "sentence", said
        yield "", f"(offered: it is theirs once {card.for_person} answers)"
    else:
        needed = counted(context.settings.own_words, "word")
        mark = (
            f"  (rung's draft: add {needed} of your own to make it yours)" if card_words.is_draft(card, context) else ""
        )
        if not drafted and card.question:
            yield "question", f"{card.question} Only a guess so far: answer with --answer TEXT, or use --sentence TEXT."
            return
        asked = card_words.career_question(card, context)
        mark = "  (rung's draft)" if asked else mark
        yield "sentence", f"{drafted}{mark}" if drafted else "What does it do for you? Say it yourself: --sentence TEXT"
        yield "question", f"{asked} Add it with --sentence TEXT." if asked else ""


def _say(label: str, text: str) -> None:
    if text:
        say(f"{label:<{LABEL - 1}} {text}", hang=LABEL)


def _skill(offer: Offer) -> tuple[str, ...]:
    because = f"because you wrote: {', '.join(f'“{words}”' for words in offer.because)}" if offer.because else ""
    return "[x]" if offer.picked else "[ ]", offer.name, offer.confidence, because
