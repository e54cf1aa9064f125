"""Who gains by a task: a person in the records, or a person or a group that its words name; things are not people (P16c)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from career.drafting.gaining_words import (
    ARTICLES,
    DEPARTMENTS,
    DETERMINERS,
    HEADS,
    LEADS,
    NEXT,
    NO_NAMES,
    NO_PEOPLE,
    PAPERS,
    ROLES,
    SENDING,
    STOPS,
    TALKS,
    THINGS,
    TITLES,
    TO_THINGS,
    WANTING,
    WORKING,
)  # fmt: skip
from career.language.deeds import MOST_READ
from career.language.forms import CAPITAL, Form
from career.language.text import clean_line

MOST_WORDS = 5
_WORD_OR_MARK = r"\w+(?:(?:['-]|\u2019(?=\w))\w+)*(?:(?<=s)['\u2019](?!\w))?|[^\w\s]"


_NAME = r"(?P<who>(?:(?:Mr|Mrs|Ms|Dr|Prof|Miss|Sister) )?[A-Z][a-z\u00e0-\u00ff]+(?:-[A-Z][a-z]+)?(?: [A-Z][a-z\u00e0-\u00ff]+)?)"
_SO = Form(rf"\bso (?:that )?{_NAME} (?:can|could|will|is able|has|gets|knows|need)", "so ")
_NEEDS = Form(
    rf"(?:[,;(.\u2013\u2014-]|\bbecause|\bas|\band|\bthat|\bwhich)\s*{_NAME} (?:needs?|wants?|uses?|consumes?|depends?|relies|is waiting|waits|asked|asks|will need|is blocked|is stuck)\b",
    *("need", "want", "use", "consume", "depend", "relies", "wait", "ask", "blocked", "stuck"),
)
_FOR = Form(
    rf"\bfor {_NAME}(?=$|[,;.)]| (?:by|on|before|to|in|and|until|tomorrow|today|this|next|at|so|who|because|from)\b)",
    "for ",
)
_HANDING = frozenset(["delegate", "hand", "pass", "reassign", "assign", "give"])
_GIVING = frozenset(
    [
        "give",
        "show",
        "teach",
        "mentor",
        "coach",
        "train",
        "help",
        "thank",
        "call",
        "ring",
        "phone",
        "sit",
        "pair",
        "talk",
        "speak",
        "let",
    ]
)
_TELLING = frozenset(["feedback", "explain", "present", "describe", "demo", "pitch", "report"])
_TITLES = frozenset(["Mr", "Mrs", "Ms", "Dr", "Prof", "Miss", "Sister"])
_HANDED = Form(rf"^(?i:delegate|hand|pass|reassign|assign|give)\b[^,;]*? (?:over )?to {_NAME}", "to ")
_GIVEN = Form(
    rf"^(?i:give|show|teach|mentor|coach|train|help|thank|call|ring|phone|sit with|pair with|talk to|speak to|let) (?:young |old )?{_NAME}(?![a-z\u00e0-\u00ff'\u2019])",
    CAPITAL,
)
_TOLD_TO = Form(rf"^(?i:feedback|explain|present|describe|demo|pitch|report)\b[^,;]*? to {_NAME}", " to ")
TITLE = Form(r"\b(Prof|Dr|Mr|Mrs|Ms)\.(?=\s)", ".")
_OWNS = Form(r"(?:['\u2019]s|(?<=s)['\u2019])$", *"'\u2019")
PLACES = frozenset(
    ["in", "on", "from", "at", "into", "using", "via", "inside", "under", "behind", "near", "above", "of"]
)
"""Words before what is somebody's that only say where it is: they need not gain by it."""


BESIDE = frozenset(["after", "before", "per", "during", "until", "without", "about", "on", "in", "at", "like"])
"""Words before a group that only tell when or where."""
TO_PEOPLE = frozenset(["ask", "agree", "tell", "teach"])
"""Acts that are done to whom they name first."""


