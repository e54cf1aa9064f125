"""The first run in lines: what do you really want, from where to where, and the first task."""

from __future__ import annotations

from collections.abc import Mapping

from career.errors import BadValue
from career.language.text import clean_line
from tui.cli.plain.card import new_task
from tui.cli.plain.talk import Question, Talk, TookBack
from tui.cli.plain.typed_lines import Left
from tui.dialogs import first_run as questions
from tui.dialogs.first_run import NAMES, QUESTIONS
from tui.host.unsaved_input import FIRST_RUN, Asked


def greet(talk: Talk) -> None:
    """Ask what one wants, keep the answers, and reframe a first task."""
    talk.say("rung", "own your career. Answer in lines; ? alone says what can be typed.")
    left = talk.unsaved.of(FIRST_RUN)
    said = {name: text for name, text in left.texts.items() if name in NAMES} if left else {}
    try:
        _ask(talk, said)
    except Left:
        _keep(talk, said)
        raise
    _keep(talk, said)
    try:
        new_task(talk)
    except TookBack:
        talk.say("Next", "the menu asks for a task with `reframe a task`.")


def _ask(talk: Talk, said: dict[str, str]) -> None:
    """Ask what was not answered yet, into `said`; the first question may be skipped, and with it all."""
    for name in NAMES:
        if name in said and name != "text":
            continue
        question = QUESTIONS[name]
        talk.say("About", questions.words(name, said))
        now = said.get("text", said.get("first", "")) if name == "text" else ""
        while True:
            enter = "that is it" if now else "skip"

            def half(text: str, name: str = name) -> None:
                _remember(talk, {**said, name: text})

            try:
                typed = clean_line(talk.ask(Question(question.title, question.hint, now, enter), half)) or now
                questions.check(name, typed, talk.context)
            except TookBack:
                continue
            except BadValue as error:
                talk.refused(error)
                continue
            break
        said[name] = typed
        if name == "first" and not typed:
            return
        _remember(talk, said)


def _remember(talk: Talk, said: Mapping[str, str]) -> None:
    """Keep the answers as unsaved text until they are saved."""
    texts = {name: text for name, text in said.items() if text}
    talk.unsaved.keep(talk.unsaved.of(FIRST_RUN), Asked(FIRST_RUN, QUESTIONS["first"].title), texts)


def _keep(talk: Talk, said: Mapping[str, str]) -> None:
    """Save the answers, if there are any."""
    if said.get("first") and talk.try_to_save(lambda context: questions.step(said, context)):
        talk.unsaved.drop(talk.unsaved.of(FIRST_RUN))
