"""What one command works with: the paths, the config, the moment, and the career to read or to change."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from career.errors import Refused
from career.model.context import Context
from career.model.records import Step
from career.model.snapshot import Career
from store.data_file import DataFile
from tui.host import config
from tui.host.paths import Paths
from tui.host.plain import FLAG, WhyPlain, why_plain
from tui.host.printing import complain, print_through, said_short, say, say_in_ascii
from tui.host.terminal import is_interactive

if TYPE_CHECKING:
    from career.model.moment import Moment
    from career.model.people import Person
    from career.model.settings import Settings
    from career.views.masking import Mask
    from store.file_format import LoadedTables
    from store.store import Store


WayIn = Callable[["Session", str], int]
"""Opens the dashboard for a session, starting with an action (its id, "" for none), and returns the exit status."""


class Session:
    """One command from its start to its end. Everything is read on first use, and only `commit` writes.

    `way_in` opens the dashboard; it is passed in, so that no verb depends on the application. `mask` is what was typed:
    True for --mask, False for --no-mask, None for what the config says; `typed_plain` is that for --plain.
    """

    def __init__(self, paths: Paths, way_in: WayIn, mask: bool | None = None, typed_plain: bool | None = None) -> None:
        self.paths = paths
        self.way_in = way_in
        self.mask = mask
        self.typed_plain = typed_plain
        print_through(None)

    def open_dashboard(self, begin: str = "") -> int:
        """Open the dashboard, starting with an action (its id), and return the exit status; in plain mode, its lines."""
        if self.why_plain:
            from tui.cli.plain import start  # here: few commands ask anything

            return start.talk_about(start.flow_of(begin), self)
        return self.way_in(self, begin)

    @cached_property
    def why_plain(self) -> WhyPlain:
        """What makes rung ask in lines, "" where nothing does. Raises Refused for a wrong config."""
        return why_plain(self.typed_plain, config_says=lambda: self.config.plain)

    @property
    def asks_in_lines(self) -> bool:
        """Whether a verb that can also print asks in lines: a script that reads its output is not asked anything."""
        return bool(self.why_plain) and (self.why_plain == FLAG or is_interactive())

    @cached_property
    def config(self) -> config.Config:
        """The config, read on first use; if it asks for ASCII, all output is ASCII from then on. Raises Refused."""
        found = config.load(self.paths.config)
        if found.ascii:
            say_in_ascii()
        return found

    @property
    def settings(self) -> Settings:
        """The thresholds of the rules."""
        return self.config.settings

    @cached_property
    def moment(self) -> Moment:
        """The moment of the command, the same for everything that it makes."""
        from tui.host import clock

        return clock.moment()

    @property
    def today(self) -> date:
        """The local calendar date."""
        return self.moment.today

    @property
    def masked(self) -> bool:
        """Whether names and private texts are masked; they are where the config cannot tell, since it is wrong."""
        if self.mask is not None:
            return self.mask
        try:
            return self.config.mask
        except Refused:
            return True

    def seen(self, career: Career) -> Career:
        """Return a career as it may be printed."""
        mask = self._mask(career)
        return mask.career() if mask else career

    def label(self, label: str) -> str:
        """Return the label of a step as it may be printed: what it quotes may be private."""
        mask = self._mask(self.store.career)
        return mask.label(label) if mask else label

    def _mask(self, career: Career) -> Mask | None:
        """Return the mask for a career, if one is wanted; from now on it is over all that is printed."""
        if not self.masked:
            return None
        from career.views.masking import Mask

        mask = Mask.of(career)
        print_through(mask)
        return mask

    @cached_property
    def unmasked(self) -> Career:
        """The career as the file has it, for a rule whose answer goes into the file or is masked itself. Raises Unreadable."""
        from store.load_readonly import load_career

        career, news = load_career(self.paths.data, self.paths.state)
        self._mask(career)
        for line in news:
            complain(line)
        return career

    @cached_property
    def career(self) -> Career:
        """The career as it may be printed, for a command that only reads. Raises Unreadable."""
        return self.seen(self.unmasked)

    @property
    def career_mask(self) -> Mask | None:
        """The mask over what is printed, None where names may be seen: for a text that no record holds as it is."""
        return self._mask(self.unmasked)

    @property
    def reading(self) -> Context:
        """The context for rules that only read: what they find may be printed."""
        return Context(self.career, self.moment, self.settings)

    @property
    def writing(self) -> Context:
        """The context for rules that change something: the career is that of the store."""
        return Context(self.store.career, self.moment, self.settings)

    @cached_property
    def store(self) -> Store:
        """The store, for a command that writes. Raises Unreadable."""
        from store.store import Store
        from tui.host import clock

        store = Store(self.paths.data, self.paths.state, clock.now)
        self._mask(store.career)
        self._at_first = store.career
        return store

    @property
    def has_saved(self) -> bool:
        """Whether the command has changed the file."""
        return "store" in self.__dict__ and self.store.career is not self._at_first

    def commit(self, step: Step, about: str, dates: Mapping[str, date] | None = None) -> Career:
        """Save the step, then print the typed `dates` in full, and what was done to the record `about`."""
        from career.language.dates import spell

        before = self.store.career
        after = self.store.commit(*step) if before.is_changed_by(step.changes) else before
        self._mask(after)
        for label, day in (dates or {}).items():
            say(f"{label}: {spell(day, self.today)}")
        if after is before:
            say("Nothing changed: it says that already.")
            return after
        new = [person for i, person in after.people.items() if i not in before.people]
        people = [f"new person: {p.name} ({p.id})" for p in new if p.id != about and not p.unclear]
        say(" · ".join([said_short(self.label(step.label)), *people, after.short(about), "undo: rung undo"]))
        if new:
            self._ask_who(new, after)
        self.ask_on(before)
        return after

    def _ask_who(self, new: list[Person], after: Career) -> None:
        """Print which person is meant by a new name, or may be the same, and the commands that answer it."""
        from career.views import same_people

        for line in same_people.lines(after, new):
            say(line)

    def ask_on(self, before: Career) -> None:
        """Print what a step since `before` calls for, with the command."""
        from tui.cli.called_for import called_for  # here: few commands save a step

        for line in called_for(before, self.writing):
            say(line)

    def tell_news(self) -> None:
        """Report on standard error what happened to the file outside rung, and what is still wrong with it."""
        if "store" in self.__dict__:
            trouble = self.store.trouble
            for line in [*self.store.pop_notices(), *([str(trouble)] if trouble else [])]:
                complain(line)
        if self.__dict__.keys() & {"store", "career"}:
            self._tell_copies()

    def _tell_copies(self) -> None:
        """Name once each other copy beside the file that holds something the file lacks."""
        from store.other_copies import OtherCopies, join_command

        copies = OtherCopies(DataFile(self.paths.data, self.paths.state))
        copies.look(self.tables)
        for copy in copies.to_tell():
            complain(
                f"{copy.path.name} is another copy of your career, with {copy.brings} that your file lacks. "
                f"`{join_command(copy.path)}` merges it, and with --leave rung does not ask again."
            )

    def tables(self) -> LoadedTables:
        """Return the tables of the file as it is, deleted records and the history among them. Raises Unreadable."""
        from store.load_readonly import load_file

        return (
            self.store.tables
            if "store" in self.__dict__
            else load_file(DataFile(self.paths.data, self.paths.state)).tables
        )

    def warn(self) -> None:
        """Report on standard error which records of the file could not be read."""
        for problem in self.career.problems:
            complain(f"{problem.table} {problem.id}: {problem.what}")
