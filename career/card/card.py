"""The reframe card as a value: what is on it, and what each key does to it (P9, P15).

The card on the screen and `rung reframe` share it. `opening` opens one, `card_words` words it, `save_card` keeps it.
"""

from __future__ import annotations

from datetime import date

import msgspec
from msgspec.structs import replace

from career.card.memory import Memory
from career.card.other_ways import WayOut, WayOutAction
from career.card.repeats import Spent
from career.card.skill_chips import GUESS, MOST_SKILLS, OWN, Offer, asked_at, fitting, offer
from career.drafting.reading import read
from career.drafting.sentences import DRAFTS
from career.errors import BadValue
from career.language.days_named import day_named
from career.language.text import clean_line
from career.model.reframes import Reason, Verdict

MIDDLE = 5
"""The appeal that the first < or > starts from."""


_KEPT_AS = {
    "steps_to": "stones",
    "step_to": "stone",
    "way_to_like": "lever",
    "appeal_before": "pull_before",
    "appeal_after": "pull_after",
}
"""The names that these have in the unsaved text of an ended session, which may have been that of an older rung."""


class Card(msgspec.Struct, frozen=True, kw_only=True, rename=_KEPT_AS):
    """A reframe in the making, of the record `about` ("" for a new task) with the text `task`.

    `question` is asked where the task says too little, and `answer` is the answer to it. `written` is the person's own
    sentence, None as long as they wrote none, and `started_from` the draft from which they started. `steps_to` are ids of
    the goals that it may be a step to, the likeliest first; `step_to` is the one chosen, or "".

    `known` and `shown_by` are asked with *know*, one `way_to_like` is chosen with *like*, and
    `gains`, `breaks` and `need` are asked with *use*; `beyond` is one small thing beyond what was asked; `helped_by` names who
    helped me to see it; `reply` is the answer to "what for?". `for_person` is the name
    of the person whose task it is, "" for mine. `spent` is how often such a task was done; a `dead_end` gets no draft; while `is_leaving` the other ways out are
    shown, and `way` is the one taken. One that `is_plain`, bent or dull by its words, gets an honest sentence and no other.
    `due` is the day that the task names, offered as its due date; `step_day` is the day of the next step. `on` is the day.
    """

    task: str
    about: str = ""
    answer: str = ""
    question: str = ""
    english: bool = True
    offers: tuple[Offer, ...] = ()
    reasons: frozenset[Reason] = frozenset()
    steps_to: tuple[str, ...] = ()
    step_to: str = ""
    turn: int = 0
    written: str | None = None
    started_from: str = ""
    if_cue: str = ""
    then_do: str | None = None
    then_minutes: int
    assigned_by: str = ""
    known: str = ""
    shown_by: str = ""
    way_to_like: str = ""
    gains: str = ""
    breaks: str = ""
    need: str = ""
    done_right: str = ""
    beyond: str = ""
    helped_by: str = ""
    reply: str = ""
    appeal_before: int | None = None
    appeal_after: int | None = None
    for_person: str = ""
    spent: Spent = Spent()
    dead_end: bool = False
    is_kept: bool = False
    is_plain: bool = False
    is_leaving: bool = False
    due: date | None = None
    step_day: date | None = None
    way: WayOut | None = None
    kept_way: WayOut | None = None
    on: date | None = None

    @property
    def picked(self) -> tuple[str, ...]:
        """Return the ids of the skills that are on, the likeliest first."""
        return tuple(offer.id for offer in self.offers if offer.picked)


def answered(card: Card, answer: str, memory: Memory | None = None) -> Card:
    """Return the card after its question was answered: task and answer are read together.

    Skills that the person put on the card stay on it.
    """
    said = clean_line(answer)
    found = (memory or Memory()).suggest(card.task, said)
    fresh = tuple(map(offer, found.skills))
    known = {offer.id for offer in fresh}
    own = tuple(o for o in card.offers if o.confidence in OWN and o.id not in known)
    return replace(card, answer=said, question=asked_at(fresh, found.question), offers=fitting(fresh + own))


def toggle_reason(card: Card, reason: Reason) -> Card:
    """Set or clear one of the three reasons that hold the person back (P15)."""
    return replace(card, reasons=card.reasons ^ {reason})


