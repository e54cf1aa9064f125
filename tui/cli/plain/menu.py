"""`rung --plain`: what needs you now, in lines, and a menu of what can be done."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from career.language.dates import spell
from career.model import feedback, learning, reframes, visions
from career.model.reviews import NAMES
from career.views.reviews.plans import PLANS
from career.views.summary import summary
from career.views.upcoming import upcoming
from tui.cli.plain import brainstorm, first_run, lists, review, trade, unsaved
from tui.cli.plain.card import new_task
from tui.cli.plain.form import fill
from tui.cli.plain.spoken import step_said
from tui.cli.plain.talk import Talk, TookBack
from tui.cli.plain.typed_lines import Left
from tui.dialogs import feedback_prompts, win_prompts
from tui.dialogs.row_keys import Selected

MENU = {
    "check-in": "check-in, the day in a few questions",
    "reframe": "reframe a task",
    "win": "note a win",
    "feedback": "note feedback",
    "weekly": "weekly review",
    "quarterly": "quarterly review",
    "due": "what is late or due",
    "inbox": "feedback inbox",
    "tasks": "tasks to reframe",
    "goals": "goals",
    "people": "people",
    "records": "other records, by their kind",
    "add": "add a goal, a person, a skill ...",
    "find": "find a word in all records",
    "brainstorm": "brainstorm",
    "unsaved": "text that is not saved",
    "trade": "make room for a goal",
    "quit": "quit",
}


def run(talk: Talk) -> None:
    """Say what needs the person now, and do what they choose until they quit."""
    if not any(True for _ in talk.career):
        first_run.greet(talk)
    say_today(talk)
    if talk.unsaved.news:
        talk.say(
            "Unsaved", f"{talk.unsaved.summary.removeprefix('Unsaved text: ')}. It is there when it is asked again."
        )
        talk.unsaved.greeted()
    is_over = False
    while not is_over:
        said = ""
        try:
            menu = {name: words for name, words in MENU.items() if name not in NAMES or name in PLANS}
            said = talk.choose("What do you do?", menu, "hear today again")
            is_over = said == "quit"
            FLOWS[said](talk)
        except TookBack:
            continue
        except Left:
            if not said:
                return
            talk.say("Left", "everything is kept. Ctrl+D once more quits.")


def say_today(talk: Talk) -> None:
    """Say what is late or due today, and how much else waits."""
    talk.store.refresh()
    shown = talk.shown
    wanted = visions.latest(shown.career)
    talk.say("Today", spell(shown.today, shown.today).removesuffix(", today"))
    if wanted:
        talk.say("You want", wanted.text)
    talk.say("Needs you", str(summary(shown)) or "nothing now.")
    for line in upcoming(shown):
        if line.on <= shown.today:
            when = "Today" if line.on == shown.today else f"Late, {spell(line.on, shown.today)}"
            talk.say(when, f"{step_said(line.text, line.kind)} ({line.kind})")


def _due(talk: Talk) -> None:
    lists.choose_one(
        talk,
        lambda: [
            Selected(record, line.kind)
            for line in upcoming(talk.context)
            if (record := talk.career.get(line.source)) is not None
        ],
    )


def _quit(_talk: Talk) -> None:
    pass


FLOWS: Mapping[str, Callable[[Talk], object]] = {
    "": say_today,
    "check-in": review.check_in,
    "reframe": new_task,
    "win": lambda talk: fill(talk, win_prompts.won()),
    "feedback": lambda talk: fill(talk, feedback_prompts.heard()),
    "weekly": lambda talk: review.review(talk, "weekly"),
    "quarterly": lambda talk: review.review(talk, "quarterly"),
    "due": _due,
    "inbox": lambda talk: lists.choose_one(
        talk,
        lambda: [Selected(item) for item in (*learning.silent(talk.context), *feedback.inbox(talk.context))],
    ),
    "tasks": lambda talk: lists.choose_one(talk, lambda: [Selected(task) for task in reframes.to_reframe(talk.career)]),
    "goals": lambda talk: lists.choose_one(
        talk,
        lambda: [
            Selected(goal)
            for goal in talk.career.goals.values()
            if goal.state in goal.open_states and goal.archived_on is None
        ],
    ),
    "people": lambda talk: lists.choose_record(talk, "people"),
    "records": lists.choose_table,
    "add": lists.add_one,
    "find": lists.search,
    "brainstorm": brainstorm.storm,
    "unsaved": unsaved.choose,
    "trade": trade.make_room,
    "quit": _quit,
}
