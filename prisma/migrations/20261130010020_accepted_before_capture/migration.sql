-- A device that is made to measure is accepted before its money is captured: by the person, on the portal or by what hands
-- it over (her code, or the act that she signed), and a prosthesis by a clinician of a rehabilitation centre as well. Whoever
-- does not accept it sends it back to be adjusted, and then it is accepted anew.

CREATE TYPE "acceptance_side" AS ENUM ('person', 'clinician');
CREATE TYPE "acceptance_outcome" AS ENUM ('accepted', 'refused');
CREATE TYPE "acceptance_way" AS ENUM ('portal', 'code', 'act', 'clinic');

CREATE TABLE "device_acceptance" (
    "id" UUID NOT NULL,
    "device_order_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "side" "acceptance_side" NOT NULL,
    "outcome" "acceptance_outcome" NOT NULL,
    "way" "acceptance_way" NOT NULL,
    "organisation_id" UUID,
    "reason_code" TEXT,
    "text_cipher" TEXT,
    "said_by_id" UUID NOT NULL,
    "said_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "device_acceptance_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "device_acceptance_round" CHECK (round BETWEEN 1 AND 1000),
    CONSTRAINT "device_acceptance_side" CHECK ((side = 'clinician') = (way = 'clinic')
      AND (side = 'clinician') = (organisation_id IS NOT NULL)),
    CONSTRAINT "device_acceptance_refused" CHECK ((outcome = 'refused') = (reason_code IS NOT NULL)
      AND (outcome = 'accepted' OR way IN ('portal', 'clinic')))
);
CREATE UNIQUE INDEX "device_acceptance_device_order_id_round_side_key"
  ON "device_acceptance"("device_order_id", "round", "side");
CREATE INDEX "device_acceptance_said_by_id_idx" ON "device_acceptance"("said_by_id");
ALTER TABLE "device_acceptance" ADD CONSTRAINT "device_acceptance_device_order_id_fkey"
  FOREIGN KEY ("device_order_id") REFERENCES "device_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

insert into guard.transition values ('device_order', 'ready', 'in_making');
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
  $$('ready', 'handed_over'), ('ready', 'in_making')$$);
-- Whoever sends it back is on the person's side, or a clinician: only its maker is asked about both sides.
select guard.amend('app_check_device_order_sides()',
  $$'in_making', 'ready', 'handed_over') then$$,
  $$'in_making', 'ready', 'handed_over')
    and not (old.status::text = 'ready' and new.status::text = 'in_making') then$$);
drop function guard.amend(regprocedure, text, text);

-- How often a device was presented: each refusal begins another round, in which what was accepted before does not count.
create function guard.acceptance_round(p_order uuid) returns integer
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select 1 + count(*)::int from public.device_acceptance a where a.device_order_id = p_order and a.outcome = 'refused'
$$;

create function guard.is_prosthesis(p_order uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from public.device_order o join public.device_kind k on k.code = o.device_code
    where o.id = p_order and k.made_to_measure and k.group_code = 'prosthesis')
$$;

create trigger kept before delete or truncate on device_acceptance
  for each statement execute function app_refuse_change();
alter table device_acceptance enable always trigger kept;
create trigger fixed before update on device_acceptance for each row execute function guard.keep_fixed(
  'id', 'device_order_id', 'round', 'side', 'outcome', 'way', 'organisation_id', 'reason_code', 'said_by_id', 'said_at');
create trigger by_actor before insert on device_acceptance
  for each row execute function guard.by_actor('said_by_id');

-- The person speaks for herself; her code and her signed act speak for her. A clinician is of a rehabilitation centre where
-- prostheses are taught, neither of the maker nor of a family.
create function guard.check_acceptance() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_role text := public.app_context('actorRole');
  v_actor uuid := public.app_person();
  v_may boolean;
  o public.device_order;
