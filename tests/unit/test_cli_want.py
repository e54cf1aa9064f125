"""`rung want`: what I want, who knows it, what came of it, and who decides on a goal, by command (B9, B15, B16)."""

from __future__ import annotations

import json

import pytest

from tests.unit.commands import Rung


@pytest.fixture
def work(rung: Rung) -> Rung:
    """Give a career with four people who decide, and a goal."""
    for typed in (
        "Ana --role manager --influence 3",
        "Marta --influence 3",
        "Dana --influence 2",
        "Omar --influence 2",
    ):
        rung.says(f"add person {typed}")
    rung.says("add goal Grow two leads --deciders Omar")
    return rung


def test_a_want_is_added_told_happens_and_each_step_is_undone(work: Rung) -> None:
    said = work.says("want sit in on the audit --inside the audit team --why I like figures --goal grow two leads")
    assert "told none of it: Ana (influence 3), Marta (influence 3), Dana (influence 2), Omar (influence 2)" in said
    (want,) = work.career.wants.values()
    assert (want.text, want.part, want.why, want.goal) == (
        "sit in on the audit",
        "the audit team",
        "I like figures",
        work.id_of("Grow two leads"),
    )
    for name in ("Ana", "Marta", "Dana"):
        assert "audit team from the inside" in work.says(f"script tell-want --about {want.id} --to {name}")
        work.says(f"script tell-want --about {want.id} --to {name} --told")
    out = work.says("want")
    assert "Grow two leads (g" in out
    assert "decided by Omar" in out
    assert "of what you want, told one thing at least: 3 of 4 (75 %) of those who decide" in out
    assert "told none of it: Omar (influence 2)" in out
    assert "told Dana, Marta, Ana" in out
    work.says(f"done {want.id} --proof I sat in on the audit of March")
    (win,) = work.career.wins.values()
    assert (win.text, win.want, win.goal) == ("I sat in on the audit of March", want.id, want.goal)
    assert "Nothing open" in work.says("list wants")
    assert "happened on 21 Nov" in work.says("list wants --all")
    work.says("undo")
    assert not work.career.wins
    assert "told" in work.says("list wants")


def test_a_want_is_edited_and_deleted(work: Rung) -> None:
    work.says("want lead two people")
    want = work.id_of("lead two people")
    work.says(f"edit {want} --inside the payments team")
    assert work.career.wants[want].part == "the payments team"
    work.says(f"delete {want}")
    assert not work.career.wants
    work.says("undo")
    assert list(work.career.wants) == [want]
    assert "lead two people" in work.says("find lead")


def test_json_and_the_lists_say_who_does_not_know(work: Rung) -> None:
    work.says("want lead two people")
    want = work.id_of("lead two people")
    work.says(f"script S3 --about {want} --to Marta --told")
    found = json.loads(work.says("want --json"))
    assert found["told_share"] == 0.25
    assert [(one["text"], one["deciders"]) for one in found["decided_goals"]] == [("Grow two leads", ["Omar"])]
    assert [one["text"] for one in found["told"]] == ["Marta"]
    assert [(one["text"], one["influence"]) for one in found["untold"]] == [("Ana", 3), ("Dana", 2), ("Omar", 2)]
    assert found["wants"][0]["derived"]["state"] == "told"
    people = {one["name"]: one["derived"] for one in json.loads(work.says("list people --json"))}
    assert (people["Marta"]["knows_want"], people["Ana"]["knows_want"]) == (True, False)
    assert "not told what you want" in work.says("list people")
    assert "1 of 4 who decide were told one thing at least of what you want in the last 180 days (25 %)." in work.says(
        "numbers"
    )
    assert next(one for one in json.loads(work.says("numbers --json")) if one["name"] == "told")["value"] == 0.25


def test_a_win_may_say_of_which_want_it_came(work: Rung) -> None:
    work.says("want lead two people")
    work.says("win I lead Tom and Priya --want lead two people")
    assert "happened on 21 Nov" in work.says("list wants --all")


def test_who_decides_on_a_goal_is_said_with_the_goal_or_with_the_person(work: Rung) -> None:
    goal = work.id_of("Grow two leads")
    assert "who decides  Omar" in " ".join(work.says(f"show {goal}").split("\n")).replace("   ", "  ")
    work.says("add goal Give talks")
    assert "nobody is named who decides on: Give talks" in work.says("want")
    work.says(f"edit {work.id_of('Marta')} --decides-on Give talks, Grow two leads")
    assert "nobody is named" not in work.says("want")
    work.says(f"edit {goal} --deciders Ana")
    assert [p.name for p in work.career.people.values() if goal in p.decides_on] == ["Ana"]
    assert "no goal 'Fly'" in work.refuses(f"edit {work.id_of('Marta')} --decides-on Fly")
    assert json.loads(work.says(f"show {goal} --json"))["record"]["derived"]["deciders"] == [work.id_of("Ana")]


def test_before_anything_is_said_it_says_what_to_do(rung: Rung) -> None:
    out = rung.says("want")
    assert "rung want TEXT" in out
    assert "rung add person NAME --influence 3" in out


def test_a_want_that_happened_cannot_happen_twice(work: Rung) -> None:
    work.says("want lead two people")
    want = work.id_of("lead two people")
    work.says(f"done {want}")
    assert [win.text for win in work.career.wins.values()] == ["Led two people"]
    assert "has happened already" in work.refuses(f"done {want}")


def test_each_want_names_whom_of_those_who_decide_it_was_not_told(work: Rung) -> None:
    work.says("want lead two people")
    lead = work.id_of("lead two people")
    for name in ("Ana", "Marta", "Dana", "Omar"):
        work.says(f"script tell-want --about {lead} --to {name} --told")
    work.says("want sit in on the audit")
    work.says(f"script tell-want --about {work.id_of('sit in on the audit')} --to Ana --told")
    out = " ".join(work.says("want").split())
    assert "told Ana; not told: Marta, Dana, Omar sit in on the audit" in out
    assert "told Omar, Dana, Marta, Ana lead two people" in out
    assert "of what you want, told one thing at least: 4 of 4 (100 %)" in out
    assert "told Ana; not told: Marta, Dana, Omar" in " ".join(work.says("profile").split())


def test_a_want_that_is_told_in_one_step_is_kept_listed_and_undone(work: Rung) -> None:
    work.says("script tell-want --want budgets --part sales --to Dana,Omar --told")
    (want,) = work.career.wants.values()
    assert (want.text, want.part) == ("budgets", "sales")
    assert "told Omar, Dana; not told: Ana, Marta" in " ".join(work.says("want").split())
    work.says("script tell-want --want Budgets --part sales --to Ana --told")
    assert len(work.career.wants) == 1
    work.says("undo")
    work.says("undo")
    assert not work.career.wants
    assert not work.career.tellings


def test_a_goal_is_told_without_a_part(work: Rung) -> None:
    goal = work.id_of("Grow two leads")
    assert "learning more about growing two leads, and I wanted you to know it" in work.says(
        f"script tell-want --about {goal} --to Ana"
    )
