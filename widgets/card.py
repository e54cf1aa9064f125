"""`CardView`: the reframe card in its current state, drawn from a `career.card.card.Card`."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content
from textual.reactive import reactive

from career.card import card_words as words
from career.card import who_shows
from career.card.card import Card
from career.card.skill_chips import Offer, habit_line, less_line, memory_line
from career.drafting.offered import talk
from career.evidence import effects
from career.language.relative_days import full
from career.language.text import clean_line, counted
from career.language.width import shorten, width
from career.model.context import Context
from career.model.reschedules import slip
from career.model.tasks import Task
from career.reframing import skills
from widgets.card_for_whom import about_doer
from widgets.card_ways_out import open_field, way_out, ways_out
from widgets.key_line import with_keys
from widgets.labelled_lines import LabelledLines, filled, labelled
from widgets.plain import plain, together

OR_NONE = "   (or none)"
REASONS = (("k", "know", "don't know how"), ("l", "like", "don't like it"), ("u", "use", "see no use"))
WHAT_IT_IS = "What the task does for your career. Enter saves it here; nothing is sent."
"""What is said on each card until the first is saved."""
NARROW = 72
ROOMY_LABEL, NARROW_LABEL = 17, 11
ROOMY_HEIGHT = 24
"""Rows of a screen from which a folded card says what lasts."""
NARROW_NAMES = {
    "for my career": "my career",
    "to like it more": "like more",
    "other ways out": "ways out",
    "need it meets": "need",
}
FOLDED_LINES = 2
"""Lines that a folded card has for skills that are not picked."""


class CardView(LabelledLines):
    """Shows a card: the task, what holds the person back, the skills it builds, the sentence and the next step.

    `more` unfolds the lasting benefit and what would prove it. No field has to be filled in.
    """

    card: reactive[Card | None] = reactive(None, layout=True)
    shown: reactive[Context] = reactive(Context.empty, layout=True)
    more: reactive[bool] = reactive(False, layout=True)

    def drawn(self, wide: int) -> Content:
        """Return the card as lines of label and text."""
        if self.card is None:
            return Content("")
        label = NARROW_LABEL if wide < NARROW else ROOMY_LABEL
        lines = [
            self._title(self.card, wide),
            *self._doer(self.card, wide, label),
            *self._first_words(wide),
            *labelled(
                "held back by?" if wide >= NARROW else "held back?", self._reasons(self.card, wide - label), label
            ),
        ]
        for name, body in self._parts(self.card, wide - label):
            lines += labelled(name if wide >= NARROW else NARROW_NAMES.get(name, name), body, label)
        return Content("\n").join(lines)

    def _doer(self, card: Card, wide: int, label: int) -> list[Content]:
        """Return the lines on whose task it is; none if it is my own. The sentence is meant for that person."""
        if not card.for_person or card.on is None:
            return []
        roomy = wide >= NARROW
        parts = about_doer(card, wide - label, self.shown, unfolded=self.more, roomy=roomy)
        return [line for name, body in parts for line in labelled(name, body, label)]

    def _first_words(self, wide: int) -> list[Content]:
        """Return what a reframe is and what Enter does with it, as long as none was saved yet."""
        return [] if self.shown.career.reframes else filled(WHAT_IT_IS, wide, "$text-muted")

    def _title(self, card: Card, wide: int) -> Content:
        about = self.shown.career.get(card.about)
        notes = [f"for {card.for_person}"] if card.for_person else []
        if isinstance(about, Task):
            if about.assigned_by:
                notes.append(f"from {self.shown.career.headline(about.assigned_by)}")
            if about.times_done:
                notes.append(f"{about.times_done}x before")
            slipped = slip(about.id, self.shown.career)
            if slipped:
                notes.append(str(slipped))
        tail = shorten(clean_line(" · ".join(notes)), wide // 3)
        task = shorten(clean_line(card.task), max(8, wide - 11 - width(tail)))
        gap = " " * max(1, wide - 9 - width(task) - width(tail))
        return together(("REFRAME  ", "bold $primary"), (task, "bold"), gap, (tail, "$text-muted"))

    def _parts(self, card: Card, room: int) -> list[tuple[str, list[Content]]]:
        parts: list[tuple[str, list[Content]]] = []
        if card.question and not card.picked:
            parts.append(("one question", filled(self._question(card), room, "$text-warning")))
        if card.is_leaving:
            return ways_out(card, room, self.shown)
        if card.way:
            return way_out(card, card.way, room, self.shown)
        parts.append(("skills", self._skills(card, room)))
        parts += self._asked(card, room)
        parts += self._sentence(card, room)
        step = words.next_line(card, self.shown.career) or "Tab Tab: type your own next step"
        parts.append(("next", filled(step, room)))
        if card.due:
            parts.append(("due", with_keys(f"{full(card.due)}, as the task says", "d leave it out", room)))
        if card.steps_to:
            step_to = self.shown.career.headline(card.step_to) or "nothing"
            why = words.step_to_why(card, self.shown.career)
            said = filled(why if self.more else shorten(why, room), room, "$text-muted") if why else []
            parts.append(("step to", with_keys(step_to, "Left Right another", room) + said))
        else:
            parts.append(("step to", filled("no open goal yet", room, "$text-muted")))
        if (
            not self.more
            and (lasts := words.lasting(card))
            and not card.is_plain
            and self.app.size.height >= ROOMY_HEIGHT
        ):
            parts.append(("lasts", filled(shorten(lasts, room), room, "$text-muted")))
        if self.more:
            parts += self._more(card, room)
        return parts

    def _asked(self, card: Card, room: int) -> list[tuple[str, list[Content]]]:
        """Return what the chosen reasons ask for: what is known already, a way to like it more, or who benefits."""
        parts: list[tuple[str, list[Content]]] = []
        if card.reply:
            parts.append(("they said", filled(card.reply, room)))
        if "know" in card.reasons and not card.for_person:
            parts += self._known(card, room)
        if way_to_like := words.way_to_like_of(card, self.shown.career):
            appeal_rise = effects.appeal_rise_by_way(self.shown.career).get(way_to_like.id)
            text = way_to_like.words(self.shown.career.get(card.about), self.shown)
            known = f" (your appeal {appeal_rise})" if appeal_rise else ""
            said = f"{way_to_like.name}: {text}{known}"
            parts.append(("to like it more", with_keys(said, "b another way", room)))
        if "use" in card.reasons:
            parts.append(
                open_field("who gains", words.who_gains(card, self.shown.career), "Tab: who gains by it? A name", room)
            )
            parts.append(open_field("without it", card.breaks, "what breaks if nobody does it?", room))
            parts.append(
                open_field(
                    "need it meets", words.need_of(card, self.shown.career), "which need of the organisation?", room
                )
            )
        return parts

    def _question(self, card: Card) -> str:
        if not card.english:
            return "rung reads English only. o adds a skill by name, or keep the task as it is."
        return f"{card.question}  (Tab answers)"

    def _reasons(self, card: Card, room: int) -> list[Content]:
        times = effects.usual_reason(self.shown.career) if effects.held_back(self.shown.career) else {}
        spans = [
            together(
                (key, "bold $primary"),
                (f" {'[x] ' if name in card.reasons else ''}{said}", "bold" if name in card.reasons else ""),
                (f" {times[name]}x" if times.get(name) else "", "$text-muted"),
            )
            for key, name, said in REASONS
        ]
        lines = _flow(spans, room)
        if lines[-1].cell_length + width(OR_NONE) <= room:
            lines[-1] = together(lines[-1], (OR_NONE, "$text-muted"))
        return lines

    def _skills(self, card: Card, room: int) -> list[Content]:
        if not card.offers:
            return [plain("none: o adds one by name", "$text-muted")]
        places = [*enumerate(card.offers, start=1)]
        shown = [_skill(place, offer, room) for place, offer in places]  # each keeps its place, on or off
        kept = max((place for place, offer in places if offer.picked), default=0)
        allowed = len(places) if self.more else max(FOLDED_LINES, len(_flow(shown[:kept], room)))
        for end in range(len(places) - 1, kept - 1, -1):
            if len(_flow(shown, room)) <= allowed:
                break
            shown = [*shown[:end], together((".", "bold $primary"), f" {len(places) - end} more")]
        lines = _flow(shown, room)
        if told := memory_line(card.offers):
            lines += with_keys(told, "f forget it", room, "$text-muted")
        if told := habit_line(card.offers):
            lines += with_keys(told, "f forget it", room, "$text-muted")
        if told := less_line(card.offers):
            lines += with_keys(told, "f forget it", room, "$text-muted")
        quoted = _apart(word for offer in card.offers if offer.picked for word in offer.because)
        if quoted:
            lines += filled("because you wrote: " + ", ".join(f"“{words}”" for words in quoted), room, "$text-muted")
        return lines

    def _known(self, card: Card, room: int) -> list[tuple[str, list[Content]]]:
        """Return what "don't know how" asks, who could show me as far as the records say, and what there is to learn."""
        could = who_shows.could_show(card, self.shown.career)
        hint = f"perhaps {could.name}: {could.why}" if could else ""
        if not (card.known or card.shown_by or self.more):
            parts = [open_field("you know", "", "Tab: which part do you know already? Who can show you?", room)]
            if hint:
                parts.append(("shown by", filled(hint, room, "$text-muted")))
        else:
            parts = [open_field("you know", card.known, "Tab: which part of it do you know already?", room)]
            parts.append(open_field("shown by", card.shown_by, hint or "who can show you? A name", room))
        if learn := words.to_learn(card, self.shown.career):
            parts.append(("to learn", filled(learn, room)))
        return parts

    def _sentence(self, card: Card, room: int) -> list[tuple[str, list[Content]]]:
        if card.on and words.asks(card, self.shown.career):
            whom = words.assigner(card, self.shown.career) or "whoever gave it to you"
            asked = filled(words.to_say(card, self.shown), room, "bold")
            return [("to say", asked + filled(f"to {whom}: it does not say who gains by it", room, "$text-warning"))]
        label = "for them" if card.for_person else "for my career"
        shown = words.sentence(card, self.shown)
        if not shown:
            empty = f"Tab: write {'your own first' if words.waits_for_own_words(card) else 'it in your own words'}"
            if card.question and card.picked and not words.waits_for_own_words(card):
                empty = f"only a guess so far. Tab: {card.question[:1].lower()}{card.question[1:]}"
            return [(label, filled(empty, room, "$text-warning" if "know" in card.reasons else "$text-muted"))]
        lines = filled(shown, room, "bold")
        if card.for_person:
            lines = [line for said in talk(shown) for line in filled(said, room, "bold")]
            lines = _beside(lines, f"offered: it is theirs once {card.for_person} has answered", room)
        elif words.is_draft(card, self.shown):
            needed = counted(self.shown.settings.own_words, "word")
            question = words.career_question(card, self.shown)
            tab = f"{question[:1].lower()}{question[1:]}" if question else f"add {needed} to make it yours"
            lines = _beside(lines, f"rung's draft. Tab: {tab}", room)
        return [(label, lines)]

    def _more(self, card: Card, room: int) -> list[tuple[str, list[Content]]]:
        now = card.appeal_after if card.is_kept else card.appeal_before
        before = f"{card.appeal_before} before, " if card.is_kept and card.appeal_before is not None else ""
        appeal = f"{before}{'not rated' if now is None else f'{now} now'}"
        parts: list[tuple[str, list[Content]]] = []
        if "use" not in card.reasons:
            parts.append(open_field("who gains", words.who_gains(card, self.shown.career), "Tab: a name", room))
        parts += [
            open_field("done right", card.done_right, "Tab: what does it mean here?", room),
            open_field("beyond", card.beyond, "Tab: one small thing that nobody asked for", room),
            open_field("helped by", card.helped_by, "Tab: who helped you to see it? A name", room),
            ("appeal 0-9", with_keys(appeal, "< lower   > higher", room)),
        ]
        lead = next((skills()[i] for i in card.picked if i in skills()), None)
        if lead:
            parts.append(("lasts", filled(words.lasting(card), room)))
            parts += [("why", filled(lead.why, room)), ("leaves you with", filled(lead.asset, room))]
            parts.append(("proof", filled(lead.proof, room)))
        so_far = effects.so_far(self.shown) if card.on else []
        if so_far:
            parts.append(("so far", [line for text in so_far for line in filled(text, room)]))
        return parts


def _beside(lines: list[Content], mark: str, room: int) -> list[Content]:
    """Put a remark after a text: on its last line if there is room, else below."""
    if lines[-1].cell_length + 3 + width(mark) <= room:
        return [*lines[:-1], together(lines[-1], "   ", (mark, "$text-warning"))]
    return lines + filled(mark, room, "$text-warning")


def _skill(place: int, offer: Offer, room: int) -> Content:
    name = clean_line(offer.name).lower() if offer.id in skills() else clean_line(offer.name)
    text = f" {'[x]' if offer.picked else '[ ]'} {shorten(name, max(8, room - 6))}"
    return together(
        (str(place), "bold $primary" if offer.picked else "$primary"), (text, "bold" if offer.picked else "")
    )


def _apart(quotes: Iterable[str]) -> list[str]:
    """Drop quotes that contain another, shorter quote."""
    kept: list[str] = []
    for quote in sorted(dict.fromkeys(quotes), key=len):
        if not any(other.casefold() in quote.casefold() for other in kept):
            kept.append(quote)
    return kept


def _flow(spans: list[Content], room: int) -> list[Content]:
    """Lay spans out side by side, starting a new line when one does not fit."""
    lines: list[Content] = []
    for span in spans:
        if lines and lines[-1].cell_length + 3 + span.cell_length <= room:
            lines[-1] = lines[-1] + Content("   ") + span
        else:
            lines.append(span)
    return lines
