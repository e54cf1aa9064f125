"""A text in the person's own editor: what they make of it is in the field, and nothing of an editor that fails."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path

import pytest

from tests.ui.conftest import OpenUser
from tests.ui.life import life
from tests.ui.user import User


def use(monkeypatch: pytest.MonkeyPatch, folder: Path, script: str) -> None:
    """Let this shell script be the editor; its text is the file that it is given."""
    file = folder / "editor"
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(0o700)
    monkeypatch.setenv("VISUAL", "")
    monkeypatch.setenv("EDITOR", str(file))


def at_a_terminal(user: User, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the app give its terminal away, which it cannot do without one."""
    monkeypatch.setattr(user.app, "suspend", nullcontext)


@pytest.mark.parametrize("key", ["ctrl+o", "f2"])
async def test_a_text_is_written_on_in_the_editor(
    dashboard: OpenUser, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, key: str
) -> None:
    use(monkeypatch, tmp_path, 'echo "and say so" >> "$1"')
    async with dashboard(life()) as user:
        at_a_terminal(user, monkeypatch)
        await user.presses("f", "be present", key)
        assert user.line() == "be present\nand say so"
        await user.presses("enter")
        assert "be present and say so" in [item.raw for item in user.career.feedback.values()]


async def test_the_sentence_of_a_card_is_written_in_the_editor(
    dashboard: OpenUser, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    use(monkeypatch, tmp_path, 'echo "The night shift sleeps." > "$1"')
    async with dashboard(life()) as user:
        at_a_terminal(user, monkeypatch)
        await user.presses("4", "r", "tab", "ctrl+o", "enter")
        assert [kept.sentence for kept in user.career.reframes.values()] == ["The night shift sleeps."]


@pytest.mark.parametrize(
    ("script", "said"), [('echo "half" > "$1"; exit 3', "The editor ended with status 3"), ("", "No editor is set.")]
)
async def test_an_editor_that_fails_takes_nothing_over(
    dashboard: OpenUser, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, script: str, said: str
) -> None:
    use(monkeypatch, tmp_path, script)
    if not script:
        monkeypatch.delenv("EDITOR")
    async with dashboard(life()) as user:
        at_a_terminal(user, monkeypatch)
        await user.presses("f", "be present", "ctrl+o")
        user.sees(said)
        assert user.line() == "be present"
