"""`rung close ID`: the end of a reframed task: done right, came true, and one line that becomes a win (P20)."""

from __future__ import annotations

from argparse import Namespace

from career.card import closing
from career.card.closing import Closing
from career.errors import BadValue, Refused
from career.evidence import effects, expectations
from career.evidence.skill_levels import LevelRaise, best_raise
from career.model.context import Context
from career.model.field_values import YES, read
from career.model.fields import field_of
from career.model.records import Record
from career.model.reframes import CameTrue, Reframe
from career.model.skills import typed_as
from career.model.snapshot import Career
from career.views.record.as_json import record_json
from tui.cli import naming, skill_typed
from tui.cli.arguments import YES_OR_NO, Parser
from tui.cli.session import Session
from tui.cli.standard_input import words_or_input
from tui.host.printing import say, say_json

EXAMPLES = """\
rung close t2m Priya resolved incident 412 with it, alone --right y --true yes
rung close t2m --right y --true no --step y      # its next step happened
rung close t2m three teams adopted it --right y --true yes --raise
rung close t2m it held a week --right y --true yes --expectations exceeded
rung close r3k two of three --right y --true partly --appeal 7"""
EXPECTATIONS = field_of("tasks", "expectations")
CAME_TRUE: dict[str, CameTrue] = {
    "y": "yes", "yes": "yes", "p": "partly", "partly": "partly", "n": "no", "no": "no",
}  # fmt: skip


def run(words: list[str], session: Session) -> int:
    """Close one reframe, and its task with it."""
    if session.asks_in_lines and len(words) <= 1 and not any(word.startswith("-") for word in words):
        return _ask(words, session)
    typed = _read(words)
    career = session.store.career
    row, typed.line = naming.first([typed.id, *typed.line], career)
    kept = _kept(row, career)
    said, context = _said(typed, session), session.writing
    if kept.closed_on is None and (said.was_right is None or not said.came_true):
        raise BadValue(
            "One answer is missing: was it done right, and did its sentence come true?",
            "Add --right y|n and --true yes|partly|no.",
            field="true",
        )
    step = closing.close(kept, said, context)
    offer = closing.offered(kept, said, context) if said.line else None
    if said.raising and not said.line:
        raise Refused("A new level needs a win that shows it.", "Type the win after the id.")
    if said.raising and offer is None:
        raise Refused(
            "There are not enough wins for a new level yet.",
            f"Raise a skill after {context.settings.raise_proofs} wins at its level.",
        )
    if typed.json:
        session.store.commit(*step)
        say_json(as_json(kept.id, session.writing._replace(career=session.seen(session.store.career))))
        return 0
    session.commit(step, kept.about)
    if offer and not said.raising:
        skill = offer.evidence.skill
        if skill:
            skill_typed.say_others_words(skill, session)
        name = typed_as(skill, session.store.career) if skill else offer.evidence.key
        say(f"{offer.why} support raising {offer}: rung rate {name} {offer.level}")
    if closing.asks_step(kept) and said.stepped is None:
        say(f"Did its next step happen: {kept.then_do}? rung done {session.store.career.short(kept.id)} --step")
    for line in (*effects.so_far(session.writing), *expectations.lines(session.store.career)):
        say(line)
    return 0


def _kept(row: Record, career: Career) -> Reframe:
    """Return the reframe that was meant, or that of the task that was. Raises Refused where there is none."""
    kept = row if isinstance(row, Reframe) else closing.to_close(row, career)
    if kept is None:
        raise Refused(f"'{row.headline}' has no reframe to close.", "`rung done ID` marks a task as done.")
    return kept


def _ask(words: list[str], session: Session) -> int:
    """Ask how a task ended, or first which one, in lines."""
    from tui.cli.plain import close, start  # here: few commands ask anything

    if not words:
        return start.talk_about(close.close_one, session)
    kept = _kept(naming.found(words[0], session.store.career), session.store.career)
    return start.talk_about(lambda talk: close.close(talk, kept), session)


