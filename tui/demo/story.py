"""The demo's story: a year of somebody who leads five people and wants to lead two hundred.

Titles are short enough for a pane of 38 columns. Days are counted from today, so that something is always due.
"""

from __future__ import annotations

from career.model.tradeoffs import Deal
from tui.demo.choosing import tell_choosing
from tui.demo.contacts import tell_contacts
from tui.demo.first_half import tell_first_half
from tui.demo.goals import Goals, People, tell_goals, tell_people
from tui.demo.job import tell_job
from tui.demo.leading import tell_leading
from tui.demo.learning import tell_learning
from tui.demo.life import Life
from tui.demo.profile import tell_profile
from tui.demo.reports import tell_reports
from tui.demo.reviews import tell_reviews
from tui.demo.skills import tell_skills
from tui.demo.texts import tell_texts
from tui.demo.trust import tell_trust
from tui.demo.wants import tell_wants
from tui.demo.weeks import tell_weeks
from tui.demo.wins import tell_wins


def tell(life: Life) -> None:
    """Record the whole story."""
    life.add(
        "visions", 176, first_answer="A bigger say in what we build", text="Lead a division of 200 by 2029",
        start="5", target="200", unit="people",
    )  # fmt: skip
    people = tell_people(life)
    goals = tell_goals(life, people)
    life.edit(people.marta, 21, revisit_on=life.day(12), note="Asked me in spring where I want to be in three years.")
    _old_tasks(life, people, goals)
    _tasks(life, people, goals)
    _feedback_closed(life, people)
    _feedback_open(life, people)
    _wins(life, goals)
    _reminders(life)
    _rhythm(life, people, goals)
    tell_reports(life, people)
    tell_skills(life, people)
    life.take_up(7, "bare", goals.feature)
    tell_wins(life, people)
    tell_profile(life, people, goals)
    tell_contacts(life, people)
    tell_texts(life, people)
    tell_job(life, people)
    tell_choosing(life, people, goals)
    tell_trust(life, people)
    tell_learning(life, people, goals)
    tell_weeks(life)
    tell_leading(life, people)
    tell_reviews(life)
    tell_wants(life, people, goals)
    tell_first_half(life, goals)


def _old_tasks(life: Life, people: People, goals: Goals) -> None:
    """Add tasks that are done: each with its source, its reframe and how it ended."""
    index = life.add("tasks", 160, title="see if an index helps the orders", assigned_by=people.ana, goal=goals.orders)
    life.reframe(
        index, 160, "databases performance",
        "A figure I measured myself goes with me wherever I work; support stops apologising for the wait.", ["know"],
    )  # fmt: skip
    life.close(index, 148, "orders list from 4.1 s to 2.6 s, same command", appeal=6)
    review = life.add("tasks", 135, title="write the review of the outage", assigned_by=people.marta)
    life.reframe(
        review, 135, "incident-response writing",
        "Whoever writes down why it broke decides what we fix first, and Marta reads it.", ["use"],
    )  # fmt: skip
    life.close(review, 131, "Outage review adopted by three teams")
    onboard = life.add("tasks", 112, title="sit with Tom in his first week", assigned_by=people.ana, goal=goals.leads)
    life.reframe(
        onboard, 112, "onboarding mentoring",
        "If Tom merges on Thursday without me, somebody got better because I was near.", ["use"],
    )  # fmt: skip
    life.close(onboard, 105, "Tom merged alone on his fourth day", appeal=7)
    split = life.add("tasks", 88, title="split the billing service in two", assigned_by=people.ana, stretch="3")
    life.reframe(split, 88, "architecture delegation")
    life.close(split, 58, "", "partly")
    keys = life.add("tasks", 70, title="rotate the signing keys", assigned_by=people.marta, minutes_each="60")
    life.done(keys, 66)
    notes = life.add("tasks", 50, title="automate the release notes", chosen="y", stretch="2", goal=goals.nights)
    life.reframe(notes, 50, "automation release-management")
    life.close(notes, 41, "", appeal=8)
    hire = life.add("tasks", 34, title="interview three candidates", assigned_by=people.ana)
    life.done(hire, 25)


