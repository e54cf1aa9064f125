"""How records are shown of which little or nothing is derived."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from career.language.relative_days import past, short
from career.language.text import number
from career.model import conflicts, visions, wins
from career.model.conflicts import Conflict
from career.model.context import Context
from career.model.nudge_answers import SAID_WORDS, NudgeAnswer
from career.model.reminders import Reminder
from career.model.reviews import Review
from career.model.snapshot import Career
from career.model.tradeoffs import ACT_WORDS, Tradeoff
from career.model.visions import Vision
from career.model.wins import Win
from career.views import book
from career.views.record.parts import Columns, DetailLine, Shown, Values, span, way, when


def _vision(vision: Vision, context: Context) -> Columns:
    return short(vision.on, context.today), span(vision.start, vision.target, vision.unit), vision.text


def _values_of_vision(vision: Vision, context: Context) -> Values:
    career = context.career
    return {"counts": vision == visions.latest(career), "earlier": [v.id for v in visions.earlier(vision, career)]}


def _above_vision(vision: Vision, values: Values, context: Context) -> Iterator[DetailLine]:
    counts = "this counts now" if values["counts"] else "an earlier answer: a later one counts"
    yield DetailLine("answered", f"{past(vision.on, context.today)}, {counts}", "" if values["counts"] else "muted")


def _below_vision(vision: Vision, _values: Values, context: Context) -> Iterator[DetailLine]:
    for before in visions.earlier(vision, context.career):
        yield DetailLine("earlier", f"{short(before.on, context.today)}: {visions.words(before)}", "muted")


def _win(win: Win, context: Context) -> Columns:
    marks = "*" if win.milestone else "", span(win.before, win.after, win.unit)
    return short(win.on, context.today), *marks, context.career.headline(_whose(win, context.career)), win.text


def _whose(win: Win, career: Career) -> str:
    return wins.of_others(career).get(win.id, "")


def _values_of_win(win: Win, context: Context) -> Values:
    return {"whose": _whose(win, context.career) or None}


def _above_win(win: Win, values: Values, context: Context) -> Iterator[DetailLine]:
    if values["whose"]:
        yield DetailLine("whose", context.career.headline(values["whose"]))
    if who := book.said_by(win, context.career):
        yield DetailLine("said by", who)
    ends = (("before", win.before), ("after", win.after))
    if metric := book.metric_of(win):
        yield DetailLine("changed", way(metric.before, metric.after, metric.unit, None))
    else:
        yield from (DetailLine(label, f"{number(end)} {win.unit}".strip()) for label, end in ends if end is not None)


def _reminder(reminder: Reminder, context: Context) -> Columns:
    return when(reminder.done_on or reminder.on, context.today, is_open=not reminder.done_on), reminder.text


def _review(review: Review, context: Context) -> Columns:
    effort = "" if review.effort is None else f"effort {review.effort} of 4"
    left = f"stopped at {review.left_at}" if review.left_at else effort
    return short(review.on, context.today), review.kind, f"{review.seconds} s", left


def _nudge(answer: NudgeAnswer, context: Context) -> Columns:
    about = context.career.headline(answer.about) if answer.about else ""
    return short(answer.on, context.today), answer.kind, SAID_WORDS[answer.said], about


def _tradeoff(trade: Tradeoff, context: Context) -> Columns:
    minutes = f"{trade.minutes_week} min" if trade.minutes_week else ""
    ask = "" if trade.reply_on else when(trade.follow_up_on, context.today, is_open=True)
    text = f"{trade.what}, for {context.career.headline(trade.goal)}"
    return (
        ACT_WORDS[trade.act],
        minutes,
        context.career.headline(trade.person),
        f"ask again: {ask}" if ask else "",
        text,
    )


def _above_tradeoff(trade: Tradeoff, _values: Values, context: Context) -> Iterator[DetailLine]:
    until = f" to {short(trade.to_date, context.today)}" if trade.to_date else ""
    yield DetailLine("state", f"{ACT_WORDS[trade.act]}{until}, {past(trade.on, context.today)}")


def _conflict(conflict: Conflict, context: Context) -> Columns:
    return conflicts.field_words(conflict, context.career), context.career.headline(conflict.of), conflict.text


def _below_conflict(conflict: Conflict, _values: Values, context: Context) -> Iterator[DetailLine]:
    yield DetailLine(
        "of", f"{conflicts.field_words(conflict, context.career)} of {context.career.headline(conflict.of)}"
    )
    yield DetailLine("", "two machines changed this text; o resolves it", "muted")


SHOWN: Mapping[str, Shown] = {
    "visions": Shown(_vision, _values_of_vision, _above_vision, _below_vision),
    "wins": Shown(_win, _values_of_win, _above_win, told=frozenset({"before", "after", "unit"})),
    "reminders": Shown(_reminder),
    "reviews": Shown(_review),
    "nudges": Shown(_nudge),
    "tradeoffs": Shown(_tradeoff, above=_above_tradeoff),
    "conflicts": Shown(_conflict, below=_below_conflict),
}
