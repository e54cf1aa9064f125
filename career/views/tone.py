"""The tone of a line on the screen, and the role of a part of it."""

from __future__ import annotations

from typing import Literal, TypeAlias

Tone: TypeAlias = Literal["", "muted", "late", "warn", "good"]
"""How a text is coloured. A tone adds nothing that the words do not say."""
Role: TypeAlias = Literal[
    "",
    "muted",
    "late",
    "warn",
    "good",
    "strong",
    "key",
    "cursor",
    "place",
    "frame",
    "focus",
    "title",
    "chosen",
    "aside",
    "count",
]
"""What a part of a line is, of which a widget makes a style.

It is a tone, `strong` for what a screen is about, or a `key` to press; of the row under the cursor, `cursor` in the list
that has the focus, and `place` in another. `frame` is around a pane, `focus` around the one that has it; `title`,
`chosen` and, of the detail, `aside` are their titles, and `count` says how many rows there are.
"""
