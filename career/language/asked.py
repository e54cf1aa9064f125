"""How lines ask for something without beginning with a verb: labels, wishes, passives, questions, and states of things.

"AP: contrast of the buttons to be checked" asks to check the contrast of the buttons; "boiler again" tells of trouble.
"""

from __future__ import annotations

import re
from functools import cache

from career.language import gerunds
from career.language.forms import Form

_LABELS = (
    r"(?i)^[-*\u2022\s]*(?:\[[ x]?\]\s*)?(?:(?:ap|ai|action(?: point| item)?|to-?do|to do|minutes?|bug|note(?: to self)?|reminder|fyi|wip|task|ticket|"
    r"next|p[1-4]|new|open|from (?:the )?(?:minutes|board|stand-?up))\s*[:\u2013\u2014-]\s*)+"
)
_SIGNS = ":-\u2013\u2014*\u2022["
_SHORT = (
    ("w/", r"(?i)\bw/\s*", "with "),
    ("re:", r"(?i)\bre:\s*", "about "),
    (" & ", r"\s&\s", " and "),
    ("esp.", r"(?i)\besp\.", "especially"),
    ("inc", r"(?i)\bincl?\.", "including"),
)
"""Shorthand: what shows that there may be some, its form, and what it says."""
_PASSIVE = (
    r"(?i)^(?P<what>(?:[\w'\u2019/-]+ ){1,9}?)(?:still )?(?:(?:is|are|has|have|needs?|ought) )?(?:to be|should be|must be) "
    r"(?P<done>\w+)(?P<rest>\b.*)$"
)
_WANTS_DOING = r"(?i)^(?P<what>(?:[\w'\u2019/-]+ ){1,7}?)needs? (?P<doing>\w+ing)(?P<rest>\b.*)$"
_RIGHT = Form(
    r"(?i)^(?P<what>[^,;:]{6,}?),? (?:is|are) (?:it|this|that|they) (?P<how>right|ok|okay|correct|still needed|true|legal|safe|enough|worth it)$",
    *("right", "ok", "correct", "still needed", "true", "legal", "safe", "enough", "worth it"),
)
_OLD = r"(?i)^(?P<what>(?:[\w'\u2019/-]+ ){1,6}?)(?:is|are) (?:out of date|outdated|out-of-date)\b"
_OF_SOMEBODY = Form(r"\bwants?\b|\b[A-Z]\w+ (?:can't|don't|won't)\b", "want", "can't", "don't", "won't")
_WHY_DOES = Form(r"(?i)^why does (?=(?:the|our|my|this|that|it)\b)", "why does ")
_LACKS = Form(r"^(?P<what>(?:[\w'\u2019/-]+ ){2,8}?)needs? (?P<thing>(?:an?|some|more|another|new) .+)$", "need")
_QUESTION = Form(
    r"(?i)^(?P<asks>who|what|which|where|how|why|when)\b(?! (?:i|we) (?:think|said|did)\b)(?P<rest> .+)$",
    *("who", "what", "which", "where", "how", "why", "when"),
)
_STATES = (
    "stops|stopped|fails|failed|breaks|broke|crashes|crashed|hangs|hung|loops|drops|dropped|leaks|expires|expired|overlaps|freezes|froze|jams|jammed|"
    "trips|tripped|squeaks|rattles|drips|smells|beeps|flickers|disappears|disappeared|bounces|bounced|doubled|ends|"
    "won't|doesn't|isn't|aren't|can't|don't"
)
_TROUBLE = (
    rf"(?i)\b(?:{_STATES}|wrong|broken|blank|missing|empty|down|dead|stuck|slow|late|leaking|faulty|full of \w+|lost|overdue|bad|flaky|cracked|unclear|noisy|jammed|too (?!many|much|late to)\w+|"
    r"off (?:by|for|since|again)|out of \w+|runs out|times? out|not working|no (?:heat|signal|sound|water|power|answer|show)|at \d+ ?%)(?![\w-])|\bagain\b(?=\s*[?.]*$)|"
    r"\bout$|\boff$|\blow$"
)
_LOW = r"(?i)\b(?:low|nearly out|almost out|running out)$"
_ENDING = r"(?i)\b(?:expires?|expiring|runs? out|running out|lapses?|ends)\b"
_DOES = frozenset(_STATES.split("|"))
"""How a thing goes wrong."""
_NO_NEWS = frozenset(
    ["asap", "urgent", "thanks", "please", "pls", "thx", "ta", "fyi", "tbc", "tbd", "today", "nobody", "no"]
)
_NEWS = r"(?i)\b(?:is|are|was|were|has|had|can|may|will|must|it|he|she|they|we|i|you|i'm|if|when|but|not|already|later|keep|keeps)\b|\w'(?:re|ve|ll|m|s)\b(?= \w+ing\b)"
IRREGULAR = {
    "written": "write", "done": "do", "sent": "send", "made": "make", "bought": "buy", "found": "find", "cut": "cut", "put": "put",
    "set": "set", "brought": "bring", "told": "tell", "taught": "teach", "drawn": "draw", "built": "build", "given": "give",
    "taken": "take", "held": "hold", "paid": "pay", "read": "read", "rung": "ring", "shown": "show", "redone": "redo", "rewritten": "rewrite",
}  # fmt: skip
ADDS = 6
"""Words that something said beside a task has at most."""


