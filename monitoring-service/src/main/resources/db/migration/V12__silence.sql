-- When each source was last heard, and its rhythm. All in product time, but for woke_at.
create table pulse (
    source       text        primary key,
    last_at      timestamptz not null,
    beat_at      timestamptz not null,
    -- Seconds between beats, the newest last.
    gaps         bigint[]    not null default '{}',
    -- The last_at of the silence that was told.
    silent_since timestamptz,
    sequence     bigint      not null default 0
);

-- What is to be said of a feed, in the transaction in which it became so; sent in the order of its sequence.
create table feed_notice (
    source      text        not null,
    sequence    bigint      not null,
    recorded_at timestamptz not null,
    type        text        not null,
    body        jsonb       not null,
    sent        boolean     not null default false,
    primary key (source, sequence)
);
create index feed_notice_waiting on feed_notice (source, sequence) where not sent;

-- Since when we have been listening without a pause: our own absence is nobody's silence. woke_at is real time.
create table listening (
    one     boolean     primary key default true check (one),
    since   timestamptz not null,
    woke_at timestamptz not null
);
