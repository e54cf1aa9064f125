"""`rung skills`, `rung rate` and what `rung close` offers: how far one is, what shows it, and what others say."""

from __future__ import annotations

import json
from typing import Any

import pytest

from career.model import skills
from career.model.skills import Rating, Skill
from tests.unit.commands import Rung

DOCS = "Technical documentation"


def skill(rung: Rung, words: str) -> Skill:
    """Give the skill with that key or name."""
    found = skills.of(words, rung.career)
    assert found
    return found


def shown(rung: Rung, name: str) -> dict[str, Any]:
    """Give what `rung skills --json` says of a skill."""
    told: list[dict[str, Any]] = json.loads(rung.says("skills --json"))["skills"]
    return next(one for one in told if one["name"] == name)


def test_rating_a_skill_adds_it_and_says_so(rung: Rung) -> None:
    out = rung.says("rate technical documentation 1")
    made = skill(rung, "documentation")
    assert f"Rated '{DOCS}' 1 helped · {rung.career.short(made.id)} · undo: rung undo" in out
    assert (made.level, made.first_level) == (1, 1)
    rung.says("rate documentation 3 --why three teams adopted it")
    assert (skill(rung, DOCS).level, skill(rung, DOCS).first_level) == (3, 1)
    rung.says(f"rate {skills.typed_as(made, rung.career)} 2")
    assert len(rung.career.skills) == 1
    rung.says("undo")
    assert skill(rung, DOCS).level == 3
    assert "1 → 3" in rung.says("skills")


def test_what_somebody_else_says_makes_a_gap(rung: Rung) -> None:
    rung.says("rate mentoring 3")
    out = rung.says("rate mentoring 1 --by Ana --on last fri --why one of two stayed")
    assert "on: Fri 20 Nov 2026, yesterday" in out
    assert "new person: Ana" in out
    assert (shown(rung, "Mentoring and coaching")["level"], shown(rung, "Mentoring and coaching")["gap"]) == (3, 2)
    assert "widest gap: Mentoring and coaching: Ana sees 2 less" in rung.says("skills")
    told = rung.says(f"show {skill(rung, 'mentoring').id}")
    assert "Ana: 1 helped, yesterday · 2 levels below what I say" in told
    assert "Ana: 1 helped · one of two stayed" in told


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("rate mentoring", "No level was typed"),
        ("rate mentoring high", "No level was typed"),
        ("rate mentoring 5", "It goes from 0 to 4"),
        ("rate mentoring -1", "It goes from 0 to 4"),
        ("rate mentoring 2 --on tomorrow", "is in the future"),
        ("add skill mentoring --level 9", "(--level)"),
    ],
)
def test_what_is_no_rating_is_refused_with_what_would_do(rung: Rung, typed: str, says: str) -> None:
    ran = rung(typed)
    assert ran.status in {1, 2}
    assert says in ran.err
    assert not rung.file.exists()


def test_a_skill_is_added_listed_shown_and_edited(rung: Rung) -> None:
    rung.says("add skill film projector --level 2 --target 2 --energy 1 --odd")
    made = skill(rung, "film projector")
    assert (made.level, made.target, made.energy, made.odd) == (2, 2, 1, True)
    assert "2 alone  unproven" in rung.says("list skills")
    assert "me" in rung.says("list ratings")
    rung.says(f"edit {made.id} --level 3 --first 0")
    assert shown(rung, "film projector")["delta"] == 3
    assert "from weak to strong" not in rung.says("skills")
    rung.says("add win ran the festival's first night --skills film projector")
    assert "from weak to strong: film projector 0 → 3" in rung.says("skills")
    assert json.loads(rung.says("skills --json"))["turned_strong"] == [made.id]
    assert "is one of your skills already" in rung.refuses("add skill Film-Projector")


def test_a_win_fills_an_unproven_level(rung: Rung) -> None:
    rung.says("rate databases 3")
    assert shown(rung, "Database design and tuning")["unproven"] is True
    rung.says("add win p95 from 4.1 s to 0.9 s --skills databases")
    assert shown(rung, "Database design and tuning")["unproven"] is False


def test_what_only_wins_show_is_there_without_a_record(rung: Rung) -> None:
    rung.says("add win Priya closed 412 from it --skills documentation, juggling")
    assert not rung.career.skills
    assert (shown(rung, DOCS)["id"], shown(rung, DOCS)["level"], shown(rung, DOCS)["wins"]) == ("", None, 1)
    out = rung.says("skills")
    assert "no level yet" in out
    assert "new" not in out.replace("no level yet", "")
    rung.says("add win the first one --on 2026-02-02")
    assert "2 new, 0 raised this quarter" in rung.says("skills")
    assert "`rung list skills`" not in out
    assert "Nothing here yet. Add the first with: rung add skill" in rung.says("list skills")


