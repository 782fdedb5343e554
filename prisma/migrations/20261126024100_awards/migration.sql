-- Money that was granted for some months.

CREATE TABLE "award" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "service_code" TEXT NOT NULL,
    "monthly_tiyin" BIGINT NOT NULL,
    "from_on" DATE NOT NULL,
    "until_on" DATE NOT NULL,
    "account_cipher" TEXT NOT NULL,
    "granted_by_id" UUID NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "award_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "award_monthly_positive" CHECK (monthly_tiyin > 0),
    CONSTRAINT "award_days" CHECK (until_on > from_on),
    CONSTRAINT "award_both_sides" CHECK (granted_by_id <> person_id),
    -- Nobody receives the same aid twice for one month, whoever decided.
    CONSTRAINT "award_no_overlap" EXCLUDE USING gist (
      person_id WITH =, service_code WITH =, daterange(from_on, until_on, '[]') WITH &&)
);
CREATE UNIQUE INDEX "award_application_id_key" ON "award"("application_id");
CREATE INDEX "award_person_id_service_code_idx" ON "award"("person_id", "service_code");
CREATE INDEX "award_granted_by_id_idx" ON "award"("granted_by_id");
ALTER TABLE "award" ADD CONSTRAINT "award_application_id_fkey"
  FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE award ENABLE ROW LEVEL SECURITY;
ALTER TABLE award FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON award TO current_user USING (true) WITH CHECK (true);
CREATE POLICY app_select ON award FOR SELECT TO hamroh_app USING (
  (SELECT app_is_system()) OR person_id = (SELECT app_person())
  OR (SELECT app_is_centre_staff()) AND EXISTS (
    SELECT 1 FROM application a WHERE a.id = application_id AND a.centre_code = (SELECT app_organisation())));
CREATE POLICY app_insert ON award FOR INSERT TO hamroh_app WITH CHECK ((SELECT app_is_system()));
REVOKE ALL ON award FROM hamroh_app;
GRANT SELECT, INSERT ON award TO hamroh_app;

CREATE TRIGGER kept BEFORE UPDATE OR DELETE OR TRUNCATE ON award
  FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
ALTER TABLE award ENABLE ALWAYS TRIGGER kept;
