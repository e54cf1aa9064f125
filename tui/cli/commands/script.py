"""`rung script NAME`: one of the twelve texts to say, drafted from the records; with --told it is marked as told (S1-S12)."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from career.errors import BadValue
from career.language.comma_lists import parted
from career.model import people
from career.model.records import Record, Step
from career.model.tasks import Task
from career.model.text_names import KNOWN_FOR, is_topic
from career.texts import draft, registry
from career.texts.draft import LINE, PERSON, TO, Draft
from career.texts.text import Source, TextToSay
from career.views import asking
from tui.cli import naming
from tui.cli.arguments import Parser
from tui.cli.session import Session
from tui.cli.tables import flags_told
from tui.host.printing import is_seen, say, say_json

if TYPE_CHECKING:
    from career.model.context import Context

EXAMPLES = """\
rung script
rung script tell-change --about f3k --line it saved us a call on Tuesday
rung script S5 --to Marta --topic my last proposal --told
rung script S5 --to Marta, Lena, Omar --topic what I'm known for
rung script offer-help
rung script start-again --to Omar --first next tue --second next thu"""
NAMED = 3
"""The most people who are named where nobody was."""


def run(words: list[str], session: Session) -> int:
    """Print a text, or mark it as told; without a name list the ten."""
    text = _text_named(words[0], session) if words and not words[0].startswith("-") else None
    parser = _parser(text)
    typed = parser.read(words)
    if typed.about:
        typed.about = naming.found(typed.about, session.writing.career if typed.told else session.unmasked).id
    if text is None:
        _list(typed, session)
    elif typed.told:
        _tell(text, typed, session)
    else:
        _print(text, typed, session)
    return 0


def _text_named(typed: str, session: Session) -> TextToSay:
    """Return the text of this name. Raises BadValue, which for the name of a person says where that belongs."""
    try:
        return registry.named(typed)
    except BadValue:
        if not people.called(typed, session.unmasked):
            raise
    told = f"Say which text it is: rung script tell-want --to {typed}. What there is to tell them: rung agenda {typed}."
    raise BadValue(f"'{typed}' is a person.", told)


def _parser(text: TextToSay | None) -> Parser:
    about = f"A text to {text.offers}." if text else "A text to say: drafted from your records, finished by you."
    parser = Parser(f"script {text.name}" if text else "script", about, EXAMPLES)
    parser.add_argument("name", nargs="?", metavar="NAME", help="S1 to S12, or its name; without one all are listed")
    parser.add_argument("--about", metavar="ID", default="", help="the record that it is about")
    parser.add_argument(
        "--to", dest=PERSON, metavar="NAME", default="", help="who is to hear it; several with commas between them"
    )
    if text:
        parser.add_fields((*text.gaps, draft.own_line(text)))
    parser.add_argument("--told", action="store_true", help="mark it as told: it was said or sent")
    parser.add_argument("--text", metavar="TEXT", default="", help="with --told: the words that were said, if others")
    parser.add_json()
    return parser


def _gaps(text: TextToSay, typed: Namespace) -> dict[str, str]:
    names = (LINE, *(gap.name for gap in text.gaps))
    return {name: said for name in names if (said := getattr(typed, name, None))}


def _each(typed: Namespace) -> list[str]:
    """Return everybody who was named, "" for nobody: the same is asked of three people (B4)."""
    return parted(typed.person) or [""]


def _drafted(text: TextToSay, typed: Namespace, who: str, context: Context) -> Draft:
    """Return the text to one person. Raises Refused or BadValue, with the option that is missing."""
    about = context.career.find(typed.about) if typed.about else None
    draft.check_about(text, about)
    gaps = _gaps(text, typed) | ({PERSON: who} if who else {})
    if PERSON not in gaps and (whom := text.whom(Source(about), context)) in context.career.people:
        gaps[PERSON] = whom
    gaps = {**text.proposed(draft.source_of(about, gaps, context), context), **gaps}
    _check_whom(text, about, gaps, context)
    with flags_told((*text.gaps, TO)):
        return draft.draft(text, about, gaps, context)


def _check_whom(text: TextToSay, about: Record | None, gaps: Mapping[str, str], context: Context) -> None:
    """Raise BadValue where nobody was named and rung can say whom to ask: for advice (B6), or to offer help (L13)."""
    if PERSON in gaps:
        return
    if text.name == "offer-help":
        named = [person.headline for person in asking.could_use_help(context)]
        question = "Who could use 15 minutes of yours?"
    elif text.name == "ask-advice" and is_topic(gaps.get("topic", ""), KNOWN_FOR):
        named = [person.headline for person in asking.not_asked(KNOWN_FOR, context)]
        question = "Which three people do you ask?"
    elif text.name == "ask-advice" and about is None:
        named = [f"{one.person.headline} ({one.why})" for one in asking.to_ask(context)]
        question = "Whom do you ask?"
    elif isinstance(about, Task) and about.state == "stuck":
        named = [f"{one.person.headline} ({one.skill}: {one.why})" for one in asking.who_knows(about, context)]
        question = f"Who could help with '{about.title}'?"
    else:
        return
    told = f"For instance {', '.join(named[:NAMED])}: --to NAME." if named else "Name somebody: --to NAME."
    raise BadValue(question, told, field=PERSON)


def _print(text: TextToSay, typed: Namespace, session: Session) -> None:
    drafts = [_drafted(text, typed, who, session.reading) for who in _each(typed)]
    if typed.json:
        told = [_json(one, typed, session) for one in drafts]
        say_json(told[0] if len(told) == 1 else told)
    for at, one in enumerate([] if typed.json else drafts):
        if at:
            say("")
        for line in _beside(one, has_line=bool(typed.line)) if is_seen() else [one.words]:
            say(line)  # where nobody looks, the text and nothing else: it may be on its way to a clipboard
    session.warn()


def _beside(drafted: Draft, *, has_line: bool) -> Iterator[str]:
    """Yield what they care about, the text, and how much of it is one's own, for somebody who reads it (B10)."""
    if drafted.cares_about:
        yield f"({drafted.cares_about})"
    yield drafted.words
    more = "" if has_line else ' A line of yours: --line "..."'
    yield f"(your own words: {drafted.own(drafted.words) * 100:.0f} %.{more} Once it is sent: --told)"


