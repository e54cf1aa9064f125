"""The -ing form of a task: "update the runbook" becomes "Updating the runbook"."""

from __future__ import annotations

import re

from career.language.forms import DIGIT, Form

# Verbs that tasks begin with. Only these get an -ing form: another word may be a noun ("cash flow model"), and a wrong
# guess reads worse than a quotation.
VERBS = frozenset(
    [
        "accept", "add", "adjust", "advise", "agree", "align", "analyse", "analyze", "answer", "apologise", "apologize",
        "appeal", "apply", "appraise", "approve", "archive", "arrange", "articulate", "ask", "assess", "assign",
        "attend", "audit", "automate", "back", "balance", "begin", "benchmark", "book", "brief", "bring", "build",
        "bump", "bundle", "buy", "calculate", "calibrate", "call", "cancel", "capture", "celebrate", "certify", "chair",
        "change", "chase", "chat", "check", "choose", "circulate", "clarify", "clean", "clear", "clone", "close",
        "coach", "collect", "commit", "compare", "compile", "complete", "compose", "compute", "conduct", "configure",
        "confirm", "connect", "consolidate", "consult", "contact", "contribute", "convert", "coordinate", "copy",
        "correct", "count", "cover", "craft", "create", "curate", "customise", "customize", "cut", "deal", "debug",
        "decide", "deduplicate", "defend", "define", "delegate", "delete", "deliver", "demo", "demonstrate", "deploy",
        "deprecate", "derive", "describe", "design", "detect", "develop", "diagnose", "dig", "digitise", "digitize",
        "disable", "discuss", "dismantle", "dispatch", "display", "distribute", "divide", "do", "document", "download",
        "draft", "draw", "drive", "drop", "edit", "educate", "elicit", "email", "empty", "enable", "encourage",
        "encrypt", "enforce", "engage", "enrol", "ensure", "enter", "escalate", "establish", "estimate", "evaluate",
        "examine", "expand", "explain", "explore", "export", "expose", "extend", "extract", "facilitate", "fetch",
        "file", "fill", "finalise", "finalize", "find", "finish", "fix", "flag", "fly", "focus", "follow", "forecast",
        "format", "fund", "gather", "generate", "get", "give", "grade", "greet", "groom", "group", "grow", "guide",
        "hand", "handle", "harden", "harmonise", "harmonize", "have", "help", "highlight", "hire", "hold", "host",
        "identify", "illustrate", "implement", "import", "improve", "index", "inform", "inspect", "inspire", "install",
        "integrate", "interpret", "interview", "introduce", "invent", "invest", "investigate", "invite", "invoice",
        "isolate", "issue", "iterate", "join", "justify", "keep", "knit", "label", "launch", "lay", "lead", "learn",
        "let", "limit", "link", "list", "listen", "load", "localise", "localize", "locate", "lock", "log", "look",
        "loop", "lower", "maintain", "make", "manage", "map", "mark", "match", "measure", "meet", "mentor", "merge",
        "migrate", "minimise", "minimize", "mock", "model", "moderate", "modernise", "modernize", "monitor", "motivate",
        "move", "name", "negotiate", "normalise", "normalize", "notify", "nudge", "nurse", "observe", "obtain",
        "offboard", "offer", "onboard", "open", "operate", "optimise", "optimize", "order", "organise", "organize",
        "outline", "oversee", "own", "pack", "paint", "pair", "parse", "pass", "patch", "pay", "perform", "persuade",
        "phone", "photograph", "pick", "pilot", "pin", "pitch", "pivot", "plan", "play", "polish", "poll", "practise",
        "prepare", "present", "preserve", "print", "prioritise", "prioritize", "probe", "process", "proctor", "produce",
        "profile", "program", "proofread", "propose", "protect", "prototype", "prove", "provide", "prune", "publish",
        "pull", "push", "put", "quantify", "query", "quit", "raise", "rally", "ramp", "rank", "reach", "read",
        "reassign", "reassure", "rebase", "rebuild", "receive", "recheck", "recommend", "reconcile", "reconnect",
        "record", "recruit", "redesign", "redirect", "redo", "redraft", "reduce", "refactor", "refer", "reformat",
        "reframe", "refresh", "register", "rehearse", "rehome", "reject", "relabel", "relay", "release", "relocate",
        "remind", "remove", "rename", "renew", "reopen", "reorder", "reorganise", "repair", "repeat", "rephrase",
        "replace", "replan", "reply", "report", "reproduce", "request", "rerun", "reschedule", "research", "resend",
        "reset", "resize", "resolve", "respond", "restock", "restore", "restructure", "retain", "retest", "rethink",
        "retire", "return", "reuse", "revert", "review", "revise", "revisit", "revoke", "rewire", "rework", "rewrite",
        "ring", "roll", "rotate", "route", "run", "safeguard", "sanitise", "sanitize", "save", "say", "scan",
        "schedule", "scope", "screen", "script", "secure", "see", "seek", "segment", "select", "sell", "send",
        "separate", "serve", "set", "settle", "shadow", "shape", "share", "shift", "ship", "shoot", "shorten",
        "shoulder", "show", "showcase", "shut", "sign", "simplify", "simulate", "sit", "size", "sketch", "slice",
        "smooth", "soften", "solve", "sort", "source", "spec", "specify", "speed", "split", "spot", "spread",
        "stabilise", "stabilize", "staff", "stand", "standardise", "standardize", "start", "steer", "stop", "store",
        "streamline", "strengthen", "strip", "structure", "study", "submit", "summarise", "summarize", "supervise",
        "supply", "support", "survey", "swap", "sweep", "switch", "sync", "tabulate", "tackle", "tag", "tailor", "take",
        "talk", "taste", "teach", "tell", "test", "thank", "thaw", "think", "throttle", "tidy", "tie", "time", "trace",
        "track", "train", "transcribe", "transfer", "transform", "transition", "translate", "treat", "triage", "trim",
        "troubleshoot", "tune", "turn", "tutor", "tweak", "type", "unblock", "uncover", "understand", "undo", "unify",
        "unload", "unpin", "unplug", "untangle", "update", "upgrade", "upload", "use", "vaccinate", "validate",
        "alphabetise", "bake", "bandage", "bathe", "bind", "bolt", "charge", "chart", "chop", "cook", "deduct", "descale",
        "dig", "disinfect", "dismiss", "drill", "dust", "feed", "glue", "grease", "grout", "hang", "harvest", "hem", "hide",
        "insulate", "iron", "laminate", "mend", "mop", "mow", "mute", "oil", "omit", "plant", "plaster", "price", "quote",
        "rake", "redact", "reseal", "restitch", "rinse", "sand", "saw", "season", "sew", "sharpen", "silence", "skip", "sow",
        "staple", "steam", "sterilise", "stir", "stitch", "stuff", "suppress", "tally", "tape", "tile", "unpack", "varnish",
        "water", "weed", "weld", "wipe", "backdate", "announce", "appoint", "borrow", "breed", "commission", "cable",
        "demolish", "reassemble", "assemble", "dose", "dress", "fit", "install", "inventory", "mediate", "redecorate",
        "rig", "unblock", "unclog", "verify", "vet", "view", "visit", "visualise", "visualize", "volunteer", "wait", "walk", "warn", "wash",
        "go", "sample", "backfill", "upsell", "collate", "fake", "reuse", "propose", "rehang", "turn", "clock", "tip", "pour", "dump", "double", "quarantine", "halve", "define", "overwrite", "invigilate", "paginate", "dedupe", "differentiate", "downgrade", "escort", "drain", "flush", "bleed", "forward",
        "nominate", "amend", "annotate", "append", "authorise", "authorize", "address", "round", "scaffold", "waive", "whitelist", "recalculate",
        "relocate", "resole", "solder", "thank", "unlock", "unfreeze", "valet", "ventilate", "rotavate", "lubricate", "fence", "carve", "peel",
        "debrief", "speak", "leave", "tick", "ignore", "photoshop", "pretend", "claim", "lie", "lend", "falsify", "inflate", "hoover", "refund",
        "ice", "sterilize", "retake", "mediate", "consolidate", "requisition", "introduce", "pencil", "sketch", "babysit", "escort", "usher",
        "deworm", "evacuate", "swab", "suture", "titrate", "admit", "transplant", "sow", "prick",
        "allocate", "approach", "annotate", "argue", "backtest", "break", "calm", "canvass", "code", "convince", "cost",
        "decline", "decommission", "descope", "figure", "film", "geocode", "hear", "induct", "instruct", "key",
        "narrow", "note", "paste", "photocopy", "plane", "point", "post", "port", "preregister", "promise", "rearrange",
        "rebalance", "recover", "refuse", "replicate", "rescue", "reshape", "reshuffle", "restart", "retrieve", "ride",
        "shortlist", "shred", "skim", "stamp", "sunset", "terraform", "tighten", "transport", "try",
        "unload",
        "localise", "brainstorm", "embed", "fetch", "hoist", "inspect", "itemise", "jot", "liaise",
        "watch", "weigh", "welcome", "widen", "win", "wire", "withdraw", "work", "wrap", "write", "predict", "deputise", "deputize", "classify", "categorise", "categorize", "dilute", "eliminate", "exclude", "inject", "memorise", "memorize", "modify", "overhaul", "procure", "promote", "qualify", "refine", "roast", "trial", "wean", "purchase", "score", "target", "batch", "judge",
    ]
)  # fmt: skip
DOUBLED = frozenset(
    [
        "begin", "omit", "trial", "cancel", "commit", "debug", "enrol", "format", "label", "model", "program", "recut", "refer", "reformat",
        "relabel", "remap", "replan", "rerun", "reset", "submit", "total", "transfer", "unclog", "unpin", "unplug",
    ]
)  # fmt: skip
"""Verbs of more than one syllable that still double their last consonant, in British spelling."""
IRREGULAR = {"tie": "tying", "lie": "lying", "die": "dying", "quit": "quitting"}
NOUNS_TOO = frozenset(
    [
        "route",
        "roast", "trial", "purchase", "score", "target", "batch", "judge", "overhaul",
        "approach", "break", "code", "cost", "film", "key", "label", "note", "photocopy", "plane", "point", "post", "port", "promise", "figure", "ride", "size", "stamp", "sunset", "transport", "try",
        "address", "answer", "empty", "sample", "inventory", "mock", "export", "volunteer", "copy", "price", "refund", "pay", "claim", "audit", "fence", "round", "scaffold", "back", "balance", "benchmark", "brief", "build", "call", "change",
        "close", "contact", "cover", "demo", "design", "display", "email", "estimate",
        "forecast", "format", "fund", "group", "guide", "hand", "help", "host", "import", "index",
        "interview", "issue", "launch", "lead", "limit", "link", "lock", "log", "loop",
        "match", "mentor", "model", "name", "offer", "order", "pair", "patch", "phone",
        "pilot", "pitch", "plan", "play", "poll", "process", "profile", "program", "query", "quote", "draft", "schedule", "list", "record",
        "release", "repair", "report", "request", "research", "return", "review", "ring", "run", "scope", "screen",
        "script", "set", "share", "shift", "show", "sketch", "source", "split", "spread", "staff",
        "stand", "start", "stop", "store", "study", "supply", "support", "survey", "switch", "sync",
        "tailor", "talk", "test", "time", "trace", "track", "train", "transfer", "treat", "type", "update", "upgrade",
        "view", "visit", "walk", "watch", "work", "wrap",
    ]
)  # fmt: skip
"""Verbs that are just as often the first word of a noun: "release notes", "design doc", "review of the plan"."""
HEADS = frozenset(
    [
        "agenda", "backlog", "balancer", "board", "budget", "call", "case", "cases", "checklist", "club", "committee",
        "conflicts", "control", "costs", "coverage", "data", "dates", "day", "desk", "doc", "drill", "error",
        "errors", "event", "for", "form", "forms", "leaflet", "estimate", "book", "freeze", "from", "group", "guide", "invite", "invites", "items",
        "job", "jobs", "kit", "letter", "lines", "list", "log", "logs", "manager", "meeting", "notes", "of", "order",
        "orders", "pack", "page", "panel", "paper", "party", "pipeline", "plan", "plans", "policy", "prep", "process",
        "questions", "queue", "report", "reports", "request", "requests", "results", "retention", "review", "reviews",
        "rota", "schedule", "script", "scripts", "session", "sheet", "sheets", "slides", "slot", "spec", "sprint",
        "size", "account", "handbook", "audit", "gap", "emails", "calls", "talks", "increase", "interview", "interviews", "query", "mail", "email", "visit", "run", "slip", "slips", "rise", "scale", "bands", "tree", "strategy", "suite", "summary", "sync", "system", "team", "template", "test", "tests", "ticket", "tickets",
        "time", "times", "tokens", "training", "triage", "week", "workshop",
    ]
)  # fmt: skip
"""Words that turn a word of NOUNS_TOO before them into a noun."""
JOINS = frozenset(["and", "then", "&"])
MARKED = frozenset(
    [
        "a",
        "an",
        "the",
        "it",
        "them",
        "him",
        "her",
        "us",
        "my",
        "our",
        "your",
        "their",
        "his",
        "this",
        "that",
        "these",
        "those",
    ]
)
"""Words that show that the word before them is a verb."""
OPENERS = (
    "please", "pls", "kindly", "just", "can you", "could you", "would you", "will you", "can we", "need to", "i need to",
    "we need to", "you need to", "have to", "i have to", "we have to", "you should", "we should", "i should", "go and",
    "let's", "remember to", "don't forget to", "make sure to", "try to", "to",
)  # fmt: skip
_APART = Form(r"[\n;]|:(?!\d)|[.?!] ", *"\n;:.?!")
LONGEST_OPENER = max(map(len, OPENERS)) + 2
"""Characters of the longest opening, with the comma and the space after it."""
_TICKET = Form(r"^[\[(]?[A-Z][A-Z0-9]+-\d+[\])]?\s*[:-]?\s+(?=\S)", DIGIT)
BEING = Form(
    r"(?:you're|you are|i'm|i am|we're|we are)\s+(?=(?:on|in|at)\s)",
    *("you're", "you are", "i'm", "i am", "we're", "we are"),
    flags=re.IGNORECASE,
)
"""How a duty is described: "you're on support this week"."""


