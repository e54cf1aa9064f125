"""Under a umask that forbids nothing, every file is for its owner only, from the first moment on."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from store.mirror import FOLDER as MIRROR
from store.mirror import path_digest
from tests.store.durability.calls import Call, Make, watched
from tests.store.durability.child import DATA, STATE, open_store
from tests.store.durability.life import live


@pytest.fixture
def no_umask() -> Iterator[None]:
    """Forbid nothing by umask."""
    before = os.umask(0)
    yield
    os.umask(before)


def modes(folder: Path) -> dict[str, int]:
    """Give the modes of all that is in a folder."""
    return {str(path.relative_to(folder)): stat.S_IMODE(path.lstat().st_mode) for path in folder.rglob("*")}


@pytest.mark.usefixtures("no_umask")
def test_nobody_else_may_read_or_enter(ground: Path) -> None:
    """Looked at before each call, so that not for a moment could anybody else open what is being written."""
    open_to_others: dict[str, int] = {}

    def around(call: Call, make: Make) -> Any:
        done = make()
        if call.changes_files:
            open_to_others.update({path: mode for path, mode in modes(ground).items() if mode & 0o077})
        return done

    with watched(ground, around):
        store = open_store(ground)
        for deed in live(seed=4, count=6).deeds:
            deed.do(store)
    found = modes(ground)
    folders = {path for path in found if (ground / path).is_dir()}
    assert open_to_others == {}
    assert {found[path] for path in folders} == {0o700}
    assert {found[path] for path in found.keys() - folders} == {0o600}
    assert {
        str(DATA),
        f"{DATA}.lock",
        str(STATE / "nodes" / path_digest(ground / DATA)),
        str(STATE / MIRROR),
    } <= found.keys()


@pytest.mark.usefixtures("no_umask")
def test_a_file_that_was_open_to_others_is_closed_by_the_next_commit(ground: Path) -> None:
    deeds = live(seed=4, count=2).deeds
    deeds[0].do(open_store(ground))
    (ground / DATA).chmod(0o644)
    deeds[1].do(open_store(ground))
    assert modes(ground)[str(DATA)] == 0o600
