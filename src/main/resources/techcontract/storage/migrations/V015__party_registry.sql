-- Other names a party is known by (别名、简称), beside the names of its earlier editions.
create sequence party_alias_seq start with 1 increment by 50;
create table party_alias (
    id bigint primary key,
    party_id bigint not null,
    alias varchar(200) not null,
    constraint uq_party_alias unique (party_id, alias)
);

-- What a firm is recognised as (企业资质), and for how long.
create sequence enterprise_title_seq start with 1 increment by 50;
create table enterprise_title (
    id bigint primary key,
    party_id bigint not null,
    kind varchar(20) not null,
    certificate varchar(60) not null,
    valid_from date not null,
    valid_until date not null
);
create index ix_enterprise_title_party on enterprise_title (party_id);
create index ix_enterprise_title_until on enterprise_title (valid_until);

-- Two entries of one firm made one (合并), with what it takes to part them again.
create sequence party_merge_seq start with 1 increment by 50;
create table party_merge (
    id bigint primary key,
    from_party bigint not null,
    into_party bigint not null,
    from_name varchar(200) not null,
    into_name varchar(200) not null,
    merged_by varchar(60) not null,
    merged_at timestamp(6) with time zone not null,
    undone_by varchar(60) not null,
    undone_at timestamp(6) with time zone
);

create sequence merged_row_seq start with 1 increment by 50;
create table merged_row (
    id bigint primary key,
    merge_id bigint not null,
    kind varchar(10) not null,
    row_id bigint not null,
    edition integer not null,
    newest boolean not null,
    constraint fk_merged_row_merge foreign key (merge_id) references party_merge (id)
);
create index ix_merged_row_merge on merged_row (merge_id);
