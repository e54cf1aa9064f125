"""The fields of a job that a person fills in, of how it fits, and of what it leaves behind."""

from __future__ import annotations

from typing import get_args

from career.model import legacy, roles
from career.model.field import Field
from career.model.usual_fields import HAPPENED_ON

STARTS = Field("started_on", "first day", "date", "mon, 11 jan", option="starts")
"""The first day of the next job, which is to come."""
JOB_FIELDS: dict[str, tuple[Field, ...]] = {
    "roles": (
        Field("title", "job", hint="its title"),
        Field("org", "at", hint="the organisation", option="at"),
        Field("started_on", "from", "date", "its first day: 2025-10-06, 6 oct", option="from", past=True),
        Field("ended_on", "until", "date", "its last day", option="until"),
        Field("path", "it is", "choice", choices=get_args(roles.Path), blank="on_path", option="path"),
        Field("leaving_on", "leaving", "date", "private: the day you mean to leave", option="leaving"),
    ),
    "fits": (
        Field("role", "job", "role", "id or title"),
        HAPPENED_ON,
        Field("score", "fit", "whole", roles.FIT_HINT, low=0, high=10),
        Field("line", "why", hint="one line"),
    ),
    "legacy": (
        Field("statement", "it stays", "long", hint="what you leave behind, in one line"),
        Field("kind", "kind", "choice", choices=get_args(legacy.LegacyKind), blank="artefact"),
        Field("role", "job", "role", "id or title; the present one if left empty"),
        Field("successor", "taken on by", "person", "a name", option="successor"),
        Field("confirmed_by", "confirmed by", "person", "who says that it is so", option="confirmed-by"),
    ),
}
