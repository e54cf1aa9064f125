"""Conflicts: texts that two machines wrote into the same field, neither having seen the other's.

The later text is in the field; the other is kept here until somebody chooses it or deletes it.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from msgspec.structs import replace

from career.errors import Refused
from career.language.text import counted
from career.model.field import called
from career.model.records import ID_ALPHABET, ID_LENGTH, Deleted, Record, Step, field_name

if TYPE_CHECKING:
    from career.model.snapshot import Career

Resolution: TypeAlias = Literal["this", "other", "both"]

TABLE = "conflicts"
LETTER = "x"


class Conflict(Record, frozen=True, kw_only=True, omit_defaults=True):
    """The `text` that gave way in the field `path` of the record `of`, by the name that the field has in the file.

    `stamp` identifies the change that wrote the text.
    """

    table: ClassVar[str] = TABLE
    letter: ClassVar[str] = LETTER
    title_field: ClassVar[str] = "text"

    of: str
    path: str
    text: str
    stamp: str = ""


def conflict_id(of: str, path: str, stamp: str) -> str:
    """Return the id of a conflict: the same on every machine that finds it."""
    from hashlib import blake2s  # here: conflicts are rare, and reading alone should not wait for it

    number = int.from_bytes(blake2s(f"{of}\n{path}\n{stamp}".encode(), digest_size=8).digest())
    letters = [ID_ALPHABET[number >> 5 * at & 31] for at in range(ID_LENGTH - 1)]
    return LETTER + "".join(letters)


def moment_of(milliseconds: int) -> str:
    """Return milliseconds since 1970 in UTC as the text of a moment, at most the last second of year 9999."""
    most = 253_402_300_799
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=min(milliseconds // 1000, most))
    return moment.isoformat().replace("+00:00", "Z")


def about(record: Record, career: "Career") -> list[Conflict]:
    """Return the other texts of a record's fields, the oldest first, without those that equal the present text."""
    found = {
        (conflict.path, conflict.text): conflict
        for conflict in sorted(career.conflicts.values(), key=lambda c: (c.created_at, c.id), reverse=True)
        if career.survivor(conflict.of) == record.id and _text_in(record, conflict) != conflict.text
    }
    return sorted(found.values(), key=lambda c: (c.created_at, c.id))


def of(record: Record, career: "Career") -> Conflict:
    """Return the conflict that a record stands for: itself, or the latest other text of one of its fields.

    Raises Refused where there is none.
    """
    if isinstance(record, Conflict):
        return record
    others = about(record, career)
    if not others:
        raise Refused(f"'{record.headline}' has no second version to choose from.")
    return others[-1]


def resolve(conflict: Conflict, keep: Resolution, career: "Career") -> Step:
    """Resolve a conflict: `this` leaves the present text, `other` replaces it with the other one, `both` joins them.

    The conflict is deleted; undo brings back both texts. Raises Refused where the record is gone.
    """
    record, present = _record_and_text(conflict, career)
    joint = "\n" if "\n" in present + conflict.text else " / "
    text = {"this": present, "other": conflict.text, "both": f"{present}{joint}{conflict.text}"}[keep]
    changed = [] if text == present else [replace(record, **{field_name(type(record), conflict.path): text})]
    return Step(
        f"Resolved the {field_words(conflict, career)} of '{record.headline}'", [*changed, Deleted(conflict.id)]
    )


def field_words(conflict: Conflict, career: "Career") -> str:
    """Return what people call the field of a conflict."""
    record = career.get(conflict.of)
    return called(field_name(type(record), conflict.path) if record else conflict.path)


def newly_told(before: Iterable[str], career: "Career") -> str:
    """Return what is to be said of the texts that got a second version since there were these conflicts, "" for none."""
    fresh = sorted(career.conflicts.keys() - set(before))
    known = [conflict for conflict in map(career.conflicts.__getitem__, fresh) if career.get(conflict.of)]
    if not known:
        return ""
    more = f", and {counted(len(known) - 1, 'text')} more," if known[1:] else ""
    have = "have" if known[1:] else "has"
    return f"The {field_words(known[0], career)} of '{career.headline(known[0].of)}'{more} {have} two versions"


def both_texts(conflict: Conflict, career: "Career") -> tuple[str, str]:
    """Return the present text and the other one. Raises Refused where the record is gone."""
    return _record_and_text(conflict, career)[1], conflict.text


def _record_and_text(conflict: Conflict, career: "Career") -> tuple[Record, str]:
    record = career.get(conflict.of)
    if record is None:
        raise Refused("The record of this text was deleted.", "Copy the text if you need it, then delete it.")
    return record, _text_in(record, conflict)


def _text_in(record: Record, conflict: Conflict) -> str:
    return str(getattr(record, field_name(type(record), conflict.path), ""))