class _Word(NamedTuple):
    """A word of a task: as it is said without a possessive ending, in lower case, and whether it has that ending."""

    said: str
    low: str
    owns: bool
    typed: str = ""

    @property
    def is_name(self) -> bool:
        """Whether it has the form of a name."""
        return self.said[:1].isupper() and self.said[1:].islower() and self.said not in NO_NAMES


def gaining(text: str, names: Iterable[str] = (), act: str = "") -> str:
    """Return who gains by a task: one of the `names` that are known, else a person or a group that its words name; or "".

    Whom a verb takes gains by it only where the act is done to people: "brief the drivers", but not "merge the suppliers".
    """
    line = TITLE.sub(r"\1", clean_line(text[:MOST_READ]))
    words = _words(line)
    found = (
        _purpose(line)
        or _wanting(words)
        or _known(words, names)
        or (_talked_to(words) if act in TO_PEOPLE else "")
        or _group(words, led=True)
        or ("" if act in TO_THINGS else _group(words, led=False))
        or _owner(words)
        or _addressed(words)
    )
    if found[:1].isupper() and (other := re.search(rf"\b{re.escape(found)} (?:and|&) ([A-Z][a-z]+)\b(?!')", line)):
        found = f"{found} and {other[1]}"
    return found if 0 < len(found.split()) <= MOST_WORDS else ""


def _words(line: str) -> list[_Word]:
    found = []
    for token in re.findall(_WORD_OR_MARK, line):
        said = _OWNS.sub("", token)
        found.append(_Word(said, said.casefold(), said != token, token))
    return found


def _wanting(words: Sequence[_Word]) -> str:
    """Return who wants something: "Marcus needs the figures"."""
    wants = len(words) > 2 and words[0].is_name and words[1].low in WANTING and words[2].low != "to"
    if wants:
        return words[0].said
    for at, word in enumerate(words[:-1]):
        is_clause = at == 0 or not words[at - 1].low[:1].isalnum() or words[at - 1].low in {"the", "our"}
        if is_clause and words[at + 1].low in WANTING and (word.low in ROLES or word.low in HEADS):
            return f"the {word.low.upper() if word.low == 'gp' else word.low}"
        if (
            at
            and words[at - 1].owns
            and words[at - 1].said[:1].isupper()
            and word.low in HEADS
            and at > 1
            and words[at - 2].low == ","
        ):
            return f"{words[at - 1].typed} {word.said}"
    return ""


def _known(words: Sequence[_Word], names: Iterable[str]) -> str:
    """Return the name, whole or first, of the known person who stands after "for", "with" and the like, else of the first."""
    held: dict[str, list[str]] = {}
    for name in names:
        held.setdefault(name.casefold().partition(" ")[0], []).append(name)
    places = []
    for at, word in enumerate(words):
        for name in (" ".join(held_name.split()) for held_name in held.get(word.low, ())):
            whole, first = name.split(), name.partition(" ")[0]
            is_whole = [one.low for one in words[at : at + len(whole)]] == name.casefold().split()
            said = name if is_whole else first
            if (word.owns or words[at + said.count(" ")].owns) and at and words[at - 1].low in PLACES:
                continue
            is_strong = word.owns or words[at + said.count(" ")].owns or (at > 0 and words[at - 1].low in LEADS | TALKS)
            if len(said) > 1 and (is_strong or (word.said == first and first[:1].isupper())):
                places.append((not is_strong, at, -len(said), said))
    return min(places)[3] if places else ""


def _group(words: Sequence[_Word], *, led: bool) -> str:
    """Return a group: one that stands after "for", "to" and the like, or else one with an article, or in the plural."""
    for at, word in enumerate(words):
        if word.low not in HEADS or not (word.owns or at + 1 == len(words) or words[at + 1].low in NEXT):
            continue
        start = _start(words, at)
        if start < at and words[at - 1].low in THINGS:
            continue
        has_article = words[start].low in ARTICLES or words[start].low.isdigit()
        is_led = start > 0 and words[start - 1].low in LEADS
        is_plural = word.low.endswith("s") and word.low not in DEPARTMENTS and at > 0
        if start and words[start - 1].low in BESIDE:
            continue
        if is_led or (not led and ((has_article and start < at) or is_plural)):
            return _group_name(words, start if is_led or has_article else at, at)
    return ""


