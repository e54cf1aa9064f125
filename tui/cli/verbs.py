"""The verbs of the command line. A verb's module is imported only when the verb is run, to keep the others fast."""

from __future__ import annotations

import importlib
from typing import NamedTuple, Protocol, cast

from tui.cli.session import Session
from tui.host.printing import complain


class Verb(NamedTuple):
    """A verb: its module in `commands`, its arguments, and what it does."""

    module: str
    usage: str
    does: str


VERBS: dict[str, Verb] = {
    "today": Verb("today", "[--brief | --json]", "what needs you now"),
    "checkin": Verb("checkin", "[--print | --json]", "the daily check-in, five cards"),
    "upcoming": Verb("upcoming", "[--days N] [--month WHEN]", "everything with a date, by day"),
    "road": Verb("road", "[--json]", "the stones from today to what you really want"),
    "focus": Verb("focus", "[--json]", "performance goals, and nothing else"),
    "ways": Verb("ways", "[--json]", "whose metric each goal serves"),
    "skills": Verb("skills", "[--json]", "your skills, and what shows them"),
    "board": Verb("board", "[--json]", "your reports, and pictures that they lack"),
    "reframe": Verb("reframe", "TASK... [--save]", "the career skills that a task builds"),
    "add": Verb("add", "TABLE TITLE... [--due WHEN]", "add a goal, task, person, check-in ..."),
    "feedback": Verb("feedback", "TEXT...|- [--from NAME]", "write down what was said about your work"),
    "rate": Verb("rate", "SKILL... LEVEL [--by NAME]", "how far you are in a skill, 0 to 4"),
    "win": Verb("win", "TEXT...", "write down a win"),
    "remind": Verb("remind", "TEXT... WHEN", "remember something on a day"),
    "brainstorm": Verb("brainstorm", "IDEA...|-", "ideas for goals, one a line"),
    "begin": Verb("begin", "ID...", "begin the chosen ideas"),
    "trade": Verb("trade", "GOAL ITEM ACT", "what makes room for a goal"),
    "move": Verb("move", "ID WHEN [--why TEXT]", "another date; slips are counted"),
    "snooze": Verb("snooze", "ID [DAYS]", "one day later"),
    "list": Verb("listing", "TABLE [--all] [--json]", "goals, tasks, feedback, people, wins ..."),
    "show": Verb("show", "ID [--json]", "everything about one record"),
    "edit": Verb("edit", "ID --FIELD VALUE ...", "change fields of a record"),
    "done": Verb("done", "ID", "a task, a reminder, a goal with its proof ..."),
    "close": Verb("close", "ID [LINE...]", "the end of a reframed task, and its win"),
    "delete": Verb("delete", "ID", "delete a record; undo brings it back"),
    "settle": Verb("settle", "ID this|other|both", "which of two texts stands"),
    "undo": Verb("undo", "", "take back the latest step"),
    "redo": Verb("redo", "", "do again what was undone"),
    "history": Verb("history", "[--json]", "the steps that were made"),
    "backups": Verb("backups", "[--json]", "the backups of your file"),
    "restore": Verb("restore", "N", "make everything as it is in backup N"),
    "recover": Verb("recover", "[--from N]", "bring back what is lost, after damage"),
    "purge": Verb("purge", "ID [--yes]", "wipe a record's text for good"),
    "doctor": Verb("doctor", "[--fix] [--json]", "is all well with your file?"),
    "where": Verb("where", "[--json]", "where your data, state and config lie"),
    "demo": Verb("demo", "[VERB ...]", "a full life to look at, in a throw-away file"),
}

EXAMPLES = """\
rung reframe update the payments runbook
rung add goal Lead two people --due eoq
rung feedback be more present in reviews --from Dana
rung remind 1:1 with Priya next fri
rung today"""


class VerbModule(Protocol):
    """What the module of a verb provides."""

    def run(self, words: list[str], session: Session) -> int:
        """Run the verb with the words after it, and return the exit status."""
        ...


def run_verb(words: list[str], session: Session) -> int:
    """Run the verb that the first word names with the other words, and return the exit status."""
    verb = VERBS.get(words[0])
    if verb is None:
        from tui.cli.arguments import near_word

        complain(f"there is no command '{words[0]}'. {near_word(words[0], VERBS)} `rung --help` shows all.")
        return 2
    module = cast("VerbModule", importlib.import_module(f"tui.cli.commands.{verb.module}"))
    status = module.run(words[1:], session)
    session.tell_news()
    return status


def help_text() -> str:
    """Return the help of `rung` itself."""
    written = {name: f"rung {name} {verb.usage}".rstrip() for name, verb in VERBS.items()}
    wide = max(map(len, written.values()))
    verbs = "\n".join(f"  {written[name]:{wide}}  {verb.does}" for name, verb in VERBS.items())
    examples = "\n".join(f"  {line}" for line in EXAMPLES.splitlines())
    return f"""\
Own your career from the terminal: every task a rung.

  {"rung":{wide}}  the dashboard
{verbs}
  {"rung VERB --help":{wide}}  its options, with examples
  {"rung --version":{wide}}  the version

WHEN is what people type: fri, next fri, +3d, 2w, eom, q3, 27 nov, tomorrow, 2026-11-27.
An ID may be cut to its first letters. Words need no quotes; options come after them.
--file PATH works with every verb, before or after it (also RUNG_FILE).

examples:
{examples}
"""
