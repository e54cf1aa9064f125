"""The quarterly review: what do I want, this job and its legacy, what was heard, what comes (C.4).

Its steps are resumable on any day and in another session; the answers of the last time stand dim beside each question.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from career.language.relative_days import short
from career.model import legacy, profile, roles, visions
from career.model.field import choice_words
from career.model.profile import ASKED, ProfileKind
from career.model.text_names import KNOWN_FOR
from career.views import asking
from career.views.job_lines import job_words, meter, proved_by
from career.views.reviews import learned, quarter_work
from career.views.reviews.own_questions import ACTIONS, THREE_QUESTIONS
from career.views.reviews.step import ONLY, Act, Card, Cards, ReviewStep, one
from career.views.reviews.then_now import asks_rise, lines, since
from career.views.rows import Row

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.reviews import ReviewKind

MOST_BEFORE, MOST_ASKED = 3, 3
"""The most earlier answers beside a question, and people to ask what I am known for."""
FIRST, AGAIN, FIT, JOB, STAYS, CHANGE = "first", "again", "fit", "job", "stays", "change"


def want_keys(_context: Context) -> tuple[str, ...]:
    """Return the two cards of the one question: what I really want, and once more."""
    return (FIRST, AGAIN)


def want(key: str, context: Context) -> Card:
    """Ask what I really want, or ask again with the first answer shown; the answers so far stand beside it (G1, G2)."""
    first = visions.answered_first(context)
    if key == AGAIN and first:
        return Card("And what do you really want?", (f"You answered: {first.text}",), form="want-again")
    before = [v for v in visions.answers(context.career) if v.on < context.today or key == AGAIN][:MOST_BEFORE]
    said = tuple(f"{short(v.on, context.today)}: {visions.words(v)}" for v in before)
    if key == FIRST:
        return Card("What do you really want?", before=said, form="want")
    return Card("What do you really want, from where to where?", before=said, form="want-again")


def job_keys(context: Context) -> tuple[str, ...]:
    """Return the cards about the job of today: how it fits, then where it leads and when I leave (L3 to L5)."""
    return (FIT, JOB) if roles.current(context) else ()


def job(key: str, context: Context) -> Card | None:
    """Ask how this job fits, 0 to 10, or show where it leads."""
    role = roles.current(context)
    if role is None:
        return None
    if key == FIT:
        before = tuple(
            f"{short(fit.on, context.today)}: {fit.score} {fit.line}".rstrip()
            for fit in roles.fits(role, context.career)[-MOST_BEFORE:]
        )
        return Card("Is this job where you want to be?", (job_words(role, context),), before, form="fit", about=role.id)
    leaving = roles.leaving_words(role, context.today)
    told = tuple(filter(None, (job_words(role, context), leaving and f"{leaving} (private)")))
    acts = (
        Act("e", "change it: its path, the day you leave", "edit"),
        Act("c", "what will you change now?", "change-now"),
    )
    return Card("Where does it lead, and when do you leave?", told, acts=acts, about=role.id)


def legacy_keys(context: Context) -> tuple[str, ...]:
    """Return the cards about what stays of the job, and what I will change now (L1, L2, L6)."""
    return (STAYS, CHANGE) if roles.current(context) else ()


def what_stays(key: str, context: Context) -> Card | None:
    """Show what would remain if I left today, with proofs and successors; or ask what I will change now."""
    role = roles.current(context)
    if role is None:
        return None
    if key == CHANGE:
        return Card("What will you change now? It becomes a goal.", form="change", before=_changes(context))
    found = legacy.of_role(role, context.career)
    rows = tuple(
        Row(
            statement.id,
            statement.statement,
            lead=legacy.state(statement, context),
            tail=", ".join(filter(None, (proved_by(statement, context), _next(statement, context)))),
        )
        for statement in found
    )
    acts = (
        Act("y", "it is as it should be", "looked-at", leaves=True),
        Act("a", "add what stays", "add-legacy"),
        *((Act("w", "a proof", "win"), Act("Space", "who says so", "complete"), Act("e", "who takes it on", "edit")) if found else ()),
    )  # fmt: skip
    return Card("What do you leave behind here?", (f"today: {meter(found, context)}",), rows=rows, acts=acts)


def _next(statement: legacy.Statement, context: Context) -> str:
    if statement.successor:
        return f"then {context.career.headline(statement.successor)}"
    return "nobody takes it on" if statement.kind in legacy.TAKEN_ON else ""


def _changes(context: Context) -> tuple[str, ...]:
    made = [g for g in context.career.goals.values() if g.kind == "legacy" and g.archived_on is None]
    made.sort(key=lambda goal: (goal.created_at, goal.id))
    local = context.moment.local_day
    return tuple(f"{short(local(g.created_at), context.today)}: {g.title}" for g in made[-MOST_BEFORE:])


def line_of(kind: ProfileKind) -> Cards:
    """Return the card that asks for a line of the profile, with the versions so far beside it."""

    def card(context: Context) -> Card:
        every = profile.versions(kind, context.career)[:MOST_BEFORE]
        before = tuple(f"{short(line.on, context.today)}: {line.text}" for line in every)
        return Card(ASKED[kind], before=before, form=f"profile:{kind}")

    return one(card)


def identity_keys(context: Context) -> tuple[str, ...]:
    """Return the cards on what I am known for, what I want to be known for, and whom to ask (B4)."""
    return ("known_as", "want_known_as", *(("ask",) if _to_ask(context) else ()))


def identity(key: str, context: Context) -> Card | None:
    """Ask for one of the two lines, or show whom to ask what I am known for."""
    if key == "known_as":
        return line_of("known_as").card(ONLY, context)
    if key == "want_known_as":
        return line_of("want_known_as").card(ONLY, context)
    rows = _to_ask(context)
    return (
        Card("Ask three people what you are known for.", rows=rows, acts=(Act("s", "ask them", "known-for"),))
        if rows
        else None
    )


def _to_ask(context: Context) -> tuple[Row, ...]:
    people = [p for p in asking.not_asked(KNOWN_FOR, context) if p.influence or p.role != "other"]
    return tuple(Row(person.id, person.name, tail=choice_words(person.role)) for person in people[:MOST_ASKED])


def numbers(kind: ReviewKind) -> Cards:
    """Return the card with which a long review ends: its numbers then and now, and the way to the review document."""

    def card(context: Context) -> Card:
        told = tuple(filter(None, (asks_rise(context), *lines(kind, context))))
        document = "document" if kind == "yearly" else "document-quarter"
        acts = (Act("o", "open the review document", document), Act("y", "copy", "copy"))
        return Card(f"Then and now: {since(kind, context)}", told, acts=acts)

    return one(card)


QUARTERLY: tuple[ReviewStep, ...] = (
    ReviewStep("want", "What you want", Cards(want_keys, want), ("visions",)),
    THREE_QUESTIONS,
    ReviewStep("job", "This job", Cards(job_keys, job), ("fits", "roles", "goals")),
    ReviewStep("legacy", "Legacy", Cards(legacy_keys, what_stays), ("legacy", "wins", "goals", "people")),
    ReviewStep("identity", "Known as", Cards(identity_keys, identity), ("profile", "feedback", "people")),
    ReviewStep("ledger", "Feedback", one(quarter_work.ledger), ("feedback", "tellings", "people")),
    ReviewStep("needs", "Needs", one(quarter_work.needs_of), ("needs", "people")),
    ReviewStep("goals", "Goals", one(quarter_work.plan), ("goals", "approvals", "people")),
    ReviewStep("room", "Making room", one(quarter_work.room), ("tradeoffs", "goals", "tasks")),
    ReviewStep(
        "influence",
        "Who decides",
        one(quarter_work.deciders),
        ("people", "topics", "tellings", "feedback", "mentorings"),
    ),
    ReviewStep("skills", "Skills", one(quarter_work.skills_of), ("skills", "ratings")),
    ReviewStep("trends", "Trends", one(learned.trends_of), ("trends", "goals")),
    ReviewStep("two-years", "In two years", line_of("job_in_two_years"), ("profile",)),
    ReviewStep("learning", "Learning", one(learned.learning_of), ("learning", "tellings", "people")),
    ReviewStep("hours", "Your hours", one(quarter_work.where_hours_went), ("tasks", "reframes", "feedback", "people")),
    ReviewStep("decisions", "Decisions", one(learned.decisions_of), ("decisions",)),
    ReviewStep("next-move", "Next move", line_of("next_move"), ("profile",)),
    ACTIONS,
    ReviewStep("document", "Then and now", numbers("quarterly")),
)
"""The steps in their order (C.4). A step for another table is one more line at its place."""
