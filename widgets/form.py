"""`Form`: labelled fields of a record, one below the other, with a line for help or for what is wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

from textual import events
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.geometry import Region
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static, TextArea

from career.errors import Refused
from career.language.lines import Lines, as_one, read_lines
from career.language.text import clean, clean_line
from career.language.width import shorten, width
from career.model.field_values import read_back
from career.model.fields import Field
from career.model.people import Person
from widgets.messages import FEW_LINES, MOST_LINES, TALL, message_lines
from widgets.person_choice import PersonChoice, chosen
from widgets.plain import plain

LABEL = 16
"""Cells of the labels, with the gap after them."""


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


class Fields(VerticalScroll, can_focus=False, inherit_bindings=False):
    """The container of the fields. It scrolls with the cursor, and leaves Up and Down to the form."""


class Form(Widget):
    """Fields to fill in. Up and Down go from one to the next, Enter submits, placeholders are grey.

    `values` are the initial texts and `at` names the field to start in, "" for the first empty one. `today` is needed
    to show which date is meant while it is typed. Of the `people` one is chosen by digit where a person is asked for.
    """

    DEFAULT_CSS = """
    Form {
        height: auto;
        & .form--row { height: 1; }
        & .form--row.-text { height: 4; }
        & MultilineInput { width: 1fr; height: 4; scrollbar-size: 1 1; }
        & .form--row Static { width: 16; color: $text-muted; }
        & .form--row LineInput { width: 1fr; }
        & #form-fields { height: auto; scrollbar-size: 1 1; }
        & #form-help { height: 2; color: $text-muted; margin-top: 1; }
        & #form-help.-refused { color: $text-error; text-style: bold; height: auto; min-height: 2; max-height: 5; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "go(-1)", "Field above", show=False),
        Binding("down", "go(1)", "Field below", show=False),
    ]

    class Changed(Message):
        """Posted when the text of the field called `name` has changed."""

        def __init__(self, name: str, text: str) -> None:
            super().__init__()
            self.name = name
            self.text = text

    class Submitted(Message):
        """Posted when Enter was pressed; `typed` holds the text of each field by name."""

        def __init__(self, typed: Mapping[str, str]) -> None:
            super().__init__()
            self.typed = typed

    def __init__(
        self, fields: Sequence[Field], values: Mapping[str, str], today: date, week_starts: int = 1, at: str = ""
    ) -> None:
        super().__init__()
        self.fields = tuple(fields)
        self.values = dict(values)
        self.today = today
        self.week_starts = week_starts
        self.at = at
        self.people: Sequence[Person] = ()

    def compose(self) -> ComposeResult:
        """Lay out a row per field, and the help line."""
        with Fields(id="form-fields"):
            for field in self.fields:
                with Horizontal(classes="form--row" + (" -text" if field.kind == "text" else "")):
                    yield Static(plain(shorten(clean_line(field.label), LABEL - 1)), markup=False)
                    yield self._editor(field)
        yield PersonChoice()
        yield Static(id="form-help", markup=False)

    def limit(self, rows: int) -> None:
        """Let the fields take at most this many rows of the screen, and scroll beyond that; people have what is left."""
        self.query_one(Fields).styles.max_height = max(1, rows)
        choice = self.query_one(PersonChoice)
        choice.people, choice.room = self.people, rows - sum(4 if f.kind == "text" else 1 for f in self.fields)

    def on_mount(self) -> None:
        """Start, unless the form is hidden for now."""
        if self.display:
            self.start()

    def start(self) -> None:
        """Focus the field `at`; else the first empty field of a short form, or the first of a long one."""
        if any(field.name == self.at for field in self.fields):
            line = self.line(self.at)
            line.focus()
            if isinstance(line, MultilineInput):
                line.move_cursor(line.document.end)
            return
        empty = next((f for f in self.fields if not self.values.get(f.name)), self.fields[0])
        first = self.fields[0] if len(self.fields) > 3 else empty
        self.line(first.name).focus(scroll_visible=False)

    def _editor(self, field: Field) -> LineInput | MultilineInput:
        text, name = self.values.get(field.name, ""), f"field-{field.name}"
        return (
            MultilineInput(text, id=name) if field.kind == "text" else LineInput(text, placeholder=field.hint, id=name)
        )

    def line(self, name: str) -> LineInput | MultilineInput:
        """Return the input of the field called `name`."""
        found = self.query_one(f"#field-{name}")
        assert isinstance(found, LineInput | MultilineInput)  # noqa: S101 - made by _editor
        return found

    @property
    def typed(self) -> dict[str, str]:
        """The text of each field; of a person chosen by digit, the id. Raises BadValue for a digit that nobody has."""
        return {field.name: chosen(field, self.line(field.name).value, self.people) for field in self.fields}

    def refuse(self, error: Refused | Exception, name: str = "") -> None:
        """Show what is wrong and focus the field to correct. Everything typed stays."""
        most = MOST_LINES if self.screen.size.height >= TALL else FEW_LINES
        self._say("\n".join(message_lines(clean_line(str(error)), self.size.width, most)), refused=True)
        if any(field.name == name for field in self.fields):
            self.line(name).focus()

    def action_go(self, by: int) -> None:
        """Go to the field above (-1) or below (1)."""
        lines = [self.line(field.name) for field in self.fields]
        at = next((i for i, line in enumerate(lines) if line.has_focus), 0)
        lines[(at + by) % len(lines)].focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Submit what was typed."""
        event.stop()
        self._submit()

    def on_multiline_input_submitted(self, event: MultilineInput.Submitted) -> None:
        """Submit what was typed."""
        event.stop()
        self._submit()

    def _submit(self) -> None:
        try:
            self.post_message(self.Submitted(self.typed))
        except Refused as error:
            self.refuse(error, error.field)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Report the change, and show which date is meant while one is typed."""
        event.stop()
        field = self._field_of(event.input)
        if field:
            self._help(field)
            self.post_message(self.Changed(field.name, event.value))

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Report that the text of a field of several lines has changed."""
        event.stop()
        field = self._field_of(event.text_area)
        if field:
            self.post_message(self.Changed(field.name, event.text_area.text))

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Show the help of the field that got the focus."""
        self._help_with(event.widget)

    def on_resize(self) -> None:
        """Keep the field with the focus in view, and show its help where it has no more room in the field itself."""
        if (focused := self.screen.focused) and self._field_of(focused):
            self.call_after_refresh(focused.scroll_visible, animate=False)
            self._help_with(focused)

    def _help_with(self, widget: Widget) -> None:
        field = self._field_of(widget)
        if field and not self.query_one("#form-help").has_class("-refused"):
            self._help(field)

    def _field_of(self, widget: Any) -> Field | None:  # noqa: ANN401 - any widget may have the focus
        return next((f for f in self.fields if widget.id == f"field-{f.name}"), None)

    def _help(self, field: Field) -> None:
        value = clean_line(self.line(field.name).value)
        self.query_one(PersonChoice).show_for(field)
        dated = field if field.kind == "date" else self._dated_by(field)
        if dated and value and (said := read_back(value, field, dated, self.today, self.week_starts)):
            self._say(said)
        elif field.kind == "choice":
            self._say("One of: " + ", ".join(field.words))
        else:
            self._say("" if self._shows_placeholder(field) else field.hint)

    def _dated_by(self, field: Field) -> Field | None:
        """Return the date field that the text of `field` fills, while nothing is typed there."""
        return next((f for f in self.fields if f.name == field.dates and not self.line(f.name).value.strip()), None)

    def _shows_placeholder(self, field: Field) -> bool:
        """Whether the hint is already to be seen in the empty field itself."""
        line = self.line(field.name)
        return isinstance(line, LineInput) and not line.value and width(field.hint) <= line.size.width

    def _say(self, text: str, *, refused: bool = False) -> None:
        help_line = self.query_one("#form-help", Static)
        help_line.set_class(refused, "-refused")
        help_line.update(plain(clean(text)), layout=refused)
