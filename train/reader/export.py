"""
Writes the models that the bot runs: `export.py BASE READER VECTORS OUT`.

BASE has the encoder that READER (reader.pt or checkpoint.pt of train.py) was trained from, VECTORS the encoder for vectors
of passages. OUT gets reader.onnx, vector.onnx and vocabulary.txt. With --float, also reader.float.onnx and
vector.float.onnx, as they are before quantising.

Both models take `input_ids`, `attention_mask` and `token_type_ids`, int64 [batch, length]. The reader gives `ends`, float
[batch, length, 2]: the scores of each piece as start and as end; the first piece, [CLS], means that the window doesn't
answer. The other gives `vector`, float [batch, 384], of length 1: the mean over a text's pieces.
"""
import argparse
import tempfile
from pathlib import Path

import torch
from encoder import Reader, load_encoder
from onnx import TensorProto
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers.fusion_options import FusionOptions
from onnxruntime.transformers.optimizer import optimize_model
from tokenizers import Tokenizer
from torch import nn

INPUTS = ["input_ids", "attention_mask", "token_type_ids"]
OPSET = 17


class Mean(nn.Module):
    """The mean over a text's pieces, of length 1."""

    def __init__(self, encoder: nn.Module):
        super().__init__()
        self.encoder = encoder

    def forward(self, ids: torch.Tensor, mask: torch.Tensor, segments: torch.Tensor) -> torch.Tensor:
        states = self.encoder(input_ids=ids, attention_mask=mask, token_type_ids=segments).last_hidden_state
        counted = mask[..., None].to(states.dtype)
        return nn.functional.normalize((states * counted).sum(1) / counted.sum(1), dim=1)


def reader_of(base: Path, state: Path) -> tuple[Reader, Tokenizer]:
    """A trained reader, and its tokenizer."""
    encoder, tokenizer = load_encoder(base, "eager")
    weights = torch.load(state, weights_only=True, map_location="cpu")
    reader = Reader(encoder)
    reader.load_state_dict(weights.get("reader", weights))
    return reader, tokenizer


def export(model: nn.Module, output: str, file: Path) -> None:
    """Writes a model as ONNX, with attention as one operator of onnxruntime."""
    model.eval()
    ids = torch.randint(1_000, 2_000, (2, 16))
    named = {0: "batch", 1: "length"}
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        torch.onnx.export(
            model, (ids, torch.ones_like(ids), torch.zeros_like(ids)), plain, opset_version=OPSET, dynamo=False,
            input_names=INPUTS, output_names=[output],
            dynamic_axes={**{name: named for name in INPUTS}, output: named if output == "ends" else {0: "batch"}},
        )
        options = FusionOptions("bert")
        # onnxruntime's fused operator for this takes seven times as long as the two that it stands for.
        options.enable_skip_layer_norm = False
        fused = optimize_model(
            str(plain), model_type="bert", num_heads=12, hidden_size=384, opt_level=0, optimization_options=options,
        )
        fused.save_model_to_file(str(file))


def quantise(source: Path, file: Path) -> None:
    """
    Signed weights of 8 bits with a scale per channel; activations of 8 bits with a scale per run.

    Not `reduce_range`: on E5-small, early in training, weights of 7 bits changed scores by 2.1 on average, of 8 bits by 0.15. src/language/encoder/session.ts
    asks onnxruntime for exact products where 8 bits could overflow.
    """
    quantize_dynamic(
        source, file, per_channel=True, reduce_range=False, weight_type=QuantType.QInt8,
        extra_options={"DefaultTensorType": TensorProto.FLOAT},
    )


def write_vocabulary(tokenizer: Tokenizer, file: Path) -> None:
    """One piece a line; the number of the line, from 0, is the piece's id."""
    ids = tokenizer.get_vocab()
    file.write_text("".join(f"{piece}\n" for piece in sorted(ids, key=ids.__getitem__)), encoding="utf8")


def main() -> None:
    parser = argparse.ArgumentParser()
    for name in ("base", "reader", "vectors", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--float", action="store_true")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    reader, tokenizer = reader_of(args.base, args.reader)
    write_vocabulary(tokenizer, args.out / "vocabulary.txt")
    for name, model, output in (
        ("reader", reader, "ends"),
        ("vector", Mean(load_encoder(args.vectors, "eager")[0]), "vector"),
    ):
        exact = args.out / f"{name}.float.onnx"
        export(model, output, exact)
        quantise(exact, args.out / f"{name}.onnx")
        if not args.float:
            exact.unlink()


if __name__ == "__main__":
    main()
