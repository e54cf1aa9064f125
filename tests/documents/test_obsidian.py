"""Notes for Obsidian: task lines with their fields, wins under a heading, and nothing typed that acts as markup."""

from __future__ import annotations

import pytest

from career.documents import obsidian
from career.language.windows import Window
from career.model.people import Person
from career.model.snapshot import Career
from career.model.tasks import Task
from career.model.wins import Win
from tests.building import day
from tests.documents.life import export_of
from tests.documents.life import written as make


def note(*records: object, **more: object) -> list[str]:
    """Give the lines of the note."""
    career = Career.of(records)  # type: ignore[arg-type]  # a test's records
    return "".join(obsidian.pieces(export_of(career, **more))).splitlines()  # type: ignore[arg-type]


def test_a_task_has_its_day_and_its_id_as_task_plugins_read_them() -> None:
    assert note(make(Task, id="t1", title="Renew it", due=day(2)), make(Task, id="t2", title="Any day")) == [
        "## Tasks", "", "- [ ] Renew it [due:: 2026-11-23] [id:: t1]", "- [ ] Any day [id:: t2]",
    ]  # fmt: skip


def test_only_my_open_tasks_and_my_own_wins_are_in_it() -> None:
    person = make(Person, name="Tom")
    others = [make(Task, title="His", for_person=person.id), make(Task, title="Done", state="done", done_on=day(0))]
    assert note(person, *others) == []


def test_a_win_has_its_day_what_it_changed_and_for_whom() -> None:
    person = make(Person, name="Ana")
    win = make(Win, id="w1", text="Faster", on=day(-1), before=4.0, after=1.5, unit="s", for_whom=person.id)
    assert note(person, win) == ["## Wins", "", "- 2026-11-20 Faster, 4 → 1.5 s, for Ana [id:: w1]"]


def test_a_window_is_that_of_the_due_day_and_of_the_win() -> None:
    tasks = [make(Task, id=f"t{at}", title="Task", due=day(at)) for at in (1, 9)]
    wins = [make(Win, id=f"w{at}", text="Win", on=day(-at)) for at in (1, 9)]
    lines = note(*tasks, *wins, window=Window(day(-1), day(1)))
    assert [line[-4:-1] for line in lines if line.startswith("- ")] == [": t1"[1:], ": w1"[1:]]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("[[note]] ![x](http://a)", r"\[\[note\]\] !\[x\](http://a)"),
        ("due:: 1999 [due:: 1999-01-01]", r"due:&#58; 1999 \[due:&#58; 1999-01-01\]"),
        ("#tag <b> `x` *y* _z_", r"\#tag \<b\> \`x\` \*y\* \_z\_"),
        ("%%hidden%% ==lit== 20 % = x", r"\%%hidden\%% \==lit\== 20 % = x"),
        ("a\n## b", r"a \#\# b"),
        ("$x$ ^block a|b ~~c~~ &lt;", r"\$x\$ \^block a\|b \~\~c\~\~ \&lt;"),
        ("back\\slash - 1. e-mail", r"back\\slash - 1. e-mail"),
    ],
)
def test_what_was_typed_is_shown_letter_for_letter(typed: str, shown: str) -> None:
    assert note(make(Task, id="t1", title=typed))[2] == f"- [ ] {shown} [id:: t1]"
