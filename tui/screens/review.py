"""`ReviewScreen`: the review document before it leaves: for whom, of which time, to read and to copy as a whole (G23)."""

from __future__ import annotations

from functools import cached_property
from typing import ClassVar, Literal

from textual.binding import Binding, BindingType

from career.documents.review import preview
from career.documents.review.as_markdown import markdown
from career.documents.review.compose import review
from career.documents.review.document import AUDIENCES, Review, Wanted, seen
from career.documents.review.preview import THIS_QUARTER, USUAL_TIME
from career.views.masking import Mask
from career.views.rows import MARK
from tui.dialogs.actions import hints
from tui.screens.base import bindings
from tui.screens.list_screen import DrawnScreen
from widgets.drawn_rows import DrawnRows
from widgets.header_footer import Footer

KEYS = (("Tab", "for whom"), ("< >", "time"))
"""The keys of this screen alone."""


class ReviewScreen(DrawnScreen):
    """The document, a sentence a row: Enter opens the record that it comes from."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("list"),
        Binding("less_than_sign", "take_time(-1)", "Shorter time", show=False),
        Binding("greater_than_sign", "take_time(1)", "Longer time", show=False),
    ]
    PLACE: ClassVar[str] = "review"

    def __init__(self, of: Literal["quarter", "year"] = "year") -> None:
        super().__init__()
        self._whom = 0
        self._time = THIS_QUARTER if of == "quarter" else USUAL_TIME

    def watch_shown(self) -> None:
        """Write the document anew, and show it."""
        self.__dict__.pop("_review", None)
        super().watch_shown()

    def draw(self, wide: int) -> None:
        """Show the document."""
        time = preview.times(self.shown)[self._time]
        self.show_head(preview.head(self._review, time.words, wide - 1))
        self.show_drawing(preview.drawing(self._review, wide - MARK))

    def action_other(self, key: str) -> None:
        """Write it for the next audience, or by Shift+Tab for the one before."""
        self._whom = (self._whom + (1 if key == "tab" else -1)) % len(AUDIENCES)
        self._begin_anew()

    def action_take_time(self, by: int) -> None:
        """Write it about a longer or a shorter time."""
        longest = len(preview.times(self.shown)) - 1
        self._time = max(0, min(longest, self._time + by))
        self._begin_anew()

    def action_do(self, action: str) -> None:
        """Do what an action does; to copy is not refused while names are masked: what is copied is masked as well."""
        self.do_copy() if action == "copy" else super().action_do(action)

    def do_copy(self) -> None:
        if not self._review.sections:
            self.say(self._review.empty)
            return
        self.app.copy_to_clipboard(markdown(self._review))
        self.say("Copied as Markdown, with names masked." if self.app.masked else "Copied as Markdown.")

    def show_hints(self) -> None:
        """Show the keys, those of this screen first."""
        super().show_hints()
        footer = self.query_one(Footer)
        own = (*hints(self.app.actions, ("copy",), self.SCREEN_KIND), *KEYS)
        others = hints(self.app.actions, ("open", "back", "help"), self.SCREEN_KIND)
        footer.show_keys((*own, *others))

    @cached_property
    def _review(self) -> Review:
        made = review(self.shown, Wanted(AUDIENCES[self._whom], preview.times(self.shown)[self._time].window))
        return seen(made, Mask.of(self.app.career).text) if self.app.masked else made

    def _begin_anew(self) -> None:
        self.query_one(DrawnRows).cursor = 0
        self.watch_shown()
