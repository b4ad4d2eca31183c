"""Passages and questions as train/answers/prepare.ts wrote them, and what a question repeats of a passage."""
import math
from dataclasses import dataclass, field

import numpy as np

#: Words in the longest answer.
LONGEST = 16
#: Numbers that each word of a passage is told of a question: as in src/language/answers/repeated.ts.
REPEATED = 11
DECAY, LEAST = 0.85, 0.05
#: Stems of a word that are compared: its own, and those of its parts.
STEMS = 3


class Vocabulary:
    """Rows of words, the commonest first; row 0 is any other. Falls back as src/language/network/vocabulary.ts does."""

    def __init__(self, words):
        self.rows = {word: row + 1 for row, word in enumerate(words)}
        #: From 0 for the commonest to 1 for unknown words and numbers.
        self.rarity = np.array([1] + [1 if word[0] == '0' else math.log(row + 1) / math.log(len(words) + 1)
                                      for row, word in enumerate(words)], dtype=np.float32)

    def row(self, form):
        for tried in (form, form.split('-')[-1], form.replace("'", ''), form.replace('.', '')):
            if tried in self.rows:
                return self.rows[tried]
        return 0


class Numbers:
    """Numbers things in the order in which they come."""

    def __init__(self):
        self.ids = {}

    def __call__(self, thing):
        return self.ids.setdefault(thing, len(self.ids))


class Tables:
    def __init__(self, words):
        self.vocabulary = Vocabulary(words)
        self.forms, self.lowers, self.stems = Numbers(), Numbers(), Numbers()


class Text:
    def __init__(self, record, tables):
        self.word = np.array([tables.vocabulary.row(form) for form in record['form']])
        self.form = np.array([tables.forms(form) for form in record['form']])
        self.shape = np.array(record['shape'])
        self.kind = np.array(record['kind'])
        self.lower = np.array([tables.lowers(lower) for lower in record['lower']])
        self.stems = [[tables.stems(stem) for stem in own] for own in record['stems']]
        self.length = len(self.word)


class Passage(Text):
    def __init__(self, record, tables):
        super().__init__(record, tables)
        self.sentence = np.array(record['sentence'])
        self.name = np.array(record['name'])
        self.names = [{tables.stems(stem) for stem in name} for name in record['names']]
        self.compared = np.array([(own + own[-1:] * STEMS)[:STEMS] for own in self.stems])


class Question(Text):
    def __init__(self, record, tables):
        super().__init__(record, tables)
        self.weights, self.pairs = {}, set()
        before = None
        for word, own, content in zip(self.word, self.stems, record['content']):
            if not content:
                continue
            for stem in own:
                self.weights[stem] = max(self.weights.get(stem, 0), float(tables.vocabulary.rarity[word]), LEAST)
            if before is not None:
                self.pairs.add((before, own[0]))
            before = own[0]
        self.lowers = set(self.lower.tolist())


def repeated(passage, question, table):
    """The same as `repeatedIn` in src/language/answers/repeated.ts. `table`: as many zeros as there are stems."""
    weights = question.weights
    found = np.zeros((passage.length, REPEATED), dtype=np.float32)
    for stem, weight in weights.items():
        table[stem] = weight
    match = table[passage.compared].max(1)
    table[list(weights)] = 0
    found[:, 0] = match
    found[:, 1] = [lower in question.lowers for lower in passage.lower.tolist()]
    asked = [any(stem in weights for stem in name) for name in passage.names]
    if asked:
        found[:, 2] = np.where(passage.name >= 0, np.array(asked)[passage.name], False) & (match == 0)
    for column, order in ((3, range(passage.length)), (4, range(passage.length - 1, -1, -1))):
        near = 0.0
        for at in order:
            near = near * DECAY + float(match[at])
            found[at, column] = near / 2
    seen = [set() for _ in range(int(passage.sentence[-1]) + 3)]
    for at in np.nonzero(match)[0].tolist():
        seen[passage.sentence[at] + 1].update(stem for stem in passage.stems[at] if stem in weights)
    total = sum(weights.values()) or 1
    share = np.array([sum(weights[stem] for stem in stems) / total for stems in seen])
    here = passage.sentence + 1
    found[:, 5], found[:, 6], found[:, 7] = share[here], share[here - 1], share[here + 1]
    found[:, 8] = sum(weights[stem] for stem in set().union(*seen)) / total
    found[:, 9] = share[here] / max(share.max(), 1e-6)
    for at in range(1, passage.length):
        if match[at] and match[at - 1] and (passage.stems[at - 1][0], passage.stems[at][0]) in question.pairs:
            found[at, 10] = found[at - 1, 10] = 1
    return found


@dataclass(eq=False)
class Pair:
    """A question put to a passage."""
    passage: Passage
    question: Question
    #: The share of people who marked a run (first word, last word); empty where the passage does not answer.
    golds: dict = field(default_factory=dict)
    #: Sentences that answer, where nobody marked the words.
    right: list = field(default_factory=list)
    told: np.ndarray = None
