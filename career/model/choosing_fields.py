"""The fields of a goal that help to choose it: what it gives me, and whom it goes through."""

from __future__ import annotations

from typing import get_args

from career.model.candidates import SCALES
from career.model.field import Field
from career.model.goals import GoalFocus, GoalScope

WORTH: tuple[Field, ...] = (
    Field(
        "scope", "scope", "choice", "your career alone is kept out of the stand-up", get_args(GoalScope), blank="both"
    ),
    Field("focus", "I grow in", "choice", choices=get_args(GoalFocus), blank="", option="growth", also="focus"),
    *(Field(one.field, one.label, "whole", one.hint, low=0, high=3) for one in SCALES),
    Field("times_done", "done before", "whole", "how often you did such a thing", low=0, high=100_000, blank=0),
    Field("sharpens_edge", "sharpens edge", "yes", "y if it sharpens what sets you apart"),
)
POLITICS: tuple[Field, ...] = (
    Field("chain", "in the chain", "people", "who has a say above you: names, separated by commas"),
    Field("bypasses", "goes round", "people", "whom of them it goes round: names", option="round"),
    Field("valued_here", "valued here", "yes", "y if going round people is welcome here", option="valued"),
)
