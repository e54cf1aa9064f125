"""A month of leading in the demo's story: a third report, a goal of each in their words, two reframes taken, one with proof."""

from __future__ import annotations

from tui.demo.goals import People
from tui.demo.life import Life


def tell_leading(life: Life, people: People) -> None:
    """Add the goals of Tom, of Priya and of Noor, who is new, and what came of two reframes."""
    noor = life.add("people", 33, name="Noor", role="report", influence="0", cares_about="finishing what she begins")
    for person, ago, said, scope, due in (
        (people.tom, 60, "release without asking anybody", "career", 70),
        (people.priya, 42, "have other teams build on my design", "career", 130),
        (people.priya, 35, "no call at night that a page could answer", "job", 0),
        (noor, 28, "own one service by summer", "both", 0),
    ):
        life.add("report_goals", ago, person=person, in_their_words=said, scope=scope, due=life.day(due) if due else "")
    quit_it = life.add("report_goals", 60, person=people.tom, in_their_words="learn the old build", scope="job")
    life.say_of_goal(quit_it, 20, "We retire it. I'd rather not", "dropped")
    _new(life, noor)
    life.add(
        "sayings", 20, person=people.tom, topic="choices", text="the release train or the importer: the train first",
    )  # fmt: skip
    checklist = life.add("tasks", 21, title="write the release checklist", for_person=people.tom)
    life.reframe(checklist, 19, "release-management writing")
    life.take_in(checklist, 18, "then I need nobody's yes to release")
    life.say(
        "tell-improve", people.tom, 12, (9, "I did not notice. I will ask Noor first"),
        improve="let Noor answer first", saw="you answered for Noor twice in the review of the outage",
    )  # fmt: skip
    review = next(task.id for task in life.career.tasks.values() if task.title == "run the review of the outage")
    life.take_in(review, 7, "I want the other teams to speak first")
    life.close(checklist, 5, "two teams released from it on their own")


def _new(life: Life, noor: str) -> None:
    """Add the three conversations with Noor, who has been there for a month, a strength, and a reframe of three weeks ago."""
    for ago, topic, said in (
        (30, "story", "I came for the people, and stayed for the on-call"),
        (28, "want", "One service that is mine from the first line"),
        (26, "plan", "read the importer first, pair with Tom, then a small one of my own"),
    ):
        life.add("sayings", ago, person=noor, topic=topic, text=said)
    life.add("strengths", 24, person=noor, text="asked why before how")
    first = life.add("tasks", 27, title="document the importer", for_person=noor)
    life.reframe(first, 22, "documentation troubleshooting")
    life.meet(noor, 6, 0)
    life.edit(noor, 5, growth_area="reading code that nobody explains")