begin
  select * into o from public.device_order where id = new.device_order_id for share;
  if o.status <> 'ready' or not guard.is_made_to_measure(o.id) or new.round <> guard.acceptance_round(o.id)
    or new.side = 'clinician' and not guard.is_prosthesis(o.id) then
    raise exception 'this device waits for nobody to accept it'
      using errcode = 'check_violation', table = 'device_acceptance', constraint = 'device_acceptance_of_order';
  end if;
  v_may := case new.way::text
    when 'portal' then v_actor = o.person_id
    when 'code' then v_role = 'maker_staff' and public.app_organisation() = o.maker_id::text
    when 'act' then exists (select 1 from public.handover_act a where a.device_order_id = o.id and a.status = 'confirmed'
      and a.closed_by_id = v_actor)
    else v_role = 'organisation_staff' and public.app_organisation() = new.organisation_id::text
      and exists (select 1 from public.training_centre c
        where c.organisation_id = new.organisation_id and 'prosthesis' = any (c.trainings))
  end;
  if v_may is not true then
    raise exception 'this acceptance is not theirs'
      using errcode = 'insufficient_privilege', table = 'device_acceptance', constraint = 'device_acceptance_by_side';
  end if;
  if new.side = 'clinician' then
    perform public.app_refuse_both_sides('decideClaim', v_actor,
      public.app_voucher_side(o.voucher_id) || public.app_maker_family(o.maker_id));
  end if;
  return new;
end $$;
create trigger by_side before insert on device_acceptance
  for each row execute function guard.check_acceptance();

-- What hands a device over accepts it in the same breath, and a refusal sends it back.
create function guard.check_acceptance_follows() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_status text;
begin
  select o.status::text into v_status from public.device_order o where o.id = new.device_order_id;
  if new.way in ('code', 'act') and v_status <> 'handed_over'
    or new.outcome = 'refused' and v_status not in ('in_making', 'cancelled') then
    raise exception 'what is accepted by its hand-over is handed over, and what is refused goes back'
      using errcode = 'check_violation', table = 'device_acceptance', constraint = 'device_acceptance_follows';
  end if;
  return null;
end $$;
create constraint trigger follows after insert on device_acceptance
  deferrable initially deferred for each row execute function guard.check_acceptance_follows();

-- Nothing goes back to be adjusted but what somebody refused, at the end of the round.
create function guard.check_sent_back() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select 1 from public.device_acceptance a where a.device_order_id = new.id and a.outcome = 'refused'
      and a.round = guard.acceptance_round(new.id) - 1 and a.said_by_id is not distinct from public.app_person()) then
    raise exception 'a device goes back when somebody did not accept it'
      using errcode = 'check_violation', table = 'device_order', constraint = 'device_order_sent_back';
  end if;
  return new;
end $$;
create trigger sent_back before update of status on device_order
  for each row when (new.status = 'in_making' and old.status = 'ready')
  execute function guard.check_sent_back();

-- No money of what is made to measure is captured before it was accepted.
create function guard.check_accepted() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_round integer := guard.acceptance_round(new.id);
  v_sides text[];
begin
  if not guard.is_made_to_measure(new.id) then return new; end if;
  select array_agg(a.side::text) into v_sides from public.device_acceptance a
    where a.device_order_id = new.id and a.round = v_round and a.outcome = 'accepted';
  if not coalesce('person' = any (v_sides), false) then
    raise exception 'the person has not accepted the device'
      using errcode = 'check_violation', table = 'device_order', constraint = 'device_order_accepted';
  end if;
  if guard.is_prosthesis(new.id) and not 'clinician' = any (v_sides) then
    raise exception 'no clinician has accepted the prosthesis'
      using errcode = 'check_violation', table = 'device_order', constraint = 'device_order_accepted_by_clinician';
  end if;
  return new;
end $$;
create trigger accepted before update of status on device_order
  for each row when (new.status = 'handed_over' and old.status = 'ready')
  execute function guard.check_accepted();

create or replace function guard.forget_measured() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.device_measurement set values_cipher = null
    where device_order_id = new.id and values_cipher is not null;
  update public.device_fitting set content_cipher = null
    where device_order_id = new.id and content_cipher is not null;
  update public.device_acceptance set text_cipher = null
    where device_order_id = new.id and text_cipher is not null;
  return null;
end $$;
revoke all on all functions in schema guard from public;

ALTER TABLE device_acceptance ENABLE ROW LEVEL SECURITY;
ALTER TABLE device_acceptance FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON device_acceptance TO current_user USING (true) WITH CHECK (true);
CREATE POLICY app_select ON device_acceptance FOR SELECT TO hamroh_app USING ((SELECT app_is_system()) OR EXISTS (
  SELECT 1 FROM device_order o WHERE o.id = device_acceptance.device_order_id AND (
    o.person_id = (SELECT app_person())
    OR (SELECT app_role()) = 'maker_staff' AND o.maker_id::text = (SELECT app_organisation()))));
CREATE POLICY app_insert ON device_acceptance FOR INSERT TO hamroh_app WITH CHECK ((SELECT app_is_system()));
REVOKE ALL ON device_acceptance FROM hamroh_app;
GRANT SELECT, INSERT ON device_acceptance TO hamroh_app;
