"""The text fields of a form: `LineInput` for one line, `MultilineInput` for a text of several."""

from __future__ import annotations

from textual import events
from textual.actions import SkipAction
from textual.geometry import Region
from textual.message import Message
from textual.widgets import Input, TextArea

from career.language.lines import Lines, as_one, read_lines
from career.language.text import clean, clean_line


class LineInput(Input):
    """A one-line text field without blinking or border; a paste of several lines is folded into one."""

    class LinesPasted(Message):
        """Posted when a text of several lines was pasted, and is all that the field holds now."""

        def __init__(self, line: LineInput, lines: Lines) -> None:
            super().__init__()
            self.line = line
            self.lines = lines

        @property
        def control(self) -> LineInput:
            """The field."""
            return self.line

    def __init__(self, value: str = "", *, placeholder: str = "", id: str | None = None) -> None:  # noqa: A002 - as every widget of Textual calls it
        super().__init__(
            clean_line(value), placeholder=clean_line(placeholder), id=id, compact=True, select_on_focus=False
        )
        self.cursor_blink = False

    def put(self, text: str) -> None:
        """Set the text and place the cursor at its end."""
        self.value = clean_line(text)
        self.cursor_position = len(self.value)

    def _on_paste(self, event: events.Paste) -> None:
        lines = read_lines(event.text)
        text = as_one(event.text) if len(lines.kept) + len(lines.left_out) > 1 else clean_line(event.text)
        if self.selection.is_empty:
            self.insert_text_at_cursor(text)
        else:
            self.replace(text, *self.selection)
        self.call_after_refresh(self._show_cursor)
        event.stop()
        event.prevent_default()
        if len(lines.kept) > 1 and self.value == text:
            self.post_message(self.LinesPasted(self, lines))

    def on_focus(self) -> None:
        """Scroll to the cursor: Textual shows the beginning of a text that is longer than its field."""
        self.call_after_refresh(self._show_cursor)

    def on_resize(self) -> None:
        """Scroll to the cursor in the new width too."""
        if self.has_focus:
            self.call_after_refresh(self._show_cursor)

    def _show_cursor(self) -> None:
        column = self.cursor_screen_offset.x - self.content_region.x + self.scroll_offset.x
        self.scroll_to_region(Region(column, 0, 1, 1), force=True, animate=False)


class MultilineInput(TextArea):
    """A field for text of several lines. Enter submits, as in every other field; a pasted text keeps its lines."""

    class Submitted(Message):
        """Posted when Enter was pressed."""

    def __init__(self, text: str = "", *, id: str | None = None) -> None:  # noqa: A002 - as every widget of Textual calls it
        super().__init__(
            clean(text), id=id, compact=True, soft_wrap=True, tab_behavior="focus", highlight_cursor_line=False
        )
        self.cursor_blink = False

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self.post_message(self.Submitted())
        else:
            await super()._on_key(event)

    def action_cursor_up(self, select: bool = False) -> None:
        """Go up one row; on the first row, leave the key to the form."""
        if self._row == 0 and not select:
            raise SkipAction
        super().action_cursor_up(select)

    def action_cursor_down(self, select: bool = False) -> None:
        """Go down one row; on the last row, leave the key to the form."""
        if self._row >= self.wrapped_document.height - 1 and not select:
            raise SkipAction
        super().action_cursor_down(select)

    @property
    def _row(self) -> int:
        """The row of the cursor in the wrapped text."""
        return self.wrapped_document.location_to_offset(self.cursor_location).y

    @property
    def value(self) -> str:
        """The text."""
        return self.text

    @value.setter
    def value(self, text: str) -> None:
        self.text = text
