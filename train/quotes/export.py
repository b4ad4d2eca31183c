"""Writes a trained model for train/pack.ts: manifest.json, and a file of little-endian float32 numbers for each tensor."""
import json
import os

import numpy as np
import torch


def export(model, words, counts, characters, folder):
    """
    model: the Model in train/quotes/model.py, with its state loaded. words, counts: the vocabulary, without the rows for padding
    and unknown words, and how often training saw each. characters: those that the model knows, in the table's order.
    """
    os.makedirs(folder, exist_ok=True)
    tensors = []

    def write(name, *parts):
        """Parts are stacked one below the other; a vector is a row."""
        rows = np.concatenate([np.atleast_2d(p.detach().numpy()).astype('<f4') for p in parts])
        rows.tofile(os.path.join(folder, name + '.bin'))
        tensors.append({'name': name, 'rows': rows.shape[0], 'columns': rows.shape[1]})

    def biases(lstm):
        return lstm.bias_ih_l0 + lstm.bias_hh_l0

    with torch.no_grad():
        # Row 0 of the model is padding, which is never read here.
        write('words', model.embed(torch.arange(1, len(words) + 2)))
        # What each character gives as the left, the middle and the right one of three.
        write('letters', *(model.char.weight @ model.conv.weight[:, :, side].T for side in range(3)))
        write('letters.bias', model.conv.bias)
        for name in ('shape', 'mark', 'start', 'tag', 'name'):
            write(name, model.tabs[name].weight)
        for name, (forward, backward) in (('layer1', model.l1), ('layer2', model.l2)):
            write(name + '.input', forward.weight_ih_l0, backward.weight_ih_l0)
            write(name + '.bias', torch.cat([biases(forward), biases(backward)]))
            write(name + '.forward', forward.weight_hh_l0)
            write(name + '.backward', backward.weight_hh_l0)
        write('labels', model.out.weight)
        write('labels.bias', model.out.bias)
        transitions, first = model.tr()
        write('crf.transitions', transitions)
        write('crf.first', first)
        write('crf.last', model.last)
        for kind, name in enumerate(('cue', 'source')):
            write(name + '.span', model.hx[kind].weight, model.hn[kind].weight)
            write(name + '.span.bias', torch.cat([model.hx[kind].bias, model.hn[kind].bias]))
            write(name + '.candidate', model.hy[kind].weight)
            write(name + '.candidate.bias', model.hy[kind].bias)
            write(name + '.features', model.hf[kind].weight)
            write(name + '.score', model.hw[kind].weight)
            write(name + '.score.bias', model.hw[kind].bias)
    with open(os.path.join(folder, 'manifest.json'), 'w') as file:
        json.dump({'characters': characters, 'words': words, 'counts': counts, 'tensors': tensors}, file)
