"""What the keys of the inbox do to a row, those that work on wins, wants and people, too: p i t x w *."""

from __future__ import annotations

from career.errors import Refused
from career.model import feedback, wins
from career.model.context import Context
from career.model.feedback import Feedback
from career.model.learning import Learning
from career.model.legacy import Statement
from career.model.people import Person
from career.model.records import Step
from career.model.wants import Want
from career.model.wins import Win
from tui.dialogs import feedback_prompts
from tui.dialogs.prompts import Prompt
from tui.dialogs.row_keys import Selected


def plain(row: Selected, _context: Context) -> Step | Prompt:
    """Ask for the feedback in plain words."""
    return feedback_prompts.plainly(_feedback(row, "p"))


def changed(row: Selected, context: Context) -> Step | Prompt:
    """Ask what was changed."""
    return feedback_prompts.changed(_feedback(row, "i"), context.today)


def tell(row: Selected, context: Context) -> Step | Prompt:
    """Ask whom to tell of the change, or of a want; of a win, who was told of it; tell a person what I want."""
    if isinstance(row.record, Win):
        from tui.dialogs import win_prompts  # the book behind it need not be loaded at start

        return win_prompts.telling(row.record)
    if isinstance(row.record, Learning):
        return _telling_of(row.record, context)
    if isinstance(row.record, Want | Person):
        from tui.dialogs import want_prompts  # imported here: few sessions need it

        return want_prompts.telling(row.record, context)
    return feedback_prompts.telling(_feedback(row, "t"), context)


def _telling_of(one: Learning, context: Context) -> Prompt:
    """Ask whom to tell of something to learn from, and for what the text lacks (S4)."""
    from career.texts import tell_training
    from career.texts.offers import Offer
    from tui.dialogs import text_prompts  # imported here: few sessions need it

    if one.is_closed and one.state == "dropped":
        raise Refused(f"'{one.title}' was dropped.", "e changes its state.")
    return text_prompts.saying(Offer(tell_training.TEXT, tell_training.TEXT.offers, one), context)


def park(row: Selected, context: Context) -> Step | Prompt:
    """Ask why the feedback is parked; praise needs no reason."""
    item = _feedback(row, "x")
    return feedback.park(item, "", context.moment) if item.kind == "praise" else feedback_prompts.parking(item)


def win(row: Selected, context: Context) -> Step | Prompt:
    """Make a win of praise, or ask for one that proves what stays of a job; of anything else, refuse it."""
    if isinstance(row.record, Statement):
        from tui.dialogs import job_prompts  # imported here: few sessions need it

        return job_prompts.proving(row.record)
    return wins.of_praise(_feedback(row, "w"), context)


def mark(row: Selected, _context: Context) -> Step | Prompt:
    """Pin praise, or take it off; the marks of a win are chosen by digit."""
    if not isinstance(row.record, Feedback):
        raise Refused("* marks wins and pins praise.", "9 shows the wins, 3 the feedback.")
    return feedback.pin(row.record)


def _feedback(row: Selected, key: str) -> Feedback:
    if not isinstance(row.record, Feedback):
        raise Refused(f"{key} works on feedback.", "3 goes to the inbox.")
    return row.record
