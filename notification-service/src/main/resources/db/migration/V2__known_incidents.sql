-- What must be known of an incident that not every message says. A column is null where an older incident never said it.
create table known_incident (
    incident_id text    primary key,
    title       text    not null,
    exercise    boolean not null,
    time_zone   text,
    in_charge   text
);

-- Incidents that people were told of before this table: above all, whether they are an exercise.
insert into known_incident (incident_id, title, exercise)
select opened ->> 'subject', opened ->> 'subject', bool_or((opened ->> 'exercise')::boolean)
from notice group by opened ->> 'subject';
