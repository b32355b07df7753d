-- A lifted incident goes on being answered for by the body that was in command last: such rows are read again from what
-- is stored. And where an absorbed incident went is part of how it stands.
delete from incident_standing where state = 'LIFTED';
update incident_standing s
set body = s.body || jsonb_build_object('into', convert_from(e.payload, 'UTF8')::jsonb ->> 'into')
from domain_event_entry e
where e.aggregate_identifier = s.incident_id and e.payload_type = 'incident.IncidentMerged';
create index incident_standing_by_into on incident_standing ((body ->> 'into')) where body ->> 'into' is not null;

-- When an entry was made, and since when it stands as it does: as it held, which may be before it was recorded.
alter table known_entry add column made_at timestamptz;
alter table known_entry add column stands_since timestamptz;
update known_entry k
set made_at = e.time_stamp::timestamptz,
    stands_since = (convert_from(e.payload, 'UTF8')::jsonb ->> 'occurredAt')::timestamptz
from domain_event_entry e
where e.aggregate_identifier = k.entry_id and e.sequence_number = 0;
update known_entry set made_at = '-infinity', stands_since = '-infinity' where made_at is null;
alter table known_entry alter column made_at set not null;
alter table known_entry alter column stands_since set not null;
