"""`rung review weekly`: a review step by step; without a terminal, or with `--json`, what its steps show (C.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career.model import reviews
from career.views.reviews.walk import Walk, kind_of
from tui.cli.arguments import Parser
from tui.cli.session import Session
from tui.host.printing import say, say_json, say_records
from tui.host.terminal import is_interactive

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.reviews import ReviewKind
    from career.views.reviews.step import Card
    from career.views.reviews.walk import Stop

EXAMPLES = """\
rung review weekly
rung review weekly --step people   # one step alone
rung review weekly --print         # its steps as text
rung review weekly --json"""
NOTE = """\
Enter skips a step, Esc stops, and what was done is saved. It goes on where it was left."""


def run(words: list[str], session: Session) -> int:
    """Open a review, or print its steps."""
    kind = kind_of(words[0])
    parser = Parser(
        f"review {kind}", f"The {reviews.NAMES[kind]}, step by step.", EXAMPLES.replace("weekly", kind), NOTE
    )
    parser.add_argument("--step", metavar="NAME", default="", help="that step alone")
    parser.add_argument("--print", action="store_true", help="print the steps instead of opening them")
    parser.add_json()
    typed = parser.read(words[1:])
    walk = Walk(kind, session.reading, typed.step)
    if typed.json:
        say_json(as_json(walk, session.reading))
    elif typed.print or not (is_interactive() or session.asks_in_lines):
        _print(walk, session)
    else:
        return session.open_dashboard(f"{kind}:{walk.step.name}" if typed.step else kind)
    session.warn()
    return 0


def as_json(walk: Walk, context: Context) -> dict[str, object]:
    """Return what `rung review weekly --json` prints; docs/json.md describes every key."""
    held = reviews.begun(walk.kind, context)
    done, skipped = reviews.passed(walk.kind, context)
    return {
        "kind": walk.kind,
        "today": context.today,
        "left_at": held.left_at if held else "",
        "finished_on": held.finished_on if held else None,
        "steps": [
            {
                "name": stop.step.name,
                "title": stop.step.title,
                "state": "done" if stop.step.name in done else "skipped" if stop.step.name in skipped else "open",
                "writes": list(stop.step.writes),
                "cards": [_card(card) for card in _cards(stop, context)],
            }
            for stop in walk.stops
        ],
    }


def _card(card: Card) -> dict[str, object]:
    return {
        "asked": card.asked,
        "told": list(card.told),
        "before": list(card.before),
        "rows": [{"id": row.key, "kind": row.kind, "text": row.text, "about": _about(row.lead, row.tail, row.due)} for row in card.rows],
        "keys": {act.key: act.label for act in card.acts},
        "form": card.form,
    }  # fmt: skip


def _about(*parts: str) -> str:
    return ", ".join(filter(None, parts))


def _cards(stop: Stop, context: Context) -> list[Card]:
    return [card for key in stop.keys if (card := stop.step.cards.card(key, context))]


def _print(walk: Walk, session: Session) -> None:
    context = session.reading
    say(walk.plan.title.capitalize())
    for stop in walk.stops:
        say(f"\n{stop.step.title}")
        for card in _cards(stop, context):
            for line in (card.asked, *card.before, *card.told):
                say(f"  {line}")
            rows = [(context.career.short(row.key), _about(row.lead, row.tail, row.due), row.text) for row in card.rows]
            if rows:
                say_records(rows, indent="    ")
    say(f"\n`rung review {walk.kind}` goes through them in a terminal.")


def is_flow(word: str) -> ReviewKind | None:
    """Return the kind of review that a word names, None where it names the document or nothing."""
    from career.views.reviews.plans import PLANS

    return next((kind for kind in PLANS if kind == word.casefold()), None)
