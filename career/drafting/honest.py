"""The honest sentence for work that is bent or dull: the wrong in plain words, what I do instead and who hears it; or the chore."""

from __future__ import annotations

import re

from career.drafting import finding, gate
from career.drafting.articles import with_article
from career.drafting.notes import deed_of
from career.drafting.plain_work import PlainWork, chore_verb
from career.drafting.reading import filled, read
from career.drafting.slots import Slots, added, raised, who_typed
from career.language.deeds import ENDING, WRONG

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
_WANTS = r"(?:wants?|needs?|asks?|asked|says?|said|reckons|insists|told)\b"
"""How it is told who asked for something."""
_TOLD_BESIDE = r"(?:, (?:\d|it|it's|its|no|real|nobody|we|they|he|she|i|there|there's|the \w+ (?:is|are|was)|that)\b| and (?:we|I|he|she|they)(?:'ll)? | and \w+s (?:them|it|him|her|us)\b| and saves\b|, (?:they|she|he|it|that)'(?:d|ll)\b|, same\b| [A-Z]\w+ says\b| and put back later).*"
"""What is only told beside the deed that is refused."""
_NO_REFUSAL = r"(?:they|it|we|he|she|I|nobody|that|there|who)\b|(?:mark|put|set|write|log|close|sign) (?:as\b|\W?\d|[\"\u201c])|.*\bme\b"
"""How a deed begins that cannot be refused by its words: it lacks what it is done to, or was said by somebody of themselves."""
_AND_SAY = r"(?i)(?:\band|,) (?:say|tell|call)\b"
"""What makes a deed wrong that would be right without it: "take it back and say it was faulty"."""
_QUIETLY = r"(?:^|\s)(?:just|quietly|silently|secretly|discreetly|simply)\b\s*|\s*(?:,|\band\b|\bbut\b)\s+(?:don't|do not|nobody|no one)\b.*|\s*,? (?:and |but )?(?:no|without an?|without any) (?:foot)?(?:note|comment|caveat|mention)s?\b.*"
"""How it would be done, which the refusal need not repeat."""
_ALSO = (
    (r"(?i)(?:,|[.;]|\band|\bbut) (?:don't|dont|do not|never) (log|record|minute|document|register) ((?:the|that|this|his|her|their|any|my|our) \w+)\b", r", and I'll \1 \2"),
    (r"(?i)[,.;?] (?:and |but |please |pls )?keep (?:it|this|that) (?:between us|quiet|to yourself|to ourselves)\b", " or keep it between us"),
)  # fmt: skip
"""The second wrong of a task and what is said of it, behind the first."""
_WHY = r",| (?:so|because|until|while|before|after)\b"
"""Where it begins to say why, or when."""
_ROLE = r"Boss|Manager|Director|Client|Customer|Owner|Chef|Head|Supervisor|Landlord"
_LISTED = r"(?i)(?:stock|key|locker|till|label|card|asset) (?:count|cabinet|inventory|list|tag|box)\b"
"""A thing that is counted, not a verb: a key cabinet, a stock count."""
_TOLD = frozenset(["passed on"])
_AT_ONCE = frozenset(["ordered", "booked", "chased"])
"""Chores that take as long for forty as for ten."""
HOURS = {60: "An hour", 90: "An hour and a half", 120: "Two hours"}


