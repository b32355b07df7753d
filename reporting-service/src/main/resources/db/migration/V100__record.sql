-- The record: one line a message of every topic, word for word. Nothing but the record reads these tables.
create table record_line (
    id          bigint      generated always as identity primary key,
    topic       text        not null,
    partition   int         not null,
    position    bigint      not null,
    message_id  text        not null,
    aggregate   text        not null,
    sequence    bigint      not null,
    type        text        not null,
    subject     text        not null,
    recorded_at timestamptz not null,
    occurred_at timestamptz not null,
    -- the two times to the last digit: a timestamptz keeps microseconds
    recorded    text        not null,
    occurred    text        not null,
    by_whom     text,
    clause      text,
    -- json, not jsonb: what came is kept as it came, and jsonb refuses some of what a feed may send
    body        json        not null,
    unique (topic, partition, position)
);
create index record_line_by_subject on record_line (subject, id);
create index record_line_by_aggregate on record_line (aggregate, sequence);

-- Which incidents a subject belongs to: an incident to itself, a story to what was opened from it.
create table record_subject (
    subject  text not null,
    incident text not null,
    primary key (subject, incident)
);
create index record_subject_by_incident on record_subject (incident);

-- The lines of each incident, under positions without gaps in the order of commits: what viewers resume by.
create table record_entry (
    position    bigint      primary key,
    incident    text        not null,
    line        bigint      not null references record_line (id),
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    sequence    bigint      not null,
    unique (incident, line)
);
create index record_entry_as_it_came on record_entry (incident, position);
create index record_entry_in_order on record_entry (incident, occurred_at, recorded_at, sequence, line);

create table record_position (
    only_one boolean primary key default true check (only_one),
    position bigint  not null
);
insert into record_position (position) values (0);
