"""A note that speaks to "you", asks, or tells what somebody wants, said as what I do: "the head says you're to sit in" is to sit in."""

from __future__ import annotations

import re
from collections.abc import Callable

from career.drafting.nouns import ENDS
from career.language import gerunds

_TO_ME = r"\s*\((?:assignee:? |for |->\s?)?you!?\)"
_BOSS = r"(?:(?:the |my |our )?(?:head|boss|manager|director|lead|chef|prof|professor|matron|ceo|cfo|board|client|customer)|(?:(?:Mr|Mrs|Ms|Dr|Prof) )?[A-Z][\w'-]+)"
_PAPER = r"(?P<t>one-pager|memo|note|paper|brief|briefing|short paper|decision paper|one-page note)"
_TYPOS = {
    "tomorow": "tomorrow",
    "tommorow": "tomorrow",
    "tommorrow": "tomorrow",
    "accesibility": "accessibility",
    "accessability": "accessibility",
    "recieve": "receive",
    "recieved": "received",
    "seperate": "separate",
    "calender": "calendar",
    "definately": "definitely",
    "maintainance": "maintenance",
    "occured": "occurred",
    "acommodation": "accommodation",
    "accomodation": "accommodation",
}
"""Words that are often misspelt: a sentence of mine does not say them that way."""


def to_me(line: str) -> str:
    """Return a note without the mark that it is for whoever reads it: "ACTION (you): ..."."""
    return re.sub(_TO_ME, "", line, flags=re.IGNORECASE).strip() if "you" in line.casefold() else line


def spelt(word: str) -> str:
    """Return a word as it is spelt; most are."""
    right = _TYPOS.get(word.casefold().rstrip(",.;:"))
    return word if right is None else f"{right}{word[len(word.rstrip(',.;:')) :]}"


def _together(found: re.Match[str]) -> str:
    """Return "You and Yusuf will calibrate it and ..." as to calibrate it with Yusuf and ..."""
    first = re.split(r" and |[,;.]", found["rest"])[0]
    return f"{found['v']} {first} with {found['who']}{found['rest'][len(first) :]}"


def _why_it(found: re.Match[str]) -> str:
    """Return "why does the kiln trip on Fridays" as to find out why the kiln trips on Fridays."""
    words = found["rest"].split(" ")
    at = next((at for at, word in enumerate(words) if at > 1 and gerunds.is_verb(word) and not word.endswith("s")), 0)
    if not at and (len(words) == 3 or (len(words) > 3 and words[3] in ENDS)):
        at = 2  # "the kiln trip on Fridays"
    if not at:
        return found[0]
    ending = "es" if words[at].endswith(("s", "sh", "ch", "x", "go", "do")) else "s"
    return f"find out why {' '.join([*words[:at], words[at] + ending, *words[at + 1 :]])}"


def _wanted(found: re.Match[str]) -> str:
    """Return "Reviewer 2 wants a power analysis. Run it ..." as to run the power analysis for Reviewer 2 ..."""
    return f"{found['v'].lower()} the {found['t']} for {found['who']}{found['rest']}"


def _versions(found: re.Match[str]) -> str:
    each = f", {found['k']} each," if found["k"] else ""
    return f"write the {found['t']} in {found['n']} versions{each} and see which"


def _copies(found: re.Match[str]) -> str:
    then = f" and {found['v']} them" if found["v"] else ""
    return f"{found['a'].lower()} {found['n']} {found['t']}{then}"


