"""One value that its field cannot hold costs nothing but itself: it is named, with what it needs, and all else counts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from career.errors import BadValue
from career.model.goals import Goal
from career.model.people import Person
from store.quarantine import quarantined_files
from store.store import Store
from tests.saved import read_career

OpenStore = Callable[..., Store]
THEN = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
GOAL = Goal(
    id="g8k2q7m1x", created_at=THEN, title="Lead two", due=date(2026, 12, 18), result="a team", review_every_days=7
)
DANA = Person(id="p00000001", created_at=THEN, name="Dana", cares_about=frozenset({"uptime", "quiet"}))
LATER = Goal(id="g00000002", created_at=THEN, title="Speak")
WRONG = {
    '"due":"2026-12-18"': ('"due":"someday"', "'due' is \"someday\", and needs a date such as 2026-12-18."),
    '"review_every_days":7': ('"review_every_days":-1', "'review_every_days' is -1, and needs a whole number from 1."),
    '"result":"a team"': ('"result":["a"]', "'result' is [\"a\"], and needs a text in quotes."),
    '"created_at":"2026-11-21T08:00:00Z"': ('"created_at":"x"', "needs a moment such as 2026-11-21T08:00:00Z."),
    ',"title":"Lead two"': ("", "'title' is missing."),
}


@pytest.fixture(params=["open", "closed"])
def session(request: pytest.FixtureRequest, open_store: OpenStore) -> Callable[[], Store]:
    """Give the session that meets what was done: one that was open all the time, or one that is opened after it."""
    store = open_store()
    store.commit("Added", [GOAL, DANA])
    if request.param == "closed":
        return open_store

    def seen() -> Store:
        store.refresh()
        return store

    return seen


def by_hand(data: Path, *edits: tuple[str, str]) -> bytes:
    """Edit the records by hand, not the history, and give what the file holds then."""
    records, history, rest = data.read_text().partition('"history"')
    for old, new in edits:
        assert old in records + rest
        records, rest = records.replace(old, new), rest.replace(old, new) if old not in records else rest
    data.write_text(records + history + rest)
    return data.read_bytes()


@pytest.mark.parametrize("right", WRONG)
def test_the_other_edits_of_the_record_count_and_the_wrong_value_is_named(
    session: Callable[[], Store], data: Path, right: str
) -> None:
    wrong, says = WRONG[right]
    typed = by_hand(data, ('"g8k2q7m1x": {', '"g8k2q7m1x": {"note":"by hand","unit":"people",'), (right, wrong))
    store = session()
    mended = replace(GOAL, note="by hand", unit="people")
    assert store.career.goals[GOAL.id] == mended
    assert store.trouble is not None
    assert says in store.trouble.what
    assert "goal 'Lead two'" in store.trouble.what
    assert "Correct it in the file" in store.trouble.remedy
    assert data.read_bytes() == typed
    store.commit("Added", [LATER])
    assert read_career(data).goals == {GOAL.id: mended, LATER.id: LATER}
    assert [path.read_bytes() for path in quarantined_files(data)] == [typed]
    assert any("The last good value is kept" in line for line in store.pop_notices())
    assert store.trouble is None


def test_several_wrong_values_are_all_named(session: Callable[[], Store], data: Path) -> None:
    by_hand(data, ('"due":"2026-12-18"', '"due":"someday","note":"by hand"'), ('"result":"a team"', '"result":5'))
    store = session()
    assert store.career.goals[GOAL.id] == replace(GOAL, note="by hand")
    assert store.trouble
    assert "'due' is" in store.trouble.what
    assert "'result' is 5" in store.trouble.what
    assert "`rung edit g8k2q7m1x --result ... --due ...`" in store.trouble.remedy


def test_a_wrong_element_of_a_list_costs_that_list_alone(session: Callable[[], Store], data: Path) -> None:
    text = data.read_text().replace('["quiet","uptime"]', '["quiet", 5]').replace('"name":"Dana"', '"name":"Dana B"')
    data.write_text(text)
    store = session()
    assert store.career.people[DANA.id] == replace(DANA, name="Dana B")
    assert store.trouble
    assert "'cares_about' is" in store.trouble.what


def test_a_word_that_a_field_does_not_know_is_named_with_those_it_does(
    session: Callable[[], Store], data: Path
) -> None:
    by_hand(data, ('"g8k2q7m1x": {', '"g8k2q7m1x": {"state":"opn",'))
    store = session()
    assert store.trouble
    assert "'state' is \"opn\", and needs one of " in store.trouble.what
    assert '"open"' in store.trouble.what


def test_where_nothing_better_is_known_the_record_is_shown_without_it(
    data: Path, put: Callable[[bytes], bytes]
) -> None:
    put(
        b'{"_rung": {"1": {"schema": 1}}, "goals": {"g2": {"created_at":"2026-11-21T08:00:00Z","title":"Speak",'
        b'"due":"someday","note":"kept"}}}'
    )
    career = read_career(data)
    assert (career.goals["g2"].title, career.goals["g2"].note, career.goals["g2"].due) == ("Speak", "kept", None)
    ((table, key, what),) = career.problems
    assert (table, key) == ("goals", "g2")
    assert what.startswith("'due' is \"someday\", and needs a date such as 2026-12-18. The rest of it is shown.")


def test_a_record_shown_in_part_can_be_edited_and_set_right(
    open_store: OpenStore, data: Path, put: Callable[[bytes], bytes]
) -> None:
    put(
        b'{"_rung": {"1": {"schema": 1}}, "goals": {"g2": {"created_at":"2026-11-21T08:00:00Z","title":"Speak",'
        b'"due":"someday"}}}'
    )
    store = open_store()
    store.commit("Edited", [replace(store.career.goals["g2"], note="more")])
    assert '"someday"' in data.read_text()
    assert len(store.career.problems) == 1
    store.commit("Edited", [replace(store.career.goals["g2"], due=date(2026, 12, 18))])
    assert not store.career.problems
    assert open_store().career.goals["g2"].due == date(2026, 12, 18)


FAR = ["0001-01-01", "1899-12-31", "2300-01-01", "9999-12-30", "9999-12-31"]


@pytest.mark.parametrize("far", FAR)
def test_a_day_from_which_nothing_can_be_counted_is_named_and_left_out(
    session: Callable[[], Store], data: Path, far: str
) -> None:
    by_hand(data, ('"g8k2q7m1x": {', '"g8k2q7m1x": {"note":"by hand",'), ('"due":"2026-12-18"', f'"due":"{far}"'))
    store = session()
    assert store.career.goals[GOAL.id] == replace(GOAL, note="by hand")
    assert store.trouble
    assert f"goal 'Lead two': 'due' is \"{far}\", and needs a day from 1900 to 2299." in store.trouble.what


@pytest.mark.parametrize("far", FAR)
def test_a_record_of_a_file_from_elsewhere_is_shown_without_its_far_day(
    data: Path, put: Callable[[bytes], bytes], far: str
) -> None:
    row = f'{{"created_at":"2026-11-21T08:00:00Z","title":"Speak","due":"{far}","note":"kept"}}'
    made = f'{{"created_at":"{far}T08:00:00Z","title":"Sing"}}'
    put(f'{{"_rung": {{"1": {{"schema": 1}}}}, "goals": {{"g2": {row},\n"g3": {made}}}}}'.encode())
    career = read_career(data)
    assert (career.goals["g2"].note, career.goals["g2"].due) == ("kept", None)
    assert {problem.id: problem.what.split(",")[0] for problem in career.problems} == {
        "g2": f"'due' is \"{far}\"",
        "g3": f"'created_at' is \"{far}T08:00:00Z\"",
    }


@pytest.mark.parametrize("day", [date(1900, 1, 1), date(2299, 12, 31)])
def test_the_first_and_the_last_day_are_read_and_written(open_store: OpenStore, day: date) -> None:
    open_store().commit("Added", [replace(LATER, due=day)])
    assert open_store().career.goals[LATER.id].due == day


@pytest.mark.parametrize("day", [date(1899, 12, 31), date(2300, 1, 1), date.max, date.min])
def test_a_day_that_could_not_be_read_back_is_not_written(open_store: OpenStore, day: date) -> None:
    store = open_store()
    with pytest.raises(BadValue, match="too far away"):
        store.commit("Added", [replace(LATER, due=day)])
    assert not store.career.goals
