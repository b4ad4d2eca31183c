"""Writes a trained model for train/pack.ts: manifest.json, and a file of little-endian float32 numbers for each tensor."""
import json
import os

import numpy as np
import torch


#: How much each stack counts. On the articles kept back it is the same with half each; the rules around the tagger were made
#: beside the first.
PARTS = (0.65, 0.35)


def export(inputs, stacks, words, counts, characters, folder):
    """
    inputs, stacks: as in train/quotes/model.py, trained. words, counts: the vocabulary, without the rows for padding
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
        write('words', inputs.embed(torch.arange(1, len(words) + 2)))
        # What each character gives as the left, the middle and the right one of three.
        write('letters', *(inputs.char.weight @ inputs.conv.weight[:, :, side].T for side in range(3)))
        write('letters.bias', inputs.conv.bias)
        for name in ('shape', 'mark', 'start', 'tag', 'name'):
            write(name, inputs.tabs[name].weight)
        # What gives scores is written in its part, so that the sum is the weighted mean; the CRF is one.
        chains = [(*stack.tr(), stack.last) for stack in stacks]
        for name, values in zip(('transitions', 'first', 'last'), zip(*chains)):
            write('crf.' + name, sum(part * value for part, value in zip(PARTS, values)))
        for number, (part, stack) in enumerate(zip(PARTS, stacks)):
            for layer, (forward, backward) in (('layer1', stack.l1), ('layer2', stack.l2)):
                name = f'{number}.{layer}'
                write(name + '.input', forward.weight_ih_l0, backward.weight_ih_l0)
                write(name + '.bias', torch.cat([biases(forward), biases(backward)]))
                write(name + '.forward', forward.weight_hh_l0)
                write(name + '.backward', backward.weight_hh_l0)
            write(f'{number}.labels', part * stack.out.weight)
            write(f'{number}.labels.bias', part * stack.out.bias)
            for kind, head in enumerate(('cue', 'source')):
                name = f'{number}.{head}'
                write(name + '.span', stack.hx[kind].weight, part * stack.hn[kind].weight)
                write(name + '.span.bias', torch.cat([stack.hx[kind].bias, part * stack.hn[kind].bias]))
                write(name + '.candidate', stack.hy[kind].weight)
                write(name + '.candidate.bias', stack.hy[kind].bias)
                write(name + '.features', stack.hf[kind].weight)
                write(name + '.score', part * stack.hw[kind].weight)
                write(name + '.score.bias', part * stack.hw[kind].bias)
    with open(os.path.join(folder, 'manifest.json'), 'w') as file:
        json.dump({'characters': characters, 'words': words, 'counts': counts, 'tensors': tensors}, file)
