"""The drafted sentence: a few words on what a task does for the person who does it, and for whom else (P8, P13, C.7).

A draft says what it does for me, what it does for others, and what there will be to show, in words that can be said in a
stand-up. It never praises or promises; what is not known is left out. Plain work gets an honest sentence instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

import msgspec

from career.drafting import asking, besides, discreet, finding, frames, likely, offered
from career.drafting.articles import with_article
from career.drafting.called import called, short
from career.drafting.gaps import sayable
from career.drafting.honest import plain_words
from career.drafting.kits import Kit, speaking
from career.drafting.plain_work import PlainWork
from career.drafting.reading import Reading, filled, kit, read
from career.drafting.slots import Clauses, Slots, added, ended, raised, who_typed
from career.language.deeds import WRONG, Deed
from career.language.forms import CAPITAL, Form
from career.language.gerunds import gerund, is_verb
from career.language.relative_days import dated
from career.language.text import clean_line
from career.language.width import shorten

DRAFTS = 3
"""How many different drafts a task has, for `v`."""
_BY_DAY = Form(r"\bby (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|noon|tomorrow|the \d+(?:st|nd|rd|th))\b", "by ")
_ASIDE = Form(r"[;,]|\b(?:so|so that|because|in order to)\b", *(";", ",", "so", "because", "in order to"))
_SECOND = Form(r"\band (?:then )?([a-z-]+) ", "and ")
_NAME = Form(r"(?:(?:Mr|Mrs|Ms|Dr|Prof) )?[A-Z][\w-]+", CAPITAL)
_NEEDS_IT = r" (?:needs?|wants?|waits for) (?:it|them|this|one|that)\b"


def draft(slots: Slots, longest: int, turn: int = 0) -> str:
    """Return a sentence of at most `longest` characters, "" where nothing honest can be said. `turn` chooses the frame.

    Where a sentence is too long, the task in it is cut first, then what the records say of me is left out; the person's
    own words stay the longest.
    """
    reading = read(slots.task, slots.names)
    is_bent = bool(reading.plain and slots.is_plain and reading.plain.shape == "bent")
    if not is_bent and not slots.person and (said := discreet.sentence(slots.task)):
        return _fitting((frames.joined((*_own(slots), said)), said), longest)
    if reading.plain and slots.is_plain and slots.person:
        return _fitting(_offered_plain(slots, reading.plain), longest)
    if reading.plain and slots.is_plain:
        return _fitting(_plain_tries(slots, reading.plain), longest)
    if not (reading.is_clear or (slots.skill and reading.deed.is_one)):
        return ""
    if slots.person:
        return _fitting(offered.tries(slots, clauses_of(slots), clauses_of(slots, brief=True), turn), longest)
    return _fitting(_tries(slots, turn), longest)


@lru_cache(maxsize=32)
def clauses_of(slots: Slots, *, brief: bool = False, dates: bool = True) -> Clauses:
    """Return the gaps of a draft; a `brief` one calls the work by its title."""
    reading = read(slots.task, slots.names)
    its, deed = kit(reading), _righted(reading)
    who = who_typed(slots.who) or reading.who
    doing, to_do = (with_article(text) for text in (deed.doing, deed.to_do))
    more = _for_whom(slots, reading, to_do)
    gains = "" if reading.is_asked else _again(who, f"{deed.about} {to_do}")
    mine = _first(its.mine, gains or who, reading)
    title = reading.title if not reading.is_said else finding.title_of(reading.task) if brief else ""
    is_named = bool(title) or not reading.is_said
    thing = called(title) if is_named else ""
    named = f"{deed.about} {title if is_named else to_do}"
    aside = besides.clause(reading.task, named)
    if who and who in aside:  # either "for Esi by Friday", or the next sentence says what she wants of it
        more, aside = (more, "") if more and re.search(_NEEDS_IT, aside) else ("", aside)
    limits = "" if brief else besides.limits(reading.task, named)
    behind = f", {limits}" if limits else ""
    return Clauses(
        slots=slots if slots.is_sure else msgspec.structs.replace(slots, name=""),
        kit=its,
        doing=f"{added(doing, more)}{behind}",
        to_do=f"{added(to_do, more)}{behind}",
        about=f"{thing or title}{behind if title else ''}" if is_named else short(deed.about, to_do),
        who=who,
        others=_others(its, gains, to_do, reading),
        shows="" if is_named else _first(its.shows, gains, reading),
        mine=mine,
        step_to=_step_to(slots, dates=dates),
        leads=_whole(slots.leads) if dates else "",
        besides=aside,
        is_whole=bool(doing) and len(doing.split()) >= len(to_do.split()) and " or " not in to_do,
        is_named=is_named,
        is_thing=bool(thing),
    )


def _righted(reading: Reading) -> Deed:
    """Return the deed, with what is done about trouble that the note only tells."""
    if reading.deed.to_do != WRONG:
        return reading.deed
    righted = likely.righting(reading.task)
    verb, _, rest = righted.partition(" ")
    return reading.deed._replace(to_do=righted, doing=f"{gerund(verb)} {rest}")


def _for_whom(slots: Slots, reading: Reading, to_do: str) -> str:
    """Return for whom and by when a deed is, where it does not say so itself."""
    who = who_typed(slots.who) or reading.who
    is_new = (
        bool(who)
        and not kit(reading).who
        and not reading.is_asked
        and not re.search(r"\b(?:them|him|her|she|he|they)\b", to_do)
        and who.casefold() not in f"{reading.deed.about} {to_do}".casefold()
        and (bool(slots.who) or _is_waited_for(who, reading.task))
    )
    day = _BY_DAY.search(reading.task)
    by = f" {day[0]}" if day and not reading.is_asked and day[0].casefold() not in to_do.casefold() else ""
    return f" for {who}{by}" if is_new else by


def _first(ways: tuple[str, ...], who: str, reading: Reading) -> str:
    """Return the first wording that the deed can fill, filled."""
    reading = reading._replace(deed=speaking(reading.deed) if reading.is_said else Deed())
    fitting = sayable(ways, reading.deed)
    return raised(filled(fitting[0], who, reading)) if fitting else ""


def _is_waited_for(who: str, task: str) -> bool:
    """Whether it is done for whom a task names: somebody by name, or a group that wants it; drivers who wait do not."""
    head = re.escape(who.rpartition(" ")[2])
    wants = rf"(?i)\b(?:for (?:the |our |my )?(?:\w+ )?{head}|{head} (?:needs?|wants?|asks?|asked|depends?|relies|uses?|can|could|will need|is (?:waiting|stuck|blocked)|waits|times? out))\b"
    return bool(re.search(wants, task))


def _others(its: Kit, who: str, to_do: str, reading: Reading) -> str:
    """Return what others gain, in the words of the kit; "" where the task says that itself, or has a second act."""
    if _ASIDE.search(to_do) or _has_second(to_do):
        return ""
    return f"{who} can {its.who}" if who and its.who else filled(its.open, "", reading)


def _has_second(to_do: str) -> bool:
    return any(is_verb(second[1]) for second in _SECOND.finditer(to_do))


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
    for brief, dates in ((False, True), (False, False), (True, True), (True, False)):
        clauses = clauses_of(slots, brief=brief, dates=dates)
        fitting = frames.chosen(clauses)
        frame = fitting[turn % len(fitting)]
        for parts in _parts(clauses, frame):
            yield frames.joined((*own, *parts))
        yield frames.joined((*own, frame.begin(msgspec.structs.replace(clauses, others=""))))
    yield frames.joined(own)


def _parts(clauses: Clauses, frame: frames.Frame) -> Iterator[tuple[str, ...]]:
    """Yield the sentences of a draft, the fullest first: what I do, what it does for me, what it leads to, what it costs."""
    bare = msgspec.structs.replace(clauses, others="")
    goes_to, costs = frames.towards(clauses), frames.costs(clauses)
    level, told = frames.level(clauses), clauses.besides
    if level and clauses.slots.me_first:
        for said in (clauses, bare):
            yield level, frame.begin(said), clauses.mine, goes_to
        yield level, frame.begin(bare), goes_to or clauses.mine
        yield level, frame.begin(bare)
    mine, goes_to = clauses.mine, goes_to or level
    if told:
        for said in (clauses, bare):
            yield frame.begin(said), told, mine, goes_to, costs
        yield frame.begin(bare), told, mine
    yield frame.begin(clauses), mine, goes_to, clauses.shows, costs
    for said in (clauses, bare):
        yield frame.begin(said), mine, goes_to, costs
    for said in (clauses, bare):
        yield frame.begin(said), mine, goes_to
    if goes_to and not clauses.is_named:
        yield frame.begin(bare), goes_to


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
    for brief in (False, True):
        yield frames.joined((*own, plain_words(plain, slots, brief=brief)))
    if plain.shape == "bent":
        yield frames.joined((*own, plain_words(plain, slots, brief=True, is_named=False)))
    yield frames.joined(own) or f"{raised(plain.kind.right)}."


def _offered_plain(slots: Slots, plain: PlainWork) -> Iterator[str]:
    """Yield what is honest as it is said to somebody else, with the question what they would change."""
    for brief in (False, True):
        said = plain_words(plain, msgspec.structs.replace(slots, who=""), brief=brief)
        yield _asked_of_somebody(plain, said)


def _asked_of_somebody(plain: PlainWork, said: str) -> str:
    said = offered.asked_of(said) if plain.shape == "bent" else said  # what I suggest of dull work stays mine
    return f"{re.sub(r'(?<=[.] )[a-z]', lambda first: first[0].upper(), raised(said))} {offered.SHORT_QUESTION}"


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
    is_name = bool(_NAME.fullmatch(who))
    return "they" if who and not is_name and who.casefold() in doing.casefold() else who
