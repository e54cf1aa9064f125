"""How the narrator of the demo's story chooses: what goals and ideas give, and whom goals go through."""

from __future__ import annotations

from tui.demo.goals import Goals, People
from tui.demo.life import Life


def tell_choosing(life: Life, people: People, goals: Goals) -> None:
    """Rate the goals and the ideas, and say of two goals whom they go round: one was told first, the other was not yet."""
    life.edit(goals.leads, 11, scope="both", stretch="2", visible="2", serves_vision="3")
    life.edit(
        goals.talks, 11, scope="career", stretch="2", visible="3", serves_vision="2", chain="Ana, Omar", bypasses="Omar"
    )
    life.say("tell-first", people.omar, 10, (9, "Fine by me, send me the slides"), of=goals.talks)
    life.edit(goals.feature, 5, stretch="3", visible="1", serves_vision="1", chain="Ana")
    life.edit(goals.platform, 3, chain="Ana, Marta, Dana", bypasses="Dana", visible="3", stretch="2")
    for idea in [one for one in life.career.goals.values() if one.state == "idea"]:
        life.edit(idea.id, 10, stretch="2", visible="3", serves_vision="2", focus="communication", scope="career")
    guild = life.add("goals", 11, title="Run the guild", state="idea")
    life.edit(guild, 10, stretch="1", visible="2", serves_vision="2", focus="influence")
    build = life.add("goals", 11, title="Speed up the build", state="idea")
    life.edit(build, 10, stretch="0", visible="1", times_done="4", focus="technical", scope="job")
