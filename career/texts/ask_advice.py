"""S5: advice on the next time (B6). People say more when asked for advice than for feedback (Abi-Esber et al. 2022).

It has words of its own for a hint, which it tests with whoever gave it (first 12), for a task that is stuck (L15), and
for what I am known for (B4).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from career.errors import Refused
from career.language.addressing import addressed, lowered, sentence, told_to
from career.language.text import clean, clean_line
from career.model.feedback import Feedback
from career.model.field import Field
from career.model.goals import Goal
from career.model.records import Record, Step
from career.model.skills import Skill
from career.model.tasks import Task
from career.model.text_names import KNOWN_FOR, is_topic
from career.texts.text import (
    Source,
    Texts,
    TextToSay,
    Wording,
    check_to_come,
    day_to_come,
    doing,
    goal_said,
    skill_said,
)

if TYPE_CHECKING:
    from career.model.context import Context

WHERE: Mapping[str, str] = {
    "appraisal": "in my appraisal",
    "1on1": "in our one-on-one",
    "review": "in the review",
    "chat": "in the chat",
}
"""Where a hint was given, in a sentence to whoever gave it."""
SHORT = "A line or two is plenty"


class Asked(NamedTuple):
    """What is asked for: what comes before my own line, what comes after it, and a line for the list of requests."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    line: str


def _known(source: Source, _context: Context) -> Texts:
    return {"topic": topic} if (topic := _topic(source.about)) else {}


def _topic(about: Record | None) -> str:
    """Return what a record is about. Raises Refused for a hint that was not said plainly yet: there is nothing to test."""
    match about:
        case Feedback(kind="hint", plain=""):
            raise Refused(
                "This hint has not been said in plain words yet.", "Say first what you think it means: p, or --plain."
            )
        case Feedback():
            return about.plain or about.topic or about.raw
        case Task():
            return doing(about.title)
        case Goal():
            return goal_said(about.title)
        case Skill():
            return skill_said(about)
    return ""


def _whom(source: Source, context: Context) -> str:
    match source.about:
        case Feedback():
            return source.about.person
        case Task() if source.about.state == "stuck":
            from career.views.asking import who_knows  # reads the catalogue, which few callers need

            return next((one.person.id for one in who_knows(source.about, context)), "")
    return ""


def _asked(wording: Wording) -> Asked:
    about, topic = wording.about, clean_line(wording.get("topic"))
    if is_topic(topic, KNOWN_FOR):
        before = ("I'm asking a few people whose view I trust: what would you say I'm known for here?",)
        return Asked(before, ("And what should I be known for a year from now?",), "What am I known for?")
    if isinstance(about, Feedback) and about.kind == "hint":
        return _tested(about, topic)
    if isinstance(about, Task) and about.state == "stuck":
        before = (f"I'm stuck on {lowered(topic)}, and I'd value your advice.",)
        return Asked(before, ("How would you go about it?",), f"How would you go about {lowered(topic)}?")
    before = (f"could I ask your advice on {lowered(topic)}?",)
    after = ("What would you keep, and what would you do differently next time?",)
    return Asked(before, after, f"What would you do differently next time: {lowered(topic)}?")


def _tested(hint: Feedback, topic: str) -> Asked:
    """Return the question that tests whether a hint was understood."""
    where = WHERE.get(hint.channel, "a while ago")
    to_do = told_to(topic)
    means = f"I take it to mean that I should {to_do}." if to_do else f"I take it to mean: {sentence(lowered(topic))}"
    before = (
        f"I've been thinking about something you said {where}: \u201c{clean_line(hint.raw).rstrip('.')}\u201d.",
        means,
    )
    after = ("Is that it?", "And what would you like to see me do differently next time?")
    return Asked(before, after, f"Is this what you meant: {lowered(topic)}?")


def _write(wording: Wording, context: Context) -> str:
    by = wording.get("by")
    check_to_come(by, "by", context.today)
    until = f", before {day_to_come(by, context.today)} if you can" if by else ""
    asked = _asked(wording)
    return addressed(wording.name, *asked.before, wording.line, *asked.after, f"{SHORT}{until}.")


def _tell(wording: Wording, said: str, context: Context) -> Step:
    """Return the step that notes the request; its answer is filed to it, and bears on the skill that it is about."""
    about = wording.about
    skills = frozenset({about.key or about.name}) if isinstance(about, Skill) else getattr(about, "skills", frozenset())
    request = context.moment.make(
        Feedback,
        raw=_asked(wording).line,
        kind="request",
        person=wording.person,
        on=context.today,
        topic=clean_line(wording.get("topic")),
        skills=skills if isinstance(about, Skill | Feedback) else frozenset(),
        note=clean(said),
    )
    return Step(f"Asked {context.career.headline(wording.person)} for advice: {request.topic}", [request])


TEXT = TextToSay(
    "S5",
    "ask-advice",
    "ask for advice",
    "why them, or what you have tried?",
    _write,
    _tell,
    gaps=(
        Field("topic", "about", hint="what, such as my last proposal"),
        Field("by", "before", "date", "when the next time is, if you know"),
    ),
    needed=("topic",),
    about=("feedback", "tasks", "goals", "skills"),
    known=_known,
    whom=_whom,
)
