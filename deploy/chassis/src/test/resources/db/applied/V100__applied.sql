-- The effect of the reader under test.
create table applied (
    n         bigserial primary key,
    reader    text   not null,
    aggregate text   not null,
    sequence  bigint not null
);
