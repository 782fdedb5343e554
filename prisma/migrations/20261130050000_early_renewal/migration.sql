-- Before the service life of a device is over somebody asks for another one: a child has grown, it is damaged beyond
-- repair, the need has changed. One of the centre prepares, a head who is another decides; what is refused is looked at
-- once more by another centre. Only such a decision gives a second voucher within a service life, and it gives one.

CREATE TYPE "device_renewal_ground" AS ENUM ('growth', 'damage', 'changed_need');
CREATE TYPE "device_renewal_status" AS ENUM ('asked', 'approved', 'refused', 'withdrawn');
CREATE TYPE "device_renewal_outcome" AS ENUM ('approve', 'refuse');

CREATE TABLE "device_renewal" (
    "id" UUID NOT NULL,
    "device_order_id" UUID NOT NULL,
    "voucher_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "centre_code" TEXT NOT NULL,
    "ground" "device_renewal_ground" NOT NULL,
    "text_cipher" TEXT NOT NULL,
    "appeal_of_id" UUID,
    "status" "device_renewal_status" NOT NULL DEFAULT 'asked',
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "decide_by" DATE NOT NULL,
    "outcome" "device_renewal_outcome",
    "reason_code" TEXT,
    "outcome_cipher" TEXT,
    "prepared_by_id" UUID,
    "prepared_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "appeal_until" DATE,

    CONSTRAINT "device_renewal_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "device_renewal_prepared" CHECK ((outcome is null) = (outcome_cipher is null)
      and (outcome is null) = (prepared_by_id is null) and (outcome is null) = (prepared_at is null)
      and (outcome is not distinct from 'refuse') = (reason_code is not null)),
    CONSTRAINT "device_renewal_decided" CHECK ((status in ('approved', 'refused')) = (decided_by_id is not null)
      and (status <> 'approved' or outcome is not distinct from 'approve')
      and (status <> 'refused' or outcome is not distinct from 'refuse')),
    CONSTRAINT "device_renewal_two_people" CHECK (decided_by_id <> prepared_by_id),
    CONSTRAINT "device_renewal_closed" CHECK ((status = 'asked') = (closed_at is null)),
    CONSTRAINT "device_renewal_appeal" CHECK (
      (status = 'refused' and appeal_of_id is null) = (appeal_until is not null))
);
CREATE UNIQUE INDEX "device_renewal_appeal_of_id_key" ON "device_renewal"("appeal_of_id");
CREATE INDEX "device_renewal_device_order_id_asked_at_idx" ON "device_renewal"("device_order_id", "asked_at");
CREATE INDEX "device_renewal_voucher_id_idx" ON "device_renewal"("voucher_id");
CREATE INDEX "device_renewal_application_id_idx" ON "device_renewal"("application_id");
CREATE INDEX "device_renewal_centre_code_status_decide_by_idx" ON "device_renewal"("centre_code", "status", "decide_by");
CREATE INDEX "device_renewal_asked_by_id_idx" ON "device_renewal"("asked_by_id");
CREATE INDEX "device_renewal_prepared_by_id_idx" ON "device_renewal"("prepared_by_id");
CREATE INDEX "device_renewal_decided_by_id_idx" ON "device_renewal"("decided_by_id");
-- One at a time.
create unique index device_renewal_one_open on device_renewal (device_order_id) where status = 'asked';
ALTER TABLE "device_renewal" ADD CONSTRAINT "device_renewal_device_order_id_fkey"
  FOREIGN KEY ("device_order_id") REFERENCES "device_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "device_renewal" ADD CONSTRAINT "device_renewal_voucher_id_fkey"
  FOREIGN KEY ("voucher_id") REFERENCES "voucher"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "device_renewal" ADD CONSTRAINT "device_renewal_application_id_fkey"
  FOREIGN KEY ("application_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "device_renewal" ADD CONSTRAINT "device_renewal_appeal_of_id_fkey"
  FOREIGN KEY ("appeal_of_id") REFERENCES "device_renewal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "device_renewal_paper" (
    "id" UUID NOT NULL,
    "renewal_id" UUID NOT NULL,
    "storage_key" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "name_cipher" TEXT NOT NULL,
    "scan" "document_scan" NOT NULL DEFAULT 'unscanned',
    "scanned_at" TIMESTAMPTZ(3),
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "device_renewal_paper_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "device_renewal_paper_scanned" CHECK ((scan in ('clean', 'infected')) = (scanned_at is not null))
);
CREATE INDEX "device_renewal_paper_renewal_id_idx" ON "device_renewal_paper"("renewal_id");
CREATE INDEX "device_renewal_paper_added_by_id_idx" ON "device_renewal_paper"("added_by_id");
ALTER TABLE "device_renewal_paper" ADD CONSTRAINT "device_renewal_paper_renewal_id_fkey"
  FOREIGN KEY ("renewal_id") REFERENCES "device_renewal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A case gives one right by its decision, and others by renewals.
