-- Who may do what to a row: one policy a command on every table, for the app role (owner_all is for the owner's
-- functions). What states a right, a decision or money is written with the portal's own eyes only (`asSystem`), after
-- the program has decided who may; a person, a specialist or a seller in her own context writes no more than what is
-- hers to say. `using` of an update also decides what may be locked, so it shows more than its `with check` lets stand.

do $$
declare
  one record;
begin
  -- Tables of other migrations, which may have come before this one, follow in 009900.
  for one in select policyname, tablename from pg_policies
    where schemaname = 'public' and policyname <> 'owner_all' and tablename not in ('kept_form', 'budget')
      and tablename not like 'search\_%' loop
    execute format('drop policy %I on public.%I', one.policyname, one.tablename);
  end loop;
end
$$;

-- ---------------------------------------------------------------- people

create policy app_select on person for select to hamroh_app using (
  (select app_is_system()) or id = (select app_person())
  or (select app_role()) in ('administrator', 'auditor', 'approver')
  or (select app_is_centre_staff()) and (
    exists (select 1 from application a
      where a.applicant_id = person.id and a.centre_code = (select app_organisation()))
    or exists (select 1 from role_grant g
      where g.person_id = person.id and g.organisation_id = (select app_organisation()))));
create policy app_insert on person for insert to hamroh_app with check ((select app_is_system()));
create policy app_update on person for update to hamroh_app
  using ((select app_is_system()) or id = (select app_person()));

create policy app_select on role_grant for select to hamroh_app using (
  (select app_is_system()) or person_id = (select app_person())
  or (select app_role()) = 'administrator'
  or (select app_role()) = 'approver' and role = 'artisan'
  or (select app_is_centre_staff()) and organisation_id = (select app_organisation()));
-- Nobody gives herself a role.
create policy app_insert on role_grant for insert to hamroh_app with check (
  (select app_is_system())
  or person_id <> (select app_person()) and ((select app_role()) = 'administrator'
    or (select app_role()) = 'approver' and role = 'artisan'));
create policy app_update on role_grant for update to hamroh_app
  using ((select app_is_system()) or (select app_role()) = 'administrator'
    or (select app_role()) = 'approver' and role = 'artisan')
  with check ((select app_is_system())
    or person_id <> (select app_person()) and ((select app_role()) = 'administrator'
      or (select app_role()) = 'approver' and role = 'artisan'));

create policy app_select on session for select to hamroh_app
  using ((select app_is_system()) or person_id = (select app_person()));
create policy app_insert on session for insert to hamroh_app with check ((select app_is_system()));
create policy app_update on session for update to hamroh_app
  using ((select app_is_system()) or person_id = (select app_person()));
create policy app_delete on session for delete to hamroh_app using ((select app_is_system()));

-- ---------------------------------------------------------------- applications

create policy app_select on application for select to hamroh_app using (
  (select app_is_system()) or applicant_id = (select app_person())
  or (select app_is_centre_staff()) and centre_code = (select app_organisation())
  or (select app_role()) = 'auditor' and status <> 'draft');
create policy app_insert on application for insert to hamroh_app with check (
  (select app_is_system()) or applicant_id = (select app_person()) and status = 'draft');
-- The applicant changes answers while they may be changed, the centre's staff the case of somebody else.
create policy app_update on application for update to hamroh_app
  using ((select app_is_system()) or applicant_id = (select app_person())
    or (select app_is_centre_staff()) and centre_code = (select app_organisation()))
  with check ((select app_is_system())
    or applicant_id = (select app_person()) and status in ('draft', 'correction_requested')
    or (select app_is_centre_staff()) and centre_code = (select app_organisation())
      and applicant_id <> (select app_person()) and status <> 'draft');
create policy app_delete on application for delete to hamroh_app
  using (applicant_id = (select app_person()) and status = 'draft');

-- What hangs on an application is seen by who sees the application: the subquery is filtered by its policies.
create policy app_select on application_event for select to hamroh_app
  using (exists (select 1 from application a where a.id = application_id));
