-- Which of the reports on an incident it is, and the missed slot that it makes up for.
alter table report add column form text, add column missed_slot text;
update report set form = case
    when slot_id is null then 'AT_ANY_TIME'
    when strpos(slot_id, '.INITIAL_REPORT.') > 0 then 'INITIAL'
    when strpos(slot_id, '.SPECIAL_REPORT.') > 0 then 'FOLLOW_UP'
end;
