-- Awards are paid by batches of transfers: one finance officer prepares a batch, another approves it, the bank is given
-- a file and answers. One transfer an award and month lives at a time; what the bank refused is tried again in a later
-- batch.

CREATE TYPE "award_batch_status" AS ENUM ('prepared', 'approved', 'withdrawn');
CREATE TYPE "award_transfer_status" AS ENUM ('prepared', 'sent', 'paid', 'refused', 'withdrawn');

CREATE TABLE "award_batch" (
    "id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "sequence" INTEGER NOT NULL,
    "status" "award_batch_status" NOT NULL DEFAULT 'prepared',
    "transfer_count" INTEGER NOT NULL,
    "total_tiyin" BIGINT NOT NULL,
    "prepared_by_id" UUID NOT NULL,
    "prepared_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "award_batch_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "award_batch_month" CHECK (extract(day from month) = 1),
    CONSTRAINT "award_batch_some" CHECK (transfer_count > 0 and total_tiyin > 0),
    CONSTRAINT "award_batch_closed" CHECK (
      (status = 'prepared') = (closed_by_id is null) and (closed_by_id is null) = (closed_at is null)),
    CONSTRAINT "award_batch_two_people" CHECK (status <> 'approved' or closed_by_id <> prepared_by_id)
);
-- One at a time: what somebody owes is deducted once.
create unique index award_batch_one_prepared on award_batch (status) where status = 'prepared';
CREATE UNIQUE INDEX "award_batch_month_sequence_key" ON "award_batch"("month", "sequence");
CREATE INDEX "award_batch_prepared_by_id_idx" ON "award_batch"("prepared_by_id");
CREATE INDEX "award_batch_closed_by_id_idx" ON "award_batch"("closed_by_id");

CREATE TABLE "award_transfer" (
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "award_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "amount_tiyin" BIGINT NOT NULL,
    "deducted_tiyin" BIGINT NOT NULL DEFAULT 0,
    "recipient_cipher" TEXT NOT NULL,
    "status" "award_transfer_status" NOT NULL DEFAULT 'prepared',
    "refusal_code" TEXT,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "award_transfer_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "award_transfer_amounts" CHECK (amount_tiyin > 0 and deducted_tiyin >= 0),
    CONSTRAINT "award_transfer_answered" CHECK ((status in ('paid', 'refused')) = (answered_at is not null)),
    CONSTRAINT "award_transfer_refused" CHECK ((status = 'refused') = (refusal_code is not null))
);
-- Nothing is paid twice, whoever prepares what at the same moment.
create unique index award_transfer_once on award_transfer (award_id, month)
  where status in ('prepared', 'sent', 'paid');
CREATE INDEX "award_transfer_batch_id_idx" ON "award_transfer"("batch_id");
CREATE INDEX "award_transfer_award_id_month_idx" ON "award_transfer"("award_id", "month");
ALTER TABLE "award_transfer" ADD CONSTRAINT "award_transfer_batch_id_fkey"
  FOREIGN KEY ("batch_id") REFERENCES "award_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "award_transfer" ADD CONSTRAINT "award_transfer_award_id_fkey"
  FOREIGN KEY ("award_id") REFERENCES "award"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was paid too much, by the decision that says so.
CREATE TABLE "award_overpayment" (
    "id" UUID NOT NULL,
    "award_id" UUID NOT NULL,
    "change_id" UUID NOT NULL,
    "amount_tiyin" BIGINT NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "award_overpayment_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "award_overpayment_positive" CHECK (amount_tiyin > 0)
);
CREATE UNIQUE INDEX "award_overpayment_change_id_key" ON "award_overpayment"("change_id");
CREATE INDEX "award_overpayment_award_id_idx" ON "award_overpayment"("award_id");
ALTER TABLE "award_overpayment" ADD CONSTRAINT "award_overpayment_award_id_fkey"
  FOREIGN KEY ("award_id") REFERENCES "award"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "award_overpayment" ADD CONSTRAINT "award_overpayment_change_id_fkey"
  FOREIGN KEY ("change_id") REFERENCES "provision_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What came back through the bank.
