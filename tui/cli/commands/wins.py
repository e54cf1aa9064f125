"""`rung wins`: the book of wins, by month, in a window of time, and which months have none (P1)."""

from __future__ import annotations

from argparse import Namespace
from itertools import groupby

from career.language.relative_days import MONTHS
from career.language.text import clean_line, counted
from career.model import links
from career.model.field import Field
from career.model.snapshot import Career
from career.model.wins import Win
from career.views import book, win_lines
from career.views.book import Wanted
from career.views.record import as_json
from tui.cli import windows
from tui.cli.arguments import Parser
from tui.cli.session import Session
from tui.cli.tables import flags_told
from tui.host.printing import say, say_json, say_records

GOAL = Field("goal", "goal", "goal")
EXAMPLES = """\
rung wins
rung wins --quarter q3
rung wins --skill databases --year 2026
rung wins payments --milestone
rung wins --coverage --year 2026"""
NOTE = """\
With no words and no options, the last twelve months; earlier years are named with their number of wins.
Wins of your reports are theirs: `rung list wins` lists them too.
"""


def run(words: list[str], session: Session) -> int:
    """Print the wins that were asked for, by month, the newest first."""
    typed = _read(words)
    window = windows.window_of(typed, session)
    unmasked = session.unmasked
    wanted = Wanted(window, *_asked(typed, unmasked), typed.milestone, typed.pinned, typed.needed)
    found = book.chosen(wanted, unmasked)
    shown = [session.career.wins[win.id] for win in found]
    if typed.coverage:
        _coverage(shown, wanted, session, as_json=typed.json)
    elif typed.json:
        say_json([as_json.record_json(win, session.reading) for win in shown])
    else:
        _print(shown, wanted, session)
    session.warn()
    return 0


def _read(words: list[str]) -> Namespace:
    parser = Parser("wins", "Your wins by month, newest first.", EXAMPLES, NOTE + windows.NOTE)
    parser.add_argument("words", nargs="*", metavar="WORD", help="only wins with all these words")
    windows.add_window(parser, "what was won")
    parser.add_argument("--goal", metavar="GOAL", default="", help="only those of a goal: its id or title")
    parser.add_argument("--skill", metavar="SKILL", default="", help="only those that show a skill")
    parser.add_argument("--person", metavar="NAME", default="", help="only those for, said by or told to somebody")
    parser.add_argument("--milestone", action="store_true", help="only milestones")
    parser.add_argument("--pinned", action="store_true", help="only what is pinned")
    parser.add_argument("--needed", action="store_true", help="only those for which somebody needed you")
    parser.add_argument("--coverage", action="store_true", help="which months have wins, and which have none")
    parser.add_json()
    return parser.read(words)


def _asked(typed: Namespace, career: Career) -> tuple[str, str, str, str]:
    """Return the words, the id of the goal, the skill and the person that were typed."""
    goal = ""
    if line := clean_line(typed.goal):
        with flags_told((GOAL,)):
            goal = links.read(GOAL, line, career)
    return clean_line(" ".join(typed.words)), goal, clean_line(typed.skill), clean_line(typed.person)


def _print(found: list[Win], wanted: Wanted, session: Session) -> None:
    begins = win_lines.begins(session.today)
    recent = [win for win in found if win.on >= begins] if wanted.is_all else found
    for praise in book.pinned_praise(session.career) if wanted.is_all else ():
        say(f"pinned: {win_lines.praise_words(praise, session.career)}")
    for (year, month), own in groupby(recent, key=lambda win: (win.on.year, win.on.month)):
        say(f"{MONTHS[month - 1].title()} {year}")
        say_records([_row(win, session.career) for win in own], indent="  ")
    for year, earlier in groupby(found[len(recent) :], key=lambda win: win.on.year):
        say(f"{year}: {counted(len(list(earlier)), 'win')}. rung wins --year {year}")
    if not found:
        say(_none(wanted, session.career))


def _row(win: Win, career: Career) -> tuple[str, ...]:
    metric = book.metric_words(win)
    text = ": ".join(filter(None, (book.words_of(win, career), metric)))
    said = [*win_lines.signs_said(win), *book.skill_names(win, career)]
    whom = "" if win.praise else book.for_whom(win, career)
    tail = " · ".join([*said, *([f"for {whom}"] if whom else [])])
    return career.short(win.id), str(win.on.day), f"{text} ({tail})" if tail else text


def _none(wanted: Wanted, career: Career) -> str:
    if not book.book(career):
        return "No wins yet. Note the first with: rung win TEXT"
    when = f" {wanted.window}" if not wanted.window.is_open else ""
    what = "like that" if wanted != Wanted(wanted.window) else ""
    return f"No win {what}{when}. `rung wins` shows all.".replace("  ", " ").replace(" .", ".")


def _coverage(found: list[Win], wanted: Wanted, session: Session, *, as_json: bool) -> None:
    months = book.coverage(found, wanted.window, session.today)
    if as_json:
        say_json([{"month": f"{month.first:%Y-%m}", "wins": month.wins} for month in months])
        return
    if not found and wanted.window.is_open:
        say(_none(wanted, session.career))
        return
    names = [f"{MONTHS[month.first.month - 1].title()} {month.first.year}" for month in months]
    say_records([(name, str(month.wins or "none")) for name, month in zip(names, months, strict=True)])
    empty = sum(not month.wins for month in months)
    of_all = f"{empty} of {counted(len(months), 'month')}"
    say(f"{of_all} without a win." if empty else "No month without a win.")
