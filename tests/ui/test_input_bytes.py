"""Key reports and bytes that Textual alone would end at, and Textual's own driver where its inside is another."""

from __future__ import annotations

import codecs

import pytest
from textual import events
from textual._xterm_parser import XTermParser
from textual.drivers import linux_driver
from textual.drivers.headless_driver import HeadlessDriver

from tui.wire import input_bytes
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


def test_wrong_bytes_become_a_sign_and_the_rest_is_read() -> None:
    decode = input_bytes.decoder("utf-8")().decode
    assert decode(b"caf\xe9 noir \xe5\xb8") + decode(b"\xa6") == "caf\ufffd noir \u5e26"


def test_textuals_own_driver_stays_where_its_inside_is_another(monkeypatch: pytest.MonkeyPatch) -> None:
    assert input_bytes.driver(HeadlessDriver) is HeadlessDriver
    monkeypatch.delattr(linux_driver, "XTermParser")
    assert input_bytes.driver(linux_driver.LinuxDriver) is linux_driver.LinuxDriver


def test_the_forgiving_driver_is_taken_once_and_again() -> None:
    for _ in range(2):
        assert input_bytes.driver(linux_driver.LinuxDriver) is TolerantDriver
        assert vars(linux_driver)["XTermParser"] is KeyParser
