-- How often somebody did something lately, over all processes (rate-limiter-flexible's table). None of it matters after a crash.
CREATE UNLOGGED TABLE counter (
  key varchar(255) PRIMARY KEY,
  points integer NOT NULL DEFAULT 0,
  expire bigint -- milliseconds since 1970
);

CREATE INDEX counter_expire ON counter (expire);
