"""What is done about a record in lines: the verbs of its row, each a step at once, a form, or a card."""

from __future__ import annotations

from collections.abc import Callable

from career.errors import RungError
from career.model.context import Context
from career.model.records import Record, Step
from career.model.tables import subject
from tui.cli.plain.form import fill
from tui.cli.plain.talk import Talk
from tui.dialogs import row_verbs
from tui.dialogs.prompts import Prompt
from tui.dialogs.row_keys import Selected
from tui.dialogs.rows import text_of


def act(talk: Talk, verb: str, row: Selected) -> Step | None:
    """Do to a row what the verb of its key does; None where nothing came of it."""
    career = talk.career
    if verb == "reframe":
        return reframe(talk, row.record)
    if verb == "complete" and (kept := row_verbs.to_close(row, career)):
        from tui.cli.plain.close import close  # here: few rows need it

        return close(talk, kept)
    return do(talk, lambda context: row_verbs.ROW_VERBS[verb](row, context))


def do(talk: Talk, make: Callable[[Context], Step | Prompt | Record]) -> Step | None:
    """Save the step that comes of it, fill the form, or open the card; say why where it is refused."""
    try:
        talk.store.refresh()
        wanted = make(talk.context)
    except RungError as error:
        talk.refused(error)
        return None
    if isinstance(wanted, Prompt):
        return fill(talk, wanted)
    if isinstance(wanted, Record):
        return reframe(talk, wanted)
    return talk.try_to_save(lambda _: wanted)


def reframe(talk: Talk, record: Record) -> Step | None:
    """Open the reframe card of what a record is about."""
    from tui.cli.plain.card import reframe_row  # here: the engine behind it is large

    about = subject(record, talk.career)
    return reframe_row(talk, about, text_of(about, talk.career))
