"""What the nudges about oneself are about: the boss I wish I had, and the questions of the quarter (B2, B4, O6, P2)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from career.model import practices, reviews
from career.views import balance, questions
from career.views.nudge_finds import Found
from career.views.questions import ASKED, BOSS

if TYPE_CHECKING:
    from career.model.context import Context


def boss_of_week(context: Context) -> Iterator[Found]:
    """Yield the behaviour of this week, as long as it was not answered (B2)."""
    about = practices.behaviour_of(context.today, context)
    if about and practices.practised(context.today, context) is None:
        yield Found(about.id, ASKED[BOSS], f"The boss you wish you had {about.text}.")


def questions_of_quarter(context: Context) -> Iterator[Found]:
    """Yield the questions that were answered before and are to be confirmed or said anew, with that answer (P2, B4).

    The next move comes first where it is blank although a quarterly review was finished (O6).
    """
    if balance.next_move_is_due(context):
        held = reviews.of_kind("quarterly", context.career)[-1]
        yield Found(held.id, ASKED["next_move"], "It is blank since your quarterly review. One line is enough.")
    for one in questions.due(context):
        if one.every == "quarter" and one.source:
            yield Found(one.source, one.asked, f"On {one.said} you said: {one.answer}. Is it still so?")
