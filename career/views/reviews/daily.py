"""The daily check-in as steps: what is due, goals, one piece of feedback, one win, one nudge (C.3).

What its cards are is settled together (`career.views.checkin`): nothing is on two of them. So a card's key says which
records it is about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from career.language.dates import brief
from career.language.relative_days import past
from career.language.text import number
from career.model import feedback, goal_progress, goals, if_then
from career.views import checkin, nudges
from career.views.panes import KIND_WORDS
from career.views.reviews.step import ONLY, Act, Card, Cards, ReviewStep, RowAsk
from career.views.rows import Row
from career.views.tone import Tone
from career.views.upcoming import Due, upcoming

if TYPE_CHECKING:
    from collections.abc import Mapping

    from career.model.context import Context
    from career.model.goals import Goal

PACE = {"ahead": "ahead", "on": "on pace", "behind": "behind"}
VALUE, HIT = "value", "hit"
ONE_DAY, MOVE = Act("+", "one day", "snooze"), Act("m", "move", "move")
DUE_ACTS = (Act("Space", "done", "complete"), ONE_DAY, MOVE, Act("r", "reframe", "reframe"), Act("d", "", "no-drop"))
BY_LINE: Mapping[str, RowAsk] = {
    "next": RowAsk("Did it happen?", (Act("Space", "yes", "complete"), ONE_DAY, MOVE, Act("d", "drop", "delete"))),
    "decision": RowAsk("Did it come true?", (Act("Space", "say what came", "complete"), ONE_DAY, MOVE)),
    "trend": RowAsk("What do you do about it?", (Act("Space", "your response", "complete"), ONE_DAY, MOVE)),
    "register": RowAsk("Do you sign up?", (Act("Space", "I enrolled", "complete"), ONE_DAY, MOVE)),
    "begins": RowAsk("Did it begin?", (Act("Space", "yes", "complete"), ONE_DAY, MOVE)),
    "ends": RowAsk("Is it finished?", (Act("Space", "yes", "complete"), ONE_DAY, MOVE)),
    "renew": RowAsk("Is it renewed?", (Act("Space", "yes, for a year", "complete"), ONE_DAY, MOVE)),
    "engage": RowAsk("Did you take part?", (Act("Space", "yes", "complete"), ONE_DAY, MOVE)),
    "paused": RowAsk("It is paused until then. Start it again?", (Act("Space", "start it again", "complete"), ONE_DAY, MOVE)),
}  # fmt: skip
"""What is asked of a line that is due, where that is not the usual question, by its kind."""
FILE, COMPLETE = Act("Space", "file it", "complete", leaves=True), Act("Space", "", "complete", leaves=True)


def together(context: Context) -> dict[str, tuple[str, ...]]:
    """Return the cards of the day by their keys, worked out together."""
    found = checkin.cards(context)
    of_goals = [key for goal in found.goals for key in _keys_of(goal)]
    of_goals += [f"{HIT} {goal.id}" for goal in found.rehearsed]
    return {
        "due": (" ".join(f"{line.source}/{line.kind}" for line in found.due),) if found.due else (),
        "goals": tuple(of_goals),
        "inbox": (found.inbox.id,) if found.inbox else (),
        "win": (ONLY,),
        "nudge": (f"{found.nudge.kind} {found.nudge.source}",) if found.nudge else (),
    }


def _keys_of(goal: Goal) -> tuple[str, ...]:
    """Return the cards of a goal whose check-in is due: its value, then whether its if-then happened."""
    return (f"{VALUE} {goal.id}", *((f"{HIT} {goal.id}",) if goal.then_do else ()))


def due(key: str, context: Context) -> Card:
    """Show what is left of the lines that were late or due when the check-in began."""
    wanted = {(source, kind) for source, _, kind in (pair.partition("/") for pair in key.split())}
    lines = [line for line in upcoming(context) if (line.source, line.kind) in wanted and line.on <= context.today]
    if not lines:
        return Card("All done.")
    return Card(
        "Done, or for another day?",
        rows=tuple(_due_row(line, context) for line in lines),
        acts=DUE_ACTS,
        by_kind=BY_LINE,
    )


def _due_row(line: Due, context: Context) -> Row:
    record = context.career.get(line.source)
    kind = "paused" if line.kind == "revisit" and record and goals.is_paused(record) else line.kind
    tone: Tone = "late" if line.on < context.today else "warn"
    return Row(
        line.source,
        line.text,
        lead=brief(line.on, context.today),
        tail=KIND_WORDS.get(line.kind, line.kind),
        tone=tone,
        kind=kind,
    )


def goal_card(key: str, context: Context) -> Card | None:
    """Ask where a goal is now, or whether its if-then happened."""
    what, _, about = key.partition(" ")
    goal = context.career.goals.get(about)
    if goal is None:
        return None
    if what == VALUE:
        told = tuple(goal_lines(goal, context))
        return Card(f"{goal.title}: where is it now?", told, form="check-in", about=goal.id)
    acts = (Act("y", "yes", "it-happened", leaves=True), Act("n", "no", "it-did-not", leaves=True))
    return Card("Did it happen?", (if_then.sentence(goal), goal.title), acts=acts, about=goal.id)


def goal_lines(goal: Goal, context: Context) -> list[str]:
    """Return the lines about a goal: its baseline and target, its pace, how confident I was, and its if-then."""
    lines = []
    done = goal_progress.progress(goal, context.career)
    if done is not None and goal.target is not None:
        value = goal_progress.value_now(goal, context.career) or 0.0
        word = goal_progress.pace_word(goal, context)
        pace = f", {PACE[word]}" if word else ""
        share = goal_progress.next_share(goal, context)
        told = f" · next: {share.words(goal, context.today)}" if share else ""
        lines.append(
            f"{number(value)} of {number(goal.target)} {goal.unit}".rstrip() + f" · {round(done * 100)} %{pace}{told}"
        )
    elif goal.due:
        lines.append(f"due {brief(goal.due, context.today)}")
    if (last := goals.confidence(goal, context.career)) is not None:
        lines.append(f"confidence {past(last.on, context.today)}: {last.confidence} of 10")
    if goal.then_do:
        lines.append(f"Next: {if_then.sentence(goal)}")
    return lines


def inbox(key: str, context: Context) -> Card | None:
    """Show the one piece of feedback of the day, with the keys for its state."""
    item = context.career.feedback.get(key)
    if item is None:
        return None
    who = context.career.headline(item.person) or "Somebody"
    if feedback.state(item, context) == "silent":
        ago = past(item.change_on or context.today, context.today)
        asked = f"You changed this {ago}, and nobody knows: {item.change_made}"
        told = (f"{who} said: {item.raw}",)
        return Card(asked, told, acts=(Act("t", "tell", "tell", leaves=True), COMPLETE), about=item.id)
    asked = f"{who} said: {item.raw}"
    if item.kind == "praise":
        return Card(asked, acts=(Act("w", "make it a win", "win", leaves=True), FILE), about=item.id)
    plain = Act("p", "say it in plain words", "understood", leaves=True)
    change = Act("i", "what I changed", "changed", leaves=True)
    return Card(asked, acts=(plain, change, Act("t", "", "tell", leaves=True), COMPLETE), about=item.id)


def win(_key: str, _context: Context) -> Card:
    """Ask for one win."""
    return Card("What went well since last time? One line.", form="win")


def nudge(key: str, context: Context) -> Card | None:
    """Show the one nudge of the day, and what can be done about it."""
    kind, _, source = key.partition(" ")
    found = nudges.of(kind, source, context)
    if found is None:
        return None
    told = f"{found.why} {found.rate}".strip()
    acts = (
        Act("a", found.act, f"nudge:{found.kind}", leaves=True),
        Act("n", "not this week", "not-this-week", leaves=True),
    )
    return Card(found.text, (told,), acts=acts, about=source)


def _cards(name: str) -> Cards:
    shown = {"due": due, "goals": goal_card, "inbox": inbox, "win": win, "nudge": nudge}[name]
    return Cards(lambda context: together(context)[name], shown)


DAILY: tuple[ReviewStep, ...] = (
    ReviewStep("due", "Due", _cards("due"), ("goals", "tasks", "reframes", "feedback", "reminders", "moves")),
    ReviewStep("goals", "Goals", _cards("goals"), ("checkins", "hits")),
    ReviewStep("inbox", "Feedback", _cards("inbox"), ("feedback", "tellings", "wins")),
    ReviewStep("win", "One win", _cards("win"), ("wins",)),
    ReviewStep("nudge", "One more thing", _cards("nudge"), ("nudges",)),
)
"""The steps in their order; their names stand in files, where a check-in was left."""
