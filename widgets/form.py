"""`Form`: labelled fields of a record, one below the other, with a line for help or for what is wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, ClassVar, NamedTuple

from textual import events, on
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static, TextArea

from career.errors import Refused
from career.language.text import clean, clean_line
from career.language.width import width
from career.model.field import Field
from career.model.field_values import measured_back, person_chosen, read_back
from career.model.people import Person
from widgets.choice_input import ChoiceInput
from widgets.editors import Editor
from widgets.form_row import ROWS, FormRow
from widgets.inputs import MultilineInput
from widgets.messages import FEW_LINES, MOST_LINES, TALL, message_lines
from widgets.person_choice import PersonChoice
from widgets.plain import plain
from widgets.skill_choice import SkillChoice, SkillsInput, Suggest

FEW_PEOPLE, FEW_FIELDS = 5, 4
"""Where a form has parts: the people who are shown below it however long it is, and the rows that it keeps itself."""
KEYS_OF: Mapping[type[Widget], str] = {ChoiceInput: "Space next, or its letter", MultilineInput: "ctrl+o your editor"}
"""The keys that a kind of field has for itself."""


class Fields(VerticalScroll, can_focus=False, inherit_bindings=False):
    """The container of the fields. It scrolls with the cursor, and leaves Up and Down to the form."""


class Filled(NamedTuple):
    """The texts that a form begins with, by field; those in `offered` are selected, so that typing replaces them.

    `at` names the field to start in, "" for the first empty one.
    """

    values: Mapping[str, str]
    at: str = ""
    offered: frozenset[str] = frozenset()


class Form(Widget):
    """Fields to fill in. Up and Down go from one to the next, Enter submits, placeholders are grey.

    One that `waits` has no cursor until `start` is called. `parts` are groups of further fields: Tab in the last field
    shows the next group. `today` is needed to show which date is meant while it is typed. Of the `people` one is chosen
    by digit where a person is asked for, and where skills are, any that `suggest` returns for the field `suggested_by`.
    What is `told` above the form is not said again below it.
    """

    DEFAULT_CSS = """
    Form {
        height: auto;
        & #form-fields { height: auto; scrollbar-size: 1 1; }
        & #form-help { height: 2; color: $text-muted; margin-top: 1; }
        & #form-help.-refused { color: $text-error; text-style: bold; height: auto; min-height: 2; max-height: 5; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "go(-1)", "Field above", show=False),
        Binding("down", "go(1)", "Field below", show=False),
        Binding("tab", "next_part", "Next part", show=False),
    ]

    class Changed(Message):
        """Posted when the text of the field called `name` of a form has changed, and once with what it begins with."""

        def __init__(self, form: Form, name: str, text: str) -> None:
            super().__init__()
            self.form = form
            self.name = name
            self.text = text

    class Submitted(Message):
        """Posted when Enter was pressed; `typed` holds the text of each field by name."""

        def __init__(self, typed: Mapping[str, str]) -> None:
            super().__init__()
            self.typed = typed

    class PartShown(Message):
        """Posted when further fields are shown; `left` is the number of groups that are not shown yet."""

        def __init__(self, left: int) -> None:
            super().__init__()
            self.left = left

    def __init__(
        self,
        fields: Sequence[Field],
        filled: Filled,
        today: date,
        week_starts: int = 1,
        parts: Sequence[Sequence[Field]] = (),
    ) -> None:
        super().__init__()
        self.fields = tuple(fields)
        self.values = dict(filled.values)
        self.today = today
        self.week_starts = week_starts
        self.at = filled.at
        self.offered = filled.offered
        self.parts = [tuple(part) for part in parts]
        self.has_parts = bool(parts)
        self.rows = 1
        while any(self.values.get(field.name) for part in self.parts for field in part):
            self.fields += self.parts.pop(0)
        self.people: Sequence[Person] = ()
        self.goes_on = self.waits = False
        self.told = self.suggested_by = ""
        self.suggest: Suggest = lambda _text: ()

    def compose(self) -> ComposeResult:
        """Lay out a row per field, and the help line."""
        with Fields(id="form-fields"):
            yield from map(self._row, self.fields)
        yield PersonChoice()
        yield SkillChoice()
        yield Static(id="form-help", markup=False)

    def limit(self, rows: int) -> None:
        """Let the fields take at most this many rows of the screen, and scroll beyond that; people have what is left."""
        self.rows = rows
        if self.is_mounted:
            self._fit()

    def _fit(self) -> None:
        choice = self.query_one(PersonChoice)
        left = self.rows - sum(ROWS.get(field.kind, 1) for field in self.fields)
        few = min(FEW_PEOPLE, self.rows - FEW_FIELDS) if self.has_parts else 0
        choice.people, choice.room = self.people, max(left, few)
        self._share_rows()

    def _share_rows(self) -> None:
        """Leave the fields the rows that the people to choose from do not take: with their parts they are many."""
        taken = self.query_one(PersonChoice).count if self.has_parts else 0
        self.query_one(Fields).styles.max_height = max(1, self.rows - taken)

    def on_mount(self) -> None:
        """Start, unless the form waits for somebody to."""
        self._fit()
        if not self.waits:
            self.start()

    def start(self) -> None:
        """Focus the field `at`; else the first empty field of a short form, or the first of a long one."""
        for name in self.offered & {field.name for field in self.fields}:
            line = self.line(name)
            if not isinstance(line, ChoiceInput):
                line.select_all()
        if any(field.name == self.at for field in self.fields):
            self.line(self.at).focus()
            return
        empty = next((f for f in self.fields if not self.values.get(f.name)), self.fields[0])
        first = self.fields[0] if len(self.fields) > 3 else empty
        self.line(first.name).focus(scroll_visible=False)

    def _row(self, field: Field) -> FormRow:
        return FormRow(field, self.values.get(field.name, ""))

    def line(self, name: str) -> Editor:
        """Return the input of the field called `name`."""
        found = self.query_one(f"#field-{name}")
        assert isinstance(found, Editor)  # noqa: S101 - made by _editor
        return found

    @property
    def typed(self) -> dict[str, str]:
        """The text of each field, "" for those that are not shown yet; of a person chosen by digit, the id.

        Raises BadValue for a digit that nobody has.
        """
        hidden = {field.name: "" for part in self.parts for field in part}
        return {f.name: person_chosen(f, self.line(f.name).value, self.people) for f in self.fields} | hidden

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

    async def action_next_part(self) -> None:
        """In the last field, show the next group of fields and go to it; elsewhere leave the key to the screen.

        Where the form `goes_on`, Tab behind the last group submits.
        """
        if not (self.parts or self.goes_on) or not self.line(self.fields[-1].name).has_focus:
            raise SkipAction
        if not self.parts:
            self._submit()
            return
        part = self.parts.pop(0)
        self.fields += part
        await self.query_one(Fields).mount_all(map(self._row, part))
        self.limit(self.rows)
        first = self.line(part[0].name)
        first.focus(scroll_visible=False)
        self.call_after_refresh(first.scroll_visible, animate=False)  # it has no place before it is laid out
        self.post_message(self.PartShown(len(self.parts)))

    @on(Input.Submitted)
    @on(MultilineInput.Submitted)
    @on(ChoiceInput.Submitted)
    def submit(self, event: Message) -> None:
        """Submit what was typed."""
        event.stop()
        self._submit()

    def _submit(self) -> None:
        try:
            self.post_message(self.Submitted(self.typed))
        except Refused as error:
            self.refuse(error, error.field)

    def on_choice_input_changed(self, event: ChoiceInput.Changed) -> None:
        """Report the change."""
        event.stop()
        self._report(event.field, event.field.value)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Report the change, and show which date is meant while one is typed."""
        event.stop()
        self._report(event.input, event.value)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Report that the text of a field of several lines has changed."""
        event.stop()
        self._report(event.text_area, event.text_area.text)

    def _report(self, widget: Widget, text: str) -> None:
        if field := self._field_of(widget):
            if widget.has_focus:  # each field reports once as it is filled: the last one would have the word
                self._help(field)
            self.post_message(self.Changed(self, field.name, text))

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
        if isinstance(widget, SkillsInput) and self.suggested_by:
            widget.suggested = self.suggest(self.line(self.suggested_by).value)
        if field and not self.query_one("#form-help").has_class("-refused"):
            self._help(field)

    def _field_of(self, widget: Any) -> Field | None:  # noqa: ANN401 - any widget may have the focus
        return next((f for f in self.fields if widget.id == f"field-{f.name}"), None)

    def _help(self, field: Field) -> None:
        value = clean_line(self.line(field.name).value)
        self.query_one(PersonChoice).show_for(field)
        self._share_rows()
        line = self.line(field.name)
        self.query_one(SkillChoice).show_for(line if isinstance(line, SkillsInput) else None)
        dated = field if field.kind == "date" else self._dated_by(field)
        day = read_back(value, field, dated, self.today, self.week_starts) if dated and value else ""
        if said := "   ".join(filter(None, (day, measured_back(value, field)))):
            self._say(said)
        else:
            hint = "" if self._shows_placeholder(field) or field.hint.casefold() in self.told.casefold() else field.hint
            self._say(" · ".join(filter(None, (hint, KEYS_OF.get(type(self.line(field.name)))))))

    def _dated_by(self, field: Field) -> Field | None:
        """Return the date field that the text of `field` fills, while nothing is typed there."""
        return next((f for f in self.fields if f.name == field.dates and not self.line(f.name).value.strip()), None)

    def _shows_placeholder(self, field: Field) -> bool:
        """Whether the hint is already to be seen in the empty field itself."""
        line = self.line(field.name)
        return not isinstance(line, ChoiceInput) and not line.value and width(field.hint) <= line.size.width

    def _say(self, text: str, *, refused: bool = False) -> None:
        help_line = self.query_one("#form-help", Static)
        help_line.set_class(refused, "-refused")
        help_line.update(plain(clean(text)), layout=refused)
