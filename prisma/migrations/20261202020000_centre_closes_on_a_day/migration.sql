-- A centre closes on a day that two administrators agreed on. Until that day the plan can be called off; from that day its
-- affairs go to the centre, or the centres, that take over, some at a time: each part is a transaction of its own, so that
-- what broke off goes on where it was.

ALTER TABLE "centre_change" ADD COLUMN "closes_on" DATE, ADD COLUMN "begun_at" TIMESTAMPTZ(3),
  ADD COLUMN "held_at" TIMESTAMPTZ(3), ADD COLUMN "done_at" TIMESTAMPTZ(3);
ALTER TABLE "centre" ADD COLUMN "closes_on" DATE, ADD COLUMN "closes_to" TEXT,
  ADD CONSTRAINT "centre_closes" CHECK ((closes_on IS NULL) = (closes_to IS NULL) AND closes_to <> code
    AND left(closes_to, 4) = left(code, 4) AND (closes_on IS NULL OR closed_on IS NULL));
ALTER TABLE "centre" ADD CONSTRAINT "centre_closes_to_fkey"
  FOREIGN KEY ("closes_to") REFERENCES "centre"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "centre_closes_to_idx" ON "centre"("closes_to");
CREATE INDEX "centre_change_closes_on_idx" ON "centre_change"("closes_on");

-- What was closed in one step was begun and done then. What waits for a second person names a day that is over before
-- anybody can confirm it, so it is prepared anew.
drop trigger people on centre_change;
drop trigger fixed on centre_change;
update centre_change c set closes_on = guard.day_of(coalesce(c.confirmed_at, c.prepared_at)), begun_at = c.confirmed_at,
  done_at = c.confirmed_at where c.act = 'close';
create trigger people before insert or update of status on centre_change
  for each row execute function guard.check_centre_change();
create trigger fixed before update on centre_change for each row execute function guard.keep_fixed(
  'id', 'act', 'centre_code', 'territories', 'successor_code', 'facts', 'grounds', 'prepared_by_id', 'prepared_at',
  'closes_on', '?confirmed_by_id', '?confirmed_at', '?withdrawn_by_id', '?withdrawn_at', '?begun_at', '?done_at');
ALTER TABLE "centre_change" DROP CONSTRAINT "centre_change_decided",
  ADD CONSTRAINT "centre_change_decided" CHECK (
    (status <> 'prepared' OR confirmed_by_id IS NULL) AND (status <> 'confirmed' OR confirmed_by_id IS NOT NULL)
    AND (status <> 'withdrawn' OR confirmed_by_id IS NULL OR act = 'close')
    AND (confirmed_by_id IS NULL) = (confirmed_at IS NULL)
    AND (status = 'withdrawn') = (withdrawn_by_id IS NOT NULL) AND (withdrawn_by_id IS NULL) = (withdrawn_at IS NULL)),
  ADD CONSTRAINT "centre_change_day" CHECK ((act = 'close') = (closes_on IS NOT NULL)),
  ADD CONSTRAINT "centre_change_run" CHECK ((begun_at IS NULL OR status = 'confirmed' AND act = 'close')
    AND (done_at IS NULL OR begun_at IS NOT NULL) AND (held_at IS NULL OR begun_at IS NOT NULL AND done_at IS NULL));

-- Districts that go to another centre than the one that takes the rest.
CREATE TABLE "centre_change_district" (
  "change_id" UUID NOT NULL,
  "soato" TEXT NOT NULL,
  "centre_code" TEXT NOT NULL,
  CONSTRAINT "centre_change_district_pkey" PRIMARY KEY ("change_id", "soato"),
  CONSTRAINT "centre_change_district_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "centre_change"("id")
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "centre_change_district_soato_fkey" FOREIGN KEY ("soato") REFERENCES "territory"("soato")
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "centre_change_district_centre_code_fkey" FOREIGN KEY ("centre_code") REFERENCES "centre"("code")
    ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "centre_change_district_soato_idx" ON "centre_change_district"("soato");
CREATE INDEX "centre_change_district_centre_code_idx" ON "centre_change_district"("centre_code");
create function guard.check_change_district() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from public.centre_change c join public.territory t on t.soato = new.soato
      where c.id = new.change_id and c.act = 'close' and c.status = 'prepared' and c.prepared_by_id = public.app_person()
        and t.centre_code = c.centre_code and new.centre_code <> c.centre_code
        and left(new.centre_code, 4) = left(c.centre_code, 4)) then
    raise exception 'a district of the centre that closes goes to another of its region'
      using errcode = 'check_violation', table = 'centre_change_district', constraint = 'centre_change_district_of_change';
  end if;
  return new;
end $$;
create trigger of_change before insert on centre_change_district
  for each row execute function guard.check_change_district();
