"""Training windows: a question with a part of an article, and where in it the answer begins and ends, if it is there."""
import json
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from noise import noisy
from tokenizers import Tokenizer

#: Pieces in a window, pieces that two windows share, and the most of a question and of a title.
#: src/language/encoder/windows.ts cuts the same way.
WINDOW, OVERLAP, QUESTION, TITLE = 256, 64, 40, 24
CLS, SEP = 101, 102
#: The articles that bench/answers/questions.ts measures. They are never trained on.
MEASURED = {
    "Andes", "Baltic_Sea", "Connecticut", "First-order_logic", "Ice_hockey", "Lens", "Marxism%E2%80%93Leninism",
    "Neuroscience", "Precipitation", "Saxophone", "Subroutine", "Unemployment_in_the_United_States",
}
#: Sets of questions that aren't about news, and the most that are taken from each.
GENERAL = {"squadshifts.new_wiki": 3_500, "squad.part": 2_500, "squadshifts.reddit": 1_000, "squadshifts.amazon": 500}
#: Sets whose articles have a title.
TITLED = ("squadshifts.new_wiki", "squad.part")


class Window(NamedTuple):
    #: [CLS] question [SEP] title [SEP] part of the text [SEP]
    ids: list[int]
    #: Where the second segment begins: title and text.
    second: int
    #: Positions where a right answer starts, and where it ends. Empty: this window has no answer.
    starts: list[int]
    ends: list[int]


class Pieces(NamedTuple):
    ids: list[int]
    #: (start, end) of each piece in the text, in characters.
    places: list[tuple[int, int]]


class Cutter:
    """Cuts texts into pieces, and pieces into windows."""

    def __init__(self, tokenizer: Tokenizer):
        self.tokenizer = tokenizer
        self.cache: dict[str, Pieces] = {}

    def pieces(self, text: str) -> Pieces:
        if text not in self.cache:
            if len(self.cache) > 5_000:
                self.cache.clear()
            encoding = self.tokenizer.encode(text, add_special_tokens=False)
            self.cache[text] = Pieces(encoding.ids, encoding.offsets)
        return self.cache[text]

    def windows(self, question: str, title: str, text: str, answers: list[tuple[int, int]]) -> list[Window]:
        """All windows of a text. `answers`: (start, end) of each right answer, in characters."""
        asked = self.pieces(question).ids[:QUESTION]
        headed = self.pieces(title).ids[:TITLE] + [SEP] if title else []
        ids, places = self.pieces(text)
        head = [CLS, *asked, SEP, *headed]
        room = WINDOW - len(head) - 1
        found, at = [], 0
        while True:
            end = min(at + room, len(ids))
            starts, ends = [], []
            for start, stop in answers:
                first = next((i for i in range(at, end) if places[i][0] <= start < places[i][1]), None)
                last = next((i for i in range(at, end) if places[i][0] < stop <= places[i][1]), None)
                if first is not None and last is not None and first <= last:
                    starts.append(len(head) + first - at)
                    ends.append(len(head) + last - at)
            found.append(Window([*head, *ids[at:end], SEP], len(asked) + 2, starts, ends))
            if end == len(ids):
                return found
            at = end - OVERLAP


def rows_of(path: Path) -> list[dict]:
    """The rows of a JSON Lines file."""
    with path.open(encoding="utf8") as file:
        return [json.loads(line) for line in file if line.strip()]


def general(folder: Path, cutter: Cutter, r: random.Random) -> Iterator[Window]:
    """Questions on paragraphs of Wikipedia, posts and reviews; half of them with noise, 15 % also with another paragraph."""
    for name, most in GENERAL.items():
        rows = [row for row in rows_of(folder / "qa" / f"{name}.jsonl") if row.get("article") not in MEASURED]
        r.shuffle(rows)
        rows = rows[:most]
        for row in rows:
            question = noisy(row["question"], r) if r.random() < 0.5 else row["question"]
            title = _title(row) if name in TITLED and r.random() < 0.7 else ""
            yield from cutter.windows(question, title, row["context"], _answers(row))
            if r.random() < 0.15:
                other = r.choice(rows)
                yield cutter.windows(question, _title(other) if title else "", other["context"], [])[0]


def chat(articles: list[dict], cutter: Cutter, r: random.Random, clean: bool) -> Iterator[Window]:
    """
    One round of questions on news, as people type them. A question gives the windows with its answer and one without;
    some are also asked with another name in them, or of another article. `clean`: without noise.
    """
    names = {article["id"]: _names_in(article["text"]) for article in articles}
    for article in articles:
        text, title = article["text"], article["title"] or ""
        characters = _characters(text)
        if r.random() < 0.25:
            title = ""
        other = r.choice(articles)
        foreign = sorted(names[other["id"]] - names[article["id"]])
        for asked in article["questions"]:
            if asked["kind"] == "gist":
                continue
            typed = asked["question"] if clean or r.random() < 0.4 else noisy(asked["question"], r)
            answers = [(characters(answer["start"]), characters(answer["end"])) for answer in asked["answers"]]
            windows = cutter.windows(typed, title, text, answers)
            answering = [window for window in windows if window.starts]
            yield from answering
            without = [window for window in windows if not window.starts]
            if without and r.random() < 0.6:
                yield r.choice(without)
            wrong = _renamed(typed, names[article["id"]], foreign, r) if foreign and r.random() < 0.2 else None
            if wrong and answering:
                of_wrong = cutter.windows(wrong, title, text, [])
                yield of_wrong[min(windows.index(answering[0]), len(of_wrong) - 1)]
            if r.random() < 0.1:
                yield r.choice(cutter.windows(typed, other["title"] or "", other["text"], []))
        for question in article["unanswerable"]:
            windows = cutter.windows(question if clean else noisy(question, r), title, text, [])
            yield from r.sample(windows, min(2, len(windows)))


def _title(row: dict) -> str:
    return (row.get("article") or "").replace("_", " ")


def _answers(row: dict) -> list[tuple[int, int]]:
    if row.get("impossible"):
        return []
    characters = _characters(row["context"])
    answers = zip(row["starts"], row.get("all") or row["answers"])
    units = ((start, start + len(answer.encode("utf-16-le")) // 2) for start, answer in answers)
    return sorted({(characters(start), characters(end)) for start, end in units})


def _characters(text: str) -> Callable[[int], int]:
    """A function from offsets in UTF-16 units, which the data has, to offsets in characters."""
    if text.isascii() or max(map(ord, text)) < 0x10000:
        return lambda offset: offset
    table, units = {}, 0
    for i, character in enumerate(text):
        table[units] = i
        units += 2 if ord(character) > 0xFFFF else 1
    table[units] = len(text)
    return lambda offset: table[offset]


def _names_in(text: str) -> set[str]:
    """Words with a capital in the middle of a sentence, in lower case."""
    return {word.lower() for word in re.findall(r"(?<=[a-z,] )[A-Z][a-z]{3,}", text)}


def _renamed(question: str, names: set[str], others: list[str], r: random.Random) -> str | None:
    """The question with one of the article's names exchanged for one that the article doesn't have."""
    words = question.split(" ")
    named = [i for i, word in enumerate(words) if re.sub(r"['’]?s$", "", word.lower().strip("?.,")) in names]
    if not named:
        return None
    words[r.choice(named)] = r.choice(others)
    return " ".join(words)
