"""Who gains by a task: a person in the records, or a person or a group that its words name; things are not people (P16c)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from career.language.deeds import MOST_READ
from career.language.relative_days import MONTHS, WEEKDAYS
from career.language.text import clean_line

MOST_WORDS = 5
_TO_THINGS = frozenset(["fix", "move", "measure", "check", "make", "write", "decide"])
"""Acts that are done to things: the people they take are names in a list."""
_HEADS = (
    "team|teams|crew|squad|customers?|users?|clients?|guests?|visitors?|buyers?|shoppers?|donors?|sponsors?|board|trustees|"
    "staff|colleagues?|class|students?|pupils?|learners?|apprentices?|trainees?|interns?|graduates?|parents?|carers?|children|"
    "kids|patients?|residents?|nurses?|doctors?|surgeons?|midwives|paramedics?|physios?|consultants?|managers?|supervisors?|"
    "foremen|foreman|leads|shift leads?|engineers?|developers?|designers?|analysts?|scientists?|researchers?|testers?|architects?|"
    "electricians?|plumbers?|joiners?|carpenters?|fitters?|mechanics?|operators?|drivers?|pickers?|cooks?|chefs?|waiters?|cleaners?|"
    "porters?|caretakers?|receptionists?|newcomers?|new starters?|starters?|new hires?|hires?|joiners|department|office|guild|"
    "council|committee|jury|panel|auditors?|inspectors?|regulators?|readers?|suppliers?|vendors?|contractors?|subcontractors?|"
    "partners?|volunteers?|members?|everyone|everybody|candidates?|applicants?|directors?|executives?|founders?|investors?|"
    "stakeholders?|tenants?|landlord|neighbours?|families|family|relatives|night shift|day shift|late shift|early shift|next shift|"
    "shift|couple|farmers?|landlords?|reps?|agents|sales|support|marketing|finance|legal|operations|ops|procurement|hr|"
    "head of [a-z]+|head teacher|headteacher|teachers?|teaching assistants?|tutors?|professors?|supervisor|boss|ceo|cfo|cto|"
    "accountants?|bookkeepers?|payroll clerk|union|works council|press|journalists?|public|community|beneficiaries|refugees|"
    "widow|pensioners?|elderly|man|woman|lady|gentleman|people|person|owner|owners|householders?|homeowners?"
)  # fmt: skip
_AFTER = (
    r"(?=$|[,.;:?!)\u2013\u2014-]|['\u2019]s?\b|\s+(?:for|to|with|of|in|on|at|by|from|before|after|about|and|or|who|that|which|"
    r"because|so|if|when|this|next|last|today|tomorrow|again|through|into|over|during|until|as|how|what|why|the|a|an|their|our|"
    r"everything|everybody|nothing|nobody|it|they|there|all|whether|everyone|some|any|no|his|her|is|are|was|were|has|have|can|will|we|they|without|their|than|under|around|per|not|twice|once|early|late|first)\b)"
)
_DEPARTMENTS = frozenset(
    [
        "sales",
        "support",
        "marketing",
        "finance",
        "legal",
        "operations",
        "ops",
        "procurement",
        "hr",
        "press",
        "public",
        "office",
        "shift",
        "people",
        "person",
        "board",
        "panel",
    ]
)
"""Groups whose names are things as well: they count only after "for", "to", "with" and the like, or with an article."""
_THINGS = frozenset(
    ["payments", "api", "web", "http", "mobile", "desktop", "email", "mail", "test", "thin", "oauth", "rest", "sql", "git", "vpn", "chat", "legacy", "sdk", "import", "printer", "device", "build", "parent", "child", "power", "super", "end", "default", "admin", "system", "service", "root", "node", "queue", "fire", "office", "notice", "white", "black", "dash", "key", "key-", "mother", "circuit", "bread", "cheese", "chopping", "ironing", "skirting", "floor", "ouija", "smoke", "fan", "sounding", "switch", "head", "team"]
)  # fmt: skip
"""Words before such a group that make a thing of it: "the payments client", "the notice board"."""
_STOPS = frozenset(
    [
        "and",
        "from",
        "in",
        "on",
        "by",
        "before",
        "with",
        "about",
        "to",
        "for",
        "at",
        "of",
        "into",
        "that",
        "or",
        "if",
        "is",
        "as",
        "who",
        "how",
        "why",
        "what",
        "when",
    ]
)
_LEADS = "for|to|with|by|from|of|between|against"
_TALKS = (
    "give|ask|asking|tell|telling|brief|coach|mentor|train|meet|call|phone|ring|email|interview|shadow|help|remind|congratulate|thank|"
    "introduce|support|with|to|for|onboard|warn|show|teach|invite|visit|cover for|chase|persuade|convince|apologise to|supervise|"
    "feed|wash|dress|bathe|lift|treat|assess|appraise|discharge|hire|promote|replace|between|and"
)
_PAPERS = "report|budget|slides|draft|figures|numbers|notes|offer|contract|invoice|letter|plan|proposal|summary|feedback|agenda|minutes|cv|keys"
"""What is sent to people and not to machines."""
_TITLES = r"(?:Mrs?|Ms|Miss|Dr|Prof|Sir|Sister|Professor|Doctor)\.?\s+"
_NO_NAMES = frozenset(
    [*(day.title() for day in WEEKDAYS), *(day[:3].title() for day in WEEKDAYS), *(month.title() for month in MONTHS),
     *(month[:3].title() for month in MONTHS), "Christmas", "Easter", "I", "Ramadan", "Diwali", "Eid", "The", "Our", "My", "A"]
)  # fmt: skip
_DETERMINERS = r"(?:the|our|a|an|my|your|their|his|her|both|all|every|each|those|these|this|that)"
_ARTICLES = r"(?:the|our|a|an|my|your|their|his|her|both|all|every|each|those|these|this|that|some|one|two|three|four|five|six|seven|eight|nine|ten|\d+)"


def gaining(text: str, names: Iterable[str] = (), act: str = "") -> str:
    """Return who gains by a task: one of the `names` that are known, else a person or a group that its words name; or "".

    Whom a verb takes gains by it only where the act is done to people: "brief the drivers", but not "merge the suppliers".
    """
    line = clean_line(text[:MOST_READ])
    found = (
        _wanting(line)
        or _known(line, names)
        or _group(line, after=True)
        or _group(line, after=False)
        or _addressed(line)
    )
    if (
        found
        and act in _TO_THINGS
        and not re.search(
            rf"\b(?:{_LEADS})\s+(?:[\w'\u2019-]+\s+)?{re.escape(found)}|{re.escape(found)}['\u2019]",
            line,
            re.IGNORECASE,
        )
    ):
        found = found if found[:1].isupper() else ""
    return found if 0 < len(found.split()) <= MOST_WORDS else ""


def _wanting(line: str) -> str:
    """Return who wants something: "Marcus needs the figures"."""
    found = re.match(r"([A-Z][\w'-]+) (?:wants?|needs|asked for|asks for|is asking for|would like) (?!to\b)", line)
    return (
        found[1]
        if found
        and found[1]
        not in _NO_NAMES
        | {"Somebody", "Someone", "Everybody", "Nobody", "It", "He", "She", "We", "They", "Who", "This", "That"}
        else ""
    )


def _known(line: str, names: Iterable[str]) -> str:
    """Return the name, whole or first, of the known person who comes first after "for", "with", "to" or a possessive."""
    places = []
    for name in names:
        for said in dict.fromkeys((name, name.split(" ")[0])):
            if len(said) < 2:
                continue
            word = re.escape(said)
            strong = re.search(
                rf"\b(?:{_LEADS}|{_TALKS})\s+{word}(?!\w)|(?<!\w){word}['\u2019]s(?!\w)", line, re.IGNORECASE
            )
            weak = re.search(rf"(?<!\w){word}(?!\w)", line) if said[:1].isupper() else None
            if found := strong or weak:
                places.append((strong is None, found.start(), -len(said), said))
                break
    return min(places)[3] if places else ""


@cache
def _groups() -> re.Pattern[str]:
    """Return the pattern of a group's name; compiled on first use, since that takes longer than to search a task."""
    return re.compile(
        rf"(?P<lead>\b(?:{_LEADS})\s+)?(?P<who>(?:[\w'\u2019-]+\s+){{0,3}}?(?:{_HEADS})){_AFTER}", re.IGNORECASE
    )


