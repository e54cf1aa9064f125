"""The articles and capitals that a note leaves out, put where one says them: "export badge list" exports the badge list."""

from __future__ import annotations

import re

_BARE = (
    r"^((?:(?P<new>write|writing|draft|drafting|make|making|create|creating|build|building|design|designing)|[a-z]+)(?: (?:up|out|off|in))?) ((?!(?:the|an?|our|my|your|their|his|her|its|this|that|these|those|all|every|each|some|any|no|one|two|three|more|to|for|"
    r"with|in|on|of|at|by|from|about|how|why|what|who|whether|if|and|or|up|out|off|down|over|through|into|after|before)\b)(?:(?!(?:and|or)\b)[\w-]+ ){0,2}(?:list|reply|lesson|visit|trip|meeting|workshop|session|scope|leak|scheme|migration|instruction|abstract|handrail|rail|fence|sign|alarm|lock|tap|sink|boiler|gate|lamp|light|socket|radiator|pump|valve|shelf|ramp|curtain|report|note|one-pager|article|statement|leaflet|card|chart|drawer|endpoint|index|flow|return|plan|appeal|file|form|page|sheet|"
    r"letter|contract|agenda|plan|invoice|schedule|memo|poster|slide|deck|script|typo|room|guide|template|survey|dashboard|rota|policy|budget|"
    r"footer|button|brochure|leaflet|order|register|file|folder|spreadsheet|checklist|proposal|bug|query|table|box|practical|panel|unit|referral|door|machine|printer|database|server))\b(?! \w+ing\b)(?! \d)(?! (?!this|as|is|was|across|plus|minus)\w{2,}s\b)"
)
"""A verb with a single thing that lacks its article."""


def with_article(text: str) -> str:
    """Return a deed whose thing was noted without its article ("export badge list") as one says it."""
    text = re.sub(r"\b(?:christmas|easter)\b|\b(?:the )?(?:mr|mrs|ms|dr)(?= [A-Z])", _named, text)
    return re.sub(_BARE, lambda bare: f"{bare[1]} {_article(bare)} {bare[3]}", text)


def _named(found: re.Match[str]) -> str:
    """Return a feast or a title as it is written: "the mr Haddad" is Mr Haddad."""
    return found[0].removeprefix("the ").title()


def _article(bare: re.Match[str]) -> str:
    """Return "the", and for what is made "a" or "an"."""
    return ("an" if bare[3][:1].casefold() in "aeiou" else "a") if bare["new"] else "the"