def rewritten(line: str) -> str:
    """Return a line as it would ask for its deed: without labels, with what is to be done to a thing before the thing."""
    said = line
    if any(sign in said for sign in _SIGNS):  # the forms are prepared only where there may be one
        said = re.sub(_LABELS, "", said, count=1) or said
    for sign, form, words in _SHORT:
        if sign in said.casefold():
            said = re.sub(form, words, said)
    first, _, rest = said.partition(" ")
    if first.casefold() in {"you", "me", "us", "i", "we"} and rest.startswith("to "):
        said = rest.removeprefix("to ")
        first = said.partition(" ")[0]
    turned = next(filter(None, (turn(said) for turn in _TURNS)), "")
    if turned:
        return turned
    return said if gerunds.is_verb(first) else _of_a_thing(said)


def _verb_as_label(said: str) -> str:
    label, colon, rest = said.partition(": ")
    is_deed = colon and gerunds.is_verb(label) and gerunds.verb_of(rest.partition(" ")[0])
    return f"{label.casefold()} {rest}" if is_deed else ""


def _out_of_date(said: str) -> str:
    old = re.match(_OLD, said) if "out of date" in said or "outdated" in said or "out-of-date" in said else None
    return f"update {_the(old['what'].strip())}" if old else ""


def _wants_doing(said: str) -> str:
    wants = re.match(_WANTS_DOING, said) if " need" in said else None
    verb = gerunds.verb_of(wants["doing"]) if wants else ""
    return f"{verb} {_the(wants['what'].strip())}{wants['rest']}" if wants and verb else ""


def _passive(said: str) -> str:
    passive = re.match(_PASSIVE, said) if " be " in said else None
    verb = _participles().get(passive["done"].casefold()) if passive else ""
    if not passive or not verb:
        return ""
    second = re.match(r" and (\w+)\b", passive["rest"])
    also = _participles().get(second[1].casefold(), "") if second else ""
    rest = (
        f" and {also} {'them' if passive['what'].strip().endswith('s') else 'it'}{passive['rest'][second.end() :]}"
        if second and also
        else passive["rest"]
    )
    return f"{verb} {_the(passive['what'].strip())}{rest}"


_TURNS = (_verb_as_label, _out_of_date, _wants_doing, _passive)
"""The forms that are looked for in every line, too: their first word may look like a verb."""


def _of_a_thing(said: str) -> str:
    """Return a line that begins with a thing or a question as it would ask for its deed."""
    if right := _RIGHT.match(said):
        return f"check whether {_the(right['what'])} is {right['how']}"
    if why := _WHY_DOES.match(said):
        return f"find out why {_third_person(said[why.end() :])}"
    if (lacks := _LACKS.match(said)) and not re.search(_NEWS, lacks["what"]):
        return f"add {lacks['thing']} to {_the(lacks['what'].strip())}"
    if (asks := _QUESTION.match(said)) and not is_trouble(said):
        rest = re.sub(r"(?i)\bdo(?:es)? (?=(?:they|we|you|i|it|he|she|the)\b)", "", asks["rest"])
        return f"find out {asks['asks'].lower()}{rest}"
    return said


def is_trouble(text: str) -> bool:
    """Whether a clause tells of something that is wrong, or is about to end, without saying what to do."""
    if _OF_SOMEBODY.search(text):
        return False  # somebody, and nothing that is broken
    first, _, rest = text.partition(" ")
    asks = gerunds.is_verb(first) and rest.partition(" ")[0].casefold() not in _DOES
    return bool(rest) and not asks and bool(re.search(_TROUBLE, text))


def runs_low(text: str) -> bool:
    """Whether the trouble is that little is left."""
    return bool(re.search(_LOW, text))


def ends_soon(text: str) -> bool:
    """Whether the trouble is that something runs out."""
    return bool(re.search(_ENDING, text))


def adds(text: str) -> bool:
    """Whether a clause only adds to what is to be done: "two variants", but not "Adaeze has the link"."""
    words = text.split()
    if not 0 < len(words) <= ADDS or words[0].casefold() in _NO_NEWS or re.search(_NEWS, text):
        return False
    if is_trouble(text) and not words[0][0].isdigit():
        return False
    if text[:1].isupper() and not text[:2].isupper():
        return False
    stems = (word.casefold().removesuffix("s") for word in words[:3] if word.endswith("s") and not word.endswith("ss"))
    return not any(stem in _TELLING for stem in stems)


def _third_person(text: str) -> str:
    """Return what follows "why does" as it follows "why": "the pipeline take 40 min" as "the pipeline takes 40 min"."""
    words = text.split(" ")
    at = next(
        (
            at
            for at, word in enumerate(words)
            if at and gerunds.is_verb(word) and (at > 1 or words[0].casefold() == "it")
        ),
        None,
    )
    return text if at is None else " ".join([*words[:at], f"{words[at]}s", *words[at + 1 :]])


def _the(text: str) -> str:
    has_article = re.match(r"(?i)(?:the|an?|our|my|your|their|this|that|all|both|\d+)\b", text)
    return _lowered(text) if has_article or re.match(r"[\w-]+['\u2019]s\b", text) else f"the {_lowered(text)}"


def _lowered(text: str) -> str:
    first = text.partition(" ")[0]
    return text if first[1:] != first[1:].lower() else text[:1].lower() + text[1:]


_TELLING = frozenset(
    [
        "need",
        "want",
        "ask",
        "say",
        "sign",
        "pick",
        "know",
        "read",
        "wait",
        "have",
        "hold",
        "keep",
        "own",
        "use",
        "complain",
        "rely",
        "depend",
        "leave",
        "arrive",
        "come",
        "start",
        "fix",
    ]
)


@cache
def _participles() -> dict[str, str]:
    regular = {(f"{verb}d" if verb.endswith("e") else f"{gerunds.gerund(verb)[:-3]}ed"): verb for verb in gerunds.VERBS}
    return regular | IRREGULAR
