-- Old changes go; who resumes from before this position starts with the present rows.
alter table live_position add column kept_after bigint not null default 0;
