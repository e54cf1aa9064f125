"""`rung checkin`: the daily check-in, in plain mode as questions in lines; in a pipe, or with `--json`, what its cards show.

Its nudge can be hidden for a week, and a kind of nudge that has stopped is offered again.
"""

from __future__ import annotations

from argparse import Namespace

from career.language.dates import brief
from career.model import feedback, goal_progress, goals, reviews
from career.model.feedback import Feedback
from career.model.goals import Goal
from career.model.snapshot import Career
from career.views import checkin, nudges
from career.views.nudges import Nudge
from career.views.upcoming import Due
from tui.cli.arguments import Parser
from tui.cli.session import Session
from tui.host.printing import said_short, say, say_columns, say_json, say_records
from tui.host.terminal import is_interactive

PACE = {"on": "on pace"}
COMMANDS = {"vision": "rung add vision TEXT", "fit": "rung job fit SCORE"}
"""The command that answers a nudge, by its kind, where it needs no id."""
EXAMPLES = "rung checkin\nrung checkin --print      # the cards as text\nrung checkin --hide       # not this week\nrung checkin --json"


def run(words: list[str], session: Session) -> int:
    """Open the check-in, or print its cards."""
    parser = Parser("checkin", "The daily check-in: five cards, under two minutes.", EXAMPLES)
    parser.add_argument("--print", action="store_true", help="print the cards instead of opening them")
    parser.add_argument("--hide", action="store_true", help="hide the nudge of the day for 7 days")
    parser.add_argument("--again", metavar="NUDGE", default="", help="offer a nudge again that has stopped")
    parser.add_json()
    typed = parser.read(words)
    if typed.hide or typed.again:
        return _answer(typed, session)
    if typed.json:
        say_json(as_json(session))
    elif typed.print or not (is_interactive() or session.asks_in_lines):
        _print(session)
    else:
        return session.open_dashboard("check-in")
    session.warn()
    return 0


def _answer(typed: Namespace, session: Session) -> int:
    """Hide the nudge of the day, or offer a kind again."""
    context = session.writing
    step = (
        nudges.offer_again(typed.again, context) if typed.again else nudges.hide(context, checkin.cards(context).nudge)
    )
    was = {row.kind for row, _ in nudges.stopped(context.career)}
    now = session.store.commit(*step)
    say(f"{said_short(session.label(step.label))} · undo: rung undo")
    for row, rate in nudges.stopped(now):
        if row.kind not in was:
            say(f"rung no longer offers {row.offers} ({rate}). `rung checkin --again {row.kind}` brings them back.")
    return 0


def as_json(session: Session) -> dict[str, object]:
    """Return what `rung checkin --json` prints; docs/json.md describes every key."""
    today = session.today
    cards = checkin.cards(session.reading)
    held, item, found = reviews.of_today(session.reading), cards.inbox, cards.nudge
    return {
        "today": today,
        "cards": list(cards.names),
        "due": [
            {"on": d.on, "days": (d.on - today).days, "kind": d.kind, "text": d.text, "id": d.source} for d in cards.due
        ],
        "goals": [_goal(goal, session) for goal in cards.goals],
        "rehearsed": [
            {"id": goal.id, "text": goal.title, "if_cue": goal.if_cue, "then_do": goal.then_do}
            for goal in cards.rehearsed
        ],
        "inbox": {"id": item.id, "state": feedback.state(item, session.reading), "text": item.raw} if item else None,
        "nudge": _nudge(found) if found else None,
        "stopped": [{"kind": row.kind} | rate._asdict() for row, rate in nudges.stopped(session.career)],
        "held": {"seconds": held.seconds, "left_at": held.left_at} if held else None,
    }


def _nudge(found: Nudge) -> dict[str, object]:
    taken, offered = found.taken_up
    about: dict[str, object] = {"kind": found.kind, "id": found.source, "text": found.text, "why": found.why}
    return about | {"taken": taken, "offered": offered}


def _goal(goal: Goal, session: Session) -> dict[str, object]:
    career, share = session.career, goal_progress.next_share(goal, session.reading)
    return {
        "id": goal.id,
        "text": goal.title,
        "value_now": goal_progress.value_now(goal, career),
        "target": goal.target,
        "unit": goal.unit,
        "pace_word": goal_progress.pace_word(goal, session.reading),
        "next_share": share._asdict() if share else None,
        "if_cue": goal.if_cue,
        "then_do": goal.then_do,
    }


def _print(session: Session) -> None:
    career, today = session.career, session.today
    cards = checkin.cards(session.reading)
    rows = [
        (
            "due",
            career.short(d.source),
            f"{brief(d.on, today)}: {d.text}",
            f"rung {_verb(d, career)} {career.short(d.source)}",
        )
        for d in cards.due
    ]
    for goal in cards.goals:
        word = goal_progress.pace_word(goal, session.reading)
        share, short = goal_progress.next_share(goal, session.reading), career.short(goal.id)
        told = (goal.title, PACE.get(word, word), f"next: {share.words(goal, today)}" if share else "")
        rows.append(("goal", short, ", ".join(filter(None, told)), f"rung add check-in {short} --value N"))
    for goal in cards.rehearsed:
        short = career.short(goal.id)
        rows.append(("next", short, f"did it happen? {goal.then_do}", f"rung done {short} --step"))
    if cards.inbox:
        short = career.short(cards.inbox.id)
        rows.append(("feedback", short, cards.inbox.raw, _command_for(cards.inbox, short, session)))
    rows.append(("win", "", "What went well since last time?", "rung win TEXT"))
    if cards.nudge:
        found = cards.nudge
        said = f"{found.text}{'' if found.text.endswith('?') else '.'} {found.why} {found.rate}".strip()
        rows.append(("nudge", career.short(found.source), said, COMMANDS.get(found.kind, "rung checkin --hide")))
    for row, rate in nudges.stopped(career):
        rows.append(("stopped", "", f"{row.offers}: {rate}", f"rung checkin --again {row.kind}"))
    say("Check-in")
    say_records([(short, kind, text) for kind, short, text, _ in rows], indent="  ")
    say("\nUse these commands:")
    say_columns([(do,) for *_, do in rows if do], indent="  ")


def _verb(due: Due, career: Career) -> str:
    """Return what finishes a line that is due; a paused goal is not finished but started again."""
    record = career.get(due.source)
    return "start" if due.kind == "revisit" and record and goals.is_paused(record) else "done"


def _command_for(item: Feedback, short: str, session: Session) -> str:
    if item.kind == "praise":
        return f"rung done {short} --win"
    if feedback.state(item, session.reading) == "silent":
        return f"rung add telling {short} --to NAME"
    return f"rung edit {short} --plain TEXT"