def _read(words: list[str]) -> Namespace:
    parser = Parser(
        "close", "Finish a reframed task: was it done right, did the sentence come true, what proves it?", EXAMPLES
    )
    parser.add_argument("id", metavar="ID", help=f"the task, or its reframe: {naming.HELP}")
    parser.add_argument(
        "line", nargs="*", metavar="LINE", help="proof in one line, saved as a win with the task's skills"
    )
    parser.add_argument("--right", metavar="y|n", default="", help="was it done right?")
    parser.add_argument(
        "--true", dest="came_true", metavar="yes|partly|no", default="", help="did the sentence come true?"
    )
    told = f"against what was asked: {', '.join(closing.EXPECTATIONS)}; its first letters are enough"
    parser.add_argument("--expectations", metavar="HOW", default="", help=told)
    parser.add_argument("--step", metavar="y|n", default="", help="did its next step happen?")
    parser.add_argument(
        "--appeal",
        was="--pull",
        dest="appeal",
        metavar="0-9",
        default="",
        help="how much you would like such a task now",
    )
    parser.add_argument(
        "--raise",
        dest="raising",
        action="store_true",
        help="raise the skill to its next level, if enough wins support it",
    )
    parser.add_json()
    return parser.read(words)


def as_json(kept: str, context: Context) -> dict[str, object]:
    """Return what `rung close --json` prints: the reframe and its win, `null` if there is none."""
    closed = context.career.reframes[kept]
    won = context.career.wins.get(closed.win)
    return {
        "reframe": record_json(closed, context),
        "win": record_json(won, context) if won else None,
        "raise": _raise_json(best_raise(closed.skills, context)),
        "so_far": effects_json(context),
    }


def _raise_json(offer: LevelRaise | None) -> dict[str, object] | None:
    """Return the level that the wins now support, this one included."""
    return {"skill": offer.evidence.name, "level": offer.level, "proofs": offer.proofs} if offer else None


def effects_json(context: Context) -> dict[str, object]:
    """Return the effects of reframing so far; `null`, or no entry, with fewer than five cases."""
    career = context.career
    true_share, closed_with_proof = effects.true_share(career), effects.closed_with_proof(context)
    return {
        "closed_with_proof": closed_with_proof._asdict() if closed_with_proof else None,
        "came_true": true_share._asdict() if true_share else None,
        "appeal_by_reason": {
            name: appeal_rise._asdict() for name, appeal_rise in effects.appeal_rise_by_reason(career).items()
        },
        "appeal_by_way": {
            name: appeal_rise._asdict() for name, appeal_rise in effects.appeal_rise_by_way(career).items()
        },
        "reasons": effects.usual_reason(career),
        "exceeded_by_energy": {band: share._asdict() for band, share in expectations.exceed_by_energy(career).items()},
    }


def _said(typed: Namespace, session: Session) -> Closing:
    right, came = typed.right.lower(), typed.came_true.lower()
    if right and right not in YES_OR_NO:
        raise BadValue(f"'{typed.right}' is neither yes nor no.", "Type --right y or --right n.", field="right")
    if came and came not in CAME_TRUE:
        raise BadValue(f"'{typed.came_true}' is not an answer.", "Type --true yes, partly or no.", field="true")
    if typed.appeal and typed.appeal not in set("0123456789"):
        raise BadValue(f"'{typed.appeal}' is not an appeal.", "Type a digit, 0 to 9 (--appeal).", field="appeal")
    step = typed.step.lower()
    if step and step not in YES_OR_NO:
        raise BadValue(f"'{typed.step}' is neither yes nor no.", "Type --step y or --step n.", field="step")
    line = words_or_input(typed.line) if typed.line else ""
    expectations, _ = read(EXPECTATIONS, typed.expectations, session.writing)
    return Closing(
        was_right=right in YES if right else None,
        came_true=CAME_TRUE.get(came, ""),
        line=line,
        stepped=step in YES if step else None,
        appeal=int(typed.appeal) if typed.appeal else None,
        raising=typed.raising,
        expectations=expectations,
    )
