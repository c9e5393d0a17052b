-- What was filed with a contract. Rows are never deleted; the files lie beside the database under their SHA-256.

create sequence attachment_seq start with 1 increment by 50;

create table attachment (
    id bigint primary key,
    lock_version integer not null,
    contract_id bigint not null,
    file_name varchar(200) not null,
    material_code varchar(10) not null,
    byte_count bigint not null,
    sha256 varchar(64) not null,
    added_by varchar(60) not null,
    added_at timestamp(6) with time zone not null,
    removed_by varchar(60) not null,
    removed_at timestamp(6) with time zone,
    removed_reason varchar(500) not null,
    constraint ck_attachment_byte_count check (byte_count > 0),
    constraint fk_attachment_contract foreign key (contract_id) references contract (id)
);
create index ix_attachment_contract on attachment (contract_id);
create index ix_attachment_sha256 on attachment (sha256);
