-- A job that was running when its process ended by itself comes first, alone, and only once more.
ALTER TABLE job ADD COLUMN crashes integer NOT NULL DEFAULT 0; -- how often that happened
CREATE INDEX job_crashed ON job (turn, number) WHERE state IN ('waiting', 'running') AND (crashes > 0 OR state = 'running');
ALTER TABLE job ADD COLUMN aside boolean NOT NULL DEFAULT false; -- begun without a job and set aside; it doesn't go by itself
