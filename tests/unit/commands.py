"""The command line as the tests drive it: in this process, on a file of its own, on a fixed day."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import pytest

from career.model.snapshot import Career
from tests.saved import read_career
from tui.main import main


class Ran(NamedTuple):
    """What one command did."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        """The lines of standard output."""
        return self.out.splitlines()


@dataclass(frozen=True)
class Rung:
    """Runs `rung` with words as a shell would split them."""

    file: Path
    capsys: pytest.CaptureFixture[str]
    monkeypatch: pytest.MonkeyPatch

    def __call__(self, typed: str, *more: str, given: str = "") -> Ran:
        """Run the command; `more` are further words that hold spaces, `given` is standard input."""
        self.monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(given.encode()), "utf-8"))
        self.capsys.readouterr()
        status = main([*typed.split(), *more])
        captured = self.capsys.readouterr()
        return Ran(status, captured.out, captured.err)

    def says(self, typed: str, *more: str, given: str = "") -> str:
        """Run a command that has to end well, and give what it printed."""
        ran = self(typed, *more, given=given)
        assert ran.status == 0, ran
        assert ran.err == "", ran
        return ran.out

    def refuses(self, typed: str, *more: str, given: str = "", status: int = 1) -> str:
        """Run a command that has to be refused without a change, and give what it said on standard error."""
        before = self.file.read_bytes() if self.file.exists() else None
        ran = self(typed, *more, given=given)
        assert ran.status == status, ran
        assert (self.file.read_bytes() if self.file.exists() else None) == before
        assert "Traceback" not in ran.err
        return ran.err

    def id_of(self, headline: str) -> str:
        """Give the id of the record with that line."""
        return next(record.id for record in self.career if record.headline == headline)

    @property
    def career(self) -> Career:
        """What the file holds now."""
        return read_career(self.file)
