"""The unsaved text in lines: what was typed and not saved, to go on with or to throw away."""

from __future__ import annotations

from career.language.text import clean_line
from store.unsaved_input import UnsavedText
from tui.cli.plain import brainstorm, close, first_run
from tui.cli.plain.card import new_task, reframe_row
from tui.cli.plain.form import fill
from tui.cli.plain.talk import Talk, TookBack
from tui.dialogs.rows import text_of
from tui.dialogs.unsaved_prompts import prompt_of, why_not
from tui.host.unsaved_input import BRAINSTORM, CARD, CLOSE, FIRST_RUN, words_of

ACTS = {"on": "go on with it", "discard": "throw it away"}


def choose(talk: Talk) -> None:
    """Say the unsaved texts, the newest first, and go on with one or throw it away, until Enter alone."""
    if talk.session.masked:
        talk.say("Unsaved", "text that is not saved is not shown while names are masked.")
        return
    while texts := talk.unsaved.newest_first:
        talk.unsaved.listed()
        said = talk.choose("Which one?", {str(at): words_of(text) for at, text in enumerate(texts)}, "back")
        if not said:
            return
        try:
            _act(talk, texts[int(said)])
        except TookBack:
            continue
    talk.say("Unsaved", "there is no text that is not saved.")


def _act(talk: Talk, left: UnsavedText) -> None:
    """Say a text whole, and do with it what is chosen."""
    for text in filter(clean_line, left.texts.values()):
        talk.say("Text", text, as_it_is=True)
    said = talk.choose("What do you do with it?", ACTS, "leave it in the list")
    if said == "discard":
        talk.unsaved.drop(left)
        talk.say("Thrown away", words_of(left))
    elif said:
        _go_on(talk, left)


def _go_on(talk: Talk, left: UnsavedText) -> None:
    """Ask again what the text was typed for; where nothing asks that any more, say why."""
    kind, _, about = left.key.partition(" ")
    record = talk.career.get(left.about)
    kept = talk.career.reframes.get(about) if kind == CLOSE else None
    prompt = prompt_of(left, talk.context)
    talk.unsaved.choose(left)
    if kind == CARD:
        reframe_row(talk, record, text_of(record, talk.career)) if record else new_task(talk)
    elif left.key == FIRST_RUN:
        first_run.greet(talk)
    elif left.key == BRAINSTORM:
        brainstorm.storm(talk)
    elif kept and not kept.closed_on:
        close.close(talk, kept)
    elif prompt:
        fill(talk, prompt)
    else:
        talk.unsaved.put_away(talk.unsaved.of(left.key))
        talk.trouble(f"{why_not(left, talk.career)} Your text stays in the list.")
