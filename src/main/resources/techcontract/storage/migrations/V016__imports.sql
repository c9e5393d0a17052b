-- Past imports: who took in what and when, and what each brought, so that it can be undone; those undone stay listed.
create sequence past_import_seq start with 1 increment by 50;
create table past_import (
    id bigint primary key,
    source varchar(255) not null,
    imported_at timestamp(6) with time zone not null,
    imported_by varchar(60) not null,
    contracts bigint not null,
    corrections bigint not null,
    undone_at timestamp(6) with time zone,
    undone_by varchar(60) not null
);

alter table contract add column import_id bigint;
alter table contract add constraint fk_contract_import foreign key (import_id) references past_import (id);
create index ix_contract_import on contract (import_id);
alter table party_record add column import_id bigint;
alter table party_record add constraint fk_party_record_import foreign key (import_id) references past_import (id);
create index ix_party_record_import on party_record (import_id);

-- Which column of a ledger is which and what its words mean, remembered for every layout of headings.
create table ledger_layout (
    fingerprint varchar(64) primary key,
    name varchar(60) not null,
    mapping text not null,
    saved_at timestamp(6) with time zone not null,
    saved_by varchar(60) not null
);
