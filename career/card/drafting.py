"""The drafted sentence: a few words on what a task does for the person who does it (P8, P13, C.7).

A draft has gaps, filled from the person's own records: who benefits, what would prove it, one dated goal that it is a
step to, their wins so far, and their own words. A gap without evidence is left out. It never praises or promises.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from career.card import beneficiaries
from career.language import gerunds
from career.language.relative_days import dated
from career.language.text import clean_line
from career.language.width import shorten
from career.model.settings import Settings
from career.model.skill_names import name_of
from career.model.skills import HIGHEST
from career.reframing import CatalogueSkill, skills

DRAFTS = 3
"""How many different drafts a task has, for `v`."""
TASK_CELLS = 80
SHORT_CELLS = 40
THIS = "This task"
FEWEST = 3
"""Words that a request has at least to be understood by itself: "rerun it" is not."""
SENTENCE = r",|\b(?:is|are|was|were|has|have|you|we|i|it)\b|\w'(?:re|s|ve|m)\b"
"""Words that show that a task is a sentence of its own."""
NAMED_ALONE = 270
"""Days for which the name of a month without a year means the last month of that name."""
SLOT_CELLS = 80
"""The part of a person's own text that a draft uses; the record keeps all of it."""


class Slots(msgspec.Struct, frozen=True, kw_only=True):
    """The content of a draft; all but the task may be missing.

    `skill` is the id of the first skill, `proofs` the number of its wins, `level` where the person sees themselves in
    it, 0 to 4, None where they have not said. `who` benefits; `known`, `breaks` and `need` are the person's own words.
    `person` is the name of the person whose task it is, "" for one's own; `saw` is something that they did, on the day
    `saw_on`, and `said` what they want, in their own words, as of `said_on`. `on` is today.
    """

    task: str
    skill: str = ""
    proofs: int = 0
    level: int | None = None
    who: str = ""
    known: str = ""
    breaks: str = ""
    need: str = ""
    step_to: str = ""
    by: date | None = None
    person: str = ""
    saw: str = ""
    saw_on: date | None = None
    on: date | None = None
    said: str = ""
    said_on: date | None = None


def draft(slots: Slots, settings: Settings, turn: int = 0) -> str:
    """Return a sentence no longer than the setting allows, or "" where no skill is known. `turn` chooses the frame.

    Where it is too long, what remains of the skill goes first, then the task is shortened, then the step to a goal
    goes, and then everything drafted, so that the person's own words stay.
    """
    lead = skills().get(slots.skill)
    if lead is None:
        return ""
    frame = (OFFERED if slots.person else FRAMES)[turn % DRAFTS]
    for shape in _tries(slots):
        text = _joined(frame(shape, lead))
        if len(text) <= settings.draft_length:
            return text
    own, proof = tuple(_own(slots)), f"Proof: {_clause(lead.proof)}."
    shorter = (_joined((*own, proof)), _joined(own)) if own else ()
    return next((text for text in shorter if len(text) <= settings.draft_length), shorten(text, settings.draft_length))


class _Shape(msgspec.Struct, frozen=True):
    """The gaps as a frame words them. `room`: 2 for all, 1 without what remains of the skill, 0 without the skill."""

    slots: Slots
    doing: str
    who: str
    step_to: str
    own: tuple[str, ...]
    room: int


def _tries(slots: Slots) -> Iterator[_Shape]:
    """Yield shorter and shorter fillings.

    For somebody else, who benefits in general is dropped first, then what they said they want, then what they did.
    """
    bare = msgspec.structs.replace(slots, said="")
    if slots.said:
        yield from (shape for shape in _shapes(slots) if shape.room)
        yield from _without_who(slots, 1)
    if slots.saw:
        yield from (shape for shape in _shapes(bare) if shape.room)
        yield from _without_who(bare, 1)
    if slots.said:
        yield from _without_who(slots, 0)
    yield from _shapes(bare)


def _without_who(slots: Slots, room: int) -> Iterator[_Shape]:
    """Yield the fillings for a `room` without who benefits in general, then also without the day of what was said."""
    for when in dict.fromkeys((slots.said_on, None)):
        undated = msgspec.structs.replace(slots, said_on=when)
        for shape in _shapes(undated):
            if shape.room == room:
                yield msgspec.structs.replace(shape, who=slots.who and shape.who)


