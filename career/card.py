"""The reframe card as a value: what is on it, what each key does to it, and the step that keeps it (P9, P15).

Both the card on the screen and `rung reframe` are made of this.
"""

from __future__ import annotations

from datetime import date, timedelta

import msgspec
from msgspec.structs import replace

from career import pictures, reframes, stones, tasks
from career.errors import BadValue
from career.memory import Memory
from career.moment import Moment
from career.offers import MOST_SKILLS, OWN, Offer, fitting, offer
from career.records import Change, Step
from career.reframes import Reason, Reframe
from career.reframing import skills
from career.settings import DEFAULTS, Settings
from career.snapshot import Career
from career.tasks import Task
from career.text import clean_line, own_words


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """A reframe in the making, of the record `about` ("" for a new task) with the text `task`.

    `question` is asked where the task says too little, and `answer` is what was said to it. `written` is the person's
    own sentence, None as long as they wrote none, and `started_from` the draft that it began as. `stones` are ids of
    goals, the likeliest first; `stone` is the one chosen, or "".
    """

    task: str
    about: str = ""
    answer: str = ""
    question: str = ""
    english: bool = True
    offers: tuple[Offer, ...] = ()
    reasons: frozenset[Reason] = frozenset()
    stones: tuple[str, ...] = ()
    stone: str = ""
    turn: int = 0
    written: str | None = None
    started_from: str = ""
    if_cue: str = ""
    then_do: str | None = None
    then_minutes: int = DEFAULTS.step_minutes
    assigned_by: str = ""

    @property
    def picked(self) -> tuple[str, ...]:
        """Ids of the skills that are on, the likeliest first."""
        return tuple(offer.id for offer in self.offers if offer.picked)


def open_card(task: str, career: Career, today: date, about: str = "", memory: Memory | None = None) -> Card:
    """Open a card on a task's text, or on the row `about`. A reframe that was kept before is taken up again.

    `memory` is that of the career, with the catalogue as it is shipped, where none is given.
    """
    memory = memory or Memory(career.picks.values())
    kept = reframes.of(about, career) if about else None
    answer = kept.answer if kept else ""
    found = memory.suggest(task, answer)
    row = career.get(about)
    own = row.goal if isinstance(row, Task) else ""
    ranked = stones.stones(task, own, about, career)
    card = Card(
        task=clean_line(task),
        about=about,
        answer=answer,
        question=found.question,
        english=found.language_known,
        offers=tuple(map(offer, found.skills)),
        stones=ranked,
        stone=stones.likely(task, own, ranked, career),
        if_cue=_next_morning(today),
    )
    return _taken_up(card, kept, career, memory) if kept else card


def answered(card: Card, answer: str, memory: Memory | None = None) -> Card:
    """Give the card once its one question was answered: task and answer are read together.

    Skills that the person put on the card stay on it.
    """
    said = clean_line(answer)
    found = (memory or Memory()).suggest(card.task, said)
    fresh = tuple(map(offer, found.skills))
    known = {offer.id for offer in fresh}
    own = tuple(o for o in card.offers if o.confidence in OWN and o.id not in known)
    return replace(card, answer=said, question=found.question, offers=fitting(fresh + own))


def toggle_reason(card: Card, reason: Reason) -> Card:
    """Set or take back one of the three reasons that hold the person back (P15)."""
    return replace(card, reasons=card.reasons ^ {reason})


def toggle_skill(card: Card, place: int) -> Card:
    """Switch the skill at `place` (0 is the first) on or off; a place without a skill changes nothing."""
    if not 0 <= place < len(card.offers):
        return card
    offers = tuple(
        replace(offer, picked=not offer.picked) if at == place else offer for at, offer in enumerate(card.offers)
    )
    return replace(card, offers=offers)


def add_skill(card: Card, text: str, memory: Memory | None = None) -> Card:
    """Put a skill on the card by its name, its id, or as one of the person's own words.

    It takes the place of one that is off where the card is full. Raises BadValue where nine are on.
    """
    name = clean_line(text)
    if not name:
        return card
    memory = memory or Memory()
    key = memory.skill_of(name)
    on_card = next((place for place, offer in enumerate(card.offers) if offer.id == key), None)
    if on_card is not None:
        return card if card.offers[on_card].picked else toggle_skill(card, on_card)
    if len(card.picked) >= MOST_SKILLS:
        raise BadValue("Nine skills are on already.", "Switch one off first.", field="skills")
    return replace(card, offers=fitting((*card.offers, Offer(key, memory.name_of(key), (), "yours", picked=True))))


def take_off(card: Card, text: str, memory: Memory | None = None) -> Card:
    """Take a skill off the card, by its name or id; one that is not on changes nothing."""
    key = (memory or Memory()).skill_of(clean_line(text))
    return replace(card, offers=tuple(replace(o, picked=o.picked and o.id != key) for o in card.offers))


def turn_draft(card: Card) -> Card:
    """Show the next draft. A sentence of the person's own stays as it is."""
    return replace(card, turn=(card.turn + 1) % pictures.DRAFTS)


def next_stone(card: Card, step: int) -> Card:
    """Choose the next (1) or previous (-1) stone; "none" is one of them."""
    places = ("", *card.stones)
    at = places.index(card.stone) if card.stone in places else 0
    return replace(card, stone=places[(at + step) % len(places)])


def write(card: Card, text: str, career: Career) -> Card:
    """Take the sentence as the person wrote it. What equals the draft, or is empty, is not a sentence of one's own."""
    drafted = draft(card, career)
    said = clean_line(text)
    if not said or said in {drafted, card.started_from}:
        return replace(card, written=None, started_from="")
    return replace(card, written=said, started_from=card.started_from or drafted)