create trigger append_only before update or delete or truncate on centre_change_district
  for each statement execute function app_refuse_change();
alter table centre_change_district enable always trigger append_only;
alter table centre_change_district enable row level security;
alter table centre_change_district force row level security;
create policy owner_all on centre_change_district to current_user using (true) with check (true);
create policy app_select on centre_change_district for select to hamroh_app
  using ((select app_is_system()) or (select app_role()) in ('administrator', 'auditor'));
create policy app_insert on centre_change_district for insert to hamroh_app
  with check ((select app_role()) = 'administrator');
revoke all on centre_change_district from hamroh_app;
grant select, insert on centre_change_district to hamroh_app;

-- Every centre that takes something over from a closing.
create function guard.takers_of(p_change uuid) returns setof text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.successor_code from public.centre_change c where c.id = p_change and c.successor_code is not null
  union select d.centre_code from public.centre_change_district d where d.change_id = p_change
$$;

-- ---------------------------------------------------------------- planned, called off

insert into guard.transition values ('centre_change', 'confirmed', 'withdrawn');
create or replace function guard.check_centre_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.status = 'confirmed' then
    perform public.app_refuse_both_sides('confirmParameter', public.app_person(), array[new.prepared_by_id]);
  end if;
  if (case new.status when 'prepared' then new.prepared_by_id when 'confirmed' then new.confirmed_by_id
      else new.withdrawn_by_id end) is distinct from public.app_person() then
    raise exception 'a change of a centre names somebody else than who acts'
      using errcode = 'insufficient_privilege', constraint = 'centre_change_by_actor';
  end if;
  if tg_op = 'UPDATE' and old.status = 'confirmed' and (old.act <> 'close' or old.begun_at is not null) then
    raise exception 'what has begun is not called off'
      using errcode = 'restrict_violation', table = 'centre_change', constraint = 'centre_change_begun';
  end if;
  return new;
end $$;

create or replace function guard.apply_centre_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select 1 from unnest(new.territories) one left join public.territory t on t.soato = one
      where t.soato is null or t.level = 'region' or left(one, 4) <> left(new.centre_code, 4)) then
    raise exception 'a centre serves districts of its region'
      using errcode = 'check_violation', table = 'centre_change', constraint = 'centre_change_region';
  end if;
  if new.act = 'open' then
    insert into public.centre (code, territory_soato, name_uz_latn, name_uz_cyrl, name_ru, name_en, address_uz_latn,
        address_uz_cyrl, address_ru, address_en, phone, opens_at, closes_at, has_ramp, has_interpreter, is_example)
      select new.centre_code, f.territory_soato, f.name_uz_latn, f.name_uz_cyrl, f.name_ru, f.name_en, f.address_uz_latn,
        f.address_uz_cyrl, f.address_ru, f.address_en, f.phone, f.opens_at, f.closes_at, f.has_ramp, f.has_interpreter, false
        from jsonb_populate_record(null::public.centre, new.facts) f;
  elsif not exists (select 1 from public.centre c where c.code = new.centre_code and c.closed_on is null
      and c.closes_on is null) then
    raise exception 'this centre is closed, or closes'
      using errcode = 'check_violation', table = 'centre_change', constraint = 'centre_change_of_open';
  end if;
  if new.act = 'close' then
    perform guard.plan_closing(new);
  end if;
  update public.territory t set centre_code = new.centre_code where t.soato = any (new.territories);
  return null;
end $$;

create function guard.plan_closing(p_change public.centre_change) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_change.closes_on <= guard.day_of(p_change.confirmed_at) then
    raise exception 'a centre closes on a day that is yet to come'
      using errcode = 'check_violation', table = 'centre_change', constraint = 'centre_change_ahead';
  end if;
  -- Whoever books something here at this moment is done before, or comes after.
  perform pg_advisory_xact_lock(hashtextextended('centre:' || p_change.centre_code, 0));
  if exists (select from guard.takers_of(p_change.id) taker join public.centre c on c.code = taker
      where c.closed_on is not null or c.closes_on is not null) then
    raise exception 'who takes over is a centre that works'
      using errcode = 'check_violation', table = 'centre_change', constraint = 'centre_change_successor';
  end if;
  if exists (select from public.centre_change c where c.act = 'close' and c.status = 'confirmed' and c.done_at is null
      and c.id <> p_change.id and p_change.centre_code in (select guard.takers_of(c.id))) then
    raise exception 'this centre is to take another one over'
      using errcode = 'check_violation', table = 'centre_change', constraint = 'centre_change_takes';
  end if;
  update public.centre c set closes_on = p_change.closes_on, closes_to = p_change.successor_code
    where c.code = p_change.centre_code;
end $$;

