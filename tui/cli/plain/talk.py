"""`Talk`: a conversation in lines. It says things, asks, saves what comes of the answers, and takes it back.

Every line says what it is before what it holds, and is whole when it is printed. Choices have numbers, Enter goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeVar

from career.errors import NotSaved, RungError, SavedUncertain
from career.language.text import clean_line
from career.model.context import Context
from career.model.records import NOTHING, Step
from store.unsaved_input import UnsavedFile
from tui.cli.plain.spoken import spoken, without_keys
from tui.cli.plain.typed_lines import Interrupted, Left, TypedLines
from tui.host import clock, own_skills
from tui.host.printing import NotShown, complain, say_to_paste, write
from tui.host.unsaved_input import UnsavedAtOnce

if TYPE_CHECKING:
    from career.card.memory import Memory
    from career.model.snapshot import Career
    from tui.cli.session import Session

K = TypeVar("K", bound=str)
UNDO, HELP, MORE, EMPTY = "u", "?", "+", "-"
"""What is typed alone on a line to take back what was saved last, to hear what can be typed, for more, and for nothing."""
NEXT = "next"
KNOWN_BY = 40
"""Letters of a step's label by which it is known again: the store keeps no more than fit a line."""
LEAVING = "Ctrl+D leaves, and everything is kept."
IN_A_TEXT = f"Type the answer and Enter. {EMPTY} alone empties it. {UNDO} alone undoes what was saved last. {LEAVING}"
IN_A_CHOICE = f"Type a number and Enter. {UNDO} undoes what was saved last. {LEAVING}"


class TookBack(Exception):
    """The step that was saved last was taken back: what asked for it may ask again. `step` is None for an earlier one."""

    def __init__(self, step: Step | None) -> None:
        super().__init__(step)
        self.step = step


class Moved(Exception):
    """The person goes to another step, by one of the `signs` of the conversation; with "" on to the next card."""

    def __init__(self, to: str) -> None:
        super().__init__(to)
        self.to = to


class Question(NamedTuple):
    """What is asked: the words, what may be typed (`hint`), what is there `now`, what Enter does, and numbered `options`."""

    words: str
    hint: str = ""
    now: str = ""
    enter: str = NEXT
    options: Sequence[str] = ()


