-- Whether a case is open, as a column of its own: under row security an index looks for what is equal by functions that
-- cannot tell of a row (uuid, text, boolean), and equality of states is none of them. A centre's open cases stay as few
-- as its people can work on, however many are closed.
alter table case_file add column is_open boolean
  generated always as (status in ('submitted', 'in_review', 'correction_requested')) stored;
alter table case_file alter column is_open drop expression;
alter table case_file alter column is_open set default true, alter column is_open set not null;

create function guard.say_open() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  new.is_open := new.status in ('submitted', 'in_review', 'correction_requested');
  return new;
end $$;
revoke all on function guard.say_open() from public;
-- After those that look at what the writer changed.
create trigger says_open before insert or update on case_file for each row execute function guard.say_open();

DROP INDEX "case_file_centre_code_status_due_on_idx";
CREATE INDEX "case_file_centre_code_is_open_due_on_submitted_at_id_idx" ON "case_file"("centre_code", "is_open", "due_on", "submitted_at", "id");
CREATE INDEX "case_file_centre_code_is_open_updated_at_id_idx" ON "case_file"("centre_code", "is_open", "updated_at", "id");
CREATE INDEX "case_file_centre_code_service_code_journey_version_idx" ON "case_file"("centre_code", "service_code", "journey_version");
