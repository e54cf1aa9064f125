"""Arguments as people type them: words without quotes, values that begin with a dash, no abbreviated options."""

from __future__ import annotations

import argparse
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, NoReturn

from career.language.text import clean_line
from career.model.field import Field
from career.model.field_values import NO, YES
from tui.host.printing import columns_of, complain_at_length, say

LONGEST_USAGE = 160
"""The longest usage line, in characters, that is still helpful beside an error."""
NARROWEST, WIDEST = 40, 100
"""Columns of help at least and at most."""
LONGEST_NUMBER = 9
NEAR = 0.7
"""How like a known word, from 0 to 1, a typed one is at least where that word is suggested: a slip or two."""
YES_OR_NO = (YES | NO) - {""}


class Format(argparse.RawDescriptionHelpFormatter):
    """Help as wide as the terminal. To find that width argparse would import `shutil` and its archive modules."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=max(NARROWEST, min(columns_of(), WIDEST)) - 2)


class Parser(argparse.ArgumentParser):
    """A parser for one verb.

    The verb's words come first; an option after them takes all words up to the next option (`--due next fri`). An
    option before them takes one word, or as many as make a date. `--` ends the options: the rest is words.
    """

    def __init__(self, verb: str, description: str, examples: str = "", note: str = "") -> None:
        self._flags: dict[str, argparse.Action] = {}
        self._dates: dict[str, Callable[[Sequence[str], date], int]] = {}
        self._old: dict[str, str] = {}
        epilog = "\n\n".join(filter(None, (f"examples:\n{_indented(examples)}" if examples else "", note)))
        super().__init__(
            prog=clean_line(f"rung {verb}"),
            description=description,
            epilog=epilog,
            allow_abbrev=False,
            formatter_class=Format,
        )
        self.add_argument("--file", metavar="PATH", help="use another data file (also RUNG_FILE)")
        self.add_argument("--mask", action="store_true", help="mask names and private texts; --no-mask shows them")

    def add_argument(self, *names: str, was: str = "", **options: Any) -> argparse.Action:
        """Add an argument and remember its flags, which argparse has no public way to ask for.

        The option is also read under its old name `was`.
        """
        action = super().add_argument(*names, **options)
        self._flags |= dict.fromkeys(action.option_strings, action)
        if was:
            self._old[was] = names[0]
        return action

    def add_date(self, flag: str, **options: Any) -> None:
        """Add an option that takes a date as people type it."""
        self.add_argument(flag, metavar="WHEN", **options)
        self._dates[flag] = _words_of_day

    def add_period(self, flag: str, **options: Any) -> None:
        """Add an option that takes a day or a period, such as "last month" or "30d"."""
        self.add_argument(flag, **{"metavar": "WHEN"} | options)
        self._dates[flag] = _words_of_period

    def add_json(self) -> None:
        """Add the option --json."""
        self.add_argument("--json", action="store_true", help="as JSON, described in docs/json.md")

    def add_fields(self, fields: Iterable[Field]) -> None:
        """Add an option for each field, with the flag that the table of fields gives it."""
        for field in fields:
            told = ", ".join(field.words) or field.hint or field.label
            told = told.replace("%", "%%")
            if field.kind == "date":
                self.add_date(field.flag, dest=field.name, help=told)
            elif field.kind == "yes":
                self.add_argument(field.flag, dest=field.name, nargs="?", const="y", metavar="y|n", help=told)
            else:
                self.add_argument(
                    field.flag,
                    dest=field.name,
                    metavar="TEXT" if field.kind == "long" else field.kind.upper(),
                    help=told,
                )
            if field.also:
                self._old[f"--{field.also}"] = field.flag

    def read(self, words: Sequence[str], *, options_only: bool = False) -> argparse.Namespace:
        """Return what was typed; ends the program with status 2 if it does not fit.

        With `options_only`, the verb's own words have already been taken.
        """
        return self.parse_args(self._arranged(words, greedy=options_only))

    def number(self, typed: str) -> int:
        """Return the number of a line in a list. Ends the program with status 2 if it is not one."""
        if not (typed.isascii() and typed.isdigit() and len(typed) < LONGEST_NUMBER):
            self.error(f"'{typed}' is not a number.")
        return int(typed)

    def error(self, message: str) -> NoReturn:
        """Print what does not fit, and end with status 2."""
        message = message.replace("unrecognized arguments: -- ", "unrecognized arguments: ")
        usage = " ".join(self.format_usage().split())
        short = f"\n{usage[:1].upper()}{usage[1:]}" if len(usage) <= LONGEST_USAGE else ""
        complain_at_length(f"{clean_line(f'{self.prog}: {message}')}{short}\n`{self.prog} --help` says more.")
        raise SystemExit(2)

    def print_help(self, file: object = None) -> None:  # noqa: ARG002 - as in argparse
        """Print the help on standard output; words repeated from the command line are cleaned."""
        say(self.format_help().rstrip())

    def _arranged(self, typed: Sequence[str], *, greedy: bool) -> list[str]:
        """Return the arguments in the one form that argparse cannot misread: --flag=value ... -- words."""
        options: list[str] = []
        words: list[str] = []
        rest = deque(typed)
        while rest:
            word = self._today(rest.popleft())
            action = self._flags.get(word)
            if word == "--":
                words += rest
                break
            if action and action.nargs == 0:
                options.append(word)
            elif action:
                value = self._value(word, action, rest, greedy=greedy or bool(words))
                options.append(word if value is None else f"{word}={value}")
            elif _is_option(word):
                if word.partition("=")[0] not in self._flags:
                    self.error(self._no_option(word))
                options.append(word)
            else:
                words.append(word)
        return [*options, "--", *words] if words else options

    def _value(self, flag: str, action: argparse.Action, rest: deque[str], *, greedy: bool) -> str | None:
        """Remove the words of an option's value from `rest` and return them; None if there are none."""
        count = 0
        while count < len(rest) and rest[count] != "--" and not _is_option(rest[count]) and rest[count] != "-h":
            count += 1
        if action.nargs == "?":
            count = min(count, 1) if count and rest[0].casefold() in YES_OR_NO else 0
        elif flag == "--file" or (not greedy and flag not in self._dates):
            count = min(count, 1)
        elif not greedy:
            count = _counted(self._dates[flag], list(rest)[:count])
        return " ".join(rest.popleft() for _ in range(count)) if count else None

    def _today(self, word: str) -> str:
        """Return an option under the name that it has today."""
        name, equals, value = word.partition("=")
        return self._old.get(name, name) + equals + value

    def _no_option(self, word: str) -> str:
        name = word.partition("=")[0]
        near = f" {told}" if (told := meant(name, self._flags)) else ""
        return f"there is no option {name}.{near} (Type -- before a word that starts with a dash.)"


