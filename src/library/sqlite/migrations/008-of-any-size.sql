-- What it takes that adding, forgetting and typing cost the same in a library of any size.

-- To FTS5 a range of rowids is a walk through all that there are, so an article's sentences are looked up in its list of them
-- (https://sqlite.org/fts5.html#fts5_data_structures).
DROP TRIGGER article_sentences_removed;

CREATE TRIGGER article_sentences_removed AFTER DELETE ON article BEGIN
  DELETE FROM sentence_stems WHERE rowid IN (
    SELECT id FROM sentence_stems_docsize WHERE id BETWEEN old.number << 16 AND (old.number + 1 << 16) - 1);
END;

-- The newest dates of a day, which each new one is compared with.
CREATE INDEX dated_newest ON dated (scope, day, article);

-- Whether the article calls somebody else by this word alone.
ALTER TABLE person ADD COLUMN aside INTEGER NOT NULL DEFAULT 0;

UPDATE person SET aside = 1 WHERE NOT alone AND EXISTS (
  SELECT 1 FROM person AS other WHERE other.article = person.article AND other.word = person.word AND other.alone);

-- The names of each shelf by their words, each once; the triggers keep it in step with `person`.
CREATE TABLE called (
  scope TEXT NOT NULL,
  word TEXT NOT NULL,
  name TEXT NOT NULL,
  articles INTEGER NOT NULL, -- that have it
  persons INTEGER NOT NULL, -- of these, that take it for a person's
  asides INTEGER NOT NULL, -- of these, that call somebody else by this word alone
  PRIMARY KEY (scope, word, name)
) STRICT, WITHOUT ROWID;

INSERT INTO called (scope, word, name, articles, persons, asides)
SELECT scope, word, name, count(*), sum(kind = 'person'), sum(aside) FROM person GROUP BY scope, word, name;

-- Made when the rows are there: those that most articles have come first, with what says whether they are meant.
CREATE INDEX called_often ON called (scope, articles DESC, word, name);

CREATE TRIGGER person_added AFTER INSERT ON person BEGIN
  INSERT INTO called (scope, word, name, articles, persons, asides)
  VALUES (new.scope, new.word, new.name, 1, new.kind = 'person', new.aside)
  ON CONFLICT DO UPDATE SET
    articles = articles + 1, persons = persons + excluded.persons, asides = asides + excluded.asides;
END;

CREATE TRIGGER person_removed AFTER DELETE ON person BEGIN
  UPDATE called SET articles = articles - 1, persons = persons - (old.kind = 'person'), asides = asides - old.aside
  WHERE scope = old.scope AND word = old.word AND name = old.name;
  DELETE FROM called WHERE scope = old.scope AND word = old.word AND name = old.name AND articles = 0;
END;

-- How rare words are where articles begin, shelf by shelf: what others keep must not show in which articles tell the same.
CREATE TABLE beginning (
  scope TEXT NOT NULL,
  stem TEXT NOT NULL, -- '' for all of them
  sentences INTEGER NOT NULL, -- of the beginnings of the shelf's articles, that hold it; for all of them, the articles
  PRIMARY KEY (scope, stem)
) STRICT, WITHOUT ROWID;

INSERT INTO beginning (scope, stem, sentences)
SELECT scope, value ->> 0, count(*) FROM told, json_each(words) GROUP BY scope, value ->> 0;

INSERT INTO beginning (scope, stem, sentences) SELECT scope, '', count(*) FROM told GROUP BY scope;

-- Its words are [stem, weight, sentences]; rows made before have no third.
CREATE TRIGGER told_added AFTER INSERT ON told BEGIN
  INSERT INTO beginning (scope, stem, sentences)
  SELECT new.scope, value ->> 0, coalesce(value ->> 2, 1) FROM json_each(new.words) WHERE true
  ON CONFLICT DO UPDATE SET sentences = sentences + excluded.sentences;
  INSERT INTO beginning (scope, stem, sentences) VALUES (new.scope, '', 1)
  ON CONFLICT DO UPDATE SET sentences = sentences + 1;
END;

CREATE TRIGGER told_removed AFTER DELETE ON told BEGIN
  INSERT INTO beginning (scope, stem, sentences)
  SELECT old.scope, value ->> 0, coalesce(value ->> 2, 1) FROM json_each(old.words) WHERE true
  ON CONFLICT DO UPDATE SET sentences = sentences - excluded.sentences;
  UPDATE beginning SET sentences = sentences - 1 WHERE scope = old.scope AND stem = '';
  DELETE FROM beginning
  WHERE scope = old.scope AND stem IN (SELECT value ->> 0 FROM json_each(old.words) UNION ALL SELECT '') AND sentences < 1;
END;
