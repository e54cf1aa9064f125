"""The end of a reframed task in lines: was it done right, did it come true, what proves it (P20)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from career.card import closing
from career.card.closing import Closing
from career.language import cues
from career.model import skill_names, skills, tasks
from career.model.records import Step
from career.model.reframes import Reframe
from career.model.tasks import Task
from tui.cli.plain.talk import Question, Talk
from tui.dialogs.closing_state import ANSWERS, asked, said_in, texts_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from store.unsaved_input import UnsavedText

YES_NO = {"y": "yes", "n": "no"}
PROOF = "Proof in one line, saved as a win"


def close(talk: Talk, kept: Reframe) -> Step | None:
    """Ask how a reframed task ended, and close it; Enter before an answer marks the task as done and no more."""
    return _Close(talk, kept).run()


def close_one(talk: Talk) -> Step | None:
    """Ask which of the reframed tasks has ended, and close it."""
    career, shown = talk.career, talk.shown.career
    open_ones = {
        task.id: kept
        for task in career.tasks.values()
        if tasks.is_open(task) and (kept := closing.to_close(task, career)) is not None
    }
    said = talk.choose("Which task has ended?", {task: shown.headline(task) for task in open_ones}, "none")
    return close(talk, open_ones[said]) if said else None


class _Close:
    """A task whose end is asked about. What was said is kept as unsaved text until it is saved."""

    def __init__(self, talk: Talk, kept: Reframe) -> None:
        self.talk = talk
        self.kept = kept
        self.left: UnsavedText | None = talk.unsaved.of(asked(kept, talk.career).key)
        self.said = said_in(self.left.texts) if self.left else Closing()

    def run(self) -> Step | None:
        """Ask, and save."""
        self._say_reframe()
        if self.left:
            self.talk.say("Unsaved", "this goes on where it was interrupted.")
        else:
            right = self.talk.choose("Was it done right?", YES_NO, "done, no more questions")
            if not right:
                return self._only_done()
            self._note(was_right=right == "y")
        if not self._ask_came_true():
            return None
        self._ask_rest()
        step = self.talk.try_to_save(lambda context: closing.close(self._now(), self.said, context))
        if step:
            self.talk.unsaved.drop(self.left)
        return step

    def _say_reframe(self) -> None:
        shown = self.talk.shown.career
        kept = shown.reframes.get(self.kept.id, self.kept)
        self.talk.say("Close", shown.headline(kept.about))
        told = {
            "For them" if kept.for_person else "For my career": kept.sentence,
            "Done right is": kept.done_right,
            "Beyond that": kept.beyond,
            "Skills": ", ".join(skill_names.name_of(skill) for skill in sorted(kept.skills)),
        }
        for label, text in told.items():
            if text:
                self.talk.say(label, text)

    def _now(self) -> Reframe:
        return self.talk.career.reframes.get(self.kept.id, self.kept)

    def _only_done(self) -> Step | None:
        row = self.talk.career.get(self.kept.about)
        if not isinstance(row, Task):
            self.talk.trouble("One question is still open. Answer it: 1 yes, 2 no.")
            return None
        return self.talk.try_to_save(lambda context: tasks.complete(row, context.moment, self.said.expectations))

    def _note(self, **answers: object) -> None:
        self.said = replace(self.said, **answers)
        self.left = self.talk.unsaved.keep(self.left, asked(self.kept, self.talk.career), texts_of(self.said))

    def _ask_came_true(self) -> bool:
        if self.said.came_true:
            return True
        asked_ = "Did it come true?" if self.kept.sentence else "Did you grow?"
        came = self.talk.choose(asked_, {key: str(words) for key, words in ANSWERS.items()}, "leave it open")
        if came:
            self._note(came_true=ANSWERS[came])
        return bool(came)

    def _ask_rest(self) -> None:
        """Ask what may be left out: the next step, expectations, appeal, the proof, and the level that it supports."""
        if closing.asks_step(self.kept) and self.said.stepped is None:
            self.talk.say("Next step", cues.step_said(self.kept.if_cue, None, self.kept.then_do))
            if said := self.talk.choose("Did it happen?", YES_NO):
                self._note(stepped=said == "y")
        if not self.said.expectations:
            ways: Mapping[str, str] = {way: str(way) for way in closing.EXPECTATIONS}
            self._note(expectations=self.talk.choose("How was it against what was asked?", ways))
        self._ask_appeal()
        question = Question(PROOF, "one line", self.said.line, "leave it as it is" if self.said.line else "no proof")
        if line := self.talk.ask(question, lambda half: self._note(line=half)):
            self._note(line="" if line == "-" else line)
        self._ask_raise()

    def _ask_appeal(self) -> None:
        while typed := self.talk.ask(Question("How much would you like such a task now?", "a digit from 0 to 9")):
            if typed in set("0123456789"):
                self._note(appeal=int(typed))
                return
            self.talk.trouble(f"'{typed}' is not a digit from 0 to 9.")

    def _ask_raise(self) -> None:
        offer = closing.offered(self._now(), self.said, self.talk.context) if self.said.line else None
        if offer is None:
            return
        skill = offer.evidence.skill
        if heard := skills.others_said(skill, self.talk.shown) if skill else "":
            self.talk.say("Others said", heard)
        said = self.talk.choose(f"Raise {offer}? {offer.why}, this one too.", {"y": "yes, raise it"}, "no")
        self._note(raising=bool(said))
