"""Every key under [settings] of the config works: in the dashboard, and in a verb that shows what depends on it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any, NamedTuple, get_args

import pytest

from career.model import contacts
from career.model.agenda import Topic
from career.model.contacts import Contact
from career.model.direct_reports import Strength
from career.model.feedback import Feedback, Telling
from career.model.goals import Approval, CheckIn, Goal
from career.model.legacy import Statement
from career.model.people import Person
from career.model.people import Role as RoleOfPerson
from career.model.profile import ProfileLine
from career.model.records import Change, Record, Step
from career.model.reframes import Reframe
from career.model.reminders import Reminder
from career.model.repairs import Repair
from career.model.reviews import Review
from career.model.roles import Fit, Role
from career.model.settings import Settings
from career.model.skills import Skill
from career.model.tasks import Task
from career.model.trends import Trend
from career.model.wins import Win
from store.store import Store
from tests.building import day, moment_on
from tests.ui.user import user_of
from tui.host import clock
from tui.host import config as configs
from tui.main import main

LONG_AGO = moment_on().now - timedelta(days=100)
KEYS = 'month = "F"\nmake-room = "K"'
"""Keys for two screens that have none of their own."""


def old(kind: type[Record], record_id: str, /, **fields: Any) -> Any:
    """Give a record that was made a hundred days ago."""
    return kind(id=record_id, created_at=LONG_AGO, **fields)


ANA = old(Person, "p0ana0000", name="Ana Lima", role="manager", influence=3)
RUNBOOK = old(Task, "t0runbook", title="update the payments runbook", assigned_on=day(-3))
TALK = old(
    Goal, "g0talk000", title="Give a talk", result="a talk", baseline=0.0, target=10.0, starts=day(-50), due=day(50)
)
HALF_DONE = old(CheckIn, "c0half000", goal=TALK.id, on=day(-1), value=7.0)
BARELY_BEGUN = old(CheckIn, "c0begun00", goal=TALK.id, on=day(-1), value=2.0)
SQL = old(Skill, "s0sql0000", name="SQL", key="SQL", level=2, first_level=2)
OWN_FOUR = "A page for whoever is paged, so that they act calmly without me."


def wins(*ago: int) -> list[Change]:
    """Give wins with SQL, each so many days ago."""
    return [old(Win, f"w0win{n:04d}", text=f"win {n}", on=day(-n), skills=frozenset({"SQL"})) for n in ago]


def closed_tasks() -> list[Change]:
    """Give five tasks done ten days ago, each with a reframe and its win."""
    made: list[Change] = []
    for n in range(5):
        task = old(Task, f"t0done{n:03d}", title=f"task {n}", state="done", done_on=day(-10))
        win = old(Win, f"w0won{n:04d}", text=f"won {n}", on=day(-10), task=task.id)
        kept = old(Reframe, f"r0kept{n:03d}", about=task.id, win=win.id)
        made += [task, win, kept]
    return made


TOM = old(Person, "p0tom0000", name="Tom", role="report")


def reframed_for_tom(offered: int) -> list[Change]:
    """Give a task of Tom's that is done, and the reframe of it that was offered to him on a day."""
    task = old(Task, "t0toms000", title="copy the slide", state="done", done_on=day(-1), for_person=TOM.id)
    kept = old(
        Reframe,
        "r0toms000",
        about=task.id,
        for_person=TOM.id,
        sentence="x",
        offered_on=day(offered),
        stepped_on=day(-1),
    )
    return [task, kept]


JOB = old(Role, "30job0000", title="Engineer", started_on=day(-100))
RUNBOOK_STAYS = old(Statement, "70stays00", statement="The runbook", role=JOB.id)


def falling() -> list[Change]:
    """Give a fit that fell two times running."""
    return [old(Fit, f"40fit{n:04d}", role=JOB.id, on=day(n - 9), score=9 - n) for n in range(3)]


def outside(ago: int, count: int) -> list[Change]:
    """Give tasks that were done on a day, outside the role."""
    done = {"state": "done", "done_on": day(ago), "outside_role": True}
    return [old(Task, f"t0outs{n:03d}", title=f"outside {n}", **done) for n in range(count)]


class Case(NamedTuple):
    """Another value of a setting, and what is seen with it but not with the usual one.

    The records are there; `first` are verbs that are run before. `keys` lead to the place in the dashboard where
    `seen` stands; the verb `rung` prints `said`.
    """

    value: float
    records: list[Change]
    keys: tuple[str, ...]
    seen: str
    rung: str
    said: str
    first: tuple[str, ...] = ()


