"""The forms of lines that ask for something: what stands before the deed, and where it ends."""

from __future__ import annotations

from career.language.forms import Form

LABEL = r"^[\w][\w /&+.'-]{0,28}?\s*(?::|\s[-\u2013\u2014])\s+"
GENERIC = frozenset(
    [
        "todo",
        "to",
        "next",
        "action",
        "note",
        "from",
        "team",
        "team:",
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "urgent",
        "blocker",
        "today",
    ]
)
"""First words of labels of several words that say nothing of the task."""
OWNER = r"^(?:[A-Z][\w'-]+(?: (?:and|&) [A-Z][\w'-]+)?|all|everyone|someone|somebody) (?:to|needs? to|has to|have to|should|must|will)\s+"
WANTED = r"^(?:[A-Z][\w'-]+|(?:the |our )?[a-z]+(?= wants?\b)) (?:wants?|needs|asked for|asks for|is asking for|would like) (?!to\b)"
ASKED = (
    r"(?i)^(?:(?:i|we)(?:'ve| have|'m| am|'re| are)? ?)?(?:was|were|been|am|got|being)? ?"
    r"(?:asked|told|supposed|expected|meant|going|due|promised|agreed|volunteered) to\s+"
)
OPENED = (
    r"(?i)^(?:it would be (?:good|great|nice) (?:if you could|to)|do you mind|would you mind|any chance you (?:could|can)|"
    r"i (?:should|must|want to|would like to|'d like to)|i'd like (?:you )?to|you (?:must|have to|are to)|"
    r"(?:someone|somebody|we) (?:has|have|needs?|must|should|ought)(?: to)?|next|today|tomorrow|asap|urgent|again|also|and|then)[,:]?\s+"
)
STATE = (
    r"(?i)^(?:(?:that|the|our|my|this|these|those|their) )?(?P<what>(?:[\w'-]+ ){1,4}?)"
    r"(?:is|are|was|were|has|have|keeps?|won't|doesn't|don't|fails?|looks?|went|got)\b[^,;:.]*[,;:.\u2013\u2014-]+\s*"
    r"(?:(?:so|please|pls|then|just|can you|could you)\s+)*(?P<rest>.+)$"
)
NOT_A_DEED = r"(?i)^[^:]{1,40}:\s*(?:none|nothing|no|n/a|na|nil|-|all good|ok|okay|same|tbd|tbc|\?)\s*$"
FINITE = (
    r"(?i)\b(?:is|are|was|were|am|has|had|does|did|isn't|aren't|wasn't|won't|can't|don't|doesn't|we|(?<!-)you|i|they|he|she|who|"
    r"what|where|when|should|would|could|will|must|went|got|said|says|keeps|seems|looks)\b|\w'(?:re|ve|ll|m)\b"
)
NAMED_FIRST = (
    r"(?!(?:First|Second|Third|Next|Last|New|Old|Final|Annual|Weekly|Monthly|Daily|Yearly|Quarterly|Draft|Full|Short|Quick|Team|Staff|Budget|Sales|Client|Customer|"
    r"Design|Code|Data|Project|Product|Training|Meeting|Parents|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|All|Both|Some|Every|Two|Three|Four|Five)\b)"
    r"[A-Z][a-z]{2,} (?:and )?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)[A-Z][a-z]+ "
)
"""How a thing begins with a name of two words, which keeps its capitals: "Larkspur Fund application"."""
FINITE_IN_A_THING = FINITE.replace("what|where|when|", "")
SECOND = r"(?:and|then|&)\b|\S+ (?:(?:the|an?|our|my|his|her|their|it|them|how|what|who|whether|up|in|out|last|next|new|all|both|two|three|\d+)\b|[A-Z])"
LACKING = r"^((?:answer|explain|describ|present|send|reproduc|show|pass|publish|print|shar)(?:e|ing)?)(?= (?:for|to|by|before|on|in|today|tomorrow)\b)"
"""Verbs that lack what they take."""
TOLD = r"(?:(?:Mr|Mrs|Ms|Dr|Prof) )?(?:[A-Z][\w'-]+|(?:the )?(?:co-?author|treasurer|boss|manager|client|customer|finance|legal|landlord|tenant|\w+ team)) (?:presents|uses|logs in|drives|says|said|reads|signs|checks|thinks|sees|starts|comes|arrives|found|noticed|saw|reported|asked again|picks it up)\b(?! (?:it|this)$)(?:\s\S+){0,6}$"
"""What somebody says or does beside it, which belongs to the task."""
PAPER = r"(?i)^(?:quote|estimate|offer|brief|story)\b[^:]*: "
"""A paper with what it is about."""
PEOPLE = r"(?i)^(?:we|i|they|you|he|she|it|that|this|everything|something)\b"
"""How complaints begin that say too little to act on."""
_TURNS = "because|since|so that|while|although|but|before we|as we|now that"
CLAUSES = Form(
    rf"[.;:?]\s+|,\s+|\s[-\u2013\u2014]\s+|\s*[(\[]|\s+(?=(?:{_TURNS})\b)",
    *(*".;:?,-\u2013\u2014([", *_TURNS.split("|")),
)
TAKES = (
    r"(?i)(?!(?:for|in|on|of|at|to|by|with|from|about|all|both|not|only|and|or|but|after|before|during|into|over|under|until|like|as|than|"
    r"per|via|since|without|within|between|through|across|near|against|towards|what|who|how|why|when|where|if|because|more|less|no|"
    r"half|is|be|once|twice|also|maybe|yes|plus|re|while|next|last|late|early|one|two|three|every)\b)"
    r"(?P<verb>shred|feed|weed|bleed|seed|speed|embed|[a-z]{2,}(?<!ing)(?<!ed)(?<!ly)(?<!tion))\s+(?:(?:out|up|down|off|over|in|on|back|away|through|round|around|along|together|after|into)\s+)?"
    r"(?:the|a|an|our|my|your|their|his|her|some|any|all|this|that|these|those|every|everybody's|everyone's|each|both|it|them|him|me|us|\d+|two|three|"
    r"four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|sixty|hundred)\b(?!['\u2019]s)"
)
PHRASES = r"(?i)\s+(?=(?:for|to|with|in|on|at|by|from|before|after|about|until|till|while|whenever|when|so|as|over|under|during|and|or|because|into|without)\b)"
"""Where a task can be cut: before a phrase that only adds to it."""
YOURS = Form(r"(?i)\b(?:your|yours|yourself)\b", "your")
ME = Form(
    r"(?i)\b(send(?:ing)?|giv(?:e|ing)|show(?:ing)?|tell(?:ing)?|bring(?:ing)?|email(?:ing)?|get(?:ting)?|pass(?:ing)?) me\b",
    " me",
)
TITLE = Form(r"\b(Prof|Dr|Mr|Mrs|Ms|St|Jr|Sr|[Nn]o|[Nn]r)\.(?=\s)", ".")
"""A title whose full stop ends no sentence."""
DAYS = Form(
    r"(?i)\b(?P<before>(?:by|on|before|until|till|this|next) )(?P<short>mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\b|"
    r"\b(?P<whole>monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b",
    *("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
)
FIRST_PERSON = {"your": "my", "yours": "mine", "yourself": "myself"}
