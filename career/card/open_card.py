"""Opening a reframe card: on a new task, or on a record with the reframe that was kept of it (P9, P15)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from msgspec.structs import replace

from career.card import off_path, repeats
from career.card.card import Card
from career.card.card_task import known_names
from career.card.card_words import draft, plan
from career.card.memory import Memory
from career.card.other_ways import WayOut
from career.card.repeats import Spent
from career.card.skill_chips import GUESS, Offer, asked_at, fitting, offer
from career.drafting.moments import first_moment
from career.drafting.reading import Reading, read
from career.drafting.sentences import DRAFTS
from career.language.days_named import day_named
from career.language.lines import bare, read_line
from career.language.text import clean_line
from career.model import people, reframes, steps_to
from career.model.context import Context
from career.model.records import Record
from career.model.reframes import Reframe
from career.model.snapshot import Career
from career.model.tasks import Task
from career.reframing import Suggestion


def open_card(task: str, context: Context, *, about: str = "", memory: Memory | None = None) -> Card:
    """Open a card on a task's text, or on the record `about`, continuing the reframe that was saved of it.

    `memory` is by default that of the career, with the catalogue as shipped.
    """
    career = context.career
    task = clean_line(task) if about else bare(task)
    memory = memory or Memory.of(career)
    row, kept = career.get(about), reframes.of(about, career) if about else None
    answer = (kept.answer or kept.reply) if kept else ""
    found = memory.suggest(task, answer)
    own, doer = _given(row, career)
    reading = read(task, names := known_names(career))
    spent = repeats.spent_on(task, row, memory, career)
    is_dead_end, is_plain = repeats.is_dead_end(spent, context), _is_plain(reading, spent)
    is_leaving = is_dead_end or is_plain
    when = first_moment(task, reading.deed, reading.act, names, context.today)
    offers, ranked, proposed = _offered(found.skills, steps_to.ranked(task, own, about, career), own, context, doer)
    card = Card(
        task=task,
        about=about,
        answer=answer,
        question=asked_at(offers, found.question),
        english=found.language_known,
        offers=offers,
        steps_to=ranked,
        step_to="" if is_leaving else steps_to.likely(task, own, proposed, offers[0].id if offers else "", career),
        if_cue=f"I next see {doer}" if doer else when.cue,
        step_day=when.day,
        due=_due(task, row, context),
        then_minutes=context.settings.step_minutes,
        turn=_next_frame(career),
        for_person=doer,
        spent=spent,
        dead_end=is_dead_end,
        is_plain=is_plain,
        is_leaving=is_leaving,
        on=context.today,
    )
    return _taken_up(card, kept, memory, context) if kept else card


def _given(row: Record | None, career: Career) -> tuple[str, str]:
    """Return the goal of a task, and the name of the person whose it is; "" and "" for anything else."""
    if not isinstance(row, Task):
        return "", ""
    return row.goal, people.shown(row.for_person, career) if row.for_person else ""


def _offered(
    found: Iterable[Suggestion], ranked: tuple[str, ...], own: str, context: Context, doer: str
) -> tuple[tuple[Offer, ...], tuple[str, ...], tuple[str, ...]]:
    """Return the skills, the goals that it may be a step to, and those that may be proposed: off my path, what goes with me first."""
    offers = tuple(map(offer, found))
    if doer or not off_path.is_off(context):
        return offers, ranked, ranked
    ranked = off_path.steps_to(ranked, own, context.career)
    return off_path.offers(offers), ranked, off_path.worth_proposing(ranked, own, context.career)


def _is_plain(reading: Reading, spent: Spent) -> bool:
    """Whether nothing is to be gained by the task: it is bent, or dull as far as the records tell (P19)."""
    return reading.plain is not None and (reading.plain.shape == "bent" or spent.dull)


def _taken_up(card: Card, kept: Reframe, memory: Memory, context: Context) -> Card:
    """Return the card with everything that was chosen or written in the saved reframe."""
    career = context.career
    offers = tuple(_as_kept(offer, kept) for offer in card.offers)
    known = {offer.id for offer in offers}
    extra = tuple(Offer(i, memory.name_of(i), (), "kept", picked=True) for i in sorted(kept.skills - known))
    is_listed = kept.step_to in {"", *card.steps_to} or career.get(kept.step_to) is None
    way = _kept_way_out(kept, career)
    laid = replace(
        card,
        offers=fitting(offers + extra),
        reasons=kept.reasons,
        steps_to=card.steps_to if is_listed else (*card.steps_to, kept.step_to),
        step_to=kept.step_to,
        turn=kept.frame,
        if_cue=kept.if_cue or card.if_cue,
        then_minutes=(kept.then_minutes or card.then_minutes) if way is None else card.then_minutes,
        known=kept.known,
        shown_by=kept.shown_by,
        way_to_like=kept.way_to_like,
        gains=kept.gains,
        breaks=kept.breaks,
        need=kept.need,
        done_right=kept.done_right,
        beyond=kept.beyond,
        helped_by=people.shown(kept.helped_by, career) if kept.helped_by else "",
        reply=kept.reply,
        appeal_before=kept.appeal_before,
        appeal_after=kept.appeal_after,
        for_person=people.shown(kept.for_person, career) if kept.for_person else card.for_person,
        is_kept=kept.closed_on is None,
        is_leaving=card.is_leaving and way is None and not kept.sentence,
        way=way,
        kept_way=way,
    )
    return _with_sentences(laid, kept, context)


def _as_kept(offer: Offer, kept: Reframe) -> Offer:
    """Return a skill as it was kept: on or off. A guess that was kept is a guess no more."""
    is_on = offer.id in kept.skills
    return replace(offer, picked=is_on, confidence="kept" if is_on and offer.confidence == GUESS else offer.confidence)


def _kept_way_out(kept: Reframe, career: Career) -> WayOut | None:
    """Return the way out that was saved; asking what the task is for is over once there was an answer."""
    if kept.verdict == "invest" or kept.closed_on or (kept.verdict == "ask" and kept.reply):
        return None
    return WayOut(
        verdict=kept.verdict,
        to=people.shown(kept.told, career) if kept.told else "",
        stays=kept.stays,
        changes=kept.changes,
        hours=kept.hours,
        impact=kept.impact,
        why=kept.why,
    )


def _with_sentences(card: Card, kept: Reframe, context: Context) -> Card:
    """Return the card with the saved sentences; one that equals what would be drafted now stays a draft."""
    card = plan(card, kept.then_do, context.career)
    if not kept.sentence or kept.sentence == draft(card, context):
        return card
    return replace(card, written=kept.sentence, started_from=kept.draft)


def _next_frame(career: Career) -> int:
    """Return the frame after that of the reframe saved last, so that no two in a row read the same (C.7)."""
    last = max(career.reframes.values(), key=lambda r: (r.created_at, r.id), default=None)
    return (last.frame + 1) % DRAFTS if last else 0


def _due(task: str, row: Record | None, context: Context) -> date | None:
    """Return the day that a task names, where it has no due date yet; one that is read out of todo.txt counts already."""
    if (row is not None and not isinstance(row, Task)) or (row and row.due) or (row is None and read_line(task).due):
        return None
    named = day_named(task, context.today, week_starts=context.settings.week_starts)
    return named.day if named else None
