-- Anybody says that a product, a shop, a review or a question should not stand on the market, and why. Of one reporter one
-- report of a thing waits at a time; who closes it stands on no side of it, and did not report it.

CREATE TABLE "market_report" (
  "id" UUID NOT NULL,
  "product_id" UUID,
  "seller_id" UUID,
  "review_id" UUID,
  "question_id" UUID,
  "reported_by_id" UUID,
  "network_index" TEXT,
  "reason_code" TEXT NOT NULL,
  "text" TEXT,
  "status" "review_report_status" NOT NULL DEFAULT 'open',
  "reported_at" TIMESTAMPTZ(3) NOT NULL,
  "closed_by_id" UUID,
  "closed_at" TIMESTAMPTZ(3),
  CONSTRAINT "market_report_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "market_report_of_one" CHECK (num_nonnulls(product_id, seller_id, review_id, question_id) = 1),
  CONSTRAINT "market_report_by_one" CHECK (num_nonnulls(reported_by_id, network_index) = 1),
  CONSTRAINT "market_report_text" CHECK (length(text) BETWEEN 1 AND 1000),
  CONSTRAINT "market_report_closed" CHECK (
    (status = 'open') = (closed_at IS NULL) AND (closed_at IS NULL) = (closed_by_id IS NULL))
);
CREATE INDEX "market_report_product_id_idx" ON "market_report"("product_id");
CREATE INDEX "market_report_seller_id_idx" ON "market_report"("seller_id");
CREATE INDEX "market_report_review_id_idx" ON "market_report"("review_id");
CREATE INDEX "market_report_question_id_idx" ON "market_report"("question_id");
CREATE INDEX "market_report_reported_by_id_idx" ON "market_report"("reported_by_id");
CREATE INDEX "market_report_closed_by_id_idx" ON "market_report"("closed_by_id");
CREATE INDEX "market_report_status_reported_at_idx" ON "market_report"("status", "reported_at");
CREATE UNIQUE INDEX market_report_one_open ON market_report
  (coalesce(product_id, seller_id, review_id, question_id), coalesce(reported_by_id::text, network_index))
  WHERE status = 'open';
ALTER TABLE "market_report"
  ADD CONSTRAINT "market_report_product_id_fkey"
    FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "market_report_seller_id_fkey"
    FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "market_report_review_id_fkey"
    FOREIGN KEY ("review_id") REFERENCES "product_review"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "market_report_question_id_fkey"
    FOREIGN KEY ("question_id") REFERENCES "product_question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

insert into guard.transition values
  ('market_report', '', 'open'),
  ('market_report', 'open', 'kept'),
  ('market_report', 'open', 'hidden');
create trigger lifecycle before insert or update of status on market_report
  for each row execute function guard.keep_lifecycle('status');
create trigger fixed before update on market_report for each row execute function guard.keep_fixed(
  'id', 'product_id', 'seller_id', 'review_id', 'question_id', 'reported_by_id', 'network_index', 'reason_code', 'text',
  'reported_at', '?closed_by_id', '?closed_at');
create trigger kept before delete or truncate on market_report for each statement execute function app_refuse_change();
alter table market_report enable always trigger kept;

create function guard.check_market_report() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_actor uuid := public.app_person();
  v_seller uuid := coalesce(new.seller_id,
    (select p.seller_id from public.product p where p.id = new.product_id),
    (select r.seller_id from public.product_review r where r.id = new.review_id),
    (select q.seller_id from public.product_question q where q.id = new.question_id));
begin
  if coalesce(public.app_context('actorRole'), 'system') = 'system' then return new; end if;
  if tg_op = 'INSERT' then
    if new.reported_by_id is distinct from v_actor then
      raise exception 'whoever reports is named, and nobody else'
        using errcode = 'insufficient_privilege', table = 'market_report', constraint = 'market_report_by_actor';
    end if;
    return new;
  end if;
  if new.closed_by_id is distinct from v_actor or not exists (
      select 1 from public.role_grant g where g.person_id = v_actor and g.role = 'approver' and guard.grant_stands(g)) then
    raise exception 'the desk closes what was reported'
      using errcode = 'insufficient_privilege', table = 'market_report', constraint = 'market_report_by_desk';
  end if;
  perform public.app_refuse_both_sides('reviewProduct', v_actor, array_append(public.app_seller_family(v_seller),
    new.reported_by_id));
  return new;
end $$;
revoke all on function guard.check_market_report() from public;
create trigger checked before insert or update on market_report
  for each row execute function guard.check_market_report();

alter table market_report enable row level security;
alter table market_report force row level security;
create policy owner_all on market_report to current_user using (true) with check (true);
create policy app_select on market_report for select to hamroh_app using ((select app_is_system())
  or reported_by_id = (select app_person()) or (select app_role()) = 'approver');
create policy app_insert on market_report for insert to hamroh_app with check ((select app_is_system()));
create policy app_update on market_report for update to hamroh_app
  using ((select app_is_system()) or (select app_role()) = 'approver')
  with check ((select app_is_system()) or (select app_role()) = 'approver');
revoke all on market_report from hamroh_app;
grant select, insert on market_report to hamroh_app;
grant update (status, closed_by_id, closed_at) on market_report to hamroh_app;
