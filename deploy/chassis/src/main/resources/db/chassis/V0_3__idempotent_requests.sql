-- Answers already given to requests with an Idempotency-Key. The id is a hash of caller, method, path and key; without
-- a status the request is still being worked on, by whoever took it.
create table idempotent_request (
    id           bytea       primary key,
    request_hash bytea       not null,
    taken_by     uuid        not null,
    taken_at     timestamptz not null default now(),
    created_at   timestamptz not null default now(),
    status       int,
    location     text,
    content_type text,
    body         bytea
);
create index idempotent_request_by_age on idempotent_request (created_at);
