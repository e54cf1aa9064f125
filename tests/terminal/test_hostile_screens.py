"""A career full of attacks, walked through by keys in a real terminal: what is sent is what harmless texts send.

The same walk goes through a career of the same letters without the attacks. Whatever the first sends beyond that, be
it a control sequence, a control sign or a sign that nobody sees, came from a stored text. Each key of the table of
actions is pressed, so that a new one, and the screen that it opens, is in the walk by itself.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import monotonic

import pytest

from tests import hostile
from tests.hostile import SHOWN, TEXT, unseen_in
from tests.terminal.screen import ENTER, ESCAPE, PATIENCE, RUNG, TAB, Terminal
from tui.dialogs.actions import ACTIONS, Action

SIZE = (200, 45)
"""Wide enough for the detail beside the panes."""
REST, AFTER_ESCAPE = 0.12, 0.3
"""Seconds without a byte from either terminal after which both have done what there was to do."""
BEGINNING = SHOWN[:30]
"""As much of the text as every row has room for, and letters around fifteen attacks."""
UNTYPED = (0x07, 0x9B, 0x202E, 0x200B, 0x7F, 0x8D, 0x2066, 0xFEFF)
"""Signs that a paste may hold, each after its letter: the second is a sequence with the letter after it."""
BYTES = {"space": " ", "enter": ENTER, "tab": TAB, "shift+tab": "\x1b[Z", "escape": ESCAPE, "slash": "/", "plus": "+"}
BYTES |= {"question_mark": "?", "colon": ":", "backspace": "\x7f", "f1": "\x1bOP"}
BYTES |= {"equals_sign": "=", "exclamation_mark": "!"}
_SEQUENCE = re.compile(
    r"\x1b\](?P<osc>[^\x07\x1b]*)(?:\x07|\x1b\\)|\x1b\[(?P<csi>[0-?]*[ -/]*[@-~])|\x1b(?P<esc>[^\[\]])|(?P<sign>[\x00-\x1f\x7f-\x9f])"
)


def vocabulary(sent: bytes) -> tuple[set[str], set[str]]:
    """Give the kinds of sequences in what was sent, without their numbers but those of modes; and unseen signs."""
    text = sent.decode("utf-8")
    kinds = set()
    for found in _SEQUENCE.finditer(text):
        kind = found.lastgroup or ""
        what = found[kind]
        if kind == "csi":
            what = what if what[0] in "?<=>" else re.sub("[0-9:;]+", "0", what)
        if kind == "osc" and what.startswith("52;c;"):
            what = "52;c;" + base64.b64decode(what[5:]).decode()
        kinds.add(f"{kind} {what!r}")
    return kinds, unseen_in(_SEQUENCE.sub("", text), line_ends="")


class Pair:
    """Two terminals that get the same keys: one on a career of attacks, one on the same letters without them."""

    def __init__(self, folder: Path, *, empty: bool = False) -> None:
        self.terminals: list[Terminal] = []
        for name, text in (("attacked", TEXT), ("harmless", SHOWN)):
            file = folder / name / "career.json"
            file.parent.mkdir()
            if not empty:
                hostile.write(file, text)
            self.terminals.append(
                Terminal([str(RUNG), "--file", str(file)], folder / name, SIZE, COLUMNS=None, LINES=None)
            )
        self.attacked, self.harmless = self.terminals

    def rests(self, seconds: float = REST) -> None:
        """Wait until nothing more comes from either, and fail unless both then show the same, letter for letter."""
        end = monotonic() + PATIENCE
        while self.attacked.reads(seconds / 2) or self.harmless.reads(seconds / 2) or not self.is_alike():
            assert monotonic() < end, self.differences()

    def is_alike(self) -> bool:
        """Tell whether both show the same."""
        return self.attacked.screen.display == self.harmless.screen.display

    def differences(self) -> str:
        """Give the lines that differ."""
        lines = zip(self.attacked.screen.display, self.harmless.screen.display, strict=True)
        return "\n".join(f"{one.rstrip()}\n{other.rstrip()}" for one, other in lines if one != other)

    def presses(self, *keys: str) -> None:
        """Send keys to both, one after the other, as Textual names them."""
        for key in keys:
            sent = chr(ord(key[-1]) & 31) if key.startswith("ctrl+") else BYTES.get(key, key)
            assert len(sent) == 1 or sent.startswith(ESCAPE), f"The name of a key would be typed: {key}"
            self.types(sent, sent)

    def types(self, attack: str, harmless: str) -> None:
        """Send one text to the attacked one and another to the harmless one."""
        self.attacked.types(attack)
        self.harmless.types(harmless)
        self.rests(AFTER_ESCAPE if attack == ESCAPE else REST)

    def leaves(self) -> None:
        """Go back to the dashboard, from wherever a key has led."""
        self.presses("escape")
        while any("Esc " in terminal.text for terminal in self.terminals):
            self.presses("escape")

    def sees(self, *texts: str) -> None:
        """Wait until the texts are on both screens."""
        for terminal in self.terminals:
            terminal.sees(*texts)

    def is_clean(self) -> None:
        """Fail where the attacked one sent what the harmless one did not."""
        kinds, unseen = vocabulary(self.attacked.sent)
        usual, _ = vocabulary(self.harmless.sent)
        assert unseen == set()
        assert kinds - usual == set()


@pytest.fixture
def both(tmp_path: Path) -> Iterator[Pair]:
    """Start the dashboard twice."""
    pair = Pair(tmp_path)
    pair.sees("┏━ 1 Goals")
    pair.rests()
    yield pair
    for terminal in pair.terminals:
        terminal.close()


ON_ROWS = [action for action in ACTIONS if action.group in {"on a row", "on feedback"} and action.keys]
ANYWHERE = [action for action in ACTIONS if action not in ON_ROWS and action.keys and action.id != "quit"]


def _walk(both: Pair, pane: str, actions: Sequence[Action]) -> None:
    """Press the key of each action on a row of the pane, and look at what was sent."""
    texts = 0
    for action in actions:
        both.presses(pane, action.keys[0])
        assert both.attacked.child.isalive(), f"{action.id}: {both.attacked.sent[-800:]!r}"
        texts += both.attacked.text.count(BEGINNING)
        both.leaves()
    both.is_clean()
    assert texts > 5 * len(actions), "Hardly any text was on the screens: then they show nothing about texts."


@pytest.mark.parametrize(
    "actions",
    [
        pytest.param(ON_ROWS, id="on rows", marks=pytest.mark.full),
        pytest.param(ANYWHERE[::6], id="a sixth"),
        pytest.param(ANYWHERE[3::6], id="another sixth", marks=pytest.mark.full),
        pytest.param(ANYWHERE[1::3], id="another third", marks=pytest.mark.full),
        pytest.param(ANYWHERE[2::3], id="the rest", marks=pytest.mark.full),
    ],
)
def test_every_action_sends_only_what_harmless_texts_send(both: Pair, actions: Sequence[Action]) -> None:
    _walk(both, "3", actions)


@pytest.mark.full
@pytest.mark.parametrize("pane", ["1", "2", "4"])
def test_every_action_on_a_row_sends_only_what_harmless_texts_send(both: Pair, pane: str) -> None:
    _walk(both, pane, ON_ROWS)


def test_every_screen_shows_the_text_letter_for_letter(both: Pair) -> None:
    for keys in (["1", "enter"], ["1", "e"], ["4", "r"], ["5"], ["5", "enter"], ["slash"], ["3", "t"], ["2", "m"]):
        both.presses(*keys)
        both.types("aaabac", "aaabac") if keys == ["slash"] else None
        both.sees(BEGINNING)  # what is found comes when it is found
        both.leaves()
    both.presses("3", "k", "y")
    both.sees("Copied '")
    both.is_clean()
    assert f"osc {'52;c;' + SHOWN!r}" in vocabulary(both.attacked.sent)[0], "The clipboard got another text."


def test_typed_and_pasted_attacks_send_only_what_harmless_texts_send(tmp_path: Path) -> None:
    pair = Pair(tmp_path, empty=True)
    pair.sees("What do you really want?", "Enter continue")
    pasted = "".join(f"{letter}{chr(code)}" for letter, code in zip("abcdefgh", UNTYPED, strict=True)) + SHOWN
    for _ in range(3):
        pair.types(f"\x1b[200~{pasted}\x1b[201~", f"\x1b[200~abdefgh{SHOWN}\x1b[201~")
        pair.types(ENTER, ENTER)
    pair.sees("abdefgh")
    pair.is_clean()
    for terminal in pair.terminals:
        terminal.close()