def _group(line: str, *, after: bool) -> str:
    """Return a group: one that stands after "for", "to" and the like, or any that has an article or is in the plural."""
    for start in _starts(line):
        found = _groups().match(line, start)
        if found is None or (after and not found["lead"]):
            continue
        words = found["who"].split()
        before = [word.casefold() for word in words[:-1]]
        inner = [at for at, word in enumerate(words[:-1]) if at and re.fullmatch(_DETERMINERS, word, re.IGNORECASE)]
        if inner:  # "chair the safety committee": what is before the article is no part of the name
            words = words[inner[-1] :]
            before = [word.casefold() for word in words[:-1]]
        if _STOPS.intersection(before) or not _THINGS.isdisjoint(before[-1:]):
            continue
        has_article = bool(re.fullmatch(_ARTICLES, words[0], re.IGNORECASE)) and len(words) > 1
        head = words[-1].casefold()
        if (
            not after
            and not has_article
            and (start == 0 or len(words) > 1 or not head.endswith("s") or head in _DEPARTMENTS)
        ):
            continue
        return _named(words)
    return ""


def _starts(line: str) -> Iterable[int]:
    return (match.start() for match in re.finditer(r"(?<![\w'\u2019-])[\w]", line))


def _named(words: list[str]) -> str:
    """Return a group as it is said: "your" customers are ours, and every one of them is the group."""
    swapped = {"your": "our", "a": "the", "an": "the", "my": "my", "each": "every"}
    first = words[0].casefold()
    said = (
        [swapped.get(first, first if words[0] != words[0].upper() else words[0]), *words[1:]]
        if len(words) > 1
        else words
    )
    return " ".join(said)


