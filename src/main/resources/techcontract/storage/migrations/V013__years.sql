-- Targets are kept by year (年度目标): the one kept so far is taken for this year's.
update setting set name = 'bureau.year.' || cast(extract(year from current_date) as integer) || '.target'
where name = 'bureau.yearly-target';
