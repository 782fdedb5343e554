-- The web process compares a query with documents in its own memory (a hundredth of the time of joining thousands of rows
-- here), and asks what was written since it last asked. A transaction's number says that without a lock and without a
-- clock: whatever a later snapshot shows and an earlier one does not was written by a transaction that the earlier one
-- did not see as ended.
DROP INDEX search_document_tokens;
DROP FUNCTION search_find(text[], text[], text[], float8[]);
DROP FUNCTION search_known(text[]);

ALTER TABLE search_document ADD COLUMN written_in xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE INDEX search_document_written_in_idx ON search_document (written_in);
-- A document is replaced, never changed, so that its number is always that of its text.
DROP POLICY app_update ON search_document;
REVOKE UPDATE ON search_document FROM hamroh_app;
