"""What is confidential in a task: pay, illness, dismissal, how a named person performs, and legal matters.

Such a task is not said to others with its content: in a sentence for a stand-up it is "a private matter".
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, TypeAlias

from career.language.text import clean_line

Private: TypeAlias = Literal["", "pay", "health", "leaving", "conduct", "legal", "quarrel"]
"""What is confidential about a task; "" for nothing."""
MATTER = "a private matter"
"""What is said of such a task instead."""
MOST_READ = 400
_MINE: tuple[tuple[Private, str], ...] = (
    (
        "leaving",
        r"\b(?:my (?:resignation|notice period|exit interview|leaving date)|(?:hand(?:ing)?|giv(?:e|ing)|put(?:ting)?) in my notice|my (?:job )?offer (?:from|at|with)|i(?:'m| am) (?:leaving|resigning|quitting))\b",
    ),
    (
        "health",
        r"\b(?:my (?:own )?(?:illness|diagnosis|surgery|operation|pregnancy|therapy|therapist|miscarriage|chemo\w*|burn-?out|depression|sick (?:leave|note)|return[- ]to[- ]work)|i(?:'m| am) (?:pregnant|ill|burnt out|depressed))\b",
    ),
)  # fmt: skip
"""What is confidential about oneself."""
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
        (r"\b(?:dismiss|sack|fire (?!drill|door|alarm|exit|safety|risk|extinguisher|brigade|service)|(?<!i )let (?:\w+ )?go|going quietly|not be(?:ing)? renewed|not renew(?:ing)?|won't be renewed|end(?:ing)? (?:his|her|their) contract|probation|"
        r"pip\b|performance improvement plan|final warning|written warning|disciplinar\w+|leaving us|handed in (?:his|her|their) notice|resign\w*|wants to leave|thinking of leaving|promot\w+|passed over|rejected for)\b"),
    ),
    (
        "conduct",
        (r"\b(?:performance|underperform\w*|appraisal|lateness|(?:always|often|keeps? (?:being|coming|turning up)|coming|turning up|been) late|late (?:every|each|again)|tardiness|absences?|attendance|hygiene|smells?|behaviou?r|attitude|his tone|her tone|their tone|rude(?:ness)?|"
        r"\w+'s (?:tone|attitude|lateness|timekeeping|temper)|leaving \w+ (?:early|before)|(?:his|her|their) (?:missed|mistakes|errors|hours|work|quality|timekeeping|reviews)|missed (?:deadlines?|shifts?)|mistakes|sloppy|not pulling|complain\w* about (?:him|her|them|[A-Z]\w+)|complaints? (?:about|against)|"
        r"escalations? (?:he|she|they)|(?:he|she|they) (?:sat on|missed|forgot|messed|ignored|dropped|shouted|swore)|isn't coping|not coping)\b"),
    ),
)  # fmt: skip
_TALK = r"(?i)(?:\b(?:1:1|1-1|121|one[- ]to[- ]one|one[- ]on[- ]one|feedback|talk|speak|conversation|chat|sit down|sit in|word with|honest|frank|catch-?up|coach)\b)"
_GIVEN = r"(?i)\b(?:(?:giv|hold|prepar|present)\w* (?:the|an?|my|our) (?:[\w-]+ )?(?:\d+[- ])?(?:min\w* )?talk\b(?! (?:with|to)\b)|(?:\d+[- ]min\w*|lightning|conference|public|toolbox|safety|plenary) talk\b)"
"""A talk that is given to a room: no talk with somebody."""
_PERSONS = r"(?:[A-Z][a-z]+|(?i:he|she|they|who))"
_FAILING = (
    r"(?i:\bwithout (?:finishing|delivering|closing|selling|showing|asking|telling)\b|\b(?:lost|missed|failed|dropped|lose|missing) \w+(?: \w+){0,2} in a row\b|\bmissed (?:his|her|their)? ?(?:targets?|quota)\b|"
    r"\bnever (?:asks?|answers?|finish\w*|deliver\w*|turns? up|listens?|says?|speaks?|tests?|checks?|replies)\b|\bdrowning\b|\bstruggl\w+|\bfalling behind\b|\boverwhelmed\b|"
    r"\b(?:hard|difficult|tough|awkward|serious) (?:talk|conversation|chat)\b|\b(?:honest|frank|straight|blunt) (?:with|feedback)\b|\bwhat's going on\b|\bbut (?:he |she |they )?(?:\w+ ){0,1}(?:short with|rude|late|slow|careless|sloppy|cold|harsh|tears)\b|\b(?:has|needs) to be said\b|\bdropp\w+ the ball\b|"
    r"\blet\w* (?:us|people|the \w+) down\b|\b(?:third|fourth|fifth) (?:sprint|month|week|time|quarter|term|shift) )|"
    r"[a-z]+[,:;] (?:still )?(?:keeps?|always|never|constantly|doesn't|isn't coping|won't|hasn't|can't) [a-z]+|"
    rf"\b{_PERSONS} (?:snaps?|shouts?|swears?|always|keeps?|constantly|never|(?:is|was|has been) (?:so |too |very |really )?(?:behind|slow|unreliable|careless|late|withdrawn|short with)|"
    r"doesn't|isn't|won't|hasn't|didn't|can't|talks? over|interrupts?|avoids?|ignores?)\b"
)
"""How somebody's failing is told, in a line that is about talking with them."""
_QUARREL = (
    r"(?i:\b(?:won't|don't|not|aren't|stopped|isn't) (?:speak|talk)(?:ing)? to each other\b|\b(?:blam|accus|insult)ing each other\b|\bnot (?:speaking|talking) since\b)|"
    r"(?:^|[a-z:,;] )[A-Z][a-z]+ (?:vs\.?|versus) (?:[A-Z][a-z]+|the \w+)\b(?=.*\b(?i:mediate|sort (?:it|this|them)|blows?|calm|row|quarrel|talk|speak|peace|settl\w+)\b)|\b(?i:sit) (?i:them|the two|both) (?:both |of them )?(?i:down)\b|\b(?i:mediate|settl\w+|sort (?:it|things) out|row|quarrel|clash|fight|conflict) (?:it )?(?:(?:between|with) [A-Z]|between (?:the )?\w+(?: \w+){0,2} and \w.*\b(?:talk|speak|listen|meet|sit) )[a-z]+\b|"
    r"[A-Z][a-z]+ and (?:[A-Z][a-z]+|the \w+(?: \w+)?) (?:are|keep|have|don't|won't|aren't) (?:rowing|quarrelling|fighting|arguing|clashing|fallen out|not talking|not speaking|talk|speak|talking|speaking|get on|get along|getting on|getting along)\b"
)
"""How a quarrel is told of which one side has a name."""
_SIGNS = (
    "1:1", "1-1", "121", "one-to-one", "one to one", "one-on-one", "one on one", "feedback", "talk", "speak", "conversation", "chat", "sit ", "honest", "word with", "frank",
    " vs", "versus", "mediate", "settl", "quarrel", "clash", "fight", "conflict", "rowing", "arguing", "get on", "getting on", "get along", "catch",
    "lawsuit", "tribunal", "litigat", "grievance", "harass", "bully", "whistle", "subpoena", "legal ", "settlement", "safeguarding", "discrimin", "nda ",
    "redundanc", "lay", "severance", "terminat", "exit package", "dismiss", "managed out", "must go", "has to go", "pay ", "'s pay", "payroll of", "salar", "bonus", "raise",
    "wage", "sick", "illness", " ill", "return", "referral", "occupational", "diagnos", "mental", "burn", "depress", "pregnan", "miscarr", "cancer",
    "chemo", "surgery", "operation", "rehab", "breakdown", "panic", "disabilit", "drinking", "alcohol", "addict", "grief", "bereave", "divorce", "sack",
    "fire ", "let ", "quietly", "renew", "contract", "probation", "pip", "improvement plan", "warning", "disciplin", "leav", "notice", "resign",
    "promot", "passed over", "rejected", "perform", "apprais", "late", "tard", "absen", "attendance", "hygiene", "smell", "behavio", "attitude", "tone",
    "my ", "i'm ", "i am ", "rude", "missed", "mistake", "sloppy", "pulling", "complain", "escalation", "coping", "his ", "her ", "their ",
    "sat on", "forgot", "messed", "ignored", "dropped", "shouted", "swore",
)  # fmt: skip
"""How words of such matters begin: the forms are prepared only where there is one."""
_PERSON = r"\b(?:he|she|him|her|his|hers|they've|somebody|someone|colleague|employee|report|direct report|team ?mate|assistant|apprentice|trainee|candidate|one of (?:my|the|our))\b"
_NAMED = r"(?<![.!?] )(?<!^)\b(?:[A-Z][a-z\u00e0-\u00ff]+(?:'s)?)\b"
_OPEN = r"(?i)\b(?:polic(?:y|ies)|guidelines?|templates?|process|procedure|handbook|page|module|app|software|system|dashboard|figures|rates?|statistics|survey|benchmark\w*|bands?|law|rules|training|course|workshop|leaflet|calculator|provider|clinic|patients?|ward|bed|bay|website|server|database|query|build|api|pipeline|test|tests|engine|machine|model|campaign|product|customers?)\b"
"""Words of work on such things in general, with no person in it."""
_NO_OWNER = frozenset(["Let", "Today", "Tomorrow", "What", "Who", "It", "That", "There", "Here"])
"""Words at the beginning of a line with "'s" behind that are nobody."""
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
    if not any(sign in f"{low} " for sign in _SIGNS):
        return ""
    mine = next((kind for kind, form in _MINE if re.search(form, low)), None)
    if mine or re.search(_OPEN, line):
        return mine or ""
    for kind, form in _ALWAYS:
        if re.search(form, low):
            return kind
    if re.search(_QUARREL, line):
        return "quarrel"
    if not _names_somebody(line):
        return ""
    if re.search(_TALK, re.sub(_GIVEN, "", line)) and re.search(_FAILING, line):
        return "conduct"
    return next((kind for kind, form in _OF_PERSON if re.search(form, line, re.IGNORECASE)), "")


def of_mine(task: str) -> bool:
    """Whether a private matter is about oneself: that one leaves, or is ill."""
    low = clean_line(task[:MOST_READ]).casefold().replace("\u2019", "'")
    return any(re.search(form, low) for _, form in _MINE)


def _names_somebody(line: str) -> bool:
    named = [word.removesuffix("'s") for word in re.findall(_NAMED, line)]
    owner = "".join(re.findall(r"^([A-Z][a-z]+)'s (?!\d)", line))
    is_owner = bool(owner) and owner not in _NO_PERSON and owner not in _NO_OWNER
    return is_owner or any(word not in _NO_PERSON for word in named) or bool(re.search(_PERSON, line, re.IGNORECASE))