CREATE TABLE "award_recovery" (
    "id" UUID NOT NULL,
    "award_id" UUID NOT NULL,
    "amount_tiyin" BIGINT NOT NULL,
    "bank_reference" TEXT NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "award_recovery_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "award_recovery_positive" CHECK (amount_tiyin > 0)
);
CREATE UNIQUE INDEX "award_recovery_bank_reference_key" ON "award_recovery"("bank_reference");
CREATE INDEX "award_recovery_award_id_idx" ON "award_recovery"("award_id");
CREATE INDEX "award_recovery_recorded_by_id_idx" ON "award_recovery"("recorded_by_id");
ALTER TABLE "award_recovery" ADD CONSTRAINT "award_recovery_award_id_fkey"
  FOREIGN KEY ("award_id") REFERENCES "award"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------- what a month pays

-- Tiyin of a month after all decisions: 0 while suspended, after its end, and outside of its months.
create function guard.award_amount(p_award uuid, p_month date) returns bigint
language sql stable set search_path = pg_catalog, pg_temp as $$
  select case
    when p_month < a.from_on or p_month > a.until_on then 0
    when coalesce((select c.act from public.provision_change c join public.decision d on d.id = c.decision_id
      where c.provision_id = a.id and c.act <> 'change' and c.from_on <= p_month
      order by d.number desc limit 1), 'resume') <> 'resume' then 0
    else coalesce((select c.monthly_tiyin from public.provision_change c join public.decision d on d.id = c.decision_id
      where c.provision_id = a.id and c.act = 'change' and c.from_on <= p_month
      order by d.number desc limit 1), a.monthly_tiyin)
    end
  from public.award a where a.id = p_award
$$;

-- What was transferred above what the months pay now, and was not found before.
create function guard.award_overpaid(p_award uuid) returns bigint
language sql stable set search_path = pg_catalog, pg_temp as $$
  select coalesce(sum(greatest(t.amount_tiyin + t.deducted_tiyin - guard.award_amount(p_award, t.month), 0)), 0)::bigint
    - coalesce((select sum(o.amount_tiyin) from public.award_overpayment o where o.award_id = p_award), 0)::bigint
    from public.award_transfer t
   where t.award_id = p_award and t.status in ('sent', 'paid')
$$;

create function guard.owed(p_award uuid) returns bigint
language sql stable set search_path = pg_catalog, pg_temp as $$
  select coalesce((select -a.balance_tiyin from public.account a where a.code = 'debt:' || p_award), 0)
$$;

create function guard.check_transfer() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.amount_tiyin + new.deducted_tiyin <> guard.award_amount(new.award_id, new.month) then
    raise exception 'a transfer is what the award pays for the month'
      using errcode = 'check_violation', table = 'award_transfer', constraint = 'award_transfer_sum';
  end if;
  return new;
end $$;
create trigger sum_of_award before insert on award_transfer for each row execute function guard.check_transfer();

-- The batch is the sum of its transfers; where a transfer stands, its money stands.
create function guard.check_batch() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_batch uuid := case tg_table_name when 'award_batch' then to_jsonb(new) ->> 'id' else to_jsonb(new) ->> 'batch_id' end;
begin
  if exists (select 1 from public.award_batch b,
      lateral (select count(*) as number, coalesce(sum(t.amount_tiyin), 0) as total
        from public.award_transfer t where t.batch_id = b.id) of_all
      where b.id = v_batch and (b.transfer_count <> of_all.number or b.total_tiyin <> of_all.total))
  then
    raise exception 'a batch is the sum of its transfers'
      using errcode = 'check_violation', table = 'award_batch', constraint = 'award_batch_sum';
  end if;
  if exists (select 1 from public.award_transfer t join public.award_batch b on b.id = t.batch_id
      where b.id = v_batch and case b.status when 'prepared' then t.status <> 'prepared'
        when 'withdrawn' then t.status <> 'withdrawn' else t.status not in ('sent', 'paid', 'refused') end) then
    raise exception 'a transfer goes with its batch'
      using errcode = 'check_violation', table = 'award_transfer', constraint = 'award_transfer_of_batch';
  end if;
  return null;
end $$;
create constraint trigger sums after insert or update on award_batch
  deferrable initially deferred for each row execute function guard.check_batch();
create constraint trigger sums after insert or update on award_transfer
  deferrable initially deferred for each row execute function guard.check_batch();

