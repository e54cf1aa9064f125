"""`rung want`: what I want, who of those who decide was told of it, and who was not (B9, B15, B16, first 10)."""

from __future__ import annotations

from career.model import deciders, people, wants
from career.model.wants import Want
from career.views.record.registry import columns
from tui.cli.arguments import Parser
from tui.cli.commands import add
from tui.cli.session import Session
from tui.cli.standard_input import lines_or_input
from tui.host.printing import say, say_json, say_records

EXAMPLES = """\
rung want
rung want lead two people --why I like to see others grow --goal lead two people
rung want how a budget is made --inside the finance team
rung script tell-want --about 5k2 --to Marta            # the text to say
rung script tell-want --about 5k2 --to Marta --told     # she was told
rung done 5k2 --proof I sat in on the audit             # it happened: a win
rung edit g8k --deciders Ana, Marta                     # who decides on a goal"""
NOTE = """\
Those who decide are people with an influence of 2 or more. Who was told what you want in the last
180 days (told_days in config.toml) knows it; after that they count as untold."""
MOST_GOALS = 5
"""The most goals that are named of those on which nobody decides."""


def run(words: list[str], session: Session) -> int:
    """Add a want, or print all that are still wanted, with who knows of them."""
    line, options = add.line_and_options(Want.table)
    parser = Parser("want", "What you want, and who knows it of those who decide.", EXAMPLES, NOTE)
    parser.add_argument("line", nargs="*", metavar="TEXT", help=f"{line.hint}; - reads one a line")
    parser.add_fields(options)
    parser.add_json()
    typed = parser.read(words)
    texts = add.typed_fields(options, vars(typed))
    if typed.line:
        add.commit(Want.table, lines_or_input(typed.line), texts, session)
        _say_untold(session)
        return 0
    if texts:
        parser.error("what do you want? Type it first: rung want lead two people --why TEXT")
    if typed.json:
        say_json(as_json(session))
    else:
        _print(session)
    session.warn()
    return 0


def _print(session: Session) -> None:
    context, career = session.reading, session.career
    found = wants.still_wanted(career)
    say_records(columns(want, context) for want in found)
    if not found:
        say("Nothing yet: what do you want to do or learn next? rung want TEXT")
    if people.deciding(career):
        say(f"of what you want, told one thing at least: {wants.coverage(context)} of those who decide")
        _say_untold(session)
    else:
        say("Who decides about your future? rung add person NAME --influence 3")
    for goal, names in deciders.held(career)[:MOST_GOALS]:
        say(f"{goal.title} ({career.short(goal.id)}): decided by {', '.join(one.name for one in names)}", hang=2)
    if lacking := deciders.without(career):
        named = ", ".join(f"{goal.title} ({career.short(goal.id)})" for goal in lacking[:MOST_GOALS])
        more = f" and {len(lacking) - MOST_GOALS} more" if len(lacking) > MOST_GOALS else ""
        say(f"nobody is named who decides on: {named}{more}", hang=2)


def _say_untold(session: Session) -> None:
    """Print who of those who decide does not know what I want, the most influential first."""
    context = session.reading
    if names := [f"{one.name} (influence {one.influence})" for one in wants.coverage(context).untold]:
        say(f"told none of it: {', '.join(names)}", hang=2)


def as_json(session: Session) -> dict[str, object]:
    """Return what `rung want --json` prints; docs/json.md describes every key."""
    from career.views.record.as_json import record_json

    context, career = session.reading, session.career
    found = wants.coverage(context)
    return {
        "wants": [record_json(want, context) for want in wants.still_wanted(career)],
        "told": [{"id": one.id, "text": one.name, "on": wants.told_on(one, context)} for one in found.told],
        "untold": [
            {"id": one.id, "text": one.name, "on": wants.told_on(one, context), "influence": one.influence}
            for one in found.untold
        ],
        "told_share": None if found.share is None else round(found.share, 2),
        "decided_goals": [
            {"id": goal.id, "text": goal.title, "deciders": [one.name for one in who]}
            for goal, who in deciders.held(career)
        ],
        "undecided_goals": [{"id": goal.id, "text": goal.title} for goal in deciders.without(career)],
    }
