"""Rewrites questions the way people type them in a chat: short forms, lower case, typing errors."""
import random
import re

SHORT_FORMS = [
    (r"\byou\b", "u"), (r"\bare\b", "r"), (r"\bwhat is\b", "whats"), (r"\bwho is\b", "whos"), (r"\bwhere is\b", "wheres"),
    (r"\bplease\b", "pls"), (r"\bpeople\b", "ppl"), (r"\bbecause\b", "cuz"), (r"\bwith\b", "w"), (r"\bgoing to\b", "gonna"),
    (r"\babout\b", "abt"), (r"\bgovernment\b", "govt"), (r"\bmillion\b", "mil"),
]
BEFORE = ["so ", "ok ", "wait ", "hey ", "um ", "and ", "do we know ", "anyone know ", "pls ", "can u tell me "]
AFTER = [" pls", " lol", " again", " tho", " here", " exactly", " in this", " btw", " ?", "??"]


def misspelt(word: str, r: random.Random) -> str:
    """Swaps two letters, drops one or doubles one. Words of fewer than five letters stay as they are."""
    if len(word) < 5:
        return word
    i, kind = r.randrange(1, len(word) - 2), r.random()
    if kind < 0.4:
        return word[:i] + word[i + 1] + word[i] + word[i + 2 :]
    return word[:i] + word[i + 1 :] if kind < 0.75 else word[:i] + word[i] + word[i:]


def noisy(question: str, r: random.Random) -> str:
    """Types a question as in a chat."""
    q = question.strip()
    if r.random() < 0.85:
        q = q.lower()
    if r.random() < 0.7:
        q = q.rstrip("?. ")
    for full, short in SHORT_FORMS:
        if r.random() < 0.4:
            q = re.sub(full, short, q)
    if r.random() < 0.12:
        q = r.choice(BEFORE) + q
    if r.random() < 0.12:
        q += r.choice(AFTER)
    if r.random() < 0.3:
        words = q.split(" ")
        i = r.randrange(len(words))
        words[i] = misspelt(words[i], r)
        q = " ".join(words)
    return re.sub("['’]", "", q) if r.random() < 0.3 else q
