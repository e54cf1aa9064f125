"""Wins and finished tasks as a review says them: measured ones first, then what others said, then the others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from career.documents.review import address
from career.documents.review.document import Entry, Section, Sentence
from career.documents.review.prose import NUMBERS, bare, begun, ended, listed, measured, named, quoted
from career.evidence.skill_evidence import inventory
from career.language.deeds import deed
from career.language.folding import folded
from career.language.relative_days import short
from career.model import people, reframes, tasks, wins
from career.model.backlinks import pointing
from career.model.reframes import Reframe
from career.model.skill_names import name_of
from career.model.skills import alike

if TYPE_CHECKING:
    from career.documents.review.document import Wanted
    from career.model.context import Context
    from career.model.snapshot import Career
    from career.model.tasks import Task
    from career.model.wins import Win


TELLING = 5
"""The letters of a word that says what something is about."""


def in_time(context: Context, wanted: Wanted) -> list[Win]:
    """Return my wins of the time in the order of a review: measured, said by others, the rest; big ones first, then new ones."""
    career = context.career
    won = (win for win in wins.mine(career) if win.on in wanted.window)
    return career.index(("wins of a review", wanted.window), lambda: sorted(won, key=_place))


def _place(win: Win) -> tuple[bool, bool, bool, bool, int, float, str]:
    rank = win.after is None, not win.praise, not win.pinned, not win.milestone
    return (*rank, -win.on.toordinal(), -win.created_at.timestamp(), win.id)


def won(win: Win, context: Context, wanted: Wanted) -> Sentence:
    """Return a win in a sentence: what was won, from what to what, and in brackets for whom or by whom, and when."""
    career, day = context.career, short(win.on, context.today)
    said = career.feedback.get(win.praise)
    if win.praise:
        who = address.words_of(said.person, context, wanted) if said else ""
        who = who or address.written(win.for_whom, context, wanted)
        return Sentence(f"{quoted(win.text)} ({', '.join(filter(None, (who, day)))}).", _of(win))
    change = "" if wins.says_numbers(win) else measured(win.before, win.after, win.unit)
    whom = for_whom(win, context, wanted)
    joined = ": ".join(filter(None, (begun(bare(win.text)), change)))
    return Sentence(f"{joined} ({', '.join(filter(None, (whom, day)))}).", _of(win))


def _of(win: Win) -> tuple[str, ...]:
    return tuple(filter(None, (win.id, win.praise)))


def for_whom(win: Win, context: Context, wanted: Wanted) -> str:
    """Return "for finance", "for you"; "" where nobody is named, or where the words of the win name them already."""
    who = address.written(win.for_whom, context, wanted)
    name = alike(people.written(win.for_whom, context.career))
    is_said = bool(re.search(rf"\b{re.escape(name)}\b", alike(win.text)))
    return "" if not who or is_said else who if who.casefold().startswith("for ") else f"for {who}"


def meant(win: Win, context: Context) -> Iterator[Sentence]:
    """Yield what a win did for my career: the sentence of its task, in my own words, where it came true (P20)."""
    kept = min(pointing(Reframe, "win", win.id, context.career), key=lambda k: k.id, default=None)
    kept = kept or (reframes.of(win.task, context.career) if win.task else None)
    if kept and not kept.for_person and not reframes.sentence_status(kept, context.settings) and kept.closed_on:
        came = {"yes": "It came true.", "partly": "It came true in part."}.get(kept.came_true)
        if came:
            yield Sentence(f"I had said of it: {ended(quoted(kept.sentence))} {came}", (kept.id,))


def by_skill(left: Sequence[Win], context: Context, wanted: Wanted) -> Section:
    """Return the wins with a skill, under the one that most wins show; each once."""
    order = {
        alike(way): (at, shown.name)
        for at, shown in reversed(list(enumerate(inventory(context.career))))
        for way in (shown.key, shown.name)
    }
    found: dict[tuple[int, str], list[Win]] = {}
    for win in left:
        if win.skills:
            place = min(order.get(alike(words), (len(order), name_of(words))) for words in win.skills)
            found.setdefault(place, []).append(win)
    entries = [
        Entry(tuple(sentence for win in rows for sentence in said_of(win, context, wanted)), begun(name))
        for (_, name), rows in sorted(found.items())
    ]
    return Section("Results by skill", tuple(entries))


def said_of(win: Win, context: Context, wanted: Wanted) -> Iterator[Sentence]:
    """Yield a win, and where the document is for me, what it did for my career."""
    yield won(win, context, wanted)
    if wanted.own:
        yield from meant(win, context)


def others(left: Sequence[Win], shown: Iterable[str], context: Context, wanted: Wanted) -> Section:
    """Return the wins without goal and skill, and the finished tasks that serve none of the goals `shown` (ids)."""
    entries = [Entry(tuple(said_of(win, context, wanted))) for win in left]
    told = frozenset(shown)
    rest = [task for task in context.career.tasks.values() if task.goal not in told]
    return Section("Other results", (*entries, *finished(rest, context, wanted)))


def finished(among: Iterable[Task], context: Context, wanted: Wanted) -> Iterator[Entry]:
    """Yield those of some tasks that I finished in the time and that no win tells of, as one sentence."""
    told = context.career.index("tasks told by wins", lambda: _told(context.career))
    done = [
        (task.done_on, task)
        for task in among
        if task.state == "done" and task.done_on and task.done_on in wanted.window
        if tasks.is_mine(task) and task.id not in told and not _is_told_by_a_win(task, context)
    ]
    done.sort(key=lambda pair: (pair[0], pair[1].created_at, pair[1].id))
    if done:
        what = listed([_thing(task, on, context) for on, task in done])
        yield Entry.of(f"Also finished: {what}.", *(task.id for _, task in done))


def _told(career: Career) -> frozenset[str]:
    """Return the ids of the tasks of which a win tells."""
    told = {win.task for win in career.wins.values()}
    return frozenset(told | {kept.about for kept in career.reframes.values() if kept.win in career.wins})


def _is_told_by_a_win(task: Task, context: Context) -> bool:
    """Whether a win of the day on which a task was done speaks of the same: they share a long word."""
    days = context.career.index("words of wins by day", lambda: _words_by_day(context.career))
    return bool(_long_words(task.title) & days.get(task.done_on, frozenset()))


def _words_by_day(career: Career) -> dict[date | None, frozenset[str]]:
    found: dict[date | None, frozenset[str]] = {}
    for win in wins.mine(career):
        found[win.on] = found.get(win.on, frozenset()) | _long_words(win.text)
    return found


def _long_words(text: str) -> frozenset[str]:
    words = "".join(sign if sign.isalnum() else " " for sign in folded(text)).split()
    return frozenset(word for word in words if len(word) >= TELLING and word not in NUMBERS)


def _thing(task: Task, on: date, context: Context) -> str:
    return f"{deed(task.title).doing or named(task.title)} ({short(on, context.today)})"
