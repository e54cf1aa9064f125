"""An animated SVG from frames of the program: CSS alone, no script, and each row of the screen is there once.

What moves is in `@media (prefers-reduced-motion: no-preference)`. Whoever wants no motion, and whatever cannot show any,
sees the one telling frame.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from html import escape
from typing import NamedTuple

TEXT = re.compile(r'<text class="[\w-]*-(r\d+)" x="([\d.]+)" y="([\d.]+)" textLength="([\d.]+)"[^>]*>(.*?)</text>')
COLOUR = re.compile(r"[\w-]*-(r\d+) \{ (.*?) \}")
GROUND = re.compile(r'<rect fill="(#\w+)" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="[\d.]+" shape')

CELL, LINE = 12.2, 24.4
"""Width and height of a cell in the SVG that Textual writes."""
MARGIN, TOP, BAND = 9, 41, 56
"""Pixels round the cells, above them, and below them for the caption."""
TITLE = "rung: a task is heard, typed, and kept as a reframe"
PLAY = "@media (prefers-reduced-motion:no-preference)"


class Frame(NamedTuple):
    """What is seen for a while: the SVG that Textual wrote, the key that led to it, what to say of it, and seconds."""

    svg: str
    key: str
    caption: str
    seconds: float


class Part(NamedTuple):
    """A piece of the picture, and the numbers of the frames in which it is seen."""

    drawn: str
    frames: tuple[int, ...]


def animated(frames: Sequence[Frame], telling: int, size: tuple[int, int]) -> str:
    """Return the SVG that plays these frames again and again, and stands still on the frame with the number `telling`."""
    looks: dict[str, str] = {}
    parts = _parts(frames, size, looks)
    starts = _starts(frames)
    moments = list(dict.fromkeys(part.frames for part in parts if len(part.frames) < len(frames)))
    names = {seen: f"m{number}" for number, seen in enumerate(moments)}
    still = "".join(f".{names[seen]}{{visibility:hidden}}" for seen in moments if telling not in seen)
    rules = "".join(
        f"@keyframes {name}{{{_keyframes(seen, starts)}}}.{name}{{animation-name:{name}}}"
        for seen, name in names.items()
    )
    length = f"{starts[-1]:g}s"
    colours = "".join(f".{name}{{{look}}}" for look, name in looks.items())
    body = "\n".join(f'<g class="m {names[p.frames]}">{p.drawn}</g>' if p.frames in names else p.drawn for p in parts)
    return (
        f"{_head(size)}<style>{_STYLE}{colours}\n{still}\n"
        f"{PLAY}{{.m{{animation:{length} step-end infinite}}{rules}}}</style>\n{_chrome(size)}\n{body}\n</svg>\n"
    )


def _parts(frames: Sequence[Frame], size: tuple[int, int], looks: dict[str, str]) -> list[Part]:
    """Return each row of each frame and each caption once, with the frames that it is part of."""
    seen: dict[tuple[int, str], list[int]] = {}
    for number, frame in enumerate(frames):
        for row, drawn in _rows(frame.svg, looks):
            seen.setdefault((row, drawn), []).append(number)
        seen.setdefault((size[1], _caption(frame, size)), []).append(number)
    return [Part(drawn, tuple(numbers)) for (_, drawn), numbers in sorted(seen.items(), key=lambda item: item[0][0])]


def _rows(svg: str, looks: dict[str, str]) -> Iterable[tuple[int, str]]:
    """Return the number of each row of the screen with what is drawn in it."""
    of = dict(COLOUR.findall(svg))
    ground = _usual_ground(svg)
    drawn: dict[int, list[str]] = {}
    for fill, x, y, width in GROUND.findall(svg):
        if fill != ground:
            box = f'<rect fill="{fill}" x="{_n(x, MARGIN)}" y="{_n(y, TOP)}" width="{width}" height="{LINE}"/>'
            drawn.setdefault(int(float(y) / LINE), []).append(box)
    for look, x, y, wide, text in TEXT.findall(svg):
        words = text.replace("&#160;", " ")
        bare = words.strip()
        if bare:
            name = looks.setdefault(of[look].replace(": ", ":").rstrip(";"), f"c{len(looks)}")
            left = float(x) + CELL * (len(words) - len(words.lstrip()))
            length = _n(wide, -CELL * (len(words) - len(bare)))
            place = f'x="{_n(left, MARGIN)}" y="{_n(y, TOP)}" textLength="{length}"'
            drawn.setdefault(int(float(y) / LINE), []).append(f'<text class="{name}" {place}>{bare}</text>')
    return [(row, "".join(pieces)) for row, pieces in sorted(drawn.items())]


def _usual_ground(svg: str) -> str:
    """Return the colour that stands behind most of the screen."""
    fills = Counter(str(fill) for fill, *_ in GROUND.findall(svg))
    return fills.most_common(1)[0][0]


def _starts(frames: Sequence[Frame]) -> list[float]:
    """Return the second at which each frame begins, and at the end the one at which the last is over."""
    starts = [0.0]
    for frame in frames:
        starts.append(round(starts[-1] + frame.seconds, 3))
    return starts


def _keyframes(seen: tuple[int, ...], starts: Sequence[float]) -> str:
    """Return the moments at which something comes and goes, as shares of the whole."""
    changes: list[tuple[str, bool]] = []
    for number in range(len(starts) - 1):
        shown = number in seen
        if not changes or changes[-1][1] != shown:
            changes.append((f"{100 * starts[number] / starts[-1]:.2f}".rstrip("0").rstrip("."), shown))
    last = (len(starts) - 2) in seen
    steps = [*changes, ("100", last)]
    return "".join(f"{at}%{{visibility:{'visible' if shown else 'hidden'}}}" for at, shown in steps)


_STYLE = (
    "text{font:20px Fira Code,DejaVu Sans Mono,Menlo,Consolas,monospace;white-space:pre}"
    ".say{font:19px system-ui,sans-serif;fill:#d8dee9}.key{font:bold 17px DejaVu Sans Mono,Menlo,Consolas,monospace;fill:#12151c}\n"
)


def _size(size: tuple[int, int]) -> tuple[float, float]:
    return 2 * MARGIN + size[0] * CELL, round(TOP + size[1] * LINE + BAND + MARGIN, 1)


def _head(size: tuple[int, int]) -> str:
    wide, high = _size(size)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide:g} {high:g}" role="img"><title>{TITLE}</title>\n'
    )


def _chrome(size: tuple[int, int]) -> str:
    wide, high = _size(size)
    dots = "".join(
        f'<circle cx="{26 + 22 * at}" cy="22" r="7" fill="{fill}"/>'
        for at, fill in enumerate(("#ff5f57", "#febc2e", "#28c840"))
    )
    window = f'<rect fill="#292929" stroke="#777" x="1" y="1" width="{wide - 2:g}" height="{high - 2:g}" rx="8"/>'
    ground = f'<rect fill="#12151c" x="{MARGIN}" y="{TOP}" width="{wide - 2 * MARGIN:g}" height="{size[1] * LINE:g}"/>'
    return f"{window}{dots}{ground}"


def _caption(frame: Frame, size: tuple[int, int]) -> str:
    """Draw the key that was pressed as a key, and beside it what to say of the frame."""
    base, left, key = TOP + size[1] * LINE + 37, 22, ""
    if frame.key:
        wide = 22 + 10 * len(frame.key)
        key = (
            f'<rect fill="#d8dee9" x="{left}" y="{base - 22:g}" width="{wide}" height="31" rx="5"/>'
            f'<text class="key" text-anchor="middle" x="{left + wide / 2:g}" y="{base:g}">{escape(frame.key)}</text>'
        )
        left += wide + 14
    return f'{key}<text class="say" x="{left}" y="{base:g}">{escape(frame.caption, quote=False)}</text>'


def _n(at: str | float, more: float) -> str:
    """Return a coordinate with one decimal at most, moved by so much."""
    return f"{float(at) + more:.1f}".removesuffix(".0")
