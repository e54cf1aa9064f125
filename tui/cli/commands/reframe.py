"""`rung reframe`: the career skills that a task builds, and its sentence; saved only with `--save` (P8, P13)."""

from __future__ import annotations

from argparse import Namespace

from msgspec.structs import replace

from career.card import card as cards
from career.card import card_words, open_card, repeats, save_card
from career.card.card import Card
from career.card.memory import Memory
from career.errors import AmbiguousId, Refused, UnknownId
from career.language.lines import bare
from career.language.text import clean_line
from career.model import people, reframes
from career.model.context import Context
from career.model.field import Field
from career.model.field_values import read
from career.model.records import ID_ALPHABET, ID_LENGTH, Record
from career.model.reframes import REASON_WORDS, REASONS, Reason
from career.model.skill_names import key_of, split
from career.model.snapshot import Career
from career.model.tables import of_id, subject
from career.model.tasks import Task
from career.reframing import as_json as suggestions_as_json
from tui.cli import card_options
from tui.cli.arguments import Parser
from tui.cli.card_printed import as_json, say_card
from tui.cli.card_seen import seen_card
from tui.cli.session import Session
from tui.cli.standard_input import input_lines, words_or_input
from tui.cli.tables import flags_told
from tui.host import own_skills
from tui.host.printing import said_short, say, say_json, say_json_line

EXAMPLES = """\
rung reframe update the payments runbook
rung reframe sit with the new hire this week --reason use --gains Tom --save
rung reframe t2m --way propose --changes a script does it --hours 6 --to Ana --save
rung reframe t2m --sentence I want the night shift to act without me --save
rung reframe take the stand-up notes --skill facilitation --save     # remembered for these words
rung reframe --batch --json < tasks.txt      # one task a line, one answer a line"""
GOAL = Field("goal", "goal", "goal", option="goal")
PERSON = Field("for", "for", "person", option="for")
REASON = Field("reason", "reason", "reasons", option="reason")


def run(words: list[str], session: Session) -> int:
    """Reframe one task, or with `--batch` every line of standard input."""
    parser = Parser("reframe", "The career skills that a task builds.", EXAMPLES)
    parser.add_argument("task", nargs="*", metavar="TASK", help="as you heard it, or the ID of a record")
    told = ", ".join(f"{reason}: {REASON_WORDS[reason]}" for reason in REASONS)
    parser.add_argument(
        "--reason", metavar="REASON", default="", help=f"what holds you back ({told}); separate several by commas"
    )
    parser.add_argument("--for", dest="person", metavar="NAME", default="", help="whose task it is, if it is not yours")
    parser.add_argument("--goal", metavar="ID", help='the goal it is a step to; "" for none')
    parser.add_argument("--answer", metavar="TEXT", default="", help="the answer to the question, if one was asked")
    parser.add_argument("--skill", metavar="NAMES", default="", help="skills to add, separated by commas")
    parser.add_argument("--without", metavar="NAMES", default="", help="skills to remove, separated by commas")
    parser.add_argument("--new", action="store_true", help="a second task, where one in the same words is open")
    parser.add_argument(
        "--forget", action="store_true", help="forget what you chose for such a task, and what came of it"
    )
    parser.add_argument(
        "--sentence", was="--picture", metavar="TEXT", default="", help="your own sentence instead of rung's draft"
    )
    card_options.add_to(parser)
    parser.add_argument("--save", action="store_true", help="keep it; otherwise nothing is saved")
    parser.add_argument("--batch", action="store_true", help="read one task a line, answer one JSON object a line")
    parser.add_json()
    typed = parser.read(words)
    if typed.batch:
        if typed.task or typed.save or not typed.json:
            parser.error("--batch goes with --json, reads tasks from standard input and saves nothing.")
        return _batch(session)
    if session.asks_in_lines and not _has_options(words):
        return _ask(typed.task, session)
    if not clean_line(" ".join(typed.task)):
        parser.error("which task? Type it after the command.")
    return _forget(typed, session) if typed.forget else _one(typed, session)


def _has_options(words: list[str]) -> bool:
    """Whether more was typed than a task: then nothing is asked."""
    return any(word.startswith("--") for word in words)


def _ask(words: list[str], session: Session) -> int:
    """Reframe a task, or a record, in lines."""
    from tui.cli.plain import card, start  # here: few commands ask anything

    if not clean_line(" ".join(words)):
        return start.talk_about(card.new_task, session)
    task, about = _task_or_row(words, session.store.career)
    row = session.store.career.get(about)
    return start.talk_about(
        lambda talk: card.reframe_row(talk, row, task) if row else card.new_task(talk, task), session
    )


