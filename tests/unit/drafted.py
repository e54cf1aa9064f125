"""What the tests of drafts draft, and for whom."""

from __future__ import annotations

import re
from datetime import date
from itertools import product
from typing import Any

from msgspec.structs import replace

from career.drafting.sentences import draft
from career.drafting.slots import Slots
from career.model.people import Person
from career.model.wins import Win
from tests.building import TODAY, career_of, day, moment_on, new_goal

RUNBOOK = "update the payments runbook"


GOAL = "Go-to for payments"


BY = date(2027, 6, 30)


MOMENT = moment_on()


LEAD = new_goal("Lead a team of five", MOMENT, due=day(220), org_metric="people who stay")


TOM = MOMENT.make(Person, name="Tom Reed", role="report")


WON = MOMENT.make(Win, text="wrote the release guide", on=TODAY, skills=frozenset({"documentation"}))


CAREER = career_of(LEAD, TOM, WON)


TASKS = [
    line.strip()
    for line in """
    update the payments runbook
    fix the date picker in the web client
    see why the orders page is slow
    upgrade the framework in the billing service
    sit with Tom in his first week
    take the notes in the architecture meeting
    fill in the evidence for the SOC 2 audit
    cover support triage this week
    find out why the checkout test is flaky
    demo the sprint to sales
    migrate the cron jobs to the scheduler
    write the postmortem of Friday's outage
    add an index to the invoices table
    review Tom's pull request for the importer
    automate the monthly invoice run
    set up monitoring for the new queue
    rotate the database passwords
    restore the staging backup and time it
    design the schema of the loyalty points
    refactor the tax calculation
    write integration tests for the refunds API
    document how we deploy on a Sunday
    translate the error messages into Spanish
    make the booking form usable with a keyboard
    interview two candidates for the analyst post
    prepare the agenda for the steering committee
    run the retrospective for the platform team
    estimate the migration to the new ledger
    negotiate the renewal with the printing supplier
    reconcile the petty cash for October
    prepare the budget for the spring campaign
    draft the contract with the caterer
    answer the complaint of the family on ward 3
    write the lesson plan for year 9 fractions
    mark the mock exams and give feedback
    train the receptionists on the new phone system
    schedule the night shifts for December
    update the allergy protocol for the nurses
    count the stock in the north warehouse
    order the protective gloves for the lab
    write the press release for the opening
    call the ten customers who left last month
    analyse the survey on the canteen
    build a dashboard for late deliveries
    clean the duplicate addresses in the CRM
    label two hundred photos for the classifier
    plan the office move with facilities
    write the job advert for a junior cook
    mediate between the two shift leads
    present the quarterly numbers to the board
    write the onboarding checklist for new drivers
    check the fire doors on all floors
    apply for the research grant
    compare three payroll providers
    test the evacuation plan with the school
    write the newsletter for volunteers
    redesign the intake form of the clinic
    archive the closed case files
    brief the new trainee on client confidentiality
    handle the data deletion requests
    draw up the risk register for the festival
    coordinate the launch with marketing
    speed up the nightly import
    replace the legacy fax gateway
    """.strip().splitlines()
]


FOR_ME = re.compile(r"\b(?:I|I'm|me|my)\b")


PRAISE = re.compile(
    r"!|\b(?:opportunity|journey|leverage|amazing|exciting|great|wonderful|fantastic|valuable|unique|perfect)\b"
)


def ways(text: str) -> list[str]:
    """Give all ways in which a wording with gaps may be said, each gap as it stands."""
    pieces = re.split(r"<([^>]*)>", text)
    said = product(*(piece.split("|") if at % 2 else [piece] for at, piece in enumerate(pieces)))
    return ["".join(one) for one in said]


def of(skill: str = "documentation", turn: int = 0, longest: int = 240, **slots: Any) -> str:
    return draft(replace(Slots(task=RUNBOOK, skill=skill), **slots), longest, turn)
