-- Each stem is indexed with its sentence's shelf before it (src/library/sqlite/shelf-stems.ts): a query goes through what stands on that
-- shelf, and no longer through what all keep.
CREATE VIRTUAL TABLE temp.standing USING fts5vocab (main, sentence_stems, 'instance');

CREATE TEMP TABLE stemmed AS
SELECT doc AS sentence, group_concat(replace(scope, ':', '') || '·' || term, ' ') AS stems
FROM standing JOIN article ON number = doc >> 16 GROUP BY doc;

DROP TABLE temp.standing;
DROP TABLE stem;
DROP TABLE sentence_stems;

CREATE VIRTUAL TABLE sentence_stems USING fts5 (
  stems,
  content = '',
  contentless_delete = 1,
  detail = none,
  tokenize = 'ascii'
);

CREATE VIRTUAL TABLE stem USING fts5vocab (sentence_stems, 'row');

INSERT INTO sentence_stems (rowid, stems) SELECT sentence, stems FROM stemmed ORDER BY sentence;

DROP TABLE temp.stemmed;