ALTER TABLE "entitlement" ADD COLUMN "renewal_id" UUID;
DROP INDEX "entitlement_application_id_key";
CREATE UNIQUE INDEX "entitlement_renewal_id_key" ON "entitlement"("renewal_id");
CREATE INDEX "entitlement_application_id_idx" ON "entitlement"("application_id");
create unique index entitlement_one_a_decision on entitlement (application_id) where renewal_id is null;
ALTER TABLE "entitlement" ADD CONSTRAINT "entitlement_renewal_id_fkey"
  FOREIGN KEY ("renewal_id") REFERENCES "device_renewal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

insert into guard.transition values
  ('device_renewal', '', 'asked'),
  ('device_renewal', 'asked', 'approved'),
  ('device_renewal', 'asked', 'refused'),
  ('device_renewal', 'asked', 'withdrawn');
create trigger lifecycle before insert or update of status on device_renewal
  for each row execute function guard.keep_lifecycle('status');
create trigger fixed before update on device_renewal for each row execute function guard.keep_fixed(
  'id', 'device_order_id', 'voucher_id', 'application_id', 'centre_code', 'ground', 'text_cipher', 'appeal_of_id',
  'asked_by_id', 'asked_at', 'decide_by', '?decided_by_id', '?closed_at', '?appeal_until');
create trigger kept before delete or truncate on device_renewal
  for each statement execute function app_refuse_change();
alter table device_renewal enable always trigger kept;
create trigger by_actor before insert on device_renewal for each row execute function guard.by_actor('asked_by_id');
create trigger kept before delete or truncate on device_renewal_paper
  for each statement execute function app_refuse_change();
alter table device_renewal_paper enable always trigger kept;
create trigger fixed before update on device_renewal_paper for each row execute function guard.keep_fixed(
  'id', 'renewal_id', 'storage_key', 'content_type', 'size_bytes', 'sha256', 'name_cipher', 'added_by_id', 'added_at',
  '?scanned_at');
create trigger by_actor before insert on device_renewal_paper for each row execute function guard.by_actor('added_by_id');

-- ---------------------------------------------------------------- who asks, prepares and decides

create function guard.check_device_renewal() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_role text := public.app_context('actorRole');
  v_actor uuid := public.app_person();
  v_today date := guard.day_of(guard.act_at());
  v_centre text;
  o public.device_order;
  v public.voucher;
  r public.entitlement;
  earlier public.device_renewal;
  v_is_own boolean;
  v_is_staff boolean := v_role in ('inson_specialist', 'inson_head');
  v_may boolean;