class Talk:
    """A conversation about the career of a session. `saved` are the steps that were saved in it and not taken back.

    `before` is the career as it was before the last of them. The `signs` are what else can be typed alone now, each with
    what it does.
    """

    def __init__(self, session: Session, lines: TypedLines) -> None:
        self.session = session
        self.lines = lines
        self.store = session.store
        self.unsaved = UnsavedAtOnce(UnsavedFile(session.paths.data, session.paths.state), complain)
        self.saved: list[Step] = []
        self.before = self.store.career
        self.signs: Mapping[str, str] = {}
        self._told: set[str] = set()

    @property
    def career(self) -> Career:
        """The career as stored."""
        return self.store.career

    @property
    def context(self) -> Context:
        """The context of a rule that changes something, at this moment."""
        return Context(self.store.career, clock.moment(), self.session.settings)

    @property
    def shown(self) -> Context:
        """The context of what is said: masked where the screen is shared."""
        return self.context._replace(career=self.session.seen(self.store.career))

    @property
    def memory(self) -> Memory:
        """The memory of the reframe engine, with the person's own skills."""
        return own_skills.forgiving(own_skills.beside(self.session.paths.config), self.career, self.trouble_once)

    def say(self, label: str, text: str = "", *, as_it_is: bool = False) -> None:
        """Print one line with its label in front, or a text of several lines, of which each is one.

        Signs are said as words, but in a text that is to be copied `as_it_is`.
        """
        if self.lines.is_gone:
            return
        for line in (f"{label}: {text}" if text else label).split("\n"):
            if clean_line(line):
                say_to_paste(line if as_it_is else spoken(line))
        with suppress(NotShown):
            write(at_once=True)

    def trouble_once(self, text: str) -> None:
        """Print what is wrong with something that is read again and again, the first time."""
        if text not in self._told:
            self._told.add(text)
            self.trouble(text)

    def trouble(self, text: str) -> None:
        """Print what went wrong, and what to do about it."""
        self.say("Trouble", text)

    def refused(self, error: RungError, *, is_saving: bool = False) -> None:
        """Print what was refused, or where it `is_saving` not saved, and what to do about it."""
        told = without_keys(str(error)) or str(error)
        self.trouble(f"Not saved: {told}" if is_saving else told)

    def ask(self, question: Question, keep: Callable[[str], object] | None = None) -> str:
        """Return the line that answers a question, "" for Enter alone; what was half typed is given to `keep`.

        Raises TookBack after an undo, Moved after a sign, Left and Interrupted.
        """
        self._say_question(question)
        while True:
            try:
                typed = self.lines.read()
            except (Left, Interrupted):
                if self.lines.half.strip() and keep:
                    keep(self.lines.half)
                raise
            match typed.strip():
                case "?":
                    self._say_question(question)
                    self._say_help(IN_A_TEXT)
                case "u":
                    self.undo()
                case sign if sign in self.signs:
                    raise Moved(sign)
                case text:
                    return text

    def _say_question(self, question: Question) -> None:
        self.say("Question", question.words)
        if question.hint:
            self.say("Type", question.hint)
        if question.now:
            self.say("Now", "(masked)" if self.session.masked else question.now, as_it_is=True)
        self.say("Enter", question.enter)
        for number, option in enumerate(question.options, 1):
            self.say(str(number), option)

    def choose(self, question: str, choices: Mapping[K, str], enter: str = NEXT) -> K | Literal[""]:
        """Return the key of the choice whose number is typed, "" for Enter alone. The first letters of its words do, too.

        Raises TookBack after an undo, Moved after a sign, Left and Interrupted.
        """
        self._say_choices(question, choices, enter)
        while True:
            typed = self.lines.read().strip()
            if not typed:
                return ""
            if typed == HELP:
                self._say_choices(question, choices, enter)
                self._say_help(IN_A_CHOICE)
            elif typed == UNDO:
                self.undo()
            elif typed in self.signs:
                raise Moved(typed)
            elif (found := _chosen(typed, choices)) is not None:
                return found
            else:
                self.trouble(f"There is no choice '{typed}'. Type a number from 1 to {len(choices)}, ? or Enter.")

    def _say_help(self, help_text: str) -> None:
        for sign, words in self.signs.items():
            self.say(sign, words)
        self.say("Help", help_text)

    def _say_choices(self, question: str, choices: Mapping[K, str], enter: str) -> None:
        self._say_question(Question(question, enter=enter, options=tuple(choices.values())))

    def several(self, question: str, names: Sequence[str], enter: str = NEXT) -> list[int]:
        """Return the places, from 0, of the numbers that are typed, such as "1 3"; none for Enter alone."""
        asked = Question(question, "numbers with a space between them", enter=enter, options=names)
        while typed := self.ask(asked):
            words = typed.replace(",", " ").split()
            if all(word.isascii() and word.isdigit() and 0 < int(word[:6]) <= len(names) for word in words):
                return [int(word) - 1 for word in words]
            self.trouble(f"'{typed}' is not only numbers from 1 to {len(names)}. Type such as: 1 3.")
        return []

    def save(self, make: Callable[[Context], Step]) -> Step:
        """Make a step of what is there now, another session's changes among it, save it, and say so.

        Raises what the rule and the store raise; a step that changes nothing is NOTHING.
        """
        self.store.refresh()
        self.before = before = self.career
        step = make(self.context)
        if not before.is_changed_by(step.changes):
            self.say("Nothing changed", "it says that already.")
            return NOTHING
        try:
            with self.lines.uninterrupted():
                self.store.commit(*step)
                self.saved.append(step)
        except SavedUncertain as error:
            self.saved.append(step)
            self.refused(error)
        self.session.seen(self.career)  # the mask knows new names from now on
        self.say("Saved", f"{self.session.label(step.label)}. {UNDO} undoes it.")
        self.session.ask_on(before)
        return step

    def try_to_save(self, make: Callable[[Context], Step]) -> Step | None:
        """Save a step as above; where that is refused say why, and where the disk refuses offer to try again. None: not saved."""
        while True:
            try:
                return self.save(make)
            except NotSaved as error:
                self.refused(error, is_saving=True)
                if not self.choose("Try to save it again?", {"again": "try again"}, "go on without it"):
                    return None
            except RungError as error:
                self.refused(error, is_saving=True)
                return None

    def undo(self) -> None:
        """Take back the step that was saved last on this machine. Raises TookBack; where there is none, say so."""
        try:
            with self.lines.uninterrupted():
                result = self.store.undo()
        except RungError as error:
            self.refused(error)
            return
        self.say("Undone", "the last change" if self.session.masked else result.label)
        for skipped in result.skipped:
            self.say("Left as it is", skipped)
        last = self.saved[-1] if self.saved else None
        is_own = last is not None and clean_line(last.label).startswith(result.label[:KNOWN_BY])
        raise TookBack(self.saved.pop() if is_own else None)


def _chosen(typed: str, choices: Mapping[K, str]) -> K | None:
    """Return the key of the choice with this number, itself, or the one whose words begin so; None for none, or for several."""
    keys = list(choices)
    if typed.isascii() and typed.isdigit():
        return keys[int(typed[:6]) - 1] if 0 < int(typed[:6]) <= len(keys) else None
    word = typed.casefold()
    hits = [key for key in keys if key == word] or [key for key in keys if choices[key].casefold().startswith(word)]
    return hits[0] if len(hits) == 1 else None
