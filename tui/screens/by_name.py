"""The screens by name, each loaded when it is opened: few sessions open many, and no two need know each other."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from textual.screen import Screen

SCREENS = {
    "bare": "bare:BareScreen",
    "balance": "balance:BalanceScreen",
    "brainstorm": "brainstorm:BrainstormScreen",
    "card": "card:CardScreen",
    "check-in": "reviews.kinds:CheckInScreen",
    "close": "close:CloseScreen",
    "damage": "damage:DamageScreen",
    "detail": "detail:DetailScreen",
    "dialog": "dialog:Dialog",
    "unsaved": "unsaved:UnsavedScreen",
    "find": "find:FindScreen",
    "first-run": "first_run:FirstRun",
    "focus": "focus:FocusScreen",
    "goal": "detail:GoalScreen",
    "help": "help:HelpScreen",
    "decisions": "decisions:DecisionsScreen",
    "job": "job:JobScreen",
    "learning": "learning:LearningScreen",
    "marks": "marks:MarksScreen",
    "met": "met:MetScreen",
    "month": "upcoming:UpcomingScreen",
    "numbers": "numbers:NumbersScreen",
    "other-copy": "other_copy:OtherCopyScreen",
    "pasted": "pasted:PastedScreen",
    "people": "people:PeopleScreen",
    "profile": "profile:ProfileScreen",
    "person": "person:PersonScreen",
    "review": "review:ReviewScreen",
    "road": "road:RoadScreen",
    "same": "same:SameScreen",
    "same-task": "same_task:SameTaskScreen",
    "skills": "skills:SkillsScreen",
    "table": "table:TableScreen",
    "standup": "standup:StandUpScreen",
    "text-to-say": "text_to_say:TextToSayScreen",
    "texts": "texts:TextsScreen",
    "trends": "trends:TrendsScreen",
    "tradeoff": "tradeoff:TradeoffScreen",
    "unrated": "skill:UnratedScreen",
    "weekly": "reviews.kinds:WeeklyScreen",
    "quarterly": "reviews.kinds:QuarterlyScreen",
    "yearly": "reviews.kinds:YearlyScreen",
    "wins": "wins:WinsScreen",
    "ways": "ways:WaysScreen",
}
"""Module and class of each screen, by a name; an action of the same id opens it."""


def screen(name: str, *of: object) -> Screen[Any]:
    """Return a new screen with this name. `of` is what its class takes, such as the prompt of a dialog."""
    module, _, kind = SCREENS[name].partition(":")
    made = getattr(import_module(f"tui.screens.{module}"), kind)(*of)
    if not isinstance(made, Screen):
        raise TypeError(SCREENS[name])
    return made
