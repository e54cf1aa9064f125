"""The drafted sentence: a few words on what a task does for the person who does it, and for whom else (P8, P13, C.7).

A draft says what it does for me, what it does for others, and what there will be to show, in words that can be said in a
stand-up. It never praises or promises; what is not known is left out. Plain work gets an honest sentence instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec

from career.drafting import frames, offered
from career.drafting.plain_work import PlainWork
from career.drafting.reading import kit, read
from career.drafting.slots import Clauses, Slots, ended, raised
from career.language.deeds import deed
from career.language.relative_days import dated
from career.language.text import clean_line
from career.language.width import shorten

DRAFTS = 3
"""How many different drafts a task has, for `v`."""
CELLS = (60, 48, 36, 28)
"""The cells that a task may take of its sentence, the most first."""
BOXES = {
    5: "Five",
    10: "Ten",
    15: "Fifteen",
    20: "Twenty",
    25: "Twenty-five",
    30: "Thirty",
    40: "Forty",
    45: "Forty-five",
    50: "Fifty",
}
_WHILE = r"\s+(?:for now|for the moment|for the time being|in the meantime|temporarily|anyway)\b"
"""What the honest sentence says better itself."""
HOURS = {60: "An hour", 90: "An hour and a half", 120: "Two hours"}


def draft(slots: Slots, longest: int, turn: int = 0) -> str:
    """Return a sentence of at most `longest` characters, "" where nothing honest can be said. `turn` chooses the frame.

    Where a sentence is too long, the task in it is cut first, then the step to a goal is; the person's own words stay the
    longest.
    """
    reading = read(slots.task, slots.names)
    if reading.plain and slots.is_plain and slots.person:
        return _fitting(_offered_plain(slots, reading.plain), longest)
    if reading.plain and slots.is_plain:
        return _fitting(_plain_tries(slots, reading.plain), longest)
    if not slots.skill or not reading.deed.is_one:
        return ""
    if slots.person:
        return _fitting(offered.tries(slots, clauses_of(slots), clauses_of(slots, CELLS[-2]), turn), longest)
    return _fitting(_tries(slots, turn), longest)


def clauses_of(slots: Slots, cells: int = CELLS[0], *, dates: bool = True) -> Clauses:
    """Return the gaps of a draft, with the task in at most `cells`."""
    reading = read(slots.task, slots.names)
    said, its = deed(slots.task, cells), kit(reading, slots.skill)
    who = _who(slots.who) or reading.who
    is_sure = slots.is_sure or slots.skill in its.skills
    return Clauses(
        slots=slots if is_sure else msgspec.structs.replace(slots, name=""),
        kit=its,
        doing=said.doing or reading.deed.doing,
        is_thing=not said.to_do,
        who=who,
        others=f"{_again(who, said.doing)} can {its.who}" if who else its.open,
        proof=_filled(its.proof, _again(who, said.doing) if who else ""),
        step_to=_step_to(slots, dates=dates),
    )


def plain_words(plain: PlainWork, slots: Slots, cells: int = CELLS[0]) -> str:
    """Return the honest sentence for work that is bent or dull."""
    reading = read(slots.task, slots.names)
    who, doing = _who(slots.who) or reading.who, re.sub(_WHILE, "", deed(slots.task, cells).doing, flags=re.IGNORECASE)
    if plain.shape == "bent":
        return _filled(plain.kind.says, who).replace("{Task}", raised(doing) if doing else "That")
    whom = f" for {who}" if who else ""
    time = spoken_minutes(slots.minutes) if slots.minutes else "One sitting"
    done = f"{time}, {plain.kind.right}, done{whom}."
    return f"{done} Nothing grows here, so I suggest {plain.kind.better}."


def spoken_minutes(minutes: int) -> str:
    """Return minutes as one says them: "Forty minutes"."""
    return HOURS.get(minutes) or f"{BOXES.get(minutes, minutes)} minutes"


def own_sentence(text: str) -> str:
    """Return the person's own words as a sentence: complete, with nothing added but its punctuation."""
    said = clean_line(text)
    return raised(said if said.endswith((".", "!", "?", "…")) else f"{said}.") if said else ""


def _fitting(tries: Iterable[str], longest: int) -> str:
    text = ""
    for text in tries:
        if len(text) <= longest:
            return text
    return shorten(text, longest)


def _tries(slots: Slots, turn: int) -> Iterator[str]:
    """Yield shorter and shorter drafts."""
    own = tuple(_own(slots))
    frame = _frame(clauses_of(slots), turn)
    for dates in (True, False):
        for cells in CELLS:
            yield _joined((*own, *frame.words(clauses_of(slots, cells, dates=dates))))
    bare = msgspec.structs.replace(slots, step_to="", far_end="")
    plainer = frames.ALWAYS[0]
    for cells in CELLS:
        yield _joined((*own, *plainer.words(clauses_of(bare, cells))))
    if own:
        yield _joined((*own, f"I keep {clauses_of(bare).proof}."))
        yield _joined(own)
    yield _joined(plainer.words(clauses_of(bare, CELLS[-1]))[:1])


def _frame(clauses: Clauses, turn: int) -> frames.Frame:
    fitting = frames.chosen(clauses)[:DRAFTS]
    return fitting[turn % len(fitting)]


def _plain_tries(slots: Slots, plain: PlainWork) -> Iterator[str]:
    own = tuple(_own(slots))
    for cells in CELLS:
        yield _joined((*own, plain_words(plain, slots, cells)))
    yield _joined(own) or f"{raised(plain.kind.right)}."


def _offered_plain(slots: Slots, plain: PlainWork) -> Iterator[str]:
    """Yield what is honest as it is said to somebody else, with the question what they would change."""
    for cells in CELLS:
        said = plain_words(plain, msgspec.structs.replace(slots, who=""), cells)
        said = offered.yours(said) if plain.shape == "bent" else said  # what I suggest of dull work stays mine
        yield f"{re.sub(r'(?<=[.] )[a-z]', lambda first: first[0].upper(), raised(said))} {offered.SHORT_QUESTION}"


def _own(slots: Slots) -> Iterator[str]:
    """Yield the person's own words as sentences: they come before anything drafted."""
    if slots.known:
        yield f"{raised(ended(slots.known))}."
    if slots.breaks:
        yield f"If nobody does it: {ended(slots.breaks)}."
    if slots.need:
        yield f"The need behind it: {ended(slots.need)}."


def _step_to(slots: Slots, *, dates: bool) -> str:
    title = ended(slots.step_to)
    if not title:
        return ""
    return f"“{title}” by {dated(slots.by)}" if slots.by and dates else f"“{title}”"


def _who(typed: str) -> str:
    return re.sub(r"^(?:for|to)\s+", "", ended(typed), flags=re.IGNORECASE)


def _again(who: str, doing: str) -> str:
    """Return who gains as it is said after the task: a group that it names is "they", and so is a name with which it ends."""
    just_said, said = doing.casefold().endswith(who.casefold()), who.casefold() in doing.casefold()
    return "they" if just_said or (said and not who[:1].isupper()) else who


def _filled(text: str, who: str) -> str:
    return re.sub(r"\{who\|([^}]*)\}", lambda found: who or found[1], text)


def _joined(sentences: Iterable[str]) -> str:
    return " ".join(filter(None, sentences))
