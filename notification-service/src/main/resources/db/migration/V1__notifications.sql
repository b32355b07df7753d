-- What the sweeps need of a notification; written in the transaction of the append.
create table notice (
    notification_id text        primary key,
    opened          jsonb       not null,
    next_wake_at    timestamptz,
    open            boolean     not null default true,
    withdrawal      jsonb
);
create index notice_by_wake on notice (next_wake_at) where next_wake_at is not null;
create index notice_by_open on notice (notification_id) where open;

-- One row for each thing that must reach one person over one channel. The times are real time.
create table delivery (
    notification_id text        not null references notice,
    person_id       text        not null,
    channel         text        not null,
    matter          text        not null,
    state           text        not null,
    attempts        int         not null default 0,
    first_at        timestamptz not null,
    next_attempt_at timestamptz not null,
    claimed_until   timestamptz,
    primary key (notification_id, person_id, channel, matter)
);
create index delivery_by_due on delivery (next_attempt_at) where state = 'DUE';

-- The one place where people have names and contacts; deletable.
create table person (
    id      text primary key,
    name    text not null,
    mail    text,
    webhook text
);

create table roster (
    id                 text   primary key,
    acknowledge_within bigint not null
);

-- No reference to person: a person can be deleted, and the roster still reads.
create table roster_member (
    roster_id text not null references roster on delete cascade,
    place     int  not null,
    person_id text not null,
    primary key (roster_id, place)
);
