-- What a region may give in a quarter for a group of devices is a line of its own, with an account of its own:
-- treasury -> line -> voucher. Finance keeps lines by two people, by entries that are never edited. Where a line is used
-- up, the right waits for money, in an order that is the same for everybody.

ALTER TYPE "account_kind" ADD VALUE 'budget';
CREATE TYPE "budget_wait_status" AS ENUM ('waiting', 'served', 'ended');
-- In the order in which they are served.
CREATE TYPE "budget_urgency" AS ENUM ('child', 'first', 'ordinary');

-- ---------------------------------------------------------------- groups of devices

CREATE TABLE "device_group" (
    "code" TEXT NOT NULL,
    "name_uz_latn" TEXT NOT NULL,
    "name_uz_cyrl" TEXT NOT NULL,
    "name_ru" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "device_group_pkey" PRIMARY KEY ("code")
);
create trigger by_role before insert or update on device_group for each row execute function guard.by_role('system');
create trigger kept before delete or truncate on device_group for each statement execute function app_refuse_change();
alter table device_group enable always trigger kept;
revoke all on device_group from hamroh_app;
grant select, insert on device_group to hamroh_app;

insert into device_group (code, name_uz_latn, name_uz_cyrl, name_ru, name_en, position) values
  ('prosthesis', 'Protezlar', 'Протезлар', 'Протезы', 'Prostheses', 1),
  ('orthosis', 'Ortezlar va ortopedik poyabzal', 'Ортезлар ва ортопедик поябзал', 'Ортезы и ортопедическая обувь', 'Orthoses and orthopaedic shoes', 2),
  ('wheelchair', 'Kreslo-aravachalar', 'Кресло-аравачалар', 'Кресла-коляски', 'Wheelchairs', 3),
  ('mobility', 'Yurish vositalari', 'Юриш воситалари', 'Средства для ходьбы', 'Walking aids', 4),
  ('sight', 'Koʻrishda yordam vositalari', 'Кўришда ёрдам воситалари', 'Средства при нарушении зрения', 'Aids for sight', 5),
  ('hearing', 'Eshitish vositalari', 'Эшитиш воситалари', 'Средства для слуха', 'Aids for hearing', 6),
  ('care', 'Parvarish vositalari', 'Парвариш воситалари', 'Средства ухода', 'Aids for care', 7);

ALTER TABLE "device_kind" ADD COLUMN "group_code" TEXT;
update device_kind set group_code = case
  when code like 'prosthesis-%' or code = 'stump-socks' then 'prosthesis'
  when code like 'orthosis-%' or code like 'shoes-%' then 'orthosis'
  when code like 'wheelchair-%' then 'wheelchair'
  when code in ('white-cane', 'thermometer-talking', 'tonometer-talking', 'braille-kit') then 'sight'
  when code = 'hearing-aid' then 'hearing'
  when iso_class = '12' then 'mobility'
  else 'care' end;
ALTER TABLE "device_kind" ALTER COLUMN "group_code" SET NOT NULL;
CREATE INDEX "device_kind_group_code_idx" ON "device_kind"("group_code");
ALTER TABLE "device_kind" ADD CONSTRAINT "device_kind_group_code_fkey"
  FOREIGN KEY ("group_code") REFERENCES "device_group"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------- lines and their entries

CREATE TABLE "budget_line" (
    "id" UUID NOT NULL,
    "region_code" TEXT NOT NULL,
    "group_code" TEXT NOT NULL,
    "quarter_on" DATE NOT NULL,

    CONSTRAINT "budget_line_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "budget_line_quarter" CHECK (
      extract(day from quarter_on) = 1 and extract(month from quarter_on) in (1, 4, 7, 10))
);
CREATE UNIQUE INDEX "budget_line_region_code_group_code_quarter_on_key"
  ON "budget_line"("region_code", "group_code", "quarter_on");
