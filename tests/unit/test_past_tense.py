"""What was done is said in the past tense, and only where it is sure which words are verbs."""

from __future__ import annotations

import pytest

from career.language.gerunds import VERBS
from career.language.past_tense import did, past

BENT = (
    "update updated;make made;write wrote;rewrite rewrote;plan planned;stop stopped;ship shipped;spec specced;tidy tidied;"
    "copy copied;play played;survey surveyed;tie tied;see saw;agree agreed;debug debugged;cancel cancelled;refer referred;"
    "rerun reran;reset reset;resend resent;re-run re-ran;relay relayed;sync synced;demo demoed;fix fixed;draw drew;"
    "format formatted;read read;review reviewed;visit visited;fit fitted;sweep swept;rebuild rebuilt;reply replied"
)


@pytest.mark.parametrize("pair", BENT.split(";"))
def test_a_verb_in_the_past(pair: str) -> None:
    verb, bent = pair.split()
    assert past(verb) == bent


def test_every_verb_of_tasks_has_a_past_tense() -> None:
    assert [verb for verb in sorted(VERBS) if not past(verb).isalpha() or past(verb).endswith("eed")] == [
        verb for verb in sorted(VERBS) if verb.endswith("ee") and past(verb).endswith("eed")
    ]


@pytest.mark.parametrize(
    ("task", "said"),
    [
        ("update the payments runbook", "updated the payments runbook"),
        ("Can you update the payments runbook?", "updated the payments runbook"),
        ("fix, test and ship the importer", "fixed, tested and shipped the importer"),
        ("review and merge the change", "reviewed and merged the change"),
        ("take notes in the design meeting", "took notes in the design meeting"),
        ("release notes for June", ""),
        ("SOC 2 questions", ""),
        ("check the index, the page is slow", ""),
        ("rotate", "rotated"),
        ("", ""),
    ],
)
def test_a_task_as_what_was_done(task: str, said: str) -> None:
    assert did(task) == said
