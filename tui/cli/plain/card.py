"""The reframe card in lines: the task, what holds you back, then the card is said; Enter keeps it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from msgspec.structs import replace

from career.card import card as cards
from career.card import card_changes, card_fields, open_card, other_ways, repeats, save_card, ways_to_like
from career.card.card import Card
from career.card.card_fields import READ, CardText
from career.errors import ChangedElsewhere, NotSaved, Refused, RungError
from career.model.records import Record, Step
from career.model.reframes import REASON_WORDS, REASONS
from tui.cli.card_seen import seen_card
from tui.cli.plain import card_lines
from tui.cli.plain.card_menu import FIRST, MENU, REST, fitting
from tui.cli.plain.talk import Moved, Question, Talk, TookBack
from tui.cli.plain.typed_lines import Interrupted, Left
from tui.dialogs.card_keys import LABELS, label
from tui.dialogs.unsaved_card import UnsavedCard

TEXTS: Mapping[str, CardText] = {"sentence": "sentence", "next": "next", "skill": "skill"}
"""The choices that ask for a text of the card."""


def new_task(talk: Talk, typed: str = "") -> Step | None:
    """Ask for a new task, and reframe it; one that is open already in the same words may be meant."""
    draft = UnsavedCard(talk.unsaved, "")
    left = "" if typed else draft.task()
    text = typed or talk.ask(Question(LABELS["task"], "one line, as you heard it", left), draft.keep_task) or left
    if not text:
        return None
    same = repeats.open_already(text, "", talk.memory, talk.career)
    if same:
        talk.say("Open already", talk.shown.career.headline(same.id))
        said = talk.choose("Go on with that one?", {"on": "go on with it", "new": "add a second one"}, "go on with it")
        if said != "new":
            draft.drop()
            return reframe_row(talk, same, same.title)
    return _CardInLines(talk, "", text, draft).run()


def reframe_row(talk: Talk, row: Record, text: str) -> Step | None:
    """Reframe a record, going on with what was kept of it."""
    return _CardInLines(talk, row.id, text, UnsavedCard(talk.unsaved, row.id)).run()


class _CardInLines:
    """A card that is asked about. `before` is what it was when it was opened."""

    def __init__(self, talk: Talk, about: str, text: str, draft: UnsavedCard) -> None:
        self.talk = talk
        self.about = about
        self.task = text
        self.draft = draft
        self.step: Step | None = None

    def run(self) -> Step | None:
        """Ask until it is kept or left; a new task that is left is kept, to reframe."""
        self._open()
        try:
            self._ask_first()
            while self._ask_what_next():
                self.draft.keep(self.card, "", "")
        except (TookBack, Moved):
            self.draft.keep(self.card, "", "")
            raise
        except Interrupted:
            self.draft.keep(self.card, "", "")
            raise
        except Left:
            self._leave()
            raise
        return self.step

    def _open(self) -> None:
        fresh = open_card.open_card(self.task, self.talk.context, about=self.about, memory=self.talk.memory)
        self.before = card_changes.opened(fresh, self.talk.context)
        self.card, _ = self.draft.open(fresh)
        if self.draft.again:
            self.card, self.before = card_changes.taken_up(self.card, self.before)
        for label_, text in card_lines.of_task(self._shown(), self.talk.shown):
            if text:
                self.talk.say(label_, text)
        if self.draft.again:
            self.talk.say("Unsaved", "this goes on where it was interrupted.")

    def _shown(self) -> Card:
        """Return the card as it may be said."""
        return seen_card(self.card, self.talk.context, self.talk.session)[0]

    def _ask_first(self) -> None:
        """Ask what the task lacks, and what holds the person back; of a card that was kept, nothing."""
        if self.card.question and self.card.english and not self.card.picked and not self.card.answer:
            self._ask_text("answer")
        if not (self.card.is_kept or self.card.is_leaving or self.draft.again):
            self._ask_reasons()

    def _ask_reasons(self) -> None:
        names = [REASON_WORDS[reason] for reason in REASONS]
        places = self.talk.several("What holds you back?", names, "nothing does")
        for at in dict.fromkeys(places):
            self.card = cards.toggle_reason(self.card, REASONS[at])
            if REASONS[at] in self.card.reasons:
                for field in FIRST.get(REASONS[at], ()):
                    if not (self.card.for_person and REASONS[at] == "know"):
                        self._ask_text(field)

    def _ask_text(self, field: CardText) -> bool:
        """Ask for a text of the card; what cannot be read is asked again. Return whether something was typed."""
        while True:
            half = self.draft.loose_texts.get(field, "")
            now = half or card_fields.text_of(self.card, field, self.talk.context)
            question = Question(label(field, self.card), now=now, enter="leave it as it is" if now else "next")
            typed = self.talk.ask(question, lambda text: self._keep_half(field, text)) or half
            if not typed:
                return False
            try:
                self.card = self._put(field, "" if typed == "-" else typed)
            except RungError as error:
                self.draft.loose_texts.pop(field, None)
                self.talk.refused(error)
                continue
            self.draft.loose_texts.pop(field, None)
            self.draft.keep(self.card, "", "")
            return True

    def _put(self, field: CardText, text: str) -> Card:
        return card_fields.put(self.card, field, text, self.talk.context, memory=self.talk.memory)

    def _keep_half(self, field: CardText, text: str) -> None:
        """Keep a half-typed text: on the card, or beside it where it can be read only once it is complete."""
        if field in READ:
            self.draft.loose_texts[field] = text
        else:
            self.card = self._put(field, text)

    def _ask_what_next(self) -> bool:
        """Say the card and ask what to do with it; return whether there is more to ask."""
        if self.card.is_leaving:
            self._ask_way_out()
            return True
        self._say(card_lines.of_card(self._shown(), self.talk.shown))
        said = self.talk.choose("What do you do with it?", fitting(MENU, self.card, self.talk), "keep it")
        if said == "rest":
            said = self.talk.choose("What else?", fitting(REST, self.card, self.talk), "back to the card") or "back"
        return self._do(said) if said else not self._keep()

    def _say(self, lines: Iterable[tuple[str, str]]) -> None:
        for label_, text in lines:
            if text:
                self.talk.say(label_, text)

    def _do(self, said: str) -> bool:
        """Do what was chosen; return whether there is more to ask."""
        acts: dict[str, Callable[[], object]] = {
            "skills": self._switch_skills,
            "reasons": self._ask_reasons,
            "step_to": self._ask_step_to,
            "like": self._ask_way_to_like,
            "appeal": self._ask_appeal,
            "more": self._ask_more,
            "forget": self._forget,
        }
        if said == "leave":
            self._leave()
            return False
        if said == "later":
            return not self._later()
        if text := TEXTS.get(said):
            self._ask_text(text)
        elif said == "turn":
            self.card = cards.turn_draft(self.card)
        elif said == "due":
            self.card = cards.toggle_due(self.card)
        elif said == "ways":
            self.card = replace(self.card, is_leaving=True)
        elif said in acts:
            acts[said]()
        return True

    def _switch_skills(self) -> None:
        names = [card_lines.skill(offer) for offer in self.card.offers]
        for at in self.talk.several("Which do you switch?", names, "none"):
            self.card = cards.toggle_skill(self.card, at)

    def _ask_step_to(self) -> None:
        shown = self.talk.shown.career
        goals = {goal: shown.headline(goal) for goal in self.card.steps_to} | {"none": "nothing"}
        if said := self.talk.choose("What is it a step to?", goals, "leave it as it is"):
            self.card = replace(self.card, step_to="" if said == "none" else said)

    def _ask_way_to_like(self) -> None:
        context = self.talk.shown
        row = context.career.get(self.card.about)
        ways = {way.id: f"{way.name}: {way.words(row, context)}" for way in ways_to_like.ranked(context.career)}
        if said := self.talk.choose("What would you like more?", ways, "leave it as it is"):
            self.card = replace(self.card, way_to_like=said)

    def _ask_appeal(self) -> None:
        scale = {str(number): str(number) for number in range(10)}
        while typed := self.talk.ask(Question("How much do you want to do it now?", "a digit from 0 to 9")):
            if typed in scale:
                self.card = cards.with_appeal(self.card, int(typed))
                return
            self.talk.trouble(f"'{typed}' is not a digit from 0 to 9.")

    def _ask_more(self) -> None:
        for field in card_fields.order(self.card, unfolded=True):
            self._ask_text(field)

    def _forget(self) -> None:
        forgetting = self.talk.memory.forgetting(self.card.task, self.card.answer, self.talk.context)
        if forgetting and self.talk.try_to_save(lambda _: forgetting):
            self._open()

    def _ask_way_out(self) -> None:
        """Ask for another way out, and what it needs; Enter goes back to the card."""
        self._say(card_lines.of_ways_out(self._shown(), self.talk.shown))
        said = self.talk.choose("Which way out?", other_ways.WAYS_OUT, "back to the card")
        if not said:
            self.card = cards.take_way_out(self.card, "invest")
            return
        self.card = cards.take_way_out(self.card, said)
        if said == "trade":
            act = self.talk.choose("How?", other_ways.ACTS, "back")
            if not act:
                self.card = replace(self.card, is_leaving=True)
                return
            self.card = cards.choose_act(self.card, act)
        for field in card_fields.order(self.card, unfolded=False):
            self._ask_text(field)

    def _keep(self) -> bool:
        """Save the card; where something is missing, ask for it. Return whether it is over."""
        try:
            self.step = self.talk.save(
                lambda context: card_changes.keep(self.card, self.before, context, memory=self.talk.memory)
            )
        except NotSaved as error:
            self.talk.refused(error, is_saving=True)
            return False
        except RungError as error:
            self._refused(error)
            return False
        self._say_twins()
        self.draft.drop()
        return True

    def _say_twins(self) -> None:
        """Say where the task is much like one that is open."""
        if self.step and not self.about and not self.talk.session.masked:
            for twin in repeats.twins(self.step.changes, self.talk.before, lambda: self.talk.memory):
                self.talk.say("Like it", str(twin))

    def _refused(self, error: RungError) -> None:
        """Say why it was refused, and ask the text that is missing."""
        self.talk.refused(error, is_saving=True)
        name = error.field if isinstance(error, Refused) else ""
        if isinstance(error, ChangedElsewhere):
            self.before = card_changes.opened(self.before.card, self.talk.context)
        if name == "way_out":
            self.card = replace(self.card, is_leaving=True)
        elif self.card.way and name in card_fields.order(self.card, unfolded=False):
            self._ask_text(name)

    def _later(self) -> bool:
        text, about = self.card.task, self.about
        self.step = self.talk.try_to_save(lambda context: save_card.later(text, context, about=about))
        if self.step:
            self.draft.keep_for(self.step.changes[0].id, self.card, is_offered=True)
        return self.step is not None

    def _leave(self) -> None:
        """Keep a new task, to reframe, with what was chosen on its card; of another card, keep that."""
        if self.about:
            self.draft.keep(self.card, "", "")
            return
        step, task = save_card.unframed(self.card.task, self.talk.context)
        try:
            self.talk.store.commit(*step)
        except RungError as error:
            self.talk.refused(error, is_saving=True)
            return
        self.draft.keep_for(task.id, self.card, is_offered=True)
        self.talk.say("Kept", "the task is kept, to reframe.")
