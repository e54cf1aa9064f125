"""`rung balance`: nine actions that make a career one's own, four areas, and where my hours went, over 90 days (B3, O6, O7, E13)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career.evidence import hours
from career.views import balance
from career.views.balance import STRIPS
from tui.cli.arguments import Parser
from tui.host.printing import say, say_json

if TYPE_CHECKING:
    from career.model.context import Context
    from career.views.balance import Lit
    from tui.cli.session import Session

EXAMPLES = "rung balance\nrung balance --json"
NOTE = """\
Each action is lit by what you did in the last 90 days, and says what would light it. Hours are the minutes that a task
takes, times how often it was done."""
MOST = 9
"""The most kinds of work that are named."""
NAME = 20


def run(words: list[str], session: Session) -> int:
    """Print the boxes, the areas and the hours."""
    parser = Parser("balance", "Nine actions and four areas of your career, over 90 days.", EXAMPLES, NOTE)
    parser.add_json()
    typed = parser.read(words)
    if typed.json:
        say_json(as_json(session.reading))
    else:
        _print(session.reading)
    session.warn()
    return 0


def _print(context: Context) -> None:
    found = balance.boxes(context)
    say(f"The last {context.settings.action_days} days: {balance.lit_count(found)} of {len(found)} actions")
    for strip, heading in STRIPS.items():
        say(f"\n{heading}")
        for one in found:
            if one.box.strip == strip:
                say(f"  {'[x]' if one.is_lit else '[ ]'} {one.box.name:{NAME}}{_words(one, context)}", hang=NAME + 6)
    areas = balance.areas(context)
    say("\nbalance")
    for area in areas:
        say(f"  {area.name:{NAME}}{area.done}")
    say(f"  for this week, {balance.lowest(areas).name}: {balance.suggestion(context)}", hang=4)
    if spent := hours.spent(context):
        say("\nwhere your hours went" + (f": {total}" if (total := hours.head(spent)) else ""))
        for work in spent[:MOST]:
            dull = f" · dead end: rung script propose-way --about {context.career.short(work.task.id)}"
            say(f"  {work.task.title} · {work.words}{dull if work.is_dead_end else ''}", hang=4)


def _words(one: Lit, context: Context) -> str:
    words = one.words(context)
    return words if one.missing is None else f"{words} ({one.missing.command})"


def as_json(context: Context) -> dict[str, object]:
    """Return what `rung balance --json` prints; docs/json.md describes every key."""
    areas = balance.areas(context)
    return {
        "days": context.settings.action_days,
        "actions": [
            {
                "name": one.box.name,
                "strip": one.box.strip,
                "lit": one.is_lit,
                "by": [{"on": sign.on, "text": sign.text, "id": sign.source} for sign in one.found],
                "to_light": one.missing.hint if one.missing else None,
                "command": one.missing.command if one.missing else None,
            }
            for one in balance.boxes(context)
        ],
        "areas": {area.name: area.done for area in areas},
        "lowest": balance.lowest(areas).name,
        "suggestion": balance.suggestion(context),
        "hours": [
            {
                "text": work.task.title,
                "times": work.times,
                "minutes": work.minutes,
                "dead_end": work.is_dead_end,
                "id": work.task.id,
            }
            for work in hours.spent(context)
        ],
    }
