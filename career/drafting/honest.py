"""The honest sentence for work that is bent or dull: the wrong in plain words, what I do instead and who hears it; or the chore."""

from __future__ import annotations

import re

from career.drafting import finding, gate
from career.drafting.articles import with_article
from career.drafting.notes import deed_of
from career.drafting.plain_work import PlainWork
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
_NO_REFUSAL = r"(?:mark|put|set|write|log|close|sign) (?:as\b|\W?\d|[\"\u201c])|.*\bme\b"
"""How a deed begins that cannot be refused by its words: it lacks what it is done to, or was said by somebody of themselves."""
_AND_SAY = r"(?i)(?:\band|,) (?:say|tell|call)\b"
"""What makes a deed wrong that would be right without it: "take it back and say it was faulty"."""
_QUIETLY = r"(?:^|\s)(?:just|quietly|silently|secretly|discreetly|simply)\b\s*|\s*(?:,|\band\b|\bbut\b)\s+(?:don't|do not|nobody|no one)\b.*|\s*,? (?:and |but )?(?:no|without an?|without any) (?:foot)?(?:note|comment|caveat|mention)s?\b.*"
"""How it would be done, which the refusal need not repeat."""
_WHY = r",| (?:so|because|until|while|before|after)\b"
"""Where it begins to say why, or when."""
HOURS = {60: "An hour", 90: "An hour and a half", 120: "Two hours"}


def plain_words(plain: PlainWork, slots: Slots, *, brief: bool = False) -> str:
    """Return the honest sentence for work that is bent or dull; a `brief` one leaves out why and when."""
    reading = read(slots.task, slots.names)
    said = deed_of(re.sub(_QUIETLY, " ", reading.task, flags=re.IGNORECASE))
    who = who_typed(slots.who) or reading.who
    doing, to_do = (re.sub(_WHILE, "", with_article(text), flags=re.IGNORECASE) for text in (said.doing, said.to_do))
    if not gate.is_deed(to_do, as_noun=False):
        to_do = next((text for text in gate.shorter(to_do) if gate.is_deed(text, as_noun=False)), to_do)
    if brief:
        doing, to_do = (re.split(_WHY, text)[0] for text in (doing, to_do))
    if plain.shape == "bent":
        text = filled(plain.kind.says, who if _hears(who, reading.task) else "", reading)
        return text.replace("{Task}", raised(doing) if gate.is_deed(to_do, as_noun=False) else "That").replace(
            "{deed}", _refused(to_do, slots.task) or plain.kind.deed
        )
    way = f", so I suggest {plain.kind.better}" if plain.kind.better else ", nothing more"
    whom = f" for {who}" if who and who.casefold() not in to_do.casefold() and not reading.is_asked else ""
    if to_do == WRONG or not gate.is_deed(to_do, as_noun=False):
        begin = raised(finding.title_of(reading.task)) or "That"
    elif slots.person:
        begin = raised(doing)
    else:
        begin = f"I'll {added(to_do, whom)}"
    return f"{begin}{_how(begin, plain.kind.right, slots.minutes, is_long=reading.is_long)}. It's a chore{way}."


def _how(begin: str, right: str, minutes: int | None, *, is_long: bool) -> str:
    """Return how a chore is kept short, as it follows what the chore is."""
    if minutes:
        time = spoken_minutes(minutes)
        return f": {time[:1].lower()}{time[1:]}, {right}, and done"
    if is_long:
        return ": ten first to see how long it takes, then the rest"
    is_short = begin.startswith("I'll ") and not re.search(_WHY, begin)
    return f" in one sitting, {right}" if is_short else f": one sitting, {right}"


def _refused(to_do: str, task: str) -> str:
    """Return a bent deed as it can be refused by its own words; "" where it cannot be said so, or without what it tells."""
    deed = re.sub(_TOLD_BESIDE, "", to_do)
    is_said = gate.is_deed(deed, as_noun=False) and deed not in {WRONG, ENDING} and not re.match(_NO_REFUSAL, deed)
    is_whole = not re.search(_AND_SAY, task) or bool(re.search(_AND_SAY, deed))
    return deed if is_said and is_whole else ""


def _hears(who: str, task: str) -> bool:
    """Whether who a bent task names is to be told the truth, or asked for it: others that it names are as likely those who would suffer."""
    named = re.escape(who)
    tells = rf"(?i:tell|telling|promise|assure|inform|answer|email|reply to) (?:(?:the|our|my|all|old) )*{named}\b"
    asks = rf"\b{named} {_WANTS}|\b(?:for|so) {named}(?:$|[,;.'\u2019]| can\b)"
    return bool(who) and bool(re.search(tells, task, re.IGNORECASE) or re.search(asks, task))


def spoken_minutes(minutes: int) -> str:
    """Return minutes as one says them: "Forty minutes"."""
    return HOURS.get(minutes) or f"{BOXES.get(minutes, minutes)} minutes"
