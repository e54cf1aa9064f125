"""What a line asks somebody to do, as it is said in a sentence: "Can you update the runbook?" is to update the runbook.

Lines are written in a hurry: with an owner's name or a label in front, a reason before the request, or as a noun alone.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from career.language import asked, gerunds
from career.language import deed_forms as forms
from career.language.relative_days import WEEKDAYS
from career.language.text import clean_line
from career.language.width import shorten, width

MOST_CELLS = 110
"""The part of a task that a sentence takes in."""
MOST_READ = 400
"""The characters of a task in which it says what to do."""
FEWEST = 2
"""Words that a noun has at least to be a thing to work on: "staffing" alone says too little."""
MOST_OF_A_THING = 16
MOST_ABOUT = 72
"""The characters that what is said before a deed has at most."""
LOW = "see how much is left, and order in time"
WRONG, ENDING = "find out why and get it put right", "ask who still needs it, and renew it or let it go"
"""What trouble and an end ask for, where nothing else is said."""


class Deed(NamedTuple):
    """A task as part of a sentence: what to do ("update the runbook"), the same as a subject ("updating the runbook").

    Where it names only a thing, `to_do` is "" and `doing` is the thing ("the cash flow model"); where it says nothing
    that could be done, both are "". Where `doing` cannot take in all of `to_do`, it says only its first part. `about` is
    what is said before it, and needed to understand it: "the disk is full".
    """

    to_do: str = ""
    doing: str = ""
    about: str = ""

    @property
    def is_one(self) -> bool:
        """Whether there is something to do."""
        return bool(self.doing)


def deed(task: str, cells: int = MOST_CELLS) -> Deed:
    """Return what a line asks to be done, cut between words where it is longer than `cells`."""
    line = forms.TITLE.sub(r"\1", clean_line(task[:MOST_READ].replace("!", " "))).strip(" .,;?\u2026")
    if not line or (":" in line and re.match(forms.NOT_A_DEED, line)):
        return Deed()
    bare = _unwrapped(asked.rewritten(line))
    readings = (_of_verb, _of_state, _of_clauses, _of_trouble, _of_unknown_verb, _of_thing)
    found = next(filter(None, (reading(bare, cells) for reading in readings)), None)
    return found or Deed()


def _unwrapped(line: str) -> str:
    """Return a line without labels, owners and polite openings before what it asks."""
    if gerunds.is_verb(line.partition(" ")[0]):
        return gerunds.bare(line)  # as most lines do, it begins with what to do
    for _ in range(4):
        before = line
        for form in (forms.OPENED, forms.ASKED, forms.OWNER, forms.WANTED):
            line = re.sub(form, "", line, count=1)
        line = gerunds.bare(line)
        labelled = re.match(forms.LABEL, line)
        if labelled and (len(labelled[0].split()) <= FEWEST or labelled[0].split()[0].casefold() in forms.GENERIC):
            rest = line[labelled.end() :]
            is_told = asked.is_trouble(labelled[0].rstrip(" :-\u2013\u2014"))
            if _verb_first(rest) and not _verb_first(line) and not is_told:
                line = rest
        if line == before:
            break
    return line


def _verb_first(text: str) -> bool:
    return bool(gerunds.doing(text) or _of_gerund(text))


def _of_verb(text: str, cells: int) -> Deed | None:
    if asked.is_trouble(forms.CLAUSES.split(text)[0]):
        return None
    cut = _cut(_with_and(text), cells)
    if found := _of_gerund(cut):
        return found
    said = gerunds.doing(cut)
    if not said:
        first, joined, _ = cut.partition(" and ")
        part = _of_verb(first, cells) if joined and len(first.split()) >= FEWEST else None
        return part if part is None or re.search(r"[;,]|[.:](?!\d)", cut) else part._replace(to_do=_mine(_lowered(cut)))
    doing = _mine(_lowered(said))
    return Deed(re.sub("^being ", "be ", doing) if doing.startswith("being ") else _mine(_lowered(cut)), doing)


def _with_and(text: str) -> str:
    """Return two deeds with "and" between them: "compare both, list the gaps" is to compare both and list the gaps."""
    parts = text.split(", ")
    if len(parts) != 2 or not gerunds.doing(parts[0]) or not _is_second(parts[1]):
        return text
    return f"{parts[0]} and {_lowered(parts[1])}"


def _of_gerund(text: str) -> Deed | None:
    """Return the deed of a line that begins with a verb in its -ing form: "Fixing the build"."""
    first, _, rest = text.partition(" ")
    verb = gerunds.verb_of(first)
    if (
        not verb
        or not rest
        or ":" in rest
        or re.search(forms.FINITE, rest)
        or rest.partition(" ")[0].casefold() in gerunds.HEADS
    ):
        return None
    plain = re.sub(r"\b(and|then) (\w+ing)\b", lambda more: f"{more[1]} {gerunds.verb_of(more[2]) or more[2]}", rest)
    return Deed(_mine(f"{verb} {plain}"), _mine(_lowered(text)))


def _of_state(text: str, cells: int) -> Deed | None:
    """Return the request that follows a state, with what it is about: "tests are red, fix by mon" is to fix the tests."""
    state = re.match(forms.STATE, text)
    if state is None:
        return None
    what, rest = state["what"].strip(), gerunds.bare(state["rest"])
    words = rest.split(" ")
    about = _about(text, state["rest"])
    if not gerunds.is_verb(words[0]):
        unknown = _of_unknown_verb(rest, cells)
        return unknown and unknown._replace(about=about)
    if len(words) == 1 or re.fullmatch(
        r"by|before|on|until|till|asap|today|tomorrow|now|at|this|next", words[1], re.IGNORECASE
    ):
        rest = " ".join([words[0], f"the {what}", *words[1:]])
    elif words[1].casefold() in {"it", "them", "that"}:
        rest = " ".join([words[0], f"the {what}", *words[2:]])
    found = _of_verb(rest, cells) or _of_clauses(rest, cells)
    is_it = rest != gerunds.bare(state["rest"])
    return found if is_it or not found or found.about else _with_it(found)._replace(about=about)


def _of_clauses(text: str, cells: int) -> Deed | None:
    """Return the deed of the first clause that is one: "merge it, we will clean up later"; the last comes second."""
    parts = [part for part in forms.CLAUSES.split(text) if part]
    if re.match(forms.PAPER, text):
        return _of_thing(parts[0], cells)
    if len(parts) < 2 or (parts[-1].casefold().startswith("ask ") and _of_thing(parts[0], cells)):
        return None
    for at, part in enumerate(parts):
        bare = gerunds.bare(part)
        if at and (pair := _of_two_verbs(bare)):
            return pair._replace(about=_about(text, part))
        if len(bare.split()) >= FEWEST and (found := _of_verb(bare, cells)):
            return _with_rest(_with_it(found) if at else found, parts[at + 1 :], cells)._replace(
                about=_about(text, part if at else text)
            )
    return None


def _is_second(text: str) -> bool:
    """Whether a clause is a deed of its own and no state: "list the gaps", but not "season starts Saturday"."""
    return bool(gerunds.doing(text)) and bool(re.match(forms.SECOND, text))


def _of_two_verbs(text: str) -> Deed | None:
    """Return the deed of two bare verbs, which say what to do with what stands before them: "decide and answer"."""
    both = re.fullmatch(r"(\w+) and (\w+)", text)
    if both is None or not (gerunds.is_verb(both[1]) and gerunds.is_verb(both[2])):
        return None
    return Deed(text, f"{gerunds.gerund(both[1].casefold())} and {gerunds.gerund(both[2].casefold())}")


def _with_it(found: Deed) -> Deed:
    """Return a deed that is done to what was said before it with "it": "reproduce it and pass it to dev"."""
    both = re.match(r"(?P<one>\w+) and (?P<two>\w+) (?=(?:for|to|by|before)\b)", found.to_do)
    if both:
        return Deed(f"{both['one']} it and {both['two']} it {found.to_do[both.end() :]}", found.doing)
    to_do, doing = (re.sub(forms.LACKING, r"\1 it", text, count=1) for text in (found.to_do, found.doing))
    return found._replace(to_do=to_do, doing=doing)


def _about(text: str, part: str) -> str:
    """Return what a text says before one of its parts, where it is short enough to be said first."""
    said = text[: text.find(part)].rstrip(" ,;:.-(\u2013\u2014").replace(": ", ", ")
    return said if len(said.split()) > 1 and len(said) <= MOST_ABOUT else ""


def _with_rest(found: Deed, parts: list[str], cells: int) -> Deed:
    """Return a deed with what the clauses after it add: a second deed, or a detail."""
    for part in (one.strip(" )]") for one in parts):
        second = gerunds.bare(part)
        if _is_second(second):
            more = f" and {_mine(_lowered(re.sub(r'^(?:and|then) ', '', second)))}"
            longer = found._replace(to_do=found.to_do + more)
        elif asked.adds(part) or re.match(forms.TOLD, part):
            sign = ";" if re.match(forms.TOLD, part) else ","
            said = _mine(part)
            longer = Deed(found.to_do and f"{found.to_do}{sign} {said}", f"{found.doing}{sign} {said}")
        else:
            break
        if width(longer.to_do or longer.doing) > cells:
            break
        found = longer
    return found


def _of_trouble(text: str, _cells: int) -> Deed | None:
    """Return what trouble asks for of itself: to find out why; of what runs out, whether it is still needed."""
    if not asked.is_trouble(text.partition(", ")[0]) or re.search(forms.PEOPLE, text):
        return None
    about = re.sub(r": ", ", ", _mine(_cut(text, MOST_ABOUT)))
    if asked.runs_low(text.partition(", ")[0]):
        return Deed(LOW, "seeing how much is left, and ordering in time", about)
    if asked.ends_soon(text):
        return Deed(ENDING, "asking who still needs it, and renewing it or letting it go", about)
    return Deed(WRONG, "finding out why and getting it put right", about)


def _of_unknown_verb(text: str, cells: int) -> Deed | None:
    """Return the deed of a verb that is not in the list: a word before an article is one ("straighten the fonts")."""
    said = next((part for part in forms.CLAUSES.split(text) if part), "")
    found = re.match(forms.TAKES, said)
    if found is None or re.search(forms.FINITE, said) or said[:2].isupper():
        return None
    verb, rest = found["verb"].casefold(), _cut(said[found.end("verb") :].strip(), cells)
    return Deed(_mine(f"{verb} {rest}"), _mine(f"{gerunds.gerund(verb)} {rest}"))


def _of_thing(text: str, cells: int) -> Deed | None:
    """Return a thing to work on, with its article: "cash flow model for the bakery"."""
    label, _, after = text.partition(": ")
    if after and len(label.split()) <= FEWEST and (labelled := _of_thing(after, cells)):
        return labelled._replace(about=label)
    said, *rest = [part for part in forms.CLAUSES.split(text) if part] or [""]
    words = said.split(" ")
    if (
        not FEWEST <= len(words) <= MOST_OF_A_THING
        or re.search(forms.FINITE_IN_A_THING, said)
        or not re.fullmatch(r"(?:[\w'\u2019/&+ \u201c\u201d\"%-]|(?<=\d)[:.,](?=\d))+", said)
    ):
        return None
    has_article = re.match(
        r"(?:the|a|an|our|my|your|their|this|these|those|all|every|some|any|no|more|\d+(?!:))\b", said, re.IGNORECASE
    )
    lowered = said if re.match(forms.NAMED_FIRST, said) else _lowered(said)
    thing = Deed("", _cut(_mine(lowered if has_article else f"the {lowered}"), cells))
    return _with_rest(thing, [part for part in rest if not gerunds.is_verb(part.partition(" ")[0])], cells)


def _cut(text: str, cells: int) -> str:
    """Return a text that is not too long: without what is only added to it, and else cut between words."""
    if width(text) <= cells:
        return text
    for part in forms.CLAUSES.split(text)[:1]:
        if width(part) <= cells and len(part.split()) > FEWEST:
            return part
    cut = shorten(text, cells, "").rpartition(" ")[0]
    ends = [found.start() for found in re.finditer(forms.PHRASES, text) if found.start() <= len(cut)]
    if ends and len(text[: ends[-1]].split()) > FEWEST:
        cut = text[: ends[-1]]
    return (
        re.sub(
            r"(?:,|\s(?:and|or|of|the|a|an|to|for|with|in|on|at|by|from|our|my|that|into|as|every|each|this|next|last|all|both))+$",
            "",
            cut,
        )
        or text[:1]
    )


def _mine(text: str) -> str:
    """Return a text as its owner says it: "send me your slides" is to send my slides, and "by fri" is by Friday."""
    own = forms.YOURS.sub(lambda word: forms.FIRST_PERSON[word[0].casefold()], text)
    own = forms.ME.sub(r"\1", own)
    return forms.DAYS.sub(_day_in_full, own)


def as_mine(text: str) -> str:
    """Return a line that begins with a verb as its owner says it, from its first word in lower case."""
    return _mine(_lowered(text))


def _day_in_full(found: re.Match[str]) -> str:
    """Return a weekday by its whole name, with a capital."""
    said = (found["short"] or found["whole"]).casefold()
    return f"{found['before'] or ''}{next(day.title() for day in WEEKDAYS if day.startswith(said[:3]))}"


def _lowered(text: str) -> str:
    first = text.partition(" ")[0]
    return (
        text if first[1:] != first[1:].lower() or first == "I" or first[1:2].isdigit() else text[:1].lower() + text[1:]
    )
