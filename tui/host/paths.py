"""Where the files are: the data file, the state folder and the config."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from career.errors import Refused
from career.language.text import clean_line

FILE = "RUNG_FILE"
"""Environment variable that chooses the data file."""
APP = "rung"


class Paths(NamedTuple):
    """`data` is the career file, `state` the folder of what else this machine stores, `config` the config file.

    All are absolute. Nothing is created by asking for them.
    """

    data: Path
    state: Path
    config: Path


def find(file: str = "", environ: Mapping[str, str] | None = None) -> Paths:
    """Return the paths. `file`, from the command line, beats RUNG_FILE, then XDG folders, then system defaults.

    A relative `file` or RUNG_FILE is resolved against the current folder. Raises Refused if there is no home folder.
    """
    env = os.environ if environ is None else environ
    chosen = file or env.get(FILE, "")
    data = Path(os.path.abspath(_expanded(chosen, env))) if chosen else _folder("data", env) / "career.json"  # noqa: PTH100 - the store resolves links
    return Paths(data, _folder("state", env), _folder("config", env) / "config.toml")


_HOMES = {"data": ".local/share", "state": ".local/state", "config": ".config"}


def _folder(kind: str, env: Mapping[str, str]) -> Path:
    given = env.get(f"XDG_{kind.upper()}_HOME", "")
    if given and Path(given).is_absolute():  # the XDG specification says to ignore relative ones
        return Path(given) / APP
    if sys.platform.startswith("linux"):
        return _home(env) / _HOMES[kind] / APP
    return _system_folder(kind)


def _system_folder(kind: str) -> Path:
    import platformdirs  # imported here: it takes longer than most commands run

    folders = {
        "data": platformdirs.user_data_path,
        "state": platformdirs.user_state_path,
        "config": platformdirs.user_config_path,
    }
    return folders[kind](APP, appauthor=False)


def _home(env: Mapping[str, str]) -> Path:
    home = env.get("HOME", "")
    if not home and "HOME" not in env:
        home = Path("~").expanduser().as_posix() if _has_account() else ""
    if not home or not Path(home).is_absolute():
        why = f"HOME is '{clean_line(home)}', which is no full path such as /home/you" if home else "HOME is not set"
        raise Refused(
            f"There is no home folder to keep your career in: {why}.",
            "Set HOME, or XDG_DATA_HOME, XDG_STATE_HOME and XDG_CONFIG_HOME, to a folder of yours.",
        )
    return Path(home)


def _has_account() -> bool:
    import pwd

    try:
        pwd.getpwuid(os.getuid())
    except KeyError:
        return False
    return True


def _expanded(path: str, env: Mapping[str, str]) -> Path:
    """Return the path with a leading `~/` expanded, which no shell has done in RUNG_FILE."""
    if path == "~" or path.startswith("~/"):
        return _home(env) / path[2:]
    return Path(path)
