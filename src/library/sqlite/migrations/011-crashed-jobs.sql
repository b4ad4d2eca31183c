-- A job that was running when its process ended by itself comes first, alone, and only once more.
ALTER TABLE job ADD COLUMN crashes INTEGER NOT NULL DEFAULT 0; -- how often that happened
CREATE INDEX job_crashed ON job (turn, number) WHERE state = 'waiting' AND crashes > 0;
ALTER TABLE job ADD COLUMN aside INTEGER NOT NULL DEFAULT 0; -- 1: begun without a job and set aside; it doesn't go by itself