create policy app_insert on application_event for insert to hamroh_app with check (
  (select app_is_system())
  or (select app_is_centre_staff()) and actor_id = (select app_person()) and exists (
    select 1 from application a where a.id = application_id and a.centre_code = (select app_organisation())
      and a.applicant_id <> (select app_person())));

create policy app_select on application_document for select to hamroh_app
  using (exists (select 1 from application a where a.id = application_id));
create policy app_insert on application_document for insert to hamroh_app with check (
  (select app_is_system()) or exists (select 1 from application a where a.id = application_id
    and a.applicant_id = (select app_person()) and a.status in ('draft', 'correction_requested')));
create policy app_update on application_document for update to hamroh_app using (
  (select app_is_system()) or exists (select 1 from application a where a.id = application_id
    and a.applicant_id = (select app_person()) and a.status in ('draft', 'correction_requested')));
create policy app_delete on application_document for delete to hamroh_app using (
  exists (select 1 from application a where a.id = application_id
    and a.applicant_id = (select app_person()) and a.status = 'draft'));

-- Registers are asked by whoever works on the case.
create policy app_select on agency_check for select to hamroh_app using (
  (select app_is_system()) or exists (select 1 from application a where a.id = application_id
    and ((select app_role()) = 'auditor'
      or (select app_is_centre_staff()) and a.centre_code = (select app_organisation()))));
create policy app_insert on agency_check for insert to hamroh_app with check (
  (select app_is_system())
  or (select app_is_centre_staff()) and outcome = 'waiting' and exists (
    select 1 from application a where a.id = application_id and a.centre_code = (select app_organisation())
      and a.assignee_id = (select app_person()) and a.applicant_id <> (select app_person())));
create policy app_update on agency_check for update to hamroh_app using (
  (select app_is_system())
  or (select app_is_centre_staff()) and exists (
    select 1 from application a where a.id = application_id and a.centre_code = (select app_organisation())
      and a.applicant_id <> (select app_person())));

create policy app_select on decision for select to hamroh_app
  using (exists (select 1 from application a where a.id = application_id));
create policy app_insert on decision for insert to hamroh_app with check (
  (select app_is_system())
  or (select app_is_centre_staff()) and decided_by_id = (select app_person()) and exists (
    select 1 from application a where a.id = application_id and a.centre_code = (select app_organisation())
      and a.assignee_id = (select app_person()) and a.applicant_id <> (select app_person())));

-- ---------------------------------------------------------------- rights and vouchers

create policy app_select on entitlement for select to hamroh_app using (
  (select app_is_system()) or person_id = (select app_person())
  or (select app_is_centre_staff()) and exists (
    select 1 from application a where a.id = application_id and a.centre_code = (select app_organisation())));
create policy app_insert on entitlement for insert to hamroh_app with check ((select app_is_system()));

create policy app_select on voucher for select to hamroh_app using (
  (select app_is_system()) or person_id = (select app_person()) or (select app_is_money_staff())
  or (select app_is_centre_staff()) and exists (select 1 from entitlement e where e.id = entitlement_id)
  or (select app_role()) = 'maker_staff' and exists (
    select 1 from device_order o where o.voucher_id = voucher.id and o.maker_id::text = (select app_organisation())));
create policy app_insert on voucher for insert to hamroh_app with check ((select app_is_system()));
create policy app_update on voucher for update to hamroh_app
  using ((select app_is_system()) or person_id = (select app_person())
    or (select app_role()) = 'maker_staff' and exists (
      select 1 from device_order o where o.voucher_id = voucher.id and o.maker_id::text = (select app_organisation())))
  with check ((select app_is_system()));

create policy app_select on voucher_event for select to hamroh_app
  using (exists (select 1 from voucher v where v.id = voucher_id));
create policy app_insert on voucher_event for insert to hamroh_app with check ((select app_is_system()));

