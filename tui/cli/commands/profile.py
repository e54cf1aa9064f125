"""`rung profile`: a line each on who I am at work and where I am going: shown, said anew, and as it was before."""

from __future__ import annotations

from argparse import Namespace

from career.errors import BadValue
from career.language.relative_days import short
from career.language.text import clean_line
from career.model import needs, profile
from career.model.field import choice_words
from career.model.profile import KINDS, ProfileKind, ProfileLine
from career.views.profile_lines import GROUPS, lines_said, others
from tui.cli.arguments import Parser
from tui.cli.session import Session
from tui.host.printing import say, say_json, say_records

EXAMPLES = """\
rung profile
rung profile edge I find causes, not workarounds
rung profile want to be known as the one who makes payments boring
rung profile edge                    # all its versions
rung profile climate strained        # calm, strained or fear
rung add need fewer calls to support --owner Ana --until eoy
rung add behaviour asks what I need before the week begins"""


def run(words: list[str], session: Session) -> int:
    """Print the profile, the versions of one line, or say that line anew."""
    lines = "\n".join(f"  {choice_words(kind):18} {profile.QUESTIONS[kind]}" for kind in KINDS)
    parser = Parser("profile", "Who you are at work, and where you are going.", EXAMPLES, f"lines:\n{lines}")
    parser.add_argument("words", nargs="*", metavar="LINE TEXT", help="a line; with a text, what it says from now on")
    parser.add_date("--on", help="the day since which it is so, if not today")
    parser.add_json()
    typed = parser.read(words)
    kind, text = _parted(typed.words)
    if kind and text:
        return _say_anew(kind, text, typed, session)
    if typed.json:
        say_json(as_json(session) if kind is None else [_version(line) for line in _versions(kind, session)])
    elif kind:
        _print_versions(kind, session)
    else:
        _print(session)
    session.warn()
    return 0


def _parted(words: list[str]) -> tuple[ProfileKind | None, str]:
    """Return the line that the first words name, and the words after it. Raises BadValue where they name none."""
    typed = [clean_line(word) for word in words]
    if not typed:
        return None, ""
    for kind in KINDS:
        name = choice_words(kind).split()
        for form, count in ((name, len(name)), (["-".join(name)], 1), ([kind], 1)):
            if [word.casefold() for word in typed[:count]] == form:
                return kind, " ".join(typed[count:])
    raise BadValue(
        f"There is no line '{typed[0]}' in the profile.", f"There are: {', '.join(map(choice_words, KINDS))}."
    )


def _say_anew(kind: ProfileKind, text: str, typed: Namespace, session: Session) -> int:
    from career.edits import editing

    given = {"kind": choice_words(kind), "text": text, "on": typed.on or ""}
    step = editing.add("profile", given, session.writing)
    made = next(change for change in step.changes if isinstance(change, ProfileLine))
    session.commit(step, made.id, {"on": made.on} if typed.on else {})
    return 0


def _versions(kind: ProfileKind, session: Session) -> list[ProfileLine]:
    return profile.versions(kind, session.career)


def _print_versions(kind: ProfileKind, session: Session) -> None:
    career, today = session.career, session.today
    say_records((career.short(line.id), short(line.on, today), line.text) for line in _versions(kind, session))
    if not _versions(kind, session):
        say(f"Not said yet. {profile.ASKED[kind]} rung profile {choice_words(kind)} TEXT")


def _print(session: Session) -> None:
    for entry in lines_said(session.reading):
        say(f"{entry.label:20}{f'{entry.text} · {entry.about}' if entry.about else f'({entry.text})'}", hang=20)
    for table, heading in GROUPS.items():
        if session.career.table(table):
            say(f"\n{heading}")
            found = others(table, session.reading)
            say_records(((session.career.short(one.key), one.text, one.about) for one in found), indent="  ")


def as_json(session: Session) -> dict[str, object]:
    """Return what `rung profile --json` prints; docs/json.md describes every key."""
    career, found = session.career, {kind: _versions(kind, session) for kind in KINDS}
    unserved = {need.id for need in needs.unserved(session.reading)}
    return {
        **{
            kind: {**_version(every[0]), "earlier": [_version(line) for line in every[1:]]} if every else None
            for kind, every in found.items()
        },
        "needs": [
            {
                "text": need.text,
                "owner": career.headline(need.owner) or None,
                "until": need.until,
                "served": need.id not in unserved,
                "id": need.id,
            }
            for need in career.needs.values()
        ],
        "behaviours": [{"text": one.text, "id": one.id} for one in career.behaviours.values()],
    }


def _version(line: ProfileLine) -> dict[str, object]:
    return {"on": line.on, "text": line.text, "id": line.id}
