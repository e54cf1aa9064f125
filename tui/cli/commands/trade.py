"""`rung trade GOAL ITEM ACT`: make room for a goal, with the text to say to whoever is affected (G20, S10)."""

from __future__ import annotations

from career.errors import BadValue
from career.model import tradeoffs
from career.model.field import Field
from career.model.field_values import read
from career.model.goals import Goal
from career.model.people import named
from career.model.records import Step
from career.model.tasks import Task
from career.model.tradeoffs import ACTS, Deal, Tradeoff
from tui.cli import naming
from tui.cli.arguments import Parser
from tui.cli.commands.add import made
from tui.cli.session import Session
from tui.cli.tables import flags_told
from tui.host.printing import say

EXAMPLES = """\
rung trade g8k t3p delegate --to Tom --minutes 45
rung trade g8k g2m postpone --until eoq --why the platform comes first
rung trade g8k t9x cancel --why nobody reads it --to Ana
rung trade g8k t1a keep"""
UNTIL = Field("to_date", "until", "date", option="until")
MINUTES = Field("minutes_week", "minutes", "whole", low=0, high=10_080, blank=0, option="minutes")
OPTIONS = (UNTIL, MINUTES, Field("person", "to", "person", option="to"), Field("why", "why"))


def run(words: list[str], session: Session) -> int:
    """Decide on one item, to make room for a goal."""
    if session.asks_in_lines and len(words) <= 1 and not any(word.startswith("-") for word in words):
        return _ask(words, session)
    parser = Parser("trade", "Make room for a goal: cancel, postpone, delegate or keep something else.", EXAMPLES)
    parser.add_argument("goal", metavar="GOAL", help="the goal that needs room")
    parser.add_argument("item", metavar="ITEM", help="the goal or task that makes room")
    parser.add_argument("act", metavar="ACT", choices=ACTS, help=", ".join(ACTS))
    parser.add_date("--until", help="the day it is postponed to")
    parser.add_argument("--to", metavar="NAME", default="", help="who takes it over, or has to know")
    parser.add_argument("--why", metavar="TEXT", default="", help="the reason; needed to cancel")
    parser.add_argument(
        "--minutes", metavar="N", default="", help="minutes a week that this frees; a task's own if left out"
    )
    typed = parser.read(words)
    context = session.writing
    goal, item = naming.found(typed.goal, context.career), naming.found(typed.item, context.career)
    if not isinstance(goal, Goal) or not isinstance(item, Goal | Task):
        raise BadValue("A goal or a task makes room for another goal.", "`rung goals` and `rung tasks` list them.")
    with flags_told(OPTIONS):
        to_date, _ = read(UNTIL, typed.until or "", context)
        minutes, _ = read(MINUTES, typed.minutes or str(tradeoffs.known_minutes(item)), context)
        person, extra = named(typed.to, context)
        deal = Deal(act=typed.act, to_date=to_date, person=person, why=typed.why, minutes_week=minutes)
        step = tradeoffs.trade(goal, item, deal, context.after(extra))
    trade = made(step, "tradeoffs")
    after = session.commit(Step(step.label, [*extra, *step.changes]), trade.id, {"until": to_date} if to_date else {})
    say(f"Freed for '{goal.title}': {tradeoffs.freed(goal.id, after)} min a week")
    if isinstance(trade, Tradeoff) and trade.text:
        say(f"Text to say to {after.headline(trade.person)}: {trade.text}")
    return 0


def _ask(words: list[str], session: Session) -> int:
    """Ask what makes room for a goal, or first for which one, in lines."""
    from tui.cli.plain import start, trade  # here: few commands ask anything

    goal = naming.found(words[0], session.store.career) if words else None
    if goal is not None and not isinstance(goal, Goal):
        raise BadValue(f"'{goal.headline}' is not a goal.", "`rung goals` lists them.")
    return start.talk_about(lambda talk: trade.make_room(talk, goal), session)
