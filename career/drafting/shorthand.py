"""What a note has around its task, and its shorthand: list marks, greetings, ticket numbers, thanks, "b4", "w/c".

"hi team, OPS-12: ring mr doyle b4 the 9th thx" is to ring Mr Doyle before the 9th.
"""

from __future__ import annotations

import re
from functools import lru_cache

from career.language import gerunds
from career.language.lines import bare
from career.language.text import clean_line

_BEFORE = (
    r"(?i)^(?:hi|hey|hello|hiya|morning|good morning|afternoon|dear|yo)(?: (?:all|team|both|folks|everyone|there|guys|[A-Z]\w+))?\s*[,!:\u2013\u2014-]+\s*",
    r"^@\w+[,:]?\s+",
    r"(?i)^(?:(?:ticket|issue|bug|case|task|ref|req|pr)\s*)?#?(?:[A-Z]{2,}[A-Z0-9]*-\d+|\d{3,})\s*[:.\u2013\u2014-]+\s+",
    r"^[\[(]?[A-Z]{2,}[A-Z0-9]*-\d+[\])]?\s*[:.\u2013\u2014-]*\s*",
    r"^(?:[A-Za-z]{1,6} )?#\d+\s*[:.\u2013\u2014-]*\s*",
    r"(?i)^(?:me|self|mine|my job|for me|us|to-?do|ap|urgent|reminder|note to self|action|asap|quick one|fyi)\s*[:\u2013\u2014-]+\s+",
    r"(?i)^(?:can|could|would|will) (?:somebody|someone|anyone|anybody|one of you|any of you) (?:please )?",
    r"(?i)^[A-Z][\w'-]+ (?:asked|told|wants|needs) (?:me|us) (?:to )?",
    r"(?i)^(?:i|we) (?:still )?(?:need|have|ought|want) to |^(?:i|we) (?:should|must) |^need to |^to (?=[a-z]+ (?:the|an?|our|my)\b)",
    r"(?i)^(?:sorry,? |ok,? |so,? |quick(?: one| question)?,? |if you (?:have|get) (?:a )?(?:time|minute|chance),? |when you (?:can|have a minute),? )",
)
"""What stands before a task in chats, trackers and lists."""
_AFTER = (
    r"(?i)[\s,.!?;-]+(?:thx|thanks|thank you|thanks a lot|tia|ta|cheers|pls|plz|please|asap|lol|atm|ok\?|k\?|:\)|;\))[\s.!]*$",
    r"\s*[\[(](?:case |ticket |ref |see )?#?(?:[A-Z]{2,}-)?\d{3,}[\])]",
    r"(?<=\w)\s+#\w+(?=\s|$)",
    r"\s*[\U0001F300-\U0001FAFF\u2600-\u27BF]+\ufe0f?",
)
"""What stands after one."""
_SHORT = {
    r"mtgs?": "meeting", r"msgs?": "message", r"w/c": "the week of", r"wk": "week", r"wks": "weeks", r"xmas": "Christmas",
    r"tmrw|tmw|tmrrw|tomoz": "tomorrow", r"b4": "before", r"dont": "don't", r"doesnt": "doesn't", r"cant": "can't", r"wont": "won't",
    r"isnt": "isn't", r"didnt": "didn't", r"thats": "that's", r"whats": "what's", r"acct": "account", r"accts": "accounts",
    r"dept": "department", r"depts": "departments", r"ppl": "people", r"mgmt": "management", r"yr": "year", r"yrs": "years", r"hrs": "hours", r"approx\.?": "about",
    r"reqs": "requirements", r"db": "database", r"dbs": "databases", r"prep for": "prepare for", r"eod": "the end of the day",
    r"pls|plz": "", r"poss": "possible", r"bday": "birthday", r"appt": "appointment", r"jd": "job description", r"cust": "customer", r"custs": "customers", r"qtr": "quarter",
    r"sched": "schedule", r"docs?(?= for the)": "documentation", r"govt": "government", r"esp": "especially", r"inc": "including", r"btw": "between", r"w/o": "without",
}  # fmt: skip
"""Shorthand, and what it says."""
_SHORT_FORM = re.compile(
    rf"(?i)(?<![\w/.-])(?:{'|'.join(f'(?:{form})' for form in sorted(_SHORT, key=len, reverse=True))})(?![\w/-])"
)
_IN_MONTH = r"(?i)\b((?:in|by|for|since|until|till|from|of|to|before|after|and|late|early|mid) )?(january|february|march|april|may|june|july|august|september|october|november|december)\b"
_ALWAYS_MONTHS = frozenset(
    ["january", "february", "april", "june", "july", "august", "september", "october", "november", "december"]
)


