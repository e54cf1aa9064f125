"""What was picked comes back for its own words, is told, and changes nothing else."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from career.card import card as cards
from career.card import open_card, save_card
from career.card.memory import Memory
from career.card.skill_chips import memory_line
from career.model import choices
from career.model.choices import Pick
from career.model.snapshot import Career
from career.reframing import suggest
from tests.building import after, career_of, in_context, moment_on

NOTES = "take the stand-up notes"


def pick(text: str = NOTES, skills: str = "facilitation", left_out: str = "") -> Pick:
    return moment_on().make(Pick, text=text, skills=frozenset(skills.split()), left_out=frozenset(left_out.split()))


def shown(task: str, *kept: Pick) -> list[str]:
    return [one.id for one in Memory(kept).suggest(task).skills if one.shown]


@pytest.mark.parametrize(
    "task", [NOTES, "Take the  Stand-up notes", "take our stand-up notes", "OPS-12 take stand-up notes"]
)
def test_the_same_words_bring_back_what_was_picked(task: str) -> None:
    assert "facilitation" not in [one.id for one in suggest(task).skills if one.shown]
    assert shown(task, pick()) == ["facilitation"]


def test_a_task_that_holds_the_words_begins_with_what_was_picked() -> None:
    found = Memory([pick()]).suggest("take the stand-up notes for the payments team").skills
    assert (found[0].id, found[0].confidence) == ("facilitation", "maybe")
    assert sum(one.shown for one in found) <= 3


@pytest.mark.parametrize(
    "task",
    ["fix the flaky checkout test", "stand in for Ana", "write the release notes", "take the minutes", "todo", ""],
)
def test_other_tasks_are_answered_as_before(task: str) -> None:
    assert Memory([pick()]).suggest(task) == suggest(task)


def test_what_is_remembered_is_told_and_quotes_the_task() -> None:
    [first, *others] = Memory([pick()]).suggest(NOTES).skills
    assert (first.name, first.remembered, first.confidence) == ("Facilitation", NOTES, "likely")
    assert first.because
    assert all(quote in NOTES for quote in first.because)
    assert not any(one.remembered for one in others)


def test_what_was_taken_off_is_not_picked_for_such_words_again() -> None:
    task = "update the payments runbook"
    assert "documentation" in shown(task)
    held = pick(task, "writing", "documentation")
    assert shown(task, held) == ["writing"]
    assert "documentation" not in shown(f"{task} for the night shift", held)


def test_a_skill_of_one_s_own_comes_back_by_its_own_name() -> None:
    [first, *_] = Memory([pick(skills="juggling")]).suggest(NOTES).skills
    assert (first.id, first.name, first.shown) == ("juggling", "juggling", True)


def test_a_task_that_says_too_little_or_in_another_language_is_known_once_it_was_picked_for() -> None:
    for task in ("the usual for monday", "den Bericht für den Chef schreiben"):
        assert not suggest(task).enough
        found = Memory([pick(task, "writing")]).suggest(task)
        assert found.enough
        assert [one.id for one in found.skills] == ["writing"]


def test_the_latest_of_two_picks_counts() -> None:
    early, late = pick(skills="writing"), pick(skills="facilitation")
    late = replace(late, id="q00000009", created_at=late.created_at + timedelta(days=1))
    assert shown(NOTES, late, early) == shown(NOTES, early, late) == ["facilitation"]


def test_ids_and_links_alone_are_no_wording() -> None:
    memory = Memory([pick("OPS-12", "writing")])
    assert memory.suggest("OPS-13") == suggest("OPS-13")
    assert memory.remember("OPS-12 #4", frozenset({"writing"}), frozenset(), moment_on()) is None


def test_many_picks_do_not_make_it_slow_and_do_not_meddle() -> None:
    kept = [replace(pick(f"visit plant {n} in the county of {n}"), id=f"q{n:08d}") for n in range(3000)]
    assert Memory(kept).suggest("fix the flaky checkout test") == suggest("fix the flaky checkout test")


# Kept with the card


def kept(task: str, add: str = "", off: str = "", career: Career | None = None) -> Career:
    career = career or career_of()
    card = open_card.open_card(task, in_context(career))
    card = cards.add_skill(card, add) if add else card
    card = cards.take_off(card, off) if off else card
    return after(career, save_card.keep(card, in_context(career, moment_on())))


def test_a_card_that_is_kept_as_it_was_offered_leaves_nothing_to_remember() -> None:
    assert not kept("update the payments runbook").picks


def test_a_correction_is_kept_in_the_same_step_and_counts_the_next_time() -> None:
    career = kept("update the payments runbook", add="facilitation", off="documentation")
    [held] = career.picks.values()
    assert "facilitation" in held.skills
    assert held.left_out == {"documentation"}
    card = open_card.open_card("update the payments runbook", in_context(career))
    assert "facilitation" in card.picked
    assert "documentation" not in card.picked
    assert memory_line(card.offers).startswith("You chose before: \u201cupdate the payments runbook\u201d → ")


def test_the_same_words_are_remembered_once_with_what_was_picked_last() -> None:
    career = kept("update the payments runbook", add="facilitation")
    again = kept("update the payments runbook", add="teaching", off="facilitation", career=career)
    [held] = again.picks.values()
    assert "teaching" in held.skills
    assert "facilitation" not in held.skills


def test_what_is_forgotten_is_asked_of_the_engine_again() -> None:
    career = kept("update the payments runbook", add="facilitation")
    [held] = career.picks.values()
    career = after(career, choices.forget(held))
    card = open_card.open_card("update the payments runbook", in_context(career))
    assert card.picked == tuple(one.id for one in suggest("update the payments runbook").skills if one.shown)
    assert memory_line(card.offers) == ""


@pytest.mark.parametrize(("kept", "task"), [("UI QA", "UI QA"), ("UI QA", "ui/qa"), ("UI QA", "do the UI QA, again")])
def test_short_words_are_remembered(kept: str, task: str) -> None:
    assert "facilitation" in shown(task, pick(kept))
