"""The verbs of the command line. A verb's module is imported only when the verb is run, to keep the others fast."""

from __future__ import annotations

import importlib
from typing import NamedTuple, Protocol, cast

from career.model.tables import TABLES
from tui.cli import tables
from tui.cli.session import Session
from tui.host.printing import complain


class Verb(NamedTuple):
    """A verb: its module in `commands`, its arguments, and what it does."""

    module: str
    usage: str
    does: str


VERBS: dict[str, Verb] = {
    "today": Verb("today", "[--all | --brief | --json]", "what needs you now"),
    "standup": Verb("standup", "[--since WHEN | --json]", "what you say in the stand-up, to paste"),
    "checkin": Verb("checkin", "[--print | --hide | --json]", "the daily check-in, five cards"),
    "upcoming": Verb("upcoming", "[--days N | --month MONTH]", "everything with a date, by day"),
    "road": Verb("road", "[--json]", "the goals on the way to what you want"),
    "mix": Verb("mix", "[--json]", "what your active goals are made of"),
    "focus": Verb("focus", "[--json]", "your measured, dated goals, nothing else"),
    "ways": Verb("ways", "[--json]", "whose metric each goal serves"),
    "skills": Verb("skills", "[--json]", "your skills, and what proves them"),
    "profile": Verb("profile", "[LINE [TEXT...]]", "who you are at work, where you are going"),
    "learn": Verb("learn", "[TITLE...] [--starts WHEN]", "what you learn from: courses, books, ..."),
    "decide": Verb("decide", "[WHAT...] [--confidence 70]", "what you decided, how often you were right"),
    "numbers": Verb("numbers", "[--json]", "what rung counts about how you work"),
    "balance": Verb("balance", "[--json]", "nine actions and four areas, over 90 days"),
    "answer": Verb("answer", "[QUESTION [ANSWER...]]", "questions about your week and your quarter"),
    "agenda": Verb("agenda", "[NAME] [--tick ID] [--json]", "whom to talk to this week, what about"),
    "job": Verb("job", "[set | fit | change | next | beyond]", "the job you are in, and the next one"),
    "legacy": Verb("legacy", "[--job ID] [--json]", "what would remain if you left today"),
    "leaving": Verb("leaving", "[PATH|-] [--hand TASK --to NAME]", "what leaving well takes, and the handover list"),
    "letter": Verb("letter", "[PATH|-] [--format html]", "a closing letter of your job"),
    "trust": Verb("trust", "[NAME] [--state STATE TEXT...]", "what you showed whom; repairs, mentors: private"),
    "want": Verb("want", "[TEXT...] [--inside PART] [--json]", "what you want, and who does not know it"),
    "board": Verb("board", "[--json]", "what each direct report still needs"),
    "reframe": Verb("reframe", "TASK... [--save]", "the career skills that a task builds"),
    "add": Verb("add", "TABLE TITLE... [--due WHEN]", "add a goal, task, person, check-in ..."),
    "feedback": Verb("feedback", "TEXT...|- [--from NAME]", "note what was said about your work"),
    "script": Verb("script", "[NAME] [--to WHO] [--told]", "a text to say, drafted for you"),
    "rate": Verb("rate", "SKILL... LEVEL [--by NAME]", "rate a skill, 0 to 4"),
    "win": Verb("win", "TEXT...", "note a win"),
    "wins": Verb("wins", "[WORD...] [--last 30d] [--coverage]", "your wins by month, what each changed"),
    "met": Verb("met", "NAME [TEXT...] [--kind KIND]", "note that you met somebody"),
    "remind": Verb("remind", "TEXT... WHEN", "be reminded of something on a day"),
    "brainstorm": Verb("brainstorm", "IDEA...|-", "note ideas for goals, one a line"),
    "start": Verb("start", "ID...", "turn ideas into active goals"),
    "trade": Verb("trade", "GOAL ITEM ACT", "make room for a goal"),
    "move": Verb("move", "ID WHEN [--why TEXT]", "move a date; slips are counted"),
    "snooze": Verb("snooze", "ID [DAYS|WHEN]", "put something off by a day"),
    "list": Verb("listing", "TABLE [--all] [--last 30d]", "goals, tasks, feedback, people, wins ..."),
    "find": Verb("find", "WORDS... [--since WHEN]", "find words in all records"),
    "show": Verb("show", "ID [--json]", "everything about one record"),
    "edit": Verb("edit", "ID --FIELD VALUE ...", "change fields of a record"),
    "done": Verb("done", "ID", "finish a task, a reminder, a goal ..."),
    "close": Verb("close", "ID [LINE...]", "finish a reframed task, with its win"),
    "delete": Verb("delete", "ID", "delete a record; undo brings it back"),
    "resolve": Verb("resolve", "ID this|other|both", "choose between two versions of a text"),
    "merge": Verb("merge", "PERSON PERSON [--apart]", "two people are one: the second goes into the first"),
    "undo": Verb("undo", "", "undo the last change"),
    "redo": Verb("redo", "", "redo what was undone"),
    "history": Verb("history", "[--json]", "the changes so far"),
    "backups": Verb("backups", "[--json]", "the backups of your file"),
    "restore": Verb("restore", "N", "go back to backup N"),
    "recover": Verb("recover", "[--from N]", "bring back lost records"),
    "join": Verb("join", "FILE [--leave]", "merge another copy of your file into it"),
    "review": Verb("review", "weekly|quarterly|yearly|document", "a review, or what you did as a document"),
    "export": Verb("export", "PATH|- [--format FORMAT]", "your records as json, csv, ics, a resume ..."),
    "import": Verb("import_", "FILE [--preview]", "bring in the records of a json export"),
    "purge": Verb("purge", "ID [--yes]", "erase a record's text for good"),
    "doctor": Verb("doctor", "[--fix] [--json]", "check your file and your setup"),
    "where": Verb("where", "[--json]", "where your data, state and config are"),
    "demo": Verb("demo", "[VERB ...]", "an example career, in a temporary file"),
}
OLD_NAMES = {"begin": "start", "settle": "resolve"}
"""Verbs by the names that they had, which are still read."""

