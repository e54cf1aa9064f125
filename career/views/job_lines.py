"""The screen of this job: which day it is, how well it fits, what would remain, and what leaving well takes (L1 to L11)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from career.evidence import beyond_role
from career.language.text import clean_line, counted
from career.language.width import width
from career.model import legacy, roles
from career.model.field import choice_words
from career.views import leaving
from career.views.blocks import bar, sparkline
from career.views.drawn import Drawing, Item, Part, cell, spread
from career.views.record.job import proofs_said, span, who_is_next
from career.views.tone import Role as PartRole

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.legacy import State, Statement
    from career.model.roles import Role

CHANGE, BEYOND = "change", "beyond"
"""The keys of the row that asks what one will change, and of what was done beyond the role."""
ASKED = "What will you change now?"
HIGHEST, FITS_SHOWN, METER = 10, 8, 5
KIND, STATE, MOST, GAP = 13, 7, 20, 2
"""Cells of the kind and the state, the most of what shows a statement and of who is next, and between columns."""
ROOMY, NARROW = 72, 50
"""Cells from which it is said who is next, and below which neither the kind nor the proofs."""
TONES: dict[State, PartRole] = {"real": "good", "forming": "", "wanted": "muted"}
DONE, OPEN = "✓", "-"
NO_LEGACY = "Nothing yet: what should stay when you go?"
NO_FIT = "is it where you want to be?"
REMAINS = "what would remain today"


def head(context: Context, wide: int) -> str:
    """Return the first line: the job, its day and where it leads; and when I leave, which is private."""
    role = roles.current(context)
    if role is None:
        ahead = roles.to_come(context)
        return f"Between two jobs · {ahead.headline} {span(ahead, context)}" if ahead else "This job"
    left = roles.leaving_words(role, context.today)
    return spread(job_words(role, context), f"{left} (private)" if left else "", wide)


def job_words(role: Role, context: Context) -> str:
    """Return the job with its day and where it leads: "Backend engineer at Northwind · day 412 · a bridge" (L1, L4)."""
    number = roles.day_number(role, context.today)
    day = f"day {number}" if number else "since when? e says it"
    return " · ".join((clean_line(role.headline), day, choice_words(role.path)))


def job_lines(context: Context, wide: int) -> Drawing:
    """Return the job of today for `wide` cells; nothing where none is noted."""
    drawing = Drawing()
    role = roles.current(context)
    if role:
        _draw_fit(drawing, role, context, wide)
        _draw_doubts(drawing, role, context, wide)
        _draw_legacy(drawing, role, context, wide)
        _draw_leaving(drawing, role, context, wide)
        _draw_beyond(drawing, context, wide)
    _draw_others(drawing, role, context, wide)
    return drawing


def fit_words(role: Role, context: Context) -> str:
    """Return the scores that were said of a job, the last one last: "7 5 3 of 10, falling"; "" where none was (L3)."""
    scores = [str(fit.score) for fit in roles.fits(role, context.career)][-FITS_SHOWN:]
    falling = ", falling" if roles.is_falling(role, context.career) else ""
    return f"{' '.join(scores)} of {HIGHEST}{falling}" if scores else ""


def meter(statements: Sequence[Statement], context: Context) -> str:
    """Return what would remain if I left today, in words: "2 of 5 real, 1 forming" (first 15)."""
    states = [legacy.state(statement, context) for statement in statements]
    if not states:
        return "nothing yet"
    forming = f", {states.count('forming')} forming" if "forming" in states else ""
    return f"{states.count('real')} of {len(states)} real{forming}"


def proved_by(statement: Statement, context: Context) -> str:
    """Return what shows a statement: who confirmed it, else the number of its proofs."""
    who = context.career.headline(statement.confirmed_by)
    return f"says {who}" if who else proofs_said(len(legacy.proofs(statement, context.career)))


def _draw_fit(drawing: Drawing, role: Role, context: Context, wide: int) -> None:
    item = Item(role.id, role.headline, "job")
    scores = [fit.score or 0 for fit in roles.fits(role, context.career)][-FITS_SHOWN:]
    if scores:
        drawn = sparkline(score / HIGHEST for score in scores)
        lead = f"{NO_FIT}  " if wide >= NARROW else ""
        tone: PartRole = "warn" if roles.is_falling(role, context.career) else ""
        drawing.row(item, Part(lead, "muted"), Part(f"{drawn}  "), Part(fit_words(role, context), tone))
    else:
        drawing.row(item, cell(f"{NO_FIT}  = says it, 0 to 10", wide, "muted"))
    if roles.asks_for_change(context):
        drawing.row(Item(CHANGE, ASKED), Part(ASKED, "warn"))


def _draw_doubts(drawing: Drawing, role: Role, context: Context, wide: int) -> None:
    """Draw what does not fit together: another job that is open, or a day of leaving that is over."""
    for other in roles.beside(context):
        text = f"open, too: {other.headline} {span(other, context)} · e: until when?"
        drawing.row(Item(other.id, other.headline, "open"), cell(text, wide, "warn"))
    days = roles.days_left(role, context.today)
    if days is not None and days < 0:
        text = f"{roles.leaving_words(role, context.today)} · e: another day, or none"
        drawing.say(cell(text[:1].upper() + text[1:], wide, "warn"))


def _draw_legacy(drawing: Drawing, role: Role, context: Context, wide: int) -> None:
    found = legacy.of_role(role, context.career)
    real = sum(legacy.state(statement, context) == "real" for statement in found)
    drawing.say()
    drawn = f"{bar(real / len(found), METER)} " if found else ""
    lead = f"{REMAINS}   " if wide >= NARROW else "would remain: "
    drawing.say(Part(lead, "muted"), Part(drawn if wide >= NARROW else ""), Part(meter(found, context)))
    columns = _columns(found, context, wide)
    for statement in found:
        drawing.row(Item(statement.id, statement.statement), *_statement(statement, context, columns))
    if found and wide >= ROOMY:
        proofs = counted(context.settings.legacy_proofs, "win")
        drawing.say(cell(f"real: {proofs} or somebody's word · forming: fewer wins · wanted: none yet", wide, "muted"))
    if not found:
        drawing.say(Part(NO_LEGACY, "muted"), Part("   a", "key"), Part(" adds it", "muted"))


class Columns(NamedTuple):
    """Widths in cells: of the kind, the statement, what shows it, and who is next; 0 for what has no room."""

    kind: int
    text: int
    proofs: int
    after: int


def _columns(found: Sequence[Statement], context: Context, wide: int) -> Columns:
    proofs = min(MOST, max((width(proved_by(one, context)) for one in found), default=0)) if wide >= NARROW else 0
    after = min(MOST, max((width(who_is_next(one, context)) for one in found), default=0)) if wide >= ROOMY else 0
    kind = KIND if wide >= NARROW else 0
    taken = kind + sum(cells + GAP for cells in (STATE, proofs, after) if cells)
    longest = max((width(clean_line(one.statement)) for one in found), default=0)
    return Columns(kind, max(1, min(longest, wide - taken)), proofs, after)


def _statement(statement: Statement, context: Context, columns: Columns) -> list[Part]:
    state, gap = legacy.state(statement, context), Part(" " * GAP)
    parts = [cell(choice_words(statement.kind), columns.kind, "muted")] if columns.kind else []
    parts += [cell(statement.statement, columns.text), gap, cell(state, STATE, TONES[state])]
    if columns.proofs:
        parts += [gap, cell(proved_by(statement, context), columns.proofs)]
    if columns.after:
        role: PartRole = "" if statement.successor else "muted"
        parts += [gap, cell(who_is_next(statement, context), columns.after, role)]
    return parts


def _draw_leaving(drawing: Drawing, role: Role, context: Context, wide: int) -> None:
    """Draw what leaving well takes, once I have said when (L11)."""
    days = roles.days_left(role, context.today)
    if days is None:
        return
    checks = leaving.checklist(role, context)
    drawing.say()
    left = f" · {roles.time_left(days)} left" if days > 0 else ""
    lead = "leaving well   " if wide >= NARROW else "leaving: "
    drawing.say(Part(lead, "muted"), Part(f"{leaving.summary(checks)}{left}"))
    for check in checks:
        tone: PartRole = "good" if check.is_done else "late"
        sign = DONE if check.is_done else OPEN
        line = (Part(f"{sign} ", tone), cell(check.text, max(1, wide - width(sign) - 1), tone))
        if check.source:
            drawing.row(Item(check.source, check.text, "leaving"), *line)
        else:
            drawing.say(*line)


def _draw_beyond(drawing: Drawing, context: Context, wide: int) -> None:
    """Draw what was done beyond the role, where it should count, and beyond one's comfort (L8, P12)."""
    found, comfort = beyond_role.offered(context), beyond_role.comfort_words(context)
    if found or comfort:
        drawing.say()
    if found:
        said = beyond_role.words(found)
        drawing.row(Item(BEYOND, said), cell(f"{said}: a line for your review?", wide, "warn"))
    if comfort:
        drawing.say(cell(comfort, wide, "muted"))


def _draw_others(drawing: Drawing, role: Role | None, context: Context, wide: int) -> None:
    """Draw the jobs before and after: the history stays in the one file."""
    shown = {role, *roles.beside(context)}
    others = [other for other in reversed(roles.in_time(context.career)) if other not in shown]
    if not others:
        return
    if drawing.lines:
        drawing.say()
    drawing.say(Part("other jobs", "muted"))
    for other in others:
        backwards = " · it ends before it begins: e" if roles.is_backwards(other) else ""
        text = " · ".join(filter(None, (other.headline, span(other, context)))) + backwards
        drawing.row(Item(other.id, other.headline, "past"), cell(text, wide, "warn" if backwards else ""))
