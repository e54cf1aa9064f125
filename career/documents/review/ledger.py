"""The feedback of a review: what I heard, what I changed, whom I told, and who confirmed it (B5, B7, B8)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from career.documents.review import address
from career.documents.review.document import Entry, Section, Sentence
from career.documents.review.prose import bare, begun, ended, inner, quoted, turned
from career.language import gerunds
from career.language.relative_days import short
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
SAID = ("{who} said on {day}: {said}", "On {day} {who} told me: {said}", "{who}, on {day}: {said}")
SAID_BY_NOBODY = ("I heard on {day}: {said}", "What I was told on {day}: {said}")
LEARNED = (
    "From {who} I learned on {day} to {said}",
    "What {who} said on {day} taught me to {said}",
    "After what {who} told me on {day} I set out to {said}",
)
POINTS = ("What I took from {who} on {day}: {said}", "My reading of what {who} said on {day}: {said}")
POINTS_OF_NOBODY = ("I heard on {day}: {said}", "What I took from {day}: {said}")
CHANGED = ("Since {day}: {change}", "My answer, since {day}: {change}", "What I do now, since {day}: {change}")
CLAUSES = ("Since {day} {change}", "From {day} on {change}")
CHANGING = ("I have begun to change that: {change}", "What I am changing: {change}")
"""The forms of the sentences, by turns: six in a row do not sound alike, and the same records give the same."""
OF_ME = ("I ", "I'", "I\u2019", "we ", "We ", "each ", "Each ", "every ", "Every ")
"""The beginnings of a text that is a sentence."""


def section(context: Context, wanted: Wanted) -> Section:
    """Return the feedback of the time; for others that on which I have acted, for me all of it."""
    states = feedback.states(context)
    shown = ORDER if wanted.audience == "me" else tuple(s for s in ORDER if s in ACTED_ON)
    found = [f for f in context.career.feedback.values() if states[f.id] in shown and f.kind != "praise"]
    found = [f for f in found if _is_of_time(f, context, wanted)]
    found.sort(key=lambda f: (shown.index(states[f.id]), f.on, f.created_at, f.id))
    return Section(HEADING, tuple(_entry(f, at, states[f.id], context, wanted) for at, f in enumerate(found)))


def praise(context: Context, wanted: Wanted) -> Iterator[Entry]:
    """Yield the praise of the time in the words of those who gave it, the latest first; what is a win is told there."""
    told = {win.praise for win in wins.mine(context.career) if win.on in wanted.window}
    said = [f for f in context.career.feedback.values() if f.kind == "praise" and f.on in wanted.window]
    for item in sorted(said, key=lambda f: (-f.on.toordinal(), -f.created_at.timestamp(), f.id)):
        if item.id not in told:
            who = address.words_of(item.person, context, wanted)
            by = ", ".join(filter(None, (who, short(item.on, context.today))))
            yield Entry.of(f"{quoted(item.raw)} ({by}).", item.id)


def _is_of_time(item: Feedback, context: Context, wanted: Wanted) -> bool:
    told = feedback.tellings(item, context.career)
    days = (item.on, item.change_on, *(t.on for t in told), *(t.reply_on for t in told))
    return any(day in wanted.window for day in days)


def _entry(item: Feedback, at: int, state: FeedbackState, context: Context, wanted: Wanted) -> Entry:
    """Return a feedback at its place `at` of the list, on which the forms of its sentences depend."""
    return Entry((_heard(item, at, context, wanted), *_came_of_it(item, at, state, context, wanted)))


def _heard(item: Feedback, at: int, context: Context, wanted: Wanted) -> Sentence:
    """Return what was heard, from whom and when; for others in plain words, where there are any."""
    who, day = address.who(item.person, context, wanted), short(item.on, context.today)
    if wanted.own or not item.plain:
        forms, said = (SAID if who else SAID_BY_NOBODY), quoted(item.raw)
    else:
        said = inner(address.spoken_to(item.plain, context, wanted))
        first = said.partition(" ")[0].lower()
        is_deed = first in {"be", "have"} or gerunds.is_verb(first)
        forms = (LEARNED if is_deed else POINTS) if who else POINTS_OF_NOBODY
        said = bare(f"{said[0].lower()}{said[1:]}" if is_deed else said)
    line = begun(turned(forms, at).format(who=who, day=day, said=said))
    about = f" (I had asked about {bare(item.topic)})" if item.kind == "request" and item.topic else ""
    plain = f" In plain words: {ended(item.plain)}" if wanted.own and item.plain else ""
    return Sentence(f"{ended(f'{line}{about}' if about else line)}{plain}", (item.id,))


def _came_of_it(item: Feedback, at: int, state: FeedbackState, context: Context, wanted: Wanted) -> Iterator[Sentence]:
    if state == "parked":
        yield Sentence(f"I left it at that: {ended(item.park_why)}", (item.id,))
    if not item.change_made or state == "parked":
        return
    change = bare(address.spoken_to(item.change_made, context, wanted))
    if state == "changing":
        yield Sentence(turned(CHANGING, at).format(change=ended(inner(change))), (item.id,))
        return
    yield Sentence(_changed(item, at, change, context), (item.id,))
    yield from _told(item, context, wanted)


def _changed(item: Feedback, at: int, change: str, context: Context) -> str:
    """Return what I do now, since when: as a sentence where my words are one."""
    if not item.change_on:
        return f"What I do now: {ended(inner(change))}"
    day = short(item.change_on, context.today)
    is_clause = change.startswith(OF_ME)
    return turned(CLAUSES if is_clause else CHANGED, at).format(day=day, change=ended(inner(change)))


def _told(item: Feedback, context: Context, wanted: Wanted) -> Iterator[Sentence]:
    """Yield whom I told of the change, and what they answered: of each the last time. No answer is said to be none."""
    since = item.change_on
    told = [t for t in feedback.tellings(item, context.career) if since is None or t.on >= since]
    for telling in {t.person: t for t in told}.values():
        who = address.who(telling.person, context, wanted) or "somebody"
        if telling.reply_on:
            answer = f"{begun(who)} confirmed it on {short(telling.reply_on, context.today)}: {quoted(telling.reply)}"
            yield Sentence(ended(answer), (telling.id,))
        else:
            yield Sentence(
                f"I told {who} on {short(telling.on, context.today)}; there is no answer yet.", (telling.id,)
            )
    if not told and wanted.own:
        yield Sentence("Nobody was told of it yet.", (item.id,))
