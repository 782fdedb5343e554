-- Public pages show who has a right: a new one, or the end of one, ends the pages that are kept.
CREATE TRIGGER page_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON service_right
  FOR EACH STATEMENT EXECUTE FUNCTION guard.note_page_change('portal');