def _end_of(found: re.Match[str]) -> str:
    """Return "Fri EOD" as one says it: by the end of Friday."""
    return f"by the end of {_DAYS[(found['day'] or found['then'])[:2].casefold()]}"


def _on_day(found: re.Match[str]) -> str:
    """Return "Tues 10am" as one says it: on Tuesday at 10am."""
    return f"on {_DAYS[found['day'][:2].casefold()]} at "


def _days(found: re.Match[str]) -> str:
    """Return "wed" before a release as one says it: Wednesday's release."""
    return f"{_DAYS[found['day'][:2].casefold()]}'s "


def _lower(found: re.Match[str]) -> str:
    return found[0].casefold()


def _titled(found: re.Match[str]) -> str:
    """Return somebody with a title by their name: "mr doyle" is Mr Doyle."""
    return f"{found['title'].title()} {found['name'].title() if found['name'].islower() else found['name']}"


def _needing(found: re.Match[str]) -> str:
    """Return "the fence needs two posts replacing" as to replace two posts in the fence."""
    verb = gerunds.verb_of(found["v"])
    return f"{verb} {found['n']} in the {re.sub('^the ', '', found['what'])}" if verb else found[0]


def _done_to(found: re.Match[str]) -> str:
    """Return "gift aid forms - scan" as to scan the gift aid forms."""
    is_deed = gerunds.is_verb(found["v"]) and (found["what"].startswith("mock ") or not gerunds.doing(found["what"]))
    return f"{found['v']} the {found['what']}" if is_deed else found[0]


