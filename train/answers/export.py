"""Writes a trained reader for train/pack.ts: manifest.json, and a file of little-endian float32 numbers for each tensor."""
import json
import os

import numpy as np
import torch


def common(vectors):
    """What words have in common whatever they mean: the mean, and the direction in which they differ most."""
    mean = vectors.mean(0)
    return mean, torch.linalg.svd(vectors - mean, full_matrices=False)[2][0]


def export(model, words, counts, characters, folder):
    """
    model: the Reader in train/answers/model.py, with its state loaded. words, counts: the vocabulary, without the row for
    unknown words, and how often training saw each. characters: those that the model knows, in the table's order.
    """
    os.makedirs(folder, exist_ok=True)
    tensors = []

    def write(name, *parts):
        """Parts are stacked one below the other; a vector is a row."""
        rows = np.concatenate([np.atleast_2d(part.detach().numpy()).astype('<f4') for part in parts])
        rows.tofile(os.path.join(folder, name + '.bin'))
        tensors.append({'name': name, 'rows': rows.shape[0], 'columns': rows.shape[1]})

    def biases(lstm):
        return lstm.bias_ih_l0 + lstm.bias_hh_l0

    with torch.no_grad():
        vectors = model.embed(torch.arange(len(words) + 1))
        write('words', vectors)
        write('common', *common(vectors[1:, :-1]))
        # What each character gives as the left, the middle and the right one of three.
        write('letters', *(model.char.weight @ model.conv.weight[:, :, side].T for side in range(3)))
        write('letters.bias', model.conv.bias)
        for name in ('shape', 'kind'):
            write(name, getattr(model, name).weight)
        for name in ('one', 'two'):
            ahead, back = getattr(model, name).ahead, getattr(model, name).back
            write(name + '.input', ahead.weight_ih_l0, back.weight_ih_l0)
            write(name + '.bias', torch.cat([biases(ahead), biases(back)]))
            write(name + '.forward', ahead.weight_hh_l0)
            write(name + '.backward', back.weight_hh_l0)
        for name in ('align', 'attend'):
            layer = getattr(model, name)
            write(name, layer.weight)
            write(name + '.bias', layer.bias)
        states = model.weigh.in_features
        write('fuse.states', model.fuse.weight[:, :states])
        write('fuse.told', model.fuse.weight[:, states:])
        write('fuse.bias', model.fuse.bias)
        for name, layer in (('among.key', model.among_key), ('among', model.among)):
            write(name, layer.weight)
            write(name + '.bias', layer.bias)
        write('weigh', model.weigh.weight)
        write('asked', model.asked.weight)
        states = model.out.in_features - model.fuse.out_features
        write('out.states', model.out.weight[:, :states])
        write('out.fused', model.out.weight[:, states:])
        write('out.bias', model.out.bias)
        write('long', model.long)
    with open(os.path.join(folder, 'manifest.json'), 'w') as file:
        json.dump({'characters': characters, 'words': words, 'counts': counts, 'tensors': tensors}, file)
