"""The words by which a task names people: groups, what stands before and after them, and what makes a thing of them."""

from __future__ import annotations

from career.language.relative_days import MONTHS, WEEKDAYS


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ONE_AND_MANY = """
    team customer user client guest visitor buyer shopper donor sponsor colleague student pupil learner apprentice trainee intern
    graduate parent carer patient resident nurse doctor surgeon paramedic physio consultant manager supervisor engineer developer
    designer analyst scientist researcher tester architect electrician plumber joiner carpenter fitter mechanic operator driver
    picker cook chef waiter cleaner porter caretaker receptionist newcomer starter hire auditor inspector regulator reader supplier
    vendor contractor subcontractor partner volunteer member candidate applicant director executive founder investor stakeholder
    tenant funder neighbour farmer landlord rep teacher headteacher assistant tutor professor accountant bookkeeper journalist pensioner
    householder homeowner owner agent guild council committee jury crew class family agency steward
"""
HEADS = _set(_ONE_AND_MANY) | {f"{one}s" for one in _ONE_AND_MANY.split()} | _set(
    """
    crew squad board trustees staff children kids midwives foremen foreman leads department office panel everyone everybody families
    relatives shift couple sales support marketing finance legal operations ops procurement hr boss ceo cfo cto union press public
    daughter daughters son sons wife husband mother father mum dad
    community beneficiaries refugees widow widower elderly man woman lady gentleman people person classes juries
    """
)  # fmt: skip
"""The last words of the names of groups and of people by what they do."""
DEPARTMENTS = _set(
    "sales support marketing finance legal operations ops procurement hr press public office shift people person board panel class classes"
)
"""Groups whose names are things as well: they count only after "for", "to", "with" and the like, or with an article."""
THINGS = _set(
    """
    payments screen api web http mobile desktop email mail test thin oauth rest sql git vpn chat legacy sdk import printer device build
    parent child power super end default admin system service root node queue fire office notice white black dash key mother circuit
    bread cheese chopping ironing skirting floor ouija smoke fan sounding switch team css base abstract
    """
)
"""Words before such a group that make a thing of it: "the payments client", "the notice board"."""
STOPS = _set("and or in on before about at into that if is as who how why what when where which after over")
"""Words that cannot be inside the name of a group."""
LEADS = _set("for to with by from of between against")
"""Words after which a group may be named."""
TALKS = _set(
    """
    give ask asking tell telling brief coach mentor train meet call phone ring email interview shadow help remind congratulate thank
    introduce support onboard warn show teach invite visit chase persuade convince supervise feed wash dress bathe lift treat assess
    appraise discharge promote brief
    """
)
"""Verbs whose object, where it has the form of a name, is a person."""
WORKING = {
    "with": _set(
        "sit talk speak pair work meet walk check agree go one-on-one 1 catch up interview review session query decide call meeting discuss stay plan chat lunch"
    ),
    "to": _set("talk speak listen reply write apologise explain report hand over say read present pass"),
    "for": _set(
        """
        appraisal review feedback letter plan session training card slides handover contract offer deck summary report brief induction
        cover reference in deputise lunch do farewell
        """
    ),
    "between": _set("mediate agree listen talk conflict dispute quarrel"),
}
"""Words that show, where they stand shortly before "with" or "to", that a name after it is a person's and not a product's."""
SENDING = _set("send give show bring hand offer return")
PAPERS = _set(
    "report budget slides draft figures numbers notes offer contract invoice letter plan proposal summary feedback agenda minutes cv keys"
)
"""What is sent to people and not to machines."""
TITLES = _set("mr mrs ms miss dr prof sister professor doctor sir")
WANTING = _set("want wants need needs asked asks waits wait")
ROLES = _set(
    "treasurer matron headmaster head registrar chair bursar vicar foreman curator gp co-author coauthor captain dean editor landlord"
)
"""Somebody by what they are, of whom there is one."""
DETERMINERS = _set("the our a an my your their his her both all every each those these this that some")
ARTICLES = DETERMINERS | _set("one two three four five six seven eight nine ten twelve twenty thirty forty fifty")
NEXT = _set(
    """
    for to with of in on at by from before after about and or who whose whom that which because so if when this next last today tomorrow again
    through into over during until as how what why the a an their our everything everybody nothing nobody it they there all whether
    everyone some any no his her is are was were has have can will we without than under around per not twice once early late first
    , . ; : ? ! ) - \u2013 \u2014
    """
)
"""What may stand after the name of a group: another word makes a thing of it, as "user manual"."""
NO_NAMES = frozenset(
    [*(day.title() for day in WEEKDAYS), *(day[:3].title() for day in WEEKDAYS), *(month.title() for month in MONTHS),
     *(month[:3].title() for month in MONTHS), "Christmas", "Easter", "I", "Ramadan", "Diwali", "Eid", "The", "Our", "My", "A",
     "Somebody", "Someone", "Everybody", "Nobody", "It", "He", "She", "We", "They", "Who", "This", "That"]
)  # fmt: skip
TO_THINGS = _set("fix move measure check make write decide")
"""Acts that are done to things: the people they take are names in a list."""
NO_PEOPLE = frozenset(
    [
        "Kubernetes",
        "Postgres",
        "Windows",
        "Linux",
        "Mac",
        "Android",
        "Chrome",
        "Firefox",
        "Safari",
        "Edge",
        "Python",
        "Java",
        "Docker",
        "Azure",
        "Google",
        "Slack",
        "Jira",
        "Excel",
        "Word",
        "Teams",
        "Outlook",
        "Salesforce",
        "Stripe",
        "Shopify",
        "Leeds",
        "London",
        "Berlin",
        "Paris",
        "Germany",
        "France",
        "Spain",
        "Italy",
        "England",
        "Wales",
        "Scotland",
        "Ireland",
        "Europe",
        "India",
        "China",
        "America",
        "Africa",
        "Asia",
        "Spanish",
        "French",
        "German",
        "Welsh",
        "English",
        "Black",
        "White",
        "Halloween",
        "Thanksgiving",
        "Lent",
        "Advent",
        "Hanukkah",
        "Product",
        "Engineering",
        "Finance",
        "Marketing",
        "Sales",
        "Legal",
        "Support",
        "Operations",
        "Design",
        "Security",
        "Nobody",
        "Anyone",
        "Someone",
        "What",
        "That",
        "These",
        "There",
        "If",
        "When",
        "As",
        "No",
        "Not",
        "Each",
    ]
)
"""Words with the form of a name that are none of a person."""
