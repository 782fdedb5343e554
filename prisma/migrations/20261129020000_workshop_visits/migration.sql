-- A visit is to a centre or to a workshop that makes somebody's device: the same hours, places, tickets and reminders.
-- To a workshop it belongs to an order, to be measured or to try the device on.

CREATE TYPE "visit_purpose" AS ENUM ('measure', 'fit');

-- ---------------------------------------------------------------- hours

ALTER TABLE "reception_window" ALTER COLUMN "centre_code" DROP NOT NULL;
ALTER TABLE "reception_window" ADD COLUMN "maker_id" UUID;
ALTER TABLE "reception_window" ADD CONSTRAINT "reception_window_maker_id_fkey"
  FOREIGN KEY ("maker_id") REFERENCES "maker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "reception_window_maker_id_weekday_idx" ON "reception_window"("maker_id", "weekday");
ALTER TABLE "reception_window"
  ADD CONSTRAINT "reception_window_place" CHECK (num_nonnulls(centre_code, maker_id) = 1
    AND (maker_id IS NULL OR service_code IS NULL)),
  ADD CONSTRAINT "reception_window_maker_once" EXCLUDE USING gist (
    maker_id WITH =, weekday WITH =, (int4range(opens_at, closes_at)) WITH &&,
    (case when valid_until < valid_from then 'empty'::daterange else daterange(valid_from, valid_until, '[]') end) WITH &&);
drop trigger fixed on reception_window;
create trigger fixed before update on reception_window for each row execute function guard.keep_fixed(
  'id', 'centre_code', 'maker_id', 'service_code', 'weekday', 'opens_at', 'closes_at', 'desks', 'minutes', 'valid_from',
  '?valid_until', 'created_by_id', 'created_at');

drop policy app_insert on reception_window;
create policy app_insert on reception_window for insert to hamroh_app with check ((select app_is_system())
  or created_by_id = (select app_person()) and (
    (select app_role()) = 'inson_head' and centre_code = (select app_organisation())
    or (select app_role()) = 'maker_staff' and maker_id::text = (select app_organisation())));
drop policy app_update on reception_window;
create policy app_update on reception_window for update to hamroh_app using ((select app_is_system())
  or (select app_role()) = 'inson_head' and centre_code = (select app_organisation())
  or (select app_role()) = 'maker_staff' and maker_id::text = (select app_organisation()));

-- ---------------------------------------------------------------- visits

ALTER TABLE "appointment" ALTER COLUMN "centre_code" DROP NOT NULL;
ALTER TABLE "appointment" ADD COLUMN "maker_id" UUID, ADD COLUMN "device_order_id" UUID, ADD COLUMN "purpose" "visit_purpose";
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_maker_id_fkey"
  FOREIGN KEY ("maker_id") REFERENCES "maker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_device_order_id_fkey"
  FOREIGN KEY ("device_order_id") REFERENCES "device_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_where" CHECK (num_nonnulls(centre_code, maker_id) = 1
  AND num_nonnulls(maker_id, device_order_id, purpose) IN (0, 3)
  AND (maker_id IS NULL OR channel <> 'walk_in' AND service_code IS NULL AND provision_id IS NULL
    AND status NOT IN ('waiting', 'called')));
CREATE UNIQUE INDEX "appointment_maker_id_day_ticket_key" ON "appointment"("maker_id", "day", "ticket");
CREATE INDEX "appointment_device_order_id_idx" ON "appointment"("device_order_id");
drop index appointment_matter_once;
CREATE UNIQUE INDEX "appointment_matter_once" ON "appointment"("person_id", (coalesce(service_code, '')))
  WHERE status = 'booked' AND device_order_id IS NULL;
-- One visit ahead for one order.
CREATE UNIQUE INDEX "appointment_order_once" ON "appointment"("device_order_id") WHERE status = 'booked';

insert into guard.transition values ('appointment', 'booked', 'done');
drop trigger fixed on appointment;
create trigger fixed before update on appointment for each row execute function guard.keep_fixed(
  'id', 'centre_code', 'maker_id', 'device_order_id', 'purpose', 'person_id', 'service_code', 'provision_id', 'channel',
  'booked_by_id', 'booked_at', '?called_by_id', '?called_at', '?desk', '?closed_at');

-- Who books at a workshop and for whom: the person, or the workshop for her; nobody who stands on both sides. What the workshop says of a visit it says of what was.
create function guard.check_workshop_visit(p_old public.appointment, p_new public.appointment) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_role text := coalesce(public.app_context('actorRole'), 'system');
  v_actor uuid := public.app_person();
  o public.device_order;
  v_is_maker boolean := v_role = 'maker_staff' and public.app_organisation() = p_new.maker_id::text;
