"""The words on a reframe card: its sentence, whose it is, the next step, what remains, and what to say instead."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from career.card import other_ways, ways_to_like
from career.card.card import Card
from career.card.card_task import goes_round, is_sure, known_names, lead_of
from career.card.other_ways import Leaving, WayOut
from career.drafting import sentences
from career.drafting.reading import filled, first_step, read
from career.drafting.skill_words import chain, inside, spoken
from career.drafting.slots import Slots
from career.evidence import effects
from career.language import cues
from career.language.text import clean_line
from career.model import direct_reports, goal_metrics, leader_wins, people, profile, reframes, steps_to, visions
from career.model import skills as own_skills
from career.model.people import Person
from career.model.profile import ProfileKind
from career.model.tasks import Task
from career.reframing import skills

if TYPE_CHECKING:
    from career.card.ways_to_like import WayToLike
    from career.model.context import Context
    from career.model.snapshot import Career

DULL_FIRST = "do the first part, and note how long the rest will take"
MANY_FIRST = "do ten, time them, and multiply"
"""The first step where there are more than fit one sitting."""
SAY_MINUTES = 5
"""Time box of a step that is only to say something to somebody."""


def write(card: Card, text: str, context: Context) -> Card:
    """Return the card with the person's sentence. A text that is empty, or equals the draft, is none of their own."""
    said, drafted = clean_line(text), draft(card, context)
    if not said or said in {drafted, card.started_from}:
        return replace(card, written=None, started_from="")
    return replace(card, written=said, started_from=card.started_from or drafted)


def draft(card: Card, context: Context) -> str:
    """Return rung's sentence for the card as it is, with what was typed into its gaps; "" for a dead end."""
    if card.dead_end:
        return ""
    return sentences.draft(slots(card, context.career), context.settings.draft_length, card.turn)


def origin(card: Card, context: Context) -> str:
    """Return the draft from which the sentence shown started; "" where it started from none.

    What was typed into its gaps is part of it: an answer is not yet a sentence of one's own (E5).
    """
    return draft(card, context) if card.written is None else card.started_from


def slots(card: Card, career: Career) -> Slots:
    """Fill the gaps of the draft from the card and the records."""
    lead = lead_of(card)
    goal, held = career.goals.get(card.step_to), own_skills.of(lead, career)
    person = doer(card, career)
    saw, saw_on = _seen(person, career) if card.for_person else ("", None)
    want = direct_reports.wanted(person, career) if person else None
    vision = visions.latest(career)
    return Slots(
        task=card.task,
        is_plain=card.is_plain,
        skill=lead,
        name=spoken(lead) if lead else "",
        is_sure=is_sure(lead, card, career),
        proofs=effects.proofs(career).get(lead, 0),
        level=held.level if held else None,
        energy=held.energy if held else 0,
        names=known_names(career),
        who=card.gains or ("" if read(card.task, known_names(career)).who else who_gains(card, career)),
        known=card.known or card.reply,
        breaks=card.breaks,
        need=card.need,
        far_end=vision.text if vision and steps_to.speaks(card.task, vision.text) else "",
        future_self=_spoken_for("future_self", card, career),
        edge=_spoken_for("edge", card, career),
        step_to=goal.title if goal else "",
        by=goal.due if goal else None,
        leads=goal.step_to if goal else "",
        me_first="know" in card.reasons,
        minutes=card.spent.minutes_each,
        person=card.for_person,
        saw=saw,
        saw_on=saw_on,
        said=want.text if want else "",
        said_on=want.on if want else None,
        on=card.on,
    )


def _spoken_for(kind: ProfileKind, card: Card, career: Career) -> str:
    """Return a line of the profile for which the task's own words speak, else ""."""
    said = profile.text_of(kind, career)
    return said if said and steps_to.speaks(card.task, said) else ""


def doer(card: Card, career: Career) -> str:
    """Return the id of the person whose task it is; "" for my own, and for somebody who is not recorded yet."""
    if not card.for_person:
        return ""
    if isinstance(found := career.get(card.for_person), Person):
        return found.id
    named = people.called(card.for_person, career)
    return named[0].id if len(named) == 1 else ""