def toggle_skill(card: Card, place: int) -> Card:
    """Switch the skill at `place` (from 0) on or off; a position without a skill changes nothing."""
    if not 0 <= place < len(card.offers):
        return card
    offers = tuple(_switched(offer) if at == place else offer for at, offer in enumerate(card.offers))
    return replace(card, offers=offers)


def _switched(offer: Offer) -> Offer:
    """Return a skill switched on or off. A guess that the person switches on is theirs."""
    is_theirs = not offer.picked and offer.confidence == GUESS
    return replace(offer, picked=not offer.picked, confidence="yours" if is_theirs else offer.confidence)


def add_skill(card: Card, text: str, memory: Memory | None = None) -> Card:
    """Put a skill on the card, by its name, its id or in the person's own words.

    On a full card it replaces a skill that is off. Raises BadValue where nine are on.
    """
    name = clean_line(text)
    if not name:
        return card
    memory = memory or Memory()
    key = memory.skill_of(name)
    on_card = next((place for place, offer in enumerate(card.offers) if offer.id == key), None)
    if on_card is not None:
        chosen = card.offers[on_card]
        if not chosen.picked:
            return toggle_skill(card, on_card)
        if chosen.confidence == GUESS:
            sure = replace(chosen, confidence="yours")
            return replace(card, offers=tuple(sure if one is chosen else one for one in card.offers))
        return card
    if len(card.picked) >= MOST_SKILLS:
        raise BadValue("Nine skills are on already.", "Switch one off first.", field="skills")
    return replace(card, offers=fitting((*card.offers, Offer(key, memory.name_of(key), (), "yours", picked=True))))


def take_off(card: Card, text: str, memory: Memory | None = None) -> Card:
    """Switch a skill off, by its name or id; a skill that is not on changes nothing."""
    key = (memory or Memory()).skill_of(clean_line(text))
    return replace(card, offers=tuple(replace(o, picked=o.picked and o.id != key) for o in card.offers))


def turn_draft(card: Card) -> Card:
    """Show the next draft. The person's own sentence stays as it is."""
    return replace(card, turn=(card.turn + 1) % DRAFTS)


def next_step_to(card: Card, step: int) -> Card:
    """Choose the next (1) or previous (-1) goal that the task may be a step to; "none" is one of the choices."""
    places = ("", *card.steps_to)
    at = places.index(card.step_to) if card.step_to in places else 0
    return replace(card, step_to=places[(at + step) % len(places)])


def next_appeal(card: Card, by: int) -> Card:
    """Raise or lower the appeal, 0 to 9: until the card is first saved the appeal before, from then on that after."""
    now = card.appeal_after if card.is_kept else card.appeal_before
    return with_appeal(card, (MIDDLE if now is None else now) + by)


def with_appeal(card: Card, appeal: int) -> Card:
    """Return the card with the appeal, at most 9 and at least 0: before it is first saved the appeal before, then that after."""
    within = min(9, max(0, appeal))
    return replace(card, appeal_after=within) if card.is_kept else replace(card, appeal_before=within)


def take_way_out(card: Card, verdict: Verdict) -> Card:
    """Take another way out, or with "invest" none: back to the sentence (P19)."""
    way = None if verdict == "invest" else WayOut(verdict=verdict)
    kept = card.kept_way if card.kept_way and card.kept_way.verdict == verdict else way
    plain = read(card.task).plain if card.is_plain else None
    if plain and verdict == "job" and not card.done_right:
        card = replace(card, done_right=plain.kind.right)
    if plain and verdict == "redefine" and kept == way:
        kept = WayOut(verdict="redefine", changes=plain.kind.better)
    return replace(card, way=kept, is_leaving=False)


def toggle_due(card: Card) -> Card:
    """Take the day that the task names as its due date, or leave it out."""
    named = day_named(card.task, card.on) if card.on and card.due is None else None
    return replace(card, due=named.day if named else None)


def choose_act(card: Card, act: WayOutAction) -> Card:
    """Choose what becomes of a task that is traded: handed over, moved, or stopped."""
    return replace(card, way=replace(card.way, act=act)) if card.way else card
