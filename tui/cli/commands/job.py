"""`rung job`: the job that one is in, how it fits, what one changes in it, and the next one (L1 to L6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career.model import roles
from career.model.field_values import read
from career.model.fields import field_of, fields_of
from career.model.job_fields import STARTS
from career.model.records import Record
from career.model.roles import FIT_HINT, Role, Start
from career.model.usual_fields import HAPPENED_ON
from tui.cli.arguments import Parser, near_word
from tui.cli.session import Session
from tui.cli.tables import flags_told
from tui.host.printing import say, say_json, say_records

if TYPE_CHECKING:
    from argparse import Namespace

    from career.model.records import Step
    from career.model.snapshot import Career

EXAMPLES = """\
rung job
rung job set Backend engineer --at Northwind --from 2025-10-06 --path bridge
rung job set --leaving 12 mar
rung job fit 5 more meetings than code
rung job change hand the on-call list to the whole team
rung job next Platform engineer --at Contoso --starts 11 jan --behind g8k"""
NOTE = """\
set notes the job you are in, or changes it. fit says how far it is where you want to be, 0 to 10;
falling twice running, it asks what you will change: change makes a goal of the answer. next ends
the job the day before the next one starts; goals come along but for those after --behind. Fit
and the day of leaving are private: no prompt, no calendar, nothing under the mask."""
TITLE, *OPTIONS = (field for field in fields_of("roles") if field.name not in {"note", "revisit_on"})
SCORE = field_of("fits", "score")
LONGEST = 9
"""Goals that are named where the next job takes them along."""


def run(words: list[str], session: Session) -> int:
    """Print the job, or do what the first word says."""
    verbs = {"set": _set, "fit": _fit, "change": _change, "next": _next, "beyond": _beyond}
    first, *rest = words or [""]
    if first in verbs:
        return verbs[first](rest, session)
    parser = Parser("job", "The job you are in, and the next one.", EXAMPLES, NOTE)
    parser.add_argument(
        "what", nargs="?", metavar="set|fit|change|next|beyond", help="what to do; nothing shows the job"
    )
    parser.add_json()
    typed = parser.read(words)
    if typed.what:
        parser.error(f"there is nothing called '{typed.what}' here. {near_word(typed.what, verbs)}")
    _show(session, as_json=typed.json)
    session.warn()
    return 0


def _show(session: Session, *, as_json: bool) -> None:
    context = session.reading
    role = roles.current(context)
    if as_json:
        from career.views.record.as_json import record_json

        every = roles.in_time(context.career)
        say_json(
            {
                "current": role.id if role else None,
                "asks_for_change": roles.asks_for_change(context) is not None,
                "jobs": [record_json(one, context) for one in every],
                "fits": [record_json(fit, context) for one in every for fit in roles.fits(one, context.career)],
            }
        )
        return
    if role is None:
        say("No job is noted for today: rung job set TITLE --at ORG --from WHEN")
    else:
        _say_job(role, session)
    _say_others(role, session)


def _say_job(role: Role, session: Session) -> None:
    from career.views.job_lines import REMAINS, fit_words, job_words, meter

    context, career = session.reading, session.career
    left = roles.leaving_words(role, context.today)
    say(f"{career.short(role.id)}  {job_words(role, context)}{f' · {left} (private)' if left else ''}")
    said = fit_words(role, context)
    say(f"where you want to be: {said}" if said else f"Is it where you want to be? rung job fit SCORE ({FIT_HINT})")
    if roles.asks_for_change(context):
        say("What will you change now? rung job change TEXT")
    days = roles.days_left(role, context.today)
    if days is not None and days < 0:
        say('Another day, or none: rung job set --leaving WHEN ("" for none), or --until WHEN once it is over')
    from career.model import legacy

    say(f"{REMAINS}: {meter(legacy.of_role(role, career), context)} (rung legacy)")
    _say_beyond(session)
    for other in roles.beside(context):
        say(f"'{other.headline}' is open, too. Both stay: rung edit {career.short(other.id)} --until WHEN ends it.")


def _say_beyond(session: Session) -> None:
    """Say what was done beyond the role and beyond one's comfort, and what can be made of it (L8, P12)."""
    from career.evidence import beyond_role

    context = session.reading
    if found := beyond_role.offered(context):
        say(f"{beyond_role.words(found)}, in {context.settings.outside_days} days")
        say("  a line for your review: rung job beyond")
        say("  to make room: rung trade GOAL TASK cancel|postpone|delegate")
    if comfort := beyond_role.comfort_words(context):
        say(comfort)


def _beyond(words: list[str], session: Session) -> int:
    """Keep the line of evidence that much of one's work was outside the role, as a win (L8)."""
    from career.edits import editing
    from career.errors import Refused
    from career.evidence import beyond_role

    parser = Parser("job beyond", "A line for your review: what was outside your role.", "rung job beyond")
    parser.add_argument("words", nargs="*", metavar="TEXT", help="in your words; rung's line if left out")
    typed = parser.read(words)
    context = session.writing
    found = beyond_role.offered(context)
    if found is None and not typed.words:
        share = round(context.settings.outside_share * 100)
        raise Refused(
            f"Less than {share} % of your tasks were outside your role, or a win says so already.",
            "`rung edit ID --outside-role` marks a task; a line of your own works, too.",
        )
    text = " ".join(typed.words) or (beyond_role.evidence(found, context.today) if found else "")
    step = beyond_role.taken_up(editing.add("wins", {"text": text}, context), context)
    return _commit(step, "wins", session)


