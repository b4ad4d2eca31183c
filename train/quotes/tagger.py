"""
Trains the tagger: python3 tagger.py WORK [--held]. WORK holds what train/quotes/make.ts wrote; the
model goes to WORK/model as train/pack.ts reads it. With --held every seventh article is kept back.

Needs Python 3.11 or later with PyTorch 2 and NumPy (Debian: python3-torch, libopenblas0-pthread). It keeps to one thread and
one order, so that on the same machine the same numbers come again.
"""
import json
import math
import random
import sys
import time
from pathlib import Path

import numpy as np
import torch
from torch import nn

from batches import batches, tensors
from export import export
from labels import Vocabulary, read_articles, sequences_of
from links import link_loss
from model import CHARACTERS, Inputs, Stack

#: A stack each. The first learns together with the inputs; the others learn over those.
SEEDS = (1, 2)
EPOCHS = 9
RATE, WARM_UP, DECAY = 0.005, 100, 0.01
#: Words that training saw so often learn a vector of their own.
FREQUENT = 3
#: Of the loss of the links beside that of the labels, a word.
LINKS = 0.05


def pretrained(work, rows):
    """GloVe's vectors, scaled so that their root mean square is 0.4; none for padding and unknown words."""
    numbers = np.fromfile(work / 'vectors.bin', dtype='<f4').reshape(rows - 2, -1)
    numbers *= 0.4 / np.sqrt((numbers ** 2).mean())
    return torch.from_numpy(np.concatenate([np.zeros((2, numbers.shape[1]), np.float32), numbers]))


def train(inputs, stack, learned, sequences, counts, seed):
    """learned: the parameters that change, of the stack and perhaps of the inputs."""
    own = random.Random(seed)
    drawn = np.random.default_rng(seed)
    optimizer = torch.optim.AdamW(learned, lr=RATE, betas=(0.9, 0.99), weight_decay=DECAY)
    total = EPOCHS * len(batches(sequences, random.Random(0)))
    step, started = 0, time.process_time()
    for epoch in range(EPOCHS):
        told = []
        for batch in batches(sequences, own):
            # A short warm-up, then half a cosine down to 3 %.
            rate = min(1, (step + 1) / WARM_UP) * (0.03 + 0.97 * 0.5 * (1 + math.cos(math.pi * min(1, step / total))))
            for group in optimizer.param_groups:
                group['lr'] = RATE * rate
            data = tensors(batch, counts, drawn)
            states = stack.states(inputs(data), data)
            labels = stack.loss(states, data['labels'], data['lengths']) / data['lengths'].sum()
            links = link_loss(stack, states, batch)
            optimizer.zero_grad(set_to_none=True)
            (labels + LINKS * links).backward()
            nn.utils.clip_grad_norm_(learned, 1.0)
            optimizer.step()
            step += 1
            told.append((labels.item(), float(links)))
        of_labels, of_links = np.mean(told, axis=0)
        print(f'epoch {epoch + 1} of {EPOCHS}, {time.process_time() - started:.0f} s: '
              f'labels {of_labels:.3f} a word, links {of_links:.3f}', flush=True)


def main():
    work = Path(sys.argv[1])
    with open(work / 'vocabulary.json') as file:
        known = json.load(file)
    vocabulary = Vocabulary(known['words'])
    articles = read_articles(work / 'articles.jsonl')
    if '--held' in sys.argv:
        articles = [article for number, article in enumerate(articles) if number % 7 != 3]
    sequences = sequences_of(articles, vocabulary)
    counts = np.zeros(len(vocabulary))
    for seq in sequences:
        np.add.at(counts, seq.word, 1)
    frequent = torch.from_numpy(counts >= FREQUENT)
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    torch.manual_seed(SEEDS[0])
    inputs = Inputs(pretrained(work, len(vocabulary)), frequent)
    stacks = []
    for seed in SEEDS:
        torch.manual_seed(seed)
        stack = Stack(inputs.width)
        learned = [*stack.parameters(), *(() if stacks else inputs.parameters())]
        train(inputs, stack, learned, sequences, counts, seed)
        inputs.requires_grad_(False)
        stacks.append(stack)
    export(inputs, stacks, known['words'], known['counts'], CHARACTERS, work / 'model')


main()
