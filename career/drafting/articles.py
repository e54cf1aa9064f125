"""The articles and capitals that a note leaves out, put where one says them: "export badge list" exports the badge list."""

from __future__ import annotations

import re

from career.drafting.gate_words import PARTICLES
from career.drafting.kits import known_heads
from career.drafting.nouns import ENDS, is_determined, single
from career.language.forms import CAPITAL, DIGIT, Form
from career.language.gerunds import verb_of

_SINGLE = (
    "list|reply|lesson|visit|trip|meeting|workshop|session|scope|leak|scheme|migration|instruction|abstract|handrail|rail|fence|sign|alarm|lock|tap|sink|boiler|gate|lamp|light|socket|radiator|pump|valve|shelf|ramp|curtain|report|note|one-pager|article|statement|leaflet|card|chart|drawer|endpoint|index|flow|return|plan|appeal|file|form|page|sheet|"
    "letter|contract|agenda|invoice|schedule|memo|poster|slide|deck|script|typo|room|guide|template|survey|dashboard|rota|policy|budget|"
    "footer|button|brochure|order|register|folder|spreadsheet|checklist|proposal|bug|query|table|box|practical|panel|unit|referral|door|machine|printer|database|server"
)
_NOT_BARE = (
    "the|an?|our|my|your|their|his|her|its|this|that|these|those|all|every|each|some|any|no|one|two|three|more|to|for|"
    "with|in|on|of|at|by|from|about|how|why|what|who|whether|if|and|or|up|out|off|down|over|through|into|after|before"
)
_ENDED = frozenset([*_NOT_BARE.split("|"), "a", "an"])
"""Words before which, or with which, a thing has its article or needs none."""
_BARE = Form(
    r"^((?:(?P<new>write|writing|draft|drafting|make|making|create|creating|build|building|design|designing)|[a-z]+)(?: (?:up|out|off|in))?) ((?!(?:"
    rf"{_NOT_BARE}"
    r")\b)(?:(?!(?:and|or)\b)[\w-]+ ){0,2}(?:"
    rf"{_SINGLE}))\b(?! \w+ing\b)(?! \d)(?! (?!this|as|is|was|across|plus|minus)\w{{2,}}s\b)",
    *_SINGLE.split("|"),
)
"""A verb with a single thing that lacks its article."""
MASS = frozenset(
    [
        "data", "people", "staff", "children", "feedback", "advice", "help", "work", "time", "money", "information",
        "stock", "food", "water", "coverage", "access", "traffic", "equipment", "research", "progress", "evidence",
        "software", "copy", "mail", "post", "noise", "light", "heat", "support", "demand", "cash", "paper", "power",
        "space", "room", "sense", "care", "on-call", "documentation", "communication", "attention", "permission",
        "education", "management", "insurance", "guidance", "compliance", "experience", "payroll", "accessibility",
        "security", "safety", "english", "french", "spanish", "german", "python", "sql", "maths", "pay", "leave", "cover",
        "contact", "legal", "sales", "finance", "marketing", "procurement", "engineering", "operations", "use", "churn", "history", "growth", "quality", "capacity", "health", "behaviour", "attendance", "performance", "retention", "turnover", "life", "law", "practice", "theory", "production", "billing", "stress", "balance", "stuff", "test", "design", "furniture", "transport", "training", "debt", "trust", "consent",
    ]
)  # fmt: skip
"""Things that are said without an article."""
_NEW = frozenset(
    ["add", "write", "draft", "make", "create", "build", "design", "find", "propose", "suggest", "hire", "produce"]
)
_FURTHER = frozenset(
    ["new", "second", "third", "further", "another", "short", "quick", "simple", "small", "bigger", "better"]
)
"""Verbs of which something new comes, and words of one that is not there yet: before it stands "a"."""
_NO_THING = Form(
    r"more|it|them|him|us|me|\w+day|\d\S*", "more", "it", "them", "him", "us", "me", "day", DIGIT, flags=re.IGNORECASE
)
"""What stands where a thing would, and is none."""
_LIGHT = frozenset(
    [
        "go", "be", "keep", "stay", "come", "become", "look", "feel", "take", "make", "get", "give", "have", "play", "do",
        "put", "send", "show", "tell", "ask", "teach", "hand", "bring", "email", "mail", "text", "message", "offer",
        "work", "talk", "speak", "help", "let",
    ]
)  # fmt: skip
"""Verbs that take more than a thing, or mean something of their own with one: "take part", "send Anna", "make sure"."""
_IN_ING = frozenset(["meeting", "hearing", "briefing", "building", "listing", "recording", "opening", "drawing"])
"""Things, though they end as what is done."""
_BY_DEED = frozenset(["work", "sense", "use", "way", "room"])
_PAPERS = frozenset(
    ["quote", "plan", "schedule", "rota", "list", "report", "form", "checklist", "log", "guide", "course"]
)
"""Papers: a word before them that is no work on papers tells what they are about, as in "rewire quote"."""
_ON_PAPERS = frozenset(["write", "draft", "make", "create", "update", "check", "review", "finish", "read", "edit", "print", "share", "fill", "sign", "revise", "prepare", "present", "compare", "find", "add", "translate", "agree", "discuss", "correct", "fix", "rewrite", "redo", "complete", "publish", "approve", "request", "chase", "collect", "file", "submit", "finalise", "finalize", "prep", "design", "build", "improve", "extend"])  # fmt: skip
_SUFFIX = r"(?:worker|nurse|assistant|supervisor|officer|leader|apprentice|week|day|month|term)$|\w{3,}(?:ician|ologist|[ts]ion|ment|ship|ier|ller|ance|ure|ist)$"
"""How a thing ends that no table knows."""
_DONE_TO = ("tell", "ask", "brief", "remind", "warn", "help", "thank", "support", "coach", "meet", "ring", "call")
_ROLE = Form(
    rf"^((?:{'|'.join(_DONE_TO)})(?:ing)? )(?!(?:back|off|over|down|round|through|the|our|my|her|his|their|a|an|all|both|each|every|young|old|little|new|poor|that|if|about|for|up|out|to|and|why|whether|how|what|who|is|it|them|with|on|in|at|by|me|us)\b)((?:[a-z][a-z-]+ ){{1,3}}[A-Z][a-z]+\b(?!'s))",
    CAPITAL,
)
"""Somebody told of by what they do and their name: "tell engineering lead Anneke"."""
_ROLES = "CEO|CFO|CTO|COO|CIO|MD|client|board|committee|council|boss|landlord|vet"
_ROLE_ALONE = Form(
    rf"\b(to|for|with|from|by) ({_ROLES})\b(?=$|[,.;]| (?:for|to|on|in|at|by|about|and|before|after)\b)",
    *_ROLES.lower().split("|"),
)
"""Somebody named by what they are, after a preposition and without an article."""
_TOLD = frozenset(
    [
        "a",
        "an",
        "the",
        "that",
        "whether",
        "if",
        "how",
        "why",
        "what",
        "which",
        "who",
        "we",
        "they",
        "i",
        "he",
        "she",
        "it",
    ]
)
"""Words of a clause, or of a thing that has its article further on: "send Ruta the agenda"."""
_TIME = Form(
    r"(?:today|tomorrow|tonight|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d{1,2}(?:[:.]\d\d)?(?:am|pm)|\d{1,2}[:.]\d\d)\b",
    *("day", "tomorrow", "tonight", DIGIT),
)
"""How a time begins, which is no part of a thing."""
_UNITS = frozenset(["week", "month", "page", "minute", "hour", "day", "year", "point", "step", "way", "person", "part"])
_BEFORE = frozenset(
    ["on", "for", "from", "at", "with", "of", "in", "about", "into", "across", "before", "after", "during"]
)
_WHOLE = frozenset(
    [
        "next",
        "last",
        "this",
        "plain",
        "full",
        "each",
        "other",
        "any",
        "same",
        "such",
        "more",
        "less",
        "good",
        "high",
        "low",
        "short",
        "long",
        "half",
        "late",
        "early",
    ]
)
"""Words before a thing that may do without an article: "at full speed", "in plain text"."""
MOST_AFTER = 3
"""Words of a thing after a preposition; in a longer one the article may stand further on."""
MOST_OF_A_NAME = 2
_NAMES = Form(r"\b(?:christmas|easter)\b|\b(?:the )?(?:mr|mrs|ms|dr)(?= [A-Z])", "christmas", "easter", CAPITAL)
"""Feasts and titles, which have a capital."""


