-- Rows folded anew beside the live ones, until the two are compared; one set for each rebuild.
create table live_shadow (
    rebuild uuid  not null,
    list    text  not null,
    key     text  not null,
    body    jsonb not null,
    primary key (rebuild, list, key)
);

-- A row that should never have been there is gone: its change has no body.
alter table live_change alter column body drop not null;
