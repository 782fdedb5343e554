-- What is asked, checked and decided for a service stands in versions, as data. What was published never changes.

CREATE TYPE "service_version_status" AS ENUM ('draft', 'published');

CREATE TABLE "service_version" (
    "service_code" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "service_version_status" NOT NULL,
    "valid_from" DATE,
    "valid_until" DATE,
    "definition" JSONB NOT NULL,
    "author_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_by_id" UUID,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "service_version_pkey" PRIMARY KEY ("service_code","number"),
    CONSTRAINT "service_version_number" CHECK (number > 0),
    CONSTRAINT "service_version_days" CHECK (valid_until >= valid_from),
    CONSTRAINT "service_version_published" CHECK (
      (status = 'published') = (published_at IS NOT NULL) AND (status = 'draft' OR valid_from IS NOT NULL)
      AND (status = 'published' OR published_by_id IS NULL)),
    -- What comes with the program itself has neither.
    CONSTRAINT "service_version_two_people" CHECK (
      status = 'draft' OR author_id IS NULL AND published_by_id IS NULL
      OR author_id IS NOT NULL AND published_by_id IS NOT NULL AND author_id <> published_by_id),
    CONSTRAINT "service_version_no_overlap" EXCLUDE USING gist (
      service_code WITH =, daterange(valid_from, valid_until, '[]') WITH &&) WHERE (status = 'published')
);
ALTER TABLE "service_version" ADD CONSTRAINT "service_version_service_code_fkey"
  FOREIGN KEY ("service_code") REFERENCES "service"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

INSERT INTO guard.transition VALUES
  ('service_version', '', 'draft'),
  ('service_version', '', 'published'),
  ('service_version', 'draft', 'published');
CREATE TRIGGER lifecycle BEFORE INSERT OR UPDATE OF status ON service_version
  FOR EACH ROW EXECUTE FUNCTION guard.keep_lifecycle('status');
-- A published version only ends, where the next begins.
CREATE TRIGGER fixed BEFORE UPDATE ON service_version FOR EACH ROW WHEN (old.status = 'published')
  EXECUTE FUNCTION guard.keep_fixed('service_code', 'number', 'status', 'valid_from', '?valid_until', 'definition',
    'author_id', 'created_at', 'published_by_id', 'published_at');
CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON service_version
  FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
ALTER TABLE service_version ENABLE ALWAYS TRIGGER kept;

ALTER TABLE service_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE service_version FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON service_version TO current_user USING (true) WITH CHECK (true);
CREATE POLICY app_select ON service_version FOR SELECT TO hamroh_app
  USING (status = 'published' OR (SELECT app_role()) IN ('system', 'administrator'));
-- The portal itself adds what comes with the program; people come with the editor.
CREATE POLICY app_insert ON service_version FOR INSERT TO hamroh_app WITH CHECK ((SELECT app_is_system()));
REVOKE ALL ON service_version FROM hamroh_app;
GRANT SELECT, INSERT ON service_version TO hamroh_app;
