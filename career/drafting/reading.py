"""A task as the drafts read it: what is done to what, for whom, with its kit, and whether it may be drafted for at all."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from career.drafting import discreet, finding, gate, gate_words, surety
from career.drafting.gaining import gaining
from career.drafting.gaps import object_of, place_of, sayable, topic_of
from career.drafting.given import are_several, chosen, given, in_plural, kept
from career.drafting.kits import Kit, act_of, made, one_of
from career.drafting.notes import deed_of
from career.drafting.nouns import again, are_many, head_of, single
from career.drafting.plain_work import PlainWork, plain_work
from career.drafting.shorthand import tidied
from career.drafting.slots import raised
from career.language.deeds import ENDING, MOST_READ, WRONG, Deed, as_mine
from career.language.forms import DIGIT, Form
from career.language.gerunds import NOUNS_TOO, gerund, is_verb

VAGUE = frozenset(
    [
        "a", "an", "the", "this", "that", "these", "those", "it", "them", "some", "any", "all", "more", "few",
        "lot", "of", "thing", "things", "stuff", "something", "anything", "everything", "issue", "issues",
        "problem", "problems", "bit", "up", "out", "on", "off", "in", "with", "for", "to", "by", "about", "today",
        "tomorrow", "now", "asap", "soon", "later", "week", "next", "our", "my", "your", "his", "her", "their",
        "and", "or", "so", "is", "stand-up", "usual", "same", "one", "two", "there", "here", "monday", "tuesday",
        "wednesday", "thursday", "friday", "done", "back", "again", "things-to-do", "him", "us", "you", "me", "as",
        "before", "after", "at", "from", "into", "over", "through", "misc", "various", "etc", "other", "others",
        "work", "item", "items", "task", "tasks",
    ]
)  # fmt: skip
"""Words that leave open what is meant."""
_BACK = r"\b(?:it|them|him|her|this|that|they)\b"
"""Words that mean something said before."""


MANY = 20
"""As many of something as do not fit 25 minutes."""
_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "hundred": 100,
}
_NUMBER = Form(
    r"\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)\b|(?<=about )\d{2,4}$|(?<![\w.:/#-])\d{2,4}(?= (?!words?\b|pages?\b|pupils\b|people\b|minutes?\b|hours?\b|euros?\b|pounds?\b|characters\b|percent\b|users\b|square\b)[a-z-]{4,})(?! (?:january|february|march|april|may|june|july|august|september|october|november|december)\b)",
    *(DIGIT, *_TENS),
)
_MANY_OF_A_CHORE = Form(
    r"\b\d{1,3},\d{3}\b(?! ?(?:euros?|pounds?|\u20ac))|(?<![\w.:/#-])[1-9]\d{1,3}(?= (?:of them|left|rows|in all|altogether)\b)|(?<=about )[1-9]\d{1,3}\b(?! ?(?:%|minutes?|hours?|euros?|pounds?))",
    DIGIT,
)
"""How many of something a chore has, told beside it: "about 230", "1,150 of them"."""
_SENTENCE_END = Form(r"[.;?!]+\s", *".;?!")
_HOLDER = Form(
    r"(?:[,;(]|\s[-\u2013\u2014]|\.)\s*(?P<who>[A-Z][\w'-]+|the \w+) (?:has|holds|keeps|owns) (?P<what>(?:the|our|all|both|its|his|her|their|an?) [\w' -]+)",
    *("has", "holds", "keeps", "owns"),
)
_ASKED = Form(
    r"(?i:[,;(:]|\s[-\u2013\u2014]|\.)\s*(?P<step>ask [A-Z][\w'-]+ (?:who|what|whether|if|for|about|which|when|how|where)\b.*)$",
    "ask ",
)
_KNOWS = Form(
    r"(?:[,;(]|\s[-\u2013\u2014]|\.)\s*(?:ask )?(?P<who>[A-Z][\w'-]+) (?:knows|knew|did it|set it up|can show|can help|wrote)\b",
    *("knows", "knew", "did it", "set it up", "can show", "can help", "wrote"),
)
_FIRST = {
    "make": "write the one line that says when it's finished, and make only that much",
    "fix": "look at it going wrong once, and note when",
    "move": "write what would make me turn back, and try the way back once",
    "decide": "write down what the choice has to depend on, before any name",
    "plan": "write down what can't move, and plan round that",
    "measure": "write down what I'd guess, and what would show that I'm wrong",
    "check": "write down what would be the worst mistake in it, and look for that first",
    "teach": "ask what they can do already, and begin there",
    "agree": "write down the one thing I want agreed by the end, and where I can give way",
    "care": "read the last note before I start, and ask what has changed",
}
"""The beginning of an act, where no kit knows the verb."""

FEWEST_OF_A_THING = 2
"""Telling words of a thing that is named without what to do with it."""


_SIGNS = Form(
    r"[,;(]\s*(?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?[A-Z][\w'-]+ (?:reads|signs|checks|says|said|thinks|found|noticed|saw|reported)\b.*$",
    *("reads", "signs", "checks", "says", "said", "thinks", "found", "noticed", "saw", "reported"),
)
_ASIDES = (_HOLDER, _ASKED, _KNOWS, _SIGNS)
_ASIDE = Form(
    "|".join(f"(?:{form.form})" for form in _ASIDES)
    .replace("?P<who>", "?:")
    .replace("?P<what>", "?:")
    .replace("?P<step>", "?:"),
    *(sign for form in _ASIDES for sign in form.signs),
)
"""What a task says beside itself: who has something, or is to be asked; they do not gain by it."""


class Reading(NamedTuple):
    """What a task says: what to do, the act, who gains ("" where nobody is named), and what is honest about plain work.

    Where `is_said` is False, the deed tells only which act and thing it is, and the work is called by its `title`.
    """

    task: str
    deed: Deed
    act: str
    who: str
    plain: PlainWork | None
    is_said: bool = True
    title: str = ""

    @property
    def is_clear(self) -> bool:
        """Whether it says what to do with what, in more than words that mean anything."""
        if self.deed.doing.startswith("working on the ") and re.match(r"working on the \w+ to ", self.deed.doing):
            return False  # an unknown verb
        if not self.is_said:
            known = kit(self).is_sure
            telling = {word.casefold() for word in gate.words_of(self.title)} - VAGUE
            return known or (bool(self.deed.doing) and len(telling) >= FEWEST_OF_A_THING)
        taken = [word.strip(",.") for word in self.deed.doing.casefold().removeprefix("working ").split()[1:]]
        is_thing = self.deed.doing.startswith("working on ")
        return bool(self.deed.about) or len(set(taken) - VAGUE) >= (FEWEST_OF_A_THING if is_thing else 1)

    @property
    def is_asked(self) -> bool:
        """Whether who is named is asked or told something, rather than the one for whom it is done."""
        return self.act in {"ask", "agree"} or self.deed.to_do.startswith(("ask ", "find out "))

    @property
    def is_long(self) -> bool:
        """Whether it names more of something than can be done in one sitting."""
        beside = _MANY_OF_A_CHORE.search(self.task) if self.plain else None
        if beside and int(beside[0].replace(",", "")) >= MANY:
            return True
        return any(
            found >= MANY for found in (_counted(one[0]) for one in _NUMBER.finditer(self.deed.doing.casefold()))
        )

    @property
    def is_many(self) -> bool:
        """Whether it is done to more than one thing."""
        words = re.findall(r"[\w/'-]+", self.deed.to_do.casefold())[1:]
        head, _ = head_of(words)
        return any(single(word) == head != word for word in words)


@lru_cache(maxsize=64)
def read(task: str, names: tuple[str, ...] = ()) -> Reading:
    """Return the reading of a task; `names` are those of the people in the records."""
    line = tidied(task[:MOST_READ])
    raw = deed_of(task)
    done, is_said = _spoken(line, raw)
    first = _SENTENCE_END.split(line)[0]
    if not is_said and first != line:
        shorter, is_said = _spoken(first, deed_of(first))
        done = shorter if is_said else done
    act = act_of(done)
    told = _ASIDE.sub("", line) if done.is_one else line
    title = "" if is_said else finding.title_of(line)
    return Reading(
        line, done, act, _with_theirs(gaining(told, names, act), told), plain_work(line, raw), is_said, title
    )


def _spoken(line: str, raw: Deed) -> tuple[Deed, bool]:
    """Return the deed of a note, and whether it can be said as it is; else it only tells which act and thing it is."""
    first = line.partition(" ")[0].casefold()
    is_order = (
        first in gate_words.ORDERS and made(raw).to_do.partition(" ")[0] != first
    )  # "draft job advert" is no draft
    if (is_order or raw.to_do in {WRONG, ENDING}) and (ordered := _ordered(line)):
        return ordered, True
    done = made(raw)
    thing = raw.doing if not raw.to_do else raw.about if done.to_do != raw.to_do else ""
    is_whole = not thing or finding.is_sound(thing, done.to_do)
    for to_do in gate.shorter(done.to_do) if is_whole else ():
        is_apart = gate.is_title(done.about) and to_do.casefold() not in done.about.casefold()
        title = done.about if is_apart else finding.title_of(line, done.to_do) if done.about else ""
        is_deed = gate.is_deed(to_do, as_noun=_is_noted_as_ing(to_do, line) or None)
        if is_deed and (title or not done.about or not re.search(_BACK, to_do)):
            return Deed(to_do, done.doing if to_do == done.to_do else _doing(to_do), title), True
    title = finding.title_of(line)
    whole, is_cut = as_mine(title), line[len(title) :][:1] not in ("", *",.;:?!(-")
    if is_verb(whole.partition(" ")[0]) and not is_cut and gate.is_deed(whole):
        return Deed(whole, _doing(whole)), True
    found = finding.deed_in(line)
    title = finding.title_of(line, found.doing) if found.is_one else ""
    if found.is_one and (title or not re.search(_BACK, found.to_do)):
        return Deed(found.to_do, _doing(found.to_do), title), True
    return done, False


def _with_theirs(who: str, told: str) -> str:
    """Return who gains with whom they bring, "Mr Oyelaran and his daughter", and an office with its article."""
    if not who:
        return ""
    theirs = re.search(rf"\b{re.escape(who)} (?:and|&) (?:his|her|their) [a-z]+\b", told)
    return theirs[0].replace(" & ", " and ") if theirs else re.sub(r"^(?=C[A-Z]O$|MD$)", "the ", who)


def _ordered(line: str) -> Deed | None:
    """Return a note that begins with an order as its deed, though it has a word of trouble: "rotate expired certs"."""
    verb = line.partition(" ")[0].casefold()
    is_order = is_verb(verb) and verb not in NOUNS_TOO - gate_words.ORDERS
    to_do = as_mine(f"{verb} {line.partition(' ')[2]}") if is_order else ""
    said = next((one for one in gate.shorter(to_do) if gate.is_deed(one)), "") if to_do else ""
    return Deed(said, _doing(said)) if said else None


def _doing(to_do: str) -> str:
    """Return the first act of a deed as what I am doing."""
    verb, _, rest = to_do.partition(" and ")[0].partition(" ")
    return f"{gerund(verb)} {rest}"


def _is_noted_as_ing(to_do: str, line: str) -> bool:
    """Whether the verb of a deed stands in its note as an -ing form only, which may be a noun: "onboarding flow"."""
    verb, noted = to_do.partition(" ")[0], set(line.casefold().split())
    return verb not in noted and gerund(verb) in noted


def kit(reading: Reading) -> Kit:
    """Return the kit that speaks for a task."""
    return surety.kit(reading.task, reading.deed, is_said=reading.is_said)


def first_step(reading: Reading, who: str) -> str:
    """Return the first minutes of a task, with what its note gives besides."""
    return (
        kept(_first_step(reading, who), reading.task)
        if not discreet.first_step(reading.task)
        else _first_step(reading, who)
    )


def _first_step(reading: Reading, who: str) -> str:
    """Return the beginning of a task itself, or asking the person it names who has what it needs."""
    if has := holder(reading.task) or discreet.first_step(reading.task):
        return has
    its = kit(reading)
    if reading.is_long and not its.is_sure:
        return "do ten, time them, and multiply"
    is_person = who.rpartition(" ")[2][:1].isupper()
    if not its.is_sure and not its.verbs and reading.act in _FIRST:
        return _FIRST[reading.act]
    return filled(
        one_of(sayable(its.first, reading.deed), reading.task),
        who if is_person or not reading.is_asked else "",
        reading,
    )


def holder(task: str) -> str:
    """Return the question to whom a task says to have what it needs: "Adaeze has the link"; "" where nobody is."""
    if found := _HOLDER.search(task):
        what = re.sub(r"^an? ", "the ", found["what"])
        return f"ask {found['who']} for {what.strip()}"
    if found := _ASKED.search(task):
        return found["step"].rstrip(" .")
    found = _KNOWS.search(task)
    return f"ask {found['who']}, who knows, what to look at first" if found else ""


def _counted(word: str) -> int:
    return _TENS.get(word) or int(word)


def filled(text: str, who: str, reading: Reading) -> str:
    """Return words of a kit with what the task names in them: who, how many, by when, what it is done to and where."""
    owner = "their" if who == "they" else f"{who}'" if who.endswith("s") else f"{who}'s"
    whom = "them" if who == "they" else who
    noted = given(reading.task)
    known = {
        "WHO's": owner if who else "",
        "WHOM": whom,
        "WHO": who,
        "READER": who if "A" <= who[:1] <= "Z" or who.startswith(("the ", "our ", "my ")) else "",
        "MANY": noted.many,
        "LOTS": noted.lots,
        "FOLK": noted.folk,
        "DAY": noted.day,
        "WITH": noted.whom,
    }

    def said(found: re.Match[str]) -> str:
        return chosen(in_plural(found[1]) if who and are_several(who) else found[1], known)

    words = re.sub(r"<([^>]*)>", said, text) if "<" in text else text
    words = re.sub(r"(?<= ) +| +(?=,)", "", words) if "  " in words or " ," in words else words
    it = "them" if reading.is_many else "it"
    for gap, fill in (("{thing}", object_of), ("{Thing}", object_of), ("{topic}", topic_of)):
        if gap in words:
            said_of = again(fill(reading.deed) or it)
            words = words.replace(gap, raised(said_of) if gap == "{Thing}" else said_of)
    words = words.replace("{goes}", "go" if are_many(object_of(reading.deed)) else "goes")
    words = words.replace("{s}", "" if are_many(object_of(reading.deed)) else "s")
    words = words.replace("{is}", "are" if are_many(object_of(reading.deed)) else "is")
    if "{place}" in words:
        words = words.replace("{place}", place_of(reading.deed) or "the place where it goes")
    return words.replace("{it}", it)
