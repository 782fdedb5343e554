-- What is wrong with a device that was handed over: it is given back, repaired under warranty, or complained about. The
-- maker answers in time; what was refused or not answered becomes a dispute, which the centre that gave the voucher
-- decides. Money goes back on one way, whoever decided it: from the maker, both shares, to where they came from.

ALTER TYPE "device_order_status" ADD VALUE 'returned';
CREATE TYPE "device_claim_kind" AS ENUM ('return', 'repair', 'complaint');
CREATE TYPE "device_claim_status" AS ENUM ('asked', 'accepted', 'repaired', 'answered', 'returned', 'refused', 'disputed',
  'decided', 'closed', 'withdrawn');
CREATE TYPE "device_claim_outcome" AS ENUM ('return', 'repair', 'none');

CREATE TABLE "device_claim" (
    "id" UUID NOT NULL,
    "device_order_id" UUID NOT NULL,
    "kind" "device_claim_kind" NOT NULL,
    "reason_code" TEXT NOT NULL,
    "text_cipher" TEXT NOT NULL,
    "status" "device_claim_status" NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "answer_by" DATE NOT NULL,
    "answer_code" TEXT,
    "answer_cipher" TEXT,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "promised_on" DATE,
    "dispute_cipher" TEXT,
    "disputed_at" TIMESTAMPTZ(3),
    "decide_by" DATE,
    "outcome" "device_claim_outcome",
    "outcome_cipher" TEXT,
    "prepared_by_id" UUID,
    "prepared_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "device_claim_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "device_claim_dispute" CHECK ((disputed_at is null) = (decide_by is null)
      and (status <> 'disputed' or disputed_at is not null)),
    CONSTRAINT "device_claim_outcome_whole" CHECK ((outcome is null) = (outcome_cipher is null)
      and (outcome is null) = (prepared_by_id is null) and (outcome is null) = (prepared_at is null)),
    CONSTRAINT "device_claim_decided" CHECK ((decided_at is null) = (decided_by_id is null)
      and (decided_at is null or outcome is not null) and (status <> 'decided' or decided_at is not null)),
    CONSTRAINT "device_claim_two_people" CHECK (decided_at is null or outcome <> 'return' or decided_by_id <> prepared_by_id),
    CONSTRAINT "device_claim_promised" CHECK (status not in ('accepted', 'repaired') or promised_on is not null),
    CONSTRAINT "device_claim_closed" CHECK (
      (status in ('returned', 'decided', 'closed', 'withdrawn')) = (closed_at is not null))
);
CREATE INDEX "device_claim_device_order_id_asked_at_idx" ON "device_claim"("device_order_id", "asked_at");
CREATE INDEX "device_claim_status_answer_by_idx" ON "device_claim"("status", "answer_by");
CREATE INDEX "device_claim_asked_by_id_idx" ON "device_claim"("asked_by_id");
CREATE INDEX "device_claim_answered_by_id_idx" ON "device_claim"("answered_by_id");
CREATE INDEX "device_claim_prepared_by_id_idx" ON "device_claim"("prepared_by_id");
CREATE INDEX "device_claim_decided_by_id_idx" ON "device_claim"("decided_by_id");
-- One of a kind at a time; a return that was refused is disputed, not asked again.
create unique index device_claim_one_open on device_claim (device_order_id, kind)
  where status in ('asked', 'accepted', 'repaired', 'answered', 'disputed');
create unique index device_claim_one_return on device_claim (device_order_id) where kind = 'return' and status <> 'withdrawn';
ALTER TABLE "device_claim" ADD CONSTRAINT "device_claim_device_order_id_fkey"
  FOREIGN KEY ("device_order_id") REFERENCES "device_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------- what the order keeps

-- The last day of the warranty, as it was promised on the day of the hand-over.
ALTER TABLE "device_order" ADD COLUMN "warranty_until" DATE;
alter table device_order disable trigger user;
update device_order o set warranty_until =
    (guard.day_of(o.handed_over_at) + make_interval(months => f.warranty_months))::date
  from offer f where f.id = o.offer_id and o.handed_over_at is not null;
alter table device_order enable trigger user;
alter table device_order enable always trigger kept;
create trigger warranty before update on device_order for each row execute function guard.keep_with_state(
  'status', 'warranty_until');
