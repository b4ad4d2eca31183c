"""The reader: an encoder of passages and questions, what a question tells of each word of a passage, and a second encoder."""
import torch
import torch.nn.functional as F
from torch import nn

from data import LONGEST, REPEATED

#: Rows and width of the tables of looks and of kinds of words (src/language/answers/passages.ts).
SHAPES, KINDS = (8, 6), (12, 8)
CHARACTERS = "abcdefghijklmnopqrstuvwxyz0-'.&,$%:;!?()/`\""
LETTERS, HEAD = 16, 9  # letters of a word that are looked at: of a longer one the first 9 and the last 7
LETTER, FILTERS = 20, 32
FIRST, FUSED, SECOND, COMPARED, ENDS = 112, 128, 112, 64, 32
DROPPED = 0.3
#: For what no run of words may have.
NEVER = -1e4


def letters_of(form):
    kept = form if len(form) <= LETTERS else form[:HEAD] + form[HEAD - LETTERS:]
    rows = [CHARACTERS.find(letter) + 2 if letter in CHARACTERS else 1 for letter in kept]
    return rows + [0] * (LETTERS - len(rows))


class BothWays(nn.Module):
    """A bidirectional LSTM. Each sequence is turned round within its own length, so that no padding is read first."""

    def __init__(self, width, hidden):
        super().__init__()
        self.ahead, self.back = (nn.LSTM(width, hidden, batch_first=True) for _ in range(2))

    def forward(self, x, reverse):
        def turned(y):
            return torch.gather(y, 1, reverse[:, :, None].expand(-1, -1, y.shape[2]))
        return torch.cat([self.ahead(x)[0].float(), turned(self.back(turned(x))[0].float())], -1)


class Dropout(nn.Module):
    """The same numbers are dropped for all words of a text (Gal & Ghahramani, 2016)."""

    def forward(self, x):
        if not self.training:
            return x
        kept = 1 - DROPPED
        return x * torch.empty(x.shape[0], 1, x.shape[2]).bernoulli_(kept) / kept


def banded(products):
    """Of each word's numbers for all words, those for itself and the next LONGEST - 1."""
    texts, n, width = products.shape
    return products.contiguous().as_strided((texts, n, LONGEST), (n * width, width + 1, 1))


