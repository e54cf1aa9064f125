"""What the steps of all reviews are made of: data only, without a terminal, so that any screen or line can show them.

A review is a row of steps (`career.views.reviews.plans`), and a step one card or several, one after the other. A card
says what it shows and asks, which keys it takes, and what each of them does, by name.

How a step is added:

1. Write a function that returns its `Card` for a context, or None where it has nothing to say: `def card(context)`.
   Everything it says comes from the context, which is masked where the screen is shared.
2. Add a `ReviewStep("name", "Title", one(card), ("tables", "it", "writes"))` to WEEKLY, QUARTERLY or YEARLY, at its place
   in the order. The name is stored in reviews and never changes. A step with several cards gives `keys` and `card`
   itself.
3. Each `Act` names what its key does: an action of a row (`tui.dialogs.row_verbs.ROW_VERBS`, such as "understood" or
   "complete"), "reframe", "copy", "open", or a name of your own, which you register in `tui.dialogs.reviews.acts.ACTS`.
   A card on which something is typed names its `form`, registered in `tui.dialogs.reviews.forms.FORMS`.

Both registries are free of a terminal, too: whoever shows a review looks the name up, and gets a step to save or a
prompt to ask. Nothing else is to be done: keys, counting, the place at which it was left, the seconds, the palette and
`rung review KIND --step NAME` come by themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from career.views.rows import Row

if TYPE_CHECKING:
    from career.model.context import Context

GONE = "Nothing is left to do here."
GONE_TOLD = "It was done, changed or deleted meanwhile."
ONLY = ""
"""The key of the one card of a step that has no more."""


class Act(NamedTuple):
    """A key on a card: what it is called, and what it does, by name. One that `leaves` goes on to the next card."""

    key: str
    label: str
    does: str
    leaves: bool = False


class RowAsk(NamedTuple):
    """What is asked of a row of one kind, and the keys it takes, where they are not those of the card."""

    asked: str
    acts: tuple[Act, ...]


class Card(NamedTuple):
    """What one screenful of a step shows.

    `asked` is its question, `told` the lines about it, and `before` what was answered earlier, shown dim. On `rows` of
    records a cursor moves, and the keys do something to the row under it; rows of a kind named in `by_kind` have keys of
    their own. Without rows they do it to the record `about` (an id). `form` names the fields to type in, "" for none;
    what is typed there is about the same record.
    """

    asked: str
    told: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    acts: tuple[Act, ...] = ()
    by_kind: Mapping[str, RowAsk] = MappingProxyType({})
    form: str = ""
    about: str = ""

    def asks(self, kind: str = "") -> RowAsk:
        """Return what is asked, and the keys, while the cursor is on a row of a kind."""
        return self.by_kind.get(kind, RowAsk(self.asked, self.acts))


class ReviewStep(NamedTuple):
    """A step of a review: the name under which it is stored, its title, its cards, and the tables that it writes.

    `keys` returns the keys of its cards in their order, none where it has nothing to say; `card` returns one of them as
    it is now, None where nothing is left of it.
    """

    name: str
    title: str
    cards: Cards
    writes: tuple[str, ...] = ()


class Cards(NamedTuple):
    """The cards of a step: their keys at first, and each of them as it is by now."""

    keys: Callable[[Context], tuple[str, ...]]
    card: Callable[[str, Context], Card | None]


def one(card: Callable[[Context], Card | None]) -> Cards:
    """Return the cards of a step that has one, and none where `card` returns None."""
    return Cards(lambda context: () if card(context) is None else (ONLY,), lambda _key, context: card(context))


def gone() -> Card:
    """Return what is shown in place of a card of which nothing is left."""
    return Card(GONE, (GONE_TOLD,))
