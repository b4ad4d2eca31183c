"""What the link heads are told of two spans beside the states at their ends; the same as src/language/statements/tagger/links.ts."""
from functools import cache

import torch
import torch.nn.functional as F

from labels import spans_of

DISTANCES = (1, 2, 3, 4, 5, 7, 10, 15, 22, 35, 60)
MARKS = 2 * (len(DISTANCES) + 1)
SENTENCES = MARKS + 4
BETWEEN = SENTENCES + 4
QUOTED = BETWEEN + 8
BESIDE = QUOTED + 4
ROWS = BESIDE + 4
IN_MARKS = (3, 4, 5)
#: For what no word may have.
NEVER = -1e4


def features(seq, span, candidate, spans, candidates):
    mark = seq.tables['mark']
    before = candidate[0] < span[1]
    low, high = (candidate[1], span[0]) if before else (span[1], candidate[0])
    bucket = sum(max(0, high - low) >= limit for limit in DISTANCES)
    marks = int(seq.marks_before[high] - seq.marks_before[low]) if high > low else 0
    rivals = sum(other != candidate and low <= other[0] < high for other in candidates)
    others = any(other != span and low <= other[0] < high for other in spans)
    return [
        (len(DISTANCES) + 1 if before else 0) + bucket,
        MARKS + min(3, marks),
        SENTENCES + min(3, abs(int(seq.sentence[span[0]]) - int(seq.sentence[candidate[0]]))),
        BETWEEN + min(3, rivals) + (4 if others else 0),
        QUOTED + (2 if mark[span[0]] in (1, *IN_MARKS) else 0) + (1 if mark[candidate[0]] in IN_MARKS else 0),
        BESIDE + (0 if candidate[1] < seq.length and mark[candidate[1]] == 1 else 1)
        + (2 if candidate[0] > 0 and mark[candidate[0] - 1] == 2 else 0),
    ]


@cache
def examples(seq, head):
    """
    Of one head (0: content to cue, 1: cue to source) in a sequence: every marked span, its candidates, what the head is told of
    each, and the number of the right one (as many as there are: none of them).
    """
    sources, cues, contents = spans_of(seq.labels)
    spans, candidates = ((contents, cues), (cues, sources))[head]
    found = []
    for span in spans:
        for own, cue, source in seq.links:
            if span in own if head == 0 else span == cue:
                right = (cue, source)[head]
                told = [features(seq, span, candidate, spans, candidates) for candidate in candidates]
                number = candidates.index(right) if right in candidates else len(candidates)
                found.append((span, candidates, told, number))
                break
    return found


def link_scores(stack, states, batch, head):
    """
    Of each example in a batch a row: the scores of its candidates, NEVER in columns that it has no candidate for, and in the
    last column “none of them”. Beside it the column that is right.
    """
    found = [(row, *example) for row, seq in enumerate(batch) for example in examples(seq, head)]
    if not found:
        return None, None
    widest = max(len(candidates) for _, _, candidates, *_ in found)
    row, start, end = torch.tensor([(row, span[0], span[1] - 1) for row, span, *_ in found]).T
    spans = torch.cat([states[row, start], states[row, end]], 1)
    scores = torch.full((len(found), widest + 1), NEVER)
    scores[:, widest] = stack.hn[head](spans)[:, 0]
    pairs = [(one, row, first, end - 1, column, *told[column])
             for one, (row, _, candidates, told, _) in enumerate(found)
             for column, (first, end) in enumerate(candidates)]
    if pairs:
        one, row, start, end, column, *told = torch.tensor(pairs).T
        candidates = torch.cat([states[row, start], states[row, end]], 1)
        hidden = (stack.hx[head](spans)[one] + stack.hy[head](candidates)
                  + stack.hf[head](torch.stack(told, 1)).sum(1))
        scores = scores.index_put((one, column), stack.hw[head](torch.tanh(hidden))[:, 0])
    right = torch.tensor([number if number < len(candidates) else widest for _, _, candidates, _, number in found])
    return scores, right


def link_loss(stack, states, batch):
    """Mean cross-entropy over the candidates and “none of them”, on the spans that people marked."""
    total, count = 0.0, 0
    for head in (0, 1):
        scores, right = link_scores(stack, states, batch, head)
        if scores is not None:
            total = total + F.cross_entropy(scores, right, reduction='sum')
            count += len(right)
    return total / max(count, 1)