CREATE INDEX "budget_line_group_code_idx" ON "budget_line"("group_code");
CREATE INDEX "budget_line_quarter_on_idx" ON "budget_line"("quarter_on");
ALTER TABLE "budget_line" ADD CONSTRAINT "budget_line_region_code_fkey"
  FOREIGN KEY ("region_code") REFERENCES "territory"("soato") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "budget_line" ADD CONSTRAINT "budget_line_group_code_fkey"
  FOREIGN KEY ("group_code") REFERENCES "device_group"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "budget_entry" (
    "id" UUID NOT NULL,
    "line_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "amount_tiyin" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "status" "batch_status" NOT NULL DEFAULT 'prepared',
    "prepared_by_id" UUID NOT NULL,
    "prepared_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "budget_entry_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "budget_entry_some" CHECK (amount_tiyin <> 0),
    CONSTRAINT "budget_entry_closed" CHECK (
      (status = 'prepared') = (closed_by_id is null) and (closed_by_id is null) = (closed_at is null)),
    CONSTRAINT "budget_entry_two_people" CHECK (status <> 'approved' or closed_by_id <> prepared_by_id)
);
CREATE UNIQUE INDEX "budget_entry_line_id_ordinal_key" ON "budget_entry"("line_id", "ordinal");
create unique index budget_entry_one_prepared on budget_entry (line_id) where status = 'prepared';
CREATE INDEX "budget_entry_prepared_by_id_idx" ON "budget_entry"("prepared_by_id");
CREATE INDEX "budget_entry_closed_by_id_idx" ON "budget_entry"("closed_by_id");
ALTER TABLE "budget_entry" ADD CONSTRAINT "budget_entry_line_id_fkey"
  FOREIGN KEY ("line_id") REFERENCES "budget_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

create trigger append_only before update or delete or truncate on budget_line
  for each statement execute function app_refuse_change();
alter table budget_line enable always trigger append_only;

insert into guard.transition values
  ('budget_entry', '', 'prepared'),
  ('budget_entry', 'prepared', 'approved'),
  ('budget_entry', 'prepared', 'withdrawn'),
  ('budget_wait', '', 'waiting'),
  ('budget_wait', 'waiting', 'served'),
  ('budget_wait', 'waiting', 'ended');
create trigger lifecycle before insert or update of status on budget_entry
  for each row execute function guard.keep_lifecycle('status');
create trigger fixed before update on budget_entry for each row execute function guard.keep_fixed(
  'id', 'line_id', 'ordinal', 'amount_tiyin', 'reason', 'prepared_by_id', 'prepared_at', '?closed_by_id', '?closed_at');
create trigger kept before delete or truncate on budget_entry
  for each statement execute function app_refuse_change();
alter table budget_entry enable always trigger kept;
create trigger by_actor before insert on budget_entry
  for each row execute function guard.by_actor('prepared_by_id');

-- Finance officers keep the budget, while its quarter is not over.
create function guard.check_budget_entry() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if public.app_context('actorRole') is distinct from 'finance_officer'
     or tg_op = 'UPDATE' and new.closed_by_id is distinct from public.app_person() then
    raise exception 'the budget is not theirs to keep'
      using errcode = 'insufficient_privilege', table = 'budget_entry', constraint = 'budget_entry_finance';
  end if;
  if new.status <> 'withdrawn' and exists (select from public.budget_line l where l.id = new.line_id
      and l.quarter_on + interval '3 months' <= guard.day_of(guard.act_at())) then
    raise exception 'the quarter of this line is over'
      using errcode = 'restrict_violation', table = 'budget_entry', constraint = 'budget_entry_in_time';
  end if;
  return new;
end $$;
create trigger finance before insert or update of status on budget_entry
  for each row execute function guard.check_budget_entry();

create function guard.check_budget_money() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.status = 'approved' and not exists (select from public.effect e
      where e.subject_id = new.id and e.kind = 'budgetEntry.approved') then
    raise exception 'the money of an entry stands on its line'
      using errcode = 'check_violation', table = 'budget_entry', constraint = 'budget_entry_money';
  end if;
  return null;
end $$;
create constraint trigger entry_money after update of status on budget_entry
  deferrable initially deferred for each row execute function guard.check_budget_money();

-- ---------------------------------------------------------------- which line pays

-- The line of a region, group and day; null while finance has approved none.
create function guard.budget_line_on(p_region text, p_group text, p_day date) returns uuid
language sql stable set search_path = pg_catalog, pg_temp as $$
  select l.id from public.budget_line l
   where l.region_code = p_region and l.group_code = p_group and l.quarter_on = date_trunc('quarter', p_day)::date
     and exists (select from public.budget_entry e where e.line_id = l.id and e.status = 'approved')
