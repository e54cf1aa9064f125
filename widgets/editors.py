"""The editor of a field in a form: a line, several lines, a choice, or skills."""

from __future__ import annotations

from typing import TypeAlias

from career.model.field import Field, choice_words
from career.model.field_values import NO, YES
from widgets.choice_input import ChoiceInput
from widgets.inputs import LineInput, MultilineInput
from widgets.skill_choice import SkillsInput

Editor: TypeAlias = LineInput | MultilineInput | ChoiceInput


def editor_of(field: Field, text: str) -> Editor:
    """Return an editor for a field that begins with a text. Its id is that of the field."""
    name = f"field-{field.name}"
    match field.kind:
        case "yes":
            said = "y" if text.casefold() in YES else "" if text.casefold() in NO else text
            return _named(ChoiceInput((("", "no"), ("y", "yes")), said), name)
        case "choice":
            options = [(words, words) for words in field.words]
            blank = choice_words(str(field.blank or ""))
            return _named(ChoiceInput(options if blank else [("", "nothing"), *options], text, blank), name)
        case "long" | "text":
            return MultilineInput(text, placeholder=field.hint, id=name, is_line=field.kind == "long")
        case "skills":
            return SkillsInput(text, placeholder=field.hint, id=name)
    return LineInput(text, placeholder=field.hint, id=name)


def _named(choice: ChoiceInput, name: str) -> ChoiceInput:
    choice.id = name
    return choice
