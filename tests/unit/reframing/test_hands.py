"""Work done with the hands has skills of its own, and where a trade's words are not known, the engine asks."""

from __future__ import annotations

import pytest

from career.reframing import families, skill, skills, suggest


def test_the_hands_are_a_family_of_their_own() -> None:
    assert "hands" in families()
    assert sum(one.family == "hands" for one in skills().values()) == 10


@pytest.mark.parametrize(
    ("task", "wanted"),
    [
        ("repair the leaking roof", "repairing"),
        ("change the oil in the forklift", "repairing"),
        ("set up the lathe for the next batch", "running-equipment"),
        ("lay the bricks for the garden wall", "building-work"),
        ("weld the handrail", "making"),
        ("take the meter readings in the flats", "measuring"),
        ("coach departs 6:15", "moving-loads"),
        ("mop the ward floor", "cleaning-safety"),
        ("give Mr Ellis his insulin", "caring"),
        ("hourly obs on bed 4", "watching-patients"),
        ("prep veg for lunch service", "preparing-food"),
        ("sow the spring wheat", "running-equipment"),
        ("fit new wipers to the van", "repairing"),
        ("herd the heifers to the lower meadow", "moving-loads"),
        ("shear the ewes", "making"),
        ("fillet forty mackerel", "preparing-food"),
    ],
)
def test_work_done_by_hand_is_named(task: str, wanted: str) -> None:
    assert suggest(task).skills[0].id == wanted


@pytest.mark.parametrize(
    "task",
    ["pleach the hornbeams", "nalbind the cuffs", "sex the chicks and box them", "scutch the flax"],
)
def test_where_a_trade_s_words_are_not_known_the_engine_asks(task: str) -> None:
    assert suggest(task).question


@pytest.mark.parametrize(
    "task",
    [
        "deploy the web server", "review the pull request", "refactor the parser module", "roll out the new release",
        "reduce churn in the small accounts", "prep for the board call", "turn down the vendor's offer",
        "prune the decision tree", "split the logs by service", "walk her through the new form",
    ],
)  # fmt: skip
def test_other_work_is_not_taken_for_it(task: str) -> None:
    assert not any(skill(one.id).family == "hands" for one in suggest(task).skills if one.shown)
