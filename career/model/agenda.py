"""What to talk about with somebody: what I decided and they react to, and what I need their input on (O1, O3, O11).

Most of an agenda is worked out of the other records (`career.views.agenda`); a topic is stored where it was typed, ticked,
answered, or carried over from one meeting to the next.
"""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal, NamedTuple, TypeAlias

import msgspec

from career.model.backlinks import pointing
from career.model.records import Record

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.snapshot import Career

Side: TypeAlias = Literal["decided", "input"]
SIDES: tuple[Side, ...] = ("decided", "input")


class Topic(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A topic for `person` (an id). It was ticked on `done_on`; `said` is what came of it.

    One that was typed has a `text`. Another is `about` a record, which says what there is to talk about, so that no text is
    kept twice; about wins, it is about all since the day `since` up to that one.
    `contact` is the id of the meeting in which it was talked about, "" until that was noted. It was `carried` over so
    many times: that many meetings went by without it.
    """

    table: ClassVar[str] = "topics"
    letter: ClassVar[str] = "2"
    title_field: ClassVar[str] = "text"
    about_fields: ClassVar[tuple[str, ...]] = ("about",)
    closed_field: ClassVar[str] = "done_on"
    is_work: ClassVar[bool] = False

    person: str
    text: str = ""
    side: Side = "input"
    about: str = ""
    since: date | None = None
    done_on: date | None = None
    said: str = ""
    contact: str = ""
    carried: Annotated[int, msgspec.Meta(ge=0)] = 0


class Asks(NamedTuple):
    """How many topics that were talked about asked for input, of how many (O1)."""

    asked: int
    talked: int

    @property
    def share(self) -> float | None:
        """Return the share that asked for input, 0 to 1; None where nothing was talked about."""
        return self.asked / self.talked if self.talked else None

    def __str__(self) -> str:
        own = self.talked - self.asked
        return f"own decisions: {own} of {self.talked} ({own / self.talked * 100:.0f} %)" if self.talked else ""


def of(person: str, career: "Career") -> list[Topic]:
    """Return the topics for a person (an id), in the order in which they came."""
    there = (topic for topic in pointing(Topic, "person", person, career) if topic.archived_on is None)
    return sorted(there, key=lambda topic: (topic.created_at, topic.id))


def asks(context: "Context", person: str = "") -> Asks:
    """Return how many of the topics of the last days, as many as the setting says, asked for input (O1).

    They are those ticked in talks with one `person` (an id), or with anybody.
    """
    first = context.today - timedelta(days=context.settings.asks_days)
    topics = of(person, context.career) if person else context.career.topics.values()
    talked = [topic for topic in topics if topic.done_on and first < topic.done_on <= context.today]
    return Asks(sum(topic.side == "input" for topic in talked), len(talked))
