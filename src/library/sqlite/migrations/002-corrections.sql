-- Speakers' names that moderators found wrong.

CREATE TABLE correction (
  scope TEXT NOT NULL,
  article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
  from_offset INTEGER NOT NULL, -- of the quote, in JavaScript's string offsets
  to_offset INTEGER NOT NULL,
  name TEXT NOT NULL, -- that was shown
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  PRIMARY KEY (scope, article, from_offset, to_offset, name)
) STRICT, WITHOUT ROWID;

CREATE INDEX correction_article ON correction (article);