def _tasks(life: Life, people: People, goals: Goals) -> None:
    """Add open tasks: reframed in the narrator's own words, with rung's draft only, and still to reframe."""
    runbook = life.add(
        "tasks", 10, title="update the payments runbook", assigned_by=people.ana, due=life.day(0), goal=goals.payments,
        times_done="2", minutes_each="90",
    )  # fmt: skip
    life.reframe(
        runbook, 10, "documentation incident-response",
        "With this page Priya ends an incident at 3 a.m. on her own, and I am asked to design instead of to repair.",
        ["like"],
    )  # fmt: skip
    picker = life.add(
        "tasks", 6, title="fix the date picker in the client", assigned_by=people.ana, due=life.day(6),
        goal=goals.feature, stretch="3",
    )  # fmt: skip
    life.reframe(
        picker, 6, "frontend troubleshooting",
        "Leads are trusted with a whole feature; a small bug is my cheapest way into the half that I avoid.", ["know"],
    )  # fmt: skip
    _drafted_and_bare(life, people, goals)


def _drafted_and_bare(life: Life, people: People, goals: Goals) -> None:
    design = life.add("tasks", 4, title="review Tom's first design", chosen="y", due=life.day(2), goal=goals.leads)
    life.reframe(design, 4, "mentoring architecture")
    sales = life.add(
        "tasks", 5, title="demo the sprint to sales", assigned_by=people.omar, due=life.day(4), goal=goals.talks
    )
    life.reframe(sales, 3, "presenting plain-language")
    cron = life.add(
        "tasks", 20, title="move nine teams to the scheduler", assigned_by=people.marta, due=life.day(-2), state="stuck",
        goal=goals.platform, stretch="2", then_do="ask the two teams that are left what is holding them up",
    )  # fmt: skip
    life.put_by(cron, 7)
    life.add("tasks", 2, title="fix the flaky checkout test", assigned_by=people.ana, due=life.day(1))
    life.add("tasks", 3, title="answer the SOC 2 questions", assigned_by=people.marta, due=life.day(8))
    life.add(
        "tasks", 5, title="bump the framework in six services", assigned_by=people.ana, times_done="11",
        minutes_each="90",
    )  # fmt: skip
    life.add(
        "tasks",
        9,
        title="copy the Monday numbers to a slide",
        assigned_by=people.dana,
        times_done="31",
        minutes_each="40",
    )
    life.add("tasks", 1, title="take notes in the design meeting", assigned_by=people.dana, times_done="5")


def _feedback_closed(life: Life, people: People) -> None:
    harsh = life.add(
        "feedback", 128, raw="Your review comments can sting a bit", kind="hint", person=people.tom, channel="1on1",
        plain="Say what is good before what to change",
    )  # fmt: skip
    life.edit(harsh, 110, change_made="each review begins with what works", change_on=life.day(-110))
    life.tell(harsh, people.tom, 100, (78, "I look forward to them now"))
    late = life.add(
        "feedback", 95, raw="I hear about delays from others first", person=people.ana, channel="1on1",
        plain="Tell Ana of a slip on the day it is known",
    )  # fmt: skip
    life.edit(late, 84, change_made="a line to Ana the same day", change_on=life.day(-84))
    life.tell(late, people.ana, 70, (47, "No surprise since. Go on"))
    life.add(
        "feedback", 64, raw="Maybe wear a jacket with customers", kind="hint", person=people.omar,
        park_why="customers have not minded",
    )  # fmt: skip
    praise = life.add("feedback", 55, raw="The clearest outage review I have read", kind="praise", person=people.marta)
    life.edit(praise, 55, park_why="kept for the review")


