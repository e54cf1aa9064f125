"""The screen of the last 90 days: nine actions, four areas, the questions of the week and the quarter, and the hours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career.evidence import hours
from career.language.text import counted
from career.language.width import width, wrapped
from career.model import efforts
from career.views import balance, questions
from career.views.balance import STRIPS, Area, Lit
from career.views.blocks import bar
from career.views.drawn import Drawing, Item, Part, cell, spread
from career.views.questions import BOSS, EFFORT, Question

if TYPE_CHECKING:
    from career.model.context import Context
    from career.views.tone import Role

LIT, DARK = "✓", "-"
BOX, QUESTION, AREA, JOB, MOVE = "box", "question", "area", "low", "next"
"""What the keys of the rows begin with that are no records."""
NAME, METER, FEW = 19, 12, 40
"""Cells of a name, of a bar, and of a screen below which a name has a line of its own."""
MOST_HOURS = 9
AREA_HEAD = "four areas in balance"
ASKED_OF_JOB = "Is this job where you want to be?"


def head(context: Context, wide: int) -> str:
    """Return the first line: how many actions are lit, and how many questions wait."""
    found = balance.boxes(context)
    left = (
        f"Balance · {context.settings.action_days} days · {balance.lit_count(found)} of {counted(len(found), 'action')}"
    )
    waiting = len(questions.due(context))
    return spread(left, f"{counted(waiting, 'question')} to answer" if waiting else "", wide)


def balance_lines(context: Context, wide: int) -> Drawing:
    """Return the whole screen for a list of this width."""
    drawing = Drawing()
    _draw_questions(drawing, context, wide)
    for strip, heading in STRIPS.items():
        _heading(drawing, heading, wide)
        for one in balance.boxes(context):
            if one.box.strip == strip:
                _draw_box(drawing, one, context, wide)
    _draw_areas(drawing, context, wide)
    _draw_hours(drawing, context, wide)
    return drawing


def _heading(drawing: Drawing, text: str, wide: int) -> None:
    if drawing.lines:
        drawing.say()
    drawing.say(cell(text, wide, "strong"))


def _row(drawing: Drawing, item: Item, before: tuple[Part, ...], said: Part, wide: int) -> None:
    """Draw an item whose text goes on below itself where it is long."""
    indent = sum(width(part.text) for part in before)
    first, *rest = wrapped(said.text, max(8, wide - indent)) or [""]
    drawing.row(item, *before, Part(first, said.role))
    for more in rest:
        drawing.say(Part(" " * indent + more, said.role))


def _draw_box(drawing: Drawing, one: Lit, context: Context, wide: int) -> None:
    sign = Part(f"{LIT if one.is_lit else DARK} ", "good" if one.is_lit else "muted")
    name = cell(one.box.name, NAME if wide >= FEW else wide - 2)
    item = Item(f"{BOX} {one.box.name}", one.box.name, BOX)
    words = one.words(context, keys=True)
    if wide >= FEW:
        _row(drawing, item, (sign, name), Part(words, "" if one.is_lit else "muted"), wide)
    else:
        drawing.row(item, sign, name)
        for more in wrapped(words, max(8, wide - 2)):
            drawing.say(Part(f"  {more}", "muted"))


def _draw_areas(drawing: Drawing, context: Context, wide: int) -> None:
    found = balance.areas(context)
    most = max(area.done for area in found) or 1
    least = balance.lowest(found)
    _heading(drawing, AREA_HEAD, wide)
    for area in found:
        drawn = f"{bar(area.done / most, METER)} {area.done}"
        item = Item(f"{AREA} {area.name}", area.name, AREA)
        drawing.row(item, Part("  "), cell(area.name, NAME), Part(drawn, _tone(area, least)))
    item = Item(f"{AREA} suggestion", f"{balance.suggestion(context)} ({balance.KEYS[least.name]})", AREA)
    _row(drawing, item, (Part("  this week: ", "muted"),), Part(item.text), wide)


def _tone(area: Area, least: Area) -> Role:
    return "warn" if area is least else ""


def _draw_questions(drawing: Drawing, context: Context, wide: int) -> None:
    found = questions.questions(context)
    for every, heading in (("week", "this week"), ("quarter", "this quarter")):
        _heading(drawing, heading, wide)
        for one in found:
            if one.every == every:
                _draw_question(drawing, one, wide)
            if one.id == EFFORT and every == "week":
                _draw_low(drawing, context, wide)
    if balance.next_move_is_due(context):
        drawing.say(cell("  Your next move is blank since your review: one line is enough.", wide, "warn"))


def _draw_question(drawing: Drawing, one: Question, wide: int) -> None:
    sign = Part(f"{DARK if one.is_due else LIT} ", "warn" if one.is_due else "good")
    item = Item(f"{QUESTION} {one.id}", one.asked, QUESTION)
    text = f"{one.asked} ({one.about})" if one.id == BOSS else one.asked
    _row(drawing, item, (sign,), Part(text), wide)
    said = " · ".join(filter(None, (one.answer, one.said)))
    for more in wrapped(said, max(8, wide - 4)) if said else ():
        drawing.say(Part(f"    {more}", "muted"))


def _draw_low(drawing: Drawing, context: Context, wide: int) -> None:
    """Draw what a low week brings: praise that is pinned, and after some of them the question of the job (P4, L10)."""
    for words in questions.low_words(context):
        for more in wrapped(words, max(8, wide - 4)):
            drawing.say(Part(f"    {more}", "good"))
    if efforts.asks_about_job(context):
        drawing.row(Item(JOB, ASKED_OF_JOB, JOB), Part(f"{DARK} {ASKED_OF_JOB}", "warn"))


def _draw_hours(drawing: Drawing, context: Context, wide: int) -> None:
    spent = hours.spent(context)
    if not spent:
        return
    total = hours.head(spent)
    _heading(drawing, f"where your hours went{f': {total}' if total else ''}", wide)
    for work in spent[:MOST_HOURS]:
        tail = "  dead end: s proposes a better way" if work.is_dead_end else ""
        said = f"{work.words}{tail}"
        role: Role = "warn" if work.is_dead_end else "muted"
        item = Item(work.task.id, work.task.title)
        room = wide - width(said) - 4
        if room >= 16:
            drawing.row(item, Part("  "), cell(work.task.title, room), Part(f"  {said}", role))
        else:
            drawing.row(item, cell(f"  {work.task.title}", wide))
            drawing.say(cell(f"    {said}", wide, role))
