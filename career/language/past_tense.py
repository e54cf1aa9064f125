"""The past tense of a task: "update the runbook" becomes "updated the runbook", as one says it the day after."""

from __future__ import annotations

import re

from career.language import gerunds

IRREGULAR = {
    "begin": "began", "bind": "bound", "break": "broke", "breed": "bred", "bring": "brought", "build": "built",
    "buy": "bought", "catch": "caught", "choose": "chose", "come": "came", "cut": "cut", "deal": "dealt", "dig":
    "dug", "do": "did", "draw": "drew", "drive": "drove", "feed": "fed", "fight": "fought", "find": "found", "fly":
    "flew", "forecast": "forecast", "forget": "forgot", "freeze": "froze", "get": "got", "give": "gave", "go":
    "went", "grow": "grew", "hang": "hung", "have": "had", "hear": "heard", "hide": "hid", "hit": "hit", "hold":
    "held", "keep": "kept", "know": "knew", "lay": "laid", "lead": "led", "leave": "left", "lend": "lent", "let":
    "let", "make": "made", "meet": "met", "oversee": "oversaw", "pay": "paid", "proofread": "proofread", "put":
    "put", "quit": "quit", "read": "read", "ride": "rode", "ring": "rang", "run": "ran", "say": "said", "see":
    "saw", "seek": "sought", "sell": "sold", "send": "sent", "set": "set", "shake": "shook", "shoot": "shot",
    "shut": "shut", "sit": "sat", "speak": "spoke", "speed": "sped", "spend": "spent", "split": "split", "spread":
    "spread", "stand": "stood", "stick": "stuck", "sweep": "swept", "take": "took", "teach": "taught", "tell":
    "told", "think": "thought", "throw": "threw", "troubleshoot": "troubleshot", "understand": "understood", "undo":
    "undid", "win": "won", "withdraw": "withdrew", "write": "wrote",
}  # fmt: skip
REGULAR_WITH_RE = frozenset(["relay"])
"""Verbs that look like another one done again, and are not."""


def past(verb: str) -> str:
    """Return the past tense of one lower-case verb: make -> made, plan -> planned, tidy -> tidied, rewrite -> rewrote."""
    if verb in IRREGULAR:
        return IRREGULAR[verb]
    again = re.fullmatch(r"(re-?)(.+)", verb)
    if again and again[2] in IRREGULAR and verb not in REGULAR_WITH_RE:
        return again[1] + IRREGULAR[again[2]]
    if verb.endswith("e"):
        return f"{verb}d"
    if re.search(r"[^aeiou]y$", verb):
        return f"{verb[:-1]}ied"
    return f"{gerunds.gerund(verb).removesuffix('ing')}ed"


def did(task: str) -> str:
    """Return a task as what was done, "updated the runbook", or "" where it is unclear which of its words are verbs."""
    before, bent = gerunds.bare(task).split(" "), gerunds.doing(task).split(" ")
    if len(before) != len(bent):
        return ""
    return " ".join(
        word if word.casefold() == other.casefold() else _past(word) for word, other in zip(before, bent, strict=True)
    )


def _past(word: str) -> str:
    """Return a verb of a task in the past tense, with the comma after it."""
    verb = word.rstrip(",")
    return past(verb.casefold()) + word[len(verb) :]
