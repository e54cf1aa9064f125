"""The drafted sentences: `python -m benchmarks.drafts` prints sixty of them for reading, and counts what can be counted.

What makes a sentence good is for readers; the counts hold what must never happen. `--only bent`, `dull`, `easy` or
`leading` prints one kind, `--empty` drafts from an empty file as on day one.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from benchmarks.draft_tasks import SECOND, TASKS, empty, more, prepared, tasks
from career.card import card_task, card_words, open_card
from career.card.card import Card
from career.drafting import frames, sentences
from career.drafting.reading import read
from career.model.context import Context

FORBIDDEN = re.compile(
    r"!|\bDoing «|\bThis task\b|\b(?:opportunity|journey|leverage|amazing|exciting|great|wonderful|fantastic|valuable|unique|perfect|"
    r"you will become)\b|\.\.|  | ,",
    re.IGNORECASE,
)
FILLER = re.compile(
    r"what's done, and what's still open|look at what is there|list what is missing|do it in one sitting|sees it once before|how it goes"
)
"""What fits any task and says nothing of this one."""
CHORE = re.compile(r"It's a chore|There's nothing to learn here|^You get the list")
"""How dull work is called what it is, also where it is drafted for."""
MOST_ASKED = 0.5
"""The share of open work of which the draft says the task only, and asks the rest."""
MOST_OF_A_FRAME, MOST_OF_A_TRIGGER, LEAST_NAMED, LONGEST = 0.40, 0.30, 0.85, 240


class Drafted(NamedTuple):
    """A task with what was drafted for it."""

    kind: str
    task: str
    who: str
    card: Card
    sentence: str
    step: str
    frame: str
    asks: str


def drafted(context: Context, listed: str = TASKS) -> list[Drafted]:
    """Draft for all tasks, each on a card as it opens."""
    return [_drafted(kind, task, who, context) for kind, task, who in tasks(listed)]


def _drafted(kind: str, task: str, who: str, context: Context) -> Drafted:
    card = open_card.open_card(task, context)
    text = card_words.sentence(card, context)
    step, asks = card_words.next_line(card, context.career), card_words.career_question(card, context)
    return Drafted(kind, task, who, card, text, step, _frame(card, text, context), asks)


def _frame(card: Card, text: str, context: Context) -> str:
    if not text or card.is_plain:
        return "honest" if text else ""
    clauses = sentences.clauses_of(card_words.slots(card, context.career))
    fitting = frames.chosen(clauses)
    return fitting[card.turn % len(fitting)].name + (", of me" if frames.towards(clauses) else "")


def counted(rows: Sequence[Drafted], context: Context) -> list[tuple[str, str, bool]]:
    """Return each figure with its value, and whether it is within its budget."""
    sayable = [row for row in rows if row.sentence]
    open_work = [row for row in sayable if row.kind in {"easy", "leading"}]
    plain = [row for row in rows if row.kind in {"bent", "dull"}]
    named = [row for row in open_work if row.who]
    used = [row for row in named if row.who.casefold() in row.sentence.casefold()]
    frame, most = Counter(row.frame for row in open_work).most_common(1)[0]
    trigger, times = Counter(row.card.if_cue for row in rows).most_common(1)[0]
    flattered = [row for row in plain if not row.card.is_plain and row.sentence and not CHORE.search(row.sentence)]
    misread = [row for row in rows if row.kind in {"easy", "leading"} and row.card.is_plain]
    claimed = [context.career.headline(row.card.step_to) for row in rows if row.card.step_to]
    empty_talk = [row.task for row in rows if FILLER.search(f"{row.sentence} {row.step}")]
    asked = [row.task for row in open_work if row.asks]
    ugly = [row.task for row in sayable if FORBIDDEN.search(row.sentence)]
    longest = max(len(row.sentence) for row in sayable)
    return [
        ("drafted", f"{len(sayable)} of {len(rows)}", True),
        ("frames", f"{len({row.frame for row in open_work})}", len({row.frame for row in open_work}) >= 3),
        ("most frequent frame", f"{frame}, {most} of {len(open_work)}", most <= MOST_OF_A_FRAME * len(open_work)),
        ("most frequent trigger", f"{trigger}, {times} of {len(rows)}", times <= MOST_OF_A_TRIGGER * len(rows)),
        ("named and used", f"{len(used)} of {len(named)}", len(used) >= LEAST_NAMED * len(named)),
        (
            "who gains is read",
            f"{sum(bool(read(r.task, card_task.known_names(context.career)).who) for r in named)} of {len(named)}",
            True,
        ),
        ("step-tos claimed", f"{len(claimed)}: {dict(Counter(claimed))}", True),
        (
            "bent or dull, flattered",
            f"{len(flattered)} of {len(plain)}: {[row.task for row in flattered]}",
            not flattered,
        ),
        ("misread as bent or dull", f"{len(misread)}: {[row.task for row in misread]}", not misread),
        ("filler", f"{len(empty_talk)}: {empty_talk}", not empty_talk),
        ("asked", f"{len(asked)} of {len(open_work)}: {asked}", len(asked) <= MOST_ASKED * len(open_work)),
        ("forbidden words", f"{len(ugly)}: {ugly}", not ugly),
        ("longest", f"{longest} characters", longest <= LONGEST),
    ]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the sentences and the counts; return 1 where one is beyond its budget."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", choices=("easy", "leading", "bent", "dull"))
    parser.add_argument("--empty", action="store_true", help="draft from an empty file")
    parser.add_argument("--more", action="store_true", help="draft the third list, which has no names to look for")
    parser.add_argument("--second", action="store_true", help="draft the second list")
    typed = parser.parse_args(arguments)
    context = empty() if typed.empty else prepared()
    listed = more() if typed.more else SECOND if typed.second else TASKS
    rows = [row for row in drafted(context, listed) if typed.only in {None, row.kind}]
    for at, row in enumerate(rows, start=1):
        skill = card_task.lead_of(row.card) or "asked"
        due = f" · due {row.card.due}" if row.card.due else ""
        sys.stdout.write(
            f"{at:2} {row.kind} · {row.task}\n   [{row.frame or 'none'} · {skill}{due}]\n   {row.sentence or '(no draft: ' + row.card.question + ')'}\n"
            f"{f'   asks: {row.asks}' + chr(10) if row.asks else ''}   next: {row.step}\n"
        )
    figures = counted(rows, context) if typed.only is None else []
    sys.stdout.write("\n")
    for name, value, is_well in figures:
        sys.stdout.write(f"{'' if is_well else 'OVER '}{name}: {value}\n")
    return int(not all(is_well for *_, is_well in figures))


if __name__ == "__main__":
    raise SystemExit(main())
