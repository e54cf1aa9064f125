"""A disk whose power may be cut: what POSIX allows to be left of a series of system calls.

What was written to a file is on the disk for certain only after an `fsync` of that file; a name that was given, changed
or taken away only after an `fsync` of its folder. Until then each change may be there or not, in any combination and
order: of a write also its first half, or only its length with zeros for bytes. A rename is one change, as every
file system in use keeps it: the new name is never without a file; but the old name may outlive it.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import product
from pathlib import Path, PurePosixPath
from typing import Any, TypeAlias

from tests.store.durability.calls import Call

LIMIT = 16
"""As many combinations of the latest changes as are built in full after each call; those within one commit fit in."""
DRAWN = 1
"""How often what is older, and not in those combinations, is drawn by chance; besides none of it and all of it."""
KEPT = 40
"""As many changes as wait to be synced; what is older has been written back by then, as systems do in time."""

Tree: TypeAlias = Mapping[str, bytes | None]
"""What is on a disk: the bytes of each file by its path, None for a folder."""
Change: TypeAlias = Callable[[Any], Any]
"""What a change makes of the content before it."""


class _Node:
    """A file, whose content is bytes, or a folder, whose content is its nodes by name."""

    __slots__ = ("content",)

    def __init__(self, content: bytes | dict[str, _Node]) -> None:
        self.content: Any = content


class Disk:
    """A disk that system calls are applied to; it begins with an empty folder, called "."."""

    def __init__(self) -> None:
        self._root = _Node({})
        self._live: dict[str, _Node] = {".": self._root}
        self._opened: dict[int, _Node] = {}
        # What is not on the disk for certain: each change in every form it may have, from "not at all" to "whole".
        self._pending: list[tuple[_Node, tuple[Change, ...]]] = []

    def apply(self, call: Call) -> None:
        """Do one call that succeeded. Raises NotImplementedError for one that this model does not know."""
        match call.name:
            case "open":
                self._open(call)
            case "write":
                self._add(self._node(call), *_writing(call.offset, call.data))
            case "truncate" | "ftruncate":
                self._add(self._node(call), lambda old: old[: call.size].ljust(call.size, b"\0"))
            case "mkdir":
                self._name(call.path, _Node({}))
            case "rename":
                self._rename(call.path, call.target)
            case "unlink" | "remove" | "rmdir":
                del self._live[call.path]
                folder, name = self._place(call.path)
                self._add(folder, lambda names: _without(names, name))
            case "fsync" | "fdatasync":
                self._sync(self._node(call))
            case "chmod" | "fchmod" | "utime":
                pass  # who may read a file, and of when it is, does not change what is in it
            case _:
                raise NotImplementedError(call.name)

    def states(self, limit: int = LIMIT) -> Iterator[Tree]:
        """Give each state, once, that a power cut may leave now; no more than about `limit` combinations.

        Where there are more, the latest changes are combined in full and the older ones drawn, the same every time.
        """
        seen = set()
        for choice in self._choices(limit):
            tree = self._tree(choice)
            key = frozenset(tree.items())
            if key not in seen:
                seen.add(key)
                yield tree

    def live(self) -> Tree:
        """Give what every program sees while the power is on."""
        return self._tree([len(forms) - 1 for _, forms in self._pending])

    def _open(self, call: Call) -> None:
        if call.creates:
            self._name(call.path, _Node(b""))
        node = self._opened[call.number] = self._live[call.path]
        if call.truncates and not call.creates:
            self._add(node, lambda _: b"")

    def _name(self, path: str, node: _Node) -> None:
        self._live[path] = node
        folder, name = self._place(path)
        self._add(folder, lambda names: names | {name: node})

    def _rename(self, source: str, target: str) -> None:
        folder, old = self._place(source)
        other, new = self._place(target)
        if folder is not other or not isinstance(self._live[source].content, bytes):
            raise NotImplementedError("renaming a folder, or from one folder to another")
        node = self._live[target] = self._live.pop(source)
        self._add(
            folder,
            lambda names: names | {new: node},
            lambda names: _without(names, old) | {new: node},
        )

    def _place(self, path: str) -> tuple[_Node, str]:
        where = PurePosixPath(path)
        return self._live[str(where.parent)], where.name

    def _node(self, call: Call) -> _Node:
        return self._opened[call.number] if call.number else self._live[call.path]

    def _add(self, node: _Node, *forms: Change) -> None:
        self._pending.append((node, (lambda content: content, *forms)))
        if len(self._pending) > KEPT:
            oldest, whole = self._pending.pop(0)
            oldest.content = whole[-1](oldest.content)

    def _sync(self, node: _Node) -> None:
        for owner, forms in self._pending:
            if owner is node:
                node.content = forms[-1](node.content)
        self._pending = [(owner, forms) for owner, forms in self._pending if owner is not node]

    def _choices(self, limit: int) -> Iterator[list[int]]:
        """Give combinations of forms, by number, one for each pending change."""
        counts = [len(forms) for _, forms in self._pending]
        split, combinations = len(counts), 1
        while split and combinations * counts[split - 1] <= limit:
            split -= 1
            combinations *= counts[split]
        chance = random.Random(len(counts))  # noqa: S311 - a repeatable choice, nothing secret
        drawn = [[chance.randrange(count) for count in counts[:split]] for _ in range(DRAWN)]
        ends = [0] * split, [count - 1 for count in counts[:split]]
        for older in dict.fromkeys(map(tuple, (*ends, *drawn))):
            for newer in product(*map(range, counts[split:])):
                yield [*older, *newer]

    def _tree(self, choice: Iterable[int]) -> Tree:
        contents: dict[_Node, Any] = {}
        for (node, forms), form in zip(self._pending, choice, strict=True):
            contents[node] = forms[form](contents.get(node, node.content))
        tree: dict[str, bytes | None] = {}

        def walk(folder: _Node, path: PurePosixPath) -> None:
            for name, node in contents.get(folder, folder.content).items():
                content = contents.get(node, node.content)
                is_file = isinstance(content, bytes)
                tree[str(path / name)] = content if is_file else None
                if not is_file:
                    walk(node, path / name)

        walk(self._root, PurePosixPath())
        return tree


def cuts(log: Iterable[Call | int], limit: int = LIMIT) -> Iterator[tuple[int, Tree]]:
    """Cut the power after each entry of a log of calls and of acknowledgements, which are the numbers of the deeds.

    Gives each state that may be left then, and how many deeds were acknowledged by then.
    """
    disk, acknowledged = Disk(), 0
    for entry in log:
        if isinstance(entry, int):
            acknowledged = entry
        else:
            disk.apply(entry)
        for tree in disk.states(limit):
            yield acknowledged, tree


def lay(tree: Tree, folder: Path) -> None:
    """Make the files and folders of a state in an empty folder."""
    for path, content in tree.items():
        if content is None:
            (folder / path).mkdir()
        else:
            (folder / path).write_bytes(content)


def _writing(offset: int, data: bytes) -> tuple[Change, ...]:
    """Give the forms of a write that are more than nothing: only its length, its first half, all of it."""

    def write(data: bytes) -> Change:
        return lambda old: old[:offset].ljust(offset, b"\0") + data + old[offset + len(data) :]

    return (
        lambda old: old.ljust(offset + len(data), b"\0"),
        write(data[: len(data) // 2]),
        write(data),
    )


def _without(names: Mapping[str, _Node], name: str) -> dict[str, _Node]:
    return {other: node for other, node in names.items() if other != name}
