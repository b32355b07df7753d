-- Which numbers were jumped over on the topic, not only how many: a repeated message fills no hole.
create table published_hole (
    aggregate text   not null,
    sequence  bigint not null,
    primary key (aggregate, sequence)
);
