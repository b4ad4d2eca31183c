"""
The linear-chain CRF in training (Lafferty et al., 2001). Its gradient is what it expects less what it should expect, so the sums
are done once, forward and backward (scaled as in Rabiner 1989), instead of being followed step by step.
"""
import numpy as np
import torch


def expected(scores, transitions, first, last, lengths):
    """
    Of sequences side by side, the longest first: scores [sequence][word][label], of which each has `lengths` words.
    Gives the sum of log Z, and what the chain expects: of each word's label, and summed over all sequences of pairs of
    neighbours, first labels and last labels.
    """
    count, longest, _ = scores.shape
    rows = np.arange(count)
    active = [*(int((lengths > at).sum()) for at in range(longest)), 0]
    follows, ends = np.exp(transitions), np.exp(last)
    top = scores.max(2) * (np.arange(longest) < lengths[:, None])
    emits = np.exp(scores - top[:, :, None])
    forward, scale = np.zeros_like(emits), np.ones((count, longest))
    for at in range(longest):
        on = active[at]
        reached = (forward[:on, at - 1] @ follows if at else np.exp(first)) * emits[:on, at]
        scale[:on, at] = reached.sum(1)
        forward[:on, at] = reached / scale[:on, at, None]
    final = forward[rows, lengths - 1] @ ends
    total = np.log(scale).sum() + np.log(final).sum() + top.sum()

    labels, pairs, backward = np.zeros_like(emits), np.zeros_like(follows), np.zeros_like(emits[:, 0])
    for at in reversed(range(longest)):
        on, further = active[at], active[at + 1]
        if further:
            after = emits[:further, at + 1] / scale[:further, at + 1, None] * backward[:further]
            pairs += follows * (forward[:further, at].T @ after)
            backward[:further] = after @ follows.T
        backward[further:on] = ends / final[further:on, None]
        labels[:on, at] = forward[:on, at] * backward[:on]
    return total, (labels, pairs, labels[:, 0].sum(0), labels[rows, lengths - 1].sum(0))


class ChainLoss(torch.autograd.Function):
    """The negative log likelihood of sequences of labels, summed. target: what the chain should expect (`wanted`)."""

    @staticmethod
    def forward(ctx, scores, transitions, first, last, lengths, target):
        given = [x.detach().numpy().astype(np.float64) for x in (scores, transitions, first, last)]
        total, found = expected(*given, lengths)
        ctx.save_for_backward(*(torch.from_numpy((a - b).astype(np.float32)) for a, b in zip(found, target)))
        return scores.new_tensor(total - sum((x * y).sum() for x, y in zip(given, target)))

    @staticmethod
    def backward(ctx, gradient):
        return *(gradient * x for x in ctx.saved_tensors), None, None


def wanted(labels, lengths, count):
    """What the chain should expect where people gave labels [sequence][word], 0 behind each one's length."""
    longest = labels.shape[1]
    inside = np.arange(longest) < lengths[:, None]
    each = np.eye(count)[labels] * inside[:, :, None]
    pairs = np.einsum('swa,swb->ab', each[:, :-1], each[:, 1:])
    return each, pairs, each[:, 0].sum(0), each[np.arange(len(labels)), lengths - 1].sum(0)
