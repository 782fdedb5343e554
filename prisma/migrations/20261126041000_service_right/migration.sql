-- Who has a right to a service stands apart from the form that asks for it: the law and the form change on different
-- days, and the finder answers for services that have no form yet. What was published never changes, it only ends.
CREATE TABLE "service_right" (
    "service_code" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,
    "content" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "service_right_pkey" PRIMARY KEY ("service_code","number"),
    CONSTRAINT "service_right_number" CHECK (number > 0),
    CONSTRAINT "service_right_days" CHECK (valid_until >= valid_from),
    CONSTRAINT "service_right_no_overlap" EXCLUDE USING gist (
      service_code WITH =, daterange(valid_from, valid_until, '[]') WITH &&)
);
ALTER TABLE "service_right" ADD CONSTRAINT "service_right_service_code_fkey"
  FOREIGN KEY ("service_code") REFERENCES "service"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER fixed BEFORE UPDATE ON service_right FOR EACH ROW
  EXECUTE FUNCTION guard.keep_fixed('service_code', 'number', 'valid_from', '?valid_until', 'content', 'published_at');
CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON service_right
  FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
ALTER TABLE service_right ENABLE ALWAYS TRIGGER kept;

ALTER TABLE service_right ENABLE ROW LEVEL SECURITY;
ALTER TABLE service_right FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON service_right TO current_user USING (true) WITH CHECK (true);
CREATE POLICY app_select ON service_right FOR SELECT TO hamroh_app USING (true);
-- The portal itself adds what comes with the program; people come with the editor.
CREATE POLICY app_insert ON service_right FOR INSERT TO hamroh_app WITH CHECK ((SELECT app_is_system()));
REVOKE ALL ON service_right FROM hamroh_app;
GRANT SELECT, INSERT ON service_right TO hamroh_app;
