"""How good and how fast the reframe engine is: `python benchmarks/reframe.py [MORE.jsonl ...]`.

Scores the sets beside this file (`docs/reframe.md` describes where they come from) and any other file of that form that
is named. A line is a task (`text`, `gold`, `acceptable`, `vague`, `domain`) or a trap (`text`, `must_not`): a task with a
word that means something else in some profession. With `--folds N` the examples that the engine learns from are scored
too, each by an engine that has not learned from it (a minute per fold). The times come last.

    recall@3      share of the gold skills among the first three, of as many as fit there
    ndcg@3        the same with their order: gold counts 3, 2.5, 2, 1.5 by rank, acceptable 1
    first ok      the first suggestion is gold or acceptable
    any@5         some gold skill is among the five
    shown ok      ready-picked suggestions that are gold or acceptable
    shown recall  gold skills among the ready-picked ones
    off family    ready-picked ones from a family without any gold or acceptable skill: absurd suggestions
    quoted        ready-picked ones that quote the task
    needless      clear tasks that were answered with a question
    abstain       vague tasks that were answered with a question
    trapped       traps in which a skill that must not be is ready-picked
"""

from __future__ import annotations

import argparse
import json
import math
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

from msgspec import structs

from career.reframing import Suggestions, compiled, labelled_tasks, skills, suggest, train

SETS = [
    Path(__file__).with_name(f"reframe_{name}.jsonl")
    for name in ("examples", "held_out", "blind", "fresh", "sealed", "forms", "new150", "new150b")
]
LIMIT = 3
RUNS = 15
"""Cold starts that are timed; the median counts."""

LabelledLine: TypeAlias = dict[str, Any]
Answered: TypeAlias = tuple[LabelledLine, Suggestions]


def read(path: Path) -> list[LabelledLine]:
    """Return the labelled lines of a file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def answered(rows: Iterable[LabelledLine]) -> list[Answered]:
    """Return each line with the engine's answer."""
    return [(row, suggest(row["text"])) for row in rows]


def fine(row: LabelledLine) -> set[str]:
    """Return the skills that are right or acceptable for a task."""
    return set(row["gold"]) | set(row["acceptable"])


def recall(row: LabelledLine, ranked: Sequence[str]) -> float:
    """Return the share of the gold skills that are in `ranked`, of as many as fit there."""
    return min(1.0, sum(skill in row["gold"] for skill in ranked) / min(len(row["gold"]), LIMIT))


def ndcg(row: LabelledLine, ranked: Sequence[str]) -> float:
    """Return the discounted cumulative gain of the first three, relative to the best possible."""
    grade = dict.fromkeys(row["acceptable"], 1.0) | {skill: 3.0 - place / 2 for place, skill in enumerate(row["gold"])}
    best = sorted(grade.values(), reverse=True)[:LIMIT]
    gains = [[grade.get(skill, 0.0) for skill in ranked[:LIMIT]], best]
    got, ideal = (sum(gain / math.log2(place + 2) for place, gain in enumerate(each)) for each in gains)
    return got / ideal


def figures(answers: Sequence[Answered]) -> dict[str, float]:
    """Return the figures named in the module's docstring, except `trapped`."""
    tasks = [(row, answer) for row, answer in answers if "gold" in row]
    vague = [answer for row, answer in tasks if row["vague"]]
    clear = [(row, [one.id for one in answer.skills], answer) for row, answer in tasks if not row["vague"]]
    shown = [(row, one) for row, _, answer in clear for one in answer.skills if one.shown]
    family = {skill.id: skill.family for skill in skills().values()}

    def share(values: Iterable[float]) -> float:
        held = list(values)
        return sum(held) / max(len(held), 1)

    return {
        "recall@3": share(recall(row, ranked[:LIMIT]) for row, ranked, _ in clear),
        "ndcg@3": share(ndcg(row, ranked) for row, ranked, _ in clear),
        "first ok": share(bool(ranked) and ranked[0] in fine(row) for row, ranked, _ in clear),
        "any@5": share(any(skill in row["gold"] for skill in ranked) for row, ranked, _ in clear),
        "shown ok": share(one.id in fine(row) for row, one in shown),
        "shown recall": share(recall(row, [one.id for one in answer.skills if one.shown]) for row, _, answer in clear),
        "off family": share(family[one.id] not in {family[skill] for skill in fine(row)} for row, one in shown),
        "quoted": share(
            bool(one.because) and all(quote.casefold() in row["text"].casefold() for quote in one.because)
            for row, one in shown
        ),
        "needless": share(not answer.enough for _, _, answer in clear),
        "abstain": share(not answer.enough for answer in vague),
    }


