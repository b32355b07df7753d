-- When each person of a roster is on duty, in the plan's time zone; neither is set for whoever always is.
alter table roster_member
    add column from_hour  time,
    add column until_hour time,
    add constraint both_or_neither check ((from_hour is null) = (until_hour is null));
