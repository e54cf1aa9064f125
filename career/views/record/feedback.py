"""How feedback is shown, and to whom its changes were told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from career.language.relative_days import past, short
from career.language.text import counted
from career.model import feedback
from career.model.context import Context
from career.model.feedback import Feedback, Telling
from career.model.scripts import words_to_tell
from career.views.record.parts import Columns, DetailLine, Shown, Values, own_step, values_of_open, when


def _columns(item: Feedback, context: Context) -> Columns:
    state = feedback.state(item, context)
    shown = f"SILENT {counted(feedback.silent_days(item, context.today), 'day')}" if state == "silent" else state
    return shown, item.kind, context.career.headline(item.person), item.plain or item.raw


def _values(item: Feedback, context: Context) -> Values:
    state = feedback.state(item, context)
    silent = feedback.silent_days(item, context.today) if state == "silent" else None
    return {"state": state, "silent_days": silent} | values_of_open(item, context)


def _above(item: Feedback, values: Values, context: Context) -> Iterator[DetailLine]:
    if values["state"] == "silent":
        text = f"SILENT {counted(values['silent_days'], 'day')}: you changed, nobody knows"
        yield DetailLine("state", text, "warn")
    else:
        yield DetailLine("state", values["state"])
    if values["stuck"]:
        yield from own_step(item, values, context)


def _below(item: Feedback, values: Values, context: Context) -> Iterator[DetailLine]:
    for told in feedback.tellings(item, context.career):
        yield DetailLine("told", f"{context.career.headline(told.person)}, {past(told.on, context.today)}: {told.text}")
        if told.reply:
            yield DetailLine("reply", told.reply, "good")
    if values["state"] == "silent":
        yield DetailLine("to say", words_to_tell(item, item.person, context), "muted")
    if item.kind == "hint" and values["state"] == "understood":
        who = context.career.headline(item.person) or "whoever said it"
        yield DetailLine("test it", f"ask {who} whether that is what was meant: s drafts the question", "muted")


def _telling(told: Telling, context: Context) -> Columns:
    ask = when(told.follow_up_on, context.today, is_open=not told.reply_on)
    return (
        short(told.on, context.today),
        context.career.headline(told.person),
        told.reply or f"ask again: {ask}",
        told.text,
    )


SHOWN: Mapping[str, Shown] = {
    "feedback": Shown(_columns, _values, _above, _below, waiting=feedback.inbox),
    "tellings": Shown(_telling),
}
