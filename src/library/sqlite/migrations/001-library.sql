-- Articles, what was read in them, what channels talk about, and the bot's own small memory.
-- Times are ISO 8601 in UTC, so they sort as text.

CREATE TABLE article (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  scope TEXT NOT NULL, -- 'bot', 'server:…' or 'user:…'
  title TEXT NOT NULL,
  byline TEXT,
  publisher TEXT,
  published TEXT,
  language TEXT NOT NULL,
  url TEXT,
  added_by TEXT,
  added_at TEXT NOT NULL,
  text TEXT NOT NULL -- last, so that a list of titles never reads it
) STRICT;

CREATE INDEX article_newest ON article (scope, added_at DESC, number DESC);

CREATE TABLE reading (
  article INTEGER PRIMARY KEY REFERENCES article (number) ON DELETE CASCADE,
  version INTEGER NOT NULL, -- of the reader; 0 where the row was found broken
  content TEXT NOT NULL -- JSON, without the text
) STRICT;

CREATE INDEX reading_version ON reading (version);

CREATE TABLE talk (
  scope TEXT NOT NULL,
  channel TEXT NOT NULL,
  article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
  PRIMARY KEY (scope, channel)
) STRICT, WITHOUT ROWID;

CREATE INDEX talk_article ON talk (article);

CREATE TABLE link (
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  content TEXT NOT NULL, -- JSON: the command and its options
  used_at TEXT NOT NULL,
  PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX link_used ON link (used_at);

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The words of titles and texts. Its content stands in `article`; the triggers keep the two in step.
CREATE VIRTUAL TABLE article_words USING fts5 (
  title,
  text,
  content = 'article',
  content_rowid = 'number',
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '2 3'
);

CREATE TRIGGER article_added AFTER INSERT ON article BEGIN
  INSERT INTO article_words (rowid, title, text) VALUES (new.number, new.title, new.text);
END;

CREATE TRIGGER article_removed AFTER DELETE ON article BEGIN
  INSERT INTO article_words (article_words, rowid, title, text) VALUES ('delete', old.number, old.title, old.text);
END;
