"""Conflicts: texts that two machines wrote into the same field, each without having seen the other's.

The later one stands in the field; the other is kept here until somebody takes it or deletes it.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from msgspec.structs import replace

from career.errors import Refused
from career.model.records import ID_ALPHABET, ID_LENGTH, Deleted, Record, Step

if TYPE_CHECKING:
    from career.model.snapshot import Career

Resolution: TypeAlias = Literal["this", "other", "both"]

TABLE = "conflicts"
LETTER = "x"


class Conflict(Record, frozen=True, kw_only=True, omit_defaults=True):
    """The `text` that did not stay in the field called `path` of the record `of`; `stamp` says which change wrote it."""

    table: ClassVar[str] = TABLE
    letter: ClassVar[str] = LETTER
    title_field: ClassVar[str] = "text"

    of: str
    path: str
    text: str
    stamp: str = ""


def conflict_id(of: str, path: str, stamp: str) -> str:
    """Give the id of a conflict: the same on every machine that comes upon it."""
    from hashlib import blake2s  # here: conflicts are rare, and what only reads does not pay for it

    number = int.from_bytes(blake2s(f"{of}\n{path}\n{stamp}".encode(), digest_size=8).digest())
    letters = [ID_ALPHABET[number >> 5 * at & 31] for at in range(ID_LENGTH - 1)]
    return LETTER + "".join(letters)


def moment_of(milliseconds: int) -> str:
    """Give milliseconds since 1970 in UTC as the text of a moment; the last second of year 9999 for what is later."""
    most = 253_402_300_799
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=min(milliseconds // 1000, most))
    return moment.isoformat().replace("+00:00", "Z")


def about(record: Record, career: Career) -> list[Conflict]:
    """Give the other texts of a record's fields, in the order in which they were written; not those that stand now."""
    found = {
        (conflict.path, conflict.text): conflict
        for conflict in sorted(career.conflicts.values(), key=lambda c: (c.created_at, c.id), reverse=True)
        if conflict.of == record.id and getattr(record, conflict.path, "") != conflict.text
    }
    return sorted(found.values(), key=lambda c: (c.created_at, c.id))


def of(record: Record, career: Career) -> Conflict:
    """Give the conflict that is meant by a record: itself, or the latest other text of one of its fields.

    Raises Refused where there is none.
    """
    if isinstance(record, Conflict):
        return record
    others = about(record, career)
    if not others:
        raise Refused(f"'{record.headline}' has no other text to choose from.")
    return others[-1]


def settle(conflict: Conflict, keep: Resolution, career: Career) -> Step:
    """Settle a conflict: `this` leaves the text that stands, `other` puts the other in its place, `both` joins them.

    The conflict is deleted with it; undo brings back both texts. Raises Refused where the record is gone.
    """
    record, stands = _standing(conflict, career)
    joint = "\n" if "\n" in stands + conflict.text else " / "
    text = {"this": stands, "other": conflict.text, "both": f"{stands}{joint}{conflict.text}"}[keep]
    changed = [] if text == stands else [replace(record, **{conflict.path: text})]
    field = conflict.path.replace("_", " ")
    return Step(f"Settled the {field} of '{record.headline}'", [*changed, Deleted(conflict.id)])


def both_texts(conflict: Conflict, career: Career) -> tuple[str, str]:
    """Give the text that stands, and the other. Raises Refused where the record is gone."""
    return _standing(conflict, career)[1], conflict.text


def _standing(conflict: Conflict, career: Career) -> tuple[Record, str]:
    record = career.get(conflict.of)
    if record is None:
        raise Refused("What this text belongs to is deleted.", "Copy the text if you need it, then delete it.")
    return record, str(getattr(record, conflict.path, ""))
