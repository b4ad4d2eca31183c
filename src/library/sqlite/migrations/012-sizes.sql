-- What articles take on the disk, for the quotas (src/library/quota.ts).

CREATE TABLE size (
  article INTEGER PRIMARY KEY REFERENCES article (number) ON DELETE CASCADE,
  scope TEXT NOT NULL, -- the article's
  bytes INTEGER NOT NULL -- its text, its reading and all index rows, about (src/library/indexing/index-rows.ts)
) STRICT;

-- The same of each shelf; the triggers keep it in step.
CREATE TABLE shelf_size (
  scope TEXT PRIMARY KEY,
  bytes INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER size_added AFTER INSERT ON size BEGIN
  INSERT INTO shelf_size (scope, bytes) VALUES (new.scope, new.bytes)
  ON CONFLICT DO UPDATE SET bytes = bytes + excluded.bytes;
END;

CREATE TRIGGER size_changed AFTER UPDATE ON size BEGIN
  UPDATE shelf_size SET bytes = bytes + new.bytes - old.bytes WHERE scope = new.scope;
END;

CREATE TRIGGER size_removed AFTER DELETE ON size BEGIN
  UPDATE shelf_size SET bytes = bytes - old.bytes WHERE scope = old.scope;
  DELETE FROM shelf_size WHERE scope = old.scope AND bytes <= 0;
END;

-- What is kept already is counted by what it takes now; the next reading of each says it more exactly.
INSERT INTO size (article, scope, bytes)
SELECT number, scope, 2 * octet_length(text) + octet_length(content) + 1000 FROM article JOIN reading ON article = number;
