-- The story that a story goes on as, where it was merged.
alter table known_story add column into_story text;
create index known_story_by_into on known_story (into_story) where into_story is not null;
