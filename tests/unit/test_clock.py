"""The clock: today, now and new ids."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta

import pytest

from career.errors import BadDate
from career.model.records import ID_ALPHABET
from tui.host import clock


def test_rung_today_fixes_the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUNG_TODAY", "2026-11-21")
    moment = clock.moment()
    assert moment.today == date(2026, 11, 21)
    assert moment.now.astimezone().date() == date(2026, 11, 21)
    assert moment.now.astimezone().hour >= 12


def test_now_always_grows_so_that_records_keep_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    for fixed in ("2026-11-21", ""):
        monkeypatch.setenv("RUNG_TODAY", fixed)
        moments = [clock.now() for _ in range(200)]
        assert moments == sorted(set(moments))


def test_without_it_today_is_the_local_day_and_now_is_utc(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RUNG_TODAY", raising=False)
    moment = clock.moment()
    assert moment.now.tzinfo is UTC
    assert abs((moment.now - datetime.now(UTC)).total_seconds()) < 60
    assert abs((moment.today - moment.now.date()).days) <= 1


@pytest.mark.parametrize("typed", ["tomorrow", "2026-02-30", "21.11.2026", "20261121x"])
def test_another_text_is_refused_with_the_form_to_use(typed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUNG_TODAY", typed)
    with pytest.raises(BadDate, match="2026-11-21") as caught:
        clock.moment()
    assert typed in caught.value.what


def test_ids_begin_with_their_letter_and_are_made_of_the_alphabet() -> None:
    ids = {clock.new_id("g") for _ in range(300)}
    assert len(ids) == 300
    assert all(len(i) == 9 and i[0] == "g" and set(i[1:]) <= set(ID_ALPHABET) for i in ids)


def test_a_change_of_time_zone_in_mid_day_is_another_day_and_the_same_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RUNG_TODAY", raising=False)
    seen: list[tuple[date, datetime]] = []
    try:
        for zone in ("UTC+11", "UTC-14"):  # as POSIX has it: eleven hours behind, fourteen ahead
            monkeypatch.setenv("TZ", zone)
            time.tzset()
            seen.append((clock.today(), clock.now()))
    finally:
        monkeypatch.undo()
        time.tzset()
    (west, before), (east, after) = seen
    assert 1 <= (east - west).days <= 2
    assert timedelta(0) < after - before < timedelta(minutes=1)


def test_an_id_is_never_digits_alone_which_the_file_takes_for_a_number(monkeypatch: pytest.MonkeyPatch) -> None:
    signs = iter("12345678" + "1234567a")
    monkeypatch.setattr("secrets.choice", lambda _among: next(signs))
    assert clock.new_id("2") == "21234567a"


@pytest.mark.parametrize("typed", ["0001-01-01", "1969-12-31", "2200-01-01", "9999-12-31"])
def test_a_day_without_months_around_it_is_refused_with_the_years_to_use(
    typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUNG_TODAY", typed)
    with pytest.raises(BadDate, match="1970 to 2199"):
        clock.today()
