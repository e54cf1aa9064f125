"""The tone of a line on the screen."""

from __future__ import annotations

from typing import Literal, TypeAlias

Tone: TypeAlias = Literal["", "muted", "late", "warn", "good"]
"""How a text is coloured. A tone adds nothing that the words do not say."""
