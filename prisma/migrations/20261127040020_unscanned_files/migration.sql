-- Files that were taken in while there was no virus scanner are looked at as soon as there is one. Staff see them
-- meanwhile, with the word that nobody has looked; which were looked at late stays known.

alter table application_document add column scanned_late boolean not null default false;
alter table application_document add constraint application_document_late check (
  not scanned_late or scan in ('clean', 'infected'));
create index application_document_unscanned on application_document (id) where scan = 'unscanned';
create index application_document_late on application_document (scan) where scanned_late;

drop trigger fixed on application_document;
create trigger fixed before update on application_document for each row execute function guard.keep_fixed(
  'id', 'application_id', 'kind', 'storage_key', 'content_type', 'size_bytes', 'sha256', 'name_cipher', 'created_at',
  'scanned_late', '?removed_at', '?scanned_at');

insert into guard.transition values
  ('application_document', 'unscanned', 'clean'),
  ('application_document', 'unscanned', 'infected');

-- As before; that it is late is the database's own word.
create or replace function guard.keep_scan() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if coalesce(public.app_context('actorRole'), 'system') <> 'system' then
    raise exception 'whether a file is clean is not theirs to say'
      using errcode = 'insufficient_privilege', table = 'application_document', constraint = 'application_document_scan';
  end if;
  new.scanned_late := old.scan = 'unscanned';
  return new;
end $$;
