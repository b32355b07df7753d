-- When an incident must be told the time again; written in the transaction of the append.
create table incident_wake (
    incident_id  text        primary key,
    next_wake_at timestamptz not null,
    time_zone    text        not null
);
create index incident_wake_by_time on incident_wake (next_wake_at);

-- Stories as far as an incident can be opened from them.
create table known_story (
    story_id     text primary key,
    title        text not null,
    level        text,
    clause       text,
    suggested_at timestamptz
);

-- The one place where people who reported or recorded an incident have names; deletable.
create table person (
    id   text primary key,
    name text not null
);
