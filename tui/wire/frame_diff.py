"""Sends only the cells that changed, as curses does; Textual repaints every line of a region.

The cells on the screen are remembered, each as its text and its look. An update is compared with them, and what differs
is sent in as few bytes as `cell_writer` finds. The text colour of a blank does not show, so it is ignored.

Textual has no public hook for this. So `usable` checks at start for the internals used here; if they are missing,
Textual draws as always. So it does with what cannot be held as cells (a link, a control character).
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator, Sequence

from rich.cells import cell_len
from rich.color import ColorSystem
from rich.console import COLOR_SYSTEMS, Console, RenderableType
from rich.segment import Segment
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.app import App
from textual.geometry import Region, Size
from textual.strip import Strip

from tui.wire.cell_style import PLAIN, Look, look_of, of_blank
from tui.wire.cell_writer import BLANKED, Capabilities, Run, StyledCell, together, written

JOINED = 4
"""An unchanged gap of up to this many cells is sent again: moving the cursor over it would take as many bytes."""


WHILE = 500
"""Bytes from which drawing takes a while on a slow line."""


class Unfit(ValueError):
    """Raised for what cannot be held as cells."""


def usable() -> bool:
    """Whether this version of Textual has the internals used here, with the same signatures."""
    wanted: dict[Callable[..., object], list[str]] = {
        LayoutUpdate: ["strips", "region"],
        ChopsUpdate: ["chops", "spans", "chop_ends"],
        App._display: ["self", "screen", "renderable"],  # noqa: SLF001 - every update passes here
    }
    if any(list(inspect.signature(made).parameters) != names for made, names in wanted.items()):
        return False
    probe = Changes(LayoutUpdate([[Strip([Segment("x")])]], Region(0, 0, 1, 1)), ScreenBuffer(), Size(1, 1))
    return "x" in probe.render_segments(Console(color_system=None))


class Changes(CompositorUpdate):
    """An update that renders only the cells that differ from the screen."""

    def __init__(self, update: LayoutUpdate | ChopsUpdate, shown: ScreenBuffer, size: Size) -> None:
        self.update = update
        self.shown = shown
        self.size = size

    def __rich__(self) -> RenderableType:
        """Return the whole update, for whatever is not a terminal."""
        return self.update

    def render_segments(self, console: Console) -> str:
        """Return what is to be written, and remember it as shown."""
        colours = COLOR_SYSTEMS[console.color_system] if console.color_system else ColorSystem.TRUECOLOR
        self.shown.fit(self.size)
        try:
            return self.shown.steadied(self.shown.draw(list(parts(self.update, colours))))
        except Unfit:
            self.shown.forget()
            return self.shown.steadied(self.update.render_segments(console))


class ScreenBuffer:
    """The cells on the screen, as far as they are known. `terminal` is the value of TERM.

    `cursor` says whether the terminal's cursor is seen.
    """

    def __init__(self, terminal: str = "", *, cursor: bool = False) -> None:
        self.erases = terminal.startswith(BLANKED)
        self._cursor = cursor
        self._size = Size(0, 0)
        self._rows: list[list[StyledCell | None]] = []

    def changes(self, update: RenderableType | None, size: Size) -> RenderableType | None:
        """Return the update reduced to its changes, for a screen of this size."""
        return Changes(update, self, size) if isinstance(update, LayoutUpdate | ChopsUpdate) else update

    def steadied(self, drawn: str) -> str:
        """Return a sequence during which a cursor that is seen does not run over the screen, where that takes a while."""
        return f"\x1b[?25l{drawn}\x1b[?25h" if self._cursor and len(drawn) > WHILE else drawn

    def begin(self, rows: Sequence[list[StyledCell | None]]) -> None:
        """Go on from these rows of cells, which the terminal shows already. A cell that is not known is None."""
        self._size = Size(len(rows[0]), len(rows))
        self._rows = [[*row] for row in rows]

    def forget(self) -> None:
        """Forget what is shown: the terminal was resized, used by another program, or is to be redrawn."""
        self._rows = [[None] * self._size.width for _ in range(self._size.height)]

    def fit(self, size: Size) -> None:
        """Take the size of the screen, and forget everything if it has changed."""
        if size != self._size:
            self._size = size
            self.forget()

    def draw(self, given: Iterable[Run]) -> str:
        """Return the sequence that shows these parts. Raises Unfit, after which nothing is known of the screen."""
        runs: list[Run] = []
        for x, y, cells in given:
            room = cells[: self._size.width - x]
            if 0 <= y < len(self._rows) and self._rows[y][x : x + len(room)] != room:
                runs += self._changed(x, y, room)
        return written(runs, Capabilities(self._size.width, self.erases))

    def _changed(self, x: int, y: int, cells: list[StyledCell]) -> Iterator[Run]:
        row, first, after = self._rows[y], 0, 0
        for at, cell in enumerate(cells):
            if at < after or row[x + at] == cell:
                continue
            head = at
            while not cells[head][0]:
                if head == 0:
                    raise Unfit
                head -= 1
            if head > after and not (after > first and self._may_join(cells[after - 1 : head + 1])):
                if after > first:
                    yield x + first, y, cells[first:after]
                first = head
            after = end_of(cells, at)
        yield x + first, y, cells[first:after]
        self._cut(row, x, x + len(cells))
        row[x : x + len(cells)] = cells

    def _may_join(self, cells: list[StyledCell]) -> bool:
        """Whether an unchanged gap is best sent again. The cells are the one before, the gap, and the one after."""
        (text, look), *gap, after = cells
        if len(gap) > JOINED:
            return self.erases and text == " " and all(cell == after for cell in [cells[0], *gap])
        fits = text != "" and text.isascii()
        return fits and all(c.isascii() and c and (own == look or together(look, own, text, c)) for c, own in gap)

    def _cut(self, row: list[StyledCell | None], start: int, stop: int) -> None:
        """Forget wide characters that are half overwritten: terminals blank the other half."""
        at = start
        while at > 0 and _is_rest(row[at] if at < len(row) else None):
            at -= 1
            row[at], kept = None, row[at]
            if not _is_rest(kept):
                break
        while stop < len(row) and _is_rest(row[stop]):
            row[stop] = None
            stop += 1


def parts(update: LayoutUpdate | ChopsUpdate, colours: ColorSystem) -> Iterator[Run]:
    """Return the cells of an update, line by line. Raises Unfit."""
    if isinstance(update, LayoutUpdate):
        for y, strips in enumerate(update.strips, start=update.region.y):
            yield update.region.x, y, [cell for strip in strips for cell in cells_of(strip, colours)]
        return
    for y, first, last in update.spans:
        for end, (x, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
            if strip is not None and x <= last and end > first:
                whole = first <= x < last and end <= last
                yield x, y, cells_of(strip if whole else strip.crop(0, min(end, last) - x), colours)


def cells_of(strip: Strip, colours: ColorSystem) -> list[StyledCell]:
    """Return the cells of a strip. Raises Unfit."""
    cells: list[StyledCell] = []
    for text, style, control in strip:
        if control or (style is not None and style.link):
            raise Unfit
        look = look_of(style, colours) if style is not None else PLAIN
        if text.isascii():
            if not text.isprintable():
                raise Unfit
            blank = of_blank(look)
            cells += [(character, look if character != " " else blank) for character in text]
        else:
            _add_wide(cells, text, look)
    return cells


def _add_wide(cells: list[StyledCell], text: str, look: Look) -> None:
    """Add text that is not ASCII. It stays in one piece if it is not as wide as the sum of its characters."""
    if any(character < " " or "\x7f" <= character <= "\x9f" for character in text):
        raise Unfit
    widths = [cell_len(character) for character in text]
    together = cell_len(text)
    for piece, wide in zip(text, widths, strict=True) if sum(widths) == together else [(text, together)]:
        if wide:
            cells.append((piece, look if piece != " " else of_blank(look)))
            cells += [("", look)] * (wide - 1)
        else:
            _add_mark(cells, piece)


def _add_mark(cells: list[StyledCell], mark: str) -> None:
    """Add a combining character to the text before it."""
    at = len(cells) - 1
    while at >= 0 and not cells[at][0]:
        at -= 1
    if at < 0:
        raise Unfit
    cells[at] = (cells[at][0] + mark, cells[at][1])


def end_of(cells: list[StyledCell], at: int) -> int:
    """Return the position after the text that covers the cell `at`."""
    at += 1
    while at < len(cells) and not cells[at][0]:
        at += 1
    return at


def _is_rest(cell: StyledCell | None) -> bool:
    return cell is not None and not cell[0]
