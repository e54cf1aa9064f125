"""Sixty tasks of many trades for the drafts, each with its kind and whom it names; and a prepared career to draft from."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import count

from career.drafting import train
from career.model.context import Context
from career.model.goals import Goal
from career.model.moment import Moment
from career.model.people import Person
from career.model.settings import Settings
from career.model.skills import Skill
from career.model.snapshot import Career
from career.model.tasks import Task
from career.model.visions import Vision
from career.model.wins import Win

TODAY = date(2026, 11, 25)
"""A Wednesday."""
TASKS = """
easy | write the upgrade notes for the March release |
easy | find out why the nightly export takes four hours |
easy | review Jonas's pull request for the refund flow | Jonas
easy | pair with Ines on the new search filters | Ines
easy | TODO: write tests for the address parser before Thursday |
easy | the staging database is full, free some space by tomorrow |
easy | Can you build a dashboard of late deliveries for the warehouse leads? | the warehouse leads
easy | look into why signups dropped after the price change |
easy | clean the duplicate suppliers in the ledger |
easy | run the A/B test on the new checkout wording |
easy | cover the help desk for Ruth on Friday | Ruth
easy | move the payroll server to the new data centre |
easy | write the postmortem of Sunday's outage |
easy | redesign the intake form with two of the nurses | nurses
easy | sketch three layouts for the donations page |
easy | decide what we drop from the spring roadmap |
easy | interview five customers about renewals | five customers
easy | demo the new planner to the regional reps | the regional reps
easy | prepare the quarterly pitch for Northwind |
easy | negotiate the paper price with our printer |
easy | reply to the client whose order arrived broken | the client
easy | train the new agents on refunds | the new agents
easy | screen forty applications for the welder post |
easy | draft the policy on parental leave |
easy | reconcile the October card payments |
easy | forecast the cash we need until June |
easy | hand over bay four to the late shift | the late shift
easy | explain the insulin pen to Mr Okafor | Mr Okafor
easy | plan the fractions unit for year 5 |
easy | mark the mock essays and give feedback |
easy | literature review on sleep and shift work |
easy | apply for the river restoration grant |
easy | organise the volunteers for the winter night shelter | the volunteers
easy | rewire the kitchen at Mill Lane by the 9th |
easy | fit the new stair rail |
leading | tell the crew that the overtime ends in January | the crew
leading | 1:1 with Farid about his missed deadlines | Farid
leading | get the two site managers to agree on one rota | the two site managers
leading | plan who covers the wards over Easter |
leading | present the budget to the trustees on Tuesday | the trustees
leading | settle the quarrel between the two head cooks | the two head cooks
leading | Was asked to chair the safety committee |
bent | restart the label printer whenever it jams |
bent | correct the stock counts by hand until the scanner is repaired |
bent | ship it without the regression tests, we test next week |
bent | just tape the hose, the part comes in March |
bent | switch off the smoke sensor in the kitchen while they fry |
bent | tell the parents everything is fine with the heating |
bent | leave the two late deliveries out of the report |
bent | hardcode the exchange rate for now |
bent | reuse last year's lesson observation and change the name |
bent | answer the same billing question again |
dull | enter the paper questionnaires into the spreadsheet |
dull | collect everybody's shoe sizes for the uniforms |
dull | book the minibus and the hostel for the school trip |
dull | straighten the fonts in the annual report |
dull | sweep the workshop and empty the bins |
dull | update the birthday list on the intranet |
dull | stuff three hundred envelopes for the appeal |
dull | pull the usual Friday numbers for Petra | Petra
""".strip()  # fmt: skip


SECOND = """
easy | chart the cold-store temperatures by week |
easy | export the visitor badges for Tobias | Tobias
easy | label the fuse box in the new wing, Esi needs it by Friday | Esi
easy | draft the tender answer for the council, Lucjan has the template | the council
easy | redo the signage sketches so Amara can print on Thursday | Amara
easy | put Dr. Lindqvist's comments into the study protocol | Dr Lindqvist
easy | find out why the lift stops between floors |
easy | compare our lease with the landlord's new draft |
easy | write a quote for the garden wall at number 12 |
easy | reproduce the crash that Wiebke saw on the tablet |
easy | alarm for the freezer when the door stands open |
dull | scan 140 delivery slips from the Leeds depot |
easy | ask Yusuf whether the vans can leave at six |
easy | teach Mr Castellano's class to use the microscope |
easy | change the dressing on Mrs Abara's heel at ten |
easy | weld the brackets for the bike shed |
easy | set up the stall for the harvest market on Saturday |
easy | collect the feedback from the three pilot schools for Noor | Noor
easy | prune the apple trees behind the chapel |
easy | check the translation in Sunniva's document |
easy | rota for the museum trip, ask Bea who can drive |
easy | work out what the second boiler would cost us a year |
easy | clean 60 sample bottles for the lab |
leading | tell Kofi that the promotion goes to somebody else | Kofi
leading | agree with Ilse and Matteo who owns the address data |
leading | thank the night porters for the flood weekend | the night porters
leading | decide whether we keep the Saturday opening |
leading | show the apprentices how to read a wiring plan | the apprentices
bent | drop the two bad weeks from the trial data without a note |
bent | fill in the fridge temperatures I didn't take |
bent | split the paving invoice so each half stays under 5000 |
bent | sign off the fire drill, we'll do it next month |
bent | comment out the failing payment tests until the release |
bent | announce the app as available in Welsh, it isn't yet |
bent | make the cancel button harder to find |
bent | quietly move Ola's complaint to last year's file |
bent | switch off the gas alarm till the inspector has been |
dull | type the paper diaries into the sheet for Hanne | Hanne
dull | rename the photos from the open day |
dull | book a table for twelve on Thursday |
""".strip()  # fmt: skip
"""A second list, of other trades and with people whom no record knows."""


MORE = train.FOLDER / "drafts_more.txt"
"""Some six hundred and fifty more, written while the drafts were changed: they measure nothing, and hold what was mended."""


WRONGS = train.FOLDER / "wrongs_in_forms.txt"
"""Wrongs, and honest work in the words of them."""


def wrongs() -> list[tuple[str, str]]:
    """Return each task of the list of wrongs with its kind."""
    lines = (line for line in WRONGS.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return [(kind.strip(), task.strip()) for kind, _, task in (line.partition("|") for line in lines)]


def more() -> str:
    """Return the tasks of the third list."""
    return "\n".join(line for line in MORE.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))


def tasks(rows: str = TASKS) -> list[tuple[str, str, str]]:
    """Return each task with its kind and whom it names."""
    lines = ([part.strip() for part in line.split("|")] for line in rows.splitlines())
    return [(kind, task, "".join(who)) for kind, task, *who in lines]


def prepared() -> Context:
    """Return a career with some people, goals, skills, wins and one piece of work that comes again and again."""
    numbers = count(1)
    moment = Moment(TODAY, datetime(2026, 11, 25, 8, tzinfo=UTC), lambda letter: f"{letter}{next(numbers):08d}", UTC)
    people = [
        moment.make(Person, name=name, role=role)
        for name, role in (
            ("Jonas Weber", "peer"),
            ("Ines", "report"),
            ("Ruth", "peer"),
            ("Farid", "report"),
            ("Petra", "manager"),
        )
    ]
    refunds = moment.make(
        Goal, title="Refunds without a phone call", result="A customer gets a refund alone", due=date(2027, 3, 31)
    )
    lead = moment.make(
        Goal, title="Lead a site of my own", result="Two site managers rely on my rota", due=date(2027, 9, 1)
    )
    talks = moment.make(
        Goal, title="Speak to three rooms that decide", result="trustees, council, region", due=date(2027, 6, 30)
    )
    skills = [
        moment.make(Skill, name=name, key=key, level=level, energy=energy)
        for name, key, level, energy in (
            ("Testing", "testing", 2, 0), ("Teaching", "teaching", 3, 1), ("Data analysis", "data-analysis", 1, 0),
            ("Documentation", "documentation", 2, 0), ("Negotiation", "negotiation", 0, 0), ("Facilitation", "facilitation", None, 2),
        )
    ]  # fmt: skip
    won = [
        moment.make(Win, text=text, on=date(2026, 9, day), skills=frozenset(keys.split()))
        for text, day, keys in (("export twice as fast", 3, "performance troubleshooting"), ("rota without a swap", 9, "scheduling"), ("two hires", 20, "hiring"), ("three hires", 27, "hiring"))
    ]  # fmt: skip
    numbers_task = moment.make(Task, title="pull the usual Friday numbers", state="done", times_done=3, minutes_each=40)
    vision = moment.make(Vision, on=TODAY, text="Run a shelter where nobody is sent away")
    career = Career.of([*people, refunds, lead, talks, *skills, *won, numbers_task, vision])
    return Context(career, moment, Settings())


def empty() -> Context:
    """Return the context of somebody on their first day."""
    return prepared()._replace(career=Career())
