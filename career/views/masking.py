"""The mask for sharing a screen: names become initials, and private texts become blocks.

`Mask.value` decides for a record and a field. Everything else here applies it: to a record, a career, a line.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import islice
from operator import attrgetter
from typing import Any, NamedTuple

from msgspec.structs import replace

from career.language.characters import HAN_AND_KANA, among
from career.language.folding import folded
from career.language.private import MATTER, private
from career.model.private import LABELS, is_left_out
from career.model.records import Record
from career.model.sharing import is_matter, matters
from career.model.snapshot import Career
from career.model.tables import TABLES

SKILLS = frozenset({"skills", "left_out"})
"""Sets of words that may contain a name; a skill is masked there just as it is in its record."""
WHO = frozenset({"for_whom", "gains", "shown_by", "told_to"})
"""Texts that name people who may have no record: there, every word with a capital letter is taken for a name."""
NO_NAMES = frozenset({"a", "an", "and", "at", "for", "from", "in", "my", "of", "our", "the", "to"})
"""Words of a name such as "Head of Sales" that stay as they are elsewhere."""
BLOCK = 100
"""Records that are masked at a time: few, as a key that was pressed meanwhile waits for them."""
OF_WORK = frozenset({"goals", "tasks", "wins", "approvals", "reminders", "reframes", "tradeoffs", "moves", "checkins"})
"""The tables of what is said of work: a private matter among it is said without what it is, as in a stand-up."""
SHORTEST = 8
"""Characters of a private text from which it is looked for in messages: "yes" is in too many."""
QUOTED = 24
"""Characters of a private text by which it is found in a message, which may have cut it short."""
PRIVATE = "A private change"
"""What the mask leaves of the label of a step about something private."""
WORD = r"[^\W_]+"


class Mask:
    """What others may see of the records of one career, and of lines about them.

    It remembers each record that it has masked; so does the next mask, made with this one as `before`, as long as no
    name and no private text has changed.
    """

    def __init__(self, career: Career, before: Mask | None = None) -> None:
        self._career = career
        self.names = _Names.of(career)
        self._hidden: list[str] | None = None
        self._records = iter(career)
        self._tables: dict[str, dict[str, Record]] = {}
        self.private = frozenset(map(str.casefold, _private_fields(career)))
        is_same = before is not None and (before.names, before.private) == (self.names, self.private)
        self.seen: dict[str, tuple[Record, Record]] = before.seen if before and is_same else {}

    @classmethod
    def of(cls, career: Career) -> Mask:
        """Return the mask of a career, made once for it."""
        return career.index("mask", lambda: cls(career))

    def value(self, record: Record, field: str) -> object:
        """Return what others may see of one field of a record."""
        value: Any = getattr(record, field)
        fields = _fields(record.table)
        if (not value and value != 0) or field not in fields.all:
            return value
        if field in fields.said and is_matter(value):
            return MATTER
        if field in fields.hidden_in(record):
            return blocks(value) if isinstance(value, str) else frozenset() if isinstance(value, frozenset) else None
        if field == "name" and record.table == "people":
            return initials(value)
        if field in fields.texts:
            return self.text(value, any_name=field in WHO)
        if record.table == "people":
            return frozenset({"███"})
        return frozenset(self.text(word, any_name=field in WHO) for word in value)

    def record(self, record: Record) -> Record:
        """Return a record, which need not be in the career, as others may see it."""
        known = self.seen.get(record.id)
        if known and known[0] is record:
            return known[1]
        filled = [name for name in _fields(record.table).all if (value := getattr(record, name)) or value == 0]
        changed = {name: seen for name in filled if (seen := self.value(record, name)) is not getattr(record, name)}
        found = replace(record, **changed) if changed else record
        if record.id:
            self.seen[record.id] = record, found
        return found

    def career(self) -> Career:
        """Return the career as others may see it. Everything but names and private texts stays as it is.

        Of what is private as a whole, such as a repair, not even that there is one.
        A name is masked as a whole and in each of its parts, ignoring case and accents: one word too many does no harm.
        """
        for _ in self.in_blocks():
            pass
        return Career.of_tables(self._tables, self._career.revision, self._career.problems)

    def in_blocks(self) -> Iterator[None]:
        """Mask what is not masked yet a block of records at a time, so that `career` finds nothing left to do."""
        while block := [*islice(self._records, BLOCK)]:
            for record in block:
                seen = self.record(record)
                if not is_left_out(record, self._career):
                    self._tables.setdefault(record.table, {})[record.id] = seen
            yield

    @property
    def left(self) -> list[Record]:
        """The records of the career that have not been masked yet."""
        seen = self.seen.get
        nothing = (None, None)
        return [record for record in self._career if seen(record.id, nothing)[0] is not record]

    def text(self, text: str, *, any_name: bool = False) -> str:
        """Return a text with the names of people as initials; a text that is a private one, such as a pick, in blocks.

        With `any_name`, words with a capital letter are names as well.
        """
        if text.casefold() in self.private:
            return blocks(text)
        text = self.names.masked(text)
        return re.sub(r"\b[^\W\d_](?<![a-z])[^\W_]+", _initial, text) if any_name else text

    def line(self, line: str) -> str:
        """Return a message with names as initials and each private text that it quotes, cut short or whole, in blocks."""
        for text in self._private_begins(line):
            before, found, after = line.partition(text[:QUOTED])
            if found and not before[-1:].isalnum():
                said = found + after
                end = next((at for at, (a, b) in enumerate(zip(text, said, strict=False)) if a != b), len(text))
                line = before + blocks(said[:end]) + said[end:]
        return self.names.masked(line)

    def label(self, label: str) -> str:
        """Return the label of a step, such as "Noted 'be brief'", with what it quotes in blocks, and without names."""
        if LABELS.match(label):
            return PRIVATE
        before, quote, rest = label.partition("'")
        quoted, end, after = rest.rpartition("'")
        return self.line(f"{before}{quote}{blocks(quoted)}{end}{after}" if end else label)

    def trouble(self, text: str) -> str:
        """Return what is said of a value that cannot be read, with the words of its record in blocks: no career has them."""
        record, named, rest = text.partition("': '")
        return self.label(f"{record}'") + self.line(f"{named[1:]}{rest}") if named else self.line(text)

    def _private_begins(self, line: str) -> Iterator[str]:
        """Yield each private text of the career of which `line` holds at least the beginning, the longest first."""
        if self._hidden is None:
            longer = {text for text in _private_texts(self._career) if len(text) >= SHORTEST}
            self._hidden = sorted(longer, key=len, reverse=True)
        yield from (text for text in self._hidden if text[:QUOTED] in line)
        if private(line):  # what it quotes may be a private matter; few lines do, and all titles take a while to read
            titles = (self._career.headline(key) for key in matters(self._career))
            yield from (title for title in titles if title[:QUOTED] in line)


def as_seen(record: Record, career: Career) -> Record:
    """Return one record, which need not be in the career, as others may see it."""
    return Mask.of(career).record(record)


def initials(name: str) -> str:
    """Return "D. R." for "Dana Ruiz"."""
    return " ".join(f"{part[0]}." for part in name.split()) or "?"


def blocks(text: str) -> str:
    """Return a text with a block for each letter and digit."""
    return re.sub(r"[^\W_]", "█", text)


class _Fields(NamedTuple):
    """The fields of a table that the mask looks at: blocked out, blocked out `with_it` where `where` is set, and texts.

    Those that are `said` of work may be a private matter.
    """

    hidden: frozenset[str]
    said: frozenset[str]
    where: str
    with_it: frozenset[str]
    texts: frozenset[str]
    all: frozenset[str]

    def hidden_in(self, record: Record) -> frozenset[str]:
        """Return the fields that are blocked out in a record."""
        return self.with_it if self.where and getattr(record, self.where) else self.hidden


@cache
def _fields(table: str) -> _Fields:
    row = TABLES[table]
    noted = {name: kind for base in row.kind.__mro__ for name, kind in getattr(base, "__annotations__", {}).items()}
    texts = tuple(name for name, kind in noted.items() if kind is str and name != "id" and name not in row.refers)
    sets = [name for name in (*SKILLS, "cares_about", "told_to") if name in noted]
    where, more = row.hidden_with
    hidden = frozenset((*row.hidden, "note"))
    shown = frozenset((*hidden, *more, *texts, *sets))
    said = frozenset(texts) - hidden - WHO if table in OF_WORK else frozenset[str]()
    return _Fields(hidden, said, where, hidden | frozenset(more), frozenset(texts), shown)


def _private_fields(career: Career) -> Iterator[str]:
    """Yield the texts of private fields, which are blocked out wherever they stand.

    What is private in some records of a table only may be the text of another one, which stays.
    """
    for table in TABLES:
        for name in _fields(table).hidden:
            values = map(attrgetter(name), career.table(table).values())
            yield from (text for text in values if text and isinstance(text, str))


def _private_texts(career: Career) -> Iterator[str]:
    """Yield all that the mask blocks out, so that it is found where it is quoted."""
    for table in TABLES:
        fields = _fields(table)
        for record in career.table(table).values():
            hidden = fields.hidden_in(record)
            yield from (text for name in hidden if isinstance(text := getattr(record, name), str) and text)


class _Names(NamedTuple):
    """The names of people in a career: single words without case and accents, and others as one expression.

    Words are looked up, so that a thousand people take no longer than ten. Names in scripts whose words cannot be told
    by their letters alone, or that are written without spaces, are searched for.
    """

    words: frozenset[str]
    others: str

    @classmethod
    def of(cls, career: Career) -> _Names:
        people = [*career.people.values(), *career.merged.values()]
        parts = {part for person in people for part in person.name.split()}
        odd = {part for part in parts if not part.isascii() and not _is_plain(part)}
        words = set(re.findall(WORD, folded(" ".join(parts - odd))))
        names = {word for word in words if len(word) > 1 and not word.isdigit()} - NO_NAMES
        longest_first = sorted(odd, key=lambda part: (-len(part), part))
        return cls(frozenset(names), "|".join(map(_pattern, longest_first)))

    def masked(self, text: str) -> str:
        """Return a text with each name as initials."""
        if self.others:
            text = re.sub(self.others, _initial, text, flags=re.IGNORECASE)
        if self.words.isdisjoint(re.findall(WORD, folded(text))):
            return text
        return re.sub(WORD, lambda found: _initial(found) if folded(found[0]) in self.words else found[0], text)


def _is_plain(part: str) -> bool:
    """Whether a part of a name is made of words that are found by their letters."""
    return not any(among(char, HAN_AND_KANA) or unicodedata.category(char)[0] == "M" for char in folded(part))


def _pattern(part: str) -> str:
    """Return the expression for a part of a name that is searched for, within a longer word in Han and kana only."""
    written = re.escape(part)
    return written if any(among(char, HAN_AND_KANA) for char in part) else rf"(?<!\w){written}(?!\w)"


def _initial(found: re.Match[str]) -> str:
    return f"{found[0][0]}."
