"""What a document for others leaves out as a private matter, so that whoever sends it can be told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from career.language.text import counted
from career.model import tasks
from career.model.goals import Goal
from career.model.sharing import matters
from career.model.tasks import Task
from career.model.wins import Win

if TYPE_CHECKING:
    from career.documents.review.document import Review, Wanted
    from career.language.windows import Window
    from career.model.context import Context
    from career.model.records import Record


def of_review(context: Context, wanted: Wanted) -> tuple[str, ...]:
    """Return the ids of what a review leaves out of its time; nothing where it has private matters."""
    if wanted.own or wanted.private:
        return ()
    if wanted.audience == "cv":
        won = of_time(context, wanted.window, (Win,))
        return tuple(i for i in won if context.career.wins[i].milestone)
    return of_time(context, wanted.window, (Win, Goal, Task))


def of_time(context: Context, window: Window, kinds: tuple[type[Record], ...]) -> tuple[str, ...]:
    """Return the ids of what of these kinds is a private matter, and was won, closed or open in a time."""
    return tuple(_of_time(sorted(matters(context.career)), window, kinds, context))


def _of_time(ids: Sequence[str], window: Window, kinds: tuple[type[Record], ...], context: Context) -> Iterator[str]:
    for record in map(context.career.get, ids):
        match record:
            case _ if not isinstance(record, kinds) or record.archived_on:
                continue
            case Win():
                is_told = record.on in window
            case Goal():
                is_told = record.state != "idea" and (not record.is_closed or record.closed_on in window)
            case Task():
                is_told = tasks.is_mine(record) and (not record.is_closed or record.done_on in window)
            case _:
                is_told = False
        if is_told:
            yield record.id


def said(review: Review) -> str:
    """Return the line on what was left out, "" for nothing."""
    count = len(review.left_out)
    if not count:
        return ""
    return f"{counted(count, 'record')} {'is' if count == 1 else 'are'} left out as private."
