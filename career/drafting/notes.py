"""A task as it was noted, read as one says it: without list marks, greetings, ticket numbers and shorthand, with all its acts.

"hi team, OPS-12: upgrade the db, then tell BI thx" is to upgrade the database and tell BI.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from career.drafting.nouns import tells_by_verb
from career.drafting.shorthand import tidied
from career.language import asked, gerunds
from career.language.deed_forms import FINITE, TAKES, TITLE
from career.language.deeds import ENDING, MOST_CELLS, MOST_READ, WRONG, Deed, as_mine, deed
from career.language.gerunds import is_verb

MOST_SAID = 132
"""The characters of a task with several acts that one sentence takes in."""
MOST_ACTS = 3
"""The acts that one sentence takes in."""
_ENDS = r"[;.!?]\s+|,\s+(?:and then |and |then |plus |also )?|\s[-\u2013\u2014]+\s+|\s*[(\[]|[)\]]\s*|\s+(?:and then|then|plus)\s+"
"""Where one part of a task ends and the next begins."""
_OPENS = r"(?i)^(?:(?:and|then|this time|also|plus|please|just|maybe|so|but|n)\s+|&\s*|,\s*)+"
_NO_SECOND = r"(?i)^(?:ask \S+ (?:who|what|whether|if|for|about|which|when|how|where)\b|(?:see|check|note|mind|call|match|double|need|wait|plan) ?(?:me|after|above|below|too|it)?$|start(?:s|ing)?\b(?! with)|deadline|help (?:is|from)|don't|keep in mind|please|thanks|mark\b(?= (?:has|is|says|said|wants|needs)))"
"""How a part begins that is no second act, though its first word is a verb."""
_WHEN = frozenset(
    ["today", "tomorrow", "tonight", "asap", "soon", "now", "after", "before", "by", "on", "monday", "tuesday", "wednesday", "thursday", "friday", "mon", "tue", "tues", "wed", "thu", "thurs", "fri", "again"]
)  # fmt: skip
_STATED = (
    r"(?i)(?:is|are|was|were|has|had|does|did|isn't|won't|can't|don't|doesn't|should|would|could|will|must|said|says)$"
)
_SOURCE = r"(?i)^(?:per|via|says|according to|from) [A-Z]|'s idea$|^(?:thanks|cheers|max)$"
"""How a part begins or ends that only says who had the idea."""
_TOLD = r"(?i)\b(?:already|asked|wants?|blames?|needs?|likes?|hates?|says|said|left|off sick|waiting|got|closes|ends|signs)\b|^(?:half|some|most|many|none|all|both) of\b"
_ADDED = (
    r"(?i)^(?:\d|\u00a3|\$|\u20ac|about \d|max |at least |by |to |for |in |on |at |with |without |until |before |after |under |over |per |half a |zero |no |two |three |four |five |"
    r"including |especially |same |one |as |so that |not )|\d|^[a-z]+ [A-Z] (?:to|through|-) [A-Z]$|^[a-z]{3} to [a-z]{3}$|^A to Z$"
)
"""How a part begins, or what is in it, that only adds to the act before it."""
_HOW = r"[a-z]+ (?:but|and|or) [a-z]+$"
"""A part that says how: "warm but honest"."""
_WHAT_TOO = r"(?:what|how|why|who|where|when) (?:we|they|it|I|he|she|the)\b"
_SAYS = r"(?i)(?:tell|say|explain|write|show|describe|note|present|report)\b"
"""Verbs of which what stands after a comma may be a further thing to say."""
_HALF_BENT = r" and (?!\w+ing\b)[a-z]+ (?:the|an?|our|my|it|them)\b"
"""Two verbs of which only the first has its -ing form."""
_LISTED = r"([a-z-]+ (?:the|our|my|all|its) [\w-]+), (?P<more>[\w-]+) and [\w-]+ [\w-]+"
"""A verb with a thing that has several words before it."""
_ALONE = r"(?i)(fix|test|reproduce|repair|rerun|retest|deploy|ship|check|review|clean|sign|file|bin)"
"""A further act that leaves out what it is done to."""
_LACKS_IT = r"(?i)^(send|share|show|pass|present|forward|circulate) (to|with) "
"""How what was made before is passed on without saying that it is."""
_NO_VERBS = frozenset(["top", "first", "last", "next", "best", "half", "plus", "max", "min", "year", "spec"])
"""Words that look like verbs before a number or an article."""
_SMALL = 5
"""Words of a detail that is kept between two acts."""


@lru_cache(maxsize=128)
def said(task: str) -> str:
    """Return a task without the dress of its note, and with its further acts joined to the first."""
    line = tidied(task)
    return _joined(line) or line


@lru_cache(maxsize=128)
def deed_of(task: str, cells: int = MOST_CELLS) -> Deed:
    """Return what a task as it was noted asks to be done, with all its acts where they fit into `cells`."""
    text = said(task)
    found = deed(text, cells)
    whole = _joined(tidied(task)) if len(text) <= MOST_READ else ""
    if not found.to_do and (state := _state_first(tidied(task))):
        found = state
    if found.about and (acts := _after(tidied(task), found)):
        return found._replace(to_do=as_mine(acts))
    first, *_ = whole.partition(" ")
    if not whole or (found.is_one and found.to_do.casefold().partition(" ")[0] != first.casefold()):
        return found
    if len(whole) > (MOST_SAID if cells >= MOST_CELLS - 2 else cells):
        return found
    both = gerunds.doing(whole)
    both = "" if re.search(_HALF_BENT, both) else both
    alone = re.split(r" and (?=[a-z]+ )", _joined(tidied(task), most=1))[0] if " and " in whole and not both else whole
    return Deed(as_mine(whole), as_mine(both or f"{gerunds.gerund(first.casefold())} {alone.partition(' ')[2]}"))


def _state_first(line: str) -> Deed | None:
    """Return the acts after a clause that tells something: "the limiter lets bursts through, reproduce it"."""
    first, *rest = _parts(line) or [""]
    acts = _joined(", ".join(rest)) if rest and tells_by_verb(first) else ""
    return Deed(as_mine(acts), as_mine(acts), first) if acts else None


def _after(line: str, found: Deed) -> str:
    """Return the acts that follow what is said before a deed, where the first of them is the deed; else ""."""
    parts = [part for one in _parts(line) for part in one.split(": ")]
    at = next((at for at, part in enumerate(parts) if is_act(re.sub(_OPENS, "", part.strip()))), None)
    if not at:
        return ""
    acts = _joined(re.sub(_OPENS, "", ", ".join(part.strip() for part in parts[at:])))
    is_it = (
        found.to_do in {WRONG, ENDING} or acts.casefold().partition(" ")[0] == found.to_do.casefold().partition(" ")[0]
    )
    return (
        acts
        if is_it
        and (found.to_do in {WRONG, ENDING} or len(acts) > len(found.to_do))
        and len(acts) <= MOST_SAID - len(found.about)
        else ""
    )


def _joined(line: str, most: int = MOST_ACTS) -> str:
    """Return a line that begins with an act, with "and" between its acts, without what only tells of something; else ""."""
    parts = _parts(line)
    if not parts or not is_act(parts[0]):
        return ""
    acts = [parts[0]]
    for part in parts[1:]:
        second = re.sub(_ALONE, r"\1 it", part) if re.fullmatch(_ALONE, part) else part
        second = re.sub(_LACKS_IT, r"\1 it \2 ", re.sub(_OPENS, "", second))
        if is_act(second) and not re.match(_NO_SECOND, second) and len(acts) < most:
            acts.append(f"{second[:1].lower()}{second[1:]}" if second[1:2].islower() else second)
        elif re.match(_WHAT_TOO, part) and re.match(_SAYS, acts[0]):
            acts[-1] = f"{acts[-1]} and {part}"
        elif len(acts) == 1 and (made := _made(part)):
            acts[-1] = f"{acts[-1]}, with {made}"
        elif len(acts) == 1 and _is_detail(part):
            acts[-1] = f"{acts[-1]}, {part}"
    return listed(acts)


def _parts(line: str) -> list[str]:
    """Return the parts of a line, without what stands in brackets; "the empty, error and loading states" are one thing."""
    bare = re.sub(r"\s*\([^)]*\)", "", re.sub(TITLE, r"\1", line))
    states = re.match(_LISTED, bare)
    if states and not is_verb(states["more"]):
        bare = f"{states[1]}\0{bare[states.end(1) + 2 :]}"
    parts = (part.strip(" .,;?").replace("\0", ", ") for part in re.split(_ENDS, bare) if part)
    return [part for part in parts if part]


def listed(acts: Iterable[str]) -> str:
    """Return acts with "and" before the last: "count the cage and key it in"."""
    *before, last = acts
    first = ", ".join(before)
    comma = "," if ", " in first or " and " in first else ""
    return f"{first}{comma} and {last}" if before else last


def is_act(text: str) -> bool:
    """Whether a part of a task says what to do: it begins with a verb that takes something."""
    words = text.split()
    if len(words) < 2 or words[1].casefold().strip(".,") in _WHEN or re.match(_STATED, words[1]):
        return False
    if words[0].casefold() in _NO_VERBS:
        return False
    if gerunds.is_verb(words[0]):
        return not asked.is_trouble(text)
    if words[1].casefold() in {"what", "who", "which", "how", "where", "why", "whether", "if"}:
        return words[0].casefold() in {
            "note",
            "record",
            "log",
            "watch",
            "learn",
            "show",
            "hear",
            "understand",
            "describe",
        }
    return not words[1][0].isdigit() and bool(re.match(TAKES, text))


def _made(part: str) -> str:
    """Return a part that is a further thing to make: "slides for Thursday"; "" for any other."""
    head = part.partition(" ")[0].casefold()
    return part if head in {"slides", "notes", "minutes", "photos", "figures", "costs", "screenshots"} else ""


def _is_detail(part: str) -> bool:
    """Whether a part only adds to the act before it: "two variants", "Jan to May", but not "Gwen has the questions"."""
    if (
        gerunds.is_verb(part.partition(" ")[0])
        or len(part.split()) > _SMALL
        or re.search(FINITE, part)
        or re.search(_TOLD, part)
    ):
        return False
    first, second, *_ = [*part.casefold().split(), ""]
    if first.endswith("s") and gerunds.is_verb(second):
        return False  # "drivers wait 40 min"
    if re.search(r"\b(?:call|meeting|review)\b", part):
        return False
    return not re.search(_SOURCE, part) and bool(re.search(_ADDED, part) or re.match(_HOW, part))
