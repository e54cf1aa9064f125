"""A prompt as questions in lines: one field after the other, then its step is saved. What was typed outlives a refusal."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from career.errors import ChangedElsewhere, NotSaved, Refused, RungError
from career.language.comma_lists import listed, parted
from career.language.text import clean_line
from career.model import people
from career.model.context import Context
from career.model.field import Field, choice_words
from career.model.field_values import measured_back, person_chosen, read, read_back
from career.model.merging import ANOTHER, SAME, SameName
from career.model.records import Step
from tui.cli.plain.spoken import without_keys
from tui.cli.plain.talk import EMPTY, MORE, NEXT, Question, Talk
from tui.dialogs import goal_prompts
from tui.dialogs.form_state import Asking
from tui.dialogs.prompts import SAID, Prompt

if TYPE_CHECKING:
    from career.texts.draft import Draft

READ_AT_ONCE = frozenset({"date", "whole", "number", "choice", "yes", "every", "reasons"})
"""The kinds of field whose answer is read, and refused, as soon as it is typed."""
STILL = "y"
STILL_HINT = f"{STILL} alone says that it is so"
"""What confirms an answer that is proposed in a review, as on its screens."""


def fill(
    talk: Talk, prompt: Prompt, *, brief: bool = False, is_told: bool = False, asks_kind: bool = True
) -> Step | None:
    """Ask what a prompt asks, and save its step; None where nothing was typed, or it was left.

    A `brief` one ends with its first question where Enter is all that is typed there. Of one that `is_told` the title was
    said already, and where nothing is typed it is fine as it is.
    """
    form = _Form(talk, prompt, asks_kind=asks_kind)
    form.is_told = is_told
    return form.run(brief=brief)


class _Form:
    """A prompt that is being answered."""

    def __init__(self, talk: Talk, prompt: Prompt, *, asks_kind: bool) -> None:
        self.talk = talk
        self.prompt = prompt
        self.asks_kind = asks_kind
        self.is_told = False
        self.is_still_so = False
        self.asking = Asking(prompt, talk.unsaved, talk.career)
        self.fields = list(prompt.fields)
        self.parts = list(prompt.parts)
        hidden = {field.name: "" for part in self.parts for field in part}
        self.typed = hidden | {field.name: self.asking.values.get(field.name, "") for field in self.fields}
        self.has_typed = bool(self.asking.typed)

    def run(self, *, brief: bool) -> Step | None:
        """Ask field by field, then save."""
        if not self.is_told:
            self.talk.say("Form", self.prompt.title)
        for text in () if self.is_told else map(without_keys, self.prompt.shown):
            if text:
                self.talk.say("About", text)
        if self.has_typed:
            self.talk.say("Unsaved", "you typed some of this before, and it was not saved. It is shown as now.")
        at, wants_more = 0, False
        while at < len(self.fields):
            answer = self._ask(self.fields[at], can_skip=brief and at == 0)
            wants_more = wants_more or answer == MORE
            is_first = at == 0 and not self.has_typed and not wants_more
            if is_first and not answer and (brief or self._is_all(self.fields[0])):
                return None
            at += 1
            if at == len(self.fields) and wants_more:
                self._unfold()
        return self._save()

    def _is_all(self, field: Field) -> bool:
        """Whether without this field there is nothing to save, and it is empty."""
        each = self.prompt.each
        return bool(each and each.line == field.name and not self.typed[field.name])

    def _unfold(self) -> None:
        for part in self.parts:
            self.fields += part
            self.typed |= {field.name: self.asking.values.get(field.name, "") for field in part}
        self.parts = []

    def _ask(self, field: Field, *, can_skip: bool = False) -> str:
        """Ask for one field until what is typed can be read; return what was typed, "" where it stays as it is."""
        choices = self._choices(field)
        now = self.typed[field.name]
        is_proposed = bool(self.is_told and field.name in self.prompt.proposed and now)
        as_it_is = NEXT if is_proposed else "leave it as it is"
        enter = as_it_is if now else "skip all of this" if can_skip else NEXT
        words = ", ".join(filter(None, (field.label, "" if choices else field.hint)))
        hint = "; ".join(
            filter(
                None, (self._hint(field, choices), self._more_hint(field, can_skip=can_skip), STILL_HINT * is_proposed)
            )
        )
        while True:
            question = Question(words, hint, now, enter, tuple(choices.values()))
            answer = self.talk.ask(question, lambda half: self.asking.changed(field.name, half))
            if is_proposed and answer.strip() == STILL:
                self.is_still_so = True
                return answer
            if not answer or answer == MORE:
                return answer
            text = "" if answer == EMPTY else answer
            try:
                text = self._read(field, text, list(choices))
            except Refused as error:
                self.talk.refused(error)
                continue
            self.typed[field.name] = text
            self.has_typed = True
            self.asking.changed(field.name, text)
            self._read_back(field, text)
            return answer

    def _more_hint(self, field: Field, *, can_skip: bool) -> str:
        is_last = field is self.fields[-1]
        more = ", ".join(field.label for part in self.parts for field in part)
        if can_skip and len(self.fields) > 1:
            return f"{MORE} alone leaves this one empty and goes on to the next"
        return f"{MORE} alone asks for more: {more}" if is_last and more else ""

    def _hint(self, field: Field, choices: Mapping[str, str]) -> str:
        if field.kind in {"choice", "person", "skills"} and choices:
            more = ", numbers with commas for several" if field.kind == "skills" else ""
            return f"a number of these{more}" if field.kind == "choice" else f"a number of these, or a name{more}"
        return "y or n" if field.kind == "yes" and not field.hint else ""

    def _choices(self, field: Field) -> dict[str, str]:
        """Return what can be chosen by number for a field, each with the text that it stands for."""
        shown = self.talk.shown.career
        if field.kind == "choice":
            return {choice_words(choice): choice_words(choice) for choice in field.choices if choice}
        if field.kind == "person":
            found = self.prompt.choices(self.talk.career)
            return {person.id: people.said_of(shown.people.get(person.id, person)) for person in found}
        if field.kind == "skills" and self.prompt.suggests and not self.talk.session.masked:
            about = clean_line(self.typed.get(self.prompt.suggests, ""))
            return {one.name: one.name for one in self.talk.memory.suggest(about).skills} if about else {}
        return {}

    def _read(self, field: Field, text: str, choices: Sequence[str]) -> str:
        """Return the text that an answer stands for. Raises Refused where it cannot be read."""
        career = self.talk.career
        if field.kind == "person":
            text = person_chosen(field, text, [career.people[i] for i in choices])
        elif field.kind == "skills":
            text = listed([_by_number(part.strip(), choices) for part in parted(text) if part.strip()])
        elif field.kind == "choice":
            text = _by_number(text, choices) if text not in field.choices else text
        if field.kind in READ_AT_ONCE:
            read(field, text, self.talk.context)
        return text

    def _read_back(self, field: Field, text: str) -> None:
        """Say in full the day, or the figures, that an answer names."""
        context = self.talk.context
        dated = next((other for other in self.fields if other.name == field.dates), field)
        said = measured_back(text, field)
        if text and (field.kind == "date" or field.dates):
            said = said or read_back(text, field, dated, context.today, context.settings.week_starts)
        if said:
            self.talk.say("Read as", said.removeprefix("= "))

    def _save(self) -> Step | None:
        """Save what was typed; where it is refused, ask the field again that is wrong."""
        if not self.has_typed and not self._is_taken_as_it_is():
            return None
        while True:
            try:
                return self._saved(self._step())
            except SameName as error:
                if not self._ask_who(error):
                    return self._kept()
            except goal_prompts.KindWanted as error:
                return self._ask_kind(error)
            except NotSaved as error:
                self.talk.refused(error, is_saving=True)
                if not self.talk.choose("Try to save it again?", {"again": "try again"}, "leave it unsaved"):
                    return self._kept()
            except RungError as error:
                if not self._asked_again(error):
                    return self._kept()

    def _step(self) -> Step | None:
        if self.prompt.drafted:
            return self._say_text(self.prompt.drafted)

        def make(context: Context) -> Step:
            step = self.asking.step(self.typed, context)
            if self.asks_kind:
                goal_prompts.check_kind(step, context)
            return step

        return self.talk.save(make)

    def _saved(self, step: Step | None) -> Step | None:
        if step is None:
            return self._kept()
        self.asking.drop()
        return step

    def _kept(self) -> Step | None:
        """Say that what was typed is kept though it is not saved."""
        if self.asking.typed:
            self.talk.say("Kept", "what you typed is kept as unsaved text, and is there when this is asked again.")
        return None

    def _is_taken_as_it_is(self) -> bool:
        """Whether to save a form in which nothing was typed: what it begins with may be meant."""
        if not any(self.typed.values()):
            return False
        if self.is_told:
            return self.is_still_so
        if len(self.fields) == 1 and self.fields[0].kind == "choice":
            return True
        return bool(self.talk.choose("Save it as it is?", {"save": "save it"}, "leave it"))

    def _asked_again(self, error: RungError) -> bool:
        """Say why it was refused, and ask the field that is wrong; return whether to try again."""
        gone = bool(self.prompt.about) and self.talk.career.get(self.prompt.about) is None
        if gone:
            self.talk.trouble(f"Not saved: {error.what}")
        else:
            self.talk.refused(error, is_saving=True)
        name = error.field if isinstance(error, Refused) else ""
        field = next((field for field in self.fields if field.name == name), None)
        if gone or field is None:
            return False
        if isinstance(error, ChangedElsewhere):
            self._ask(field)
            return True
        return bool(self._ask(field))

    def _ask_who(self, error: SameName) -> bool:
        shown = self.talk.shown.career
        known = {p.id: f"the same as {people.said_of(shown.people.get(p.id, p))}" for p in error.same}
        said = self.talk.choose("Is it the same person?", {**known, ANOTHER: "somebody else"}, "back, not saved")
        self.typed[SAME] = said
        return bool(said)

    def _ask_kind(self, error: goal_prompts.KindWanted) -> Step | None:
        """Ask for the kind of a goal, and save both as one step."""

        def make(context: Context) -> Step:
            return self.asking.step(self.typed, context)

        return self._saved(fill(self.talk, goal_prompts.kind(error, make), asks_kind=False))

    def _say_text(self, drafted: Callable[[Mapping[str, str], Context], Draft]) -> Step | None:
        """Say the text that was drafted; it is saved once it is told."""
        shown = drafted(self.typed, self.talk.context)
        words = shown.words
        while True:
            self.talk.say(f"Text to {shown.to}" if shown.to else "Text", words, as_it_is=True)
            self.talk.say("Your own words", f"{shown.own(words):.0%}")
            acts = {"told": "mark it as told", "words": "say it in other words"}
            said = self.talk.choose("Did you send or say it?", acts, "not yet")
            if said != "words":
                break
            words = self.talk.ask(Question("Your text", "in one line", words, "leave it as it is")) or words
        return self.talk.save(lambda now: self.prompt.make({**self.typed, SAID: words}, now)) if said else None


def _by_number(text: str, choices: Sequence[str]) -> str:
    """Return the choice that a number stands for, or the text as it is."""
    is_number = text.isascii() and text.isdigit() and 0 < int(text[:6]) <= len(choices)
    return choices[int(text[:6]) - 1] if is_number else text
