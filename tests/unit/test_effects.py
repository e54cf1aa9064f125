"""One's own effect sizes: each from five cases on, and with its n."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from career.evidence import effects
from career.evidence.effects import AppealRise, Share
from career.model import tasks
from career.model.moment import Moment
from career.model.records import Record
from career.model.reframes import Reframe
from career.model.wins import Win
from tests.building import TODAY, career_of, day, in_context, moment_on, on

MOMENT = moment_on()


def reframe(**fields: Any) -> Reframe:
    return MOMENT.make(Reframe, **{"about": "t0"} | fields)


def closed_task(moment: Moment, *, won: bool, ago: int = 1) -> list[Record]:
    then = on(moment, -ago)
    [task] = tasks.complete(tasks.add("ship it", then), then).changes
    assert isinstance(task, tasks.Task)
    win = moment.make(Win, text="it held", on=then.today)
    return [task, win, moment.make(Reframe, about=task.id, closed_on=then.today, win=win.id if won else "")]


@pytest.mark.parametrize(
    ("changes", "appeal_rise"),
    [
        ([2, 2, 2, 2], None),
        ([2, 2, 2, 2, 2], AppealRise(2, 5)),
        ([-9, 0, 1, 5, 9], AppealRise(1, 5)),
        ([0, 1, 2, 3, 4, 5], AppealRise(2.5, 6)),
    ],
)
def test_the_rise_of_appeal_by_reason_and_by_way_is_the_median_from_five_on(
    changes: list[int], appeal_rise: AppealRise | None
) -> None:
    kept = [
        reframe(
            reasons=frozenset({"like"}),
            way_to_like="teach",
            appeal_before=9 if c < 0 else 0,
            appeal_after=c + 9 if c < 0 else c,
        )
        for c in changes
    ]
    career = career_of(*kept)
    assert effects.appeal_rise_by_reason(career) == ({"like": appeal_rise} if appeal_rise else {})
    assert effects.appeal_rise_by_way(career) == ({"teach": appeal_rise} if appeal_rise else {})


def test_only_reframes_with_both_pulls_count() -> None:
    half = [reframe(reasons=frozenset({"use"}), appeal_before=3) for _ in range(9)]
    assert effects.appeal_rise_by_reason(career_of(*half)) == {}


@pytest.mark.parametrize(
    ("answers", "share"),
    [
        (["yes"] * 4, None),
        (["yes"] * 5, Share(1.0, 5)),
        (["yes", "partly", "partly", "no", "no"], Share(0.4, 5)),
    ],
)
def test_truth_counts_what_came_true_in_part_as_half(answers: list[Any], share: Share | None) -> None:
    closed = [reframe(sentence="It holds", closed_on=TODAY, came_true=answer) for answer in answers]
    jobs = [reframe(closed_on=TODAY, came_true="no", verdict="job") for _ in range(9)]
    assert effects.true_share(career_of(*closed, *jobs, reframe(sentence="Open"))) == share


def test_invested_is_the_share_of_closed_tasks_that_have_a_win_to_show() -> None:
    records = [r for at in range(5) for r in closed_task(MOMENT, won=at < 2)]
    assert effects.closed_with_proof(in_context(career_of(*records))) == Share(0.4, 5)
    assert effects.closed_with_proof(in_context(career_of(*records[:12]))) is None


def test_what_a_report_closed_is_none_of_my_closed_tasks() -> None:
    records = [r for at in range(5) for r in closed_task(MOMENT, won=at < 2)]
    theirs = [replace(r, for_person="p1") for r in closed_task(MOMENT, won=True) if isinstance(r, tasks.Task)]
    assert effects.closed_with_proof(in_context(career_of(*records, *theirs))) == Share(0.4, 5)


@pytest.mark.parametrize(("ago", "counts"), [(90, True), (91, False)])
def test_invested_looks_ninety_days_back(ago: int, counts: bool) -> None:
    records = [r for _ in range(5) for r in closed_task(MOMENT, won=True, ago=ago)]
    assert (effects.closed_with_proof(in_context(career_of(*records))) is not None) is counts


def test_a_win_that_is_gone_proves_nothing() -> None:
    records = [r for _ in range(5) for r in closed_task(MOMENT, won=True) if not isinstance(r, Win)]
    assert effects.closed_with_proof(in_context(career_of(*records))) == Share(0.0, 5)


def test_the_usual_reason_comes_first() -> None:
    career = career_of(reframe(reasons=frozenset({"use", "like"})), reframe(reasons=frozenset({"like"})))
    assert effects.usual_reason(career) == {"like": 2, "use": 1}
    assert next(iter(effects.usual_reason(career))) == "like"


def test_what_holds_me_back_is_counted_from_five_times_on() -> None:
    kept = [reframe(reasons=frozenset({"use", "like"})), reframe(reasons=frozenset({"like"}))]
    assert effects.held_back(career_of(*kept)) == ""
    more = reframe(reasons=frozenset({"like", "know"}))
    assert effects.held_back(career_of(*kept, more)) == "don't like it 3, see no use 1, don't know how 1"


def test_what_is_known_so_far_is_said_with_its_n_and_nothing_before() -> None:
    kept = [
        reframe(sentence="It holds", closed_on=day(-1), came_true="yes", reasons=frozenset({"know"}), way_to_like="box",
                appeal_before=2, appeal_after=5)
        for _ in range(5)
    ]  # fmt: skip
    assert effects.so_far(in_context(career_of(*kept[:4]))) == []
    said = effects.so_far(in_context(career_of(*kept)))
    assert said == [
        "came true: 100 % of 5 sentences",
        "held back by: don't know how 5",
        "appeal +3 (5 tasks) where I don't know how",
        "appeal +3 (5 tasks) with 'box'",
    ]
