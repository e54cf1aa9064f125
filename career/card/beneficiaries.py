"""Who benefits from a task: whoever its words name, otherwise the people whom the skill serves (P16c)."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from career.language.text import clean_line

if TYPE_CHECKING:
    from career.model.snapshot import Career

GROUPS = {
    "budgeting": "those who have to decide what we can pay for",
    "accounting": "whoever signs off the accounts",
    "compliance": "the auditors, and whoever answers to them",
    "privacy": "the people whose data it is",
    "procurement": "everyone who will live with the contract",
    "risk-management": "those who would have to clear up after it",
    "business-acumen": "the people who pay for my work",
    "documentation": "the next person to do it without me",
    "writing": "everyone who has to act on it",
    "presenting": "the people in the room",
    "status-reporting": "those who answer for it upstream",
    "facilitation": "everyone who sits in that meeting",
    "plain-language": "people from outside the trade",
    "content-creation": "readers who never met me",
    "active-listening": "whoever had not been heard",
    "data-analysis": "those who decide by the number",
    "data-engineering": "everyone who opens the numbers in the morning",
    "data-viz": "the people who have to decide at the meeting",
    "experimentation": "those who would have guessed",
    "machine-learning": "the people who do it by hand today",
    "data-governance": "everyone who quotes that number",
    "planning": "the team that would have done all of it at once",
    "project-management": "everyone with a part in it",
    "scheduling": "all who have to be there",
    "requirements": "the people who will use it",
    "estimation": "those who plan by my dates",
    "process-improvement": "everyone who does it each week",
    "release-management": "the users, on the day it goes live",
    "goal-setting": "the team that has to choose what to leave out",
    "follow-through": "whoever is still waiting for it",
    "record-keeping": "the one who looks for it in a year",
    "attention-to-detail": "whoever would have found the mistake",
    "mentoring": "the person I sit with",
    "teaching": "the people I teach",
    "onboarding": "the next newcomer",
    "delegation": "whoever does it their own way",
    "hiring": "the team that works with the one we choose",
    "people-management": "the people on my team",
    "team-culture": "everyone who should want to come to work",
    "change-management": "the group that loses most by it",
    "incident-response": "whoever is affected, and the next one on call",
    "reliability": "whoever is on call at night",
    "observability": "the customer who would have called first",
    "cloud": "the team with the next idea to run",
    "cicd": "everyone who waits for a build",
    "security": "the people whose data we hold",
    "it-support": "everyone who could not work until then",
    "user-research": "the users we would have guessed about",
    "ux-design": "the people who have to find their way in it",
    "accessibility": "the people who are shut out today",
    "visual-design": "everyone who only glances at it",
    "product-management": "the users of what is built next",
    "marketing": "the people it was made for",
    "market-research": "those who choose where we go",
    "collaboration": "the team on the other side",
    "relationship-building": "the person I write to",
    "customer-service": "the customer who asked",
    "negotiation": "both sides of the table",
    "influence": "those who wanted it and were not heard",
    "conflict-resolution": "the two who do not speak",
    "sales": "the customer, and all who live by the order",
    "vendor-management": "the team that waits for the supplier",
    "feedback": "the author, before anyone else sees it",
    "backend": "everyone whose screen depends on it",
    "frontend": "the people who use that screen",
    "api-design": "the team that calls it",
    "databases": "everyone who waits for that query",
    "architecture": "whoever makes the next change",
    "testing": "whoever changes this next",
    "code-review": "the author, and all who read it after us",
    "refactoring": "whoever changes this next",
    "modernisation": "the team that keeps it running in five years",
    "performance": "everyone who waits for it today",
    "automation": "the one who does it by hand today",
    "troubleshooting": "everyone it has been failing for",
    "critical-thinking": "those who would have paid for the mistake",
    "research": "those who have to choose",
    "decision-making": "everyone who waits for the decision",
    "systems-thinking": "the teams at both ends of it",
    "creativity": "those who were stuck between two answers",
    "learning": "the team that gets one more who can do it",
    "adaptability": "the one I stand in for, and their team",
    "initiative": "everyone who had put up with it",
    "resilience": "the people around me on the bad day",
}
"""The people whom a skill serves, for tasks that name nobody, by the skill's id."""
ANYBODY = "the ones who get the result"
"""The people served by a skill that is not in the catalogue."""
_HEADS = (
    "team|teams|customers?|users?|clients?|sales|support|board|staff|colleagues?|class|students?|parents?|patients?|"
    "managers?|leads|engineers?|designers?|newcomers?|hires?|department|office|group|guild|council|committee|auditors?|"
    "finance|marketing|legal|hr|ops|readers?|suppliers?|partners?|volunteers?|pupils?|teachers?|nurses?|doctors?|"
    "residents?|members|everyone|developers?|analysts?|interns?|candidates?|directors?|stakeholders?|tenants?|families"
)
_LEADS = frozenset(["for", "to", "with", "of"])
"""Words after which a group may be named."""
_NOT_OF_A_GROUP = frozenset(
    ["and", "from", "in", "on", "by", "before", "with", "about", "to", "for", "at", "of", "into"]
)
"""Words that cannot be inside the name of a group: "for the deploy on the team page"."""
MOST_WORDS = 6


def named_in(text: str, career: Career) -> str:
    """Return who benefits, by a task's words: a known person ("with Tom", "Tom's"), or a group ("for the sales team").

    Returns "" where nobody is named.
    """
    line = clean_line(text)
    found = _person(line, career) or _group(line)
    return found if len(found.split()) <= MOST_WORDS else ""


def of_skill(skill_id: str) -> str:
    """Return the people whom a skill serves."""
    return GROUPS.get(skill_id, ANYBODY)


def _person(line: str, career: Career) -> str:
    for person in career.people.values():
        first = person.name.split(" ")[0]
        for name in dict.fromkeys((person.name, first)):
            word = re.escape(name)
            if name and re.search(
                rf"\b(?:for|with|to)\s+{word}(?!\w)|(?<!\w){word}['\u2019]s(?!\w)", line, re.IGNORECASE
            ):
                return name
    return ""


@cache
def _groups() -> re.Pattern[str]:
    """Return the pattern of a group's name; compiled on first use, since that takes longer than to search a task."""
    leads = "|".join(sorted(_LEADS))
    return re.compile(rf"\b(?:{leads})\s+((?:[\w'-]+\s+){{0,3}}?(?:{_HEADS})(?:\s+(?:{_HEADS}))?)\b", re.IGNORECASE)


def _group(line: str) -> str:
    if _LEADS.isdisjoint(line.casefold().split()):
        return ""
    for found in _groups().finditer(line):
        words = found[1].split()
        if not _NOT_OF_A_GROUP.intersection(word.casefold() for word in words[:-1]):
            return str(found[1])
    return ""
