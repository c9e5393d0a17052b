-- Rule packs a bureau imported, each kept whole: contracts were decided under them, so none is changed or deleted.
create sequence rule_pack_file_seq start with 1 increment by 50;

create table rule_pack_file (
    id bigint primary key,
    pack_code varchar(20) not null,
    edition integer not null,
    file_name varchar(255) not null,
    content text not null,
    sha256 varchar(64) not null,
    imported_at timestamp(6) with time zone not null,
    imported_by varchar(60) not null,
    constraint uq_rule_pack_edition unique (pack_code, edition)
);

-- Days off and make-up working days the bureau entered; they stand before the notices shipped with the program.
create table holiday (
    holiday_date date primary key,
    working boolean not null,
    name varchar(60) not null,
    source varchar(300) not null
);
