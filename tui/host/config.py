"""The config file, which is only read. `docs/config.toml` shows every key with what it does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeAlias

import msgspec

from career.errors import Refused
from career.language.text import clean_line
from career.model.settings import Settings
from tui.host.palettes import THEMES, OwnTheme, remedy

Keys: TypeAlias = dict[str, str | list[str]]
CALLED = "The config"
THEME_NAME = re.compile("[A-Za-z][A-Za-z0-9-]*")
PARTS = ("result", "measure", "due", "start", "step-to", "metric", "approvals", "rhythm")
OLD_NAMES: Mapping[str, Mapping[str, str]] = {
    "settings": {"hollow_days": "unproven_days", "picture_length": "draft_length"},
    "keys": {
        "stands": "progress",
        "settle": "resolve",
        "plain": "understood",
        "drafts": "unsaved",
        **{f"letter-{place}": f"part-{part}" for place, part in enumerate(PARTS, start=1)},
    },
}
"""The names that settings and actions had, by their heading, with today's. The old ones are still read."""


class Config(msgspec.Struct, frozen=True, kw_only=True):
    """The person's choices.

    `theme` is the name of a theme, "" for the default; `themes` are the person's own. With `cursor`, the terminal's own
    cursor is shown. `keys` maps the id of an action to its key or keys; the table of
    actions checks that they exist and do not clash. With `mask`, names and private texts are masked from the start. With `plain`, rung asks in lines. With `changes_only`, only changed cells are sent to the terminal.
    `settings` are the thresholds of the rules.
    """

    theme: str = ""
    mouse: bool = True
    cursor: bool = True
    mask: bool = False
    plain: bool = False
    ascii: bool = False
    changes_only: bool = True
    keys: Keys = msgspec.field(default_factory=dict)
    themes: dict[str, OwnTheme] = msgspec.field(default_factory=dict)
    settings: Settings = Settings()


def load(path: Path) -> Config:
    """Read the config at `path`; a missing file means the defaults.

    Raises Refused, with the line or key and the remedy, if the file cannot be read or a value does not fit.
    """
    return parse(text_of(path, CALLED), str(path))


def old_names(path: Path) -> dict[str, str]:
    """Return the old names in the config at `path`, each with today's. Raises Refused as `load` does."""
    found = _tables(text_of(path, CALLED), str(path))
    return {old: new for under, names in OLD_NAMES.items() for old, new in names.items() if old in found.get(under, {})}


def text_of(path: Path, called: str) -> str:
    """Return the text of a file that a person writes and rung only reads, "" where there is none.

    Raises Refused, which names the file as it is `called`, where it cannot be read.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError:
        raise Refused(f"{called} {path} is not UTF-8 text.", "Save it as UTF-8.") from None
    except OSError as error:
        raise Refused(
            f"{called} {path} cannot be read: {error.strerror}.", "Move it away, or make it readable."
        ) from None


def parse(text: str, name: str = "config.toml") -> Config:
    """Read a config from its text; `name` is the file's name in messages. Raises Refused as `load` does."""
    table = _tables(text, name)
    _check_names(table, Config, "", text, name)
    for under in OLD_NAMES:
        if isinstance(table.get(under), dict):
            _rename(table[under], under, text, name)
    if isinstance(table.get("settings"), dict):
        _check_names(table["settings"], Settings, "settings", text, name)
    _check_themes(table.get("themes", {}), text, name)
    try:
        config = msgspec.convert(table, Config)
    except msgspec.ValidationError as error:
        raise _bad_value(str(error), table, text, name) from None
    _check_pace(config.settings, text, name)
    return config


def _tables(text: str, name: str) -> dict[str, Any]:
    if not text:
        return {}  # most people have no config, and need not wait for its parser
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Refused(
            f"{name}: {clean_line(str(error)).rstrip('.')}.", 'Correct that line: name = "text", a number, or true.'
        ) from None


def _rename(values: dict[str, Any], under: str, text: str, name: str) -> None:
    """Put each value below a heading under today's name. Raises Refused if one is set under both names."""
    for old, new in OLD_NAMES[under].items():
        if old in values and new in values:
            where = _where(old, under, text, name)
            raise Refused(f"{where}: '{old}' is called '{new}' now, and both are set.", f"Delete the line of {old}.")
        if old in values:
            values[new] = values.pop(old)


