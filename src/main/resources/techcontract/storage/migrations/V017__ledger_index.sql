-- Which save of all a contract was saved by last: the search in memory reads what is newer than what it knows.
alter table contract add column saved bigint default 0 not null;
create index ix_contract_saved on contract (saved);
