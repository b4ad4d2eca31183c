-- Which articles tell the same story. Rows are made with each reading and only lead to articles.
CREATE TABLE told (
  article INTEGER PRIMARY KEY REFERENCES article (number) ON DELETE CASCADE,
  scope TEXT NOT NULL, -- the article's
  day INTEGER NOT NULL, -- it was published, or else kept; in days since 1970
  story INTEGER NOT NULL, -- the same for articles that tell the same
  words TEXT NOT NULL -- JSON: the stems of its beginning with their weights, to know the story again
) STRICT;

CREATE INDEX told_day ON told (scope, day);

CREATE INDEX told_story ON told (story);

-- Readings made before have no such rows. No reader has this version: all are made anew, and serve until then.
UPDATE reading SET version = -1 WHERE version > 0;
