"""The review document as one structure, before any format: sections of entries of sentences, each with its records."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple, TypeAlias

from career.documents.review.figures import NO_FIGURES, Figures
from career.language.windows import Window

Audience: TypeAlias = Literal["manager", "me", "cv", "coach"]
"""For whom a document is written."""
AUDIENCES: tuple[Audience, ...] = ("manager", "me", "cv", "coach")
HAVING: dict[str, tuple[Audience, ...]] = {
    "ratings": ("manager", "me"),
    "decisions": ("manager", "me", "coach"),
    "earlier_jobs": ("manager",),
}
"""For whom a document may have what is asked for beside the rest."""
TITLES: dict[Audience, str] = {
    "manager": "Self-review",
    "me": "My review",
    "cv": "Milestones",
    "coach": "Coach brief",
}
Doubt: TypeAlias = Literal["", "unproven", "stale"]
"""What speaks against a sentence: nothing shows it, or it was true some time ago."""
DOUBT_WORDS: dict[Doubt, str] = {"": "", "unproven": "no proof yet", "stale": "perhaps out of date"}
"""What stands behind a sentence that is in doubt."""


class Wanted(NamedTuple):
    """What was asked for: for whom, of which days, with my own ratings or without, and without what is in doubt.

    For a manager it is about the present job alone, unless `earlier_jobs` are asked for (first 25).
    With `decisions` it has what I decided, and with `private` what is a private matter; both are left out otherwise.
    `is_now` says that the days end today, so that what comes next is still to come. `reader` is the id of the person to
    whom it says "you", "" where that is nobody.
    """

    audience: Audience = "manager"
    window: Window = Window()
    ratings: bool = False
    strict: bool = False
    is_now: bool = True
    earlier_jobs: bool = False
    reader: str = ""
    decisions: bool = False
    private: bool = False

    @property
    def own(self) -> bool:
        """Whether the document is for me."""
        return self.audience == "me"


class Sentence(NamedTuple):
    """A sentence, with the ids of the records that it comes from: at least one."""

    text: str
    sources: tuple[str, ...]
    doubt: Doubt = ""


class Entry(NamedTuple):
    """One point of a list: its sentences, after a `lead` that says what they are about ("" for none)."""

    sentences: tuple[Sentence, ...]
    lead: str = ""

    @classmethod
    def of(cls, text: str, *sources: str, doubt: Doubt = "") -> Entry:
        """Return an entry of a single sentence."""
        return cls((Sentence(text, sources, doubt),))


class Section(NamedTuple):
    """A heading with its entries. `level` is 1, or 2 below the last one of 1; `sources` are the records it is named by."""

    heading: str
    entries: tuple[Entry, ...] = ()
    level: int = 1
    sources: tuple[str, ...] = ()


class Review(NamedTuple):
    """A review document, under its title. `window` has both its ends, `days` says them, `empty` that nothing is there.

    `left_out` has the ids of what it would tell if that were no private matter.
    """

    wanted: Wanted
    window: Window
    title: str
    days: str
    sections: tuple[Section, ...]
    figures: Figures = NO_FIGURES
    empty: str = ""
    left_out: tuple[str, ...] = ()


def seen(review: Review, by: Callable[[str], str]) -> Review:
    """Return the review with each of its texts as `by` makes it: cleaned, or without names."""
    figures = review.figures
    return review._replace(
        title=by(review.title),
        days=by(review.days),
        empty=by(review.empty),
        sections=tuple(_seen(section, by) for section in review.sections),
        figures=figures._replace(
            goals=tuple(
                one._replace(title=by(one.title), unit=by(one.unit), ends=(by(one.ends[0]), by(one.ends[1])))
                for one in figures.goals
            ),
            wins=tuple(one._replace(label=by(one.label)) for one in figures.wins),
            skills=tuple(one._replace(name=by(one.name)) for one in figures.skills),
        ),
    )


def _seen(section: Section, by: Callable[[str], str]) -> Section:
    entries = (
        Entry(tuple(one._replace(text=by(one.text)) for one in entry.sentences), by(entry.lead))
        for entry in section.entries
    )
    return section._replace(heading=by(section.heading), entries=tuple(entries))


def without_doubt(sections: list[Section]) -> list[Section]:
    """Return the sections without sentences that are in doubt, and without what is empty then."""
    kept = [section._replace(entries=tuple(filter(None, map(_certain, section.entries)))) for section in sections]
    return filled(kept)


def filled(sections: list[Section]) -> list[Section]:
    """Return the sections that have an entry, or one below them that has."""
    found: list[Section] = []
    for section in reversed(sections):
        is_head = bool(found) and section.level < found[-1].level
        if section.entries or is_head:
            found.append(section)
    return found[::-1]


def _certain(entry: Entry) -> Entry | None:
    sentences = tuple(sentence for sentence in entry.sentences if not sentence.doubt)
    return entry._replace(sentences=sentences) if sentences else None
