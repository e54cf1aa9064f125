"""`rung feedback`: what was said about one's work, one item, or with `-` one per line of standard input (B5)."""

from __future__ import annotations

from tui.cli.arguments import Parser
from tui.cli.commands.add import commit, line_and_options, typed_fields
from tui.cli.session import Session
from tui.cli.standard_input import lines_or_input

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
    return commit("feedback", lines_or_input(typed["text"]), typed_fields(fields, typed), session)
