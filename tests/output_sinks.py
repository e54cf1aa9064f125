"""The rule that keeps stored text from a terminal and from being read as markup, checked by walking the source.

There are two doors. What a verb prints goes through `tui/host/printing.py`, which cleans it. What a widget shows goes
through `plain`, `together` or `cells` of `widgets/plain.py`, which clean it and never read markup. Everything else
that could show a text takes a literal, or is not used at all.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

PRINTING, PLAIN = "tui/host/printing.py", "widgets/plain.py"
FIELDS = {"widgets/inputs.py", "widgets/choice_input.py"}
DOORS = {"plain", "together", "cells"}
MAKERS = {"Content", "Text", "Segment"}
"""What holds text on its way to the screen. A literal may go into one directly; a text only behind the doors."""
WIDGETS = {
    "Static": "shows a Content letter for letter; is always made with markup=False",
    "Input": "shows its value letter for letter; `LineInput` cleans what it is given",
    "TextArea": "shows its text letter for letter; `MultilineInput` cleans what it is given",
}
"""The only widgets of Textual in use, with the reason. The others read markup where they are given a text."""
TITLES = {"border_title", "border_subtitle", "tooltip", "title", "sub_title"}
FILLED = {"value", "text", "placeholder"}
"""What is in a field, or stands for it: given by `LineInput.put`, `hint` and the constructors in the form, which clean it."""
STREAMS = {"stdout", "stderr", "__stdout__", "__stderr__"}
HARMLESS = {"encoding", "fileno", "flush", "isatty"}
TELLING = {"logging", "traceback", "warnings", "pprint", "rich.traceback"}
"""Modules that write by themselves, past the doors."""
WRITERS = ("driver", "console", "stream", "std", "out", "err", "self", "os")
"""Names, or ends of names, of what writes to a terminal."""
TOOLS = {
    "career/reframing/build.py",
    "career/reframing/train.py",
    "career/reframing/train_onet.py",
    "tui/app/build_looks.py",
}
"""Run by those who build rung, on what they wrote themselves; no verb and no screen loads them."""
EXCEPTIONS = {
    ("tui/host/crash.py", "logging"): "makes all logs go nowhere",
    ("tui/wire/frame_diff.py", "rich.console"): "names the kinds of things that Textual hands over; writes nothing",
    ("tui/app/themes.py", "Segment"): "gives another style to what was drawn already",
    ("tui/app/palette.py", "field.placeholder"): "one of two constants",
    ("tui/wire/modes.py", "self.write"): "two constants, or one of them",
    ("tui/wire/background.py", "os.write"): "asks the terminal for its background, in one constant",
    ("tui/wire/held_screen.py", "os.write"): "sends modes, and the first frame, whose every text `first_frame` cleans",
    (
        "tui/cli/plain/typed_lines.py",
        "os.write",
    ): "echoes what is being typed, letter by letter, and no control character",
    ("widgets/form.py", "self.text"): "the text of a field that a message reports",
}


def violations(source: str, name: str) -> list[str]:
    """Give what breaks the rule in the source of the file called `name`, a line each."""
    tree = ast.parse(source)
    contents = {n.name for n in ast.walk(tree) if isinstance(n, ast.FunctionDef) and _text_of(n.returns) == "Content"}
    walk = _Walk(name, contents)
    walk.visit(tree)
    return walk.found


def files(root: Path) -> Iterator[tuple[str, str]]:
    """Give the name and the source of every file of the program, from its root folder."""
    for room in ("career", "store", "tui", "widgets"):
        for path in sorted((root / room).rglob("*.py")):
            if (name := path.relative_to(root).as_posix()) not in TOOLS:
                yield name, path.read_text(encoding="utf-8")


class _Walk(ast.NodeVisitor):
    def __init__(self, name: str, contents: set[str]) -> None:
        self.name = name
        self.contents = contents
        self.shows = name.startswith(("widgets/", "tui/"))
        self.function: ast.AST | None = None
        self.found: list[str] = []

    def says(self, node: ast.AST, what: str, excepted: str = "") -> None:
        if (self.name, excepted) not in EXCEPTIONS:
            self.found.append(f"{self.name}:{getattr(node, 'lineno', 0)}: {what}")

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        if node.name == "render" and _text_of(node.returns) != "Content":
            self.says(node, "a widget renders Content, since a str would be read as markup")
        outer, self.function = self.function, node
        self.generic_visit(node)
        self.function = outer

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> None:
        outer, self.function = self.function, node
        self.generic_visit(node)
        self.function = outer

    def visit_Import(self, node: ast.Import) -> None:
        for alias in node.names:
            if alias.name in TELLING:
                self.says(node, f"{alias.name} writes past the doors", alias.name)

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        module = node.module or ""
        names = {alias.name for alias in node.names}
        if module in TELLING or (module.startswith("rich") and names & {"print", "console", "traceback", "Console"}):
            self.says(node, f"{module} writes past the doors", module)
        if module == "sys" and names & STREAMS:
            self.says(node, "standard output is written to in tui/host/printing.py only")
        if module == "textual.widgets" or module.startswith("textual.widgets."):
            for alias in node.names:
                if alias.name not in WIDGETS:
                    self.says(node, f"{alias.name} reads markup; see WIDGETS")

    def visit_Attribute(self, node: ast.Attribute) -> None:
        if _is_stream(node) and self.name != PRINTING:
            self.says(node, "standard output is written to in tui/host/printing.py only")
        if not (_is_stream(node.value) and node.attr in HARMLESS):
            self.generic_visit(node)

    def visit_Name(self, node: ast.Name) -> None:
        if node.id in {"print", "input"}:
            self.says(node, f"{node.id} goes past the doors")

    def visit_Assign(self, node: ast.Assign) -> None:
        for target in node.targets:
            self._is_filled(target, node.value)
        self.generic_visit(node)

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        self._is_filled(node.target, node.value)
        self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value:
            self._is_filled(node.target, node.value)
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        function = _text_of(node.func)
        self._makes(node, function)
        self._shows(node, function)
        self._speaks(node, function)
        if any(k.arg == "markup" and _text_of(k.value) != "False" for k in node.keywords):
            self.says(node, "markup is never read")
        self.generic_visit(node)

    def _shows(self, node: ast.Call, function: str) -> None:
        """Look at what is given to a widget or to the palette."""
        first = node.args[0] if node.args else None
        if function == "Static":
            self._static(node)
        updates = function.endswith(".update") and not function.endswith("stylesheet.update") and self.shows
        if updates and first and not (self._is_content(first) or _text_of(first).isupper()):
            self.says(node, "update takes Content that came through the doors")
        if function in {"Hit", "DiscoveryHit"} and not self._is_content(node.args[1 if function == "Hit" else 0]):
            self.says(node, "the palette reads a str as markup")

    def _speaks(self, node: ast.Call, function: str) -> None:
        """Look at what writes to a terminal by itself."""
        last = function.rpartition(".")[2]
        if function == "SystemExit" and not all(map(_is_literal, node.args)):
            self.says(node, "Python prints what a SystemExit is given")
        if last == "notify" or (last == "exit" and _has_message(node)):
            self.says(node, f"{last} reads its message as markup, or prints it")
        writer = function.removesuffix(".write")
        if writer == function or not self.shows or self.name == PRINTING or not writer.endswith(WRITERS):
            return
        if not all(_text_of(text).isupper() for text in node.args):
            self.says(node, "what is written past the doors is a constant", function)

    def _makes(self, node: ast.Call, function: str) -> None:
        maker, _, way = function.partition(".")
        if maker not in MAKERS or self.name == PLAIN or function.startswith(maker + "("):
            return
        texts = [*node.args[:1], *(k.value for k in node.keywords if k.arg in {"text", "plain"})]
        cleaned = maker == "Text" and all(_text_of(t).startswith("clean_line(") for t in texts)
        if way or not (cleaned or all(map(_is_literal, texts))):
            self.says(node, f"{function} with a text: plain, together and cells are for that", function)

    def _static(self, node: ast.Call) -> None:
        if not any(k.arg == "markup" for k in node.keywords):
            self.says(node, "a Static is made with markup=False")
        given = [*node.args, *(k.value for k in node.keywords if k.arg == "content")]
        if not all(map(self._is_content, given)):
            self.says(node, "a Static is given Content that came through the doors")

    def _is_filled(self, target: ast.expr, value: ast.expr) -> None:
        if not isinstance(target, ast.Attribute) or not self.shows:
            return
        if target.attr in TITLES and not self._is_content(value) and not _is_literal(value):
            self.says(target, f"{target.attr} reads markup: give it plain(...)")
        if target.attr in FILLED and not (
            self.name in FIELDS and _text_of(value).startswith(("clean(", "clean_line("))
        ):
            self.says(target, "a field is filled by put", _text_of(target))

    def _is_content(self, node: ast.expr) -> bool:
        """Tell whether an expression is Content that came through a door, as far as it can be seen here."""
        if isinstance(node, ast.Name):
            return self._is_local_content(node.id)
        if not isinstance(node, ast.Call):
            return False
        function = _text_of(node.func)
        if function in DOORS or function.rpartition(".")[2] in self.contents:
            return True
        if isinstance(node.func, ast.Attribute) and node.func.attr in {"join", "stylize"}:
            return self._is_content(node.func.value)
        return function == "Content" and all(map(_is_literal, node.args))

    def _is_local_content(self, name: str) -> bool:
        given = [
            n.value
            for n in ast.walk(self.function or ast.Module([], []))
            if isinstance(n, ast.Assign) and any(_text_of(t) == name for t in n.targets)
        ]
        styled = [v for v in given if _text_of(v).startswith(f"{name}.stylize(")]
        rest = [v for v in given if v not in styled]
        return bool(rest) and all(not isinstance(v, ast.Name) and self._is_content(v) for v in rest)


def _is_stream(node: ast.AST) -> bool:
    return isinstance(node, ast.Attribute) and node.attr in STREAMS and _text_of(node.value) == "sys"


def _has_message(node: ast.Call) -> bool:
    return bool(node.args) or any(k.arg == "message" for k in node.keywords)


def _is_literal(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant)


def _text_of(node: ast.AST | None) -> str:
    return ast.unparse(node) if node is not None else ""
