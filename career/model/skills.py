"""My skills: how good I am at each, as I see it and as others do (L7, L9, O10, P7, P18).

The evidence for a skill, its wins and the tasks that built it, is in `career.evidence.skill_evidence`; what it says of
my levels is in `skill_levels` there.
"""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, NamedTuple

import msgspec
from msgspec.structs import replace

from career.errors import BadValue, Refused
from career.language.relative_days import past
from career.language.text import clean_line
from career.model.backlinks import pointing
from career.model.records import NOTHING, Change, Record, Step, required

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.feedback import Feedback
    from career.model.moment import Moment
    from career.model.snapshot import Career

Level = Annotated[int, msgspec.Meta(ge=0, le=4)]
Energy = Annotated[int, msgspec.Meta(ge=-2, le=2)]
LEVELS = (
    ("new", "I have not done it yet"),
    ("helped", "I do it with somebody, or step by step from a guide"),
    ("alone", "I do the usual case by myself"),
    ("relied on", "the hard cases come to me"),
    ("teaches", "others do it well because of what I showed or shaped"),
)
"""A word for each level, 0 to 4, and what it means for any skill, in the first person."""
HIGHEST = len(LEVELS) - 1
LEVEL_HINT = " · ".join(f"{level} {word}" for level, (word, _) in enumerate(LEVELS))
MOST_HEARD = 3
"""The most feedback on a skill that is shown before I rate it."""
WEAK, STRONG = 1, 3
"""The highest level that counts as weak, and the lowest that counts as strong (P18)."""


