-- How every entry in the registers stands now; written in the transaction of the append.
create table known_entry (
    entry_id    text primary key,
    incident_id text not null,
    register    text not null,
    state       text not null,
    number      bigint generated always as identity
);
create index known_entry_by_incident on known_entry (incident_id, register, state);
