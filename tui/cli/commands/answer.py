"""`rung answer`: the questions of a week and of a quarter, shown and answered (L10, B2, P2, B4, O6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career.errors import BadValue
from career.language.text import clean_line
from career.views import questions
from career.views.questions import BOSS, EFFORT
from tui.cli.arguments import Parser
from tui.host.printing import say, say_json

if TYPE_CHECKING:
    from argparse import Namespace
    from datetime import date

    from career.model.context import Context
    from career.model.records import Step
    from career.views.questions import Question
    from tui.cli.session import Session

EXAMPLES = """\
rung answer
rung answer effort 3 the release took most of it
rung answer boss yes asked Tom what he needs before the week began
rung answer enjoyed the two days of pairing with Lena
rung answer strongest --same
rung answer known as --same
rung answer next move lead both payments teams"""
NOTE = """\
effort is 0 to 4, of this week or of that of --on. boss asks for yes or no, of one behaviour a week, in turn; a yes
is a win. All others are asked once a quarter; --same says that the last answer, or what rung proposes, is right."""

ASKED_OF_JOB = "Is this job where you want to be? rung job fit SCORE, 0 to 10"


def run(words: list[str], session: Session) -> int:
    """Print the questions, or answer one."""
    parser = Parser("answer", "Questions about your week and your quarter.", EXAMPLES, NOTE)
    parser.add_argument("words", nargs="*", metavar="QUESTION ANSWER", help="a question; with words, your answer")
    parser.add_argument("--same", action="store_true", help="the last answer is still right")
    parser.add_date("--on", help="the day that it is about, if not today")
    parser.add_json()
    typed = parser.read(words)
    if not typed.words:
        if typed.same or typed.on:
            parser.error("which question? Type it first: rung answer enjoyed --same")
        _show(session, as_json=typed.json)
        return 0
    name, text = _parted(typed.words)
    if not text and not typed.same:
        if typed.on:
            parser.error("--on goes with an answer: rung answer effort 3 --on fri")
        one = next((one for one in questions.questions(session.reading) if one.id == name), None)
        _say(one, session) if one else say("No behaviour is noted: rung add behaviour TEXT")
        return 0
    return _answer(name, text, typed, session)


def _parted(words: list[str]) -> tuple[str, str]:
    """Return the question that the first words name, and the words after it. Raises BadValue where they name none."""
    from career.model.field import choice_words

    typed = [clean_line(word) for word in words]
    small = [word.casefold() for word in typed]
    for name in sorted(questions.ASKED, key=lambda name: -len(choice_words(name).split())):
        said = choice_words(name).split()
        for form, count in ((said, len(said)), (["-".join(said)], 1), ([name], 1)):
            if small[:count] == form:
                return name, " ".join(typed[count:])
    names = ", ".join(map(choice_words, questions.ASKED))
    raise BadValue(f"There is no question '{typed[0]}'.", f"There are: {names}.")


def _answer(name: str, text: str, typed: Namespace, session: Session) -> int:
    from career.model.field_values import read
    from career.model.usual_fields import HAPPENED_ON
    from tui.cli.tables import flags_told

    context = session.writing
    with flags_told((HAPPENED_ON,)):
        day, _ = read(HAPPENED_ON, typed.on or "", context)
    before = context
    step = _step(name, text, day, typed, context)
    about = step.changes[-1].id if step.changes else ""
    session.commit(step, about, {"on": day} if day else {})
    if name == EFFORT:
        _after_effort(before, session)
    return 0


def _step(name: str, text: str, day: date | None, typed: Namespace, context: Context) -> Step:
    """Return the step that answers a question. Raises BadValue for what is no answer to it."""
    from career.edits import editing
    from career.model import efforts, practices
    from career.model.field import choice_words

    first, _, line = text.partition(" ")
    if name == EFFORT:
        if not (first.isascii() and first.isdigit() and int(first) <= efforts.MOST):
            raise BadValue(f"'{first}' is no effort.", f"Type {efforts.EFFORT_HINT}.", field="effort")
        return efforts.say_effort(int(first), line, day, context)
    if name == BOSS:
        if first.casefold() not in {"y", "yes", "n", "no"}:
            raise BadValue(
                f"'{first}' is neither yes nor no.", "Type yes or no first, then what you did, and for whom."
            )
        return practices.say_practised(text, day, context)
    if typed.same and not text:
        text = _same(name, context)
    on = day.isoformat() if day else ""
    return editing.add("profile", {"kind": choice_words(name), "text": text, "on": on}, context)


def _same(name: str, context: Context) -> str:
    """Return what counts as the same answer: the last one, or what rung proposes. Raises BadValue where there is neither."""
    one = next(one for one in questions.questions(context) if one.id == name)
    if said := one.answer or one.proposal:
        return said
    raise BadValue("There is no answer yet.", f"Type one: `rung answer {one.name} TEXT`.")


def _after_effort(before: Context, session: Session) -> None:
    """Say what a low week brings: pinned praise, and once the question of the job (P4, L10)."""
    from career.model import efforts

    now = session.writing
    for words in questions.low_words(now._replace(career=session.seen(session.store.career))):
        say(words)
    if efforts.newly_low(before, now):
        say(ASKED_OF_JOB)


def _say_low(context: Context) -> None:
    """Print what a low week brings, as long as it does."""
    from career.model import efforts

    for words in questions.low_words(context):
        say(f"    {words}", hang=4)
    if efforts.asks_about_job(context):
        say(f"- {ASKED_OF_JOB}")


def _show(session: Session, *, as_json: bool) -> None:
    found = questions.questions(session.reading)
    if as_json:
        say_json([_json(one) for one in found])
    else:
        for one in found:
            _say(one, session)
            if one.id == EFFORT:
                _say_low(session.reading)
    session.warn()


def _json(one: Question) -> dict[str, object]:
    return {
        "name": one.id,
        "every": one.every,
        "asked": one.asked,
        "about": one.about or None,
        "answer": one.answer or None,
        "due": one.is_due,
        "proposal": one.proposal or None,
    }


def _say(one: Question, session: Session) -> None:
    """Print a question with its answer, or with the command that answers it."""
    about = f" ({session.label(one.about)})" if one.about else ""
    say(f"{'-' if one.is_due else 'x'} {one.asked}{about}")
    if one.answer:
        say(f"    {one.answer}{f' · {one.said}' if one.said else ''}", hang=4)
    if one.is_due:
        proposed = f" (rung proposes: {one.proposal})" if one.proposal and one.proposal != one.answer else ""
        word = {EFFORT: "0-4", BOSS: "yes|no"}.get(one.id, "TEXT")
        say(f"    rung answer {one.name} {word}{proposed}", hang=4)
