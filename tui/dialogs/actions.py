"""The table of all actions: keys, words, and the screens they work on. Bindings, footer, `?` and palette use it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple, TypeAlias

from career.errors import Refused

ScreenKind: TypeAlias = Literal["dashboard", "detail", "goal", "list"]
"""The kind of screen that an action works on."""
Group: TypeAlias = Literal["every day", "look at", "get about", "on a row", "on a goal", "on feedback"]
"""What keys are for: those that nobody can do without first."""
EVERYWHERE: frozenset[ScreenKind] = frozenset({"dashboard", "detail", "goal", "list"})
HOME: frozenset[ScreenKind] = frozenset({"dashboard"})
GOAL: frozenset[ScreenKind] = frozenset({"goal"})
LISTS: frozenset[ScreenKind] = frozenset({"dashboard", "list"})
BUT_GOAL: frozenset[ScreenKind] = EVERYWHERE - GOAL
"""Where digits go to panes and lists: in an open goal they ask for its parts."""


class Action(NamedTuple):
    """Something that a person can do.

    `keys` are Textual's key names, `label` is for the footer, `tip` for `?`. An action that `tells` shows or changes
    what is stored, and is refused while the mask is on.
    """

    id: str
    keys: tuple[str, ...]
    label: str
    tip: str
    group: Group
    screens: frozenset[ScreenKind] = EVERYWHERE
    tells: bool = False


ACTIONS: tuple[Action, ...] = (
    Action("new-task", ("n",), "new task", "a task you were asked to do", "every day"),
    Action("check-in", ("c",), "check-in", "daily check-in", "every day", tells=True),
    Action("weekly", ("v",), "weekly review", "the weekly review", "every day", tells=True),
    Action("feedback", ("f",), "add feedback", "feedback in one line", "every day"),
    Action("win", ("w",), "win", "a win in one line", "every day"),
    Action("add", ("a",), "add", "add to this list", "every day", LISTS),
    Action("brainstorm", ("b",), "brainstorm", "note ideas, pick up to five", "every day", tells=True),
    Action("pane-1", ("1",), "goals", "the goals", "look at", BUT_GOAL),
    Action("pane-2", ("2",), "upcoming", "upcoming", "look at", BUT_GOAL),
    Action("pane-3", ("3",), "feedback", "the feedback inbox", "look at", BUT_GOAL),
    Action("pane-4", ("4",), "tasks", "the tasks to reframe", "look at", BUT_GOAL),
    Action("month", ("C",), "month", "upcoming, and the month", "look at"),
    Action("people", ("5",), "people", "the people you work with", "look at", BUT_GOAL),
    Action("skills", ("6",), "skills", "skills and their proof", "look at", BUT_GOAL),
    Action("job", ("7",), "this job", "your job, and what it leaves", "look at", BUT_GOAL),
    Action("road", ("8",), "road", "the road to what you want", "look at", BUT_GOAL),
    Action("wins", ("9",), "wins", "your wins, by month", "look at"),
    Action("bare", ("0",), "no next step", "no next step yet", "look at", BUT_GOAL),
    Action("focus", ("exclamation_mark",), "focus", "measured, dated goals only", "look at"),
    Action("quarterly", ("V",), "quarterly review", "the quarterly review", "look at", tells=True),
    Action("yearly", (), "yearly review", "the yearly review", "look at", tells=True),
    Action("review", (), "review document", "what you did, as a document", "look at"),
    Action("standup", ("S",), "stand-up", "what you say in the stand-up", "look at"),
    Action("find", ("slash",), "find", "find a word in all records", "look at"),
    Action("vision", ("I",), "what you want", "what do you really want?", "look at", tells=True),
    Action("profile", (), "profile", "who you are, where you go", "look at"),
    Action("numbers", (), "numbers", "what rung counts, from five on", "look at"),
    Action("balance", ("E",), "balance", "nine actions, your questions", "look at"),
    Action("wants", (), "wants", "what you want, and who knows", "look at"),
    Action("needs", (), "needs", "what your organisation needs", "look at"),
    Action("behaviours", (), "boss I wish I had", "what they would do", "look at"),
    Action("learning", (), "learning", "courses, books, organisations", "look at"),
    Action("trends", (), "trends", "what changes in your field", "look at"),
    Action("decisions", (), "decisions", "what you decided, what came", "look at"),
    Action("unsaved", ("D",), "unsaved text", "text you have not saved yet", "look at", tells=True),
    Action("next-pane", ("tab",), "next pane", "next pane", "get about", HOME),
    Action("previous-pane", ("shift+tab",), "previous pane", "previous pane", "get about", HOME),
    Action("back", ("escape", "backspace"), "back", "back", "get about", EVERYWHERE - HOME),
    Action("quit", ("q", "ctrl+c"), "quit", "leave rung", "get about"),
    Action("help", ("question_mark", "f1"), "keys", "all keys", "get about"),
    Action("palette", ("colon", "ctrl+p"), "commands", "any command by its name", "get about"),
    Action("undo", ("u",), "undo", "undo the last change", "get about"),
    Action("redo", ("U",), "redo", "redo what was undone", "get about"),
    Action("mask", ("z",), "mask", "mask names and private texts", "get about"),
    Action("redraw", ("ctrl+l",), "redraw", "redraw", "get about"),
    Action("suspend", ("ctrl+z",), "suspend", "to the shell; fg returns", "get about"),
    Action("open", ("enter",), "open", "open it: all about it", "on a row", LISTS),
    Action("complete", ("space",), "done", "mark done, or its next step", "on a row", tells=True),
    Action("reframe", ("r",), "reframe", "what it does for your career", "on a row", tells=True),
    Action("later", ("R",), "reframe later", "reframe it later", "on a row", tells=True),
    Action("edit", ("e",), "edit", "change its fields", "on a row", tells=True),
    Action("delete", ("d",), "delete", "delete; u brings it back", "on a row", tells=True),
    Action("move", ("m",), "move", "move its date", "on a row", tells=True),
    Action("snooze", ("plus",), "one day later", "one day later", "on a row", tells=True),
    Action("progress", ("equals_sign",), "progress", "progress; on a skill, rate", "on a row", tells=True),
    Action("mark", ("asterisk",), "mark", "milestone, or pin", "on a row", tells=True),
    Action("outside", ("O",), "outside", "outside my role, my comfort", "on a row", tells=True),
    Action("next-step", ("N",), "next step", "what you do about it next", "on a row", tells=True),
    Action("copy", ("y",), "copy", "copy its text", "on a row", tells=True),
    Action("met", ("M",), "you met", "you met them", "on a row", tells=True),
    Action("script", ("s",), "text to say", "a text to say or send", "on a row", tells=True),
    Action("merge", ("ampersand",), "merge", "merge with another person", "on a row", tells=True),
    Action("resolve", ("o",), "resolve", "choose one of two versions", "on a row", tells=True),
    Action("they-said", ("T",), "they said", "what a report said", "on a row", tells=True),
    Action("part-result", ("1",), "result", "the result you want", "on a goal", GOAL, tells=True),
    Action("part-measure", ("2",), "measure", "the measure", "on a goal", GOAL, tells=True),
    Action("part-due", ("3",), "due", "the day it is due", "on a goal", GOAL, tells=True),
    Action("part-start", ("4",), "start", "the day you start", "on a goal", GOAL, tells=True),
    Action("part-step-to", ("5",), "step to", "what it is a step to", "on a goal", GOAL, tells=True),
    Action("part-metric", ("6",), "organisation's metric", "the organisation's metric", "on a goal", GOAL, tells=True),
    Action("part-approvals", ("7",), "approvals", "the approvals it needs", "on a goal", GOAL, tells=True),
    Action("part-rhythm", ("8",), "check-in rhythm", "the check-in rhythm", "on a goal", GOAL, tells=True),
    Action("approval", ("A",), "approval", "an approval", "on a goal", tells=True),
    Action("make-room", ("K",), "make room", "what gives way to this goal", "on a goal", tells=True),
    Action("worth", ("B",), "what it gives", "what it gives you, rated", "on a goal", tells=True),
    Action("politics", ("P",), "politics", "whom it goes through", "on a goal", tells=True),
    Action("ways", ("Y",), "whose metric", "whom each goal is good for", "on a goal"),
    Action("understood", ("p",), "in plain words", "say it in plain words", "on feedback", tells=True),
    Action("changed", ("i",), "what I changed", "what you do differently", "on feedback", tells=True),
    Action("tell", ("t",), "tell", "tell somebody about it", "on feedback", tells=True),
    Action("park", ("x",), "park", "park it, with a reason", "on feedback", tells=True),
)
BY_ID: Mapping[str, Action] = {action.id: action for action in ACTIONS}
OPEN_A_FIELD = frozenset({"find", "palette", "new-task", "add", "feedback", "win", "brainstorm", "vision"})
"""The actions that open a field to type in, on any row."""
PARTS = tuple(action for action in ACTIONS if action.id.startswith("part-"))
"""The actions that ask for a part of a goal, in the order of their digits."""
CURSOR_KEYS = frozenset(
    ["up", "k", "down", "j", "g", "home", "G", "end", "pageup", "pagedown", "left", "right", "h", "l"]
)
"""Keys that move the cursor in a list, which no action may use."""
NAMED_KEYS = frozenset(
    [
        "space",
        "enter",
        "escape",
        "tab",
        "shift+tab",
        "backspace",
        "delete",
        "insert",
        "home",
        "end",
        "pageup",
        "pagedown",
        "up",
        "down",
        "left",
        "right",
    ]
)
SHOWN = {
    "slash": "/", "question_mark": "?", "colon": ":", "plus": "+", "equals_sign": "=", "exclamation_mark": "!",
    "ampersand": "&", "asterisk": "*",
    "space": "Space", "enter": "Enter", "tab": "Tab",
    "shift+tab": "Shift+Tab", "escape": "Esc", "backspace": "Backspace", "f1": "F1",
}  # fmt: skip


def with_keys(keys: Mapping[str, str | Sequence[str]]) -> tuple[Action, ...]:
    """Return the table of actions with the person's own keys in place.

    Raises Refused for an unknown id, a key that no terminal can send, and two actions that share a key.
    """
    for name in keys:
        if name not in BY_ID:
            raise Refused(f"There is no action '{name}' in rung.", _near(name))
    table = tuple(a._replace(keys=_names(a.id, keys[a.id])) if a.id in keys else a for a in ACTIONS)
    taken: dict[tuple[str, str], str] = {}
    for action in table:
        for key in action.keys:
            if key in CURSOR_KEYS:
                raise Refused(f"The key '{shown(key)}' moves the cursor.", f"Give '{action.id}' another key.")
            for screen_kind in action.screens:
                other = taken.setdefault((screen_kind, key), action.id)
                if other != action.id:
                    raise Refused(
                        f"'{other}' and '{action.id}' both have the key '{shown(key)}'.",
                        "Give one of them another key in config.toml, under [keys].",
                    )
    return table


def looking(table: Iterable[Action]) -> frozenset[str]:
    """Return the keys that only move about on a screen: they need not wait for a save under way."""
    return CURSOR_KEYS.union(
        *(action.keys for action in table if action.id.startswith("pane-") or action.screens == HOME)
    )


def shown(key: str) -> str:
    """Return a key as a person writes it."""
    return SHOWN.get(key, key)


WHERE: Mapping[ScreenKind, str] = {
    "dashboard": "on the dashboard",
    "list": "in a list",
    "detail": "on an open row",
    "goal": "in an open goal",
}
"""The kinds of screens in words, those first that are most often meant."""


def elsewhere(key: str, table: Iterable[Action]) -> str:
    """Return a sentence on a key that does nothing on this screen: where it works, else where all keys are shown."""
    found = next((action for action in table if key in action.keys), None)
    if found is None:
        from textual.keys import key_to_character  # not needed before a key is pressed that does nothing

        sign = key_to_character(key) or ""
        return f"{sign if sign.strip() and sign.isprintable() else shown(key)} does nothing. ? shows all keys."
    where = " and ".join(words for kind, words in WHERE.items() if kind in found.screens)
    return f"{shown(key)} works {where} ({found.label}). ? shows the keys of this screen."


NO_LABELS: Mapping[str, str] = {}
NO_ROW_HINTS: tuple[str, ...] = ("add",)
"""What the footer shows where there is no row."""
ALWAYS: Mapping[ScreenKind, tuple[str, ...]] = {
    "dashboard": ("new-task", "check-in", "help"),
    "detail": ("back", "new-task", "help"),
    "goal": ("back", "new-task", "help"),
    "list": ("back", "new-task", "help"),
}
"""The actions that the footer shows after those of the row."""
ROW_HINTS = 3
"""The most actions of the row in the footer; `?` shows the others."""


def _names(action: str, keys: str | Sequence[str]) -> tuple[str, ...]:
    written = (keys,) if isinstance(keys, str) else tuple(keys)
    return tuple(_name(action, key) for key in written)


def _name(action: str, key: str) -> str:
    from textual.keys import _character_to_key  # the only table of key names; Textual's own bindings use it

    if len(key) == 1 and key.isprintable():
        return _character_to_key(key)
    bare = key.removeprefix("ctrl+")
    known = key in NAMED_KEYS or key in SHOWN or (key.startswith("f") and key[1:].isdigit() and 1 <= int(key[1:]) <= 12)
    if known or (bare != key and len(bare) == 1 and bare.isalpha()):
        return key
    raise Refused(
        f"'{key}' is not a key that '{action}' can have.",
        'Use one such as "x", "space", "f2" or "ctrl+t", under [keys] in config.toml.',
    )


def _near(name: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, BY_ID, n=3)
    return f"Did you mean {', '.join(near)}?" if near else f"There are: {', '.join(sorted(BY_ID))}."


def hints(
    table: Iterable[Action], ids: Iterable[str], screen_kind: ScreenKind, labels: Mapping[str, str] = NO_LABELS
) -> list[tuple[str, str]]:
    """Return key and label of the actions with these ids that work on a screen of this kind, in order, each once.

    `labels` are the words for what an action does on this row, where they are not its own label.
    """
    by_id = {action.id: action for action in table}
    seen = dict.fromkeys(i for i in ids if screen_kind in by_id[i].screens and by_id[i].keys)
    return [(shown(by_id[i].keys[0]), labels.get(i, by_id[i].label)) for i in seen]
