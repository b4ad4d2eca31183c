-- What the passages of articles mean, so that questions find them that share no word with them (src/library/indexing/vectors.ts).

CREATE TABLE meaning (
  article INTEGER PRIMARY KEY REFERENCES article (number) ON DELETE CASCADE,
  scope TEXT NOT NULL, -- the article's
  version INTEGER NOT NULL, -- of the vectors; 0: there are none yet
  vectors BLOB NOT NULL -- 384 bytes a passage
) STRICT;

CREATE INDEX meaning_version ON meaning (version);

-- The signs alone, a shelf's side by side: every question goes through all of them.
CREATE TABLE meaning_signs (
  scope TEXT NOT NULL, -- the article's
  article INTEGER NOT NULL,
  version INTEGER NOT NULL,
  signs BLOB NOT NULL, -- 48 bytes a passage
  PRIMARY KEY (scope, article)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER meaning_wanted AFTER INSERT ON article BEGIN
  INSERT INTO meaning (article, scope, version, vectors) VALUES (new.number, new.scope, 0, x'');
END;

CREATE TRIGGER meaning_gone AFTER DELETE ON meaning BEGIN
  DELETE FROM meaning_signs WHERE scope = old.scope AND article = old.article;
END;

INSERT INTO meaning (article, scope, version, vectors) SELECT number, scope, 0, x'' FROM article;
