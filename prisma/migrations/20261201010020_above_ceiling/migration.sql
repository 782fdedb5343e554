-- A price that a workshop named lies above what the State pays for the kind: the person asks that the State pays it all.
-- One of the centre prepares, a head who is another decides, what is refused is looked at once more by another centre.
-- Approved, another voucher of the same right stands in the place of hers, with the higher ceiling and its own money from
-- the line of the quarter; what was asked of workshops goes on with it.

CREATE TYPE "ceiling_request_status" AS ENUM ('asked', 'approved', 'refused', 'withdrawn');
CREATE TYPE "ceiling_request_outcome" AS ENUM ('approve', 'refuse');

CREATE TABLE "ceiling_request" (
    "id" UUID NOT NULL,
    "quote_id" UUID NOT NULL,
    "voucher_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "centre_code" TEXT NOT NULL,
    "ceiling_tiyin" BIGINT NOT NULL,
    "text_cipher" TEXT NOT NULL,
    "appeal_of_id" UUID,
    "status" "ceiling_request_status" NOT NULL DEFAULT 'asked',
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "decide_by" DATE NOT NULL,
    "outcome" "ceiling_request_outcome",
    "reason_code" TEXT,
    "outcome_cipher" TEXT,
    "prepared_by_id" UUID,
    "prepared_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "appeal_until" DATE,

    CONSTRAINT "ceiling_request_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ceiling_request_prepared" CHECK ((outcome is null) = (outcome_cipher is null)
      and (outcome is null) = (prepared_by_id is null) and (outcome is null) = (prepared_at is null)
      and (outcome is not distinct from 'refuse') = (reason_code is not null)),
    CONSTRAINT "ceiling_request_decided" CHECK ((status in ('approved', 'refused')) = (decided_by_id is not null)
      and (status <> 'approved' or outcome is not distinct from 'approve')
      and (status <> 'refused' or outcome is not distinct from 'refuse')),
    CONSTRAINT "ceiling_request_two_people" CHECK (decided_by_id <> prepared_by_id),
    CONSTRAINT "ceiling_request_closed" CHECK ((status = 'asked') = (closed_at is null)),
    CONSTRAINT "ceiling_request_appeal" CHECK (
      (status = 'refused' and appeal_of_id is null) = (appeal_until is not null))
);
CREATE UNIQUE INDEX "ceiling_request_appeal_of_id_key" ON "ceiling_request"("appeal_of_id");
CREATE INDEX "ceiling_request_quote_id_idx" ON "ceiling_request"("quote_id");
CREATE INDEX "ceiling_request_voucher_id_idx" ON "ceiling_request"("voucher_id");
CREATE INDEX "ceiling_request_application_id_idx" ON "ceiling_request"("application_id");
CREATE INDEX "ceiling_request_centre_code_status_decide_by_idx" ON "ceiling_request"("centre_code", "status", "decide_by");
CREATE INDEX "ceiling_request_asked_by_id_idx" ON "ceiling_request"("asked_by_id");
CREATE INDEX "ceiling_request_prepared_by_id_idx" ON "ceiling_request"("prepared_by_id");
CREATE INDEX "ceiling_request_decided_by_id_idx" ON "ceiling_request"("decided_by_id");
-- One at a time, and one that was approved.
create unique index ceiling_request_one_open on ceiling_request (voucher_id) where status in ('asked', 'approved');
ALTER TABLE "ceiling_request" ADD CONSTRAINT "ceiling_request_quote_id_fkey"
  FOREIGN KEY ("quote_id") REFERENCES "quote"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ceiling_request" ADD CONSTRAINT "ceiling_request_voucher_id_fkey"
  FOREIGN KEY ("voucher_id") REFERENCES "voucher"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ceiling_request" ADD CONSTRAINT "ceiling_request_application_id_fkey"
  FOREIGN KEY ("application_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ceiling_request" ADD CONSTRAINT "ceiling_request_appeal_of_id_fkey"
  FOREIGN KEY ("appeal_of_id") REFERENCES "ceiling_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

insert into guard.transition values
  ('ceiling_request', '', 'asked'),
  ('ceiling_request', 'asked', 'approved'),
  ('ceiling_request', 'asked', 'refused'),
  ('ceiling_request', 'asked', 'withdrawn');
create trigger lifecycle before insert or update of status on ceiling_request
  for each row execute function guard.keep_lifecycle('status');
create trigger fixed before update on ceiling_request for each row execute function guard.keep_fixed(
  'id', 'quote_id', 'voucher_id', 'application_id', 'centre_code', 'ceiling_tiyin', 'text_cipher', 'appeal_of_id',
  'asked_by_id', 'asked_at', 'decide_by', '?decided_by_id', '?closed_at', '?appeal_until');
create trigger kept before delete or truncate on ceiling_request
  for each statement execute function app_refuse_change();
alter table ceiling_request enable always trigger kept;
create trigger by_actor before insert on ceiling_request for each row execute function guard.by_actor('asked_by_id');

-- ---------------------------------------------------------------- who asks, prepares and decides

create function guard.check_ceiling_request() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_role text := coalesce(public.app_context('actorRole'), 'system');
  v_actor uuid := public.app_person();
  v_today date := guard.day_of(guard.act_at());
  v_centre text;
  v public.voucher;
  q public.quote;
  r public.quote_request;
  f public.offer;
  earlier public.ceiling_request;
  v_case uuid;
  v_is_own boolean;
  v_is_staff boolean := v_role in ('inson_specialist', 'inson_head');
  v_stands boolean;
  v_may boolean;
begin
  select * into v from public.voucher where id = new.voucher_id;
  select * into q from public.quote where id = new.quote_id;
  select * into r from public.quote_request where id = q.request_id;
  select * into f from public.offer where id = q.offer_id;
  select e.application_id, c.centre_code into v_case, v_centre from public.entitlement e
    join public.case_file c on c.id = e.application_id where e.id = v.entitlement_id;
  select * into earlier from public.ceiling_request where id = new.appeal_of_id;
  v_is_own := v.person_id = v_actor or guard.assistance_with(v.id) is not null;
  v_stands := r.voucher_id = v.id and r.status = 'open' and q.status = 'answered' and q.valid_until >= v_today
    and f.price_tiyin = new.ceiling_tiyin and new.ceiling_tiyin > v.ceiling_tiyin and v.status = 'issued'
    and v.suspended_at is null;
  if tg_op = 'INSERT' then
    if new.application_id is distinct from v_case or v_stands is not true or new.outcome is not null
       or new.decide_by < v_today
       or new.appeal_of_id is null and new.centre_code is distinct from v_centre
       or new.appeal_of_id is not null and (earlier.status is distinct from 'refused'
         or (earlier.voucher_id, earlier.quote_id) is distinct from (new.voucher_id, new.quote_id)
         or earlier.appeal_until < v_today or earlier.centre_code = new.centre_code) then
      raise exception 'the State is not asked to pay this above its ceiling'
        using errcode = 'restrict_violation', table = 'ceiling_request', constraint = 'ceiling_request_possible';
    end if;
    v_may := v_is_own;
  elsif new.status = old.status then
    v_may := old.status = 'asked' and v_is_staff and public.app_organisation() = new.centre_code
      and new.prepared_by_id is not distinct from v_actor;
  elsif new.status = 'withdrawn' then
    v_may := v_is_own or v_role = 'system';
  else
    v_may := v_role = 'inson_head' and public.app_organisation() = new.centre_code
      and new.decided_by_id is not distinct from v_actor
      and (new.outcome, new.prepared_by_id, new.prepared_at) is not distinct from
        (old.outcome, old.prepared_by_id, old.prepared_at)
      and (new.status = 'refused' or v_stands);
  end if;
  if v_may and new.appeal_of_id is not null and tg_op = 'UPDATE' and new.status <> 'withdrawn' then
    -- Nobody who had a part in the refusal looks at it again.
    v_may := v_actor not in (earlier.prepared_by_id, earlier.decided_by_id);
  end if;
  if v_may is not true then
    raise exception 'this decision about a ceiling is not theirs'
      using errcode = 'insufficient_privilege', table = 'ceiling_request', constraint = 'ceiling_request_by_actor';
  end if;
  if tg_op = 'UPDATE' and new.status <> 'withdrawn' then
    perform public.app_refuse_both_sides('decideClaim', v_actor,
      public.app_voucher_side(v.id) || public.app_maker_family(q.maker_id));
  end if;
  return new;
end $$;
create trigger by_role before insert or update of status, outcome, prepared_by_id on ceiling_request
  for each row execute function guard.check_ceiling_request();

-- ---------------------------------------------------------------- the voucher that it gives

-- A voucher in the place of another one with the ceiling that was approved for that one.
create function guard.is_raised(p_voucher public.voucher) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from public.ceiling_request n join public.voucher o on o.id = n.voucher_id
    where n.voucher_id = p_voucher.replaces_id and n.status = 'approved' and n.ceiling_tiyin = p_voucher.ceiling_tiyin
      and o.status = 'replaced' and (o.device_code, o.entitlement_id, o.valid_until)
        = (p_voucher.device_code, p_voucher.entitlement_id, p_voucher.valid_until))
