"""`rung feedback`: what was said about one's work, one item, or with `-` one per line of standard input (B5)."""

from __future__ import annotations

from career.edits import editing
from career.model.feedback import heard
from career.model.records import Change, Step
from tui.cli.arguments import Parser, words_or_input
from tui.cli.commands.add import commit, dates_in, line_and_options, made, typed_fields
from tui.cli.session import Session
from tui.cli.tables import flags_told

EXAMPLES = """\
rung feedback be more present in reviews --from Dana
rung feedback @Dana be more present in reviews
rung feedback - --kind hint --channel appraisal < hints.txt"""


def run(words: list[str], session: Session) -> int:
    """Save feedback."""
    _, fields = line_and_options("feedback")
    parser = Parser("feedback", "Note what was said about your work.", EXAMPLES)
    parser.add_argument(
        "text", nargs="+", metavar="TEXT", help="as you heard it; - reads one item a line from standard input"
    )
    parser.add_fields(fields)
    typed = vars(parser.read(words))
    options = typed_fields(fields, typed)
    if typed["text"] != ["-"]:
        return commit("feedback", _with_name(" ".join(typed["text"]), options), session)
    lines = [line for line in words_or_input(["-"]).splitlines() if line.strip()]
    if len(lines) == 1:
        return commit("feedback", _with_name(lines[0], options), session)
    return _commit_all([_with_name(line, options) for line in lines], session)


def _with_name(line: str, options: dict[str, str]) -> dict[str, str]:
    """Return the fields of an item; "@Dana" in the line names who said it, unless an option does."""
    name, text = ("", line) if options.get("person") else heard(line)
    return {"raw": text} | ({"person": name} if name else {}) | options


def _commit_all(items: list[dict[str, str]], session: Session) -> int:
    """Add all items in one step."""
    context = session.writing
    changes: list[Change] = []
    for texts in items:
        with flags_told(line_and_options("feedback")[1]):
            step = editing.add("feedback", texts, context)
        context = context.after(step.changes)
        changes += step.changes
    first = made(Step("", changes), "feedback")
    session.commit(Step(f"Added {len(items)} pieces of feedback", changes), first.id, dates_in(first, items[0]))
    return 0
