"""
Fine-tunes an encoder to find answers: `train.py BASE EVAL FURTHER OUT`.

BASE has the encoder to start from, EVAL the questions. FURTHER has more articles with questions, as chat/train.jsonl has them.
The reader scores where an answer starts and ends in a window; a start and end at the first piece, [CLS], mean that the
window doesn't answer. OUT/reader.pt is the result.
OUT/checkpoint.pt is written every five minutes, and the same call goes on from there. OUT/held.jsonl has the articles of
chat/train that were left out, for `npm run train -- answers`.
"""
import argparse
import json
import os
import random
import time
from pathlib import Path

import torch
from data import Cutter, Window, chat, general, rows_of
from encoder import Reader, load_encoder
from tokenizers import Tokenizer

BATCH = 32
#: Articles that are left out for calibration.
HELD = 64
#: Seconds between two checkpoints.
CHECKPOINT = 300


def examples(folder: Path, further: Path, tokenizer: Tokenizer, out: Path) -> list[Window]:
    """
    All windows in training order: each article once as it is asked, and half of them once more with noise. The general ones end
    before the others, so that news is learned last.
    """
    r = random.Random(1)
    cutter = Cutter(tokenizer)
    articles = rows_of(folder / "chat" / "train.jsonl")
    r.shuffle(articles)
    held, used = articles[:HELD], articles[HELD:]
    (out / "held.jsonl").write_text("".join(json.dumps(article) + "\n" for article in held))
    placed = [(r.random() * 0.8, window) for window in general(folder, cutter, r)]
    news = used + rows_of(further)
    for some, clean in ((news, True), (r.sample(news, len(news) // 2), False)):
        placed += [(r.random(), window) for window in chat(some, cutter, r, clean)]
    placed.sort(key=lambda pair: pair[0])
    return [window for _, window in placed]


def batches(windows: list[Window]) -> list[list[Window]]:
    """Batches of windows of like length, to waste little on padding; roughly in the order given."""
    r = random.Random(2)
    found = []
    for at in range(0, len(windows), BATCH * 24):
        some = sorted(windows[at : at + BATCH * 24], key=lambda window: len(window.ids))
        near = [some[i : i + BATCH] for i in range(0, len(some), BATCH)]
        r.shuffle(near)
        found += near
    return found


def tensors(batch: list[Window]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]:
    """Ids, mask and segments [batch, length], and the right starts and ends [batch, length, 2]."""
    longest = max(len(window.ids) for window in batch)
    ids, mask, segments = (torch.zeros(len(batch), longest, dtype=torch.long) for _ in range(3))
    gold = torch.zeros(len(batch), longest, 2, dtype=torch.bool)
    for row, window in enumerate(batch):
        length = len(window.ids)
        ids[row, :length] = torch.tensor(window.ids)
        mask[row, :length] = 1
        segments[row, window.second : length] = 1
        gold[row, window.starts or [0], 0] = True
        gold[row, window.ends or [0], 1] = True
    return ids, mask, segments, gold


def loss_of(scores: torch.Tensor, mask: torch.Tensor, gold: torch.Tensor) -> torch.Tensor:
    """Minus the log of the probability of all right positions together (Clark and Gardner, ACL 2018)."""
    scores = scores.float().masked_fill(mask[..., None] == 0, -1e4)
    right = scores.masked_fill(~gold, -1e4)
    return (scores.logsumexp(1) - right.logsumexp(1)).mean()


def main() -> None:
    parser = argparse.ArgumentParser()
    for name in ("base", "eval", "further", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--init", type=Path, help="a checkpoint whose reader is gone on with")
    parser.add_argument("--rate", type=float, default=8e-5)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(1)
    encoder, tokenizer = load_encoder(args.base)
    encoder.embeddings.word_embeddings.weight.requires_grad_(False)
    reader = Reader(encoder)
    if args.init:
        reader.load_state_dict(torch.load(args.init, weights_only=False)["reader"])

    cached = args.out / "examples.pt"
    if cached.exists():
        todo = torch.load(cached, weights_only=False)
    else:
        todo = batches(examples(args.eval, args.further, tokenizer, args.out))
        torch.save(todo, cached)
    steps = len(todo)
    print(sum(map(len, todo)), "windows", sum(len(w.ids) for b in todo for w in b), "pieces", steps, "steps", flush=True)

    trained = [p for p in encoder.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(
        [{"params": trained, "lr": args.rate}, {"params": reader.ends.parameters(), "lr": 5e-4}],
        weight_decay=0.01, fused=True,
    )
    warm = 0.03 * steps
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda k: min((k + 1) / (warm + 1), (steps - k) / (steps - warm + 1))
    )
    first, checkpoint = 0, args.out / "checkpoint.pt"
    if checkpoint.exists():
        state = torch.load(checkpoint, weights_only=False)
        reader.load_state_dict(state["reader"])
        optimiser.load_state_dict(state["optimiser"])
        schedule.load_state_dict(state["schedule"])
        first = state["step"]
        print("goes on at step", first, flush=True)

    began = saved = time.time()
    mean = None
    reader.train()
    for step in range(first, steps):
        ids, mask, segments, gold = tensors(todo[step])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = reader(ids, mask, segments)
        loss = loss_of(scores, mask, gold)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        mean = loss.item() if mean is None else 0.98 * mean + 0.02 * loss.item()
        if step % 20 == 0:
            print(f"step {step} of {steps}, loss {mean:.3f}, {time.time() - began:.0f} s", flush=True)
        if time.time() - saved > CHECKPOINT:
            state = {
                "reader": reader.state_dict(), "optimiser": optimiser.state_dict(),
                "schedule": schedule.state_dict(), "step": step + 1,
            }
            torch.save(state, f"{checkpoint}.new")
            os.replace(f"{checkpoint}.new", checkpoint)
            saved = time.time()
    torch.save(reader.state_dict(), args.out / "reader.pt")


if __name__ == "__main__":
    main()
