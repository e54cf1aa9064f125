"""What I want and would like to see from the inside, and who of those who decide was told of it (B15, B16, first 10)."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar, Literal, NamedTuple, TypeAlias

from career.errors import Refused
from career.model import people
from career.model.backlinks import pointing
from career.model.feedback import Telling, told_of
from career.model.people import Person
from career.model.records import Record, Step, required
from career.model.wins import Win

if TYPE_CHECKING:
    from collections.abc import Sequence

    from career.model.context import Context
    from career.model.snapshot import Career
    from career.model.text_names import TextName

State: TypeAlias = Literal["wanted", "told", "happened"]
TOLD_IN: "TextName" = "tell-want"
"""The text to say that tells somebody what I want (S3)."""


class Want(Record, frozen=True, kw_only=True, omit_defaults=True):
    """Something that I want. `part` is the part of the organisation that I would like to see from the inside for it (B16).

    `goal` is the id of the goal that it serves, `why` a line for myself. Who was told of it is in the tellings about it, and that it
    happened in the win that came of it.
    """

    table: ClassVar[str] = "wants"
    letter: ClassVar[str] = "5"
    title_field: ClassVar[str] = "text"
    is_work: ClassVar[bool] = False

    text: str
    part: str = ""
    why: str = ""
    goal: str = ""


class Coverage(NamedTuple):
    """Those who decide, by whether they were told what I want: the most influential first, then by name (first 10)."""

    told: "Sequence[Person]"
    untold: "Sequence[Person]"

    @property
    def of(self) -> int:
        """Return how many decide."""
        return len(self.told) + len(self.untold)

    @property
    def share(self) -> float | None:
        """Return the share that was told, 0 to 1; None where nobody decides."""
        return len(self.told) / self.of if self.of else None

    def __str__(self) -> str:
        return "" if self.share is None else f"{len(self.told)} of {self.of} ({self.share * 100:.0f} %)"


def coverage(context: "Context") -> Coverage:
    """Return who of those who decide was told in the last days of the setting what I want (B15).

    A telling counts up to the last of these days: told 180 days ago counts, and 181 days ago does not.
    """
    deciding = people.deciding(context.career)
    told = [person for person in deciding if is_told(person, context)]
    return Coverage(told, [person for person in deciding if person not in told])


def told_on(person: Person, context: "Context", want: "Want | None" = None) -> date | None:
    """Return the last day on which somebody was told of a `want`, or of any; None where they never were."""
    found = (
        one for one in pointing(Telling, "person", person.id, context.career) if want is None or one.about == want.id
    )
    return max((one.on for one in found if _tells(one, context)), default=None)


def is_told(person: Person, context: "Context", want: "Want | None" = None) -> bool:
    """Whether somebody was told of a `want`, or of any, so lately that they may still know (B15)."""
    last = told_on(person, context, want)
    return last is not None and (context.today - last).days <= context.settings.told_days


def tellings(want: Want, context: "Context") -> list[Telling]:
    """Return when and to whom a want was told, the latest first."""
    found = told_of(want.id, TOLD_IN, context.career)
    return [one for one in reversed(found) if one.on <= context.today]


def untold(want: Want, context: "Context") -> list[Person]:
    """Return those who decide and were not told of a want lately: the most influential first."""
    return [person for person in people.deciding(context.career) if not is_told(person, context, want)]


def came_of(want: Want, career: "Career") -> Win | None:
    """Return the first win that came of a want, None as long as it has not happened (B16)."""
    found = (win for win in pointing(Win, "want", want.id, career) if win.archived_on is None)
    return min(found, key=lambda win: (win.on, win.created_at, win.id), default=None)


def state(want: Want, context: "Context") -> State:
    """Return how far a want has come: it happened, somebody was told of it lately, or nobody was. Never stored."""
    if came_of(want, context.career):
        return "happened"
    day = max((one.on for one in tellings(want, context)), default=None)
    return "told" if day and (context.today - day).days <= context.settings.told_days else "wanted"


def still_wanted(career: "Career") -> list[Want]:
    """Return the wants that have not happened yet, the oldest first."""
    there = (want for want in career.wants.values() if want.archived_on is None and came_of(want, career) is None)
    return sorted(there, key=lambda want: (want.created_at, want.id))


def to_tell(person: Person, context: "Context") -> Want | None:
    """Return the want of which somebody was not told yet, the oldest first; None where they know of all."""
    return next((want for want in still_wanted(context.career) if not is_told(person, context, want)), None)


def known(person: Person, context: "Context") -> tuple[int, int]:
    """Return of how many of my wants somebody was told lately, and how many I have (B15). Coverage asks for one alone."""
    there = still_wanted(context.career)
    return sum(is_told(person, context, want) for want in there), len(there)


def told_in_talk(want: Want, person: str, context: "Context") -> Telling:
    """Return the telling that somebody (an id) heard of a want in a talk today; it has no text of its own."""
    topic = want.text + (f", and see {want.part}" if want.part else "")
    ask_on = context.today + timedelta(days=context.settings.want_days)
    about = {"script": TOLD_IN, "topic": topic, "about": want.id}
    return context.moment.make(Telling, person=person, on=context.today, follow_up_on=ask_on, **about)


def is_over(telling: Telling, career: "Career") -> bool:
    """Whether a telling was about a want that has happened, or is given up: nobody is asked about it any more."""
    if telling.script != TOLD_IN or not telling.about.startswith(Want.letter):
        return False
    want = career.wants.get(telling.about)
    return want is None or want.archived_on is not None or came_of(want, career) is not None


def proposed_win(want: Want) -> str:
    """Return the words of the win that a want becomes, to begin with: what one has done by then, else the want itself."""
    from career.language.deeds import deed  # here: few sessions need it
    from career.language.past_tense import did

    first, _, rest = want.text.partition(" ")
    to_do = deed(want.text).to_do
    done = did(to_do) if to_do and want.text.casefold().startswith(to_do[:4]) else want.text
    done = f"became {rest}" if first.casefold() == "become" else done
    return done[:1].upper() + done[1:]


def happened(want: Want, text: str, context: "Context") -> Step:
    """Keep that a want happened as a win, in the words of `text` (B16).

    Raises BadValue for no text, and Refused where it has happened already.
    """
    check_is_open(want, context.career)
    line = required(text, "text", "what came of it")
    made = context.moment.make(Win, text=line, on=context.today, want=want.id, goal=want.goal)
    return Step(f"It happened: '{want.text}'", [made])


def check_is_open(want: Want, career: "Career") -> None:
    """Raise Refused where a want has happened already."""
    if win := came_of(want, career):
        raise Refused(f"'{want.text}' has happened already: {win.text}", "9 or `rung wins` shows your wins.")


def _tells(telling: Telling, context: "Context") -> bool:
    """Whether a telling told what I want, up to today."""
    return telling.script == TOLD_IN and telling.archived_on is None and telling.on <= context.today