$$;

-- Budgets begin region by region: from the first line that was approved on, nothing is given past the lines of a group.
create function guard.is_budgeted(p_region text, p_group text) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select exists (select from public.budget_line l join public.budget_entry e on e.line_id = l.id
    where l.region_code = p_region and l.group_code = p_group and e.status = 'approved')
$$;

create function guard.region_of_case(p_case uuid) returns text
language sql stable set search_path = pg_catalog, pg_temp as $$
  select left(c.centre_code, 4) from public.case_file c where c.id = p_case
$$;

ALTER TABLE "voucher" ADD COLUMN "budget_line_id" UUID;
CREATE INDEX "voucher_budget_line_id_idx" ON "voucher"("budget_line_id");
ALTER TABLE "voucher" ADD CONSTRAINT "voucher_budget_line_id_fkey"
  FOREIGN KEY ("budget_line_id") REFERENCES "budget_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
create trigger budget_fixed before update of budget_line_id on voucher
  for each row execute function guard.keep_fixed('budget_line_id');

-- Where the money of a voucher goes that is not spent: to the line of this quarter, so that it serves who waits.
create function guard.budget_back(p_voucher uuid) returns text
language sql stable set search_path = pg_catalog, pg_temp as $$
  select coalesce((select 'budget:' || guard.budget_line_on(l.region_code, l.group_code, guard.day_of(guard.act_at()))
    from public.voucher v join public.budget_line l on l.id = v.budget_line_id where v.id = p_voucher), 'treasury')
$$;

-- ---------------------------------------------------------------- rights that wait

CREATE TABLE "budget_wait" (
    "entitlement_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "beneficiary_index" TEXT NOT NULL,
    "beneficiary_cipher" TEXT,
    "device_code" TEXT NOT NULL,
    "region_code" TEXT NOT NULL,
    "group_code" TEXT NOT NULL,
    "urgency" "budget_urgency" NOT NULL,
    "since_on" DATE NOT NULL,
    "ordinal" BIGSERIAL NOT NULL,
    "programme_ends_on" DATE,
    "status" "budget_wait_status" NOT NULL DEFAULT 'waiting',
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "budget_wait_pkey" PRIMARY KEY ("entitlement_id"),
    CONSTRAINT "budget_wait_closed" CHECK ((status = 'waiting') = (closed_at is null))
);
CREATE UNIQUE INDEX "budget_wait_ordinal_key" ON "budget_wait"("ordinal");
-- Who waits gets no second right of the kind.
create unique index budget_wait_one_a_kind on budget_wait (beneficiary_index, device_code) where status = 'waiting';
CREATE INDEX "budget_wait_person_id_idx" ON "budget_wait"("person_id");
CREATE INDEX "budget_wait_turn_idx"
  ON "budget_wait"("region_code", "group_code", "status", "urgency", "since_on", "ordinal");
CREATE INDEX "budget_wait_status_programme_ends_on_idx" ON "budget_wait"("status", "programme_ends_on");
CREATE INDEX "budget_wait_group_code_idx" ON "budget_wait"("group_code");
ALTER TABLE "budget_wait" ADD CONSTRAINT "budget_wait_entitlement_id_fkey"
  FOREIGN KEY ("entitlement_id") REFERENCES "entitlement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "budget_wait" ADD CONSTRAINT "budget_wait_region_code_fkey"
  FOREIGN KEY ("region_code") REFERENCES "territory"("soato") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "budget_wait" ADD CONSTRAINT "budget_wait_group_code_fkey"
  FOREIGN KEY ("group_code") REFERENCES "device_group"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

create trigger lifecycle before insert or update of status on budget_wait
  for each row execute function guard.keep_lifecycle('status');
create trigger fixed before update on budget_wait for each row execute function guard.keep_fixed(
  'entitlement_id', 'person_id', 'beneficiary_index', 'beneficiary_cipher', 'device_code', 'region_code', 'group_code',
  'urgency', 'since_on', 'ordinal', 'programme_ends_on', '?closed_at');
create trigger kept before delete or truncate on budget_wait
  for each statement execute function app_refuse_change();
alter table budget_wait enable always trigger kept;

