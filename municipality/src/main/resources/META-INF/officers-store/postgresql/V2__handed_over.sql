-- When an accepted application was handed to whoever has its card made. Milliseconds since 1970 UTC.
ALTER TABLE intake ADD COLUMN handed BIGINT;
