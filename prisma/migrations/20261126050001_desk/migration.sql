-- What whoever decides has to see and settle: where the application and a register disagree, which papers she took, and
-- what the centre's staff write down for each other.

-- ---------------------------------------------------------------- disagreements

CREATE TYPE "disagreement_status" AS ENUM ('open', 'settled', 'gone');
CREATE TYPE "disagreement_side" AS ENUM ('application', 'register', 'both');

CREATE TABLE "disagreement" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "value_index" TEXT NOT NULL,
    "content_cipher" TEXT NOT NULL,
    "status" "disagreement_status" NOT NULL DEFAULT 'open',
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "side" "disagreement_side",
    "reason_cipher" TEXT,
    "settled_by_id" UUID,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "disagreement_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "disagreement_settled" CHECK (
      (status = 'settled') = (side is not null)
      and num_nulls(side, reason_cipher, settled_by_id, settled_at) in (0, 4))
);
CREATE UNIQUE INDEX "disagreement_application_id_value_index_key" ON "disagreement"("application_id", "value_index");
CREATE INDEX "disagreement_settled_by_id_idx" ON "disagreement"("settled_by_id");
ALTER TABLE "disagreement" ADD CONSTRAINT "disagreement_application_id_fkey"
  FOREIGN KEY ("application_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

insert into guard.transition values
  ('disagreement', '', 'open'),
  ('disagreement', 'open', 'settled'),
  ('disagreement', 'open', 'gone'),
  ('disagreement', 'gone', 'open');
create trigger lifecycle before insert or update of status on disagreement
  for each row execute function guard.keep_lifecycle('status');
create trigger fixed before update on disagreement for each row execute function guard.keep_fixed(
  'id', 'application_id', 'value_index', 'content_cipher', 'found_at', '?side', '?reason_cipher', '?settled_by_id',
  '?settled_at');
create trigger kept before delete or truncate on disagreement for each statement execute function app_refuse_change();
alter table disagreement enable always trigger kept;

-- The portal says that there is one, or no more; a person settles it, and says so in her own name.
create function guard.settle_disagreement() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_actor text := coalesce(public.app_context('actorRole'), 'system');
begin
  if v_actor = 'system' then return new; end if;
  if (new.status = 'settled') is distinct from (old.status = 'settled')
     and (public.app_role() = 'system' or new.settled_by_id is distinct from public.app_person())
     or new.status = 'gone' and old.status <> 'gone' and public.app_role() <> 'system' then
    raise exception 'a person settles it in her own name'
      using errcode = 'insufficient_privilege', table = 'disagreement', constraint = 'disagreement_by_person';
  end if;
  return new;
end $$;
create trigger settled before update on disagreement for each row execute function guard.settle_disagreement();

-- Nothing is approved over it.
create function guard.check_disagreements() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select 1 from public.disagreement d where d.application_id = new.application_id and d.status = 'open') then
    raise exception 'what the application and a register say differently is not settled'
      using errcode = 'check_violation', table = 'decision', constraint = 'decision_disagreements';
  end if;
  return new;
end $$;
create trigger disagreements before insert on decision for each row
  when (new.outcome = 'approved') execute function guard.check_disagreements();

-- ---------------------------------------------------------------- papers

CREATE TYPE "paper_verdict" AS ENUM ('accepted', 'refused');

CREATE TABLE "paper_review" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "verdict" "paper_verdict" NOT NULL,
    "reason_code" TEXT,
    "text_cipher" TEXT,
    "reviewed_by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "paper_review_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "paper_review_reason" CHECK ((verdict = 'refused') = (reason_code is not null))
);
CREATE INDEX "paper_review_application_id_idx" ON "paper_review"("application_id");
CREATE INDEX "paper_review_document_id_at_idx" ON "paper_review"("document_id", "at");
CREATE INDEX "paper_review_reviewed_by_id_idx" ON "paper_review"("reviewed_by_id");
ALTER TABLE "paper_review" ADD CONSTRAINT "paper_review_application_id_fkey"
  FOREIGN KEY ("application_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "paper_review" ADD CONSTRAINT "paper_review_document_id_fkey"
  FOREIGN KEY ("document_id") REFERENCES "application_document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

create trigger append_only before update or delete or truncate on paper_review
  for each statement execute function app_refuse_change();
alter table paper_review enable always trigger append_only;
create trigger by_actor before insert on paper_review for each row execute function guard.by_actor('reviewed_by_id');

create function guard.check_paper() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select 1 from public.application_document d
      where d.id = new.document_id and d.application_id = new.application_id) then
    raise exception 'a paper belongs to the case that it is looked at in'
      using errcode = 'check_violation', table = 'paper_review', constraint = 'paper_review_of_case';
  end if;
  return new;
