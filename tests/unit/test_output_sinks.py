"""No text gets to a terminal past the doors: the source of every file is walked, and the walk itself is tried out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.output_sinks import EXCEPTIONS, files, violations

ROOT = Path(__file__).parents[2]

BAD = {
    "printed": "print(record.title)",
    "printed in another way": "shout = print",
    "asked": "input(record.title)",
    "told at the end": "raise SystemExit(record.title)",
    "told by the system's exit": "sys.exit(record.title)",
    "written to a file number": "os.write(1, record.title.encode())",
    "written out": "sys.stdout.write(record.title)",
    "written out by another name": "out = sys.stderr\nout.write(record.title)",
    "every stream": "for stream in (sys.__stdout__,):\n    stream.writelines(lines)",
    "printed by rich": "from rich import print as show",
    "printed by a stream's own name": "from sys import stdout",
    "a console": "from rich.console import Console",
    "logged": "import logging",
    "a traceback": "import traceback",
    "sent to the driver": 'self.app._driver.write(f"\\x1b]0;{record.title}\\x07")',
    "a label": "from textual.widgets import Label",
    "options": "from textual.widgets.option_list import Option",
    "a Static of a text": "Static(record.title, markup=False)",
    "a Static of an f-string": 'Static(f"{record.title}", markup=False)',
    "a Static by name": "text = record.title\nStatic(text, markup=False)",
    "a Static that reads markup": 'Static(Content("x"))',
    "a Static by keyword": "Static(content=record.title, markup=False)",
    "markup on purpose": "Static(plain(text), markup=True)",
    "an update": "def f(self):\n    self.query_one(Static).update(record.title)",
    "an update by a name": "def f(self, text):\n    words = text\n    self.line.update(words)",
    "an update by a name used twice": "def f(self, t):\n    w = plain(t)\n    w = t\n    self.line.update(w)",
    "a Content past the doors": "Content(record.title)",
    "a styled Content": 'Content.styled(record.title, "bold")',
    "an assembled Content": 'Content.assemble((record.title, "bold"))',
    "markup": "Content.from_markup(record.title)",
    "a Text": "Text(record.title)",
    "the markup of rich": "Text.from_markup(record.title)",
    "a Segment": "Segment(record.title, style)",
    "a border": "self.border_title = record.title",
    "a border's f-string": 'self.border_subtitle = f"{record.title}"',
    "a tooltip": "widget.tooltip = record.title",
    "the title of the window": "self.app.sub_title = record.title",
    "a notice": "self.notify(record.title)",
    "a notice of the app": 'self.app.notify("x", title=record.title)',
    "a word at the end": "self.exit(message=record.title)",
    "a field": "line.value = record.title",
    "a field of several lines": "area.text = record.title",
    "the palette": "Hit(1.0, record.title, run)",
    "the palette's first list": "DiscoveryHit(record.title, run)",
    "the palette's own highlighting": "Hit(score, matcher.highlight(words), run)",
    "a widget that renders a text": "def render(self) -> str:\n    return record.title",
    "a widget that renders anything": "def render(self):\n    return record.title",
}
GOOD = {
    "a door": 'Static(plain(record.title, "bold"), id="title", markup=False)',
    "an empty Static": 'Static(id="title", markup=False)',
    "a literal": 'Static(Content("Enter save"), markup=False)',
    "pieces": 'def f(self):\n    line = together("a", (record.title, "bold"))\n    self.line.update(line)',
    "a method": "def table(self) -> Content:\n    return plain(x)\ndef f(self):\n    self.line.update(self.table())",
    "a join": 'self.query_one("#x", Static).update(Content(" ").join(parts))',
    "a title": "self.border_title = plain(record.title)",
    "a fixed title": 'self.border_title = "Detail"',
    "a field": "line.put(record.title)",
    "a style": "self.stylesheet.update(screen, animate=False)",
    "a flush": "sys.stdout.flush()",
    "an end": "self.app.exit(return_code=0)",
    "the last words": "self.words.append(Text(clean_line(said)))",
}


def test_no_text_gets_to_a_terminal_past_the_doors() -> None:
    found = [line for name, source in files(ROOT) for line in violations(source, name)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("source", BAD.values(), ids=BAD)
def test_a_way_past_the_doors_is_found(source: str) -> None:
    assert violations(source, "tui/screens/bad.py")


@pytest.mark.parametrize("source", GOOD.values(), ids=GOOD)
def test_a_way_through_the_doors_is_free(source: str) -> None:
    assert violations(source, "tui/screens/good.py") == []


def test_each_exception_is_still_needed() -> None:
    sources = dict(files(ROOT))
    for name, word in EXCEPTIONS:
        assert word in sources[name], f"{name} does not need {word} any more"
