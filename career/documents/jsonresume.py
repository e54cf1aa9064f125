"""A curriculum vitae in the form of JSON Resume 1.3.1 (jsonresume.org): jobs, skills with the level's word, milestones."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import msgspec

from career.documents.export import Export
from career.evidence import skill_levels
from career.evidence.skill_evidence import SkillEvidence, inventory
from career.language.json_values import plain
from career.model import roles, wins
from career.model.roles import Role
from career.model.sharing import without_matters
from career.model.skill_names import name_of
from career.model.skills import LEVELS
from career.model.snapshot import Career
from career.model.wins import Win
from career.views.record.parts import way

SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.3.1/schema.json"
VERSION = "v1.3.1"


def pieces(export: Export) -> Iterator[str]:
    """Yield the text. It claims only what has a win: a skill without one in a year is left out, and so is every draft."""
    career = export.context.career
    resume = {
        "$schema": SCHEMA,
        "meta": {"generator": "rung", "version": VERSION, "lastModified": export.context.today},
        "basics": {"name": ""},
        **({"work": plain(work, export.seen)} if (work := [_work(role, export) for role in _jobs(export)]) else {}),
        "skills": plain([_skill(shown) for shown in inventory(career) if _counts(shown, export)], export.seen),
        **({"certificates": plain(held, export.seen)} if (held := _certificates(export)) else {}),
        "projects": plain([_project(win, career) for win in milestones(export)], export.seen),
    }
    yield msgspec.json.format(msgspec.json.encode(plain(resume)), indent=2).decode() + "\n"


def milestones(export: Export) -> list[Win]:
    """Return my milestones that the export is about, the latest first.

    Those in another's words wait to be quotable, and a private matter is left out.
    """
    there = wins.mine(without_matters(export.context.career))
    mine = [win for win in there if win.milestone and not win.praise and win.on in export.window]
    return sorted(mine, key=lambda win: (win.on, win.created_at, win.id), reverse=True)


def _certificates(export: Export) -> list[dict[str, Any]]:
    """Return the certificates that were earned in the time of the export, the latest first."""
    there = (one for one in export.context.career.learning.values() if one.archived_on is None and one.kind == "cert")
    found = [one for one in there if one.state == "done" and one.closed_on and one.closed_on in export.window]
    found.sort(key=lambda one: (one.closed_on, one.id), reverse=True)
    return [
        {"name": one.title, "date": one.closed_on}
        | ({"issuer": one.provider} if one.provider else {})
        | ({"url": one.link} if one.link else {})
        for one in found
    ]


def _jobs(export: Export) -> list[Role]:
    """Return the jobs that have begun and had a day in the time of the export, the latest first."""
    today, window = export.context.today, export.window
    begun = [r for r in roles.in_time(export.context.career) if (r.started_on or today) <= today]
    return [
        role
        for role in reversed(begun)
        if (window.since or date.min) <= (role.ended_on or today)
        and (role.started_on or date.min) <= (window.until or today)
    ]


def _work(role: Role, export: Export) -> dict[str, Any]:
    """Return a job with the milestones of its days as highlights. When it is to be left is private."""
    dates = {
        "startDate": role.started_on,
        "endDate": role.ended_on if role.ended_on and role.ended_on <= export.context.today else None,
    }
    found: dict[str, Any] = {"name": role.org, "position": role.title} | {at: day for at, day in dates.items() if day}
    return found | {"highlights": [win.text for win in milestones(export) if roles.at(role, win.on)]}


def _counts(shown: SkillEvidence, export: Export) -> bool:
    return bool(shown.wins) and not skill_levels.is_unproven(shown, export.context)


def _skill(shown: SkillEvidence) -> dict[str, str]:
    """Return a skill with the word for its level; one that is new or was never rated is named without."""
    level = {"level": LEVELS[shown.level][0]} if shown.level else {}
    return {"name": shown.name} | level


def _project(win: Win, career: Career) -> dict[str, Any]:
    """Return a milestone as a project. For whom it was is left out: a curriculum vitae names nobody unasked."""
    goal = career.goals.get(win.goal)
    found: dict[str, Any] = {"name": win.text}
    if win.before is not None and win.after is not None:
        found["description"] = way(win.before, win.after, win.unit, None)
    if win.skills:
        found["keywords"] = sorted(map(name_of, win.skills))
    if goal and goal.starts and goal.starts <= win.on:
        found["startDate"] = goal.starts
    return found | {"endDate": win.on}
