-- Every version of every watch-list: who changed what, when, why. Not yet announced ones still have to reach the topic.
create table watchlist_version (
    id          text        not null,
    version     int         not null,
    name        text        not null,
    sensitivity text        not null,
    queries     jsonb       not null,
    changed_by  text        not null,
    changed_at  timestamptz not null,
    reason      text        not null,
    announced   boolean     not null default false,
    primary key (id, version)
);
create index watchlist_version_waiting on watchlist_version (id, version) where not announced;

-- Which detection belongs to which story, and why. The number is that of the message, so it never repeats.
create table story_member (
    story_id    text        not null,
    sequence    bigint      not null,
    item        text        not null,
    observed_at timestamptz not null,
    title       text        not null,
    platform    text        not null,
    media_class text        not null,
    url         text,
    hot         bigint,
    read_count  bigint,
    why         text        not null,
    primary key (story_id, sequence)
);

-- What could not be read, without names; what could not be read at all stays on its topic, and only its place is here.
create table quarantine (
    id           text        primary key,
    topic        text        not null,
    partition    int         not null,
    record_offset bigint     not null,
    field        text        not null,
    reason       text        not null,
    bytes        int         not null,
    fields       bytea,
    recorded_at  timestamptz not null,
    replayed_at  timestamptz,
    replayed_by  text
);
create index quarantine_by_age on quarantine (recorded_at);
