-- Registered feeds, those that we poll and those that send to us. Times are product time, but for fetched_at.
create table feed (
    id            text        primary key,
    name          text        not null,
    kind          text        not null,
    url           text,
    interval_s    bigint      not null,
    platform      text        not null,
    media_class   text,
    silent_s      bigint,
    max_age_s     bigint      not null,
    -- A webhook's secret, sealed with the installation's key.
    secret        bytea,
    changed_by    text        not null,
    changed_at    timestamptz not null,
    next_poll_at  timestamptz not null,
    -- Real time by the database: however fast the product's clock runs, a stranger's server is not asked more often.
    fetched_at    timestamptz,
    polled_at     timestamptz,
    succeeded_at  timestamptz,
    failures      int         not null default 0,
    fault         text,
    etag          text,
    last_modified text,
    entries       int         not null default 0,
    taken         bigint      not null default 0
);
create index feed_due on feed (next_poll_at) where url is not null;

-- What was seen in a polled feed: so an entry is observed once, and again when it changes. Until it is sent, the time
-- of observation stands here, so that a repeat after a crash is recognised as one.
create table feed_entry (
    feed_id     text        not null references feed on delete cascade,
    entry       bytea       not null,
    version     bytea       not null,
    observed_at timestamptz not null,
    sent        boolean     not null default false,
    seen_at     timestamptz not null,
    primary key (feed_id, entry)
);
create index feed_entry_by_age on feed_entry (seen_at);

-- Signed webhooks that were taken; sent_at is the sender's own timestamp, real time.
create table webhook_taken (
    message bytea       primary key,
    sent_at timestamptz not null
);
create index webhook_taken_by_age on webhook_taken (sent_at);

create table scheduled_tasks (
    task_name            text                     not null,
    task_instance        text                     not null,
    task_data            bytea,
    execution_time       timestamp with time zone not null,
    picked               boolean                  not null,
    picked_by            text,
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures int,
    last_heartbeat       timestamp with time zone,
    version              bigint                   not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
