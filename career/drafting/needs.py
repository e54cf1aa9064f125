"""What the words of a deed must have besides its verb and its thing for the kits that need it: a name, bad news, money."""

from __future__ import annotations

import re
from itertools import takewhile

from career.drafting.nouns import ENDS, single

BAD_NEWS = r"(?i)\b(?:not|no|never|stops?|ends?|ending|close[sd]?|closing|cut|cuts|lose|loses|lost|redundan\w+|reject\w*|fail\w*|late(?! shift)|delay\w*|less|fewer|somebody else|cancel\w*|miss(?:ed|es)?|behind|overrun\w*|over budget|won't|can't|isn't|doesn't)\b|n't\b|news\b"
"""Words of news that cost something to bring."""
_PEOPLE = frozenset(
    [
        "hire",
        "newcomer",
        "starter",
        "joiner",
        "apprentice",
        "trainee",
        "intern",
        "recruit",
        "volunteer",
        "receptionist",
        "agent",
        "nurse",
        "driver",
        "staff",
        "team",
        "temp",
        "student",
        "pupil",
        "class",
        "crew",
        "colleague",
        "user",
        "operator",
        "cleaner",
        "cook",
        "steward",
        "manager",
        "lead",
        "supervisor",
        "tester",
        "analyst",
        "engineer",
        "developer",
        "designer",
        "clerk",
        "assistant",
        "him",
        "her",
        "them",
        "young",
        "everyone",
        "everybody",
        "parent",
        "carer",
        "group",
        "year",
    ]
)
_NO_THING = frozenset(
    [
        "it",
        "them",
        "him",
        "her",
        "us",
        "me",
        "what",
        "who",
        "whether",
        "how",
        "why",
        "where",
        "when",
        "if",
        "out",
        "up",
        "off",
        "away",
        "down",
        "in",
        "on",
        "through",
        "over",
        "round",
        "together",
        "sure",
        "again",
        "back",
        "all",
        "everything",
        "something",
    ]
)
"""Words after a verb that are no thing which it takes."""
HANDED_ON = r"^hand [A-Z][a-z]+ (?:the|my|our) (?!.*\b(?:keys?|forms?|letters?|parcels?|cards?|money|receipts?|notes?|results?|lists?|papers?)\b)|^hand over (?!.*\b(?:patients?|shift|bay|ward|keys?)\b).+? to [A-Z][a-z]+|^(?:hand|pass) .+? on to [A-Z].*\b(?:for good|from now on|permanently|to (?:run|lead|own))\b|^(?:hand|pass) .+? over to (?:[A-Z]|the (?:new|junior|other) )|^(?:hand|pass|give) (?!.*\b(?:keys?|forms?|letters?|parcels?|cards?|money|receipts?|feedback|notes?|results?|figures?|numbers?|lists?|findings)\b).+? to [A-Z][a-z]+(?:$|,| to (?:run|lead|own|look)| for (?:a|the|two|three)\b| and | from )"
"""How a piece of work is handed to somebody by name."""
_NEEDS = {
    "myself": r"^stop \w+ing\b.*(?:\bmyself\b|\bto [A-Z]\w+)",
    "for_a_post": r"(?i)\b(?:panels?|candidates?|applicants?|role|roles|post|posts|job|jobs|vacancy|position|shortlist\w*|hiring|supervisor|clerk|nurse|manager|analyst|engineer|developer|designer|apprentice\w*|lead|trainees?|cook|chef|driver|second[- ]round|final)\b",
    "my_boss": r"^ask (?:my|our|the) (?:\w+ )?(?:manager|boss|lead|director|head|ceo|matron|headteacher|supervisor)\b",
    "to_all": r"^write to (?:the|my|our|all|both|every)\b",
    "how_it_went": r"^\w+ .+? (?:how|what|where) (?!to\b).*\b(?:moved|changed|went|did|stand(?:s|ing)?|stood|grew|fell|rose|developed|performed|happened|look(?:s|ed)?)\b",
    "for_a_part": r"^(?:prepare [A-Z][a-z]+|get [A-Z][a-z]+ ready) (?:for|to) (?:take over|lead|run|be|become|step up|.*\b(?:role|post|lead|job|chair)\b)",
    "own_with_them": r"\b(?:[A-Z]\w+'s|his|her|their) .*\bwith (?:him|her|them)\b|\bwith (?:[A-Z][a-z]+)$",
    "as_a_part": r"^replace (?:[A-Z]\w+|the [\w ]+?|him|her) as ",
    "a_person_for": r"^(?:find|look for) (?:someone|somebody|(?:an?|another|the next|two|three|more|new) (?:\w+ )?(?:volunteer|replacement|helper|host|speaker|tutor|mentor|stand-in|successor|treasurer|trainer|coach|driver)s?)\b",
    "comments_on": r"^(?:give|send) .+ (?:comments|notes|remarks|feedback) on\b",
    "round_it": r"^\w+ (?:the |our |some |two |three )?[\w' -]+? (?:round|around)\b(?! the (?:table|clock))",
    "a_person_to": r"^introduce (?:[A-Z]\w+|the new \w+|him|her|them) (?:[A-Z]\w+ )?to ",
    "on_somebody": r"^\w+ in (?:on|with) (?:[A-Z]|him\b|her\b|them\b|the new )",
    "a_sum": r"\u00a3|\$|\u20ac|\b\d+ (?:euros?|pounds|dollars)\b",
    "one_or_other": r"\bto [A-Z]\w+ or [A-Z]",
    "what_somebody": r"\bwhat (?:[A-Z]\w+|each|everyone) (?:should|can|could|must|needs?|has)\b",
    "in_system": r"\bin (?:the |our |all )?[\w' -]*(?:widget|app|service|services|client|site|website|build|api|pipeline|repo|repos|backend|frontend|library|module|checkout)\b",
    "code_test": r"^(?:write|add|extend) (?!.*\b(?:reading|spelling|price|maths?|vocabulary|mock|listening|placement|entrance|eye|blood|taste) test)(?:(?:an?|the|some|more|our|the missing) )?(?:unit|integration|regression|e2e|automated|end-to-end|api)?[ -]?(?:tests?|test coverage|coverage)\b",
    "to_system": r"^add .+ to (?:the |our |my )?[\w' -]*(?:page|app|form|screen|api|service|site|website|dashboard|report|model|pipeline|endpoint|checkout|portal|tool|search|settings|export|import|table|build|editor|menu)\b",
    "versus": r"\b(?:vs\.?|versus|against)\b",
    "a_name_in": r"^(?:support|help) (?:[A-Z]\w+|the new \w+|him|her|them) (?:in|on|with|through|over|during|to)\b",
    "to_team_why": r"^explain to (?:(?:the|my|our|all) )?(?:\w+ )?(?:finance|sales|marketing|management|board|trustees|directors|team|teams|crew|staff|group|department|shift|nurses|volunteers|managers|everyone|office) (?:why|what|how)\b",
    "offer": r"(?i)\b(?:quote|offer|proposal|tender|bid|lead|enquiry|deal)\b",
    "everyone": r"^ask (?:each|everyone|everybody|the team|the crew|the whole|all|my team)\b",
    "a_patient": r"^\w+ (?:Mr|Mrs|Ms|Miss|the patient|the resident|bed|him|her)\b",
    "through": r"^walk .+? through\b",
    "to_team": r"^(?:tell|announce (?:it )?to) (?:the|my|our|all|both) (?:\w+ )?(?:team|teams|crew|crews|groups|shifts|departments|staff|group|department|shift|nurses|class|volunteers|managers|everyone|office)\b",
    "to_a_yes": r"^(?:get .+? to (?:sign|agree|approve|test|try|join|commit|say yes|take part|take|buy|order|book|stay|renew|come|switch|accept|give)|ask .+? (?:to|if (?:he|she|they)(?: would| could|'d)?) (?:give|lead|lend|join|host|speak|share|sponsor|swap))\b",
    "first_time": r"\b(?:her|his|their) first\b",
    "named": r"\b(?:to|with|call|phone|ring|back) (?:[a-z]+ )?(?:Mr |Mrs |Ms |Dr )?[A-Z][\w'-]+",
    "complaint": r"(?i)\b(?:complain\w*|angry|upset|unhappy|furious|broken?|mould|wrong|late|lost|damaged|refund|cold|rude|dirty|faulty|twice|sorry|disappointed|missing|leak\w*|1-star|one-star)\b",
    "money": r"(?i)\b(?:days|overdue(?! (?:pallets?|orders?|deliver\w+|parts?|books?|reports?|goods)\b)|unpaid|invoices?|payments?|paid|owes?|debts?|money|deposits?)\b",
    "customers": r"(?i)\b(?:customers?|users?|accounts?|clients?|donors?|members?|residents?|tenants?|leavers|churned|renew|cancelled|lapsed|subscribers?|readers|visitors|buyers|teams?|staff|nurses|managers|drivers|teachers|parents|people|colleagues)\b",
    "cost": r"\bcosts?\b|\bsaves?\b|\bpay back\b",
    "on_people": r"\b(?:on|with) (?:the |our |some |real |actual )?(?:\w+ ){0,2}(?:people|users|customers|clients|patients|nurses|visitors|members|children|pupils|students|drivers|volunteers|staff|colleagues|readers|guests|residents|tenants|parents)\b",
    "first_go": r"\bfor the first time\b",
    "price_doubt": r"(?i)\b(?:too expensive|too dear|cheaper|overpriced|price|discount|too much)\b",
    "steady": r"^(?:get|make|keep) .+? (?:stable|reliable|consistent|steady|repeatable|right)\b",
    "asks_why": r"^ask .+ (?:why|what (?:stops|puts|keeps|made|makes))\b",
    "in_versions": r"\bin (?:two|three|2|3) versions\b",
    "a_shift": r"^work (?:the )?(?:nights|days|earlies|lates|weekends?|night shifts?|late shifts?|early shifts?)\b",
    "a_newcomer": r"\bnew (?:hire|starter|joiner|colleague|nurse|apprentice|trainee|teacher|analyst|developer|volunteer|one)\b|\bnewcomer\b",
    "of_meeting": r"\b(?:in|of|at|for|from) .*\b(?:meeting|committee|board|call|workshop|council|steering group|review|retro)\b",
    "on_duty": r"^be on (?:\w+ )?(?:support|triage|call|duty|desk|helpdesk|reception|hotline|phones)\b",
    "may_decide": r"\bwhat (?:he|she|they|[A-Z]\w+) (?:may|can|should) decide\b",
    "applicants": r"\b(?:applicants?|candidates?|applications?|cvs?|finalists?)\b",
    "over_to_name": HANDED_ON,
    "let_name": r"^(?:let|have) (?:[A-Z][\w'-]+|(?:the|my|our|two|both) [\w-]+|him|her|them) (?!go\b|know\b|in\b|out\b|off\b|a\b|the\b|with\b|about\b|on\b|to\b|for\b)[a-z]+\b|^give (?:[A-Z]\w+|him|her|them|the juniors)(?: and [A-Z]\w+)? (?:one|an?|the|his|her|their|more|full) (?!(?:\w+ )?(?:notice|raise|call|ring|lift|hand|feedback|answer|news|heads|choice|reference|apology|warning|date|day|price|quote|reason|reminder|thank|summary|update)\b)",
    "agree_with": r"^agree (?:.+ )?(?:with|on|who|how|what|when|which)\b",
    "bad_news": BAD_NEWS,
    "code": r"\b(?:PRs?|MRs?|pull requests?|merge requests?|code|diff|patch)\b",
}
"""What the words of a deed must have besides its verb and thing, for the kits that need it."""


def has(needs: str, rest: list[str], to_do: str) -> bool:
    """Return whether a deed has what a kit needs."""
    if needs == "direct":
        return (
            bool(rest) and not re.fullmatch(r"\w{3,}ly", rest[0]) and rest[0] not in ENDS and rest[0] not in _NO_THING
        )
    if needs != "people":
        return bool(re.search(_NEEDS[needs], to_do))
    is_named = bool(re.match(r"[a-z-]+ (?:up |on )?(?:Mr |Mrs |Ms |Dr )?[A-Z][a-z]", to_do))
    return (
        is_named
        or bool(re.search(r"\bhow to\b", to_do))
        or not _PEOPLE.isdisjoint(single(word) for word in takewhile(lambda word: word not in ENDS, rest))
    )