def test_without_any_skill_it_says_where_they_come_from(rung: Rung) -> None:
    assert rung.says("skills") == "No skills yet. Reframe a task, or: rung add skill NAME\n"
    assert json.loads(rung.says("skills --json")) == {
        "learned": {"new": 0, "up": 0}, "turned_strong": [], "widest_gap": None, "skills": [],
    }  # fmt: skip


def reframed(rung: Rung) -> str:
    """Give the id of a reframed task that is a third proof of documentation."""
    rung.says("rate documentation 1")
    for text in ("one", "two"):
        rung.says(f"add win {text} --skills documentation")
    rung.says("add task update the payments runbook")
    about = rung.id_of("update the payments runbook")
    rung.says(f"reframe {about} --skill documentation --save")
    return about


def test_a_close_says_which_level_the_wins_speak_for(rung: Rung) -> None:
    about = reframed(rung)
    assert shown(rung, DOCS)["raise_to"] is None
    out = rung.says(f"close {about} Priya closed 412 from it --right y --true yes")
    short = skills.typed_as(skill(rung, DOCS), rung.career)
    assert f"3 wins since 1 helped support raising {DOCS} to 2 alone" in out
    assert f"rung rate {short} 2" in out
    assert shown(rung, DOCS)["raise_to"] == 2
    assert "(raise to 2?)" in rung.says("skills")
    rung.says(f"rate {skill(rung, DOCS).id} 2")
    assert (shown(rung, DOCS)["raise_to"], shown(rung, DOCS)["proofs"]) == (None, 0)


def test_a_close_takes_the_level_where_it_is_told_to(rung: Rung) -> None:
    about = reframed(rung)
    out = rung.says(f"close {about} Priya closed 412 from it --right y --true yes --raise")
    assert f"came true · {DOCS[:9]}" in out
    (first, latest) = sorted(rung.career.ratings.values(), key=lambda rating: rating.created_at)
    assert isinstance(latest, Rating)
    assert (first.level, latest.level, latest.why) == (1, 2, "3 wins since 1 helped")
    rung.says("undo")
    assert (skill(rung, DOCS).level, len(rung.career.ratings), len(rung.career.wins)) == (1, 1, 2)


@pytest.mark.parametrize(
    ("line", "level", "why"),
    [
        ("", 1, "A new level needs a win that shows it."),
        ("it held", 4, "There are not enough wins for a new level yet."),
    ],
)
def test_a_level_that_is_not_due_is_not_taken(rung: Rung, line: str, level: int, why: str) -> None:
    about = reframed(rung)
    rung.says(f"rate {skill(rung, DOCS).id} {level}")
    assert why in rung.refuses(f"close {about} {line} --right y --true yes --raise")


def test_close_tells_programs_of_it(rung: Rung) -> None:
    about = reframed(rung)
    told = json.loads(rung.says(f"close {about} it held --right y --true yes --json"))
    assert told["raise"] == {"skill": DOCS, "level": 2, "proofs": 3}


def test_a_file_from_before_there_were_skills_is_read_and_takes_them(rung: Rung) -> None:
    rung.file.parent.mkdir(parents=True)
    rung.file.write_text(
        '{"_rung":{"1":{"schema":1}},"wins":{"w1234567a":{"created_at":"2026-11-20T08:00:00Z","on":"2026-11-20",'
        '"skills":["documentation"],"text":"it held"}}}',
        "utf-8",
    )
    assert "1 win" in rung.says("skills")
    assert rung("rate documentation 2").status == 0
    assert (len(rung.career.wins), skill(rung, DOCS).level) == (1, 2)


def test_its_thresholds_are_settings(rung: Rung) -> None:
    config = rung.file.parents[2] / "config" / "rung" / "config.toml"
    config.parent.mkdir(parents=True)
    config.write_text("[settings]\nhollow_days = 30\nraise_proofs = 1\n", "utf-8")
    rung.says("rate databases 3 --on 2026-09-01")
    rung.says("add win p95 from 4.1 s to 0.9 s --skills databases --on 2026-10-01")
    told = shown(rung, "Database design and tuning")
    assert (told["unproven"], told["raise_to"]) == (True, 4)
    assert "unproven" in rung.says("skills")