_VOWELS, _NEVER_DOUBLED = frozenset("aeiou"), frozenset("aeiouwxy")
STATES = frozenset(["have", "see", "think", "understand"])
"""Verbs that after "you" describe a state instead of asking for something: "you have a meeting"."""


def gerund(verb: str) -> str:
    """Return the -ing form of one lower-case verb: make -> making, plan -> planning, tie -> tying, see -> seeing."""
    if verb in IRREGULAR:
        return IRREGULAR[verb]
    *before, vowel, last = ("", "", *verb)
    is_short = vowel in _VOWELS and _VOWELS.isdisjoint(before) and last not in _NEVER_DOUBLED
    if is_short or verb in DOUBLED:
        return f"{verb}{verb[-1]}ing"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return f"{verb[:-1]}ing"
    return f"{verb}ing"


def verb_of(word: str) -> str:
    """Return the verb of an -ing form: "cleaning" is of "clean"; "" for any other word."""
    low = word.casefold()
    stem = low.removesuffix("ing")
    if stem == low:
        return ""
    may_be = (stem, f"{stem}e", stem[:-1], *(verb for verb, ing in IRREGULAR.items() if ing == low))
    return next((verb for verb in may_be if verb in VERBS and gerund(verb) == low), "")


def doing(task: str) -> str:
    """Return a task as the subject of a sentence: "Updating the runbook"; "" where it is unclear which words are verbs.

    A polite opening ("can you ...?") and a ticket id are left out; the rest of the text stays as it was typed.
    """
    text = bare(task)
    bent = BEING.sub("being ", text) if BEING.match(text) else _bent(text)
    return f"{bent[0].upper()}{bent[1:]}" if bent else ""