def meant(typed: str, known: Iterable[str]) -> str:
    """Return "Did you mean ...?" with the known words that are a slip or two away from what was typed; "" for none."""
    from difflib import get_close_matches

    near = get_close_matches(typed.casefold(), list(known), n=3, cutoff=NEAR)
    return f"Did you mean {' or '.join(near)}?" if near else ""


def near_word(typed: str, known: Iterable[str]) -> str:
    """Return "Did you mean ...?" with the known words closest to what was typed, or a list of all of them."""
    words = list(known)
    return meant(typed, words) or f"Choose one of: {', '.join(words)}."


def _counted(words_of: Callable[[Sequence[str], date], int], words: list[str]) -> int:
    """Return how many of the first words make a date; 1 if they make none, 0 if there are no words."""
    from tui.host import clock

    return words_of(words, clock.today()) or min(len(words), 1)


def _words_of_day(words: Sequence[str], today: date) -> int:
    from career.language.days_in_text import words_of_day

    return words_of_day(words, today)


def _words_of_period(words: Sequence[str], today: date) -> int:
    from career.language.periods import words_of_when

    return words_of_when(words, today)


def _is_option(word: str) -> bool:
    return word == "-h" or (word.startswith("--") and word[2:3].isalpha())


def _indented(text: str) -> str:
    return "\n".join(f"  {line}" for line in text.strip().splitlines())
