"""The fields that a person can fill in, table by table: one list for the forms and the command line."""

from __future__ import annotations

from typing import get_args

from career.model import (
    agenda,
    contacts,
    direct_reports,
    feedback,
    nudge_answers,
    people,
    profile,
    reviews,
    tasks,
    trust_fields,
    want_fields,
)
from career.model.field import Field
from career.model.goal_fields import GOAL_FIELDS
from career.model.job_fields import JOB_FIELDS
from career.model.leading_tables import LEADING_FIELDS
from career.model.learning_fields import LEARNING_FIELDS
from career.model.practice_tables import PRACTICE_FIELDS
from career.model.skills import HIGHEST, LEVEL_HINT
from career.model.trust_fields import TRUST_FIELDS
from career.model.usual_fields import (
    BLOCKED_ON,
    BLOCKED_SINCE,
    HAPPENED,
    HAPPENED_ON,
    NEED,
    REPEAT,
    SINCE,
    THEN_DO,
    WHEN,
)

MEASURED = ("before", "after", "unit")
"""The fields that "4.1 s -> 0.9 s" in a text fills."""
BETWEEN = "from one meeting to the next; 0 for none, empty for the usual"
EVERY: tuple[Field, ...] = (
    Field("note", "note", "text", "anything worth keeping"),
    Field("revisit_on", "look again", "date", WHEN, option="revisit"),
)
FIELDS: dict[str, tuple[Field, ...]] = {
    **GOAL_FIELDS,
    "tasks": (
        Field("title", "task", hint="as you heard it"),
        Field("assigned_by", "from", "person", "who asked", option="from"),
        Field("for_person", "for", "person", "whose task it is, if not yours", option="for"),
        Field("assigned_on", "asked on", "date", HAPPENED, past=True),
        Field("due", "due", "date", WHEN),
        Field("goal", "goal", "goal", "id or title"),
        Field("minutes_each", "minutes", "whole", "for doing it once", low=0, high=100_000, option="minutes"),
        Field("times_done", "times done", "whole", "so far", low=0, high=100_000, blank=0),
        Field("stretch", "stretch", "whole", "0 none to 3 a lot", low=0, high=3, blank=0),
        BLOCKED_ON,
        BLOCKED_SINCE,
        THEN_DO,
        *REPEAT,
        NEED,
        Field("chosen", "chosen", "yes", "y if you chose it yourself"),
        Field("expectations", "expectations", "choice", choices=get_args(tasks.Expectations), blank=""),
        Field("state", "state", "choice", choices=get_args(tasks.TaskState), blank="open"),
        Field("outside_role", "outside role", "yes", "y if it is more than your job asks"),
        Field("outside_comfort", "outside comfort", "yes", "y if it is new to you, or a little frightening"),
    ),
    "reframes": (
        Field("sentence", "sentence", "long", hint="what it does for you", option="sentence", also="picture"),
        Field("reasons", "held back", "reasons", "know, like, use"),
        Field("skills", "skills", "skills", "separated by commas"),
        Field("step_to", "step to", "goal", "id or title", option="step-to", also="stone"),
        Field("if_cue", "if", hint="stand-up ends", option="if"),
        Field("then_do", "then", hint="the next step", option="then"),
        Field("then_minutes", "minutes", "whole", "time box", low=1, high=600),
        Field("known", "I know", "long", hint="which part of it you know already"),
        Field("shown_by", "shown by", hint="who can show you"),
        Field("helped_by", "helped by", "person", "who helped you to see it: a name"),
        Field("gains", "who gains", hint="by name"),
        Field("breaks", "without it", "long", hint="what breaks if nobody does it"),
        Field("need", "need it meets", hint="which need of the organisation"),
        Field("done_right", "done right", "long", hint="what doing it right means"),
        Field("beyond", "beyond", "long", hint="one small thing beyond what was asked"),
        Field("they_said", "they said", "long", hint="their answer to the sentence"),
        Field("text", "to say", "long", hint="your words, when you take another way out"),
        Field("follow_up_on", "ask back", "date", WHEN, option="follow-up"),
        Field("reply", "reply", "long", hint="what they answered"),
    ),
    "feedback": (
        Field("raw", "heard", "long", hint="as you heard it", dates="on"),
        Field("person", "from", "person", "a name", option="from"),
        Field("kind", "kind", "choice", choices=get_args(feedback.FeedbackKind), blank="critique"),
        Field("channel", "where", "choice", choices=get_args(feedback.Channel), blank=""),
        HAPPENED_ON,
        Field("plain", "plain words", "long", hint="what was seen, on which task, what to do next"),
        Field("skills", "skills", "skills", "the skills it is about, separated by commas"),
        Field("change_made", "I changed", "long", hint="what you do differently"),
        Field("change_on", "since", "date", SINCE, past=True),
        Field("park_why", "parked", hint="why not now"),
        Field("topic", "topic", hint="what you asked about"),
        BLOCKED_ON,
        THEN_DO,
        Field("pinned", "pinned", "yes", "y to keep praise in sight"),
    ),
    "tellings": (
        Field("feedback", "feedback", "feedback", "its id"),
        Field("person", "to", "person", "a name", option="to"),
        HAPPENED_ON,
        Field("text", "text", "text"),
        Field("topic", "about", hint="in a few words"),
        Field("follow_up_on", "ask back", "date", WHEN, option="follow-up"),
        Field("reply", "reply", "long", hint="what they said"),
    ),
    "people": (
        Field("name", "name"),
        Field("role", "role", "choice", choices=get_args(people.Role), blank="other"),
        Field("influence", "influence", "whole", "on your future, 0 to 3", low=0, high=3, blank=0),
        Field("cares_about", "cares about", "words", "separated by commas"),
        Field("growth_area", "grows in", hint="what a report is learning", option="grows-in"),
        Field("skills", "good at", "skills", "skills to ask them about, separated by commas", option="good-at"),
        want_fields.DECIDES_ON,
        Field("cadence_days", "days between", "whole", BETWEEN, low=0, high=3660, option="every"),
        Field("next_on", "next meeting", "date", WHEN, option="next"),
        *trust_fields.OF_PERSON,
    ),
    "contacts": (
        Field("text", "about", "long", hint="what it was about, or nothing", dates="on"),
        Field("person", "with", "person", "a name", option="with"),
        Field("kind", "kind", "choice", choices=contacts.KINDS, blank="other"),
        HAPPENED_ON,
        Field("minutes", "minutes", "whole", "how long it took", low=0, high=1440),
        Field("trust", "trust shown", "choice", choices=get_args(contacts.Trust), blank="", option="trust"),
        Field("skills", "I learned", "skills", "skills, separated by commas", option="learned"),
        Field("task", "moved on", "task", "the task that moved on: id or title", option="moved"),
        Field("met", "I met", "person", "whom you met by it: a name", option="met"),
    ),
    "topics": (
        Field("text", "topic", "long", hint="a question, or what you decided"),
        Field("person", "with", "person", "a name", option="with"),
        Field("side", "column", "choice", choices=agenda.SIDES, blank="input", option="column"),
        Field("said", "they said", "text", hint="what they said, what came of it"),
    ),
    "sayings": (
        Field("text", "they said", "long", hint="in their own words", dates="on"),
        Field("topic", "about", "choice", choices=tuple(direct_reports.ASKED), blank="want"),
        Field("person", "who", "person", "a name", option="from"),
        HAPPENED_ON,
    ),
    "strengths": (
        Field("text", "strength", "long", hint="what you saw them do well", dates="on"),
        Field("person", "who", "person", "a name", option="of"),
        HAPPENED_ON,
    ),
    "wins": (
        Field("text", "win", hint='one line; "on yesterday" sets its day', dates="on", measures=MEASURED),
        HAPPENED_ON,
        Field("before", "before", "number", "the number before, such as 4.1"),
        Field("after", "after", "number", "the number after, such as 0.9"),
        Field("unit", "unit", hint="ms, people, euros"),
        Field("for_whom", "for", hint="who gained", option="for"),
        Field("skills", "skills", "skills", "separated by commas"),
        Field("goal", "goal", "goal", "id or title"),
        Field("milestone", "milestone", "yes", "y for a big one"),
        Field("pinned", "pinned", "yes", "y to keep it in sight"),
        Field("old_skill", "old skill", "yes", "y if a skill from other work made it", option="old-skill"),
        Field("needed", "needed", "yes", "y if somebody needed you for it"),
        Field("told_to", "told to", "words", "who knows of it: names", option="told"),
        Field("legacy", "proves", "legacy", "what stays of your job: id or words", option="proves"),
        want_fields.CAME_OF,
    ),
    "reminders": (
        Field("text", "remember", dates="on"),
        Field("on", "on", "date", WHEN),
        *REPEAT,
    ),
    "visions": (
        Field("text", "what I want"),
        Field("first_answer", "first answer"),
        Field("start", "from", "number", "where you are", option="from"),
        Field("target", "to", "number", "where you want to be", option="to"),
        Field("unit", "unit", hint="people led"),
    ),
    "reviews": (
        Field("kind", "kind", "choice", choices=get_args(reviews.ReviewKind), blank="daily"),
        HAPPENED_ON,
        Field("seconds", "seconds", "whole", "how long it took", low=0, high=86_400, blank=0),
    ),
    "hits": (
        Field("goal", "goal", "goal", "id or title"),
        HAPPENED_ON,
        Field("did", "happened", "yes", "y or n"),
    ),
    "tradeoffs": (
        Field("what", "what", hint="what makes room"),
        Field("goal", "for", "goal", "id or title", option="for"),
        Field("to_date", "until", "date", WHEN),
        Field("person", "to", "person", "who takes it over, or is told", option="to"),
        Field("why", "why", hint="the reason"),
        Field("minutes_week", "frees", "whole", "minutes a week", low=0, high=10_080, blank=0, option="minutes"),
        Field("text", "text", "text"),
        Field("follow_up_on", "ask back", "date", WHEN, option="follow-up"),
        Field("reply", "reply", "long", hint="what they said"),
    ),
    "picks": (
        Field("text", "task", hint="as you heard it"),
        Field("skills", "skills", "skills", "separated by commas"),
        Field("left_out", "left out", "skills", "separated by commas", option="without"),
    ),
    "skills": (
        Field("name", "skill", hint="from the catalogue, or in your words"),
        Field("level", "level", "whole", LEVEL_HINT, low=0, high=HIGHEST),
        Field("first_level", "first level", "whole", "0 to 4", low=0, high=HIGHEST, option="first"),
        Field("target", "target", "whole", "0 to 4", low=0, high=HIGHEST),
        Field("energy", "energy", "whole", "-2 drains me to 2 gives me energy", low=-2, high=2, blank=0),
        Field("odd", "odd", "yes", "y if it comes from other work and may be useful later"),
    ),
    "ratings": (
        Field("why", "why", hint="what shows it"),
        HAPPENED_ON,
    ),
    "conflicts": (Field("text", "text", "text"),),
    "nudges": (
        HAPPENED_ON,
        Field("said", "said", "choice", choices=get_args(nudge_answers.Said), blank=""),
    ),
    "profile": (
        Field(
            "kind", "line", "choice", "edge, next move, ...", choices=profile.KINDS, blank="next_move", option="line"
        ),
        Field("text", "text", "long", hint="one line, in your words"),
        HAPPENED_ON,
    ),
    "needs": (
        Field("text", "need", "long", hint="what the organisation needs"),
        Field("owner", "owner", "person", "who answers for it: a name"),
        Field("until", "until", "date", WHEN),
    ),
    "behaviours": (Field("text", "behaviour", "long", hint="what the boss you wish you had would do"),),
    **JOB_FIELDS,
    **TRUST_FIELDS,
    **LEARNING_FIELDS,
    **PRACTICE_FIELDS,
    **LEADING_FIELDS,
    "wants": want_fields.WANTS,
}


def fields_of(table: str) -> tuple[Field, ...]:
    """Return the fields of a table that a person can fill in, in the order of the form."""
    return FIELDS[table] + EVERY


def by_name(table: str) -> dict[str, Field]:
    """Return the fields of a table by their names, in the order of the form."""
    return {field.name: field for field in fields_of(table)}


def field_of(table: str, name: str) -> Field:
    """Return one field of a table."""
    return by_name(table)[name]
