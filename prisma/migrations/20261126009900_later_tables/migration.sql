-- The tables of budgets (000100), kept forms (000200) and the search (000600), as every other one has it: one policy a
-- command, the context looked at once a statement, the owner's functions named apart, and a seller held to her own
-- products. It comes after all of them, whichever of them a database had first.

do $$
declare
  one record;
  name text;
  mine constant text := '(select app_role()) in (''system'', ''administrator'')';
begin
  for one in select policyname, tablename from pg_policies
    where schemaname = 'public' and (tablename like 'search\_%' or tablename in ('kept_form', 'budget')) loop
    execute format('drop policy %I on public.%I', one.policyname, one.tablename);
  end loop;
  foreach name in array array['search_document', 'search_word', 'search_synonym', 'search_synonym_term', 'search_state',
    'kept_form', 'budget']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy owner_all on %I to current_user using (true) with check (true)', name);
  end loop;
  foreach name in array array['search_document', 'search_word', 'search_synonym', 'search_synonym_term', 'search_state']
  loop
    execute format('create policy app_select on %I for select to hamroh_app using (true)', name);
  end loop;
  foreach name in array array['search_synonym', 'search_synonym_term', 'search_state'] loop
    execute format('create policy app_insert on %I for insert to hamroh_app with check (%s)', name, mine);
    execute format('create policy app_update on %I for update to hamroh_app using (%s)', name, mine);
    execute format('create policy app_delete on %I for delete to hamroh_app using (%s)', name, mine);
  end loop;
end
$$;

create policy app_select on kept_form for select to hamroh_app using ((select app_is_system()));
create policy app_insert on kept_form for insert to hamroh_app with check ((select app_is_system()));
create policy app_delete on kept_form for delete to hamroh_app using ((select app_is_system()));
revoke update on kept_form from hamroh_app;

create policy app_insert on search_word for insert to hamroh_app with check (
  (select app_role()) in ('system', 'administrator') or source = 'product' and (select app_role()) = 'artisan');
create policy app_update on search_word for update to hamroh_app
  using ((select app_role()) in ('system', 'administrator'));
create policy app_delete on search_word for delete to hamroh_app
  using ((select app_role()) in ('system', 'administrator'));

create policy app_insert on search_document for insert to hamroh_app with check (
  (select app_is_system()) or (select app_role()) = 'artisan' and kind = 'product' and exists (
    select 1 from product p where p.id::text = ref and p.seller_id::text = (select app_organisation())));
create policy app_update on search_document for update to hamroh_app using (
  (select app_is_system()) or (select app_role()) = 'artisan' and kind = 'product' and exists (
    select 1 from product p where p.id::text = ref and p.seller_id::text = (select app_organisation())));
create policy app_delete on search_document for delete to hamroh_app using (
  (select app_is_system()) or (select app_role()) = 'artisan' and kind = 'product' and exists (
    select 1 from product p where p.id::text = ref and p.seller_id::text = (select app_organisation())));
