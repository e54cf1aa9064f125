"""Where things lie: the data file, the folder of state, and the config."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from career.errors import Refused

FILE = "RUNG_FILE"
"""Environment variable that chooses the data file."""
APP = "rung"


class Paths(NamedTuple):
    """`data` is the career file, `state` the folder for what this machine knows besides, `config` the config file.

    All are absolute. Nothing is made by asking for them.
    """

    data: Path
    state: Path
    config: Path


def find(file: str = "", environ: Mapping[str, str] | None = None) -> Paths:
    """Give the paths: `file` (of the command line) before RUNG_FILE, before the XDG folders, before the system's own.

    A relative `file` or RUNG_FILE counts from the current folder. Raises Refused where there is no home folder to put
    things in.
    """
    env = os.environ if environ is None else environ
    chosen = file or env.get(FILE, "")
    data = Path(os.path.abspath(_expanded(chosen, env))) if chosen else _folder("data", env) / "career.json"  # noqa: PTH100 - resolving links is the store's
    return Paths(data, _folder("state", env), _folder("config", env) / "config.toml")


_HOMES = {"data": ".local/share", "state": ".local/state", "config": ".config"}


def _folder(kind: str, env: Mapping[str, str]) -> Path:
    given = env.get(f"XDG_{kind.upper()}_HOME", "")
    if given and Path(given).is_absolute():  # the XDG specification has relative ones ignored
        return Path(given) / APP
    if sys.platform.startswith("linux"):
        return _home(env) / _HOMES[kind] / APP
    return _system_folder(kind)


def _system_folder(kind: str) -> Path:
    import platformdirs  # here, since it takes longer to import than most commands run

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
        raise Refused(
            "There is no home folder to keep your career in: HOME is not set.",
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
    """Give the path with a leading `~/` as the home folder: in RUNG_FILE no shell has done it."""
    if path == "~" or path.startswith("~/"):
        return _home(env) / path[2:]
    return Path(path)
