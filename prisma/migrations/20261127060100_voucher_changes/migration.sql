-- Staff change a voucher that was issued: one prepares it, a head of the centre decides. Nothing is edited in place: a new
-- last day and a suspension stand as rows of their own, another kind or ceiling is another voucher in the old one's place.

ALTER TYPE "voucher_status" ADD VALUE 'replaced';
CREATE TYPE "voucher_act" AS ENUM ('cancel', 'suspend', 'resume', 'correct', 'replace');
CREATE TYPE "voucher_change_status" AS ENUM ('prepared', 'decided', 'withdrawn', 'lapsed');

ALTER TABLE "voucher" ADD COLUMN "suspended_at" TIMESTAMPTZ(3), ADD COLUMN "replaces_id" UUID;
CREATE UNIQUE INDEX "voucher_replaces_id_key" ON "voucher"("replaces_id");
ALTER TABLE "voucher" ADD CONSTRAINT "voucher_replaces_id_fkey"
  FOREIGN KEY ("replaces_id") REFERENCES "voucher"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "voucher_change" (
    "id" UUID NOT NULL,
    "voucher_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "act" "voucher_act" NOT NULL,
    "valid_until" DATE,
    "valid_until_before" DATE,
    "device_code" TEXT,
    "ceiling_tiyin" BIGINT,
    "reason_code" TEXT NOT NULL,
    "text_cipher" TEXT NOT NULL,
    "status" "voucher_change_status" NOT NULL DEFAULT 'prepared',
    "prepared_by_id" UUID NOT NULL,
    "prepared_at" TIMESTAMPTZ(3) NOT NULL,
    "lapses_on" DATE NOT NULL,
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "voucher_change_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "voucher_change_terms" CHECK (
      (act = 'correct') = (valid_until is not null) and (act = 'correct') = (valid_until_before is not null)
      and (act = 'replace') = (device_code is not null) and (act = 'replace') = (ceiling_tiyin is not null)
      and coalesce(ceiling_tiyin, 1) > 0),
    CONSTRAINT "voucher_change_closed" CHECK (
      (status = 'prepared') = (closed_at is null) and (status in ('decided', 'withdrawn')) = (closed_by_id is not null)),
    CONSTRAINT "voucher_change_two_people" CHECK (status <> 'decided' or closed_by_id <> prepared_by_id)
);
CREATE UNIQUE INDEX "voucher_change_voucher_id_ordinal_key" ON "voucher_change"("voucher_id", "ordinal");
CREATE INDEX "voucher_change_application_id_idx" ON "voucher_change"("application_id");
CREATE INDEX "voucher_change_prepared_by_id_idx" ON "voucher_change"("prepared_by_id");
CREATE INDEX "voucher_change_closed_by_id_idx" ON "voucher_change"("closed_by_id");
CREATE INDEX "voucher_change_status_lapses_on_idx" ON "voucher_change"("status", "lapses_on");
-- One at a time.
create unique index voucher_change_one_prepared on voucher_change (voucher_id) where status = 'prepared';
ALTER TABLE "voucher_change" ADD CONSTRAINT "voucher_change_voucher_id_fkey"
  FOREIGN KEY ("voucher_id") REFERENCES "voucher"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "voucher_change" ADD CONSTRAINT "voucher_change_application_id_fkey"
  FOREIGN KEY ("application_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

insert into guard.transition values
  ('voucher', 'issued', 'replaced'),
  ('voucher_change', '', 'prepared'),
  ('voucher_change', 'prepared', 'decided'),
  ('voucher_change', 'prepared', 'withdrawn'),
  ('voucher_change', 'prepared', 'lapsed');
create trigger lifecycle before insert or update of status on voucher_change
  for each row execute function guard.keep_lifecycle('status');
create trigger fixed before update on voucher_change for each row execute function guard.keep_fixed(
  'id', 'voucher_id', 'application_id', 'ordinal', 'act', 'valid_until', 'valid_until_before', 'device_code',
  'ceiling_tiyin', 'reason_code', 'text_cipher', 'prepared_by_id', 'prepared_at', 'lapses_on', '?closed_by_id',
  '?closed_at');
create trigger kept before delete or truncate on voucher_change
  for each statement execute function app_refuse_change();
alter table voucher_change enable always trigger kept;
create trigger by_actor before insert on voucher_change
  for each row execute function guard.by_actor('prepared_by_id');

-- ---------------------------------------------------------------- who prepares and who decides

-- Somebody of the centre prepares, a head of the same centre decides what another prepared, in time; neither of them is
-- the person, of her family, or on her side otherwise. The portal alone lets lapse what nobody decided.
create function guard.check_voucher_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_role text := public.app_context('actorRole');
  v_actor uuid := public.app_person();
  v_today date := guard.day_of(guard.act_at());
  v_centre text;
  v public.voucher;
  r public.entitlement;
begin
  select * into v from public.voucher where id = new.voucher_id;
  select * into r from public.entitlement where id = v.entitlement_id;
  select c.centre_code into v_centre from public.case_file c where c.id = new.application_id;
  if r.application_id <> new.application_id then
    raise exception 'a change belongs to the case of its voucher'
      using errcode = 'check_violation', table = 'voucher_change', constraint = 'voucher_change_of_case';
  end if;
  if tg_op = 'UPDATE' and new.status = 'lapsed' then
    if v_role <> 'system' or new.lapses_on >= v_today then
      raise exception 'what waits for a head is not lapsed by people, nor before its day'
        using errcode = 'restrict_violation', table = 'voucher_change', constraint = 'voucher_change_lapse';
    end if;
    return new;
  end if;
  if public.app_organisation() is distinct from v_centre or v_role not in ('inson_specialist', 'inson_head')
     or tg_op = 'UPDATE' and (new.closed_by_id is distinct from v_actor
       or new.status = 'decided' and v_role <> 'inson_head') then
    raise exception 'this change of a voucher is not theirs'
      using errcode = 'insufficient_privilege', table = 'voucher_change', constraint = 'voucher_change_by_centre';
  end if;
  perform public.app_refuse_both_sides('workOnCase', v_actor,
    public.app_citizen_side(v.person_id, v.beneficiary_index));
  if tg_op = 'INSERT' and new.lapses_on < v_today or new.status = 'decided' and new.lapses_on < v_today then
    raise exception 'nobody decided it in time'
      using errcode = 'restrict_violation', table = 'voucher_change', constraint = 'voucher_change_in_time';
  end if;
  if new.status = 'decided' and new.act = 'correct'
     and (new.valid_until < v_today or new.valid_until > r.programme_ends_on
       or new.valid_until_before <> v.valid_until) then
    raise exception 'a last day lies between today and the end of the programme'
      using errcode = 'check_violation', table = 'voucher_change', constraint = 'voucher_change_last_day';
  end if;
  if new.act = 'replace' and (new.ceiling_tiyin > guard.ceiling_on(new.device_code, v_today)
       or guard.ceiling_on(new.device_code, v_today) is null
       or not exists (select from public.device_kind one join public.device_kind other on other.iso_class = one.iso_class
         where one.code = v.device_code and other.code = new.device_code)) then
    raise exception 'a voucher is replaced within its group of devices and what the State pays for them'
      using errcode = 'check_violation', table = 'voucher_change', constraint = 'voucher_change_within';
  end if;
  return new;
end $$;
create trigger by_centre before insert or update of status on voucher_change
  for each row execute function guard.check_voucher_change();

-- ---------------------------------------------------------------- a voucher stands as its changes left it

create function guard.check_voucher_state() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_id uuid := coalesce(to_jsonb(new) ->> 'voucher_id', to_jsonb(new) ->> 'id')::uuid;
  v public.voucher;
  v_ended text;
  v_last text;
begin
  select * into v from public.voucher where id = v_id;
  select case c.act when 'cancel' then 'cancelled' else 'replaced' end into v_ended from public.voucher_change c
    where c.voucher_id = v_id and c.status = 'decided' and c.act in ('cancel', 'replace');
  select c.act into v_last from public.voucher_change c
    where c.voucher_id = v_id and c.status = 'decided' and c.act in ('suspend', 'resume')
    order by c.ordinal desc limit 1;
  if (v.status in ('cancelled', 'replaced') or v_ended is not null) and v.status::text is distinct from v_ended
     or (v.status = 'replaced') <> exists (select from public.voucher n where n.replaces_id = v_id)
     or v.status not in ('cancelled', 'replaced')
       and (v.suspended_at is not null) <> (coalesce(v_last, 'resume') = 'suspend') then
    raise exception 'voucher % is % after what was decided of it', v_id, v.status
      using errcode = 'check_violation', table = 'voucher', constraint = 'voucher_of_changes';
  end if;
  return null;
end $$;
create constraint trigger state_of_changes after update of status, suspended_at on voucher
  deferrable initially deferred for each row execute function guard.check_voucher_state();
create constraint trigger state_of_changes after update of status on voucher_change
  deferrable initially deferred for each row execute function guard.check_voucher_state();

-- The last day moves when the days of an order or of a suspension are given back, or as it was decided.
create or replace function guard.keep_days() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.valid_until > old.valid_until and ((old.status, new.status) is not distinct from ('held', 'issued')
       or old.suspended_at is not null and new.suspended_at is null)
     or exists (select from public.voucher_change c where c.voucher_id = new.id and c.status = 'decided'
       and c.act = 'correct' and c.valid_until = new.valid_until and c.valid_until_before = old.valid_until
       and not exists (select from public.voucher_change later where later.voucher_id = c.voucher_id
         and later.status = 'decided' and later.ordinal > c.ordinal)) then
    return new;
  end if;
  raise exception 'the last day of a voucher does not change by itself'
    using errcode = 'restrict_violation', constraint = 'voucher_last_day';
end $$;

create or replace function app_guard_voucher() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'vouchers are kept' using errcode = 'restrict_violation', constraint = 'voucher_kept';
  end if;
  if tg_op = 'INSERT' then
    if new.status <> 'issued' or new.suspended_at is not null then
      raise exception 'a voucher begins as issued' using errcode = 'check_violation', constraint = 'voucher_begins_issued';
    end if;
    return new;
  end if;
  if (new.id, new.number, new.entitlement_id, new.person_id, new.beneficiary_index, new.device_code,
      new.ceiling_tiyin, new.issued_at, new.replaces_id)
     is distinct from
     (old.id, old.number, old.entitlement_id, old.person_id, old.beneficiary_index, old.device_code,
      old.ceiling_tiyin, old.issued_at, old.replaces_id) then
    raise exception 'what a voucher is for does not change'
      using errcode = 'restrict_violation', constraint = 'voucher_fixed';
  end if;
  if new.status is distinct from old.status
     and (old.status::text, new.status::text) not in (('issued', 'held'), ('issued', 'expired'),
       ('issued', 'cancelled'), ('issued', 'replaced'), ('held', 'issued'), ('held', 'redeemed')) then
    raise exception 'a voucher does not go from % to %', old.status, new.status
      using errcode = 'restrict_violation', constraint = 'voucher_lifecycle';
  end if;
  -- A hold in time outlives a suspension; a new one is not begun, and the days stand still.
  if new.status::text is distinct from old.status::text and new.status::text in ('held', 'expired', 'replaced')
     and old.suspended_at is not null then
    raise exception 'a suspended voucher does not become %', new.status
      using errcode = 'restrict_violation', constraint = 'voucher_suspended';
  end if;
  if old.suspended_at is not null and new.suspended_at is not null and new.suspended_at <> old.suspended_at
     or new.suspended_at is distinct from old.suspended_at and new.status::text not in ('issued', 'held') then
    raise exception 'the day of a suspension does not change'
      using errcode = 'restrict_violation', constraint = 'voucher_suspension';
  end if;
  return new;
end $$;

-- As before, and what stands in the place of another one has its right, its last day and what was decided.
create or replace function app_check_voucher_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_right public.entitlement;
  v_earlier text;
begin
  select * into strict v_right from public.entitlement where id = new.entitlement_id;
  if (v_right.person_id, v_right.beneficiary_index) is distinct from (new.person_id, new.beneficiary_index)
     or new.replaces_id is null and v_right.device_code <> new.device_code
     or new.replaces_id is not null and not exists (select from public.voucher_change c
       join public.voucher o on o.id = c.voucher_id
       where c.voucher_id = new.replaces_id and c.act = 'replace' and c.status = 'decided'
         and c.device_code = new.device_code and c.ceiling_tiyin = new.ceiling_tiyin
         and o.status::text = 'replaced' and o.entitlement_id = new.entitlement_id
         and o.valid_until = new.valid_until) then
    raise exception 'voucher % and its right do not agree', new.id
      using errcode = 'check_violation', constraint = 'voucher_of_right';
  end if;
  select v.number into v_earlier
    from public.voucher v join public.entitlement e on e.id = v.entitlement_id
    where v.id <> new.id and v.beneficiary_index = new.beneficiary_index and v.device_code = new.device_code
      and v.status = 'redeemed' and e.renewable_on > (new.issued_at at time zone 'Asia/Tashkent')::date
    limit 1;
  if v_earlier is not null then
    raise exception 'the service life of what voucher % gave is not over', v_earlier
      using errcode = 'check_violation', constraint = 'voucher_service_life';
  end if;
  return null;
end $$;

-- ---------------------------------------------------------------- money

-- A head of the centre decided that it ends: its money goes back.
create function act."voucher.cancelled"(p_voucher uuid) returns act.move[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v public.voucher;
begin
  select * into v from public.voucher where id = p_voucher for update;
  perform guard.demand(v.status = 'cancelled', 'state');
  perform guard.demand(public.app_context('actorRole') = 'inson_head' and exists (select from public.voucher_change c
    where c.voucher_id = v.id and c.act = 'cancel' and c.status = 'decided'
      and c.closed_by_id = public.app_person()), 'actor');
  return array[row('voucher:' || v.id, 'treasury', v.ceiling_tiyin, 'voucher.cancelled')::act.move];
end $$;

-- The money of a voucher that was replaced goes back, and the one in its place gets its own.
create function act."voucher.replaced"(p_voucher uuid) returns act.move[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v public.voucher;
  o public.voucher;
begin
  select * into v from public.voucher where id = p_voucher for update;
  select * into o from public.voucher where id = v.replaces_id for update;
  perform guard.demand(v.status = 'issued' and o.status::text = 'replaced', 'state');
  perform guard.demand(public.app_context('actorRole') = 'inson_head' and exists (select from public.voucher_change c
    where c.voucher_id = o.id and c.act = 'replace' and c.status = 'decided'
      and c.closed_by_id = public.app_person()), 'actor');
  perform guard.demand(v.issued_at between guard.act_at() - interval '5 minutes'
    and guard.act_at() + interval '5 minutes', 'time');
  perform guard.demand(v.ceiling_tiyin <= guard.ceiling_on(v.device_code, guard.day_of(v.issued_at)), 'amount');
  return array[
    row('voucher:' || o.id, 'treasury', o.ceiling_tiyin, 'voucher.replaced')::act.move,
    row('treasury', 'voucher:' || v.id, v.ceiling_tiyin, 'voucher.issued')::act.move];
end $$;
revoke all on all functions in schema act, guard from public;

-- ---------------------------------------------------------------- who sees it

ALTER TABLE voucher_change ENABLE ROW LEVEL SECURITY;
ALTER TABLE voucher_change FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON voucher_change TO current_user USING (true) WITH CHECK (true);
-- A maker that has an order on it reads nothing of why the centre changed it.
CREATE POLICY app_select ON voucher_change FOR SELECT TO hamroh_app USING (
  (SELECT app_is_system()) OR EXISTS (SELECT 1 FROM voucher v WHERE v.id = voucher_change.voucher_id
    AND ((SELECT app_is_centre_staff()) OR voucher_change.status = 'decided'
      AND ((SELECT app_is_money_staff()) OR v.person_id = (SELECT app_person())))));
CREATE POLICY app_insert ON voucher_change FOR INSERT TO hamroh_app WITH CHECK ((SELECT app_is_system()));
CREATE POLICY app_update ON voucher_change FOR UPDATE TO hamroh_app
  USING ((SELECT app_is_system())) WITH CHECK ((SELECT app_is_system()));
REVOKE ALL ON voucher_change FROM hamroh_app;
GRANT SELECT, INSERT ON voucher_change TO hamroh_app;
GRANT UPDATE (status, closed_by_id, closed_at) ON voucher_change TO hamroh_app;
GRANT UPDATE (suspended_at) ON voucher TO hamroh_app;
