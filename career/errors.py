"""Everything that can go wrong, as one small tree.

RungError
├── Refused               the request cannot be carried out as it was made; nothing was changed
│   ├── UnknownId         no record has that id
│   ├── AmbiguousId       several records have an id that begins like this
│   ├── BadDate           a text that cannot be read as a date
│   │   └── AmbiguousDate a text that reads as two different dates
│   ├── BadValue          a value that its field cannot hold
│   └── ChangedElsewhere  what a form showed was changed meanwhile, to something else than was typed
└── StoreError            the data file
    ├── NotSaved          nothing was changed on disk; trying again is safe
    ├── SavedUncertain    the change is in place but might not survive a power cut
    └── Unreadable        the file is not a career file that this version can read
        ├── Damaged       the bytes are not a career file; what was saved may still be recovered from elsewhere
        └── LaterSchema   a later version wrote the file: this one may show it but not change it
"""

from __future__ import annotations


class RungError(Exception):
    """An error that a person has to know about: what happened, and what they can do about it.

    `what` is a sentence in plain words; `remedy` is the next step, or "" where there is none.
    """

    def __init__(self, what: str, remedy: str = "") -> None:
        super().__init__(what, remedy)
        self.what = what
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.what} {self.remedy}".strip()


class Refused(RungError):
    """The request cannot be carried out as it was made. Nothing was changed.

    `field` is the name of the field to correct, so that a form can point at it, or "".
    """

    def __init__(self, what: str, remedy: str = "", *, field: str = "") -> None:
        super().__init__(what, remedy)
        self.field = field


class UnknownId(Refused):
    """No record has that id; similar ones are named in the remedy."""


class AmbiguousId(Refused):
    """Several records have an id that begins like this; they are named in the remedy."""


class BadDate(Refused):
    """A text that cannot be read as a date."""


class AmbiguousDate(BadDate):
    """A text that reads as two different dates; both are named in the remedy."""


class BadValue(Refused):
    """A value that its field cannot hold."""


class ChangedElsewhere(Refused):
    """What a form or a card showed was changed meanwhile, in another session, to something else than was typed here.

    Saved again, the text typed here counts; the other one is in the step that undo takes back.
    """

    def __init__(self, label: str, now: str, *, field: str = "") -> None:
        super().__init__(
            f"Meanwhile '{label}' was {f'changed elsewhere to: {now}' if now else 'emptied elsewhere'}.",
            "Enter keeps yours (then u brings that back), Esc leaves it.",
            field=field,
        )


class StoreError(RungError):
    """Something about the data file."""


class NotSaved(StoreError):
    """Nothing was changed on disk. Trying again is safe."""


class SavedUncertain(StoreError):
    """The change is in place but might not survive a power cut. Do not retry; check the disk."""


class Unreadable(StoreError):
    """The file is not a career file that this version can read. It was left as it is."""


class Damaged(Unreadable):
    """The bytes of the file are not a career file. `what` says in one sentence what they are."""


class LaterSchema(Unreadable):
    """A later version of rung wrote the file: this one may show it, but must not change it."""
