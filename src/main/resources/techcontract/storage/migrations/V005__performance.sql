-- What was performed under registered contracts (履行记录). Nothing is ever deleted; a wrong record is reversed.
-- verified_income was never written to.
drop table verified_income;

create sequence performance_record_seq start with 1 increment by 50;

-- invoice_in_use is the number of an invoice that was not reversed: one number, one record in the whole ledger.
create table performance_record (
    id bigint primary key,
    contract_id bigint not null,
    kind varchar(20) not null,
    happened_on date not null,
    amount numeric(18,2) not null,
    document_number varchar(40) not null,
    invoice_in_use varchar(40),
    note varchar(200) not null,
    reverses bigint,
    recorded_by varchar(60) not null,
    recorded_at timestamp(6) with time zone not null,
    constraint uq_performance_invoice unique (invoice_in_use),
    constraint uq_performance_reverses unique (reverses),
    constraint fk_performance_contract foreign key (contract_id) references contract (id),
    constraint fk_performance_reverses foreign key (reverses) references performance_record (id)
);
create index ix_performance_contract on performance_record (contract_id);
create index ix_performance_happened_on on performance_record (happened_on);
