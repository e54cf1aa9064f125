"""The file with a user's own skills: what it holds, and what is said where it is wrong."""

from __future__ import annotations

import pytest

from career.errors import BadValue
from career.reframing import user_catalogue_file

BEES = """# mine
[[skill]]
id = "beekeeping"
name = "Beekeeping"
cues = ["hive"]

[[skill]]
id = "documentation"
hints = ["zettelkasten"]
"""
KNOWN = ("documentation", "writing")


def test_skills_are_read_in_their_order() -> None:
    bees, known = user_catalogue_file.read(BEES, KNOWN, "skills.toml")
    assert (bees.id, bees.name, bees.cues, bees.family) == (
        "beekeeping",
        "Beekeeping",
        ("hive",),
        user_catalogue_file.FAMILY,
    )
    assert (known.id, known.hints) == ("documentation", ("zettelkasten",))


def test_an_empty_file_has_no_skills() -> None:
    assert list(user_catalogue_file.read("# nothing yet\n", KNOWN, "skills.toml")) == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("[[skill]\n", "line 1"),
        ("[[skill]]\nid = bees\n", "line 2"),
        (BEES + 'clues = ["b"]\n', r"line 10: .*clues"),
        (BEES.replace('["hive"]', '"hive"'), r"line 5: Expected 'array'.*cues"),
        (BEES.replace('["hive"]', "[7]"), r"line 5: Expected 'str'.*cues"),
        (BEES.replace('id = "beekeeping"\n', ""), r"line 2: .*missing required field 'id'"),
        (BEES.replace('name = "Beekeeping"\n', ""), r"line 3: the skill 'beekeeping' has no name"),
        (BEES.replace('"beekeeping"', '"bee keeping"'), r"line 3: 'bee keeping' cannot be the id"),
        ('name = "x"\n' + BEES, r"line 1: there is no 'name' here"),
        ('# x\n[skill]\nid = "a"\n', r"line 2: one pair of brackets"),
        ("".join(f'[[skill]]\nid = "s{number}"\nname = "S"\n' for number in range(201)), "201 skills"),
    ],
)
def test_what_is_wrong_is_told_with_its_file_and_line_and_what_to_do(text: str, what: str) -> None:
    with pytest.raises(BadValue, match=rf"my/skills\.toml.*{what}") as told:
        user_catalogue_file.read(text, KNOWN, "my/skills.toml")
    assert told.value.remedy
