"""The people and the goals of the demo's story."""

from __future__ import annotations

from typing import NamedTuple

from tui.demo.life import Life


class People(NamedTuple):
    """Ids of the people in the story."""

    ana: str
    marta: str
    dana: str
    omar: str
    lena: str
    priya: str
    tom: str


class Goals(NamedTuple):
    """Ids of the goals that other records refer to."""

    payments: str
    leads: str
    talks: str
    nights: str
    feature: str
    orders: str
    platform: str


def tell_people(life: Life) -> People:
    """Add the people of the story."""

    def person(name: str, role: str, influence: int, cares: str) -> str:
        return life.add("people", 175, name=name, role=role, influence=str(influence), cares_about=cares)

    return People(
        ana=person("Ana", "manager", 3, "no surprises, dates that hold"),
        marta=person("Marta", "skip", 3, "audits without findings, growing leads"),
        dana=person("Dana", "partner", 2, "knowing early, short updates"),
        omar=person("Omar", "partner", 2, "exports that customers can read"),
        lena=person("Lena", "mentor", 2, "interfaces that need no manual"),
        priya=person("Priya", "report", 0, "quiet nights on call"),
        tom=person("Tom", "report", 0, "merging on his own"),
    )


def tell_goals(life: Life, people: People) -> Goals:
    """Add the goals: one done, some on the way, one behind, one postponed twice, and one that is only a title."""
    orders = _orders(life)
    payments = _payments(life)
    leads = _leads(life)
    nights = _nights(life)
    talks = _talks(life)
    feature, platform = _with_approvals(life, people)
    life.done(orders, 32, 0.9, "same command, same data: 4.1 s before, 0.9 s after")
    life.done(nights, 4, 3, "a week on call with three pages, 11 in the spring")
    life.add("goals", 8, title="Learn to run a budget")
    life.add("goals", 60, title="Speak at a conference", state="idea", revisit_on=life.day(9))
    life.add("goals", 140, title="Certificate in finance", state="paused", kind="learning", note="after the release")
    return Goals(payments, leads, talks, nights, feature, orders, platform)


def _orders(life: Life) -> str:
    goal = life.add(
        "goals", 170, title="Orders page under 1 s", kind="performance", focus="technical",
        result="Support opens an order while the customer is still talking", unit="s", baseline="4.1", target="1",
        starts=life.day(-165), due=life.day(-30), org_metric="time to first answer", approvals_none="y",
        step_to="from fixing what is slow to owning how fast we are, because the figure is mine", review_every_days="14",
    )  # fmt: skip
    life.check_in(
        goal,
        (150, "4.1", "baseline, with the command"),
        (120, "2.6", "two indexes"),
        (80, "1.4", "list query rewritten"),
    )
    return goal


def _payments(life: Life) -> str:
    goal = life.add(
        "goals", 130, title="Go-to for payments", kind="performance", focus="knowhow",
        result="Whoever is on call closes a payments incident without me", unit="incidents", baseline="0", target="5",
        starts=life.day(-126), due=life.day(66), org_metric="hours of payments downtime", org_baseline="9", org_target="3",
        org_value="4", my_metric="nights that nobody rings me", my_baseline="18", my_target="29", my_value="26",
        approvals_none="y", scope="job", stretch="1", visible="2", serves_vision="1", times_done="2", sharpens_edge="y",
        step_to="from the one who fixes payments to the one whose design others run", review_every_days="14",
        if_cue="an incident is closed", then_do="I add its commands to the runbook the same day",
    )  # fmt: skip
    life.check_in(
        goal,
        (100, "0", "runbook has four of nine alerts"),
        (72, "1", "Priya closed one from the page"),
        (44, "2", "and one at night"),
        (16, "3", "nobody rang me"),
    )
    return goal


def _leads(life: Life) -> str:
    goal = life.add(
        "goals", 120, title="Grow two leads", focus="relationships", result="The two leads run projects without me",
        unit="projects", baseline="0", target="5", starts=life.day(-110), due=life.day(40),
        org_metric="projects delivered without their manager", step_to="from leading work to leading those who lead it",
        review_every_days="14", proof="they presented the result, not me",
    )  # fmt: skip
    life.check_in(
        goal, (90, "0", "both said what they want"), (60, "1", "Tom ran the billing split"), (13, "1", "stuck")
    )
    return goal


def _nights(life: Life) -> str:
    goal = life.add(
        "goals", 115, title="Sleep when on call", kind="performance", focus="technical",
        result="A week on call is a week of sleep", unit="pages a week", baseline="11", target="3",
        starts=life.day(-110), due=life.day(80), org_metric="pages a week", approvals_none="y",
        step_to="from answering alerts to deciding which exist", review_every_days="14",
    )  # fmt: skip
    life.check_in(goal, (96, "11", ""), (68, "7", "three alerts deleted"), (40, "5", ""), (11, "4", "retries fixed"))
    return goal


def _talks(life: Life) -> str:
    goal = life.add(
        "goals", 105, title="Give three talks", focus="communication", result="Three rooms know what we build",
        unit="talks", baseline="0", target="3", starts=life.day(-100), due=life.day(30), org_metric="none",
        my_metric="teams that ask me first",
        approvals_none="y", step_to="from known in one team to known in three", review_every_days="30",
    )  # fmt: skip
    life.check_in(goal, (75, "1", "guild, twenty minutes"), (20, "2", "sales, on the export"))
    life.edit(goal, 45, due=life.day(40), why="the autumn slot went to another team")
    life.edit(goal, 14, due=life.day(50), why="moved with the all-hands")
    return goal


def _with_approvals(life: Life, people: People) -> tuple[str, str]:
    feature = life.add(
        "goals", 26, title="Own a feature alone", kind="learning", focus="technical",
        result="One feature from the first talk to the last release note", starts=life.day(-20), due=life.day(120),
        step_to="from a layer to a whole product, because leads are asked for all of it", review_every_days="14",
        org_metric="features shipped", if_cue="it is 10:00", then_do="25 minutes in the web client before mail",
    )  # fmt: skip
    life.check_in(feature, (6, "", "the first component renders"))
    life.add("approvals", 24, goal=feature, person=people.lena, what="an hour a week", state="yes")
    life.add("approvals", 9, goal=feature, person=people.ana, what="two days a week")
    platform = life.add(
        "goals", 12, title="Work with platform", kind="relationship", focus="influence", starts=life.day(5),
        result="The platform group asks us before it decides", due=life.day(150), org_metric="none",
        step_to="from one team to what all teams build on", blocked_on=people.marta,
        then_do="write the one page that says what we would bring",
    )  # fmt: skip
    life.add("approvals", 3, goal=platform, person=people.marta, what="a seat in their review")
    return feature, platform