create policy app_select on device_order for select to hamroh_app using (
  (select app_is_system()) or person_id = (select app_person()) or (select app_is_money_staff())
  or (select app_role()) = 'maker_staff' and maker_id::text = (select app_organisation()));
create policy app_insert on device_order for insert to hamroh_app with check ((select app_is_system()));
create policy app_update on device_order for update to hamroh_app
  using ((select app_is_system()) or person_id = (select app_person())
    or (select app_role()) = 'maker_staff' and maker_id::text = (select app_organisation()))
  with check ((select app_is_system()));

create policy app_select on device_order_event for select to hamroh_app
  using (exists (select 1 from device_order o where o.id = device_order_id));
create policy app_insert on device_order_event for insert to hamroh_app with check ((select app_is_system()));

-- ---------------------------------------------------------------- payments, messages, audit

create policy app_select on payment_intent for select to hamroh_app
  using ((select app_is_system()) or (select app_is_money_staff()));
create policy app_insert on payment_intent for insert to hamroh_app with check ((select app_is_system()));
create policy app_update on payment_intent for update to hamroh_app using ((select app_is_system()));

create policy app_select on refund for select to hamroh_app
  using ((select app_is_system()) or (select app_is_money_staff()));
create policy app_insert on refund for insert to hamroh_app with check ((select app_is_system()));
create policy app_update on refund for update to hamroh_app using ((select app_is_system()));

create policy app_select on provider_event for select to hamroh_app using (
  (select app_is_system()) or (select app_role()) in ('administrator', 'finance_officer', 'auditor'));
create policy app_insert on provider_event for insert to hamroh_app with check ((select app_is_system()));
create policy app_update on provider_event for update to hamroh_app using ((select app_is_system()));

create policy app_select on message for select to hamroh_app using (
  (select app_is_system()) or person_id = (select app_person())
  or (select app_role()) in ('administrator', 'auditor'));
create policy app_insert on message for insert to hamroh_app with check ((select app_is_system()));
create policy app_update on message for update to hamroh_app
  using ((select app_is_system()) or person_id = (select app_person()));

create policy app_select on audit_entry for select to hamroh_app using (
  (select app_is_system()) or (select app_role()) in ('auditor', 'administrator')
  or chain = 'person:' || (select app_person())::text);
create policy app_select on audit_head for select to hamroh_app using (
  (select app_is_system()) or (select app_role()) in ('auditor', 'administrator'));

-- Money by account codes: ids, never names. Nothing is shown without a context all the same.
do $$
declare
  one text;
