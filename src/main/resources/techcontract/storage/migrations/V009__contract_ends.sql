-- What is known of tax relief when a registration ends, and the day a contract took effect.
alter table contract_event add column relief_use varchar(10) default 'UNKNOWN' not null;
alter table contract add column in_effect_on date;
