-- Whoever signed in asks about a product; its seller answers once the desk has let everybody read the question. What the
-- desk does not show its writer may have looked at again, by somebody else.

CREATE TABLE "product_question" (
  "id" UUID NOT NULL,
  "product_id" UUID NOT NULL,
  "seller_id" UUID NOT NULL,
  "person_id" UUID NOT NULL,
  "text" TEXT NOT NULL,
  "status" "voice_status" NOT NULL DEFAULT 'waiting',
  "asked_at" TIMESTAMPTZ(3) NOT NULL,
  "decided_by_id" UUID,
  "decided_at" TIMESTAMPTZ(3),
  "reason_code" TEXT,
  "note" TEXT,
  "objected_at" TIMESTAMPTZ(3),
  "objection" TEXT,
  "answer" TEXT,
  "answered_by_id" UUID,
  "answered_at" TIMESTAMPTZ(3),
  "version" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "product_question_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "product_question_text" CHECK (length(text) BETWEEN 1 AND 500 AND length(answer) BETWEEN 1 AND 1000
    AND length(note) BETWEEN 1 AND 500 AND length(objection) BETWEEN 1 AND 500),
  CONSTRAINT "product_question_decided" CHECK ((decided_at IS NULL) = (decided_by_id IS NULL)
    AND (status = 'waiting') = (decided_at IS NULL) AND (status = 'hidden') = (reason_code IS NOT NULL)
    AND (note IS NULL OR reason_code IS NOT NULL)),
  CONSTRAINT "product_question_objected" CHECK (objected_at IS NULL OR status = 'hidden' AND objection IS NOT NULL),
  CONSTRAINT "product_question_answered" CHECK (
    (answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (answered_by_id IS NULL))
);
CREATE INDEX "product_question_product_id_status_asked_at_idx" ON "product_question"("product_id", "status", "asked_at");
CREATE INDEX "product_question_seller_id_status_asked_at_idx" ON "product_question"("seller_id", "status", "asked_at");
CREATE INDEX "product_question_person_id_asked_at_idx" ON "product_question"("person_id", "asked_at");
CREATE INDEX "product_question_decided_by_id_idx" ON "product_question"("decided_by_id");
CREATE INDEX "product_question_answered_by_id_idx" ON "product_question"("answered_by_id");
CREATE INDEX product_question_waits ON product_question (asked_at) WHERE status = 'waiting' OR objected_at IS NOT NULL;
ALTER TABLE "product_question"
  ADD CONSTRAINT "product_question_product_id_fkey"
    FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "product_question_seller_id_fkey"
    FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

insert into guard.transition values
  ('product_question', '', 'waiting'),
  ('product_question', 'waiting', 'shown'),
  ('product_question', 'waiting', 'hidden'),
  ('product_question', 'shown', 'hidden'),
  ('product_question', 'hidden', 'shown');
create trigger lifecycle before insert or update of status on product_question
  for each row execute function guard.keep_lifecycle('status');
create trigger fixed before update on product_question for each row execute function guard.keep_fixed(
  'id', 'product_id', 'seller_id', 'person_id', 'text', 'asked_at', '?answer', '?answered_by_id', '?answered_at');
create trigger kept before delete or truncate on product_question for each statement execute function app_refuse_change();
alter table product_question enable always trigger kept;
create trigger by_actor before insert on product_question for each row execute function guard.by_actor('person_id');

create function guard.check_product_question() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_actor uuid := public.app_person();
  v_is_portal boolean := coalesce(public.app_context('actorRole'), 'system') = 'system';
  v_seller uuid[] := public.app_seller_family(new.seller_id);
  v_writer uuid[] := public.app_citizen_side(new.person_id, null);
begin
  if tg_op = 'INSERT' then
    if not exists (select 1 from public.product p join public.seller s on s.id = p.seller_id
        where p.id = new.product_id and p.seller_id = new.seller_id and p.status = 'published' and s.status = 'approved') then
      raise exception 'what is on sale is asked about'
        using errcode = 'check_violation', table = 'product_question', constraint = 'product_question_on_sale';
    end if;
    perform public.app_refuse_both_sides('reviewProduct', new.person_id, v_seller);
    return new;
  end if;
  if v_is_portal then return new; end if;
  if new.objected_at is not null and new.objected_at is distinct from old.objected_at
     and v_actor is distinct from new.person_id then
    raise exception 'whoever asked objects'
      using errcode = 'insufficient_privilege', table = 'product_question', constraint = 'product_question_own';
  end if;
  if new.answer is distinct from old.answer then
    if new.answered_by_id is distinct from v_actor or old.status <> 'shown'
       or not v_actor = any (public.app_seller_side(new.seller_id)) then
      raise exception 'the seller answers what everybody reads'
        using errcode = 'insufficient_privilege', table = 'product_question', constraint = 'product_question_by_seller';
    end if;
    perform public.app_refuse_both_sides('reviewProduct', v_actor, v_writer);
  end if;
  if new.decided_at is distinct from old.decided_at or new.status <> old.status then
    if new.decided_by_id is distinct from v_actor or not exists (
        select 1 from public.role_grant g where g.person_id = v_actor and g.role = 'approver' and guard.grant_stands(g)) then
      raise exception 'the desk decides what everybody reads'
        using errcode = 'insufficient_privilege', table = 'product_question', constraint = 'product_question_by_desk';
    end if;
    if old.objected_at is not null and old.decided_by_id = v_actor then
      raise exception 'somebody else looks again'
        using errcode = 'insufficient_privilege', table = 'product_question', constraint = 'product_question_looked_again';
    end if;
    perform public.app_refuse_both_sides('reviewProduct', v_actor, v_seller || v_writer);
  end if;
  return new;
end $$;
revoke all on function guard.check_product_question() from public;
create trigger checked before insert or update on product_question
  for each row execute function guard.check_product_question();
create trigger page_change after update on product_question
  for each row when (new.status = 'shown' or old.status = 'shown') execute function guard.note_page_change('market');

alter table product_question enable row level security;
alter table product_question force row level security;
create policy owner_all on product_question to current_user using (true) with check (true);
create policy app_select on product_question for select to hamroh_app using ((select app_is_system())
  or person_id = (select app_person())
  or (select app_role()) = 'artisan' and seller_id::text = (select app_organisation()) and status = 'shown'
  or (select app_role()) = 'approver');
create policy app_insert on product_question for insert to hamroh_app with check (
  (select app_is_system()) or person_id = (select app_person()));
create policy app_update on product_question for update to hamroh_app
  using ((select app_is_system())) with check ((select app_is_system()));
revoke all on product_question from hamroh_app;
grant select, insert on product_question to hamroh_app;
grant update (status, decided_by_id, decided_at, reason_code, note, objected_at, objection, answer, answered_by_id,
  answered_at, version) on product_question to hamroh_app;

-- As everybody reads them: those with an answer first. Nobody who asked is named.
create function app_shown_product_questions(p_product uuid, p_limit int, p_offset int)
returns table (id uuid, text text, month date, answer text, total int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select q.id, q.text, date_trunc('month', q.asked_at at time zone 'Asia/Tashkent')::date, q.answer, count(*) over ()::int
    from public.product_question q where q.product_id = p_product and q.status = 'shown'
    order by q.answer is null, q.asked_at desc, q.id desc limit least(p_limit, 100) offset p_offset
$$;
revoke all on function app_shown_product_questions(uuid, int, int) from public;
grant execute on function app_shown_product_questions(uuid, int, int) to hamroh_app;
