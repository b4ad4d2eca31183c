"""
Writes what PyTorch gives, for parity.ts to compare: `parity.py BASE READER EVAL OUT`.

OUT is a JSON list of the windows of the first articles of chat/dev: question, title, text, number of the window, ids of
its pieces, and for each the scores as start and as end.
"""
import argparse
import json
from pathlib import Path

import torch
from data import Cutter, rows_of
from export import reader_of

ARTICLES = 20


def main() -> None:
    parser = argparse.ArgumentParser()
    for name in ("base", "reader", "eval", "out"):
        parser.add_argument(name, type=Path)
    args = parser.parse_args()
    reader, tokenizer = reader_of(args.base, args.reader)
    reader.eval()
    cutter = Cutter(tokenizer)
    rows = []
    for article in rows_of(args.eval / "chat" / "dev.jsonl")[:ARTICLES]:
        question, title, text = article["questions"][0]["question"], article["title"] or "", article["text"]
        windows = cutter.windows(question, title, text, [])
        number = len(rows) % len(windows)
        ids = torch.tensor([windows[number].ids])
        segments = (torch.arange(ids.shape[1])[None] >= windows[number].second).long()
        with torch.no_grad():
            ends = reader(ids, torch.ones_like(ids), segments)[0]
        rows.append({
            "question": question, "title": title, "text": text, "number": number,
            "ids": windows[number].ids, "ends": ends.flatten().tolist(),
        })
    args.out.write_text(json.dumps(rows), encoding="utf8")


if __name__ == "__main__":
    main()
