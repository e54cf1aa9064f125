"""Compile what drafts say: `python -m career.drafting.build` makes the JSON of the TOML beside it.

The same sources always give the same bytes. A command reads JSON in a fraction of the time of TOML.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from career.drafting import kits, likely, plain_work, works
from career.drafting.kits import Kit, StoredKits
from career.drafting.nouns import single
from career.drafting.plain_work import Kind, StoredKinds
from career.drafting.signs import signs_of
from career.drafting.ways import GAPS, PLACES, SIGN, Way, parsed
from career.drafting.works import Plain, Situation, StoredWorks, Work
from career.reframing import lazy_tables

HERE = Path(__file__).parent
_PLAIN = frozenset(["direct", "people"])
"""What a kit may need for its verb to tell it alone."""
OFTEN = 60
"""About as often as words that stand in most tasks are met: in as many as one of sixty others."""
COMMON = frozenset(
    ["|", "#", "the", "a", "an", "to", "it", "of", "in", "on", "for", "and", "or", "as", "is", "are", "was", "were", "so", "before", "we", "they", "he", "she", "i", "that", "with", "out", "off", "by", "at", "from", "his", "her", "their", "our", "my", "all", "this"]
)  # fmt: skip


def compiled_kits() -> bytes:
    """Return the kits and the acts of verbs as they are compiled."""
    verbs = {verb: act for act, words in _toml("verbs.toml").items() for verb in words.split()}
    known, made = _kits(), _made()
    by_word = _places([verb.partition("_")[0] for verb in kit.verbs] for kit in known)
    heads = {single(thing.rpartition("_")[2]) for thing in _things()}
    stored = StoredKits(
        tuple(map(_raw, known)),
        dict(sorted(verbs.items())),
        dict(sorted(made.items())),
        lazy_tables.fill_numbers(by_word),
        frozenset(heads),
    )
    return _encoded(stored)


@cache
def _kits() -> tuple[Kit, ...]:
    return tuple(map(_kit, _toml("kits.toml")["kit"]))


@cache
def _made() -> dict[str, str]:
    """Return what one does with each thing that has no verb."""
    ways = _toml("things.toml").items()
    return {_single(noun): verb.replace("_", " ") for verb, nouns in ways for noun in nouns.split()}


def _things() -> list[str]:
    """Return all things that kits or their verbs take."""
    return [*_made(), *(thing for kit in _kits() for thing in kit.things)]


def _raw(row: msgspec.Struct) -> msgspec.Raw:
    return msgspec.Raw(msgspec.json.encode(row))


def _encoded(tables: msgspec.Struct) -> bytes:
    return msgspec.json.encode(tables, order="deterministic") + b"\n"


def _kit(row: dict[str, Any]) -> Kit:
    row = {name: said for name, said in row.items() if name != "tells"}
    many = {name: tuple(row.get(name, ())) for name in ("shows", "mine", "first")}
    words = {"verbs": tuple(row.get("verbs", "").split()), "without": tuple(row.pop("not", "").split())}
    return Kit(**row | many | words | {"things": _singles(row, "things")})


def compiled_works() -> bytes:
    """Return the kinds of work that are told by their words as they are compiled."""
    read = _toml("works.toml")
    of_acts = [
        row for row in _toml("kits.toml")["kit"] if row.get("things") == "*" and row.get("needs", "direct") in _PLAIN
    ]
    rows = [row | {"is_anywhere": True} for row in read["anywhere"]] + read["work"]
    rows = [_said_of(row["like"]) | row if "like" in row else row for row in rows] + list(map(_of_act, of_acts))
    states = sorted(word for row in rows for word in row.get("states", "").split())
    rows = [
        row | {"words": f"{row.get('states', '')} {row.get('words', '')}"} if "states" in row else row for row in rows
    ]
    words, by_act = (_places(row.get(name, "").split() for row in rows) for name in ("words", "acts"))
    acts = _toml("acts.toml")
    stored = StoredWorks(
        tuple(_raw(_work(row)) for row in rows),
        lazy_tables.fill_numbers(words),
        lazy_tables.fill_numbers(by_act),
        frozenset(states),
        lazy_tables.fill(dict.fromkeys(_known([*words, *_things()]), "")),
        tuple(map(_situation, acts["situation"])),
        tuple(map(_plain, acts["plain"])),
    )
    return _encoded(stored)


def _known(things: Iterable[str]) -> list[str]:
    """Return the words of things, in the singular."""
    return sorted({single(word) for thing in things for word in thing.split("_")})


def _words(row: dict[str, Any]) -> Kit:
    return Kit(tuple(row["first"]), tuple(row["mine"]), me=row.get("me", ""))


def _situation(row: dict[str, Any]) -> Situation:
    return Situation(_words(row), tuple((way, signs_of(way)) for way in row["ways"]), row.get("not", ""))


def _plain(row: dict[str, Any]) -> Plain:
    return Plain(_words(row), **{name: tuple(row.get(name, "").split()) for name in ("acts", "verbs")})


def _places(words: Iterable[Iterable[str]]) -> dict[str, tuple[int, ...]]:
    """Return for each word the places of the rows that have it, in their order."""
    found: dict[str, tuple[int, ...]] = {}
    for at, its in enumerate(words):
        for word in dict.fromkeys(its):
            found[word] = (*found.get(word, ()), at)
    return found


def _said_of(like: str) -> dict[str, Any]:
    """Return what is said of a piece of work by the kit of a verb and a thing, which is written there only."""
    verb, thing = like.split()
    has = (row for row in _toml("kits.toml")["kit"] if verb in row["verbs"].split() and thing in row["things"].split())
    its = next(has)
    return {name: its[name] for name in ("mine", "first", "me") if name in its}


def _of_act(row: dict[str, Any]) -> dict[str, Any]:
    """Return a kit that its verb alone tells as a kind of work: one that needs no thing says it all by itself."""
    same: dict[str, Any] = {name: row[name] for name in ("first", "mine", "me", "not") if name in row}
    return same | {"acts": row["verbs"], "is_act": row.get("tells", row.get("needs") != "direct")}


def _work(row: dict[str, Any]) -> Work:
    verbs = tuple(row.get("acts", "").split()) if "words" not in row else ()
    kit = Kit(tuple(row["first"]), tuple(row["mine"]), me=row.get("me", ""), verbs=verbs)
    without, by = (tuple(row.get(name, "").split()) for name in ("not", "by"))
    is_anywhere, is_act = row.get("is_anywhere", False), row.get("is_act", False)
    return Work(kit, "words" in row, "acts" in row, without, by, is_anywhere, is_act)


def compiled_kinds() -> bytes:
    """Return the kinds of plain work as they are compiled."""
    bent, dull = _toml("bent.toml"), _toml("dull.toml")
    classes: dict[str, str] = {}
    for name, words in bent["words"].items():
        for word in dict.fromkeys(words.split()):
            classes[word] = f"{classes.get(word, '')} {name}".strip()
    kinds_of_bent = tuple(map(_kind, bent["bent"]))
    stored = StoredKinds(
        kinds_of_bent,
        tuple(map(_kind, dull["dull"])),
        tuple(map(_kind, bent["family"])),
        _kind(dull["routine"]),
        lazy_tables.fill(classes),
        {name: tuple(ways) for name, ways in bent["signs"].items()},
        lazy_tables.fill_numbers(_keys([parsed(way) for kind in kinds_of_bent for way in kind.ways], bent["words"])),
    )
    return _encoded(stored)


def compiled_words() -> bytes:
    """Return what is said of the kinds that are told by all words of a note together as it is compiled."""
    return _encoded(likely.Words({name: _raw(_words(row)) for name, row in _toml("kinds.toml").items()}))


def _keys(ways: Sequence[Way], classes: dict[str, str]) -> dict[str, list[int]]:
    """Return under each word or class the numbers of the ways that need it; "" has those that need only signs or a mark."""
    found: dict[str, list[int]] = {}
    for number, way in enumerate(ways):
        needed = [one for one in way if one not in GAPS | PLACES and not any(word.startswith(SIGN) for word in one)]
        for word in min(needed, key=lambda one: _weight(one, classes), default=("",)):
            found.setdefault(word if word != "|" else "", []).append(number)
    return found


def _weight(words: Iterable[str], classes: dict[str, str]) -> int:
    """Return about how often one of some words is met."""
    sizes = (
        len(classes[word[1:]].split()) if word[1:] in classes else OFTEN if word.startswith("@") else 1
        for word in words
    )
    return sum(sizes) + OFTEN * len(COMMON.intersection(words))


def _kind(row: dict[str, Any]) -> Kind:
    told = {name: tuple(row.get(name, "").split()) for name in ("verbs", "things")}
    return Kind(
        row["name"],
        row["right"],
        row["better"],
        row.get("says", ""),
        row.get("deed", ""),
        row.get("first", ""),
        tuple(row.get("ways", ())),
        **told,
        without=tuple(row.get("not", "").split()),
        only=tuple(row.get("only", "").split()),
    )


def _singles(row: dict[str, str], name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(_single, row.get(name, "").split())))


def _single(thing: str) -> str:
    """Return a thing as it is looked up: each of its words in the singular."""
    before, _, head = thing.rpartition("_")
    return f"{before}_{single(head)}" if before else single(head)


@cache
def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads((HERE / name).read_text(encoding="utf-8"))


def main() -> None:
    """Write all files."""
    kits.PATH.write_bytes(compiled_kits())
    works.PATH.write_bytes(compiled_works())
    plain_work.PATH.write_bytes(compiled_kinds())
    likely.WORDS.write_bytes(compiled_words())


if __name__ == "__main__":
    main()
