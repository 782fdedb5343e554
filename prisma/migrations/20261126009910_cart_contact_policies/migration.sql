-- The contact typed at a checkout (000201) as every other table has it: one policy a command. It comes after 000301, which
-- took away the one it had, in a database that had it before.

do $$
declare
  one record;
begin
  for one in select policyname from pg_policies where schemaname = 'public' and tablename = 'cart_contact' loop
    execute format('drop policy %I on public.cart_contact', one.policyname);
  end loop;
end
$$;

create policy owner_all on cart_contact to current_user using (true) with check (true);
create policy app_select on cart_contact for select to hamroh_app using ((select app_is_system()));
create policy app_insert on cart_contact for insert to hamroh_app with check ((select app_is_system()));
create policy app_delete on cart_contact for delete to hamroh_app using ((select app_is_system()));
revoke update on cart_contact from hamroh_app;
