"""A walk through the screens, and a career with characters of two cells and of none to walk through."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from benchmarks import sample
from benchmarks.sample import NOW, TODAY
from career.model.feedback import Feedback
from store.store import Store

WALK = (
    *(
        ("j", "> Go-to"),
        ("G", "30/30"),
        ("3", "┏━ 3"),
        ("j", ""),
        ("k", ""),
        ("\r", "your updates"),
        ("\x1b", "4 Tasks"),
    ),
    *(("4", "┏━ 4"), ("r", "REFRAME"), ("k", "next"), ("\x1b", "1 Goals")),
    *(("f", "Esc leave"), ("太x", "太x"), ("\x15", "Esc leave"), ("\x1b", "4 Tasks")),
    *(("/", "Search all"), ("长", "长消息"), ("\x1b", "4 Tasks"), ("?", "keys"), ("\x1b", "4 Tasks"), ("5", "People")),
)
"""Keys, and letters that are typed into a field, with what is seen then."""
STRANGE = ("长消息: 太长了 🎉 等等", "e\u0301te\u0301 naïve façade", "x[/nope]y 日本語のフィードバック")
REDRAW = "\x0c"


def write(folder: Path) -> None:
    """Write the career."""
    sample.write(folder, 30)
    store = Store(folder / "career.json", folder / "state" / "rung", lambda: datetime(2026, 11, 21, 9, tzinfo=UTC))
    rows = [Feedback(id=f"f9{n:07}", created_at=NOW, raw=text, on=TODAY) for n, text in enumerate(STRANGE)]
    store.commit("Heard", rows)
