-- A specialist of her centre, or an operator of 1140, chooses, orders, cancels and books for somebody with her voucher: the
-- same help as with an application (one clerk, one voucher, one day), by the same pages and commands. Each order that was
-- placed or cancelled so names the help. Nobody does so who is of her side or of the maker's.

ALTER TABLE "assistance" ADD COLUMN "voucher_id" UUID;
CREATE INDEX "assistance_voucher_id_idx" ON "assistance"("voucher_id");
ALTER TABLE "assistance" ADD CONSTRAINT "assistance_voucher_id_fkey"
  FOREIGN KEY ("voucher_id") REFERENCES "voucher"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "assistance" DROP CONSTRAINT "assistance_given", DROP CONSTRAINT "assistance_consent",
  ADD CONSTRAINT "assistance_given" CHECK ((given_at is null) = (consent is null)
    and (given_at is not null and voucher_id is null) = (application_id is not null)),
  ADD CONSTRAINT "assistance_consent" CHECK (case consent when 'code' then phone_cipher is not null and way <> 'paper'
    when 'paper' then way <> 'phone' and voucher_id is null when 'aloud' then way = 'desk' and voucher_id is not null
    else true end),
  ADD CONSTRAINT "assistance_voucher" CHECK (voucher_id is null
    or corrects_id is null and way <> 'paper' and status <> 'sent');

drop trigger fixed on assistance;
create trigger fixed before update on assistance for each row execute function guard.keep_fixed(
  'id', 'clerk_id', 'clerk_role', 'organisation_id', 'person_id', 'service_code', 'way', 'received_on',
  'document_cipher', 'asked_at', 'valid_until', 'corrects_id', 'voucher_id',
  '?consent', '?application_id', '?given_at', '?ended_at', '?ended_by_id');

-- Whose voucher it is, and who may help with it: somebody of the centre that gave it, or of 1140.
create function guard.check_assisted_voucher() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select 1 from public.voucher v join public.entitlement e on e.id = v.entitlement_id
      join public.case_file c on c.id = e.application_id
      where v.id = new.voucher_id and v.person_id = new.person_id and v.status in ('issued', 'held')
        and c.service_code = new.service_code
        and (new.clerk_role = 'phone_operator' or c.centre_code = new.organisation_id)) then
    raise exception 'this voucher is not theirs to help with'
      using errcode = 'insufficient_privilege', table = 'assistance', constraint = 'assistance_of_voucher';
  end if;
  perform public.app_refuse_both_sides('assist', new.clerk_id, public.app_voucher_side(new.voucher_id));
  return new;
end $$;
create trigger of_voucher before insert or update of status on assistance for each row
  when (new.voucher_id is not null and new.status in ('asked', 'in_force')) execute function guard.check_assisted_voucher();

create or replace function guard.check_assisted() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.status = 'in_force' and new.voucher_id is null and not exists (select 1 from public.application a
      left join public.case_file c on c.application_id = a.id
      where a.id = new.application_id and a.applicant_id = new.person_id and a.service_code = new.service_code
        and (case when new.corrects_id is null then a.submission_key is null
          else c.id = new.corrects_id and c.status = 'correction_requested' end)) then
    raise exception 'what she said yes to is not her application'
      using errcode = 'check_violation', table = 'assistance', constraint = 'assistance_of_applicant';
  end if;
  return null;
end $$;

-- The help that whoever acts gives with a voucher now; null for everybody else.
create function guard.assistance_with(p_voucher uuid) returns uuid
language sql stable set search_path = pg_catalog, pg_temp as $$
  select a.id from public.assistance a
   where public.app_context('actorRole') in ('inson_specialist', 'inson_head', 'phone_operator')
     and a.clerk_id = public.app_person() and a.status = 'in_force' and a.voucher_id = p_voucher
     and a.valid_until > guard.act_at()
   limit 1
$$;
create function app_assisted_voucher() returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.voucher_id from public.assistance a
   where public.app_context('actorRole') in ('inson_specialist', 'inson_head', 'phone_operator')
     and a.clerk_id = public.app_person() and a.status = 'in_force' and a.voucher_id is not null
     and a.valid_until > guard.act_at()
   limit 1
$$;
revoke all on function app_assisted_voucher() from public;
grant execute on function app_assisted_voucher() to hamroh_app;

-- ---------------------------------------------------------------- who orders and cancels

