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
EPOCHS = 13
RATE, WARM_UP, LEAST = 0.002, 200, 0.02
#: So many of the words most frequent in training learn something of their own.
LEARNED = 1500
#: The average of the weights over time is taken every few steps, and goes back about a thousand.
EVERY, BACK = 4, 0.999


def train(model, drawn, random, table, letters):
    """The model whose weights are the average over time."""
    optimizer = torch.optim.Adam(model.parameters(), lr=RATE)
    average = copy.deepcopy(model)
    step, started = 0, time.time()
    for epoch in range(EPOCHS):
        all_batches = batches(drawn(), random)
        losses = []
        for number, batch in enumerate(all_batches):
            left = 1 - (epoch + number / len(all_batches)) / EPOCHS
            for group in optimizer.param_groups:
                group['lr'] = RATE * min(1, (step + 1) / WARM_UP) * max(LEAST, left)
            data = tensors(batch, table, letters)
            with torch.autocast('cpu', dtype=torch.bfloat16):
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
        print(f'epoch {epoch + 1} of {EPOCHS}, {time.time() - started:.0f} s: loss {np.mean(losses):.3f}', flush=True)
    return average


def main():
    work = Path(sys.argv[1])
    torch.manual_seed(SEED)
    random = np.random.default_rng(SEED)
    with open(work / 'vocabulary.json') as file:
        known = json.load(file)
    words, counts = known['words'], np.array(known['counts'])
    tables = Tables(words)
    drawn = Drawn(read_asked(work / 'questions.jsonl', tables), random)
    numbers = np.fromfile(work / 'vectors.bin', dtype='<f4').reshape(len(words), -1)
    numbers = np.concatenate([np.zeros((1, numbers.shape[1]), np.float32), numbers])
    # How rare a word is stands behind its other numbers.
    vectors = torch.from_numpy(np.concatenate([numbers, tables.vocabulary.rarity[:, None]], 1))
    learned = torch.from_numpy(np.argsort(-counts, kind='stable')[:LEARNED] + 1)
    letters = np.array([letters_of(form) for form in tables.forms.ids])
    model = train(Reader(vectors, learned), drawn, random, np.zeros(len(tables.stems.ids), np.float32), letters)
    model.eval()
    export(model, words, known['counts'], CHARACTERS, work / 'model')


main()
