"""Sequences of about the same length side by side, as tensors."""
import numpy as np
import torch

from labels import TABLES
from model import letters_of

#: Words in a batch, padding included.
WORDS = 1600


def batches(sequences, random):
    """Lists of sequences; which ones meet, and in which order they come, is drawn from `random`."""
    order = sorted(sequences, key=lambda seq: seq.length * (1 + 0.2 * random.random()))
    found, batch = [], []
    for seq in order:
        if batch and (len(batch) + 1) * max(seq.length, batch[-1].length) > WORDS:
            found.append(batch)
            batch = []
        batch.append(seq)
    found.append(batch)
    random.shuffle(found)
    return [sorted(batch, key=lambda seq: -seq.length) for batch in found]


def hidden_words(seq, counts, random):
    """
    The words of a sequence, some of them unknown: rare ones more often, so that the tagger learns what to do with words that
    it never saw; one in ten of each name, so that it doesn't learn who talks much.
    """
    hidden = random.random(seq.length) < 0.05 + 0.25 / (0.5 + counts[seq.word])
    name, shape, tag = seq.tables['name'], seq.tables['shape'], seq.tables['tag']
    names = ((name >= 1) & (name <= 3)) | (((shape == 1) | (shape == 2)) & (tag >= 15) & (tag <= 18))
    hidden |= names & (random.random(seq.length) < 0.1)
    return np.where(hidden, 1, seq.word)


def tensors(batch, counts, random):
    """A batch, the longest sequence first."""
    longest = batch[0].length
    shape = (len(batch), longest)
    found = {name: torch.zeros(shape, dtype=torch.long) for name in ('word', 'form', *TABLES)}
    found['lengths'] = np.array([seq.length for seq in batch])
    found['labels'] = np.zeros(shape, dtype=np.int64)
    found['mask'] = torch.zeros(shape)
    found['reverse'] = torch.arange(longest)[None].repeat(len(batch), 1)
    found['flags'] = torch.tensor([[float(seq.flags >> bit & 1) for bit in range(4)] for seq in batch])
    forms = {}
    for row, seq in enumerate(batch):
        n = seq.length
        found['word'][row, :n] = torch.from_numpy(hidden_words(seq, counts, random))
        found['form'][row, :n] = torch.tensor([forms.setdefault(form, len(forms)) for form in seq.forms])
        for table in TABLES:
            found[table][row, :n] = torch.from_numpy(seq.tables[table])
        found['labels'][row, :n] = seq.labels
        found['mask'][row, :n] = 1
        found['reverse'][row, :n] = torch.arange(n - 1, -1, -1)
    found['letters'] = torch.tensor([letters_of(form) for form in forms])
    return found
