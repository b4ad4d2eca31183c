-- When things happened: a row for each date that is known, so that a page of the timeline over all articles is one look into
-- an index. Rows are made with each reading and only lead to its dates; what is shown comes from the reading itself.
CREATE TABLE dated (
  article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
  start INTEGER NOT NULL, -- of the date's words in the text
  sentence INTEGER NOT NULL, -- its place among the sentences
  scope TEXT NOT NULL, -- the article's
  day INTEGER NOT NULL, -- its place in time, in days since 1970 (src/language/dates/calendar.ts)
  year INTEGER NOT NULL, -- of ISO 8601: 0 is 1 BC
  stems TEXT NOT NULL, -- of its sentence, to know it again where another article tells the same
  event INTEGER NOT NULL, -- the same for the same sentence told by several articles
  PRIMARY KEY (article, start)
) STRICT, WITHOUT ROWID;

CREATE INDEX dated_day ON dated (scope, day, event, article, start, year);

CREATE INDEX dated_event ON dated (scope, event);

-- Readings made before have no such rows. No reader has this version: all are made anew, and serve until then.
UPDATE reading SET version = -1 WHERE version > 0;
