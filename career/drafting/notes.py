"""A task as it was noted, read as one says it: without list marks, greetings, ticket numbers and shorthand, with all its acts.

"hi team, OPS-12: upgrade the db, then tell BI thx" is to upgrade the database and tell BI.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from career.language import asked, gerunds
from career.language.deed_forms import FINITE, TAKES, TITLE
from career.language.deeds import MOST_CELLS, MOST_READ, Deed, as_mine, deed
from career.language.lines import bare
from career.language.text import clean_line

MOST_SAID = 132
"""The characters of a task with several acts that one sentence takes in."""
MOST_ACTS = 3
"""The acts that one sentence takes in."""
_BEFORE = (
    r"(?i)^(?:hi|hey|hello|hiya|morning|good morning|afternoon|dear|yo)(?: (?:all|team|both|folks|everyone|there|guys|[A-Z]\w+))?\s*[,!:\u2013\u2014-]+\s*",
    r"^@\w+[,:]?\s+",
    r"(?i)^(?:(?:ticket|issue|bug|case|task|ref|req|pr)\s*)?#?(?:[A-Z]{2,}[A-Z0-9]*-\d+|\d{3,})\s*[:.\u2013\u2014-]+\s+",
    r"^[\[(]?[A-Z]{2,}[A-Z0-9]*-\d+[\])]?\s*[:.\u2013\u2014-]*\s*",
    r"^#\d+\s*[:.\u2013\u2014-]*\s*",
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
_ALWAYS_MONTHS = frozenset("january february april june july august september october november december".split())


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
    is_deed = gerunds.is_verb(found["v"]) and not gerunds.doing(found["what"])
    return f"{found['v']} the {found['what']}" if is_deed else found[0]


_DAY = r"(?P<day>mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)(?:day|nesday|sday|rsday|urday)?"
_SIGNS = (
    (r"(?<=[a-z0-9])\+(?=\d)", " and "),
    (r"(?<=[A-Za-z])\s\+\s(?=\w)", " and "),
    (r"~\s?(?=\d)", "about "),
    (r"\b(?:AGAIN|NOW|TODAY|NOT|URGENT|ALL|PLEASE|PROPERLY|ONLY|BEFORE|AFTER|NEVER|ALWAYS|BOTH|AND|NO|THIS|MUST|EVERY)\b(?! [A-Z]{2})", _lower),
    (r"(?i)\b(?P<title>mr|mrs|ms|dr) (?P<name>[a-z]\w+)", _titled),
    (rf"(?i)(?<!the )(?<!our )\b{_DAY} (?=(?:release|meeting|review|stand-up|steering|call|launch|board|committee|demo|retro|sprint|product review|huddle|inspection)\b)", _days),
    (r"\b(?P<w>by|on|of|off|from|before|until|till|after) (?=\d{1,2}(?:st|nd|rd|th)\b)", r"\g<w> the "),
    (r"(?i)\bwrite (?:a |an |the |one )?(?:one|1)[ -]pager\b", "write a one-pager"),
    (r"(?i)^(?P<v>find|get|hire|buy|order|look for|source) (?=(?:second|third|new|better|cheaper|bigger|different|replacement|local|good) [a-z]+(?<!s)(?: |$))", r"\g<v> a "),
    (r"(?i)\b(?P<w>at|before|after|in|on|about|from|to|into) (?=(?:huddle|steering|discharge plan|customers? table|first participant|handover round|ward round|board meeting|care plan|spreadsheet|waiting list|risk register)\b)", r"\g<w> the "),
    (r"^(?P<what>[a-z][\w' -]+?) (?:wants|needs) (?P<n>(?:\d+|some|a few|two|three|four|five|new) [\w-]+(?: [\w-]+)?) (?P<v>\w+ing)\b", _needing),
    (r"^(?P<what>[\w' ]{3,40}?) - (?P<v>[a-z]+)(?=, |$)", _done_to),
    (rf"(?i)(?:by |on )?\b{_DAY} (?:eod|the end of the day)\b|\b(?:by )?eod (?:on )?(?P<then>mon|tue|wed|thu|fri)\w*", _end_of),
    (rf"(?i)(?<!on )(?<!before )(?<!by )(?<!until )\b{_DAY} (?=\d{{1,2}}(?:[:.]\d\d)?\s?(?:am|pm)\b)", _on_day),
    (r"(?i)^thank you (?=(?:letter|card|note|mail|email)s?\b)", "thank-you "),
    (r"(?i)^(?=(?:empty state)\b)", "design the "),
    (r"(?i)\bfigure out (?=how|which|what|why|who|where|whether|if)", "work out "),
    (r"(?i)\b(?:one to one|1-2-1|1-on-1|1 on 1|1:1|one on one|121)s? (?=with\b)", "one-to-one "),
    (r"(?i)(?P<at>^|: )post (?=(?:the |our )?(?:accruals|invoices|journals|payments|entries)\b)", r"\g<at>book "),
    (r"(?i)\b1st (?=fix\b)", "first "),
    (r"(?i)\b2nd (?=fix\b)", "second "),
    (r"(?i)(?<=(?:st|nd) fix) (?=\d)", " at "),
    (r"(?i)^(?P<a>write (?:a |the |my |our )?[\w-]+(?: [\w-]+)?): do we (?P<b>.+?)(?: or not)?$", r"\g<a> on whether we \g<b>"),
    (r"(?<=[a-z)])\s+\+\s+", " and "),
    (r"\s&\s", " and "),
    (r"(?i)\bw/\s*(?=\w)", "with "),
    (r"(?i)(?<=\w) re:? (?=(?:the |his |her |their |our |my )?\w)", " about "),
    (r"(?i)\bwhen its\b", "when it's"),
    (r"(?i)\btill its\b", "till it's"),
)
_DAYS = {"mo": "Monday", "tu": "Tuesday", "we": "Wednesday", "th": "Thursday", "fr": "Friday", "sa": "Saturday", "su": "Sunday"}
_ENDS = r"[;.!?]\s+|,\s+(?:and then |and |then |plus |also )?|\s[-\u2013\u2014]+\s+|\s*[(\[]|[)\]]\s*|\s+(?:and then|then|plus)\s+"
"""Where one part of a task ends and the next begins."""
_OPENS = r"(?i)^(?:(?:and|then|this time|also|plus|please|just|maybe|so|but|n)\s+|&\s*|,\s*)+"
_NO_SECOND = r"(?i)^(?:ask \S+ (?:who|what|whether|if|for|about|which|when|how|where)\b|(?:see|check|note|mind|call|match|double|need|wait|plan) ?(?:me|after|above|below|too|it)?$|start(?:s|ing)?\b(?! with)|deadline|help (?:is|from)|don't|keep in mind|please|thanks|mark\b(?= (?:has|is|says|said|wants|needs)))"
"""How a part begins that is no second act, though its first word is a verb."""
_WHEN = frozenset(
    ["today", "tomorrow", "tonight", "asap", "soon", "now", "after", "before", "by", "on", "monday", "tuesday", "wednesday", "thursday", "friday", "mon", "tue", "tues", "wed", "thu", "thurs", "fri", "again"]
)  # fmt: skip
_STATED = r"(?i)(?:is|are|was|were|has|had|does|did|isn't|won't|can't|don't|doesn't|should|would|could|will|must|said|says)$"
_SOURCE = r"(?i)^(?:per|via|says|according to|from) [A-Z]|'s idea$|^(?:thanks|cheers|max)$"
"""How a part begins or ends that only says who had the idea."""
_TOLD = r"(?i)\b(?:already|asked|wants?|blames?|needs?|likes?|hates?|says|said|left|off sick|waiting)\b|^(?:half|some|most|many|none|all|both) of\b"
_ADDED = (
    r"(?i)^(?:\d|\u00a3|\$|\u20ac|about \d|max |at least |by |to |for |in |on |at |with |without |until |before |after |under |over |per |half a |two |three |four |five |"
    r"including |especially |same |one |as |so that |not )|\d|^[a-z]+ [A-Z] (?:to|through|-) [A-Z]$|^[a-z]{3} to [a-z]{3}$"
)
"""How a part begins, or what is in it, that only adds to the act before it."""
_SMALL = 5
"""Words of a detail that is kept between two acts."""


@lru_cache(maxsize=128)
def said(task: str) -> str:
    """Return a task without the dress of its note, and with its further acts joined to the first."""
    line = tidied(task)
    return _joined(line) or line


@lru_cache(maxsize=128)
def deed_of(task: str, cells: int = MOST_CELLS) -> Deed:
    """Return what a task as it was noted asks to be done, with all its acts where they fit into `cells`."""
    text = said(task)
    found = deed(text, cells)
    whole = _joined(tidied(task)) if len(text) <= MOST_READ else ""
    first, _, rest = whole.partition(" ")
    if not whole or (found.is_one and found.to_do.casefold().partition(" ")[0] != first.casefold()):
        return found
    if len(whole) > (MOST_SAID if cells >= MOST_CELLS - 2 else cells):
        return found
    both = gerunds.doing(whole)
    alone = re.split(r" and (?=[a-z]+ )", _joined(tidied(task), most=1))[0] if " and " in whole and not both else whole
    return Deed(as_mine(whole), as_mine(both or f"{gerunds.gerund(first.casefold())} {alone.partition(' ')[2]}"))


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


def _joined(line: str, most: int = MOST_ACTS) -> str:
    """Return a line that begins with an act, with "and" between its acts, without what only tells of something; else ""."""
    parts = [part for part in re.split(_ENDS, re.sub(TITLE, r"\1", line)) if part and part.strip()]
    parts = [part.strip(" .,;") for part in parts]
    if not parts or not is_act(parts[0]):
        return ""
    acts = [parts[0]]
    for part in parts[1:]:
        second = re.sub(_OPENS, "", part)
        if is_act(second) and not re.match(_NO_SECOND, second) and len(acts) < most:
            acts.append(f"{second[:1].lower()}{second[1:]}" if second[1:2].islower() else second)
        elif len(acts) == 1 and (made := _made(part)):
            acts[-1] = f"{acts[-1]}, with {made}"
        elif len(acts) == 1 and _is_detail(part):
            acts[-1] = f"{acts[-1]}, {part}"
    return listed(acts)


def listed(acts: Iterable[str]) -> str:
    """Return acts with "and" before the last: "count the cage and key it in"."""
    *before, last = acts
    first = ", ".join(before)
    comma = "," if ", " in first or " and " in first else ""
    return f"{first}{comma} and {last}" if before else last


def is_act(text: str) -> bool:
    """Whether a part of a task says what to do: it begins with a verb that takes something."""
    words = text.split()
    if len(words) < 2 or words[1].casefold().strip(".,") in _WHEN or re.match(_STATED, words[1]):
        return False
    if gerunds.is_verb(words[0]):
        return not asked.is_trouble(text)
    return not words[1][0].isdigit() and bool(re.match(TAKES, text))


def _made(part: str) -> str:
    """Return a part that is a further thing to make: "slides for Thursday"; "" for any other."""
    head = part.partition(" ")[0].casefold()
    return part if head in {"slides", "notes", "minutes", "photos", "figures", "costs", "screenshots"} else ""


def _is_detail(part: str) -> bool:
    """Whether a part only adds to the act before it: "two variants", "Jan to May", but not "Gwen has the questions"."""
    if gerunds.is_verb(part.partition(" ")[0]) or len(part.split()) > _SMALL or re.search(FINITE, part) or re.search(_TOLD, part):
        return False
    return not re.search(_SOURCE, part) and bool(re.search(_ADDED, part))