CASES: dict[str, Case] = {
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
        "told what you want: 0 of 1 (0 %)",
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


def met(person: Person, ago: int, kind: str) -> Any:
    """Give a contact so many days ago."""
    return old(Contact, "h0met0000", person=person.id, on=day(-ago), kind=kind)


def rhythm(role: str) -> Case:
    """Give the case of the days that are usual for a role: the next meeting is five days after the last."""
    who = old(Person, "p0kim0000", name="Kim", role=role)
    kind = "1on1" if contacts.has_one_on_ones(who) else "other"
    return Case(5, [who, met(who, 5, kind)], ("2",), "today", "show p0kim0000", "every 5 days")


CASES |= {f"cadence_{role}": rhythm(role) for role in get_args(RoleOfPerson)}
KIM = old(Person, "p0kim0000", name="Kim", role="peer")
CASES |= {
    "contact_red": Case(
        3,
        [
            ANA,
            met(ANA, 30, "1on1"),
            *(old(Reminder, f"m0late00{n}", text=f"late {n}", on=day(-20)) for n in range(3)),
        ],
        ("c", "enter", "enter"),
        "",
        "checkin --print",
        "",
    ),
    "asks_days": Case(
        5,
        [
            ANA,
            old(Topic, "20near000", person=ANA.id, text="x", side="decided", done_on=day(-4), contact="h0gone000"),
            old(Topic, "20far0000", person=ANA.id, text="y", done_on=day(-6), contact="h0gone000"),
        ],
        ("5", "enter"),
        "own decisions: 1 of 1 (100 %)",
        "agenda Ana",
        "own decisions: 1 of 1",
    ),
    "help_days": Case(
        3,
        [KIM, met(KIM, 4, "help_given")],
        ("c", "enter"),
        "Who could use 15 minutes",
        "checkin --print",
        "Who could use",
    ),
    "social_days": Case(
        9,
        [KIM, met(KIM, 10, "social"), old(Contact, "h0help000", person=KIM.id, on=day(-1), kind="help_given")],
        ("c", "enter"),
        "A coffee with Kim?",
        "checkin --print",
        "A coffee with Kim?",
    ),
}
USUAL: dict[str, tuple[str, str]] = {
    "away_days": ("1 d late late 1 reminder", "late 1"),
    "contact_red": ("The last one-on-one was 30 days ago", "The last one-on-one was 30 days ago"),
    "draft_length": ("free to take on", "free to take on"),
}
"""What is seen with the usual value only, where another value takes something away."""


class Home:
    """Where a person's files are."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        for name in ("DATA", "STATE", "CONFIG"):
            monkeypatch.setenv(f"XDG_{name}_HOME", str(folder / name.lower()))
        monkeypatch.delenv("RUNG_FILE", raising=False)
        self.config = folder / "config" / "rung" / "config.toml"
        self.data, self.state = folder / "data" / "rung" / "career.json", folder / "state" / "rung"
        self.config.parent.mkdir(parents=True)

    def store(self) -> Store:
        """Give the store of the data file."""
        return Store(self.data, self.state, clock.now)

    def choose(self, text: str) -> None:
        """Write the config."""
        self.config.write_text(f"[keys]\n{KEYS}\n[settings]\n{text}\n", encoding="utf-8")


@pytest.fixture(params=["usual", "chosen"])
def is_chosen(request: pytest.FixtureRequest) -> bool:
    """Whether the config has the other value of the setting."""
    return bool(request.param == "chosen")


@pytest.mark.parametrize("key", Settings.__struct_fields__)
async def test_a_setting_is_seen_in_the_dashboard_and_in_a_verb(
    key: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *, is_chosen: bool
) -> None:
    case, home = CASES[key], Home(tmp_path, monkeypatch)
    home.choose(f"{key} = {case.value}" if is_chosen else "")
    home.store().commit(*Step("Began", case.records))
    for verb in case.first:
        assert main(verb.split()) == 0
    seen, said = USUAL.get(key, (case.seen, case.said))
    is_there = is_chosen == (key not in USUAL)
    async with user_of(home.store(), config=configs.load(home.config), size=(120, 40)) as user:
        await user.presses(*case.keys)
        drawn = " ".join(user.screen_text().split())
    assert (" ".join(seen.split()) in drawn.replace("│ ", "")) == is_there, drawn
    capsys.readouterr()
    assert main(case.rung.split()) == 0
    assert (said in capsys.readouterr().out) == is_there
