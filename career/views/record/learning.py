"""How what I learn from is shown, what changes in my field, and what I decided (B17, O2, O8, O9)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from career.language.relative_days import past, short
from career.language.text import counted
from career.model import decisions, learning, trends
from career.model.context import Context
from career.model.decisions import Decision
from career.model.field import choice_words
from career.model.learning import Learning
from career.model.skill_names import name_of
from career.model.trends import Trend
from career.views.record.parts import Columns, DetailLine, Shown, Values, dated, joined, when
from career.views.tone import Tone

NO_RESPONSE = "no response yet"


def next_date(one: Learning, context: Context) -> str:
    """Return what comes next of something to learn from, with its day: "register by Fri 27 Nov"; "" for nothing."""
    days = (
        ("register by", one.register_by if one.state == "wish" else None),
        ("starts", one.starts_on if one.state in {"wish", "enrolled"} else None),
        ("ends", one.ends_on if one.state == "doing" else None),
        ("take part", learning.engage_on(one, context)),
        ("renew", None if one.state in {"wish", "dropped"} else one.renew_on),
    )
    found = min(((day, words) for words, day in days if day), default=None)
    return f"{found[1]} {when(found[0], context.today, is_open=True)}" if found else ""


def badge(one: Learning, context: Context) -> str:
    """Return "SILENT 12 d" for an enrolment of which nobody was told, else "" (B17)."""
    days = learning.silent_days(one, context)
    return "" if days is None else f"SILENT {days} d"


def _learning(one: Learning, context: Context) -> Columns:
    state = badge(one, context) or one.state
    return state, choice_words(one.kind), next_date(one, context), one.title


def _values_of_learning(one: Learning, context: Context) -> Values:
    return {
        "silent_days": learning.silent_days(one, context),
        "told": [telling.id for telling in learning.tellings(one, context.career)],
        "take_part_by": learning.engage_on(one, context),
    }


def _above_learning(one: Learning, values: Values, context: Context) -> Iterator[DetailLine]:
    yield DetailLine("state", joined(choice_words(one.kind), one.state, next_date(one, context)))
    if (days := values["silent_days"]) is not None:
        yield DetailLine("SILENT", f"{counted(days, 'day')}: you enrolled, nobody knows. t tells somebody", "warn")
    if one.skills:
        yield DetailLine("builds", ", ".join(sorted(map(name_of, one.skills))))


def _below_learning(one: Learning, _values: Values, context: Context) -> Iterator[DetailLine]:
    career = context.career
    rows = [
        (short(telling.on, context.today), joined(career.headline(telling.person), telling.reply))
        for telling in learning.tellings(one, career)
    ]
    yield from dated("told", rows, "good")


def trend_state(trend: Trend, context: Context) -> str:
    """Return the response to a trend, or for how long there has been none."""
    if trends.has_response(trend, context):
        return context.career.headline(trend.response)
    days = (context.today - trend.seen_on).days
    return f"{NO_RESPONSE}, {counted(days, 'day')}" if trends.is_flagged(trend, context) else NO_RESPONSE


def _trend(trend: Trend, context: Context) -> Columns:
    return short(trend.seen_on, context.today), trend_state(trend, context), trend.signal


def _values_of_trend(trend: Trend, context: Context) -> Values:
    return {"flagged": trends.is_flagged(trend, context), "answer_on": trends.answer_on(trend, context)}


def _above_trend(trend: Trend, values: Values, context: Context) -> Iterator[DetailLine]:
    tone: Tone = "warn" if values["flagged"] else "" if trends.has_response(trend, context) else "muted"
    more = "" if trends.has_response(trend, context) else ". Space says what you do about it"
    yield DetailLine("response", f"{trend_state(trend, context)}{more}", tone)
    yield DetailLine("seen", joined(past(trend.seen_on, context.today), trend.source))


def _decision(decision: Decision, context: Context) -> Columns:
    came = decisions.OUTCOME_WORDS[decision.outcome]
    review = when(decision.review_on, context.today, is_open=True) if decisions.is_open(decision) else ""
    sure = "" if decision.confidence is None else f"{decision.confidence} %"
    return short(decision.decided_on, context.today), sure, came or (f"look {review}" if review else ""), decision.what


def _values_of_decision(decision: Decision, _context: Context) -> Values:
    return {"confidence_words": decisions.confidence_words(decision.confidence)}


def _above_decision(decision: Decision, values: Values, context: Context) -> Iterator[DetailLine]:
    if decision.outcome:
        when_said = past(decision.outcome_on, context.today) if decision.outcome_on else ""
        yield DetailLine("outcome", joined(decisions.OUTCOME_WORDS[decision.outcome], when_said), "good")
    elif decision.review_on and decision.review_on <= context.today:
        yield DetailLine("outcome ?", "what came of it? Space says so", "warn")
    if decision.options:
        others = [f"{one} (chosen)" if one == decision.chosen else one for one in sorted(decision.options)]
        yield DetailLine("options", " · ".join(others))
    if values["confidence_words"]:
        yield DetailLine("confidence", values["confidence_words"])


SHOWN: Mapping[str, Shown] = {
    "learning": Shown(
        _learning, _values_of_learning, _above_learning, _below_learning, frozenset({"kind", "state", "skills"})
    ),
    "trends": Shown(_trend, _values_of_trend, _above_trend, told=frozenset({"response", "seen_on", "source"})),
    "decisions": Shown(
        _decision, _values_of_decision, _above_decision, told=frozenset({"options", "confidence", "outcome"})
    ),
}
