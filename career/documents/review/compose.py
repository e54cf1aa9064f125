"""Composing a review: which parts stand in it, for whom (C.8.5, firsts 16, 18, 21)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from career.documents.review import (
    address,
    asks,
    best,
    for_coach,
    for_cv,
    goal_results,
    in_short,
    learned,
    ledger,
    left_out,
    open_ends,
    results,
    skills_shown,
    wishes,
)
from career.documents.review.as_of import as_of
from career.documents.review.document import TITLES, Review, Section, filled, seen, without_doubt
from career.documents.review.figures import NO_FIGURES, figures
from career.documents.review.this_job import first_day, of_this_job
from career.language.relative_days import dated
from career.language.text import clean_line
from career.language.windows import Window
from career.model import roles
from career.model.sharing import without_matters

if TYPE_CHECKING:
    from career.documents.review.document import Wanted
    from career.documents.review.figures import Figures
    from career.model.context import Context

USUAL_DAYS = 365
"""The days that a review is about where no time was typed."""
NOTHING = "Nothing is written down for this time yet. A win in one line is a start: `rung win TEXT`."
NO_MILESTONE = (
    "No win of this time is marked as a milestone. `rung edit ID --milestone` marks one; `rung wins` shows the ids."
)


def review(context: Context, wanted: Wanted) -> Review:
    """Return the review document that is wanted. Pure: the same records, day and wishes give the same document.

    Each sentence comes from the records that it names. What rung drafted and what was only offered to somebody stands
    nowhere in it, nor does a note. A time without ends is the last year.
    """
    until = min(wanted.window.until or context.today, context.today)
    since = wanted.window.since or until - timedelta(days=USUAL_DAYS - 1)
    alone = wanted.audience == "manager" and not wanted.earlier_jobs
    since = max(since, min(first_day(context), until)) if alone else since
    reader = address.reader(wanted.audience, context)
    wanted = wanted._replace(window=Window(since, until), is_now=until == context.today, reader=reader)
    private = left_out.of_review(context, wanted)
    if not (wanted.own or wanted.private):
        context = context._replace(career=without_matters(context.career))
    then = as_of(of_this_job(context) if alone else context, until)
    sections = filled(_sections(then, wanted))
    sections = without_doubt(sections) if wanted.strict else sections
    drawn = _figures(then, wanted)
    empty = "" if sections else NO_MILESTONE if wanted.audience == "cv" else NOTHING
    return seen(
        Review(
            wanted,
            wanted.window,
            TITLES[wanted.audience],
            _days(since, until, context),
            tuple(sections),
            drawn,
            empty,
            private,
        ),
        clean_line,
    )


def _figures(context: Context, wanted: Wanted) -> Figures:
    """Return what is drawn of it: nothing in a CV, and of goals alone for a coach."""
    if wanted.audience == "cv":
        return NO_FIGURES
    drawn = figures(context, wanted.window, ratings=wanted.ratings)
    if wanted.strict:
        drawn = drawn._replace(skills=tuple(skill for skill in drawn.skills if not skill.is_unproven))
    return drawn._replace(wins=(), skills=()) if wanted.audience == "coach" else drawn


def _days(since: date, until: date, context: Context) -> str:
    """Return the days in words, with the job that they end in."""
    role = next((one for one in reversed(roles.in_time(context.career)) if roles.at(one, until)), None)
    days = f"{dated(since)} to {dated(until)}"
    return f"{days}, {clean_line(role.headline)}" if role else days


def _sections(context: Context, wanted: Wanted) -> list[Section]:
    if wanted.audience == "cv":
        return for_cv.sections(context, wanted)
    if wanted.audience == "coach":
        return for_coach.sections(context, wanted)
    return _of_work(context, wanted)


def _of_work(context: Context, wanted: Wanted) -> list[Section]:
    """Return the parts for a manager or for me: in short, results by goal, by skill and the rest, feedback, skills, asks.

    What stands at the top is not said again below.
    """
    won = results.in_time(context, wanted)
    of_time = goal_results.of_time(context, wanted)
    if wanted.strict:
        of_time = [goal for goal in of_time if goal_results.is_certain(goal, context)]
    shown = {goal.id for goal in of_time}
    top = {win.id for win in best.chosen(won)}
    told = frozenset(top | {goal.id for goal in of_time if open_ends.is_open_end(goal, context)})
    left = [win for win in won if win.goal not in shown and win.id not in top]
    return [
        in_short.section(of_time, won, context, wanted),
        Section("Results by goal"),
        *(goal_results.section(goal, goal_results.Told(told, at), context, wanted) for at, goal in enumerate(of_time)),
        goal_results.unmeasured(of_time),
        results.by_skill(left, context, wanted),
        results.others([win for win in left if not win.skills], shown, context, wanted),
        ledger.section(context, wanted),
        skills_shown.section(context, wanted),
        learned.section(context, wanted),
        learned.decided(context, wanted),
        wishes.wants(context),
        asks.section(context, wanted),
    ]
