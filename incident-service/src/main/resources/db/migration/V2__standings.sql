-- How every incident stands now; written in the transaction of the append.
create table incident_standing (
    incident_id text  primary key,
    state       text  not null,
    story_id    text,
    body        jsonb not null
);
create index incident_standing_by_story on incident_standing (story_id) where story_id is not null;
create index incident_standing_by_state on incident_standing (state);

-- Who stands in for whom in deciding, from when to when.
create table deputy (
    id         text        primary key,
    body       text        not null,
    person     text        not null,
    valid_from timestamptz not null,
    valid_to   timestamptz not null,
    reason     text        not null,
    named_by   text        not null
);
create index deputy_by_person on deputy (person, valid_to);
