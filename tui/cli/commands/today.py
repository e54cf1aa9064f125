"""`rung today`: what needs attention now; with `--brief` one line for a shell prompt, empty if nothing does."""

from __future__ import annotations

from collections.abc import Sequence

from career.language.dates import brief, spell
from career.model import feedback, learning, reframes, visions
from career.model.records import Record
from career.model.tables import TABLES
from career.views import next_steps
from career.views.record.as_json import key
from career.views.record.learning import badge
from career.views.summary import prompt, summary
from career.views.upcoming import upcoming
from tui.cli.arguments import Parser
from tui.cli.session import Session
from tui.host.printing import say, say_json, say_records

ROWS_SHOWN = 5
"""The most rows of a section that can grow long; `--all` prints the others."""


def run(words: list[str], session: Session) -> int:
    """Print what is late, due today and due soon, the feedback inbox, and the tasks to reframe."""
    parser = Parser(
        "today",
        "What needs you now.",
        "rung today\nrung today --all        # which items have no next step\nrung today --brief      # for a prompt or tmux",
    )
    parser.add_argument("--all", action="store_true", help="all of what has no next step, and all tasks to reframe")
    parser.add_argument("--brief", action="store_true", help="one line, or nothing if nothing needs you")
    parser.add_json()
    typed = parser.read(words)
    if typed.brief and typed.json:
        parser.error("use either --brief or --json.")
    if typed.brief:
        _brief(session)
    elif typed.json:
        say_json(as_json(session))
    else:
        _print(session, most=None if typed.all else ROWS_SHOWN)
    session.warn()
    return 0


def _brief(session: Session) -> None:
    line = str(prompt(session.reading))
    if line:
        say(line)


def _print(session: Session, most: int | None) -> None:
    career, today = session.career, session.today
    wanted = visions.latest(career)
    counts = str(summary(session.reading))
    say(spell(today, today).removesuffix(", today") + (f" · {wanted.text}" if wanted else ""))
    say(counts or "Nothing needs you now.")
    waits = next_steps.waiting(session.reading)
    if waits.share:
        say(f"{waits.blocked} of {waits.open} open items wait for others and have no next step that you can take.")
    _section(
        f"upcoming, next {session.settings.horizon_days} days",
        [(career.short(due.source), brief(due.on, today), due.kind, due.text) for due in upcoming(session.reading)],
    )
    _section("feedback inbox", [_inbox_row(session, item) for item in feedback.inbox(session.reading)])
    _section("enrolled, and nobody knows", [_untold_row(session, one) for one in learning.silent(session.reading)])
    bare = [(career.short(r.id), TABLES[r.table].singular, r.headline) for r in next_steps.bare(session.reading)]
    _section("no next step", bare, most)
    _section("tasks to reframe", [(career.short(t.id), t.title) for t in reframes.to_reframe(session.career)], most)
    if not any(True for _ in career):
        say(
            "\nStart with one line: rung reframe --save TASK... or rung add goal TITLE... (rung demo shows an example.)"
        )


def _section(title: str, rows: Sequence[tuple[str, ...]], most: int | None = None) -> None:
    if rows:
        shown = rows[:most]
        say(f"\n{title}" + (f" ({len(shown)} of {len(rows)}; rung today --all)" if len(shown) < len(rows) else ""))
        say_records(shown, indent="  ")


def _inbox_row(session: Session, item: feedback.Feedback) -> tuple[str, ...]:
    career, today = session.career, session.today
    state = feedback.state(item, session.reading)
    shown = f"SILENT {feedback.silent_days(item, today)} d" if state == "silent" else state
    source = career.headline(item.person)
    text = (item.change_made if state == "silent" else "") or item.plain or item.raw
    return career.short(item.id), shown, f"{source}: {text}" if source else text


def as_json(session: Session) -> dict[str, object]:
    """Return what `rung today --json` prints; docs/json.md describes every key."""
    career, today = session.career, session.today
    wanted = visions.latest(career)
    counts = summary(session.reading)
    waits = next_steps.waiting(session.reading)
    return {
        "today": today,
        "vision": wanted.text if wanted else None,
        "waiting": {"blocked": waits.blocked, "open": waits.open, "share": waits.share},
        "summary": {key(name): getattr(counts, name) for name in counts.__struct_fields__},
        "upcoming": [
            {"on": due.on, "days": (due.on - today).days, "kind": due.kind, "text": due.text, "id": due.source}
            for due in upcoming(session.reading)
        ],
        "inbox": [_inbox_json(session, item) for item in feedback.inbox(session.reading)],
        "silent_learning": [_untold_json(session, one) for one in learning.silent(session.reading)],
        "no_next_step": [_named(record) for record in next_steps.bare(session.reading)],
        "to_reframe": [_named(task) for task in reframes.to_reframe(session.career)],
        "problems": [{"table": p.table, "id": p.id, "what": p.what} for p in career.problems],
    }


def _inbox_json(session: Session, item: feedback.Feedback) -> dict[str, object]:
    state = feedback.state(item, session.reading)
    silent = feedback.silent_days(item, session.today) if state == "silent" else None
    source = session.career.headline(item.person) or None
    return {"id": item.id, "state": state, "silent_days": silent, "from": source, "text": item.plain or item.raw}


def _untold_row(session: Session, one: learning.Learning) -> tuple[str, ...]:
    return session.career.short(one.id), badge(one, session.reading), one.title


def _untold_json(session: Session, one: learning.Learning) -> dict[str, object]:
    return {"id": one.id, "silent_days": learning.silent_days(one, session.reading), "text": one.title}


def _named(record: Record) -> dict[str, object]:
    return {"id": record.id, "text": record.headline}
