"""
The tagger: what it is told of words (Inputs), and over that stacks of two bidirectional LSTM layers with a CRF over labels and
two heads that link spans. Each stack is trained by itself; their scores are added where the tagger runs.
"""
import torch
import torch.nn.functional as F
from torch import nn

from chain import ChainLoss, wanted
from labels import LABELS, TABLES
from links import NEVER, ROWS

#: Number of rows and width of each table of features (src/language/statements/tagger/features.ts has what they mean).
SIZES = {'shape': (8, 6), 'mark': (8, 8), 'start': (3, 4), 'tag': (24, 10), 'name': (6, 6)}
CHARACTERS = "abcdefghijklmnopqrstuvwxyz0-'.&,$%:;!?()/`\""
LETTERS, HEAD = 16, 9  # letters of a word that are looked at: of a longer one the first 9 and the last 7
WORD, LETTER, FILTERS, HIDDEN, LINK = 64, 20, 32, 64, 48


def letters_of(form):
    kept = form if len(form) <= LETTERS else form[:HEAD] + form[HEAD - LETTERS:]
    rows = [CHARACTERS.find(letter) + 2 if letter in CHARACTERS else 1 for letter in kept]
    return rows + [0] * (LETTERS - len(rows))


class Inputs(nn.Module):
    """
    vectors: a row of pretrained numbers for each word of the vocabulary (0 for padding and unknown words).
    frequent: which words training saw often enough to learn something of its own about them.
    A word is a projection of its pretrained vector plus what was learned.
    """

    def __init__(self, vectors, frequent):
        super().__init__()
        self.register_buffer('vectors', vectors, persistent=False)
        self.projection = nn.Linear(vectors.shape[1], WORD, bias=False)
        own = torch.zeros(len(vectors), dtype=torch.long)
        learned = [row for row in frequent.nonzero()[:, 0].tolist() if row > 1]
        own[1] = 1
        own[learned] = torch.arange(2, 2 + len(learned))
        self.register_buffer('own', own)
        self.delta = nn.Embedding(2 + len(learned), WORD, padding_idx=0)
        nn.init.normal_(self.delta.weight, std=0.02)
        with torch.no_grad():
            self.delta.weight[0] = 0
        self.char = nn.Embedding(len(CHARACTERS) + 2, LETTER, padding_idx=0)
        self.conv = nn.Conv1d(LETTER, FILTERS, 3, padding=1)
        self.tabs = nn.ModuleDict({name: nn.Embedding(*SIZES[name]) for name in TABLES})
        for table in self.tabs.values():
            nn.init.normal_(table.weight, std=0.3)
        self.width = WORD + FILTERS + sum(width for _, width in SIZES.values()) + 4

    def embed(self, word):
        return self.delta(self.own[word]) + self.projection(self.vectors[word])

    def forward(self, batch):
        letters = F.relu(self.conv(self.char(batch['letters']).transpose(1, 2))).max(2)[0]
        flags = batch['flags'][:, None].expand(-1, batch['word'].shape[1], -1)
        return torch.cat([self.embed(batch['word']), letters[batch['form']],
                          *(self.tabs[name](batch[name]) for name in TABLES), flags], -1)


class Stack(nn.Module):
    """width: numbers a word that the inputs have."""

    def __init__(self, width):
        super().__init__()
        self.l1 = nn.ModuleList(nn.LSTM(width, HIDDEN, batch_first=True) for _ in range(2))
        self.l2 = nn.ModuleList(nn.LSTM(2 * HIDDEN, HIDDEN, batch_first=True) for _ in range(2))
        self.drop, self.between = nn.Dropout(0.3), nn.Dropout(0.25)
        self.out = nn.Linear(2 * HIDDEN, len(LABELS))
        count = len(LABELS)
        self.trans = nn.Parameter(torch.zeros(count, count))
        self.first = nn.Parameter(torch.zeros(count))
        self.last = nn.Parameter(torch.zeros(count))
        goes_on = torch.tensor([label[0] == 'I' for label in LABELS])
        same = torch.tensor([[a[1:] == b[1:] for b in LABELS] for a in LABELS])
        self.register_buffer('forbidden', goes_on[None] & ~same, persistent=False)
        self.register_buffer('forbidden_first', goes_on, persistent=False)
        # Per head: the span, the candidate, their features, the score of a pair, the score of no candidate.
        self.hx = nn.ModuleList(nn.Linear(4 * HIDDEN, LINK) for _ in range(2))
        self.hy = nn.ModuleList(nn.Linear(4 * HIDDEN, LINK) for _ in range(2))
        self.hf = nn.ModuleList(nn.Embedding(ROWS, LINK) for _ in range(2))
        for table in self.hf:
            nn.init.normal_(table.weight, std=0.05)
        self.hw = nn.ModuleList(nn.Linear(LINK, 1) for _ in range(2))
        self.hn = nn.ModuleList(nn.Linear(4 * HIDDEN, 1) for _ in range(2))

    @staticmethod
    def both_ways(layer, x, reverse):
        """Each sequence is turned round within its own length, so that no padding is read before its last word."""
        def turned(y):
            return torch.gather(y, 1, reverse[:, :, None].expand(-1, -1, y.shape[2]))
        return torch.cat([layer[0](x)[0], turned(layer[1](turned(x))[0])], -1)

    def states(self, inputs, batch):
        x = self.drop(inputs) * batch['mask'][:, :, None]
        x = self.between(self.both_ways(self.l1, x, batch['reverse']))
        return self.drop(self.both_ways(self.l2, x, batch['reverse']))

    def tr(self):
        return self.trans.masked_fill(self.forbidden, NEVER), self.first.masked_fill(self.forbidden_first, NEVER)

    def loss(self, states, labels, lengths):
        """The CRF's negative log likelihood of sequences, summed. labels: [sequence][word], 0 behind each one's length."""
        return ChainLoss.apply(self.out(states), *self.tr(), self.last, lengths, wanted(labels, lengths, len(LABELS)))