create function guard.call_off_closing() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.centre c set closes_on = null, closes_to = null where c.code = new.centre_code;
  return null;
end $$;
create trigger called_off after update of status on centre_change for each row
  when (old.status = 'confirmed' and new.status = 'withdrawn') execute function guard.call_off_closing();

-- Nobody is to come on a day from which the centre is closed.
create function guard.refuse_after_closing() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.centre_code is null then return new; end if;
  perform pg_advisory_xact_lock_shared(hashtextextended('centre:' || new.centre_code, 0));
  if exists (select 1 from public.centre c where c.code = new.centre_code and c.closes_on <= new.day) then
    raise exception 'this centre is closed on that day'
      using errcode = 'serialization_failure', table = 'appointment', constraint = 'centre_is_closed';
  end if;
  return new;
end $$;
create trigger before_closing before insert or update of day on appointment
  for each row execute function guard.refuse_after_closing();

-- ---------------------------------------------------------------- from the day

-- Who begins a closing, and ends it, is the portal itself; an administrator holds it and lets it go on.
create function guard.check_closing_run() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (old.begun_at is distinct from new.begun_at or old.done_at is distinct from new.done_at)
     and not public.app_is_system() then
    raise exception 'the portal itself closes a centre'
      using errcode = 'insufficient_privilege', table = 'centre_change', constraint = 'centre_change_by_portal';
  end if;
  if old.begun_at is null and new.begun_at is not null then
    if guard.day_of(new.begun_at) < new.closes_on then
      raise exception 'the day of this closing is yet to come'
        using errcode = 'restrict_violation', table = 'centre_change', constraint = 'centre_change_early';
    end if;
    perform guard.close_centre(new);
  end if;
  if old.done_at is null and new.done_at is not null and guard.is_left(new.centre_code) then
    raise exception 'something is left at this centre'
      using errcode = 'restrict_violation', table = 'centre_change', constraint = 'centre_change_left';
  end if;
  return new;
end $$;
create trigger run before update of begun_at, done_at, held_at on centre_change
  for each row execute function guard.check_closing_run();

create function guard.is_left(p_centre text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from public.case_file c where c.centre_code = p_centre)
    or exists (select from public.appeal a where a.centre_code = p_centre and a.status in ('filed', 'in_review'))
    or exists (select from public.device_renewal r where r.centre_code = p_centre and r.status = 'asked')
    or exists (select from public.ceiling_request r where r.centre_code = p_centre and r.status = 'asked')
$$;

-- The doors are shut: districts, hours and roles. What is open there is moved after, some at a time.
create or replace function guard.close_centre(p_change public.centre_change) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_from constant text := p_change.centre_code;
  v_to constant text := p_change.successor_code;
  v_day constant date := p_change.closes_on;
begin
  -- Whoever begins something here or there at this moment is done before, or comes after.
  perform pg_advisory_xact_lock(hashtextextended('centre:' || v_from, 0));
  perform pg_advisory_xact_lock_shared(hashtextextended('centre:' || taker, 0))
    from (select taker from guard.takers_of(p_change.id) taker order by 1) takers;
  if exists (select from guard.takers_of(p_change.id) taker join public.centre c on c.code = taker
      where c.closed_on is not null) then
    raise exception 'who takes over is a centre that works'
      using errcode = 'check_violation', table = 'centre_change', constraint = 'centre_change_successor';
  end if;
  if exists (select 1 from public.appointment a where a.centre_code = v_from and a.day >= v_day
      and a.status in ('booked', 'waiting', 'called')) then
    raise exception 'somebody is to come to this centre'
      using errcode = 'check_violation', table = 'centre_change', constraint = 'centre_change_visits';
  end if;
  update public.centre c set closes_on = null, closes_to = null, closed_on = v_day, successor_code = v_to
    where c.code = v_from;
  update public.territory t set centre_code = coalesce((select d.centre_code from public.centre_change_district d
      where d.change_id = p_change.id and d.soato = t.soato), v_to) where t.centre_code = v_from;
  update public.reception_window w set valid_until = case when w.valid_from >= v_day then w.valid_from - 1 else v_day - 1 end
    where w.centre_code = v_from and w.valid_until is null;
  update public.staff_absence s set ended_at = p_change.begun_at where s.centre_code = v_from and s.ended_at is null;
  update public.role_grant g set revoked_at = p_change.begun_at
    where g.organisation_id = v_from and g.revoked_at is null;
end $$;

-- True from when a closing has begun until it is done.
create or replace function guard.is_closing(p_from text, p_to text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from public.centre_change c where c.act = 'close' and c.status = 'confirmed'
    and c.centre_code = p_from and c.begun_at is not null and c.done_at is null and p_to in (select guard.takers_of(c.id)))
$$;

