-- Lists that somebody of the staff asked for as a file: made by a job under her own eyes, kept for a day in parts.
CREATE TYPE "list_export_kind" AS ENUM ('cases', 'audit', 'people', 'statement');
CREATE TYPE "list_export_format" AS ENUM ('csv', 'xlsx');
CREATE TYPE "list_export_status" AS ENUM ('queued', 'ready', 'failed', 'cancelled', 'deleted');

CREATE TABLE "list_export" (
  "id" UUID NOT NULL,
  "person_id" UUID NOT NULL,
  "role" "role" NOT NULL,
  "organisation_id" TEXT,
  "kind" "list_export_kind" NOT NULL,
  "format" "list_export_format" NOT NULL,
  "locale" TEXT NOT NULL,
  "filters" JSONB NOT NULL,
  "ground" TEXT NOT NULL,
  "status" "list_export_status" NOT NULL DEFAULT 'queued',
  "rows_done" INTEGER NOT NULL DEFAULT 0,
  "size_bytes" INTEGER NOT NULL DEFAULT 0,
  "reason" TEXT,
  "requested_at" TIMESTAMPTZ(3) NOT NULL,
  "expires_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "list_export_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "list_export_counts" CHECK (rows_done >= 0 AND size_bytes >= 0),
  CONSTRAINT "list_export_filters" CHECK (jsonb_typeof(filters) = 'object' AND octet_length(filters::text) <= 2000),
  CONSTRAINT "list_export_reason" CHECK (status NOT IN ('queued', 'ready', 'cancelled') OR reason IS NULL)
);
CREATE INDEX "list_export_person_id_requested_at_idx" ON "list_export"("person_id", "requested_at");
CREATE INDEX "list_export_organisation_id_idx" ON "list_export"("organisation_id");
CREATE INDEX "list_export_expires_at_idx" ON "list_export"("expires_at");
ALTER TABLE "list_export" ADD CONSTRAINT "list_export_person_id_fkey"
  FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "list_export_part" (
  "export_id" UUID NOT NULL,
  "number" INTEGER NOT NULL,
  "storage_key" TEXT NOT NULL,
  CONSTRAINT "list_export_part_pkey" PRIMARY KEY ("export_id", "number")
);
ALTER TABLE "list_export_part" ADD CONSTRAINT "list_export_part_export_id_fkey"
  FOREIGN KEY ("export_id") REFERENCES "list_export"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

INSERT INTO guard.transition VALUES
  ('list_export', '', 'queued'),
  ('list_export', 'queued', 'ready'),
  ('list_export', 'queued', 'failed'),
  ('list_export', 'queued', 'cancelled'),
  ('list_export', 'failed', 'deleted'),
  ('list_export', 'cancelled', 'deleted'),
  ('list_export', 'ready', 'deleted');
CREATE TRIGGER lifecycle BEFORE INSERT OR UPDATE OF status ON list_export
  FOR EACH ROW EXECUTE FUNCTION guard.keep_lifecycle('status');
CREATE TRIGGER fixed BEFORE UPDATE ON list_export FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed(
  'id', 'person_id', 'role', 'organisation_id', 'kind', 'format', 'locale', 'filters', 'ground', 'requested_at', 'expires_at');
CREATE TRIGGER by_actor BEFORE INSERT ON list_export FOR EACH ROW EXECUTE FUNCTION guard.by_actor('person_id');
CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON list_export FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
ALTER TABLE list_export ENABLE ALWAYS TRIGGER kept;

-- It is asked for, and read, in the role in which she saw the list.
ALTER TABLE list_export ENABLE ROW LEVEL SECURITY;
ALTER TABLE list_export FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON list_export TO current_user USING (true) WITH CHECK (true);
CREATE POLICY app_select ON list_export FOR SELECT TO hamroh_app USING (
  (SELECT app_is_system()) OR person_id = (SELECT app_person()));
CREATE POLICY app_insert ON list_export FOR INSERT TO hamroh_app WITH CHECK (
  status = 'queued' AND person_id = (SELECT app_person()) AND role::text = (SELECT app_role())
    AND coalesce(organisation_id, 'none') = coalesce((SELECT app_organisation()), 'none'));
CREATE POLICY app_update ON list_export FOR UPDATE TO hamroh_app
  USING ((SELECT app_is_system()) OR person_id = (SELECT app_person()))
  WITH CHECK ((SELECT app_is_system()) OR status = 'cancelled');
REVOKE ALL ON list_export FROM hamroh_app;
GRANT SELECT, INSERT ON list_export TO hamroh_app;
GRANT UPDATE (status, rows_done, size_bytes, reason) ON list_export TO hamroh_app;

ALTER TABLE list_export_part ENABLE ROW LEVEL SECURITY;
ALTER TABLE list_export_part FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON list_export_part TO current_user USING (true) WITH CHECK (true);
CREATE POLICY app_select ON list_export_part FOR SELECT TO hamroh_app USING ((SELECT app_is_system()));
CREATE POLICY app_insert ON list_export_part FOR INSERT TO hamroh_app WITH CHECK ((SELECT app_is_system()));
CREATE POLICY app_delete ON list_export_part FOR DELETE TO hamroh_app USING ((SELECT app_is_system()));
REVOKE ALL ON list_export_part FROM hamroh_app;
GRANT SELECT, INSERT, DELETE ON list_export_part TO hamroh_app;

INSERT INTO guard.audit_word (word, chain, has_subject, roles) VALUES
  ('export', 'exports', false, '{inson_specialist,inson_head,finance_officer,auditor,administrator}');
