"""`rung leaving`: what leaving the job well takes, from the records; and the handover list (L11)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career.model import roles
from career.views import leaving
from tui.cli import naming
from tui.cli.arguments import Parser
from tui.cli.commands.legacy import job_typed
from tui.cli.commands.letter import add_options, give
from tui.cli.session import Session
from tui.host.printing import say, say_json, say_records

if TYPE_CHECKING:
    from argparse import Namespace

EXAMPLES = """\
rung leaving
rung leaving --hand t3p --to Priya
rung leaving handover.html
rung leaving - --format md"""
NOTE = """\
Without a PATH it shows what is still open: your tasks, praise by each manager,
and a successor for what stays. With one it writes the handover list; - prints it.
`rung job set --leaving WHEN` says when you go: that is private, and in no list."""


def run(words: list[str], session: Session) -> int:
    """Print the checklist, hand a task over, or write the handover list."""
    parser = Parser("leaving", "What leaving your job well takes.", EXAMPLES, NOTE)
    parser.add_argument("path", nargs="*", metavar="PATH|-", help="the file for the handover list; - prints it")
    parser.add_argument("--hand", metavar="TASK", default="", help="hand a task over")
    parser.add_argument("--to", metavar="NAME", default="", help="to whom")
    add_options(parser)
    parser.add_json()
    typed = parser.read(words)
    if (typed.hand or typed.to) and typed.path:
        parser.error("--hand writes no file: hand the task over first, then `rung leaving PATH`.")
    if typed.hand or typed.to:
        return _hand(typed, session)
    if typed.path:
        from career.documents.leaving.handover import handover

        give(handover, " ".join(typed.path), typed, parser, session)
    else:
        _show(typed, session)
    session.warn()
    return 0


def _show(typed: Namespace, session: Session) -> None:
    context = session.reading
    role = job_typed(typed.job, session) or roles.required_current(context)
    checks = leaving.checklist(role, context)
    if typed.json:
        days = roles.days_left(role, context.today)
        rows = [{"kind": c.kind, "done": c.is_done, "text": c.text, "id": c.source or None} for c in checks]
        say_json({"job": role.id, "days_left": days, "checklist": rows})
        return
    left = roles.leaving_words(role, context.today)
    say(f"leaving well: {leaving.summary(checks)}{f' · {left} (private)' if left else ''}")
    say_records(
        (
            (session.career.short(check.source) if check.source else "", "[x]" if check.is_done else "[ ]", check.text)
            for check in checks
        ),
        indent="  ",
    )


def _hand(typed: Namespace, session: Session) -> int:
    """Hand a task over to somebody."""
    from career.errors import BadValue
    from career.model import people, tradeoffs
    from career.model.records import Step
    from career.model.tasks import Task

    context = session.writing
    if not typed.hand:
        raise BadValue("No task was named.", "`rung leaving --hand TASK --to NAME`.", field="hand")
    task = naming.found(typed.hand, context.career)
    if not isinstance(task, Task):
        raise BadValue(f"'{task.headline}' is not a task.", "`rung list tasks` shows the ids.", field="hand")
    person, extra = people.named(typed.to, context)
    deal = tradeoffs.Deal(act="delegate", person=person)
    label, changes = tradeoffs.trade(None, task, deal, context.after(extra))
    session.commit(Step(label, [*extra, *changes]), task.id)
    return 0