$$;

create function guard.check_ceiling_gives() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from public.voucher n where n.replaces_id = new.voucher_id and guard.is_raised(n)) then
    raise exception 'an approved ceiling gives its voucher'
      using errcode = 'check_violation', table = 'ceiling_request', constraint = 'ceiling_request_gives';
  end if;
  return null;
end $$;
create constraint trigger gives after update of status on ceiling_request
  deferrable initially deferred for each row when (new.status = 'approved') execute function guard.check_ceiling_gives();

-- What was asked of workshops goes on with the voucher in the place of the one that it was asked with.
drop trigger fixed on quote_request;
create trigger fixed before update on quote_request for each row execute function guard.keep_fixed(
  'id', 'number', 'person_id', 'device_code', 'district_soato', 'measured_at', 'need_cipher', 'asked_by_id', 'asked_at',
  'answer_by');
create function guard.check_request_moves() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from public.voucher v where v.id = new.voucher_id and v.replaces_id = old.voucher_id) then
    raise exception 'a request for prices goes on with the voucher in the place of its own alone'
      using errcode = 'restrict_violation', table = 'quote_request', constraint = 'quote_request_fixed';
  end if;
  return new;
end $$;
create trigger goes_on before update of voucher_id on quote_request
  for each row when (new.voucher_id <> old.voucher_id) execute function guard.check_request_moves();
