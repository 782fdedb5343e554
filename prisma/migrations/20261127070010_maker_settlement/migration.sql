-- What makers are owed is paid as awards are: one finance officer prepares a batch of all that is due up to a day, another
-- approves it, the bank has a file and answers by its statement. One line a maker; the account is frozen in it.

CREATE TABLE "maker_account" (
    "id" UUID NOT NULL,
    "maker_id" UUID NOT NULL,
    "account_cipher" TEXT NOT NULL,
    "status" "batch_status" NOT NULL DEFAULT 'prepared',
    "prepared_by_id" UUID NOT NULL,
    "prepared_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "usable_on" DATE,

    CONSTRAINT "maker_account_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "maker_account_closed" CHECK (
      (status = 'prepared') = (closed_by_id is null) and (closed_by_id is null) = (closed_at is null)),
    CONSTRAINT "maker_account_usable" CHECK ((status = 'approved') = (usable_on is not null)),
    CONSTRAINT "maker_account_two_people" CHECK (status <> 'approved' or closed_by_id <> prepared_by_id)
);
create unique index maker_account_one_prepared on maker_account (maker_id) where status = 'prepared';
CREATE INDEX "maker_account_maker_id_closed_at_idx" ON "maker_account"("maker_id", "closed_at");
CREATE INDEX "maker_account_prepared_by_id_idx" ON "maker_account"("prepared_by_id");
CREATE INDEX "maker_account_closed_by_id_idx" ON "maker_account"("closed_by_id");
ALTER TABLE "maker_account" ADD CONSTRAINT "maker_account_maker_id_fkey"
  FOREIGN KEY ("maker_id") REFERENCES "maker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "maker_batch" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "until_on" DATE NOT NULL,
    "status" "batch_status" NOT NULL DEFAULT 'prepared',
    "transfer_count" INTEGER NOT NULL,
    "total_tiyin" BIGINT NOT NULL,
    "prepared_by_id" UUID NOT NULL,
    "prepared_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "maker_batch_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "maker_batch_some" CHECK (transfer_count > 0 and total_tiyin > 0),
    CONSTRAINT "maker_batch_closed" CHECK (
      (status = 'prepared') = (closed_by_id is null) and (closed_by_id is null) = (closed_at is null)),
    CONSTRAINT "maker_batch_reason" CHECK ((status = 'withdrawn') = (reason is not null)),
    CONSTRAINT "maker_batch_two_people" CHECK (status <> 'approved' or closed_by_id <> prepared_by_id)
);
-- One at a time: nothing is prepared twice.
create unique index maker_batch_one_prepared on maker_batch (status) where status = 'prepared';
CREATE UNIQUE INDEX "maker_batch_number_key" ON "maker_batch"("number");
CREATE INDEX "maker_batch_prepared_at_idx" ON "maker_batch"("prepared_at");
CREATE INDEX "maker_batch_prepared_by_id_idx" ON "maker_batch"("prepared_by_id");
CREATE INDEX "maker_batch_closed_by_id_idx" ON "maker_batch"("closed_by_id");

CREATE TABLE "maker_transfer" (
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "maker_id" UUID NOT NULL,
    "earned_tiyin" BIGINT NOT NULL,
    "clawed_tiyin" BIGINT NOT NULL,
    "carried_tiyin" BIGINT NOT NULL,
    "amount_tiyin" BIGINT NOT NULL,
    "account_id" UUID NOT NULL,
    "recipient_cipher" TEXT NOT NULL,
    "status" "transfer_status" NOT NULL DEFAULT 'prepared',
    "refusal_code" TEXT,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "maker_transfer_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "maker_transfer_amounts" CHECK (amount_tiyin > 0 and earned_tiyin >= 0 and clawed_tiyin >= 0
      and amount_tiyin = earned_tiyin - clawed_tiyin + carried_tiyin),
    CONSTRAINT "maker_transfer_answered" CHECK ((status::text in ('paid', 'refused', 'returned')) = (answered_at is not null)),
    CONSTRAINT "maker_transfer_refused" CHECK ((status::text in ('refused', 'returned')) = (refusal_code is not null))
);
CREATE UNIQUE INDEX "maker_transfer_batch_id_maker_id_key" ON "maker_transfer"("batch_id", "maker_id");
CREATE INDEX "maker_transfer_maker_id_status_idx" ON "maker_transfer"("maker_id", "status");
CREATE INDEX "maker_transfer_account_id_idx" ON "maker_transfer"("account_id");
ALTER TABLE "maker_transfer" ADD CONSTRAINT "maker_transfer_batch_id_fkey"
  FOREIGN KEY ("batch_id") REFERENCES "maker_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "maker_transfer" ADD CONSTRAINT "maker_transfer_maker_id_fkey"
  FOREIGN KEY ("maker_id") REFERENCES "maker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "maker_transfer" ADD CONSTRAINT "maker_transfer_account_id_fkey"
  FOREIGN KEY ("account_id") REFERENCES "maker_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Public money that a maker gives back for a device that was handed over, kept from what she is owed next.