_DAY = r"(?P<day>mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)(?:day|nesday|sday|rsday|urday)?"
_SIGNS = (
    (r"(?<=[a-z0-9])\+(?=\d)", " and "),
    (r"(?<=[A-Za-z])\s\+\s(?=\w)", " and "),
    (r"~\s?(?=\d)", "about "),
    (
        r"\b(?:AGAIN|NOW|TODAY|NOT|URGENT|ALL|PLEASE|PROPERLY|ONLY|BEFORE|AFTER|NEVER|ALWAYS|BOTH|AND|NO|THIS|MUST|EVERY)\b(?! [A-Z]{2})",
        _lower,
    ),
    (r"(?i)\b(?P<title>mr|mrs|ms|dr) (?P<name>[a-z]\w+)", _titled),
    (
        rf"(?i)(?<!the )(?<!our )\b{_DAY} (?=(?:release|meeting|review|stand-up|steering|call|launch|board|committee|demo|retro|sprint|product review|huddle|inspection)\b)",
        _days,
    ),
    (r"\b(?P<w>by|on|of|off|from|before|until|till|after) (?=\d{1,2}(?:st|nd|rd|th)\b)", r"\g<w> the "),
    (r"(?i)\bwrite (?:a |an |the |one )?(?:one|1)[ -]pager\b", "write a one-pager"),
    (
        r"(?i)^(?P<v>find|get|hire|buy|order|look for|source) (?=(?:second|third|new|better|cheaper|bigger|different|replacement|local|good) [a-z]+(?<!s)(?: |$))",
        r"\g<v> a ",
    ),
    (
        r"(?i)\b(?P<w>at|before|after|in|on|about|from|to|into|with) (?=(?:huddle|steering|discharge plan|customers? table|first participant|handover round|ward round|board meeting|care plan|spreadsheet|waiting list|risk register|student|patient)\b)",
        r"\g<w> the ",
    ),
    (
        r"^(?P<what>[a-z][\w' -]+?) (?:wants|needs) (?P<n>(?:\d+|some|a few|two|three|four|five|new) [\w-]+(?: [\w-]+)?) (?P<v>\w+ing)\b",
        _needing,
    ),
    (r"^(?P<what>[\w' ]{3,40}?)(?: - |: )(?P<v>[a-z]+)(?=, | then | and then |$)", _done_to),
    (r"(?i)^(?:one|1|two|2|half a) pages? (?=on |about )", "write a one-page note "),
    (
        r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b|\b(?:easter|christmas|ramadan|diwali|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b",
        lambda found: found[0].title(),
    ),
    (
        rf"(?i)(?:by |on )?\b{_DAY} (?:eod|the end of the day)\b|\b(?:by )?eod (?:on )?(?P<then>mon|tue|wed|thu|fri)\w*",
        _end_of,
    ),
    (rf"(?i)(?<!on )(?<!before )(?<!by )(?<!until )\b{_DAY} (?=\d{{1,2}}(?:[:.]\d\d)?\s?(?:am|pm)\b)", _on_day),
    (r"(?i)^thank you (?=(?:letter|card|note|mail|email)s?\b)", "thank-you "),
    (r"(?i)^(?=(?:empty state)\b)", "design the "),
    (r"(?i)\bfigure out (?=how|which|what|why|who|where|whether|if)", "work out "),
    (r"(?i)\b(?:one to one|1-2-1|1-on-1|1 on 1|1:1|one on one|121)s? (?=with\b)", "one-to-one "),
    (r"(?i)(?P<at>^|: )post (?=(?:the |our )?(?:accruals|invoices|journals|payments|entries)\b)", r"\g<at>book "),
    (r"(?i)\b1st (?=fix\b)", "first "),
    (r"(?i)\b2nd (?=fix\b)", "second "),
    (r"(?i)(?<=(?:st|nd) fix) (?=\d)", " at "),
    (
        r"(?i)^(?P<a>write (?:a |the |my |our )?[\w-]+(?: [\w-]+)?): do we (?P<b>.+?)(?: or not)?$",
        r"\g<a> on whether we \g<b>",
    ),
    (r"(?<=[a-z)])\s+\+\s+", " and "),
    (r"\s&\s", " and "),
    (r"(?i)\bw/\s*(?=\w)", "with "),
    (r"(?i)(?<=\w) re:? (?=(?:the |his |her |their |our |my )?\w)", " about "),
    (r"(?i)\bwhen its\b", "when it's"),
    (r"(?i)\btill its\b", "till it's"),
)
_DAYS = {
    "mo": "Monday",
    "tu": "Tuesday",
    "we": "Wednesday",
    "th": "Thursday",
    "fr": "Friday",
    "sa": "Saturday",
    "su": "Sunday",
}


@lru_cache(maxsize=128)
def tidied(task: str) -> str:
    """Return a task without list marks, greetings, ticket numbers, thanks and shorthand."""
    line = bare(clean_line(task))
    for _ in range(3):
        before = line
        for form in _BEFORE:
            rest = re.sub(form, "", line, count=1)
            line = rest if len(rest.split()) > 1 else line
        if line == before:
            break
    for form in _AFTER:
        rest = re.sub(form, "", line).strip()
        line = rest if len(rest.split()) > 1 else line
    line = _SHORT_FORM.sub(_in_full, line)
    for form, words in _SIGNS:
        line = re.sub(form, words, line)
    line = re.sub(_IN_MONTH, _month, line)
    return re.sub(r"\s{2,}", " ", line).strip(" ,;") or clean_line(task)


def _in_full(found: re.Match[str]) -> str:
    word = found[0]
    return next((words for form, words in _SHORT.items() if re.fullmatch(form, word, re.IGNORECASE)), word)


def _month(found: re.Match[str]) -> str:
    is_month = found[2].casefold() in _ALWAYS_MONTHS or found[1]
    return f"{found[1] or ''}{found[2].title()}" if is_month else found[0]
