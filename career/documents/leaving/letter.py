"""The closing letter: what stays of a job, and what was done in it, from the records (L16)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from career.documents.review import left_out, results
from career.documents.review.document import Entry, Review, Section, Sentence, Wanted, filled, seen
from career.documents.review.prose import bare, begun, ended, listed
from career.language.relative_days import dated
from career.language.text import clean_line
from career.language.windows import Window
from career.model import legacy, people
from career.model.people import Person
from career.model.sharing import without_matters
from career.model.wins import Win

if TYPE_CHECKING:
    from datetime import date

    from career.model.context import Context
    from career.model.legacy import Statement
    from career.model.roles import Role

MOST_RESULTS, MOST_PROOFS = 12, 3
KINDS = {
    "artefact": "Better than it was",
    "go_to": "What I was asked for",
    "reputation": "What I was known for",
    "relationship": "Who works well together",
}
"""The kinds of what stays, as a letter says them."""
EMPTY = (
    "Nothing is written down of this job yet. `rung add legacy TEXT` says what stays, `rung win TEXT` what was done."
)


def window_of(role: Role, today: date) -> Window:
    """Return the days of a job, up to today."""
    return Window(role.started_on, min(role.ended_on or today, today))


def letter(role: Role, context: Context) -> Review:
    """Return the closing letter of a job. It says nothing private, and nothing of any other job.

    What stays is there as far as it is real or forming: a wish is nothing that stays. Results are those of the days of the
    job, measured ones first, then what others said.
    """
    window = window_of(role, context.today)
    wanted = Wanted("me", window)
    private = left_out.of_time(context, window, (Win,))
    context = context._replace(career=without_matters(context.career))
    won = results.in_time(context, wanted)[:MOST_RESULTS]
    sections = filled(
        [Section("What stays", tuple(_stays(role, context))), _done(won, context, wanted), _thanks(won, role, context)]
    )
    named = " at ".join(filter(None, (bare(role.title), bare(role.org))))
    empty = "" if sections else EMPTY
    title = f"Closing letter: {named}"
    made = Review(wanted, window, title, days_of(window), tuple(sections), empty=empty, left_out=private)
    return seen(made, clean_line)


def days_of(window: Window) -> str:
    """Return the days of a job in words: "6 Oct 2025 to 21 Nov 2026"."""
    until = dated(window.until) if window.until else ""
    return f"{dated(window.since)} to {until}" if window.since else f"until {until}"


def _stays(role: Role, context: Context) -> Iterator[Entry]:
    for statement in legacy.of_role(role, context.career):
        if legacy.state(statement, context) != "wanted":
            yield Entry(tuple(_statement(statement, context)), KINDS[statement.kind])


def _statement(statement: Statement, context: Context) -> Iterator[Sentence]:
    career = context.career
    yield Sentence(ended(begun(bare(statement.statement))), (statement.id,))
    proofs = legacy.proofs(statement, career)[:MOST_PROOFS]
    if proofs:
        yield Sentence(ended(f"It shows in this: {listed([bare(win.text) for win in proofs])}"), _ids(proofs))
    if who := bare(career.headline(statement.confirmed_by)):
        yield Sentence(f"{who} says so, too.", (statement.id,))
    if who := bare(career.headline(statement.successor)):
        yield Sentence(f"{who} takes it on.", (statement.id,))


def _done(won: list[Win], context: Context, wanted: Wanted) -> Section:
    return Section("What was done", tuple(Entry((results.won(win, context, wanted),)) for win in won))


def _thanks(won: list[Win], role: Role, context: Context) -> Section:
    """Return the thanks to those who take something on, and whose words, or whose need, were behind what was done."""
    career = context.career
    found: dict[str, list[str]] = {}
    for statement in legacy.of_role(role, career):
        if person := _person(statement.successor, context) if statement.successor else None:
            found.setdefault(person.name, []).append(statement.id)
    for win in won:
        said = career.feedback.get(win.praise)
        for key in filter(None, (said.person if said else "", win.for_whom)):
            if person := _person(key, context):
                found.setdefault(person.name, []).append(win.id)
    if not found:
        return Section("Thank you")
    ids = dict.fromkeys(i for ids in found.values() for i in ids)
    names = listed([bare(name) for name in found])
    return Section("Thank you", (Entry.of(f"{names}: some of this was done with you, or for you.", *ids),))


def _person(key: str, context: Context) -> Person | None:
    """Return the one person whom an id or a name means."""
    person = context.career.get(key)
    hits = [person] if isinstance(person, Person) else people.called(key, context.career)
    return hits[0] if len(hits) == 1 else None


def _ids(won: list[Win]) -> tuple[str, ...]:
    return tuple(win.id for win in won)
