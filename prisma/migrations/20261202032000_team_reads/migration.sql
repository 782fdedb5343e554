-- What only some of a team read is said in the one policy of the table, as everywhere.
drop policy team_select on device_measurement;
drop policy team_select on quote;
do $$
declare
  v_table text;
  v_area text;
  v_before text;
begin
  for v_table, v_area in values ('device_measurement', 'orders'), ('quote', 'quotes') loop
    select pg_get_expr(p.polqual, p.polrelid) into strict v_before from pg_policy p
     where p.polrelid = format('public.%I', v_table)::regclass and p.polname = 'app_select';
    execute format('alter policy app_select on public.%I using ((%s) and ((select app_is_system()) or (select app_in_team(%L))))',
      v_table, v_before, v_area);
  end loop;
end $$;
