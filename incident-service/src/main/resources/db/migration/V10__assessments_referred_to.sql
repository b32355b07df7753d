-- An instruction may say which assessment it follows from: those that were recorded before are known as well.
insert into known_entry (entry_id, incident_id, register, state, made_at, stands_since)
select convert_from(e.payload, 'UTF8')::jsonb ->> 'assessmentId',
       e.aggregate_identifier,
       'assessments',
       'RECORDED',
       e.time_stamp::timestamptz,
       (convert_from(e.payload, 'UTF8')::jsonb ->> 'occurredAt')::timestamptz
from domain_event_entry e
where e.payload_type like 'incident.AssessmentRecorded%'
on conflict (entry_id) do nothing;
