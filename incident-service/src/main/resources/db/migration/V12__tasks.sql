-- Tasks are a list now, and what waits in an incident says what it is about: all of it is folded again from what is stored.
delete from live_row;
delete from live_change;
delete from live_position;
delete from live_shadow;
delete from token_entry where processor_name = 'incidents';

-- A rebuild looks for the rows of one incident as the live lists do.
create index live_shadow_of_incident on live_shadow (rebuild, list, (body ->> 'incidentId'))
    where body ->> 'incidentId' is not null;
