"""What a note says besides what I do: who wants what of it, what is wrong, how long it may be. It is what makes a task itself.

"Draft the questions, Bogdan wants no trick questions": the deed is to draft them, and the rest is said as its own sentence.
Words of the note only, and only where they can be said as they stand. Nothing of what somebody is like, thinks or feels: the
draft is said in a stand-up, where they may hear it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from career.drafting import gate, gate_words
from career.drafting.called import told
from career.language.forms import Form
from career.language.gerunds import is_verb

FEWEST, MOST = 3, 13
"""The words of a clause that is said as a sentence of its own."""
MOST_OF_A_LIMIT, MOST_LIMITS = 5, 2
_PARTS = Form(
    r"(?<!\bv)[.;:!?]+(?:\s+|$)|,\s+(?:and |but |so )?|\s+[-\u2013\u2014]+\s+|\s*[()\[\]]\s*|\s+\u2192\s+|\s*->\s*",
    *".;:!?,-\u2013\u2014()[]\u2192",
)
_MUST = Form(r"(?i)^(?:must|has to|needs to|should) (?=[a-z]+ )", "must", "has to", "needs to", "should")
"""How a part begins that says how what is made has to be."""
_SAID = 0.6
"""The share of its words with which a part counts as said."""
_LIMIT = r"""(?ix)^(?:
    (?:max|at\ most|no\ more\ than|not\ more\ than|under|up\ to|at\ least)\ [\w.]+(?:\ \w+){0,2}
  | (?:\w+\ ){1,2}(?:max|at\ most)
  | (?:not|no|without)\ (?!one\b|idea\b|rush\b|time\b)[a-z]+(?:\ [a-z]+(?<!s))?
  | (?:one|two|three|four|five|six|ten|half\ a)\ (?:page|side|slide|paragraph|line|message|question|minute|version|option|week)s?
  | (?:in\ )?plain\ (?:english|language|words)
  | in\ (?-i:[A-Z])\w+(?:\ and\ (?-i:[A-Z])\w+)?
  | budget\ (?:is\ |of\ )?[\u00a3$\u20ac]?\d[\w.,]*(?:\ (?:a|per)\ \w+)?
)$"""
"""How long or how plain something may be, what must not be in it, and the like."""
_DAY = r"(?:(?:on |next |this )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?|tomorrow|next week|today)"
_BARE_DAY = r"^(?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_WHOSE = frozenset(["they", "we", "he", "she", "i", "there", "nobody", "everybody", "somebody"])
_LOUD = r"\b(?:AND|OR|NOT|NO|ALL|VERY|BUT)\b"
_OF_SOMEBODY = r"(?i)\b(?:s?he|him|her|his|hers|bored|cold|upset|angry|unhappy|cried|crying|tears)\b"
"""Words of what is told of a person."""
_NOT_SAID = r"(?i)^(?:first|second|third|last)\b|\bhas (?:the|all the|my) \w+(?: \w+)?$|\b(?:see (?:the )?(?:attached|below|thread|link)|attached|link|let me know|thanks|cheers|hope|sorry)\b|\b(?:[ap]m|weds)$|^(?:just|only|that|this|which|who|what|how|why|if|can|could|would|should|does|is|are)\b"


@lru_cache(maxsize=64)
def clause(task: str, said: str) -> str:
    """Return the first clause of a note that tells something and is not in what is `said` of it, as a sentence; else "".

    A clause that follows it and is as short belongs to it: "the class was loud, his explanations were strong".
    """
    left = _left(task, said)
    left = [_MUST.sub("it must ", part) for part in left]
    at = next((at for at, part in enumerate(left) if _is_sayable(part)), None)
    if at is None:
        return ""
    whole = left[at]
    after = next(iter(left[at + 1 :]), "")
    if len(f"{whole} {after}".split()) <= MOST and f"{whole}, {after}" in task and _is_sayable(after):
        whole = f"{whole}, {after}"
    return f"{told(re.sub(_LOUD, lambda word: word[0].lower(), whole))}."


def limits(task: str, said: str) -> str:
    """Return how long or how plain something may be, or when it is, where a note adds that behind a comma; else ""."""
    short = (part for part in _left(task, said) if len(part.split()) <= MOST_OF_A_LIMIT)
    its = (f"{part[:1].lower()}{part[1:]}" if re.match(_LIMIT, part) else part for part in short if _is_limit(part))
    return ", ".join(re.sub(_BARE_DAY, "on ", part) for part in islice(its, MOST_LIMITS))


def _is_limit(part: str) -> bool:
    return bool(re.match(_LIMIT, part) or re.fullmatch(_DAY, part))


def _left(task: str, said: str) -> list[str]:
    """Return the parts of a note of which what is said of it does not have most words."""
    known = {word.casefold() for word in gate.words_of(said)}
    parts = [part.strip() for part in _PARTS.split(task) if part and part.strip()]
    return [part for part in parts if not _is_said(part, known)]


def _is_said(part: str, known: set[str]) -> bool:
    words = [word.casefold() for word in gate.words_of(part)]
    return sum(word in known for word in words) >= _SAID * len(words)


def _is_sayable(part: str) -> bool:
    words = gate.words_of(part)
    low = [word.casefold() for word in words]
    if (
        not FEWEST <= len(words) <= MOST
        or not gate.tells(part)
        or not gate.is_clean(part)
        or re.search(_NOT_SAID, part)
        or re.search(_OF_SOMEBODY, part)
    ):
        return False
    is_order = is_verb(low[0]) and low[0] not in _WHOSE
    is_told = bool(gate.verb_at(words)) or low[0] in gate_words.TELLS_ITSELF
    return is_told and not is_order and low[-1] not in gate_words.NO_END