create function guard.check_transfer_money() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.status in ('sent', 'paid', 'refused') and not exists (select 1 from public.effect e
      where e.subject_id = new.id and e.kind = 'awardTransfer.' || new.status) then
    raise exception 'the money of a transfer stands where it does'
      using errcode = 'check_violation', table = 'award_transfer', constraint = 'award_transfer_money';
  end if;
  return null;
end $$;
create constraint trigger transfer_money after insert or update of status on award_transfer
  deferrable initially deferred for each row execute function guard.check_transfer_money();

-- ---------------------------------------------------------------- acts

alter table account drop constraint account_negative_kinds;
alter table account add constraint account_negative_kinds check (
  not may_be_negative or kind in ('treasury', 'provider', 'seller', 'debt', 'bank'));
create or replace function guard.open_account(p_code text) returns void
language sql volatile set search_path = pg_catalog, pg_temp as $$
  insert into public.account (id, code, kind, owner_id, may_be_negative)
    select gen_random_uuid(), p_code,
      (case part.kind when 'escrow' then 'buyer_escrow' else part.kind end)::public.account_kind,
      case when part.kind in ('treasury', 'provider', 'bank') then null else split_part(p_code, ':', 2)::uuid end,
      part.kind in ('treasury', 'provider', 'seller', 'debt', 'bank')
    from (select split_part(p_code, ':', 1) as kind) part
    on conflict (code) do nothing
$$;

