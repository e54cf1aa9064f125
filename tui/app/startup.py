"""What the dashboard shows on its own at start: trouble with the file, the first question, or unsaved text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career.model import nudge_answers, visions
from tui.dialogs import actions
from tui.screens.dashboard import Dashboard

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.visions import Vision
    from tui.app.watching import FileWatch
    from tui.screens.career_app import CareerApp


def greet(app: CareerApp, watch: FileWatch, begin: str) -> None:
    """Show what matters most at the start; `begin` is the id of the action to start with, "" for none.

    "weekly:people" begins with one step of a review.
    """
    dashboard = app.screen_stack[0]
    if app.store.trouble:
        watch.tell_trouble()
    elif not isinstance(dashboard, Dashboard):
        return
    elif not any(True for _ in app.career):
        from tui.screens.first_run import FirstRun

        app.push_screen(FirstRun(), lambda _: dashboard.open_card())
    elif ":" in begin:
        kind, _, step = begin.partition(":")
        dashboard.open_review(kind, step)
    elif begin:
        dashboard.action_do(begin)
    elif app.unsaved.news:
        key = next(actions.shown(a.keys[0]) if a.keys else ":" for a in app.actions if a.id == "unsaved")
        dashboard.say(f"{app.unsaved.summary} · {key} shows it")
        app.unsaved.greeted()
    elif (last := _to_ask_again(app.context())) and not app.masked:
        key = next(actions.shown(a.keys[0]) if a.keys else ":" for a in app.actions if a.id == "vision")
        dashboard.say(f"{visions.wanted_then(last, app.today)}. And now? {key} asks again")
    elif app.appearance.warning:
        dashboard.say(app.appearance.warning, warning=True)


def _to_ask_again(context: Context) -> Vision | None:
    """Return the answer that is a year old (G1), unless "not this week" was said in a check-in."""
    last = visions.to_ask_again(context)
    return last if last and ("vision", last.id) not in nudge_answers.resting(context) else None