def _feedback_open(life: Life, people: People) -> None:
    """Add one feedback in each open state."""
    solutions = life.add(
        "feedback", 62, raw="You had the answer before I had finished", person=people.dana,
        plain="Ask before solving",
    )  # fmt: skip
    life.edit(solutions, 40, change_made="I ask two questions first", change_on=life.day(-40))
    life.tell(solutions, people.dana, 24)
    strategy = life.add(
        "feedback", 52, raw="Could be a little more strategic", kind="hint", person=people.ana, channel="appraisal",
        plain="Open with the cost",
    )  # fmt: skip
    life.edit(strategy, 30, change_made="cost and saving in the first line", change_on=life.day(-28))
    life.tell(strategy, people.marta, 16)
    updates = life.add(
        "feedback", 33, raw="I did not get to the end of your update", person=people.dana, channel="chat",
        plain="Be briefer",
    )  # fmt: skip
    life.edit(updates, 12, change_made="three lines, the decision first", change_on=life.day(-12))
    handover = life.add(
        "feedback", 15, raw="I had to guess a lot last night", person=people.priya,
        plain="Written handovers",
    )  # fmt: skip
    life.edit(handover, 11, change_made="a written handover by five")
    life.add(
        "feedback", 18, raw="Not everybody sees what you do", kind="hint", person=people.ana, channel="appraisal",
        plain="Show results to others",
    )  # fmt: skip
    life.add(
        "feedback",
        8,
        raw="What should I keep in my proposals?",
        kind="request",
        topic="my last proposal",
        person=people.marta,
    )
    life.add("feedback", 3, raw="Your demo lost me", person=people.omar, channel="review")
    life.add("feedback", 1, raw="Be more present", kind="hint", person=people.dana, channel="1on1")


def _wins(life: Life, goals: Goals) -> None:
    life.add(
        "wins", 80, text="Orders list nearly twice as fast", before="2.6", after="1.4", unit="s", for_whom="support"
    )
    life.add("wins", 75, text="First talk at the guild", goal=goals.talks, milestone="y", skills="presenting")
    life.add("wins", 72, text="Priya closed an incident from the page", goal=goals.payments, skills="documentation")
    life.add("wins", 58, text="Billing split with no minute down", for_whom="finance", milestone="y")
    life.add("wins", 41, text="Release notes write themselves", before="50", after="2", unit="min", for_whom="the team")
    life.add("wins", 25, text="Two of three candidates said yes", for_whom="Ana", skills="hiring")
    life.add(
        "wins", 20, text="Sales explained the export unaided", goal=goals.talks, for_whom="Omar",
        skills="documentation, plain-language",
    )  # fmt: skip
    life.add("wins", 11, text="Pages a week from 11 to 4", before="11", after="4", unit="pages", goal=goals.nights)


def _reminders(life: Life) -> None:
    for ago, on, text, done in (
        (90, -60, "ask Lena to be my mentor", 61),
        (50, -35, "book the guild slot", 36),
        (20, -10, "send Omar the export notes", 9),
    ):
        life.done(life.add("reminders", ago, text=text, on=life.day(on)), done)
    life.add("reminders", 8, text="thank Lena for the session", on=life.day(-1))
    life.add("reminders", 7, text="send Priya the rota", on=life.day(0))
    life.add("reminders", 6, text="self-review opens", on=life.day(7))
    life.add("reminders", 2, text="numbers to Ana", on=life.day(3), repeat="2w", repeat_from="fixed")


def _rhythm(life: Life, people: People, goals: Goals) -> None:
    """Add what made room for the narrator's own feature, and the check-ins of the last week."""
    report = life.add("tasks", 61, title="write the weekly build report", assigned_by=people.ana, minutes_each="45")
    deal = Deal(act="delegate", person=people.tom, why="he wants to be read", minutes_week=45)
    life.make_room(goals.feature, report, deal, 26, (22, "Tom: gladly, from Monday"))
    for ago, seconds, did in ((7, 84, True), (6, 61, True), (5, 73, False), (4, 66, True), (2, 70, True)):
        life.hold(ago, seconds, goals.feature, did=did)