def with_article(text: str) -> str:
    """Return a deed whose thing was noted without its article ("export badge list") as one says it."""
    text = _NAMES.sub(_named, text)
    text = _ROLE.sub(r"\1the \2", text) if text.startswith(_DONE_TO) else text
    put = _BARE.sub(_with_its_own, text) if _may_be_bare(text) else text
    return after_prepositions(put if put != text else _of_known(text))


def _may_be_bare(text: str) -> bool:
    """Whether the thing of a deed may lack its article: most have it behind their verb, and need no further look."""
    first, *after = [*text.split(" ")[1:3], ""]
    return first not in _ENDED or (first in PARTICLES and after[0] not in _ENDED)


def after_prepositions(text: str) -> str:
    """Return a text with the article of each single, known thing of several words that lacks it after a preposition."""
    words, put = _ROLE_ALONE.sub(r"\1 the \2", text).split(" "), list[str]()
    for at, word in enumerate(words):
        put.append(word)
        thing = _thing(words, at + 1) if word in _BEFORE else []
        if 1 < len(thing) <= MOST_AFTER and _lacks_one(thing):
            put.append("the")
    return " ".join(put)


def _thing(words: list[str], at: int) -> list[str]:
    """Return the words of a thing that begins at a place, without the comma after it: until a preposition or a time."""
    end = next((to for to in range(at, len(words)) if _is_over(words, to, at)), len(words))
    is_last = end < len(words) and words[end][-1:] in (",", ";") and words[end].rstrip(",;") not in ENDS
    return [word.rstrip(",;") for word in words[at : end + is_last]]


