-- Who drafted a report, its editions, what its sentences rest on, and who has read it.
alter table report
    add column version       int    not null default 1,
    add column drafted_by    text,
    add column drafted_at    timestamptz,
    add column edition       int    not null default 1,
    add column first_edition text,
    add column corrects      text   unique,
    add column reason        text,
    add column sentences     json   not null default '[]',
    add column covers        bigint;
update report set first_edition = id;
alter table report alter column first_edition set not null;
create index report_by_ledger on report (ledger_id, written_at);

create table report_receipt (
    report_id   text        not null,
    receiver    text        not null,
    received_by text        not null,
    received_at timestamptz not null,
    primary key (report_id, receiver)
);
