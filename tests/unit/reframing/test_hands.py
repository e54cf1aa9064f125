"""Work done with the hands has skills of its own, and where a trade's words are not known, the engine asks."""

from __future__ import annotations

import pytest

from career.reframing import families, skill, skills, suggest


def test_the_hands_are_a_family_of_their_own() -> None:
    assert "hands" in families()
    assert sum(one.family == "hands" for one in skills().values()) == 21


@pytest.mark.parametrize(
    ("task", "wanted"),
    [
        ("repair the leaking roof", "repairing"),
        ("change the oil in the forklift", "repairing"),
        ("set up the lathe for the next batch", "running-equipment"),
        ("lay the bricks for the garden wall", "building-work"),
        ("weld the handrail", "making"),
        ("take the meter readings in the flats", "measuring"),
        ("coach departs 6:15", "driving"),
        ("mop the ward floor", "cleaning-safety"),
        ("give Mr Ellis his insulin", "caring"),
        ("hourly obs on bed 4", "watching-patients"),
        ("prep veg for lunch service", "preparing-food"),
        ("sow the spring wheat", "growing"),
        ("fit new wipers to the van", "repairing"),
        ("herd the heifers to the lower meadow", "keeping-animals"),
        ("shear the ewes", "keeping-animals"),
        ("fillet forty mackerel", "preparing-food"),
        ("pot on the geraniums", "growing"),
        ("half head of foils at three", "hair-and-beauty"),
        ("pipette the serum into the tubes", "lab-work"),
        ("put a new zip in the skirt", "textiles"),
        ("reverse the trailer into the yard", "driving"),
        ("focus the lamps for act two", "stage-work"),
        ("settle the toddlers for their nap", "minding-children"),
        ("strap her ankle before the match", "training-bodies"),
        ("fell the ash by the gate", "forestry-fishing"),
        ("patrol the perimeter fence at ten", "rescue-guarding"),
        ("kettle trips the breaker upstairs", "repairing"),
    ],
)
def test_work_done_by_hand_is_named(task: str, wanted: str) -> None:
    assert suggest(task).skills[0].id == wanted


@pytest.mark.parametrize(
    "task",
    ["nalbind the mitts", "heckle the flax and hank it", "scutch the flax", "ret the nettles"],
)
def test_where_a_trade_s_words_are_not_known_the_engine_asks(task: str) -> None:
    assert suggest(task).question


@pytest.mark.parametrize(
    ("task", "not_meant"),
    [
        ("lower the beam on to the brackets", "negotiation"),
        ("thread the needle and pin the hem", "content-creation"),
        ("move the sofa up two flights", "scheduling"),
        ("pick a cylinder lock for the tenant", "decision-making"),
        ("mark out the pitch with lime", "teaching"),
    ],
)
def test_an_act_of_the_hands_is_not_read_for_the_office(task: str, not_meant: str) -> None:
    assert not_meant not in [one.id for one in suggest(task).skills if one.shown]


@pytest.mark.parametrize(
    "task", ["hang the bell rope in the tower", "press the olives", "burn the kiln furniture clean"]
)
def test_a_guess_about_an_act_of_the_hands_is_a_question(task: str) -> None:
    assert suggest(task).question


@pytest.mark.parametrize("task", ["pick four crates of plums for the market", "train the espalier pears on the wires"])
def test_no_act_of_the_hands_makes_the_office_likely(task: str) -> None:
    told = [one for one in suggest(task).skills if one.shown and one.confidence == "likely"]
    assert all(skill(one.id).family == "hands" for one in told)


def test_a_word_that_names_nothing_else_counts_beside_everyday_things() -> None:
    assert suggest("5 logo variants for the bakery").skills[0].id == "visual-design"


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
