"""The styles of a node, found once: every app would look through the same rules for the same nodes, a third of its time.

What rules a node gets depends on the rules, and on the kind, id, classes and state of it and of what it stands in. Where
a rule asks for more than that, as for the first of several, Textual says so, and nothing is kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple
from unittest.mock import patch
from weakref import WeakKeyDictionary

from textual.app import App
from textual.css.model import RuleSet
from textual.css.styles import RulesMap
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode
from textual.widget import Widget

_FLAGS = ("_has_hover_style", "_has_focus_within", "_has_order_style", "_has_odd_or_even")


class _Found(NamedTuple):
    """The rules of a node, and what it has to look at again when something happens to it."""

    rules: RulesMap
    flags: tuple[bool, ...]


class _Known:
    """What was found with the rules of a style sheet."""

    def __init__(self, rules: list[RuleSet]) -> None:
        self.rules = rules
        self.by_node: dict[tuple[Any, ...], _Found] = {}


@contextmanager
def found_once() -> Iterator[None]:
    """Find the styles of nodes that are alike once, as long as this lasts."""
    stock = Stylesheet.apply
    of_rules: dict[tuple[int, ...], _Known] = {}
    of_sheet: WeakKeyDictionary[Stylesheet, tuple[list[RuleSet], _Known]] = WeakKeyDictionary()

    def known(sheet: Stylesheet) -> dict[tuple[Any, ...], _Found]:
        rules = sheet.rules
        held = of_sheet.get(sheet)
        if held is None or held[0] is not rules:
            found = of_rules.setdefault(tuple(map(id, rules)), _Known(list(rules)))
            held = of_sheet[sheet] = (rules, found)
        return held[1].by_node

    def apply(sheet: Stylesheet, node: DOMNode, *, animate: bool = False, cache: Any = None) -> None:  # noqa: ARG001
        by_node, key = known(sheet), tuple(map(_state, node.css_path_nodes))
        if found := by_node.get(key):
            for flag, value in zip(_FLAGS, found.flags, strict=True):
                setattr(node, flag, value)
            sheet.replace_rules(node, found.rules, animate=animate)
            sheet._process_component_classes(node)
            return
        caught: dict[tuple[Any, ...], RulesMap] = {}
        stock(sheet, node, animate=animate, cache=caught)
        for rules in caught.values():
            by_node[key] = _Found(rules, tuple(getattr(node, flag) for flag in _FLAGS))

    with patch.object(Stylesheet, "apply", apply):
        yield


def _state(node: DOMNode) -> tuple[Any, ...]:
    """Give what a selector may ask of a node by itself."""
    kind, classes = type(node), node.classes
    if isinstance(node, Widget):
        return kind, node.id, classes, node.mouse_hover, node.has_focus, node.disabled, node.can_focus
    if isinstance(node, App):
        mode = (node.current_theme.dark, node.is_inline, node.native_ansi_color, node.no_color)
        return kind, node.id, classes, node.app_focus, mode
    return kind, node.id, classes
