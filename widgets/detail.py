"""The detail of a record: a title and labelled lines, on a screen of its own or beside the panes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import ClassVar, NamedTuple

from textual.cache import LRUCache
from textual.geometry import Region, Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from career.model.context import Context
from career.model.records import Record
from career.views.drawn import MORE, Line, Part
from widgets.plain import cells

KEPT_RECORDS, KEPT_LINES = 100, 1000
"""How many records are kept laid out, and how many lines drawn: moving back and forth draws nothing twice."""
LEAST_WIDE = 20
GONE = Line((Part("This record was deleted, here or in another session. Esc goes back.", "muted"),))


class LaidOut(NamedTuple):
    """What the lines of a record follow from, beside the career and the day."""

    record: Record
    wide: int


class Detail(ScrollView):
    """Everything about the record with the id `record_id`, or about the record `unsaved` while that is "".

    `keys` are those that change the parts of a goal. Another record draws only the lines that differ.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "detail--text",
        "detail--strong",
        "detail--key",
        "detail--muted",
        "detail--late",
        "detail--warn",
        "detail--good",
    }
    DEFAULT_CSS = """
    Detail {
        scrollbar-size: 1 1;
        scrollbar-gutter: stable;
        overflow-x: hidden;
        & > .detail--text { color: $foreground; }
        & > .detail--strong { color: $foreground; text-style: bold; }
        & > .detail--key { color: $primary; text-style: bold; }
        & > .detail--muted { color: $text-muted; }
        & > .detail--late { color: $text-error; }
        & > .detail--warn { color: $text-warning; }
        & > .detail--good { color: $text-success; }
    }
    """

    SCROLLS: ClassVar[bool] = True
    """Whether what is below can be scrolled to; else the last line says how to see it."""

    AIR: ClassVar[int] = 1
    """Cells between the text and the scroll bar."""

    shown: reactive[Context] = reactive(Context.empty, repaint=False, init=False)
    record_id: reactive[str] = reactive("", repaint=False, init=False)

    def __init__(self, *, id: str | None = None, keys: Sequence[str] = (), unsaved: Record | None = None) -> None:
        super().__init__(id=id)
        self.can_focus = False
        self._keys = tuple(keys)
        self._unsaved = unsaved
        self._lines: list[Line] = []
        self._laid_out: LRUCache[LaidOut, list[Line]] = LRUCache(KEPT_RECORDS)
        self._strips: LRUCache[tuple[Line, int], Strip] = LRUCache(KEPT_LINES)

    @property
    def unsaved(self) -> Record | None:
        """The record that is shown while it has no id."""
        return self._unsaved

    @unsaved.setter
    def unsaved(self, record: Record | None) -> None:
        self._unsaved = record
        self._fit()

    def watch_shown(self) -> None:
        """Show the record after a change, or on another day."""
        self._laid_out.clear()
        self._fit()

    def watch_record_id(self) -> None:
        """Show another record, from its first line."""
        if self.scroll_offset.y:
            self.scroll_to(y=0, animate=False, force=True, immediate=True)
        self._fit()

    def on_resize(self) -> None:
        """Lay the lines out anew in the new width."""
        self._fit()

    def notify_style_update(self) -> None:
        """Forget the drawn lines: their colours have changed."""
        super().notify_style_update()
        self._strips.clear()

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        wide, line = self._wide, self._line_at(y)
        strip = self._strips.get((line, wide))
        if strip is None:
            strip = self._drawn(line, wide)
            self._strips.set((line, wide), strip)
        return strip

    def _line_at(self, y: int) -> Line:
        place = y + self.scroll_offset.y
        if not self.SCROLLS and y == self.size.height - 1 and place < len(self._lines) - 1:
            return MORE
        return self._lines[place] if place < len(self._lines) else Line(())

    @property
    def _wide(self) -> int:
        """The cells beside the scroll bar, for which there is always room."""
        return self.scrollable_content_region.width

    def _fit(self) -> None:
        """Lay out the record, and redraw the lines that differ from those before."""
        if not self._wide:
            return
        before, self._lines = self._lines, self._now()
        high = max(len(before), len(self._lines))
        was, now = (lines + [Line(())] * (high - len(lines)) for lines in (before, self._lines))
        if self.SCROLLS and len(before) != len(self._lines):
            self.virtual_size = Size(0, len(self._lines))
        top, wide = self.scroll_offset.y, self._wide
        changed = [at - top for at in range(high) if was[at] != now[at]]
        if (len(before) > self.size.height) != (len(self._lines) > self.size.height):
            changed.append(self.size.height - 1)
        self._redraw([Region(0, y, wide, 1) for y in changed if 0 <= y < self.size.height])

    def _redraw(self, lines: Sequence[Region]) -> None:
        if lines:
            self.refresh(*lines)

    def _now(self) -> list[Line]:
        record = self.shown.career.get(self.record_id) if self.record_id else self._unsaved
        if record is None or self.shown.today == date.min:
            return [GONE] if self.record_id else []
        key = LaidOut(record, max(LEAST_WIDE, self._wide - self.AIR))
        lines = self._laid_out.get(key)
        if lines is None:
            from career.views.detail_lines import detail_lines

            lines = detail_lines(record, self.shown, key.wide, self._keys, is_page=self.SCROLLS)
            self._laid_out.set(key, lines)
        return lines

    def _drawn(self, line: Line, wide: int) -> Strip:
        base = self.get_component_rich_style("detail--text")
        styles = [self.get_component_rich_style(f"detail--{part.role}") if part.role else base for part in line.parts]
        segments = [cells(part.text, style) for part, style in zip(line.parts, styles, strict=True)]
        return Strip(segments).adjust_cell_length(wide, base).crop(0, wide)


