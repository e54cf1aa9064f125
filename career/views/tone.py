"""How a line is coloured; a tone never says anything that the words do not."""

from __future__ import annotations

from typing import Literal, TypeAlias

Tone: TypeAlias = Literal["", "muted", "late", "warn", "good"]
