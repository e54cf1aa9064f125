"""What the narrator of the demo's story has shown whom, a repair that goes well, and a mentor in one thing. All of it is private."""

from __future__ import annotations

from tui.demo.goals import People
from tui.demo.life import Life


def tell_trust(life: Life, people: People) -> None:
    """Add what was shown to three people, with a move towards one, the steps with Omar, and what Lena is a mentor in."""
    life.add(
        "mentorings", 61, person=people.lena, area="leading a crisis call", asked_on=life.day(-61), state="yes",
    )  # fmt: skip
    life.edit(people.ana, 20, shown_character="4", shown_competence="3")
    life.edit(people.marta, 20, shown_character="2", shown_competence="2")
    life.edit(
        people.dana, 6, shown_character="3", shown_competence="1", trust_move="send her the rota with the hours saved",
        trust_move_on=life.day(5),
    )  # fmt: skip
    for ago, state, text in (
        (31, "strained", "I corrected his figures in front of the customer"),
        (23, "invited", ""),
        (20, "talked", "over lunch; he had felt shown up"),
    ):
        life.add(
            "repairs",
            ago,
            person=people.omar,
            state=state,
            text=text,
            next_on=life.day(9) if state == "talked" else "",
        )
