"""A review as plain data for JSON: every sentence with the ids of its records."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from career.documents.review.document import Entry, Review, Section
    from career.documents.review.figures import Figures


def data(review: Review, *, masked: bool) -> dict[str, object]:
    """Return what `--format json` prints; docs/json.md names every key."""
    return {
        "document": "review",
        "for": review.wanted.audience,
        "title": review.title,
        "since": review.window.since,
        "until": review.window.until,
        "masked": masked,
        "empty": review.empty or None,
        "left_out": review.left_out,
        "sections": [_section(section) for section in review.sections],
        "figures": _figures(review.figures),
    }


def _section(section: Section) -> dict[str, object]:
    return {
        "heading": section.heading,
        "level": section.level,
        "ids": section.sources,
        "entries": [_entry(entry) for entry in section.entries],
    }


def _entry(entry: Entry) -> dict[str, object]:
    said = [{"text": one.text, "ids": one.sources, "doubt": one.doubt or None} for one in entry.sentences]
    return {"lead": entry.lead or None, "sentences": said}


def _figures(figures: Figures) -> dict[str, object]:
    return {
        "goals": [
            {
                "id": curve.goal,
                "title": curve.title,
                "unit": curve.unit,
                "starts": curve.starts,
                "due": curve.due,
                "baseline": curve.baseline,
                "target": curve.target,
                "values": [{"on": on, "value": value} for on, value in curve.values],
                "ids": curve.sources,
            }
            for curve in figures.goals
        ],
        "wins": [
            {"month": f"{m.month:%Y-%m}", "wins": m.wins, "measured": m.measured, "ids": m.sources}
            for m in figures.wins
        ],
        "skills": [
            {"name": row.name, "then": row.then, "now": row.now, "unproven": row.is_unproven, "ids": row.sources}
            for row in figures.skills
        ],
        "skills_by": "level" if figures.by_level else "wins",
    }