begin
  select * into o from public.device_order where id = new.device_order_id;
  select * into v from public.voucher where id = o.voucher_id;
  select * into r from public.entitlement where id = v.entitlement_id;
  select c.centre_code into v_centre from public.case_file c where c.id = r.application_id;
  select * into earlier from public.device_renewal where id = new.appeal_of_id;
  v_is_own := o.person_id = v_actor;
  if tg_op = 'INSERT' then
    if (new.voucher_id, new.application_id) is distinct from (v.id, r.application_id)
       or o.status <> 'handed_over' or v.status <> 'redeemed' or r.renewable_on <= v_today
       or new.outcome is not null or new.decide_by < v_today
       or new.appeal_of_id is null and new.centre_code is distinct from v_centre
       or new.appeal_of_id is not null and (earlier.status is distinct from 'refused'
         or (earlier.device_order_id, earlier.ground) is distinct from (new.device_order_id, new.ground)
         or earlier.appeal_until < v_today) then
      raise exception 'this device is not renewed early, or not so'
        using errcode = 'restrict_violation', table = 'device_renewal', constraint = 'device_renewal_possible';
    end if;
    v_may := v_is_own or v_is_staff and public.app_organisation() = v_centre;
  elsif new.status = old.status then
    v_may := old.status = 'asked' and v_is_staff and public.app_organisation() = new.centre_code
      and new.prepared_by_id is not distinct from v_actor;
  elsif new.status = 'withdrawn' then
    v_may := v_is_own or v_is_staff and public.app_organisation() in (v_centre, new.centre_code);
  else
    v_may := v_role = 'inson_head' and public.app_organisation() = new.centre_code
      and new.decided_by_id is not distinct from v_actor
      and (new.outcome, new.prepared_by_id, new.prepared_at) is not distinct from
        (old.outcome, old.prepared_by_id, old.prepared_at);
  end if;
  if v_may and not v_is_own and new.appeal_of_id is not null and tg_op = 'UPDATE' and new.status <> 'withdrawn' then
    -- Nobody who had a part in the refusal looks at it again.
    v_may := v_actor not in (earlier.prepared_by_id, earlier.decided_by_id);
  end if;
  if v_may is not true then
    raise exception 'this renewal is not theirs'
      using errcode = 'insufficient_privilege', table = 'device_renewal', constraint = 'device_renewal_by_actor';
  end if;
  if v_is_staff and (tg_op = 'UPDATE' or not v_is_own) then
    perform public.app_refuse_both_sides('decideClaim', v_actor,
      public.app_voucher_side(v.id) || public.app_maker_family(o.maker_id));
  end if;
  return new;
end $$;
create trigger by_role before insert or update of status, outcome, prepared_by_id on device_renewal
  for each row execute function guard.check_device_renewal();

create function guard.check_renewal_paper() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from public.device_renewal r join public.device_order o on o.id = r.device_order_id
      where r.id = new.renewal_id and r.status = 'asked' and (o.person_id = public.app_person()
        or public.app_context('actorRole') in ('inson_specialist', 'inson_head')))
     or (select count(*) from public.device_renewal_paper p where p.renewal_id = new.renewal_id) >= 5 then
    raise exception 'no paper is added to this renewal'
      using errcode = 'restrict_violation', table = 'device_renewal_paper', constraint = 'device_renewal_paper_added';
  end if;
  return new;
end $$;
create trigger added before insert on device_renewal_paper
  for each row execute function guard.check_renewal_paper();

-- ---------------------------------------------------------------- the right that it gives

-- A right beside that of the decision is the one of an approved renewal, by the head who approved it, for the same
-- person, beneficiary and kind.
create function guard.check_renewed_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from public.device_renewal n join public.voucher v on v.id = n.voucher_id
      join public.entitlement r on r.id = v.entitlement_id
      where n.id = new.renewal_id and n.status = 'approved' and n.decided_by_id = public.app_person()
        and public.app_context('actorRole') = 'inson_head' and n.application_id = new.application_id
        and (v.person_id, v.beneficiary_index, v.device_code)
          = (new.person_id, new.beneficiary_index, new.device_code)
        and r.programme_ends_on is not distinct from new.programme_ends_on) then
    raise exception 'a right within a service life comes from its renewal'
      using errcode = 'check_violation', table = 'entitlement', constraint = 'entitlement_of_renewal';
  end if;
  return new;
end $$;
create trigger renewed before insert on entitlement
  for each row when (new.renewal_id is not null) execute function guard.check_renewed_right();

create function guard.check_renewal_gives() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from public.entitlement e where e.renewal_id = new.id) then
    raise exception 'an approved renewal gives its right'
      using errcode = 'check_violation', table = 'device_renewal', constraint = 'device_renewal_gives';
  end if;
  return null;
end $$;
create constraint trigger gives after update of status on device_renewal
  deferrable initially deferred for each row when (new.status = 'approved') execute function guard.check_renewal_gives();

-- What a voucher gave is renewed for the right of its renewal, and for all once another device came of that.
create function guard.is_renewed(p_voucher uuid, p_right uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from public.device_renewal n join public.entitlement e on e.renewal_id = n.id
    where n.voucher_id = p_voucher and n.status = 'approved' and (e.id = p_right
      or exists (select from public.voucher w where w.entitlement_id = e.id and w.status = 'redeemed')))
$$;

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
select guard.amend('app_check_voucher_right()',
  $$e.renewable_on > (new.issued_at at time zone 'Asia/Tashkent')::date$$,
  $$e.renewable_on > (new.issued_at at time zone 'Asia/Tashkent')::date
      and not guard.is_renewed(v.id, new.entitlement_id)$$);
