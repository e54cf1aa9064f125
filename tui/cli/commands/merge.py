"""`rung merge A B`: two people who are one; or two of whom it is to be remembered that they are not (B9)."""

from __future__ import annotations

from career.errors import BadValue, Refused
from career.model import merging
from career.model.people import Person
from career.model.records import Step
from career.model.snapshot import Career
from tui.cli.arguments import Parser
from tui.cli.session import Session

EXAMPLES = """\
rung merge José Jose            # Jose goes into José, and all that points at Jose
rung merge p3k p8m              # by id, where two have one name
rung merge José Jose --apart    # they are two people: rung does not ask again"""
WHO = 'Name two people, by id or with a name of several words in quotes: rung merge "Ana Berg" Ana'


def run(words: list[str], session: Session) -> int:
    """Merge two people into one."""
    parser = Parser("merge", "Two people are one: the second goes into the first.", EXAMPLES, "undo: rung undo")
    parser.add_argument("people", nargs="+", metavar="PERSON", help="the names or the ids of two people")
    parser.add_argument("--apart", action="store_true", help="they are two people; rung does not offer it again")
    typed = parser.read(words)
    career = session.store.career
    step, about = _apart(typed.people, career) if typed.apart else _merged(typed.people, career)
    session.commit(step, about)
    return 0


def _merged(words: list[str], career: Career) -> tuple[Step, str]:
    into, gone = _two(words, career)
    step = merging.merge(gone, into, career)
    return step, career.changed(step.changes).survivor(gone.id)


def _apart(words: list[str], career: Career) -> tuple[Step, str]:
    one = _unclear(words, career)
    if one:
        return merging.keep_apart(one, merging.candidates(one, career), career), one.id
    one, other = _two(words, career)
    return merging.keep_apart(one, [other], career), one.id


def _unclear(words: list[str], career: Career) -> Person | None:
    """Return the one unclear person that the words name, if they do."""
    try:
        found = merging.who(" ".join(words), career)
    except Refused:
        return None
    return found if found.unclear else None


def _two(words: list[str], career: Career) -> tuple[Person, Person]:
    """Return the two people that the words name, wherever the one name ends. Raises BadValue for any others."""
    halves = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    if not halves:
        raise BadValue("One person cannot be merged.", WHO)
    if len(halves) == 1:
        return merging.who(halves[0][0], career), merging.who(halves[0][1], career)
    found = [pair for half in halves if (pair := _both(*half, career))]
    if len(found) != 1:
        raise BadValue(f"'{' '.join(words)}' does not name two people for certain.", WHO)
    return found[0]


def _both(one: str, other: str, career: Career) -> tuple[Person, Person] | None:
    try:
        return merging.who(one, career), merging.who(other, career)
    except Refused:
        return None
