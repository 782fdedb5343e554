-- A centre has a name and an address of its own, serves the districts that are given to it, and closes. Until now it was
-- the one of its district and was called by it.
ALTER TABLE "centre" DROP CONSTRAINT "centre_code_fkey";
ALTER TABLE "centre" ADD COLUMN "territory_soato" TEXT, ADD COLUMN "name_uz_latn" TEXT, ADD COLUMN "name_uz_cyrl" TEXT,
  ADD COLUMN "name_ru" TEXT, ADD COLUMN "name_en" TEXT, ADD COLUMN "closed_on" DATE, ADD COLUMN "successor_code" TEXT;
update centre c set territory_soato = t.soato, name_uz_latn = t.name_uz_latn, name_uz_cyrl = t.name_uz_cyrl,
  name_ru = t.name_ru, name_en = t.name_en from territory t where t.soato = c.code;
ALTER TABLE "centre" ALTER COLUMN "territory_soato" SET NOT NULL, ALTER COLUMN "name_uz_latn" SET NOT NULL,
  ALTER COLUMN "name_uz_cyrl" SET NOT NULL, ALTER COLUMN "name_ru" SET NOT NULL, ALTER COLUMN "name_en" SET NOT NULL,
  ADD CONSTRAINT "centre_closed" CHECK ((closed_on IS NULL) = (successor_code IS NULL)),
  ADD CONSTRAINT "centre_successor" CHECK (successor_code <> code AND left(successor_code, 4) = left(code, 4)),
  ADD CONSTRAINT "centre_region" CHECK (left(code, 4) = left(territory_soato, 4));
ALTER TABLE "centre" ADD CONSTRAINT "centre_territory_soato_fkey"
  FOREIGN KEY ("territory_soato") REFERENCES "territory"("soato") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "centre" ADD CONSTRAINT "centre_successor_code_fkey"
  FOREIGN KEY ("successor_code") REFERENCES "centre"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "centre_territory_soato_idx" ON "centre"("territory_soato");
CREATE INDEX "centre_successor_code_idx" ON "centre"("successor_code");

-- Which centre serves a district or city; null for a region.
ALTER TABLE "territory" ADD COLUMN "centre_code" TEXT;
update territory t set centre_code = c.code from centre c where c.code = t.soato;
ALTER TABLE "territory" ADD CONSTRAINT "territory_centre_code_fkey"
  FOREIGN KEY ("centre_code") REFERENCES "centre"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "territory_centre_code_idx" ON "territory"("centre_code");
alter table territory add constraint territory_centre_region check (left(centre_code, 4) = left(soato, 4));

-- The first centre of a district serves it.
create function guard.serve_district() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.territory t set centre_code = new.code where t.soato = new.territory_soato and t.centre_code is null;
  return null;
end $$;
create trigger serves after insert on centre for each row execute function guard.serve_district();

-- What a centre was called before, and until when: a document of a day names it as it was then.
CREATE TABLE "centre_former_name" (
  "centre_code" TEXT NOT NULL,
  "until_at" TIMESTAMPTZ(3) NOT NULL,
  "name_uz_latn" TEXT NOT NULL,
  "name_uz_cyrl" TEXT NOT NULL,
  "name_ru" TEXT NOT NULL,
  "name_en" TEXT NOT NULL,
  CONSTRAINT "centre_former_name_pkey" PRIMARY KEY ("centre_code", "until_at"),
  CONSTRAINT "centre_former_name_centre_code_fkey" FOREIGN KEY ("centre_code") REFERENCES "centre"("code")
    ON DELETE RESTRICT ON UPDATE CASCADE
);
create trigger append_only before update or delete or truncate on centre_former_name
  for each statement execute function app_refuse_change();
alter table centre_former_name enable always trigger append_only;
alter table centre_former_name enable row level security;
alter table centre_former_name force row level security;
create policy owner_all on centre_former_name to current_user using (true) with check (true);
create policy app_select on centre_former_name for select to hamroh_app using (true);
revoke all on centre_former_name from hamroh_app;
grant select on centre_former_name to hamroh_app;
create trigger page_change after insert or delete or update or truncate on centre_former_name
  for each statement execute function guard.note_page_change('portal');

create function guard.keep_former_name() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- What a new version of the program spells otherwise is no new name.
  if coalesce(public.app_context('actorRole'), 'system') = 'system' then return null; end if;
  insert into public.centre_former_name values (old.code,
    coalesce(public.app_context('at')::timestamptz, clock_timestamp()),
    old.name_uz_latn, old.name_uz_cyrl, old.name_ru, old.name_en);
  return null;
end $$;
create trigger former_name after update on centre for each row
  when ((old.name_uz_latn, old.name_uz_cyrl, old.name_ru, old.name_en)
    is distinct from (new.name_uz_latn, new.name_uz_cyrl, new.name_ru, new.name_en))
  execute function guard.keep_former_name();

-- ---------------------------------------------------------------- by two

