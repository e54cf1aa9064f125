"""Frames: phrases with gaps, for tasks whose skill shows in the verb and in who follows it, not in the nouns.

In `talk to ... about` or `cover for <person>`, `...` stands for one to three words and `<kind>` for a word of that kind
(or, for `<person>`, a name), which one other word may precede.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from career.reframing.compiled import Compiled
from career.reframing.tokens import BREAK, Token

OPEN = "..."
WIDEST = 3
"""The most words that a gap takes."""


def matches(tokens: Sequence[Token], tables: Compiled) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Yield, for each frame in the tokens, the positions of the words that matched and the skills it points at."""
    for start, token in enumerate(tokens):
        for parts, skills in tables.frames.get(token.stem, ()):
            places = _match(parts, tokens, start + 1, tables)
            if places is not None:
                yield (start, *places), skills


def _match(parts: Sequence[str], tokens: Sequence[Token], at: int, tables: Compiled) -> tuple[int, ...] | None:
    """Return the positions of `parts` from position `at` on; None if they are not there."""
    if not parts:
        return ()
    first, rest = parts[0], parts[1:]
    slack = WIDEST if first == OPEN else int(first.startswith("<"))
    if first == OPEN:
        if not rest:
            return () if at < len(tokens) and tokens[at].stem != BREAK else None
        first, rest, at = rest[0], rest[1:], at + 1
        if at > len(tokens) or tokens[at - 1].stem == BREAK:
            return None
    for place in range(at, min(at + slack + 1, len(tokens))):
        if _fits(first, tokens[place], tables):
            tail = _match(rest, tokens, place + 1, tables)
            if tail is not None:
                return (place, *tail)
        if tokens[place].stem == BREAK:
            break
    return None


def _fits(part: str, token: Token, tables: Compiled) -> bool:
    if not part.startswith("<"):
        return token.stem == part
    return token.stem in tables.kinds[part] or (part == "<person>" and token.is_name)
