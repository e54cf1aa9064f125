"""How a review says things: texts as sentences, numbers, measures, quotes, names one after another."""

from __future__ import annotations

from collections.abc import Sequence

from career.language import gerunds
from career.language.text import clean_line, number

ENDS = (".", "!", "?", "…", ".”", "!”", "?”", "…”")
"""What ends a sentence."""
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
INNER = {ord("“"): "\u2018", ord("”"): "\u2019"}
"""The marks of a quotation within another one."""
QUOTES = ' “”"'
LITTLE = frozenset(
    [
        "a",
        "an",
        "the",
        "each",
        "every",
        "all",
        "both",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "whoever",
        "my",
        "our",
        "this",
        "that",
        "these",
        "those",
        "no",
        "some",
        "any",
    ]
)
"""Words that are none of a name, so that they are small within a sentence."""


def bare(text: str) -> str:
    """Return a text on one line, without the mark at its end."""
    return clean_line(text).rstrip(" .;,:")


def begun(text: str) -> str:
    """Return a text as the beginning of a sentence: "cut the cost" is "Cut the cost"; "p95" and "iOS" stay."""
    line = clean_line(text)
    first = line.partition(" ")[0].rstrip(":,;")
    return line[:1].upper() + line[1:] if first.islower() and first.replace("-", "").isalpha() else line


def inner(text: str) -> str:
    """Return a text as it goes on within a sentence: "Lead a division" is "lead a division", "The" is "the".

    Other words stay: they may be names.
    """
    line = clean_line(text)
    first = line.partition(" ")[0]
    is_known = first.lower() in LITTLE or gerunds.is_verb(first.lower())
    return first.lower() + line[len(first) :] if first.istitle() and is_known else line


def turned(forms: Sequence[str], at: int) -> str:
    """Return the form of the sentence at this place of a list: people do not say six things in a row alike."""
    return forms[at % len(forms)]


def ended(text: str) -> str:
    """Return a text with the full stop of a sentence, where it has no mark of its own."""
    line = clean_line(text)
    return line if line.endswith(ENDS) else line.rstrip(" ;,:") + "."


def quoted(text: str) -> str:
    """Return a text as somebody's words."""
    return f"“{clean_line(text).strip(QUOTES)}”"


def named(title: str) -> str:
    """Return the title of a record within a sentence."""
    return f"“{bare(title).translate(INNER)}”"


def step(to: str) -> str:
    """Return what a goal is a step to: "a step from a layer to a whole product", "a step to writing"."""
    way = bare(to)
    return f"a step {way}" if way.casefold().startswith(("from ", "to ", "towards ")) else f"a step to {way}"


def measured(before: float | None, after: float | None, unit: str) -> str:
    """Return "from 2.6 to 1.4 s", "1.4 s", or "" where there is no result."""
    if after is None:
        return ""
    ends = number(after) if before is None else f"from {number(before)} to {number(after)}"
    return f"{ends} {clean_line(unit)}".strip()


def listed(parts: Sequence[str], last: str = "and") -> str:
    """Return texts one after another: "a, b and c"."""
    *first, end = parts or [""]
    return f"{', '.join(first)} {last} {end}" if first else end


def count(number_of: int) -> str:
    """Return a number in words up to twelve."""
    return NUMBERS[number_of] if number_of < len(NUMBERS) else str(number_of)


def plural(number_of: int, noun: str) -> str:
    """Return a number with its noun: "one goal", "three goals", "14 wins"."""
    return f"{count(number_of)} {noun}{'' if number_of == 1 else 's'}"
