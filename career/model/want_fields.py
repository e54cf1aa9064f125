"""The fields that a person fills in of what they want, and who decides on a goal (B9, B15, B16)."""

from __future__ import annotations

from career.model.field import Field

INSIDE = Field("part", "see", hint="a part of your organisation, such as the finance team", option="inside")
WANTS: tuple[Field, ...] = (
    Field("text", "want", "long", hint="what you want to do or learn: lead two people"),
    INSIDE,
    Field("why", "why", "long", hint="why it matters; only for you"),
    Field("goal", "goal", "goal", "the goal that it serves: id or title"),
)
CAME_OF = Field("want", "came of", "want", "what you wanted: id or words", option="want")
DECIDES_ON = Field(
    "decides_on", "decides on", "goals", "goals, separated by commas: ids or titles", option="decides-on"
)
DECIDERS = Field("deciders", "who decides", hint="who has a say in it: names, separated by commas")
"""Who decides on a goal. It is kept with the people, so it is asked for beside the fields of a goal."""