def _addressed(line: str) -> str:
    """Return a name that is talked to or worked with: "ask Helen for the figures", "Mrs Shah's dressing"."""
    if titled := re.search(rf"\b({_TITLES}[A-Z][\w'-]+)", line):
        return re.sub(r"['\u2019]s$", "", titled[1])
    form = rf"\b(?i:{_TALKS})\s+([A-Z][a-z]+(?: [A-Z][a-z]+)?)(?![\w])"
    for found in re.finditer(form, line):
        verb = line[found.start() :].split(" ", maxsplit=1)[0].casefold()
        if verb in {"to", "with", "for", "and", "between"} and not _is_talk(line, found.start(), verb):
            continue
        if not _NO_NAMES.intersection(found[1].split()):
            return found[1]
    return ""


def _is_talk(line: str, at: int, word: str) -> bool:
    """Whether the words before "to" or "with" are of a talk or of working together: "sit with", "hand over to"."""
    before = line[:at].rstrip().casefold()
    verbs = {
        "with": r"sit|talk|speak|pair|work|meet|walk|check|agree|go|one-on-one|1:1|catch up|call|meeting|discuss|stay|plan",
        "to": r"talk|speak|listen|reply|write|apologise|explain|report|hand|hand over|say|read|present|pass",
        "for": r"appraisal|review|feedback|letter|plan|session|training|card|slides|handover|contract|offer|deck|summary|report|brief|induction|cover|reference|stand in|deputise|lunch|leaving do|farewell",
        "and": r"\x00",
        "between": r"mediate|agree|settle|listen|talk|conflict|dispute",
    }[word]
    if word == "to" and re.search(rf"\b(?:send|give|show|bring|hand|offer|return)\b.*\b(?:{_PAPERS})$", before):
        return True
    return bool(re.search(rf"\b(?:{verbs})(?:\s+[\w-]+){{0,2}}$", before))