drop function guard.amend(regprocedure, text, text);

-- A head decided that a device is renewed early: the voucher gets its money, in turn, as one of a decision does.
create function act."voucher.renewed"(p_voucher uuid) returns act.move[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v public.voucher;
  n public.device_renewal;
  own public.entitlement;
  v_region text;
  v_group text;
begin
  select * into v from public.voucher where id = p_voucher for update;
  select * into own from public.entitlement where id = v.entitlement_id;
  select * into n from public.device_renewal where id = own.renewal_id;
  select left(c.centre_code, 4) into v_region from public.case_file c where c.id = own.application_id;
  select k.group_code into v_group from public.device_kind k where k.code = v.device_code;
  perform guard.demand(v.status = 'issued' and v.replaces_id is null and n.status = 'approved', 'state');
  perform guard.demand(public.app_context('actorRole') = 'inson_head' and n.decided_by_id = public.app_person(), 'actor');
  perform guard.demand(v.issued_at between guard.act_at() - interval '5 minutes'
    and guard.act_at() + interval '5 minutes', 'time');
  perform guard.demand(v.ceiling_tiyin = guard.ceiling_on(v.device_code, guard.day_of(v.issued_at)), 'amount');
  perform guard.demand(v.budget_line_id is not distinct from
      guard.budget_line_on(v_region, v_group, guard.day_of(v.issued_at))
    and (v.budget_line_id is not null or not guard.is_budgeted(v_region, v_group)), 'budget');
  perform guard.take_budget_turn(v_region, v_group);
  perform guard.demand(not exists (select from public.budget_wait before
   where before.status = 'waiting' and before.region_code = v_region and before.group_code = v_group
     and before.urgency <= coalesce(own.urgency, 'ordinary')), 'turn');
  return array[row(coalesce('budget:' || v.budget_line_id, 'treasury'), 'voucher:' || v.id, v.ceiling_tiyin,
    'voucher.issued')::act.move];
end $$;
revoke all on all functions in schema act, guard from public;

-- ---------------------------------------------------------------- who sees it

ALTER TABLE device_renewal ENABLE ROW LEVEL SECURITY;
ALTER TABLE device_renewal FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON device_renewal TO current_user USING (true) WITH CHECK (true);
-- A maker reads nothing of why another device is asked for.
CREATE POLICY app_select ON device_renewal FOR SELECT TO hamroh_app USING (
  (SELECT app_is_system()) OR (SELECT app_is_centre_staff()) AND centre_code = (SELECT app_organisation())
  OR EXISTS (SELECT 1 FROM device_order o WHERE o.id = device_renewal.device_order_id
    AND o.person_id = (SELECT app_person())));
CREATE POLICY app_insert ON device_renewal FOR INSERT TO hamroh_app WITH CHECK ((SELECT app_is_system()));
CREATE POLICY app_update ON device_renewal FOR UPDATE TO hamroh_app
  USING ((SELECT app_is_system())) WITH CHECK ((SELECT app_is_system()));
REVOKE ALL ON device_renewal FROM hamroh_app;
GRANT SELECT, INSERT ON device_renewal TO hamroh_app;
GRANT UPDATE (status, outcome, reason_code, outcome_cipher, prepared_by_id, prepared_at, decided_by_id, closed_at,
  appeal_until) ON device_renewal TO hamroh_app;
ALTER TABLE device_renewal_paper ENABLE ROW LEVEL SECURITY;
ALTER TABLE device_renewal_paper FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON device_renewal_paper TO current_user USING (true) WITH CHECK (true);
CREATE POLICY app_select ON device_renewal_paper FOR SELECT TO hamroh_app USING ((SELECT app_is_system()) OR EXISTS (
  SELECT 1 FROM device_renewal r WHERE r.id = device_renewal_paper.renewal_id));
CREATE POLICY app_insert ON device_renewal_paper FOR INSERT TO hamroh_app WITH CHECK ((SELECT app_is_system()));
CREATE POLICY app_update ON device_renewal_paper FOR UPDATE TO hamroh_app
  USING ((SELECT app_is_system())) WITH CHECK ((SELECT app_is_system()));
REVOKE ALL ON device_renewal_paper FROM hamroh_app;
GRANT SELECT, INSERT ON device_renewal_paper TO hamroh_app;
GRANT UPDATE (scan, scanned_at) ON device_renewal_paper TO hamroh_app;