def _shapes(slots: Slots) -> Iterator[_Shape]:
    """Yield the fillings at full length, and then shorter and shorter."""
    who = re.sub(r"^(?:for|to)\s+", "", _end(slots.who), flags=re.IGNORECASE) or beneficiaries.of_skill(slots.skill)
    own = tuple(_own(slots))
    step_to = _step_to(slots)
    for cells, room in ((TASK_CELLS, 2), (TASK_CELLS, 1), (SHORT_CELLS, 1), (TASK_CELLS, 0), (SHORT_CELLS, 0)):
        yield _Shape(slots, _doing(slots.task, cells), who, step_to, own, room)
    yield _Shape(slots, _doing(slots.task, SHORT_CELLS), who, "", own, 0)


def own_sentence(text: str) -> str:
    """Return the person's own words as a sentence: complete, with nothing added but its punctuation."""
    said = clean_line(text)
    return _raised(said if said.endswith((".", "!", "?", "…")) else f"{said}.") if said else ""


def _own(slots: Slots) -> Iterator[str]:
    """Yield the person's own words as sentences: they come before anything drafted."""
    if slots.known:
        yield f"{_raised(_end(slots.known))}."
    if slots.breaks:
        yield f"If nobody does it: {_end(slots.breaks)}."
    if slots.need:
        yield f"The need behind it: {_end(slots.need)}."


def _step_to(slots: Slots) -> str:
    title = _end(slots.step_to)
    return f"“{title}” by {dated(slots.by)}" if title and slots.by else f"“{title}”" if title else ""


def _for_others(shape: _Shape, lead: CatalogueSkill) -> tuple[str, ...]:
    lasts = f": {_clause(lead.lasting)}" if shape.room > 1 else ""
    whom = "them" if _is_said(shape) else shape.who
    step = f"A step to {shape.step_to}." if shape.step_to else ""
    proof = f"Proof: {_clause(lead.proof)}."
    gives = "is for" if shape.doing.endswith(" helps") else "helps"
    return (*shape.own, f"{shape.doing} {gives} {whom}{lasts}.", proof, step)


def _for_the_record(shape: _Shape, lead: CatalogueSkill) -> tuple[str, ...]:
    count, name = shape.slots.proofs, inside(lead.id)
    had = "no win" if not count else "one win" if count == 1 else f"{count} wins"
    begin = f"So far I can show {had} in {name}{_at(shape.slots.level)}." if shape.room > 1 else ""
    gives = "could be the first" if not count else "could add one"
    gives = gives if begin else f"could be proof of {name}" if shape.room else "gives me this to show"
    step = f"Towards {shape.step_to}." if shape.step_to else ""
    notice = f"{_raised(shape.who)} will notice."
    return (*shape.own, begin, f"{shape.doing} {gives}: {_clause(lead.proof)}.", notice, step)


def _at(level: int | None) -> str:
    """Return the level, to be shown beside its evidence (O10)."""
    return "" if level is None else f", where I see myself at {level} of {HIGHEST}"


def _for_the_step_to(shape: _Shape, lead: CatalogueSkill) -> tuple[str, ...]:
    name, doing = inside(lead.id), _lowered(shape.doing)
    practise = f"I practise {name} {'with' if shape.doing == THIS else 'by'} {doing}"
    if shape.step_to:
        begin = f"Towards {shape.step_to} {practise}" if shape.room else f"Towards {shape.step_to}: {doing}"
    else:
        begin = practise if shape.room else shape.doing
    wish = f"Said of me then: {_clause(lead.asset)}." if shape.room > 1 else ""
    whom = "" if _is_said(shape) else f", for {shape.who}"
    return (*shape.own, f"{begin}{whom}.", f"I keep: {_clause(lead.proof)}.", wish)


def _is_said(shape: _Shape) -> bool:
    """Whether the task names already who benefits: "sitting with Tom" is not also "for Tom"."""
    return shape.who.casefold() in shape.doing.casefold()