class DetailPane(Detail):
    """The detail beside the panes, on wide screens."""

    DEFAULT_CSS = """
    DetailPane {
        display: none;
        height: 1fr;
        border: round $border-blurred;
        padding: 0 1;
        scrollbar-size: 0 0;
        scrollbar-gutter: auto;
    }
    """

    SCROLLS = False
    AIR = 0
    # Its size is fixed, so that another record does not lay out the whole screen again.

    def __init__(self) -> None:
        super().__init__()
        self._kept: list[Strip] = []
        self._sides = Strip([]), Strip([])
        self._stale: set[int] = set()
        self._framed: LRUCache[Line, Strip] = LRUCache(KEPT_LINES)

    def on_mount(self) -> None:
        """Name the pane."""
        self.border_title = "Detail"

    def on_resize(self) -> None:
        """Forget the lines of another size."""
        self._kept.clear()

    def notify_style_update(self) -> None:
        """Forget the drawn lines: their colours have changed."""
        super().notify_style_update()
        self._kept.clear()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the lines in their frame. Only what changed is put into it: Textual would ask for its colours each time."""
        wide, high = self.outer_size
        top, left, right = self.gutter.top, self.gutter.left, self.gutter.right
        if len(self._kept) != high:
            self._kept = [*super().render_lines(Region(0, 0, wide, high))]
            side = self._kept[min(top, high - 1)]
            self._sides = side.crop(0, left), side.crop(wide - right, wide)
            self._framed.clear()
        else:
            for y in self._stale:
                self._kept[top + y] = self._in_frame(y)
        self._stale.clear()
        strips = self._kept[crop.y : crop.bottom]
        return strips if crop.column_span == (0, wide) else [strip.crop(*crop.column_span) for strip in strips]

    def _in_frame(self, y: int) -> Strip:
        line = self._line_at(y)
        strip = self._framed.get(line)
        if strip is None:
            text = self.render_line(y)
            for line_filter in self.get_line_filters():
                text = text.apply_filter(line_filter, self.background_colors[1])
            strip = Strip.join([self._sides[0], text, self._sides[1]])
            self._framed.set(line, strip)
        return strip

    def _redraw(self, lines: Sequence[Region]) -> None:
        self._stale |= {line.y for line in lines}
        super()._redraw(lines)
