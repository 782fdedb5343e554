-- Whoever received a device says how it is: one review an order, which she may change until the maker has answered. Anybody
-- who is signed in reports one that should not stand there, and the desk hides it with a reason. Who wrote it is never shown.

CREATE TYPE "device_review_status" AS ENUM ('shown', 'hidden');
CREATE TABLE "device_review" (
  "id" UUID NOT NULL,
  "device_order_id" UUID NOT NULL,
  "person_id" UUID NOT NULL,
  "maker_id" UUID NOT NULL,
  "offer_id" UUID NOT NULL,
  "stars" SMALLINT NOT NULL,
  "text" TEXT,
  "status" "device_review_status" NOT NULL DEFAULT 'shown',
  "written_at" TIMESTAMPTZ(3) NOT NULL,
  "changed_at" TIMESTAMPTZ(3),
  "answer" TEXT,
  "answered_by_id" UUID,
  "answered_at" TIMESTAMPTZ(3),
  "hidden_by_id" UUID,
  "hidden_at" TIMESTAMPTZ(3),
  "hidden_reason" TEXT,
  "version" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "device_review_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "device_review_stars" CHECK (stars BETWEEN 1 AND 5),
  CONSTRAINT "device_review_text" CHECK (length(text) BETWEEN 1 AND 1000 AND length(answer) BETWEEN 1 AND 1000),
  CONSTRAINT "device_review_answered" CHECK (
    (answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (answered_by_id IS NULL)),
  CONSTRAINT "device_review_hidden" CHECK ((status = 'hidden') = (hidden_at IS NOT NULL)
    AND (hidden_at IS NULL) = (hidden_by_id IS NULL) AND (hidden_at IS NULL) = (hidden_reason IS NULL))
);
CREATE UNIQUE INDEX "device_review_device_order_id_key" ON "device_review"("device_order_id");
CREATE INDEX "device_review_maker_id_status_written_at_idx" ON "device_review"("maker_id", "status", "written_at");
CREATE INDEX "device_review_offer_id_status_idx" ON "device_review"("offer_id", "status");
CREATE INDEX "device_review_person_id_idx" ON "device_review"("person_id");
CREATE INDEX "device_review_answered_by_id_idx" ON "device_review"("answered_by_id");
CREATE INDEX "device_review_hidden_by_id_idx" ON "device_review"("hidden_by_id");
ALTER TABLE "device_review"
  ADD CONSTRAINT "device_review_device_order_id_fkey"
    FOREIGN KEY ("device_order_id") REFERENCES "device_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "device_review_maker_id_fkey"
    FOREIGN KEY ("maker_id") REFERENCES "maker"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "device_review_offer_id_fkey"
    FOREIGN KEY ("offer_id") REFERENCES "offer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TYPE "review_report_status" AS ENUM ('open', 'kept', 'hidden');
CREATE TABLE "device_review_report" (
  "id" UUID NOT NULL,
  "review_id" UUID NOT NULL,
  "reported_by_id" UUID NOT NULL,
  "reason_code" TEXT NOT NULL,
  "text" TEXT,
  "status" "review_report_status" NOT NULL DEFAULT 'open',
  "reported_at" TIMESTAMPTZ(3) NOT NULL,
  "closed_by_id" UUID,
  "closed_at" TIMESTAMPTZ(3),
  CONSTRAINT "device_review_report_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "device_review_report_text" CHECK (length(text) BETWEEN 1 AND 1000),
  CONSTRAINT "device_review_report_closed" CHECK (
    (status = 'open') = (closed_at IS NULL) AND (closed_at IS NULL) = (closed_by_id IS NULL))
);
-- One report of a person waits at a time.
CREATE UNIQUE INDEX device_review_report_one_open ON device_review_report (review_id, reported_by_id) WHERE status = 'open';
CREATE INDEX "device_review_report_review_id_idx" ON "device_review_report"("review_id");
CREATE INDEX "device_review_report_reported_by_id_idx" ON "device_review_report"("reported_by_id");
CREATE INDEX "device_review_report_closed_by_id_idx" ON "device_review_report"("closed_by_id");
CREATE INDEX "device_review_report_status_reported_at_idx" ON "device_review_report"("status", "reported_at");
ALTER TABLE "device_review_report" ADD CONSTRAINT "device_review_report_review_id_fkey"
  FOREIGN KEY ("review_id") REFERENCES "device_review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

insert into guard.transition values
  ('device_review', '', 'shown'),
  ('device_review', 'shown', 'hidden'),
  ('device_review', 'hidden', 'shown'),
  ('device_review_report', '', 'open'),
  ('device_review_report', 'open', 'kept'),
  ('device_review_report', 'open', 'hidden');
create trigger lifecycle before insert or update of status on device_review
  for each row execute function guard.keep_lifecycle('status');
create trigger lifecycle before insert or update of status on device_review_report
  for each row execute function guard.keep_lifecycle('status');
create trigger fixed before update on device_review for each row execute function guard.keep_fixed(
  'id', 'device_order_id', 'person_id', 'maker_id', 'offer_id', 'written_at', '?answer', '?answered_by_id', '?answered_at');
create trigger fixed before update on device_review_report for each row execute function guard.keep_fixed(
  'id', 'review_id', 'reported_by_id', 'reason_code', 'text', 'reported_at', '?closed_by_id', '?closed_at');
create trigger kept before delete or truncate on device_review for each statement execute function app_refuse_change();
create trigger kept before delete or truncate on device_review_report for each statement execute function app_refuse_change();
alter table device_review enable always trigger kept;
alter table device_review_report enable always trigger kept;
create trigger by_actor before insert on device_review for each row execute function guard.by_actor('person_id');
create trigger by_actor before insert on device_review_report for each row execute function guard.by_actor('reported_by_id');

-- Who received it writes and changes it, and only until it is answered; the maker answers; the desk hides it. Nobody is two
-- of them.
create function guard.check_device_review() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_actor uuid := public.app_person();
  v_is_portal boolean := coalesce(public.app_context('actorRole'), 'system') = 'system';
  v_order public.device_order;
  v_maker uuid[] := public.app_maker_side(new.maker_id);
begin
  select * into v_order from public.device_order o where o.id = new.device_order_id;
  if tg_op = 'INSERT' then
    if v_order.person_id is distinct from new.person_id or v_order.maker_id is distinct from new.maker_id
       or v_order.offer_id is distinct from new.offer_id or v_order.handed_over_at is null then
      raise exception 'whoever received a device says how it is'
        using errcode = 'check_violation', table = 'device_review', constraint = 'device_review_of_order';
    end if;
    perform public.app_refuse_both_sides('reviewDevice', v_actor, v_maker);
    return new;
  end if;
  if v_is_portal then return new; end if;
  if (new.stars, new.text) is distinct from (old.stars, old.text) then
    if v_actor is distinct from new.person_id or old.answer is not null or old.status <> 'shown' then
      raise exception 'a review is changed by whoever wrote it, until it is answered'
        using errcode = 'insufficient_privilege', table = 'device_review', constraint = 'device_review_own';
    end if;
    perform public.app_refuse_both_sides('reviewDevice', v_actor, v_maker);
  end if;
  if new.answer is distinct from old.answer then
    if new.answered_by_id is distinct from v_actor or not v_actor = any (v_maker) then
      raise exception 'the maker answers'
        using errcode = 'insufficient_privilege', table = 'device_review', constraint = 'device_review_by_maker';
    end if;
    perform public.app_refuse_both_sides('reviewDevice', v_actor, public.app_voucher_side(v_order.voucher_id));
  end if;
  if new.status <> old.status then
    if not exists (select 1 from public.role_grant g where g.person_id = v_actor and g.role = 'approver'
        and guard.grant_stands(g)) or (new.status = 'hidden' and new.hidden_by_id is distinct from v_actor) then
      raise exception 'the desk hides a review'
        using errcode = 'insufficient_privilege', table = 'device_review', constraint = 'device_review_by_desk';
    end if;
    perform public.app_refuse_both_sides('reviewDevice', v_actor,
      v_maker || public.app_voucher_side(v_order.voucher_id));
  end if;
  return new;
end $$;
revoke all on function guard.check_device_review() from public;
create trigger checked before insert or update on device_review
  for each row execute function guard.check_device_review();

-- The row says who received what: its writer, its maker and the desk see it. Everybody reads what is shown by the two
-- functions below, which tell nothing of whom it is from, and of the day no more than the month.
alter table device_review enable row level security;
alter table device_review force row level security;
create policy owner_all on device_review to current_user using (true) with check (true);
create policy app_select on device_review for select to hamroh_app using ((select app_is_system())
  or person_id = (select app_person())
  or (select app_role()) = 'maker_staff' and maker_id::text = (select app_organisation())
  or (select app_role()) = 'approver');
create policy app_insert on device_review for insert to hamroh_app with check (
  (select app_is_system()) or person_id = (select app_person()));
create policy app_update on device_review for update to hamroh_app
  using ((select app_is_system())) with check ((select app_is_system()));
revoke all on device_review from hamroh_app;
grant select, insert on device_review to hamroh_app;
grant update (stars, text, status, changed_at, answer, answered_by_id, answered_at, hidden_by_id, hidden_at, hidden_reason,
  version) on device_review to hamroh_app;

alter table device_review_report enable row level security;
alter table device_review_report force row level security;
create policy owner_all on device_review_report to current_user using (true) with check (true);
create policy app_select on device_review_report for select to hamroh_app using ((select app_is_system())
  or reported_by_id = (select app_person()) or (select app_role()) = 'approver');
create policy app_insert on device_review_report for insert to hamroh_app with check (
  (select app_is_system()) or reported_by_id = (select app_person()));
create policy app_update on device_review_report for update to hamroh_app
  using ((select app_is_system()) or (select app_role()) = 'approver')
  with check ((select app_is_system()) or (select app_role()) = 'approver');
revoke all on device_review_report from hamroh_app;
grant select, insert on device_review_report to hamroh_app;
grant update (status, closed_by_id, closed_at) on device_review_report to hamroh_app;

create function app_shown_reviews(p_maker uuid, p_limit int, p_offset int)
returns table (id uuid, offer_id uuid, stars int, text text, month date, answer text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.id, r.offer_id, r.stars, r.text, date_trunc('month', r.written_at at time zone 'Asia/Tashkent')::date, r.answer
    from public.device_review r where r.maker_id = p_maker and r.status = 'shown'
    order by r.written_at desc, r.id desc limit least(p_limit, 100) offset p_offset
$$;
create function app_device_ratings(p_makers uuid[], p_offers uuid[])
returns table (maker_id uuid, offer_id uuid, count int, stars int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.maker_id, r.offer_id, count(*)::int, sum(r.stars)::int from public.device_review r
    where r.status = 'shown' and (r.maker_id = any (p_makers) or r.offer_id = any (p_offers))
    group by r.maker_id, r.offer_id
$$;
revoke all on function app_shown_reviews(uuid, int, int), app_device_ratings(uuid[], uuid[]) from public;
grant execute on function app_shown_reviews(uuid, int, int), app_device_ratings(uuid[], uuid[]) to hamroh_app;

-- How easily somebody comes into a workshop, as its maker says.
CREATE TABLE "maker_access" (
  "maker_id" UUID NOT NULL,
  "features" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
  "said_by_id" UUID,
  "said_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "maker_access_pkey" PRIMARY KEY ("maker_id"),
  CONSTRAINT "maker_access_known" CHECK (features <@ array['stepFree', 'lift', 'toilet', 'parking', 'signLanguage']),
  CONSTRAINT "maker_access_maker_id_fkey" FOREIGN KEY ("maker_id") REFERENCES "maker"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "maker_access_said_by_id_idx" ON "maker_access"("said_by_id");
create trigger by_actor before insert or update on maker_access for each row when (new.said_by_id is not null)
  execute function guard.by_actor('said_by_id');
create trigger fixed before update on maker_access for each row execute function guard.keep_fixed('maker_id');
create trigger kept before delete or truncate on maker_access for each statement execute function app_refuse_change();
alter table maker_access enable always trigger kept;
alter table maker_access enable row level security;
alter table maker_access force row level security;
create policy owner_all on maker_access to current_user using (true) with check (true);
create policy app_select on maker_access for select to hamroh_app using (true);
create policy app_insert on maker_access for insert to hamroh_app with check ((select app_is_system())
  or (select app_role()) = 'maker_staff' and maker_id::text = (select app_organisation()));
create policy app_update on maker_access for update to hamroh_app
  using ((select app_is_system()) or (select app_role()) = 'maker_staff' and maker_id::text = (select app_organisation()))
  with check ((select app_is_system()) or (select app_role()) = 'maker_staff' and maker_id::text = (select app_organisation()));
revoke all on maker_access from hamroh_app;
grant select, insert on maker_access to hamroh_app;
grant update (features, said_by_id, said_at) on maker_access to hamroh_app;

-- Both stand on public pages.
create trigger page_change after insert or delete or update or truncate on device_review
  for each statement execute function guard.note_page_change('portal');
create trigger page_change after insert or delete or update or truncate on maker_access
  for each statement execute function guard.note_page_change('portal');
