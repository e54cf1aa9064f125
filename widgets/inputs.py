"""The fields to type in: one line, and several lines that wrap."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input, TextArea

from career.language.lines import Lines, as_one, read_lines
from career.language.text import clean, clean_line
from career.language.width import shorten, width
from widgets.plain import cells


class LinesPasted(Message):
    """Posted when a text of several lines was pasted, and is all that the field holds now."""

    def __init__(self, field: Widget, lines: Lines) -> None:
        super().__init__()
        self.field = field
        self.lines = lines


AS_IT_STAYS = "-textual-compact -valid"
"""The classes that Textual gives a field one after the other while it is made, and styles it anew for each."""


class LineInput(Input):
    """A one-line text field without blinking or border; a paste of several lines is folded into one."""

    compact = reactive(True)

    def __init__(self, value: str = "", *, placeholder: str = "", id: str | None = None) -> None:
        super().__init__(
            clean_line(value),
            placeholder=clean_line(placeholder),
            id=id,
            classes=AS_IT_STAYS,
            compact=True,
            select_on_focus=False,
        )
        self.cursor_blink = False
        self.hinted = self.placeholder

    def put(self, text: str) -> None:
        """Set the text and place the cursor at its end."""
        self.value = clean_line(text)
        self.cursor_position = len(self.value)

    def hint(self, text: str) -> None:
        """Show a grey text while the field is empty, cut with a sign where it is longer than the field."""
        self.hinted = text
        self.placeholder = clean_line(shorten(clean_line(text), self.size.width or width(text)))

    def take_up(self, text: str, *, goes_on: bool) -> None:
        """Set the text again; select it, so that typing replaces it, unless the person chose to go on with it."""
        self.put(text)
        if not goes_on:
            self.select_all()

    def _on_paste(self, event: events.Paste) -> None:
        lines, text = _of_one_line(event.text)
        if self.selection.is_empty:
            self.insert_text_at_cursor(text)
        else:
            self.replace(text, *self.selection)
        self.call_after_refresh(self._show_cursor)
        event.stop()
        event.prevent_default()
        if len(lines.kept) > 1 and self.value == text:
            self.post_message(LinesPasted(self, lines))

    def render_line(self, y: int) -> Strip:
        """Draw the text; while nobody types in it, one that is longer than the field ends with a sign that it goes on."""
        wide = self.size.width
        if y or self.has_focus or width(self.value) <= wide:
            return super().render_line(y)
        return Strip([cells(shorten(clean_line(self.value), wide), self.rich_style)]).adjust_cell_length(wide)

    def on_focus(self) -> None:
        """Scroll to the cursor: Textual shows the beginning of a text that is longer than its field."""
        self.call_after_refresh(self._show_cursor)

    def on_resize(self) -> None:
        """Cut the hint for the new width, with a sign that it goes on, and scroll to the cursor there too."""
        self.hint(self.hinted)
        if self.has_focus:
            self.call_after_refresh(self._show_cursor)

    def _show_cursor(self) -> None:
        column = self.cursor_screen_offset.x - self.content_region.x + self.scroll_offset.x
        self.scroll_to_region(Region(column, 0, 1, 1), force=True, animate=False)


def _of_one_line(pasted: str) -> tuple[Lines, str]:
    """Return the lines of a pasted text, and what a field of one line makes of them."""
    lines = read_lines(pasted)
    return lines, as_one(pasted) if len(lines.kept) + len(lines.left_out) > 1 else clean_line(pasted)


EDITOR_KEYS = "ctrl+o,f2"
"""The keys that open the person's editor on a field of several lines."""


class MultilineInput(TextArea):
    """A field of several lines that wraps, and grows with its text. Enter submits, as in every other field.

    A pasted text keeps its lines, unless the record has only one line for it (`is_line`): then they become one.
    """

    DEFAULT_CSS = "MultilineInput { width: 1fr; height: auto; max-height: 5; scrollbar-size: 1 1; }"
    BINDINGS: ClassVar[list[BindingType]] = [Binding(EDITOR_KEYS, "editor", "Your editor", show=False)]

    compact = reactive(True)

    class Submitted(Message):
        """Posted when Enter was pressed."""

    class Grown(Message):
        """Posted when the field takes another number of rows."""

    class EditorWanted(Message):
        """Posted when the person wants to write the text of `field` in an editor of their own."""

        def __init__(self, field: MultilineInput) -> None:
            super().__init__()
            self.field = field

    def __init__(self, text: str = "", *, placeholder: str = "", id: str | None = None, is_line: bool = False) -> None:
        super().__init__(
            clean(text),
            id=id,
            placeholder=clean_line(placeholder),
            classes=AS_IT_STAYS,
            compact=True,
            soft_wrap=True,
            tab_behavior="focus",
            highlight_cursor_line=False,
        )
        self.cursor_blink = False
        self.is_line = is_line

    def on_mount(self) -> None:
        """Place the cursor at the end, as in a field of one line."""
        self.move_cursor(self.document.end)

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self.post_message(self.Submitted())
        else:
            await super()._on_key(event)

    async def _on_paste(self, event: events.Paste) -> None:
        if not self.is_line:
            return  # Textual's own handler comes next
        lines, text = _of_one_line(event.text)
        self.replace(text, *self.selection)
        event.stop()
        event.prevent_default()
        if len(lines.kept) > 1 and self.text == text:
            self.post_message(LinesPasted(self, lines))

    def on_resize(self) -> None:
        """Report another number of rows, for those who share the screen with it, and keep the cursor in view."""
        self.post_message(self.Grown())
        self.call_after_refresh(self.scroll_cursor_visible)

    def action_editor(self) -> None:
        """Ask for the person's editor."""
        self.post_message(self.EditorWanted(self))

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

    def put(self, text: str) -> None:
        """Set the text and place the cursor at its end."""
        self.load_text(clean(text))
        self.move_cursor(self.document.end)