-- A place in a queue of the centre goes with its case.
create function guard.carry_queue_place() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.queue_place q set centre_code = new.to_code from public.provision p
    where p.application_id = new.application_id and q.id = p.id and q.centre_code = new.from_code;
  return null;
end $$;
create trigger carries_place after insert on case_move for each row
  when (new.reason = 'centre_closed') execute function guard.carry_queue_place();

create or replace function guard.check_case_move() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_case public.case_file;
begin
  select * into v_case from public.case_file c where c.id = new.application_id for update;
  if new.reason = 'centre_closed' then
    if v_case.centre_code is distinct from new.from_code or not guard.is_closing(new.from_code, new.to_code)
       or not public.app_is_system() or not exists (select from public.centre_change c where c.act = 'close'
         and c.centre_code = new.from_code and c.status = 'confirmed' and c.confirmed_by_id = new.moved_by_id) then
      raise exception 'a centre that closes hands its cases over'
        using errcode = 'insufficient_privilege', table = 'case_move', constraint = 'case_move_by_closing';
    end if;
    return new;
  end if;
  if v_case.centre_code is distinct from new.from_code or not v_case.is_open
     or not exists (select 1 from public.centre c where c.code = new.to_code and c.closed_on is null) then
    raise exception 'an open case goes from its centre to one that works'
      using errcode = 'check_violation', table = 'case_move', constraint = 'case_move_of_open';
  end if;
  if new.moved_by_id is distinct from public.app_person() or public.app_context('actorRole') is distinct from 'inson_head'
     or not exists (select 1 from public.role_grant g where g.person_id = new.moved_by_id and g.role = 'inson_head'
       and g.organisation_id = new.from_code and guard.grant_stands(g)) then
    raise exception 'a head of its centre moves a case'
      using errcode = 'insufficient_privilege', table = 'case_move', constraint = 'case_move_by_head';
  end if;
  perform public.app_refuse_both_sides('workOnCase', new.moved_by_id,
    public.app_citizen_side(v_case.applicant_id, v_case.beneficiary_index));
  return new;
end $$;

-- Another device before its time, and a price above the ceiling, are decided where the case went; an appeal by a centre
-- other than the one that refused.
create function guard.keep_decider() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_earlier text := (to_jsonb(old) ->> 'appeal_of_id');
  v_refused text;
begin
  if v_earlier is not null then
    execute format('select centre_code from public.%I where id = $1', tg_table_name) into v_refused using v_earlier::uuid;
  end if;
  if old.status <> 'asked' or new.status <> old.status or not public.app_is_system() or new.centre_code = v_refused
     or not exists (select from public.centre c where c.code = old.centre_code and c.closed_on is not null) then
    raise exception 'this stays with its centre as long as that works'
      using errcode = 'restrict_violation', table = tg_table_name, constraint = tg_table_name || '_centre';
  end if;
  return new;
end $$;
drop trigger fixed on device_renewal;
create trigger fixed before update on device_renewal for each row execute function guard.keep_fixed(
  'id', 'device_order_id', 'voucher_id', 'application_id', 'ground', 'text_cipher', 'appeal_of_id',
  'asked_by_id', 'asked_at', 'decide_by', '?decided_by_id', '?closed_at', '?appeal_until');
create trigger centre before update of centre_code on device_renewal for each row
  when (old.centre_code is distinct from new.centre_code) execute function guard.keep_decider();
create trigger closed_centre before insert or update of centre_code on device_renewal
  for each row execute function guard.refuse_closed_centre('centre_code');
grant update (centre_code) on device_renewal to hamroh_app;
drop trigger fixed on ceiling_request;
create trigger fixed before update on ceiling_request for each row execute function guard.keep_fixed(
  'id', 'quote_id', 'voucher_id', 'application_id', 'ceiling_tiyin', 'text_cipher', 'appeal_of_id',
  'asked_by_id', 'asked_at', 'decide_by', '?decided_by_id', '?closed_at', '?appeal_until');
create trigger centre before update of centre_code on ceiling_request for each row
  when (old.centre_code is distinct from new.centre_code) execute function guard.keep_decider();
create trigger closed_centre before insert or update of centre_code on ceiling_request
  for each row execute function guard.refuse_closed_centre('centre_code');
grant update (centre_code) on ceiling_request to hamroh_app;

drop policy app_update on centre_change;
create policy app_update on centre_change for update to hamroh_app
  using ((select app_is_system()) or (select app_role()) = 'administrator') with check (status <> 'prepared');

revoke all on function guard.check_change_district(), guard.takers_of(uuid), guard.plan_closing(public.centre_change),
  guard.call_off_closing(), guard.refuse_after_closing(), guard.check_closing_run(), guard.is_left(text),
  guard.carry_queue_place(), guard.keep_decider() from public;
