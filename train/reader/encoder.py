"""The pretrained encoder, a BERT of width 384, and the reader that is trained on it."""
from pathlib import Path

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import nn
from transformers import BertConfig, BertModel


class PooledDropout(nn.Module):
    """Dropout with slices of one pool of random bits. On a CPU, drawing new bits takes longer than the layer before it."""

    SIZE = 1 << 24
    pools: dict[torch.dtype, torch.Tensor] = {}

    def __init__(self, p: float):
        super().__init__()
        self.p = p

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if not self.training or self.p == 0:
            return x
        if x.dtype not in self.pools:
            self.pools[x.dtype] = (torch.rand(self.SIZE) >= self.p).to(x.dtype) / (1 - self.p)
        pool, n = self.pools[x.dtype], x.numel()
        at = int(torch.randint(0, self.SIZE - n, (1,)))
        return x * pool[at : at + n].view(x.shape)


class Reader(nn.Module):
    """Scores each piece of a window as the start and as the end of the answer: [batch, length, 2]."""

    def __init__(self, encoder: nn.Module):
        super().__init__()
        self.encoder = encoder
        self.ends = nn.Linear(384, 2)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor, segments: torch.Tensor) -> torch.Tensor:
        states = self.encoder(input_ids=ids, attention_mask=mask, token_type_ids=segments).last_hidden_state
        return self.ends(states)


def load_encoder(folder: Path, attention: str = "sdpa") -> tuple[BertModel, Tokenizer]:
    """
    Loads `model.safetensors` from a folder, and `tokenizer.json` from it or from the folder above it.

    `attention`: "sdpa" is the faster one to train, "eager" the one that export.py can fuse.
    Returns the encoder without its pooler, and the tokenizer. Raises ValueError if weights are missing.
    """
    weights = {
        name.removeprefix("bert."): tensor.float()
        for name, tensor in load_file(folder / "model.safetensors").items()
    }
    layers = 1 + max(int(name.split(".")[2]) for name in weights if name.startswith("encoder.layer."))
    config = BertConfig(
        vocab_size=30522, hidden_size=384, num_hidden_layers=layers, num_attention_heads=12, intermediate_size=1536,
        hidden_dropout_prob=0.1, attention_probs_dropout_prob=0.0, attn_implementation=attention,
    )
    encoder = BertModel(config, add_pooling_layer=False)
    missing, _ = encoder.load_state_dict(weights, strict=False)
    if missing:
        raise ValueError(f"{folder} lacks {missing}")
    _replace_dropout(encoder)
    path = next(p for p in (folder / "tokenizer.json", folder.parent / "tokenizer.json") if p.exists())
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return encoder, tokenizer


def _replace_dropout(module: nn.Module) -> None:
    for name, child in module.named_children():
        if isinstance(child, nn.Dropout):
            setattr(module, name, PooledDropout(child.p))
        else:
            _replace_dropout(child)
