-- A draft has a number from its first day, which its case keeps: with it and her phone a person finds the way back.
-- Null for those that were begun before; they get one when they are next saved.
alter table application add column number text;
create unique index application_number_key on application (number);
alter table application add constraint application_number_form check (number ~ '^HA-[0-9A-Z]{4}-[0-9A-Z]{4}$');

-- Given once, and never another one.
drop trigger fixed on application;
create trigger fixed before update on application for each row execute function guard.keep_fixed(
  'id', 'service_code', 'applicant_id', 'created_at', '?submission_key', '?number');

-- Drafts that nobody has touched for some days, for the one reminder.
create index application_left on application (updated_at, id) where submission_key is null;
