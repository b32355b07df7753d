-- What each reader has applied of each source aggregate; written in the same transaction as the effect.
create table source_sequence (
    reader    text   not null,
    aggregate text   not null,
    last      bigint not null,
    primary key (reader, aggregate)
);

-- Sequences that were jumped over: an alarm until they come.
create table source_hole (
    reader    text   not null,
    aggregate text   not null,
    sequence  bigint not null,
    primary key (reader, aggregate, sequence)
);

-- How far product time is known per partition: everything recorded before has been read.
create table watermark (
    reader    text        not null,
    topic     text        not null,
    partition int         not null,
    reached   timestamptz not null,
    primary key (reader, topic, partition)
);

-- Records on our own topics that are no messages of ours: kept for people, never in the way.
create table unreadable_record (
    topic     text   not null,
    partition int    not null,
    position  bigint not null,
    reason    text   not null,
    value     bytea,
    primary key (topic, partition, position)
);
