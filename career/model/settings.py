"""Every threshold that a rule uses, in one table. A person's own values come from `config.toml`."""

from typing import Annotated

import msgspec

Days = Annotated[int, msgspec.Meta(ge=1, le=3660)]
Count = Annotated[int, msgspec.Meta(ge=1, le=10_000)]
Rhythm = Annotated[int, msgspec.Meta(ge=0, le=3660)]
Times = Annotated[float, msgspec.Meta(ge=1, le=100)]
WeekDay = Annotated[int, msgspec.Meta(ge=1, le=7)]


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """Days, counts and shares at which something is shown or asked. The row ids are explained in `docs/`."""

    horizon_days: Days = 14
    """How far Upcoming looks ahead."""
    week_starts: WeekDay = 1
    """First day of the week, 1 Monday to 7 Sunday."""
    follow_up_days: Days = 21
    """Days after telling somebody of a change until they are asked how it looks now (B8); a report, how it goes (O4)."""
    approval_days: Days = 7
    """How long an approval may be pending before it is chased (G14)."""
    request_days: Days = 10
    """How long a request for feedback may stay unanswered (B6)."""
    ask_feedback_days: Days = 90
    """Days without feedback from somebody with influence after which the check-in proposes to ask for it (B6)."""
    repair_days: Days = 14
    """Days after a step of a repair until the next one is due (B13)."""
    want_days: Days = 30
    """Days after telling somebody what you want to learn until they are asked how it looks (B16)."""
    told_days: Days = 180
    """How long somebody whom I told what I want is taken to know it; after that they count as untold (B15)."""
    report_reframe_days: Days = 21
    """Days without a reframe for a report after which the check-in says so (P3)."""
    report_strength_days: Days = 30
    """Days without a strength noted of a report, and without advice, after which the check-in says so (P3)."""
    cadence_manager: Rhythm = 14
    """Days from one one-on-one with a manager to the next, 0 for none (O11); the lines after it say so for other roles."""
    cadence_report: Rhythm = 7
    """Days between one-on-ones with a report."""
    cadence_mentor: Rhythm = 30
    """Days between one-on-ones with a mentor."""
    cadence_coach: Rhythm = 30
    """Days between one-on-ones with a coach."""
    cadence_skip: Rhythm = 30
    """Days between contacts of any kind with a skip-level manager."""
    cadence_sponsor: Rhythm = 60
    """Days between contacts of any kind with a sponsor."""
    cadence_partner: Rhythm = 30
    """Days between contacts of any kind with a partner."""
    cadence_peer: Rhythm = 0
    """Days between contacts of any kind with a peer."""
    cadence_other: Rhythm = 0
    """Days between contacts of any kind with anybody else."""
    contact_red: Times = 1.5
    """How many times the days between two meetings may pass until the check-in says so."""
    asks_days: Days = 90
    """The period over which the share of topics that ask for input is counted (O1)."""
    help_days: Days = 7
    """Days without help given to anybody after which the check-in asks who could use some (L13)."""
    social_days: Days = 14
    """Days without time spent on anything but work after which the check-in says so (L14)."""
    tradeoff_days: Days = 3
    """Days after a trade-off that affects somebody until they are asked back (S10)."""
    ask_days: Days = 2
    """Days after asking what a task is for until the answer is chased (S7)."""
    try_days: Days = 14
    """How long a better way of doing a task is tried before it is judged (S8)."""
    dead_end_times: Count = 5
    """Times done from which a task that stretches nobody and serves no goal opens at the other ways out (G11)."""
    invested_days: Days = 90
    """The period over which the share of closed tasks with a proof of growth is counted (P14)."""
    unproven_days: Days = 365
    """Days without a win after which a level above 0 is unproven (O10)."""
    raise_proofs: Count = 3
    """Wins since a level was reached from which the next one is offered."""
    max_active: Count = 5
    """Goals that can be active at once; for one more it is asked what makes room (G15, G20)."""
    away_days: Days = 7
    """Days without a check-in after which the next one is shorter."""
    ahead: float = 0.10
    """Pace from which a goal is ahead: progress minus the share of its time that has passed."""
    behind: float = -0.15
    """Pace below which a goal is behind (C.2, G21)."""
    own_words: Count = 3
    """Words of one's own from which a sentence is no longer a draft (E5)."""
    step_minutes: Count = 25
    """Time box of a first step."""
    change_days: Days = 90
    """Days within which what I change in a job has to be done (L6)."""
    fit_days: Days = 90
    """Days after which it is asked again whether the job is where one wants to be (L3)."""
    trend_days: Days = 30
    """Days that a trend may be without a response, and between two questions what changes in one's field (O8)."""
    outside_days: Days = 90
    """The period over which the share of tasks outside the role is counted (L8)."""
    outside_share: float = 0.30
    """The share of tasks outside the role from which it is offered as evidence (L8)."""
    legacy_proofs: Count = 3
    """Wins from which a statement of my legacy is real (L2)."""
    action_days: Days = 90
    """The period over which nine actions are lit and four areas are counted (B3, O6, O7)."""
    question_days: Days = 90
    """Days after which the questions of a quarter are asked again (P2, B4)."""
    low_weeks: Count = 3
    """Weeks of low effort running that ask whether the job is where one wants to be (L10)."""
    draft_length: Count = 240
    """The longest draft of a sentence, in characters, so that it can be said aloud in a stand-up."""