-- A centre is opened, given districts and closed by one administrator and counts once another has confirmed it.
CREATE TYPE "centre_act" AS ENUM ('open', 'serve', 'close');
CREATE TABLE "centre_change" (
  "id" UUID NOT NULL,
  "act" "centre_act" NOT NULL,
  "centre_code" TEXT NOT NULL,
  "territories" TEXT[] NOT NULL DEFAULT '{}',
  "successor_code" TEXT,
  "facts" JSONB,
  "grounds" TEXT NOT NULL,
  "status" "proposal_status" NOT NULL,
  "prepared_by_id" UUID NOT NULL,
  "prepared_at" TIMESTAMPTZ(3) NOT NULL,
  "confirmed_by_id" UUID,
  "confirmed_at" TIMESTAMPTZ(3),
  "withdrawn_by_id" UUID,
  "withdrawn_at" TIMESTAMPTZ(3),
  CONSTRAINT "centre_change_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "centre_change_open" CHECK ((act = 'open') = (facts IS NOT NULL)),
  CONSTRAINT "centre_change_close" CHECK ((act = 'close') = (successor_code IS NOT NULL)),
  CONSTRAINT "centre_change_territories" CHECK ((act = 'close') = (territories = '{}')),
  CONSTRAINT "centre_change_grounds" CHECK (length(grounds) BETWEEN 3 AND 300),
  CONSTRAINT "centre_change_two_people" CHECK (confirmed_by_id <> prepared_by_id),
  CONSTRAINT "centre_change_decided" CHECK (
    (status = 'confirmed') = (confirmed_by_id IS NOT NULL) AND (confirmed_by_id IS NULL) = (confirmed_at IS NULL)
    AND (status = 'withdrawn') = (withdrawn_by_id IS NOT NULL) AND (withdrawn_by_id IS NULL) = (withdrawn_at IS NULL))
);
CREATE UNIQUE INDEX centre_change_one_waiting ON centre_change (centre_code) WHERE status = 'prepared';

create function guard.check_centre_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.status = 'confirmed' then
    perform public.app_refuse_both_sides('confirmParameter', public.app_person(), array[new.prepared_by_id]);
  end if;
  if (case new.status when 'prepared' then new.prepared_by_id when 'confirmed' then new.confirmed_by_id
      else new.withdrawn_by_id end) is distinct from public.app_person() then
    raise exception 'a change of a centre names somebody else than who acts'
      using errcode = 'insufficient_privilege', constraint = 'centre_change_by_actor';
  end if;
  return new;
end $$;
create trigger people before insert or update on centre_change for each row execute function guard.check_centre_change();

-- What was confirmed is done by the database itself, whole, and by nobody else.
create function guard.apply_centre_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select 1 from unnest(new.territories) one left join public.territory t on t.soato = one
      where t.soato is null or t.level = 'region' or left(one, 4) <> left(new.centre_code, 4)) then
    raise exception 'a centre serves districts of its region'
      using errcode = 'check_violation', table = 'centre_change', constraint = 'centre_change_region';
  end if;
  if new.act = 'open' then
    insert into public.centre (code, territory_soato, name_uz_latn, name_uz_cyrl, name_ru, name_en, address_uz_latn,
        address_uz_cyrl, address_ru, address_en, phone, opens_at, closes_at, has_ramp, has_interpreter, is_example)
      select new.centre_code, f.territory_soato, f.name_uz_latn, f.name_uz_cyrl, f.name_ru, f.name_en, f.address_uz_latn,
        f.address_uz_cyrl, f.address_ru, f.address_en, f.phone, f.opens_at, f.closes_at, f.has_ramp, f.has_interpreter, false
        from jsonb_populate_record(null::public.centre, new.facts) f;
  elsif not exists (select 1 from public.centre c where c.code = new.centre_code and c.closed_on is null) then
    raise exception 'this centre is closed'
      using errcode = 'check_violation', table = 'centre_change', constraint = 'centre_change_of_open';
  end if;
  update public.territory t set centre_code = new.centre_code where t.soato = any (new.territories);
  return null;
end $$;
create trigger applied after update of status on centre_change for each row
  when (new.status = 'confirmed') execute function guard.apply_centre_change();

insert into guard.transition values
  ('centre_change', '', 'prepared'),
  ('centre_change', 'prepared', 'confirmed'),
  ('centre_change', 'prepared', 'withdrawn');
create trigger lifecycle before insert or update of status on centre_change
  for each row execute function guard.keep_lifecycle('status');
create trigger fixed before update on centre_change for each row execute function guard.keep_fixed(
  'id', 'act', 'centre_code', 'territories', 'successor_code', 'facts', 'grounds', 'prepared_by_id', 'prepared_at',
  '?confirmed_by_id', '?confirmed_at', '?withdrawn_by_id', '?withdrawn_at');
create trigger kept before delete or truncate on centre_change for each statement execute function app_refuse_change();
alter table centre_change enable always trigger kept;
alter table centre_change enable row level security;
alter table centre_change force row level security;
create policy owner_all on centre_change to current_user using (true) with check (true);
create policy app_select on centre_change for select to hamroh_app
  using ((select app_is_system()) or (select app_role()) in ('administrator', 'auditor'));
create policy app_insert on centre_change for insert to hamroh_app
  with check ((select app_role()) = 'administrator' and status = 'prepared');
create policy app_update on centre_change for update to hamroh_app
  using ((select app_role()) = 'administrator') with check (status <> 'prepared');
revoke all on centre_change from hamroh_app;
grant select, insert, update on centre_change to hamroh_app;

-- One administrator writes what people are told; that a centre is there, and whom it serves, two.
revoke update on centre from hamroh_app;
grant update (name_uz_latn, name_uz_cyrl, name_ru, name_en, address_uz_latn, address_uz_cyrl, address_ru, address_en, phone,
  opens_at, closes_at, has_ramp, has_interpreter, is_example) on centre to hamroh_app;
drop trigger fixed on centre;
create trigger fixed before update on centre for each row execute function guard.keep_fixed(
  'code', 'territory_soato', '?closed_on', '?successor_code');
drop trigger history on centre;
create trigger history after insert or update on centre for each row execute function guard.keep_place_history('code');

revoke all on function guard.serve_district(), guard.keep_former_name(), guard.check_centre_change(),
  guard.apply_centre_change() from public;
