-- A timeline about something asks for the dates of single sentences.
CREATE INDEX dated_sentence ON dated (article, sentence);
