"""The names of the twelve texts to say, and what each is about in a line of Upcoming. The texts are in `career.texts`."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, TypeAlias

TextName: TypeAlias = Literal[
    "tell-change",
    "start-again",
    "tell-want",
    "tell-training",
    "ask-advice",
    "ask-mentor",
    "ask-what-for",
    "propose-way",
    "offer-help",
    "make-room",
    "tell-first",
    "tell-improve",
]
"""The texts S1 to S12, in this order."""
IMPROVES: TextName = "tell-improve"
"""The text that tells a report what to improve (O4)."""
KNOWN_FOR = "what I'm known for"
"""The topic of the question what others know me for (B4), which is asked by S5."""
ABOUT: Mapping[str, str] = MappingProxyType(
    {
        "start-again": "start again,",
        "tell-want": "what you want:",
        "tell-training": "your training:",
        "ask-mentor": "would they be your mentor?",
        IMPROVES: "how it goes:",
        "offer-help": "you offered help:",
    }
)
"""What a text that changed nothing else was about, before its topic."""


def is_topic(said: str, topic: str) -> bool:
    """Whether a topic that was typed is this one, in any case and with any apostrophe."""
    return said.casefold().replace("\u2019", "'") == topic.casefold().replace("\u2019", "'")


def told_about(script: str, topic: str) -> str:
    """Return in a few words what somebody was told, such as "start again, coffee on 3 or 5 December"."""
    return " ".join(filter(None, (ABOUT.get(script, ""), topic)))
