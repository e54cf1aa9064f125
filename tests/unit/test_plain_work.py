"""Bent and dull work gets an honest sentence instead of a flattering one."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.draft_tasks import more, tasks
from career.drafting.honest import spoken_minutes
from career.drafting.plain_work import plain_work
from career.drafting.reading import read
from career.drafting.sentences import draft
from career.drafting.slots import Slots
from career.language.deeds import deed

BENT = """
just rerun it
that checkout test is flaky again, just rerun it
fix the export by hand until the new system is there
merge it, we will clean up later
patch the boiler for now
tell the angry customer we are looking into it
round the attendance up so it looks better for the board
backdate the consent form
silence the fridge alarm on ward 2
raise the timeout until it stops failing
keep restarting the importer every morning
sign off the checklist unread
skip the induction, she will pick it up
put a bucket under the leak until spring
write something nice about the failed pilot
push the hotfix straight to production
shift the contractor invoice from March into April so we land on budget
fill in the certificate for flat 9 with last year's readings, nobody can get access
complete the missing interviews from memory of similar ones
go back and fill in the 0200 and 0400 turns for bed 11 as done
tell her that the price goes up tonight so she signs
""".strip().splitlines()
DULL = """
fill in my timesheet
copy the Monday numbers from four dashboards into the slide
format the steering committee slides
move the old tickets to the new board
order lunch for the workshop
book rooms for the interviews
chase the last three timesheets
print and laminate the badges
send round the minutes
put the chairs out for assembly
rename the files in the shared drive
shred the old personnel files
pull the usual Friday numbers
order cling film, foil, 3 boxes of blue gloves
order 40 aprons
expenses Apr-Jun, slips are in the drawer
timesheets for May
choir rehearsal moved to 7pm, let all the parents know
renew the key holder list
stock count bay D
close duplicate tickets from the storm
resize the banners for the shop
rename 300 scans to the patient number format
""".strip().splitlines()
WORTH_IT = """
write the release notes for March
replace thirty fence posts before the heifers go out, don't forget staples
add docs to the billing module before I forget how it hangs together
compare our spend with last year's figures
get the boiler running again
fill in the SOC 2 evidence spreadsheet
take the notes in the architecture meeting
automate the monthly invoice run
write the newsletter for donors
label two hundred photos for the classifier
sort out the conflict between two shift leads
find out why late deliveries rose again in October
forecast the cash we need until June
set up alerts for the cold room
close the books for November
update the allergy protocol for the nurses
sort out the row between kitchen and bar, listen to both
order of talks for the open day, think it through
order book for Q3, find where we lose them
order a lathe for 42,000
renew the framework contract with the agency
fill in for Marek on the desk
take the lead on the heating project
rename the product
""".strip().splitlines()


def shape(task: str) -> str:
    found = plain_work(task, deed(task))
    return found.shape if found else ""


@pytest.mark.parametrize("task", BENT)
def test_work_that_goes_round_something_is_bent(task: str) -> None:
    assert shape(task) == "bent"


@pytest.mark.parametrize("task", DULL)
def test_work_in_which_nothing_grows_is_dull(task: str) -> None:
    assert shape(task) == "dull"


@pytest.mark.parametrize("task", WORTH_IT)
def test_other_work_is_neither(task: str) -> None:
    assert shape(task) == ""


@pytest.mark.parametrize(
    ("task", "begins"),
    [
        ("Count pallets aisle 7 to 12 and type them into the sheet", "I'll count pallets"),
        ("order shrink wrap, tape, 2 boxes of gloves", "I'll order shrink wrap"),
        ("Order: tape, foil", "I'll order tape, foil"),
        ("stock count bay D", "Stock count bay D"),
        ("expenses Apr-Jun", "Expenses Apr-Jun"),
        (
            "training moved to room 2 let the nine people know",
            "I'll tell everybody, with the old time and the new",
        ),
    ],
)
def test_a_chore_is_what_ill_do_where_a_verb_begins_it(task: str, begins: str) -> None:
    assert draft(Slots(task=task), 240).startswith(begins)


def test_forty_of_a_thing_are_ordered_at_once() -> None:
    assert "ten first" not in draft(Slots(task="order 40 aprons"), 240)


def test_the_tasks_of_the_benchmark_are_told_apart() -> None:
    assert [task for kind, task, _ in tasks() if (kind in {"bent", "dull"}) != bool(shape(task))] == []


def test_an_honest_sentence_has_the_time_it_takes_and_the_better_way() -> None:
    said = draft(Slots(task="fill in my timesheet", skill="record-keeping", minutes=40), 240)
    assert said.startswith(
        "I'll fill in my timesheet: forty minutes, every figure true, and done. It's a chore, so I suggest "
    )
    assert draft(Slots(task="fill in my timesheet", skill="record-keeping"), 240).startswith(
        "I'll fill in my timesheet in one sitting, every figure true"
    )


def test_bent_work_is_told_with_what_stays_open() -> None:
    said = draft(Slots(task="patch the boiler for now", skill="troubleshooting"), 240)
    assert said.startswith("Patching the boiler holds for a while, and then breaks on somebody else.")
    told = draft(Slots(task="tell the parents we are looking into it", skill="customer-service"), 240)
    assert told.startswith("I won't tell the parents we are looking into it: ")
    assert "I'll tell the parents today what is so" in told


REFUSED = """
drop the two bad weeks from the trial data without a note
fill in the fridge temperatures I didn't take
split the paving invoice so each half stays under 5000
sign off the fire drill, we'll do it next month
comment out the failing payment tests until the release
announce the app as available in Welsh, it isn't yet
make the cancel button harder to find
quietly move Ola's complaint to last year's file
switch off the gas alarm till the inspector has been
put last week's date on the safety talk sheet
turn off two-factor for the board
skip the second signature on the medication
""".strip().splitlines()


@pytest.mark.parametrize("task", REFUSED)
def test_what_is_not_right_is_refused_with_its_cost_and_the_honest_way(task: str) -> None:
    said = draft(Slots(task=task, skill="writing"), 240)
    assert said.startswith("I won't ")
    assert ": " in said
    assert "I'll " in said
    assert len(said) <= 240


MEANT = """
tell the test team it's been reviewed (Ana is on leave)
list Omar as attending the first-aid course, he'll catch up online
invoice Brandt for 12 hours, it was 8
p is 0.07, try other cut-offs till it fits
use Karen's login to approve it, she's away
write up the risk form from last year with a new date
order in four lots so that it stays under the tender limit
don't tell the night shift about the hoist
relabel the salad, it's only one day over
charge the repair to the flood grant, there's still money in there
put the cheaper cable in, nobody sees it
promise Halvorsen the app for October, we can sort it out later
tick competent for the whole group, the assessor couldn't make it
""".strip().splitlines()
"""The wrong as it is told in passing, in forms of many trades."""


@pytest.mark.parametrize("task", MEANT)
def test_a_wrong_that_is_told_in_passing_is_refused_and_somebody_hears_it(task: str) -> None:
    said = draft(Slots(task=task), 240)
    assert said.startswith("I won't ")
    assert re.search(r"\b(?:tell|ask|say|let|give|explain|find out)\b", said.split(": ", 1)[1])


@pytest.mark.parametrize(
    "task",
    [
        "don't tell the night shift about the hoist",
        "put '10,000+ users' on the page, we have 3,800",
        "put me down as having run the drill",
    ],
)
def test_a_wrong_that_cannot_be_said_in_its_own_words_is_named_in_plain_ones(task: str) -> None:
    said = draft(Slots(task=task), 240)
    assert said.startswith(
        ("I won't keep that from people: ", "I won't write that figure: ", "I won't put that on record: ")
    )


def test_who_hears_the_truth_is_who_asked_for_it_and_not_who_is_only_named() -> None:
    assert "tell Mirela" in draft(Slots(task="comment out the failing payment tests so Mirela can ship tonight"), 240)
    assert "Felix today" not in draft(Slots(task="give Felix a 4 so that he passes, nothing came in"), 240)


@pytest.mark.parametrize(
    "task",
    [
        "tell Mirela honestly that the poster series isn't working",
        "work out which five questions make up most of our tickets",
        "is the export really live for the pilot clients? check and tell them",
        "tell the pilot clients that the export is not live yet",
        "make up the beds on ward 3",
        "split the import job in two so it can be retried",
        "write the incident report about the swapped samples",
        "the cold store reads 9 degrees, move the goods and call the engineer",
        "explain to the team why we don't skip code review",
        "look into why nobody reads the newsletter",
        "temporary staff: write a one-page start guide",
        "estimate the missing readings by the protocol, mark them as estimated",
        "cover the seedlings before the frost",
        "tell the client the audit is finished, I'll send the report tomorrow",
        "tell the client the audit is finished",
        "set up the stall for the harvest market",
        "settle the quarrel between the two cooks",
        "fill the shift gaps for the weekend",
        "remove spam comments and take notes",
        "move the meeting date so everyone can come",
    ],
)
def test_honest_work_is_not_refused(task: str) -> None:
    assert shape(task) != "bent"


def test_a_better_way_is_named_only_where_it_fits() -> None:
    assert "a script" in draft(Slots(task="copy the figures from the PDF into Excel"), 240)
    assert "I suggest" not in draft(Slots(task="type the paper diaries into the sheet"), 240)
    assert "standing booking" not in draft(Slots(task="book a table for twelve on Thursday"), 240)
    assert "standing booking" in draft(Slots(task="book the room for the weekly meeting"), 240)


@pytest.mark.parametrize("task", [*BENT, *DULL])
@pytest.mark.parametrize("turn", range(3))
def test_no_draft_flatters_such_work(task: str, turn: int) -> None:
    said = draft(Slots(task=task, skill="testing", name="testing", proofs=3, level=3, step_to="Lead a team"), 240, turn)
    assert 0 < len(said) <= 240
    assert not any(sign in said for sign in ("a step towards", "I'll show", "I can show", "!"))


def test_work_that_stretches_somebody_is_drafted_for_all_the_same() -> None:
    said = draft(Slots(task="fill in my timesheet", skill="record-keeping", is_plain=False), 240)
    assert "a chore" not in said


@pytest.mark.parametrize(
    ("minutes", "said"), [(5, "Five minutes"), (40, "Forty minutes"), (90, "An hour and a half"), (37, "37 minutes")]
)
def test_minutes_are_said_as_words(minutes: int, said: str) -> None:
    assert spoken_minutes(minutes) == said


@given(st.text(max_size=300))
def test_any_text_is_one_or_the_other_or_neither(task: str) -> None:
    assert shape(task) in {"", "bent", "dull"}


def test_what_is_bent_or_dull_is_told_from_other_work_in_many_wordings() -> None:
    flattered, misread = [], []
    for kind, task, _ in tasks(more()):
        reading = read(task)
        if kind == "bent" and reading.plain is None:
            flattered.append(task)
        if kind in {"easy", "leading"} and reading.plain is not None:
            misread.append(task)
    assert (flattered, misread) == ([], [])
