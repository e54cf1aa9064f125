"""What a note has around its task, and its shorthand: list marks, greetings, ticket numbers, thanks, "b4", "w/c".

"hi team, OPS-12: ring mr doyle b4 the 9th thx" is to ring Mr Doyle before the 9th.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from career.language import gerunds
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
    "doesnt": "doesn't", "cant": "can't", "wont": "won't", "isnt": "isn't", "didnt": "didn't", "thats": "that's", "whats": "what's",
    "acct": "account", "accts": "accounts", "dept": "department", "depts": "departments", "ppl": "people", "mgmt": "management", "yr": "year",
    "yrs": "years", "hrs": "hours", "approx": "about", "approx.": "about", "reqs": "requirements", "db": "database", "dbs": "databases",
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
_CAN_WE = {
    "can": "find out whether we can",
    "could": "find out whether we could",
    "should": "decide whether we",
    "do": "find out whether we",
    "will": "find out whether we will",
}


def _whether(found: re.Match[str]) -> str:
    """Return "can we drop Redis?" as to find out whether we can drop Redis."""
    return f"{_CAN_WE[found['v'].casefold()]} {found['what'].strip()}{', ' if found['rest'].strip() else ''}{found['rest'].strip(' ,.;')}"


def _by_day(found: re.Match[str]) -> str:
    """Return "by tues" as by Tuesday."""
    return f"{found['w']} {_DAYS[found['day'][:2].casefold()]}"


_SIGNS: tuple[tuple[tuple[str, ...], str, str | Callable[[re.Match[str]], str]], ...] = (
    (
        ("?",),
        r"(?i)^(?:(?:spike|question|q|research|idea|poc|test)[:\u2013-]+ ?)?(?P<v>can|could|should|do|will) we (?P<what>[^?]+)\?(?P<rest>.*)$",
        _whether,
    ),
    (("why do ",), r"(?i)^why do (?=\w+ )", "find out why "),
    (
        ("pr from ", "mr from "),
        r"^(?P<p>PR|MR|pr|mr) from (?P<who>[A-Z]\w+)[:,]? (?P<what>[^.,;]+)[.,;] (?:please |pls )?review\b",
        r"review \g<who>'s \g<p> for \g<what>",
    ),
    (("black friday",), r"(?i)\bblack friday\b", "Black Friday"),
    (
        ("load", "stress", "smoke", "pen", "acceptance"),
        r"(?i)^(?P<a>load|stress|smoke|pen|acceptance)[ -]test (?=before|on|for|of|by|in|at|with|the )",
        r"run the \g<a> test ",
    ),
    ((" do ",), r"(?P<a>\w), (?P<w>where|how|why|when|what) do (?=\w+ \w)", r"\g<a>, to see \g<w> "),
    (
        (" into ",),
        r"(?i)^(?P<what>[a-z][\w' -]*(?:notes|feedback|data|results|transcripts|minutes|figures|interviews|comments|answers)(?: [\w' ]+)?) into (?=\d|a |an |one |two |three |four |five )",
        r"turn the \g<what> into ",
    ),
    (
        (
            "chat",
            "onboarding",
            "focus",
            "training",
            "billing",
            "pricing",
            "planning",
            "hiring",
            "welcome",
            "cover",
            "exit",
            "launch",
            "release",
            "return",
            "work",
            "care",
            "trade",
            "pay",
        ),
        r"(?i)^(?=(?:chat|onboarding|focus|training|billing|pricing|planning|hiring|welcome|cover|exit|launch|release|return|work|care|trade|pay) (?:script|illustration|ring|plan|letter|deck|video|guide|page|screen|mail|email|checklist|interview|test|material|course|session|note|slide|run|group|brief|form|leaflet|card)s?\b(?! (?:the|a|an|it|them)\b))",
        "the ",
    ),
    (("together",), r"(?i)^(?:put|pull) together ", "prepare "),
    (
        (": how to ", ": why ", ": what "),
        r"(?i)^(?P<a>[a-z][a-z ]{3,40}(?:article|guide|faq|page|note|doc|runbook|instruction|training|session|talk|lesson|workshop|leaflet|video)): (?=how to |why |what )",
        r"\g<a> on ",
    ),
    (
        (" mon", " tue", " wed", " thu", " fri", " sat", " sun"),
        r"(?i)\b(?P<w>by|on|before|until|till|next|this) (?P<day>mon|tues?|wed|thurs?|thu|fri|sat|sun)\b",
        _by_day,
    ),
    (("+",), r"(?<=[a-z0-9])\+(?=\d)", " and "),
    (("+",), r"(?<=[A-Za-z])\s\+\s(?=\w)", " and "),
    (("~",), r"~\s?(?=\d)", "about "),
    (
        ("UPPER",),
        r"\b(?:AGAIN|NOW|TODAY|NOT|URGENT|ALL|PLEASE|PROPERLY|ONLY|BEFORE|AFTER|NEVER|ALWAYS|BOTH|AND|NO|THIS|MUST|EVERY)\b(?! [A-Z]{2})",
        _lower,
    ),
    (("mr ", "mrs ", "ms ", "dr "), r"(?i)\b(?P<title>mr|mrs|ms|dr) (?P<name>[a-z]\w+)", _titled),
    (
        ("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
        rf"(?i)(?<!the )(?<!our )\b{_DAY} (?=(?:release|meeting|review|stand-up|steering|call|launch|board|committee|demo|retro|sprint|product review|huddle|inspection)\b)",
        _days,
    ),
    (
        ("st", "nd", "rd", "th"),
        r"\b(?P<w>by|on|of|off|from|before|until|till|after) (?=\d{1,2}(?:st|nd|rd|th)\b)",
        r"\g<w> the ",
    ),
    (("pager",), r"(?i)\bwrite (?:a |an |the |one )?(?:one|1)[ -]pager\b", "write a one-pager"),
    (
        ("find", "get", "hire", "buy", "order", "look for", "source"),
        r"(?i)^(?P<v>find|get|hire|buy|order|look for|source) (?=(?:second|third|new|better|cheaper|bigger|different|replacement|local|good) [a-z]+(?<!s)(?: |$))",
        r"\g<v> a ",
    ),
    (
        (
            "huddle",
            "steering",
            "discharge",
            "customer",
            "participant",
            "round",
            "board",
            "care plan",
            "spreadsheet",
            "waiting list",
            "register",
            "student",
            "patient",
        ),
        r"(?i)\b(?P<w>at|before|after|in|on|about|from|to|into|with) (?=(?:huddle|steering|discharge plan|customers? table|first participant|handover round|ward round|board meeting|care plan|spreadsheet|waiting list|risk register|student|patient)\b)",
        r"\g<w> the ",
    ),
    (
        (" wants ", " needs "),
        r"^(?P<what>[a-z][\w' -]+?) (?:wants|needs) (?P<n>(?:\d+|some|a few|two|three|four|five|new) [\w-]+(?: [\w-]+)?) (?P<v>\w+ing)\b",
        _needing,
    ),
    ((" - ", ": "), r"^(?P<what>[\w' ]{3,40}?)(?: - |: )(?P<v>[a-z]+)(?=, | then | and then |$)", _done_to),
    (("page",), r"(?i)^(?:one|1|two|2|half a) pages? (?=on |about )", "write a one-page note "),
    (
        ("mr ", "mrs ", "ms ", "dr "),
        r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b|\b(?:easter|christmas|ramadan|diwali|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b",
        lambda found: found[0].title(),
    ),
    (
        ("eod", "the end of the day"),
        rf"(?i)(?:by |on )?\b{_DAY} (?:eod|the end of the day)\b|\b(?:by )?eod (?:on )?(?P<then>mon|tue|wed|thu|fri)\w*",
        _end_of,
    ),
    (
        ("am", "pm"),
        rf"(?i)(?<!on )(?<!before )(?<!by )(?<!until )\b{_DAY} (?=\d{{1,2}}(?:[:.]\d\d)?\s?(?:am|pm)\b)",
        _on_day,
    ),
    (("thank you",), r"(?i)^thank you (?=(?:letter|card|note|mail|email)s?\b)", "thank-you "),
    (("empty state",), r"(?i)^(?=(?:empty state)\b)", "design the "),
    (("figure out",), r"(?i)\bfigure out (?=how|which|what|why|who|where|whether|if)", "work out "),
    (("with",), r"(?i)\b(?:one to one|1-2-1|1-on-1|1 on 1|1:1|one on one|121)s? (?=with\b)", "one-to-one "),
    (
        ("post ",),
        r"(?i)(?P<at>^|: )post (?=(?:the |our )?(?:accruals|invoices|journals|payments|entries)\b)",
        r"\g<at>book ",
    ),
    (("1st",), r"(?i)\b1st (?=fix\b)", "first "),
    (("2nd",), r"(?i)\b2nd (?=fix\b)", "second "),
    ((" fix ",), r"(?i)(?<=(?:st|nd) fix) (?=\d)", " at "),
    (
        ("do we",),
        r"(?i)^(?P<a>write (?:a |the |my |our )?[\w-]+(?: [\w-]+)?): do we (?P<b>.+?)(?: or not)?$",
        r"\g<a> on whether we \g<b>",
    ),
    (("+",), r"(?<=[a-z)])\s+\+\s+", " and "),
    (("&",), r"\s&\s", " and "),
    (("w/",), r"(?i)\bw/\s*(?=\w)", "with "),
    ((" re ", " re:"), r"(?i)(?<=\w) re:? (?=(?:the |his |her |their |our |my )?\w)", " about "),
    (("when its",), r"(?i)\bwhen its\b", "when it's"),
    (("till its",), r"(?i)\btill its\b", "till it's"),
)
"""What is written shorter than it is said, each with what shows that it may be there."""
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
    """Return a task without list marks, greetings, ticket numbers, thanks and shorthand.

    A form is prepared only where the line has one of its signs: that takes most of the time.
    """
    line = bare(clean_line(task))
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
    for signs, form, words in _SIGNS:
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
    """Whether a form may be in a line; "UPPER" is the sign of a word in capitals."""
    low = line.casefold()
    is_loud = "UPPER" in signs and any(word.isupper() and len(word) > 1 for word in line.split())
    return is_loud or any(sign in low for sign in signs)


def _in_full(word: str) -> str:
    """Return a word in full, with the comma after it: "tmrw," is "tomorrow,"."""
    bare_word = word.rstrip(",;:")
    full = _SHORT.get(bare_word.casefold())
    return word if full is None else f"{full}{word[len(bare_word) :]}"


def _without(form: str, line: str) -> str:
    """Return a line without a form, where more than a word is left."""
    rest = re.sub(form, "", line, count=1).strip()
    return rest if len(rest.split()) > 1 else line


def _month(found: re.Match[str]) -> str:
    is_month = found[2].casefold() in _ALWAYS_MONTHS or found[1]
    return f"{found[1] or ''}{found[2].title()}" if is_month else found[0]
