"""Pairs on passages of about the same length side by side, as tensors."""
import numpy as np
import torch

from data import LONGEST, REPEATED, repeated

#: Words of passages in a batch, padding included.
WORDS = 5600


def batches(pairs, random):
    """Lists of pairs. Those on one passage mostly meet: it is encoded once for all of them."""
    lengths = {}
    for pair in pairs:
        lengths.setdefault(pair.passage, pair.passage.length * (1 + 0.15 * random.random()))
    found, batch, longest = [], [], 0
    for pair in sorted(pairs, key=lambda pair: lengths[pair.passage]):
        longest = max(longest, pair.passage.length)
        if batch and (len(batch) + 1) * longest > WORDS:
            found.append(batch)
            batch, longest = [], pair.passage.length
        batch.append(pair)
    found.append(batch)
    random.shuffle(found)
    return found


def text_tensors(texts, forms):
    longest = max(text.length for text in texts)
    shape = (len(texts), longest)
    found = {name: torch.zeros(shape, dtype=torch.long) for name in ('word', 'form', 'shape', 'kind')}
    found['mask'] = torch.zeros(shape)
    found['reverse'] = torch.arange(longest)[None].repeat(len(texts), 1)
    for row, text in enumerate(texts):
        n = text.length
        for name in ('word', 'shape', 'kind'):
            found[name][row, :n] = torch.from_numpy(getattr(text, name))
        found['form'][row, :n] = torch.tensor([forms.setdefault(form, len(forms)) for form in text.form.tolist()])
        found['mask'][row, :n] = 1
        found['reverse'][row, :n] = torch.arange(n - 1, -1, -1)
    return found


def tensors(pairs, table, letters):
    """table: as many zeros as there are stems. letters: of each form, its letters' rows."""
    passages = list(dict.fromkeys(pair.passage for pair in pairs))
    questions = list(dict.fromkeys(pair.question for pair in pairs))
    rows = {text: row for texts in (passages, questions) for row, text in enumerate(texts)}
    forms = {}
    batch = {'passages': text_tensors(passages, forms), 'questions': text_tensors(questions, forms)}
    batch['letters'] = torch.from_numpy(letters[list(forms)])
    batch['pairs'] = torch.tensor([(rows[pair.passage], rows[pair.question]) for pair in pairs])
    longest = batch['passages']['word'].shape[1]
    told = np.zeros((len(pairs), longest, REPEATED), dtype=np.float32)
    allowed = np.zeros((len(pairs), longest, LONGEST), dtype=bool)
    none = np.zeros((len(pairs), 1), dtype=np.float32)
    target = np.zeros((len(pairs), longest, LONGEST), dtype=np.float32)
    for row, pair in enumerate(pairs):
        n = pair.passage.length
        if pair.told is None:
            pair.told = repeated(pair.passage, pair.question, table).astype(np.float16)
        told[row, :n] = pair.told
        sentence = np.concatenate([pair.passage.sentence, np.full(LONGEST, -1)])
        windows = np.lib.stride_tricks.sliding_window_view(sentence, LONGEST)[:n]
        allowed[row, :n] = windows == pair.passage.sentence[:, None]
        target[row, :n][np.isin(pair.passage.sentence, pair.right)] = 1
        for (first, last), share in pair.golds.items():
            target[row, first, last - first] = share
        none[row] = not pair.golds and not pair.right
    batch['repeated'], batch['allowed'] = torch.from_numpy(told), torch.from_numpy(allowed)
    batch['target'] = torch.from_numpy(np.concatenate([none, target.reshape(len(pairs), -1)], 1))
    batch['somewhere'] = torch.tensor([bool(pair.right) for pair in pairs])
    return batch
