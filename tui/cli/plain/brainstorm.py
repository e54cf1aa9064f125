"""Brainstorming in lines: one idea a line, each saved at once, then the few that are started (G15)."""

from __future__ import annotations

from functools import partial

from career.edits import brainstorm
from career.language.lines import read_line
from career.model import tradeoffs
from tui.cli.plain.talk import Question, Talk, TookBack
from tui.host.unsaved_input import BRAINSTORM, Asked

TITLE = "Brainstorm: what would bring you closer to what you want?"


def storm(talk: Talk) -> None:
    """Ask for ideas until Enter alone, then which of them to start."""
    talk.say("Brainstorm", "what would bring you closer to what you want? All stay ideas until you choose.")
    left = talk.unsaved.of(BRAINSTORM)
    while True:
        now = left.texts.get("title", "") if left else ""
        question = Question(
            "An idea", "one line, such as: run the guild for a year", now, "save it" if now else "choose"
        )
        try:
            typed = talk.ask(question, lambda half: talk.unsaved.keep(None, Asked(BRAINSTORM, TITLE), {"title": half}))
        except TookBack:
            continue
        if not (typed := typed or now):
            break
        if talk.try_to_save(partial(brainstorm.add, [read_line(typed)])):
            talk.unsaved.drop(left)
            left = None
    _choose(talk)


def _choose(talk: Talk) -> None:
    """Ask which ideas to start; the others stay ideas."""
    while ideas := brainstorm.ideas(talk.career):
        shown = talk.shown.career
        room = max(0, talk.shown.settings.max_active - len(tradeoffs.active(talk.career)))
        talk.say("Ideas", f"{len(ideas)}. There is room for {room} more active goals.")
        try:
            places = talk.several("Which do you start?", [shown.headline(goal.id) for goal in ideas], "none")
            chosen = [ideas[at].id for at in places]
            if not chosen or talk.try_to_save(partial(brainstorm.begin, chosen)):
                return
        except TookBack:
            continue
