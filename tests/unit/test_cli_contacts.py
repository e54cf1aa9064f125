"""Contacts by command: `rung met`, and what follows for the next meeting (O11, L12 to L15)."""

from __future__ import annotations

import json

from tests.saved import read_career
from tests.unit.commands import Rung


def test_a_contact_is_noted_listed_edited_and_undone(rung: Rung) -> None:
    rung.says("add person Ana Lima --role manager")
    out = rung.says("met Ana")
    assert "Noted a one-on-one with Ana Lima" in out
    (made,) = read_career(rung.file).contacts.values()
    assert (made.kind, made.text) == ("1on1", "")
    assert "one-on-one  Ana Lima" in " ".join(rung.says("contacts").split("   "))
    rung.says(f"edit {made.id} --trust competence --minutes 40 --text the budget")
    shown = json.loads(rung.says(f"show {made.id} --json"))["record"]
    assert (shown["kind"], shown["trust"], shown["minutes"]) == ("one-on-one", "competence", 40)
    rung.says("undo")
    rung.says("undo")
    assert not read_career(rung.file).contacts


def test_a_name_of_two_words_is_taken_as_a_whole_and_a_new_one_is_added(rung: Rung) -> None:
    rung.says("add person Ana Lima --role peer")
    rung.says("met ana lima lunch, no work --kind social")
    rung.says("met Vera hello from the audit on yesterday")
    career = read_career(rung.file)
    said = {career.headline(one.person): (one.text, one.kind) for one in career.contacts.values()}
    assert said == {"Ana Lima": ("lunch, no work", "social"), "Vera": ("hello from the audit on yesterday", "other")}
    assert sorted(str(one.on) for one in career.contacts.values()) == ["2026-11-20", "2026-11-21"]


def test_help_says_what_came_of_it(rung: Rung) -> None:
    rung.says("add task fix the flaky test")
    rung.says("met Omar the trace --kind help-asked --learned troubleshooting --moved fix the flaky test --met Vera")
    career = read_career(rung.file)
    (made,) = career.contacts.values()
    assert made.skills == {"troubleshooting"}
    assert career.headline(made.task) == "fix the flaky test"
    assert career.headline(made.met) == "Vera"
    found = rung.says("find trace")
    assert "the trace" in found


def test_the_next_meeting_is_seen_moved_put_off_and_held(rung: Rung) -> None:
    rung.says("add person Ana --role manager")
    rung.says("met Ana --on 12 days ago")
    assert "in 2 d" in rung.says("upcoming") or "1:1 with Ana" in rung.says("upcoming")
    (ana,) = read_career(rung.file).people.values()
    rung.says(f"snooze {ana.id}")
    assert str(read_career(rung.file).people[ana.id].next_on) == "2026-11-24"
    rung.says(f"move {ana.id} 30 nov")
    assert str(read_career(rung.file).people[ana.id].next_on) == "2026-11-30"
    assert "Noted a one-on-one with Ana" in rung.says(f"done {ana.id}")
    assert read_career(rung.file).people[ana.id].next_on is None
    shown = json.loads(rung.says(f"show {ana.id} --json"))["record"]["derived"]
    assert (shown["last_met"], shown["days_between"], shown["next_meeting"]) == ("2026-11-21", 14, "2026-12-05")


def test_a_meeting_dated_tomorrow_is_refused_with_what_to_do(rung: Rung) -> None:
    rung.says("add person Ana --role manager")
    ran = rung("met Ana --on tomorrow")
    assert ran.status == 1
    assert "is in the future" in ran.err
    assert not read_career(rung.file).contacts


def test_days_of_zero_ask_for_no_meeting(rung: Rung) -> None:
    rung.says("add person Ana --role manager --every 0")
    rung.says("met Ana --on 100 days ago")
    assert "1:1" not in rung.says("upcoming")


def test_the_mask_blocks_what_was_said_and_which_side_was_shown(rung: Rung) -> None:
    rung.says("met Ana about her divorce --trust character --kind help-given")
    for verb in ("contacts --mask", "contacts --json --mask", "people --mask"):
        out = rung.says(verb)
        assert not {"Ana", "divorce", "character"} & set(out.replace('"', " ").split()), out


def test_two_people_who_are_one_have_their_contacts_together_and_apart_again(rung: Rung) -> None:
    rung.says("met Ana one")
    rung.says("add person Ana-Maria --role manager")
    rung.says("met Ana-Maria two --kind one-on-one")
    rung.says("merge Ana-Maria Ana")
    career = read_career(rung.file)
    assert {career.headline(one.person) for one in career.contacts.values()} == {"Ana-Maria"}
    rung.says("undo")
    career = read_career(rung.file)
    assert {career.headline(one.person) for one in career.contacts.values()} == {"Ana", "Ana-Maria"}


def test_a_person_who_is_deleted_leaves_the_contacts_readable(rung: Rung) -> None:
    rung.says("met Ana about the budget")
    (ana,) = read_career(rung.file).people.values()
    rung.says(f"delete {ana.id}")
    assert "(gone)" in rung.says("contacts")
    rung.says("upcoming")
    rung.says("checkin --print")


def test_who_helped_to_see_it_is_kept_with_the_reframe_and_thanked(rung: Rung) -> None:
    rung.says("reframe update the payments runbook --helped-by Lena --save")
    (kept,) = rung.career.reframes.values()
    assert rung.career.headline(kept.helped_by) == "Lena"
    assert "Noted thanks to Lena" in rung.says("met Lena --kind thanks")
    (thanks,) = rung.career.contacts.values()
    assert thanks.person == kept.helped_by
