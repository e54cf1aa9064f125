"""The feedback of a review: what I heard, what I changed, whom I told, and who confirmed it (B5, B7, B8)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from career.documents.review.document import Entry, Section, Sentence
from career.documents.review.prose import bare, begun, ended, quoted
from career.language.relative_days import short
from career.language.text import clean_line
from career.model import feedback, wins

if TYPE_CHECKING:
    from career.documents.review.document import Wanted
    from career.model.context import Context
    from career.model.feedback import Feedback, FeedbackState

ORDER: tuple[FeedbackState, ...] = ("confirmed", "told", "silent", "changing", "understood", "new", "parked")
"""The states in their order here: what is confirmed proves most."""
ACTED_ON = frozenset({"confirmed", "told", "silent", "changing"})
"""The states in which something came of it: others read of no more."""
HEADING = "Feedback: what I heard, and what I changed"


def section(context: Context, wanted: Wanted) -> Section:
    """Return the feedback of the time; for others that on which I have acted, for me all of it."""
    states = feedback.states(context)
    shown = ORDER if wanted.audience == "me" else tuple(s for s in ORDER if s in ACTED_ON)
    found = [f for f in context.career.feedback.values() if states[f.id] in shown and f.kind != "praise"]
    found = [f for f in found if _is_of_time(f, context, wanted)]
    found.sort(key=lambda f: (shown.index(states[f.id]), f.on, f.created_at, f.id))
    return Section(HEADING, tuple(_entry(f, states[f.id], context, wanted) for f in found))


def praise(context: Context, wanted: Wanted) -> Iterator[Entry]:
    """Yield the praise of the time in the words of those who gave it, the latest first; what is a win is told there."""
    told = {win.praise for win in wins.mine(context.career) if win.on in wanted.window}
    said = [f for f in context.career.feedback.values() if f.kind == "praise" and f.on in wanted.window]
    for item in sorted(said, key=lambda f: (-f.on.toordinal(), -f.created_at.timestamp(), f.id)):
        if item.id not in told:
            who = clean_line(context.career.headline(item.person))
            by = ", ".join(filter(None, (who, short(item.on, context.today))))
            yield Entry.of(f"{quoted(item.raw)} ({by}).", item.id)


def _is_of_time(item: Feedback, context: Context, wanted: Wanted) -> bool:
    told = feedback.tellings(item, context.career)
    days = (item.on, item.change_on, *(t.on for t in told), *(t.reply_on for t in told))
    return any(day in wanted.window for day in days)


def _entry(item: Feedback, state: FeedbackState, context: Context, wanted: Wanted) -> Entry:
    heard = _heard(item, context, own=wanted.audience == "me")
    return Entry((heard, *_came_of_it(item, state, context, own=wanted.audience == "me")))


def _heard(item: Feedback, context: Context, *, own: bool) -> Sentence:
    """Return what was heard, from whom and when; for others in plain words, where there are any."""
    who = clean_line(context.career.headline(item.person))
    day = short(item.on, context.today)
    said = quoted(item.raw) if own or not item.plain else begun(item.plain)
    if item.kind == "request" and item.topic:
        said = f"{said} (I asked about {bare(item.topic)})"
    plain = f" In plain words: {ended(item.plain)}" if own and item.plain else ""
    source = f"From {who} I heard on {day}" if who else f"I heard on {day}"
    return Sentence(f"{source}: {ended(said)}{plain}", (item.id,))


def _came_of_it(item: Feedback, state: FeedbackState, context: Context, *, own: bool) -> Iterator[Sentence]:
    if state == "parked":
        yield Sentence(f"I left it at that: {ended(item.park_why)}", (item.id,))
    if not item.change_made or state == "parked":
        return
    if state == "changing":
        yield Sentence(f"I am changing this: {ended(item.change_made)}", (item.id,))
        return
    since = f"Since {short(item.change_on, context.today)} " if item.change_on else ""
    yield Sentence(f"{since}I do it differently: {ended(item.change_made)}", (item.id,))
    yield from _told(item, context, own=own)


def _told(item: Feedback, context: Context, *, own: bool) -> Iterator[Sentence]:
    """Yield whom I told of the change, and what they answered: of each the last time."""
    since = item.change_on
    told = [t for t in feedback.tellings(item, context.career) if since is None or t.on >= since]
    for telling in {t.person: t for t in told}.values():
        who = clean_line(context.career.headline(telling.person)) or "somebody"
        if telling.reply_on:
            answer = f"{begun(who)} confirmed it on {short(telling.reply_on, context.today)}: {quoted(telling.reply)}"
            yield Sentence(ended(answer), (telling.id,))
        else:
            open_ = ", and there is no answer yet" if own else ""
            yield Sentence(f"I told {who} on {short(telling.on, context.today)}{open_}.", (telling.id,))
    if not told and own:
        yield Sentence("Nobody was told of it yet.", (item.id,))
