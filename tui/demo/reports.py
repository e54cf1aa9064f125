"""The two people in the demo's story who report to its narrator: their goals, their strengths and their tasks."""

from __future__ import annotations

from tui.demo.goals import People
from tui.demo.life import Life


def tell_reports(life: Life, people: People) -> None:
    """Add for both what they said they want, the strengths seen, and tasks, two of which still need a reframe."""
    for person, ago, topic, said in (
        (people.tom, 150, "want", "Stay close to the code"),
        (people.tom, 60, "story", "I left a bigger team to see my work in use"),
        (people.tom, 60, "want", "I want to release without asking anybody"),
        (people.priya, 42, "story", "I took the nights because nobody else could"),
        (people.priya, 42, "want", "I want other teams to build on what I designed"),
        (people.priya, 35, "plan", "capacity planning with Lena first, then the rota is mine to redesign"),
    ):
        life.add("sayings", ago, person=person, topic=topic, text=said)
    for person, ago, seen in (
        (people.tom, 58, "split billing with no minute down"),
        (people.tom, 20, "said at once that the build was stuck"),
        (people.priya, 13, "calmed a customer in two sentences"),
    ):
        life.add("strengths", ago, person=person, text=seen)
    life.edit(people.tom, 20, growth_area="releases, from the plan to the note")
    life.edit(people.priya, 35, growth_area="designing for teams that she does not sit with")
    review = life.add("tasks", 16, title="run the review of the outage", for_person=people.priya, stretch="2")
    life.reframe(review, 9, "facilitation incident-response")
    life.add("tasks", 2, title="move the importer to the queue", for_person=people.tom, assigned_on=life.day(-12))
    life.add("tasks", 2, title="write the alert rules for all teams", for_person=people.priya, assigned_on=life.day(-4))
