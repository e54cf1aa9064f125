"""Painting the dashboard before the terminal library is loaded, wherever it is sure to be the frame that comes first.

What is painted is what the library draws then, cell for cell, so that nothing is sent again. Where anything else might
come first, or in a size, a theme or a terminal that `first_frame` does not know, nothing is painted.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext

from career.model.context import Context
from career.views.home import Home, can_be_drawn, home_lines
from store.store import Store
from tui.dialogs.actions import ACTIONS, NO_LABELS, hints
from tui.dialogs.row_keys import Selected, footer_ids, row_labels
from tui.host import clock
from tui.host.config import Config
from tui.host.palettes import USUAL
from tui.host.printing import can_say_all
from tui.wire.first_frame import Frame, colours_of, frame_of, looks_of, size_of_terminal
from tui.wire.held_screen import HeldScreen, can_be_held

PLACE = (1, 2)
"""Column and row of the first row of the first pane, where the cursor stands."""


def paint(store: Store, config: Config, begin: str) -> AbstractContextManager[HeldScreen | None]:
    """Paint the dashboard, and hold the screen for the block; give None where nothing can be painted.

    `begin` is the id of the action to start with, "" for none.
    """
    size = size_of_terminal(os.environ)
    is_plain = is_usual(config) and not begin and can_say_all()
    if not (is_plain and can_be_drawn(*size) and can_be_held()):
        return nullcontext()
    frame = first_frame(store, config, size, os.environ)
    return HeldScreen(frame, PLACE if config.cursor else None) if frame else nullcontext()


def is_usual(config: Config) -> bool:
    """Whether a config changes nothing of what is painted but its colours."""
    return config.changes_only and not (config.mask or config.ascii or config.keys)


def first_frame(store: Store, config: Config, size: tuple[int, int], environ: Mapping[str, str]) -> Frame | None:
    """Return the frame of the dashboard, None where another screen may come first or its looks are not known."""
    looks = looks_of(config.theme or USUAL, colours_of(environ))
    if not looks or store.trouble:
        return None
    home = home_of(store, config)
    if not all(pane.rows for pane in home.panes):
        return None
    return frame_of(lines_of(home, size), looks, size[0], environ.get("TERM", ""))


def home_of(store: Store, config: Config) -> Home:
    """Return what the panes show now."""
    return Home.of(Context(store.career, clock.moment(), config.settings))


def lines_of(home: Home, size: tuple[int, int]) -> list[list[tuple[str, str]]]:
    """Return the lines of the screen: the panes, and the keys of the first row."""
    context, row = home.context, home.chosen
    record = context.career.get(row.key) if row else None
    chosen = Selected(record, row.kind) if row and record else None
    ids = footer_ids("dashboard", chosen, context, has_unsaved=False, is_masked=False)
    keys = hints(ACTIONS, ids, "dashboard", row_labels(chosen, context) if chosen else NO_LABELS)
    return [[(part.text, part.role) for part in line.parts] for line in home_lines(home, keys, *size)]
