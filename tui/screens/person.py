"""`PersonScreen`: the agenda of a one-on-one (O1, O3, O11); of a report also what they want, and their tasks (P17, E14)."""

from __future__ import annotations

from typing import ClassVar

from career.edits import talking
from career.model.agenda import Side
from career.model.people import Person
from career.views import agenda, between, board
from career.views.agenda import Point
from career.views.agenda_lines import ABOUT, EMPTY, POINT, agenda_lines, head
from career.views.drawn import Drawing
from career.views.rows import MARK, Row
from tui.dialogs import agenda_prompts, report_prompts
from tui.dialogs.actions import BY_ID, hints
from tui.screens import meeting
from tui.screens.list_screen import DrawnScreen
from widgets.board import GOAL, rows_of
from widgets.drawn_rows import DrawnRows
from widgets.header_footer import Footer

TOPIC, STRENGTH = "topic", "strength"
"""What `a` adds: on the agenda, and on what is known of a report."""
POINT_KEYS = ("complete", "edit", "add", "met", "open", "back", "help")
EMPTY_KEYS = ("add", "met", "back", "help")
LABELS = {"complete": "tick", "edit": "note", "add": TOPIC, "met": "held"}
GONE = "This person was deleted. u brings them back, Esc goes back."


class PersonScreen(DrawnScreen):
    """What they care about, the two columns of the agenda, and below it what is known of a report.

    It opens on the first line of the agenda; without one, on the first task of a report that lacks a reframe.
    """

    PLACE: ClassVar[str] = "person"
    EMPTY: ClassVar[str] = GONE

    def __init__(self, person: str) -> None:
        super().__init__()
        self.person = person
        self.points: dict[str, Point] = {}
        self.lacking: set[str] = set()

    def draw(self, wide: int) -> None:
        """Show the person again."""
        person = self._whose()
        if person is None:
            self.show_head("")
            self.show_drawing(Drawing())
            return
        self.points = {point.key: point for point in agenda.points(person, self.shown)}
        below = rows_of(person, self.shown) if board.is_report(person) else []
        below += [] if self.app.masked else between.rows(person, self.shown)  # private
        self.lacking = {row.key for row in below if row.kind == "theirs" and row.tone == "warn"}
        self.show_head(head(person, self.shown, wide - 1))
        self.show_drawing(agenda_lines(person, self.shown, wide - MARK, below, has_cards=board.is_report(person)))

    def begins_at(self, row: Row) -> bool:
        """Whether the row is a line of the agenda, or where that is empty, a task without a reframe, else anything."""
        if self.points:
            return row.kind == POINT
        if self.lacking:
            return row.key in self.lacking
        return row.kind.startswith(EMPTY)

    def show_hints(self) -> None:
        """Show the keys of a line of the agenda; on what is known of a report `a` adds a strength."""
        super().show_hints()
        footer, kind = self.query_one(Footer), self._kind()
        if kind == POINT or kind.startswith(EMPTY):
            ids = POINT_KEYS if kind == POINT else EMPTY_KEYS
            shown = (i for i in ids if not (self.app.masked and BY_ID[i].tells))
            footer.show_keys(hints(self.app.actions, shown, self.SCREEN_KIND, LABELS))
        elif kind not in {ABOUT, GOAL}:
            footer.show_keys([(key, STRENGTH if word == BY_ID["add"].label else word) for key, word in footer.keys])

    def do_complete(self) -> None:
        """Tick a line, or take its tick back."""
        if found := self._line():
            point, person = found
            self.do(talking.tick(point, person, self.app.context()))
        else:
            super().do_complete()

    def do_edit(self) -> None:
        """Note what was said about a line; elsewhere edit the record."""
        if found := self._line():
            self.ask(agenda_prompts.note(*found))
        else:
            self.on_row("edit")

    def do_add(self) -> None:
        person, kind = self._whose(), self._kind()
        if person is None:
            return
        is_agenda = kind in {POINT, ABOUT, ""} or kind.startswith(EMPTY) or not board.is_report(person)
        if is_agenda:
            self.ask(agenda_prompts.topic(person, self._side()))
        else:
            self.ask(report_prompts.goal_of(person) if kind == GOAL else report_prompts.saw(person))

    def do_met(self) -> None:
        if person := self._whose():
            meeting.ask(self, person)

    def do_copy(self) -> None:
        """Copy the whole agenda."""
        if person := self._whose():
            self._copy("\n".join(agenda_prompts.as_text(person, self.shown)))

    def do_new_task(self) -> None:
        person = self._whose()
        if person and board.is_report(person):
            self.ask(report_prompts.task_of(person))
        else:
            super().do_new_task()

    def do_open(self) -> None:
        if self._kind().startswith(EMPTY):
            self.do_add()
        else:
            super().do_open()

    def do_delete(self) -> None:
        """Delete a topic; a line that another record calls for goes once that is dealt with."""
        chosen = self.selected()
        if self._kind() == POINT and chosen and chosen.record.id not in self.app.career.topics:
            self.say("rung put this line here: it goes once it is dealt with. Enter opens what it is about.")
        elif chosen and isinstance(chosen.record, Person):
            self.say("There is nothing to delete in this row yet. To delete the person, go to the list: 5.")
        else:
            self.on_row("delete")

    def _line(self) -> tuple[Point, Person] | None:
        """Return the line under the cursor, as stored, with the person."""
        row = self.query_one(DrawnRows).current
        person = self.app.career.people.get(self.person)
        if row is None or person is None or row.kind != POINT:
            return None
        now = {point.key: point for point in agenda.points(person, self.app.context())}
        return (now[row.key], person) if row.key in now else None

    def _kind(self) -> str:
        row = self.query_one(DrawnRows).current
        return row.kind if row else ""

    def _side(self) -> Side:
        """Return the column that the cursor is in."""
        row = self.query_one(DrawnRows).current
        point = self.points.get(row.key) if row else None
        if point and row and row.kind == POINT:
            return point.side
        return "decided" if row and row.kind == f"{EMPTY} decided" else "input"

    def _whose(self) -> Person | None:
        return self.shown.career.people.get(self.person)  # masked where the screen is shared
