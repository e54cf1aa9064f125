"""The name of this machine in stamps: four hexadecimal digits, kept in the state folder and never in the data file."""

from __future__ import annotations

import fcntl
import os
import re
from pathlib import Path

from store.writing import make_folder, replace, sync_folder

_FORM = re.compile(r"[0-9a-f]{4}", re.ASCII)


def known_node(state_folder: Path) -> str:
    """Give this machine's node id, "" where it has none yet. Writes nothing."""
    try:
        text = (state_folder / "node").read_text("ascii").strip()
    except (FileNotFoundError, NotADirectoryError, UnicodeDecodeError):
        return ""
    return text if _FORM.fullmatch(text) else ""


def ensure_node(state_folder: Path) -> str:
    """Give this machine's node id, made and kept where it has none yet. Raises OSError where it cannot be kept."""
    if node := known_node(state_folder):
        return node
    make_folder(state_folder)
    descriptor = os.open(state_folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        # Two first sessions at once must agree: the second waits here and finds the id of the first.
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        node = known_node(state_folder)
        if not node:
            node = os.urandom(2).hex()
            os.close(replace(state_folder / "node", f"{node}\n".encode()))
            sync_folder(state_folder)
    finally:
        os.close(descriptor)
    return node
