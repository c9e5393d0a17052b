-- What later steps adjust of closed years is looked for by effect and day in every report.
create index ix_contract_event_effect on contract_event (effect, happened_on);
