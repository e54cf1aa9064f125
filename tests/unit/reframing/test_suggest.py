"""What a person sees when they ask what a task is good for."""

from __future__ import annotations

import json
import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from career.reframing import Suggestions, as_json, skill, suggest


def ids(answer: Suggestions) -> list[str]:
    return [one.id for one in answer.skills]


def shown(answer: Suggestions) -> list[str]:
    return [one.id for one in answer.skills if one.shown]


def test_documentation_leads_to_communication_and_influence() -> None:
    """P13: writing documentation makes a better communicator, and that brings influence."""
    first = suggest("update the payments runbook").skills[0]
    chain = skill(first.id)
    assert first.id == "documentation"
    assert first.because == ("runbook",)
    assert chain.leads_to == ("plain-language", "influence")
    assert chain.lasting
    assert chain.asset


@pytest.mark.parametrize(
    "task", ["optimise the database", "tune the slow orders query", "add an index to the orders table"]
)
def test_database_optimisation_builds_databases_and_performance(task: str) -> None:
    """P13: optimising a database teaches performance."""
    answer = suggest(task)
    assert {"databases", "performance"} <= set(ids(answer))
    assert shown(answer)[0] in {"databases", "performance"}
    assert "performance" in skill("databases").leads_to


@pytest.mark.parametrize(
    "task", ["backend developer: build the settings page in react", "take the date-picker bug in the web client"]
)
def test_a_backend_developer_with_a_front_end_task_builds_front_end(task: str) -> None:
    """P8: the task that is not mine is the one the next role needs."""
    assert "frontend" in shown(suggest(task))


@pytest.mark.parametrize(
    ("task", "wanted"),
    [
        ("cover the front desk till 3", "adaptability"),
        ("cover for Ana while she is away", "adaptability"),
        ("chase the overdue timesheets", "follow-through"),
        ("reply to the parents about the trip", "writing"),
        ("sit in on the sales call", "active-listening"),
        ("hand over my accounts to Tom", "onboarding"),
        ("talk to Lena about the rota", "active-listening"),
        ("help Marta with her talk", "mentoring"),
        ("escalate the late delivery to the director", "follow-through"),
        ("push back on the friday deadline", "negotiation"),
        ("payroll for june", "accounting"),
        ("mark the year 8 essays", "teaching"),
        ("reorder gloves for the ward", "procurement"),
    ],
)
def test_what_is_asked_of_people_shows_in_the_verb(task: str, wanted: str) -> None:
    assert wanted in ids(suggest(task))[:3]


@pytest.mark.parametrize(
    "task",
    [
        "", " ", "todo", "stuff for monday", "that thing", "PROJ-812", "https://example.org/board/7", "see notes #12",
        "finish the rest asap", "!!!", "42", "\x00\x1b\x07", "\N{FIRE}\N{ROCKET}",
    ],
)  # fmt: skip
def test_a_vague_task_gets_one_question(task: str) -> None:
    answer = suggest(task)
    assert not answer.enough
    assert answer.skills == ()
    assert answer.question == "What will exist when it is done, and who is it for?"
    assert answer.language_known


def test_the_answer_to_the_question_counts() -> None:
    answer = suggest("the thing for Dana", "a runbook for whoever is on call")
    assert answer.enough
    assert answer.question == ""
    assert answer.task == "the thing for Dana"
    assert "documentation" in shown(answer)


@pytest.mark.parametrize(
    "task",
    ["请更新支付手册", "отчёт для клиента", "Bericht für den Chef schreiben", "preparar el informe para la junta"],
)
def test_another_language_is_said_to_be_unknown(task: str) -> None:
    answer = suggest(task)
    assert not answer.enough
    assert not answer.language_known


@pytest.mark.parametrize(
    "task", ["résumé screening for the café", "update the naïve Bayes model docs", "please update de docs"]
)
def test_english_with_foreign_letters_is_english(task: str) -> None:
    assert suggest(task).language_known
    assert suggest(task).enough


def test_a_link_to_a_pull_request_means_review() -> None:
    answer = suggest("https://example.org/acme/shop/pull/341")
    assert shown(answer)[0] == "code-review"
    assert answer.skills[0].because == ("pull/341",)


@pytest.mark.parametrize(
    ("task", "never"),
    [
        ("container ship is delayed", {"cloud", "cicd"}),
        ("test drive with a customer", {"testing"}),
        ("press release about the new ward", {"release-management"}),
        ("spring cleaning in the hall", {"backend"}),
        ("lead paint in the old staircase", {"sales", "delegation"}),
        ("oil pipeline inspection", {"cicd", "data-engineering"}),
        ("cover the front desk", {"frontend"}),
        ("accept apple pay at the till", {"it-support"}),
        ("update the payments runbook", {"accounting"}),
    ],
)
def test_a_word_of_a_trade_in_its_everyday_meaning(task: str, never: set[str]) -> None:
    assert not never & set(shown(suggest(task)))


@given(st.text(alphabet=st.characters(), max_size=200))
def test_anything_at_all_is_answered_honestly(task: str) -> None:
    answer = suggest(task)
    assert answer.task == task
    assert answer.enough == bool(answer.skills) == (answer.question == "")


WORDS = ["write", "the", "Runbook", "for", "k8s", "e2e", "1:1", "w/", "Dana,", "talk", "to", "about", "PROJ-7", "slow", "query",
         "review", "https://x.example/pull/3", "Ana's", "q&a", "refctor", "meetign", "front-end", "40 minutes", "\u2019", "(draft)"]  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join))
def test_every_quote_stands_in_the_task(task: str) -> None:
    answer = suggest(task)
    assert [one.shown for one in answer.skills] == sorted((one.shown for one in answer.skills), reverse=True)
    assert len(answer.skills) <= 5
    assert len(shown(answer)) <= 3
    for one in answer.skills:
        assert one.because
        assert all(quote in task and len(quote) > 1 for quote in one.because)


@pytest.mark.parametrize(
    "text",
    ["update the payments runbook for on-call " * 260, "lkjsdfgh oiwuerty " * 600, "a" * 10_000, "talk to " * 1300, "(" * 10_000, "x[/nope]y e.g. [tbd] " * 500],
)  # fmt: skip
def test_a_long_paste_is_answered_quickly(text: str) -> None:
    suggest("warm")
    start = time.process_time()
    suggest(text)
    assert time.process_time() - start < 1


def test_the_json_form() -> None:
    plain = json.loads(json.dumps(as_json(suggest("update the runbook"))))
    assert plain["task"] == "update the runbook"
    assert plain["enough"] is True
    assert plain["skills"][0] | {"name": ""} == {
        "id": "documentation",
        "name": "",
        "confidence": plain["skills"][0]["confidence"],
        "because": ["runbook"],
        "shown": True,
        "remembered": "",
        "less": "",
        "kept": 0,
    }
    assert plain["skills"][0]["confidence"] in {"likely", "maybe", "a guess"}
    assert as_json(suggest("todo"))["enough"] is False


def test_a_suggestion_loads_no_stemmer_and_no_toml() -> None:
    code = "import sys; from career.reframing import suggest; suggest('fix the build'); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    assert not {"snowballstemmer", "tomllib", "difflib", "pendulum"} & set(loaded)
