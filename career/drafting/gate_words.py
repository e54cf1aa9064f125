"""The words by which the gate tells what can be said: those that are only written, those that tell something, those that open."""

from __future__ import annotations

from career.drafting.nouns import ENDS
from career.language.forms import Form

YOU = frozenset(["you", "your", "yours", "yourself", "u", "ur", "you're", "you'd", "you'll", "you've"])
NOTED = frozenset(
    [
        "pls", "plz", "please", "ty", "thx", "tia", "thanks", "hey", "hi", "hello", "lol", "fyi", "tbc", "tbd",
        "asap", "sorry", "w", "w/", "b/c", "bc", "til", "tho", "thru", "imo", "etc", "subject", "ok", "ur",
        "no-one",
    ]
)  # fmt: skip
"""Words of notes and chats that nobody says of their own work."""
IS = "is are was were am has had does did isn't aren't wasn't weren't won't can't don't doesn't didn't hasn't haven't hadn't couldn't shouldn't"
FINITE = frozenset(
    f"{IS} should would could will must may might went got gets said says keeps keep need needs wants takes goes comes came seems becomes "
    "complains thinks knows likes hates fails expects forgets stays forgot left gave gone loses freezes refuses ignores misses sends lets gives finds prefers hopes spins hangs crashes flickers drips rattles overheats beeps times "
    "took fell rose broke ran grew made gave found told thought knew began wrote sent spent held kept paid sold won dropped failed missed shows".split()
)
"""Verbs that tell something, and need somebody or something that does it."""
PLURALS_TOO = frozenset(["needs", "wants"])
BEFORE_THINGS = frozenset(
    ["into", "of", "for", "about", "with", "from", "the", "our", "my", "their", "his", "her", "its", "and"]
)
"""Words after which those are things."""
TELLS_ITSELF = frozenset(
    [
        "it's", "that's", "there's", "he's", "she's", "i'm", "we're", "they're", "i've", "we've", "they've", "i'll",
        "we'll", "they'll", "i'd",
    ]
)  # fmt: skip
OPENS = frozenset(
    [
        "that", "which", "who", "whom", "whose", "what", "what's", "who's", "why", "how", "where", "when",
        "whether", "if", "because", "since", "while", "although", "though", "until", "till", "unless", "before",
        "after", "as", "than", "so", "we", "they", "i", "he", "she", "whatever", "whoever",
    ]
)  # fmt: skip
"""Words after which a verb that tells something is at home."""
SAYING = frozenset(
    [
        "tell", "say", "explain", "ask", "promise", "see", "check", "show", "make", "think", "warn", "remind",
        "assure", "know", "hear", "decide", "let",
    ]
)  # fmt: skip
"""Verbs after which a clause may stand without "that": "tell Davit his branch can't go in"."""
SUBJECTS = frozenset(
    ["we", "they", "i", "he", "she", "it", "you", "there", "nobody", "everybody", "somebody", "someone", "everyone"]
)
DETERMINERS = frozenset(
    [
        "the", "a", "an", "our", "my", "your", "their", "his", "her", "its", "this", "that", "these", "those",
        "all", "both", "every", "each", "some", "any", "no", "more", "another", "one", "two", "three", "four",
        "five", "six", "seven", "eight", "nine", "ten", "twelve", "several", "many", "most", "half", "it", "them",
        "him", "us", "me", "everybody", "everyone", "somebody",
    ]
)  # fmt: skip
NO_END = (ENDS - frozenset(["why", "how", "who", "what", "where", "when", "up", "out", "off", "down", "over", "on", "in", "away", "back", "through", "across", "along", "around", "inside", "near", "above", "below"])) | frozenset(["the", "a", "an", "our", "my", "their", "his", "her", "its", "this", "these", "those", "every", "and", "very", "too"])  # fmt: skip
"""Words with which no sentence ends."""
HAPPENS = frozenset(["come", "happen", "mean", "seem", "differ", "fall", "rise", "vary", "leak", "jam", "stick", "slam", "crash", "stop", "arrive", "hang", "slip"])  # fmt: skip
NO_TITLE = frozenset(["from", "what", "what's", "who", "who's", "which", "other", "so", "but", "because", "if", "does", "is", "are", "can", "should"])  # fmt: skip
"""Words with which no name of a piece of work begins."""
PARTICLES = frozenset(["up", "out", "off", "down", "over", "back", "in", "on", "through", "together"])
ASKING = frozenset(["why", "how", "where", "when"])
INVERTED = frozenset(
    ["is", "are", "was", "were", "do", "does", "did", "can", "could", "should", "would", "will", "has", "have"]
)
"""Words that after those of ASKING make a question of what would be a clause."""
GIVING = frozenset(["tell", "give", "show", "teach", "send", "ask", "offer", "hand", "bring", "get"])
REASON = Form(
    r",? (?:because|since|so that|so (?=(?:I|we|they|he|she|it|you|people|nobody|everybody)\b)|while|although|though)\b",
    *("because", "since", "so ", "while", "though"),
)
"""Where a deed begins to say why."""
NUMBERS = frozenset(["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve"])
NUMBERED = frozenset(["route", "plot", "line", "room", "bay", "ward", "bed", "year", "level", "unit", "page", "table", "gate", "zone", "floor", "phase", "stage", "part", "block", "track", "lot"])  # fmt: skip
"""Things that are told apart by their numbers."""
ORDERS = frozenset(
    ["build", "plan", "split", "draft", "update", "upgrade", "chase", "fix", "repair", "hand", "estimate", "target"]
)
"""Words with which a note rather orders something than names it, though they may be things."""
OF_A_THING = frozenset(["for", "of", "on", "to", "about", "from"])
WITHOUT = frozenset(
    [
        "account", "act", "apply", "argue", "ask", "bid", "budget", "call", "care", "check", "cover", "deputise", "go", "hope",
        "look", "pay", "plan", "prepare", "run", "screen", "search", "serve", "sign", "stand", "test", "volunteer",
        "vote", "wait", "watch", "work", "write",
    ]
)  # fmt: skip
"""Verbs that take nothing before "for" or "as"."""
