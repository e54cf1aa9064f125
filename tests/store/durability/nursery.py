"""Starting, hearing and ending the children of `child.py`."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self

ROOT = Path(__file__).parents[3]
CHILD = [sys.executable, "-B", "-m", "tests.store.durability.child"]


class Nursery:
    """A process that makes children, one at a time."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            CHILD, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.communicate()

    def start(self, job: str, folder: Path, **about: Any) -> Child:
        """Let a child begin a job in the folder of a case."""
        self.write(json.dumps({"job": job, "folder": str(folder)} | about))
        word, pid = self.read().split()
        assert word == "begin"
        return Child(self, int(pid))

    def run(self, job: str, folder: Path, **about: Any) -> Child:
        """Let a child do a job to its end, whatever that is."""
        child = self.start(job, folder, **about)
        child.wait()
        return child

    def write(self, line: str) -> None:
        """Send one line."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n")

    def read(self) -> str:
        """Wait for one line."""
        assert self._process.stdout is not None
        return self._process.stdout.readline().rstrip("\n")


class Child:
    """One child. `said` are the lines that were heard from it, `status` its exit status once it has ended."""

    def __init__(self, nursery: Nursery, pid: int) -> None:
        self._nursery = nursery
        self._pid = pid
        self.said: list[str] = []
        self.status: int | None = None

    def __iter__(self) -> Iterator[str]:
        """Give what the child says, until it ends."""
        while self.status is None:
            line = self._nursery.read()
            if line.startswith("end "):
                self.status = int(line.split()[1])
                return
            self.said.append(line)
            yield line

    def hear(self) -> str:
        """Wait for the next line; a child that has nothing more to say has failed."""
        for line in self:
            return line
        raise AssertionError(f"the child ended with status {self.status}")

    def tell(self, line: str) -> None:
        """Send a line to a child that hears."""
        self._nursery.write(line)

    def ask(self, line: str) -> str:
        """Send a line and wait for the answer."""
        self.tell(line)
        return self.hear()

    def kill(self) -> None:
        """End it as nothing can be ended more suddenly."""
        os.kill(self._pid, signal.SIGKILL)

    def wait(self) -> None:
        """Wait until it has ended."""
        for _ in self:
            pass

    @property
    def acknowledged(self) -> int:
        """How many deeds it has acknowledged."""
        return len(self.said)