def bare(task: str) -> str:
    """Return a task without its final punctuation, a ticket id before it, and polite openings."""
    text = _TICKET.sub("", task.strip().rstrip(".?! "))
    at = 0
    while True:
        opening = text[at : at + LONGEST_OPENER].casefold()
        start = next((o for o in OPENERS if opening.startswith((f"{o} ", f"{o}, "))), "")
        if not start:
            return _told_to(text[at:])
        at += len(start)
        while text[at : at + 1] in {" ", ","}:
            at += 1


def _told_to(text: str) -> str:
    """Drop the "you" of an instruction: "you take the notes"."""
    you, _, task = text.partition(" ")
    verb = task.partition(" ")[0].casefold()
    return task if you.casefold() == "you" and _ing(verb) and verb not in STATES else text


def is_verb(word: str) -> bool:
    """Whether a word is a verb that tasks begin with."""
    return bool(_ing(word))


def _bent(text: str) -> str:
    """Return the task with its verbs in the -ing form, or "" where it is unclear which words are verbs."""
    words = text.split(" ")
    if len(words) < 2 or _APART.search(text) or not _leads(words[0], words[1]):
        return ""
    bent = [_ing(words[0])]
    verbs_only = True  # "fix, test and ship it": as long as verb follows verb, a word after "and" is one as well
    for before, word, after in zip(words[:-1], words[1:], [*words[2:], ""], strict=True):
        joined = before in JOINS or before.endswith(",")
        if before.endswith(",") and word not in JOINS and not _ing(word):
            return ""  # a clause of its own: "check the index, the page is slow"
        if word in JOINS or not (joined and _ing(word)):
            verbs_only = verbs_only and word in JOINS
            bent.append(word)
        elif after and (verbs_only or after.casefold() in MARKED):
            bent.append(_ing(word))
        else:
            return ""
    return " ".join(bent)


def _leads(first: str, second: str) -> bool:
    """Whether the first word of a task is used as a verb."""
    is_noun = (first.casefold() in NOUNS_TOO or "-up" in first) and second.casefold() in HEADS
    return bool(_ing(first)) and not is_noun and second != "of"


def _ing(word: str) -> str:
    """Return the -ing form of a verb, including re-run and follow-up; "" for any other word."""
    if word.endswith(","):
        bare = word.rstrip(",")
        bent = _ing(bare)
        return bent and bent + word[len(bare) :]
    verb = word.casefold()
    if verb in VERBS or (verb.startswith("re") and verb[2:] in VERBS):
        return gerund(verb)
    before, _, after = verb.partition("-")
    if before == "re" and after in VERBS:
        return f"re-{gerund(after)}"
    if before in VERBS and after in {"up", "out", "off", "down", "in"}:
        return f"{gerund(before)} {after}"
    return ""