end $$;
create trigger of_case before insert on paper_review for each row execute function guard.check_paper();

-- A paper that was refused shows nothing.
create function guard.is_paper_refused(p_document uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select r.verdict = 'refused' from public.paper_review r
    where r.document_id = p_document order by r.at desc, r.id desc limit 1), false)
$$;
create function guard.check_refused_papers() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_all_refused boolean;
begin
  select bool_and(guard.is_paper_refused(d.id)) into v_all_refused from public.case_file c
      join public.service_version v on v.service_code = c.service_code and v.number = c.journey_version
      join public.application_document d on d.application_id = c.id and d.removed_at is null
    where c.id = new.application_id and to_jsonb(d.kind) in (
      select jsonb_path_query(v.definition, '$.pages[*].questions[*].kinds[*] ? (@.showsRight == true).code'));
  if v_all_refused then
    raise exception 'this approval rests on papers that were refused'
      using errcode = 'check_violation', table = 'decision', constraint = 'decision_refused_papers';
  end if;
  return new;
end $$;
create trigger refused_papers before insert on decision for each row
  when (new.evidence = 'papers' and new.outcome = 'approved') execute function guard.check_refused_papers();

-- ---------------------------------------------------------------- notes

CREATE TABLE "case_note" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "text_cipher" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_note_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "case_note_application_id_at_idx" ON "case_note"("application_id", "at");
CREATE INDEX "case_note_author_id_idx" ON "case_note"("author_id");
ALTER TABLE "case_note" ADD CONSTRAINT "case_note_application_id_fkey"
  FOREIGN KEY ("application_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

create trigger append_only before update or delete or truncate on case_note
  for each statement execute function app_refuse_change();
alter table case_note enable always trigger append_only;
create trigger by_actor before insert on case_note for each row execute function guard.by_actor('author_id');

revoke all on function guard.settle_disagreement(), guard.check_disagreements(), guard.check_paper(),
  guard.is_paper_refused(uuid), guard.check_refused_papers() from public;

-- ---------------------------------------------------------------- who sees and writes

alter table disagreement enable row level security;
alter table disagreement force row level security;
create policy owner_all on disagreement to current_user using (true) with check (true);
create policy app_select on disagreement for select to hamroh_app using (
  (select app_is_system()) or (select app_is_centre_staff()) and exists (
    select 1 from case_file c where c.id = disagreement.application_id and c.applicant_id is distinct from (select app_person())));
create policy app_insert on disagreement for insert to hamroh_app with check ((select app_is_system()));
create policy app_update on disagreement for update to hamroh_app using (
  (select app_is_system()) or (select app_is_centre_staff()) and exists (
    select 1 from case_file c where c.id = disagreement.application_id and c.centre_code = (select app_organisation())
      and c.assignee_id = (select app_person()) and c.applicant_id is distinct from (select app_person())));
revoke all on disagreement from hamroh_app;
grant select, insert on disagreement to hamroh_app;
grant update (status, side, reason_cipher, settled_by_id, settled_at) on disagreement to hamroh_app;

-- Whoever applied reads which of her papers were refused, and why.
alter table paper_review enable row level security;
alter table paper_review force row level security;
create policy owner_all on paper_review to current_user using (true) with check (true);
create policy app_select on paper_review for select to hamroh_app using (
  (select app_is_system()) or exists (select 1 from case_file c where c.id = paper_review.application_id
    and ((select app_is_centre_staff()) or c.applicant_id = (select app_person()))));
create policy app_insert on paper_review for insert to hamroh_app with check (
  (select app_is_centre_staff()) and reviewed_by_id = (select app_person()) and exists (
    select 1 from case_file c where c.id = paper_review.application_id and c.centre_code = (select app_organisation())
      and c.assignee_id = (select app_person()) and c.applicant_id is distinct from (select app_person())));
revoke all on paper_review from hamroh_app;
grant select, insert on paper_review to hamroh_app;

-- For the centre's staff alone: neither who applied nor an auditor reads them.
alter table case_note enable row level security;
alter table case_note force row level security;
create policy owner_all on case_note to current_user using (true) with check (true);
create policy app_select on case_note for select to hamroh_app using (
  (select app_is_system()) or (select app_is_centre_staff()) and exists (
    select 1 from case_file c where c.id = case_note.application_id and c.applicant_id is distinct from (select app_person())));
create policy app_insert on case_note for insert to hamroh_app with check (
  (select app_is_centre_staff()) and author_id = (select app_person()) and exists (
    select 1 from case_file c where c.id = case_note.application_id and c.centre_code = (select app_organisation())
      and c.applicant_id is distinct from (select app_person())));
revoke all on case_note from hamroh_app;
grant select, insert on case_note to hamroh_app;
