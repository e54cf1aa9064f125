"""Letters of an old encoding among others: what the expected encoding does not know is read as Latin-1.

Latin-1 as the world writes it, with the quotation marks and the euro of Windows-1252 where Latin-1 has control codes.
"""

from __future__ import annotations

import codecs

NAME = "else-latin-1"
"""Name of the codec error handler."""
UNKNOWN = "?"
"""What stands for the five bytes that are no letter there: as control codes they would take the text after them along."""
_expected: set[str] = set()
"""The encodings that did not know a byte."""


def else_latin_1() -> str:
    """Return the name of an error handler that reads unknown bytes as Latin-1, for `open`, `decode` and streams."""
    codecs.register_error(NAME, _read)
    return NAME


def misread_encoding() -> str:
    """Return the encoding in which something was expected that had to be read as Latin-1, "" for none; then forget it."""
    return _expected.pop().upper() if _expected else ""


def _read(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    _expected.add(error.encoding)
    return "".join(map(_letter, error.object[error.start : error.end])), error.end


def _letter(byte: int) -> str:
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return UNKNOWN
