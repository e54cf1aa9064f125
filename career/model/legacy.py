"""What a job leaves behind: statements of what stays, each with its proofs (L1, L2, L11)."""

from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeAlias, get_args

from msgspec.structs import replace

from career.model import roles
from career.model.backlinks import pointing
from career.model.records import Record, Step, required
from career.model.wins import Win

if TYPE_CHECKING:
    from collections.abc import Mapping

    from career.model.context import Context
    from career.model.roles import Role
    from career.model.snapshot import Career

LegacyKind = Literal["artefact", "go_to", "reputation", "relationship"]
KINDS: tuple[LegacyKind, ...] = get_args(LegacyKind)
TAKEN_ON: frozenset[LegacyKind] = frozenset({"artefact", "go_to"})
"""The kinds that somebody can take on: a reputation and a relationship are mine."""
State: TypeAlias = Literal["wanted", "forming", "real"]


class Statement(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One thing that stays when I leave a `role`: its kind, who takes it on, and who said that it is so (ids)."""

    table: ClassVar[str] = "legacy"
    letter: ClassVar[str] = "7"
    title_field: ClassVar[str] = "statement"
    is_work: ClassVar[bool] = False

    statement: str
    kind: LegacyKind = "artefact"
    role: str = ""
    successor: str = ""
    confirmed_by: str = ""


def proofs(statement: Statement, career: "Career") -> list[Win]:
    """Return the wins that prove a statement, the latest first."""
    found = (win for win in pointing(Win, "legacy", statement.id, career) if win.archived_on is None)
    return sorted(found, key=lambda win: (win.on, win.created_at, win.id), reverse=True)


def state(statement: Statement, context: "Context") -> State:
    """Return how far a statement is true: wanted without a proof, forming, or real.

    It is real with as many proofs as the setting says, or once somebody who is named has confirmed it (L2).
    """
    count = len(proofs(statement, context.career))
    if statement.confirmed_by or count >= context.settings.legacy_proofs:
        return "real"
    return "forming" if count else "wanted"


def of_role(role: "Role | None", career: "Career") -> list[Statement]:
    """Return the statements of a job, by kind; those without a job belong to the first one, or to none at all."""
    first = next(iter(roles.in_time(career)), None)
    ids = {role.id if role else ""} | ({""} if role is None or role == first else set())
    if role is None:
        ids |= {s.role for s in career.legacy.values()} - set(career.roles)
    found = (s for s in career.legacy.values() if s.archived_on is None and s.role in ids)
    return sorted(found, key=lambda s: (KINDS.index(s.kind), s.created_at, s.id))


def added(values: "Mapping[str, Any]", context: "Context") -> Step:
    """Add a statement to the job that was named, else to that of today."""
    text = required(values["statement"], "statement", "what stays")
    now = roles.current(context)
    given = {name: value for name, value in values.items() if name not in {"statement", "role"}}
    role = values.get("role") or (now.id if now else "")
    made = context.moment.make(Statement, **given, statement=text, role=role)
    return Step(f"Added to your legacy: '{text}'", [made])


def confirm(statement: Statement, person: str) -> Step:
    """Note that a person (an id) said that a statement is true."""
    return Step(f"'{statement.statement}' is confirmed", [replace(statement, confirmed_by=person)])


def prove(statement: Statement, win: Win) -> Step:
    """Let a win prove a statement."""
    return Step(f"'{win.text}' proves '{statement.statement}'", [replace(win, legacy=statement.id)])


def offered_to(win: Win, context: "Context") -> Statement | None:
    """Return the statement of today's job that a win seems to prove, by a word that they share; None where none is near.

    Words of four letters and more count by how they begin, so that "runbooks" is near "the on-call runbook".
    """
    if win.legacy:
        return None
    said = _beginnings(win.text)
    near = [(len(said & _beginnings(s.statement)), s) for s in of_role(roles.current(context), context.career)]
    best = max(near, key=lambda pair: pair[0], default=(0, None))
    return best[1] if best[0] else None


def newly_offered(before: "Career", now: "Context") -> tuple[Win, Statement] | None:
    """Return a win made since `before` with the statement that it seems to prove; None without such a pair."""
    if not now.career.legacy:
        return None
    for i, win in now.career.wins.items():
        if i not in before.wins and (found := offered_to(win, now)):
            return win, found
    return None


COMMON = frozenset(
    {"about", "after", "before", "from", "have", "into", "over", "that", "their", "this", "with", "work"}
)


def _beginnings(text: str) -> set[str]:
    words = "".join(sign if sign.isalnum() else " " for sign in text.casefold()).split()
    return {word[:6] for word in words if len(word) > 3 and word not in COMMON}
