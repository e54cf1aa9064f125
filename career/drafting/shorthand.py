"""What a note has around its task, and its shorthand: list marks, greetings, ticket numbers, thanks, "b4", "w/c".

"hi team, OPS-12: ring mr doyle b4 the 9th thx" is to ring Mr Doyle before the 9th.
"""

from __future__ import annotations

import re
from functools import lru_cache

from career.drafting.restated import RESTATED, spelt, to_me
from career.drafting.shorthand_forms import SIGNS
from career.language.lines import bare
from career.language.text import clean_line

MOST_BEFORE = 3
"""The most layers of greetings and labels that stand before a task."""
_BEFORE: tuple[tuple[tuple[str, ...], str], ...] = (
    (
        ("hi", "hey", "hello", "morning", "afternoon", "dear", "yo"),
        r"(?i)^(?:hi|hey|hello|hiya|morning|good morning|afternoon|dear|yo)(?: (?:all|team|both|folks|everyone|there|guys|[A-Z]\w+))?\s*[,!:\u2013\u2014-]+\s*",
    ),
    (("@",), r"^@\w+[,:]?\s+"),
    (
        ("digit",),
        r"(?i)^(?:(?:ticket|issue|bug|case|task|ref|req|pr)\s*)?#?(?:[A-Z]{2,}[A-Z0-9]*-\d+|\d{3,})\s*[:.\u2013\u2014-]+\s+",
    ),
    (("digit",), r"^[\[(]?[A-Z]{2,}[A-Z0-9]*-\d+[\])]?\s*[:.\u2013\u2014-]*\s*"),
    (("#",), r"^(?:[A-Za-z]{1,6} )?#\d+\s*[:.\u2013\u2014-]*\s*"),
    (
        (
            "me:",
            "self:",
            "mine",
            "my job",
            "us:",
            "me -",
            "do:",
            "do -",
            "ap",
            "urgent",
            "reminder",
            "note to",
            "action",
            "asap",
            "quick one",
            "fyi",
            "todo",
        ),
        r"(?i)^(?:me|self|mine|my job|for me|us|to-?do|ap|urgent|reminder|note to self|action|asap|quick one|fyi)\s*[:\u2013\u2014-]+\s+",
    ),
    (
        ("can ", "could ", "would ", "will "),
        r"(?i)^(?:can|could|would|will) (?:somebody|someone|anyone|anybody|one of you|any of you) (?:please )?",
    ),
    ((" me ", " us "), r"(?i)^[A-Z][\w'-]+ (?:asked|told|wants|needs) (?:me|us) (?:to )?"),
    (
        ("i ", "we ", "need to", "to "),
        r"(?i)^(?:i|we) (?:still )?(?:need|have|ought|want) to |^(?:i|we) (?:should|must) |^need to |^to (?=[a-z]+ (?:the|an?|our|my)\b)",
    ),
    (
        ("sorry", "ok", "so", "quick", "if you", "when you"),
        r"(?i)^(?:sorry,? |ok,? |so,? |quick(?: one| question)?,? |if you (?:have|get) (?:a )?(?:time|minute|chance),? |when you (?:can|have a minute),? )",
    ),
)
"""What stands before a task in chats, trackers and lists, each with what shows that it may: the beginning of the line, or a digit."""
_AFTER: tuple[tuple[tuple[str, ...], str], ...] = (
    (
        ("thx", "thank", "tia", " ta", "cheers", "pls", "plz", "please", "asap", "lol", "atm", "ok?", "k?", ":)", ";)"),
        r"(?i)[\s,.!?;-]+(?:thx|thanks|thank you|thanks a lot|tia|ta|cheers|pls|plz|please|asap|lol|atm|ok\?|k\?|:\)|;\))[\s.!]*$",
    ),
    (("(", "["), r"\s*[\[(](?:case |ticket |ref |see )?#?(?:[A-Z]{2,}-)?\d{3,}[\])]"),
    ((" #",), r"(?<=\w)\s+#\w+(?=\s|$)"),
    (("",), r"\s*[\U0001F300-\U0001FAFF\u2600-\u27BF]+\ufe0f?"),
)
"""What stands after one."""
_SHORT = {
    "mtg": "meeting", "mtgs": "meetings", "msg": "message", "msgs": "messages", "w/c": "the week of", "wk": "week", "wks": "weeks",
    "xmas": "Christmas", "tmrw": "tomorrow", "tmw": "tomorrow", "tmrrw": "tomorrow", "tomoz": "tomorrow", "b4": "before", "dont": "don't",
    "doesnt": "doesn't", "cant": "can't", "wont": "won't", "isnt": "isn't", "hasnt": "hasn't", "havent": "haven't", "wasnt": "wasn't", "arent": "aren't", "didnt": "didn't", "thats": "that's", "whats": "what's",
    "acct": "account", "accts": "accounts", "dept": "department", "depts": "departments", "ppl": "people", "mgmt": "management", "yr": "year",
    "yrs": "years", "hrs": "hours", "approx": "about", "approx.": "about", "reqs": "requirements", "db": "database",
    "eod": "the end of the day", "pls": "", "plz": "", "poss": "possible", "bday": "birthday", "appt": "appointment", "jd": "job description",
    "custs": "customers", "qtr": "quarter", "sched": "schedule", "govt": "government", "w/o": "without",
}  # fmt: skip
"""Shorthand, and what it says."""
_IN_MONTH = r"(?i)\b((?:in|by|for|since|until|till|from|of|to|before|after|and|late|early|mid) )?(january|february|march|april|may|june|july|august|september|october|november|december)\b"
_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_ALWAYS_MONTHS = frozenset(
    ["january", "february", "april", "june", "july", "august", "september", "october", "november", "december"]
)


