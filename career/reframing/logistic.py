"""Logistic regression in plain Python, for a few dozen features: Newton's method with a small ridge penalty."""

from __future__ import annotations

import math
from collections.abc import Sequence

from career.reframing.weights import Reranker

PENALTY = 3.0
STEPS = 12
DIGITS = 5
"""Digits of the weights that are kept."""


def fit(rows: Sequence[Sequence[float]], wanted: Sequence[float]) -> Reranker:
    """Return the weights with which the chance of each row comes nearest to `wanted` (0 to 1)."""
    columns = list(zip(*rows, strict=True))
    means = [sum(column) / len(rows) for column in columns]
    widths = [
        math.sqrt(sum((value - mean) ** 2 for value in column) / len(rows)) or 1.0
        for column, mean in zip(columns, means, strict=True)
    ]
    scaled = [
        [*((value - mean) / width for value, mean, width in zip(row, means, widths, strict=True)), 1.0] for row in rows
    ]
    held = [0.0] * (len(means) + 1)
    for _ in range(STEPS):
        step = _solved(*_curve(scaled, wanted, held))
        held = [value + change for value, change in zip(held, step, strict=True)]
    weights = [value / width for value, width in zip(held, widths, strict=False)]
    bias = held[-1] - sum(weight * mean for weight, mean in zip(weights, means, strict=True))
    return Reranker(tuple(round(weight, DIGITS) for weight in weights), round(bias, DIGITS))


def _curve(
    rows: Sequence[Sequence[float]], wanted: Sequence[float], held: Sequence[float]
) -> tuple[list[list[float]], list[float]]:
    """Return the matrix and the right side of a step of Newton's method."""
    size = len(held)
    matrix = [[PENALTY * (i == j) for j in range(size)] for i in range(size)]
    side = [-PENALTY * value for value in held]
    for row, value in zip(rows, wanted, strict=True):
        total = sum(weight * part for weight, part in zip(held, row, strict=True))
        chance = 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
        slope = chance * (1 - chance)
        for i, part in enumerate(row):
            side[i] += (value - chance) * part
            line, times = matrix[i], slope * part
            for j in range(i + 1):
                line[j] += times * row[j]
    for i in range(size):
        for j in range(i):
            matrix[j][i] = matrix[i][j]
    return matrix, side


def _solved(matrix: list[list[float]], side: list[float]) -> list[float]:
    """Return x of `matrix` x = `side`, by elimination; the matrix is positive definite, so that no row is swapped."""
    size = len(side)
    for i in range(size):
        for k in range(i + 1, size):
            times = matrix[k][i] / matrix[i][i]
            side[k] -= times * side[i]
            for j in range(i, size):
                matrix[k][j] -= times * matrix[i][j]
    answer = [0.0] * size
    for i in reversed(range(size)):
        rest = side[i] - sum(matrix[i][j] * answer[j] for j in range(i + 1, size))
        answer[i] = rest / matrix[i][i]
    return answer
