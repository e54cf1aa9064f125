"""What one learns from, trends and decisions as notes for Obsidian, each under a heading of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from career.documents.export import Export
from career.model import trends
from career.model.decisions import OUTCOME_WORDS, Decision, confidence_words
from career.model.field import choice_words
from career.model.learning import Learning
from career.model.trends import Trend


def notes(export: Export, escaped: Callable[[str], str]) -> Iterator[tuple[str, list[str]]]:
    """Yield each heading with its lines; what one learns from is a task until it is over, with the next of its days."""
    yield "Learning", [_learning(one, export, escaped) for one in _learned(export)]
    yield "Trends", [_trend(one, export, escaped) for one in _seen(export)]
    yield "Decisions", [_decision(one, export, escaped) for one in _made(export)]


def _learned(export: Export) -> list[Learning]:
    there = (one for one in export.context.career.learning.values() if one.archived_on is None)
    found = [one for one in there if _day(one, export) in export.window and one.state != "dropped"]
    return sorted(found, key=lambda one: (one.is_closed, _day(one, export), one.id))


def _seen(export: Export) -> list[Trend]:
    there = (one for one in export.context.career.trends.values() if one.archived_on is None)
    return sorted((one for one in there if one.seen_on in export.window), key=lambda one: (one.seen_on, one.id))


def _made(export: Export) -> list[Decision]:
    there = (one for one in export.context.career.decisions.values() if one.archived_on is None)
    return sorted((one for one in there if one.decided_on in export.window), key=lambda one: (one.decided_on, one.id))


def _day(one: Learning, export: Export) -> date:
    return one.closed_on or _next(one) or export.context.moment.local_day(one.created_at)


def _next(one: Learning) -> date | None:
    return one.register_by if one.state == "wish" and one.register_by else one.starts_on


def _learning(one: Learning, export: Export, escaped: Callable[[str], str]) -> str:
    mark, day = ("x" if one.is_closed else " "), _next(one)
    due = f" [due:: {day.isoformat()}]" if day and not one.is_closed else ""
    said = ", ".join(filter(None, (one.title, choice_words(one.kind), one.provider)))
    return f"- [{mark}] {escaped(export.seen(said))}{due} [id:: {one.id}]"


def _trend(one: Trend, export: Export, escaped: Callable[[str], str]) -> str:
    answered = trends.has_response(one, export.context)
    response = f"response: {export.context.career.headline(one.response)}" if answered else ""
    means = f"in two years: {one.implication}" if one.implication else ""
    said = "; ".join(filter(None, (one.signal, means, response)))
    return f"- {one.seen_on.isoformat()} {escaped(export.seen(said))} [id:: {one.id}]"


def _decision(one: Decision, export: Export, escaped: Callable[[str], str]) -> str:
    said = "; ".join(
        filter(None, (one.what, one.chosen, confidence_words(one.confidence), OUTCOME_WORDS[one.outcome], one.learned))
    )
    return f"- {one.decided_on.isoformat()} {escaped(export.seen(said))} [id:: {one.id}]"