RESTATED: tuple[tuple[tuple[str, ...], str, str | Callable[[re.Match[str]], str]], ...] = (
    (
        (" you", " i'm to", " me to", " i should"),
        rf"(?i:^(?:{_BOSS}) (?:says?|said|wants?|thinks?|told me|asked)(?: that)?) (?:you're to|you are to|you should|you have to|you must|you to|I'm to|I should|me to) (?=[a-z])",
        "",
    ),
    (
        ("you and ",),
        r"^(?i:you and) (?P<who>[A-Z][\w'-]+) (?:will|are to|should|can|to|have to|need to) (?P<v>[a-z]+) (?P<rest>.+)$",
        _together,
    ),
    ((" you",), r", (?:and )?you and (?P<who>[A-Z][\w'-]+) (?P<v>[a-z]+)(?=$|[,.;])", r", \g<v> with \g<who>"),
    (
        ("you're on ", "i'm on ", "you are on "),
        r"^(?P<l>[A-Z][a-z]+ing|Harvest|Stocktake|Festival|Launch|Migration|Go-live|Exams): (?i:you're|you are|I'm) on (?P<s>nights|days|earlies|lates)\b",
        lambda found: f"work {found['s']} for the {found['l'].lower()}",
    ),
    (
        ("take ",),
        r"(?i)^take (?:on )?(?=(?:the|a|an|this|that|our) (?:[\w-]+ ){0,3}(?:bug|defect)s?\b)",
        "fix ",
    ),
    (
        ("you're ", "you are ", "i'm "),
        r"(?i)^(?:you're|you are|I'm) (?P<g>[a-z]+ing)(?= (?:the|an?|our|my|on|at|with|for|to)\b)",
        lambda found: gerunds.verb_of(found["g"].lower()) or found[0],
    ),
    (
        ("decision",),
        r"(?i)^decision (?:needed|due|wanted|please)[:,-]+ (?P<v>[a-z]+) (?P<x>[^,;?]+?) or not\b\??",
        r"decide whether to \g<v> \g<x>",
    ),
    (
        ("who ",),
        r"(?i)^who (?=(?:stand\w+ in|takes over|covers|is on|does the|runs the|leads the)\b)",
        "plan who ",
    ),
    (("stick ",), r"(?i)^stick (?=[\w-]+(?: [\w-]+)? (?:on|onto|to|in)\b)", "put "),
    (
        (" sort it",),
        r"(?P<at>[,:;.] )(?:please )?sort it(?= |$|[,.;])(?! (?:out|by|into|alphabetically))",
        r"\g<at>fix it",
    ),
    ((" thing",), r"(?i)\b(?P<t>timesheet|spreadsheet|system|tool|report|tracker|portal) thing\b", r"\g<t>"),
    ((", whole ",), r"(?i), (?:the )?whole (?P<t>team|department|crew|class|ward|office)$", r" for the whole \g<t>"),
    ((", there's about ", ", there are about "), r", there(?:'s| are) about (?P<n>\d+)", r", about \g<n>"),
    (
        ("you're on ", "i'm on ", "you are on "),
        r"(?i)(?P<at>^|: |, )(?:you're|you are|I'm) on (?P<s>nights|days|earlies|lates)\b",
        r"\g<at>work \g<s>",
    ),
    (
        (" you",),
        r"(?<!thank )\b(?P<w>without|with|from|to|for|by|about) you\b(?!['\u2019\w])(?! (?:can|will|may|should|and)\b)",
        r"\g<w> me",
    ),
    (
        ("? ",),
        r"\?+\s+(?P<who>[A-Z][\w'-]+) (?:wants|needs) (?:an answer|to know|it|this)(?P<by>(?: by | before | on ).+)?[.]?$",
        r", for \g<who>\g<by>",
    ),
    (
        (": ", "?"),
        rf"(?i)^(?:the |a )?{_PAPER}(?P<for> for [\w ]+?)?: (?P<m>should|can|could|shall|do|will) we (?P<x>[^?]+)\?*$",
        lambda found: (
            f"write the {found['t'].lower()}{found['for'] or ''} on whether we {'' if found['m'].lower() == 'do' else found['m'].lower() + ' '}{found['x']}"
        ),
    ),
    (
        (" whether ",),
        rf"(?i)^(?:the |a )?{_PAPER}(?P<for> for [\w ]+?)?[:,]? (?:on )?whether ",
        r"write the \g<t>\g<for> on whether ",
    ),
    (
        (" or ",),
        r"(?i)^(?P<v>model|calculate|compare|work out) (?:the )?(?P<a>[a-z][\w ]+): (?P<b>[a-z]+) or (?P<c>[a-z][^?]+)\?*$",
        lambda found: f"{found['v'].lower()} the {found['a']} to see whether to {found['b']} or {found['c']}",
    ),
    (
        (" whether ",),
        r"^(?P<who>(?:(?:Mr|Mrs|Ms|Dr|Prof) )?[A-Z][\w'-]+) asks whether (?P<q>[^,;.]+)[,;.] (?:and )?(?:he|she|they|it) needs? (?:a|an|the) (?P<t>[^,;.]+)[.]?$",
        r"make the \g<t> and tell \g<who> whether \g<q>",
    ),
    ((" asks whether ",), r"^(?P<who>(?:(?:Mr|Mrs|Ms|Dr|Prof) )?[A-Z][\w'-]+) asks whether ", r"tell \g<who> whether "),
    (("why does ",), r"(?i)^why does (?P<rest>(?:the|our|my|this|that) [a-z][^?]*)\?*", _why_it),
    (
        ("re:",),
        r"(?i)^re: (?:the |our |my )?(?P<l>[a-z][^.:]{2,40})\. (?P<v>[a-z]+) (?:it|them)\b",
        lambda found: f"{found['v'].lower()} the {found['l']}",
    ),
    (("re:",), r"(?i)^re: (?!the |our |my )(?P<l>[a-z][^.:]{2,40})(?P<e>\. [A-Z])", r"Re: the \g<l>\g<e>"),
    (("help ",), r"(?i)^help (?P<t>article|page|text|topic)\b(?! (?:the|a|an|to)\b)", r"write the help \g<t>"),
    (
        ("copy ", "print ", "laminate "),
        r"(?i)^(?P<a>photocopy|print|copy|laminate) (?P<t>[a-z]+s) x\s?(?P<n>\d+)(?:, (?:and )?(?P<v>staple|laminate|bind|fold|cut|post|hole-punch)\b)?",
        _copies,
    ),
    (
        (" it",),
        r"^(?P<who>(?:Reviewer \d|[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)) wants (?:a|an|the) (?P<t>[^.,;]{3,40})[.,;] (?P<v>[A-Z]?[a-z]+) it\b(?P<rest>.*)$",
        _wanted,
    ),
    (("try ",), r"(?i)(?P<at>^|: )try (?:out )?(?=(?:the|an?|our|my|both) )", r"\g<at>test "),
    (
        (" versions",),
        r"(?i)^(?P<t>[a-z][\w' -]*?(?:letter|mail|email|page|advert|ad|subject line|headline|leaflet|poster|text)s?) in (?P<n>two|three|2|3) versions(?:, (?P<k>\d+) (?:of )?each)?, (?:and )?see which",
        _versions,
    ),
    (
        ("first time",),
        r"(?i)^(?P<p>(?:bed|ward|bay|room|unit) \w+), (?P<w>(?:the )?[^,:]+), (?:for the )?first time (?P<how>under|with) ",
        lambda found: f"do the {found['w']} at {found['p'].lower()} for the first time {found['how']} ",
    ),
    (
        ("another way in", "a new way in", "a different way in"),
        r"(?i)^(?P<w>[^,:;]+)[,:;] (?P<s>[^,;]+)[,;.] (?:think of|find|try) (?P<a>another|a new|a different) way in$",
        r"find \g<a> way into \g<w> because \g<s>",
    ),
    (
        ("pattern", "theme", "trend", "common"),
        r"(?i)^(?:the )?(?P<t>[a-z][\w' -]*s)[:,] (?:any |is there a |see a )?(?:pattern|theme|trend|what do they have in common)s?\?*$",
        lambda found: f"go through the {found['t'][:1].lower()}{found['t'][1:]} for a pattern",
    ),
    (
        (", they ", ", he ", ", she "),
        r"^(?P<v>(?i:call back|ring back|reply to|answer|call|ring|phone|email)) (?P<who>[^,]+), (?P<they>they|he|she) (?P<s>says?|thinks?|claims?) (?P<x>[^,;.]+)[.]?$",
        r"\g<v> \g<who> because \g<they> \g<s> \g<x>",
    ),
    (
        (" tastes", " sees", " reads", " checks", " inspects", " tests"),
        r", (?P<who>(?:[A-Z][\w'-]+ )?[A-Z][\w'-]+) (?P<v>tastes|sees|reads|checks|inspects|tests)(?: it)?(?P<d> (?:it )?(?:on )?(?:\w+day|tomorrow))$",
        r" before \g<who> \g<v> it\g<d>",
    ),
    (
        ("(",),
        r"\s*\((?P<a>approx\.? |about |ca\.? |~ ?)?(?P<n>\d[\w.,]* [a-z]+)\)(?=,|$)",
        lambda found: f", {'about ' if found['a'] else ''}{found['n']}",
    ),
    (
        ("interviews",),
        r"(?i)^(?P<o>(?:first|second|third|final|last)(?:-| )round|final|panel) interviews (?:for )?(?:the |a )?(?P<p>[a-z][\w -]+?)(?=, )",
        lambda found: f"hold the {found['o'].lower()} interviews for the {found['p']}",
    ),
    (
        ("review ",),
        r"(?i)^lit(?:erature)? review (?!of |on |for |about )(?P<x>[a-z][\w/ -]+)",
        lambda found: f"literature review on {found['x'].replace('/', ' and ')}",
    ),
    (
        ("DIGIT", "day "),
        r"(?<=[a-z] )(?<!on )(?<!by )(?<!before )(?<!until )(?P<d>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day) (?:at )?(?=\d{1,2}[.:]\d\d)",
        r"on \g<d> at ",
    ),
)
"""What speaks to "you" or tells what is wanted, each with what shows that it may be there."""