EXAMPLES = """\
rung reframe update the payments runbook
rung add goal Lead two people --due eoq
rung feedback be more present in reviews --from Dana
rung remind send Priya the rota next fri
rung today"""


class VerbModule(Protocol):
    """What the module of a verb provides."""

    def run(self, words: list[str], session: Session) -> int:
        """Run the verb with the words after it, and return the exit status."""
        ...


def run_verb(words: list[str], session: Session) -> int:
    """Run the verb that the first word names with the other words, and return the exit status."""
    name, *rest = words
    verb = VERBS.get(OLD_NAMES.get(name, name))
    if verb is None:
        table = tables.named(name)
        if not table or name.casefold() == TABLES[table].singular:
            complain(f"There is no command '{name}'. {_instead(name, table)}")
            return 2
        verb, rest = VERBS["list"], words  # `rung goals` is `rung list goals`
    module = cast("VerbModule", importlib.import_module(f"tui.cli.commands.{verb.module}"))
    status = module.run(rest, session)
    session.tell_news()
    return status


def _instead(name: str, table: str) -> str:
    """Return what to type instead of a command that there is not: one for the table it names, or a similar one."""
    from tui.cli.arguments import meant

    if table:
        return f"`rung list {table}` shows them, `rung add {name.casefold()}` adds one."
    return " ".join(filter(None, (meant(name, VERBS), "`rung --help` lists all commands.")))


def help_text() -> str:
    """Return the help of `rung` itself."""
    written = {name: f"rung {name} {verb.usage}".rstrip() for name, verb in VERBS.items()}
    wide = max(map(len, written.values()))
    verbs = "\n".join(f"  {written[name]:{wide}}  {verb.does}" for name, verb in VERBS.items())
    examples = "\n".join(f"  {line}" for line in EXAMPLES.splitlines())
    return f"""\
Own your career from the terminal: goals, feedback, and skills in each task.

  {"rung":{wide}}  the dashboard
{verbs}
  {"rung VERB --help":{wide}}  its options, with examples
  {"rung --version":{wide}}  the version

WHEN is a day: fri, next fri, +3d, 2w, eom, q3, 27 nov, tomorrow, 2026-11-27.
For an ID its first letters are enough, or what it is called. Words need no
quotes; options come after them. `rung goals` is short for `rung list goals`, and so on for every table.
--file PATH, before or after the verb, chooses another file (also RUNG_FILE).
--mask, before or after the verb, masks names and private texts in what is shown.
--plain, before the verb, asks in lines instead of drawing (also RUNG_PLAIN=1):
checkin, review, reframe, close, brainstorm, trade, and a menu without a verb.
Exit status: 0 done, 1 refused, 2 wrong usage, 3 saved but it could not be shown
(to do it again would save it twice).

examples:
{examples}
"""