def _start(words: Sequence[_Word], head: int) -> int:
    """Return where the name of a group begins: at its article, else after "for" and the like, at most three words before."""
    for at in range(head - 1, max(-1, head - 4), -1):
        low = words[at].low
        if low in DETERMINERS or low in ARTICLES or low.isdigit():
            return at - 1 if at and words[at - 1].low in DETERMINERS and low not in DETERMINERS else at
        if low in LEADS:
            return at + 1
        if low in STOPS or not low[:1].isalnum():
            break
    return head


def _group_name(words: Sequence[_Word], start: int, head: int) -> str:
    """Return the name of a group, with the owner's possessive in it: "Folake's team"."""
    return _named([*(one.typed for one in words[start:head]), words[head].said])


def _purpose(line: str) -> str:
    """Return who is named as the one who waits for it: "so Mirela can ship", "Esi needs it by Friday", "for Ximena"."""
    if not any(map(str.isupper, line[1:])):
        return ""
    first = line.partition(" ")[0].casefold()
    led = [form for verbs, form in ((_HANDING, _HANDED), (_GIVING, _GIVEN), (_TELLING, _TOLD_TO)) if first in verbs]
    for form in (_SO, _NEEDS, _FOR, *led):
        for found in form.finditer(line):
            name = found["who"]
            if name not in _TITLES and name.partition(" ")[0] not in NO_NAMES | NO_PEOPLE:
                return name
    return ""


def _named(words: list[str]) -> str:
    """Return a group as it is said: "your" customers are ours, and each of them is every one."""
    swapped = {"your": "our", "a": "the", "an": "the", "each": "every"}
    first = words[0].casefold()
    if len(words) > 1 and (first in ARTICLES or first in swapped):
        words = [swapped.get(first, first), *words[1:]]
    return " ".join(words)


def _owner(words: Sequence[_Word]) -> str:
    """Return a group whose thing it is: "the auditors' questions"."""
    for at, word in enumerate(words):
        start = _start(words, at)
        if start and words[start - 1].low in PLACES:
            continue
        if word.owns and word.low in HEADS and word.low not in DEPARTMENTS:
            return _group_name(words, _start(words, at), at)
    return ""


def _addressed(words: Sequence[_Word]) -> str:
    """Return a name that is talked to or worked with: "ask Helen for the figures", "Mrs Shah's dressing"."""
    for at, word in enumerate(words[:-1]):
        if word.low in TITLES and word.said[:1].isupper() and words[at + 1].said[:1].isupper():
            if words[at + 1].owns and at and words[at - 1].low in PLACES | BESIDE:
                continue
            if words[at + 1].owns and at + 2 < len(words) and words[at + 2].low in HEADS:
                return f"{word.said} {words[at + 1].typed} {words[at + 2].said}"
            return f"{word.said} {words[at + 1].said}"
    return _talked_to(words)


def _talked_to(words: Sequence[_Word]) -> str:
    """Return a name that stands after a verb of talking or of working together."""
    for at, word in enumerate(words[:-1]):
        name = words[at + 1]
        if word.low in TALKS | WORKING.keys() and name.is_name and len(name.said) > 1 and _is_talk(words, at):
            last = words[at + 2] if at + 2 < len(words) else None
            head = words[at + 3].said if at + 3 < len(words) else ""
            if last and last.owns and last.is_name and head.casefold() in HEADS:
                return f"{name.said} {last.typed} {head}"
            return f"{name.said} {last.said}" if last and last.is_name else name.said
    return ""


def _is_talk(words: Sequence[_Word], at: int) -> bool:
    """Whether the words before "to", "with" and the like are of a talk or of working together: "sit with", "hand over to"."""
    verbs = WORKING.get(words[at].low)
    if verbs is None:
        return True
    before = [one.low for one in words[:at]]
    is_sent = words[at].low == "to" and bool(before) and before[-1] in PAPERS and not SENDING.isdisjoint(before)
    return is_sent or not verbs.isdisjoint(before[-3:])
