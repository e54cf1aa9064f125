"""Text that was typed and not saved: kept in the state folder, through kills and dropped connections.

Each session has a file of its own and keeps it locked as long as it runs, so that two sessions on one data file
cannot destroy each other's text. The next session takes over what ended sessions left behind.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import msgspec

from store.mirror import path_digest
from store.writing import make_folder, replace

FOLDER = "drafts"
_FORMERLY = {"picture": "sentence", "stone": "step_to", "pull": "appeal"}
"""The names that fields had in an older rung, whose unsaved text may still lie there."""


class UnsavedText(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Texts that were typed and are not saved yet, by the name of their field.

    `key` identifies the question, `title` is its wording, and `about` is the id of the record it concerns ("" for a
    new one). `card` is a reframe card as JSON, and `field` names the text being typed last. `at` is the moment of the
    last change. One that the person `put_away` was left on purpose: it waits in the list and is not offered by itself.
    One that they have `seen` after a start is not spoken of again, though it waits where it was typed.
    """

    key: str
    title: str
    at: datetime
    texts: dict[str, str]
    about: str = ""
    card: str = ""
    field: str = ""
    put_away: bool = False
    seen: bool = False


_decoder = msgspec.json.Decoder(list[UnsavedText])


class UnsavedFile:
    """The unsaved texts of one session on the data file `data`. The first write creates the file."""

    def __init__(self, data: str | os.PathLike[str], state_folder: str | os.PathLike[str]) -> None:
        self._folder = Path(state_folder) / FOLDER
        self._name = path_digest(Path(os.path.realpath(data)))
        self._own = self._folder / f"{self._name}-{os.urandom(4).hex()}.json"
        self._descriptor = -1
        self._left: dict[Path, int] = {}

    def take_up(self) -> list[UnsavedText]:
        """Return what ended sessions left behind, oldest first; no other session can take it now.

        Their files stay until the first `write` here has succeeded. One that a power cut damaged is skipped.
        """
        found: list[UnsavedText] = []
        for path, descriptor in _ended(self._folder, self._name):
            unsaved = _read(path)
            if unsaved is None:
                os.close(descriptor)
            else:
                self._left[path] = descriptor
                found += [text for text in unsaved if text not in found]
        return sorted(found, key=lambda text: text.at)

    def write(self, unsaved: Sequence[UnsavedText]) -> None:
        """Save exactly these texts. Raises OSError if nothing was changed.

        Other readers see them at once, but it does not wait for the disk: a power cut may cost the latest texts.
        """
        descriptor = -1
        if unsaved:
            make_folder(self._folder)
            descriptor = replace(self._own, msgspec.json.encode(unsaved), lasting=False, locked=True)
        else:
            self._own.unlink(missing_ok=True)
        for path in self._left:
            path.unlink(missing_ok=True)
        self.close()
        self._descriptor = descriptor

    def close(self) -> None:
        """Leave what is saved to the next session."""
        for descriptor in (self._descriptor, *self._left.values()):
            if descriptor >= 0:
                os.close(descriptor)
        self._descriptor = -1
        self._left.clear()


def forget(data: str | os.PathLike[str], state_folder: str | os.PathLike[str], ids: Collection[str]) -> bool:
    """Delete the unsaved texts about the records with these ids, for good. Raises OSError.

    Returns True if a session that is still running has one: only that session can delete it, and would write it
    again. A file that cannot be read is deleted whole.
    """
    folder, name = Path(state_folder) / FOLDER, path_digest(Path(os.path.realpath(data)))
    ended = dict(_ended(folder, name))
    try:
        for path in ended:
            kept = [text for text in _read(path) or () if text.about not in ids]
            if kept:
                os.close(replace(path, msgspec.json.encode(kept)))
            else:
                path.unlink()
    finally:
        for descriptor in ended.values():
            os.close(descriptor)
    running = (path for path in _files(folder, name) if path not in ended)
    return any(text.about in ids for path in running for text in _read(path) or ())


def _read(path: Path) -> list[UnsavedText] | None:
    """Return the unsaved texts in a file, None if they cannot be read."""
    try:
        return [_in_fields_of_now(text) for text in _decoder.decode(path.read_bytes())]
    except (OSError, msgspec.DecodeError):
        return None


def _in_fields_of_now(text: UnsavedText) -> UnsavedText:
    """Return a text that an older rung left behind, under the names that its fields have now."""
    texts = {_FORMERLY.get(name, name): typed for name, typed in text.texts.items()}
    return msgspec.structs.replace(text, texts=texts, field=_FORMERLY.get(text.field, text.field))


def _files(folder: Path, name: str) -> Iterator[Path]:
    with suppress(FileNotFoundError, NotADirectoryError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith((f"{name}-", f".{name}-")) and entry.is_file(follow_symlinks=False):
                yield Path(entry.path)


def _ended(folder: Path, name: str) -> Iterator[tuple[Path, int]]:
    """Yield the files of ended sessions, each locked, and delete what killed writes left behind."""
    for path in _files(folder, name):
        descriptor = _locked(path)
        if descriptor is None:
            continue
        if path.name.startswith("."):
            path.unlink()
            os.close(descriptor)
        else:
            yield path, descriptor


def _locked(path: Path) -> int | None:
    """Lock a file that no session holds any more and return its descriptor; None if one does."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
    except OSError:
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if os.fstat(descriptor).st_nlink:  # else its session put another in its place just now
            return descriptor
    except OSError:
        pass
    os.close(descriptor)
    return None
