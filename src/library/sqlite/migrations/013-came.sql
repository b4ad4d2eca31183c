-- How an article came, and what it is said to be from where the bot didn't fetch it (src/article/provenance.ts).
ALTER TABLE article ADD COLUMN came TEXT; -- 'page', 'bundled', 'text', 'message', 'file' or 'import'; null: kept before this was noted
ALTER TABLE article ADD COLUMN claimed TEXT;

UPDATE article SET came = 'bundled' WHERE scope = 'bot';

-- Pages had an address and a picture. A text or a file had not both, but for the source of a page, pasted with an address.
UPDATE article SET came = 'page' WHERE scope <> 'bot' AND url IS NOT NULL AND picture IS NOT NULL;

-- Of all else nobody can tell any more: its publisher and its address stay, as what is said of it.
UPDATE article SET claimed = concat_ws(', ', publisher, url), publisher = NULL, url = NULL, address = NULL
WHERE came IS NULL AND (publisher IS NOT NULL OR url IS NOT NULL);