def trapped(answers: Sequence[Answered]) -> tuple[int, int]:
    """Return how many traps the engine fell into, and how many there are."""
    traps = [(row, answer) for row, answer in answers if "must_not" in row]
    caught = sum(bool({one.id for one in answer.skills if one.shown} & set(row["must_not"])) for row, answer in traps)
    return caught, len(traps)


def report(path: Path) -> None:
    """Print the figures of one file, in total and by domain."""
    answers = answered(read(path))
    tasks = [one for one in answers if "gold" in one[0]]
    caught, traps = trapped(answers)
    print(f"{path.name}: {len(tasks)} tasks, {traps} traps")
    if tasks:
        print(*(f"    {figure:13s} {value:.3f}" for figure, value in figures(tasks).items()), sep="\n")
    if traps:
        print(f"    {'trapped':13s} {caught} of {traps}")
    for domain in sorted({row.get("domain", "") for row, _ in tasks} - {"", "vague"}):
        part = [one for one in tasks if one[0].get("domain") == domain]
        print(f"    {domain:13s} recall@3 {figures(part)['recall@3']:.2f} over {len(part)}")


def report_folds(folds: int) -> None:
    """Print the figures of the engine's own examples, each scored by an engine that has not learned from it."""
    examples = labelled_tasks.read()
    random.Random(folds).shuffle(examples)  # noqa: S311 - not a secret; the same folds every time
    bare = structs.replace(compiled.load(), learned=None)
    answers: list[Answered] = []
    for fold in range(folds):
        others = [one for place, one in enumerate(examples) if place % folds != fold]
        tables = structs.replace(bare, learned=train.learn(others, bare))
        for text, gold, acceptable in examples[fold::folds]:
            row = {"text": text, "gold": gold, "acceptable": acceptable, "vague": False}
            answers.append((row, suggest(text, tables=tables)))
    print(f"examples, learned from {folds - 1} parts of {folds}: {len(answers)} tasks")
    print(*(f"    {figure:13s} {value:.3f}" for figure, value in figures(answers).items()), sep="\n")


def milliseconds(work: Callable[[], object]) -> float:
    """Return the milliseconds that one call takes."""
    start = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - start)


def cold(code: str) -> float:
    """Return the milliseconds of a new interpreter that runs `code`: the median of some runs."""
    times = sorted(milliseconds(lambda: subprocess.run([sys.executable, "-c", code], check=True)) for _ in range(RUNS))
    return times[RUNS // 2]


def report_times(texts: Sequence[str]) -> None:
    """Print the time per task, and what a cold answer costs beside bare Python."""
    suggest(texts[0])
    each = sorted(milliseconds(partial(suggest, text)) for text in texts)
    print(f"a task: p50 {each[len(each) // 2]:.2f} ms, p95 {each[len(each) * 95 // 100]:.2f} ms")
    bare, library = cold("pass"), cold("import msgspec")
    whole = cold("from career.reframing import suggest; suggest('fix the flaky checkout test')")
    print(f"cold: python {bare:.0f} ms, with msgspec {library:.0f} ms, with an answer {whole:.0f} ms")


def main() -> int:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("more", type=Path, nargs="*", help="other files of the same form")
    parser.add_argument("--folds", type=int, default=0, help="cross-validate what is learned, in this many parts")
    asked = parser.parse_args()
    for path in (*SETS, *asked.more):
        report(path)
    if asked.folds > 1:
        report_folds(asked.folds)
    report_times([row["text"] for path in SETS for row in read(path)])
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
