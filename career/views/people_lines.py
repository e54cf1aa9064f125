"""The people drawn: those who decide, mentors and others, then those who report to me with columns of their own.

(B9, B10, P17)
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from career.language.relative_days import past
from career.language.text import counted
from career.language.width import width
from career.model import contacts, deciders, merging
from career.model.people import DECIDES, Person
from career.views import board, cadence, influence, this_week
from career.views.drawn import Drawing, Item, Part, cell, fitting
from career.views.influence_lines import (
    NAME,
    NARROW,
    ROOMY,
    WHAT,
    WHO,
    WIDE,
    Columns,
    columns_for,
    heads,
    longest,
    person_cells,
    row_cells,
    told_said,
)
from career.views.this_week import Talk
from career.views.tone import Role

if TYPE_CHECKING:
    from career.model.context import Context

HEAD = "People · who can influence your future, and what they care about"
WEEK = "this week"
REPORT, SHORT_REPORT = "report to you", "reports"
MOST_TALKS = 5
"""The most people to talk to this week who are drawn."""
MOST_GOALS = 3
"""The most goals that are drawn of those for which nobody is named who decides, and of those for which somebody is."""
UNDECIDED = "undecided"
"""The kind of the row of such a goal."""


class ReportColumn(NamedTuple):
    """A column of those who report to me: its heading, its cells, and the least width that has room for it."""

    head: str
    cells: int
    least: int


REPORTS = (
    ReportColumn("their goal", 10, 0),
    ReportColumn("career · job", 12, WIDE),
    ReportColumn("strengths", 9, 56),
    ReportColumn("last reframe", 12, NARROW),
    ReportColumn("to reframe", 10, 0),
    ReportColumn("proposed", 8, ROOMY),
)
"""Their goal known or not; strengths seen; days since the last reframe; tasks to reframe; tasks proposed to them."""


class Groups(NamedTuple):
    """People by what they are to me, each group in its order: the most influential first, then by name."""

    unclear: list[Person]
    decide: list[Person]
    mentors: list[Person]
    others: list[Person]
    reports: list[Person]


def head(context: Context, wide: int) -> str:
    """Return the line above: who decides and does not know what I want, how many to talk to, what the reports still need.

    Where there is nothing to say, it is what the screen is for.
    """
    count, week = len(board.to_reframe(context)), len(cadence.this_week(context))
    tasks = f"{counted(count, 'task')} to reframe" if count else ""
    wanting = f"{tasks} for those who report to you" if count else ""
    talks = f"{week} to talk to this week" if week else ""
    told, untold = told_said(context)
    if untold and width(f"{told} · {untold}") > wide:  # who does not know is what one looks for here
        told, untold = told.replace(WHAT, ""), untold.replace(" told: ", ": ")
    said = [told, untold, talks, tasks if told else wanting]
    if any(said[:3]):
        parts = [*filter(None, said), *filter(None, [contacts.help_said(context) if week else ""])]
        bare, named = fitting(parts, wide), fitting(["People", *parts], wide)
        return named if named.endswith(bare) else bare
    if not count:
        return HEAD if len(HEAD) <= wide else "People"
    return text if len(text := f"People · {wanting}") <= wide else wanting


def groups(context: Context) -> Groups:
    """Return everybody in groups; who could be somebody else is asked about first."""
    career = context.career
    people = sorted(career.people.values(), key=lambda p: (not p.unclear, -p.influence, p.name.casefold(), p.id))
    found = Groups([], [], [], [], [])
    for person in people:
        if board.is_report(person):
            found.reports.append(person)
            found.decide.extend([person] if person.influence >= DECIDES else [])
        elif merging.offered_for(person, career):
            found.unclear.append(person)
        elif person.role == "mentor" and person.archived_on is None:
            found.mentors.append(person)
        else:
            (found.decide if person.influence >= DECIDES else found.others).append(person)
    return found


def people_lines(context: Context, wide: int, high: int) -> Drawing:
    """Return the people for `wide` cells, with room between the groups where all fit into `high` lines."""
    found = groups(context)
    tasks = board.to_reframe(context)
    filled = [group for group in (*found, tasks) if group]
    week = this_week.talks(context)
    taken = sum(len(group) + 2 for group in filled) + (min(len(week), MOST_TALKS) + 2 if week else 0)
    taken += min(len(deciders.held(context.career)), MOST_GOALS) if wide >= ROOMY else 0
    drawing = _Drawn(context, wide, is_loose=taken - 1 <= high)
    drawing.unclear(found.unclear)
    drawing.week(week)
    shown = [*found.decide, *found.mentors, *found.others]
    columns = columns_for(shown, context, wide)
    drawing.influential(WHO, found.decide, columns)
    drawing.decided()
    drawing.influential("mentors", found.mentors, columns)
    drawing.influential("others", found.others, columns)
    drawing.reports(found.reports)
    drawing.tasks()
    drawing.undecided()
    return drawing


class _Drawn(Drawing):
    """The people in the making, group by group."""

    def __init__(self, context: Context, wide: int, *, is_loose: bool) -> None:
        super().__init__()
        self.context = context
        self.wide = wide
        self.is_loose = is_loose

    def heading(self, *parts: Part) -> None:
        """Begin a group."""
        if self.lines and self.is_loose:
            self.say()
        self.say(*parts)

    def unclear(self, people: Sequence[Person]) -> None:
        """Draw those who could be somebody else, with the key that says who it is."""
        if not people:
            return
        self.heading(Part("who is who", "muted"))
        name = min(max(1, self.wide // 2), longest([p.headline for p in people]))
        for person in people:
            other = merging.offered_for(person, self.context.career)[0]
            asked = f"which {person.name}?" if person.unclear else f"is it {other.name}?"
            said = cell(f"{asked} & says it", self.wide - name - 2, "warn")
            self.row(Item(person.id, person.headline), cell(person.headline, name), Part("  "), said)

    def week(self, talks: Sequence[Talk]) -> None:
        """Draw whom to talk to this week, when, and about what, as far as there is room (O11)."""
        if not talks:
            return
        shown = talks[:MOST_TALKS]
        today = self.context.today
        whens = [
            (f"1:1 {talk.meeting.when(today)}" if talk.meeting.is_one_on_one else talk.meeting.when(today))
            for talk in shown
        ]
        name = max(len(WEEK), min(NAME, longest([talk.meeting.person.headline for talk in shown])))
        when = max(len("when"), min(self.wide // 3, longest(whens)))
        room = max(0, self.wide - name - when - 4)
        more = f", {len(talks) - len(shown)} more" if len(talks) > len(shown) else ""
        self.heading(
            *row_cells([(WEEK, "strong"), ("when", "muted"), (f"about what{more}", "muted")], (name, when, room))
        )
        for talk, said in zip(shown, whens, strict=True):
            person = talk.meeting.person
            about = talk.said(room) or "nothing yet: Enter, then a"
            texts: list[tuple[str, Role]] = [
                (person.headline, ""),
                (said, talk.meeting.tone if talk.meeting.is_noted else "muted"),
                (about, "" if talk.about else "muted"),
            ]
            self.row(Item(person.id, person.headline, "week"), *row_cells(texts, (name, when, room)))

    def influential(self, title: str, people: Sequence[Person], columns: Columns) -> None:
        """Draw people with what they care about, when I last met them, and what is open between us."""
        if not people:
            return
        self.heading(*heads(title, people, columns))
        for person in people:
            self.row(Item(person.id, person.headline), *person_cells(person, self.context, columns))

    def decided(self) -> None:
        """Draw who decides about which goal, below those who decide, where there is room; its key changes who (B9)."""
        found = deciders.held(self.context.career) if self.wide >= ROOMY else []
        for goal, people in found[:MOST_GOALS]:
            names = ", ".join(person.headline for person in people)
            last = goal is found[:MOST_GOALS][-1][0]
            more = f" · {counted(len(found) - MOST_GOALS, 'goal')} more" if last and len(found) > MOST_GOALS else ""
            lead = cell("on ", 3, "muted")
            said = cell(f"{goal.title}: {names}{more}", self.wide - 5, "muted")
            self.row(Item(goal.id, goal.title, UNDECIDED), Part("  "), lead, said)

    def undecided(self) -> None:
        """Draw the goals for which nobody is named who decides, with the key that names them (B9)."""
        found = deciders.without(self.context.career)
        if not found or not self.lines:
            return
        more = f", {len(found) - MOST_GOALS} more" if len(found) > MOST_GOALS else ""
        self.heading(cell(f"nobody is named who decides on{more}", self.wide, "muted"))
        for goal in found[:MOST_GOALS]:
            self.row(Item(goal.id, goal.title, UNDECIDED), cell(goal.title, self.wide, "warn"))

    def reports(self, people: Sequence[Person]) -> None:
        """Draw those who report to me, under headings of their own (P17)."""
        if not people:
            return
        shown = [column for column in REPORTS if self.wide >= column.least]
        taken = sum(column.cells + 2 for column in shown)
        called = REPORT if self.wide - taken >= len(REPORT) else SHORT_REPORT
        name = max(len(called), min(self.wide - taken, longest([p.headline for p in people])))
        goal = max(0, self.wide - name - taken - 2) if self.wide >= WIDE else 0
        heads = [Part("  " + column.head.rjust(column.cells), "muted") for column in shown]
        self.heading(cell(called, name, "muted"), *heads, Part("  in their words" if goal else "", "muted"))
        for person in people:
            row = board.overview(person, self.context)
            ago = row.days_since_reframe
            days = "never" if ago is None else f"{ago} d ago" if ago else "today"
            said = (
                "yes" if row.words else "no",
                board.goals_said(row),
                str(row.strengths),
                days,
                str(row.to_reframe),
                str(row.proposals),
            )
            texts = dict(zip((column.head for column in REPORTS), said, strict=True))
            waits = {"to reframe": row.to_reframe}
            parts = [Part("  " + texts[c.head].rjust(c.cells), "warn" if waits.get(c.head) else "") for c in shown]
            theirs = f"“{row.words}”" if row.words and goal else ""
            words = [Part("  "), cell(theirs, goal, "muted")] if theirs else []
            self.row(Item(person.id, person.headline, "report"), cell(person.headline, name), *parts, *words)
            if (repair := influence.repair_next(person, self.context)).text:
                self.say(cell(f"  between you: {repair.text}", self.wide, repair.tone or "muted"))

    def tasks(self) -> None:
        """Draw the reports' tasks that still need a reframe, the oldest first."""
        tasks = board.to_reframe(self.context)
        if tasks:
            self.heading(Part("their tasks to reframe", "muted"))
        for task in tasks:
            age = past(board.since(task, self.context.moment), self.context.today)
            text = f"{self.context.career.headline(task.for_person)}: {task.title}"
            room = self.wide - width(age) - 2
            self.row(
                Item(task.id, text, "theirs"), cell(text, min(room, 60)), Part("  "), cell(age, width(age), "warn")
            )
