-- Questions that an article answers, for buttons and for autocompletion; NULL until they are made, in the background.
ALTER TABLE reading ADD COLUMN questions TEXT;

CREATE INDEX reading_without_questions ON reading (article DESC) WHERE questions IS NULL;
