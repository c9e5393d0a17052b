-- The whole life of a contract: circumstances of its coming, amount cases, versions, reviews, answers, explanations.

alter table contract add column amount_status varchar(10) default 'FIXED' not null;
alter table contract add column capital_amount varchar(100) default '' not null;
alter table contract add column subject_cost numeric(18,2);
alter table contract add column technology_part numeric(18,2);
alter table contract add column royalty_cap numeric(18,2);
alter table contract add column royalty_estimate numeric(18,2);
alter table contract add column rate_on date;
alter table contract add column valuation varchar(200) default '' not null;

alter table contract add column written_form varchar(12) default 'WRITTEN' not null;
alter table contract add column in_effect boolean default true not null;
alter table contract add column approval_required boolean default false not null;
alter table contract add column approval_number varchar(60) default '' not null;
alter table contract add column signed_by_department boolean default false not null;
alter table contract add column foreign_language boolean default false not null;
alter table contract add column government_project boolean default false not null;
alter table contract add column production_permit boolean default false not null;
alter table contract add column first_filing boolean default false not null;
alter table contract add column import_contract boolean default false not null;
alter table contract add column mixed boolean default false not null;
alter table contract add column classified boolean default false not null;
alter table contract add column declared_by varchar(60) default '' not null;
alter table contract add column declared_on date;
alter table contract add column replacement boolean default false not null;
alter table contract add column supersedes_number varchar(40) default '' not null;
alter table contract add column underlying_number varchar(40) default '' not null;

alter table contract add column correction_asked_on date;
alter table contract add column disputed boolean default false not null;
alter table contract add column entered_by varchar(60) default '' not null;
alter table contract add column contract_version integer default 1 not null;
alter table contract add column version_of bigint;
alter table contract add column counted boolean default false not null;
update contract set counted = true where status = 'REGISTERED';

-- Every contract has one row of version 1, so no two contracts can share a number.
alter table contract drop constraint uq_contract_registration_number;
alter table contract add constraint uq_contract_number_version unique (registration_number, contract_version);
alter table contract add constraint fk_contract_version_of foreign key (version_of) references contract (id);
create index ix_contract_version_of on contract (version_of);
create index ix_contract_amount on contract (contract_amount);
create index ix_contract_buyer on contract (buyer_id);

alter table intellectual_property add column filed_on date;
alter table intellectual_property add column expires_on date;

alter table contract_event alter column reasons set data type varchar(500);
alter table contract_event alter column note set data type varchar(2000);
alter table contract_event add column document varchar(200) default '' not null;
alter table contract_event add column effect varchar(20) default 'SAME_YEAR' not null;

create table material_receipt (
    id bigint primary key,
    contract_id bigint not null,
    place integer not null,
    material_code varchar(10) not null,
    received_on date,
    note varchar(200) not null,
    constraint fk_material_receipt_contract foreign key (contract_id) references contract (id)
);
create index ix_material_receipt_contract on material_receipt (contract_id);

create table checklist_answer (
    id bigint primary key,
    contract_id bigint not null,
    place integer not null,
    item_code varchar(20) not null,
    affirmed boolean not null,
    note varchar(500) not null,
    constraint fk_checklist_answer_contract foreign key (contract_id) references contract (id)
);
create index ix_checklist_answer_contract on checklist_answer (contract_id);

create table explained_warning (
    id bigint primary key,
    contract_id bigint not null,
    place integer not null,
    problem varchar(60) not null,
    words varchar(1000) not null,
    reason varchar(500) not null,
    actor varchar(60) not null,
    explained_at timestamp(6) with time zone not null,
    constraint fk_explained_warning_contract foreign key (contract_id) references contract (id)
);
create index ix_explained_warning_contract on explained_warning (contract_id);

create table expert_opinion (
    id bigint primary key,
    contract_id bigint not null,
    place integer not null,
    expert varchar(60) not null,
    organisation varchar(200) not null,
    given_on date not null,
    approves boolean not null,
    opinion varchar(2000) not null,
    constraint fk_expert_opinion_contract foreign key (contract_id) references contract (id)
);
create index ix_expert_opinion_contract on expert_opinion (contract_id);
