"""The drafted sentence: a few words on what a task does for the person who does it, and for whom else (P8, P13, C.7).

A draft says what it does for me, what it does for others, and what there will be to show, in words that can be said in a
stand-up. It never praises or promises; what is not known is left out. Plain work gets an honest sentence instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

import msgspec

from career.drafting import asking, discreet, frames, offered
from career.drafting.articles import with_article
from career.drafting.gaps import sayable
from career.drafting.honest import plain_words
from career.drafting.kits import Kit, made, speaking
from career.drafting.notes import deed_of
from career.drafting.plain_work import PlainWork
from career.drafting.reading import Reading, filled, kit, read
from career.drafting.slots import Clauses, Slots, added, ended, raised, who_typed
from career.language.gerunds import is_verb
from career.language.relative_days import dated
from career.language.text import clean_line
from career.language.width import shorten

DRAFTS = 3
"""How many different drafts a task has, for `v`."""
CELLS = (108, 76, 60, 48, 36, 28)
"""The cells that a task may take of its sentence, the most first."""
_BY_DAY = r"\bby (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|noon|tomorrow|the \d+(?:st|nd|rd|th))\b"


def draft(slots: Slots, longest: int, turn: int = 0) -> str:
    """Return a sentence of at most `longest` characters, "" where nothing honest can be said. `turn` chooses the frame.

    Where a sentence is too long, the task in it is cut first, then what the records say of me is left out; the person's
    own words stay the longest.
    """
    reading = read(slots.task, slots.names)
    is_bent = bool(reading.plain and slots.is_plain and reading.plain.shape == "bent")
    if not is_bent and not slots.person and (said := discreet.sentence(slots.task)):
        return _fitting((_joined((*_own(slots), said)), said), longest)
    if reading.plain and slots.is_plain and slots.person:
        return _fitting(_offered_plain(slots, reading.plain), longest)
    if reading.plain and slots.is_plain:
        return _fitting(_plain_tries(slots, reading.plain), longest)
    if not (reading.is_clear or (slots.skill and reading.deed.is_one)):
        return ""
    if slots.person:
        return _fitting(offered.tries(slots, clauses_of(slots), clauses_of(slots, CELLS[-2]), turn), longest)
    return _fitting(_tries(slots, turn), longest)


@lru_cache(maxsize=32)
def clauses_of(slots: Slots, cells: int = CELLS[0], *, dates: bool = True) -> Clauses:
    """Return the gaps of a draft, with the task in at most `cells`."""
    reading = read(slots.task, slots.names)
    said, its = made(deed_of(slots.task, cells)), kit(reading)
    who = who_typed(slots.who) or reading.who
    whole = said if said.is_one else reading.deed
    doing, to_do = with_article(whole.doing), with_article(whole.to_do)
    is_asked = reading.is_asked
    is_new = (
        bool(who)
        and not its.who
        and not is_asked
        and not re.search(r"\b(?:them|him|her)\b", to_do)
        and who.casefold() not in f"{whole.about} {to_do}".casefold()
        and (bool(slots.who) or _is_waited_for(who, reading.task))
    )
    day = re.search(_BY_DAY, reading.task)
    by = f" {day[0]}" if day and day[0].casefold() not in to_do.casefold() and len(doing) < cells else ""
    more = f" for {who}{by}" if is_new else by
    gains = "" if is_asked else _again(who, f"{whole.about} {to_do}")
    return Clauses(
        slots=slots if slots.is_sure else msgspec.structs.replace(slots, name=""),
        kit=its,
        doing=added(doing, more),
        to_do=added(to_do, more),
        about=whole.about,
        who=who,
        others=_others(its, gains, to_do, reading),
        shows=_first(its.shows, gains, reading),
        mine=_first(its.mine, gains or who, reading),
        step_to=_step_to(slots, dates=dates),
        leads=_whole(slots.leads) if dates else "",
        is_whole=len(doing.split()) >= len(to_do.split()),
    )


def _first(ways: tuple[str, ...], who: str, reading: Reading) -> str:
    """Return the first wording that the deed can fill, filled."""
    reading = reading._replace(deed=speaking(reading.deed))
    fitting = sayable(ways, reading.deed)
    return raised(filled(fitting[0], who, reading)) if fitting else ""


def _is_waited_for(who: str, task: str) -> bool:
    """Whether it is done for whom a task names: somebody by name, or a group that wants it; drivers who wait do not."""
    head = re.escape(who.rpartition(" ")[2])
    wants = rf"(?i)\b(?:for (?:the |our |my )?(?:\w+ )?{head}|{head} (?:needs?|wants?|asks?|asked|depends?|relies|uses?|can|could|will need|is (?:waiting|stuck|blocked)|waits|times? out))\b"
    return bool(re.search(wants, task))


def _others(its: Kit, who: str, to_do: str, reading: Reading) -> str:
    """Return what others gain, in the words of the kit; "" where the task says that itself, or has a second act."""
    if re.search(r"[;,]|\b(?:so|so that|because|in order to)\b", to_do) or _has_second(to_do):
        return ""
    return f"{who} can {its.who}" if who and its.who else filled(its.open, "", reading)


def _has_second(to_do: str) -> bool:
    return any(is_verb(word) for word in re.findall(r"\band (?:then )?([a-z-]+) ", to_do))


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
    """Yield shorter and shorter drafts; for me comes first where I do not know how."""
    own = tuple(_own(slots))
    fitting = frames.chosen(clauses_of(slots))
    frame = fitting[turn % len(fitting)]
    for dates in (True, False):
        for cells in CELLS:
            clauses = clauses_of(slots, cells, dates=dates)
            for parts in _parts(clauses, frame) if cells == CELLS[0] else (_bare(clauses, frame),):
                yield _joined((*own, *parts))
    for cells in CELLS:
        yield _joined((*own, frame.begin(msgspec.structs.replace(clauses_of(slots, cells), others=""))))
    yield _joined(own) or frame.begin(clauses_of(slots, CELLS[-1]))


def _parts(clauses: Clauses, frame: frames.Frame) -> Iterator[tuple[str, ...]]:
    """Yield the sentences of a draft, the fullest first: what I do, what it does for me, what it leads to, what it costs."""
    bare = msgspec.structs.replace(clauses, others="")
    goes_to, costs = frames.towards(clauses), frames.costs(clauses)
    level = frames.level(clauses)
    if level and clauses.slots.me_first:
        for said in (clauses, bare):
            yield level, frame.begin(said), clauses.mine, goes_to
        yield level, frame.begin(bare), goes_to or clauses.mine
        yield level, frame.begin(bare)
    mine, goes_to = clauses.mine, goes_to or level
    yield frame.begin(clauses), mine, goes_to, clauses.shows, costs
    for said in (clauses, bare):
        yield frame.begin(said), mine, goes_to, costs
    for said in (clauses, bare):
        yield frame.begin(said), mine, goes_to
    if goes_to:
        yield frame.begin(bare), goes_to


def _bare(clauses: Clauses, frame: frames.Frame) -> tuple[str, ...]:
    said = msgspec.structs.replace(clauses, others="")
    return frame.begin(said), frames.towards(clauses) or clauses.mine or frames.level(clauses)


def question(slots: Slots) -> str:
    """Return the one question about a task of which only the deed is known: what it does for the career; else ""."""
    reading = read(slots.task, slots.names)
    is_drafted = reading.is_clear or (slots.skill and reading.deed.is_one)
    if (
        not is_drafted
        or slots.person
        or slots.known
        or (reading.plain and slots.is_plain)
        or discreet.sentence(slots.task)
    ):
        return ""
    clauses = clauses_of(slots)
    if clauses.mine or frames.towards(clauses) or frames.level(clauses):
        return ""
    return asking.question(reading)


def _plain_tries(slots: Slots, plain: PlainWork) -> Iterator[str]:
    own = tuple(_own(slots))
    for cells in CELLS:
        yield _joined((*own, plain_words(plain, slots, cells)))
    yield _joined(own) or f"{raised(plain.kind.right)}."


def _offered_plain(slots: Slots, plain: PlainWork) -> Iterator[str]:
    """Yield what is honest as it is said to somebody else, with the question what they would change."""
    for cells in CELLS:
        said = plain_words(plain, msgspec.structs.replace(slots, who=""), cells)
        said = offered.asked_of(said) if plain.shape == "bent" else said  # what I suggest of dull work stays mine
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


def _whole(text: str) -> str:
    """Return a person's own text as part of a sentence, "" where it is too long to be said whole."""
    said = ended(text)
    return "" if said.endswith("…") else said


def _again(who: str, doing: str) -> str:
    """Return who gains as it is said after the task: a group that the task has named is "they", and a name stays."""
    is_name = bool(re.fullmatch(r"(?:(?:Mr|Mrs|Ms|Dr|Prof) )?[A-Z][\w-]+", who))
    return "they" if who and not is_name and who.casefold() in doing.casefold() else who


def _joined(sentences: Iterable[str]) -> str:
    return " ".join(filter(None, sentences))
