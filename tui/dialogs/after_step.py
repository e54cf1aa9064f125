"""What a step opens once it is saved: the question of the job, or an offer about what stays of it."""

from __future__ import annotations

from career.model import efforts, legacy, roles
from career.model.context import Context
from career.model.snapshot import Career
from tui.dialogs.prompts import Prompt


def of_job(before: Career, now: Context) -> Prompt | None:
    """Return what a step since `before` opens about the job: what will change now, or what a win proves (L2, L6)."""
    is_asked = roles.newly_asked(before, now)
    offered = None if is_asked else legacy.newly_offered(before, now)
    if not is_asked and offered is None:
        return None
    from tui.dialogs import job_prompts  # imported here: few steps need it

    return job_prompts.offering(*offered) if offered else job_prompts.change(now)


def of_effort(before: Career, now: Context) -> Prompt | None:
    """Return the question of the job where a step since `before` made some low weeks running of one more, once (L10)."""
    role = efforts.newly_low(now._replace(career=before), now) if before.reviews is not now.career.reviews else None
    if role is None:
        return None
    from tui.dialogs import answer_prompts  # imported here: few steps need it

    return answer_prompts.low(role, now)
