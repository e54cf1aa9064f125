"""Making room for a goal in lines: each other open item is cancelled, postponed, handed over or kept (G20)."""

from __future__ import annotations

from career.language.text import counted
from career.model import tradeoffs
from career.model.goals import Goal
from career.model.tradeoffs import ACT_WORDS, ACTS
from tui.cli.plain.form import fill
from tui.cli.plain.talk import Talk, TookBack
from tui.dialogs import goal_prompts

WORDS = {"cancel": "cancel it", "postpone": "postpone it", "delegate": "hand it over", "keep": "keep it"}


def make_room(talk: Talk, goal: Goal | None = None) -> None:
    """Ask what makes room for a goal until Enter alone; without one, ask for which first. Each decision is saved at once."""
    goal = goal or _goal(talk)
    while goal and (now := talk.career.goals.get(goal.id)):
        try:
            if not _ask(talk, now):
                return
        except TookBack:
            continue


def _goal(talk: Talk) -> Goal | None:
    goals = [goal for goal in talk.career.goals.values() if goal.state == "open" and goal.archived_on is None]
    shown = talk.shown.career
    said = talk.choose("Which goal needs room?", {goal.id: shown.headline(goal.id) for goal in goals}, "leave")
    return talk.career.goals.get(said)


def _ask(talk: Talk, goal: Goal) -> bool:
    """Ask about one item; return whether there is more to ask."""
    shown, career = talk.shown.career, talk.career
    decided = tradeoffs.decided(goal.id, career)
    items = {item.id: item for item in tradeoffs.items(goal.id, career) if item.id not in decided}
    count, most = len(tradeoffs.active(career)), talk.shown.settings.max_active
    talk.say("Room for", shown.headline(goal.id))
    talk.say("Active", f"{counted(count, 'goal')}, your limit is {most}")
    for trade in decided.values():
        talk.say(ACT_WORDS[trade.act].capitalize(), shown.headline(trade.item) if trade.item in items else trade.what)
    if not items:
        talk.say("Nothing else is open", "there is room.")
        return False
    names = {i: f"{item.table.rstrip('s')}: {shown.headline(i)}" for i, item in items.items()}
    item = talk.choose("What makes room?", names, "done")
    if not item:
        return False
    said = talk.choose("What becomes of it?", {act: WORDS[act] for act in ACTS}, "back")
    act = next((act for act in ACTS if act == said), None)
    if act and fill(talk, goal_prompts.trading(act, goal, items[item], career)):
        _say_freed(talk, goal.id, item)
    return True


def _say_freed(talk: Talk, goal: str, item: str) -> None:
    shown = talk.shown.career
    talk.say("Freed so far", f"{tradeoffs.freed(goal, talk.career)} minutes a week")
    trade = tradeoffs.decided(goal, shown).get(item)
    if trade and trade.text:
        talk.say(f"Text to {shown.headline(trade.person)}", trade.text, as_it_is=True)
