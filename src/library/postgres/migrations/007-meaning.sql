-- What the passages of articles mean, so that questions find them that share no word with them (src/library/indexing/vectors.ts).

CREATE TABLE meaning (
  article bigint PRIMARY KEY REFERENCES article (number) ON DELETE CASCADE,
  scope text NOT NULL, -- the article's
  version integer NOT NULL, -- of the vectors; 0: there are none yet
  vectors bytea NOT NULL -- 384 bytes a passage
);

CREATE INDEX meaning_version ON meaning (version);
-- They don't pack, and are read whole.
ALTER TABLE meaning ALTER COLUMN vectors SET STORAGE EXTERNAL;

-- The signs alone, a row a passage: every question goes through those of its shelf.
CREATE TABLE meaning_signs (
  article bigint NOT NULL REFERENCES meaning (article) ON DELETE CASCADE,
  scope text NOT NULL, -- the article's
  version integer NOT NULL,
  signs bit(384) NOT NULL
);

CREATE INDEX meaning_signs_article ON meaning_signs (article);
CREATE INDEX meaning_signs_scope ON meaning_signs (scope, version);

-- A large shelf's passages are gone through by several processes.
ALTER FUNCTION shelves(text) PARALLEL SAFE;

CREATE FUNCTION want_meaning() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO meaning (article, scope, version, vectors) VALUES (NEW.number, NEW.scope, 0, '');
  RETURN NULL;
END
$$;

CREATE TRIGGER meaning_wanted AFTER INSERT ON article FOR EACH ROW EXECUTE FUNCTION want_meaning();
CREATE TRIGGER meaning_changed AFTER UPDATE ON meaning FOR EACH ROW EXECUTE FUNCTION tell_of_change();

INSERT INTO meaning (article, scope, version, vectors) SELECT number, scope, 0, '' FROM article;
