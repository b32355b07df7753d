-- Live lists: the rows as they stand, and every change under the position that it was made at.
create table live_row (
    list     text   not null,
    key      text   not null,
    position bigint not null,
    body     jsonb  not null,
    primary key (list, key)
);
create index live_row_by_content on live_row using gin (body jsonb_path_ops);

create table live_change (
    list     text   not null,
    position bigint not null,
    key      text   not null,
    body     jsonb  not null,
    primary key (list, position, key)
);

create table live_position (
    list     text   primary key,
    position bigint not null
);
