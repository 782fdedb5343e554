-- Cases got a column `application_id` of their own, and `c.id = application_id` inside a policy compared the case with
-- itself from then on: whoever saw one case saw every appeal and everything that was given. Each policy names the row
-- that it is about; `tests/architecture/database/rls.test.ts` looks for others.
do $$
declare
  one record;
begin
  for one in select p.tablename, p.policyname, p.cmd,
      replace(p.qual, 'c.id = c.application_id', format('c.id = %I.application_id', p.tablename)) as qual,
      replace(p.with_check, 'c.id = c.application_id', format('c.id = %I.application_id', p.tablename)) as with_check
    from pg_policies p
    where p.schemaname = 'public' and concat(p.qual, p.with_check) like '%c.id = c.application\_id%'
  loop
    execute format('alter policy %I on public.%I', one.policyname, one.tablename)
      || coalesce(' using (' || one.qual || ')', '') || coalesce(' with check (' || one.with_check || ')', '');
  end loop;
end
$$;
