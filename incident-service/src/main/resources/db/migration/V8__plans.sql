-- Versions of plans as they were written, and which was adopted when; written in the transaction of the append.
create table plan_version (
    id      text        not null,
    version text        not null,
    yaml    text        not null,
    kept_at timestamptz not null,
    kept_by text        not null,
    primary key (id, version)
);

create table plan_adoption (
    number  integer     primary key,
    id      text        not null,
    version text        not null,
    at      timestamptz not null,
    by      text        not null,
    reason  text        not null
);