@lru_cache(maxsize=128)
def tidied(task: str) -> str:
    """Return a task without list marks, greetings, ticket numbers, thanks and shorthand.

    A form is prepared only where the line has one of its signs: that takes most of the time.
    """
    line = to_me(bare(clean_line(task)))
    for _ in range(MOST_BEFORE):
        before = line
        for signs, form in _BEFORE:
            line = _without(form, line) if _may_begin(line, signs) else line
        if line == before:
            break
    for signs, form in _AFTER:
        is_there = not line.isascii() if signs == ("",) else any(sign in line.casefold() for sign in signs)
        line = _without(form, line) if is_there else line
    line = " ".join(map(_in_full, line.split()))
    for signs, form, words in (*RESTATED, *SIGNS):
        line = re.sub(form, words, line) if _has_sign(line, signs) else line
    if any(month in line.casefold() for month in _MONTHS):
        line = re.sub(_IN_MONTH, _month, line)
    return " ".join(line.split()).strip(" ,;") or clean_line(task)


def _may_begin(line: str, signs: tuple[str, ...]) -> bool:
    """Whether a line may begin with a form: "digit" is a sign of one that has a digit anywhere, "#" and " me " stand anywhere."""
    low = line.casefold()
    if signs[0] == "digit":
        return any(map(str.isdigit, low))
    return any(sign in low for sign in signs) if signs[0] in {"#", " me "} else low.startswith(signs)


def _has_sign(line: str, signs: tuple[str, ...]) -> bool:
    """Whether a form may be in a line; "UPPER" is the sign of a word in capitals, and with "DIGIT" there is one as well."""
    low = line.casefold()
    if signs[0] == "DIGIT" and not any(map(str.isdigit, low)):
        return False
    is_loud = "UPPER" in signs and any(word.isupper() and len(word) > 1 for word in line.split())
    return is_loud or any(sign in low for sign in signs)


def _in_full(word: str) -> str:
    """Return a word in full, with the comma after it: "tmrw," is "tomorrow,"."""
    bare_word = word.rstrip(",;:")
    full = _SHORT.get(bare_word.casefold())
    return spelt(word) if full is None else f"{full}{word[len(bare_word) :]}"


def _without(form: str, line: str) -> str:
    """Return a line without a form, where more than a word is left."""
    rest = re.sub(form, "", line, count=1).strip()
    return rest if len(rest.split()) > 1 else line


def _month(found: re.Match[str]) -> str:
    is_month = found[2].casefold() in _ALWAYS_MONTHS or found[1]
    return f"{found[1] or ''}{found[2].title()}" if is_month else found[0]
