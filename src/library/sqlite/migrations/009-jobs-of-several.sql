-- Several processes may share the jobs of a file; what has failed stays until somebody has looked at it.
ALTER TABLE job ADD COLUMN runner TEXT; -- which process runs it
ALTER TABLE job ADD COLUMN leased_until TEXT; -- another may take it afterwards
ALTER TABLE job ADD COLUMN reason TEXT; -- why it has failed
