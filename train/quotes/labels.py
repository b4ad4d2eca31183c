"""Articles as train/quotes/prepare.ts wrote them, cut into the sequences that the tagger reads, with the labels that people gave."""
import json
from dataclasses import dataclass, field

import numpy as np

KINDS = ('source', 'cue', 'content')
#: 0 is outside; 1 + 2k begins a span of kind k, 2 + 2k goes on in it.
LABELS = ['O'] + [begin + kind for kind in KINDS for begin in 'BI']
TABLES = ('shape', 'mark', 'start', 'tag', 'name')
#: Words in the longest sequence, as in src/language/statements/tagger/sequences.ts.
LONGEST = 220


class Vocabulary:
    """The row of a word: 0 is padding, 1 an unknown word. Falls back as src/language/statements/tagger/inputs.ts does."""

    def __init__(self, words):
        self.rows = {word: row + 2 for row, word in enumerate(words)}

    def __len__(self):
        return len(self.rows) + 2

    def row(self, form):
        for tried in (form, form.split('-')[-1], form.replace("'", ''), form.replace('.', '')):
            if tried in self.rows:
                return self.rows[tried]
        return 1


@dataclass(eq=False)
class Sequence:
    """A paragraph, or a part of a long one. Places in `links` count from its first word."""
    forms: list
    word: np.ndarray
    tables: dict
    flags: int
    labels: np.ndarray
    #: (contents, cue or None, source or None) of each attribution that touches it
    links: list = field(default_factory=list)

    def __post_init__(self):
        self.length = len(self.forms)
        self.sentence = np.cumsum(self.tables['start'] > 0)
        marks = np.isin(self.tables['mark'], (1, 2)).astype(int)
        self.marks_before = np.concatenate([[0], np.cumsum(marks)])


class Article:
    """Its words, and its attributions as runs of words: (contents, cue, source), each run half open."""

    def __init__(self, record):
        self.record = record
        self.paragraphs = record['paragraphs']
        self.starts = np.array([at for p in self.paragraphs for at in p['from']])
        self.ends = np.array([at for p in self.paragraphs for at in p['to']])
        self.labels = np.zeros(len(self.starts), dtype=np.int64)
        self.attributions = []
        # The longest first: what people marked inside another's words is left out, since a word has one label.
        for gold in sorted(record['gold'], key=lambda g: g['content'][0][0] - g['content'][-1][1]):
            contents = [run for run in (self.run(*span) for span in gold['content']) if run]
            if not all(self.free(run, 2) for run in contents):
                continue
            for run in contents:
                self.mark(run, 2)
            cue, source = (gold[kind] and self.run(*gold[kind]) for kind in ('cue', 'source'))
            self.attributions.append((contents, self.marked(cue, 1), self.marked(source, 0)))

    def run(self, start, end):
        first = int(np.searchsorted(self.ends, start, 'right'))
        last = int(np.searchsorted(self.starts, end, 'left'))
        return (first, last) if last > first else None

    def free(self, run, kind):
        """Whether the words have no label, or are the same span already."""
        labels = self.labels[run[0]:run[1]]
        return (labels == 0).all() or (labels[0] == 1 + 2 * kind and (labels[1:] == 2 + 2 * kind).all())

    def mark(self, run, kind):
        self.labels[run[0]] = 1 + 2 * kind
        self.labels[run[0] + 1:run[1]] = 2 + 2 * kind

    def marked(self, run, kind):
        if not run or not self.free(run, kind):
            return None
        self.mark(run, kind)
        return run


def read_articles(file):
    with open(file) as lines:
        return [Article(json.loads(line)) for line in lines]


def cuts(length, sentences):
    """Where a paragraph is cut, as src/language/statements/tagger/sequences.ts does it."""
    found = [0]
    before = 0
    if length > LONGEST:
        for begins in [at for at in sentences if at > 0] + [length]:
            if begins - found[-1] > LONGEST and before > found[-1]:
                found.append(before)
            while begins - found[-1] > LONGEST:
                found.append(found[-1] + LONGEST)
            before = begins
    return found + [length]


def sequences_of(articles, vocabulary):
    found = []
    for article in articles:
        base = 0
        for paragraph in article.paragraphs:
            length = len(paragraph['form'])
            edges = cuts(length, paragraph['sentences'])
            for start, end in zip(edges, edges[1:]):
                if end > start:
                    found.append(sequence(article, paragraph, base, start, end, vocabulary))
            base += length
    return found


def sequence(article, paragraph, base, start, end, vocabulary):
    first, last = base + start, base + end
    forms = paragraph['form'][start:end]

    def inside(run):
        return (run[0] - first, run[1] - first) if run and first <= run[0] and run[1] <= last else None

    links = []
    for contents, cue, source in article.attributions:
        own = [(max(a, first) - first, min(b, last) - first) for a, b in contents if a < last and b > first]
        if own:
            links.append((own, inside(cue), inside(source)))
    labels = article.labels[first:last].copy()
    if labels[0] > 0:
        labels[0] -= (labels[0] + 1) % 2  # what goes on from the sequence before begins anew
    return Sequence(
        forms, np.array([vocabulary.row(form) for form in forms]),
        {table: np.array(paragraph[table][start:end]) for table in TABLES},
        paragraph['flags'], labels, links)


def spans_of(labels):
    """The spans of each kind that labels make."""
    found = [[], [], []]
    at = 0
    while at < len(labels):
        end = at + 1
        if labels[at] > 0:
            kind = (labels[at] - 1) // 2
            while end < len(labels) and labels[end] == 2 + 2 * kind:
                end += 1
            found[kind].append((at, end))
        at = end
    return found
