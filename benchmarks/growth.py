"""Ten thousand records beside four hundred, with every table in use: start, moving in every pane, search, and a change.

    python -m benchmarks.growth [--rounds 7] [--keys 20]

Both careers are the same user's, after ten years and after the first: what comes in day by day (`ten_years.py`), and the
demo's year, again and again (`demo_years.py`). Starts and keys are measured in turn.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from pathlib import Path
from time import process_time

from benchmarks.demo_years import years
from benchmarks.figures import FigureLine, Figures, SideBySide
from benchmarks.programs import TerminalKind, start
from benchmarks.sample import NOW
from benchmarks.ten_years import records
from benchmarks.terminal import DOWN, ESCAPE, UP, Terminal
from career.model.people import Person
from career.model.records import Record
from career.model.reminders import Reminder
from career.model.snapshot import Career
from career.views.masking import Mask
from store.store import Store

SIZES = (408, 10_000)
YEARS = (1, 10)
MOST = 1.2
MASK_MS = 10
PROCESSOR = ", processor"
"""The suffix of processor times, which stand beside each time for machines that are never quiet."""
PANES = ("goals", "upcoming", "feedback", "reframe")


def career(count: int) -> list[Record]:
    """Return this many records of every table, those of the demo's years among them."""
    lived = list(years(YEARS[count > SIZES[0]]))
    return [*records(count - len(lived)), *lived]


def write(folder: Path, count: int) -> None:
    """Write a career of this many records through the store; a second step drops the first from the history."""
    store = Store(folder / "career.json", folder / "state" / "rung", lambda: NOW)
    last = career(count)
    store.commit("Imported", last)
    more = next(record for record in reversed(last) if isinstance(record, Reminder))
    store.commit("Edited", [Reminder(id=more.id, created_at=more.created_at, text="another", on=more.on)])


def shown(screen: str) -> bool:
    """Whether the dashboard is on the screen."""
    return "Goals" in screen and "to reframe" in screen


def measure_starts(folders: Iterable[Path], rounds: int, figures: list[Figures]) -> None:
    """Record how long the first full screen takes, and the memory."""
    for _ in range(rounds + 1):
        for folder, measured in zip(folders, figures, strict=True):
            with start("rung", folder) as terminal:
                measured.add("start", terminal.settle(shown).milliseconds)
                measured.add(f"start{PROCESSOR}", terminal.processor_ms())
                measured.add("memory", terminal.resident_mib())
    for measured in figures:
        measured.drop_first()


def measure_keys(terminals: list[Terminal], rounds: int, figures: list[Figures]) -> None:
    """Record the time from each key to the last byte, in both careers in turn."""

    def press(name: str, key: str, awaited: Callable[[str], bool] | None = None) -> None:
        for terminal, measured in zip(terminals, figures, strict=True):
            before = terminal.processor_ms()
            took = terminal.press(key, awaited).milliseconds
            if name:
                measured.add(name, took)
                measured.add(f"{name}{PROCESSOR}", terminal.processor_ms() - before)

    for number, pane in enumerate(PANES, start=1):
        press("", str(number))
        for key in (DOWN, UP) * (rounds // 2):
            press(f"key to paint, {pane}", key)
    for _ in range(max(3, rounds // 4)):
        press("find opens", "/", lambda screen: "Search all" in screen)
        for letter in "update":
            press("find, a letter", letter)
        press("", ESCAPE, shown)
        press("people open", "5", lambda screen: "who decides" in screen)
        press("", ESCAPE, shown)
        press("wins open", "9", lambda screen: "this year" in screen)
        press("", ESCAPE, shown)
        press("detail opens", "\r", lambda screen: "Esc" in screen)
        press("", ESCAPE, shown)
        press("a change", "+")
        press("", "u")


def longest_turn() -> float:
    """Return the longest processor time in ms for which masking ten thousand records and a thousand people holds a key up."""
    people = (Person(id=f"p9{n:07}", created_at=NOW, name=f"Dana{n:x} Ruiz{n:o}") for n in range(1_000))
    many = Career.of([*career(SIZES[1]), *people])
    turns, began = [], process_time()
    mask = Mask(many)
    for _ in mask.in_blocks():
        turns.append(process_time() - began)
        began = process_time()
    mask.career()
    return max(*turns, process_time() - began) * 1000


def lines(figures: list[Figures]) -> Iterable[FigureLine]:
    """Yield the lines of the table."""
    few, many = figures
    yield FigureLine(
        "start, best of the rounds", "ms", SideBySide(many.best("start"), few.best("start")), MOST, of_ratio=True
    )
    for name in many.values:
        budget = None if name == "memory" else MOST
        yield FigureLine(
            name, "MiB" if name == "memory" else "ms", SideBySide(many[name], few[name]), budget, of_ratio=True
        )


def main() -> int:
    """Print the table, and return 1 if a budget is exceeded."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=7, help="starts of each")
    parser.add_argument("--keys", type=int, default=20, help="keys of each kind")
    asked = parser.parse_args()
    figures = [Figures(), Figures()]
    with ExitStack() as stack:
        folders = [Path(stack.enter_context(tempfile.TemporaryDirectory())) for _ in SIZES]
        for folder, count in zip(folders, SIZES, strict=True):
            write(folder, count)
        measure_starts(folders, asked.rounds, figures)
        terminals = [stack.enter_context(start("rung", folder, TerminalKind((120, 40)))) for folder in folders]
        for terminal in terminals:
            terminal.settle(shown)
        measure_keys(terminals, asked.keys, figures)
    print(f"{'':<34}{'':>6}{SIZES[1]:>10,}{SIZES[0]:>10,}{'':>9}{'ratio':>8}{'budget':>9}")
    over = 0
    masking = FigureLine("z, longest turn of a key", "ms", SideBySide(min(longest_turn() for _ in range(5))), MASK_MS)
    for line in (*lines(figures), masking):
        over += line.over
        print(line)
    return int(over > 0)


if __name__ == "__main__":
    sys.exit(main())