def test_the_words_of_a_half_of_a_name_and_of_an_id_mean_that_skill(rung: Rung) -> None:
    rung.says("rate Presenting and public speaking 1")
    rung.says("rate public speaking 2")
    rung.says("rate code review 3")
    rung.says("win I gave the keynote --skills public speaking")
    assert {(s.key, s.level) for s in rung.career.skills.values()} == {("presenting", 2), ("code-review", 3)}
    assert [win.skills for win in rung.career.wins.values()] == [{"presenting"}]


def test_words_that_may_mean_a_skill_are_kept_and_that_skill_is_named(rung: Rung) -> None:
    said = rung.says("rate python 3")
    assert "Is 'python' Back-end development? Then type: rung undo, and rung rate backend 3" in said
    assert [s.name for s in rung.career.skills.values()] == ["python"]
    assert "Is 'python'" not in rung.says("rate python 4")
    assert "Is '" not in rung.says("rate stage lighting 2")


@pytest.mark.parametrize(("answer", "key"), [("y", "backend"), ("n", "python")])
def test_words_that_may_mean_a_skill_are_asked_about_at_a_terminal(
    rung: Rung, monkeypatch: pytest.MonkeyPatch, answer: str, key: str
) -> None:
    monkeypatch.setattr("tui.cli.skill_typed.at_a_terminal", lambda: True)
    for typed in ("rate python 3", "add skill python"):
        ran = rung(typed, given=f"{answer}\n")
        assert typed.startswith("add") or "Is 'python' Back-end development? y/n" in ran.err
    assert [s.key for s in rung.career.skills.values()] == [key]


def test_a_comma_in_the_name_of_a_skill_parts_nothing(rung: Rung) -> None:
    rung.says("rate", "C, C++ and Go", "2")
    rung.says("win", "Ported it", "--skills", "mentoring, c, c++ and go")
    rung.says("win", "Both", "--skills", 'hiring, "Bread, butter"')
    assert {win.text: win.skills for win in rung.career.wins.values()} == {
        "Ported it": {"mentoring", "C, C++ and Go"},
        "Both": {"hiring", "Bread, butter"},
    }
    rung.says("reframe", "update the payments runbook", "--skill", "C, C++ and Go", "--save")
    [kept] = rung.career.reframes.values()
    assert "C, C++ and Go" in kept.skills


def test_a_goal_is_made_from_the_widest_gap_and_undone(rung: Rung) -> None:
    rung.says("rate mentoring 3")
    rung.says("rate mentoring 1 --by Lena")
    assert (
        "A goal from the widest gap? Mentoring and coaching, 2 above what Lena says: rung skills --goal"
        in rung.says("skills")
    )
    out = rung.says("skills --goal")
    assert "due: Wed 31 Mar 2027" in out
    assert "Added goal 'Mentoring and coaching: from helped to relied on, as Lena" in out
    assert "Mentoring and coaching: from helped" in rung.says("goals")
    assert "A goal from the widest gap?" not in rung.says("skills")
    rung.says("undo")
    assert not rung.career.goals
    assert "A goal from the widest gap?" in rung.says("skills")


def test_without_a_gap_it_says_what_makes_one(rung: Rung) -> None:
    rung.says("rate mentoring 3")
    assert "--by NAME" in rung.refuses("skills --goal")


def test_what_others_said_comes_before_what_i_say(rung: Rung) -> None:
    rung.says("rate mentoring 2 --by Ana --on last fri --why one of two stayed")
    rung.says("rate mentoring 1 --by Lena")
    heard = "Lena said 1 helped, today · Ana said 2 alone, yesterday: one of two stayed."
    out = rung.says("rate mentoring 3")
    assert out.index(heard) < out.index("Rated 'Mentoring and coaching' 3 relied on")
    short = skill(rung, "mentoring").id
    edited = rung.says(f"edit {short} --level 2")
    assert edited.index(heard) < edited.index("Edited")
    assert "said" not in rung.says("rate mentoring 2 --by Tom")
    ran = rung("rate mentoring")
    assert (ran.status, heard in " ".join(ran.out.split())) == (1, True)


def test_what_others_said_is_masked_where_names_are(rung: Rung) -> None:
    rung.says("rate mentoring 1 --by Lena --why Lena saw two leave")
    out = rung.says("rate mentoring 3 --mask")
    assert "said 1 helped" in out
    assert "Lena" not in out
    assert "two leave" not in out
