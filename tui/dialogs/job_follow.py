"""What follows from a step for the job: what one will change now, and what a win proves (L2, L6)."""

from __future__ import annotations

from career.model import legacy, roles
from career.model.context import Context
from career.model.snapshot import Career
from tui.dialogs.prompts import Prompt


def asked_of_job(before: Career, now: Context) -> Prompt | None:
    """Return the question that a step since `before` opened about the job; None without one."""
    is_asked = roles.newly_asked(before, now)
    offered = None if is_asked else legacy.newly_offered(before, now)
    if not is_asked and offered is None:
        return None
    from tui.dialogs import job_prompts  # here: few steps need it

    return job_prompts.offering(*offered) if offered else job_prompts.change(now)