def _json(drafted: Draft, typed: Namespace, session: Session) -> dict[str, object]:
    career = session.career
    about = career.find(typed.about) if typed.about else None
    person = career.people.get(drafted.wording.person)
    return {
        "script": drafted.text.code,
        "name": drafted.text.name,
        "about": about.id if about else None,
        "to": person.id if person else None,
        "cares_about": sorted(person.cares_about) if person else [],
        "text": drafted.words,
        "own_words": round(drafted.own(drafted.words), 2),
    }


def _tell(text: TextToSay, typed: Namespace, session: Session) -> None:
    context, steps = session.writing, list[Step]()
    for who in _each(typed):
        drafted = _drafted(text, typed, who, context)
        with flags_told((*text.gaps, TO)):
            steps.append(draft.tell(drafted, typed.text, context))
        context = context.after(steps[-1].changes)
    changes = [change for step in steps for change in step.changes]
    made = [change for change in changes if isinstance(change, Record) and change.table != "people"]
    label = steps[0].label + (f", and {len(steps) - 1} more" if len(steps) > 1 else "")
    session.commit(Step(label, changes), made[-1].id)


def _list(typed: Namespace, session: Session) -> None:
    if typed.json:
        say_json(
            [
                {"script": one.code, "name": one.name, "says": one.offers, "about": list(one.about)}
                for one in registry.TEXTS
            ]
        )
        return
    wide = max(len(one.name) for one in registry.TEXTS)
    for one in registry.TEXTS:
        say(f"{one.code:>3}  {one.name:<{wide}}  {one.offers}")
    session.warn()
