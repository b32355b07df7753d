-- When a ledger must be told the time again; written in the transaction of the append.
create table ledger_wake (
    ledger_id    text        primary key,
    incident_id  text,
    next_wake_at timestamptz not null
);
create index ledger_wake_by_time on ledger_wake (next_wake_at);

create table report (
    id          text        primary key,
    ledger_id   text        not null,
    subject     text        not null,
    slot_id     text,
    owner       text        not null,
    state       text        not null,
    zero        boolean     not null,
    summary     text,
    real_matter text,
    next_steps  text,
    written_by  text        not null,
    written_at  timestamptz not null
);
create index report_by_slot on report (slot_id);

-- Whose ledger it is, for the projection of its slots.
create table ledger_subject (
    ledger_id   text primary key,
    incident_id text,
    story_id    text
);
create index ledger_by_incident on ledger_subject (incident_id);
