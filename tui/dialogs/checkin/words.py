"""What the cards of the check-in say: the lines above the fields, and the keys below them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from career.language.dates import brief
from career.language.relative_days import past
from career.language.text import counted, number
from career.model import feedback, goal_progress, goals, if_then
from career.model.context import Context
from career.model.feedback import Feedback
from career.model.goals import Goal
from career.model.nudge_answers import TakenUp
from career.views.checkin import CheckinCardName
from career.views.rows import Row
from career.views.upcoming import Due, upcoming
from tui.dialogs.checkin.progress import Progress

TITLES: dict[CheckinCardName, str] = {
    "due": "Due",
    "goals": "Goals",
    "inbox": "Feedback",
    "win": "One win",
    "nudge": "One more thing",
}
PACE = {"ahead": "ahead", "on": "on pace", "behind": "behind"}
DUE = "Done, or for another day?"
DUE_KEYS = "Space done   + one day   m move   r reframe   Enter next   Esc stop here"
PAUSED_KEYS = "Space start it again   + one day   m move   Enter next   Esc stop here"
NEXT_KEYS = "Space yes   + one day   m move   d drop   Enter next   Esc stop here"
FORM_KEYS = "Enter save, or next   Up Down field   Esc stop here"
GONE_KEYS = "Enter next   Esc stop here"
LAST_KEYS = "Enter finish   Esc stop here"
ASKED_KEYS = "y yes   n no   Enter next   Esc stop here"
GO_ON = "  Enter next   Esc stop here"


class Said(NamedTuple):
    """What a card says: what is `asked`, in bold, what is `told` about it, and the keys that answer."""

    asked: str
    told: str
    keys: str


BY_LINE = {
    "next": Said("Did it happen?", "", NEXT_KEYS),
    "paused": Said("It is paused until then. Start it again?", "", PAUSED_KEYS),
}
"""What is asked of a line that is due, where that is not the usual question, by its kind."""


def said(place: Progress, context: Context, kind: str) -> Said:
    """Return the words of the card that is open. The context is masked where the screen is shared.

    `kind` is that of the line under the cursor, "paused" for a paused goal, "" without one.
    """
    cards = place.cards
    match place.name:
        case "due":
            left = due_rows(cards.due, context)
            return BY_LINE.get(kind, Said(DUE, "", DUE_KEYS)) if left else Said("All done.", "", GONE_KEYS)
        case "goals":
            goal = context.career.goals.get(place.goal.id) if place.goal else None
            if goal is None:
                return Said("This goal was deleted meanwhile.", "", GONE_KEYS)
            if place.is_asking:
                return Said("Did it happen?", f"{if_then.sentence(goal)}\n{goal.title}", ASKED_KEYS)
            return Said(f"{goal.title}: where is it now?", "\n".join(goal_lines(goal, context)), FORM_KEYS)
        case "inbox":
            item = context.career.feedback.get(cards.inbox.id) if cards.inbox else None
            return of_inbox(item, context) if item else Said("This feedback was deleted meanwhile.", "", GONE_KEYS)
        case "win":
            return Said("What went well since last time? One line.", "", FORM_KEYS)
    nudge = cards.nudge
    if nudge is None:
        return Said("", "", LAST_KEYS)
    why = f"{nudge.why} {nudge.rate}".strip()
    return Said(nudge.text, why, f"a {nudge.act}   n not this week   {LAST_KEYS}")


def ended(left_at: str, done: str) -> str:
    """Return the sentence with which a check-in ends: what was `done`, and how to go on where it was stopped."""
    title = TITLES.get(left_at)  # type: ignore[call-overload]
    if title:
        return f"Check-in stopped at '{title}'{': ' + done if done else ''} · c goes on there"
    return f"Check-in done: {done or 'nothing had to change'}."


def stopped(offers: str, rate: TakenUp) -> str:
    """Return the sentence that says that a kind of nudge has stopped by itself, and how it comes back."""
    return f"rung no longer offers {offers} ({rate}). : brings them back."


def due_rows(lines: Sequence[Due], context: Context) -> list[Row]:
    """Return a row for each line that is still late or due today."""
    today = context.today
    wanted = {(line.source, line.kind) for line in lines}
    left = (x for x in upcoming(context) if (x.source, x.kind) in wanted and x.on <= today)
    return [Row(x.source, x.text, brief(x.on, today), x.kind, "late" if x.on < today else "warn", x.kind) for x in left]


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


def of_inbox(item: Feedback, context: Context) -> Said:
    """Return what the feedback says, and the keys for its state."""
    who = context.career.headline(item.person) or "Somebody"
    if feedback.state(item, context) == "silent":
        days = feedback.silent_days(item, context.today)
        changed = f"You changed this {counted(days, 'day')} ago, and nobody knows: {item.change_made}"
        return Said(changed, f"{who} said: {item.plain or item.raw}", f"t tell {GO_ON}")
    if item.kind == "praise":
        return Said(f"{who} said: {item.raw}", "", f"w make it a win   Space file it {GO_ON}")
    return Said(f"{who} said: {item.raw}", "", f"p say it in plain words   i what I changed {GO_ON}")