create trigger warranty_kept before update on device_order for each row execute function guard.keep_fixed('?warranty_until');
grant update (warranty_until) on device_order to hamroh_app;

alter table device_order drop constraint device_order_handover_complete,
  drop constraint device_order_measurements_shared,
  add constraint device_order_handover_complete
    check ((status::text in ('handed_over', 'returned')) = (handed_over_at is not null)),
  add constraint device_order_measurements_shared check ((measurements_cipher is not null)
    = (measurements = 'shared' and status::text not in ('cancelled', 'declined', 'returned')));

-- ---------------------------------------------------------------- states

insert into guard.transition values
  ('device_order', 'handed_over', 'returned'),
  ('voucher', 'redeemed', 'issued'),
  ('voucher', 'redeemed', 'expired'),
  ('device_claim', '', 'asked'),
  ('device_claim', 'asked', 'accepted'),
  ('device_claim', 'asked', 'returned'),
  ('device_claim', 'asked', 'answered'),
  ('device_claim', 'asked', 'refused'),
  ('device_claim', 'asked', 'withdrawn'),
  ('device_claim', 'asked', 'disputed'),
  ('device_claim', 'accepted', 'repaired'),
  ('device_claim', 'accepted', 'disputed'),
  ('device_claim', 'accepted', 'withdrawn'),
  ('device_claim', 'repaired', 'closed'),
  ('device_claim', 'repaired', 'disputed'),
  ('device_claim', 'answered', 'closed'),
  ('device_claim', 'answered', 'disputed'),
  ('device_claim', 'refused', 'disputed'),
  ('device_claim', 'disputed', 'returned'),
  ('device_claim', 'disputed', 'accepted'),
  ('device_claim', 'disputed', 'decided'),
  ('device_claim', 'disputed', 'withdrawn');
create trigger lifecycle before insert or update of status on device_claim
  for each row execute function guard.keep_lifecycle('status');
create trigger fixed before update on device_claim for each row execute function guard.keep_fixed(
  'id', 'device_order_id', 'kind', 'reason_code', 'text_cipher', 'asked_by_id', 'asked_at', 'answer_by', '?answer_code',
  '?answer_cipher', '?answered_by_id', '?answered_at', '?dispute_cipher', '?disputed_at', '?decide_by', '?decided_by_id',
  '?decided_at', '?closed_at');
create trigger kept before delete or truncate on device_claim
  for each statement execute function app_refuse_change();
alter table device_claim enable always trigger kept;
create trigger by_actor before insert on device_claim for each row execute function guard.by_actor('asked_by_id');