class Reader(nn.Module):
    """
    vectors: a row of pretrained numbers for each word, the last one how rare it is; row 0 is for unknown ones. learned: the rows
    of words so frequent in training that they learn something of their own; how rare a word is stays what it is.
    """

    def __init__(self, vectors, learned):
        super().__init__()
        self.register_buffer('vectors', vectors, persistent=False)
        width = vectors.shape[1]
        own = torch.zeros(len(vectors), dtype=torch.long)
        own[learned] = torch.arange(1, 1 + len(learned))
        own[0] = 1 + len(learned)
        self.register_buffer('own', own, persistent=False)
        self.delta = nn.Embedding(2 + len(learned), width - 1, padding_idx=0)
        nn.init.zeros_(self.delta.weight)
        self.char = nn.Embedding(len(CHARACTERS) + 2, LETTER, padding_idx=0)
        self.conv = nn.Conv1d(LETTER, FILTERS, 3, padding=1)
        self.shape, self.kind = nn.Embedding(*SHAPES), nn.Embedding(*KINDS)
        for table in (self.shape, self.kind):
            nn.init.normal_(table.weight, std=0.3)
        self.one = BothWays(width + FILTERS + SHAPES[1] + KINDS[1], FIRST)
        self.align = nn.Linear(width + FILTERS, COMPARED)
        self.attend = nn.Linear(2 * FIRST, COMPARED)
        self.weigh = nn.Linear(2 * FIRST, 1)
        self.fuse = nn.Linear(3 * 2 * FIRST + COMPARED + REPEATED, FUSED)
        self.asked = nn.Linear(2 * FIRST, FUSED, bias=False)
        self.among_key = nn.Linear(FUSED, COMPARED)
        self.among = nn.Linear(3 * FUSED, FUSED)
        self.two = BothWays(FUSED, SECOND)
        self.out = nn.Linear(2 * SECOND + FUSED, 2 + 2 * ENDS)
        self.long = nn.Parameter(torch.zeros(LONGEST))
        self.drop = Dropout()

    def temper(self, by):
        """Multiplies the scores of runs: below 1 the reader is less sure of what it finds."""
        scored = 2 + ENDS  # first word, last word, and one side of how the two go together
        with torch.no_grad():
            for numbers in (self.out.weight[:scored], self.out.bias[:scored], self.long):
                numbers *= by

    def embed(self, word):
        return self.vectors[word] + F.pad(self.delta(self.own[word]), (0, 1))

    def encode(self, text, letters):
        """The words by themselves, and their states where they stand."""
        word = torch.cat([self.embed(text['word']), letters[text['form']]], -1)
        x = self.drop(torch.cat([word, self.shape(text['shape']), self.kind(text['kind'])], -1))
        return word, self.drop(self.one(x * text['mask'][..., None], text['reverse']))

    def told_among(self, x, mask):
        """What the other words of a passage tell of each is added (Wang et al., ACL 2017)."""
        key = self.among_key(x).float()
        itself = torch.eye(x.shape[1], dtype=torch.bool)[None]
        scores = (key @ key.transpose(1, 2) / COMPARED ** 0.5).masked_fill((mask[:, None] == 0) | itself, NEVER)
        told = torch.softmax(scores, -1) @ x
        return x + self.drop(torch.relu(self.among(torch.cat([x, told, x * told], -1)).float()))

    def forward(self, batch):
        """Scores of runs: a row a pair, then the first word, then how many more words there are. No answer scores 0."""
        letters = F.relu(self.conv(self.char(batch['letters']).transpose(1, 2))).max(2)[0].float()
        word_p, state_p = self.encode(batch['passages'], letters)
        word_q, state_q = self.encode(batch['questions'], letters)
        absent = batch['questions']['mask'] == 0
        weight = self.weigh(state_q).float()[..., 0].masked_fill(absent, NEVER)
        about = (torch.softmax(weight, -1)[..., None] * state_q).sum(1)
        meaning_p, meaning_q = (torch.tanh(self.align(word)).float() for word in (word_p, word_q))
        key_p, key_q = (self.attend(state).float() for state in (state_p, state_q))
        p, q = batch['pairs'].T
        absent = absent[q][:, None]

        def aligned(scores, values):
            return torch.softmax(scores.masked_fill(absent, NEVER), -1) @ values

        by_meaning = aligned(meaning_p[p] @ meaning_q[q].transpose(1, 2) * 2, meaning_q[q])
        by_place = aligned(key_p[p] @ key_q[q].transpose(1, 2) / COMPARED ** 0.5, state_q[q])
        state = state_p[p]
        told = torch.cat([state, by_place, state * by_place, by_meaning, batch['repeated']], -1)
        x = self.drop(torch.relu(self.fuse(told).float() + self.asked(about)[q][:, None]))
        mask, reverse = batch['passages']['mask'][p], batch['passages']['reverse'][p]
        x = self.told_among(x, mask)
        out = self.out(torch.cat([self.drop(self.two(x * mask[..., None], reverse)), x], -1)).float()
        first, last, heads, tails = out[..., 0], out[..., 1], out[..., 2:2 + ENDS], out[..., 2 + ENDS:]
        ends = banded(heads @ F.pad(tails, (0, 0, 0, LONGEST - 1)).transpose(1, 2)) / ENDS ** 0.5
        lasts = F.pad(last, (0, LONGEST - 1)).unfold(1, LONGEST, 1)
        return (first[..., None] + lasts + ends + self.long).masked_fill(~batch['allowed'], NEVER)


def loss_of(scores, batch):
    """Mean cross-entropy over all runs and “no answer”; where only the sentences are known, of all runs in them together."""
    log = torch.log_softmax(torch.cat([torch.zeros(len(scores), 1), scores.flatten(1)], 1), 1)
    known = -(log * batch['target']).sum(1)
    somewhere = -torch.logsumexp(log.masked_fill(batch['target'] == 0, NEVER), 1)
    return torch.where(batch['somewhere'], somewhere, known).mean()