-- A wait is of its right, in its region and group; a person neither moves up nor leaves by anybody's hand but the portal's.
create function guard.check_budget_wait() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  r public.entitlement;
begin
  select * into r from public.entitlement where id = new.entitlement_id;
  if tg_op = 'UPDATE' then
    if public.app_context('actorRole') is distinct from 'system' then
      raise exception 'the queue moves by itself'
        using errcode = 'insufficient_privilege', table = 'budget_wait', constraint = 'budget_wait_by_portal';
    end if;
    if new.status = 'ended' and coalesce(r.programme_ends_on, 'infinity') >= guard.day_of(guard.act_at()) then
      raise exception 'a wait ends with the programme'
        using errcode = 'restrict_violation', table = 'budget_wait', constraint = 'budget_wait_in_time';
    end if;
    return new;
  end if;
  if (new.person_id, new.beneficiary_index, new.device_code, new.programme_ends_on)
      is distinct from (r.person_id, r.beneficiary_index, r.device_code, r.programme_ends_on)
     or new.region_code is distinct from guard.region_of_case(r.application_id)
     or new.group_code is distinct from (select k.group_code from public.device_kind k where k.code = r.device_code)
     or new.since_on <> guard.day_of(r.granted_at) then
    raise exception 'a wait is that of its right'
      using errcode = 'check_violation', table = 'budget_wait', constraint = 'budget_wait_of_right';
  end if;
  return new;
end $$;
create trigger of_right before insert or update of status on budget_wait
  for each row execute function guard.check_budget_wait();

-- Who waits has no voucher of the right, nor of the kind; who was served has one.
create function guard.check_wait_state() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from public.budget_wait w where w.entitlement_id = new.entitlement_id
      and (w.status = 'served') <> exists (select from public.voucher v where v.entitlement_id = w.entitlement_id))
     or exists (select from public.budget_wait w join public.voucher v
         on v.beneficiary_index = w.beneficiary_index and v.device_code = w.device_code
       where w.status = 'waiting' and v.status in ('issued', 'held')
         and new.entitlement_id in (w.entitlement_id, v.entitlement_id)) then
    raise exception 'who waits for money has no voucher yet'
      using errcode = 'check_violation', table = 'budget_wait', constraint = 'budget_wait_without_voucher';
  end if;
  return null;
end $$;
create constraint trigger wait_state after insert or update of status on budget_wait
  deferrable initially deferred for each row execute function guard.check_wait_state();
create constraint trigger wait_state after insert on voucher
  deferrable initially deferred for each row execute function guard.check_wait_state();

-- What is needed to give from a line, under a lock of its queue: who asks for it at once waits here.
create function app_budget_turn(p_region text, p_group text)
returns table (line_id uuid, free_tiyin bigint, is_budgeted boolean)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if public.app_role() <> 'system' then
    raise exception 'the queue moves with the portal''s eyes only'
      using errcode = 'insufficient_privilege', constraint = 'budget_turn_by_portal';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('budget:' || p_region || ':' || p_group, 0));
  return query select one.id,
      coalesce((select a.balance_tiyin from public.account a where a.code = 'budget:' || one.id), 0)::bigint,
      guard.is_budgeted(p_region, p_group)
    from (select guard.budget_line_on(p_region, p_group, guard.day_of(guard.act_at())) as id) one;
end $$;

-- ---------------------------------------------------------------- money

