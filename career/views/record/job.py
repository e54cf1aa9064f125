"""How jobs are shown, with what they leave behind and how well each fitted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from career.language.relative_days import past, short
from career.language.text import counted
from career.model import legacy, roles
from career.model.context import Context
from career.model.field import choice_words
from career.model.legacy import Statement
from career.model.roles import Fit, Role
from career.views.record.parts import Columns, DetailLine, Shown, Values, dated

FITS_SHOWN = 5


def _role(role: Role, context: Context) -> Columns:
    is_now = role == roles.current(context)
    return span(role, context), choice_words(role.path), "now" if is_now else "", role.headline


def span(role: Role, context: Context) -> str:
    """Return the days of a job: "6 Oct 2025 - 8 Jan 2027", "since 6 Oct 2025", "from 11 Jan"; "" without any."""
    first = short(role.started_on, context.today) if role.started_on else ""
    last = short(role.ended_on, context.today) if role.ended_on else ""
    if last:
        return f"{first} - {last}" if first else f"until {last}"
    if not first or role.started_on is None:
        return ""
    return f"{'since' if role.started_on <= context.today else 'from'} {first}"


def _values_of_role(role: Role, context: Context) -> Values:
    career = context.career
    said = roles.fits(role, career)
    return {
        "current": role == roles.current(context),
        "day": roles.day_number(role, context.today),
        "days_left": roles.days_left(role, context.today),
        "fit": said[-1].score if said else None,
        "falling": roles.is_falling(role, career),
        "legacy": [statement.id for statement in legacy.of_role(role, career)],
    }


def _above_role(role: Role, values: Values, context: Context) -> Iterator[DetailLine]:
    if values["day"] and values["current"]:
        yield DetailLine("day", f"{values['day']}, the present job")
    elif values["day"]:
        yield DetailLine("lasted", counted(values["day"], "day"))
    if roles.is_backwards(role):
        yield DetailLine("dates", "it ends before it begins: e changes one of the two", "warn")
    if said := roles.leaving_words(role, context.today):
        yield DetailLine("leaving", f"{said} (private)", "warn" if values["days_left"] < 0 else "")


def _below_role(role: Role, _values: Values, context: Context) -> Iterator[DetailLine]:
    career = context.career
    said = roles.fits(role, career)[: -FITS_SHOWN - 1 : -1]
    rows = [(short(fit.on, context.today), f"{fit.score} {fit.line}".strip()) for fit in said]
    yield from dated("fits", rows)
    for statement in legacy.of_role(role, career):
        yield DetailLine("leaves", f"{statement.statement} · {legacy.state(statement, context)}")


def _fit(fit: Fit, context: Context) -> Columns:
    score = "" if fit.score is None else str(fit.score)
    return short(fit.on, context.today), score, context.career.headline(fit.role), fit.line


def _statement(statement: Statement, context: Context) -> Columns:
    count = len(legacy.proofs(statement, context.career))
    return (
        choice_words(statement.kind),
        legacy.state(statement, context),
        proofs_said(count),
        who_is_next(statement, context),
        statement.statement,
    )


def proofs_said(count: int) -> str:
    """Return a number of proofs in words."""
    return "no proof" if not count else f"{count} proof{'s' * (count > 1)}"


def who_is_next(statement: Statement, context: Context) -> str:
    """Return who takes on what stays: "taken on by Priya"."""
    who = context.career.headline(statement.successor)
    return f"taken on by {who}" if who else "nobody takes it on" if statement.kind in legacy.TAKEN_ON else ""


def _values_of_statement(statement: Statement, context: Context) -> Values:
    found = legacy.proofs(statement, context.career)
    return {"state": legacy.state(statement, context), "proofs": [win.id for win in found]}


def _above_statement(statement: Statement, values: Values, _context: Context) -> Iterator[DetailLine]:
    count = len(values["proofs"])
    said = f"{values['state']}, {proofs_said(count)}" + (", confirmed" if statement.confirmed_by else "")
    yield DetailLine("state", said, "good" if values["state"] == "real" else "")


def _below_statement(statement: Statement, _values: Values, context: Context) -> Iterator[DetailLine]:
    found = legacy.proofs(statement, context.career)
    yield from dated("proved by", [(past(win.on, context.today), win.text) for win in found])


SHOWN: Mapping[str, Shown] = {
    "roles": Shown(_role, _values_of_role, _above_role, _below_role),
    "fits": Shown(_fit),
    "legacy": Shown(_statement, _values_of_statement, _above_statement, _below_statement),
}
