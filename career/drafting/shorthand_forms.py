"""What is written shorter in a note than it is said: days, titles, questions, signs, each with what shows that it may be there."""

from __future__ import annotations

import re
from collections.abc import Callable

from career.language import gerunds
from career.language.relative_days import MONTHS

_DAY = r"(?P<day>mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)(?:day|nesday|sday|rsday|urday)?"
_DAYS = {
    "mo": "Monday",
    "tu": "Tuesday",
    "we": "Wednesday",
    "th": "Thursday",
    "fr": "Friday",
    "sa": "Saturday",
    "su": "Sunday",
}
_CAN_WE = {
    "can": "find out whether we can",
    "could": "find out whether we could",
    "should": "decide whether we",
    "do": "find out whether we",
    "will": "find out whether we will",
}


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


def _whether(found: re.Match[str]) -> str:
    """Return "can we drop Redis?" as to find out whether we can drop Redis."""
    return f"{_CAN_WE[found['v'].casefold()]} {found['what'].strip()}{', ' if found['rest'].strip() else ''}{found['rest'].strip(' ,.;')}"


def _after_label(found: re.Match[str]) -> str:
    """Return what a label of two nouns stands before: "label leak: find out if ..."; a deed with an explanation stays."""
    return found["rest"] if gerunds.is_verb(found["rest"].partition(" ")[0]) else found[0]


def _by_day(found: re.Match[str]) -> str:
    """Return "by tues" as by Tuesday."""
    return f"{found['w']} {_DAYS[found['day'][:2].casefold()]}"


def _by_date(found: re.Match[str]) -> str:
    """Return "by 27 mar" as by 27 March."""
    month = next(month for month in MONTHS if month.startswith(found["month"][:3].casefold()))
    return f"{found['w']} {found['n']} {month.title()}"


SIGNS: tuple[tuple[tuple[str, ...], str, str | Callable[[re.Match[str]], str]], ...] = (
    (
        ("retro", "workshop", "session"),
        r"(?i)^(?=(?:team |our )?(?:retro|retrospective|workshop|session) on (?:why|how|what)\b)",
        "run the ",
    ),
    (
        (" to ",),
        r"(?i)^(?P<what>[a-z]+s): (?P<n>\d+) to (?P<v>write|do|check|mark|call|send|answer|read|review)\b",
        r"\g<v> \g<n> \g<what>",
    ),
    (("look at why",), r"(?i)\blook at why\b", "find out why"),
    ((" down ",), r"(?i)^get (?P<a>(?:the|our|my) .+?) down (?=from |to |under |below )", r"bring down \g<a> "),
    (
        ("?",),
        r"(?i)^(?:\w+: )?(?P<v>kill|drop|keep|stop|buy|switch|merge|raise|cut|close|sunset) (?P<what>(?:the|our|a|an) [^?]+)\? ?",
        r"decide whether to \g<v> \g<what>, ",
    ),
    (
        (" mon", " tue", " wed", " thu", " fri", " sat", " sun"),
        r"(?i)(?<=[a-z] )(?<!on )(?<!by )(?<!till )(?<!until )(?<!before )(?<!next )(?<!this )(?P<day>mon|tues|wed|thurs|fri)$",
        lambda found: f"on {_DAYS[found['day'][:2].casefold()]}",
    ),
    (
        (" each other", "talk", "fell out", "arguing", "clash", "fighting"),
        r"(?i)^(?P<who>[\w' -]+?) (?:blame each other|are not talking|aren't talking|don't talk|fell out|keep arguing|clash|are fighting)\b.*?, (?:sort (?:it|this) out|talk to (?:them|both)|fix it|help them)$",
        r"resolve the conflict between \g<who>",
    ),
    (
        (": who ", ": what ", ": how ", ": why ", ": where ", ": which "),
        r"^[a-z]+: (?=(?:who|what|how|why|where|which) )",
        "",
    ),
    ((" together",), r"(?i)^(?:put|pull) (?P<what>(?:an?|the|our|my) .+?) together\b", r"prepare \g<what>"),
    (
        ("day",),
        r"(?<=with )(?P<who>[A-Z]\w+(?: [A-Z]\w+)?) (?P<day>[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day$",
        lambda found: f"{found['who']} on {found['day'].title()}day",
    ),
    (
        (": ",),
        r"^(?P<label>(?:label|mentor|spec|plan|test|load|work|check|review|export|import|support|pilot|model|audit|sample|design|research) [a-z]+): (?P<rest>(?!how to)[a-z]+ .+)$",
        _after_label,
    ),
    (
        ("year ", "bay ", "ward ", "bed ", "room ", "plot ", "phase ", "week ", "floor ", "gate ", "unit ", "aisle "),
        r"(?i)^(?P<a>year|bay|ward|bed|room|plot|phase|week|floor|gate|unit|aisle) (?P<b>\d+\w?) (?=[a-z])",
        r"the \g<a> \g<b> ",
    ),
    (("spec for ",), r"(?i)^spec for ", "write the spec for "),
    (
        (" to ",),
        r"^(?P<who>[A-Z][a-z]+) to (?P<rest>[a-z]+ .*(?:from now on|\bI'll (?:sit|stay|watch)|\bI (?:only|stay|watch|sit)\b).*)$",
        r"let \g<who> \g<rest>",
    ),
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
            "shift",
        ),
        r"(?i)^(?P<first>(?:chat|onboarding|focus|training|billing|pricing|planning|hiring|welcome|cover|exit|launch|release|return|work|care|trade|pay|shift))(?= (?:[a-z]+ )?(?:sheet|scheme|programme|process|flow|script|illustration|ring|plan|letter|deck|video|guide|page|screen|mail|email|checklist|interview|test|material|course|session|note|slide|run|group|brief|form|leaflet|card)s?\b(?! (?:the|a|an|it|them)\b))",
        lambda found: f"the {found['first'].lower()}",
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
    (
        tuple(f" {month[:3]}" for month in MONTHS),
        r"(?i)\b(?P<w>by|on|before|until|till|for) (?P<n>\d{1,2}) (?P<month>jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b(?!\w)",
        _by_date,
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
        ("DIGIT", "st", "nd", "rd", "th"),
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
        ("day", "easter", "christmas", "ramadan", "diwali"),
        r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b|\b(?:easter|christmas|ramadan|diwali|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b",
        lambda found: found[0].title(),
    ),
    (
        ("eod", "the end of the day"),
        rf"(?i)(?:by |on )?\b{_DAY} (?:eod|the end of the day)\b|\b(?:by )?eod (?:on )?(?P<then>mon|tue|wed|thu|fri)\w*",
        _end_of,
    ),
    (
        ("DIGIT", "am", "pm"),
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