def who_gains(card: Card, career: Career) -> str:
    """Return who benefits, as typed, or according to the task or the answer; "" where nobody is named."""
    names = known_names(career)
    return card.gains or read(card.task, names).who or (read(card.answer, names).who if card.answer else "")


def need_of(card: Card, career: Career) -> str:
    """Return the organisation's need that it serves, as typed, or the metric of the goal that it is a step to."""
    goal = career.goals.get(card.step_to)
    metric = goal_metrics.organisations(goal) if goal else None
    return card.need or (metric.text if metric and metric.is_named else "")


def asks(card: Card, career: Career) -> bool:
    """Whether to ask who assigned it: no use is seen, nobody benefits, nothing breaks, no need is served (P16c)."""
    if "use" not in card.reasons or card.way or card.dead_end or card.written is not None or card.for_person:
        return False
    return not (card.reply or who_gains(card, career) or card.breaks or need_of(card, career))


def way_out_of(card: Card, career: Career) -> WayOut | None:
    """Return the way out that the card takes: the chosen one, or asking what for where no use can be seen."""
    if card.way:
        return (
            card.way
            if card.way.to or card.way.verdict in {"job", "trade"}
            else replace(card.way, to=assigner(card, career))
        )
    return WayOut(verdict="ask", to=assigner(card, career)) if asks(card, career) else None


def assigner(card: Card, career: Career) -> str:
    """Return the name of the person who assigned the task, "" where that is unknown."""
    row = career.get(card.about)
    asked = row.assigned_by if isinstance(row, Task) else card.assigned_by
    return career.headline(asked) if asked in career.people else ""


def leaving(card: Card, career: Career) -> Leaving:
    """Return what a way out applies to. Room is made for the goal it is a step to, or for the likeliest one."""
    row = career.get(card.about)
    goal = career.goals.get(card.step_to) or next(
        (career.goals[i] for i in card.steps_to if i in career.goals and i != card.about), None
    )
    return Leaving(
        task=card.task, row=row, goal=goal, doer=card.for_person, spent=card.spent, goes_round=goes_round(card)
    )


def to_say(card: Card, context: Context) -> str:
    """Return the drafted text of the card's way out, "" without one."""
    way = way_out_of(card, context.career)
    return other_ways.text(way, leaving(card, context.career), context) if way else ""


def waits_for_own_words(card: Card) -> bool:
    """Whether no draft may be shown yet: somebody who does not know how finds their own reason first (E5)."""
    return "know" in card.reasons and not card.for_person and not card.known and card.written is None


def alone(card: Card) -> Card:
    """Return a card that is saved before its draft was shown: the sentence is then only what the person said (E5)."""
    if not card.known or card.dead_end:
        return card
    return replace(card, written=sentences.own_sentence(card.known), started_from="")


def sentence(card: Card, context: Context) -> str:
    """Return the sentence to show: the person's own, else the draft where one may be shown, else ""."""
    if way_out_of(card, context.career):
        return ""
    if card.written is not None:
        return card.written
    return "" if waits_for_own_words(card) else draft(card, context)


def career_question(card: Card, context: Context) -> str:
    """Return what to ask of a draft that says only what I do: what it does for my career; "" where that is said, or not known."""
    is_bare = sentence(card, context) and card.written is None and not card.is_plain
    return sentences.question(slots(card, context.career)) if is_bare else ""


def is_draft(card: Card, context: Context) -> bool:
    """Whether the sentence shown is still rung's draft: too few words in it are the person's own."""
    return reframes.is_draft(sentence(card, context), origin(card, context), context.settings)


def step_of(card: Card, career: Career) -> str:
    """Return the next step: as the person typed it, else what to say, else the first minutes of the first skill."""
    return _first_step(card, career) if card.then_do is None else card.then_do


