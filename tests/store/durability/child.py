"""What runs in processes that are killed, starved or raced: `python -m tests.store.durability.child`.

Each line on standard input is one job, done in a fork of a process that has everything loaded, so that a child is there
within milliseconds. The child says on standard output, a line each: `begin` and its process id; then what the job
says, such as the number of a deed when it is acknowledged; at last this process says `end` and the exit status. A job
that is an argument instead is done by this process itself, so that it can be traced.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
from collections.abc import Callable
from contextlib import ExitStack, suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

from career.errors import NotSaved, SavedUncertain, Unreadable
from career.model.reminders import Reminder
from store.store import Store
from tests.building import TODAY
from tests.store.durability.broken import BROKEN  # loads TinyDB and the lock too, so that a fork has them
from tests.store.durability.calls import Call, KillAt, Make, watched
from tests.store.durability.life import NOW, live

DATA = Path("data") / "career.json"
"""Where the data file of a case is, below its folder."""
STATE = Path("state")
"""Where the state of a machine is, below the folder of a case."""


def open_store(folder: Path, machine: Path = STATE, **options: Any) -> Store:
    """Open the store of a case."""
    return Store(folder / DATA, folder / machine, lambda: NOW, **options)


def say(*what: object) -> None:
    """Write one line to whoever started this, in one call that no kill can cut in two."""
    os.write(1, f"{' '.join(map(str, what))}\n".encode())


def hear() -> list[str]:
    """Wait for a line from whoever started this, and give its words."""
    return sys.stdin.readline().split()


def _live(job: dict[str, Any]) -> None:
    """Do the deeds of a life, acknowledge each once it is saved, and wait to be killed if that is what is to come."""
    life = live(job["seed"], job["count"])
    store = open_store(Path.cwd())
    for number, deed in enumerate(life.deeds, start=1):
        deed.do(store)
        say(number)
    if job.get("waits"):
        hear()


def _insist(job: dict[str, Any]) -> None:
    """Do the deeds of a life, each once more where it is told that it was not saved."""
    try:
        store = open_store(Path.cwd())
    except Unreadable:
        store = open_store(Path.cwd())
    for number, deed in enumerate(live(job["seed"], job["count"]).deeds, start=1):
        with suppress(SavedUncertain):
            try:
                deed.do(store)
            except NotSaved:
                deed.do(store)
        say(number)


def _add(job: dict[str, Any]) -> None:
    """Add reminders as fast as it goes, once told to begin."""
    store = open_store(Path.cwd(), Path(job["machine"]), lock_wait=60)
    say("ready")
    hear()
    for number in range(job["count"]):
        key = f"m{job['letter']}{number:07}"
        store.commit(f"Added {key}", [Reminder(id=key, created_at=NOW, text=key, on=TODAY)])
    say("done")


def _talk(job: dict[str, Any]) -> None:
    """Be a session that does what it is told: add a reminder, look, undo; say what came of it."""
    store = open_store(Path.cwd(), Path(job["machine"]), lock_wait=job["lock_wait"])
    say("ready")
    while words := hear():
        match words:
            case ["add", key]:
                try:
                    store.commit(f"Added {key}", [Reminder(id=key, created_at=NOW, text=key, on=TODAY)])
                except NotSaved:
                    say("refused")
                else:
                    say("saved")
            case ["look"]:
                store.refresh()
                say(*sorted(store.career.reminders))
            case ["undo"]:
                say(store.undo().label)
            case ["hold", key]:
                _hold(store, key)
            case _:
                return


def _hold(store: Store, key: str) -> None:
    """Add a reminder, but stop in the midst of it, before the file is replaced, until told to go on."""

    def around(call: Call, make: Make) -> Any:
        if call.name == "rename" and call.target == DATA.as_posix():
            say("held")
            hear()
        return make()

    with watched(Path.cwd(), around):
        store.commit(f"Added {key}", [Reminder(id=key, created_at=NOW, text=key, on=TODAY)])
    say("saved")


def _fill(job: dict[str, Any]) -> None:
    """Save onto disks that are full after so many bytes, one after the other, then onto one with room."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    store = open_store(Path.cwd())
    known = store.career.reminders["m00000000"]
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    text = "x" * job["length"]
    reminder = Reminder(id=known.id, created_at=known.created_at + timedelta(days=1), text=text, on=TODAY)
    for limit in job["limits"]:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
        try:
            store.commit("Edited", [reminder])
        except NotSaved:
            say("refused", store.career.reminders[known.id] == known)
        else:
            say("saved")
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    store.commit("Edited", [reminder])
    say("saved")


_JOBS: dict[str, Callable[[dict[str, Any]], None]] = {
    "live": _live,
    "insist": _insist,
    "add": _add,
    "talk": _talk,
    "fill": _fill,
}


def _do(job: dict[str, Any]) -> None:
    os.chdir(job["folder"])
    os.umask(job.get("umask", 0o077))
    say("begin", os.getpid())
    with ExitStack() as around:
        if "kill_at" in job:
            around.enter_context(watched(Path.cwd(), KillAt(job["kill_at"], torn=job["torn"])))
        # What breaks the store lies over what watches: a call that is left out does not count.
        if "broken" in job:
            around.enter_context(BROKEN[job["broken"]]())
        _JOBS[job["job"]](job)


def main() -> None:
    """Do each job on standard input in a process of its own, or the one that is an argument."""
    for argument in sys.argv[1:]:
        _do(json.loads(argument))
        return
    while line := sys.stdin.readline():
        job = json.loads(line)
        pid = os.fork()
        if pid == 0:
            try:
                _do(job)
            except BaseException:  # noqa: BLE001 - a child must never go on as if it were the process it was forked from
                sys.excepthook(*sys.exc_info())
                os._exit(1)
            os._exit(0)
        _, status = os.waitpid(pid, 0)
        say("end", os.waitstatus_to_exitcode(status))


if __name__ == "__main__":
    main()