def draft(card: Card, career: Career) -> str:
    """Give the program's sentence for the card as it stands."""
    stone = career.get(card.stone)
    return pictures.draft(card.task, card.picked, stone.headline if stone else "", card.turn)


def picture(card: Card, career: Career) -> str:
    """Give the sentence to show: the person's own, else the draft.

    With the reason *know* no draft is shown before own words: being told why a task is useful makes the unsure less
    sure, finding one's own reason does not (E5).
    """
    if card.written is not None:
        return card.written
    return "" if "know" in card.reasons else draft(card, career)


def borrowed(card: Card, career: Career, settings: Settings = DEFAULTS) -> bool:
    """Tell whether the sentence shown is still the program's: fewer than three words of one's own."""
    shown = picture(card, career)
    return bool(shown) and own_words(shown, card.started_from or draft(card, career)) < settings.own_words


def step_of(card: Card) -> str:
    """Give the next step: what the person typed, else the first 25 minutes of the first skill that is on."""
    return _first_step(card) if card.then_do is None else card.then_do


def _first_step(card: Card) -> str:
    lead = next((skills()[i] for i in card.picked if i in skills()), None)
    return lead.first.rstrip(".") if lead else ""


def plan(card: Card, text: str) -> Card:
    """Take the next step as the person wrote it; an empty text brings the drafted one back."""
    said = clean_line(text)
    return replace(card, then_do=None if said in {"", _first_step(card)} else said)


def next_line(card: Card) -> str:
    """Give the next step as it is said: "if ..., then 25 min: ..."; "" where there is none."""
    step = step_of(card)
    return f"if {card.if_cue}, then {card.then_minutes} min: {step}" if step else ""


def lasting(card: Card) -> str:
    """Give what lasts of the first skill that is on: the chain from it, with what people do because of it (P5, P13)."""
    lead = next((i for i in card.picked if i in skills()), "")
    return f"{skills()[lead].lasting.rstrip('.')} ({pictures.chain(lead)})" if lead else ""


def keep(card: Card, career: Career, moment: Moment, memory: Memory | None = None) -> Step:
    """Keep the card: the reframe, the task where it is new, or gone meanwhile (P9), and what was picked otherwise.

    Raises BadValue for a card without a task.
    """
    if not card.task:
        raise BadValue("There is no task on the card.", "Type what you were asked to do.", field="title")
    changes: list[Change] = []
    row = career.get(card.about)
    if row is None:
        row = tasks.add(card.task, moment, goal=card.stone, assigned_by=card.assigned_by)
        changes.append(row)
    elif isinstance(row, Task) and row.to_reframe:
        changes.append(replace(row, to_reframe=False))
    base = reframes.of(row.id, career) or moment.make(Reframe, about=row.id)
    step, shown = step_of(card), picture(card, career)
    fresh = replace(
        base,
        answer=card.answer,
        reasons=card.reasons,
        skills=frozenset(card.picked),
        picture=shown,
        draft=(card.started_from or draft(card, career)) if shown else "",
        lasting=lasting(card),
        stone=card.stone,
        if_cue=card.if_cue if step else "",
        then_do=step,
        then_minutes=card.then_minutes if step else None,
    )
    memory = memory or Memory(career.picks.values())
    ready = memory.ready(card.task, card.answer)
    if pick := memory.remember(card.task, frozenset(card.picked), ready, moment):
        changes.append(pick)
    return Step(f"Reframed '{card.task}'", [*changes, fresh])


def later(text: str, career: Career, moment: Moment, about: str = "") -> Step:
    """Put a task by for a later reframe (`R`): a new one, or the row `about` where that is a task."""
    row = career.get(about)
    if isinstance(row, Task):
        return Step(f"To reframe later '{row.title}'", [replace(row, to_reframe=True)])
    fresh = tasks.add(text, moment, to_reframe=True)
    return Step(f"To reframe later '{fresh.title}'", [fresh])


def _taken_up(card: Card, kept: Reframe, career: Career, memory: Memory) -> Card:
    """Lay a kept reframe over a fresh card, so that nothing that was chosen or written is lost."""
    offers = tuple(replace(offer, picked=offer.id in kept.skills) for offer in card.offers)
    known = {offer.id for offer in offers}
    extra = tuple(Offer(i, memory.name_of(i), (), "kept", picked=True) for i in sorted(kept.skills - known))
    is_listed = kept.stone in {"", *card.stones} or career.get(kept.stone) is None
    laid = replace(
        card,
        offers=fitting(offers + extra),
        reasons=kept.reasons,
        stones=card.stones if is_listed else (*card.stones, kept.stone),
        stone=kept.stone,
        if_cue=kept.if_cue or card.if_cue,
        then_minutes=kept.then_minutes or card.then_minutes,
    )
    return _with_sentences(laid, kept, career)


def _with_sentences(card: Card, kept: Reframe, career: Career) -> Card:
    """Give the card with the sentences that were kept: as drafts where they still are what would be drafted."""
    card = plan(card, kept.then_do)
    if not kept.picture:
        return card
    if kept.picture == kept.draft:
        for turn in range(pictures.DRAFTS):
            turned = replace(card, turn=turn)
            if draft(turned, career) == kept.draft:
                return turned
    return replace(card, written=kept.picture, started_from=kept.draft)


def _next_morning(today: date) -> str:
    """Give half past nine of the next working day as a cue: a time and a day are the cues that hold best (E2)."""
    day = today + timedelta(days=1)
    while day.weekday() > 4:
        day += timedelta(days=1)
    return f"it is 9:30 on {day:%A}"
