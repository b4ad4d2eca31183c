"""
Trains readers that each have not seen a part of Wikipedia's articles, so that how sure an answer is can be learned from all of
them: python3 folds.py WORK. The models go to WORK/fold0, WORK/fold1 … as train/pack.ts reads them, each with articles.json, the
articles that it has not seen.
"""
import copy
import json
import sys
from pathlib import Path

import numpy as np
import torch

from export import export
from model import CHARACTERS, letters_of
from pairs import Drawn
from reader import LOW_RATE, MADE, SEED, read_work, train, untrained

FOLDS = 4
#: Rounds through the questions that people asked, and at a lower rate: half as many as the reader's own, and no mean of several.
ASKED, MORE = 5, 2


def main():
    work = Path(sys.argv[1])
    torch.manual_seed(SEED)
    random = np.random.default_rng(SEED)
    known, tables, asked, made = read_work(work)
    letters = np.array([letters_of(form) for form in tables.forms.ids])
    table = np.zeros(len(tables.stems.ids), np.float32)
    articles = sorted({one.article for one in asked if one.source == 'wikipedia'})
    others = [one for one in made if one.article not in articles]
    begun = train(untrained(work, known, tables), Drawn(others, random), MADE, random, table, letters)
    for fold in range(FOLDS):
        unseen = articles[fold::FOLDS]
        seen = [one for one in asked if one.article not in unseen]
        model = train(copy.deepcopy(begun), Drawn(seen, random), ASKED, random, table, letters)
        model = train(model, Drawn(seen, random), MORE, random, table, letters, LOW_RATE)
        model.eval()
        folder = work / f'fold{fold}'
        export(model, known['words'], known['counts'], CHARACTERS, folder)
        (folder / 'articles.json').write_text(json.dumps(unseen))


if __name__ == '__main__':
    main()
