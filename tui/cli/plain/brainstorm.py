"""Brainstorming in lines: one idea a line, each saved at once; what each gives; then the few that are started (G10, G15)."""

from __future__ import annotations

from functools import partial

from career.edits import brainstorm
from career.language.lines import read_line
from career.model import candidates, needs, tradeoffs
from career.model.goals import Goal
from tui.cli.plain import trade
from tui.cli.plain.form import fill
from tui.cli.plain.talk import Question, Talk, TookBack
from tui.dialogs import choosing_prompts
from tui.host.unsaved_input import BRAINSTORM, Asked

TITLE = "Brainstorm: what would bring you closer to what you want?"
ASKED = Asked(BRAINSTORM, TITLE)


def storm(talk: Talk) -> None:
    """Ask for ideas until Enter alone, then which of them to start."""
    talk.say("Brainstorm", "what would bring you closer to what you want? All stay ideas until you choose.")
    for need in needs.unserved(talk.shown)[:1]:
        talk.say("Nothing serves it yet", need.text)
    while True:
        try:
            if not _ask_idea(talk):
                break
        except TookBack:
            continue
    _choose(talk)


def _ask_idea(talk: Talk) -> bool:
    """Ask for an idea and save it; return whether there was one. It is kept as unsaved text until it is saved."""
    left = talk.unsaved.of(BRAINSTORM)
    now = left.texts.get("title", "") if left else ""
    question = Question("An idea", "one line, such as: run the guild for a year", now, "save it" if now else "choose")
    typed = talk.ask(question, lambda half: talk.unsaved.keep(left, ASKED, {"title": half})) or now
    if not typed:
        return False
    left = talk.unsaved.keep(left, ASKED, {} if typed == "-" else {"title": typed})
    if left and talk.try_to_save(partial(brainstorm.add, [read_line(typed)])):
        talk.unsaved.drop(left)
    return True


def _choose(talk: Talk) -> None:
    """Ask which ideas to start, or first what they give; the others stay ideas."""
    while ideas := brainstorm.ideas(talk.career):
        room = max(0, talk.shown.settings.max_active - len(tradeoffs.active(talk.career)))
        talk.say("Ideas", f"{len(ideas)}. There is room for {room} more active goals.")
        acts = {"start": "start some of them", "rate": "say what they give you"}
        try:
            said = talk.choose("What about them?", acts, "leave them as ideas")
            if not said or (said == "start" and _start(talk, ideas)):
                return
            if said == "rate":
                _rate(talk, ideas)
        except TookBack:
            continue


def _rate(talk: Talk, ideas: list[Goal]) -> None:
    """Ask what each idea gives that nobody rated; where all are rated, each of them again."""
    for goal in [goal for goal in ideas if candidates.worth(goal) is None] or ideas:
        fill(talk, choosing_prompts.rating(goal))


def _start(talk: Talk, ideas: list[Goal]) -> bool:
    """Start the ideas that are chosen by number, and ask for the plan of each, and for room; return whether any was."""
    shown = talk.shown.career
    places = talk.several("Which do you start?", [_name(shown.goals.get(goal.id, goal)) for goal in ideas], "back")
    chosen = [ideas[at].id for at in dict.fromkeys(places)]
    before = talk.career
    if not chosen or not talk.try_to_save(partial(brainstorm.begin, chosen)):
        return False
    for number, key in enumerate(chosen, 1):
        if goal := talk.career.goals.get(key):
            fill(talk, choosing_prompts.plan(goal, number, len(chosen)))
    if crowded := tradeoffs.one_too_many(before, talk.context):
        trade.make_room(talk, talk.career.goals.get(crowded))
    return True


def _name(goal: Goal) -> str:
    worth = candidates.worth(goal)
    return f"{goal.title}, worth {worth.named}" if worth else f"{goal.title}, not rated"
