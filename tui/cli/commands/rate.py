"""`rung rate SKILL LEVEL`: the level of a skill, as I or somebody else rates it (O10)."""

from __future__ import annotations

from career.errors import BadValue
from career.model import people, skills
from career.model.field import Field
from career.model.field_values import read
from career.model.fields import field_of
from career.model.records import Step
from career.model.skills import LEVELS, Assessment
from tui.cli import skill_typed
from tui.cli.arguments import Parser
from tui.cli.session import Session
from tui.cli.tables import flags_told

EXAMPLES = """\
rung rate public speaking 2
rung rate s4k 3 --why two hard cases alone
rung rate mentoring 1 --by Ana --on last fri"""
LEVEL = field_of("skills", "level")
ON = field_of("ratings", "on")
BY = Field("person", "by", "person", option="by")


def run(words: list[str], session: Session) -> int:
    """Rate one skill; a new one is added first."""
    note = "\n".join(f"  {level} {word:10} {means}" for level, (word, means) in enumerate(LEVELS))
    parser = Parser("rate", "Rate a skill, or note how somebody else rates it.", EXAMPLES, f"levels:\n{note}")
    parser.add_argument("words", nargs="+", metavar="SKILL LEVEL", help="its name or id, then 0 to 4")
    parser.add_argument("--by", dest="person", metavar="NAME", default="", help="who rates it, if not you")
    parser.add_argument("--why", metavar="TEXT", default="", help="what shows it")
    parser.add_date("--on", dest="on", help="the day, if not today")
    typed = parser.read(words)
    context = session.writing
    if len(typed.words) < 2 or not typed.words[-1].lstrip("-").isdigit():
        if known := skills.of(" ".join(typed.words), context.career):
            skill_typed.say_others_words(known, session)
        raise BadValue(
            "No level was typed.", "Type it last, a digit from 0 to 4: `rung rate mentoring 2`.", field="level"
        )
    with flags_told((ON, BY)):
        level, _ = read(LEVEL, typed.words[-1], context)
        day, _ = read(ON, typed.on or "", context)
        person, extra = people.named(typed.person, context)
        name = " ".join(typed.words[:-1])
        skill = skills.begun(skill_typed.which(name, context), context)
        label, changes = skills.rate(skill, Assessment(level, person, typed.why, day), context.after(extra))
    if not person:
        skill_typed.say_others_words(skill, session)
    session.commit(Step(label, [*extra, *changes]), skill.id, {"on": day} if day else {})
    skill_typed.say_others(name, context, f"rung rate {{}} {level}")
    return 0