CREATE TABLE "maker_clawback" (
    "id" UUID NOT NULL,
    "device_order_id" UUID NOT NULL,
    "maker_id" UUID NOT NULL,
    "amount_tiyin" BIGINT NOT NULL,
    "reason_code" TEXT NOT NULL,
    "status" "batch_status" NOT NULL DEFAULT 'prepared',
    "prepared_by_id" UUID NOT NULL,
    "prepared_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "maker_clawback_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "maker_clawback_positive" CHECK (amount_tiyin > 0),
    CONSTRAINT "maker_clawback_closed" CHECK (
      (status = 'prepared') = (closed_by_id is null) and (closed_by_id is null) = (closed_at is null)),
    CONSTRAINT "maker_clawback_two_people" CHECK (status <> 'approved' or closed_by_id <> prepared_by_id)
);
create unique index maker_clawback_once on maker_clawback (device_order_id) where status in ('prepared', 'approved');
CREATE INDEX "maker_clawback_maker_id_closed_at_idx" ON "maker_clawback"("maker_id", "closed_at");
CREATE INDEX "maker_clawback_device_order_id_idx" ON "maker_clawback"("device_order_id");
CREATE INDEX "maker_clawback_prepared_by_id_idx" ON "maker_clawback"("prepared_by_id");
CREATE INDEX "maker_clawback_closed_by_id_idx" ON "maker_clawback"("closed_by_id");
ALTER TABLE "maker_clawback" ADD CONSTRAINT "maker_clawback_maker_id_fkey"
  FOREIGN KEY ("maker_id") REFERENCES "maker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "maker_clawback" ADD CONSTRAINT "maker_clawback_device_order_id_fkey"
  FOREIGN KEY ("device_order_id") REFERENCES "device_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------- accounts

-- What a maker gives back may be more than she is owed.
alter table account drop constraint account_negative_kinds;
alter table account disable trigger account_guard;
update account set may_be_negative = true where kind = 'maker';
alter table account enable trigger account_guard;
alter table account add constraint account_negative_kinds check (
  not may_be_negative or kind in ('treasury', 'provider', 'seller', 'debt', 'bank', 'maker'));
create or replace function guard.open_account(p_code text) returns void
language sql volatile set search_path = pg_catalog, pg_temp as $$
  insert into public.account (id, code, kind, owner_id, may_be_negative)
    select gen_random_uuid(), p_code,
      (case part.kind when 'escrow' then 'buyer_escrow' else part.kind end)::public.account_kind,
      case when part.kind in ('treasury', 'provider', 'bank') then null else split_part(p_code, ':', 2)::uuid end,
      part.kind in ('treasury', 'provider', 'seller', 'debt', 'bank', 'maker')
    from (select split_part(p_code, ':', 1) as kind) part
    on conflict (code) do nothing
$$;

-- ---------------------------------------------------------------- what is due

-- A number of the law on a day, as guard.ceiling_on reads it.
create function guard.parameter_on(p_code text, p_day date, p_fallback bigint) returns bigint
language sql stable set search_path = pg_catalog, pg_temp as $$
  select coalesce((select p.value from public.parameter p
    where p.code = p_code and p.valid_from <= p_day and (p.valid_until is null or p_day <= p.valid_until)
      and p.withdrawn_at is null
    order by p.valid_from desc limit 1), p_fallback)
$$;

