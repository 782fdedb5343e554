-- Each night the ledger is laid beside vouchers, orders, payments and batches. What differs is a row until it is gone, or
-- until somebody of finance says why it is left; the same difference is one row, however often it is seen.

CREATE TYPE "difference_status" AS ENUM ('open', 'closed', 'gone');

CREATE TABLE "reconciliation" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "found" INTEGER NOT NULL,

    CONSTRAINT "reconciliation_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "reconciliation_at_idx" ON "reconciliation"("at");

CREATE TABLE "ledger_difference" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "expected_tiyin" BIGINT NOT NULL,
    "found_tiyin" BIGINT NOT NULL,
    "status" "difference_status" NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "reason_code" TEXT,
    "text" TEXT,

    CONSTRAINT "ledger_difference_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ledger_difference_differs" CHECK (expected_tiyin <> found_tiyin),
    CONSTRAINT "ledger_difference_closed" CHECK ((status = 'open') = (closed_at is null)
      and (status = 'closed') = (closed_by_id is not null) and (closed_by_id is null) = (reason_code is null))
);
create unique index ledger_difference_once on ledger_difference (kind, subject, expected_tiyin, found_tiyin)
  where status in ('open', 'closed');
CREATE INDEX "ledger_difference_status_found_at_idx" ON "ledger_difference"("status", "found_at");
CREATE INDEX "ledger_difference_closed_by_id_idx" ON "ledger_difference"("closed_by_id");

insert into guard.transition values
  ('ledger_difference', '', 'open'),
  ('ledger_difference', 'open', 'closed'),
  ('ledger_difference', 'open', 'gone');
create trigger lifecycle before insert or update of status on ledger_difference
  for each row execute function guard.keep_lifecycle('status');
create trigger fixed before update on ledger_difference for each row execute function guard.keep_fixed(
  'id', 'kind', 'subject', 'expected_tiyin', 'found_tiyin', 'found_at', '?closed_by_id', '?closed_at', '?reason_code',
  '?text');
create trigger kept before delete or truncate on ledger_difference for each statement execute function app_refuse_change();
alter table ledger_difference enable always trigger kept;
create trigger append_only before update or delete or truncate on reconciliation
  for each statement execute function app_refuse_change();
alter table reconciliation enable always trigger append_only;

-- The portal finds differences and sees them go; somebody of finance, by name, closes one.
create function guard.check_difference() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if to_jsonb(new) ->> 'status' is distinct from 'closed' then
    if public.app_context('actorRole') is not null and public.app_context('actorRole') <> 'system' then
      raise exception 'the portal compares: this is not theirs'
        using errcode = 'insufficient_privilege', table = tg_table_name, constraint = tg_table_name || '_portal';
    end if;
  elsif public.app_context('actorRole') is distinct from 'finance_officer'
     or to_jsonb(new) ->> 'closed_by_id' is distinct from public.app_person()::text then
    raise exception 'a difference is not theirs to close'
      using errcode = 'insufficient_privilege', table = tg_table_name, constraint = tg_table_name || '_finance';
  end if;
  return new;
end $$;
create trigger by_portal before insert on reconciliation for each row execute function guard.check_difference();
create trigger closing before insert or update of status on ledger_difference
  for each row execute function guard.check_difference();

do $$
declare
  one text;
begin
  foreach one in array array['reconciliation', 'ledger_difference'] loop
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
create policy app_update on ledger_difference for update to hamroh_app using ((select app_is_system()))
  with check ((select app_is_system()));
grant update (status, closed_by_id, closed_at, reason_code, text) on ledger_difference to hamroh_app;

revoke all on all functions in schema guard from public;
