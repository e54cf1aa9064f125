"""The dialogs about a job: how it fits, what changes, the next one, and what it leaves behind (L2, L3, L6, L11)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from career.edits import editing
from career.errors import BadValue
from career.evidence import beyond_role
from career.evidence.beyond_role import Beyond
from career.language.lines import read_line
from career.language.relative_days import full, short
from career.language.width import shorten
from career.model import legacy, roles, tradeoffs
from career.model.context import Context
from career.model.field import Field
from career.model.field_values import read
from career.model.fields import by_name
from career.model.goals import Goal
from career.model.job_fields import STARTS
from career.model.legacy import Statement
from career.model.people import named
from career.model.records import NOTHING, Record, Step
from career.model.roles import FIT_HINT, Role, Start
from career.model.tasks import Task
from career.model.tradeoffs import Deal
from career.model.usual_fields import HAPPENED_ON
from career.model.wins import Win
from tui.dialogs.prompts import Prompt, empty, still_there

SCORE = Field("score", "fit", "whole", FIT_HINT, low=0, high=10)
LINE = Field("line", "why", hint="one line, if you like")
MOST_GOALS, SHOWN_CELLS = 9, 40
ROLE = by_name("roles")
WHO = Field("person", "who", "person", "a name")


def fit(role: Role, context: Context) -> Prompt:
    """Ask how far a job is where one wants to be, 0 to 10, and why (L3)."""

    def make(typed: Mapping[str, str], now: Context) -> Step:
        score, _ = read(SCORE, typed["score"], now)
        if score is None:
            raise BadValue("No number was typed.", f"{FIT_HINT}.", field="score")
        day, _ = read(HAPPENED_ON, typed.get("on", ""), now)
        return roles.say_fit(still_there(now.career, role), int(score), typed["line"], day, now)

    before = roles.fits(role, context.career)[-3:]
    shown = tuple(f"{short(one.on, context.today)}: {one.score} {one.line}".rstrip() for one in before)
    title = "Is this job where you want to be?"
    return Prompt(title, (SCORE, LINE), empty, make, role.id, shown=shown, kind="fit", parts=((HAPPENED_ON,),))


def change(context: Context) -> Prompt:
    """Ask what one will change now; the answer becomes one goal (L6)."""
    due = roles.due_of_change(roles.current(context), context)
    text = Field("title", "I will", "long", hint="one thing, in one line")

    def make(typed: Mapping[str, str], now: Context) -> Step:
        return roles.change_now(typed["title"], now)

    shown = (f"It becomes a goal, due {full(due)}. Esc makes none.",)
    return Prompt("What will you change now?", (text,), empty, make, shown=shown)


def next_job(role: Role | None, context: Context) -> Prompt:
    """Ask for the next job; the present one ends the day before, and goals come along but for those named by digit."""
    found = roles.open_goals(context.career)[:MOST_GOALS]
    behind = Field("behind", "stay behind", hint="digits of goals that end with this job; empty: all come along")
    fields = (ROLE["title"], ROLE["org"], STARTS, ROLE["path"], *((behind,) if found else ()))

    def make(typed: Mapping[str, str], now: Context) -> Step:
        starts, _ = read(STARTS, typed["started_on"], now)
        if starts is None:
            raise BadValue("No first day was typed.", "Type a day such as mon or 11 jan.", field="started_on")
        path, _ = read(ROLE["path"], typed["path"], now)
        left = tuple(goal.id for goal in _by_digit(typed.get("behind", ""), found))
        return roles.next_job(Start(typed["title"], typed["org"], starts, path or "on_path", left), now)

    named_goals = (f"{at} {shorten(goal.title, SHOWN_CELLS)}" for at, goal in enumerate(found, start=1))
    shown = (f"Goals: {' · '.join(named_goals)}",) if found else ()
    return Prompt("What comes next?", fields, empty, make, role.id if role else "", shown=shown, kind="next")


def _by_digit(typed: str, found: list[Goal]) -> Iterator[Goal]:
    for word in typed.replace(",", " ").split():
        if not word.isdecimal() or not 1 <= int(word) <= len(found):
            raise BadValue(f"There is no goal {word} here.", f"Type digits from 1 to {len(found)}.", field="behind")
        yield found[int(word) - 1]


def confirming(statement: Statement, context: Context) -> Prompt:
    """Ask who said that what stays is so (L2)."""

    def make(typed: Mapping[str, str], now: Context) -> Step:
        person, extra = named(typed["person"], now)
        if not person:
            raise BadValue("Nobody was named.", "Type a name.", field="person")
        label, changes = legacy.confirm(still_there(now.career, statement), person)
        return Step(label, [*extra, *changes])

    title = f"Who says so: '{context.career.title(statement)}'?"
    return Prompt(title, (WHO,), empty, make, statement.id, kind="confirm")


def proving(statement: Statement) -> Prompt:
    """Ask for a win that proves what stays (L2)."""
    text = Field("text", "win", hint="what shows it, in one line", dates="on")

    def make(typed: Mapping[str, str], now: Context) -> Step:
        about = still_there(now.career, statement)
        line = read_line(typed["text"]).text
        return editing.add("wins", {"text": line, "on": typed.get("on", ""), "legacy": about.id}, now)

    return Prompt(f"A proof of '{statement.statement}'", (text, HAPPENED_ON), empty, make, statement.id, kind="proof")


def offering(win: Win, statement: Statement) -> Prompt:
    """Ask whether a win proves what stays of a job (L2)."""
    answer = Field("answer", "does it?", "choice", "y or n", choices=("yes", "no"), blank="")

    def make(typed: Mapping[str, str], now: Context) -> Step:
        said, _ = read(answer, typed["answer"], now)
        if not said:
            raise BadValue("No answer was given.", "Press y or n.", field="answer")
        if said == "no":
            return NOTHING
        return legacy.prove(still_there(now.career, statement), still_there(now.career, win))

    title = f"Does it prove '{shorten(statement.statement, SHOWN_CELLS)}'?"
    return Prompt(title, (answer,), empty, make, win.id, shown=(win.text,), kind="proves")


def beyond(found: Beyond, context: Context) -> Prompt:
    """Ask for the line of evidence that much of one's work was outside the role; it becomes a win (L8)."""
    text = Field("text", "for the review", "long", hint="one line, in your words")
    line = {"text": beyond_role.evidence(found, context.today)}

    def make(typed: Mapping[str, str], now: Context) -> Step:
        return beyond_role.taken_up(editing.add("wins", {"text": typed["text"]}, now), now)

    return Prompt("A line for your review", (text,), lambda _: line, make, shown=(beyond_role.words(found),))


def handing_over(task: Task) -> Prompt:
    """Ask who takes over a task (L11)."""

    def make(typed: Mapping[str, str], now: Context) -> Step:
        person, extra = named(typed["person"], now)
        deal = Deal(act="delegate", person=person)
        label, changes = tradeoffs.trade(None, still_there(now.career, task), deal, now.after(extra))
        return Step(label, [*extra, *changes])

    return Prompt(f"Who takes over '{task.title}'?", (WHO,), empty, make, task.id, kind="hand-over")


def every(record: Record, context: Context) -> Iterator[Prompt]:
    """Yield the prompts about a record that no key of a row opens."""
    if isinstance(record, Win):
        near = context.career.legacy.values()
        yield from (offering(record, statement) for statement in near)


def new(context: Context) -> Iterator[Prompt]:
    """Yield the prompts about no record yet."""
    yield change(context)
    yield next_job(None, context)
    if found := beyond_role.offered(context):
        yield beyond(found, context)
