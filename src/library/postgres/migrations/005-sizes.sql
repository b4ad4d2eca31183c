-- What articles take on the disk, for the quotas (src/library/quota.ts).

CREATE TABLE size (
  article bigint PRIMARY KEY REFERENCES article (number) ON DELETE CASCADE,
  scope text NOT NULL, -- the article's
  bytes bigint NOT NULL -- its text, its reading and all index rows, about (src/library/indexing/index-rows.ts)
);

-- The same of each shelf; the trigger keeps it in step.
CREATE TABLE shelf_size (
  scope text PRIMARY KEY,
  bytes bigint NOT NULL
);

CREATE FUNCTION add_to_shelf() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO shelf_size (scope, bytes) VALUES (NEW.scope, NEW.bytes)
    ON CONFLICT (scope) DO UPDATE SET bytes = shelf_size.bytes + excluded.bytes;
  ELSIF TG_OP = 'UPDATE' THEN
    UPDATE shelf_size SET bytes = bytes + NEW.bytes - OLD.bytes WHERE scope = NEW.scope;
  ELSE
    UPDATE shelf_size SET bytes = bytes - OLD.bytes WHERE scope = OLD.scope;
    DELETE FROM shelf_size WHERE scope = OLD.scope AND bytes <= 0;
  END IF;
  RETURN NULL;
END
$$;

-- What is kept already is counted by what it takes now; the next reading of each says it more exactly.
INSERT INTO size (article, scope, bytes)
SELECT number, scope, 2 * octet_length(text) + octet_length(content) + 1000 FROM article JOIN reading ON article = number;
INSERT INTO shelf_size (scope, bytes) SELECT scope, sum(bytes) FROM size GROUP BY scope;

CREATE TRIGGER size_changed AFTER INSERT OR UPDATE OR DELETE ON size
  FOR EACH ROW EXECUTE FUNCTION add_to_shelf();
