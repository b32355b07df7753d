-- Whether a watch-list watches for one matter or for a field of many; the shipped list of the housing fund for one.
alter table watchlist_version add column subjects text not null default 'MANY';
update watchlist_version set subjects = 'ONE' where id = 'housing-fund' and changed_by = 'watchkeeper';

-- What was said of a story besides its members; the list's row is made of this and of them.
create table story (
    id        text    primary key,
    watchlist text    not null,
    body      jsonb   not null,
    dirty     boolean not null default false
);
create index story_dirty on story (id) where dirty;
insert into story (id, watchlist, body, dirty)
select key, body ->> 'watchlist', body, true from live_row where list = 'stories';

-- The story that a membership counts for now; told under another one where somebody split or merged.
alter table story_member add column owner text;
update story_member set owner = story_id;
alter table story_member alter column owner set not null;
alter table story_member add column growth bigint;
alter table story_member add column expected double precision;
alter table story_member add column place bigserial;
create index story_member_of_owner on story_member (owner, place);

-- Splits and merges, numbered within the watch-list: they arrive on several partitions and hold in this order.
create table story_move (
    watchlist   text   not null,
    move        bigint not null,
    from_story  text   not null,
    into_story  text   not null,
    at_sequence bigint not null,
    items       text[],
    primary key (watchlist, move)
);

-- What people ordered of stories, and what became of it; the topology decides.
create table story_command (
    id         text        primary key,
    story_id   text        not null,
    kind       text        not null,
    by_whom    text        not null,
    ordered_at timestamptz not null,
    outcome    jsonb
);
