"""`rung legacy`: what would remain of this job today, statement by statement (L1, L2, first 15)."""

from __future__ import annotations

from career.errors import BadValue
from career.model import legacy, roles
from career.model.roles import Role
from career.views.job_lines import REMAINS, meter, proved_by
from career.views.record.registry import columns
from tui.cli import naming
from tui.cli.arguments import Parser
from tui.cli.session import Session
from tui.host.printing import say, say_json, say_records

EXAMPLES = """\
rung legacy
rung add legacy The on-call runbook --kind made better --successor Priya
rung win Tom ran the night from the runbook --proves 7k2
rung edit 7k2 --confirmed-by Ana"""
NOTE = """\
A statement is wanted without a proof, forming with one, and real with three, or once somebody
whom you name has confirmed it. Its proofs are wins."""


def run(words: list[str], session: Session) -> int:
    """Print the statements of a job with their state."""
    parser = Parser("legacy", "What would remain of your job if you left today.", EXAMPLES, NOTE)
    parser.add_argument("--job", metavar="ID", default="", help="another job than the present one")
    parser.add_json()
    typed = parser.read(words)
    context, career = session.reading, session.career
    role = job_typed(typed.job, session) or roles.current(context)
    found = legacy.of_role(role, career)
    if typed.json:
        from career.views.record.as_json import record_json

        say_json({"job": role.id if role else None, "legacy": [record_json(one, context) for one in found]})
    elif not found:
        say("Nothing yet: what should stay when you go? rung add legacy TEXT")
    else:
        said = f" of '{role.headline}'" if role else ""
        say(f"{REMAINS}{said}: {meter(found, context)}")
        say_records(
            ((*columns(one, context)[:3], proved_by(one, context), *columns(one, context)[4:]) for one in found),
            indent="  ",
        )
    session.warn()
    return 0


def job_typed(typed: str, session: Session) -> Role | None:
    """Return the job with the id that was typed; None where none was. Raises BadValue for what is no job."""
    if not typed:
        return None
    found = session.career.find(naming.found(typed, session.unmasked).id)
    if not isinstance(found, Role):
        raise BadValue(f"'{found.headline}' is not a job.", "`rung list roles` shows the ids.", field="job")
    return found
