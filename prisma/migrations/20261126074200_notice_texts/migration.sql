-- The words of the portal's messages, as an administrator writes them and another publishes them. A message keeps which
-- version it was told in, so that what was said stays as it was said.
CREATE TYPE "notice_text_status" AS ENUM ('prepared', 'published', 'withdrawn');
CREATE TABLE "notice_text" (
  "id" UUID NOT NULL,
  "template" TEXT NOT NULL,
  "number" INTEGER NOT NULL,
  "texts" JSONB,
  "status" "notice_text_status" NOT NULL,
  "author_id" UUID NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "decided_by_id" UUID,
  "decided_at" TIMESTAMPTZ(3),
  CONSTRAINT "notice_text_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "notice_text_number" CHECK (number > 0),
  CONSTRAINT "notice_text_decided" CHECK (
    (status = 'prepared') = (decided_by_id IS NULL) AND (status = 'prepared') = (decided_at IS NULL)),
  CONSTRAINT "notice_text_two_people" CHECK (status <> 'published' OR decided_by_id <> author_id)
);
CREATE UNIQUE INDEX "notice_text_template_number_key" ON "notice_text"("template", "number");
CREATE UNIQUE INDEX notice_text_one_waiting ON notice_text (template) WHERE status = 'prepared';
CREATE INDEX "notice_text_author_id_idx" ON "notice_text"("author_id");
CREATE INDEX "notice_text_decided_by_id_idx" ON "notice_text"("decided_by_id");
ALTER TABLE "notice_text" ADD CONSTRAINT "notice_text_author_id_fkey"
  FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "notice_text" ADD CONSTRAINT "notice_text_decided_by_id_fkey"
  FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

insert into guard.transition values
  ('notice_text', '', 'prepared'),
  ('notice_text', 'prepared', 'published'),
  ('notice_text', 'prepared', 'withdrawn');
create trigger lifecycle before insert or update of status on notice_text
  for each row execute function guard.keep_lifecycle('status');
create trigger fixed before update on notice_text for each row execute function guard.keep_fixed(
  'id', 'template', 'number', 'texts', 'author_id', 'created_at', '?decided_by_id', '?decided_at');
create trigger kept before delete or truncate on notice_text for each statement execute function app_refuse_change();
alter table notice_text enable always trigger kept;

create function guard.check_notice_text() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.status = 'published' then
    perform public.app_refuse_both_sides('confirmParameter', public.app_person(), array[new.author_id]);
  end if;
  if (case new.status when 'prepared' then new.author_id else new.decided_by_id end)
      is distinct from public.app_person() then
    raise exception 'a text names somebody else than who acts'
      using errcode = 'insufficient_privilege', constraint = 'notice_text_by_actor';
  end if;
  return new;
end $$;
revoke all on function guard.check_notice_text() from public;
create trigger people before insert or update on notice_text for each row execute function guard.check_notice_text();

alter table notice_text enable row level security;
alter table notice_text force row level security;
create policy owner_all on notice_text to current_user using (true) with check (true);
create policy app_select on notice_text for select to hamroh_app
  using ((select app_is_system()) or (select app_role()) in ('administrator', 'auditor'));
create policy app_insert on notice_text for insert to hamroh_app
  with check ((select app_role()) = 'administrator' and status = 'prepared');
create policy app_update on notice_text for update to hamroh_app
  using ((select app_role()) = 'administrator') with check (status <> 'prepared');
revoke all on notice_text from hamroh_app;
grant select, insert, update on notice_text to hamroh_app;

-- 0: as the program ships it.
ALTER TABLE "message" ADD COLUMN "text_number" INTEGER NOT NULL DEFAULT 0;
create trigger text_fixed before update on message for each row execute function guard.keep_fixed('text_number');

insert into guard.audit_word (word, chain, has_subject, roles) values
  ('noticeText', 'noticeText', true, '{administrator}');
