"""Whether words are thanks or praise and nothing else: a short list, where whatever might be a wish counts as one."""

from __future__ import annotations

import re

from career.language.folding import folded

_THANKS = re.compile(
    r"\b(?:thanks|thank you|thx|cheers for|kudos|bravo|hats off|congrats|congratulations"
    r"|well done|nicely done|well run|well written|keep it up|keep up the"
    r"|(?:great|good|nice|excellent|amazing|fantastic|brilliant|awesome|superb|lovely|solid|outstanding)"
    r" (?:work|job|stuff|talk|demo|write-?up|review|presentation|session|catch|idea|one)"
    r"|(?:loved|really liked|enjoyed|impressed|appreciate|appreciated))\b"
)
_WISH = re.compile(
    r"\?|\b(?:but|however|though|although|yet|except|only|just|if|next time|could|should|would|must|need|needs|wish|hope"
    r"|please|instead|rather|less|more|too|not|no|never|nothing|without|don't|didn't|isn't|wasn't|can't|won't)\b"
)


def is_thanks(text: str) -> bool:
    """Whether a text says thanks or praises, and holds no word with which a wish or a doubt might come along."""
    plain = folded(text)
    return bool(_THANKS.search(plain)) and not _WISH.search(plain)