-- Tiyin that a maker can be paid for what was handed over up to a day: what stands on her account, less what came later.
create function guard.maker_due(p_maker uuid, p_until date) returns bigint
language sql stable set search_path = pg_catalog, pg_temp as $$
  select coalesce((select a.balance_tiyin - coalesce((select sum(p.amount_tiyin) from public.posting p
      where p.to_account_id = a.id and p.purpose = 'deviceOrder.captured' and guard.day_of(p.at) > p_until), 0)
    from public.account a where a.code = 'maker:' || p_maker), 0)::bigint
$$;

-- The account that a maker is paid to on a day; null for none.
create function guard.maker_account_on(p_maker uuid, p_day date) returns uuid
language sql stable set search_path = pg_catalog, pg_temp as $$
  select a.id from public.maker_account a
   where a.maker_id = p_maker and a.status = 'approved' and a.usable_on <= p_day order by a.closed_at desc limit 1
$$;

-- Whether the bank said of an account that nothing can be paid to it, and has paid nothing to it since.
create function guard.is_refused_account(p_account uuid) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from public.maker_transfer t
    where t.account_id = p_account and t.status::text in ('refused', 'returned')
      and t.refusal_code in ('accountClosed', 'accountUnknown', 'nameDiffers')
      and not exists (select 1 from public.maker_transfer later where later.account_id = p_account
        and later.status = 'paid' and later.answered_at > t.answered_at))
$$;

-- The same for the program, which asks what the guards ask.
create function app_maker_dues(p_until date) returns table (maker_id uuid, due_tiyin bigint, account_id uuid, refused boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.owner_id, guard.maker_due(a.owner_id, p_until), one.id, coalesce(guard.is_refused_account(one.id), false)
    from public.account a, lateral (select guard.maker_account_on(a.owner_id, guard.day_of(guard.act_at())) as id) one
   where a.kind = 'maker' and public.app_role() = 'system'
$$;

-- Everybody who works for a maker, and their families.
create function app_maker_family(p_maker uuid) returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select array(select distinct one from unnest(public.app_maker_side(p_maker)) staff,
    lateral unnest(public.app_citizen_side(staff, null)) one)
$$;

-- ---------------------------------------------------------------- guards of all batches

-- As in award_payments, for every table `<subject>_batch` with its `<subject>_transfer`.
create or replace function guard.check_batch() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_subject text := split_part(tg_table_name, '_', 1);
  v_batch uuid := case when tg_table_name like '%_batch' then to_jsonb(new) ->> 'id' else to_jsonb(new) ->> 'batch_id' end;
  v_wrong boolean;
begin
  execute format('select exists (select 1 from public.%I b,
      lateral (select count(*) as number, coalesce(sum(t.amount_tiyin), 0) as total
        from public.%I t where t.batch_id = b.id) of_all
      where b.id = $1 and (b.transfer_count <> of_all.number or b.total_tiyin <> of_all.total))',
    v_subject || '_batch', v_subject || '_transfer') into v_wrong using v_batch;
  if v_wrong then
    raise exception 'a batch is the sum of its transfers'
      using errcode = 'check_violation', table = v_subject || '_batch', constraint = v_subject || '_batch_sum';
  end if;
  execute format($check$select exists (select 1 from public.%I t join public.%I b on b.id = t.batch_id
      where b.id = $1 and case b.status when 'prepared' then t.status <> 'prepared'
        when 'withdrawn' then t.status <> 'withdrawn'
        else t.status::text not in ('sent', 'paid', 'refused', 'returned') end)$check$,
    v_subject || '_transfer', v_subject || '_batch') into v_wrong using v_batch;
  if v_wrong then
    raise exception 'a transfer goes with its batch'
      using errcode = 'check_violation', table = v_subject || '_transfer', constraint = v_subject || '_transfer_of_batch';
  end if;
  return null;
end $$;
create constraint trigger sums after insert or update on maker_batch
  deferrable initially deferred for each row execute function guard.check_batch();
create constraint trigger sums after insert or update on maker_transfer
  deferrable initially deferred for each row execute function guard.check_batch();

create or replace function guard.check_transfer_money() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.status::text in ('sent', 'paid', 'refused', 'returned') and not exists (select 1 from public.effect e
      where e.subject_id = new.id and e.kind = split_part(tg_table_name, '_', 1) || 'Transfer.' || new.status) then
    raise exception 'the money of a transfer stands where it does'
      using errcode = 'check_violation', table = tg_table_name, constraint = tg_table_name || '_money';
  end if;
  return null;
