"""A moment makes records with an id and a creation moment."""

from __future__ import annotations

from career.model.feedback import Feedback
from career.model.moment import Moment
from career.model.tasks import Task
from tests.building import TODAY


def test_records_get_the_letter_of_their_kind_and_the_moment(moment: Moment) -> None:
    task = moment.make(Task, title="ship it")
    assert (task.id, task.created_at) == ("t00000001", moment.now)
    assert moment.make(Task, title="again").id == "t00000002"


def test_a_field_called_kind_is_a_field_like_any_other(moment: Moment) -> None:
    assert moment.make(Feedback, raw="well run", on=TODAY, kind="praise").kind == "praise"
