"""The same from outside: `strace` sees every system call of a process, kills it at one, or lets one fail.

What Python's own functions cannot show is shown here: that no call goes by another way, and what becomes of the calls
that the interpreter makes by itself.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections import Counter
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.store.durability.aftermath import examine
from tests.store.durability.calls import Note, watched
from tests.store.durability.child import open_store
from tests.store.durability.conftest import FULL, Tell
from tests.store.durability.life import Verdict, judge, live
from tests.store.durability.nursery import CHILD, ROOT

CHANGING = {"write", "fsync", "rename", "mkdir", "unlink", "fchmod", "chmod", "ftruncate", "link", "utimensat"}
LOOKING = {"read", "newfstatat", "fstat", "stat", "lstat", "openat", "close", "flock", "lseek", "ioctl", "getdents64"}
SEED = 5


@cache
def why_not() -> str:
    """Say why nothing can be traced here, "" where it can."""
    strace = shutil.which("strace")
    if strace is None:
        return "strace is not installed"
    tried = subprocess.run([strace, "-o", os.devnull, "true"], capture_output=True, text=True, check=False)
    return f"strace may not trace here: {tried.stderr[:80]}" if tried.returncode else ""


class Traced(NamedTuple):
    """One call as strace tells it: the how manieth of its name in the whole process, and the line."""

    name: str
    ordinal: int
    line: str

    @property
    def changes_files(self) -> bool:
        """Tell whether it may change what is on the disk."""
        return self.name in CHANGING or "O_CREAT" in self.line


def trace(folder: Path, job: str, count: int, *options: str) -> subprocess.CompletedProcess[str]:
    """Let a child live under strace, alike every time."""
    about = {"job": job, "folder": str(folder), "seed": SEED, "count": count}
    # No fork: a number counts the calls of one process.
    command = ["strace", "-qq", "-y", *options, *CHILD, json.dumps(about)]
    env = {**os.environ, "PYTHONHASHSEED": "0"}
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)


def calls_of(folder: Path, job: str, count: int) -> list[Traced]:
    """Give the calls of a life on what is in its folder."""
    log = folder.with_suffix(".log")
    folder.mkdir()
    names = ",".join(f"?{name}" for name in sorted(CHANGING | LOOKING))
    assert trace(folder, job, count, "-o", str(log), "-e", f"trace={names}").returncode == 0
    shutil.rmtree(folder)
    ordinals, inside = Counter[str](), re.compile(re.escape(str(folder)) + r'[/>"]')
    found = []
    for line in log.read_text().splitlines():
        name = line.partition("(")[0]
        ordinals[name] += 1
        if inside.search(line.replace(f"AT_FDCWD<{folder}>", "")):  # what is merely called from there is not in it
            found.append(Traced(name, ordinals[name], line))
    return found


@pytest.fixture(autouse=True)
def _needs_strace() -> None:
    if reason := why_not():
        pytest.skip(reason)


def test_no_call_goes_unseen(ground: Path) -> None:
    folder, life, note = ground / "seen", live(SEED, 4), Note()
    folder.mkdir()
    with watched(folder, note):
        store = open_store(folder)
        for deed in life.deeds:
            deed.do(store)
    traced = calls_of(ground / "traced", "live", 4)
    succeeded = [call.name for call in traced if call.changes_files and not re.search(r"= -1 ", call.line)]
    called = {"open": "openat", "utime": "utimensat"}
    seen = [called.get(call.name, call.name) for call in note.calls if call.changes_files]
    assert succeeded == seen


@pytest.mark.parametrize("count", [pytest.param(12, marks=FULL)])
def test_a_kill_at_each_call_from_outside(ground: Path, tell: Tell, count: int) -> None:
    life, verdict = live(SEED, count), Verdict()
    for call in calls_of(ground / "run", "live", count):
        if not call.changes_files:
            continue
        folder = ground / "run"
        folder.mkdir()
        done = trace(folder, "live", count, "-e", f"inject={call.name}:signal=KILL:when={call.ordinal}")
        assert done.returncode in {-9, 137}, call
        verdict |= examine(folder, life, len(done.stdout.splitlines()) - 1)
        shutil.rmtree(folder)
    tell(f"killed by strace at each file-changing call of {count} writes", verdict)
    assert verdict.cases > 5 * count


@pytest.mark.parametrize("error", [pytest.param(error, marks=FULL) for error in ("EIO", "ENOSPC", "EMFILE")])
def test_a_call_that_fails_from_outside_is_tried_again_by_hand(ground: Path, tell: Tell, error: str) -> None:
    """Only what was told as not saved is done again; in the end all is there, once, and nothing else."""
    count = 5
    life, verdict = live(SEED, count), Verdict()
    for call in calls_of(ground / "run", "insist", count):
        folder = ground / "run"
        folder.mkdir()
        done = trace(folder, "insist", count, "-e", f"inject={call.name}:error={error}:when={call.ordinal}")
        assert done.returncode == 0, (call, done.stderr[-600:])
        assert "Traceback" not in done.stderr, (call, done.stderr)
        verdict |= judge(open_store(folder).career, life, count)
        shutil.rmtree(folder)
    tell("a failing call of any kind, by strace", verdict)
    assert verdict.cases > 20 * count