end $$;
create constraint trigger transfer_money after insert or update of status on maker_transfer
  deferrable initially deferred for each row execute function guard.check_transfer_money();

create or replace function guard.check_pay_sides() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_table_name like 'maker_%' then
    perform public.app_refuse_both_sides('payMaker', public.app_person(),
      public.app_maker_family((to_jsonb(new) ->> 'maker_id')::uuid));
  else
    perform public.app_refuse_both_sides('payAward', public.app_person(),
      public.app_award_side((to_jsonb(new) ->> 'award_id')::uuid));
  end if;
  return new;
end $$;
create trigger pay_sides before insert on maker_transfer for each row execute function guard.check_pay_sides();
create trigger pay_sides_later before update of status on maker_transfer for each row
  when (new.status::text in ('sent', 'paid', 'refused', 'returned') and new.status <> old.status)
  execute function guard.check_pay_sides();
create trigger pay_sides before insert on maker_clawback for each row execute function guard.check_pay_sides();
create trigger pay_sides_later before update of status on maker_clawback for each row
  when (new.status <> old.status) execute function guard.check_pay_sides();
-- The maker herself gives her account; whoever lets it count is none of hers.
create trigger pay_sides_later before update of status on maker_account for each row
  when (new.status = 'approved' and new.status <> old.status) execute function guard.check_pay_sides();

-- ---------------------------------------------------------------- guards of makers' money

create function guard.check_maker_batch() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_today date := guard.day_of(guard.act_at());
begin
  if new.until_on > v_today - guard.parameter_on('maker-payout-holding', v_today, 7)::int then
    raise exception 'what was handed over lately waits'
      using errcode = 'check_violation', table = 'maker_batch', constraint = 'maker_batch_holding';
  end if;
  return new;
end $$;
create trigger holding before insert on maker_batch for each row execute function guard.check_maker_batch();

create function guard.check_maker_transfer() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_today date := guard.day_of(guard.act_at());
  v_until date := (select b.until_on from public.maker_batch b where b.id = new.batch_id);
begin
  if tg_op = 'INSERT' and (new.amount_tiyin <> guard.maker_due(new.maker_id, v_until)
      or new.amount_tiyin < guard.parameter_on('maker-payout-minimum', v_today, 10000000)) then
    raise exception 'a transfer is what the maker is owed'
      using errcode = 'check_violation', table = 'maker_transfer', constraint = 'maker_transfer_sum';
  end if;
  if new.account_id is distinct from guard.maker_account_on(new.maker_id, v_today)
     or guard.is_refused_account(new.account_id) then
    raise exception 'a transfer goes to the account that counts'
      using errcode = 'check_violation', table = 'maker_transfer', constraint = 'maker_transfer_account';
  end if;
  return new;
end $$;
create trigger due before insert on maker_transfer for each row execute function guard.check_maker_transfer();
create trigger due_later before update of status on maker_transfer for each row
  when (new.status = 'sent' and new.status <> old.status) execute function guard.check_maker_transfer();

create function guard.check_maker_account() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_waiting int := 0;
  v_today date := guard.day_of(guard.act_at());
begin
  if tg_op = 'INSERT' then
    if public.app_context('actorRole') is distinct from 'system' and (public.app_context('actorRole') <> 'maker_staff'
        or public.app_organisation() <> new.maker_id::text) then
      raise exception 'a maker gives her account herself: it is not theirs to give'
        using errcode = 'insufficient_privilege', table = 'maker_account', constraint = 'maker_account_own';
    end if;
  elsif new.status = 'approved' then
    if public.app_context('actorRole') <> 'finance_officer' or new.closed_by_id is distinct from public.app_person() then
      raise exception 'finance lets an account count: it is not theirs'
        using errcode = 'insufficient_privilege', table = 'maker_account', constraint = 'maker_account_finance';
    end if;
    -- The first one counts at once; another one when the maker has had time to say that it is not hers.
    if exists (select 1 from public.maker_account a
        where a.maker_id = new.maker_id and a.status = 'approved' and a.id <> new.id) then
      v_waiting := guard.parameter_on('maker-account-waiting', v_today, 3)::int;
    end if;
    if new.usable_on < v_today + v_waiting then
      raise exception 'a changed account waits'
        using errcode = 'check_violation', table = 'maker_account', constraint = 'maker_account_waiting';
    end if;
  end if;
  return new;