def _offered(shape: _Shape, lead: CatalogueSkill, question: str) -> tuple[str, ...]:
    slots = shape.slots
    saw = (
        f"On {slots.saw_on.day} {_month(slots.saw_on, slots.on)}: {_end(slots.saw)}."
        if slots.saw and slots.saw_on
        else ""
    )
    when = f"In {_month(slots.said_on, slots.on)} you" if slots.said_on else "You"
    said = f"{when} said: “{_end(slots.said)}”." if slots.said else ""
    step = f", on the way to {shape.step_to}" if shape.step_to and not said and (shape.room > 1 or not saw) else ""
    whom = "" if _is_said(shape) else f", for {shape.who}"
    proof = f"What would show it: {_clause(lead.proof)}." if shape.room > 1 else ""
    adds = f"{shape.doing} would add {inside(lead.id)}{step}{whom}."
    return (saw if shape.room else "", said, adds, proof, question)


FRAMES = (_for_others, _for_the_record, _for_the_step_to)
"""The three drafts: who benefits, what there is to show so far, and where it leads."""
OFFERED = (
    lambda shape, lead: _offered(shape, lead, "What would you like to be asked for afterwards?"),
    lambda shape, lead: _offered(shape, lead, "Which part would you want to make your own?"),
    lambda shape, lead: _offered(shape, lead, "If the way were up to you, what would you change?"),
)
"""The three drafts for somebody else: they end in a question, and only the answer makes the sentence theirs."""


def _month(day: date, today: date | None) -> str:
    """Return the name of a month, with its year where the name alone would mean a later one."""
    return f"{day:%B %Y}" if today and (today - day).days > NAMED_ALONE else f"{day:%B}"


def talk(sentence: str) -> tuple[str, ...]:
    """Return a sentence for somebody else as lines to say: what was seen and when, what the task adds, a question."""
    asked = re.search(r"(?<=[.!?])\s+([^.!?]+\?)$", sentence)
    body = sentence[: asked.start()] if asked else sentence
    saw = re.match(r"(On \d{1,2} [A-Z]\w+(?: \d{4})?: .+?[.!?])\s+", body)
    parts = (saw[1] if saw else "", body[saw.end() :] if saw else body, asked[1] if asked else "")
    return tuple(filter(None, parts))


def chain(skill_id: str) -> str:
    """Return what a skill leads to, in up to two steps: "A -> B -> C" (P13). "" for an unknown skill.

    The second step is preferably one to which the first skill leads as well, since two ways lead there.
    """
    lead = skills().get(skill_id)
    if lead is None:
        return ""
    path = [lead]
    for _ in range(2):
        onward = [i for i in path[-1].leads_to if i in skills() and skills()[i] not in path]
        if not onward:
            break
        path.append(skills()[next((i for i in onward if i in lead.leads_to), onward[0])])
    return " -> ".join(skill.name for skill in path)


def inside(skill_id: str) -> str:
    """Return the name of a skill for the middle of a sentence; abbreviations keep their capitals (UX, APIs)."""
    return _lowered(name_of(skill_id)).removesuffix(" practice")


def _doing(task: str, cells: int) -> str:
    """Return a task as the subject of a sentence; where it begins with a reason, only the request.

    A task that is a sentence itself ("the page is slow") cannot be part of another one: it becomes "this task".
    """
    said = gerunds.doing(_said(task, cells))
    if not said.startswith("Doing «"):
        return said
    last = gerunds.doing(_said(task.rpartition(", ")[2], cells))
    if last != said and not last.startswith("Doing «") and len(last.split()) >= FEWEST:
        return last
    if re.search(SENTENCE, said, re.IGNORECASE):
        return gerunds.asked_for(_said(task, cells)) or THIS
    return said


def _joined(sentences: Iterable[str]) -> str:
    return " ".join(filter(None, sentences))


def _said(task: str, cells: int) -> str:
    """Return a task to be said aloud: on one line, not too long, cut between words, without exclamation marks."""
    line = clean_line(task.replace("!", " "))
    cut = shorten(line, cells, "")
    return line if cut == line else f"{cut.rpartition(' ')[0] or cut}…"


def _clause(text: str) -> str:
    return text.rstrip(".")


def _end(text: str) -> str:
    """Return a person's own text as part of a sentence."""
    return shorten(clean_line(text.replace("!", " ")).rstrip(".!;, "), SLOT_CELLS)


def _raised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lowered(text: str) -> str:
    first = text.partition(" ")[0]
    return text if first[1:] != first[1:].lower() else text[:1].lower() + text[1:]