create function guard.check_order_by_whom() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if coalesce(public.app_context('actorRole'), 'system') = 'system' or public.app_person() = new.person_id then
    return new;
  end if;
  if guard.assistance_with(new.voucher_id) is null then
    raise exception 'nobody orders or cancels for somebody else without her consent'
      using errcode = 'insufficient_privilege', table = 'device_order', constraint = 'device_order_by_whom';
  end if;
  perform public.app_refuse_both_sides('assist', public.app_person(), public.app_maker_family(new.maker_id));
  return new;
end $$;
create trigger by_whom before insert on device_order for each row execute function guard.check_order_by_whom();
create trigger cancelled_by_whom before update of status on device_order for each row
  when (new.status = 'cancelled' and old.status <> 'cancelled') execute function guard.check_order_by_whom();

ALTER TABLE "device_order_event" ADD COLUMN "assistance_id" UUID;
CREATE INDEX "device_order_event_assistance_id_idx" ON "device_order_event"("assistance_id");
ALTER TABLE "device_order_event" ADD CONSTRAINT "device_order_event_assistance_id_fkey"
  FOREIGN KEY ("assistance_id") REFERENCES "assistance"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The database writes by which help it was.
create function guard.note_assistance() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.assistance_id := null;
  if new.type in ('deviceOrder.placed', 'deviceOrder.cancelled') then
    select guard.assistance_with(o.voucher_id) into new.assistance_id
      from public.device_order o where o.id = new.device_order_id;
  end if;
  return new;
end $$;
create trigger assisted before insert on device_order_event for each row execute function guard.note_assistance();

-- ---------------------------------------------------------------- who books at a workshop

do $$
declare
  v_source text := pg_get_functiondef('guard.check_workshop_visit(public.appointment, public.appointment)'::regprocedure);
  v_old text := 'v_actor is distinct from o.person_id and not v_is_maker then';
  v_end text := 'elsif p_new.status in (''done'', ''missed'')';
begin
  if position(v_old in v_source) = 0 or position(v_end in v_source) = 0 then
    raise exception 'check_workshop_visit does not look as expected';
  end if;
  v_source := replace(v_source, v_old,
    'v_actor is distinct from o.person_id and not v_is_maker and guard.assistance_with(o.voucher_id) is null then');
  -- Once it is booked the clerk moves it or gives it back for her, no more.
  execute replace(v_source, v_end, 'elsif v_role in (''inson_specialist'', ''inson_head'', ''phone_operator'')
      and v_actor is distinct from o.person_id
      and (p_old.status <> ''booked'' or p_new.status not in (''booked'', ''cancelled'')
        or guard.assistance_with(o.voucher_id) is null) then
    raise exception ''this visit is booked by the person or her workshop''
      using errcode = ''insufficient_privilege'', table = ''appointment'', constraint = ''appointment_by_whom'';
  ' || v_end);
end $$;
revoke all on all functions in schema guard from public;

-- ---------------------------------------------------------------- who sees it

drop policy app_select on assistance;
create policy app_select on assistance for select to hamroh_app using (
  (select app_is_system()) or clerk_id = (select app_person()) or person_id = (select app_person())
  or (select app_is_centre_staff()) and (exists (select 1 from case_file c where c.id = assistance.application_id)
    or exists (select 1 from voucher v join entitlement e on e.id = v.entitlement_id
      join case_file c on c.id = e.application_id where v.id = assistance.voucher_id)));

-- ---------------------------------------------------------------- whose act moves the money

do $$
declare
  v_placed text := pg_get_functiondef('act."deviceOrder.placed"(uuid)'::regprocedure);
  v_released text := pg_get_functiondef('act."deviceOrder.released"(uuid)'::regprocedure);
  v_old text := 'perform guard.demand(o.person_id = public.app_person() and v.person_id = o.person_id';
  v_end text := 'else o.person_id = public.app_person() end';
begin
  if position(v_old in v_placed) = 0 or position(v_end in v_released) = 0 then
    raise exception 'the acts of a device order do not look as expected';
  end if;
  execute replace(v_placed, v_old, 'perform guard.demand((o.person_id = public.app_person()
      or guard.assistance_with(o.voucher_id) is not null) and v.person_id = o.person_id');
  execute replace(v_released, v_end, 'else o.person_id = public.app_person()
      or guard.assistance_with(o.voucher_id) is not null end');
end $$;
