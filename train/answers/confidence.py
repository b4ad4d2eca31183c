"""
Learns which sentence answers and how sure that is: python3 confidence.py DATA PUTS.jsonl... Each line of PUTS, see puts.ts, has the
signs of some sentences, and which of them are right; where none is, "no answer here" is. Writes DATA/answers.confidence.json, the
weights of src/language/answers/confidence.ts: a linear model beside a layer of tanh units, the mean of several; the sentences and
"no answer", whose score is 0, share the chance by their exponentials.
"""
import json
import math
import sys
from pathlib import Path

import numpy as np
import torch
from torch import nn

SEED = 1
#: Networks, each with units of its own; the mean of what they say counts.
RUNS, UNITS, DROPPED = 4, 16, 0.2
ROUNDS, BATCH, RATE, DECAY = 12, 128, 0.01, 0.1
#: As many sentences of a text are looked at: a longer one is rare, and has those that may answer among them.
SENTENCES = 48
#: A question that was exchanged for another is one that nobody asked; too many of them make the model doubt what people do ask.
WEIGHTS = {'asked': 1, 'shortened': 1, 'exchanged': 0.15}


class Confidence(nn.Module):
    def __init__(self, signs):
        super().__init__()
        self.linear = nn.Linear(signs, 1)
        self.units = nn.Linear(signs, UNITS)
        self.counts = nn.Linear(UNITS, 1, bias=False)
        nn.init.zeros_(self.counts.weight)

    def forward(self, signs):
        """signs: … × signs. The logarithm of the odds of each against no answer."""
        units = nn.functional.dropout(torch.tanh(self.units(signs)), DROPPED, self.training)
        return (self.linear(signs) + self.counts(units))[..., 0]


def padded(puts, mean, deviation):
    """Signs (puts × sentences × signs), which of them are there, and what is right: the first column is "no answer"."""
    sentences = min(SENTENCES, max(len(put['right']) for put in puts))
    signs = torch.zeros(len(puts), sentences, len(mean))
    there = torch.zeros(len(puts), sentences, dtype=torch.bool)
    right = torch.zeros(len(puts), sentences + 1)
    for at, put in enumerate(puts):
        own = np.array(put['signs'][:sentences], np.float32)
        signs[at, : len(own)] = torch.from_numpy((own - mean) / deviation)
        there[at, : len(own)] = True
        right[at, 1 : 1 + len(own)] = torch.tensor(put['right'][:sentences])
        right[at, 0] = not any(put['right'])
    return signs, there, right


def loss_of(scores, there, right):
    """The negative logarithm of the chance of all that is right, a put each."""
    chances = torch.cat([torch.zeros(len(scores), 1), scores.masked_fill(~there, -1e4)], 1).log_softmax(1)
    return -torch.logsumexp(chances + right.clamp(min=1e-9).log(), 1)


def fitted(puts, signs, there, right):
    model = Confidence(signs.shape[2])
    optimizer = torch.optim.AdamW(model.parameters(), lr=RATE, weight_decay=DECAY)
    weights = torch.tensor([float(WEIGHTS[put['kind']]) for put in puts])
    steps, step = ROUNDS * math.ceil(len(puts) / BATCH), 0
    for _ in range(ROUNDS):
        order = torch.randperm(len(puts))
        for start in range(0, len(puts), BATCH):
            batch = order[start : start + BATCH]
            for group in optimizer.param_groups:
                group['lr'] = RATE * (1 - step / steps)
            step += 1
            loss = (weights[batch] * loss_of(model(signs[batch]), there[batch], right[batch])).mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    return model.eval()


def folded(layer, mean, deviation):
    """A layer's weights and bias for signs as they are, not measured from their mean in deviations."""
    weights = layer.weight.detach().numpy() / deviation
    return weights, layer.bias.detach().numpy() - weights @ mean


def main():
    data, *files = sys.argv[1:]
    puts = [put for file in files for put in map(json.loads, open(file)) if put['right']]
    every = np.array([signs for put in puts for signs in put['signs']])
    mean, deviation = every.mean(0), np.maximum(every.std(0), 0.05)
    torch.manual_seed(SEED)
    torch.set_num_threads(1)  # so little is faster by itself
    given = padded(puts, mean, deviation)
    models = [fitted(puts, *given) for _ in range(RUNS)]
    linear = [folded(model.linear, mean, deviation) for model in models]
    rounded = lambda numbers: [round(float(one), 4) for one in numbers]
    # The mean of several such networks is one: with all of their units.
    found = {
        'bias': rounded(np.mean([bias for _, bias in linear], 0))[0],
        'weights': rounded(np.mean([weights[0] for weights, _ in linear], 0)),
        'units': [
            {'counts': round(float(counts) / RUNS, 4), 'bias': round(float(own), 4), 'weights': rounded(row)}
            for model in models
            for counts, row, own in zip(model.counts.weight[0], *folded(model.units, mean, deviation))
        ],
    }
    # A line for each unit.
    lines = ',\n'.join(f'    {json.dumps(unit)}' for unit in found.pop('units'))
    head = json.dumps(found)[:-1]
    Path(data, 'answers.confidence.json').write_text(f'{head},\n  "units": [\n{lines}\n  ]\n}}\n')


if __name__ == '__main__':
    main()
