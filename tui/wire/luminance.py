"""How light a colour is."""

from __future__ import annotations

DARK = 0.18
"""The luminance below which white is easier to read on a background than black."""


def luminance(red: float, green: float, blue: float) -> float:
    """Return the relative luminance of a colour, from 0 to 1, as WCAG defines it."""
    return 0.2126 * _linear(red) + 0.7152 * _linear(green) + 0.0722 * _linear(blue)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
