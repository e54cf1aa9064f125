"""Drafted texts to say or to send, with every slot filled from the records."""

from __future__ import annotations

from datetime import date

from career.feedback import Feedback
from career.text import clean_line


def made_overt(feedback: Feedback, person: str, today: date) -> str:
    """Draft the text that makes a change overt (S1): what was said, what I changed, and please go on telling me (B8).

    `person` is the id of the one who is told: "you told me" is said only to the one who said it.
    """
    said = _clause(feedback.plain or feedback.raw)
    since = feedback.change_on or today
    source = "You told me" if person and person == feedback.person else "I was told"
    month = f"{since:%B}"
    return (
        f"{source}: {said}. Since {since.day} {month} I have changed this: {_clause(feedback.change_made)}. "
        "I'd be grateful if you kept an eye on it and told me how it looks now, and what else I should change."
    )


def _clause(text: str) -> str:
    return clean_line(text).rstrip(".!;, ")
