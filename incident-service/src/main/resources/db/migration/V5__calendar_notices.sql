-- Working-day notices that people entered; written in the transaction of the append. Version 1 of a year is the shipped file's.
create table calendar_notice (
    year       integer     not null,
    version    integer     not null,
    entered_at timestamptz not null,
    notice     jsonb       not null,
    primary key (year, version)
);

-- Which incidents still have to be counted again with a notice; each goes in the transaction of its recount.
create table calendar_recount (
    year        integer not null,
    version     integer not null,
    incident_id text    not null,
    primary key (year, version, incident_id)
);
