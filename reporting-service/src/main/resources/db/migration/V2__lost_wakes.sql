-- Nothing owed is null and no longer no row: a ledger without a row is one whose row was lost, and is given one again.
alter table ledger_wake alter column next_wake_at drop not null;
-- Versions of the working-day notices that a due time still rests on.
alter table ledger_wake add column calendar text;
create index ledger_wake_by_calendar on ledger_wake (calendar) where calendar is not null;
create index ledgers_of_the_store on domain_event_entry (aggregate_identifier) where type = 'Ledger' and sequence_number = 0;
