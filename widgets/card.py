"""`CardView`: the reframe card as it stands, drawn from a `career.card.Card`."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from career import card as cards
from career.card import Card
from career.moves import slip
from career.reframing import skills
from career.snapshot import Career
from career.tasks import Task
from career.text import clean_line, shorten, width
from widgets.plain import plain, together
from widgets.rows import wrapped

REASONS = (("k", "know", "don't know how"), ("l", "like", "don't like it"), ("u", "use", "see no use"))
NARROW = 72
ROOMY_LABEL, NARROW_LABEL = 18, 10


class CardView(Widget):
    """Shows a card: the task, what holds the person back, skills with their evidence, the picture and the next step.

    `more` unfolds what lasts of it and what would prove it. Nothing on it has to be filled in.
    """

    DEFAULT_CSS = """
    CardView { height: auto; }
    """

    card: reactive[Card | None] = reactive(None, layout=True)
    career: reactive[Career] = reactive(Career, layout=True)
    more: reactive[bool] = reactive(False, layout=True)

    def render(self) -> Content:
        """Draw the card as lines of label and text."""
        if self.card is None:
            return Content("")
        wide = max(20, self.size.width or self.app.size.width - 6)
        label = NARROW_LABEL if wide < NARROW else ROOMY_LABEL
        lines = [self._title(self.card, wide)]
        for name, body in self._parts(self.card, wide - label):
            for at, line in enumerate(body):
                head = plain((name if at == 0 else "").ljust(label), "$text-muted")
                lines.append(head + line)
        return Content("\n").join(lines)

    def _title(self, card: Card, wide: int) -> Content:
        about = self.career.get(card.about)
        notes = []
        if isinstance(about, Task):
            if about.assigned_by:
                notes.append(f"from {self.career.headline(about.assigned_by)}")
            if about.times_done:
                notes.append(f"{about.times_done}x before")
            slipped = slip(about.id, self.career)
            if slipped:
                notes.append(str(slipped))
        tail = shorten(clean_line(" · ".join(notes)), wide // 3)
        task = shorten(clean_line(card.task), max(8, wide - 11 - width(tail)))
        gap = " " * max(1, wide - 9 - width(task) - width(tail))
        return together(("REFRAME  ", "bold $primary"), (task, "bold"), gap, (tail, "$text-muted"))

    def _parts(self, card: Card, room: int) -> list[tuple[str, list[Content]]]:
        parts = [("what holds you?" if room >= NARROW - ROOMY_LABEL else "holds you", self._reasons(card, room))]
        if card.question and not card.picked:
            parts.append(("not enough yet", _filled(self._question(card), room, "$text-warning")))
        parts.append(("skills", self._skills(card, room)))
        parts.append(("picture", self._picture(card, room)))
        parts.append(("next", _filled(cards.next_line(card) or "Tab Tab: type your own next step", room)))
        stone = self.career.headline(card.stone) or "none"
        parts.append(("stone", _filled(f"<- {stone} ->" if card.stones else "none: no open goal yet", room)))
        if self.more:
            parts += self._more(card, room)
        return parts

    def _question(self, card: Card) -> str:
        if not card.english:
            return "rung knows English only. Type a skill by hand with o, or keep the task as it is."
        return f"{card.question}  (Tab answers)"

    def _reasons(self, card: Card, room: int) -> list[Content]:
        chosen = [(key, words, name in card.reasons) for key, name, words in REASONS]
        spans = [
            together((key, "bold $primary"), (f" {'[x] ' if on else ''}{words}", "bold" if on else ""))
            for key, words, on in chosen
        ]
        return _flow(spans, room)

    def _skills(self, card: Card, room: int) -> list[Content]:
        if not card.offers:
            return [plain("none: o adds one by name", "$text-muted")]
        spans = []
        for place, offer in enumerate(card.offers, start=1):
            box = "[x]" if offer.picked else "[ ]"
            name = clean_line(offer.name).lower() if offer.id in skills() else clean_line(offer.name)
            text = f" {box} {shorten(name, max(8, room - 6))}"
            spans.append(together((str(place), "bold $primary"), (text, "bold" if offer.picked else "")))
        lines = _flow(spans, room)
        quoted = _apart(word for offer in card.offers if offer.picked for word in offer.because)
        if quoted:
            lines += _filled("because you wrote: " + ", ".join(quoted), room, "$text-muted")
        return lines

    def _picture(self, card: Card, room: int) -> list[Content]:
        shown = cards.picture(card, self.career)
        if shown:
            lines = _filled(shown, room, "bold")
            if cards.borrowed(card, self.career):
                lines += _filled("borrowed: Tab, and add three words of your own", room, "$text-warning")
            return lines
        if "know" in card.reasons:
            return _filled("yours first (Tab): which part of it do you know already?", room, "$text-warning")
        return _filled("Tab: write it in your own words", room, "$text-muted")

    def _more(self, card: Card, room: int) -> list[tuple[str, list[Content]]]:
        lead = next((skills()[i] for i in card.picked if i in skills()), None)
        if lead is None:
            return []
        return [
            ("lasts", _filled(cards.lasting(card), room)),
            ("why", _filled(lead.why, room)),
            ("becomes", _filled(lead.asset, room)),
            ("proof to keep", _filled(lead.proof, room)),
        ]


def _filled(text: str, room: int, style: str | Style = "") -> list[Content]:
    return [plain(line, style) for line in wrapped(clean_line(text), max(8, room))]


def _apart(quotes: Iterable[str]) -> list[str]:
    """Leave out what quotes the same words again, in a longer or a shorter piece."""
    kept: list[str] = []
    for quote in sorted(dict.fromkeys(quotes), key=len):
        if not any(other.casefold() in quote.casefold() for other in kept):
            kept.append(quote)
    return kept


def _flow(spans: list[Content], room: int) -> list[Content]:
    """Set spans beside each other as far as they fit."""
    lines: list[Content] = []
    for span in spans:
        if lines and lines[-1].cell_length + 3 + span.cell_length <= room:
            lines[-1] = lines[-1] + Content("   ") + span
        else:
            lines.append(span)
    return lines
