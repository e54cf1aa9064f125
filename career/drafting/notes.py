"""A task as it was noted, read as one says it: without list marks, greetings, ticket numbers and shorthand, with all its acts.

"hi team, OPS-12: upgrade the db, then tell BI thx" is to upgrade the database and tell BI. What of it can be said, the
gate decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from career.drafting import gate
from career.drafting.nouns import tells_by_verb
from career.drafting.shorthand import tidied
from career.language import asked, gerunds
from career.language.deed_forms import TAKES, TITLE
from career.language.deeds import ENDING, MOST_READ, WRONG, Deed, as_mine, deed
from career.language.forms import Form
from career.language.gerunds import is_verb

MOST_ACTS = 3
"""The acts that one sentence takes in."""
_ENDS = Form(
    r"[;.!?]\s+|,\s+(?:and then |and |then |plus |also )?|\s[-\u2013\u2014]+\s+|\s*[(\[]|[)\]]\s*|\s+(?:and then|then|plus)\s+",
    *(*";.!?,-\u2013\u2014([)]", "then", "plus"),
)
"""Where one part of a task ends and the next begins."""
_IN_BRACKETS = Form(r"\s*\([^)]*\)", "(")
_OPENS = r"(?i)^(?:(?:and|then|this time|also|plus|please|just|maybe|so|but|n)\s+|&\s*|,\s*)+"
_NO_SECOND = r"(?i)^(?:ask \S+ (?:who|what|whether|if|for|about|which|when|how|where)\b|\w+(?: (?:me|after|above|below|too))?$|deadline\b|don't\b|\w+ (?:me|us)\b|expect\b|have \w+(?:ed|en|ne)\b)"
"""How a part begins that is no second act, though its first word is a verb."""
_WHEN = frozenset(
    ["today", "tomorrow", "tonight", "asap", "soon", "now", "after", "before", "by", "on", "again", "is", "are", "was", "has"]
)  # fmt: skip
"""Words after which the word before them is no verb that takes something."""
_ADDED = r"(?i)^(?:\d|\u00a3|\$|\u20ac|(?:about|max|by|to|for|in|on|at|with|without|until|before|after|under|over|per|half|zero|no|two|three|four|five|including|especially|same|one|as|so that|not) )|\d"
"""How a part begins, or what is in it, that only adds to the act before it."""
_HOW = r"[a-z]+ (?:but|and|or) [a-z]+$"
"""A part that says how: "warm but honest"."""
_HALF_BENT = Form(r" and (?!\w+ing\b)[a-z]+ (?:the|an?|our|my|it|them)\b", " and ")
"""Two verbs of which only the first has its -ing form."""
_LISTED = Form(r"([a-z-]+ (?:the|our|my|all|its) [\w-]+), (?P<more>[\w-]+) and [\w-]+ [\w-]+", ", ")
"""A verb with a thing that has several words before it."""
_ALONE = r"(?i)(fix|test|reproduce|repair|rerun|retest|deploy|ship|check|review|clean|sign|file|bin)"
"""A further act that leaves out what it is done to."""
_LACKS_IT = r"(?i)^(send|share|show|pass|present|forward|circulate|explain) (to|with) "
"""How what was made before is passed on without saying that it is."""
_SMALL = 5
"""Words of a detail that is kept between two acts."""


@lru_cache(maxsize=128)
def deed_of(task: str) -> Deed:
    """Return what a task as it was noted asks to be done, with all its acts."""
    line = tidied(task[:MOST_READ])
    whole = _joined(line)
    found = deed(whole or line)
    if not found.to_do and (state := _state_first(line)):
        found = state
    if found.about and (acts := _after(line, found)):
        return found._replace(to_do=as_mine(acts))
    first = whole.partition(" ")[0].casefold()
    if not whole or (found.is_one and found.to_do.casefold().partition(" ")[0] != first):
        return found
    both = gerunds.doing(whole)
    both = "" if _HALF_BENT.search(both) else both
    alone = re.split(r" and (?=[a-z]+ )", _joined(line, most=1))[0] if " and " in whole and not both else whole
    return Deed(as_mine(whole), as_mine(both or f"{gerunds.gerund(first)} {alone.partition(' ')[2]}"))


def _state_first(line: str) -> Deed | None:
    """Return the acts after a clause that tells something: "the limiter lets bursts through, reproduce it"."""
    first, *rest = _parts(line) or [""]
    acts = _joined(", ".join(rest)) if rest and tells_by_verb(first) else ""
    return Deed(as_mine(acts), as_mine(acts), first) if acts else None


def _after(line: str, found: Deed) -> str:
    """Return the acts that follow what is said before a deed, where the first of them is the deed; else ""."""
    parts = [part.strip() for one in _parts(line) for part in one.split(": ")]
    at = next((at for at, part in enumerate(parts) if is_act(re.sub(_OPENS, "", part))), None)
    acts = _joined(re.sub(_OPENS, "", ", ".join(parts[at:]))) if at else ""
    is_it = acts.casefold().partition(" ")[0] == found.to_do.casefold().partition(" ")[0]
    return acts if found.to_do in {WRONG, ENDING} or (is_it and len(acts) > len(found.to_do)) else ""


def _joined(line: str, most: int = MOST_ACTS) -> str:
    """Return a line that begins with an act, with "and" between its acts, without what only tells of something; else ""."""
    parts = _parts(line)
    if not parts or not is_act(parts[0]):
        return ""
    acts = [parts[0]]
    for part in parts[1:]:
        second = re.sub(_ALONE, r"\1 it", part) if re.fullmatch(_ALONE, part) else part
        second = re.sub(_LACKS_IT, r"\1 it \2 ", re.sub(_OPENS, "", second))
        if is_act(second) and gate.is_order(second) and not re.match(_NO_SECOND, second) and len(acts) < most:
            acts.append(f"{second[:1].lower()}{second[1:]}" if second[1:2].islower() else second)
        elif len(acts) == 1 and _is_detail(part):
            acts[-1] = f"{acts[-1]}, {part}"
    return listed(acts)


def _parts(line: str) -> list[str]:
    """Return the parts of a line, without what stands in brackets; "the empty, error and loading states" are one thing."""
    bare = _IN_BRACKETS.sub("", TITLE.sub(r"\1", line))
    states = _LISTED.match(bare)
    if states and not is_verb(states["more"]):
        bare = f"{states[1]}\0{bare[states.end(1) + 2 :]}"
    parts = (part.strip(" .,;?").replace("\0", ", ") for part in _ENDS.split(bare) if part)
    return [part for part in parts if part]


def listed(acts: Iterable[str]) -> str:
    """Return acts with "and" before the last: "count the cage and key it in"."""
    *before, last = acts
    first = ", ".join(before)
    comma = "," if ", " in first or " and " in first else ""
    return f"{first}{comma} and {last}" if before else last


def is_act(text: str) -> bool:
    """Whether a part of a task says what to do: it begins with a verb that takes something."""
    first, second, *_ = [*text.casefold().split(), "", ""]
    if not second or second.strip(".,") in _WHEN:
        return False
    if is_verb(first):
        return not asked.is_trouble(text)
    return not second[0].isdigit() and bool(re.match(TAKES, text))


def _is_detail(part: str) -> bool:
    """Whether a part only adds to the act before it: "two variants", "Jan to May", but not "Gwen has the questions"."""
    if is_verb(part.partition(" ")[0]) or len(part.split()) > _SMALL or gate.tells(part):
        return False
    return bool(re.search(_ADDED, part) or re.match(_HOW, part))
