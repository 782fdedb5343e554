-- What looks unusual, by rules that are rows, is shown to somebody of finance. It decides nothing: nobody is refused by it.
-- A signal is opened and made to grow by the portal alone; a person who is on no side of it looks at it and says what came
-- of it; where it grows past what was looked at, it opens again.

CREATE TYPE "signal_status" AS ENUM ('open', 'reviewed');
CREATE TYPE "signal_outcome" AS ENUM ('explained', 'watched', 'referred');

CREATE TABLE "fraud_rule" (
    "code" TEXT NOT NULL,
    "least" INTEGER NOT NULL,
    "days" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "fraud_rule_pkey" PRIMARY KEY ("code"),
    CONSTRAINT "fraud_rule_some" CHECK (least > 0 and days > 0)
);
-- Example values.
insert into fraud_rule (code, least, days, position) values
  ('samePhone', 4, 365, 1),
  ('helperOfMany', 4, 365, 2),
  ('farFromHome', 3, 180, 3),
  ('manyOfKind', 3, 90, 4),
  ('priceOutlier', 25, 365, 5),
  ('ownPeople', 1, 365, 6),
  ('accountBeforeBatch', 1, 45, 7);

CREATE TABLE "fraud_signal" (
    "id" UUID NOT NULL,
    "rule_code" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "weight" INTEGER NOT NULL,
    "maker_id" UUID,
    "people" UUID[] NOT NULL,
    "numbers" TEXT[] NOT NULL,
    "status" "signal_status" NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "reviewed_weight" INTEGER,

    CONSTRAINT "fraud_signal_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "fraud_signal_weight" CHECK (weight > 0),
    CONSTRAINT "fraud_signal_reviewed" CHECK (status = 'open' or reviewed_weight >= weight)
);
CREATE UNIQUE INDEX "fraud_signal_rule_code_subject_key" ON "fraud_signal"("rule_code", "subject");
CREATE INDEX "fraud_signal_status_found_at_idx" ON "fraud_signal"("status", "found_at");
CREATE INDEX "fraud_signal_maker_id_idx" ON "fraud_signal"("maker_id");
ALTER TABLE "fraud_signal" ADD CONSTRAINT "fraud_signal_rule_code_fkey"
  FOREIGN KEY ("rule_code") REFERENCES "fraud_rule"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "fraud_signal" ADD CONSTRAINT "fraud_signal_maker_id_fkey"
  FOREIGN KEY ("maker_id") REFERENCES "maker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "fraud_review" (
    "id" UUID NOT NULL,
    "signal_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "weight" INTEGER NOT NULL,
    "outcome" "signal_outcome" NOT NULL,
    "reason" TEXT NOT NULL,
    "reviewed_by_id" UUID NOT NULL,
    "reviewed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "fraud_review_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "fraud_review_reason" CHECK (length(btrim(reason)) >= 10)
);
CREATE UNIQUE INDEX "fraud_review_signal_id_ordinal_key" ON "fraud_review"("signal_id", "ordinal");
CREATE INDEX "fraud_review_reviewed_by_id_idx" ON "fraud_review"("reviewed_by_id");
ALTER TABLE "fraud_review" ADD CONSTRAINT "fraud_review_signal_id_fkey"
  FOREIGN KEY ("signal_id") REFERENCES "fraud_signal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------- guards

insert into guard.transition values
  ('fraud_signal', '', 'open'),
  ('fraud_signal', 'open', 'reviewed'),
  ('fraud_signal', 'reviewed', 'open');
create trigger lifecycle before insert or update of status on fraud_signal
  for each row execute function guard.keep_lifecycle('status');
create trigger fixed before update on fraud_signal
  for each row execute function guard.keep_fixed('id', 'rule_code', 'subject', 'maker_id', 'found_at');
create trigger kept before delete or truncate on fraud_signal for each statement execute function app_refuse_change();
alter table fraud_signal enable always trigger kept;
create trigger append_only before update or delete or truncate on fraud_review
  for each statement execute function app_refuse_change();
alter table fraud_review enable always trigger append_only;
create trigger append_only before update or delete or truncate on fraud_rule
  for each statement execute function app_refuse_change();
alter table fraud_rule enable always trigger append_only;
create trigger by_actor before insert on fraud_review for each row execute function guard.by_actor('reviewed_by_id');

-- Who has to do with it: its people with their families, and the maker's staff with theirs.
create function app_signal_side(p_signal uuid) returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select array(select distinct one from public.fraud_signal s, lateral (
      select unnest(public.app_citizen_side(person, null)) as one from unnest(s.people) person
      union select unnest(public.app_maker_family(s.maker_id)) where s.maker_id is not null) side
    where s.id = p_signal)
$$;

create function guard.check_fraud_signal() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'UPDATE' and new.status = 'reviewed' and old.status = 'open' then
    if public.app_context('actorRole') is distinct from 'finance_officer'
       or not exists (select from public.fraud_review r where r.signal_id = new.id and r.weight = new.reviewed_weight
         and r.reviewed_by_id = public.app_person()
         and r.ordinal = (select max(l.ordinal) from public.fraud_review l where l.signal_id = new.id)) then
      raise exception 'a signal is closed by the review of somebody of finance'
        using errcode = 'insufficient_privilege', table = 'fraud_signal', constraint = 'fraud_signal_by_review';
    end if;
  elsif coalesce(public.app_context('actorRole'), 'system') <> 'system' then
    raise exception 'signals are found by the portal'
      using errcode = 'insufficient_privilege', table = 'fraud_signal', constraint = 'fraud_signal_portal';
  elsif tg_op = 'UPDATE' and new.reviewed_weight is distinct from old.reviewed_weight then
    raise exception 'what was looked at stands'
      using errcode = 'insufficient_privilege', table = 'fraud_signal', constraint = 'fraud_signal_looked_at';
  end if;
  return new;
end $$;
create trigger by_review before insert or update on fraud_signal
  for each row execute function guard.check_fraud_signal();

create function guard.check_fraud_review() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if public.app_context('actorRole') is distinct from 'finance_officer' then
    raise exception 'a signal is not theirs to look at'
      using errcode = 'insufficient_privilege', table = 'fraud_review', constraint = 'fraud_review_finance';
  end if;
  if not exists (select from public.fraud_signal s
      where s.id = new.signal_id and s.status = 'open' and s.weight = new.weight) then
    raise exception 'a review is of what the signal is now'
      using errcode = 'restrict_violation', table = 'fraud_review', constraint = 'fraud_review_of_open';
  end if;
  perform public.app_refuse_both_sides('reviewSignal', public.app_person(), public.app_signal_side(new.signal_id));
  return new;
end $$;
create trigger sides before insert on fraud_review for each row execute function guard.check_fraud_review();

do $$
declare
  one text;
begin
  foreach one in array array['fraud_signal', 'fraud_review'] loop
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
create policy app_update on fraud_signal for update to hamroh_app using ((select app_is_system()))
  with check ((select app_is_system()));
grant update (status, weight, people, numbers, seen_at, reviewed_weight) on fraud_signal to hamroh_app;
alter table fraud_rule enable row level security;
alter table fraud_rule force row level security;
create policy owner_all on fraud_rule to current_user using (true) with check (true);
create policy app_select on fraud_rule for select to hamroh_app using (
  (select app_is_system()) or (select app_is_money_staff()));
revoke all on fraud_rule from hamroh_app;
grant select on fraud_rule to hamroh_app;

revoke all on all functions in schema guard from public;
revoke all on function app_signal_side(uuid) from public;
grant execute on function app_signal_side(uuid) to hamroh_app;