-- A function as it stands at this point, with one place of it changed; nothing is lost of what others changed before.
create function guard.amend(p_function regprocedure, p_old text, p_new text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_text text := pg_get_functiondef(p_function);
begin
  if position(p_old in v_text) = 0 then
    raise exception '% does not say %', p_function, p_old;
  end if;
  execute replace(v_text, p_old, p_new);
end $$;
select guard.amend('app_guard_device_order()', $$('ready', 'handed_over')$$,
  $$('ready', 'handed_over'), ('handed_over', 'returned')$$);
select guard.amend('app_guard_voucher()', $$('held', 'redeemed')$$,
  $$('held', 'redeemed'), ('redeemed', 'issued'), ('redeemed', 'expired')$$);
select guard.amend('guard.keep_days()', $$(old.status, new.status) is not distinct from ('held', 'issued')$$,
  $$(old.status::text, new.status::text) in (('held', 'issued'), ('redeemed', 'issued'))$$);
select guard.amend('app_check_voucher_money()', $$o.status::text not in ('cancelled', 'declined')$$,
  $$o.status::text not in ('cancelled', 'declined', 'returned')$$);
select guard.amend('app_check_voucher_money()', $$when 'handed_over' then 0$$,
  $$when 'handed_over' then 0 when 'returned' then 0$$);
-- What was handed over after the last day of a batch waits for the next one, unless it came back meanwhile.
select guard.amend('guard.maker_due(uuid, date)', $$guard.day_of(p.at) > p_until$$, $$guard.day_of(p.at) > p_until
        and not exists (select 1 from public.effect e join public.effect back on back.subject_id = e.subject_id
          and back.kind = 'deviceOrder.returned' where e.id = p.effect_id)$$);
drop function guard.amend(regprocedure, text, text);

-- ---------------------------------------------------------------- who asks, answers and decides

create function guard.check_device_claim() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_role text := public.app_context('actorRole');
  v_actor uuid := public.app_person();
  v_today date := guard.day_of(guard.act_at());
  v_from text := case tg_op when 'INSERT' then '' else old.status::text end;
  v_centre text;
  o public.device_order;
  v_side uuid[];
  v_is_own boolean;
  v_is_centre boolean;
  v_is_maker boolean;
  v_may boolean;
begin
  select * into o from public.device_order where id = new.device_order_id;
  select c.centre_code into v_centre from public.voucher v join public.entitlement e on e.id = v.entitlement_id
    join public.case_file c on c.id = e.application_id where v.id = o.voucher_id;
  v_side := public.app_voucher_side(o.voucher_id);
  v_is_own := o.person_id = v_actor;
  v_is_centre := v_role in ('inson_specialist', 'inson_head') and public.app_organisation() = v_centre;
  v_is_maker := v_role = 'maker_staff' and public.app_organisation() = o.maker_id::text;
  if v_from = '' then
    v_may := v_is_own or v_is_centre;
    if o.status <> 'handed_over'
       or new.kind = 'return' and v_today > guard.day_of(o.handed_over_at)
         + guard.parameter_on('device-return-days', v_today, 14)::int
       or new.kind = 'repair' and v_today > o.warranty_until then
      raise exception 'the time for this is over, or has not begun'
        using errcode = 'restrict_violation', table = 'device_claim', constraint = 'device_claim_in_time';
    end if;
  elsif new.status = old.status then
    -- An outcome that is prepared, or prepared anew.
    v_may := old.status = 'disputed' and v_is_centre and new.prepared_by_id is not distinct from v_actor;
  elsif v_from <> 'disputed' and new.status in ('accepted', 'answered', 'refused', 'returned', 'repaired') then
    v_may := v_is_maker and (new.status = 'repaired' or new.answered_by_id is not distinct from v_actor)
      and (new.status <> 'returned' or new.kind = 'return') and (new.status <> 'accepted' or new.kind = 'repair')
      and (new.status <> 'answered' or new.kind = 'complaint');
  elsif v_from = 'disputed' and new.status in ('accepted', 'decided', 'returned') then
    v_may := v_is_centre and new.decided_by_id is not distinct from v_actor
      and new.outcome::text = case new.status when 'accepted' then 'repair' when 'decided' then 'none' else 'return' end
      and (new.status <> 'returned' or v_role = 'inson_head');
  elsif new.status = 'disputed' and v_role = 'system' then
    v_may := v_from = 'asked' and old.answer_by < v_today;
  elsif new.status = 'withdrawn' and o.status::text = 'returned' then
    v_may := true;
  else
    v_may := v_is_own or v_is_centre;
  end if;
  if v_may is not true then
    raise exception 'this claim is not theirs'
      using errcode = 'insufficient_privilege', table = 'device_claim', constraint = 'device_claim_by_actor';
  end if;
  if v_is_maker then perform public.app_refuse_both_sides('makeDevice', v_actor, v_side); end if;
  if v_is_centre and not v_is_own then
    perform public.app_refuse_both_sides('decideClaim', v_actor, v_side || public.app_maker_family(o.maker_id));
  end if;
  return new;
end $$;
create trigger by_role before insert or update of status, outcome, prepared_by_id on device_claim
  for each row execute function guard.check_device_claim();

-- An order is returned by one claim, and its money with it.
create function guard.check_returned() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_order uuid := coalesce(to_jsonb(new) ->> 'device_order_id', to_jsonb(new) ->> 'id')::uuid;
  v_claims int := (select count(*) from public.device_claim c where c.device_order_id = v_order and c.status = 'returned');
begin
  if v_claims <> (select (o.status::text = 'returned')::int from public.device_order o where o.id = v_order)
     or v_claims > 0 and not exists (select 1 from public.effect e
       where e.subject_id = v_order and e.kind = 'deviceOrder.returned') then
    raise exception 'an order is returned by its claim, with its money'
      using errcode = 'check_violation', table = 'device_order', constraint = 'device_order_returned';
  end if;
  return null;
end $$;
create constraint trigger returned after update of status on device_order
  deferrable initially deferred for each row execute function guard.check_returned();
create constraint trigger returned after update of status on device_claim
  deferrable initially deferred for each row execute function guard.check_returned();

-- ---------------------------------------------------------------- money

-- The maker has the device back, or a head of the centre decided so after a colleague prepared it. Both shares leave the
-- maker, who may then owe; what finance has taken back of it before comes out of the treasury. The State's share is on
-- the voucher again, whole; where the voucher is over it goes to the treasury. The person's own goes to its provider.
create function act."deviceOrder.returned"(p_order uuid) returns act.move[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  o public.device_order;
  v public.voucher;
  c public.device_claim;
  v_taken bigint;
  v_moves act.move[];
begin
  select * into o from public.device_order where id = p_order for update;
  select * into v from public.voucher where id = o.voucher_id for update;
  select * into c from public.device_claim where device_order_id = p_order and status = 'returned';
  perform guard.demand(o.status::text = 'returned' and v.status in ('issued', 'expired') and c.id is not null, 'state');
  perform guard.demand(case public.app_context('actorRole')
    when 'maker_staff' then public.app_organisation() = o.maker_id::text and c.decided_at is null
      and c.answered_by_id is not distinct from public.app_person()
    when 'inson_head' then c.outcome = 'return' and c.decided_by_id = public.app_person()
      and c.prepared_by_id <> c.decided_by_id end, 'actor');
  perform guard.demand(not exists (select 1 from public.maker_clawback b
    where b.device_order_id = o.id and b.status = 'prepared'), 'state');
  v_taken := coalesce((select sum(b.amount_tiyin) from public.maker_clawback b
    where b.device_order_id = o.id and b.status = 'approved'), 0);
  v_moves := array[
    row('maker:' || o.maker_id, 'hold:' || o.id, o.price_tiyin - v_taken, 'deviceOrder.returned')::act.move,
    row('treasury', 'hold:' || o.id, v_taken, 'deviceOrder.returned')::act.move,
    row('hold:' || o.id, case v.status when 'issued' then 'voucher:' || v.id else 'treasury' end, o.voucher_part_tiyin,
      'deviceOrder.returned')::act.move];
  if v.status = 'issued' then
    v_moves := v_moves || row('treasury', 'voucher:' || v.id, v.ceiling_tiyin - o.voucher_part_tiyin,
      'voucher.restGiven')::act.move;
  end if;
  return v_moves || coalesce((select array_agg(row('hold:' || o.id, source.code, p.amount_tiyin,
        'deviceOrder.topUpReturned')::act.move)
      from public.account own join public.posting p on p.to_account_id = own.id
      join public.account source on source.id = p.from_account_id and source.kind = 'provider'
     where own.code = 'hold:' || o.id), '{}');
end $$;
revoke all on all functions in schema act, guard from public;

-- ---------------------------------------------------------------- who sees it

ALTER TABLE device_claim ENABLE ROW LEVEL SECURITY;
ALTER TABLE device_claim FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON device_claim TO current_user USING (true) WITH CHECK (true);
CREATE POLICY app_select ON device_claim FOR SELECT TO hamroh_app USING ((SELECT app_is_system()) OR EXISTS (
  SELECT 1 FROM device_order o WHERE o.id = device_claim.device_order_id));
CREATE POLICY app_insert ON device_claim FOR INSERT TO hamroh_app WITH CHECK ((SELECT app_is_system()));
CREATE POLICY app_update ON device_claim FOR UPDATE TO hamroh_app
  USING ((SELECT app_is_system())) WITH CHECK ((SELECT app_is_system()));
REVOKE ALL ON device_claim FROM hamroh_app;
GRANT SELECT, INSERT ON device_claim TO hamroh_app;
GRANT UPDATE (status, answer_code, answer_cipher, answered_by_id, answered_at, promised_on, dispute_cipher, disputed_at,
  decide_by, outcome, outcome_cipher, prepared_by_id, prepared_at, decided_by_id, decided_at, closed_at)
  ON device_claim TO hamroh_app;
