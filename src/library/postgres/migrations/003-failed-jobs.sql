-- What has failed stays until somebody has looked at it.
ALTER TABLE job ADD COLUMN reason text; -- why it has failed