def _batch(session: Session) -> int:
    memory = _memory(session, session.unmasked)
    for line in input_lines():
        say_json_line(suggestions_as_json(memory.suggest(bare(line))))
    return 0


def _memory(session: Session, career: Career) -> Memory:
    return own_skills.memory(own_skills.beside(session.paths.config), career)


def _forget(typed: Namespace, session: Session) -> int:
    """Forget the skills picked for the task, or for words that it contains, and offer again what is offered less."""
    career = session.store.career
    task, _ = _task_or_row(typed.task, career)
    step = _memory(session, career).forgetting(task, clean_line(typed.answer), session.writing)
    if step is None:
        raise Refused(f"Nothing is remembered for '{task}'.", "`rung list picks` shows what is remembered.")
    session.store.commit(*step)
    say(f"{said_short(session.label(step.label))} · undo: rung undo")
    return 0


def _one(typed: Namespace, session: Session) -> int:
    context = session.writing if typed.save else session.reading._replace(career=session.unmasked)
    card, same = _card(typed, session, context)
    kept_by = _memory(session, context.career)
    step = save_card.keep(card, context, memory=kept_by) if typed.save else None
    if typed.json:
        if step:
            context = context._replace(career=session.store.commit(*step))
        saved = [change.id for change in step.changes] if step else []
        say_json(as_json(*seen_card(card, context, session), saved))
        return 0
    card, seen = seen_card(card, context, session)
    say_card(card, seen)
    if same:
        name, short = seen.career.headline(same.id), context.career.short(same.id)
        say(f"'{name}' is open already ({short}): this is that task. --new adds a second one.")
    if step:
        session.commit(step, step.changes[-1].id)
    else:
        say("Not saved. Add --save to keep it.")
    return 0


def _card(typed: Namespace, session: Session, context: Context) -> tuple[Card, Task | None]:
    """Return the card, and the task that was open already in the same words, where it is about that one."""
    career = context.career
    task, about = _task_or_row(typed.task, career)
    memory = _memory(session, career)
    owner, new = people.named(typed.person, context)
    same = None if about or typed.new else repeats.open_already(task, owner, memory, career)
    if same:
        task, about = same.title, same.id
    card = open_card.open_card(task, context, about=about, memory=memory)
    if typed.answer:
        card = cards.answered(card, typed.answer, memory)
    for name in split(clean_line(typed.skill), career):
        card = cards.add_skill(card, key_of(name, career), memory)
    for name in split(clean_line(typed.without), career):
        card = cards.take_off(card, key_of(name, career), memory)
    with flags_told((GOAL, PERSON, REASON)):
        reasons, _ = read(REASON, typed.reason.replace(" ", ","), context)
        for reason in reasons:
            card = _with_reason(card, reason)
        if typed.goal is not None:
            goal, _ = read(GOAL, typed.goal, context)
            card = replace(card, step_to=goal)
        if typed.person:
            card = replace(card, for_person=typed.person if new else people.shown(owner, career))
    card = card_options.laid_over(card, typed, context)
    return (card_words.write(card, typed.sentence, context) if typed.sentence else card), same


def _with_reason(card: Card, reason: Reason) -> Card:
    return card if reason in card.reasons else cards.toggle_reason(card, reason)


def _task_or_row(words: list[str], career: Career) -> tuple[str, str]:
    """Return the text to reframe and the id of its record: the words may be an id, or the beginning of one.

    A word without a digit counts as an id only if it is as long as the listings show it; else it is more likely a word.
    """
    text = bare(words_or_input(words))
    if row := career.get(text):
        return _subject(row, career)
    if " " in text or len(text) < 3:
        return text, ""
    has_digit = any(char.isdigit() for char in text)
    try:
        found = career.find(text)
    except UnknownId:
        if has_digit and len(text) == ID_LENGTH and of_id(text) and set(text) <= set(ID_ALPHABET):
            raise
        return text, ""
    except AmbiguousId:
        if has_digit:
            raise
        return text, ""
    if not has_digit and (text != career.short(found.id) or not found.is_work):
        return text, ""
    return _subject(found, career)


def _subject(row: Record, career: Career) -> tuple[str, str]:
    of = subject(row, career)  # a next step is listed by its reframe, and means the task
    reframes.check_subject(of)
    return of.headline, of.id