def _is_over(words: list[str], at: int, begin: int) -> bool:
    """Whether a thing ends before a word: "returns process" of "map out returns process end to end"."""
    is_time = at > begin and _TIME.match(words[at])
    return bool(
        words[at] in ENDS or is_time or words[at][-1:] in {",", ";"} or words[at : at + 3] == ["end", "to", "end"]
    )


def _lacks_one(thing: list[str]) -> bool:
    is_whole = thing[0].casefold() in _WHOLE or is_determined(thing[0]) or thing[0][:1].isdecimal()
    return not is_whole and _is_bare(thing) and _is_single(thing[-1]) and thing[-1] not in _UNITS


def _with_its_own(bare: re.Match[str]) -> str:
    """Return a deed with the article of its thing; "send Ruta the agenda" has it already."""
    has_one = not {"the", "a", "an"}.isdisjoint(bare[3].split())
    return bare[0] if has_one else f"{bare[1]} {_article(bare)} {bare[3]}"


def _of_known(text: str) -> str:
    """Return a deed with the article of a single thing that is known by its last word, where it lacks one."""
    words = text.split(" ")
    verb = verb_of(words[0]) or words[0].casefold()
    at = 2 if words[1:2] and words[1] in PARTICLES else 1
    thing = _thing(words, at)
    is_counted = len(thing) > 2 and thing[0].isdigit() and thing[1] in _UNITS
    if thing and thing[-1] in _PAPERS and verb not in _ON_PAPERS:
        return text
    is_heavy = verb not in _LIGHT or (verb in {"make", "do"} and len(thing) > 1 and thing[-1] not in _BY_DEED)
    if not thing or not (is_counted or (is_heavy and _is_bare(thing))) or not _is_single(thing[-1]):
        return text
    is_new = verb in _NEW or is_counted or thing[0] in _FURTHER
    return " ".join([*words[:at], _one(thing[0]) if is_new else "the", *words[at:]])


def _one(word: str) -> str:
    """Return the article before a word, as it is spoken: "an hour", "a one-pager", "an 8 week plan"."""
    return "an" if re.match(r"(?i)(?!one\b|one-|uni|use|usual|eu)[aeiou]|hour|8|1[18]\b", word) else "a"


def _is_bare(thing: list[str]) -> bool:
    """Whether a thing stands without an article, number, name or owner, and can have an article."""
    is_name = thing[0][:1].isupper() and len(thing) < MOST_OF_A_NAME  # "Anna", and not "Jira board"
    is_whose = thing[0] in {"Mr", "Mrs", "Ms", "Dr", "Prof"} or not _TOLD.isdisjoint(word.casefold() for word in thing)
    return (
        not is_name
        and not is_whose
        and all(re.fullmatch(r"[\w-]+", word) for word in thing)
        and not (is_determined(thing[0]) or _NO_THING.fullmatch(thing[0]))
    )


def _is_single(head: str) -> bool:
    """Whether a word is a single thing that can be counted."""
    is_known = single(head) in known_heads() or bool(re.match(_SUFFIX, head))
    return (
        head.islower()
        and single(head) == head
        and head not in MASS
        and is_known
        and (head in _IN_ING or not head.endswith(("ing", "ly")))
    )


def _named(found: re.Match[str]) -> str:
    """Return a feast or a title as it is written: "the mr Haddad" is Mr Haddad."""
    return found[0].removeprefix("the ").title()


def _article(bare: re.Match[str]) -> str:
    """Return "the", and for what is made "a" or "an"."""
    return _one(bare[3]) if bare["new"] else "the"
