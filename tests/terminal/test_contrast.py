"""Every text can be read in every theme, as a terminal draws it, and muted text is dimmer than the rest."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pyte
import pytest

from tests.terminal.colours import CONSOLE, XTERM, XTERM_LIGHT, Attentive, Kind, Seen, is_read, seen
from tests.terminal.screen import ENTER, ESCAPE, RUNG, Terminal

SCREENS = (
    *(("", "Goals"), ("2", "Upcoming"), ("3", "Feedback"), ("4", "Tasks")),
    *(("r", "REFRAME"), ("k", "next"), (ESCAPE, "Goals"), ("1", "Goals"), (ENTER, "result"), (ESCAPE, "Upcoming")),
    *(
        ("5", "People"),
        (ESCAPE, "Upcoming"),
        ("6", "Skills"),
        (ESCAPE, "Upcoming"),
        ("8", "Road"),
        (ESCAPE, "Upcoming"),
    ),
    *(("9", ""), (ESCAPE, "Upcoming"), ("?", "keys"), (ESCAPE, "Upcoming")),
    *(("a", "save"), ("~\x1b[1;2D", "~"), (ESCAPE, "Upcoming"), (":", "goals:")),
)
"""Keys, each with what is seen then: a walk through the screens, the letter typed in a field being selected, and the palette."""
HEADER_DAY = "Sat 21 Nov"


class Case(NamedTuple):
    """A theme in a kind of terminal, with TERM and COLORTERM, and the least contrast of its texts."""

    theme: str
    kind: Kind
    term: str = "xterm-256color"
    truecolor: bool = False
    least: float = 4.5

    def __str__(self) -> str:
        return f"{self.theme}, {self.kind.name}, {'true colour' if self.truecolor else self.term}"


DRAWN = [("dark", 4.5), ("light", 4.5), ("contrast-dark", 7.0), ("contrast-light", 7.0)]
CASES = [
    *(Case(theme, XTERM, truecolor=true, least=least) for theme, least in DRAWN for true in (False, True)),
    *(Case(theme, kind, "xterm", least=least) for theme, least in DRAWN for kind in (XTERM, XTERM_LIGHT)),
    *(Case(theme, CONSOLE, "linux", least=least) for theme, least in DRAWN),
    *(Case("terminal", kind, term) for kind in (XTERM, XTERM_LIGHT) for term in ("xterm", "xterm-256color")),
    Case("terminal", CONSOLE, "linux"),
]
ALWAYS = ("dark, xterm, xterm-256color", "terminal, Linux console, linux")
GLANCED_AT = ("light, xterm, true colour", "contrast-light, xterm, xterm-256color", "light, xterm, xterm")
"""What is looked at in every run: each count of colours, and each kind of theme. Of some, the panes, a card and a detail."""
FEW = 10
"""Keys of the walk after which those were seen."""


def opened(folder: Path, case: Case, **more: str) -> Terminal:
    """Open the dashboard on the demo in a theme."""
    config = folder / ".config" / "rung" / "config.toml"
    config.parent.mkdir(parents=True, exist_ok=True)
    config.write_text(f'theme = "{case.theme}"\n', "utf-8")
    background = {"COLORFGBG": "0;15" if case.kind is XTERM_LIGHT else "15;0"}
    told = {"TERM": case.term, "COLORTERM": "truecolor" if case.truecolor else None}
    terminal = Terminal([str(RUNG), "demo"], folder, (80, 24), **(told | background | more))
    terminal.screen = Attentive(80, 24)
    terminal.stream = pyte.Stream(terminal.screen)
    return terminal


def walked(terminal: Terminal, case: Case, few: int) -> Iterator[tuple[str, list[Seen]]]:
    """Walk through the screens, or the first few of them, and yield the texts on each by the key that led there."""
    for keys, awaited in (*SCREENS[:few], SCREENS[-1]):
        terminal.types(keys)
        terminal.sees(awaited)
        terminal.rests()
        yield keys, list(seen(terminal.screen, case.kind))
    chosen = f"theme: {case.theme}"
    terminal.types(chosen)
    # Once in the field and once in the list: with half of it typed, the list shows another theme ahead.
    terminal.until(lambda: terminal.text.count(chosen) == 2)
    terminal.rests()
    yield chosen, list(seen(terminal.screen, case.kind))


@pytest.mark.parametrize(
    ("case", "few"),
    [
        *(pytest.param(case, FEW, id=f"{case}, few") for case in CASES if str(case) in GLANCED_AT),
        *(pytest.param(c, -1, marks=[] if str(c) in ALWAYS else pytest.mark.full, id=str(c)) for c in CASES),
    ],
)
def test_every_text_can_be_read_and_what_is_muted_is_dimmer(tmp_path: Path, case: Case, few: int) -> None:
    terminal = opened(tmp_path, case)
    faint, muted, body = set[str](), None, None
    try:
        for keys, texts in walked(terminal, case, few):
            muted = muted or next(text for text in texts if text.row == 0)
            body = body or next(text for text in texts if text.text == "Lead")
            for text in texts:
                least = 4.5 if text.colour == muted.colour else case.least
                if is_read(text.text) and text.contrast < least:
                    faint.add(f"{text.contrast:.2f} {text.colour} on {text.background} after {keys!r}: {text.text!r}")
    finally:
        terminal.close()
    assert not faint, "\n".join(sorted(faint))
    assert muted is not None
    assert body is not None
    assert muted.contrast < body.contrast * 0.9


def test_without_colours_what_is_muted_is_dim(tmp_path: Path) -> None:
    for theme in ("dark", "terminal"):
        terminal = opened(tmp_path, Case(theme, XTERM), NO_COLOR="1")
        try:
            terminal.sees("Goals", HEADER_DAY)
            terminal.rests()
            texts = list(seen(terminal.screen, XTERM))
        finally:
            terminal.close()
        assert [text.is_dim for text in texts if text.row == 0][:3] == [True] * 3
        assert not any(text.is_dim for text in texts if "Lead" in text.text)
