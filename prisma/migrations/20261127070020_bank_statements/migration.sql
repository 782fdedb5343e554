-- What the bank did: its statement, line by line. A line that says what became of a transfer moves its money; any other
-- stays open until somebody of finance says why it is left. The same file twice, and the same line in two files, count
-- once.

CREATE TYPE "bank_line_status" AS ENUM ('matched', 'repeated', 'open', 'closed');
CREATE TYPE "bank_direction" AS ENUM ('out', 'in');

CREATE TABLE "bank_statement" (
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "line_count" INTEGER NOT NULL,
    "imported_by_id" UUID NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bank_statement_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "bank_statement_some" CHECK (line_count > 0)
);
CREATE UNIQUE INDEX "bank_statement_sha256_key" ON "bank_statement"("sha256");
CREATE INDEX "bank_statement_imported_at_idx" ON "bank_statement"("imported_at");
CREATE INDEX "bank_statement_imported_by_id_idx" ON "bank_statement"("imported_by_id");

CREATE TABLE "bank_line" (
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "booked_on" DATE NOT NULL,
    "direction" "bank_direction" NOT NULL,
    "amount_tiyin" BIGINT NOT NULL,
    "reference" TEXT NOT NULL,
    "bank_reference" TEXT NOT NULL,
    "refusal_code" TEXT,
    "status" "bank_line_status" NOT NULL,
    "problem" TEXT,
    "transfer_id" UUID,
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "reason_code" TEXT,
    "text" TEXT,

    CONSTRAINT "bank_line_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "bank_line_positive" CHECK (amount_tiyin > 0),
    CONSTRAINT "bank_line_problem" CHECK ((status in ('open', 'closed')) = (problem is not null)),
    CONSTRAINT "bank_line_matched" CHECK (status <> 'matched' or transfer_id is not null),
    CONSTRAINT "bank_line_closed" CHECK ((status = 'closed') = (closed_by_id is not null)
      and (closed_by_id is null) = (closed_at is null) and (closed_by_id is null) = (reason_code is null))
);
CREATE UNIQUE INDEX "bank_line_statement_id_ordinal_key" ON "bank_line"("statement_id", "ordinal");
-- A transfer is paid by one line, and comes back by one.
create unique index bank_line_one_answer on bank_line (transfer_id, direction) where status = 'matched';
CREATE INDEX "bank_line_bank_reference_idx" ON "bank_line"("bank_reference");
CREATE INDEX "bank_line_status_booked_on_idx" ON "bank_line"("status", "booked_on");
CREATE INDEX "bank_line_transfer_id_idx" ON "bank_line"("transfer_id");
CREATE INDEX "bank_line_closed_by_id_idx" ON "bank_line"("closed_by_id");
ALTER TABLE "bank_line" ADD CONSTRAINT "bank_line_statement_id_fkey"
  FOREIGN KEY ("statement_id") REFERENCES "bank_statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

insert into guard.transition values
  ('bank_line', '', 'matched'),
  ('bank_line', '', 'repeated'),
  ('bank_line', '', 'open'),
  ('bank_line', 'open', 'closed');
create trigger lifecycle before insert or update of status on bank_line
  for each row execute function guard.keep_lifecycle('status');
create trigger by_actor before insert on bank_statement for each row execute function guard.by_actor('imported_by_id');
create trigger append_only before update or delete or truncate on bank_statement
  for each statement execute function app_refuse_change();
alter table bank_statement enable always trigger append_only;
create trigger kept before delete or truncate on bank_line for each statement execute function app_refuse_change();
alter table bank_line enable always trigger kept;
create trigger fixed before update on bank_line for each row execute function guard.keep_fixed(
  'id', 'statement_id', 'ordinal', 'booked_on', 'direction', 'amount_tiyin', 'reference', 'bank_reference',
  'refusal_code', 'problem', 'transfer_id', '?closed_by_id', '?closed_at', '?reason_code', '?text');

-- Whoever closes a line is named, and of finance.
create function guard.check_bank_line() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if public.app_context('actorRole') is distinct from 'finance_officer'
     or new.closed_by_id is distinct from public.app_person() then
    raise exception 'a line of the bank is not theirs to close'
      using errcode = 'insufficient_privilege', table = 'bank_line', constraint = 'bank_line_finance';
  end if;
  return new;
end $$;
create trigger closing before update of status on bank_line for each row
  when (new.status = 'closed') execute function guard.check_bank_line();

do $$
declare
  one text;
begin
  foreach one in array array['bank_statement', 'bank_line'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy owner_all on %I to current_user using (true) with check (true)', one);
    execute format('create policy app_insert on %I for insert to hamroh_app with check ((select app_is_system()))', one);
    execute format('create policy app_select on %I for select to hamroh_app using (
      (select app_is_system()) or (select app_is_money_staff()))', one);
    execute format('revoke all on %I from hamroh_app', one);
    execute format('grant select, insert on %I to hamroh_app', one);
  end loop;
end
$$;
create policy app_update on bank_line for update to hamroh_app using ((select app_is_system()))
  with check ((select app_is_system()));
grant update (status, closed_by_id, closed_at, reason_code, text) on bank_line to hamroh_app;

-- ---------------------------------------------------------------- a transfer is answered by a line

create function guard.is_answered(p_transfer uuid, p_direction text) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from public.maker_transfer t join public.bank_line l on l.transfer_id = t.id
    where t.id = p_transfer and l.status = 'matched' and l.direction::text = p_direction
      and l.amount_tiyin = t.amount_tiyin)
$$;

create or replace function act."makerTransfer.paid"(p_transfer uuid) returns act.move[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  t public.maker_transfer;
begin
  select * into t from public.maker_transfer where id = p_transfer for update;
  perform guard.demand(t.status = 'paid' and guard.is_answered(t.id, 'out'), 'state');
  perform guard.demand(public.app_context('actorRole') in ('finance_officer', 'system'), 'actor');
  return array[row('payout:' || t.maker_id, 'bank', t.amount_tiyin, 'makerTransfer.paid')::act.move];
end $$;

create or replace function act."makerTransfer.refused"(p_transfer uuid) returns act.move[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  t public.maker_transfer;
begin
  select * into t from public.maker_transfer where id = p_transfer for update;
  perform guard.demand(t.status = 'refused' and guard.is_answered(t.id, 'in'), 'state');
  perform guard.demand(public.app_context('actorRole') in ('finance_officer', 'system'), 'actor');
  return array[row('payout:' || t.maker_id, 'maker:' || t.maker_id, t.amount_tiyin, 'makerTransfer.refused')::act.move];
end $$;

create or replace function act."makerTransfer.returned"(p_transfer uuid) returns act.move[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  t public.maker_transfer;
begin
  select * into t from public.maker_transfer where id = p_transfer for update;
  perform guard.demand(t.status::text = 'returned' and guard.is_answered(t.id, 'in'), 'state');
  perform guard.demand(public.app_context('actorRole') in ('finance_officer', 'system'), 'actor');
  return array[row('bank', 'maker:' || t.maker_id, t.amount_tiyin, 'makerTransfer.returned')::act.move];
end $$;

revoke all on all functions in schema act, guard from public;
