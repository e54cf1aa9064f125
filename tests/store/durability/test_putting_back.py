"""An older copy of the file is put in its place, by a hand or a sync tool: what was acknowledged is there all the same."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.store.durability.aftermath import examine
from tests.store.durability.broken import BROKEN
from tests.store.durability.child import DATA, open_store
from tests.store.durability.conftest import FULL, Tell
from tests.store.durability.life import Life, Verdict, live


def put_back_each(folder: Path, life: Life, broken: str = "") -> Verdict:
    """After a life, put back the file as each of its deeds left it, and examine what is found then."""
    case, kept, copies = folder / "case", folder / "kept", list[bytes]()
    case.mkdir()
    with BROKEN[broken]():
        store = open_store(case)
        for deed in life.deeds:
            deed.do(store)
            copies.append((case / DATA).read_bytes())
    verdict = Verdict()
    case.rename(kept)
    for copy in copies:
        shutil.copytree(kept, case)  # by the same name: the state folder knows a file by where it is
        (case / DATA).write_bytes(copy)
        verdict |= examine(case, life, len(life.deeds))
        shutil.rmtree(case)
    return verdict


@pytest.mark.parametrize("count", [6, pytest.param(300, marks=FULL)])
def test_an_older_file_that_is_put_back_loses_nothing(ground: Path, tell: Tell, count: int) -> None:
    tell(f"an older file put back after {count} writes", put_back_each(ground, live(seed=6, count=count)))