def minutes_of(card: Card, career: Career) -> int:
    """Return how many minutes the next step may take."""
    way = way_out_of(card, career)
    is_said = bool(way.verdict != "job" if way else card.for_person)
    return SAY_MINUTES if is_said and card.then_do is None else card.then_minutes


def _first_step(card: Card, career: Career) -> str:
    way = way_out_of(card, career)
    if way and way.verdict != "job":
        return f"say it to {way.to}" if way.to else "say it to whoever gave it to me"
    if card.for_person and way is None:
        return f"say it to {card.for_person}, and wait for the answer"
    reading = read(card.task, known_names(career))
    if reading.plain and card.is_plain:
        return filled(reading.plain.kind.first, "", reading) or (MANY_FIRST if reading.is_long else DULL_FIRST)
    if not (card.picked or reading.is_clear):
        return ""
    return first_step(reading, who_gains(card, career))


def plan(card: Card, text: str, career: Career) -> Card:
    """Return the card with the next step as the person wrote it; an empty text restores the drafted one."""
    said = clean_line(text)
    return replace(card, then_do=None if said in {"", _first_step(card, career)} else said)


def next_line(card: Card, career: Career) -> str:
    """Return the next step as one says it: "after stand-up, 25 min: ..."; "" where there is none."""
    step = step_of(card, career)
    stuck = f"; if that is not enough, I ask {card.shown_by}" if card.shown_by and "know" in card.reasons else ""
    return cues.step_said(card.if_cue, minutes_of(card, career), f"{step}{stuck}") if step else ""


def to_learn(card: Card, career: Career) -> str:
    """Return the learning goal of somebody who does not know how: to be able to explain it, never a target (P16a)."""
    lead = next(iter(card.picked), "")
    if "know" not in card.reasons or not lead or card.on is None:
        return ""
    friday = card.on + timedelta(days=(4 - card.on.weekday()) % 7 or 7)
    friday = friday if (friday - card.on).days > 3 else friday + timedelta(days=7)
    whom = card.shown_by or assigner(card, career) or "somebody new to it"
    return f"by {friday:%A} {friday.day} {friday:%B} I can explain {inside(lead)} here to {whom}"


def way_to_like_of(card: Card, career: Career) -> WayToLike | None:
    """Return the way to like the task more, where it is not liked: the chosen one, else the likeliest (P16b)."""
    if "like" not in card.reasons:
        return None
    return ways_to_like.BY_ID.get(card.way_to_like) or ways_to_like.ranked(career)[0]


def next_way_to_like(card: Card, career: Career) -> Card:
    """Choose the next way to like the task more; no change where liking it is not the problem."""
    now, order = way_to_like_of(card, career), ways_to_like.ranked(career)
    return card if now is None else replace(card, way_to_like=order[(order.index(now) + 1) % len(order)].id)


def lasting(card: Card) -> str:
    """Return what remains of the first skill that is on: what people do because of it, and where it leads (P5, P13)."""
    lead = next((i for i in card.picked if i in skills()), "")
    return f"{skills()[lead].lasting.rstrip('.')} ({chain(lead)})" if lead else ""


def step_to_why(card: Card, career: Career) -> str:
    """Return what the goal that the card is a step to says of where it leads, in the person's own words (G19)."""
    goal = career.goals.get(card.step_to)
    return clean_line(goal.step_to) if goal else ""


def _seen(person: str, career: Career) -> tuple[str, date | None]:
    """Return something that a person did, and when: the latest of strengths seen, tasks they did, and wins for them."""
    seen = [(strength.on, strength.text) for strength in direct_reports.strengths(person, career)]
    done = [
        (task.done_on, f"you finished “{task.title}”")
        for task in career.tasks.values()
        if person and task.for_person == person and task.state == "done" and task.done_on
    ]
    won = [
        (win.on, win.text)
        for win in career.wins.values()
        if person
        and not win.praise
        and not leader_wins.is_one(win)
        and career.survivor(win.for_whom) in {person, career.headline(person)}
    ]
    return max(((what, day) for day, what in [*done, *won, *seen]), key=lambda pair: pair[1], default=("", None))