end $$;
create trigger own before insert or update of status on maker_account
  for each row execute function guard.check_maker_account();

create function guard.check_clawback() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select 1 from public.device_order o where o.id = new.device_order_id and o.maker_id = new.maker_id
      and o.status = 'handed_over' and new.amount_tiyin <= o.voucher_part_tiyin) then
    raise exception 'no more is taken back than the State paid for a device'
      using errcode = 'check_violation', table = 'maker_clawback', constraint = 'maker_clawback_of_order';
  end if;
  return new;
end $$;
create trigger of_order before insert on maker_clawback for each row execute function guard.check_clawback();

create function guard.check_clawback_money() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.status = 'approved' and not exists (select 1 from public.effect e
      where e.subject_id = new.id and e.kind = 'makerClawback.approved') then
    raise exception 'what is taken back moves money'
      using errcode = 'check_violation', table = 'maker_clawback', constraint = 'maker_clawback_money';
  end if;
  return null;
end $$;
create constraint trigger money after insert or update of status on maker_clawback
  deferrable initially deferred for each row execute function guard.check_clawback_money();

-- ---------------------------------------------------------------- acts

-- A second finance officer approves: what the maker is owed is set aside for the bank.
create function act."makerTransfer.sent"(p_transfer uuid) returns act.move[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  t public.maker_transfer;
  b public.maker_batch;
begin
  select * into t from public.maker_transfer where id = p_transfer for update;
  select * into b from public.maker_batch where id = t.batch_id;
  perform guard.demand(t.status = 'sent' and b.status = 'approved', 'state');
  perform guard.demand(public.app_context('actorRole') = 'finance_officer'
    and b.closed_by_id = public.app_person() and b.prepared_by_id <> public.app_person(), 'actor');
  perform guard.demand(t.amount_tiyin <= guard.maker_due(t.maker_id, b.until_on), 'amount');
  return array[row('maker:' || t.maker_id, 'payout:' || t.maker_id, t.amount_tiyin, 'makerTransfer.sent')::act.move];
end $$;

create function act."makerTransfer.paid"(p_transfer uuid) returns act.move[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  t public.maker_transfer;
begin
  select * into t from public.maker_transfer where id = p_transfer for update;
  perform guard.demand(t.status = 'paid', 'state');
  perform guard.demand(public.app_context('actorRole') in ('finance_officer', 'system'), 'actor');
  return array[row('payout:' || t.maker_id, 'bank', t.amount_tiyin, 'makerTransfer.paid')::act.move];
end $$;

create function act."makerTransfer.refused"(p_transfer uuid) returns act.move[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  t public.maker_transfer;
begin
  select * into t from public.maker_transfer where id = p_transfer for update;
  perform guard.demand(t.status = 'refused', 'state');
  perform guard.demand(public.app_context('actorRole') in ('finance_officer', 'system'), 'actor');
  return array[row('payout:' || t.maker_id, 'maker:' || t.maker_id, t.amount_tiyin, 'makerTransfer.refused')::act.move];
end $$;

-- What was paid came back.
create function act."makerTransfer.returned"(p_transfer uuid) returns act.move[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  t public.maker_transfer;
begin
  select * into t from public.maker_transfer where id = p_transfer for update;
  perform guard.demand(t.status::text = 'returned', 'state');
  perform guard.demand(public.app_context('actorRole') in ('finance_officer', 'system'), 'actor');
  return array[row('bank', 'maker:' || t.maker_id, t.amount_tiyin, 'makerTransfer.returned')::act.move];
end $$;

create function act."makerClawback.approved"(p_clawback uuid) returns act.move[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  c public.maker_clawback;
begin
  select * into c from public.maker_clawback where id = p_clawback for update;
  perform guard.demand(c.status = 'approved', 'state');
  perform guard.demand(public.app_context('actorRole') = 'finance_officer'
    and c.closed_by_id = public.app_person() and c.prepared_by_id <> public.app_person(), 'actor');
  return array[row('maker:' || c.maker_id, 'treasury', c.amount_tiyin, 'makerClawback.approved')::act.move];
end $$;

-- ---------------------------------------------------------------- states, history, who sees it

insert into guard.transition
  select subject, from_state, to_state from (values ('maker_batch'), ('maker_account'), ('maker_clawback')) one (subject),
    (values ('', 'prepared'), ('prepared', 'approved'), ('prepared', 'withdrawn')) move (from_state, to_state);
insert into guard.transition values
  ('maker_transfer', '', 'prepared'),
  ('maker_transfer', 'prepared', 'sent'),
  ('maker_transfer', 'prepared', 'withdrawn'),
  ('maker_transfer', 'sent', 'paid'),
  ('maker_transfer', 'sent', 'refused'),
  ('maker_transfer', 'paid', 'returned');
create trigger fixed before update on maker_batch for each row execute function guard.keep_fixed(
  'id', 'number', 'until_on', 'transfer_count', 'total_tiyin', 'prepared_by_id', 'prepared_at', '?closed_by_id',
  '?closed_at', '?reason');
create trigger fixed before update on maker_transfer for each row execute function guard.keep_fixed(
  'id', 'batch_id', 'maker_id', 'earned_tiyin', 'clawed_tiyin', 'carried_tiyin', 'amount_tiyin', 'account_id',
  'recipient_cipher', '?refusal_code');
create trigger facts before update on maker_transfer for each row execute function guard.keep_with_state(
  'status', 'refusal_code', 'answered_at');
create trigger fixed before update on maker_account for each row execute function guard.keep_fixed(
  'id', 'maker_id', 'account_cipher', 'prepared_by_id', 'prepared_at', '?closed_by_id', '?closed_at', '?usable_on');
create trigger fixed before update on maker_clawback for each row execute function guard.keep_fixed(
  'id', 'device_order_id', 'maker_id', 'amount_tiyin', 'reason_code', 'prepared_by_id', 'prepared_at', '?closed_by_id',
  '?closed_at');

do $$
declare
  one text;
begin
  foreach one in array array['maker_batch', 'maker_transfer', 'maker_account', 'maker_clawback'] loop
    execute format('create trigger lifecycle before insert or update of status on %I
      for each row execute function guard.keep_lifecycle(%L)', one, 'status');
    if one <> 'maker_transfer' then
      execute format('create trigger by_actor before insert on %I for each row execute function guard.by_actor(%L)',
        one, 'prepared_by_id');
    end if;
    execute format('create trigger kept before delete or truncate on %I for each statement
      execute function app_refuse_change()', one);
    execute format('alter table %I enable always trigger kept', one);
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy owner_all on %I to current_user using (true) with check (true)', one);
    execute format('create policy app_insert on %I for insert to hamroh_app with check ((select app_is_system()))', one);
    execute format('create policy app_update on %I for update to hamroh_app using ((select app_is_system()))
      with check ((select app_is_system()))', one);
    execute format('revoke all on %I from hamroh_app', one);
    execute format('grant select, insert on %I to hamroh_app', one);
  end loop;
  foreach one in array array['maker_transfer', 'maker_account', 'maker_clawback'] loop
    execute format('create policy app_select on %I for select to hamroh_app using (
      (select app_is_system()) or (select app_is_money_staff())
      or (select app_role()) = ''maker_staff'' and maker_id::text = (select app_organisation()))', one);
  end loop;
end
$$;
create policy app_select on maker_batch for select to hamroh_app using (
  (select app_is_system()) or (select app_is_money_staff())
  or (select app_role()) = 'maker_staff' and exists (select 1 from maker_transfer t where t.batch_id = maker_batch.id));
grant update (status, closed_by_id, closed_at, reason) on maker_batch to hamroh_app;
grant update (status, refusal_code, answered_at) on maker_transfer to hamroh_app;
grant update (status, closed_by_id, closed_at, usable_on) on maker_account to hamroh_app;
grant update (status, closed_by_id, closed_at) on maker_clawback to hamroh_app;

revoke all on all functions in schema act, guard from public;
revoke all on function app_maker_dues(date), app_maker_family(uuid) from public;
grant execute on function app_maker_dues(date), app_maker_family(uuid) to hamroh_app;
