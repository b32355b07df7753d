-- A number of our own as order and cursor: ids sort as text, and a broker that has lost its data counts from 0 again.
alter table quarantine add column number bigint generated always as identity;
alter table quarantine add constraint quarantine_in_order unique (number);
-- The original of what could not be read at all, sealed with the installation's key.
alter table quarantine add column sealed bytea;
alter table quarantine add column kept_bytes int
    generated always as (coalesce(octet_length(fields), 0) + coalesce(octet_length(sealed), 0)) stored;
