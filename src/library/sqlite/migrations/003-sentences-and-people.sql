-- Where words stand and who appears, so that finding an article costs one look into an index, however many there are.
-- Rows are made with each reading. They only lead to articles: words and names that are shown come from the reading itself.

-- The stems of each sentence, whoever says it (src/language/text/stems.ts). Its rowid is the article's number << 16 | the
-- sentence's place. No text and no positions are stored. Every stem is one token of the "ascii" tokenizer.
CREATE VIRTUAL TABLE sentence_stems USING fts5 (
  stems,
  content = '',
  contentless_delete = 1,
  detail = none,
  tokenize = 'ascii'
);

-- The stems there are, to find the one that was meant by a misspelt word.
CREATE VIRTUAL TABLE stem USING fts5vocab (sentence_stems, 'row');

CREATE TRIGGER article_sentences_removed AFTER DELETE ON article BEGIN
  DELETE FROM sentence_stems WHERE rowid BETWEEN old.number << 16 AND (old.number + 1 << 16) - 1;
END;

-- People, and organisations and places that speak: a row for each word of each name, so that any of them finds it.
CREATE TABLE person (
  scope TEXT NOT NULL, -- the article's
  word TEXT NOT NULL, -- folded (src/language/names/identities.ts)
  name TEXT NOT NULL, -- the fullest in the article
  article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
  kind TEXT NOT NULL, -- 'person', 'organisation' or 'place'
  alone INTEGER NOT NULL, -- 1 where the article calls them by this word alone, else 0
  PRIMARY KEY (scope, word, name, article)
) STRICT, WITHOUT ROWID;

CREATE INDEX person_article ON person (article, word, alone);

-- Readings made before have no such rows. No reader has this version: all are made anew, and serve until then.
UPDATE reading SET version = -1 WHERE version > 0;
