"""Which open goal a task may be a step to, and whether there is evidence that it is (G19, P8)."""

from __future__ import annotations

import re
from datetime import date

from career.language.gerunds import VERBS
from career.model import goals, wins
from career.model.goals import Goal
from career.model.skill_names import name_of
from career.model.skills import alike
from career.model.snapshot import Career

SHORT = 3
"""Words up to this length ("the", "for") say nothing about a goal."""
GENERIC = frozenset(
    [
        "about", "above", "across", "after", "again", "against", "alone", "along", "already", "always", "among",
        "another", "any", "around", "away", "because", "been", "before", "being", "below", "between", "both",
        "bring", "also", "call", "change", "check", "company", "customer", "client", "data", "date", "deal",
        "done", "each", "every", "first", "from", "good", "group", "have", "help", "here", "hour", "into",
        "keep", "know", "last", "lead", "less", "long", "look", "make", "many", "meeting", "month", "more",
        "most", "much", "must", "need", "next", "only", "open", "other", "over", "page", "part", "people",
        "person", "place", "plan", "point", "project", "quarter", "real", "report", "result", "review", "same",
        "send", "show", "side", "some", "step", "still", "such", "take", "talk", "task", "team", "than", "that",
        "their", "them", "then", "there", "these", "they", "thing", "this", "those", "three", "through", "time",
        "today", "two", "under", "until", "update", "user", "using", "very", "want", "week", "well", "what",
        "when", "where", "which", "while", "whole", "will", "with", "without", "work", "would", "write", "year",
        "your", "nobody", "somebody", "everybody", "everyone", "someone", "nothing", "something", "anything",
        "room", "rooms", "house", "hand", "hands", "sent", "site", "shop", "small", "large", "great", "high",
        "long-term", "list", "line", "even", "ever", "never", "late", "early", "soon", "become", "better",
        "build", "create", "develop", "finish", "give", "grow", "learn", "move", "new", "number", "order",
        "present", "prepare", "run", "set", "start", "senior", "staff", "principal", "promotion", "promoted",
        "promote", "manager", "developer", "engineer", "leader", "speak", "support", "system", "test", "tool",
        "train", "use", "value",
    ]
)  # fmt: skip
"""Words, in the singular, that a task and a goal may share without being related."""
TRADES = frozenset(
    [
        "audit", "coach", "demo", "design", "hire", "interview", "invoice", "mentor", "negotiate", "nurse",
        "onboard", "publish", "recruit", "research", "teach", "translate", "volunteer",
    ]
)  # fmt: skip
"""Verbs that say what is done as well as a noun would; every other verb fits any task."""
PROVEN = 2
"""Wins of a goal from which a skill is one that the goal's wins show."""


def ranked(task: str, own: str, about: str, career: Career) -> tuple[str, ...]:
    """Return the ids of the open goals that a task may be a step to, likeliest first; `about` is not among them.

    First comes the task's goal `own`, then goals that share telling words with it, then steps to the vision, by date.
    """
    words = _telling(task)

    def rank(goal: Goal) -> tuple[bool, int, bool, date, str]:
        shared = len(words & _words_of(goal))
        return goal.id != own, -shared, goal.kind != "vision_stone", goal.due or date.max, goal.id

    open_goals = [goal for goal in goals.all_open(career) if goal.id != about]
    return tuple(goal.id for goal in sorted(open_goals, key=rank))


def likely(task: str, own: str, ranked: tuple[str, ...], skill: str, career: Career) -> str:
    """Return the first of the `ranked` goals for which there is evidence, else "": a draft claims nothing without it.

    Evidence is: it is the task's own goal, its title shares a telling word with the task (or all of it two), or it names
    the task's first `skill`, or its wins show it.
    """
    held = [career.goals[i] for i in ranked if i in career.goals]
    return next((goal.id for goal in held if goal.id == own or _is_told(task, goal) or _is_of(skill, goal, career)), "")


def speaks(task: str, text: str) -> bool:
    """Whether a task and a text share a telling word."""
    return bool(_telling(task) & _telling(text))


def _is_told(task: str, goal: Goal) -> bool:
    words = _telling(task)
    return bool(words & _telling(goal.title)) or len(words & _words_of(goal)) >= 2


def _is_of(skill: str, goal: Goal, career: Career) -> bool:
    """Whether a goal names a skill, or has wins that show it."""
    if not skill:
        return False
    said = f" {_run_together(f'{goal.title} {goal.result} {goal.step_to}')} "
    named = {_run_together(part) for part in (skill, *name_of(skill).split(" and "))}
    if any(f" {name} " in said for name in named):
        return True
    return sum(win.goal == goal.id and skill in win.skills for win in wins.mine(career)) >= PROVEN


def _run_together(text: str) -> str:
    return " ".join(re.findall(r"\w+", alike(text.replace("-", "")))).removesuffix(" practice")


def _telling(text: str) -> set[str]:
    words = {
        word.removesuffix("s")
        for word in re.findall(r"\w+", text.casefold())
        if len(word) > SHORT and not word.isdigit()
    }
    return words - GENERIC - (VERBS - TRADES)


def _words_of(goal: Goal) -> set[str]:
    return _telling(f"{goal.title} {goal.result} {goal.step_to}")
