-- Every line of the audit trail carries the hash of the line before it; every table has a seal over its rows.
alter table audit_entry add column changes text default '' not null;
alter table audit_entry add column state varchar(64) default '' not null;
alter table audit_entry add column previous_hash varchar(64) default '' not null;
alter table audit_entry add column hash varchar(64) default '' not null;

create table table_seal (
    table_name varchar(64) primary key,
    row_count bigint not null,
    digest varchar(64) not null,
    located varchar(64) not null
);
