"""Learn from the tasks of O*NET what goes with what: `python -m career.reframing.train_onet FILE` (five minutes).

FILE has a JSON object a line: `text`, a task statement, and `iwa_skills`, whose keys are the intermediate work
activities that O*NET's analysts gave it; `onet_activities.toml`, which is ours, says which skills an activity builds.
Only weights are written, to `onet.json`, from which `career.reframing.train` starts; the statements are not kept, and
neither building nor testing needs the file.
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import msgspec

from career.reframing import build, normalise, sources, weights
from career.reframing.codec import pack
from career.reframing.compiled import Compiled
from career.reframing.score import by_cues, stems_of
from career.reframing.train import BY_RANK, SMALLEST, Sparse, ridge, row
from career.reframing.weights import Prior

ACTIVITIES = Path(__file__).with_name("onet_activities.toml")
NOTICE = (
    "Learned from task statements and work activities of the O*NET Database by the U.S. Department of Labor, "
    "Employment and Training Administration (USDOL/ETA), used under the CC BY 4.0 license "
    "(https://creativecommons.org/licenses/by/4.0/). O*NET is a trademark of USDOL/ETA. The weights are a modification; "
    "USDOL/ETA has not approved, endorsed, or tested it."
)
WEIGHT = 0.1
"""What a task statement counts, compared with an example of ours: they are written in another language."""
FEWEST = 0.3
"""A word that was seen less than this, in shares of a statement, tells nothing."""


def learn(lines: Sequence[str], tables: Compiled) -> Prior:
    """Fit a ridge regression of the skills of each statement on its words and on the skills at which they point."""
    activities = {one: held.split() for one, held in tomllib.loads(ACTIVITIES.read_text(encoding="utf-8")).items()}
    tasks = [(task["text"], [activities.get(one, []) for one in task["iwa_skills"]]) for task in map(json.loads, lines)]
    texts = [normalise.tokens(text, tables) for text, _ in tasks]
    stems = [stems_of(text, tables) for text in texts]
    words = {stem: number for number, stem in enumerate(sorted({stem for held in stems for stem in held}))}
    rows: list[Sparse] = []
    for held, text in zip(stems, texts, strict=True):
        plain = row(held, {one.skill: one.score for one in by_cues(text, tables)}, words)
        rows.append([(at, part * WEIGHT**0.5) for at, part in plain])
    seen: defaultdict[int, float] = defaultdict(float)
    for one in rows:
        for at, part in one:
            seen[at] += part * part
    skills = [k for k, skill in enumerate(tables.ids) if any(skill in held for held in activities.values())]
    weighed = {
        k: ridge(rows, _wanted(tables.ids[k], [held for _, held in tasks]), len(words) + len(tables.ids))
        for k in skills
    }
    names = tables.ids
    return Prior(
        NOTICE,
        names,
        {stem: round(seen[at], 2) for stem, at in words.items() if seen[at] >= FEWEST}
        | {name: round(seen[len(words) + k], 2) for k, name in enumerate(names)},
        {
            stem: numbers
            for stem, at in words.items()
            if seen[at] >= FEWEST
            and (numbers := pack((k, round(w[at], 2)) for k, w in weighed.items() if abs(w[at]) >= SMALLEST))
        },
        tuple(
            tuple(round(weighed[k][len(words) + row_], 3) if k in weighed else 0.0 for k in range(len(names)))
            for row_ in range(len(names))
        ),
    )


def _wanted(skill: str, activities: Sequence[Sequence[Sequence[str]]]) -> list[float]:
    worth = [
        max((1 - BY_RANK * held.index(skill) for held in each if skill in held), default=0.0) for each in activities
    ]
    mean = sum(worth) / len(worth)
    return [(value - mean) * WEIGHT**0.5 for value in worth]


def main() -> int:
    """Write `onet.json`."""
    if len(sys.argv) != 2:
        sys.stderr.write("Name the file of O*NET's tasks: python -m career.reframing.train_onet FILE\n")
        return 2
    lines = [line for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines() if line.strip()]
    prior = learn(lines, build.compile_catalogue(sources.read()))
    weights.ONET.write_bytes(msgspec.json.encode(prior, order="deterministic") + b"\n")
    sys.stdout.write(f"{len(lines)} statements, {len(prior.words)} words\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
