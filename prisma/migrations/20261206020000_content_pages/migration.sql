-- Pages that editors keep in four languages: one writes, another lets them count from a day.
CREATE TYPE "content_page_status" AS ENUM ('draft', 'prepared', 'published', 'withdrawn');
CREATE TABLE "content_page" (
  "id" UUID NOT NULL,
  "slug" TEXT NOT NULL,
  "number" INTEGER NOT NULL,
  "texts" JSONB,
  "status" "content_page_status" NOT NULL,
  "from_on" DATE,
  "version" INTEGER NOT NULL DEFAULT 1,
  "author_id" UUID NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "decided_by_id" UUID,
  "decided_at" TIMESTAMPTZ(3),
  CONSTRAINT "content_page_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "content_page_number" CHECK (number > 0),
  CONSTRAINT "content_page_slug" CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 60),
  CONSTRAINT "content_page_decided" CHECK (
    (status IN ('draft', 'prepared')) = (decided_by_id IS NULL) AND (decided_by_id IS NULL) = (decided_at IS NULL)),
  CONSTRAINT "content_page_from" CHECK (status IN ('draft', 'withdrawn') OR from_on IS NOT NULL),
  CONSTRAINT "content_page_two_people" CHECK (status <> 'published' OR decided_by_id <> author_id),
  CONSTRAINT "content_page_said" CHECK (texts IS NOT NULL OR status <> 'draft'),
  CONSTRAINT "content_page_complete" CHECK (texts IS NULL OR texts ?& array['uz-Latn', 'uz-Cyrl', 'ru', 'en']
    AND (status IN ('draft', 'withdrawn') OR NOT jsonb_path_exists(texts, '$.*.* ? (@ == "")')))
);
CREATE UNIQUE INDEX "content_page_slug_number_key" ON "content_page"("slug", "number");
CREATE UNIQUE INDEX content_page_one_open ON content_page (slug) WHERE status IN ('draft', 'prepared');
CREATE INDEX "content_page_author_id_idx" ON "content_page"("author_id");
CREATE INDEX "content_page_decided_by_id_idx" ON "content_page"("decided_by_id");
ALTER TABLE "content_page" ADD CONSTRAINT "content_page_author_id_fkey"
  FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "content_page" ADD CONSTRAINT "content_page_decided_by_id_fkey"
  FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

insert into guard.transition values
  ('content_page', '', 'draft'), ('content_page', '', 'prepared'),
  ('content_page', 'draft', 'prepared'), ('content_page', 'draft', 'withdrawn'),
  ('content_page', 'prepared', 'published'), ('content_page', 'prepared', 'withdrawn'),
  ('content_page', 'published', 'withdrawn');
create trigger lifecycle before insert or update of status on content_page
  for each row execute function guard.keep_lifecycle('status');
create trigger fixed before update on content_page for each row execute function guard.keep_fixed(
  'id', 'slug', 'number', 'author_id', 'created_at');
create trigger kept before delete or truncate on content_page for each statement execute function app_refuse_change();
alter table content_page enable always trigger kept;

-- Her draft is its author's; what was handed on is not rewritten; what counts is followed, never taken back.
create function guard.check_content_page() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (case when new.status in ('draft', 'prepared') then new.author_id else new.decided_by_id end)
      is distinct from public.app_person() then
    raise exception 'a page names somebody else than who acts'
      using errcode = 'insufficient_privilege', table = 'content_page', constraint = 'content_page_by_actor';
  end if;
  if new.status = 'published' then
    perform public.app_refuse_both_sides('publishVersion', public.app_person(), array[new.author_id]);
  end if;
  if tg_op = 'INSERT' then return new; end if;
  if old.status <> 'draft' and new.texts is distinct from old.texts
    or old.status in ('published', 'withdrawn') and (new.from_on is distinct from old.from_on or new.status = old.status)
    or old.status = 'published' and (new.decided_at at time zone 'Asia/Tashkent')::date >= old.from_on then
    raise exception 'what was handed on stays as it is'
      using errcode = 'check_violation', table = 'content_page', constraint = 'content_page_stays';
  end if;
  return new;
end $$;
revoke all on function guard.check_content_page() from public;
create trigger people before insert or update on content_page for each row execute function guard.check_content_page();

alter table content_page enable row level security;
alter table content_page force row level security;
create policy owner_all on content_page to current_user using (true) with check (true);
create policy app_select on content_page for select to hamroh_app
  using (status = 'published' or (select app_is_system()) or (select app_role()) in ('administrator', 'auditor'));
create policy app_insert on content_page for insert to hamroh_app
  with check ((select app_role()) = 'administrator' and status in ('draft', 'prepared'));
create policy app_update on content_page for update to hamroh_app using ((select app_role()) = 'administrator');
revoke all on content_page from hamroh_app;
grant select, insert, update on content_page to hamroh_app;

create trigger page_change after insert or update or delete or truncate on content_page
  for each statement execute function guard.note_page_change('portal');

insert into guard.audit_word (word, chain, has_subject, roles) values
  ('contentPage', 'contentPage', true, '{administrator}');
