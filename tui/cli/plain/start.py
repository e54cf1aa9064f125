"""Beginning a conversation in lines, and ending it, however it ends: what was said is saved, what was typed is kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from career.errors import Refused
from career.language.text import counted
from career.views.reviews.plans import PLANS
from career.views.reviews.walk import kind_of
from tui.cli.plain.talk import Talk, TookBack
from tui.cli.plain.typed_lines import Interrupted, Left, TypedLines
from tui.cli.session import Session

Flow: TypeAlias = Callable[[Talk], object]


def flow_of(action: str) -> Flow:
    """Return what is asked in place of an action of the dashboard: the check-in, a review or a step of one, else the menu."""
    from tui.cli.plain import menu, review  # here: a question of one verb needs no menu

    if action == "check-in":
        return review.check_in
    name, _, step = action.partition(":")
    if name in PLANS:
        kind = kind_of(name)
        return lambda talk: review.review(talk, kind, step)
    return menu.run


def talk_about(flow: Flow, session: Session) -> int:
    """Hold a conversation and return the exit status: 0 also for who leaves with Ctrl+D, 128 + n after a signal.

    Raises Unreadable, and Refused for a file that cannot be used as it is.
    """
    lines = TypedLines()
    if (trouble := session.store.trouble) is not None:
        raise Refused(trouble.what, trouble.remedy)
    talk = Talk(session, lines)
    status = 0
    try:
        with lines.opened():
            _run(flow, talk)
    except Left:
        _say_end(talk)
    except Interrupted as end:
        _say_end(talk)
        status = 128 + end.number
    finally:
        talk.unsaved.end()
    session.tell_news()
    return status


def _run(flow: Flow, talk: Talk) -> None:
    """Run a flow; one that was over but for what an undo took back is run again."""
    while True:
        try:
            flow(talk)
        except TookBack:
            continue
        return


def _say_end(talk: Talk) -> None:
    saved = counted(len(talk.saved), "change") if talk.saved else "nothing new"
    talk.say("Left", f"saved {saved}. `rung undo` takes back the last change.")
    if talk.unsaved.interrupted:
        talk.say("Kept", "what you typed and did not save is there when it is asked again.")
