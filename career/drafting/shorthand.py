"""What a note has around its task, and its shorthand: list marks, greetings, ticket numbers, thanks, "b4", "w/c", "by tues".

"hi team, OPS-12: ring mr doyle b4 the 9th thx" is to ring Mr Doyle before the 9th.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from career.drafting.gate_words import DETERMINERS
from career.language.gerunds import NOUNS_TOO, is_verb
from career.language.lines import bare
from career.language.relative_days import MONTHS
from career.language.text import clean_line

MOST_BEFORE = 3
"""The most layers of greetings and labels that stand before a task."""
_BEFORE: tuple[tuple[tuple[str, ...], str], ...] = (
    (("need", "i need", "we need"), r"(?i)^(?:i |we )?need (?=(?:an?|some) [a-z])"),
    (
        ("hi", "hey", "hello", "morning", "good ", "afternoon", "dear", "yo"),
        r"(?i)^(?:hi|hey|hello|hiya|morning|good morning|afternoon|dear|yo)(?: (?:all|team|both|folks|everyone|there|guys|[A-Z]\w+))?\s*[,!:\u2013\u2014-]+\s*|^(?:hey|hi|yo) (?=can |could |would |please )",
    ),
    (
        ("customer", "client", "user", "caller", "guest", "tenant", "parent", "the "),
        r"(?i)^(?:the )?(?:customer|client|user|caller|guest|tenant|parent)s? (?:says?|reports?|complains?|writes?)(?: that)?,? ",
    ),
    (("head", "teacher", "lead", "manager", "owner", "nurse", "director"), r"(?i)^(?:head|teacher|lead|manager|owner|nurse|director)\b[\w ]{0,24} here[:,] "),
    (
        ("officer", "staff", "team", "clerk", "manager", "all ", "every"),
        r"(?i)^(?:officers?|staff|team|clerk|manager|all|everyone|everybody) to (?=[a-z]+ )",
    ),
    (("@",), r"^@\w+[,:]?\s+"),
    (
        ("digit",),
        r"(?i)^(?:(?:ticket|issue|bug|case|task|ref|req|pr)\s*)?#?(?:[A-Z]{2,}[A-Z0-9]*-\d+|\d{3,})\s*[:.\u2013\u2014-]+\s+",
    ),
    (("digit",), r"^[\[(]?[A-Z]{2,}[A-Z0-9]*-\d+[\])]?\s*[/:.\u2013\u2014-]*\s*"),
    ((" to ", "."), r"^[A-Z]\. [A-Z][a-z]+ to (?=[a-z]+ )"),
    (("#",), r"^(?:[A-Za-z]{1,6} )?#\d+\s*[:.\u2013\u2014-]*\s*"),
    (
        ("me", "self", "mine", "my job", "for me", "us", "to", "ap", "ai", "urgent", "reminder", "note", "stand-up note", "action", "asap", "quick one", "fyi", "re:", "fw", "subject", "minutes", "from", "task", "wip"),
        r"(?i)^(?:me|self|mine|my job|for me|us|to-?do|urgent|reminder(?: to self)?|asap|quick one|fyi|re|fwd?|task|wip|(?:ap|ai|action|subject|minutes|(?:stand-up )?notes?|from)\b[^:\u2013\u2014]{0,24}?)\s*(?::|\s[\u2013\u2014-])+\s+",
    ),
    (("can ", "could ", "would ", "will "), r"(?i)^(?:can|could|would|will) (?:you|somebody|someone|anyone|anybody|one of you|any of you) (?:please )?(?=[a-z]+ )"),
    (("i ", "we ", "need to", "to "), r"(?i)^(?:i|we) (?:still )?(?:need|have|ought|want) to |^(?:i|we) (?:should|must) |^need to |^to (?=[a-z]+ (?:the|an?|our|my)\b)"),
    (
        ("sorry", "ok", "so", "quick", "if you", "when you", "please"),
        r"(?i)^(?:sorry,? |ok,? |so,? |please |quick(?: one| question)?,? |if you (?:have|get) (?:a )?(?:time|minute|chance),? |when you (?:can|have a minute),? )",
    ),
)  # fmt: skip
"""What stands before a task in chats, trackers and lists, each with what shows that it may: the beginning of the line, or a digit."""
_AFTER: tuple[tuple[tuple[str, ...], str], ...] = (
    (
        ("thx", "thank", "tia", " ta", " ty", "cheers", "pls", "plz", "please", "asap", "sorry", "lol", "atm", "ok?", "k?", ":)", ";)"),
        r"(?i)[\s,.!?;-]+(?:thx|ty|thanks|thank you|thanks a lot|tia|ta|cheers|pls|plz|please|asap|sorry|lol|atm|ok\?|k\?|:\)|;\))[\s.!]*$",
    ),
    ((" any ",), r"(?i)[\s,;.-]+any (?:ideas|thoughts|takers|advice|volunteers)[?!. ]*$"),
    (("(", "["), r"\s*[\[(](?:case |ticket |ref |see )?#?(?:[A-Z]{2,}-)?\d{3,}[\])]|(?i:\s*\((?:assignee:? |for |->\s?)?you!?\))"),
    ((" #",), r"(?i)(?<=\w)(?<!ticket)(?<!issue)(?<!case)(?<!bug)\s+#\w+(?=\s|$)"),
    (("",), r"\s*[\U0001F300-\U0001FAFF\u2600-\u27BF]+\ufe0f?"),
)  # fmt: skip
"""What stands after one, or beside it."""
_SHORT = {
    "pts": "patients", "theyre": "they're", "youre": "you're", "hes": "he's", "shes": "she's", "theres": "there's", "shouldnt": "shouldn't",
    "couldnt": "couldn't", "wouldnt": "wouldn't", "werent": "weren't", "ive": "I've", "im": "I'm", "smth": "something", "qtrs": "quarters",
    "mtg": "meeting", "mtgs": "meetings", "msg": "message", "msgs": "messages", "w/c": "the week of", "wk": "week", "wks": "weeks",
    "xmas": "Christmas", "tmrw": "tomorrow", "tmw": "tomorrow", "tmrrw": "tomorrow", "tomoz": "tomorrow", "b4": "before", "dont": "don't",
    "doesnt": "doesn't", "cant": "can't", "wont": "won't", "isnt": "isn't", "hasnt": "hasn't", "havent": "haven't", "wasnt": "wasn't", "arent": "aren't", "didnt": "didn't", "thats": "that's", "whats": "what's",
    "acct": "account", "accts": "accounts", "dept": "department", "depts": "departments", "ppl": "people", "mgmt": "management", "yr": "year",
    "yrs": "years", "hrs": "hours", "mins": "minutes", "mth": "month", "mths": "months", "approx": "about", "approx.": "about", "reqs": "requirements", "db": "database",
    "eod": "the end of the day", "pls": "", "plz": "", "poss": "possible", "bday": "birthday", "appt": "appointment", "jd": "job description",
    "custs": "customers", "qtr": "quarter", "sched": "schedule", "govt": "government", "w/o": "without", "w/": "with", "w": "with", "u": "you", "ur": "your",
    "til": "till", "bc": "because", "b/c": "because", "esp": "especially", "esp.": "especially", "incl": "including", "incl.": "including", "1-pager": "one-pager", "&": "and", "+": "and",
    "tomorow": "tomorrow", "tommorow": "tomorrow", "tommorrow": "tomorrow", "accesibility": "accessibility", "accessability": "accessibility",
    "de-dupe": "dedupe", "dedup": "dedupe", "english": "English", "spanish": "Spanish", "german": "German", "french": "French", "welsh": "Welsh",
    "recieve": "receive", "recieved": "received", "seperate": "separate", "calender": "calendar", "definately": "definitely", "maintainance": "maintenance",
    "occured": "occurred", "acommodation": "accommodation", "accomodation": "accommodation", "recomendation": "recommendation", "assesment": "assessment", "autum": "autumn",
}  # fmt: skip
"""Shorthand and words that are often misspelt, and what they say."""
_DAYS = {"mo": "Monday", "tu": "Tuesday", "we": "Wednesday", "th": "Thursday", "fr": "Friday", "sa": "Saturday", "su": "Sunday"}  # fmt: skip
_DAY = r"(?P<day>mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)(?:day|nesday|sday|rsday|urday)?"
_SHORT_DAYS = (" mon", " tue", " wed", " thu", " fri", " sat", " sun")
_MONTHS = "|".join(MONTHS)
_ORDINALS = tuple(f"{digit}{end}" for digit in range(10) for end in ("st", "nd", "rd", "th"))
_ALWAYS_MONTHS = frozenset(_MONTHS.split("|")) - {"march", "may"}


def _day(found: re.Match[str]) -> str:
    return _DAYS[found["day"][:2].casefold()]


def _titled(found: re.Match[str]) -> str:
    """Return somebody with a title by their name: "mr doyle" is Mr Doyle."""
    return f"{found['title'].title()} {found['name'].title() if found['name'].islower() else found['name']}"


def _month(found: re.Match[str]) -> str:
    is_month = found["month"].casefold() in _ALWAYS_MONTHS or found["before"]
    return f"{found['before'] or ''}{found['month'].title()}" if is_month else found[0]


def _in_months(found: re.Match[str]) -> str:
    """Return "27 mar" with its month in full."""
    return next(month for month in MONTHS if month.startswith(found["short"].casefold()[:3])).title()


def _whether(found: re.Match[str]) -> str:
    """Return "spike: can we drop Redis?" as to find out whether we can drop Redis, and a memo on it as one on whether we can."""
    verb, label = found["v"].casefold(), (found["label"] or "").rstrip(": ")
    asked = "decide" if verb == "should" else "find out"
    begin = asked if label.casefold() in {"", "spike", "question", "q", "idea", "poc"} else f"{label} on"
    rest = found["rest"].strip(" ,.;")
    return f"{begin} whether we {'' if verb == 'do' else f'{verb} '}{found['what'].strip()}{', ' if rest else ''}{rest}"


def _chosen(found: re.Match[str]) -> str:
    """Return "rewrite or patch the service?" as to decide whether to do the one or the other."""
    is_asked = "?" in found[0] or ":" in found[0].partition(" ")[0]
    if not (is_asked and is_verb(found["a"]) and (is_verb(found["b"]) or ":" in found[0].partition(" ")[0])):
        return found[0]
    return f"decide whether to {found['a'].casefold()}{found['rest'].rstrip()}{', ' if found['more'] else ''}{found['more']}"


def _embedded(found: re.Match[str]) -> str:
    """Return the beginning of a question as it stands in a sentence: "how many do we need" is how many we need."""
    verb = "" if found["v"].casefold() in {"do", "does", "did"} else f" {found['v']}"
    return f"{found['w']} {found['who']}{verb}"


def _into(found: re.Match[str]) -> str:
    """Return an arrow as one says it: before what is to be done it ends a part, and else it is "to"."""
    return f"{',' if is_verb(found['next']) and found['end'] is None else ' to'} {found['next']}"


def _counted(found: re.Match[str]) -> str:
    """Return "600 envelopes to stuff" as to stuff 600 envelopes."""
    return f"{found['v']} {found['what']}{found['rest']}" if is_verb(found["v"]) else found[0]


def _after_label(found: re.Match[str]) -> str:
    """Return what a label of two nouns stands before, though the first looks like a verb: "label leak: find out if ..."."""
    is_label = found["one"].casefold() in NOUNS_TOO and is_verb(found["rest"].partition(" ")[0])
    return found["rest"] if is_label else found[0]


_SAID: tuple[tuple[tuple[str, ...], str, str | Callable[[re.Match[str]], str]], ...] = (
    ((" we ",), r"(?i)^(?:can|could) we (?:please )?(?:have|get) (?=(?:the|an?|our|some) )", "prepare "),
    (("as a",), r"(?i)^as an? (?P<who>[\w -]{3,24}?),? I (?:want|need) to (?P<what>[^,]+?)(?:,? so (?:that )?.*)?$", r"make it possible for a \g<who> to \g<what>"),
    ((" we ",), r"(?i)^(?P<label>[\w' -]+: ?)?(?P<v>can|could|should|will|do) we (?P<what>[^?,;]+)(?:\?|$)(?P<rest>.*)$", _whether),
    ((" to ",), r"^(?P<what>\d[\d.,k]* [\w' -]{3,40}?) to (?P<v>[a-z]+)\b(?P<rest>.*)$", _counted),
    ((" it", " we", " they", " i", " he", " she", " you"), r"(?i)\b(?P<w>what|why|how|where|when|how (?:many|much) [\w -]{1,24}?) (?P<v>would|will|can|could|should|do|does|did) (?P<who>it|we|they|i|he|she)\b", _embedded),
    (("spike",), r"(?i)^spike: ", "spike on "),
    (("have ", ), r"(?i)^have (?P<what>(?:the|a|an|our|my) .+?) ready\b", r"prepare \g<what>"),
    (("who's ",), r"(?i)^who's (?:actually )?(?=[a-z]+ing\b)", "find out who is "),
    (("prep ",), r"(?i)^prep for ", "prepare for "),
    ((" or ",), r"(?i)^(?:(?:choose|decide|pick): ?)?(?P<a>[a-z]+)(?P<rest>(?: [\w' -]+?)? or (?P<b>[a-z]+) [^?.;]+)(?:\?|$|\. )(?P<more>.*)$", _chosen),
    ((" jan", " feb", " mar", " apr", " aug", " sep", " oct", " nov", " dec"), r"(?i)(?<=[a-z] )(?P<short>jan|feb|apr|aug|sept?|oct|nov|dec)(?=[,.;?]?(?:\s|$))", _in_months),
    (_SHORT_DAYS, rf"(?i)\b{_DAY} (?=night|morning|afternoon|evening)", lambda found: f"{_day(found)} "),
    ((" to ",), r"\b(?P<what>version|draft|sketch(?:es)?|cut|proposal) to (?P<who>[A-Z][\w-]+)\b", r"\g<what> for \g<who>"),
    ((" and ",), r"(?i)\band (?P<v>fix|repair|sort|solve|mend|correct) (?=before|by|today|tomorrow|now|on|this)\b", r"and \g<v> it "),
    ((" bed ", " ward ", " bay ", " year ", " class ", " plot "), r"(?i)\b(?P<what>plans?|notes?|charts?|sheets?|obs|lesson|unit|test|quiz|kitchen|bathroom|assessment) (?P<where>bed|ward|bay|year|class|plot) (?=\d)", r"\g<what> for \g<where> "),
    ((" for ",), rf"(?i)\bfor (?P<what>wedding|launch|event|conference|party|trip|exhibition|fair|demo|festival) (?=\d{{1,2}} (?:{_MONTHS})\b)", r"for the \g<what> on "),
    (_SHORT_DAYS, rf"(?i)(?<=\d ){_DAY}(?=$|[,.;])", lambda found: f"on {_day(found)}"),
    (("how to ",), r"(?i)\b(?P<how>how to \w+) your ", r"\g<how> the "),
    ((": how to ",), r"(?i)^(?P<what>(?:help )?(?:article|guide|leaflet|page|note|video|card)): how to ", r"\g<what> on how to "),
    ((" me ", " us "), r"(?i)^(?P<v>explain|show) (?:to )?(?:me|us) (?=why|how|what|whether)", r"\g<v> "),
    ((" me ", " us "), r"(?i)^tell (?:me|us) (?=why|how|what|whether|which|who)", "find out "),
    ((": ",), r"^(?P<one>[A-Za-z]+) (?!the |a |an |our |my )[a-z]+: (?P<rest>.+)$", _after_label),
    ((" you",), r"(?i)\b(?P<w>what|which|who|how|where|whether) you (?!are\b|were\b)(?=[a-z]+)", r"\g<w> I "),
    ((" the end of the day",), rf"(?i)(?:by |on )?\b{_DAY} the end of the day\b", lambda found: f"by the end of {_day(found)}"),
    (_SHORT_DAYS, rf"(?i)\b(?P<w>by|on|before|until|till|next|this|after|since|for) {_DAY}(?![\w-])", lambda found: f"{found['w']} {_day(found)}"),
    (("am", "pm"), rf"(?i)(?<!on )(?<!before )(?<!by )(?<!until )\b{_DAY} (?=\d{{1,2}}(?:[:.]\d\d)?\s?(?:am|pm)\b)", lambda found: f"on {_day(found)} at "),
    (_SHORT_DAYS, rf"(?i)(?<=[a-z] )(?<!on )(?<!by )(?<!till )(?<!until )(?<!before )(?<!next )(?<!this )(?<!and )(?<!from )(?<!for )(?<!since )(?<!after )(?<!every )(?<!each )(?<!the ){_DAY}(?=$|[,.;])", lambda found: f"on {_day(found)}"),
    (("day",), r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b", lambda found: found[0].title()),
    (("thank you ",), r"(?i)\bthank you (?=(?:letter|card|note|mail|email|call)s?\b)", "thank-you "),
    (("pager",), r"(?i)\b(?:one|1)[ -]pager\b", "one-pager"),
    (("prof. ", "dr. ", "mr. ", "mrs. ", "ms. ", "st. "), r"\b(?P<title>Prof|Dr|Mr|Mrs|Ms|St)\.(?=\s)", r"\g<title>"),
    (tuple(f" {month[:3]}" for month in MONTHS), rf"(?i)(?<=\d )(?P<short>{'|'.join(month[:3] for month in MONTHS)})(?![\w-])", _in_months),
    (("!",), r"!+(?=\s+\w)", ","),
    (("~",), r"~\s?(?=\d)", "about "),
    (("->", "=>", "\u2192"), r"\s*(?:->|=>|\u2192)\s*(?P<next>\w+)(?P<end>$)?", _into),
    (("+",), r"(?<=[A-Za-z0-9])\+(?=\d)", " and "),
    (("w/",), r"(?i)\bw/(?=\w)", "with "),
    (("UPPER",), r"\b(?:AGAIN|NOW|TODAY|NOT|URGENT|ALL|PLEASE|PROPERLY|ONLY|BEFORE|AFTER|NEVER|ALWAYS|BOTH|AND|NO|THIS|MUST|EVERY)\b(?! [A-Z]{2})", lambda found: found[0].casefold()),
    (("mr ", "mrs ", "ms ", "dr "), r"(?i)\b(?P<title>mr|mrs|ms|dr) (?P<name>[a-z]\w+)", _titled),
    (_ORDINALS, r"\b(?P<w>by|on|of|off|from|before|until|till|after) (?=\d{1,2}(?:st|nd|rd|th)\b)", r"\g<w> the "),
    (("with",), r"(?i)\b(?:one to one|1-2-1|1-on-1|1 on 1|1:1|one on one|121)s? (?=with\b)", "one-to-one "),
    ((" re ", " re:"), r"(?i)(?<=\w) re:? (?=(?:the |his |her |their |our |my )?\w)", " about "),
    ((" q", "q1", "q2", "q3", "q4"), r"\bq[1-4]\b", lambda found: found[0].upper()),
    (("ember", "uary", "ober", "march", "april", "may", "june", "july", "august"), rf"(?i)\b(?P<before>(?:in|by|for|since|until|till|from|of|to|before|after|and|late|early|mid) )?(?P<month>{_MONTHS})\b", _month),
)  # fmt: skip
"""What is written shorter than it is said, each with what shows that it may be there."""
_WANTING = frozenset(["says", "said", "asks", "asked", "wants", "wanted", "thinks", "told", "needs", "suggests", "suggested"])  # fmt: skip
_OF_ME = frozenset(["that", "if", "whether", "me", "us", "you", "you'd", "you'll", "you're", "i", "i'd", "to", "should", "could", "can", "would", "like", "please"])  # fmt: skip
"""Words between somebody who wants something and what they want me to do."""
MOST_OF_WHO = 4
"""The words of who wants something."""


@lru_cache(maxsize=128)
def tidied(task: str) -> str:
    """Return a task without list marks, greetings, ticket numbers, thanks and shorthand.

    A form is prepared only where the line has one of its signs: that takes most of the time.
    """
    line = " ".join(filter(None, map(_in_full, bare(clean_line(task)).split())))
    for signs, form in _AFTER:
        is_there = not line.isascii() if signs == ("",) else any(sign in line.casefold() for sign in signs)
        line = _without(form, line) if is_there else line
    for _ in range(MOST_BEFORE):
        before = line
        for signs, form in _BEFORE:
            line = _without(form, line) if _may_begin(line, signs) else line
        if line == before:
            break
    line = _wanted_of_me(line)
    for signs, form, words in _SAID:
        line = re.sub(form, words, line) if _has_sign(line, signs) else line
    return " ".join(line.split()).strip(" ,;") or clean_line(task)


def _may_begin(line: str, signs: tuple[str, ...]) -> bool:
    """Whether a line may begin with a form: "digit" is a sign of one that has a digit anywhere, and "#" stands anywhere."""
    low = line.casefold()
    if signs[0] == "digit":
        return any(map(str.isdigit, low))
    return any(sign in low for sign in signs) if signs[0] == "#" else low.startswith(signs)


def _has_sign(line: str, signs: tuple[str, ...]) -> bool:
    """Whether a form may be in a line; "UPPER" is the sign of a word in capitals."""
    if signs == ("UPPER",):
        return any(word.isupper() and len(word) > 1 for word in line.split())
    low = line.casefold()
    return any(sign in low for sign in signs)


def _in_full(word: str) -> str:
    """Return a word in full, with the comma after it: "tmrw," is "tomorrow,"."""
    bare_word = word.rstrip(",;:.")
    full = _SHORT.get(word.casefold(), _SHORT.get(bare_word.casefold()))
    return word if full is None else f"{full}{word[len(bare_word) :] if word.casefold() not in _SHORT else ''}"


def _wanted_of_me(line: str) -> str:
    """Return what somebody wants me to do: "Hal asked if you'd take the roadmap" is to take the roadmap."""
    words = line.split(" ")
    at = next((at for at, word in enumerate(words[1 : MOST_OF_WHO + 1], 1) if word.casefold() in _WANTING), 0)
    if not at or any(word.endswith((":", ",", ".")) for word in words[:at]):
        return line
    then = next((then for then in range(at + 1, len(words)) if words[then].casefold() not in _OF_ME), len(words))
    may_be_noun = words[then : then + 1] and words[then].casefold() in NOUNS_TOO and then == at + 1
    if may_be_noun and words[then + 1 : then + 2] and words[then + 1].casefold() not in DETERMINERS:
        return line  # "the client wants refund"
    is_mine = then < len(words) - 1 and is_verb(words[then]) and words[then + 1].casefold() not in {"is", "has", "with"}
    return " ".join(words[then:]) if is_mine else line


def _without(form: str, line: str) -> str:
    """Return a line without a form, where more than a word is left."""
    rest = re.sub(form, "", line, count=1).strip()
    return rest if len(rest.split()) > 1 else line
