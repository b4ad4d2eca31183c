"""
Trains the reader: python3 reader.py WORK. WORK holds what train/answers/make.ts wrote; the model goes to WORK/model as
train/pack.ts reads it.

Needs Python 3.11 or later with PyTorch 2 and NumPy (Debian: python3-torch, libopenblas0-pthread).
"""
import copy
import json
import sys
import time
from pathlib import Path

import numpy as np
import torch
from torch import nn

from batches import batches, tensors
from data import Tables
from export import export
from model import CHARACTERS, Reader, letters_of, loss_of
from pairs import Drawn, read_asked

SEED = 1
#: Rounds through the questions that were made, then through those that people asked.
MADE, ASKED = 2, 11
#: Then so many rounds more at a lower rate, several times from there; the reader is the mean of those (Wortsman et al., ICML 2022).
MORE, RUNS = 3, 2
#: After so many rounds it is surer than those that folds.py makes (Guo et al., ICML 2017): chosen on four articles it had not seen.
TEMPER = 0.85
RATE, LOW_RATE, WARM_UP, LEAST = 0.002, 0.0008, 200, 0.02
#: So many of the words most frequent in training learn something of their own.
LEARNED = 1500
#: The average of the weights over time is taken every few steps, and goes back about a thousand.
EVERY, BACK = 4, 0.999
#: Whether the processor knows numbers of half as many bits.
SHORT = torch.ops.mkldnn._is_mkldnn_bf16_supported()


def train(model, drawn, rounds, random, table, letters, rate=RATE):
    """The model whose weights are the average over time."""
    optimizer = torch.optim.Adam(model.parameters(), lr=rate)
    average = copy.deepcopy(model)
    step, started = 0, time.time()
    for number in range(rounds):
        all_batches = batches(drawn(), random)
        losses = []
        for at, batch in enumerate(all_batches):
            left = 1 - (number + at / len(all_batches)) / rounds
            for group in optimizer.param_groups:
                group['lr'] = rate * min(1, (step + 1) / WARM_UP) * max(LEAST, left)
            data = tensors(batch, table, letters)
            with torch.autocast('cpu', dtype=torch.bfloat16, enabled=SHORT):
                loss = loss_of(model(data), data)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            optimizer.step()
            step += 1
            losses.append(loss.item())
            if step % EVERY == 0:
                keep = min(BACK, (1 + step) / (10 + step)) ** EVERY
                with torch.no_grad():
                    for mean, own in zip(average.parameters(), model.parameters()):
                        mean.lerp_(own, 1 - keep)
        print(f'round {number + 1} of {rounds}, {time.time() - started:.0f} s: loss {np.mean(losses):.3f}', flush=True)
    return average


def mean_of(models):
    mean = copy.deepcopy(models[0])
    with torch.no_grad():
        for own, *each in zip(mean.parameters(), *(model.parameters() for model in models)):
            own.copy_(torch.stack(each).mean(0))
    return mean


def read_work(work):
    """The words and how often training saw each; the questions that people asked, and those that were made."""
    with open(work / 'vocabulary.json') as file:
        known = json.load(file)
    tables = Tables(known['words'])
    return known, tables, read_asked(work / 'questions.jsonl', tables), read_asked(work / 'made.jsonl', tables)


def untrained(work, known, tables):
    numbers = np.fromfile(work / 'vectors.bin', dtype='<f4').reshape(len(known['words']), -1)
    numbers = np.concatenate([np.zeros((1, numbers.shape[1]), np.float32), numbers])
    # How rare a word is stands behind its other numbers.
    vectors = torch.from_numpy(np.concatenate([numbers, tables.vocabulary.rarity[:, None]], 1))
    return Reader(vectors, torch.from_numpy(np.argsort(-np.array(known['counts']), kind='stable')[:LEARNED] + 1))


def main():
    work = Path(sys.argv[1])
    torch.manual_seed(SEED)
    random = np.random.default_rng(SEED)
    known, tables, asked, made = read_work(work)
    model = untrained(work, known, tables)
    letters = np.array([letters_of(form) for form in tables.forms.ids])
    table = np.zeros(len(tables.stems.ids), np.float32)
    for questions, rounds in ((made, MADE), (asked, ASKED)):
        model = train(model, Drawn(questions, random), rounds, random, table, letters)
    model = mean_of([train(copy.deepcopy(model), Drawn(asked, random), MORE, random, table, letters, LOW_RATE)
                     for _ in range(RUNS)])
    model.eval()
    model.temper(TEMPER)
    export(model, known['words'], known['counts'], CHARACTERS, work / 'model')


if __name__ == '__main__':
    main()
