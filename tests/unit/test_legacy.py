"""What a job leaves behind: wanted, forming or real, by its proofs and by who says so (L2)."""

from __future__ import annotations

import pytest

from career.model import legacy
from career.model.legacy import Statement
from career.model.records import Deleted
from career.model.roles import Role
from career.model.settings import Settings
from career.model.wins import Win
from career.views.job_lines import meter
from tests.building import career_of, day, in_context, moment_on

MOMENT = moment_on()
JOB = MOMENT.make(Role, title="Engineer", started_on=day(-10))
RUNBOOK = MOMENT.make(Statement, statement="The on-call runbook", role=JOB.id)
WINS = [MOMENT.make(Win, text=f"win {n}", on=day(-n), legacy=RUNBOOK.id) for n in range(3)]


@pytest.mark.parametrize(("proofs", "state"), [(0, "wanted"), (1, "forming"), (2, "forming"), (3, "real")])
def test_proofs_make_it_real(proofs: int, state: str) -> None:
    context = in_context(career_of(JOB, RUNBOOK, *WINS[:proofs]))
    assert legacy.state(RUNBOOK, context) == state


def test_a_proof_that_is_deleted_counts_no_more() -> None:
    context = in_context(career_of(JOB, RUNBOOK, *WINS).changed([Deleted(WINS[0].id)]))
    assert legacy.state(RUNBOOK, context) == "forming"
    assert [win.text for win in legacy.proofs(RUNBOOK, context.career)] == ["win 1", "win 2"]


def test_how_many_proofs_it_takes_is_a_setting() -> None:
    context = in_context(career_of(JOB, RUNBOOK, WINS[0]), settings=Settings(legacy_proofs=1))
    assert legacy.state(RUNBOOK, context) == "real"


def test_one_named_person_is_enough() -> None:
    (said,) = legacy.confirm(RUNBOOK, "p1").changes
    assert isinstance(said, Statement)
    assert legacy.state(said, in_context(career_of(JOB, said))) == "real"


def test_it_belongs_to_the_job_of_today_unless_another_is_named() -> None:
    old = MOMENT.make(Role, title="Junior", started_on=day(-900), ended_on=day(-20))
    context = in_context(career_of(old, JOB))
    (now,) = legacy.added({"statement": "A"}, context).changes
    (then,) = legacy.added({"statement": "B", "role": old.id}, context).changes
    career = career_of(old, JOB, now, then)  # type: ignore[arg-type]  # records
    assert legacy.of_role(JOB, career) == [now]
    assert legacy.of_role(old, career) == [then]


def test_what_was_written_before_any_job_belongs_to_the_first_and_is_never_out_of_sight() -> None:
    loose = MOMENT.make(Statement, statement="A")
    assert legacy.of_role(None, career_of(loose)) == [loose]
    assert legacy.of_role(JOB, career_of(JOB, loose)) == [loose]
    gone = MOMENT.make(Statement, statement="B", role="30000gone")
    assert legacy.of_role(None, career_of(gone)) == [gone]


def test_a_win_is_offered_what_it_seems_to_prove_by_a_word_they_share() -> None:
    near = MOMENT.make(Win, text="Tom ran the night from the runbooks", on=day(0))
    far = MOMENT.make(Win, text="Cut the build to 4 minutes", on=day(0))
    before = career_of(JOB, RUNBOOK)
    assert legacy.newly_offered(before, in_context(before.changed([near]))) == (near, RUNBOOK)
    assert legacy.newly_offered(before, in_context(before.changed([far]))) is None
    assert legacy.newly_offered(before, in_context(before.changed([WINS[0]]))) is None


def test_the_meter_counts_what_would_remain() -> None:
    other = MOMENT.make(Statement, statement="Trust", role=JOB.id, kind="relationship")
    context = in_context(career_of(JOB, RUNBOOK, other, *WINS))
    assert meter([RUNBOOK, other], context) == "1 of 2 real"
    assert meter([], context) == "nothing yet"
