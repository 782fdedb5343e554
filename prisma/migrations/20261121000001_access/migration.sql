-- Who may see a personal row. The application connects as hamroh_app, which owns nothing, and names its scope with
-- set_config(..., true) at the start of each transaction. Without a scope a personal table looks empty.

create function app_role() returns text language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('app.role', true), ''), 'none') $$;

create function app_person() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.person_id', true), '')::uuid $$;

create function app_organisation() returns text language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('app.organisation_id', true), ''), 'none') $$;

create function app_is_system() returns boolean language sql stable parallel safe
  as $$ select app_role() = 'system' $$;

create function app_is_centre_staff() returns boolean language sql stable parallel safe
  as $$ select app_role() in ('inson_specialist', 'inson_head') $$;

create function app_is_money_staff() returns boolean language sql stable parallel safe
  as $$ select app_role() in ('finance_officer', 'auditor') $$;

do $$
declare
  personal text;
begin
  foreach personal in array array['person', 'role_grant', 'session', 'application', 'application_event',
    'application_document', 'agency_check', 'decision', 'entitlement', 'voucher', 'voucher_event', 'device_order',
    'device_order_event', 'payment_intent', 'provider_event', 'refund', 'message', 'audit_entry', 'audit_head']
  loop
    execute format('alter table %I enable row level security', personal);
    execute format('alter table %I force row level security', personal);
    execute format('create policy system_all on %I using (app_is_system()) with check (app_is_system())', personal);
  end loop;
end
$$;

-- A person: herself, and the staff of a centre where she has a case.
create policy own on person using (id = app_person()) with check (id = app_person());
create policy centre_reads on person for select using (
  app_is_centre_staff() and exists (
    select 1 from application a where a.applicant_id = person.id and a.centre_code = app_organisation()));
create policy colleague_reads on person for select using (
  app_is_centre_staff() and exists (
    select 1 from role_grant g where g.person_id = person.id and g.organisation_id = app_organisation()));
create policy administration_reads on person for select using (app_role() in ('administrator', 'auditor', 'approver'));

create policy own_reads on role_grant for select using (person_id = app_person());
create policy colleague_reads on role_grant for select using (
  app_is_centre_staff() and organisation_id = app_organisation());
create policy administration on role_grant using (app_role() = 'administrator') with check (app_role() = 'administrator');
create policy approver_grants on role_grant using (app_role() = 'approver' and role = 'artisan')
  with check (app_role() = 'approver' and role = 'artisan');

create policy own on session using (person_id = app_person()) with check (person_id = app_person());

-- An application: who applied, and the staff of the centre it was sent to. Drafts have no centre.
create policy own on application using (applicant_id = app_person()) with check (applicant_id = app_person());
create policy centre on application using (app_is_centre_staff() and centre_code = app_organisation())
  with check (app_is_centre_staff() and centre_code = app_organisation());
create policy auditor_reads on application for select using (app_role() = 'auditor' and status <> 'draft');

-- What hangs on an application is seen by who sees the application: the subquery is filtered by its policies.
create policy with_application on application_event
  using (exists (select 1 from application a where a.id = application_id));
create policy with_application on application_document
  using (exists (select 1 from application a where a.id = application_id));
create policy with_application on agency_check
  using (exists (select 1 from application a where a.id = application_id));
create policy with_application on decision
  using (exists (select 1 from application a where a.id = application_id));

-- Rights and vouchers: the person, the centre that decided, the maker that holds it, the money staff.
create policy own on entitlement for select using (person_id = app_person());
create policy centre on entitlement
  using (app_is_centre_staff() and exists (
    select 1 from application a where a.id = application_id and a.centre_code = app_organisation()));

create policy own on voucher using (person_id = app_person()) with check (person_id = app_person());
create policy centre on voucher
  using (app_is_centre_staff() and exists (select 1 from entitlement e where e.id = entitlement_id));
create policy maker on voucher
  using (app_role() = 'maker_staff' and exists (
    select 1 from device_order o where o.voucher_id = voucher.id and o.maker_id::text = app_organisation()));
create policy money_reads on voucher for select using (app_is_money_staff());

create policy with_voucher on voucher_event using (exists (select 1 from voucher v where v.id = voucher_id));

create policy own on device_order using (person_id = app_person()) with check (person_id = app_person());
create policy maker on device_order using (app_role() = 'maker_staff' and maker_id::text = app_organisation());
create policy money_reads on device_order for select using (app_is_money_staff());

create policy with_order on device_order_event
  using (exists (select 1 from device_order o where o.id = device_order_id));

create policy money_reads on payment_intent for select using (app_is_money_staff());
create policy money_reads on refund for select using (app_is_money_staff());
create policy operator_reads on provider_event for select using (app_role() in ('administrator', 'finance_officer', 'auditor'));

create policy own on message using (person_id = app_person()) with check (person_id = app_person());
create policy operator_reads on message for select using (app_role() in ('administrator', 'auditor'));
-- A command tells other people than the one who runs it.
create policy anyone_queues on message for insert with check (app_role() <> 'none' and status in ('queued', 'sent'));

create policy reads on audit_entry for select using (
  app_role() in ('auditor', 'administrator') or chain = 'person:' || app_person()::text);

create unique index voucher_one_live_per_kind on voucher (person_id, device_code) where status in ('issued', 'held');
create unique index device_order_one_live_per_voucher on device_order (voucher_id)
  where status in ('awaiting_payment', 'placed', 'accepted', 'in_making', 'ready', 'handed_over');
create unique index application_one_open_per_service on application (applicant_id, service_code)
  where status = 'draft';
create unique index role_grant_without_organisation on role_grant (person_id, role) where organisation_id is null;

alter table voucher add constraint voucher_ceiling_positive check (ceiling_tiyin > 0);
alter table device_order add constraint device_order_parts_sum
  check (voucher_part_tiyin + top_up_tiyin = price_tiyin and voucher_part_tiyin >= 0 and top_up_tiyin >= 0);
alter table offer add constraint offer_price_positive check (price_tiyin > 0);
alter table refund add constraint refund_amount_positive check (amount_tiyin > 0);
alter table payment_intent add constraint payment_intent_amount_positive check (amount_tiyin > 0);
