"""`rung list TABLE`: the records of a table, one per line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple, TypeAlias

from career.edits.editing import MADE_BY, SINGULAR
from career.evidence import skill_evidence
from career.language.dates import brief
from career.model import feedback, goals, reframes, reschedules, tasks
from career.model.context import Context
from career.model.records import Record
from career.model.skills import Rating, Skill, level_words
from career.views import as_json
from tui.cli.arguments import Parser, near_word
from tui.cli.session import Session
from tui.cli.tables import named
from tui.host.printing import say, say_columns, say_json

Columns: TypeAlias = tuple[str, ...]


def run(words: list[str], session: Session) -> int:
    """Print the open records of a table, or with `--all` every record."""
    examples = "rung list goals\nrung list feedback --all\nrung list tasks --json"
    parser = Parser("list", "The records of a table, one a line.", examples, f"Tables: {', '.join(SINGULAR)}.")
    parser.add_argument("table", metavar="TABLE", help="such as goals, tasks, feedback, people, wins, reminders")
    parser.add_argument("--all", action="store_true", help="the closed and archived ones too")
    parser.add_json()
    typed = parser.read(words)
    table = named(typed.table)
    if not table:
        parser.error(f"there is no table '{typed.table}'. {near_word(typed.table, SINGULAR)}")
    every = list(session.career.table(table).values())
    shown = in_order(table, [r for r in every if typed.all or _is_open(r, session)], session)
    if typed.json:
        say_json([as_json.record_json(r, session.reading) for r in shown])
    else:
        say_columns(_columns(r, session) for r in shown)
        if not shown:
            say(_none(table, len(every)))
    session.warn()
    return 0


def in_order(table: str, records: list[Any], session: Session) -> list[Any]:
    """Return records in the order of their list: by due date, or newest first if they record what happened."""
    if table == "feedback":
        places = {item.id: at for at, item in enumerate(feedback.inbox(session.reading))}
        return sorted(records, key=lambda r: (places.get(r.id, len(places)), -r.on.toordinal(), r.id))
    listing = LISTINGS[table]
    return sorted(records, key=lambda r: (listing.by(r), r.created_at, r.id), reverse=listing.newest_first)


def _columns(record: Record, session: Session) -> Columns:
    short = session.career.short(record.id)
    return (short, *LISTINGS[record.table].columns(record, session.reading))


def _is_open(record: Record, session: Session) -> bool:
    return record.archived_on is None and LISTINGS[record.table].is_open(record, session.reading)


def _none(table: str, count: int) -> str:
    if count:
        return f"Nothing open here; `rung list {table} --all` shows {count}."
    if table == "reframes":
        return "No reframes yet: rung reframe TASK... --save keeps one."
    if table in MADE_BY:
        return f"No {table} yet."
    return f"Nothing here yet: rung add {SINGULAR[table]} begins it."


def _goal(goal: goals.Goal, context: Context) -> Columns:
    career = context.career
    done = goals.progress(goal, career)
    share = "" if done is None else f"{round(done * 100)}%"
    slipped = reschedules.slip(goal.id, career)
    title = f"{goal.title} ({slipped})" if slipped else goal.title
    is_open = goals.is_open(goal)
    pace = goals.pace_word(goal, context) if is_open else ""
    return (
        goals.state(goal, career),
        _when(goal.due if is_open else goal.closed_on, context.today, is_open),
        share,
        pace,
        title,
    )


def _task(task: tasks.Task, context: Context) -> Columns:
    is_open = tasks.is_open(task)
    picture = "picture" if reframes.of(task.id, context.career) else "later" if task.to_reframe else ""
    source = context.career.headline(task.assigned_by)
    title = f"{task.title} (from {source})" if source else task.title
    return task.state, _when(task.due if is_open else task.done_on, context.today, is_open), picture, title


def _feedback(item: feedback.Feedback, context: Context) -> Columns:
    state = feedback.state(item, context)
    shown = f"SILENT {feedback.silent_days(item, context.today)} d" if state == "silent" else state
    return shown, item.kind, context.career.headline(item.person), item.plain or item.raw


def _telling(told: feedback.Telling, context: Context) -> Columns:
    ask = _when(told.follow_up_on, context.today, is_open=not told.reply_on)
    return told.on.isoformat(), context.career.headline(told.person), told.reply or f"ask back: {ask}", told.text


def _approval(asked: goals.Approval, context: Context) -> Columns:
    text = f"{asked.what or 'leave'}, for {context.career.headline(asked.goal or asked.task)}"
    return asked.state, asked.asked_on.isoformat(), context.career.headline(asked.person), text


def _checkin(entry: goals.CheckIn, context: Context) -> Columns:
    value = "" if entry.value is None else f"{entry.value:g}"
    text = " · ".join(filter(None, (context.career.headline(entry.goal), entry.note)))
    return entry.on.isoformat(), value, text


def _move(move: reschedules.Move, context: Context) -> Columns:
    text = " · ".join(filter(None, (context.career.headline(move.item), move.why)))
    return move.on.isoformat(), f"{move.from_date} -> {move.to_date}", text


def _reframe(kept: reframes.Reframe, context: Context) -> Columns:
    standing = reframes.sentence_status(kept, context.settings)
    mark = "closed" if kept.closed_on else reframes.VERDICT_WORDS[kept.verdict] or standing
    return mark, context.career.headline(kept.about), kept.picture or kept.text


def _pick(pick: Any, _context: Context) -> Columns:  # noqa: ANN401 - one signature for all tables
    left = [f"not {name}" for name in sorted(pick.left_out)]
    return pick.text, ", ".join([*sorted(pick.skills), *left])


def _person(person: Any, _context: Context) -> Columns:  # noqa: ANN401 - one signature for all tables
    return person.role, "*" * person.influence, person.name, ", ".join(sorted(person.cares_about))


def _saying(said: Any, context: Context) -> Columns:  # noqa: ANN401 - one signature for all tables
    return said.on.isoformat(), context.career.headline(said.person), said.topic, said.text


def _strength(seen: Any, context: Context) -> Columns:  # noqa: ANN401 - one signature for all tables
    return seen.on.isoformat(), context.career.headline(seen.person), seen.text


def _win(won: Any, _context: Context) -> Columns:  # noqa: ANN401 - one signature for all tables
    span = f"{won.before:g} -> {won.after:g} {won.unit}".strip() if None not in {won.before, won.after} else ""
    return won.on.isoformat(), "*" if won.milestone else "", span, won.text


def _skill(skill: Skill, context: Context) -> Columns:
    return skill_columns(skill_evidence.evidence_of(skill, context.career), context)


def skill_columns(shown: skill_evidence.SkillEvidence, context: Context) -> Columns:
    """Return the columns of a skill, whether or not it has a record."""
    hollow = "hollow" if skill_evidence.is_hollow(shown, context) else ""
    came = skill_evidence.way(shown.skill) if shown.skill else ""
    last = skill_evidence.last_used(shown, context.moment)
    return level_words(shown.level), hollow, came, last.isoformat() if last else "", shown.uses, shown.name


def _rating(rating: Rating, context: Context) -> Columns:
    who = context.career.headline(rating.person) if rating.person else "me"
    text = " · ".join(filter(None, (context.career.headline(rating.skill), rating.why)))
    return rating.on.isoformat(), level_words(rating.level), who, text


def _reminder(reminder: Any, context: Context) -> Columns:  # noqa: ANN401 - one signature for all tables
    return _when(reminder.done_on or reminder.on, context.today, is_open=not reminder.done_on), reminder.text


def _vision(vision: Any, _context: Context) -> Columns:  # noqa: ANN401 - one signature for all tables
    road = f"{vision.start:g} -> {vision.target:g} {vision.unit}" if None not in {vision.start, vision.target} else ""
    return vision.on.isoformat(), road, vision.text


def _review(review: Any, _context: Context) -> Columns:  # noqa: ANN401 - one signature for all tables
    left = f"left at {review.left_at}" if review.left_at else ""
    return review.on.isoformat(), review.kind, f"{review.seconds} s", left


def _hit(hit: Any, context: Context) -> Columns:  # noqa: ANN401 - one signature for all tables
    return hit.on.isoformat(), "came about" if hit.did else "did not", context.career.headline(hit.goal)


def _tradeoff(trade: Any, context: Context) -> Columns:  # noqa: ANN401 - one signature for all tables
    minutes = f"{trade.minutes_week} min" if trade.minutes_week else ""
    ask = (
        ""
        if trade.reply_on or not trade.follow_up_on
        else f"ask back: {_when(trade.follow_up_on, context.today, True)}"
    )
    text = f"{trade.what}, for {context.career.headline(trade.goal)}"
    return trade.act, minutes, context.career.headline(trade.person), ask, text


def _conflict(conflict: Any, context: Context) -> Columns:  # noqa: ANN401 - one signature for all tables
    return conflict.path, context.career.headline(conflict.of), conflict.text


def _when(day: date | None, today: date, is_open: bool) -> str:
    if day is None:
        return ""
    return brief(day, today) if is_open else day.isoformat()


class Listing(NamedTuple):
    """How a table is listed: the columns of a row, the sort key, and which records are open."""

    columns: Callable[[Any, Context], Columns]
    by: Callable[[Any], Any] = lambda record: record.on
    newest_first: bool = True
    is_open: Callable[[Any, Context], bool] = lambda _record, _context: True


LISTINGS: dict[str, Listing] = {
    "goals": Listing(_goal, lambda g: g.due or date.max, False, lambda g, _c: g.state not in {"done", "dropped"}),
    "tasks": Listing(_task, lambda t: t.due or date.max, False, lambda t, _c: tasks.is_open(t)),
    "feedback": Listing(_feedback, is_open=feedback.is_open),
    "reminders": Listing(_reminder, newest_first=False, is_open=lambda r, _c: r.done_on is None),
    "approvals": Listing(_approval, lambda a: a.asked_on, False, lambda a, _c: a.state == "asked"),
    "tellings": Listing(_telling, is_open=lambda k, _c: k.reply_on is None),
    "people": Listing(_person, lambda p: (-p.influence, p.name.casefold()), False),
    "sayings": Listing(_saying),
    "strengths": Listing(_strength),
    "reframes": Listing(_reframe, lambda r: r.created_at),
    "checkins": Listing(_checkin),
    "moves": Listing(_move),
    "wins": Listing(_win),
    "visions": Listing(_vision),
    "reviews": Listing(_review),
    "hits": Listing(_hit),
    "tradeoffs": Listing(_tradeoff),
    "skills": Listing(_skill, lambda s: (-(s.level or 0), s.name.casefold()), False),
    "ratings": Listing(_rating),
    "picks": Listing(_pick, lambda q: q.created_at),
    "conflicts": Listing(_conflict, lambda c: c.created_at),
}
