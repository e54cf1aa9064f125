"""What a note itself gives, so that a proof and a first step can say it: how many of what, by when, and with whom.

Nothing is guessed: a gap is filled by words of the note only, and a wording that lacks one is not said.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from career.drafting.gaining_words import HEADS as PEOPLE
from career.drafting.gaining_words import NO_NAMES, NO_PEOPLE
from career.drafting.gate_words import FINITE
from career.drafting.nouns import ENDS, single
from career.language.forms import DIGIT, Form
from career.language.gerunds import is_verb

FEWEST, LOTS = 2, 15
"""Of one thing there is nothing to choose from; of fifteen one can take ten."""
_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TENS = ("fifteen", "twenty", "thirty", "forty", "fifty", "sixty", "eighty", "hundred")
_COUNT = Form(
    rf"(?<![\w.,:/#\u00a3$\u20ac%+-])(?P<last>last )?(?P<count>\d{{1,3}},\d{{3}}|\d{{1,6}}|{'|'.join((*_WORDS, *_TENS))}) (?P<things>[a-z][\w' -]*)",
    *(DIGIT, *_WORDS, *_TENS),
)
MOST_OF_A_THING = 4
_TIMES = Form(r"(?P<thing>\b[a-z][a-z-]+s) x ?(?P<count>\d{1,3})\b", " x")
_UNITS = frozenset(
    [
        "second", "minute", "hour", "day", "week", "month", "year", "quarter", "pound", "euro", "dollar",
        "percent", "point", "metre", "meter", "mile", "kilometre", "litre", "liter", "gram", "kilo", "degree",
        "word", "character", "digit", "time", "star", "step", "floor", "storey", "level", "grade", "people's",
        "version", "scenario", "variant", "day's", "sec", "min", "hr", "pm", "am", "degree", "fold", "inch",
        "foot", "tonne", "ton", "volt", "amp", "watt", "shift", "night", "morning", "evening", "afternoon",
        "way", "thing", "bit", "other", "more", "one", "plus", "bed", "seat",
    ]
)  # fmt: skip
"""What is counted that is no thing to take one of: time, money, weight, and what only numbers something."""
_NUMBERED = frozenset(
    [
        "bay", "ward", "aisle", "room", "plot", "flat", "class", "year", "table", "figure", "phase", "step",
        "section", "chapter", "reviewer", "line", "level", "bin", "unit", "floor", "bed", "item", "week", "day",
        "point", "experiment", "study", "rack", "gate", "dock", "zone", "lane", "block", "building", "house",
        "no", "number", "version", "part", "option", "page", "plots", "bays", "aisles", "bins", "racks", "q",
        "hall", "site", "platform", "grade", "stage", "top", "over", "under", "below", "above", "than", "about",
        "to", "max", "within", "every", "nearly", "almost", "only", "another", "referee", "till", "ifrs",
    ]
)  # fmt: skip
"""Words after which a number is a name, or says how much at most: "ward 6 charts"."""
_MANY_ALSO = frozenset(["people", "children", "staff", "women", "men"])
_FOLK = PEOPLE | _MANY_ALSO
_TRADES = (
    "keeper",
    "worker",
    "maker",
    "holder",
    "owner",
    "driver",
    "farmer",
    "grower",
    "cook",
    "pensioner",
    "resident",
)
_PAPERS = frozenset(
    [
        "responses", "answers", "comments", "tickets", "forms", "charts", "interviews", "reviews", "letters",
        "emails", "mails", "cases", "orders", "files", "receipts", "invoices", "notes", "transcripts", "essays",
        "papers", "requests", "complaints", "reports", "applications", "questionnaires", "surveys", "calls",
        "replies", "incidents", "records", "logs", "claims", "entries", "documents", "contracts", "submissions",
        "objections",
    ]
)  # fmt: skip
"""Things that are read."""
_SEVERAL = frozenset(
    ["people", "children", "kids", "staff", "everybody's", "families", "midwives", "juries", "classes"]
)
_PLURAL = {"has": "have", "is": "are"}
_DAYS = ("day", "noon", "tomorrow", DIGIT)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|noon|tomorrow|(?:the )?\d{1,2}(?:st|nd|rd|th)|\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October|November|December)"
_BY = Form(
    rf"\b(?P<how>by|before|due|until) (?P<day>{_DAY})\b(?!['\u2019]s| (?:meeting|release|crit|review|call|board|huddle|shift)\b)",
    *("by", "before", "due", "until"),
)
_WITH = Form(
    r"\bwith (?P<whom>(?:(?:Mr|Mrs|Ms|Dr|Prof|Sister) )?[A-Z][a-z\u00e0-\u00ff]+)(?: (?:and|&|\+) (?P<other>[A-Z][a-z]+))?(?=$|[\s,.;:!?)])(?! [A-Z])",
    "with ",
)
_ORGANISED = frozenset(
    ["airflow", "figma", "excel", "jira", "git", "python", "docker", "word", "teams", "slack", "zoom"]
)
"""Names of tools with which something is done."""


_THEIRS = r"(?:version|draft|cut|copy|list|sheet|results?|answers?|figures|numbers|comments|it|back|report|recommendation|one)"
_GOES_TO = Form(
    rf"\b{_THEIRS} (?:goes |back |go )?(?:to|for) (?P<whom>(?:(?:Mr|Mrs|Ms|Dr|Prof|Sister) )?[A-Z][\w'-]+|the (?:board|committee|client|bank|trustees|council|team|partner)) (?:by|before|on) (?P<day>{_DAY})\b",
    *_DAYS,
)
_WANTS_IT = Form(
    rf"(?P<whom>(?:(?:Mr|Mrs|Ms|Dr|Prof|Sister) )?\b[A-Z][\w'-]+|[Pp]artner|(?:the )?(?:client|board|bank|committee)) (?:needs|wants|expects) (?:it|this|them|one|an? (?:first )?(?:draft|answer|version)|the \w+)(?: back)? (?:by |on |before )?(?P<day>{_DAY})\b",
    *("needs", "wants", "expects"),
)
"""How a note says who gets what is made, and when: "first version to Ingrid by 14 May", "Rowan needs it back by 9 May"."""
_DIET = Form(
    rf"\b(?:\d+|{'|'.join(_WORDS)}|one) (?:(?:nut|milk|egg|fish|wheat) allerg(?:y|ies|ics?)|vegans?|vegetarians?|veggies?|coeliacs?|celiacs?|halal|kosher|gluten[- ]free|dairy[- ]free|lactose[- ]free|diabetics?)\b",
    *(
        "allerg",
        "vegan",
        "vegetarian",
        "veggie",
        "coeliac",
        "celiac",
        "halal",
        "kosher",
        "gluten",
        "dairy",
        "lactose",
        "diabetic",
    ),
)
_HOW_TOLD = Form(
    r"\bhow (?:you'd|you would|i'd|i would|we'd|we would|we|you|to) (?:tell|break it to|explain it to) (?P<whom>(?:the|our|my) [a-z]+(?: (?:team|staff|crew))?|(?-i:[A-Z][a-z]+))",
    "how ",
    flags=re.IGNORECASE,
)
MOST_OF_A_STEP = 125


class Given(NamedTuple):
    """What a note gives: things of which there are several ("the 612 responses"), a day ("by Thursday"), a person.

    `lots` are the same where they are papers of which one can take ten to read, and `folk` where they are people.
    """

    many: str = ""
    lots: str = ""
    folk: str = ""
    day: str = ""
    whom: str = ""


@lru_cache(maxsize=64)
def given(task: str) -> Given:
    """Return what a note gives."""
    many, is_lot = _many(task)
    head = many.rpartition(" ")[2]
    lots = many if is_lot and head in _PAPERS else ""
    return Given(many, lots, many if head in _FOLK or single(head).endswith(_TRADES) else "", _day(task), _whom(task))


def chosen(ways: str, known: dict[str, str]) -> str:
    """Return the first of several ways to say something of which every gap is known, filled; the last has none."""
    for way in ways.split("|"):
        gaps = re.findall("|".join(known), way)
        if all(known[gap] for gap in gaps):
            return re.sub("|".join(known), lambda gap: known[gap[0]], way)
    return ""


def _many(task: str) -> tuple[str, bool]:
    """Return the things of which a note names a number, and whether they are many papers and the like, and no people."""
    for found in _COUNT.finditer(task):
        before = re.findall(r"[\w.]+$", task[: found.start()].rstrip())
        words = found["things"].split(" ")
        thing = next(filter(None, (_thing(words[:most]) for most in range(1, MOST_OF_A_THING + 1))), "")
        is_counted = thing and found["count"] not in {"0", "1"} and not found["count"].startswith("0")
        if is_counted and not (before and before[0].casefold().rstrip(".") in _NUMBERED):
            is_lot = found["count"] in _TENS or (
                found["count"][0].isdigit() and int(found["count"].replace(",", "")) >= LOTS
            )
            return f"the {found['last'] or ''}{found['count']} {thing}", bool(is_lot)
    times = _TIMES.search(task)
    if times and int(times["count"]) >= FEWEST:
        return f"the {times['count']} {times['thing']}", int(times["count"]) >= LOTS
    return "", False


def _thing(words: list[str]) -> str:
    """Return words as a thing that can be counted, "" where they are none."""
    *before, last = words
    is_many = last in _MANY_ALSO or (single(last) != last and single(last) not in _UNITS and not last.endswith("'s"))
    is_broken = any(word in ENDS or word in {"the", "a", "odd", "ish", "not"} or word.endswith("s") for word in before)
    is_told = any(is_verb(word) and word.endswith(("ed", "ing")) for word in before)
    is_told = is_told or last in FINITE | {"affects", "fits", "runs", "works", "uses"}
    units = not _UNITS.isdisjoint(map(single, before))
    return "" if not is_many or is_broken or is_told or units else " ".join(words)


def _day(task: str) -> str:
    found = _BY.search(task)
    if found is None:
        return ""
    day = found["day"]
    is_bare = re.fullmatch(r"\d{1,2}(?:st|nd|rd|th)", day)
    return f"{'by' if found['how'] in {'due', 'until'} else found['how']} {'the ' if is_bare else ''}{day}"


def _whom(task: str) -> str:
    for found in _WITH.finditer(task):
        is_no_person = found["whom"] in NO_NAMES | NO_PEOPLE or found["whom"].casefold() in _ORGANISED
        if not is_no_person:
            return f"{found['whom']} and {found['other']}" if found["other"] else found["whom"]
    return ""


def are_several(who: str) -> bool:
    """Whether a verb after who is named is in the plural."""
    last = who.rpartition(" ")[2]
    return who == "they" or " and " in who or (last[:1].islower() and (single(last) != last or last in _SEVERAL))


def in_plural(ways: str) -> str:
    """Return ways to say something with each verb after who is named in the plural: hears -> hear, does -> do."""
    return re.sub(r"\b(WHO|READER) (\w+s)\b", lambda verb: f"{verb[1]} {_plain(verb[2])}", ways)


def _plain(verb: str) -> str:
    return _PLURAL.get(verb) or (verb[:-2] if verb in {"does", "goes"} else verb[:-1])


def kept(step: str, task: str) -> str:
    """Return a first step with what else its note gives and it does not say: who gets it and when, diets, whom one tells."""
    for more in (_goes_to(task), _diets(task), _how_told(task, step)):
        if more and len(step) + len(more) <= MOST_OF_A_STEP:
            return f"{step}; {more}"
    return step


def _goes_to(task: str) -> str:
    found = _GOES_TO.search(task) or _WANTS_IT.search(task)
    if found is None or found["whom"] in NO_NAMES | NO_PEOPLE:
        return ""
    whom = re.sub(r"^(?=partner|client|board|bank|committee)", "the ", found["whom"], flags=re.IGNORECASE)
    day = f"on {found['day']}" if re.match(r"\d|[A-Z]", found["day"]) and " on " in found[0] else f"by {found['day']}"
    return f"it goes to {whom.replace('Partner', 'partner')} {day}"


def _diets(task: str) -> str:
    diets = [diet[0] for diet in _DIET.finditer(task)]
    return f"count the {_listed(diets)} apart" if diets else ""


def _how_told(task: str, step: str) -> str:
    found = _HOW_TOLD.search(task.replace("\u2019", "'"))
    if found is None or not found.start() or found["whom"] in step:
        return ""
    return f"add how to tell {re.sub(r'^my', 'the', found['whom'])}"


def _listed(items: list[str]) -> str:
    *first, last = items
    return f"{', '.join(first)} and {last}" if first else last