-- A second finance officer puts money on a line, or takes back what is free on it.
create function act."budgetEntry.approved"(p_entry uuid) returns act.move[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  e public.budget_entry;
begin
  select * into e from public.budget_entry where id = p_entry for update;
  perform guard.demand(e.status = 'approved', 'state');
  perform guard.demand(public.app_context('actorRole') = 'finance_officer' and e.closed_by_id = public.app_person(),
    'actor');
  return case when e.amount_tiyin > 0
    then array[row('treasury', 'budget:' || e.line_id, e.amount_tiyin, 'budget.raised')::act.move]
    else array[row('budget:' || e.line_id, 'treasury', -e.amount_tiyin, 'budget.lowered')::act.move] end;
end $$;

-- What is left when a quarter is over goes back.
create function act."budgetLine.ended"(p_line uuid) returns act.move[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  l public.budget_line;
begin
  select * into l from public.budget_line where id = p_line;
  perform guard.demand(public.app_context('actorRole') = 'system', 'actor');
  perform guard.demand(l.quarter_on + interval '3 months' <= guard.day_of(guard.act_at()), 'time');
  return array[row('budget:' || l.id, 'treasury',
    (select a.balance_tiyin from public.account a where a.code = 'budget:' || l.id), 'budget.ended')::act.move];
end $$;

-- As before, out of the line of the region in the quarter of the day.
create or replace function act."voucher.issued"(p_voucher uuid) returns act.move[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v public.voucher;
  a public.case_file;
  v_group text;
begin
  select * into v from public.voucher where id = p_voucher for update;
  select one.* into a from public.case_file one
    join public.entitlement e on e.application_id = one.id where e.id = v.entitlement_id;
  select k.group_code into v_group from public.device_kind k where k.code = v.device_code;
  perform guard.demand(v.status = 'issued' and a.status in ('in_review', 'approved'), 'state');
  perform guard.demand(public.app_context('actorRole') in ('inson_specialist', 'inson_head')
    and a.assignee_id = public.app_person() and a.centre_code = public.app_organisation()
    and a.applicant_id = v.person_id, 'actor');
  perform guard.demand(v.issued_at between guard.act_at() - interval '5 minutes'
    and guard.act_at() + interval '5 minutes', 'time');
  perform guard.demand(v.ceiling_tiyin = guard.ceiling_on(v.device_code, guard.day_of(v.issued_at)), 'amount');
  perform guard.demand(v.budget_line_id is not distinct from
      guard.budget_line_on(left(a.centre_code, 4), v_group, guard.day_of(v.issued_at))
    and (v.budget_line_id is not null or not guard.is_budgeted(left(a.centre_code, 4), v_group)), 'budget');
  return array[row(coalesce('budget:' || v.budget_line_id, 'treasury'), 'voucher:' || v.id, v.ceiling_tiyin,
    'voucher.issued')::act.move];
end $$;

-- The first in the queue gets what the decision gave her, when there is money for it again.
create function act."voucher.served"(p_voucher uuid) returns act.move[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v public.voucher;
  w public.budget_wait;
begin
  select * into v from public.voucher where id = p_voucher for update;
  select * into w from public.budget_wait where entitlement_id = v.entitlement_id;
  perform guard.demand(v.status = 'issued' and w.status = 'served' and v.replaces_id is null, 'state');
  perform guard.demand(public.app_context('actorRole') = 'system', 'actor');
  perform guard.demand(v.issued_at between guard.act_at() - interval '5 minutes'
    and guard.act_at() + interval '5 minutes', 'time');
  perform guard.demand(v.ceiling_tiyin = guard.ceiling_on(v.device_code, guard.day_of(v.issued_at)), 'amount');
  perform guard.demand(v.budget_line_id =
    guard.budget_line_on(w.region_code, w.group_code, guard.day_of(v.issued_at)), 'budget');
  perform guard.demand(not exists (select from public.budget_wait before where before.status = 'waiting'
    and before.region_code = w.region_code and before.group_code = w.group_code
    and (before.urgency, before.since_on, before.ordinal) < (w.urgency, w.since_on, w.ordinal)), 'turn');
  return array[row('budget:' || v.budget_line_id, 'voucher:' || v.id, v.ceiling_tiyin, 'voucher.issued')::act.move];
end $$;

create or replace function act."voucher.expired"(p_voucher uuid) returns act.move[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v public.voucher;
begin
  select * into v from public.voucher where id = p_voucher for update;
  perform guard.demand(v.status = 'expired', 'state');
  perform guard.demand(public.app_context('actorRole') = 'system', 'actor');
  perform guard.demand(v.valid_until < guard.day_of(guard.act_at()), 'time');
  return array[row('voucher:' || v.id, guard.budget_back(v.id), v.ceiling_tiyin, 'voucher.expired')::act.move];
end $$;

create or replace function act."voucher.cancelled"(p_voucher uuid) returns act.move[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v public.voucher;
begin
  select * into v from public.voucher where id = p_voucher for update;
  perform guard.demand(v.status = 'cancelled', 'state');
  perform guard.demand(public.app_context('actorRole') = 'inson_head' and exists (select from public.voucher_change c
    where c.voucher_id = v.id and c.act = 'cancel' and c.status = 'decided'
      and c.closed_by_id = public.app_person()), 'actor');
  return array[row('voucher:' || v.id, guard.budget_back(v.id), v.ceiling_tiyin, 'voucher.cancelled')::act.move];
end $$;

-- The money of the old voucher goes on to the one in its place; what is missing comes from the line of this quarter, and
-- what is left goes back there.
create or replace function act."voucher.replaced"(p_voucher uuid) returns act.move[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v public.voucher;
  o public.voucher;
  v_kept bigint;
  v_line uuid;
  v_region text;
  v_group text;
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
  select guard.region_of_case(e.application_id), k.group_code into v_region, v_group
    from public.entitlement e, public.device_kind k where e.id = v.entitlement_id and k.code = v.device_code;
  v_line := guard.budget_line_on(v_region, v_group, guard.day_of(v.issued_at));
  v_kept := case when exists (select from public.device_kind k where k.code = o.device_code and k.group_code = v_group)
    then least(o.ceiling_tiyin, v.ceiling_tiyin) else 0 end;
  perform guard.demand(v.budget_line_id is not distinct from
      (case when v_kept = v.ceiling_tiyin then o.budget_line_id else v_line end)
    and (v_kept = v.ceiling_tiyin or v_line is not null or not guard.is_budgeted(v_region, v_group)), 'budget');
  return array[
    row('voucher:' || o.id, 'voucher:' || v.id, v_kept, 'voucher.replaced')::act.move,
    row('voucher:' || o.id, guard.budget_back(o.id), o.ceiling_tiyin - v_kept, 'voucher.replaced')::act.move,
    row(coalesce('budget:' || v_line, 'treasury'), 'voucher:' || v.id, v.ceiling_tiyin - v_kept,
      'voucher.issued')::act.move];
end $$;

create or replace function act."deviceOrder.captured"(p_order uuid) returns act.move[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  o public.device_order;
  v public.voucher;
begin
  select * into o from public.device_order where id = p_order for update;
  select * into v from public.voucher where id = o.voucher_id;
  perform guard.demand(o.status = 'handed_over' and v.status = 'redeemed', 'state');
  perform guard.demand(public.app_context('actorRole') = 'maker_staff'
    and public.app_organisation() = o.maker_id::text, 'actor');
  return array[
    row('hold:' || o.id, 'maker:' || o.maker_id, o.price_tiyin, 'deviceOrder.captured')::act.move,
    row('voucher:' || v.id, guard.budget_back(v.id), v.ceiling_tiyin - o.voucher_part_tiyin,
      'voucher.restReturned')::act.move];
end $$;

revoke all on all functions in schema act, guard from public;
revoke all on function app_budget_turn(text, text) from public;
grant execute on function app_budget_turn(text, text) to hamroh_app;

-- ---------------------------------------------------------------- who sees it

do $$
declare
  one text;
begin
  foreach one in array array['budget_line', 'budget_entry', 'budget_wait'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy owner_all on %I to current_user using (true) with check (true)', one);
    execute format('create policy app_insert on %I for insert to hamroh_app with check ((select app_is_system()))', one);
    execute format('revoke all on %I from hamroh_app', one);
    execute format('grant select, insert on %I to hamroh_app', one);
  end loop;
  foreach one in array array['budget_entry', 'budget_wait'] loop
    execute format('create policy app_update on %I for update to hamroh_app using ((select app_is_system()))
      with check ((select app_is_system()))', one);
  end loop;
end
$$;
create policy app_select on budget_line for select to hamroh_app using (
  (select app_is_system()) or (select app_is_money_staff()) or (select app_is_centre_staff()));
create policy app_select on budget_entry for select to hamroh_app using (
  (select app_is_system()) or (select app_is_money_staff()));
create policy app_select on budget_wait for select to hamroh_app using (
  (select app_is_system()) or person_id = (select app_person()) or (select app_is_money_staff())
  or (select app_is_centre_staff()) and exists (select from entitlement e where e.id = entitlement_id));
grant update (status, closed_by_id, closed_at) on budget_entry to hamroh_app;
grant update (status, closed_at) on budget_wait to hamroh_app;
grant usage on sequence budget_wait_ordinal_seq to hamroh_app;

insert into guard.audit_word (word, chain, has_subject, roles) values
  ('budget', 'budget', true, '{finance_officer}');
