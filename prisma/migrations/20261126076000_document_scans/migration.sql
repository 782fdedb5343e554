-- A file that somebody sends waits until the virus scanner says that it is clean; until then nobody but whoever sent it
-- opens it, and it shows nothing. Where there is no scanner, that is written down. Which of both it is, is said when it is
-- stored; what the scanner found is the portal's own word.

CREATE TYPE "document_scan" AS ENUM ('waiting', 'clean', 'infected', 'unscanned');
ALTER TABLE "application_document"
  ADD COLUMN "scan" "document_scan" NOT NULL DEFAULT 'unscanned',
  ADD COLUMN "scanned_at" TIMESTAMPTZ(3),
  ADD CONSTRAINT "application_document_scanned" CHECK ((scan in ('clean', 'infected')) = (scanned_at is not null)),
  -- Its file is gone.
  ADD CONSTRAINT "application_document_infected" CHECK (scan <> 'infected' or removed_at is not null);
create index application_document_waiting on application_document (created_at) where scan = 'waiting';

insert into guard.transition values
  ('application_document', '', 'waiting'),
  ('application_document', '', 'unscanned'),
  ('application_document', 'waiting', 'clean'),
  ('application_document', 'waiting', 'infected');
create trigger lifecycle before insert or update of scan on application_document
  for each row execute function guard.keep_lifecycle('scan');
drop trigger fixed on application_document;
create trigger fixed before update on application_document for each row execute function guard.keep_fixed(
  'id', 'application_id', 'kind', 'storage_key', 'content_type', 'size_bytes', 'sha256', 'name_cipher', 'created_at',
  '?removed_at', '?scanned_at');

create function guard.keep_scan() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if coalesce(public.app_context('actorRole'), 'system') <> 'system' then
    raise exception 'whether a file is clean is not theirs to say'
      using errcode = 'insufficient_privilege', table = 'application_document', constraint = 'application_document_scan';
  end if;
  return new;
end $$;
create trigger scan before update of scan on application_document
  for each row when (new.scan is distinct from old.scan) execute function guard.keep_scan();

-- As before, and of a paper that may be looked at.
create or replace function guard.check_paper() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select 1 from public.application_document d
      where d.id = new.document_id and d.application_id = new.application_id) then
    raise exception 'a paper belongs to the case that it is looked at in'
      using errcode = 'check_violation', table = 'paper_review', constraint = 'paper_review_of_case';
  end if;
  if exists (select 1 from public.application_document d
      where d.id = new.document_id and d.scan in ('waiting', 'infected')) then
    raise exception 'a paper that the scanner did not pass is not looked at'
      using errcode = 'check_violation', table = 'paper_review', constraint = 'paper_review_scanned';
  end if;
  return new;
end $$;

-- As before; what nobody may look at shows nothing either.
create or replace function guard.check_refused_papers() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_all_refused boolean;
begin
  select bool_and(d.scan in ('waiting', 'infected') or guard.is_paper_refused(d.id)) into v_all_refused
      from public.case_file c
      join public.service_version v on v.service_code = c.service_code and v.number = c.journey_version
      join public.application_document d on d.application_id = c.id and d.removed_at is null
    where c.id = new.application_id and to_jsonb(d.kind) in (
      select jsonb_path_query(v.definition, '$.pages[*].questions[*].kinds[*] ? (@.showsRight == true).code'));
  if v_all_refused then
    raise exception 'this approval rests on papers that were refused or not seen'
      using errcode = 'check_violation', table = 'decision', constraint = 'decision_refused_papers';
  end if;
  return new;
end $$;

revoke all on all functions in schema guard from public;
