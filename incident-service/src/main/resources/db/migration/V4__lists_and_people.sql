-- The rows of incidents are small now, and assessments and warnings have lists of their own: all of it is folded again
-- from what is stored.
delete from live_row where list = 'incidents';
delete from live_change where list = 'incidents';
delete from live_position where list = 'incidents';
delete from token_entry where processor_name = 'incidents';

-- What grew in an incident, its newest first.
create index live_row_of_incident on live_row (list, (body ->> 'incidentId'), position)
    where body ->> 'incidentId' is not null;

-- A person may be deleted: the row stays, to say so, and the name goes.
alter table person alter column name drop not null;
alter table person add column contact text;
alter table person add column deleted_at timestamptz;
alter table person add column deleted_by text;
alter table person add column deletion_reason text;