begin
  select * into o from public.device_order where id = p_new.device_order_id;
  if v_is_maker then
    perform public.app_refuse_both_sides('makeDevice', v_actor, public.app_voucher_side(o.voucher_id));
  end if;
  if p_old.id is null then
    if o.person_id is distinct from p_new.person_id or o.maker_id is distinct from p_new.maker_id
       or o.status::text not in ('accepted', 'in_making', 'ready')
       or not exists (select 1 from public.device_kind k where k.code = o.device_code and k.made_to_measure) then
      raise exception 'nothing is measured or tried on for this order'
        using errcode = 'check_violation', table = 'appointment', constraint = 'appointment_of_order';
    end if;
    if v_role <> 'system' and (p_new.channel = 'portal') is distinct from (v_actor = o.person_id)
       or v_role <> 'system' and v_actor is distinct from o.person_id and not v_is_maker then
      raise exception 'this visit is booked by the person or her workshop'
        using errcode = 'insufficient_privilege', table = 'appointment', constraint = 'appointment_by_whom';
    end if;
  elsif p_new.status in ('done', 'missed') and p_old.status <> p_new.status then
    if v_role <> 'system' and not v_is_maker then
      raise exception 'the workshop says what became of a visit'
        using errcode = 'insufficient_privilege', table = 'appointment', constraint = 'appointment_own';
    end if;
    if guard.act_at() < p_old.starts_at then
      raise exception 'a visit that has not begun is neither done nor missed'
        using errcode = 'check_violation', table = 'appointment', constraint = 'appointment_begun';
    end if;
  end if;
end $$;

create or replace function guard.check_appointment() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_window public.reception_window;
  v_from timestamptz;
begin
  if tg_op = 'UPDATE' and coalesce(public.app_context('actorRole'), 'system')
      not in ('system', 'inson_specialist', 'inson_head', 'maker_staff')
    and (old.status <> 'booked' or new.status not in ('booked', 'cancelled')) then
    raise exception 'who comes moves her visit or gives it back'
      using errcode = 'insufficient_privilege', table = 'appointment', constraint = 'appointment_own';
  end if;
  if new.maker_id is not null then
    perform guard.check_workshop_visit(old, new);
  elsif tg_op = 'UPDATE' and (old.status, new.status) = ('booked', 'done') then
    raise exception 'whoever is received at a centre was called'
      using errcode = 'check_violation', table = 'appointment', constraint = 'appointment_called_first';
  end if;
  new.is_protected := exists (select 1 from public.service s where s.code = new.service_code and s.privacy = 'protected')
    or exists (select 1 from public.case_file c where c.applicant_id = new.person_id and c.is_protected);
  if new.window_id is null or tg_op = 'UPDATE' and new.starts_at = old.starts_at and new.window_id = old.window_id
    and new.place = old.place and new.ends_at = old.ends_at then
    return new;
  end if;
  select * into v_window from public.reception_window w where w.id = new.window_id;
  v_from := new.day::timestamp at time zone 'Asia/Tashkent';
  if v_window.centre_code is distinct from new.centre_code or v_window.maker_id is distinct from new.maker_id
    or v_window.weekday <> extract(isodow from new.day)
    or new.day < v_window.valid_from or new.day > v_window.valid_until or new.place not between 1 and v_window.desks
    or new.starts_at < v_from + make_interval(mins => v_window.opens_at)
    or new.ends_at > v_from + make_interval(mins => v_window.closes_at)
    or coalesce(v_window.service_code, new.service_code) is distinct from new.service_code
    or exists (select 1 from public.holiday h where h.date = new.day) then
    raise exception 'nobody is received there then'
      using errcode = 'check_violation', table = 'appointment', constraint = 'appointment_hours';
  end if;
  if new.provision_id is not null and not exists (select 1 from public.provision p where p.id = new.provision_id
      and p.kind = 'appointment' and p.person_id = new.person_id and p.service_code = new.service_code) then
    raise exception 'the visit was not granted to this person'
      using errcode = 'check_violation', table = 'appointment', constraint = 'appointment_granted';
  end if;
  return new;
end $$;
revoke all on all functions in schema guard from public;

drop policy app_select on appointment;
create policy app_select on appointment for select to hamroh_app using ((select app_is_system())
  or person_id = (select app_person())
  or (select app_is_centre_staff()) and centre_code = (select app_organisation())
  or (select app_role()) = 'maker_staff' and maker_id::text = (select app_organisation()));
drop policy app_insert on appointment;
create policy app_insert on appointment for insert to hamroh_app with check ((select app_is_system())
  or person_id = (select app_person()) and channel = 'portal'
  or (select app_is_centre_staff()) and centre_code = (select app_organisation()) and channel <> 'portal'
  or (select app_role()) = 'maker_staff' and maker_id::text = (select app_organisation()) and channel <> 'portal');
drop policy app_update on appointment;
create policy app_update on appointment for update to hamroh_app using ((select app_is_system())
  or person_id = (select app_person())
  or (select app_is_centre_staff()) and centre_code = (select app_organisation())
  or (select app_role()) = 'maker_staff' and maker_id::text = (select app_organisation()));