grant update (voucher_id) on quote_request to hamroh_app;

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
select guard.amend('app_check_voucher_right()', $$new.replaces_id is not null and not exists (select from public.voucher_change c$$,
  $$new.replaces_id is not null and not guard.is_raised(new) and not exists (select from public.voucher_change c$$);
select guard.amend('guard.check_voucher_state()', $$  select c.act into v_last from$$,
  $$  if v_ended is null and exists (select from public.ceiling_request n where n.voucher_id = v_id
      and n.status = 'approved') then
    v_ended := 'replaced';
  end if;
  select c.act into v_last from$$);
drop function guard.amend(regprocedure, text, text);

-- A head who approved the ceiling moves the money, as one who decided a change does.
do $$
declare
  v_replaced text := pg_get_functiondef('act."voucher.replaced"(uuid)'::regprocedure);
  v_actor text := '= ''inson_head'' and exists (select from public.voucher_change c';
  v_end text := 'c.closed_by_id = public.app_person()), ''actor'')';
  v_amount text := 'guard.demand(v.ceiling_tiyin <= guard.ceiling_on';
begin
  if position(v_actor in v_replaced) = 0 or position(v_end in v_replaced) = 0 or position(v_amount in v_replaced) = 0 then
    raise exception 'the act of a replaced voucher does not look as expected';
  end if;
  v_replaced := replace(v_replaced, v_actor, '= ''inson_head'' and (exists (select from public.ceiling_request n
    where n.voucher_id = o.id and n.status = ''approved'' and n.decided_by_id = public.app_person())
    or exists (select from public.voucher_change c');
  v_replaced := replace(v_replaced, v_end, 'c.closed_by_id = public.app_person())), ''actor'')');
  execute replace(v_replaced, v_amount, 'guard.demand(guard.is_raised(v) or v.ceiling_tiyin <= guard.ceiling_on');
end $$;
revoke all on all functions in schema act, guard from public;

-- ---------------------------------------------------------------- who sees it

alter table ceiling_request enable row level security;
alter table ceiling_request force row level security;
create policy owner_all on ceiling_request to current_user using (true) with check (true);
-- A workshop reads nothing of what the State decides of its price.
create policy app_select on ceiling_request for select to hamroh_app using ((select app_is_system())
  or (select app_is_centre_staff()) and centre_code = (select app_organisation())
  or exists (select from voucher v where v.id = ceiling_request.voucher_id and v.person_id = (select app_person())));
create policy app_insert on ceiling_request for insert to hamroh_app with check ((select app_is_system()));
create policy app_update on ceiling_request for update to hamroh_app
  using ((select app_is_system())) with check ((select app_is_system()));
revoke all on ceiling_request from hamroh_app;
grant select, insert on ceiling_request to hamroh_app;
grant update (status, outcome, reason_code, outcome_cipher, prepared_by_id, prepared_at, decided_by_id, closed_at,
  appeal_until) on ceiling_request to hamroh_app;
