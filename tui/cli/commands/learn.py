"""`rung learn`: what one learns from; with a title it is added (B17, B19, O9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career.model import learning
from tui.cli.commands import add, listing
from tui.host.printing import say

if TYPE_CHECKING:
    from tui.cli.session import Session

EXAMPLES = """\
rung learn
rung learn Budgets for leads --provider the academy --starts 11 jan --able-to run a budget
rung learn Guild of engineers --kind organisation --state doing --every 60
rung edit 1ck --state enrolled
rung script tell-training --about 1ck --to Ana --told
rung done 1ck"""
LISTED = frozenset({"--all", "--json"})


def run(words: list[str], session: Session) -> int:
    """Add something to learn from, or list what there is and how to tell somebody."""
    if not LISTED.issuperset(words):
        return add.add("learning", words, session, "learn", EXAMPLES)
    status = listing.run(["learning", *words], session)
    if untold := [] if words else learning.silent(session.reading):
        short = session.career.short(untold[0].id)
        say(f"You enrolled and nobody knows: rung script tell-training --about {short} --to NAME --told")
    return status
