"""`rung recover`: bring back lost records from the last known state, a backup, or a damaged file set aside."""

from __future__ import annotations

from argparse import Namespace

from career.errors import Damaged, Refused
from career.language.text import counted
from career.language.width import shorten
from store.data_file import DataFile
from store.recovering import Difference, Source, preview, recover, remove_damaged, sources
from tui.cli.arguments import Parser
from tui.cli.commands.backups import local, told
from tui.cli.commands.restore import summary
from tui.cli.session import Session
from tui.host.printing import say, say_columns, say_json, say_records

EXAMPLES = """\
rung recover --list
rung recover --diff 1
rung recover --from 1
rung recover --empty         # the file is gone: start a new one"""
NOTE = "It deletes nothing and reverts no later change. `rung undo` undoes it in one step."
KINDS = {
    "last known": "as rung last saw it",
    "set aside": "damaged file, set aside",
    "pieces": "the damaged file itself",
}
_WORDS = {"back": "came back", "changed": "got back what they had lost"}
_SHOWN = 60


def run(words: list[str], session: Session) -> int:
    """List the sources, show what one of them would bring back, or bring it back."""
    parser = Parser("recover", "Bring back lost records.", EXAMPLES, NOTE)
    parser.add_argument(
        "--list", action="store_true", help="where records can be recovered from (also without options)"
    )
    parser.add_argument("--diff", metavar="N", help="what would come back from place N")
    parser.add_argument("--from", dest="source", metavar="N", help="bring it back from place N")
    parser.add_argument("--empty", action="store_true", help="start with an empty file if yours is gone")
    parser.add_json()
    typed = parser.read(words)
    if sum(map(bool, (typed.list, typed.diff, typed.source, typed.empty))) > 1:
        parser.error("use only one of --list, --diff, --from and --empty.")
    file = DataFile(session.paths.data, session.paths.state)
    found = sources(file)
    if typed.empty:
        _start_empty(session)
    elif typed.source:
        _recover(_chosen(found, parser.number(typed.source)), session)
    elif typed.diff:
        _show(_chosen(found, parser.number(typed.diff)), session, typed)
    else:
        _list(found, typed)
    return 0


def _chosen(found: list[Source], number: int) -> Source:
    if not 1 <= number <= len(found):
        raise Refused(f"There is no place {number} to recover from.", "`rung recover --list` lists them.")
    return found[number - 1]


def _list(found: list[Source], typed: Namespace) -> None:
    if typed.json:
        say_json([_as_json(n, source) for n, source in enumerate(found, 1)])
        return
    if not found:
        say("There is nothing to recover from: rung has not saved this file yet.")
        return
    rows = [
        (str(n), local(source.at), _told(source), counted(_count(source), "record"))
        for n, source in enumerate(found, 1)
    ]
    say_columns(rows)
    say("\nrung recover --diff N shows what would come back, rung recover --from N brings it back.")


def _as_json(number: int, source: Source) -> dict[str, object]:
    return {
        "n": number,
        "kind": source.kind.replace(" ", "_"),
        "at": source.at,
        "before": source.before or None,
        "records": _count(source),
        "path": str(source.path),
    }


def _told(source: Source) -> str:
    return f"backup, {told(source.before)}" if source.kind == "backup" else KINDS[source.kind]


def _count(source: Source) -> int:
    return sum(1 for _ in source.career())


def _show(source: Source, session: Session, typed: Namespace) -> None:
    made = preview(session.store, source)
    career = session.seen(source.career())
    if typed.json:
        say_json([{"table": d.table, "id": d.id, "what": d.what, "fields": d.fields} for d in made])
        return
    if not made:
        say("Nothing would come back: your file has all of it.")
    say_records((one.id[:9], _what(one), shorten(career.headline(one.id), _SHOWN)) for one in made)


def _what(one: Difference) -> str:
    return "comes back" if one.what == "back" else f"changes: {', '.join(one.fields)}"


def _recover(source: Source, session: Session) -> None:
    if not source.tables():
        raise Refused(f"{source.path} could not be read.", "`rung recover --list` lists other places.")
    try:
        store = session.store
    except Damaged:
        source = _instead_of_pieces(source, session)
        store = session.store
    trouble = store.trouble
    made = recover(store, source)
    done = f"Recovered from {local(source.at)}, {_told(source)}"
    if made or not trouble:
        say(f"{done}: {summary(made, _WORDS)}")
    else:
        say(f"{done}: {counted(trouble.records, 'record')} came back.")


def _instead_of_pieces(source: Source, session: Session) -> Source:
    """Move a damaged file aside if nothing else is known of it, and return the source to use instead."""
    from tui.host import clock

    file = DataFile(session.paths.data, session.paths.state)
    aside = remove_damaged(file, clock.now())
    return source._replace(kind="set aside", path=aside) if source.kind == "pieces" and aside else source


def _start_empty(session: Session) -> None:
    trouble = session.store.trouble
    if trouble is None or trouble.kind != "gone":
        raise Refused("Your file is not gone.", "`rung recover --empty` is only for when it is.")
    session.store.start_empty()
    say("The next change starts a new file. `rung backups` lists what is left of the old one.")