def plain_words(plain: PlainWork, slots: Slots, *, brief: bool = False, is_named: bool = True) -> str:
    """Return the honest sentence for work that is bent or dull; a `brief` one leaves out why and when.

    Where it is not to be named, what is wrong is said in the words of its kind only.
    """
    reading = read(slots.task, slots.names)
    said = deed_of(re.sub(_QUIETLY, " ", reading.task, flags=re.IGNORECASE))
    who = who_typed(slots.who) or reading.who
    doing, to_do = (re.sub(_WHILE, "", with_article(text), flags=re.IGNORECASE) for text in (said.doing, said.to_do))
    if not gate.is_deed(to_do, as_noun=False):
        to_do = next((text for text in gate.shorter(to_do) if gate.is_deed(text, as_noun=False)), to_do)
    if brief:
        doing, to_do = (re.split(_WHY, text)[0] for text in (doing, to_do))
    if plain.shape == "bent":
        text = filled(plain.kind.says, _spoken_of(who) if _hears(who, reading.task) else "", reading)
        text = text.replace("{deed}:", f"{{deed}}{'' if brief else _also(slots.task)}:")
        return text.replace("{Task}", raised(doing) if gate.is_deed(to_do, as_noun=False) else "That").replace(
            "{deed}", (_refused(to_do, slots.task) if is_named else "") or plain.kind.deed
        )
    way = f", so I suggest {plain.kind.better}" if plain.kind.better else ", nothing more"
    whom = f" for {who}" if who and who.casefold() not in to_do.casefold() and not reading.is_asked else ""
    if to_do == WRONG or not gate.is_deed(to_do, as_noun=False) or re.match(_LISTED, reading.task):
        begin = _begun(finding.title_of(reading.task), plain.kind.name)
    elif slots.person:
        begin = raised(doing)
    else:
        begin = f"I'll {added(to_do, whom)}"
    return f"{begin}{_how(begin, plain, slots.minutes, is_long=reading.is_long)}. It's a chore{way}."


def _begun(title: str, name: str) -> str:
    """Return how a chore of which only a title is known is said: as what I'll do where a verb begins it."""
    title = re.sub(r"(?i)^order[,:] ", "order ", title)
    if name in _TOLD:
        return "I'll tell everybody"
    is_deed = bool(chore_verb(title)) and not re.match(_LISTED, title)
    return f"I'll {title[:1].lower()}{title[1:]}" if is_deed else raised(title) or "That"


def _how(begin: str, plain: PlainWork, minutes: int | None, *, is_long: bool) -> str:
    """Return how a chore is kept short, as it follows what the chore is."""
    right, name = plain.kind.right, plain.kind.name
    if minutes:
        time = spoken_minutes(minutes)
        return f": {time[:1].lower()}{time[1:]}, {right}, and done"
    if name in _TOLD:
        return f", {right}"
    if is_long and name not in _AT_ONCE:
        return ": ten first to see how long it takes, then the rest"
    is_short = begin.startswith("I'll ") and not re.search(_WHY, begin)
    return f" in one sitting, {right}" if is_short else f": one sitting, {right}"


def _refused(to_do: str, task: str) -> str:
    """Return a bent deed as it can be refused by its own words; "" where it cannot be said so, or without what it tells."""
    deed = re.sub(_TOLD_BESIDE, "", to_do)
    is_said = gate.is_deed(deed, as_noun=False) and deed not in {WRONG, ENDING} and not re.match(_NO_REFUSAL, deed)
    is_whole = not re.search(_AND_SAY, task) or bool(re.search(_AND_SAY, deed))
    return deed if is_said and is_whole else ""


def _spoken_of(who: str) -> str:
    """Return somebody who is named by what they are, as one speaks of them: "the boss"."""
    return f"the {who.lower()}" if re.fullmatch(_ROLE, who) else who


def _also(task: str) -> str:
    """Return what is said of the second wrong that a task asks for, as it follows the first; "" where there is none."""
    found = ((re.search(form, task), says) for form, says in _ALSO)
    return next((re.sub(r"\bany\b", "the", hit.expand(says)) for hit, says in found if hit), "")


def _hears(who: str, task: str) -> bool:
    """Whether who a bent task names is to be told the truth, or asked for it: others that it names are as likely those who would suffer."""
    named = re.escape(who)
    tells = rf"(?i:tell|telling|promise|assure|inform|answer|email|reply to) (?:(?:the|our|my|all|old) )*{named}\b"
    asks = rf"\b{named} {_WANTS}|\b(?:for|so) {named}(?:$|[,;.'\u2019]| can\b)"
    return bool(who) and bool(re.search(tells, task, re.IGNORECASE) or re.search(asks, task))


def spoken_minutes(minutes: int) -> str:
    """Return minutes as one says them: "Forty minutes"."""
    return HOURS.get(minutes) or f"{BOXES.get(minutes, minutes)} minutes"
