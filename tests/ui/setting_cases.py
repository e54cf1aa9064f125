"""For each setting another value, and what is seen with it but not with the usual one."""

from __future__ import annotations

from career.model.contacts import Contact
from career.model.direct_reports import Strength
from career.model.feedback import Feedback, Telling
from career.model.goals import Approval, Goal
from career.model.people import Person
from career.model.profile import ProfileLine
from career.model.reframes import Reframe
from career.model.reminders import Reminder
from career.model.repairs import Repair
from career.model.reviews import Review
from career.model.roles import Fit
from career.model.tasks import Task
from career.model.trends import Trend
from career.model.wins import Win
from tests.building import day
from tests.ui.people_setting_cases import CASES_OF_PEOPLE
from tests.ui.setting_records import (
    ANA,
    BARELY_BEGUN,
    HALF_DONE,
    JOB,
    OWN_FOUR,
    RUNBOOK,
    RUNBOOK_STAYS,
    SQL,
    TALK,
    TOM,
    Case,
    closed_tasks,
    falling,
    old,
    outside,
    reframed_for_tom,
    wins,
)

CASES: dict[str, Case] = {
    **CASES_OF_PEOPLE,
    "horizon_days": Case(
        30, [old(Reminder, "m0far0000", text="far off", on=day(20))], (), "far off", "today", "next 30 days"
    ),
    "week_starts": Case(
        7,
        [old(Reminder, "m0soon000", text="soon", on=day(1))],
        ("F",),
        "Sun    Mon",
        "upcoming --month today",
        "Sun    Mon",
    ),
    "follow_up_days": Case(
        5,
        [ANA, old(Feedback, "f0mails00", raw="long mails", on=day(-9), change_made="shorter ones", change_on=day(-3))],
        (),
        "in 5 d",
        "upcoming",
        "follow-up",
        ("add telling f0mails00 --to Ana",),
    ),
    "approval_days": Case(
        3,
        [ANA, TALK, old(Approval, "a0head000", goal=TALK.id, person=ANA.id, what="headcount", asked_on=day(-2))],
        (),
        "tomorrow Ana Lima",
        "upcoming",
        "tomorrow",
    ),
    "request_days": Case(
        4,
        [old(Feedback, "f0review0", raw="how was my review?", topic="my review", on=day(-2), kind="request")],
        (),
        "in 2 d",
        "upcoming",
        "in 2 days",
    ),
    "ask_feedback_days": Case(
        8,
        [
            old(Person, "p0marta00", name="Marta", influence=3, cadence_days=0),
            old(Contact, "h0helped0", person="p0marta00", on=day(-1), kind="help_given"),
            old(Feedback, "f0heard00", raw="x", person="p0marta00", on=day(-9), kind="praise", parked_on=day(-1)),
        ],
        ("c", "enter"),
        "No feedback for 9 days.",
        "checkin --print",
        "No feedback for 9 days.",
    ),
    "repair_days": Case(
        6,
        [TOM, old(Repair, "60tom0000", person=TOM.id, on=day(-1))],
        (),
        "in 5 d",
        "upcoming",
        "in 5 days",
    ),
    "want_days": Case(
        6,
        [TOM],
        (),
        "in 6 d",
        "upcoming",
        "in 6 days",
        ("script tell-want --to Tom --want budgets --part finance --told",),
    ),
    "told_days": Case(
        10,
        [ANA, old(Telling, "k0want000", person=ANA.id, on=day(-40), script="tell-want")],
        ("5",),
        "told what you want: 0 of 1 (0 %)",
        "want",
        "told one thing at least: 0 of 1 (0 %)",
    ),
    "change_days": Case(
        10,
        [JOB, *falling()],
        (),
        "in 10 d",
        "list goals",
        "in 10 d",
        ("job change ask for fewer meetings",),
    ),
    "outside_days": Case(120, [JOB, *outside(-100, 5)], ("7",), "5 of 5 tasks", "job", "5 of 5 tasks"),
    "trend_days": Case(
        20, [old(Trend, "1ttrend00", signal="audits", seen_on=day(-25))], (), "4 d late", "trends", "yet, 25 days"
    ),
    "outside_share": Case(
        0.1,
        [JOB, *outside(-10, 1), *closed_tasks()],
        ("7",),
        "1 of 6 tasks outside your role, 17 %",
        "job",
        "1 of 6 tasks",
    ),
    "fit_days": Case(
        60,
        [JOB, old(Fit, "40fit0000", role=JOB.id, on=day(-70), score=7)],
        ("c", "enter"),
        "Is this job where you want to be?",
        "checkin --print",
        "Is this job where you want to be?",
    ),
    "action_days": Case(
        10,
        [old(ProfileLine, "z0known00", kind="known_as", on=day(-20), text="payments")],
        (":", "nine actions", "enter"),
        "0 of 9 actions",
        "balance",
        "0 of 9 actions",
    ),
    "question_days": Case(
        10,
        [old(ProfileLine, "z0known00", kind="known_as", on=day(-20), text="payments")],
        (":", "nine actions", "enter"),
        "- What are you known for?",
        "answer",
        "- What are you known for?",
    ),
    "low_weeks": Case(
        2,
        [JOB, *(old(Review, f"y0week00{n}", kind="weekly", on=day(-7 * n), effort=1) for n in (1, 2))],
        (":", "nine actions", "enter"),
        "Is this job where you want to be?",
        "answer",
        "Is this job where you want to be?",
    ),
    "legacy_proofs": Case(
        1,
        [JOB, RUNBOOK_STAYS, old(Win, "w0proof00", text="it held", on=day(-1), legacy=RUNBOOK_STAYS.id)],
        ("7",),
        "1 of 1 real",
        "legacy",
        "1 of 1 real",
    ),
    "report_reframe_days": Case(
        7,
        [TOM, old(Strength, "e0calm000", person=TOM.id, text="calm", on=day(-1)), *reframed_for_tom(-8)],
        ("c", "enter"),
        "You offered Tom no reframe for 8 days.",
        "checkin --print",
        "You offered Tom no reframe for 8 days.",
    ),
    "report_strength_days": Case(
        7,
        [TOM, old(Strength, "e0calm000", person=TOM.id, text="calm", on=day(-8)), *reframed_for_tom(-1)],
        ("c", "enter"),
        "You noted no strength or advice for 8 days.",
        "checkin --print",
        "You noted no strength or advice for 8 days.",
    ),
    "tradeoff_days": Case(
        6,
        [ANA, TALK, RUNBOOK],
        (),
        "in 6 d",
        "upcoming",
        "in 6 days",
        ("trade g0talk000 t0runbook cancel --why no_time --to Ana",),
    ),
    "ask_days": Case(
        6, [ANA, RUNBOOK], (), "in 6 d", "upcoming", "in 6 days", ("reframe t0runbook --exit ask --to Ana --save",)
    ),
    "try_days": Case(
        7,
        [ANA, RUNBOOK],
        ("4", "r", "x", "3", "tab", "a script", "tab"),
        "try it until 28 November",
        "reframe t0runbook --exit redefine --changes script --to Ana",
        "try it until 28 November",
    ),
    "dead_end_times": Case(
        2,
        [old(Task, "t0runbook", title=RUNBOOK.title, times_done=3)],
        ("4", "r"),
        "1 just do it well",
        "reframe t0runbook",
        "no draft for this one",
    ),
    "invested_days": Case(
        200,
        [*closed_tasks(), RUNBOOK, old(Reframe, "r0open000", about=RUNBOOK.id, sentence="A page for the night.")],
        ("4", "r", "."),
        "tasks in the last 200 days",
        "close t0runbook it is used --right y --true yes",
        "tasks in the last 200 days",
    ),
    "unproven_days": Case(10, [SQL, *wins(30)], ("6",), "▅▅▁▁ unproven", "list skills", "unproven"),
    "raise_proofs": Case(2, [SQL, *wins(3, 5)], ("6",), "raise to relied on?", "skills", "raise"),
    "max_active": Case(
        1,
        [TALK, old(Goal, "g0lead000", title="Lead two", due=day(9))],
        ("1", "K"),
        "2 goals are active, your limit is 1",
        "add goal another --due +3d",
        "your limit is 1",
    ),
    "away_days": Case(
        3,
        [
            old(Review, "y0held000", on=day(-4)),
            *(old(Reminder, f"m0late00{n}", text=f"late {n}", on=day(-n)) for n in (1, 2)),
        ],
        ("c",),
        "",
        "checkin --json",
        "",
    ),
    "ahead": Case(0.5, [TALK, HALF_DONE], ("1",), "70 %, on pace", "list goals", "on "),
    "behind": Case(-0.5, [TALK, BARELY_BEGUN], ("1",), "20 %, on pace", "list goals", "on "),
    "own_words": Case(
        9,
        [RUNBOOK, old(Reframe, "r0open000", about=RUNBOOK.id, draft="A page for whoever is paged.", sentence=OWN_FOUR)],
        ("4",),
        "draft┃",
        "list reframes",
        "draft  ",
    ),
    "step_minutes": Case(10, [RUNBOOK], ("4", "r"), "10 min:", "reframe t0runbook", "10 min:"),
    "draft_length": Case(100, [RUNBOOK], ("4", "r"), "", "reframe t0runbook --json", ""),
}


USUAL: dict[str, tuple[str, str]] = {
    "away_days": ("1 d late late 1 reminder", "late 1"),
    "contact_red": ("The last one-on-one was 30 days ago", "The last one-on-one was 30 days ago"),
    "draft_length": ("free to take on", "free to take on"),
}
"""What is seen with the usual value only, where another value takes something away."""
