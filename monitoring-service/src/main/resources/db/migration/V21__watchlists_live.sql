-- The watch-lists in force as a live list.
insert into live_row (list, key, position, body)
select distinct on (id) 'watchlists', id, 1, jsonb_build_object(
    'id', id, 'version', version, 'name', name, 'sensitivity', sensitivity, 'subjects', subjects, 'queries', queries,
    'changedBy', changed_by, 'changedAt', to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'reason', reason)
from watchlist_version order by id, version desc;
insert into live_position (list, position) select 'watchlists', 1 where exists (select 1 from watchlist_version);

-- Where the terms of the query stand in what was matched.
alter table story_member add column highlights jsonb;
