"""`rung skills`: all skills in use with their evidence, rated or not (L7, O10, P18)."""

from __future__ import annotations

from career.edits import gap_goal
from career.errors import Refused
from career.evidence import skill_evidence, skill_levels
from career.evidence.skill_evidence import SkillEvidence
from career.model.goals import Goal
from career.views.record.skill import columns_of, values_of
from tui.cli.arguments import Parser
from tui.cli.session import Session
from tui.host.printing import say, say_json, say_records


def run(words: list[str], session: Session) -> int:
    """Print the skills, the most used first."""
    note = "A skill shows here once a win or a reframe names it. `rung rate SKILL LEVEL` rates it."
    parser = Parser(
        "skills", "Your skills, and what proves them.", "rung skills\nrung skills --goal\nrung skills --json", note
    )
    parser.add_argument("--goal", action="store_true", help="add the goal that closes the widest gap")
    parser.add_json()
    typed = parser.read(words)
    if typed.goal:
        return _add_goal(session)
    career = session.career
    found = skill_evidence.inventory(career)
    if typed.json:
        say_json(as_json(found, session))
    elif not found:
        say("No skills yet. Reframe a task, or: rung add skill NAME")
    else:
        say_records(_row(shown, session) for shown in found)
        for line in skill_levels.so_far(session.reading):
            say(line)
        if gap := gap_goal.offered(career):
            say(f"A goal from the widest gap? {gap_goal.words(gap, career)}: rung skills --goal")
    session.warn()
    return 0


def _add_goal(session: Session) -> int:
    """Add the goal that closes the widest gap (O10), with all that is known of it."""
    context = session.writing
    gap = gap_goal.offered(context.career)
    if gap is None:
        raise Refused(
            "No skill has a gap without a goal.",
            "A gap is what you rate yourself above others, or below the level you want: "
            "`rung rate SKILL LEVEL --by NAME`, `rung edit SKILL --target LEVEL`.",
        )
    step = gap_goal.add(gap_goal.draft(gap, context), context)
    goal = next(change for change in step.changes if isinstance(change, Goal))
    session.commit(step, goal.id, {"due": goal.due} if goal.due else {})
    return 0


def as_json(found: list[SkillEvidence], session: Session) -> dict[str, object]:
    """Return what `rung skills --json` prints; `id` is "" for a skill that nobody has rated."""
    career = session.career
    wide = skill_levels.widest_gap(career)
    return {
        "learned": skill_levels.learned(session.reading)._asdict(),
        "turned_strong": [skill.id for skill in skill_levels.turned_strong(session.reading)],
        "widest_gap": {"id": wide[0].id, "gap": wide[1].difference} if wide else None,
        "skills": [
            {
                "id": shown.skill.id if shown.skill else "",
                "name": shown.name,
                "key": shown.key,
                "level": shown.level,
                "first_level": shown.skill.first_level if shown.skill else None,
            }
            | values_of(shown, session.reading)
            for shown in found
        ],
    }


def _row(shown: SkillEvidence, session: Session) -> tuple[str, ...]:
    short = session.career.short(shown.skill.id) if shown.skill else ""
    offer = skill_levels.next_raise(shown, session.reading)
    name = f"{shown.name} (raise to {offer.level}?)" if offer else shown.name
    return short, *columns_of(shown, session.reading)[:-1], name
