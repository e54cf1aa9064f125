"""`SameTaskScreen`: a new task is open already in the same words; it asks whether to go on with that one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from career.card import repeats
from career.card.memory import Memory
from career.language.text import clean_line
from career.language.width import shorten
from career.model.records import Step
from career.model.tasks import Task
from tui.host import own_skills
from tui.screens.by_name import screen
from tui.screens.career_app import CareerApp
from tui.screens.modal import Modal
from widgets.key_line import KeyLine
from widgets.plain import plain

TITLE_CELLS = 200
"""The most of a title that is shown: three lines at 80 columns, so that the keys stay on the screen."""
KEYS = "1 go on with it (Enter)   2 add a second one   Esc back"


class SameTaskScreen(Modal[bool | None]):
    """Shows the task. Its result is whether to go on with it; None goes back to what was typed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("1,enter", "dismiss(True)", "Go on with it"),
        Binding("2", "dismiss(False)", "A second one"),
        Binding("escape", "dismiss(None)", "Back"),
    ]

    def __init__(self, title: str) -> None:
        super().__init__()
        self.task_title = title

    def compose(self) -> ComposeResult:
        """Lay out the task and the keys."""
        with Vertical(classes="box"):
            yield Static(plain("This task is open already"), classes="box--title", markup=False)
            yield Static(plain(shorten(clean_line(self.task_title), TITLE_CELLS)), markup=False)
            yield KeyLine(KEYS)


def said_of_twins(step: Step, app: CareerApp, *, is_asked: bool) -> str:
    """Return " · " and what says that tasks which a step added are open already, or much like others; "" for none.

    With `is_asked`, the person has said already that those in the same words are others.
    """
    before = app.before
    found = repeats.twins(step.changes, before, lambda: own_skills.forgiving(app.skills_file, before, app.warn))
    found = [twin for twin in found if not (is_asked and twin.is_same)]
    if len(found) > 1:
        return f" · {len(found)} of them are open already"
    return "".join(f" · {twin}" for twin in found)


def unless_open(over: Modal[Any], text: str, memory: Memory, then: Callable[[Task | None], None]) -> None:
    """Ask over a screen whether to go on with a task that is open in these words; then do so, or None for a new one."""
    same = repeats.open_already(text, "", memory, over.app.career)

    def chosen(on_with_it: bool | None) -> None:
        if on_with_it is not None:
            then(same if on_with_it else None)

    if same:
        over.app.push_screen(screen("same-task", over.app.shown.career.headline(same.id)), chosen)
    else:
        then(None)