class Skill(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A skill of mine. `level` is where I see myself, 0 to 4, None until I say so; `first_level` is where I began.

    `key` is what wins and tasks call it: its id in the catalogue, or the words that were typed first. It stays when
    `name` is changed. `target` is the level that I want, `energy` what doing it does to me, from -2 (drains) to 2
    (gives) (P7). `odd` marks a skill from elsewhere, kept for another setting (L9).
    """

    table: ClassVar[str] = "skills"
    letter: ClassVar[str] = "s"
    title_field: ClassVar[str] = "name"
    is_work: ClassVar[bool] = False

    name: str
    key: str = ""
    level: Level | None = None
    first_level: Level | None = None
    target: Level | None = None
    energy: Energy = 0
    odd: bool = False


class Rating(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A level that somebody gave one of my skills (O10): `person` is an id, "" for me."""

    table: ClassVar[str] = "ratings"
    letter: ClassVar[str] = "j"
    title_field: ClassVar[str] = "why"
    about_fields: ClassVar[tuple[str, ...]] = ("skill",)
    is_work: ClassVar[bool] = False

    skill: str
    on: date
    level: Level
    person: str = ""
    why: str = ""


def level_words(level: int | None) -> str:
    """Return a level in words: "2 alone"; "no level yet" for None."""
    return "no level yet" if level is None else f"{level} {LEVELS[level][0]}"


def alike(words: str) -> str:
    """Return a skill's name in a form for comparison: "Sql-Tuning" and "SQL tuning" are the same."""
    return " ".join(words.casefold().replace("-", " ").replace("_", " ").split()) or words.casefold()


def of(words: str, career: "Career") -> Skill | None:
    """Return the skill that has this key or name, or None where there is no record of it."""
    return career.index("skills by words", lambda: _by_words(career)).get(alike(words))


def _by_words(career: "Career") -> dict[str, Skill]:
    """Map keys and names to skills; where two share one, as two machines may make, the earlier counts."""
    newest_first = sorted(career.skills.values(), key=lambda s: (s.created_at, s.id), reverse=True)
    found = {alike(skill.name): skill for skill in newest_first}
    return found | {alike(skill.key): skill for skill in newest_first if skill.key}


def begun(words: str, context: "Context") -> Skill:
    """Return the skill that these words name, a new one where there is no record of it. Raises BadValue for no words.

    An id counts too, and the beginning of one if it contains a digit, as names rarely do.
    """
    career = context.career
    from career.model.skill_names import name_of, skill_of

    line = required(words, "name", "the skill")
    key = skill_of(line)
    recorded = of(line, career) or of(key, career) or _by_id(line.lower(), career)
    return recorded or context.moment.make(Skill, name=name_of(key), key=key)


def _by_id(line: str, career: "Career") -> Skill | None:
    ids = [i for i in career.skills if i.startswith(line) and any(map(str.isdigit, line))]
    return career.skills.get(ids[0] if len(ids) == 1 and len(line) > 2 else line)


def typed_as(skill: Skill, career: "Career") -> str:
    """Return the shortest id by which `begun` finds a skill."""
    short = career.short(skill.id)
    return short if any(map(str.isdigit, short)) else skill.id


def add(typed: Mapping[str, Any], context: "Context") -> Step:
    """Add a skill with these fields; its level is its first rating. Raises Refused where it is recorded already."""
    fresh = begun(typed["name"], context)
    if fresh.id in context.career.skills:
        raise Refused(
            f"'{fresh.name}' is one of your skills already.",
            f"Rate it: `rung rate {typed_as(fresh, context.career)} LEVEL`.",
        )
    rest = {name: value for name, value in typed.items() if name != "name"}
    made = _with_beginning(replace(fresh, **rest))
    return Step(f"Added skill '{made.name}'", [made, *_logged(None, made, context.moment)])


def edited(before: Skill, now: Skill, moment: "Moment") -> tuple[Skill, list[Change]]:
    """Return the skill as it is saved after an edit, and the rating that a change of its level makes."""
    kept = _with_beginning(now)
    return kept, _logged(before, kept, moment)


def _logged(before: Skill | None, now: Skill, moment: "Moment") -> list[Change]:
    """Return my rating of today where the level was set or changed."""
    if now.level is None or (before is not None and before.level == now.level):
        return []
    return [moment.make(Rating, skill=now.id, on=moment.today, level=now.level)]


class Assessment(NamedTuple):
    """How good somebody is said to be at a skill: the level, by whom (an id, "" for me), why, when (None for today)."""

    level: int
    person: str = ""
    why: str = ""
    on: date | None = None


def rate(skill: Skill, said: Assessment, context: "Context") -> Step:
    """Record a rating of a skill. A skill that is new (see `begun`) is added with it.

    My own rating becomes its level, unless I rated it on a later day. Said again on the
    same day without another reason, it changes nothing. Raises BadValue for a day to come or an unknown level.
    """
    career = context.career
    day = said.on or context.today
    if day > context.today:
        from career.language.dates import spell

        raise BadValue(f"{spell(day, context.today)} is in the future.", "Type today or an earlier day.", field="on")
    if not 0 <= said.level <= HIGHEST:
        raise BadValue(f"{said.level} is not a level.", f"Choose: {LEVEL_HINT}.", field="level")
    why = clean_line(said.why)
    if _is_repeated(said._replace(on=day, why=why), skill, career):
        return NOTHING
    rating = context.moment.make(Rating, skill=skill.id, on=day, level=said.level, person=said.person, why=why)
    now = skill if said.person else _rated(skill, rating, career)
    changes: list[Change] = [rating] if career.skills.get(now.id) == now else [now, rating]
    by = f" by {career.headline(said.person)}" if said.person else ""
    return Step(f"Rated '{skill.name}' {level_words(said.level)}{by}", changes)


def ratings(skill: Skill, career: "Career", *, mine: bool) -> list[Rating]:
    """Return the ratings of a skill, earliest first: mine, or those by others."""
    found = [r for r in pointing(Rating, "skill", skill.id, career) if r.archived_on is None]
    return sorted((r for r in found if mine is not bool(r.person)), key=lambda r: (r.on, r.created_at, r.id))


def feedback_on(skill: Skill, career: "Career") -> "list[Feedback]":
    """Return the feedback that is about a skill, the latest first; a request counts once it was answered (O10)."""
    found = career.index("feedback by skill", lambda: _by_skill(career))
    ways = {alike(skill.key), alike(skill.name)} - {""}
    once = {item.id: item for way in ways for item in found.get(way, ())}
    return sorted(once.values(), key=lambda f: (f.answered_on or f.on, f.created_at, f.id), reverse=True)


def _by_skill(career: "Career") -> "dict[str, list[Feedback]]":
    found: dict[str, list[Feedback]] = {}
    for item in career.feedback.values():
        if item.archived_on is None and not (item.kind == "request" and item.answered_on is None):
            for words in item.skills:
                found.setdefault(alike(words), []).append(item)
    return found


def others_said(skill: Skill, context: "Context") -> str:
    """Return what others said of a skill, the latest of each, to be read before I rate it; "" where nobody did.

    Self-ratings of equal performance differ between people, others' do not (Exley & Kessler 2022).
    """
    said = {rating.person: rating for rating in ratings(skill, context.career, mine=False)}
    newest_first = sorted(said.values(), key=lambda r: (r.on, r.created_at, r.id), reverse=True)
    rated = (
        f"{context.career.headline(r.person)} said {level_words(r.level)}, {past(r.on, context.today)}"
        + (f": {r.why}" if r.why else "")
        for r in newest_first
    )
    heard = (said_in(item, context) for item in feedback_on(skill, context.career)[:MOST_HEARD])
    return " · ".join([*rated, *heard])


def said_in(item: "Feedback", context: "Context") -> str:
    """Return who said what in feedback on a skill, and when: "Omar, 3 days ago: Your demo lost me"."""
    who = context.career.headline(item.person) or "somebody"
    return f"{who}, {past(item.answered_on or item.on, context.today)}: {item.plain or item.raw}"


def _is_repeated(said: Assessment, skill: Skill, career: "Career") -> bool:
    """Whether the same person gave the skill this level last on that day, for this reason where one is given."""
    theirs = [r for r in ratings(skill, career, mine=not said.person) if (r.person, r.on) == (said.person, said.on)]
    return bool(theirs) and theirs[-1].level == said.level and said.why in {"", theirs[-1].why}


def _rated(skill: Skill, rating: Rating, career: "Career") -> Skill:
    """Return the skill with its level after my rating, which may be dated before other ratings of mine."""
    others = ratings(skill, career, mine=True)
    if skill.first_level is None or (others and rating.on < others[0].on):
        skill = replace(skill, first_level=rating.level)
    return skill if others and rating.on < others[-1].on else replace(skill, level=rating.level)


def _with_beginning(skill: Skill) -> Skill:
    """Return the skill with its present level as its first one, where no first level was given."""
    return replace(skill, first_level=skill.level) if skill.first_level is None else skill
