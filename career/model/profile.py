"""The profile: a line each on who I am at work and where I am going, kept with every version it had (B4, O6, O8, G8, P18, L12)."""

from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar, Literal, get_args

from msgspec.structs import replace

from career.errors import BadValue, Refused
from career.language.text import clean_line
from career.model import reviews
from career.model.field import choice_words
from career.model.records import Record, Step, required

if TYPE_CHECKING:
    from collections.abc import Mapping

    from career.model.context import Context
    from career.model.snapshot import Career

ProfileKind = Literal[
    "next_move",
    "known_as",
    "want_known_as",
    "edge",
    "future_self",
    "job_in_two_years",
    "climate",
    "enjoyed",
    "strongest",
    "asset",
]
KINDS: tuple[ProfileKind, ...] = get_args(ProfileKind)
Climate = Literal["calm", "strained", "fear"]
CLIMATES: tuple[Climate, ...] = get_args(Climate)
QUESTIONS: dict[ProfileKind, str] = {
    "next_move": "what you do next in your career",
    "known_as": "what people come to you for now",
    "want_known_as": "what they should come to you for",
    "edge": "what you do better than most",
    "future_self": "who you will be when all this is done",
    "job_in_two_years": "how your job will have changed by then",
    "climate": "how it is to work here: calm, strained or fear",
    "enjoyed": "what you enjoyed most",
    "strongest": "what you are best at",
    "asset": "what makes you worth having, here or next",
}
"""What each line answers."""
ASKED: dict[ProfileKind, str] = {
    "next_move": "What do you do next in your career?",
    "known_as": "What do people come to you for now?",
    "want_known_as": "What should they come to you for?",
    "edge": "What do you do better than most?",
    "future_self": "Who will you be when all this is done?",
    "job_in_two_years": "How will your job have changed in two years?",
    "climate": "How is it to work here: calm, strained or fear?",
    "enjoyed": "What did you enjoy most?",
    "strongest": "What are you best at?",
    "asset": "What makes you worth having, here or next?",
}
"""The same as a question."""
OF_QUARTER: tuple[ProfileKind, ...] = ("enjoyed", "strongest", "asset", "known_as", "want_known_as", "next_move")
"""The lines that are asked for each quarter, in the order of the questions: the same words again confirm them (P2, B4, O6)."""


class ProfileLine(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One version of a line of the profile, as it was on the day `on`. The latest of a kind counts.

    The climate is one of three words and private: it never comes back in Upcoming, which others see. `confirmed_on` is
    the last day on which a line of the quarter was said again in the same words (B4).
    """

    table: ClassVar[str] = "profile"
    letter: ClassVar[str] = "z"
    title_field: ClassVar[str] = "text"
    is_work: ClassVar[bool] = False

    kind: ProfileKind = "next_move"
    on: date
    text: str
    confirmed_on: date | None = None

    @property
    def said_on(self) -> date:
        """Return the last day on which it was said, or confirmed."""
        return max(self.on, self.confirmed_on or self.on)

    def settled(self, _today: date) -> "ProfileLine":
        """Return the line as it is kept: the climate in small letters."""
        return replace(self, text=self.text.casefold()) if self.kind == "climate" else self

    def check(self) -> None:
        """Raise BadValue for a climate that is none of the three, or that would come back in Upcoming."""
        if self.kind != "climate":
            return
        if self.text not in CLIMATES:
            raise BadValue(f"'{self.text}' is no climate.", f"Choose: {', '.join(CLIMATES)}.", field="text")
        if self.revisit_on:
            raise BadValue(
                "The climate is private, and others see what is upcoming.",
                "Leave 'look again' empty.",
                field="revisit_on",
            )


def versions(kind: ProfileKind, career: "Career") -> list[ProfileLine]:
    """Return the versions of a line, the latest first."""
    said = (line for line in career.profile.values() if line.kind == kind and line.archived_on is None)
    return sorted(said, key=lambda line: (line.on, line.created_at, line.id), reverse=True)


def latest(kind: ProfileKind, career: "Career") -> ProfileLine | None:
    """Return the line of a kind that counts now, None before the first one."""
    return next(iter(versions(kind, career)), None)


def text_of(kind: ProfileKind, career: "Career") -> str:
    """Return the words of the line that counts now, "" before the first one."""
    said = latest(kind, career)
    return said.text if said else ""


def add(values: "Mapping[str, Any]", context: "Context") -> Step:
    """Say a line of the profile as of a day; the version of another day is kept, one of the same day is put right.

    Raises BadValue for no text, and for a climate that is none.
    """
    text = required(clean_line(values["text"]), "text", "the line")
    made = context.moment.make(ProfileLine, **{**values, "text": text}).settled(context.today)
    made.check()
    typed = {name: value for name, value in values.items() if value and name not in {"kind", "on", "text"}}
    if there := [line for line in versions(made.kind, context.career) if line.on == made.on]:
        made = replace(there[0], **typed | {"text": made.text})
    before = latest(made.kind, context.career)
    if before and before.text == made.text and made.on > before.on and made.kind in OF_QUARTER and not typed:
        return confirm(before, made.on)
    if before and before.text == made.text and made.on >= before.on and not typed:
        return Step(f"Nothing was changed: '{made.text}' stays", [before])
    return Step(f"{choice_words(made.kind).capitalize()}: '{made.text}'", [made])


def confirm(line: ProfileLine, on: date) -> Step:
    """Say on a day that a line is still so: no new version, but it is not asked for again in this quarter (B4)."""
    return Step(
        f"Confirmed {choice_words(line.kind)} '{line.text}'", [replace(line, confirmed_on=max(on, line.said_on))]
    )


def check_deletable(line: ProfileLine, career: "Career") -> None:
    """Raise Refused for the only version of the next move after a quarterly review: it is never blank from then on (O6)."""
    held = any(review.finished_on for review in reviews.of_kind("quarterly", career))
    if held and line.kind == "next_move" and versions("next_move", career) == [line]:
        raise Refused(
            "Your next move is not blank after a quarterly review.",
            "e says it in other words, or `rung answer next move TEXT`.",
        )


def to_ask(kind: ProfileKind, context: "Context") -> bool:
    """Whether a line of the quarter was not said, or not confirmed, for as many days as the setting says (P2, B4)."""
    last = latest(kind, context.career)
    return last is None or (context.today - last.said_on).days >= context.settings.question_days


def edited(before: ProfileLine, now: ProfileLine, context: "Context") -> ProfileLine:
    """Return a line as it is saved after an edit: as a version of today where it says something else.

    The version of another day stays as it was. Raises Refused for other words in an earlier version, and for another kind.
    """
    if now.kind != before.kind:
        raise Refused(f"This is '{choice_words(before.kind)}'.", "Say the other one: `rung profile LINE TEXT`.")
    if now.text == before.text or before.on == context.today:
        return now
    newest = latest(before.kind, context.career)
    if newest and newest.id != before.id:
        raise Refused("That is an earlier version, kept as it was.", "Change the latest one.")
    fresh = context.moment.make(ProfileLine, kind=now.kind, on=context.today, text=now.text)
    return replace(now, id=fresh.id, created_at=fresh.created_at, on=fresh.on)
