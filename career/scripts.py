"""Drafted texts to say or to send, with every slot filled from the records."""

from __future__ import annotations

from datetime import date

from career.feedback import Feedback
from career.text import clean_line


def made_overt(feedback: Feedback, person: str, today: date) -> str:
    """Draft the text that makes a change overt (S1): what was said, what I changed, and please go on telling me (B8).

    `person` is the id of the one who is told: "you told me" is said only to the one who said it.
    """
    said = _sentence(feedback.plain or feedback.raw)
    since = min(feedback.change_on or today, today)
    source = "You told me" if person and person == feedback.person else "I was told"
    month = f"{since:%B}"
    return (
        f"{source}: {said} Since {since.day} {month} I have changed this: {_sentence(feedback.change_made)} "
        "I'd be grateful if you kept an eye on it and told me how it looks now, and what else I should change."
    )


def make_room(goal: str, item: str, taker: str, to: date | None) -> str:
    """Draft the text that makes room for a goal (S10): the item is handed to `taker`, moved to a day, or stopped."""
    month = f"{to:%B}" if to else ""
    act = f"hand it to {taker}" if taker else f"move it to {to.day} {month}" if to else "stop it"
    return (
        f"It is about '{clean_line(item)}': to make room for '{clean_line(goal)}' I'd like to {act}. "
        "What would break if I did?"
    )


def _sentence(text: str) -> str:
    """End a text as a sentence: with its own question mark, else with a full stop."""
    line = clean_line(text).rstrip(".!;, ")
    return line if line.endswith("?") else f"{line}."
