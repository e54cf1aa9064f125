"""The book of wins: which of my wins are wanted, newest first, how many fell into each week, and months with none (P1)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from career.language.folding import folded
from career.language.metrics import Metric
from career.language.periods import MOST_WORDS, period
from career.language.spans import bounds
from career.language.text import clean_line, number
from career.language.windows import COUNTED_BACK, Window, read_window
from career.model import people, skills, wins
from career.model.skills import alike

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.feedback import Feedback
    from career.model.snapshot import Career
    from career.model.wins import Win

WEEKS = 12
"""The weeks whose wins are drawn, this one the last."""
MILESTONE, PINNED, NEEDED = frozenset({"milestone", "milestones"}), frozenset({"pinned"}), frozenset({"needed"})
"""The words of a filter that ask for a mark."""


class Wanted(NamedTuple):
    """Which wins are wanted: all that hold. `goal` is an id, `skill` any words for it, `person` a name or a part of one.

    `words` are looked for in all that a win says, its goal, its skills, and the people in it.
    """

    window: Window = Window()
    words: str = ""
    goal: str = ""
    skill: str = ""
    person: str = ""
    milestone: bool = False
    pinned: bool = False
    needed: bool = False

    @property
    def is_all(self) -> bool:
        """Whether it leaves out no win."""
        return self == Wanted()


class MonthCount(NamedTuple):
    """The number of wins in the month that begins on `first`."""

    first: date
    wins: int


def book(career: Career) -> Sequence[Win]:
    """Return all my wins, the newest first; those of my reports are theirs."""
    return career.index(
        "book of wins", lambda: sorted(wins.mine(career), key=attrgetter("on", "created_at", "id"), reverse=True)
    )


def chosen(wanted: Wanted, career: Career) -> Sequence[Win]:
    """Return the wins that are wanted, the newest first."""
    if wanted.is_all:
        return book(career)
    words, who = folded(wanted.words).split(), folded(wanted.person)
    texts: dict[str, str] = career.index("texts of wins", dict)
    return [
        win
        for win in book(career)
        if win.on in wanted.window
        and (not wanted.goal or win.goal == wanted.goal)
        and (not wanted.skill or shows(win, wanted.skill, career))
        and (not who or any(who in folded(name) for name in people_in(win, career)))
        and (win.milestone or not wanted.milestone)
        and (win.pinned or not wanted.pinned)
        and (win.needed or not wanted.needed)
        and all(word in _text(win, career, texts) for word in words)
    ]


def read_wanted(line: str, context: Context) -> Wanted:
    """Return the wins that one line asks for: "q3 databases", "milestones 2025", "last month Omar".

    A period (the first, if there are several), "30d" for the last days, and the marks "milestone", "pinned" and "needed" are read;
    all other words are looked for. A month alone that is the name of somebody is that name: "june 2026" is the month.
    """
    words, window, left = clean_line(line).split(), Window(), list[str]()
    at = 0
    while at < len(words):
        found, count = _window(words[at:], context) if window.is_open else (window, 0)
        if count == 1 and _is_a_name(words[at], context.career):
            count = 0
        if count:
            window = found
        else:
            left.append(words[at])
        at += max(1, count)
    marks = {word.casefold() for word in left} & (MILESTONE | PINNED | NEEDED)
    rest = " ".join(word for word in left if word.casefold() not in marks)
    milestone, pinned, needed = (bool(marks & words) for words in (MILESTONE, PINNED, NEEDED))
    return Wanted(window, rest, milestone=milestone, pinned=pinned, needed=needed)


def _is_a_name(word: str, career: Career) -> bool:
    """Whether a word of letters is a part of the name of somebody who has a record."""
    return word.isalpha() and folded(word) in people.name_words(career)


def _window(words: Sequence[str], context: Context) -> tuple[Window, int]:
    """Return the window that the first words name, and how many they are: an open one and 0 where they name none."""
    from career.errors import Refused

    today, week_starts = context.today, context.settings.week_starts
    for count in range(min(len(words), MOST_WORDS), 0, -1):
        text = " ".join(words[:count])
        try:
            if found := period(text, today, week_starts=week_starts):
                return Window(*found), count
            if back := COUNTED_BACK.fullmatch(text.casefold()):
                return read_window({"last": back[1]}, today), count
        except Refused:  # a word to look for, then
            continue
    return Window(), 0


def people_in(win: Win, career: Career) -> Iterator[str]:
    """Yield the names of the people in a win: who said it, for whom it was, and who was told."""
    yield from filter(None, (said_by(win, career), for_whom(win, career), *sorted(win.told_to)))


def for_whom(win: Win, career: Career) -> str:
    """Return for whom a win was, in words."""
    return career.headline(win.for_whom) if win.for_whom in career.people else people.written(win.for_whom, career)


def said_by(win: Win, career: Career) -> str:
    """Return the name of whoever said the praise that a win was made of, "" for any other win."""
    said = career.feedback.get(win.praise)
    return (career.headline(said.person) if said and said.person else win.for_whom) if win.praise else ""


def skill_names(win: Win, career: Career) -> list[str]:
    """Return the names of the skills that a win shows."""
    from career.model.skill_names import name_of  # reads the catalogue, which a win without skills does not need

    mine = ((skills.of(words, career), words) for words in win.skills)
    return sorted((skill.name if skill else name_of(words) for skill, words in mine), key=str.casefold)


def shows(win: Win, skill: str, career: Career) -> bool:
    """Whether a win shows a skill, named in any words by which it is known."""
    from career.model.skill_names import key_of

    return alike(key_of(skill, career)) in {alike(key_of(words, career)) for words in win.skills}


def metric_of(win: Win) -> Metric | None:
    """Return what a win changed, None where it has no number before and after."""
    return None if win.before is None or win.after is None else Metric(win.before, win.after, win.unit)


def metric_words(win: Win) -> str:
    """Return what a win changed, "11 → 2 pages"; "" where nothing was measured, or its text says the same."""
    metric = metric_of(win)
    if metric is None or wins.says_numbers(win):
        return ""
    return f"{number(metric.before)} → {number(metric.after)} {metric.unit}".rstrip()


def by_week(found: Iterable[Win], context: Context) -> list[int]:
    """Return how many of these wins, the newest first, fell into each of the last twelve weeks, this one last."""
    first, _ = bounds("week", context.today, week_starts=context.settings.week_starts)
    counts = [0] * WEEKS
    for win in found:
        ago = -((win.on - first).days // 7)
        if ago >= WEEKS:
            break
        if ago >= 0:
            counts[-1 - ago] += 1
    return counts


def coverage(found: Sequence[Win], window: Window, today: date) -> list[MonthCount]:
    """Return the months of a window, newest first, with how many of these wins each has.

    An open window begins with the first of the wins, and none goes beyond this month.
    """
    ends = min(window.until or today, today)
    begins = window.since or min((win.on for win in found), default=ends)
    counts: dict[date, int] = {}
    for win in found:
        counts[win.on.replace(day=1)] = counts.get(win.on.replace(day=1), 0) + 1
    months, month = [], ends.replace(day=1)
    while month >= begins.replace(day=1):
        months.append(MonthCount(month, counts.get(month, 0)))
        month = (month - timedelta(days=1)).replace(day=1)
    return months


def pinned_praise(career: Career) -> list[Feedback]:
    """Return the praise that is pinned, the newest first; what became a win is pinned there instead (P4)."""
    kept = [said for said in career.feedback.values() if said.pinned and said.archived_on is None]
    own = [said for said in kept if said.kind == "praise" and wins.can_be_made_of(said, career)]
    return sorted(own, key=lambda said: (said.on, said.created_at, said.id), reverse=True)


def pinned_words(career: Career) -> list[str]:
    """Return all praise that is pinned, as feedback or as a win, in the words of those who said it, the newest first."""
    said = [(one.on, quoted(career.headline(one.person), one.plain or one.raw)) for one in pinned_praise(career)]
    said += [(win.on, words_of(win, career)) for win in book(career) if win.pinned and win.praise]
    return [words for _, words in sorted(said, key=lambda one: one[0], reverse=True)]


def words_of(win: Win, career: Career) -> str:
    """Return a win in words; one made of praise is quoted, with who said it."""
    return quoted(said_by(win, career), win.text) if win.praise else win.text


def quoted(who: str, text: str) -> str:
    """Return what somebody said: `Ana: "you told me the day it slipped"`."""
    said = f'"{clean_line(text)}"'
    return f"{who}: {said}" if who else said


def _text(win: Win, career: Career, texts: dict[str, str]) -> str:
    """Return all that a win says, folded; it is put together once for each career."""
    if win.id not in texts:
        about = (career.headline(i) for i in (win.goal, win.task) if i)
        parts = [win.text, win.note, win.unit, *people_in(win, career), *about]
        parts += [*skill_names(win, career), *win.skills] if win.skills else []
        texts[win.id] = folded("\n".join(parts))
    return texts[win.id]