def _say_others(role: Role | None, session: Session) -> None:
    from career.views.record.job import span

    context = session.reading
    others = [other for other in reversed(roles.in_time(context.career)) if other != role]
    if others:
        say("\nother jobs")
        say_records(
            ((session.career.short(one.id), span(one, context), one.headline, _backwards(one)) for one in others),
            indent="  ",
        )


def _backwards(role: Role) -> str:
    return "ends before it begins: rung edit ID --from WHEN, or --until" if roles.is_backwards(role) else ""


def _set(words: list[str], session: Session) -> int:
    """Change the present job, or note the first one."""
    from career.edits import editing
    from tui.cli.commands.add import dates_in, made, typed_fields

    parser = Parser("job set", "Note the job you are in, or change it.", EXAMPLES, NOTE)
    parser.add_argument("title", nargs="*", metavar="TITLE", help="its title")
    parser.add_fields(OPTIONS)
    typed = parser.read(words)
    texts = typed_fields(OPTIONS, vars(typed))
    if typed.title:
        texts[TITLE.name] = " ".join(typed.title)
    if not texts:
        parser.error("say what to set: a title, or an option such as --at.")
    context = session.writing
    role = roles.current(context)
    with flags_told((TITLE, *OPTIONS)):
        step = editing.edit(role, texts, context) if role else editing.add("roles", texts, context)
    changed = made(step, "roles")
    session.commit(step, changed.id, dates_in(changed, texts))
    _say_after(changed, session)
    return 0


def _say_after(changed: Record, session: Session) -> None:
    """Say what does not fit together after a change: a day of leaving that is over, or another job that is open."""
    context = session.writing
    if isinstance(changed, Role) and (days := roles.days_left(changed, context.today)) is not None and days < 0:
        say(
            f"That day is over: {roles.leaving_words(changed, context.today)}. Has the job ended? rung job set --until WHEN"
        )
    for other in roles.beside(context):
        say(f"'{session.label(other.headline)}' is open, too: rung edit {context.career.short(other.id)} --until WHEN")


def _fit(words: list[str], session: Session) -> int:
    """Say how far the job is where one wants to be (L3)."""
    parser = Parser(
        "job fit",
        f"How far this job is where you want to be: {FIT_HINT}.",
        "rung job fit 7\nrung job fit 5 more meetings than code --on last fri",
    )
    parser.add_argument("words", nargs="+", metavar="SCORE [LINE]", help="0 to 10, and why in one line")
    parser.add_date("--on", dest="on", help="the day, if not today")
    typed = parser.read(words)
    context = session.writing
    role = roles.required_current(context)
    with flags_told((HAPPENED_ON,)):
        score, _ = read(SCORE, typed.words[0], context)
        day, _ = read(HAPPENED_ON, typed.on or "", context)
        step = roles.say_fit(role, int(score or 0), " ".join(typed.words[1:]), day, context)
    session.commit(step, role.id, {"on": day} if day else {})
    if roles.asks_for_change(session.writing):
        say("It fell two times running. What will you change now? rung job change TEXT")
    return 0


def _change(words: list[str], session: Session) -> int:
    """Make a goal of what one will change now (L6)."""
    parser = Parser("job change", "What you will change now, as a goal.", "rung job change hand the on-call list over")
    parser.add_argument("words", nargs="+", metavar="TEXT", help="one thing, in one line")
    typed = parser.read(words)
    step = roles.change_now(" ".join(typed.words), session.writing)
    return _commit(step, "goals", session)


def _next(words: list[str], session: Session) -> int:
    """Begin the next job, and end this one the day before."""
    parser = Parser("job next", "The next job: this one ends the day before.", EXAMPLES, NOTE)
    parser.add_argument("title", nargs="+", metavar="TITLE", help="its title")
    parser.add_argument("--at", dest="org", metavar="ORG", default="", help="the organisation")
    parser.add_date("--starts", dest="started_on", help="its first day", required=True)
    path = next(field for field in OPTIONS if field.name == "path")
    parser.add_argument("--path", metavar="CHOICE", default="", help=", ".join(path.words))
    parser.add_argument(
        "--behind", metavar="IDS", default="", help="goals that end with this job; all others come along"
    )
    typed = parser.read(words)
    context = session.writing
    with flags_told((STARTS, path)):
        starts, _ = read(STARTS, typed.started_on, context)
        leads, _ = read(path, typed.path, context)
        said = Start(" ".join(typed.title), typed.org, starts, leads or "on_path", _behind(typed, context.career))
        step = roles.next_job(said, context)
    made = next(change for change in reversed(step.changes) if isinstance(change, Role))
    session.commit(step, made.id, {"starts": starts})
    if kept := roles.open_goals(session.store.career):
        named = ", ".join(session.label(f"'{goal.title}'") for goal in kept[:LONGEST])
        say(f"These goals come along: {named}{' …' if len(kept) > LONGEST else ''}")
    return 0


def _behind(typed: Namespace, career: Career) -> tuple[str, ...]:
    from career.errors import BadValue

    there = {goal.id for goal in roles.open_goals(career)}
    found = [career.find(word) for word in typed.behind.replace(",", " ").split()]
    for record in found:
        if record.id not in there:
            raise BadValue(
                f"'{record.headline}' is not an open goal.", "`rung list goals` shows the ids.", field="behind"
            )
    return tuple(record.id for record in found)


def _commit(step: Step, table: str, session: Session) -> int:
    from tui.cli.commands.add import made

    record = made(step, table)
    due = getattr(record, "due", None)
    session.commit(step, record.id, {"due": due} if due else {})
    return 0
