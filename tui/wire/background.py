"""The terminal's own background: asked by OSC 11 while the program loads, and read once it has.

Without an answer in time, COLORFGBG says it, where the terminal sets that. An answer that comes later, or a report that
the background has changed, is taken out of what is typed, and the theme follows it.
"""

from __future__ import annotations

import os
import re
import select
import sys
import termios
from collections.abc import Mapping
from contextlib import suppress
from time import monotonic

from tui.wire.luminance import DARK, luminance

QUESTION = "\x1b]11;?\x1b\\"
FOLLOWED, FOLLOWED_NO_MORE = "\x1b[?2031h", "\x1b[?2031l"
"""Ask for a report when the background changes, and for none any more."""
WITHIN = 0.2
"""Seconds after the question for which the start waits: it takes longer to load Textual."""
DEAF = ("cons25", "dumb", "eterm", "linux", "vt")
"""Prefixes of TERM for terminals that know no such question; some would print it."""

REPORT = re.compile(r"\x1b\]11;(?P<colour>[0-9A-Za-z:/#,.]{0,64})(?:\x07|\x1b\\|\x9c)|\x1b\[\?997;(?P<mode>[12])n")
"""The answer, and the report that the background became dark (1) or light (2)."""
UNFINISHED = re.compile(r"\x1b(?:\](?:1(?:1(?:;[0-9A-Za-z:/#,.]{0,64}\x1b?)?)?)?|\[(?:\?(?:9(?:97?)?|997;[12]?)?)?)?\Z")
"""The beginning of one of them."""
SURE = 4
"""Characters from which on a beginning is not typed by hand."""
SOON, AT_LAST = 0.1, 2.0
"""Seconds after which a beginning counts as typed, and after which one that was not typed is dropped."""
EXPECTED = 5.0
"""Seconds after the question in which an escape may be the beginning of its answer."""


class Question:
    """The question, asked at once. The terminal echoes nothing and holds nothing back until `end`.

    `before` are the attributes of the terminal as they were. `typed` is what was read and is no answer.
    """

    def __init__(self, reads: int, writes: int) -> None:
        self._reads = reads
        self.before = termios.tcgetattr(reads)
        self.typed = ""
        quiet = [*self.before]
        quiet[3] &= ~(termios.ECHO | termios.ICANON)
        quiet[6] = [*quiet[6]]
        quiet[6][termios.VMIN] = 1
        termios.tcsetattr(reads, termios.TCSANOW, quiet)
        os.write(writes, QUESTION.encode())
        self.asked = monotonic()

    def answer(self) -> bool | None:
        """Return whether the background is dark, None if the terminal has not said it in time."""
        read = b""
        while True:
            left = max(0.0, self.asked + WITHIN - monotonic())
            if not select.select([self._reads], [], [], left)[0]:
                break
            new = os.read(self._reads, 4096)
            read += new
            if not new or REPORT.search(read.decode("latin-1")):
                break
        # Bytes of another encoding are rare before the start, and read as they are later.
        text = read.decode("utf-8", "replace")
        found = REPORT.search(text)
        self.typed = text if found is None else text[: found.start()] + text[found.end() :]
        return None if found is None else is_dark(found)

    def end(self) -> None:
        """Leave the terminal as it was."""
        with suppress(termios.error):  # it is gone
            termios.tcsetattr(self._reads, termios.TCSADRAIN, self.before)


def ask() -> Question | None:
    """Ask the terminal for its background; return None where that is of no use."""
    if os.environ.get("TERM", "").startswith(DEAF):
        return None
    reads, writes = sys.stdin.fileno(), sys.stdout.fileno()
    try:
        return Question(reads, writes) if os.tcgetpgrp(reads) == os.getpgrp() else None
    except (OSError, termios.error):
        return None


def found(question: Question | None, environ: Mapping[str, str]) -> bool:
    """Return whether the background is dark: by the answer, else by COLORFGBG, else it is."""
    answer = question.answer() if question is not None else None
    if answer is None:
        # Such as "0;15" or "0;default;15": the last number is that of the background, among the 16 colours.
        return environ.get("COLORFGBG", "").rpartition(";")[2] not in {"7", "15"}
    return answer


def is_dark(report: re.Match[str]) -> bool | None:
    """Return whether a report tells of a dark background, None if it cannot be read."""
    if report["mode"]:
        return report["mode"] == "1"
    parts = re.findall(r"[0-9a-fA-F]+", report["colour"].partition(":")[2])[:3]
    if len(parts) < 3:
        return None
    red, green, blue = (int(part, 16) / (16 ** len(part) - 1) for part in parts)
    return luminance(red, green, blue) < DARK


class Reports:
    """Takes the reports out of what comes in, however it comes in pieces. `found` tells of each whether it is dark.

    An escape that ends a piece may be the beginning of an answer only while one is expected, from the moment `asked` on:
    else it is a key.
    """

    def __init__(self, asked: float | None = None) -> None:
        self._held = ""
        self._since = 0.0
        self.asked = asked
        self.found: list[bool] = []

    def take(self, data: str) -> str:
        """Return what was typed, without the reports and without what may be the beginning of one."""
        text, self._held = self._held + data, ""
        while report := REPORT.search(text):
            text = text[: report.start()] + text[report.end() :]
            dark = is_dark(report)
            self.found += [] if dark is None else [dark]
            self.asked = self.asked if report["mode"] else None
        part = UNFINISHED.search(text)
        if part and (len(part[0]) > 1 or self._is_expected()):
            self._held, self._since = part[0], monotonic()
            text = text[: part.start()]
        return text

    @property
    def is_holding(self) -> bool:
        """Whether something was held back that may turn out to be typed."""
        return bool(self._held)

    def release(self) -> str:
        """Return what was held back and turned out to be typed."""
        is_sure = len(self._held) >= SURE
        if not self._held or monotonic() - self._since < (AT_LAST if is_sure else SOON):
            return ""
        held, self._held = self._held, ""
        return "" if is_sure else held

    def _is_expected(self) -> bool:
        return self.asked is not None and monotonic() - self.asked < EXPECTED
