-- What a decision gives, whatever it is: one row a case, with what it is for the person in short. Money keeps its own
-- table beside it (`award`, with the same id); vouchers stay with the vouchers.

CREATE TYPE "provision_status" AS ENUM ('active', 'suspended', 'ended');

CREATE TABLE "provision" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "person_id" UUID,
    "beneficiary_index" TEXT,
    "service_code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT,
    "number" TEXT,
    "from_on" DATE NOT NULL,
    "until_on" DATE,
    "terms_cipher" TEXT,
    "status" "provision_status" NOT NULL DEFAULT 'active',
    "ended_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "granted_by_id" UUID NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "provision_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "provision_days" CHECK (until_on >= from_on),
    CONSTRAINT "provision_ended" CHECK ((status = 'ended') = (ended_on is not null)),
    CONSTRAINT "provision_both_sides" CHECK (granted_by_id <> person_id),
    -- A status, a place in a queue: nobody has the same one twice at a time. What was ended before it began never was.
    CONSTRAINT "provision_once" EXCLUDE USING gist (
      (coalesce(beneficiary_index, person_id::text)) WITH =, kind WITH =, code WITH =,
      (case when ended_on < from_on then 'empty'::daterange else daterange(from_on, least(until_on, ended_on), '[]') end) WITH &&)
      WHERE (code IS NOT NULL),
    -- Nobody receives the same money twice for one month, whoever decided.
    CONSTRAINT "provision_money_once" EXCLUDE USING gist (person_id WITH =, service_code WITH =,
      (case when ended_on < from_on then 'empty'::daterange else daterange(from_on, least(until_on, ended_on), '[]') end) WITH &&)
      WHERE (kind = 'cash')
);
CREATE UNIQUE INDEX "provision_application_id_key" ON "provision"("application_id");
CREATE UNIQUE INDEX "provision_number_key" ON "provision"("number");
CREATE INDEX "provision_person_id_granted_at_idx" ON "provision"("person_id", "granted_at");
CREATE INDEX "provision_granted_by_id_idx" ON "provision"("granted_by_id");
ALTER TABLE "provision" ADD CONSTRAINT "provision_application_id_fkey"
  FOREIGN KEY ("application_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

insert into provision (id, application_id, person_id, beneficiary_index, service_code, kind, from_on, until_on,
    granted_by_id, granted_at)
  select a.id, a.application_id, a.person_id, c.beneficiary_index, a.service_code, 'cash', a.from_on, a.until_on,
    a.granted_by_id, a.granted_at
  from award a join case_file c on c.id = a.application_id;
alter table award drop constraint award_no_overlap;
ALTER TABLE "award" ADD CONSTRAINT "award_id_fkey"
  FOREIGN KEY ("id") REFERENCES "provision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- It belongs to the one who applied, and comes from a decision that approved.
create function guard.check_provision() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select 1 from public.case_file c join public.decision d on d.application_id = c.id
      where c.id = new.application_id and c.status = 'approved' and d.outcome = 'approved'
        and c.service_code = new.service_code and c.applicant_id is not distinct from new.person_id
        and c.beneficiary_index is not distinct from new.beneficiary_index) then
    raise exception 'what is given comes from a decision'
      using errcode = 'check_violation', table = 'provision', constraint = 'provision_of_decision';
  end if;
  return null;
end $$;
create constraint trigger of_decision after insert on provision
  deferrable initially deferred for each row execute function guard.check_provision();
create trigger provision_sides before insert on provision
  for each row execute function app_check_case_work_sides();
create trigger by_actor before insert on provision for each row execute function guard.by_actor('granted_by_id');

insert into guard.transition values
  ('provision', '', 'active'),
  ('provision', 'active', 'suspended'),
  ('provision', 'suspended', 'active'),
  ('provision', 'active', 'ended'),
  ('provision', 'suspended', 'ended');
create trigger lifecycle before insert or update of status on provision
  for each row execute function guard.keep_lifecycle('status');
create trigger fixed before update on provision for each row execute function guard.keep_fixed(
  'id', 'application_id', 'person_id', 'beneficiary_index', 'service_code', 'kind', 'code', 'number', 'from_on',
  'until_on', 'terms_cipher', '?ended_on', 'granted_by_id', 'granted_at');
create trigger kept before delete or truncate on provision
  for each statement execute function app_refuse_change();
alter table provision enable always trigger kept;

ALTER TABLE provision ENABLE ROW LEVEL SECURITY;
ALTER TABLE provision FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON provision TO current_user USING (true) WITH CHECK (true);
CREATE POLICY app_select ON provision FOR SELECT TO hamroh_app USING (
  (SELECT app_is_system()) OR person_id = (SELECT app_person())
  OR (SELECT app_is_centre_staff()) AND EXISTS (
    SELECT 1 FROM case_file c WHERE c.id = application_id AND c.centre_code = (SELECT app_organisation())));
CREATE POLICY app_insert ON provision FOR INSERT TO hamroh_app WITH CHECK ((SELECT app_is_system()));
CREATE POLICY app_update ON provision FOR UPDATE TO hamroh_app
  USING ((SELECT app_is_system())) WITH CHECK ((SELECT app_is_system()));
REVOKE ALL ON provision FROM hamroh_app;
GRANT SELECT, INSERT ON provision TO hamroh_app;
GRANT UPDATE (status, ended_on, version) ON provision TO hamroh_app;

revoke all on all functions in schema guard from public;

-- ---------------------------------------------------------------- who a person is sent to

-- Hospitals, schools, homes, providers of care: public, and found by kind and region.
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "region_soato" TEXT NOT NULL,
    "name_uz_latn" TEXT NOT NULL,
    "name_uz_cyrl" TEXT NOT NULL,
    "name_ru" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "phone" TEXT,
    "is_example" BOOLEAN NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "organisation_kind_region_soato_idx" ON "organisation"("kind", "region_soato");
CREATE INDEX "organisation_region_soato_idx" ON "organisation"("region_soato");
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_region_soato_fkey"
  FOREIGN KEY ("region_soato") REFERENCES "territory"("soato") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE organisation ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisation FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON organisation TO current_user USING (true) WITH CHECK (true);
CREATE POLICY app_select ON organisation FOR SELECT TO hamroh_app USING (true);
CREATE POLICY app_insert ON organisation FOR INSERT TO hamroh_app WITH CHECK ((SELECT app_is_system()));
REVOKE ALL ON organisation FROM hamroh_app;
GRANT SELECT, INSERT ON organisation TO hamroh_app;