def _check_names(table: dict[str, Any], kind: type[msgspec.Struct], under: str, text: str, name: str) -> None:
    known = kind.__struct_fields__
    for key in table:
        if key in known:
            continue
        place = f"'{clean_line(key)}'" + (f" in [{under}]" if under else "")
        raise Refused(f"{_where(key, under, text, name)}: there is no setting {place}.", _nearest(key, known))


def _check_themes(themes: object, text: str, name: str) -> None:
    """Raise Refused for a theme of the person's own that has a name of rung's, or a value that is no colour."""
    for theme, values in themes.items() if isinstance(themes, dict) else ():
        under = f"themes.{theme}"
        where = _where(under, "", text, name)
        if theme in THEMES or not THEME_NAME.fullmatch(theme):
            said = f"{where}: a theme of your own cannot be called '{clean_line(theme)}'."
            raise Refused(said, "Give it another name, of letters, digits and hyphens, such as [themes.mine].")
        if not isinstance(values, dict):
            raise Refused(f"{where}: '{under}' has a wrong value.", f"It needs a line [{under}] with colours below it.")
        _check_names(values, OwnTheme, under, text, name)
        for role, value in values.items():
            if told := remedy(role, value):
                raise Refused(f"{_where(role, under, text, name)}: '{role}' has a wrong value.", told)


def _nearest(key: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    if key in Settings.__struct_fields__:
        return f"Put it below a line [settings]: {key} = ..."
    near = get_close_matches(key, list(known), n=2, cutoff=0.7)
    return f"Did you mean {' or '.join(near)}?" if near else f"The settings here are: {', '.join(known)}."


def _bad_value(error: str, table: dict[str, Any], text: str, name: str) -> Refused:
    """Return a msgspec error, such as "Expected `int` >= 1 - at `$.settings.horizon_days`", in plain words."""
    expected, _, path = error.partition(" - at ")
    keys = path.strip("`").removeprefix("$.").split(".")
    key, under = keys[-1], ".".join(keys[:-1])
    if keys[0].startswith("keys["):  # msgspec does not say which of the keys it is
        wrong = next(action for action, value in table["keys"].items() if not _is_key(value))
        where = _where(wrong, "keys", text, name)
        return Refused(f"{where}: '{clean_line(wrong)}' needs a key.", 'Write it as "x", or ["x", "f2"].')
    told = expected.removeprefix("Expected ").partition(", got")[0].replace("`", "")
    return Refused(f"{_where(key, under, text, name)}: '{key}' has a wrong value.", f"It needs {_in_words(told, key)}.")


def _in_words(expected: str, key: str) -> str:
    kind, _, limit = expected.partition(" ")
    plain = {
        "bool": "true or false",
        "str": 'a text in quotes, such as "dark"',
        "object": f"a table: a line [{key}] with settings below it",
        "int": "a whole number",
        "float": "a number such as 0.1",
    }
    limits = limit.replace(">= ", " from ").replace("<= ", " up to ")
    return plain.get(kind, kind) + limits


def _is_key(value: object) -> bool:
    return isinstance(value, str) or (isinstance(value, list) and all(isinstance(one, str) for one in value))


def _check_pace(settings: Settings, text: str, name: str) -> None:
    if not -1 <= settings.behind <= 0 <= settings.ahead <= 1:
        key = "ahead" if not 0 <= settings.ahead <= 1 else "behind"
        remedy = f"It needs a number from {'0 to 1' if key == 'ahead' else '-1 to 0'}."
        raise Refused(f"{_where(key, 'settings', text, name)}: '{key}' has a wrong value.", remedy)


def _where(key: str, under: str, text: str, name: str) -> str:
    """Return "name, line N" for the line that sets `key` under the heading `under`; the name alone if there is none."""
    heading = ""
    for number, line in enumerate(text.splitlines(), start=1):
        bare = line.strip()
        if bare.startswith("["):
            heading = bare.strip("[] ")
        left = bare.partition("=")[0].strip().strip("\"'")
        names = {left, OLD_NAMES.get(heading, {}).get(left)}
        if (heading == under and key in names) or (heading == key and not under):
            return f"{name}, line {number}"
    return name