begin
  foreach one in array array['account', 'effect', 'posting'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy owner_all on %I to current_user using (true) with check (true)', one);
    execute format('create policy app_select on %I for select to hamroh_app using ((select app_role()) <> ''none'')', one);
    execute format('create policy app_insert on %I for insert to hamroh_app
      with check ((select app_role()) <> ''none'')', one);
  end loop;
end
$$;

-- ---------------------------------------------------------------- the market

create policy app_select on checkout for select to hamroh_app
  using ((select app_is_system()) or person_id = (select app_person()));
create policy app_insert on checkout for insert to hamroh_app with check ((select app_is_system()));
create policy app_update on checkout for update to hamroh_app using ((select app_is_system()));

create policy app_select on stock_hold for select to hamroh_app
  using (exists (select 1 from checkout c where c.id = checkout_id));
create policy app_insert on stock_hold for insert to hamroh_app with check ((select app_is_system()));
create policy app_update on stock_hold for update to hamroh_app using ((select app_is_system()));

-- The whole order is the buyer's; each seller sees her own part and nothing of the others.
create policy app_select on "order" for select to hamroh_app
  using ((select app_is_system()) or person_id = (select app_person()));
create policy app_insert on "order" for insert to hamroh_app with check ((select app_is_system()));

create policy app_select on seller_order for select to hamroh_app using (
  (select app_is_system()) or person_id = (select app_person()) or (select app_is_money_staff())
  or (select app_role()) = 'artisan' and seller_id::text = (select app_organisation()));
create policy app_insert on seller_order for insert to hamroh_app with check ((select app_is_system()));
create policy app_update on seller_order for update to hamroh_app
  using ((select app_is_system()) or person_id = (select app_person())
    or (select app_role()) = 'artisan' and seller_id::text = (select app_organisation()))
  with check ((select app_is_system()));

create policy app_select on order_line for select to hamroh_app
  using (exists (select 1 from seller_order s where s.id = seller_order_id));
create policy app_insert on order_line for insert to hamroh_app with check ((select app_is_system()));
create policy app_select on seller_order_event for select to hamroh_app
  using (exists (select 1 from seller_order s where s.id = seller_order_id));
create policy app_insert on seller_order_event for insert to hamroh_app with check ((select app_is_system()));

-- ---------------------------------------------------------------- what everybody may read

do $$
declare
  one text;
begin
  foreach one in array array['territory', 'centre', 'parameter', 'holiday', 'device_kind', 'device_text', 'service',
    'service_text', 'maker', 'offer', 'seller', 'category', 'product', 'product_text', 'product_photo', 'cart',
    'cart_line']
  loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy owner_all on %I to current_user using (true) with check (true)', one);
    execute format('create policy app_select on %I for select to hamroh_app using (true)', one);
  end loop;
  foreach one in array array['territory', 'centre', 'holiday', 'device_kind', 'device_text', 'service', 'service_text',
    'maker', 'offer', 'category', 'cart', 'cart_line']
  loop
    execute format('create policy app_insert on %I for insert to hamroh_app with check ((select app_is_system()))', one);
    execute format('create policy app_update on %I for update to hamroh_app using ((select app_is_system()))', one);
  end loop;
  foreach one in array array['cart', 'cart_line']
  loop
    execute format('create policy app_delete on %I for delete to hamroh_app using ((select app_is_system()))', one);
  end loop;
end
$$;

create policy app_insert on parameter for insert to hamroh_app
  with check ((select app_role()) in ('system', 'administrator'));
create policy app_update on parameter for update to hamroh_app
  using ((select app_role()) in ('system', 'administrator'));

-- A person asks to sell; somebody else decides.
create policy app_insert on seller for insert to hamroh_app with check (
  (select app_is_system())
  or person_id = (select app_person()) and status = 'pending' and verified_at is null);
create policy app_update on seller for update to hamroh_app using (
  (select app_is_system()) or (select app_role()) = 'approver' and person_id <> (select app_person()));

create policy app_insert on product for insert to hamroh_app with check (
  (select app_is_system())
  or (select app_role()) = 'artisan' and seller_id::text = (select app_organisation()) and status = 'draft');
create policy app_update on product for update to hamroh_app using (
  (select app_is_system()) or (select app_role()) = 'artisan' and seller_id::text = (select app_organisation()));

do $$
declare
  one text;
  own constant text := '(select app_is_system()) or (select app_role()) = ''artisan'' and exists (select 1 from product p
    where p.id = product_id and p.seller_id::text = (select app_organisation()))';
begin
  foreach one in array array['product_text', 'product_photo']
  loop
    execute format('create policy app_insert on %I for insert to hamroh_app with check (%s)', one, own);
    execute format('create policy app_update on %I for update to hamroh_app using (%s)', one, own);
    execute format('create policy app_delete on %I for delete to hamroh_app using (%s)', one, own);
  end loop;
end
$$;

-- ---------------------------------------------------------------- privileges: what no policy allows is not granted

do $$
declare
  one record;
begin
  for one in
    select c.relname as name, array_agg(distinct lower(p.cmd)) as commands
      from pg_class c join pg_policies p on p.schemaname = 'public' and p.tablename = c.relname
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and p.policyname like 'app\_%'
     group by c.relname
  loop
    execute format('revoke all on public.%I from hamroh_app', one.name);
    execute format('grant %s on public.%I to hamroh_app', array_to_string(one.commands, ', '), one.name);
  end loop;
end
$$;
