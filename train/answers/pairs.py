"""Which questions are put to which passages."""
import json
from collections import Counter
from dataclasses import dataclass

from data import LONGEST, Pair, Passage, Question

#: Of each question: passages that don't answer, but have much of it, to draw from; and how often it is put to one.
OTHERS, AMONG, MANY = 4, 40, 400
OFTEN = {'wikipedia': 0.4, 'squad': 0.4, 'reddit': 0.075, 'amazon': 0.075, 'made': 0.2}
#: Of these sources, one in two questions each time: there are many, and they are less like articles.
HALVED = ('reddit', 'amazon')


@dataclass(eq=False)
class Asked:
    source: str
    article: str
    passages: list
    question: Question
    #: (passage, first word, last word) of each answer that people marked.
    gold: list
    #: For each passage, its sentences that answer; of newswire alone.
    right: list


def read_asked(file, tables):
    found = []
    with open(file) as lines:
        for line in lines:
            record = json.loads(line)
            passages = [Passage(passage, tables) for passage in record['passages'] if passage['form']]
            if len(passages) == len(record['passages']):
                found += [Asked(record['source'], record['article'], passages, Question(one, tables), one['gold'],
                                one.get('right', [])) for one in record['questions'] if one['form']]
    return found


def answering(one):
    """Its pairs with passages that answer."""
    found = []
    for number, passage in enumerate(one.passages):
        runs = [(first, last) for at, first, last in one.gold if at == number and last - first < LONGEST
                and passage.sentence[first] == passage.sentence[last]]
        if runs:
            found.append(Pair(passage, one.question, {run: n / len(runs) for run, n in Counter(runs).items()}))
    return found


def written(lowers):
    return f" {' '.join(map(str, lowers.tolist()))} "


class Others:
    """For each question, passages that do not answer: of the same article, or (where articles are short) of the same source."""

    def __init__(self, asked, random):
        self.random, self.groups, self.found = random, {}, {}
        for one in asked:
            group = self.groups.setdefault(self.group_of(one), {})
            for passage in one.passages:
                if passage not in group:
                    group[passage] = {stem for stems in passage.stems for stem in stems}, written(passage.lower)

    @staticmethod
    def group_of(one):
        return one.source if one.source in HALVED else one.article

    def __call__(self, one):
        if one not in self.found:
            self.found[one] = self.find(one)
        return self.found[one]

    def find(self, one):
        group = self.groups[self.group_of(one)]
        others = [passage for passage in group if passage not in one.passages]
        if len(others) > MANY:
            others = [others[at] for at in self.random.integers(0, len(others), AMONG)]
        golds = [written(one.passages[at].lower[first:last + 1]) for at, first, last in one.gold]
        weights = one.question.weights
        others.sort(key=lambda passage: -sum(weight for stem, weight in weights.items() if stem in group[passage][0]))
        return [passage for passage in others[:2 * OTHERS]
                if not any(gold in group[passage][1] for gold in golds)][:OTHERS]


class Drawn:
    """The pairs of each round through the questions."""

    def __init__(self, asked, random):
        self.random = random
        self.marked = [one for one in asked if not one.right]
        self.others = Others(self.marked, random)
        self.answering = [(one.source in HALVED, pair) for one in self.marked for pair in answering(one)]
        ranked = [Pair(passage, one.question, right=right)
                  for one in asked for passage, right in zip(one.passages, one.right)]
        self.right = [pair for pair in ranked if pair.right]
        self.wrong = [pair for pair in ranked if not pair.right]

    def __call__(self):
        random = self.random
        pairs = [pair for halved, pair in self.answering if not halved or random.random() < 0.5]
        for one in self.marked:
            if not one.gold:
                pairs.append(Pair(one.passages[0], one.question))
            elif random.random() < OFTEN[one.source] and (others := self.others(one)):
                pairs.append(Pair(others[int(random.integers(len(others)))], one.question))
        wrong = [self.wrong[at] for at in random.permutation(len(self.wrong))[:2 * len(self.right)]]
        return pairs + 2 * self.right + wrong
