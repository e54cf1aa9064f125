"""`UnsavedTexts`: the unsaved text of every screen, which outlives the session.

Text that a crash or a dropped line interrupted is offered where it was typed. What somebody left with Esc is put away:
it is in the list of unsaved texts, and the same question opens empty.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import NamedTuple

from msgspec.structs import replace

from career.language.text import clean_line
from career.language.width import shorten
from store.unsaved_input import UnsavedFile, UnsavedText
from tui.host import clock

PAUSE, LATEST = 1.0, 5.0
"""Seconds without a key after which unsaved text is written, and seconds of typing after which it is written anyway."""
FIRST_RUN, CARD, BRAINSTORM, CLOSE = "first-run", "card", "brainstorm", "close"
"""Keys of unsaved text that belongs to no prompt: the vision, cards of tasks, ideas, and the end of a task."""
AGAIN = "your unsaved text: typing replaces it"
"""What a screen says when its field holds unsaved text."""


SUMMARY = 40
"""Cells of the newest unsaved text in the line that offers it."""


class Asked(NamedTuple):
    """What is being answered: the question's key, its words, and the id of the record it is about, if any."""

    key: str
    title: str
    about: str = ""


class UnsavedTexts:
    """The unsaved texts of this session and of ended ones; the newest one of each question is offered.

    `complain` is called with a sentence when they cannot be saved, and not again until a save has succeeded.
    """

    def __init__(self, file: UnsavedFile | None, complain: Callable[[str], None]) -> None:
        self._file = file
        self._complain = complain
        self._all = file.take_up() if file else []
        self._news = {text.at for text in self.interrupted if not text.seen}
        self._chosen: UnsavedText | None = None
        self._first = 0.0
        self._timer: asyncio.TimerHandle | None = None
        self._refused = False

    @property
    def newest_first(self) -> list[UnsavedText]:
        """All unsaved texts."""
        return self._all[::-1]

    @property
    def interrupted(self) -> list[UnsavedText]:
        """The texts that nobody put away: a crash, a kill or a dropped line came in between. Oldest first."""
        return [text for text in self._all if not text.put_away]

    @property
    def news(self) -> list[UnsavedText]:
        """The interrupted texts that the person has not seen since: the start speaks of them, and the footer."""
        return [text for text in self.interrupted if text.at in self._news]

    def greeted(self) -> None:
        """Note that the start has spoken of the news, so that the next start does not; here they stay news."""
        self._all = [replace(text, seen=True) if text in self.news else text for text in self._all]
        self.write()

    def listed(self) -> None:
        """Note that the person has seen the list: nothing in it is news any more."""
        if self.news:
            self.greeted()
            self._news.clear()

    @property
    def summary(self) -> str:
        """A line that names the newest of the news and counts the others."""
        *others, newest = self.news
        more = f" and {len(others)} more" if others else ""
        return f"Unsaved text: {shorten(words_of(newest), SUMMARY)}{more}"

    def of(self, key: str) -> UnsavedText | None:
        """Return the newest text of a question that was interrupted, or was chosen to go on with."""
        return next((text for text in reversed(self.interrupted) if text.key == key), None)

    def of_new_task(self) -> UnsavedText | None:
        """Return the newest such text of a task that is not a record yet: its text, or its card."""
        return next((d for d in reversed(self.interrupted) if d.key.split(" ")[0] == CARD and not d.about), None)

    def is_chosen(self, text: UnsavedText | None) -> bool:
        """Whether the person chose this text from the list: they go on at its end, where others are replaced."""
        return text is not None and text is self._chosen

    def keep(
        self, before: UnsavedText | None, asked: Asked, texts: Mapping[str, str], card: str = "", field: str = ""
    ) -> UnsavedText | None:
        """Replace `before` by what the fields hold now and return that; None if they hold nothing."""
        if not texts and not card:
            self.drop(before)
            return None
        if before and (before.texts, before.card, before.field) == (texts, card, field):
            return before
        text = UnsavedText(**asked._asdict(), at=clock.now(), texts=dict(texts), card=card, field=field)
        self._remove(before)
        self._all.append(text)
        self._write_soon()
        return text

    def drop(self, text: UnsavedText | None) -> None:
        """Forget an unsaved text: it was saved, or thrown away."""
        if self._remove(text):
            self.write()

    def put_away(self, text: UnsavedText | None) -> None:
        """Keep a text for the list alone: the person left it on purpose, or typed something else in its place."""
        if self._remove(text) and text is not None:
            self._all.append(replace(text, put_away=True))
            self.write()

    def leave_open(self, text: UnsavedText | None) -> None:
        """Keep a text where it was typed, and speak of it no more: the person knows that it is there."""
        if self._remove(text) and text is not None:
            self._all.append(replace(text, seen=True))
            self.write()

    def choose(self, text: UnsavedText) -> None:
        """Go on with this text: the next screen that asks its question takes it up."""
        self._chosen = replace(text, put_away=False)
        self._remove(text)
        self._all.append(self._chosen)
        self.write()

    def bring_back(self, text: UnsavedText) -> None:
        """Restore an unsaved text that was thrown away."""
        self._remove(text)
        self._all.append(text)
        self.write()

    def write(self) -> None:
        """Write everything to the disk now."""
        if self._timer:
            self._timer.cancel()
            self._timer = None
        if self._file is None:
            return
        try:
            self._file.write(self._all)
        except OSError as error:
            if not self._refused:
                self._complain(f"Unsaved text could not be kept: {error.strerror}. Save it before you leave.")
            self._refused = True
        else:
            self._refused = False

    def end(self) -> None:
        """Write everything for the next session and let go of the file."""
        if self._timer:
            self.write()
        if self._file:
            self._file.close()

    def _remove(self, text: UnsavedText | None) -> bool:
        if text not in self._all:
            return False
        self._all.remove(text)
        return True

    def _write_soon(self) -> None:
        """Write at the next pause; no timer runs while nobody types."""
        loop = asyncio.get_running_loop()
        if self._timer:
            self._timer.cancel()
        else:
            self._first = loop.time()
        self._timer = loop.call_at(min(loop.time() + PAUSE, self._first + LATEST), self.write)


class UnsavedAtOnce(UnsavedTexts):
    """Unsaved texts that are written as soon as a line was typed: nothing comes later to write them."""

    def _write_soon(self) -> None:
        self.write()


def words_of(unsaved: UnsavedText) -> str:
    """Return what was asked and what was typed so far, in one line."""
    title = clean_line(unsaved.title)
    typed = " · ".join(text for text in map(clean_line, unsaved.texts.values()) if text and text not in title)
    between = " " if title.endswith("?") else ": "
    return f"{title}{between}{typed}" if typed else title
