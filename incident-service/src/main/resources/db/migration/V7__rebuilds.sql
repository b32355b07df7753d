-- The last rebuild of each list: how far it has come, and what it found.
create table rebuild (
    list        text        primary key,
    id          uuid        not null,
    state       text        not null,
    asked_by    text        not null,
    asked_at    timestamptz not null,
    head        bigint      not null,
    folded_to   bigint      not null,
    token       text,
    shadows     bigint      not null,
    differences bigint      not null,
    ended_at    timestamptz,
    failure     text
);
