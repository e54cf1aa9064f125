"""Key reports and bytes that Textual alone would end at, and Textual's own driver where its inside is another."""

from __future__ import annotations

import codecs

import pytest
from textual import events
from textual._xterm_parser import XTermParser
from textual.drivers import linux_driver
from textual.drivers.headless_driver import HeadlessDriver

from tui.wire import input_bytes, latin_1
from tui.wire.input_bytes import KeyParser, TolerantDriver


@pytest.fixture(autouse=True)
def _stock_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put back what a test changes in Textual."""
    monkeypatch.setattr(linux_driver, "getincrementaldecoder", codecs.getincrementaldecoder)
    monkeypatch.setattr(linux_driver, "XTermParser", XTermParser)


def keys_of(report: str) -> list[tuple[str, str | None]]:
    """Give the keys, with their letters, that a report means."""
    return [(e.key, e.character) for e in KeyParser().feed(report) if isinstance(e, events.Key)]


@pytest.mark.parametrize(
    ("report", "key"),
    [
        ("a", ("a", "a")),
        (" ", ("space", " ")),
        ("\x1b[32u", ("space", " ")),
        ("\x1b[97:65;2;65u", ("A", "A")),
        ("\x1b[97::99;5u", ("ctrl+a", None)),
        ("\x1b[97;5u", ("ctrl+a", None)),
        ("\x1b[A", ("up", None)),
        ("\x1b[13u", ("enter", "\r")),
    ],
)
def test_a_report_of_any_form_is_its_key(report: str, key: tuple[str, str | None]) -> None:
    assert keys_of(report) == [key]


@pytest.mark.parametrize("report", ["\x1b[99999999999;1u", "\x1b[97;2;99999999999u"])
def test_a_report_of_no_key_is_left_out_and_the_next_is_read(report: str) -> None:
    assert keys_of(report + "b") == [("b", "b")]


def test_bytes_of_another_encoding_are_the_letters_of_latin_1() -> None:
    decode = input_bytes.decoder("utf-8")().decode
    assert decode(b"caf\xe9 noir \xe5\xb8") + decode(b"\xa6") == "caf\xe9 noir \u5e26"
    assert latin_1.misread_encoding() == "UTF-8"  # is told once, here and in no later test


PASTES = "a\x1b[200~one\x1b[31m red\x1b two\x1b\rthree\x1b[201~b\x1b[200~\x1b[201~\x1b[A"


@pytest.mark.parametrize("size", [1, 2, 3, 5, 7, 1000])
def test_an_escape_in_a_pasted_text_changes_nothing_else_in_it(size: int) -> None:
    parser = KeyParser()
    chunks = [PASTES[at : at + size] for at in range(0, len(PASTES), size)]
    told = [event for chunk in chunks for event in parser.feed(chunk)]
    read = [event.text if isinstance(event, events.Paste) else getattr(event, "key", "") for event in told]
    assert read == ["a", "one red two\nthree", "b", "", "up"]


def test_textuals_own_driver_stays_where_its_inside_is_another(monkeypatch: pytest.MonkeyPatch) -> None:
    assert input_bytes.driver(HeadlessDriver) is HeadlessDriver
    monkeypatch.delattr(linux_driver, "XTermParser")
    assert input_bytes.driver(linux_driver.LinuxDriver) is linux_driver.LinuxDriver


def test_the_forgiving_driver_is_taken_once_and_again() -> None:
    for _ in range(2):
        assert input_bytes.driver(linux_driver.LinuxDriver) is TolerantDriver
        assert vars(linux_driver)["XTermParser"] is KeyParser
