"""The detail of a record: a block of labelled lines, on a screen of its own or beside the panes."""

from __future__ import annotations

from datetime import date

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from career.language.text import clean, clean_line
from career.language.width import shorten, width, wrapped
from career.model.context import Context
from career.model.records import Record
from widgets.plain import plain

LABEL = 12
"""Cells of the labels, where none of them is longer: a longer one has up to a third of the width."""
TONES = {"": "", "muted": "$text-muted", "late": "$text-error", "warn": "$text-warning", "good": "$text-success"}


class Detail(Widget):
    """Everything about the record with the id `record_id`, or about the record `unsaved` while that is ""."""

    DEFAULT_CSS = "Detail { height: auto; }"

    shown: reactive[Context] = reactive(Context.empty, layout=True, init=False)
    record_id: reactive[str] = reactive("", layout=True, init=False)

    unsaved: Record | None = None
    _drawn: tuple[Context, Record, int, Content] | None = None
    """What was drawn last, of which record in which width: a layout asks several times for the same."""

    def render(self) -> Content:
        """Draw the lines."""
        record = self.shown.career.get(self.record_id) if self.record_id else self.unsaved
        if record is None or self.shown.today == date.min:
            return plain("This record was deleted." if self.record_id else "", "$text-muted")
        wide = max(LABEL + 8, self.size.width)
        if self._drawn is None or self._drawn[:3] != (self.shown, record, wide):
            self._drawn = self.shown, record, wide, self._lines(record, wide)
        return self._drawn[3]

    def _lines(self, record: Record, wide: int) -> Content:
        from career.views.record.details import details

        short = self.shown.career.short(record.id)
        lines = [plain(line, "bold") for line in wrapped(clean_line(record.headline), wide)]
        lines += [plain(short, "$text-muted")] if short else []
        lines.append(Content(""))
        told = [(clean_line(line.label), line) for line in details(record, self.shown)]
        beside = min(max([LABEL, *(width(label) + 1 for label, _ in told)]), max(LABEL, wide // 3))
        for label, line in told:
            named = shorten(label, beside - 1)
            for at, text in enumerate(wrapped(clean(line.text), wide - beside)):
                head = plain((named if at == 0 else "").ljust(beside), "$text-muted")
                lines.append(head + plain(text, TONES[line.tone]))
        return Content("\n").join(lines)


class DetailPane(Detail):
    """The detail beside the panes, on wide screens."""

    DEFAULT_CSS = "DetailPane { display: none; height: 1fr; border: round $border-blurred; padding: 0 1; }"

    # The height is fixed, so that another record does not lay out the whole screen again.
    shown: reactive[Context] = reactive(Context.empty, init=False)
    record_id: reactive[str] = reactive("", init=False)

    def on_mount(self) -> None:
        """Name the pane."""
        self.border_title = "Detail"