-- A second finance officer approves: the month's money is set aside, and what is deducted pays the debt.
create function act."awardTransfer.sent"(p_transfer uuid) returns act.move[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  t public.award_transfer;
  b public.award_batch;
begin
  select * into t from public.award_transfer where id = p_transfer for update;
  select * into b from public.award_batch where id = t.batch_id;
  perform guard.demand(t.status = 'sent' and b.status = 'approved', 'state');
  perform guard.demand(public.app_context('actorRole') = 'finance_officer'
    and b.closed_by_id = public.app_person() and b.prepared_by_id <> public.app_person(), 'actor');
  perform guard.demand(t.amount_tiyin + t.deducted_tiyin = guard.award_amount(t.award_id, t.month)
    and t.deducted_tiyin <= guard.owed(t.award_id), 'amount');
  return array[
    row('treasury', 'award:' || t.award_id, t.amount_tiyin, 'awardTransfer.sent')::act.move,
    row('treasury', 'debt:' || t.award_id, t.deducted_tiyin, 'awardTransfer.deducted')::act.move];
end $$;

create function act."awardTransfer.paid"(p_transfer uuid) returns act.move[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  t public.award_transfer;
begin
  select * into t from public.award_transfer where id = p_transfer for update;
  perform guard.demand(t.status = 'paid', 'state');
  perform guard.demand(public.app_context('actorRole') in ('finance_officer', 'system'), 'actor');
  return array[row('award:' || t.award_id, 'bank', t.amount_tiyin, 'awardTransfer.paid')::act.move];
end $$;

create function act."awardTransfer.refused"(p_transfer uuid) returns act.move[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  t public.award_transfer;
begin
  select * into t from public.award_transfer where id = p_transfer for update;
  perform guard.demand(t.status = 'refused', 'state');
  perform guard.demand(public.app_context('actorRole') in ('finance_officer', 'system'), 'actor');
  return array[
    row('award:' || t.award_id, 'treasury', t.amount_tiyin, 'awardTransfer.refused')::act.move,
    row('debt:' || t.award_id, 'treasury', t.deducted_tiyin, 'awardTransfer.notDeducted')::act.move];
end $$;

-- The head who decides: what was paid too much is owed.
create function act."awardOverpayment.found"(p_overpayment uuid) returns act.move[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  o public.award_overpayment;
  c public.provision_change;
begin
  select * into o from public.award_overpayment where id = p_overpayment for update;
  select * into c from public.provision_change where id = o.change_id;
  perform guard.demand(c.status = 'decided' and c.provision_id = o.award_id, 'state');
  perform guard.demand(public.app_context('actorRole') = 'inson_head' and c.closed_by_id = public.app_person(), 'actor');
  -- It is itself among what was found already.
  perform guard.demand(guard.award_overpaid(o.award_id) = 0, 'amount');
  return array[row('debt:' || o.award_id, 'treasury', o.amount_tiyin, 'awardOverpayment.found')::act.move];
end $$;

create function act."awardRecovery.received"(p_recovery uuid) returns act.move[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  r public.award_recovery;
begin
  select * into r from public.award_recovery where id = p_recovery for update;
  perform guard.demand(public.app_context('actorRole') = 'finance_officer'
    and r.recorded_by_id = public.app_person(), 'actor');
  perform guard.demand(r.amount_tiyin <= guard.owed(r.award_id), 'amount');
  return array[row('bank', 'debt:' || r.award_id, r.amount_tiyin, 'awardRecovery.received')::act.move];
end $$;

create function guard.check_effect_of_row() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select 1 from public.effect e where e.subject_id = new.id and e.kind = tg_argv[0]) then
    raise exception 'what % says moves money', tg_table_name
      using errcode = 'check_violation', table = tg_table_name, constraint = tg_table_name || '_money';
  end if;
  return null;
end $$;
create constraint trigger money after insert on award_overpayment
  deferrable initially deferred for each row execute function guard.check_effect_of_row('awardOverpayment.found');
create constraint trigger money after insert on award_recovery
  deferrable initially deferred for each row execute function guard.check_effect_of_row('awardRecovery.received');

-- ---------------------------------------------------------------- states, history, who sees it

insert into guard.transition values
  ('award_batch', '', 'prepared'),
  ('award_batch', 'prepared', 'approved'),
  ('award_batch', 'prepared', 'withdrawn'),
  ('award_transfer', '', 'prepared'),
  ('award_transfer', 'prepared', 'sent'),
  ('award_transfer', 'prepared', 'withdrawn'),
  ('award_transfer', 'sent', 'paid'),
  ('award_transfer', 'sent', 'refused');
create trigger lifecycle before insert or update of status on award_batch
  for each row execute function guard.keep_lifecycle('status');
create trigger lifecycle before insert or update of status on award_transfer
  for each row execute function guard.keep_lifecycle('status');
create trigger fixed before update on award_batch for each row execute function guard.keep_fixed(
  'id', 'month', 'sequence', 'transfer_count', 'total_tiyin', 'prepared_by_id', 'prepared_at', '?closed_by_id',
  '?closed_at');
create trigger fixed before update on award_transfer for each row execute function guard.keep_fixed(
  'id', 'batch_id', 'award_id', 'month', 'amount_tiyin', 'deducted_tiyin', 'recipient_cipher', '?refusal_code',
  '?answered_at');
create trigger by_actor before insert on award_batch for each row execute function guard.by_actor('prepared_by_id');
create trigger by_actor before insert on award_recovery for each row execute function guard.by_actor('recorded_by_id');

do $$
declare
  one text;
begin
  foreach one in array array['award_batch', 'award_transfer', 'award_overpayment', 'award_recovery'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy owner_all on %I to current_user using (true) with check (true)', one);
    execute format('create policy app_insert on %I for insert to hamroh_app with check ((select app_is_system()))', one);
    execute format('revoke all on %I from hamroh_app', one);
    execute format('grant select, insert on %I to hamroh_app', one);
  end loop;
  foreach one in array array['award_batch', 'award_transfer'] loop
    execute format('create policy app_update on %I for update to hamroh_app using ((select app_is_system()))
      with check ((select app_is_system()))', one);
    execute format('create trigger kept before delete or truncate on %I for each statement
      execute function app_refuse_change()', one);
    execute format('alter table %I enable always trigger kept', one);
  end loop;
  foreach one in array array['award_overpayment', 'award_recovery'] loop
    execute format('create trigger append_only before update or delete or truncate on %I for each statement
      execute function app_refuse_change()', one);
    execute format('alter table %I enable always trigger append_only', one);
  end loop;
  foreach one in array array['award_transfer', 'award_overpayment', 'award_recovery'] loop
    execute format('create policy app_select on %I for select to hamroh_app using (
      (select app_is_system()) or (select app_is_money_staff())
      or exists (select 1 from award a where a.id = award_id))', one);
  end loop;
end
$$;
create policy app_select on award_batch for select to hamroh_app using (
  (select app_is_system()) or (select app_is_money_staff()));
grant update (status, closed_by_id, closed_at) on award_batch to hamroh_app;
grant update (status, refusal_code, answered_at) on award_transfer to hamroh_app;

revoke all on all functions in schema act, guard from public;
