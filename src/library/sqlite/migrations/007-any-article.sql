-- What it takes to keep anybody's articles: where they come from, what is the same, work that outlives a reply.

ALTER TABLE article ADD COLUMN updated TEXT;
ALTER TABLE article ADD COLUMN picture TEXT;
ALTER TABLE article ADD COLUMN partial INTEGER NOT NULL DEFAULT 0; -- 1 where the source shows only its beginning
ALTER TABLE article ADD COLUMN earlier TEXT; -- the id of the version that was kept before
ALTER TABLE article ADD COLUMN address TEXT; -- its url without what doesn't matter (src/article/canonical-address.ts), to know it again

CREATE INDEX article_address ON article (scope, address) WHERE address IS NOT NULL;

CREATE INDEX article_added_by ON article (added_by, scope) WHERE added_by IS NOT NULL;

CREATE INDEX article_publisher ON article (scope, publisher COLLATE NOCASE) WHERE publisher IS NOT NULL;

CREATE INDEX article_published ON article (scope, published DESC, number DESC);

CREATE INDEX article_added_at ON article (added_at) WHERE scope <> 'bot';

-- The words of titles, found as they are typed, and of texts with their titles. "shelf" is the scope as one token, so that a
-- search costs what its own shelf holds. Contents stand in `article`; the triggers keep them in step.
DROP TRIGGER article_added;
DROP TRIGGER article_removed;
DROP TABLE article_words;

CREATE VIRTUAL TABLE title_words USING fts5 (
  shelf,
  title,
  content = '',
  contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '1 2 3'
);

CREATE VIRTUAL TABLE text_words USING fts5 (
  shelf,
  title,
  byline,
  text,
  content = '',
  contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 2'
);

INSERT INTO title_words (rowid, shelf, title) SELECT number, replace(scope, ':', ''), title FROM article;
INSERT INTO text_words (rowid, shelf, title, byline, text) SELECT number, replace(scope, ':', ''), title, byline, text FROM article;

CREATE TRIGGER article_added AFTER INSERT ON article BEGIN
  INSERT INTO title_words (rowid, shelf, title) VALUES (new.number, replace(new.scope, ':', ''), new.title);
  INSERT INTO text_words (rowid, shelf, title, byline, text)
  VALUES (new.number, replace(new.scope, ':', ''), new.title, new.byline, new.text);
END;

CREATE TRIGGER article_removed AFTER DELETE ON article BEGIN
  DELETE FROM title_words WHERE rowid = old.number;
  DELETE FROM text_words WHERE rowid = old.number;
END;

-- Whether they say something there.
ALTER TABLE person ADD COLUMN quoted INTEGER NOT NULL DEFAULT 0;

-- Whether the channel keeps to this article, whatever it talks about.
ALTER TABLE talk ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0;

-- Readings made before have no such rows. No reader has this version: all are made anew, and serve until then.
UPDATE reading SET version = -1 WHERE version > 0;

-- Texts with most of their sentences in common have one of these numbers in common (src/article/likeness.ts).
CREATE TABLE likeness (
  scope TEXT NOT NULL, -- the article's
  hash INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
  PRIMARY KEY (scope, hash, article)
) STRICT, WITHOUT ROWID;

CREATE INDEX likeness_article ON likeness (article);

-- Scopes that don't want the articles that come with the bot.
CREATE TABLE without_bundled (
  scope TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Servers that the bot was in when it looked, and since when it is not.
CREATE TABLE server (
  scope TEXT PRIMARY KEY,
  gone_since TEXT -- null where it is there
) STRICT, WITHOUT ROWID;

CREATE INDEX server_gone ON server (gone_since) WHERE gone_since IS NOT NULL;

-- Work that outlives a reply (src/jobs/).
CREATE TABLE job (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  key TEXT NOT NULL, -- the same work has the same key
  scope TEXT NOT NULL,
  asked_by TEXT NOT NULL,
  state TEXT NOT NULL, -- 'waiting', 'running', 'done' or 'failed'
  turn INTEGER NOT NULL, -- waiting jobs go by turn, then by number: the nth of each scope before the next of any
  tries INTEGER NOT NULL,
  not_before TEXT NOT NULL,
  work TEXT NOT NULL, -- JSON: what is to be done, and where to tell of it; null once it is over
  outcome TEXT, -- JSON: what came of it
  made_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX job_open ON job (kind, scope, key) WHERE state IN ('waiting', 'running');

CREATE INDEX job_asked_by ON job (asked_by);

CREATE INDEX job_next ON job (state, turn, number);

CREATE INDEX job_scope ON job (scope, state);
