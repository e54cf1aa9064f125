"""What is confidential in a task: pay, illness, dismissal, how a named person performs, and legal matters.

Such a task is not said to others with its content: in a sentence for a stand-up it is "a private matter".
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, TypeAlias

from career.language.text import clean_line

Private: TypeAlias = Literal["", "pay", "health", "leaving", "conduct", "legal"]
"""What is confidential about a task; "" for nothing."""
MATTER = "a private matter"
"""What is said of such a task instead."""
MOST_READ = 400
_ALWAYS: tuple[tuple[Private, str], ...] = (
    (
        "legal",
        (r"\b(?:lawsuit|tribunal|litigation|grievances?|(?:sexual|racial|workplace) harassment|harass(?:ed|ing|ment)|bullying|whistle-?blow\w*|subpoena|"
        r"legal (?:claim|action|dispute|letter|hold)|settlement agreement|safeguarding (?:concern|referral|allegation|disclosure)|discrimination (?:claim|case|complaint)|nda breach)\b"),
    ),
    (
        "leaving",
        r"\b(?:redundanc(?:y|ies)|lay-?offs?|laying off|severance|terminat\w+ (?:letter|meeting|of (?:employment|contract))|exit package|dismissals?|managed out|who (?:has to|must) go)\b",
    ),
    (
        "pay",
        (r"\b(?:pay (?:rises?|cuts?|raises?|reviews?)|salary (?:increases?|raises?|reviews?|talks?|negotiation)|(?:my|his|her|their|\w+'s) (?:salary|pay|bonus|raise|wages?)|"
        r"(?:salary|bonus) (?:he|she|they|i) \w+|bonus(?:es)? (?:is|are|was|were|gets?|will be|pot)\b|bonus decisions?|who gets (?:a|the) (?:raise|bonus|pay rise))\b"),
    ),
)  # fmt: skip
_OF_PERSON: tuple[tuple[Private, str], ...] = (
    (
        "health",
        (r"\b(?:off sick|sick (?:leave|note|days?|again)|sickness|illness|is ill\b|been ill|return[- ]to[- ]work|oh referral|occupational health|diagnos\w+|mental health|burn-?out|burnt out|"
        r"depress\w+|pregnan\w+|miscarriage|cancer|chemo\w*|surgery|operation next|(?:his|her|their) operation|sick cover|rehab|breakdown|panic attacks?|disabilit\w+|drinking|alcohol|addict\w+|grief|bereave\w+|divorce)\b"),
    ),
    (
        "leaving",
        (r"\b(?:dismiss|sack|fire (?!drill|door|alarm|exit|safety|risk|extinguisher|brigade|service)|let (?:\w+ )?go|going quietly|not be(?:ing)? renewed|not renew(?:ing)?|won't be renewed|end(?:ing)? (?:his|her|their) contract|probation|"
        r"pip\b|performance improvement plan|final warning|written warning|disciplinar\w+|leaving us|handed in (?:his|her|their) notice|resign\w*|wants to leave|thinking of leaving|promot\w+|passed over|rejected for)\b"),
    ),
    (
        "conduct",
        (r"\b(?:performance|underperform\w*|appraisal|lateness|(?:always|often|keeps? (?:being|coming|turning up)|coming|turning up|been) late|late (?:every|each|again)|tardiness|absences?|attendance|hygiene|smells?|behaviou?r|attitude|his tone|her tone|their tone|rude(?:ness)?|"
        r"(?:his|her|their) (?:missed|mistakes|errors|hours|work|quality|timekeeping|reviews)|missed (?:deadlines?|shifts?)|mistakes|sloppy|not pulling|complain\w* about (?:him|her|them|[A-Z]\w+)|complaints? (?:about|against)|"
        r"escalations? (?:he|she|they)|(?:he|she|they) (?:sat on|missed|forgot|messed|ignored|dropped|shouted|swore)|isn't coping|not coping)\b"),
    ),
)  # fmt: skip
_SIGNS = (
    "lawsuit", "tribunal", "litigat", "grievance", "harass", "bully", "whistle", "subpoena", "legal ", "settlement", "safeguarding", "discrimin", "nda ",
    "redundanc", "lay", "severance", "terminat", "exit package", "dismiss", "managed out", "must go", "has to go", "pay ", "'s pay", "payroll of", "salar", "bonus", "raise",
    "wage", "sick", "illness", " ill", "return", "referral", "occupational", "diagnos", "mental", "burn", "depress", "pregnan", "miscarr", "cancer",
    "chemo", "surgery", "operation", "rehab", "breakdown", "panic", "disabilit", "drinking", "alcohol", "addict", "grief", "bereave", "divorce", "sack",
    "fire ", "let ", "quietly", "renew", "contract", "probation", "pip", "improvement plan", "warning", "disciplin", "leav", "notice", "resign",
    "promot", "passed over", "rejected", "perform", "apprais", "late", "tard", "absen", "attendance", "hygiene", "smell", "behavio", "attitude", "tone",
    "rude", "missed", "mistake", "sloppy", "pulling", "complain", "escalation", "coping", "his ", "her ", "their ",
    "sat on", "forgot", "messed", "ignored", "dropped", "shouted", "swore",
)  # fmt: skip
"""How words of such matters begin: the forms are prepared only where there is one."""
_PERSON = r"\b(?:he|she|him|her|his|hers|they've|somebody|someone|colleague|employee|report|direct report|team ?mate|assistant|apprentice|trainee|candidate|one of (?:my|the|our))\b"
_NAMED = r"(?<![.!?] )(?<!^)\b(?:[A-Z][a-z\u00e0-\u00ff]+(?:'s)?)\b"
_OPEN = r"(?i)\b(?:polic(?:y|ies)|guidelines?|templates?|process|procedure|handbook|page|module|app|software|system|dashboard|figures|rates?|statistics|survey|benchmark\w*|bands?|law|rules|training|course|workshop|leaflet|calculator|provider|clinic|patients?|ward|bed|bay|website|server|database|query|build|api|pipeline|test|tests|engine|machine|model|campaign|product|customers?)\b"
"""Words of work on such things in general, with no person in it."""
_NO_PERSON = frozenset(
    [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ]
)


@lru_cache(maxsize=256)
def private(task: str) -> Private:
    """Return what is confidential about a task, "" where it may be said aloud."""
    line = clean_line(task[:MOST_READ])
    low = line.casefold().replace("\u2019", "'")
    if not any(sign in f"{low} " for sign in _SIGNS) or re.search(_OPEN, line):
        return ""
    for kind, form in _ALWAYS:
        if re.search(form, low):
            return kind
    if not _names_somebody(line):
        return ""
    return next((kind for kind, form in _OF_PERSON if re.search(form, line, re.IGNORECASE)), "")


def _names_somebody(line: str) -> bool:
    named = [word.removesuffix("'s") for word in re.findall(_NAMED, line)]
    return any(word not in _NO_PERSON for word in named) or bool(re.search(_PERSON, line, re.IGNORECASE))
