"""`Form`: labelled one-line fields of a record, one under the other, with one line of help or refusal below."""

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
from career.language.dates import parse_when, spell
from career.language.text import clean, clean_line
from career.model.fields import Field
from widgets.plain import plain


class Line(Input):
    """A one-line text field: no blinking, no border, and a paste of many lines is kept whole, folded to one."""

    def __init__(self, value: str = "", *, placeholder: str = "", id: str | None = None) -> None:  # noqa: A002
        super().__init__(
            clean_line(value), placeholder=clean_line(placeholder), id=id, compact=True, select_on_focus=False
        )
        self.cursor_blink = False

    def put(self, text: str) -> None:
        """Begin with this text; the cursor stands behind it."""
        self.value = clean_line(text)
        self.cursor_position = len(self.value)

    def _on_paste(self, event: events.Paste) -> None:
        text = " ".join(part.strip() for part in clean(event.text).replace("\t", " ").splitlines() if part.strip())
        if self.selection.is_empty:
            self.insert_text_at_cursor(text)
        else:
            self.replace(text, *self.selection)
        self.call_after_refresh(self._show_cursor)
        event.stop()
        event.prevent_default()

    def on_focus(self) -> None:
        """Show where the next letter goes: Textual leaves the first text of a field at its beginning."""
        self.call_after_refresh(self._show_cursor)

    def _show_cursor(self) -> None:
        column = self.cursor_screen_offset.x - self.content_region.x + self.scroll_offset.x
        self.scroll_to_region(Region(column, 0, 1, 1), force=True, animate=False)


class Lines(TextArea):
    """A text of several lines. Enter submits, as in every other field; a pasted text keeps its lines."""

    class Submitted(Message):
        """Posted when Enter was pressed."""

    def __init__(self, text: str = "", *, id: str | None = None) -> None:  # noqa: A002
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
        """Go a row up; from the first one the key is the form's."""
        if self._row == 0 and not select:
            raise SkipAction
        super().action_cursor_up(select)

    def action_cursor_down(self, select: bool = False) -> None:
        """Go a row down; from the last one the key is the form's."""
        if self._row >= self.wrapped_document.height - 1 and not select:
            raise SkipAction
        super().action_cursor_down(select)

    @property
    def _row(self) -> int:
        """The row of the cursor, as the text is wrapped."""
        return self.wrapped_document.location_to_offset(self.cursor_location).y

    @property
    def value(self) -> str:
        """The text."""
        return self.text

    @value.setter
    def value(self, text: str) -> None:
        self.text = text


class Fields(VerticalScroll, can_focus=False, inherit_bindings=False):
    """The fields, scrolling by themselves as the cursor goes through them: Up and Down are the form's."""


class Form(Widget):
    """Fields to fill in. Up and Down go from one to the next, Enter submits, what is missing stays grey.

    `values` are the texts to begin with, `at` the name of the field to begin in where that is known. `today` is needed to read back a date while it is typed.
    """

    DEFAULT_CSS = """
    Form {
        height: auto;
        & .form--row { height: 1; }
        & .form--row.-text { height: 4; }
        & Lines { width: 1fr; height: 4; scrollbar-size: 1 1; }
        & .form--row Static { width: 14; color: $text-muted; }
        & .form--row Line { width: 1fr; }
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
        """Posted when the text of the field called `name` is another."""

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

    def compose(self) -> ComposeResult:
        """Lay out one row a field, and the line of help."""
        with Fields(id="form-fields"):
            for field in self.fields:
                with Horizontal(classes="form--row" + (" -text" if field.kind == "text" else "")):
                    yield Static(plain(field.label), markup=False)
                    yield self._editor(field)
        yield Static(id="form-help", markup=False)

    def limit(self, rows: int) -> None:
        """Let the fields have at most so many rows of the screen; the others scroll."""
        self.query_one(Fields).styles.max_height = max(1, rows)

    def on_mount(self) -> None:
        """Start, unless it is not shown yet."""
        if self.display:
            self.start()

    def start(self) -> None:
        """Put the cursor where it was left, else in the first field that is empty, else in the first."""
        if any(field.name == self.at for field in self.fields):
            line = self.line(self.at)
            line.focus()
            if isinstance(line, Lines):
                line.move_cursor(line.document.end)
            return
        empty = next((f for f in self.fields if not self.values.get(f.name)), self.fields[0])
        first = self.fields[0] if len(self.fields) > 3 else empty
        self.line(first.name).focus(scroll_visible=False)

    def _editor(self, field: Field) -> Line | Lines:
        text, name = self.values.get(field.name, ""), f"field-{field.name}"
        return Lines(text, id=name) if field.kind == "text" else Line(text, placeholder=field.hint, id=name)

    def line(self, name: str) -> Line | Lines:
        """Give the text field of the field called `name`."""
        found = self.query_one(f"#field-{name}")
        assert isinstance(found, Line | Lines)  # noqa: S101 - what _editor made
        return found

    @property
    def typed(self) -> dict[str, str]:
        """The text of each field."""
        return {field.name: self.line(field.name).value for field in self.fields}

    def refuse(self, error: Refused | Exception, name: str = "") -> None:
        """Say what is wrong, and put the cursor where it is to be corrected. Everything typed stays."""
        self._say(str(error), refused=True)
        if any(field.name == name for field in self.fields):
            self.line(name).focus()

    def action_go(self, by: int) -> None:
        """Go to the field above (-1) or below (1)."""
        lines = [self.line(field.name) for field in self.fields]
        at = next((i for i, line in enumerate(lines) if line.has_focus), 0)
        lines[(at + by) % len(lines)].focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Hand over what was typed."""
        event.stop()
        self.post_message(self.Submitted(self.typed))

    def on_lines_submitted(self, event: Lines.Submitted) -> None:
        """Hand over what was typed."""
        event.stop()
        self.post_message(self.Submitted(self.typed))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Read a date back while it is typed."""
        event.stop()
        field = self._field_of(event.input)
        if field:
            self._help(field)
            self.post_message(self.Changed(field.name, event.value))

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Say that a text of several lines is another."""
        event.stop()
        field = self._field_of(event.text_area)
        if field:
            self.post_message(self.Changed(field.name, event.text_area.text))

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Say what the field wants."""
        field = self._field_of(event.widget)
        if field and not self.query_one("#form-help").has_class("-refused"):
            self._help(field)

    def _field_of(self, widget: Any) -> Field | None:  # noqa: ANN401 - whatever has the focus
        return next((f for f in self.fields if widget.id == f"field-{f.name}"), None)

    def _help(self, field: Field) -> None:
        value = clean_line(self.line(field.name).value)
        if field.kind == "date" and value:
            self._say(self._read_back(value))
        elif field.kind == "choice":
            self._say("one of: " + ", ".join(choice for choice in field.choices if choice))
        else:
            self._say(field.hint)

    def _read_back(self, value: str) -> str:
        try:
            return "= " + spell(parse_when(value, self.today, week_starts=self.week_starts), self.today)
        except Refused as error:
            return str(error)

    def _say(self, text: str, *, refused: bool = False) -> None:
        help_line = self.query_one("#form-help", Static)
        help_line.set_class(refused, "-refused")
        help_line.update(plain(clean_line(text)), layout=refused)
