-- 技术入股 is a way of payment of its own. New folders take it from the shipped table; here it joins a table that is
-- filled already, unless the office has given the code another meaning.
insert into code_entry (id, table_name, entry_key, code, name, parent_key, note, place, retired)
select -8, 'payment_mode', '5', '5', '技术入股', '', '认定规则草案第8条第8项;代码为本表内部序号', 5, false
where exists (select 1 from code_entry where table_name = 'payment_mode')
  and not exists (select 1 from code_entry where table_name = 'payment_mode' and (entry_key = '5' or code = '5'));
