-- Words that nobody may write in a message between buyer and seller, kept by the administrator.
CREATE TABLE "blocked_word" (
  "id" UUID NOT NULL,
  "word" TEXT NOT NULL,
  "folded" TEXT NOT NULL,
  "added_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "blocked_word_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "blocked_word_said" CHECK (length(word) BETWEEN 2 AND 60 AND folded <> '')
);
CREATE UNIQUE INDEX "blocked_word_folded_key" ON "blocked_word"("folded");
CREATE TRIGGER kept BEFORE UPDATE OR TRUNCATE ON blocked_word FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
ALTER TABLE blocked_word ENABLE ALWAYS TRIGGER kept;

ALTER TABLE blocked_word ENABLE ROW LEVEL SECURITY;
ALTER TABLE blocked_word FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON blocked_word TO current_user USING (true) WITH CHECK (true);
-- Not for everybody: the list says what would get past it.
CREATE POLICY app_select ON blocked_word FOR SELECT TO hamroh_app
  USING ((select app_is_system()) or (select app_role()) = 'administrator');
CREATE POLICY app_insert ON blocked_word FOR INSERT TO hamroh_app
  WITH CHECK ((select app_is_system()) or (select app_role()) = 'administrator');
CREATE POLICY app_delete ON blocked_word FOR DELETE TO hamroh_app USING ((select app_role()) = 'administrator');
REVOKE ALL ON blocked_word FROM hamroh_app;
GRANT SELECT, INSERT, DELETE ON blocked_word TO hamroh_app;

INSERT INTO guard.audit_word (word, chain, has_subject, roles) VALUES
  ('blockedWord', 'blockedWords', false, '{administrator}');
